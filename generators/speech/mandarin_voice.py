"""Mandarin sentences by Kokoro-82M (int8, Apache-2.0), its weights in packages; it reads English words among them.

What is not covered: the packages bring five voices, recorded in Japanese. Sounds are the network's, tones are ours, by
rule; nobody has heard them but a pitch tracker. Of SSML words, pauses, rate and pitch are spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from scipy.signal import resample_poly

from assets.artifacts import F32, Speech
from assets.loudness import trim_silence
from assets.timing import Sound, Timing, Word
from generators.speech.kokoro_network import SAMPLE_RATE, UNIT_S, Course, KokoroNetwork
from generators.speech.mandarin_sounds import TONES, Syllable, ipa_of, syllables
from generators.speech.mandarin_tones import ToneSpan, semitones
from generators.speech.manner import Manner
from generators.speech.pieces import Part, whole_sentence
from generators.speech.text import chinese
from generators.speech.text.front_end import Sentence
from generators.speech.visemes import viseme_of

_LONGEST = 480
"""Letters at once; the network takes 510."""
_LATE_S = 0.05
"""As of hibari, which was taught by this network."""
_VOICED_HZ = 40.0
_STYLES = {"low": "jm_kumo", "deep": "jm_kumo", "giant": "jm_kumo", "young": "jf_nezumi", "small": "jf_nezumi",
           "old": "jf_tebukuro", "soft": "jf_tebukuro", "bright": "jf_gongitsune"}  # fmt: skip
_LOWERED = frozenset(("low", "deep", "giant"))
"""Their style is a low voice already."""
_OWN = "jf_alpha"


class MandarinVoice:
    """Satisfies `SentenceVoice`. `latin` says Latin words in the letters of the English voice, which are the same."""

    licence = "Apache-2.0"

    def __init__(self, latin: Callable[[str], str]) -> None:
        self._latin = latin
        self._network = KokoroNetwork()

    def named(self, character: str) -> str:
        """The voice, and the character that was made from it."""
        style = _STYLES.get(character, _OWN)
        return f"Kokoro-82M {style}, character {character}" if character else f"Kokoro-82M {style}"

    def can_say(self, words: str) -> bool:
        """Whether it has a Chinese character."""
        return chinese.has_chinese(words)

    def speak(self, sentence: Sentence, character: str, manner: Manner, seed: int) -> Speech:
        """A sentence at 24 kHz; see `SentenceVoice.speak`. It is the same for every seed."""
        del seed
        if character in _LOWERED:
            manner = manner.and_(Manner(pitch=1.6, formant=1.12))
        parts: list[Part] = []
        pause_s = 0.0
        for fragment in sentence.fragments:
            pause_s += fragment.pause_s
            own = manner.at(fragment.style.rate, fragment.style.pitch)
            for run in _runs(syllables(fragment.words, self._latin)):
                parts.append(Part(self._said(run, _STYLES.get(character, _OWN), own), pause_s))
                pause_s = 0.0
        return whole_sentence(sentence, parts, pause_s + sentence.pause_s, chinese.normalise)

    def _said(self, run: Sequence[Syllable], style: str, manner: Manner) -> Speech:
        """The syllables in a manner; formants are moved by playing them faster, at a pace that makes up for it."""
        vocab = self._network.vocab
        letters = [letter for syllable in run for letter in syllable.letters if letter in vocab]
        rate = manner.rate / manner.formant
        course = self._network.course(letters, style, rate)
        spans = _spans(run, course, vocab)
        samples = self._network.samples(letters, style, rate, _factor(run, spans, course, manner))
        timing = _timing(run, spans, manner.formant)
        if abs(manner.formant - 1) > 0.005:
            samples = resample_poly(samples, 100, round(100 * manner.formant)).astype(np.float32)
        return trim_silence(Speech(samples, SAMPLE_RATE, timing=timing))


def _spans(run: Sequence[Syllable], course: Course, vocab: dict[str, int]) -> list[tuple[float, float]]:
    """When each syllable is said, in seconds of the network's."""
    spans = []
    at, number = float(course.durations[0]) * UNIT_S - _LATE_S, 1
    for syllable in run:
        count = sum(letter in vocab for letter in syllable.letters)
        end = at + float(course.durations[number : number + count].sum()) * UNIT_S
        spans.append((at, end))
        at, number = end, number + count
    return spans


def _factor(run: Sequence[Syllable], spans: Sequence[tuple[float, float]], course: Course, manner: Manner) -> F32:
    """What makes the network's fundamental that of the tones, around its own middle; Latin words keep theirs."""
    voiced = course.f0 > _VOICED_HZ
    if not voiced.any():
        return np.ones_like(course.f0)
    shift = manner.pitch / manner.formant
    tones: list[ToneSpan] = []
    for number, (syllable, (start_s, end_s)) in enumerate(zip(run, spans, strict=True)):
        if syllable.text:
            tone = next((letter for letter in syllable.letters if letter in TONES), "")
            last = number + 1 == len(run) or not run[number + 1].text
            tones.append(ToneSpan(tone, start_s, end_s, last))
    question = any("?" in syllable.letters for syllable in run)
    wanted = semitones(tones, len(course.f0), UNIT_S / 2, question=question) * np.float32(manner.melody)
    middle = float(np.exp(np.log(course.f0[voiced]).mean()))
    factor = np.where(voiced, middle * 2 ** (wanted / 12) / np.maximum(course.f0, 1.0), 1.0)
    return np.asarray(factor * shift, np.float32)


def _timing(run: Sequence[Syllable], spans: Sequence[tuple[float, float]], formant: float) -> Timing:
    """Each syllable shares its time among its sounds."""
    words: list[Word] = []
    sounds: list[Sound] = []
    for syllable, span in zip(run, spans, strict=True):
        start_s, end_s = (second / formant for second in span)
        if not syllable.text:
            sounds += [Sound("", "sil", start_s, end_s)] if end_s > start_s else []
            continue
        words.append(Word(syllable.text, start_s, end_s))
        phonemes = ipa_of(syllable.letters)
        edges = np.linspace(start_s, end_s, len(phonemes) + 1).tolist()
        sounds += [Sound(ipa, viseme_of(ipa), a, b) for ipa, a, b in zip(phonemes, edges, edges[1:], strict=False)]
    return Timing(tuple(words), tuple(sounds))


def _runs(every: Iterator[Syllable]) -> Iterator[list[Syllable]]:
    """As many syllables at once as the network takes."""
    run: list[Syllable] = []
    length = 0
    for syllable in every:
        if length + len(syllable.letters) > _LONGEST:
            yield run
            run, length = [], 0
        run.append(syllable)
        length += len(syllable.letters)
    if any(syllable.text for syllable in run):
        yield run
