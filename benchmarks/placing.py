"""A prompt planned and laid out as the server does, without building anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assets.errors import NoRoom
from assets.layout import Layout, Placement, open_region, room_region
from generators.base import Generator
from generators.errors import GenerationError
from generators.plan import Environment, SceneObject
from generators.tasks import PlanTask
from server.jobs.placing import item_of


@dataclass(frozen=True)
class Placed:
    """A plan's things, and where they stand."""

    environment: Environment | None
    objects: tuple[SceneObject, ...]
    placed: dict[str, Placement]
    error: str = ""

    @property
    def told(self) -> str:
        """What of it was named, in a line."""
        things = ", ".join(f"{o.id} {o.relation} {o.side or ''} {o.target or ''}" for o in self.objects if o.named)
        return self.error or f"[{self.environment.archetype if self.environment else '?'}] {things}"


def plan_and_place(planner: Generator[PlanTask], prompt: str, seed: int) -> Placed:
    """Plan `prompt` and give its things their places; a refused prompt has none."""
    environment, objects = None, []
    try:
        for part in planner.run(PlanTask(prompt=prompt, seed=seed, max_lines=0)):
            match part:
                case Environment():
                    environment = part
                case SceneObject():
                    objects.append(part)
    except GenerationError as error:
        return Placed(environment, (), {}, str(error))
    return Placed(environment, tuple(objects), laid_out(environment, objects, seed))


def laid_out(environment: Environment | None, objects: Iterable[SceneObject], seed: int) -> dict[str, Placement]:
    """Where a plan's things stand, by their ids; what finds no room is not among them."""
    room = environment.room if environment else None
    layout = Layout(room_region(room.size) if room else open_region(), seed)
    for thing in objects:
        try:
            layout.place(item_of(thing, seed))
        except NoRoom:
            continue
    return {placement.item.id: placement for placement in layout.placements}
