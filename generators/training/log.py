"""What training runs leave behind while they go on: curves in a file, a bar for people, checkpoints in time."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

_LOG_EVERY_S = 2.0
_RESERVE_S, _RESERVE_PART = 2.0, 0.03


class RunLog:
    """`log.csv` of a run, and TensorBoard events beside it where that package is here."""

    def __init__(self, out: Path, first_step: int, columns: Sequence[str]) -> None:
        out.mkdir(parents=True, exist_ok=True)
        self._path, self._columns, self._written = out / "log.csv", tuple(columns), 0.0
        self._board = _board(out, first_step)

    def __enter__(self) -> RunLog:
        fresh = not self._path.is_file()
        self._file: TextIO = self._path.open("a", newline="", encoding="utf-8")
        self._csv = csv.writer(self._file)
        if fresh:
            self._csv.writerow(("step", *self._columns))
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        if self._board is not None:
            self._board.close()

    def write(self, step: int, values: Mapping[str, float]) -> bool:
        """Log a step unless another was logged just before; returns whether it was."""
        now = time.monotonic()
        if now - self._written < _LOG_EVERY_S:
            return False
        self._written = now
        self._csv.writerow((step, *(f"{values[name]:.6g}" for name in self._columns)))
        self._file.flush()
        if self._board is not None:
            for name in self._columns:
                self._board.add_scalar(name, values[name], step)
        return True


def timed(deadline: float, save: Callable[[], None], save_every_s: float) -> Iterator[int]:
    """Count turns until `deadline` (`time.monotonic`'s seconds), with a bar, saving now and then.

    It ends early enough for one more save, judged by how long the last one took.
    """
    started = saved = time.monotonic()
    reserve_s = _RESERVE_S + _RESERVE_PART * max(deadline - started, 0)
    with Progress(BarColumn(), TimeRemainingColumn(), TextColumn("{task.description}")) as bar:
        task, turn = bar.add_task("training", total=max(deadline - started, 0.0)), 0
        while (now := time.monotonic()) + reserve_s < deadline:
            yield turn
            turn += 1
            bar.update(
                task, completed=now - started, description=f"{turn} steps, {turn / (now - started + 1e-9):.2f}/s"
            )
            if now - saved > save_every_s:
                save()
                saved = time.monotonic()
                reserve_s = max(reserve_s, 2 * (saved - now) + _RESERVE_S)


def _board(out: Path, first_step: int) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return None
    return SummaryWriter(str(out / "tensorboard"), purge_step=first_step)
