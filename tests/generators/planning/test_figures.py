"""Figures of a plan: postures by the prompt's words, looks that differ where nothing is said, clothes that are said."""

from __future__ import annotations

import random
from dataclasses import replace

import msgspec
import pytest

from assets.shapes import SHAPES
from assets.shapes.postures import POSES
from generators.plan import SceneObject, Surface
from generators.planning.animals import hurried, postured, spread_wings
from generators.planning.complexions import suited
from generators.planning.figures import FIGURE, figure_table, individual, is_worn, posture_named
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.planner import EmbeddedPlanner
from generators.planning.planners.surroundings import surfaces_of
from generators.reading.reading import Looks, NamedPart
from generators.tasks import PlanTask


@pytest.fixture(scope="module")
def dresser() -> Finish:
    return Finish(lambda phrase: Surface(phrase=phrase), surfaces_of)


def person(knowledge: Knowledge, dresser: Finish, mention: Mention | None = None, name: str = "person") -> SceneObject:
    thing = knowledge.things[name]
    surfaces = dresser.surfaces(thing, mention, ())
    return SceneObject(
        id="one-1", thing=name, shape=thing.shape, size=thing.size, surfaces=surfaces, parameters=thing.params
    )


def drawn(
    knowledge: Knowledge,
    dresser: Finish,
    mention: Mention | None = None,
    seed: int = 0,
    name: str = "person",
    seat: SceneObject | None = None,
) -> SceneObject:
    made = person(knowledge, dresser, mention, name)
    made = msgspec.structs.replace(made, relation="on" if seat else "free")
    return individual(made, knowledge.things[name], mention, dresser, seat, random.Random(seed))


@pytest.mark.parametrize(
    ("words", "posture"),
    [
        (("sitting",), "sitting"),
        (("sits",), "sitting"),
        (("asleep",), "lying"),
        (("playing the lute",), "playing"),
        (("happily dancing",), "dancing"),
        (("坐着",), "sitting"),
        (("glowing", "waving"), "waving"),
        (("purple",), None),
        ((), None),
    ],
)
def test_words_mean_postures(words: tuple[str, ...], posture: str | None) -> None:
    assert posture_named(words) == posture


def test_every_word_means_one_posture() -> None:
    words = [word for some in figure_table().postures.values() for word in some]
    assert sorted(words) == sorted(set(words))


def test_a_figure_is_as_large_as_its_posture_makes_it(knowledge: Knowledge, dresser: Finish) -> None:
    standing = drawn(knowledge, dresser)
    lying = drawn(knowledge, dresser, Mention("man", poses=("asleep",)))
    assert lying.parameters["pose"] == POSES["lying"]
    assert lying.size[1] < 0.5 * standing.size[1]
    assert lying.size[2] == pytest.approx(standing.size[1], rel=0.15)


def test_who_sits_on_nothing_sits_on_the_ground(knowledge: Knowledge, dresser: Finish) -> None:
    seat = SceneObject(id="chair-1", thing="chair", shape="chair", size=(0.5, 0.9, 0.5), surfaces={})
    roof = msgspec.structs.replace(seat, shape="house", size=(6.0, 5.0, 6.0))
    mention = Mention("man", poses=("sitting",))
    assert drawn(knowledge, dresser, mention, seat=seat).parameters["pose"] == POSES["sitting"]
    assert drawn(knowledge, dresser, mention).parameters["pose"] == POSES["squatting"]
    assert drawn(knowledge, dresser, mention, seat=roof).parameters["pose"] == POSES["squatting"]


def test_who_is_on_a_chair_sits_and_who_is_on_a_horse_rides(knowledge: Knowledge, dresser: Finish) -> None:
    chair = SceneObject(id="chair-1", thing="chair", shape="chair", size=(0.5, 0.9, 0.5), surfaces={})
    horse = msgspec.structs.replace(chair, shape="horse", size=(0.6, 2.2, 2.7))
    assert drawn(knowledge, dresser, seat=chair).parameters["pose"] == POSES["sitting"]
    assert drawn(knowledge, dresser, seat=horse).parameters["pose"] == POSES["riding"]


