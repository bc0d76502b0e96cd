"""Places as they were said: by what they are called last, by who is there, from within, and in Chinese."""

import pytest

from benchmarks.placing import Placed, plan_and_place
from generators.planning.knowledge.amiss import things_amiss
from generators.planning.planner import EmbeddedPlanner


def _place(plan: Placed) -> str:
    assert plan.environment is not None
    return plan.environment.archetype


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a trucker beside his rig at a lonely desert gas station", "desert gas station"),
        ("a nurse eating noodles in a hospital break room", "staff break room"),
        ("two fencers in an old school gymnasium", "school gym"),
        ("a student looking out of a dorm window", "student dorm room"),
        ("surgeon's robot arm operating in a white theatre", "operating theatre"),
        ("two otters on a kelp-covered rock at low tide", "rocky northern shore"),
        ("a paramedic asleep in the back of an ambulance", "ambulance interior"),
        ("an octopus reading in a sunken library", "sunken library"),
        ("a goalkeeper diving for the ball in heavy snow", "sports stadium"),
        ("弄堂口的小铺里，老裁缝在踩缝纫机", "tailor's workshop"),
        ("胖橘猫趴在便利店收银台上睡觉", "convenience store"),
        ("高考考场外，妈妈在等着", "school gate"),
        ("沙漠公路旁抛锚的绿色面包车", "desert highway"),
        ("竹筏上的鸬鹚和老渔翁，漓江清晨", "li river karst"),
        ("a girl in a submarine", "submarine interior"),
        ("a girl in a tunnel", "road tunnel"),
        ("a woman washing dishes", "farmhouse kitchen"),
        ("indoor ice rink, figure skater in a purple dress spinning at centre ice", "ice rink"),
        ("一个女孩在理发店里", "barber shop"),
        ("雪夜的破庙里，一个女侠坐在火堆旁", "ruined mountain shrine"),
    ],
)
def test_the_place_is_the_one_that_was_said(planner: EmbeddedPlanner, prompt: str, place: str) -> None:
    assert _place(plan_and_place(planner, prompt, seed=1)) == place


def test_whose_something_is_is_not_there(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a fisherman's widow waiting on the shore", seed=1)
    assert not any(o.thing == "fisherman" and o.named for o in plan.objects)


def test_a_verb_read_with_who_does_it_is_no_name(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "family lighting clay oil lamps on a rooftop", seed=1)
    assert sum(o.thing == "family" for o in plan.objects) > 1


def test_a_creature_with_a_calling_is_that_creature(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "octopus librarian sorting scrolls in a library", seed=1)
    assert [o.shape for o in plan.objects if o.role == "hero"] == ["octopus"]


def test_what_a_child_clutches_is_a_toy(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a boy clutching a green dinosaur in a waiting room", seed=1)
    assert max(next(o for o in plan.objects if o.shape == "dinosaur").size) < 1.0


def test_one_herd_is_many(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "一群牦牛在草原上吃草", seed=1)
    assert sum(o.named and o.shape == "bison" for o in plan.objects) > 3


def test_who_poles_a_boat_is_in_it(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "江南水乡，一位老船夫撑着乌篷船", seed=1)
    assert [o.relation for o in plan.objects if o.role == "hero"] == ["inside"]


def test_nobody_sunbathes_in_a_gale_or_among_vikings() -> None:
    gale = things_amiss("a widow on the shore, gale blowing", "storm", "day", indoor=False)
    assert {"deck chair", "parasol"} <= gale
    assert "jeep" in things_amiss("a viking on a beach", "clear", "day", indoor=False)
    assert not things_amiss("a cat on a beach", "clear", "day", indoor=False)
    assert "parasol" not in things_amiss("a warm room, snow outside", "snow", "day", indoor=True)


@pytest.mark.parametrize(
    "prompt", ["a dog waiting outside a bakery", "a boy in front of a toy shop", "奶奶坐在面馆门口"]
)
def test_who_is_outside_a_shop_is_in_the_street(planner: EmbeddedPlanner, prompt: str) -> None:
    environment = plan_and_place(planner, prompt, 0).environment
    assert environment is not None
    assert (environment.indoor, environment.stage) == (False, "street")


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("the bridge of a starship orbiting a ringed planet", "starship bridge"),
        ("a wizard's tower with floating books and potions", "wizard's study"),
        ("the ice palace of a lonely queen", "ice palace"),
        ("a dragon sleeping on its hoard under the mountain", "dragon's hoard"),
        ("a mushroom village where gnomes live", "mushroom village"),
        ("仙侠世界里漂浮在云上的宫殿", "palace above the clouds"),
    ],
)
def test_a_place_goes_by_its_whole_name(planner: EmbeddedPlanner, prompt: str, place: str) -> None:
    assert _place(plan_and_place(planner, prompt, seed=1)) == place


def test_a_building_on_something_is_seen_from_outside(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a wizard's tower on a cliff by the sea", seed=1)
    assert plan.environment is not None
    assert not plan.environment.indoor


def test_what_a_ship_orbits_stands_nowhere_in_it(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "the bridge of a starship orbiting a ringed planet", seed=1)
    assert not any("planet" in o.thing or o.thing == "saturn" for o in plan.objects)


def test_plants_that_a_place_is_grown_over_with_stand_in_no_pots(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a post-apocalyptic city overgrown with plants", seed=1)
    assert not any(o.shape == "potted_plant" for o in plan.objects)
