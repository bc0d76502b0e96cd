"""Speech as somebody else hears it: an offline recogniser's word errors, and how far visemes are from its alignment.

python -m benchmarks.voice_listening [--way "character young"]

The recogniser is pocketsphinx (BSD-2-Clause) with its own English model. It is no good recogniser, and a fair one: what
counts is how much worse a character or an emotion is understood than the plain output of the voice's package.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

import msgspec
import numpy as np
from hibari import Hibari
from scipy.signal import resample_poly

from assets.artifacts import F32, Speech
from benchmarks.table import against, machine, print_table
from generators.speech.characters import CHARACTERS
from generators.speech.hibari_voice import HibariSpeech
from generators.speech.manner import EMOTIONS
from generators.speech.visemes import viseme_of
from generators.tasks import SpeechTask

SENTENCES = (
    "The old house stands at the end of a long road.",
    "She opened the window and looked at the garden.",
    "There are three red chairs around the wooden table.",
    "A cold wind came down from the mountain that night.",
    "We walked along the river until the sun went down.",
    "He put the lamp on the desk next to the books.",
    "The children are playing in front of the church.",
    "Please close the door and come over here.",
    "I have never seen such a beautiful morning.",
    "The boat moved slowly across the quiet lake.",
    "Her brother works in a small shop near the station.",
    "They found a letter under the kitchen floor.",
    "The bridge was built more than a hundred years ago.",
    "It will rain tomorrow in the north of the country.",
    "Nobody knows who lived in the castle before the war.",
    "The teacher asked the students a simple question.",
    "You can hear the birds singing behind the trees.",
    "My father bought a new car last week.",
    "The fire kept us warm through the winter.",
    "Turn left at the corner and go up the stairs.",
    "The doctor said that everything would be fine.",
    "A black dog followed us all the way home.",
    "The market opens early on Saturday morning.",
    "He told the story again and everybody laughed.",
)
_RATE = 16_000
_FRAME_S = 0.01
_SILENCE_S = 0.25
_MOST_MS, _MOST_WORSE = 40.0, 1.2
_COLUMNS = ("what", "measured", "limit", "ratio")
_ARPABET = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "aʊ", "AY": "aɪ", "B": "b", "CH": "tʃ", "D": "d", "DH": "ð",
    "EH": "ɛ", "ER": "ɝ", "EY": "eɪ", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "i", "JH": "dʒ", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "oʊ", "OY": "ɔɪ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ",
    "T": "t", "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip


def main() -> int:
    """Measure and print; fails where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--way", action="append", default=[], help="only this way to speak, and no visemes")
    only = parser.parse_args().way
    try:
        from pocketsphinx import Decoder
    except ImportError:
        print("skipped: the recogniser is not here; bring it with: pip install pocketsphinx")
        return 0
    print(machine())
    voice = HibariSpeech("cpu")
    voice.load()
    median_ms = 0.0 if only else print_visemes(voice, Decoder(samprate=_RATE, lm=None, loglevel="FATAL"))
    worst = print_words(voice, Decoder(samprate=_RATE, loglevel="FATAL"), only)
    return 0 if median_ms <= _MOST_MS and worst <= _MOST_WORSE else 1


def print_words(voice: HibariSpeech, decoder: Any, only: Sequence[str] = ()) -> float:
    """How much worse each way to speak is understood than the package's own output; returns the worst."""
    package = Hibari(threads=1)
    plain = _word_errors(decoder, (package(text, seed=0) for text in SENTENCES))
    print(f"the package's own output: {plain:.1%}", flush=True)
    rows, worst = [("the package's own output", f"{100 * plain:.2f} %", "", "")], 0.0
    for name, task in _ways():
        if only and name not in only:
            continue
        errors = _word_errors(decoder, (_spoken(voice, task, text).samples for text in SENTENCES))
        print(f"{name}: {errors:.1%}", flush=True)
        worst = max(worst, errors / plain)
        rows.append((name, *against(100 * errors, 100 * _MOST_WORSE * plain, "%")))
    print_table(f"Words that pocketsphinx misheard in {len(SENTENCES)} sentences", _COLUMNS, rows)
    return worst


