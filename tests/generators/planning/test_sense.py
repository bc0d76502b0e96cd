"""What was read and cannot be so: mended by sizes, forms and the words beside."""

from __future__ import annotations

import pytest

from generators.planning.compounds import joined
from generators.planning.knowledge.library import load_knowledge
from generators.planning.mention import Mention
from generators.planning.sense import Sense
from generators.planning.zones import zoned
from generators.reading.reading import Looks, Named, Reading, RelationKind, RelationSaid, Span


def reading_of(text: str, *nouns: str) -> Reading:
    """A reading in which `nouns` are things, numbered from 0, where they stand in `text`."""
    things, at = [], 0
    for number, noun in enumerate(nouns):
        at = text.index(noun, at)
        things.append(Named(id=number, text=noun, plural=noun.endswith("s"), span=Span(at, at + len(noun))))
        at += len(noun)
    return Reading(text=text, things=tuple(things))


def mended(text: str, relation: str, *nouns: tuple[str, str]) -> dict[int, Mention]:
    """What becomes of the first noun being in `relation` to the last; each noun with the thing that it is."""
    reading = reading_of(text, *(noun for noun, _ in nouns))
    last = len(nouns) - 1
    mentions = [Mention(noun, (name,), number, plural=noun.endswith("s")) for number, (noun, name) in enumerate(nouns)]
    mentions[0] = Mention(nouns[0][0], (nouns[0][1],), 0, relation=relation, target=last)  # type: ignore[arg-type]
    return {mention.id: mention for mention in Sense(load_knowledge()).mended(mentions, reading)}


def test_what_somebody_puts_into_a_vase_is_in_it_and_not_who_does() -> None:
    got = mended(
        "a florist arranging tulips in a vase", "inside", ("florist", "florist"), ("tulips", "tulip"), ("vase", "vase")
    )
    assert (got[0].relation, got[0].target) == ("beside", 2)
    assert (got[1].relation, got[1].target, got[1].plural) == ("inside", 2, False)


@pytest.mark.parametrize(
    ("text", "relation", "nouns", "wanted"),
    [
        ("boxes of a pallet", "inside", (("boxes", "crate"), ("pallet", "pallet")), ("on", None)),
        ("a robot sells noodles from a cart", "inside", (("robot", "robot"), ("cart", "cart")), ("beside", "behind")),
        ("a cat in the window", "inside", (("cat", "cat"), ("window", "window")), ("beside", "front")),
        ("palm trees in the back, a car", "inside", (("palm trees", "palm tree"), ("car", "car")), ("far", None)),
        ("an elephant on a dog", "on", (("elephant", "elephant"), ("dog", "dog")), ("facing", None)),
        ("a man on a donkey", "on", (("man", "man"), ("donkey", "donkey")), ("on", None)),
        ("a woman in a boat", "inside", (("woman", "woman"), ("boat", "rowing boat")), ("inside", None)),
        ("an apple in a bowl", "inside", (("apple", "apple"), ("bowl", "bowl")), ("inside", None)),
    ],
)
def test_relations_are_what_things_allow(
    text: str, relation: RelationKind, nouns: tuple[tuple[str, str], ...], wanted: tuple[str, str | None]
) -> None:
    got = mended(text, relation, *nouns)[0]
    assert (got.relation, got.side) == wanted


def test_the_baby_of_an_animal_is_a_small_one_and_anybody_elses_is_not() -> None:
    nouns = (("elephant", "elephant"), ("baby", "baby"))
    baby = mended("an elephant spraying water on her baby", "on", *nouns)[1]
    assert baby.options == ("elephant",)
    assert baby.sizes
    assert baby.sizes[0].factor < 0.6
    assert mended("an elephant beside the baby", "beside", *nouns)[1].options == ("baby",)


def test_a_heap_is_as_large_as_what_lies_on_it() -> None:
    heap = mended("a dragon on coins", "on", ("dragon", "dragon"), ("coins", "gold coins"))[1]
    assert heap.sizes[0].factor > 1.5
    assert not heap.plural


def _joined(reading: Reading) -> Reading:
    people = {"boy", "girl"}.__contains__
    return joined(reading, {"rope bridge", "rope", "worker"}.__contains__, people, people)


def test_nouns_side_by_side_are_one_thing() -> None:
    reading = reading_of("islands with a rope bridge", "islands", "rope", "bridge")
    reading = Reading(
        text=reading.text,
        things=reading.things,
        relations=(RelationSaid(kind="between", subjects=(1,), targets=(0, 2)),),
    )
    got = _joined(reading)
    assert [named.text for named in got.things] == ["islands", "rope bridge"]
    assert got.relations[0].subjects == (2,)
    assert got.relations[0].targets == (0,)
    assert [named.text for named in _joined(reading_of("egyptian worker", "egyptian", "worker")).things] == ["worker"]
    given = _joined(reading_of("give a girl flowers", "girl", "flowers"))
    assert [named.text for named in given.things] == ["girl", "flowers"]


def test_a_colour_before_another_is_none_of_the_things() -> None:
    got = _joined(reading_of("a red and white lighthouse", "red", "lighthouse"))
    assert [named.text for named in got.things] == ["lighthouse"]
    assert got.things[0].looks == Looks(colors=("red",))
    apart = _joined(reading_of("an orange and a red apple", "orange", "apple"))
    assert [named.text for named in apart.things] == ["orange", "apple"]


def test_whose_hair_is_cut_is_there() -> None:
    reading = reading_of("a barber cutting a boy's hair", "barber")
    got = _joined(Reading(text=reading.text, things=reading.things, unread=("boy's",)))
    assert [named.text for named in got.things] == ["barber", "boy"]
    assert got.unread == ()
    assert [named.text for named in _joined(reading_of("the boy's bicycle")).things] == []


@pytest.mark.parametrize(
    ("text", "noun", "zone"),
    [
        ("a well in the foreground, a castle", "well", "foreground"),
        ("a donkey on the path", "donkey", "path"),
        ("a fisherman at the water's edge", "fisherman", "shore"),
        ("小路上的一头驴", "驴", "path"),
        ("前景里一只猫", "猫", "foreground"),
        ("a well before a castle", "well", None),
    ],
)
def test_parts_of_a_place_are_read_as_its_zones(text: str, noun: str, zone: str | None) -> None:
    mention = Mention(noun, (), 0)
    assert zoned(mention, reading_of(text, noun)).zone == zone
