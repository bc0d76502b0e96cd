"""Which stage a kind of place is built as: `stages.toml`, read against the stages there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.stages.registry import STAGES, StageSpec
from generators.errors import InvalidKnowledge
from generators.plan import Name, Shared, Surface
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.tables import DATA, convert, read_table

_SHARED: Mapping[str, Shared] = {
    "ground": "ground",
    "floor": "ground",
    "walls": "walls",
    "wall": "walls",
    "ceiling": "ceiling",
}
"""Surfaces that wear what the archetype or the prompt says of ground, walls and ceiling, where a rule says nothing."""
_EXTENTS = ("width", "height", "depth")


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


class ChosenStage(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an environment that say what it is built as."""

    stage: str
    stage_parameters: dict[str, float]
    stage_surfaces: dict[str, Surface | Shared]


@cache
def read_stage_rules(path: Path = DATA / "stages.toml") -> tuple[StageRule, ...]:
    """Read the rules, in the order in which they are tried.

    Raises:
        InvalidKnowledge: the file is not TOML, or a rule breaks its form.
    """
    rows = read_table(path).get("rule", [])
    if not isinstance(rows, list):
        raise InvalidKnowledge(f"{path.name}: rule: wanted [[rule]] entries")
    return tuple(convert(f"{path.name}: rule {number}", row, StageRule) for number, row in enumerate(rows, 1))


def choose_stage(
    archetype: Archetype,
    surface: Callable[[str], Surface],
    rules: Sequence[StageRule] | None = None,
    stages: Mapping[str, StageSpec] = STAGES,
) -> ChosenStage | None:
    """The stage that a place is built as, dressed by `surface` (phrase → surface); None where no rule has one."""
    found = _rule_for(archetype, read_stage_rules() if rules is None else rules, stages)
    if found is None:
        return None
    rule, spec = found
    return ChosenStage(
        stage=spec.name,
        stage_parameters=_extents(archetype, spec) | {k: v for k, v in rule.parameters.items() if k in spec.parameters},
        stage_surfaces={name: _worn(name, phrase, rule, spec, surface) for name, phrase in spec.surfaces.items()},
    )


def _rule_for(
    archetype: Archetype, rules: Sequence[StageRule], stages: Mapping[str, StageSpec]
) -> tuple[StageRule, StageSpec] | None:
    """The rule that names the place; else the first that shares a tag; else the default of its kind."""
    there = [(rule, stages[name]) for rule in rules if (name := next((n for n in rule.stage if n in stages), None))]
    named = (pair for pair in there if archetype.name in pair[0].places)
    tagged = (
        pair
        for tag in (archetype.name, *archetype.tags)
        for pair in there
        if tag in pair[0].tags and (pair[0].either or pair[1].indoor == archetype.indoor)
    )
    usual = (pair for pair in there if pair[0].default and pair[1].indoor == archetype.indoor)
    return next((pair for source in (named, tagged, usual) for pair in source), None)


def _extents(archetype: Archetype, spec: StageSpec) -> dict[str, float]:
    """The archetype's room in the stage's own parameters."""
    if archetype.room is None:
        return {}
    return {name: extent for name, extent in zip(_EXTENTS, archetype.room.size, strict=True) if name in spec.parameters}


def _worn(
    name: str, phrase: str, rule: StageRule, spec: StageSpec, surface: Callable[[str], Surface]
) -> Surface | Shared:
    if rule.ground is not None:
        return "ground" if name == rule.ground else _indoors(name, spec) or surface(phrase)
    return _indoors(name, spec) or surface(phrase)


def _indoors(name: str, spec: StageSpec) -> Shared | None:
    return _SHARED.get(name) if spec.indoor else None
