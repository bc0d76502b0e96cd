"""A prebuild from its list to its report: what is missing is made, the rest is left as it is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from clients.prebuild.finishing import Finish, finish
from clients.prebuild.folder import Build
from clients.prebuild.journal import Failed, Made
from clients.prebuild.page import page_of
from clients.prebuild.report import Report, SceneReport, report_of, scene_report
from clients.prebuild.running import How, Watcher, make_all
from clients.prebuild.wanted import Wanted


@dataclass
class Prebuild:
    """One run over a list. `watcher` hears of each scene that is made or has failed, once it is finished as well."""

    build: Build
    scenes: Sequence[Wanted]
    finish: Finish
    watcher: Watcher
    verify: bool = False
    _reports: dict[str, SceneReport] = field(default_factory=dict)

    def todo(self) -> list[Wanted]:
        """What is not there, or is not whole."""
        return [one for one in self.scenes if self.build.done(one, verify=self.verify) is None]

    async def run(self, how: How, todo: Sequence[Wanted]) -> Report:
        """Make what is to do, finish all, and write the report, also where it is cut short.

        Raises:
            PrebuildError: it cannot go on.
        """
        try:
            if todo:
                await make_all(todo, self.build, how, _Finishing(self))
            for wanted in self.scenes:
                if wanted.name not in self._reports and (line := self.build.done(wanted)) is not None:
                    await self.end(line)
        finally:
            report = self.report()
        return report

    async def end(self, line: Made | Failed) -> None:
        """A scene is whole, or has failed: finish it and note what became of it."""
        if isinstance(line, Failed):
            self._reports[line.wanted.name] = scene_report(line.wanted, line, None)
        else:
            self._reports[line.wanted.name] = await asyncio.to_thread(finish, self.build, line, self.finish)

    def report(self) -> Report:
        """Write what became of everything so far; gives it."""
        scenes = [self._reports.get(one.name) or scene_report(one, None, None) for one in self.scenes]
        files = {file for scene in scenes for file in scene.slots.values()}
        report = report_of(scenes, {file: (self.build.root / file).stat().st_size for file in files})
        self.build.place("report.json", msgspec.json.format(msgspec.json.encode(report), indent=1))
        self.build.place("report.html", page_of(report).encode())
        return report


class _Finishing:
    """Finishes each scene before the watcher hears that it has ended."""

    def __init__(self, prebuild: Prebuild) -> None:
        self._prebuild = prebuild
        self.began, self.moved, self.again = prebuild.watcher.began, prebuild.watcher.moved, prebuild.watcher.again

    async def ended(self, line: Made | Failed) -> None:
        """Finish it, then say so."""
        await self._prebuild.end(line)
        await self._prebuild.watcher.ended(line)
