"""From a mood to a tone: bounded everywhere, mirrored or soothing."""

from __future__ import annotations

import itertools

import pytest

from server.affect.tone import BOUNDS, PARTS, PLAIN, tone_of
from server.protocol.messages import Manner

STEPS = [step / 10 for step in range(-10, 11)]
LUMA = (0.2126, 0.7152, 0.0722)


@pytest.mark.parametrize("manner", ["mirror", "soothe"])
def test_no_mood_leaves_the_bounds(manner: Manner) -> None:
    for mood in itertools.product(STEPS, STEPS):
        tone = tone_of(mood, manner)
        for name in PARTS:
            low, high = BOUNDS[name]
            assert low <= getattr(tone, name) <= high, (mood, name)
        for color in (tone.light, tone.sky):
            assert sum(part * weight for part, weight in zip(color, LUMA, strict=True)) == pytest.approx(1.0)
            assert all(0.8 < part < 1.2 for part in color)


def test_rest_and_no_strength_change_nothing() -> None:
    for manner in ("mirror", "soothe"):
        assert tone_of((0.0, 0.0), manner) == PLAIN
        assert tone_of((-1.0, 1.0), manner, 0.0) == PLAIN


def test_a_mirror_shows_the_mood() -> None:
    sad, glad = tone_of((-0.8, -0.4), "mirror"), tone_of((0.8, 0.4), "mirror")
    assert sad.intensity < 1 < glad.intensity
    assert sad.light[0] < sad.light[2]
    assert glad.light[0] > glad.light[2]
    assert sad.fog > 1 > glad.fog
    assert sad.saturation < 1 < glad.saturation
    assert sad.stir < 1 < glad.stir
    assert sad.pace < 1 < glad.pace


def test_soothing_answers_fear_with_warmth_and_calm() -> None:
    afraid = tone_of((-0.8, 0.8), "soothe")
    assert afraid.light[0] > afraid.light[2]
    assert afraid.stir < 1
    assert afraid.pace < 1
    assert afraid.gain_db < 0
    assert tone_of((0.8, -0.5), "soothe").intensity > 1


def test_what_is_small_changes_little() -> None:
    """No step of a twentieth of the plane moves any part by more than a tenth of its range."""
    for manner in ("mirror", "soothe"):
        for valence, arousal in itertools.product(STEPS[:-1], STEPS[:-1]):
            here = tone_of((valence, arousal), manner)
            there = tone_of((valence + 0.1, arousal + 0.1), manner)
            for name in PARTS:
                low, high = BOUNDS[name]
                assert abs(getattr(there, name) - getattr(here, name)) <= 0.2 * (high - low)
