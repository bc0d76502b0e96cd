"""Who is in the picture: what the planner named waits until all of it is known, and is then placed together."""

from __future__ import annotations

from collections.abc import Sequence

from generators.plan import SceneObject

_RESTING = frozenset({"on", "inside", "under", "against", "against_wall", "hanging", "between"})
"""Relations to something that carries or shelters what the picture is about."""


def is_cast(thing: SceneObject) -> bool:
    """Whether a thing is to be seen, rather than to furnish the place."""
    return thing.named or thing.role == "hero"


def heroes_first(things: Sequence[SceneObject]) -> list[str]:
    """The ids of the things that the picture may be about, the likeliest first: what the planner says, else the first
    named thing that is no base of another, then the others that were named.
    """
    named = [thing for thing in things if is_cast(thing)]
    bases = {thing.target for thing in named if thing.relation in _RESTING}
    rank = {thing.id: (thing.role != "hero", thing.id in bases, number) for number, thing in enumerate(named)}
    return sorted(rank, key=lambda name: rank[name])


class CastList:
    """The things that wait; planners give them before all others."""

    def __init__(self) -> None:
        self._things: list[SceneObject] = []
        self._open = True

    def takes(self, thing: SceneObject) -> bool:
        """Whether a thing waits for those to come; the first that only furnishes the place is the last to be asked."""
        if self._open and (is_cast(thing) or thing.role == "base"):
            self._things.append(thing)
            return True
        return False

    def close(self) -> list[SceneObject]:
        """All that wait; nothing does any more."""
        things, self._things, self._open = self._things, [], False
        return things