def _ways() -> Iterator[tuple[str, SpeechTask]]:
    yield "plain", SpeechTask(text="x")
    yield from ((f"{emotion}", SpeechTask(text="x", emotion=emotion)) for emotion in EMOTIONS if emotion != "neutral")
    yield from ((f"character {name}", SpeechTask(text="x", voice=f"heart-{name}")) for name in CHARACTERS)


def print_visemes(voice: HibariSpeech, decoder: Any) -> float:
    """How far the starts of visemes are from the recogniser's alignment; returns the median in milliseconds."""
    found = [_viseme_errors(decoder, _spoken(voice, SpeechTask(text="x"), text), text) for text in SENTENCES]
    aligned = [errors for errors in found if errors is not None]
    off_ms = 1e3 * np.concatenate(aligned)
    rows = [
        ("distance of the starts, median", *against(float(np.median(np.abs(off_ms))), _MOST_MS, "ms")),
        ("distance of the starts, nine in ten", f"{np.percentile(np.abs(off_ms), 90):.0f} ms", "", ""),
        ("signed distance, median", f"{np.median(off_ms):+.0f} ms", "", ""),
    ]
    title = f"{len(off_ms)} visemes of the {len(aligned)} in {len(SENTENCES)} sentences that pocketsphinx could align"
    print_table(title, _COLUMNS, rows)
    return float(np.median(np.abs(off_ms)))


def _spoken(voice: HibariSpeech, task: SpeechTask, text: str) -> Speech:
    steps = voice.run(msgspec.structs.replace(task, text=text))
    return next(step for step in steps if isinstance(step, Speech))


def _word_errors(decoder: Any, spoken: Iterable[F32]) -> float:
    """Words that were put in, left out or mistaken, as a share of those that were said."""
    wrong = said = 0
    for samples, text in zip(spoken, SENTENCES, strict=True):
        _listen(decoder, samples)
        heard = decoder.hyp()
        words = _words(text)
        wrong += _distance(words, _words(heard.hypstr) if heard else [])
        said += len(words)
    return wrong / said


def _viseme_errors(decoder: Any, speech: Speech, text: str) -> F32 | None:
    """Seconds between the starts of our visemes and the recogniser's; None where it finds no alignment."""
    decoder.set_align_text(" ".join(_words(text)))
    try:
        _listen(decoder, speech.samples)
        decoder.set_alignment()
        _listen(decoder, speech.samples)
    except RuntimeError:
        return None
    heard = [phone for word in decoder.get_alignment() for phone in word if phone.name in _ARPABET]
    ours = [sound for sound in speech.timing.sounds if sound.ipa]
    theirs = [viseme_of(_ARPABET[phone.name]) for phone in heard]
    same = SequenceMatcher(None, theirs, [sound.viseme for sound in ours], autojunk=False).get_matching_blocks()
    pairs = [(heard[a + n], ours[b + n]) for a, b, size in same for n in range(size)]
    return np.asarray([o.start_s - (h.start * _FRAME_S - _SILENCE_S) for h, o in pairs], np.float32)


def _listen(decoder: Any, samples: F32) -> None:
    """The samples with a little silence around them, which has some noise, as a microphone's."""
    slow = np.pad(resample_poly(samples, 2, 3), int(_SILENCE_S * _RATE))
    slow = slow + np.random.default_rng(0).normal(0.0, 3e-4, len(slow))
    decoder.start_utt()
    decoder.process_raw((np.clip(slow, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()


def _words(text: str) -> list[str]:
    return re.sub(r"[^a-z' ]+", " ", text.lower()).split()


def _distance(wanted: Sequence[str], got: Sequence[str]) -> int:
    """Edits between two lists of words."""
    row = list(range(len(got) + 1))
    for i, word in enumerate(wanted, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(got, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


if __name__ == "__main__":
    sys.exit(main())
