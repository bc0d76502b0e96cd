"""One scene from its server into the folder: files as they come, kept once all are here."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from clients.prebuild.folder import Build
from clients.prebuild.journal import Made, Part
from clients.prebuild.wanted import Wanted
from holoforge_client import Accepted, Anchor, AssetReceived, Client, Finished, Progressed

Tell = Callable[[float, str], None]
"""Hears how far a scene is, 0 to 1, and in which stage."""

_STAGES = ("plan", "geometry", "material", "speech", "pack")


@dataclass(frozen=True)
class _File:
    """The newest file of a slot."""

    path: Path
    digest: str
    media_type: str
    size_bytes: int
    revision: int


async def make(client: Client, wanted: Wanted, build: Build, *, keep: str, attempt: int, tell: Tell) -> Made:
    """Ask for a scene and take all of it.

    Raises:
        HoloforgeError: the job failed, or the connection was lost.
        DiskFull: there is no room for a file.
    """
    started = time.monotonic()
    scene = _Scene(build, wanted)
    asked = client.generate(
        wanted.prompt,
        seed=wanted.seed,
        quality=wanted.quality,
        delivery=wanted.delivery,
        anchor=Anchor(size=wanted.anchor) if wanted.anchor else None,
        max_objects=wanted.max_objects,
        max_lines=wanted.max_lines,
        lora=wanted.lora,
        keep=keep,
    )
    async with aclosing(asked) as events:
        async for event in events:
            match event:
                case Accepted():
                    scene.begin(cached=event.cached)
                case AssetReceived():
                    scene.take(event, time.monotonic() - started)
                case Progressed():
                    share = event.done / max(1, event.total)
                    tell((_STAGES.index(event.stage) + share) / len(_STAGES), event.stage)
                case Finished():
                    return scene.finish(event, time.monotonic() - started, attempt, keep)
    raise AssertionError("a job ends with finished, or raises")


class _Scene:
    """What has come of a scene."""

    def __init__(self, build: Build, wanted: Wanted) -> None:
        self._build, self._wanted = build, wanted
        self.begin(cached=False)

    def begin(self, *, cached: bool) -> None:
        """The job runs, perhaps anew: nothing is here."""
        self._cached, self._first_s = cached, 0.0
        self._files: dict[str, _File] = {}
        self._place = self._build.begin_scene(self._wanted)

    def take(self, asset: AssetReceived, seconds: float) -> None:
        """A file has come."""
        self._first_s = self._first_s or seconds
        before = self._files.get(asset.slot)
        if before is not None and before.revision > asset.revision:
            return
        path = self._place / asset.info.digest
        self._build.write_part(path, asset.data)
        info = asset.info
        self._files[asset.slot] = _File(path, info.digest, info.media_type, info.size_bytes, asset.revision)

    def finish(self, finished: Finished, seconds: float, attempt: int, keep: str) -> Made:
        """Keep the newest file of each slot."""
        newest = {file.digest: file for file in self._files.values()}
        names = {digest: self._build.keep(file.path, digest, file.media_type) for digest, file in newest.items()}
        line = Made(
            wanted=self._wanted,
            slots={slot: names[file.digest] for slot, file in sorted(self._files.items())},
            size_bytes=sum(file.size_bytes for file in newest.values()),
            seconds=round(seconds, 3),
            first_s=round(self._first_s, 3),
            cached=self._cached,
            attempts=attempt,
            partial=finished.partial,
            parts=tuple(
                Part(slot=f.slot, code=f.code, detail=f.detail, fallback=f.fallback) for f in finished.failures
            ),
            kept="" if finished.partial else keep,
        )
        self._build.end_scene(line)
        return line
