"""A prompt that names a kind of place and no more is that place; what no list knows in Chinese is read by its end."""

from __future__ import annotations

import pytest

from generators.planning.glossing import Gloss
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.whole import WholePlaces


@pytest.fixture(scope="module")
def gloss(knowledge: Knowledge) -> Gloss:
    return Gloss(knowledge)


@pytest.fixture(scope="module")
def wholes(knowledge: Knowledge, gloss: Gloss) -> WholePlaces:
    return WholePlaces(knowledge, gloss)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a playground", "playground"),
        ("The car wash.", "car wash"),
        ("a teenager's bedroom", "teenager's bedroom"),
        ("一座图书馆", "grand library"),
        ("加油站。", "petrol station"),
    ],
)
def test_the_name_of_a_place_is_found_with_its_article_and_stop(wholes: WholePlaces, text: str, place: str) -> None:
    found = wholes.find(text)
    assert found is not None
    assert found[1].name == place


@pytest.mark.parametrize("text", ["a playground with a red slide", "a playground at night", "图书馆里的猫", "a", ""])
def test_what_says_more_or_less_than_a_name_is_not_one(wholes: WholePlaces, text: str) -> None:
    assert wholes.find(text) is None


def test_a_building_is_seen_from_outside_where_a_room_goes_by_its_name(wholes: WholePlaces) -> None:
    church = Mention("church", ("church",))
    whole = wholes.read("a church", [church])
    assert whole is not None
    assert (whole.place, whole.mentions, whole.where) == ("", (church,), "out")


def test_a_small_thing_is_only_the_rooms_name(wholes: WholePlaces) -> None:
    whole = wholes.read("an elevator", [Mention("elevator", ("elevator",))])
    assert whole is not None
    assert (whole.place, whole.mentions, whole.where) == ("elevator", (), "any")


def test_a_thing_stays_where_the_place_is_in_the_open_but_no_stand_in(wholes: WholePlaces) -> None:
    patch = Mention("pumpkin patch", ("pumpkin patch",))
    guess = Mention("pumpkin", ("ball",), stand_in="no pumpkin is known")
    whole = wholes.read("a pumpkin patch", [patch, guess])
    assert whole is not None
    assert whole.mentions == (patch,)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("唐朝长安的元宵夜", "tang lantern festival"),
        ("王老板的小店", "neighbourhood shop"),
        ("某个小村里", "white walled chinese village"),
        ("不知道", None),
    ],
)
def test_a_chinese_place_is_known_by_the_names_it_holds_and_else_by_its_end(
    gloss: Gloss, text: str, place: str | None
) -> None:
    assert gloss.likest_place(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("an overgrown Mayan temple in the jungle at dawn", "mayan temple in the jungle"),
        ("our wedding in the vineyard", "wedding in a vineyard"),
        ("沙漠里的绿洲，骆驼在喝水", "desert oasis"),
        ("海边的渔村，晒着渔网", "fishing village"),
        ("a temple and a jungle", ""),
        ("森林里的小熊", ""),
    ],
)
def test_a_place_in_a_place_is_what_is_said_to_be_there(wholes: WholePlaces, text: str, place: str) -> None:
    assert wholes.phrase(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a steam train dining car in the 1930s", "dining car"),
        ("an air traffic control tower at dusk", "air traffic control tower"),
        ("the bridge of a container ship in a storm", "ship's bridge"),
        ("a crowded subway platform during rush hour", "metro station"),
    ],
)
def test_a_prompt_begins_with_the_name_of_a_room_whatever_its_words_are_else(
    knowledge: Knowledge, wholes: WholePlaces, text: str, place: str
) -> None:
    car = Mention("car", ("car",))
    headed = wholes.head(text, [car, Mention("rain", ("puddle",), id=1)])
    assert headed is not None
    assert headed[0] in (place, *knowledge.archetypes[place].also)
    assert [mention.words for mention in headed[1]] == (["rain"] if "car" in text.split() else ["car", "rain"])


@pytest.mark.parametrize(
    "text", ["a red car in a garage", "two men in a dining car", "a dining car attendant", "a lake"]
)
def test_no_other_prompt_begins_with_the_name_of_a_room(wholes: WholePlaces, text: str) -> None:
    assert wholes.head(text, []) is None
