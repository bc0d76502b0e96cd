"""Places are built as stages, by the table."""

from __future__ import annotations

import pytest

from assets.stages import STAGES
from generators.plan import Surface
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.stages import StageRule, StageTable, choose_stage, read_stage_table


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
        assert set(chosen.stage_parameters) <= set(spec.parameters)
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


@pytest.mark.parametrize("rule", read_stage_table().rule, ids=lambda rule: rule.stage[0])
def test_every_rule_names_places_that_there_are(rule: StageRule) -> None:
    assert set(rule.places) <= set(load_knowledge().archetypes)
    assert any(name in STAGES for name in rule.stage)
