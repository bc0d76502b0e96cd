"""Which stage a kind of place is built as: `stages.toml`, read against the stages there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.stages.registry import STAGES, StageSpec
from generators.plan import Name, Shared, Surface
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing

_SHARED: Mapping[str, Shared] = {
    "ground": "ground",
    "floor": "ground",
    "walls": "walls",
    "wall": "walls",
    "ceiling": "ceiling",
}
"""Surfaces that wear what the archetype or the prompt says of ground, walls and ceiling, where a rule says nothing."""
_EXTENTS = ("width", "height", "depth", "length")


class StageRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row: for these places, or those with one of these tags, the first of `stage` that there is.

    `ground` is the surface that the archetype's own ground covers, "" where the stage's are right as they are.
    Tags hold for places that are indoors as the stage is, unless the rule is for `either`.
    """

    stage: Annotated[tuple[Name, ...], Meta(min_length=1)]
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parameters: dict[str, float] = {}
    ground: str | None = None
    either: bool = False
    default: bool = False


class StageTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`stages.toml`: the rules in the order in which they are tried; what parameters are after dark."""

    rule: tuple[StageRule, ...]
    after_dark: dict[str, float] = {}
    waters: dict[str, str] = {}
    """Things that are water themselves, and "what floats": the stage that has it."""


class ChosenStage(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an environment that say what it is built as."""

    stage: str
    stage_parameters: dict[str, float]
    stage_surfaces: dict[str, Surface | Shared]


@cache
def read_stage_table(path: Path = DATA / "stages.toml") -> StageTable:
    """Read the table.

    Raises:
        InvalidKnowledge: the file is not TOML, or a rule breaks its form.
    """
    return convert(path.name, read_table(path), StageTable)


def choose_stage(
    archetype: Archetype,
    surface: Callable[[str], Surface],
    *,
    named: Sequence[Thing] = (),
    dark: bool = False,
    table: StageTable | None = None,
    stages: Mapping[str, StageSpec] = STAGES,
) -> ChosenStage | None:
    """The stage that a place is built as, dressed by `surface` (phrase → surface); None where no rule has one.

    Where only the default would do, what is `named` decides whether there is water. `dark` says that it is night.
    """
    table = table or read_stage_table()
    found = _rule_for(archetype, table, _water(named, table), stages)
    if found is None:
        return None
    rule, spec = found
    parameters = _extents(archetype, spec) | rule.parameters | (table.after_dark if dark else {})
    return ChosenStage(
        stage=spec.name,
        stage_parameters={name: value for name, value in parameters.items() if name in spec.parameters},
        stage_surfaces={name: _worn(name, phrase, rule, spec, surface) for name, phrase in spec.surfaces.items()},
    )


def _water(named: Sequence[Thing], table: StageTable) -> str | None:
    """The stage with the water that named things are or float on."""
    are = (table.waters[thing.name] for thing in named if thing.name in table.waters)
    floating = (table.waters.get("what floats") for thing in named if thing.footing == "water")
    return next((stage for stage in (*are, *floating) if stage), None)


def _rule_for(
    archetype: Archetype, table: StageTable, water: str | None, stages: Mapping[str, StageSpec]
) -> tuple[StageRule, StageSpec] | None:
    """The rule that names the place; else that of its first tag or of a word of its name; else the default of its kind,
    on `water` where that is wanted.
    """
    there = [
        (rule, stages[name]) for rule in table.rule if (name := next((n for n in rule.stage if n in stages), None))
    ]
    chosen = next((pair for pair in there if archetype.name in pair[0].places), None)
    for tag in (archetype.name, *archetype.tags, *reversed(archetype.name.split())):
        chosen = chosen or next(
            (pair for pair in there if tag in pair[0].tags and (pair[0].either or pair[1].indoor == archetype.indoor)),
            None,
        )
    if chosen is None and not archetype.indoor and water is not None:
        chosen = next((pair for pair in there if pair[1].name == water), None)
    return chosen or next((pair for pair in there if pair[0].default and pair[1].indoor == archetype.indoor), None)


def _extents(archetype: Archetype, spec: StageSpec) -> dict[str, float]:
    """The archetype's room in the stage's own parameters; a hall is never smaller than is usual for one."""
    if archetype.room is None:
        return {}
    wide, high, deep = archetype.room.size
    wanted = zip(_EXTENTS, (wide, high, deep, deep), strict=True)
    known = {name: (extent, spec.parameters[name].default) for name, extent in wanted if name in spec.parameters}
    grand = "length" in known
    return {name: max(extent, usual) if grand else extent for name, (extent, usual) in known.items()}


def _worn(
    name: str, phrase: str, rule: StageRule, spec: StageSpec, surface: Callable[[str], Surface]
) -> Surface | Shared:
    if rule.ground is not None:
        return "ground" if name == rule.ground else _indoors(name, spec) or surface(phrase)
    return _indoors(name, spec) or surface(phrase)


def _indoors(name: str, spec: StageSpec) -> Shared | None:
    return _SHARED.get(name) if spec.indoor else None