def test_people_differ_by_chance_and_stay_themselves(knowledge: Knowledge, dresser: Finish) -> None:
    crowd = [drawn(knowledge, dresser, seed=seed) for seed in range(12)]
    assert len({one.surfaces["skin"].phrase for one in crowd}) >= 3
    assert len({one.surfaces["clothes"].phrase for one in crowd}) >= 3
    assert drawn(knowledge, dresser, seed=5) == crowd[5]


def test_a_golden_man_is_golden_all_over(knowledge: Knowledge, dresser: Finish) -> None:
    for looks in (Looks(materials=("gold",)), Looks(colors=("golden",)), Looks(materials=("marble",))):
        man = drawn(knowledge, dresser, Mention("man", looks=looks))
        assert all(looks.words[0] in surface.phrase for surface in man.surfaces.values())


def test_a_woman_in_a_red_coat_has_that_and_skin_of_her_own(knowledge: Knowledge, dresser: Finish) -> None:
    coat = NamedPart(text="coat", looks=Looks(colors=("red",)))
    for seed in range(6):
        woman = drawn(knowledge, dresser, Mention("woman", parts=(coat,)), seed, "woman")
        assert "red" in woman.surfaces["clothes"].phrase
        assert "skin" in woman.surfaces["skin"].phrase


def test_cloth_is_worn_and_not_grown(knowledge: Knowledge, dresser: Finish) -> None:
    man = drawn(knowledge, dresser, Mention("man", looks=Looks(materials=("silk",))))
    assert "silk" in man.surfaces["clothes"].phrase
    assert "silk" not in man.surfaces["skin"].phrase


def test_a_hat_that_is_named_is_put_on(knowledge: Knowledge, dresser: Finish) -> None:
    hat = NamedPart(text="pointed hat", looks=Looks(colors=("green",)))
    man = drawn(knowledge, dresser, Mention("man", parts=(hat,)))
    assert man.parameters["hat"] == 7
    assert "green" in man.surfaces["trim"].phrase
    assert man.size[1] > drawn(knowledge, dresser).size[1]


@pytest.mark.parametrize(("words", "worn"), [("red coat", True), ("boots", True), ("crown", True), ("sword", False)])
def test_what_is_worn(words: str, worn: bool) -> None:
    assert is_worn(words) is worn


def test_eight_people_of_a_plan_are_eight_different_ones(planner: EmbeddedPlanner) -> None:
    steps = planner.run(PlanTask(prompt="a street with eight people"))
    people = [step for step in steps if isinstance(step, SceneObject) and step.shape == "person" and step.named]
    assert len(people) == 8
    assert len({msgspec.json.encode((one.parameters, one.size)) for one in people}) >= 6


def test_a_bird_that_flies_spreads_its_wings_in_the_air(knowledge: Knowledge, dresser: Finish) -> None:
    bird = person(knowledge, dresser, name="bird")
    flying = spread_wings(bird, Mention("bird", poses=("flying",)))
    assert (flying.parameters["flying"], flying.footing) == (1.0, "air")
    assert flying.size[0] > 2 * bird.size[0]
    assert spread_wings(bird, Mention("bird", poses=("singing",))) == bird


def test_a_mount_runs_whose_rider_gallops() -> None:
    horse, rider = Mention("horse", id=1), Mention("girl", id=2, relation="on", target=1, poses=("galloping",))
    assert hurried([horse, rider], lambda m: m.id == 1)[0].poses == ("galloping",)
    assert hurried([horse, replace(rider, poses=("sitting",))], lambda m: m.id == 1)[0] == horse
    assert hurried([horse, rider], lambda m: False)[0] == horse


def test_a_dog_that_sits_is_the_sitting_one(planner: EmbeddedPlanner) -> None:
    steps = planner.run(PlanTask(prompt="a dog sitting in a meadow"))
    assert "sitting dog" in {step.thing for step in steps if isinstance(step, SceneObject)}


