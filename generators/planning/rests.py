"""How a thing rests: as the prompt says, else as the vocabulary does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assets.layout import Relation
from assets.shapes.resting import Rest, rested_size
from generators.planning.figures import figure_table
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.planning.sizes import Extent, shrunk_onto

_SAID: dict[str, tuple[Rest, ...]] = {
    "planted stuck thrust driven buried": ("planted", "lies"),
    "leaning leans propped resting": ("leans", "lies"),
    "lying lies fallen dropped discarded abandoned laid": ("lies",),
}
_UPRIGHT = frozenset({
    "standing", "stands", "upright", "mounted", "hanging", "hung", "displayed", "floating", "flying", "held", "racked",
})  # fmt: skip
_CARRIED: frozenset[Relation] = frozenset({"held", "inside", "hanging", "above", "under"})


def rests_of(thing: Thing, mention: Mention | None, relation: Relation) -> tuple[Rest, ...]:
    """The ways in which `thing` rests, the best first; none where it stands or something holds it."""
    if relation in _CARRIED or thing.footing not in ("floor", "surface"):
        return ()
    if mention is not None and mention.footing not in (None, "floor", "surface"):
        return ()
    if not thing.rest:
        return ()
    words = set((" ".join(mention.poses) if mention else "").lower().split())
    if words & _UPRIGHT:
        return ()
    said = next((rests for names, rests in _SAID.items() if words & set(names.split())), ())
    if relation == "on":
        return ("lies",)
    return tuple(dict.fromkeys((*said, *thing.rest)))


def rested_onto(size: Extent, base: Extent, share: float, rests: tuple[Rest, ...]) -> Extent:
    """`size`, upright, made smaller as a whole until it has room on `base` as it rests there."""
    lying = rested_size(size, rests[0]) if rests else size
    factor = shrunk_onto(lying, base, share)[0] / lying[0]
    return size[0] * factor, size[1] * factor, size[2] * factor


def off_tables(mentions: Sequence[Mention], first: Callable[[Mention], Thing]) -> list[Mention]:
    """`mentions` without beds that are read as on what is smaller: 上床下桌 is a bed above a desk, and no toy on it."""
    by_id = {mention.id: first(mention) for mention in mentions}

    def is_amiss(mention: Mention) -> bool:
        base = by_id.get(-1 if mention.target is None else mention.target)
        if mention.relation != "on" or base is None or mention.sizes or first(mention).shape not in figure_table().beds:
            return False
        return max(base.size) < max(first(mention).size)

    return [replace(m, relation=None, side=None, target=None) if is_amiss(m) else m for m in mentions]
