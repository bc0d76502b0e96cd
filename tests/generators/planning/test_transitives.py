"""What verbs do to the nouns right after them, and places that are full of what is named once."""

from __future__ import annotations

from generators.plan import Environment, SceneObject
from generators.planning import added
from generators.planning.figures import FIGURE
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def planned(planner: EmbeddedPlanner, prompt: str) -> tuple[str, list[SceneObject]]:
    """The kind of place, and the objects."""
    parts = [*planner.run(PlanTask(prompt=prompt, max_lines=0))]
    place = next(part.archetype for part in parts if isinstance(part, Environment))
    return place, [part for part in parts if isinstance(part, SceneObject)]


def first(objects: list[SceneObject], shape: str) -> SceneObject:
    return next(one for one in objects if one.shape == shape)


def test_what_is_made_is_where_that_is_said_and_its_makers_face_it(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "Two kids are building a snowman in front of their cottage.")
    snowman, kid = first(objects, "snowman"), first(objects, FIGURE)
    assert (snowman.relation, snowman.side) == ("beside", "front")
    assert (kid.relation, kid.target) == ("facing", snowman.id)


def test_water_that_is_sprayed_is_no_lake(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "firefighters spraying water at a burning house")
    assert not {"lake", "sea", "river", "pool of water", "water"} & {one.thing for one in objects}


def test_what_crosses_a_bridge_is_on_it(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "a tractor crossing a wooden footbridge in autumn hills")
    assert (first(objects, "tractor").relation, first(objects, "tractor").target) == ("on", first(objects, "bridge").id)


def test_who_waits_under_an_umbrella_holds_it_but_who_lies_under_one_does_not(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "a woman waiting under a red umbrella at a bus stop")
    assert "umbrella" not in {one.shape for one in objects}
    _, objects = planned(planner, "a woman lying under a striped beach umbrella")
    assert first(objects, FIGURE).relation == "under"


def test_a_family_and_what_it_lights_are_read_apart(planner: EmbeddedPlanner) -> None:
    place, objects = planned(planner, "cemetery, a family lighting candles around a grave")
    family = first(objects, FIGURE)
    assert (family.relation, family.siblings > 1) == ("around", True)
    assert place == "quiet cemetery"


def test_a_chinese_family_is_one_group(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "一家三口在公园里野餐")
    assert [one.siblings for one in objects if one.shape == FIGURE and one.named] == [3, 3, 3]


def test_a_place_that_is_full_of_what_is_named_once_has_more_of_it(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "a widow laying flowers on a grave in an old cemetery")
    graves = [one for one in objects if one.shape == "gravestone"]
    widow = first(objects, FIGURE)
    assert len(graves) > 2
    assert (widow.relation, widow.target) == ("facing", graves[0].id)


def test_places_are_known_with_accents_and_by_the_word_before_them(planner: EmbeddedPlanner) -> None:
    assert planned(planner, "an old couple drinking coffee on a Paris café terrace")[0] == "cafe terrace"
    assert planned(planner, "haunted graveyard with a ghost")[0] == "graveyard at night"


def test_stars_overhead_are_the_night_and_no_things(planner: EmbeddedPlanner) -> None:
    parts = [*planner.run(PlanTask(prompt="kids round a campfire by a forest lake, stars overhead", max_lines=0))]
    assert "star" not in {part.shape for part in parts if isinstance(part, SceneObject)}
    assert next(part.time for part in parts if isinstance(part, Environment)) == "night"


def test_a_dog_whose_paw_is_bandaged_is_there(planner: EmbeddedPlanner) -> None:
    _, objects = planned(planner, "a vet bandaging a dog's paw in a small animal clinic")
    assert first(objects, "dog").named


def test_the_deep_sea_is_under_water(planner: EmbeddedPlanner) -> None:
    parts = [*planner.run(PlanTask(prompt="a submarine and a giant squid in the deep sea", max_lines=0))]
    assert next(part.stage for part in parts if isinstance(part, Environment)) == "underwater"


def test_what_is_added_to_a_reading_has_ids_of_its_own() -> None:
    blocks = {name: number for name, number in vars(added).items() if name.isupper()}
    assert len(set(blocks.values())) == len(blocks)
    longest = 100_000  # more things than the longest prompt has words
    readers = [blocks[name] for name in ("OWNERS", "GROUPS", "CREATURES", "COUNTED", "FRONTS", "POOL", "IMPLEMENT")]
    assert max(readers) < blocks["OBJECTS"]
    assert blocks["OBJECTS"] + max(readers) + longest < blocks["RIDDEN"]
    assert blocks["RIDDEN"] + blocks["RIDDEN"] < blocks["THRONGS"]
