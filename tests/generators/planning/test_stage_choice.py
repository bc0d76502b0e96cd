"""Places are built as stages, by the table."""

from __future__ import annotations

import pytest

from assets.stages import STAGES
from assets.stages.fittings import number_of
from generators.plan import Environment, Surface
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.stages import (
    StageRule,
    StageTable,
    choose_stage,
    stage_mistakes,
    stage_table,
    things_built_in,
)
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def painted(phrase: str) -> Surface:
    return Surface(phrase=phrase)


def stage_of(place: str, **more: object) -> str:
    chosen = choose_stage(load_knowledge().archetypes[place], painted, **more)  # type: ignore[arg-type]
    assert chosen is not None
    return chosen.stage


def test_every_place_has_a_stage_that_takes_its_parameters() -> None:
    for archetype in load_knowledge().archetypes.values():
        chosen = choose_stage(archetype, painted)
        assert chosen is not None
        spec = STAGES[chosen.stage]
        for name, value in chosen.stage_parameters.items():
            known = spec.parameters[name]
            assert known.low <= value <= known.high, (archetype.name, name, value)
        assert set(chosen.stage_surfaces) == set(spec.surfaces)


def test_a_room_wears_the_floor_walls_and_ceiling_of_its_place() -> None:
    chosen = choose_stage(load_knowledge().archetypes["scandinavian living room"], painted)
    assert chosen is not None
    worn = chosen.stage_surfaces
    assert (worn["floor"], worn["walls"], worn["ceiling"]) == ("ground", "walls", "ceiling")
    assert chosen.stage_parameters["width"] == 6.5


def test_the_place_wins_over_its_tags_and_the_first_stage_there_is_is_taken() -> None:
    archetype = load_knowledge().archetypes["alpine meadow"]
    rules = (
        StageRule(stage=("meadow",), tags=("mountain",)),
        StageRule(stage=("no such stage", "rocky_shore"), places=("alpine meadow",)),
    )
    chosen = choose_stage(archetype, painted, table=StageTable(rule=rules))
    assert chosen is not None
    assert chosen.stage == "rocky_shore"


def test_what_floats_finds_water_where_only_the_default_would_do() -> None:
    knowledge = load_knowledge()
    boat = next(thing for thing in knowledge.things.values() if thing.footing == "water")
    rules = (StageRule(stage=("rocky_shore",), tags=("coast",)), StageRule(stage=("meadow",), default=True))
    table = StageTable(rule=rules, waters={"what floats": "rocky_shore"})
    archetype = knowledge.archetypes["american prairie"]
    dry, wet = (choose_stage(archetype, painted, table=table, named=named) for named in ((), (boat,)))
    assert dry is not None
    assert wet is not None
    assert (dry.stage, wet.stage) == ("meadow", "rocky_shore")


@pytest.mark.parametrize(
    ("place", "stage"),
    [
        ("redwood grove", "forest"),
        ("thai island beach", "beach"),
        ("norwegian fjord", "mountain_valley"),
        ("volcano landscape", "desert"),
        ("west lake", "lake_shore"),
        ("penguin colony", "snowfield"),
        ("cenote", "cave"),
        ("angkor wat", "jungle"),
        ("coffee plantation", "tea_hills"),
        ("mongolian steppe", "grassland"),
        ("petra", "canyon"),
        ("hong kong street", "street"),
        ("russian winter square", "market_square"),
        ("taj mahal", "courtyard"),
        ("circus", "tent"),
        ("railway station", "railway_platform"),
        ("log cabin", "attic"),
        ("izakaya", "fitted_room"),
        ("mosque prayer hall", "great_hall"),
        ("carpenter's workshop", "factory"),
        ("call centre", "fitted_room"),
        ("laundromat", "fitted_room"),
        ("prison cell block", "fitted_room"),
        ("hot pot restaurant", "fitted_room"),
        ("indoor swimming pool", "pool_hall"),
        ("asylum corridor", "corridor"),
        ("submarine interior", "spacecraft"),
        ("airplane cabin", "carriage"),
        ("model railway room", "table_top"),
    ],
)
def test_a_place_is_built_as_people_expect(place: str, stage: str) -> None:
    assert stage_of(place) == stage


def test_only_homely_rooms_have_a_hearth() -> None:
    chosen = (choose_stage(archetype, painted) for archetype in load_knowledge().archetypes.values())
    rooms = [choice for choice in chosen if choice is not None and choice.stage == "room"]
    assert 0 < sum(room.stage_parameters.get("hearth", 1.0) for room in rooms) < len(rooms) / 4


def test_a_rule_overrides_phrases_and_lends_the_places_own_materials() -> None:
    cave = choose_stage(load_knowledge().archetypes["ice cave"], painted)
    assert cave is not None
    assert cave.stage_surfaces["rock"] == "walls"
    assert cave.stage_surfaces["sand"] == painted("packed snow")
    street = choose_stage(load_knowledge().archetypes["suburban street"], painted)
    assert street is not None
    assert street.stage_surfaces["road"] == painted("asphalt")


