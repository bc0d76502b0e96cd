"""One command trains everything within its minutes; what a part leaves over, the later ones have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generators.errors import InvalidTask
from generators.material.training.compile_training import compile_step
from generators.material.training.train_all import main, plan, train_all


def _run_all(minutes: float, device: str, speed: float) -> tuple[list[str], float]:
    """The parts that ran, and the minutes in all, where each takes `speed` times what it was told."""
    ran, clock = [], [0.0]

    def run(command: Sequence[str]) -> None:
        ran.append(command[0].rpartition(".")[2])
        told = float(command[command.index("--minutes") + 1]) if "--minutes" in command else 0.1 * minutes
        told *= 2 if "classifier" in command[0] else 1  # as much again of painting
        clock[0] += 60 * told * speed

    taken = train_all(plan(Path("x"), "small", device, 2), minutes, run, lambda: clock[0])
    assert list(taken) == ran
    return ran, clock[0] / 60


def test_all_parts_run_in_order_within_the_minutes() -> None:
    parts = ["shards", "train", "train_upscaler", "classifier", "evaluate"]
    ran, minutes = _run_all(20.0, "cpu", 1.0)
    assert ran == parts
    assert minutes == pytest.approx(20.0, rel=1e-3)
    ran, minutes = _run_all(20.0, "cuda", 1.0)
    assert ran == ["compile_training", *parts]
    assert minutes <= 20.5


def test_what_a_part_leaves_over_the_later_ones_have() -> None:
    told: dict[str, float] = {}
    clock = [0.0]

    def run(command: Sequence[str]) -> None:
        part = command[0].rpartition(".")[2]
        told[part] = float(command[command.index("--minutes") + 1]) if "--minutes" in command else 0.0
        clock[0] += 0.0 if part == "shards" else 60 * told[part]

    train_all(plan(Path("x"), "small", "cpu", 2), 20.0, run, lambda: clock[0])
    assert told["shards"] == pytest.approx(5.6)
    assert told["train"] == pytest.approx(20 * 0.42 / 0.72, rel=1e-3)


def test_too_few_minutes_are_refused() -> None:
    with pytest.raises(InvalidTask, match="minutes: 2"):
        main(["--out", "x", "--minutes", "2"], run=lambda command: None)


def test_the_training_step_runs_over_noise_of_its_shapes() -> None:
    assert compile_step("tiny", "cpu") > 0.0
