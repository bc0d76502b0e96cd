"""From a tone to a voice: bounded, steady where the tone is, and the feeling that fits."""

from __future__ import annotations

import itertools

import pytest

from generators.tasks import SpeechTask
from server.affect.attunement import Attunement
from server.affect.tone import PLAIN, Tone, tone_of
from server.affect.voicing import AS_IT_IS, MOST_EMOTION, Voicing, voicing_of
from server.protocol.messages import Affect, Attune, Manner

STEPS = [step / 5 for step in range(-5, 6)]
LINE = SpeechTask(text="Here we are.")


@pytest.mark.parametrize("manner", ["mirror", "soothe"])
def test_no_mood_makes_a_voice_leave_its_bounds(manner: Manner) -> None:
    for mood in itertools.product(STEPS, STEPS):
        voicing = voicing_of(tone_of(mood, manner))
        assert 0.88 <= voicing.pace <= 1.1
        assert 0.94 <= voicing.pitch <= 1.06
        assert voicing.emotion == "neutral" or voicing.intensity <= MOST_EMOTION


def test_a_plain_tone_leaves_every_line_as_it_is() -> None:
    assert voicing_of(PLAIN) == AS_IT_IS
    assert AS_IT_IS.of(LINE) == LINE


@pytest.mark.parametrize(
    ("mood", "manner", "emotion"),
    [
        ((0.8, 0.6), "mirror", "joy"),
        ((0.7, -0.4), "mirror", "tenderness"),
        ((-0.7, -0.5), "mirror", "sadness"),
        ((-0.8, 0.8), "mirror", "neutral"),
        ((-0.7, -0.5), "soothe", "tenderness"),
        ((-0.8, 0.8), "soothe", "tenderness"),
    ],
)
def test_the_voice_feels_what_the_tone_does(mood: tuple[float, float], manner: Manner, emotion: str) -> None:
    assert voicing_of(tone_of(mood, manner)).emotion == emotion


def test_moods_that_are_nearly_alike_speak_alike() -> None:
    assert voicing_of(Tone(pace=1.031, pitch=0.26)) == voicing_of(Tone(pace=1.048, pitch=0.31))


def test_what_a_line_says_of_itself_goes_before_the_mood() -> None:
    fast = SpeechTask(text="Run!", speed=1.95, emotion="fear", intensity=0.7)
    said = Voicing(pace=1.1, pitch=1.06, emotion="joy", intensity=0.5).of(fast)
    assert (said.speed, said.pitch, said.emotion, said.intensity) == (2.0, 1.06, "fear", 0.7)


def test_only_the_scene_that_follows_speaks_in_its_mood() -> None:
    attunement = Attunement()
    attunement.attune(Attune(job="j", sources=("slider",), manner="mirror"), 0.0)
    attunement.sense(Affect(valence=0.9, arousal=0.9), 0.0)
    for second in range(10):
        attunement.patch((), float(second))
    assert attunement.voice("j", 10.0).pace > 1
    assert attunement.voice(None, 10.0) == attunement.voice("j", 10.0)
    assert attunement.voice("another", 10.0) == AS_IT_IS
    assert Attunement().voice(None, 10.0) == AS_IT_IS
