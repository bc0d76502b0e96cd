"""One command from nothing to a measured pipeline, within a stated number of minutes.

Compiles first and alone, for it waits for cores that painters take (120 s beside them, 5 s from the cache after); then
paints, trains, trains the upscaler and the judge, and measures. Each part is a process of its own, so that a GPU's
memory is free for the next; what a part leaves over of its time, the later ones have.

Run as `python -m generators.material.training.train_all --config small --out runs/x --minutes 25 --device cuda`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generators.errors import InvalidTask

Run = Callable[[Sequence[str]], None]
"""Runs a module with its arguments, and raises `CalledProcessError` where it fails."""

_PACKAGE = "generators.material.model"
_SHARES = {"shards": 0.28, "train": 0.42, "train_upscaler": 0.15, "classifier": 0.05, "evaluate": 0.10}
"""Of the time, by part; `evaluate` takes what it takes, and its share is kept free for it."""
_LEAST_MINUTES = 1.0


def plan(out: Path, config: str, device: str, workers: int) -> list[tuple[str, list[str]]]:
    """The parts in order, each a module and its arguments without its minutes."""
    data, judge = str(out / "data"), str(out / "judge.safetensors")
    common = ["--config", config]
    timed = [*common, "--workers", str(workers)]
    where = ["--device", device]
    compiling = [("compile_training", [*common, *where])] if device.startswith("cuda") else []
    return [
        *compiling,
        ("shards", [*timed, "--data", data]),
        ("train", [*timed, *where, "--data", data, "--out", str(out), "--cool"]),
        ("train_upscaler", [*timed, *where, "--run", str(out)]),
        ("classifier", [*timed, *where, "--out", judge]),
        ("evaluate", [*common, *where, "--run", str(out), "--data", data, "--classifier", judge]),
    ]


def train_all(
    parts: Sequence[tuple[str, list[str]]], minutes: float, run: Run, now: Callable[[], float] = time.monotonic
) -> dict[str, float]:
    """Run `parts` within `minutes`, and say how many each took. A part that has a share is told its minutes of what is
    left."""
    deadline, taken = now() + 60 * minutes, {}
    for place, (part, arguments) in enumerate(parts):
        began = now()
        left = max((deadline - began) / 60, _LEAST_MINUTES)
        ahead = sum(_SHARES.get(name, 0.0) for name, _ in parts[place:])
        run([f"{_PACKAGE}.{part}", *arguments, *_told(part, left * _SHARES.get(part, 0.0) / ahead)])
        taken[part] = (now() - began) / 60
    return taken


def _told(part: str, minutes: float) -> list[str]:
    """How a part's command is told its minutes: one that paints first may do so for half of them."""
    match part:
        case "evaluate" | "compile_training":
            return []
        case "train_upscaler":
            return ["--minutes", f"{minutes:.3f}", "--painting-minutes", f"{minutes / 2:.3f}"]
        case "classifier":  # counts its minutes from when it has painted
            return ["--minutes", f"{minutes / 2:.3f}", "--painting-minutes", f"{minutes / 2:.3f}"]
        case _:
            return ["--minutes", f"{minutes:.3f}"]


def main(argv: Sequence[str] | None = None, run: Run | None = None) -> None:
    """Train everything, and say where the time went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", default="small")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=25.0, help="of all together")
    parser.add_argument("--workers", type=int, default=0, help="processes that paint samples")
    parser.add_argument("--device", default="cpu")
    given = parser.parse_args(argv)
    if not 5 <= given.minutes < 1e6:
        raise InvalidTask(f"minutes: {given.minutes}, wanted at least 5")
    parts = plan(given.out, given.config, given.device, given.workers)
    taken = train_all(parts, given.minutes, run or _in_a_process)
    for part, minutes in taken.items():
        print(f"{part}: {minutes:.1f} min")
    print(f"in all {sum(taken.values()):.1f} of {given.minutes:g} min: {given.out / 'pipeline'}")


def _in_a_process(module_and_arguments: Sequence[str]) -> None:
    subprocess.run([sys.executable, "-m", *module_and_arguments], check=True)


if __name__ == "__main__":
    main()
