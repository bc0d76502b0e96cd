"""Materials that were measured before they leave: a failing one is made once more, then replaced by the draft's.

Wraps any material generator. What it yields says how it went, so that the manifest can say it too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from assets.artifacts import MaterialMaps
from generators.base import CheckedMaps, Generator, Steps
from generators.material.gates import GateResult, measure
from generators.tasks import MaterialsTask, MaterialTask

_NEXT_SEED = 0x9E3779B1
_SEEDS = 1 << 32


Gate = Callable[[MaterialTask, MaterialMaps], GateResult]


class CheckedMaterial:
    """Runs `inner`'s tasks and measures what it makes; `draft`, if there is one, stands in for what fails twice.

    `gate` is held against what `inner` makes, on top of the gates that every material passes.
    """

    def __init__(self, inner: Generator[Any], draft: Generator[Any] | None = None, gate: Gate | None = None) -> None:
        self._inner, self._draft, self._gate = inner, draft, gate

    def load(self) -> None:
        """Load the wrapped generators."""
        self._inner.load()
        if self._draft is not None:
            self._draft.load()

    def run(self, task: MaterialTask | MaterialsTask) -> Steps:
        """Yield the inner generator's progress and previews, and a `CheckedMaps` for every material, in order.

        Raises:
            GenerationError: the wrapped generators' own.
        """
        wanted = iter(task.materials if isinstance(task, MaterialsTask) else (task,))
        for step in self._inner.run(task):
            if isinstance(step, MaterialMaps):
                yield self._checked(next(wanted), step)
            else:
                yield step

    def _checked(self, task: MaterialTask, maps: MaterialMaps) -> CheckedMaps:
        """`maps` if they pass; else of the second try and the draft the first that passes, or whatever fails least."""
        refused = self._failing(task, maps)
        if not refused:
            return CheckedMaps(maps)
        again = msgspec.structs.replace(task, seed=(task.seed + _NEXT_SEED) % _SEEDS)
        best = CheckedMaps(maps, refused=refused, failing=refused)
        for maker, wanted, replaced in ((self._inner, again, False), (self._draft, task, True)):
            made = None if maker is None else next(_maps(maker, wanted), None)
            if made is None:
                continue
            failing = measure(made).failed if replaced else self._failing(wanted, made)
            if len(failing) < len(best.failing):
                best = CheckedMaps(made, remade=not replaced, replaced=replaced, refused=refused, failing=failing)
            if not failing:
                break
        return best

    def _failing(self, task: MaterialTask, maps: MaterialMaps) -> tuple[str, ...]:
        """Names of the gates that what `inner` made does not pass."""
        failed = measure(maps).failed
        if self._gate is None:
            return failed
        result = self._gate(task, maps)
        return failed if result.passed else (*failed, result.name)


def _maps(maker: Generator[Any], task: MaterialTask) -> Iterator[MaterialMaps]:
    return (step for step in maker.run(task) if isinstance(step, MaterialMaps))
