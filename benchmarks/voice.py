"""Speech: the share of fresh sentences read right, the front end's speed, the voice's speed, its level and its joins.

python -m benchmarks.voice [--table FILE]

A table has a line for each sentence: its kind, how it is written, how it is said, with | between readings that are as
good. Read right means the same words, or the same sounds from the voice's own rules. "voice alone" is what those rules
make of the written sentence without our front end.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
from hibari import Hibari

from assets.artifacts import Speech
from assets.loudness import TARGET_LUFS, TRUE_PEAK_DB, join_speech, measure_loudness, measure_true_peak
from benchmarks.table import against, machine, print_table
from generators.speech.hibari_voice import VOICES, HibariSpeech
from generators.speech.manner import EMOTIONS
from generators.speech.text.front_end import read_sentences
from generators.tasks import SpeechTask

_DATA = Path(__file__).resolve().parent / "data"
_TABLES = tuple(_DATA / f"speech_{name}.tsv" for name in ("fresh", "second", "third", "fourth"))
_LINE = "The lanterns wake one by one. Mist gathers over the pond, and Dr. Lee counts 12 boats at 7:05 p.m."
_LONG = (
    "Mist gathers over the pond, and the old engine begins to turn somewhere far below, while all of the children run "
    "to the window, because they have never seen a thing like that before in their lives, not even once, and because "
    "the lanterns have gone out, one after the other, on the far side of the quiet garden."
)
_ALIKE = str.maketrans({"T": "t", "ᵊ": "ə", "ᵻ": "ɪ", "ɐ": "ə"})


def main() -> int:
    """Measure and print; fails where less than 95 % of the sentences are read right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", type=Path, action="append")
    arguments = parser.parse_args()
    print(machine())
    share = min(map(print_reading, arguments.table or _TABLES))
    print_sound()
    return 0 if share >= 0.95 else 1


def print_reading(table: Path) -> float:
    """How much is read right, by kind; returns the share."""
    voice = Hibari(threads=1)
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("# ")]
    right, alone, all_of = Counter[str](), Counter[str](), Counter[str]()
    spent_s = 0.0
    list(read_sentences("Warm 1."))
    for kind, written, readings in (line.split("\t") for line in lines):
        text = written.replace("\\n", "\n")
        began = time.process_time()
        said = " ".join(sentence.words for sentence in read_sentences(text))
        spent_s += time.process_time() - began
        all_of[kind] += 1
        wanted = readings.split(" | ")
        sounds = {_sounds(voice.g2p(reading)) for reading in wanted}
        is_right = _words(said) in map(_words, wanted) or _sounds(voice.g2p(said)) in sounds
        right[kind] += is_right
        alone[kind] += _sounds("".join(voice.phonemize(text))) in sounds
        if not is_right:
            print(f"{kind}: {written} -> {said}")
    rows = [(kind, str(n), f"{alone[kind]}", f"{right[kind]}") for kind, n in sorted(all_of.items())]
    count = all_of.total()
    rows.append(("all", str(count), f"{alone.total() / count:.1%}", f"{right.total() / count:.1%}"))
    print_table(f"Read right of {table.name}", ("kind", "sentences", "voice alone", "with the front end"), rows)
    print(f"front end: {1e6 * spent_s / count:.0f} µs of processor a sentence")
    return right.total() / count


def print_sound() -> None:
    """Speed, level and joins of the embedded voice on one core."""
    voice = HibariSpeech("cpu")
    voice.load()
    list(voice.run(SpeechTask(text=_LINE)))
    first_ms, first_work_ms = _first_audio_ms(voice, _LINE)
    _, long_work_ms = _first_audio_ms(voice, _LONG)
    _, whole_work_ms = _first_audio_ms(voice, f"{_LONG} " * (20_000 // (len(_LONG) + 1)))
    began, worked = time.perf_counter(), time.process_time()
    sentences = [s for s in voice.run(SpeechTask(text=f"{_LINE} " * 10)) if isinstance(s, Speech)]
    wall_s, processor_s = time.perf_counter() - began, time.process_time() - worked
    audio_s = sum(s.duration_s for s in sentences)
    every = [*sentences, *_every_way(voice)]
    off_lu = max(abs(measure_loudness(s) - TARGET_LUFS) for s in every)
    peak_db = max(measure_true_peak(s) for s in every)
    rows = [
        ("first audio of a line, median, by the clock", *against(first_ms, 150.0, "ms")),
        ("first audio of a line, median, by the processor", *against(first_work_ms, 150.0, "ms")),
        ("first audio where the first sentence has 300 characters", *against(long_work_ms, 150.0, "ms")),
        ("first audio of 20,000 characters", *against(whole_work_ms, 150.0, "ms")),
        ("times real time, by the clock (at least)", *against(audio_s / wall_s, 40.0, "×")),
        ("times real time, by the processor (at least)", *against(audio_s / processor_s, 40.0, "×")),
        (f"furthest from {TARGET_LUFS:g} LUFS, all characters and emotions", *against(off_lu, 1.0, "LU")),
        (f"true peak over {TRUE_PEAK_DB:g} dBTP", *against(max(0.0, peak_db - TRUE_PEAK_DB), 0.01, "dB")),
        ("largest step at a join", *against(_step_at_joins(sentences), 0.001, "")),
    ]
    print_table(f"The embedded voice, {audio_s:.0f} s of it", ("what", "measured", "limit", "ratio"), rows)


def _first_audio_ms(voice: HibariSpeech, text: str) -> tuple[float, float]:
    """By the clock, and by the processor: on a busy machine only the second says how fast we are. Medians of five."""
    times = []
    for seed in range(5):
        began, worked = time.perf_counter(), time.process_time()
        next(step for step in voice.run(SpeechTask(text=text, seed=seed)) if isinstance(step, Speech))
        times.append((1e3 * (time.perf_counter() - began), 1e3 * (time.process_time() - worked)))
    clock, processor = np.median(times, axis=0)
    return float(clock), float(processor)


def _every_way(voice: HibariSpeech) -> list[Speech]:
    """The line by every character and with every emotion."""
    tasks = [SpeechTask(text=_LINE, voice=name) for name in VOICES]
    tasks += [SpeechTask(text=_LINE, emotion=emotion) for emotion in EMOTIONS]
    return [step for task in tasks for step in voice.run(task) if isinstance(step, Speech)]


def _step_at_joins(sentences: list[Speech]) -> float:
    """The largest difference of neighbouring samples where two sentences meet without a pause."""
    joined = join_speech(sentences, [0.0] * len(sentences)).samples
    ends = np.cumsum([len(s.samples) for s in sentences])[:-1]
    return float(np.abs(joined[ends] - joined[ends - 1]).max())


def _words(text: str) -> list[str]:
    return re.sub(r"[^a-z'\u4e00-\u9fff]+", " ", text.lower()).split()


def _sounds(phonemes: str) -> str:
    """Phonemes without stress, pauses and shades that hang on the next word."""
    return re.sub(r"[^a-zA-Zɑ-ʒæðŋθ]", "", phonemes.translate(_ALIKE).replace("ˈ", "").replace("ˌ", ""))


if __name__ == "__main__":
    sys.exit(main())
