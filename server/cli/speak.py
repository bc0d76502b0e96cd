"""`holoforge speak`: a text in, a WAV file out."""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import get_args

import msgspec

from assets.artifacts import Speech
from assets.loudness import join_speech, measure_loudness, measure_true_peak
from assets.wav import pack_wav
from generators.tasks import Emotion, SpeechTask
from server.cli import CommandError
from server.cli.steps import load_generator, run_task


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A text and where to."""
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--out", type=Path, required=True, help="the WAV file to write")
    parser.add_argument("--voice", default="default")
    parser.add_argument("--speaker", default="narrator", help="who speaks: each has a voice of its own")
    parser.add_argument("--speed", type=float, default=1.0, help="0.5 to 2 (default 1)")
    parser.add_argument("--pitch", type=float, default=1.0, help="0.5 to 2 (default 1)")
    parser.add_argument("--emotion", choices=get_args(Emotion), default="neutral")
    parser.add_argument("--intensity", type=float, default=1.0, help="how much of the emotion, 0 to 1 (default 1)")
    parser.add_argument("--seed", type=int, default=0)


def run(arguments: argparse.Namespace) -> int:
    """Speak, write, and say on stdout what was written."""
    task = SpeechTask(
        text=arguments.text,
        voice=arguments.voice,
        speaker=arguments.speaker,
        speed=arguments.speed,
        pitch=arguments.pitch,
        emotion=arguments.emotion,
        intensity=arguments.intensity,
        seed=arguments.seed,
    )
    try:
        task = msgspec.convert(msgspec.to_builtins(task), SpeechTask)
    except msgspec.ValidationError as error:
        raise CommandError(str(error)) from error
    voice = load_generator("speech", "cpu")
    started = time.perf_counter()
    sentences = [step for step in run_task(voice, task) if isinstance(step, Speech)]
    seconds = time.perf_counter() - started
    speech = join_speech(sentences, [0.0] * len(sentences))
    said = replace(speech.said, text=" ".join(sentence.said.text for sentence in sentences))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_bytes(pack_wav(replace(speech, said=said)).data)
    line = {
        "path": str(arguments.out),
        "seconds": round(seconds, 3),
        "duration_s": round(speech.duration_s, 3),
        "voice": speech.said.voice,
        "sample_rate": speech.sample_rate,
        "loudness_lufs": round(measure_loudness(speech), 2),
        "true_peak_db": round(measure_true_peak(speech), 2),
    }
    print(json.dumps(line))
    return 0
