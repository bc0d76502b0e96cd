"""Phrases belong to what they are said of."""

from __future__ import annotations

from generators.planning.attachment import attached, verbs_apart
from generators.reading.reading import Looks, Named, Reading, RelationSaid, Span

_ALIVE = frozenset({"girl", "old man", "polar bear", "cub", "pigeons", "fisherman", "barista", "grandmother"})
_KNOWN = frozenset({"suit of armor", "suit"})


def _reading(text: str, things: dict[str, tuple[str, ...]], *relations: RelationSaid) -> Reading:
    """The things of `text`, each with its poses, numbered in their order."""
    named = tuple(
        Named(id=number, text=word, poses=poses, span=Span(text.index(word), text.index(word) + len(word)))
        for number, (word, poses) in enumerate(things.items())
    )
    return Reading(text=text, things=named, relations=relations)


def _attached(reading: Reading) -> Reading:
    return attached(reading, _KNOWN.__contains__, _ALIVE.__contains__, {"bench"}.__contains__)


def _said(reading: Reading) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(one.kind, one.subjects, one.targets) for one in reading.relations]


def test_what_is_in_two_vessels_is_in_the_one_before_it() -> None:
    things: dict[str, tuple[str, ...]] = {"vase": (), "tulips": (), "bowl": (), "oranges": ()}
    both = RelationSaid(kind="inside", subjects=(1, 3), targets=(0, 2))
    again = RelationSaid(kind="inside", subjects=(3,), targets=(2,))
    found = _attached(_reading("a vase of tulips and a bowl of oranges", things, both, again))
    assert _said(found)[:2] == [("inside", (1,), (0,)), ("inside", (3,), (2,))]


def test_who_does_something_is_where_it_is_done() -> None:
    under = RelationSaid(kind="under", subjects=(1,), targets=(2,))
    things: dict[str, tuple[str, ...]] = {"girl": ("reading",), "book": (), "cherry tree": ()}
    found = _attached(_reading("a girl reading a book under a cherry tree", things, under))
    assert _said(found) == [("under", (0,), (2,))]


def test_what_is_fed_is_not_on_the_bench_of_who_feeds_it() -> None:
    on = RelationSaid(kind="on", subjects=(0, 1), targets=(2,))
    things: dict[str, tuple[str, ...]] = {"old man": ("feeding",), "pigeons": (), "bench": ()}
    found = _attached(_reading("an old man feeding pigeons on a bench", things, on))
    assert _said(found) == [("on", (0,), (2,))]


def test_a_mother_is_where_her_young_is() -> None:
    on = RelationSaid(kind="on", subjects=(1,), targets=(2,))
    things: dict[str, tuple[str, ...]] = {"polar bear": (), "cub": (), "ice floe": ()}
    found = _attached(_reading("a polar bear with her cub on an ice floe", things, on))
    assert _said(found) == [("on", (0, 1), (2,))]


def test_nobody_is_in_the_net_that_he_pulls_in() -> None:
    inside = RelationSaid(kind="inside", subjects=(0,), targets=(1,))
    found = _attached(_reading("a fisherman pulling in his net", {"fisherman": ("pulling",), "net": ()}, inside))
    assert _said(found) == []


def test_what_is_poured_and_what_time_passes_are_no_things() -> None:
    poured = _attached(
        _reading("a barista pouring milk into a latte", {"barista": ("pouring",), "milk": (), "latte": ()})
    )
    assert [one.text for one in poured.things] == ["barista", "latte"]
    middle = RelationSaid(kind="middle", subjects=(0,), targets=(1,))
    beside = RelationSaid(kind="beside", subjects=(1,), targets=(2,))
    things: dict[str, tuple[str, ...]] = {"chess board": (), "game": (), "fireplace": ()}
    game = _attached(_reading("a chess board in the middle of a game by the fireplace", things, middle, beside))
    assert [one.text for one in game.things] == ["chess board", "fireplace"]
    assert _said(game) == [("beside", (0,), (2,))]


def test_a_name_goes_on_after_of_and_has_no_dots() -> None:
    armor = _attached(_reading("a suit of armor", {"suit": ()}))
    assert [one.text for one in armor.things] == ["suit of armor"]
    assert [one.text for one in _attached(_reading("a t. rex", {"t. rex": ()})).things] == ["t rex"]


def test_a_mountain_that_a_village_lies_below_is_far() -> None:
    village = Named(id=5, text="village", span=Span(2, 9))
    mountain = Named(id=6, text="snowy mountain", span=Span(12, 26))
    below = RelationSaid(kind="beside", subjects=(5,), targets=(6,))
    said = Reading(text="a village by snowy mountain", places=(village,), things=(mountain,), relations=(below,))
    assert _said(_attached(said)) == [("far", (6,), ())]


def test_molten_glass_is_no_drinking_glass() -> None:
    glass = Named(id=0, text="glass", looks=Looks(conditions=("molten",)), span=Span(7, 12))
    other = Named(id=1, text="furnace", span=Span(20, 27))
    assert [
        one.text for one in _attached(Reading(text="molten glass at the furnace", things=(glass, other))).things
    ] == ["furnace"]


def test_chinese_nouns_are_parted_from_their_verbs() -> None:
    def parted(text: str, noun: str) -> Named:
        start = text.index(noun)
        said = Reading(text=text, language="zh", things=(Named(id=0, text=noun, span=Span(start, start + len(noun))),))
        return verbs_apart(said, {"鸬鹚", "龙舟", "舞龙"}, {"捕鱼", "赛龙舟"}.__contains__).things[0]

    assert (parted("带着鸬鹚捕鱼", "鸬鹚捕鱼").text, parted("带着鸬鹚捕鱼", "鸬鹚捕鱼").poses) == ("鸬鹚", ("捕鱼",))
    assert (parted("江上赛龙舟", "赛龙舟").text, parted("江上赛龙舟", "赛龙舟").poses) == ("龙舟", ("赛",))
    assert parted("街上舞龙", "舞龙").text == "舞龙"
