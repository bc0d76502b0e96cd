"""Which stage a kind of place is built as: `stages.toml`, read against the stages there are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, cast, get_args

import msgspec
from msgspec import Meta

from assets.overlay import overlay_folders
from assets.stages.fittings import FITTINGS, number_of
from assets.stages.registry import STAGES, StageSpec
from assets.stages.vistas import VISTAS
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

    `ground` is the surface that the archetype's own ground covers, "" where the stage's are right as they are;
    without it the table says. `fittings` are parameters that name units of `assets.stages.fittings`. `surfaces`
    overrides phrases of the stage; a phrase may also be one of `Shared`. With `about` the stage is no wider than so
    many times the largest thing named, as a table is on which but a cup stands. Tags hold for places that are indoors
    as the stage is, unless the rule is for `either`. `built_in` adds to the table's.
    """

    stage: Annotated[tuple[Name, ...], Meta(min_length=1)]
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parameters: dict[str, float] = {}
    fittings: dict[str, str] = {}
    surfaces: dict[str, str] = {}
    ground: str | None = None
    built_in: tuple[str, ...] = ()
    about: float = 0.0
    either: bool = False
    default: bool = False


class StageTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`stages.toml`: the rules in the order in which they are tried; what parameters are after dark."""

    rule: tuple[StageRule, ...] = ()
    after_dark: dict[str, float] = {}
    """Parameters by night, where a rule says nothing of them."""
    ground: dict[str, str] = {}
    """By stage, the surface that is the archetype's own ground, where a rule says nothing of it."""
    seats: dict[str, bool] = {}
    """The stages that have seats to sit on by themselves, and whether who does nothing else there sits."""
    built_in: dict[str, tuple[str, ...]] = {}
    """By stage, or for all `indoors` or `outdoors`: things that the stage is or has, so that it needs no others."""
    waters: dict[str, str] = {}
    """Things that are water themselves, and "what floats": the stage that has it."""
    covered: dict[str, dict[str, str]] = {}
    """By what lies on a place in the open (snow, autumn leaves, rain): surfaces by name, and what they then are."""
    said: dict[str, dict[str, float]] = {}
    """Least values of parameters where a modifier of that name is said of a place: an abandoned diner is neglected."""
    by_day: dict[str, str] = {}
    """Surfaces that give light after dark, and what they are by day."""
    instead: dict[str, str] = {}
    """Parameters that build a thing, and the thing: least where the prompt names one, which then stands by itself."""
    afar: dict[str, dict[str, dict[str, float]]] = {}
    """By thing and stage: what raises it behind that stage where a prompt names it; it is no thing there."""
    amounts: dict[str, str] = {}
    """Parameters that say how much of a thing a stage has by itself, and the thing: least where that is not wanted."""


