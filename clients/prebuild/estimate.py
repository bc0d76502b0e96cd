"""What is to be done, and what it may take, before anything is asked of a server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from clients.prebuild.folder import Build
from clients.prebuild.wanted import Wanted

_SECONDS = {"fast": 8.0, "balanced": 10.0, "best": 25.0}
"""A scene on two cores, one after the other, where nothing was measured yet (27 November 2026)."""
_MEGABYTES = 14.0


@dataclass(frozen=True)
class Estimate:
    """Scenes in all and those still to be made, the seconds and bytes they may take, and what that is based on."""

    scenes: int
    done: int
    todo: int
    seconds: float
    size_bytes: float
    free_bytes: int
    measured: int
    """Of so many scenes of this folder; 0 where a table had to do."""

    @property
    def fits(self) -> bool:
        """Whether there is room for what comes."""
        return self.size_bytes < self.free_bytes


def estimate(build: Build, scenes: Sequence[Wanted], side_by_side: int) -> Estimate:
    """Estimate by the scenes that were made here, side by side as they were, or by a table."""
    todo = [one for one in scenes if build.done(one) is None]
    made = [line for line in build.journal.made if not line.cached]
    by_quality = {q: [line.seconds for line in made if line.wanted.quality == q] for q in _SECONDS}
    each = {q: median(seconds) if seconds else _SECONDS[q] for q, seconds in by_quality.items()}
    size = median([line.size_bytes for line in made]) if made else _MEGABYTES * 1e6
    at_a_time = max(1, side_by_side) if made else 1
    return Estimate(
        scenes=len(scenes),
        done=len(scenes) - len(todo),
        todo=len(todo),
        seconds=round(sum(each[one.quality] for one in todo) / at_a_time, 1),
        size_bytes=size * len(todo),
        free_bytes=build.free_bytes(),
        measured=len(made),
    )
