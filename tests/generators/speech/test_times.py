"""When words and sounds are said: captions, visemes, the network's durations."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.loudness import join_speech, trim_silence
from assets.timing import Sound, Timing, Viseme, Word
from generators.speech.captions import as_written
from generators.speech.hibari_timing import timing_of
from generators.speech.hibari_words import SaidWord, Stretch
from generators.speech.visemes import viseme_of


def said(*texts: str) -> list[Word]:
    """A word a second."""
    return [Word(text, float(n), n + 1.0) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("written", "words", "times"),
    [
        ("Two boats.", ["two", "boats"], [("Two", 0, 1), ("boats.", 1, 2)]),
        ("On Feb. 9 we met.", ["On", "February", "ninth", "we", "met"], [("Feb.", 1, 2), ("9", 2, 3)]),
        ("A 5 km run", ["A", "five", "kilometer", "run"], [("5", 1, 2), ("km", 2, 3), ("run", 3, 4)]),
        ("At 7:05 now", ["At", "seven", "oh", "five", "now"], [("7:05", 1, 4), ("now", 4, 5)]),
        ("今天，please", ["今", "天", "please"], [("今", 0, 1), ("天", 1, 2), ("please", 2, 3)]),
    ],
)
def test_a_word_as_it_was_written_has_the_time_of_what_is_said_for_it(
    written: str, words: list[str], times: list[tuple[str, float, float]]
) -> None:
    spelled = {"Feb.": "February", "9": "nine", "5": "five", "km": "kilometers", "7:05": "seven oh five"}
    found = as_written(written, said(*words), lambda token: spelled.get(token, token))
    assert set(times) <= {(word.text, word.start_s, word.end_s) for word in found}


def test_letters_become_sounds_without_gaps_and_long_marks_silence() -> None:
    letters = "həlˈO, wˈɜɹld"
    durations = np.asarray([4, 2, 2, 2, 1, 3, 6, 1, 2, 1, 2, 2, 2, 2, 4], np.float32)
    stretch = Stretch(letters, (SaidWord("Hello", 0, 5), SaidWord("world", 7, 13)))
    timing = timing_of(stretch, durations, frozenset(letters))
    assert [sound.ipa for sound in timing.sounds] == ["h", "ə", "l", "oʊ", "", "w", "ɜ", "ɹ", "l", "d"]
    assert all(
        one.end_s == pytest.approx(two.start_s) for one, two in zip(timing.sounds, timing.sounds[1:], strict=False)
    )
    hello, world = timing.words
    assert (hello.start_s, hello.end_s) == pytest.approx((0.05, 0.3))
    assert world.start_s == pytest.approx(0.475)


def test_times_go_with_the_sound_when_it_is_trimmed_and_joined() -> None:
    quiet, loud = np.zeros(2400, np.float32), np.full(2400, 0.5, np.float32)
    speech = Speech(np.concatenate([quiet, loud, quiet]), 24_000, timing=Timing((Word("a", 0.1, 0.2),), ()))
    trimmed = trim_silence(speech, margin_s=0.0)
    assert (trimmed.timing.words[0].start_s, trimmed.timing.words[0].end_s) == pytest.approx((0.0, 0.1))
    joined = join_speech([trimmed, trimmed], [0.0, 0.5])
    assert [word.start_s for word in joined.timing.words] == pytest.approx([0.0, 0.6])
    assert joined.duration_s == pytest.approx(0.7)


def test_every_letter_of_the_voice_that_sounds_has_a_mouth() -> None:
    english = "b d f h j k l m n p s t v w z ɡ ŋ ɹ ʃ ʒ ð θ tʃ dʒ ɾ ə i u ɑ ɔ ɛ ɜ ɪ ʊ ʌ æ eɪ aɪ aʊ oʊ ɔɪ"
    mandarin = "p t k x tɕ ɕ ʈʂ ʂ ɻ ts s m n ŋ f l a o e i u y ɤ ɨ ʊ ɛ ə ɥ j w ɚ"
    assert [ipa for ipa in f"{english} {mandarin}".split() if viseme_of(ipa) == "sil"] == []
    assert (viseme_of("p"), viseme_of("ʃ"), viseme_of("u"), viseme_of("")) == ("PP", "CH", "ou", "sil")
    assert viseme_of("aːʰ") == viseme_of("a")


def test_the_wire_and_the_artifact_name_the_same_visemes() -> None:
    protocol = (Path(__file__).parents[3] / "server" / "protocol" / "values.py").read_text(encoding="utf-8")
    named = re.search(r"viseme: Literal\[([^\]]+)\]", protocol)
    assert named is not None
    assert re.findall(r'"(\w+)"', named[1]) == list(get_args(Viseme))


def test_what_lies_outside_is_cut() -> None:
    timing = Timing(sounds=(Sound("a", "aa", -0.1, 0.1), Sound("b", "PP", 0.1, 0.4), Sound("c", "SS", 0.4, 0.5)))
    assert [(s.ipa, s.start_s, s.end_s) for s in timing.within(0.3).sounds] == [("a", 0.0, 0.1), ("b", 0.1, 0.3)]
