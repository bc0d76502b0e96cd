"""What was decided to be in a scene, before there are objects of it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.plan import Role
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention


@dataclass(frozen=True)
class Wish:
    """A decided thing: `name` is what the plan calls it, `count` how many, `mention` where the prompt asks for it."""

    thing: Thing
    name: str
    count: int
    mention: Mention | None = None
    named: bool = True
    """Whether `mention` is the prompt's own, rather than a planner's."""
    role: Role = "furniture"
    """What it is in the picture where nobody named it: a base is there to carry what was named."""
