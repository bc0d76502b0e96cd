"""Things in the forms that what they do gives them, throngs, and places told by who is there."""

from __future__ import annotations

import pytest

from generators.planning.crowding import CHEERING, THRONG, crowded
from generators.planning.heroes import hero_among
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.peoples import home_of, mistakes
from generators.planning.knowledge.states import states
from generators.planning.mention import Mention
from generators.planning.transforming import transformed, without_surroundings
from generators.planning.wishes import Wish
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.numbers import Count


def test_a_rocket_that_launches_stands_on_fire_at_a_launch_site_without_a_pad_of_its_own() -> None:
    known = load_knowledge()
    rocket = Mention("rocket", ("rocket",), 0, relation="above", target=3, poses=("launching",))
    pad = Mention("pad", ("lotus",), 3)
    place, kept = without_surroundings(transformed([rocket, pad], Reading(text="a rocket"), known), known)
    assert place == "rocket launch site"
    assert [(m.options, m.relation) for m in kept] == [(("launching rocket",), None)]


def test_a_train_that_crosses_a_viaduct_is_on_it_and_no_second_one_stands_about() -> None:
    text = "a train crossing a viaduct"
    things = (Named(id=0, text="train", span=Span(2, 7)), Named(id=1, text="viaduct", span=Span(19, 26)))
    mentions = [Mention("train", ("train",), 0, poses=("crossing",)), Mention("viaduct", ("viaduct",), 1)]
    (one,) = transformed(mentions, Reading(text=text, things=things), load_knowledge())
    assert one.options == ("train on a viaduct",)


def test_every_state_names_things_and_places_that_there_are() -> None:
    known = load_knowledge()
    for state in states():
        assert {*state.things, *state.on, state.becomes} <= {*known.things}
        assert not state.place or state.place in known.archetypes
    assert [*mistakes(known.archetypes)] == []


@pytest.mark.parametrize(("people", "place"), [("venetian gondolier", "venetian canal"), ("an old man", "")])
def test_peoples_are_at_home_somewhere(people: str, place: str) -> None:
    assert home_of(people) == place


def test_onlookers_are_three_in_full_and_a_throng() -> None:
    crowd = Mention("crowds", ("crowd",), 8, plural=True, poses=("cheering",))
    queen = Mention("queen", ("queen",), 0)
    made = crowded([queen, crowd], Reading(text="crowds cheering"), load_knowledge(), indoors=False)
    assert [m.options[0] for m in made] == ["queen", "crowd", CHEERING]
    assert made[1].count == Count(3)


@pytest.mark.parametrize(
    ("text", "throngs"),
    [("a packed market", 1), ("a man with a packed lunch in a field", 0), ("街上挤满了人", 1), ("a quiet market", 0)],
)
def test_a_place_that_is_full_of_people_has_a_throng(text: str, throngs: int) -> None:
    made = crowded([Mention("man", ("man",), 0)], Reading(text=text), load_knowledge(), indoors=False)
    assert sum(m.options[0] == THRONG for m in made) == throngs


def test_what_those_look_at_who_watch_is_the_hero_if_it_moves() -> None:
    things = load_knowledge().things
    crowd = Mention("spectators", ("crowd",), 8, relation="facing", target=0, poses=("watching",))
    for name, poses, hero in (("launching rocket", ("launching",), 0), ("mountain", (), 8)):
        seen = Mention(name, (name,), 0, poses=poses)
        assert hero_among([Wish(things[name], name, 1, seen), Wish(things["crowd"], "crowd", 3, crowd)]) == hero


def test_a_hammock_between_palms_hangs_on_its_own() -> None:
    hammock = Mention("hammock", ("hammock",), 0, relation="between", target=1)
    palms = Mention("palm trees", ("palm tree",), 1, plural=True, count=Count(2))
    (one,) = transformed([hammock, palms], Reading(text="a hammock between two palms"), load_knowledge())
    assert one.options == ("palm hammock",)