@pytest.mark.parametrize(
    ("name", "said", "pose"),
    [
        ("dog", "sitting", 1),
        ("dog", "sleeping", 5),
        ("fox", "drinking from a stream", 6),
        ("horse", "grazing", 1),
        ("cow", "lying", 2),
        ("horse", "galloping", 3),
        ("horse", "rearing", 4),
        ("cow", "rearing", 8),
    ],
)
def test_animals_take_the_posture_that_is_said(
    knowledge: Knowledge, dresser: Finish, name: str, said: str, pose: int
) -> None:
    made = person(knowledge, dresser, name=name)
    posed = postured(made, Mention(name, poses=(said,)))
    assert posed.parameters.get("pose", 0.0) == pose
    if pose in (2, 5):
        assert posed.size[1] < 0.8 * made.size[1]


@pytest.mark.parametrize(
    ("prompt", "shapes"),
    [
        ("my father is asleep in the bedroom", {"bed"}),
        ("a man sitting in an office", {"office_chair", "chair"}),
    ],
)
def test_who_lies_or_sits_is_on_what_the_place_has_for_that(
    planner: EmbeddedPlanner, prompt: str, shapes: set[str]
) -> None:
    objects = [part for part in planner.run(PlanTask(prompt=prompt, max_lines=0)) if isinstance(part, SceneObject)]
    figure = next(one for one in objects if one.shape == FIGURE)
    seat = next(one for one in objects if one.id == figure.target)
    assert figure.relation == "on"
    assert seat.shape in shapes
    assert seat.role == "base"


@pytest.mark.parametrize(
    ("acting", "seat", "posture"),
    [
        ("sleeping", "armchair", "sitting"),
        ("sleeping", "bed", "curled"),
        ("walking", "horse", "riding"),
    ],
)
def test_what_one_is_on_bounds_how(knowledge: Knowledge, dresser: Finish, acting: str, seat: str, posture: str) -> None:
    mention = Mention("person", ("person",), acting=knowledge.actings[acting])
    on = SceneObject(id="on-1", thing=seat, shape=knowledge.things[seat].shape, size=(1.0, 1.0, 2.0), surfaces={})
    assert drawn(knowledge, dresser, mention, seat=on).parameters["pose"] == POSES[posture]


def test_words_of_clothes_are_the_numbers_of_an_outfit() -> None:
    known = SHAPES["person"].parameters
    for numbers in figure_table().outfits.values():
        assert all(known[name].low <= value <= known[name].high for name, value in numbers.items())
    assert all(value <= known["hat"].high for value in figure_table().hats.values())


def test_clothes_that_are_named_are_worn(knowledge: Knowledge, dresser: Finish) -> None:
    coat = NamedPart(text="winter coat", looks=Looks(colors=("red",)))
    man = drawn(knowledge, dresser, Mention("man", parts=(coat,)))
    assert man.parameters["wears"] == 15
    assert "red" in man.surfaces["clothes"].phrase


def test_hair_goes_with_the_complexion_where_neither_is_said(knowledge: Knowledge, dresser: Finish) -> None:
    matching = figure_table().matching
    looks = [drawn(knowledge, dresser, seed=seed).surfaces for seed in range(60)]
    bound = [(look["skin"].phrase, look["hair"].phrase) for look in looks if look["skin"].phrase in matching]
    assert bound
    assert all(hair in matching[skin] for skin, hair in bound)
    assert len({look["hair"].phrase for look in looks}) >= 4


def test_who_wears_a_kimono_or_is_told_of_in_chinese_has_dark_hair(knowledge: Knowledge, dresser: Finish) -> None:
    kimono = Mention("woman", options=("person",), parts=(NamedPart("kimono"),))
    for mention in (kimono, Mention("人", options=("person",))):
        hair = {drawn(knowledge, dresser, mention, seed).surfaces["hair"].phrase for seed in range(20)}
        assert hair <= {"black hair", "dark brown hair"}


def test_hair_that_is_said_stays(knowledge: Knowledge, dresser: Finish) -> None:
    table = figure_table()
    free = {"skin": True, "hair": False}
    kept = suited({"skin": "mocha skin", "hair": "blond hair"}, free, None, table.matching, random.Random(1))
    assert kept["hair"] == "blond hair"
