"""What became of a prebuild, as data: `report.json`. Scripts read it; `page.py` shows it to people."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from clients.prebuild.checking import Checked
from clients.prebuild.journal import Failed, Made, Part
from clients.prebuild.wanted import Wanted


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """A bound of the device's budget."""

    what: str
    had: float
    most: float
    held: bool


class SceneReport(msgspec.Struct, frozen=True, kw_only=True):
    """One scene. `state` is "made", "failed" or "missing"; paths are from the folder of the report."""

    name: str
    wanted: Wanted
    state: str
    code: str = ""
    detail: str = ""
    seconds: float = 0.0
    first_s: float = 0.0
    cached: bool = False
    attempts: int = 0
    size_bytes: int = 0
    partial: bool = False
    kept: str = ""
    parts: tuple[Part, ...] = ()
    bounds: tuple[Bound, ...] = ()
    licences: dict[str, list[str]] = {}
    views: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    slots: dict[str, str] = {}
    troubles: tuple[str, ...] = ()
    """What could not be drawn or exported, in words."""

    @property
    def held(self) -> bool:
        """Whether it is whole and within its budget."""
        return self.state == "made" and not self.partial and all(bound.held for bound in self.bounds)


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All of it."""

    format: str = "holoforge.prebuild-report.v1"
    scenes: tuple[SceneReport, ...]
    made: int
    failed: int
    missing: int
    over_budget: int
    partial: int
    size_bytes: int
    files: int
    licences: dict[str, list[str]]

    @property
    def exit_status(self) -> int:
        """0 all is well, 1 a scene is not there, 3 all are, but one is partial, over its budget or not written."""
        if self.failed or self.missing:
            return 1
        well = all(scene.held and not scene.troubles for scene in self.scenes)
        return 0 if well else 3


def scene_report(
    wanted: Wanted,
    line: Made | Failed | None,
    checked: Checked | None,
    views: Iterable[str] = (),
    files: Iterable[str] = (),
    troubles: Iterable[str] = (),
) -> SceneReport:
    """What became of one scene; None is one that nobody came to."""
    if isinstance(line, Failed):
        return SceneReport(
            name=wanted.name,
            wanted=wanted,
            state="failed",
            code=line.code,
            detail=line.detail,
            seconds=line.seconds,
            attempts=line.attempts,
        )
    if line is None:
        return SceneReport(name=wanted.name, wanted=wanted, state="missing")
    checks = checked.checks if checked else ()
    return SceneReport(
        name=wanted.name,
        wanted=wanted,
        state="made",
        seconds=line.seconds,
        first_s=line.first_s,
        cached=line.cached,
        attempts=line.attempts,
        size_bytes=line.size_bytes,
        partial=line.partial,
        kept=line.kept,
        parts=line.parts,
        bounds=tuple(Bound(what=c.what, had=round(c.had, 3), most=c.most, held=c.held) for c in checks),
        licences=checked.licences if checked else {},
        views=tuple(views),
        files=tuple(files),
        slots=line.slots,
        troubles=tuple(troubles),
    )


def report_of(scenes: Iterable[SceneReport], sizes: dict[str, int]) -> Report:
    """The whole report; `sizes` are the bytes of every file of the scenes, each once."""
    every = tuple(scenes)
    licences: dict[str, set[str]] = {}
    for scene in every:
        for licence, works in scene.licences.items():
            licences.setdefault(licence, set()).update(works)
    return Report(
        scenes=every,
        made=sum(scene.state == "made" for scene in every),
        failed=sum(scene.state == "failed" for scene in every),
        missing=sum(scene.state == "missing" for scene in every),
        over_budget=sum(not all(bound.held for bound in scene.bounds) for scene in every),
        partial=sum(scene.partial for scene in every),
        size_bytes=sum(sizes.values()),
        files=len(sizes),
        licences={licence: sorted(works) for licence, works in sorted(licences.items())},
    )
