"""Train the material model, bounded in time; called again with --resume it goes on exactly.

Run as `python -m generators.material.model.train --config small --out runs/x --minutes 9 --device cuda`.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

import torch
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from generators.errors import InvalidTask
from generators.material.model.configuration import configuration
from generators.material.model.shards import ShardStore
from generators.material.model.text import bank_of, minilm_components
from generators.material.model.training import StepResult, Trainer

CHECKPOINT = "checkpoint.pt"
_LOG_EVERY_S = 2.0
_PAINTING_PART = 0.4  # of the time, where samples are missing
_RESERVE_S, _RESERVE_PART = 2.0, 0.03


def arguments_of(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command's arguments.

    Raises:
        InvalidTask: the minutes are not a positive number, or the device is not here.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", default="small")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="folder of samples, by default OUT/data")
    parser.add_argument("--minutes", type=float, default=9.0, help="the whole call ends within this time")
    parser.add_argument("--steps", type=int, help="end after so many steps in all, if the time allows")
    parser.add_argument("--workers", type=int, default=0, help="processes that paint samples")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", action="store_true")
    arguments = parser.parse_args(argv)
    if not 0 < arguments.minutes < 1e6:
        raise InvalidTask(f"minutes: {arguments.minutes}, wanted a number above 0")
    if arguments.device.startswith("cuda") and not torch.cuda.is_available():
        raise InvalidTask(f"device: {arguments.device} is not here")
    if not arguments.resume and (arguments.out / CHECKPOINT).is_file():
        raise InvalidTask(f"out: {arguments.out} holds a run; add --resume or name another folder")
    return arguments


def prepare(arguments: argparse.Namespace, components: dict[str, Any], deadline: float) -> Trainer:
    """A trainer over the samples of the data folder, which are painted first where they are missing."""
    config = configuration(arguments.config)
    data = arguments.data or arguments.out / "data"
    store = ShardStore(data, config, arguments.seed)
    now = time.monotonic()
    store.fill(now + (deadline - now) * _PAINTING_PART, arguments.workers)
    bank = bank_of([*(caption.text for caption in store.captions), ""], components, data)
    trainer = Trainer(config, store, bank, arguments.device, arguments.seed)
    if arguments.resume:
        trainer.restore(arguments.out / CHECKPOINT)
    return trainer


def train(trainer: Trainer, out: Path, deadline: float, last_step: int | None = None) -> int:
    """Advance until `deadline` (`time.monotonic`'s seconds) or `last_step`; save, export; returns the steps made."""
    out.mkdir(parents=True, exist_ok=True)
    first, started, saved = trainer.step, time.monotonic(), time.monotonic()
    saving_s = _RESERVE_S + _RESERVE_PART * max(deadline - started, 0)
    with ExitStack() as stack:
        log = stack.enter_context(Log(out, trainer.step))
        bar = stack.enter_context(Progress(BarColumn(), TimeRemainingColumn(), TextColumn("{task.description}")))
        task = bar.add_task("training", total=max(deadline - started, 0.0))
        while (last_step is None or trainer.step < last_step) and time.monotonic() + saving_s < deadline:
            result = trainer.advance()
            now = time.monotonic()
            speed = (trainer.step - first) * trainer.config.batch / (now - started)
            if log.write(trainer.step, result, speed, now):
                bar.update(
                    task, completed=now - started, description=f"{trainer.step}: {result.loss:.4f}, {speed:.1f}/s"
                )
            if now - saved > trainer.config.checkpoint_every_s:
                trainer.save(out / CHECKPOINT)
                saved = time.monotonic()
                saving_s = max(saving_s, 2 * (saved - now) + _RESERVE_S)
    trainer.save(out / CHECKPOINT)
    trainer.export(out / "pipeline")
    return trainer.step - first


class Log:
    """`log.csv` of a run, and TensorBoard events beside it where that package is here."""

    def __init__(self, out: Path, first_step: int) -> None:
        self._path, self._written = out / "log.csv", 0.0
        self._board = _board(out, first_step)

    def __enter__(self) -> Log:
        fresh = not self._path.is_file()
        self._file: TextIO = self._path.open("a", newline="", encoding="utf-8")
        self._csv = csv.writer(self._file)
        if fresh:
            self._csv.writerow(("step", "loss", "gradient", "samples_per_s"))
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        if self._board is not None:
            self._board.close()

    def write(self, step: int, result: StepResult, samples_per_s: float, now: float) -> bool:
        """Log a step unless another was logged just before; returns whether it was."""
        if now - self._written < _LOG_EVERY_S:
            return False
        self._written = now
        values = {"loss": result.loss, "gradient": result.gradient, "samples_per_s": samples_per_s}
        self._csv.writerow((step, *(f"{value:.6g}" for value in values.values())))
        self._file.flush()
        if self._board is not None:
            for name, value in values.items():
                self._board.add_scalar(name, value, step)
        return True


def _board(out: Path, first_step: int) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return None
    return SummaryWriter(str(out / "tensorboard"), purge_step=first_step)


def main(argv: Sequence[str] | None = None, components: dict[str, Any] | None = None) -> None:
    """Train, and say how fast it went."""
    started = time.monotonic()
    arguments = arguments_of(argv)
    deadline = started + arguments.minutes * 60
    trainer = prepare(arguments, components or minilm_components(arguments.device), deadline)
    begun, cpu = time.monotonic(), time.process_time()
    steps = train(trainer, arguments.out, deadline, arguments.steps)
    samples, taken = steps * trainer.config.batch, time.monotonic() - begun
    parameters = sum(p.numel() for p in trainer.network.parameters())
    print(f"{parameters / 1e6:.1f} M parameters, {trainer.samples} samples on disk, step {trainer.step}")
    speed, frugality = samples / taken, samples / max(time.process_time() - cpu, 1e-9)
    print(f"{samples} samples in {taken:.0f} s: {speed:.2f} a second, {frugality:.2f} a CPU-second")
    print(arguments.out / "pipeline")


if __name__ == "__main__":
    main()
