"""Progress of many scenes: a bar for all, one for each that is being made, a line for each that has ended."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from clients.prebuild.journal import Failed, Made
from clients.prebuild.wanted import Wanted

_STEPS = 100
_SHOWN = 40


class SceneBars:
    """Satisfies `clients.prebuild.running.Watcher`. Where there is no terminal, the lines alone are written."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[note]}"),
            console=console,
            disable=not console.is_terminal,
        )
        self._bars: dict[str, TaskID] = {}
        self._all: TaskID | None = None

    def __enter__(self) -> SceneBars:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._progress.stop()

    def start(self, total: int, done: int) -> None:
        """So many scenes, of which so many are there."""
        self._all = self._progress.add_task("scenes", total=total, completed=done, note="")
        if done:
            self._console.print(f"{done} of {total} scenes are there already", highlight=False, soft_wrap=True)

    def began(self, wanted: Wanted) -> None:
        """A bar for a scene."""
        shown = escape(wanted.name[:_SHOWN])
        self._bars[wanted.name] = self._progress.add_task(f"  {shown}", total=_STEPS, note="")

    def moved(self, wanted: Wanted, share: float, stage: str) -> None:
        """Move it."""
        self._progress.update(self._bars[wanted.name], completed=round(share * _STEPS), note=stage)

    def again(self, wanted: Wanted, why: str, wait_s: float) -> None:
        """Say that it is tried again."""
        self._console.print(
            f"[yellow]{escape(wanted.name)}: {escape(why)}; again in {wait_s:.0f} s", highlight=False, soft_wrap=True
        )

    async def ended(self, line: Made | Failed) -> None:
        """A line for it, and the bar of all moves."""
        self._progress.remove_task(self._bars.pop(line.wanted.name))
        if self._all is not None:
            self._progress.update(self._all, advance=1)
        name = escape(line.wanted.name)
        if isinstance(line, Failed):
            self._console.print(f"[red]✗ {name}: {escape(line.detail)} ({line.code})", highlight=False, soft_wrap=True)
            return
        timing = "from the store" if line.cached else f"{line.seconds:.1f} s"
        note = "[yellow]partial, " if line.partial else ""
        self._console.print(
            f"[green]✓[/] {name}: {note}{timing}, {line.size_bytes / 1e6:.1f} MB", highlight=False, soft_wrap=True
        )
