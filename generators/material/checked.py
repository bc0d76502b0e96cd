"""Materials that were measured before they leave: a failing one is made once more, then replaced by the draft's.

Where figures say beforehand that the draft of a material is better than what the generator would make, it is the final.

Wraps any material generator. What it yields says how it went, so that the manifest can say it too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from assets.artifacts import MaterialMaps
from generators.base import CheckedMaps, Generator, Guessed, Preview, Steps
from generators.errors import GenerationFailed
from generators.material.gates import GateResult, measure
from generators.tasks import MaterialsTask, MaterialTask

if TYPE_CHECKING:
    from generators.registry.loading import Surroundings

_NEXT_SEED = 0x9E3779B1
_SEEDS = 1 << 32
DECIDED = "family_figures"
"""What refuses a material whose draft is final by the figures of its family."""

Gate = Callable[[MaterialTask, MaterialMaps], GateResult]


class CheckedMaterial:
    """Runs `inner`'s tasks and measures what it makes; `draft`, if there is one, stands in for what fails twice.

    `gate` is held against what `inner` makes, on top of the gates that every material passes. `drafted` says of which
    materials the draft is final: they leave as `replaced`, refused by "family_figures".
    """

    def __init__(
        self,
        inner: Generator[Any],
        draft: Generator[Any] | None = None,
        gate: Gate | None = None,
        drafted: Callable[[MaterialTask], bool] | None = None,
    ) -> None:
        self._inner, self._draft, self._gate = inner, draft, gate
        self._drafted = drafted if draft is not None else None

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
        tasks = task.materials if isinstance(task, MaterialsTask) else (task,)
        drawn = [place for place, one in enumerate(tasks) if self._drafted is None or not self._drafted(one)]
        done = 0
        if drawn:
            part = task if len(drawn) == len(tasks) else MaterialsTask(tuple(tasks[place] for place in drawn))
            wanted, guessed = iter(drawn), ""
            for step in self._inner.run(part):
                if isinstance(step, MaterialMaps):
                    place = next(wanted)
                    yield from map(self._from_draft, tasks[done:place])
                    yield replace(self._checked(tasks[place], step), guessed=guessed)
                    guessed = ""
                    done = place + 1
                elif isinstance(step, Guessed):
                    guessed = step.family
                elif isinstance(step, Preview):
                    yield replace(step, index=drawn[step.index])
                else:
                    yield step
        yield from map(self._from_draft, tasks[done:])

    def _from_draft(self, task: MaterialTask) -> CheckedMaps:
        """The draft's maps at the final's size, as decided beforehand."""
        maps = next(_maps(self._draft, task)) if self._draft is not None else None
        if maps is None:
            raise GenerationFailed("the draft generator made no maps")
        return CheckedMaps(maps, replaced=True, refused=(DECIDED,), failing=measure(maps).failed)

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


def check_materials(material: Generator[Any], surroundings: Surroundings) -> CheckedMaterial:
    """What wraps every material generator: its own gate and finals if it brings any, and the draft generator."""
    gate, finals = surroundings.bring("gate"), surroundings.bring("finals")
    return CheckedMaterial(material, surroundings.generators.get("draft"), gate, finals)


def check_drafts(draft: Generator[Any], surroundings: Surroundings) -> CheckedMaterial:
    """What wraps every draft generator: the usual gates, whatever it brings for its finals."""
    del surroundings
    return CheckedMaterial(draft)


def _maps(maker: Generator[Any], task: MaterialTask) -> Iterator[MaterialMaps]:
    return (step for step in maker.run(task) if isinstance(step, MaterialMaps))