def test_a_rule_names_what_a_room_is_fitted_with() -> None:
    ward = choose_stage(load_knowledge().archetypes["hospital ward"], painted)
    assert ward is not None
    assert ward.stage_parameters["left"] == number_of("hospital bed")
    wrong = StageTable(rule=(StageRule(stage=("fitted_room",), fittings={"left": "flumph", "top": "cell"}),))
    found = [text for _, text in stage_mistakes(wrong, {}, {}, STAGES)]
    assert any("flumph" in text for text in found)
    assert any("'top'" in text for text in found)


def test_a_place_without_walls_of_its_own_wears_the_stages() -> None:
    tent = choose_stage(load_knowledge().archetypes["circus"], painted)
    assert tent is not None
    assert tent.stage_surfaces["floor"] == "ground"
    assert tent.stage_surfaces["walls"] == painted("red and white striped canvas")


def test_night_lights_the_windows_that_no_rule_speaks_of() -> None:
    archetypes = load_knowledge().archetypes
    lisbon, ruins = (choose_stage(archetypes[n], painted, dark=True) for n in ("lisbon tram hill", "zombie outbreak"))
    assert lisbon is not None
    assert ruins is not None
    assert (lisbon.stage_parameters["lit"], ruins.stage_parameters["lit"]) == (0.5, 0.0)


def test_what_is_said_of_a_place_shows_in_its_fittings() -> None:
    diner = load_knowledge().archetypes["american diner"]
    kept, left, wild = (
        choose_stage(diner, painted, said=said) for said in ((), ("abandoned",), ("overgrown", "abandoned"))
    )
    assert kept is not None
    assert left is not None
    assert wild is not None
    assert "neglect" not in kept.stage_parameters
    assert (left.stage_parameters["neglect"], wild.stage_parameters["neglect"]) == (1.0, 2.0)


def test_what_a_stage_has_is_not_drawn_again() -> None:
    archetypes = load_knowledge().archetypes
    assert "sea" in things_built_in(archetypes["tropical beach"])
    assert "window" in things_built_in(archetypes["plain room"])
    assert "sea" not in things_built_in(archetypes["plain room"])


def test_the_table_has_no_mistake() -> None:
    knowledge = load_knowledge()
    assert list(stage_mistakes(stage_table(), knowledge.archetypes, knowledge.things, STAGES)) == []


def test_mistakes_of_a_table_are_named() -> None:
    knowledge = load_knowledge()
    rules = (
        StageRule(stage=("street",), places=("parisian street",), parameters={"width": 900.0, "wide": 1.0}),
        StageRule(stage=("street",), places=("parisian street", "atlantis"), surfaces={"raod": "asphalt"}),
        StageRule(stage=("strete",)),
    )
    table = StageTable(rule=rules, ground={"street": "sea"}, built_in={"street": ("hosue",), "sreet": ()})
    texts = [text for _, text in stage_mistakes(table, knowledge.archetypes, knowledge.things, STAGES)]
    wanted = (
        "width = 900 is outside",
        "no parameter named 'wide'",
        "no archetype named 'atlantis'",
        "'parisian street' is in an earlier rule",
        "no surface named 'raod'",
        "no such stage",
        "street has no surface 'sea'",
        "no thing named 'hosue'",
        "no stage named 'sreet'",
    )
    assert len(texts) == len(wanted)
    assert all(any(part in text for text in texts) for part in wanted)


def test_snow_lies_where_it_falls_and_nothing_of_the_weather_comes_in(planner: EmbeddedPlanner) -> None:
    def environment(prompt: str) -> Environment:
        parts = planner.run(PlanTask(prompt=prompt, seed=1, max_lines=0))
        return next(part for part in parts if isinstance(part, Environment))

    def phrases(made: Environment) -> str:
        return " ".join(s.phrase for s in made.stage_surfaces.values() if isinstance(s, Surface))

    street = environment("a snowy street in an old town")
    assert isinstance(road := street.stage_surfaces["road"], Surface)
    assert "snow" in road.phrase
    assert "snow" not in phrases(environment("a street in an old town"))
    assert "snow" not in phrases(environment("a snowy day seen from a cafe"))
    assert environment("a red fox walking through a snowy forest").stage == "snowfield"


def test_windows_are_lit_after_dark_and_dark_by_day() -> None:
    street = load_knowledge().archetypes["medieval town square"]
    lit, unlit = (choose_stage(street, painted, day=day) for day in (False, True))
    assert lit is not None
    assert unlit is not None
    changed = {name for name, surface in unlit.stage_surfaces.items() if surface != lit.stage_surfaces[name]}
    assert changed == {"lamplight"}