class ChosenStage(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an environment that say what it is built as."""

    stage: str
    stage_parameters: dict[str, float]
    stage_surfaces: dict[str, Surface | Shared]


@cache
def stage_table() -> StageTable:
    """The project's table with those of the overlays laid over it, once per process."""
    paths = [folder / "stages.toml" for folder in overlay_folders()]
    return read_stage_table(DATA / "stages.toml", *(path for path in paths if path.is_file()))


def read_stage_table(*paths: Path) -> StageTable:
    """Read tables, each laid over those before: its rules are tried first, its entries take the place of theirs.

    Raises:
        InvalidKnowledge: a file is not TOML, or a rule breaks its form.
    """
    table = StageTable()
    for path in paths:
        own = convert(path.name, read_table(path), StageTable)
        table = StageTable(
            rule=own.rule + table.rule,
            after_dark=table.after_dark | own.after_dark,
            ground=table.ground | own.ground,
            seats=table.seats | own.seats,
            built_in=table.built_in | own.built_in,
            waters=table.waters | own.waters,
            covered={
                name: table.covered.get(name, {}) | own.covered.get(name, {}) for name in (*table.covered, *own.covered)
            },
            said=table.said | own.said,
            by_day=table.by_day | own.by_day,
            instead=table.instead | own.instead,
            afar=table.afar | own.afar,
            amounts=table.amounts | own.amounts,
        )
    return table


def choose_stage(
    archetype: Archetype,
    surface: Callable[[str], Surface],
    *,
    named: Sequence[Thing] = (),
    dark: bool = False,
    cover: str | None = None,
    day: bool = False,
    unwanted: Callable[[str], bool] = lambda _: False,
    aged: Callable[[StageRule], StageRule] = lambda rule: rule,
    vista: str | None = None,
    said: Collection[str] = (),
    table: StageTable | None = None,
    stages: Mapping[str, StageSpec] = STAGES,
) -> ChosenStage | None:
    """The stage that a place is built as, dressed by `surface` (phrase → surface); None where no rule has one.

    Where only the default would do, what is `named` decides whether there is water. `dark` says that it is night, `day`
    that no lamp burns, `cover` what of the table's `covered` lies where it falls, `unwanted` whether a thing of that
    name is not to be there, `aged` what a rule is in the culture or age of the place, `said` the modifiers that are
    said of it, by name.
    """
    table = table or stage_table()
    found = _rule_for(archetype, table, _water(named, table), stages)
    if found is None:
        return None
    rule, spec = aged(found[0]), found[1]
    spared = [name for name, thing in table.amounts.items() if name in spec.parameters and unwanted(thing)]
    spared += [name for name, thing in table.instead.items() if name in spec.parameters and _is_among(thing, named)]
    none = {name: spec.parameters[name].low for name in spared}
    raised = {name: value for thing in named for name, value in _raising(thing, table, spec).items()}
    parameters = (
        _extents(archetype, spec)
        | (table.after_dark if dark else {})
        | _numbers(rule)
        | _drawn_in(rule, spec, named)
        | raised
        | none
        | _outlook(vista, spec)
    )
    for least in (table.said.get(name, {}) for name in said):
        parameters |= {name: max(value, parameters.get(name, value)) for name, value in least.items()}
    ground = table.ground.get(spec.name, "") if rule.ground is None else rule.ground
    covered = table.covered.get(cover, {}) if cover and not spec.indoor else {}
    if cover == "autumn":  # golden ginkgos stay golden
        covered = {name: phrase for name, phrase in covered.items() if name not in rule.surfaces}
    unlit = table.by_day if day and not spec.indoor else {}
    return ChosenStage(
        stage=spec.name,
        stage_parameters={name: value for name, value in parameters.items() if name in spec.parameters},
        stage_surfaces={
            name: (None if name in covered else _shared(name, ground, rule, spec, archetype))
            or surface(covered.get(name, unlit.get(name, rule.surfaces.get(name, phrase))))
            for name, phrase in spec.surfaces.items()
        },
    )


def _outlook(vista: str | None, spec: StageSpec) -> dict[str, float]:
    """The parameters that show a vista in a room's windows, as many and wide as there may be."""
    if vista is None or "outlook" not in spec.parameters:
        return {}
    wide = {"windows": spec.parameters["windows"].high} if "windows" in spec.parameters else {}
    return {"outlook": float(list(VISTAS).index(vista))} | wide


def _raising(thing: Thing, table: StageTable, spec: StageSpec) -> dict[str, float]:
    """The parameters that raise a thing, or what it is one of, behind a stage; none where it is a thing there."""
    return next(
        (at[spec.name] for name in (thing.name, *thing.kinds) if spec.name in (at := table.afar.get(name, {}))), {}
    )


def is_afar(
    thing: Thing,
    archetype: Archetype,
    *,
    named: Sequence[Thing] = (),
    table: StageTable | None = None,
    stages: Mapping[str, StageSpec] = STAGES,
) -> bool:
    """Whether a named thing is what rises behind the stage of a place, as mountains do behind a village."""
    table = table or stage_table()
    found = _rule_for(archetype, table, _water(named, table), stages)
    return found is not None and any(found[1].name in table.afar.get(name, {}) for name in (thing.name, *thing.kinds))


def _numbers(rule: StageRule) -> dict[str, float]:
    """The parameters of a rule, those that name fittings by their numbers."""
    return rule.parameters | {name: float(number_of(unit)) for name, unit in rule.fittings.items()}


def _drawn_in(rule: StageRule, spec: StageSpec, named: Sequence[Thing]) -> dict[str, float]:
    """Width and depth of a stage that is `about` what is named, where that is small."""
    if not rule.about or not named:
        return {}
    sizes = sorted((max(thing.size) for thing in named), reverse=True)
    share = (rule.about * sizes[0] + sum(sizes[1:])) / rule.parameters["width"]
    extents = {name: rule.parameters[name] for name in ("width", "depth")}
    return {name: max(spec.parameters[name].low, value * min(1.0, share)) for name, value in extents.items()}


def _is_among(thing: str, named: Sequence[Thing]) -> bool:
    return any(thing == one.name or thing in one.kinds for one in named)


def seats_of(archetype: Archetype, table: StageTable | None = None) -> bool | None:
    """Whether who does nothing in a place sits there on what its stage has; None where it has no seats."""
    table = table or stage_table()
    found = _rule_for(archetype, table, _water((), table), STAGES)
    return table.seats.get(found[1].name) if found else None


def things_built_in(
    archetype: Archetype,
    *,
    named: Sequence[Thing] = (),
    table: StageTable | None = None,
    stages: Mapping[str, StageSpec] = STAGES,
) -> frozenset[str]:
    """Names of the things that the stage of a place is or has itself: a shore its sea, a room its windows."""
    table = table or stage_table()
    found = _rule_for(archetype, table, _water(named, table), stages)
    if found is None:
        return frozenset()
    rule, spec = found
    kinds = ("indoors" if spec.indoor else "outdoors", spec.name)
    return frozenset(rule.built_in).union(*(table.built_in.get(kind, ()) for kind in kinds))


def stage_mistakes(
    table: StageTable, places: Mapping[str, Archetype], things: Mapping[str, Thing], stages: Mapping[str, StageSpec]
) -> Iterator[tuple[str, str]]:
    """Yield `(rule or table, what is wrong)`: names of places, things, surfaces and parameters that there are not,
    numbers out of bounds, places in two rules, rules that nothing would be built by.
    """
    seen: set[str] = set()
    for rule in table.rule:
        yield from ((rule.stage[0], f"places: {text}") for text in _place_mistakes(rule, places, seen))
        yield from (
            (rule.stage[0], f"built_in: no thing named {name!r}") for name in rule.built_in if name not in things
        )
        seen |= set(rule.places)
        if not any(name in stages for name in rule.stage):
            yield rule.stage[0], "stage: no such stage"
        for spec in (stages[name] for name in rule.stage if name in stages):
            yield from ((spec.name, text) for text in _rule_mistakes(rule, spec))
    for thing, at in table.afar.items():
        if thing not in things:
            yield "afar", f"no thing named {thing!r}"
        for name, parameters in at.items():
            if name not in stages:
                yield "afar", f"no stage named {name!r}"
            elif unknown := parameters.keys() - stages[name].parameters.keys():
                yield "afar", f"{name} has no parameter {', '.join(sorted(unknown))}"
    for name, surface in table.ground.items():
        if name not in stages or surface not in stages[name].surfaces:
            yield "ground", f"{name} has no surface {surface!r}"
    yield from (("amounts", f"no thing named {name!r}") for name in table.amounts.values() if name not in things)
    yield from (("instead", f"no thing named {name!r}") for name in table.instead.values() if name not in things)
    for kind, names in table.built_in.items():
        if kind not in (*stages, "indoors", "outdoors"):
            yield "built_in", f"no stage named {kind!r}"
        yield from ((f"built_in.{kind}", f"no thing named {name!r}") for name in names if name not in things)


def _place_mistakes(rule: StageRule, places: Mapping[str, Archetype], seen: set[str]) -> Iterator[str]:
    yield from (f"no archetype named {name!r}" for name in rule.places if name not in places)
    yield from (f"{name!r} is in an earlier rule" for name in rule.places if name in seen)


def _rule_mistakes(rule: StageRule, spec: StageSpec) -> Iterator[str]:
    for name in (*rule.surfaces, *filter(None, [rule.ground])):
        if name not in spec.surfaces:
            yield f"no surface named {name!r}, only {', '.join(spec.surfaces)}"
    for name, value in rule.parameters.items():
        known = spec.parameters.get(name)
        if known is None:
            yield f"no parameter named {name!r}, only {', '.join(spec.parameters)}"
        elif not known.low <= value <= known.high:
            yield f"{name} = {value:g} is outside {known.low:g}..{known.high:g}"
    for name, unit in rule.fittings.items():
        if name not in spec.parameters:
            yield f"no parameter named {name!r}, only {', '.join(spec.parameters)}"
        if unit not in FITTINGS:
            yield f"no fitting named {unit!r}, only {', '.join(FITTINGS)}"


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
    """The archetype's room in the stage's own parameters, as near as the stage comes; a hall is never smaller than is
    usual for one.
    """
    if archetype.room is None:
        return {}
    wide, high, deep = archetype.room.size
    wanted = zip(_EXTENTS, (wide, high, deep, deep), strict=True)
    known = {name: (extent, spec.parameters[name]) for name, extent in wanted if name in spec.parameters}
    grand = "length" in known
    return {
        name: min(max(extent, takes.default if grand else takes.low), takes.high)
        for name, (extent, takes) in known.items()
    }


def _shared(name: str, ground: str, rule: StageRule, spec: StageSpec, archetype: Archetype) -> Shared | None:
    """Which of the archetype's own materials a surface wears; None where it has a phrase."""
    if name in rule.surfaces:
        said = rule.surfaces[name]
        return cast("Shared", said) if said in get_args(Shared) else None
    if name == ground:
        return "ground"
    shared = _SHARED.get(name) if spec.indoor else None
    return shared if shared == "ground" or archetype.indoor else None
