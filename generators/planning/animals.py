"""How an animal holds itself, by what the prompt says that it does, and which coat it has.

Not covered: what is done with each other, and what an animal has in its mouth.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import msgspec
import numpy as np

from assets.artifacts import Vec3
from assets.shapes import SHAPES
from generators.plan import SceneObject
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.mention import Mention

_STANDS, _FIRST, _LIES, _RUNS, _LEAPS, _SLEEPS, _DRINKS, _CALLS, _REARS, _WALKS, _BUTTS = map(float, range(11))
"""What a shape's number `pose` means; the first posture is to sit or to graze."""


class AnimalTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: words for wings and hanging; shapes that sit, lie on hooves, graze, run, rear, move; posture → words;
    word → number of a coat.
    """

    flying: tuple[str, ...]
    hanging: tuple[str, ...]
    sitters: tuple[str, ...]
    hoofed: tuple[str, ...]
    grazers: tuple[str, ...]
    runners: tuple[str, ...]
    rearers: tuple[str, ...]
    movers: tuple[str, ...]
    postures: dict[str, tuple[str, ...]]
    coats: dict[str, int]

    @property
    def posed(self) -> frozenset[str]:
        """Shapes that have postures."""
        return frozenset((*self.sitters, *self.hoofed, *self.grazers))


@cache
def animal_table() -> AnimalTable:
    """The table of `animals.toml`.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    return convert("animals.toml", read_table(DATA / "animals.toml"), AnimalTable)


def spread_wings(made: SceneObject, mention: Mention | None) -> SceneObject:
    """`made` with its wings spread, in the air, where its shape can and the prompt says that it flies."""
    shape = SHAPES.get(made.shape)
    flies = any(_says(said, animal_table().flying) for said in (mention.poses if mention else ()))
    if shape is None or "flying" not in shape.parameters or not flies or made.parameters.get("flying"):
        return made
    footing = "air" if made.relation == "free" else made.footing
    return msgspec.structs.replace(_changed(made, "flying", 1.0), footing=footing)


def hung(made: SceneObject, mention: Mention | None) -> SceneObject:
    """`made` hanging from a bough of its own, where its shape can and the prompt says that it hangs or climbs."""
    shape, words = SHAPES.get(made.shape), animal_table().hanging
    hangs = any(_says(said, words) for said in (mention.poses if mention else ()))
    hangs = hangs or (mention is not None and mention.relation == "hanging")
    if shape is None or made.shape not in _HANGERS or not hangs:
        return made
    return msgspec.structs.replace(_changed(made, "hanging", 1.0), relation="free", target=None, footing="floor")


_HANGERS = frozenset({"ape", "monkey"})
"""Shapes that hang from a bough of their own."""


def postured(made: SceneObject, mention: Mention | None, chance: random.Random | None = None) -> SceneObject:
    """An animal in the posture that the prompt says, where its shape has that; else, by `chance`, grazing or at rest.

    Without `chance` it stands.
    """
    table = animal_table()
    if made.shape not in table.posed:
        return made
    made = _coated(made, mention)
    words = mention.poses if mention else ()
    pose = _pose(made.shape, words) or 0.0
    if chance is not None and not words:
        pose = float(chance.choices((0, 1, 2), (6, 3, 1))[0])
    return _changed(made, "pose", pose) if pose else made


def reposed_animal(thing: SceneObject, words: str) -> SceneObject | None:
    """`thing` doing what `words` say; None where it cannot, or they mean no posture."""
    table = animal_table()
    pose = _pose(thing.shape, (words,))
    if pose is None or thing.shape not in table.posed:
        return None
    return _changed(thing, "pose", pose)


def hurried(mentions: Sequence[Mention], is_animal: Callable[[Mention], bool]) -> list[Mention]:
    """`mentions` with mounts that run where it is said that their riders gallop, race or chase somebody."""
    running = animal_table().postures["running"]
    haste = {
        m.target: tuple(said for said in m.poses if _says(said, running))
        for m in mentions
        if m.relation == "on" and any(_says(said, running) for said in m.poses)
    }
    return [replace(m, poses=haste[m.id]) if m.id in haste and not m.poses and is_animal(m) else m for m in mentions]


def _pose(shape: str, words: tuple[str, ...]) -> float | None:
    """The number of the posture that is said, as near as the shape comes to it; None where none is said."""
    table = animal_table()
    said = next((name for text in words for name, known in table.postures.items() if _says(text, known)), None)
    if said is None:
        return None
    if shape in table.grazers:
        return _of_grazers(said, shape)
    if shape in table.sitters:
        return _FULL["rearing" if said == "butting" else said]
    return _FULL["lying" if said == "sitting" else said]


_FULL = {
    "sleeping": _SLEEPS,
    "butting": _BUTTS,
    "calling": _CALLS,
    "rearing": _REARS,
    "leaping": _LEAPS,
    "running": _RUNS,
    "grazing": _DRINKS,
    "lying": _LIES,
    "sitting": _FIRST,
    "walking": _WALKS,
    "standing": _STANDS,
}
"""The number of each posture for those that have all."""


def _of_grazers(said: str, shape: str) -> float:
    """The number of a posture for those whose first one is to graze; not all of them run or rear."""
    table = animal_table()
    runs, moves = shape in table.runners, shape in table.movers
    match said:
        case "sleeping" | "lying" | "sitting":
            return _LIES
        case "rearing":
            return _LEAPS if shape in table.rearers else _REARS if moves else _STANDS
        case "leaping" | "running":
            return _RUNS if runs else _STANDS
        case "grazing":
            return _FIRST
        case "butting" | "calling" | "walking":
            return _FULL[said] if moves else _STANDS
        case _:
            return _STANDS


def _says(text: str, known: tuple[str, ...]) -> bool:
    """Whether a text has one of some words or phrases; Chinese ones stand anywhere in it."""
    padded = f" {text.lower()} "
    return any((f" {word} " if word.isascii() else word) in padded for word in known)


def _coated(made: SceneObject, mention: Mention | None) -> SceneObject:
    """A cat in the coat that is said: tabby, calico, or all black."""
    if mention is None or "coat" not in SHAPES[made.shape].parameters:
        return made
    said = (*mention.words.lower().split(), *mention.looks.words)
    kind = next((animal_table().coats[word] for word in said if word in animal_table().coats), None)
    if kind is None:
        return made
    return msgspec.structs.replace(made, parameters={**made.parameters, "coat": float(kind)})


def _changed(made: SceneObject, parameter: str, value: float) -> SceneObject:
    """`made` with another number of its shape's, and of the size that it has by that."""
    now = tuple(sorted({**made.parameters, parameter: value}.items()))
    usual, other = _extent(made.shape, tuple(sorted(made.parameters.items()))), _extent(made.shape, now)
    x, y, z = (size * b / a for size, a, b in zip(made.size, usual, other, strict=True))
    return msgspec.structs.replace(made, size=(x, y, z), parameters=dict(now))


@cache
def _extent(shape: str, parameters: tuple[tuple[str, float], ...]) -> Vec3:
    """What a shape measures as it is drawn, before it is brought to size."""
    built = SHAPES[shape].build(SHAPES[shape].default_size, 0, dict(parameters))
    x, y, z = np.ptp(np.concatenate([part.points[part.faces].reshape(-1, 3) for part in built]), axis=0)
    return float(x), float(y), float(z)
