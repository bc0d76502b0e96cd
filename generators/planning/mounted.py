"""Riders who are called by what they ride: a motorbike courier has a motorbike under him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generators.planning import added
from generators.planning.figures import FIGURE, figure_table
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Mention
from generators.reading.reading import Reading
from generators.vocabulary.inflection import singular

_TRAVELLERS: Final = frozenset({
    "courier", "messenger", "rider", "racer", "policeman", "policewoman", "officer", "cop", "postman", "gang",
    "champion", "stuntman", "daredevil", "soldier", "patrolman", "taxi", "deliveryman", "traveller", "traveler",
    "tourist", "warrior",
})  # fmt: skip
"""Who is on the way, on what they are called by; a bicycle mechanic is not."""


def mounted(mentions: Sequence[Mention], reading: Reading, knowledge: Knowledge, lexicon: Lexicon) -> list[Mention]:
    """`mentions`, and what those ride that are called by it, where nothing of the kind is named by itself."""
    made: list[Mention] = []
    for rider in mentions:
        mount = _mount_of(rider, reading, knowledge, lexicon)
        if mount is None or any(mount == knowledge.likeliest(other).name for other in mentions):
            made.append(rider)
            continue
        carrier = Mention(
            mount,
            (mount,),
            added.RIDDEN + rider.id,
            relation=rider.relation,
            target=rider.target,
            other=rider.other,
            side=rider.side,
        )
        made += [carrier, replace(rider, relation="on", target=carrier.id, other=None, side=None)]
    return made


def _mount_of(rider: Mention, reading: Reading, knowledge: Knowledge, lexicon: Lexicon) -> str | None:
    """The name of what a figure is called by, and rides."""
    named = reading.named(rider.id)
    if named is None or knowledge.likeliest(rider).shape != FIGURE or rider.relation in ("on", "inside"):
        return None
    if singular(rider.words.split()[-1]) not in _TRAVELLERS:
        return None
    for word in (*named.styles, " ".join(rider.words.split()[:-1])):
        entry = lexicon.entry(word) if word else None
        if entry is not None and knowledge.things[entry.things[0]].shape in figure_table().mounts:
            return entry.things[0]
    return None
