"""Who a figure is: its posture by the prompt's words, and what tells it from the next one, by chance.

The figure's size follows from its posture. Not covered: what it looks at, and more than one posture at once.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache

import msgspec

from assets.shapes.postures import POSES, figure_extent
from generators.errors import InvalidKnowledge
from generators.plan import SceneObject
from generators.planning.finish import Finish
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention

FIGURE = "person"
"""The shape that this is about."""
_MOST = 40
"""How many different ones there are."""
_SEAT_M = (0.25, 1.2)
"""How high what one sits on may be, backrest and all."""


class FigureTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: usual phrase → phrases it may be instead; posture → words for it."""

    varied: dict[str, tuple[str, ...]]
    postures: dict[str, tuple[str, ...]]


@cache
def figure_table() -> FigureTable:
    """The table of `figures.toml`.

    Raises:
        InvalidKnowledge: the file breaks its rules, or names a posture that there is not.
    """
    table = convert("figures.toml", read_table(DATA / "figures.toml"), FigureTable)
    if unknown := [name for name in table.postures if name not in POSES]:
        raise InvalidKnowledge(f"figures.toml: no posture is called {', '.join(unknown)}")
    return table


@cache
def _words() -> Mapping[str, str]:
    return {word: posture for posture, words in figure_table().postures.items() for word in words}


def posture_named(words: tuple[str, ...]) -> str | None:
    """The posture that a prompt's words for what somebody does mean; the first that means one."""
    known = _words()
    for said in words:
        text = said.lower().strip()
        parts = text.split()
        spans = [" ".join(parts[a:b]) for a in range(len(parts)) for b in range(len(parts), a, -1)]
        if not text.isascii():
            spans += [word for word in known if not word.isascii() and word in text]
        if posture := next((known[span] for span in spans if span in known), None):
            return posture
    return None


def individual(
    made: SceneObject,
    thing: Thing,
    mention: Mention | None,
    finish: Finish,
    seat: SceneObject | None,
    chance: random.Random,
) -> SceneObject:
    """`made` as one of its kind: what the prompt leaves open is drawn from `chance`, its size is that of its posture.

    `seat` is what it is on, if anything. What is of one stuff all over, as a statue is, keeps that.
    """
    parameters = dict(made.parameters)
    parameters.setdefault("variety", float(chance.randrange(1, _MOST)))
    posture = posture_named(mention.poses) if mention else None
    if posture is not None:
        parameters["pose"] = float(POSES[_seated(posture, seat)])
    usual, now = figure_extent(thing.params), figure_extent(parameters)
    x, y, z = (size * b / a for size, a, b in zip(made.size, usual, now, strict=True))
    surfaces = {name: finish.surface(_one_of(surface.phrase, chance)) for name, surface in made.surfaces.items()}
    said = _said_surfaces(made, thing, finish)
    kept = {name: made.surfaces[name] if name in said else surface for name, surface in surfaces.items()}
    return msgspec.structs.replace(made, size=(x, y, z), parameters=parameters, surfaces=kept)


def _seated(posture: str, seat: SceneObject | None) -> str:
    """Who sits on no seat sits on the ground."""
    if posture == "sitting" and (seat is None or not _SEAT_M[0] <= seat.size[1] <= _SEAT_M[1]):
        return "squatting"
    return posture


def _one_of(phrase: str, chance: random.Random) -> str:
    options = figure_table().varied.get(phrase)
    return chance.choice(options) if options else phrase


def _said_surfaces(made: SceneObject, thing: Thing, finish: Finish) -> set[str]:
    """The surfaces that the prompt changed."""
    usual = finish.surfaces(thing, None, ())
    return {name for name, surface in made.surfaces.items() if surface.phrase != usual[name].phrase}
