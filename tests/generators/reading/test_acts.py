"""Marked instructions as data: acts, what they are done to, and what of it was said of what."""

from __future__ import annotations

import msgspec
import pytest

from generators.reading.acts import instruct
from generators.reading.instruction import Act, Instruction
from generators.reading.markup import read_line
from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count
from generators.vocabulary.picks import Pick, read_pick


def _read(line: str) -> Instruction:
    marked = read_line(f"edit :: {line}")
    return instruct(" ".join(marked.words), marked)


def _act(line: str) -> Act:
    acts = _read(line).acts
    assert len(acts) == 1, acts
    return acts[0]


def test_attributes_choose_and_values_are_the_acts() -> None:
    act = _act("[Paint|act.set 1>2] the [old|look 1] [red|color 1] [chair|thing1] [blue|color2]")
    assert (act.what[0].text, act.what[0].looks.colors, act.what[0].looks.conditions) == ("chair", ("red",), ("old",))
    assert act.looks.colors == ("blue",)


def test_exceptions_belong_to_what_they_are_exceptions_of() -> None:
    act = _act(
        "[remove|act.remove 1] [all|count 1] the [bottles|thing1] [except|not >2] the [green|color 2] [one|ref2 1]"
    )
    assert act.what[0].count == Count(group="all")
    assert [(but.text, but.looks.colors) for but in act.what[0].but] == [("bottles", ("green",))]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("[Stop|not >1] the [rain|weather1]!", ["change"]),
        ("[No|not >1] [snow|weather1], [make|act.change >2] it [rain|weather2] instead", ["change"]),
        ("[No|not >1] more [chairs|thing1]", ["remove"]),
        ("[Just|only >1] the [sofa|thing1], please", ["keep"]),
        ("[Don't|not >2] make the [car|thing1] [white|color2], [make|act.set 3>4] [it|ref3 1] [red|color4]", ["set"]),
        ("[Keep|act.keep 1] the [sofa|thing1] and [remove|act.remove 2] [the rest|ref2]", ["keep", "remove"]),
        ("Of the [suitcases|thing1], [keep|act.keep 2] [only|only >2] the [red|color 2] [ones|ref2 1]", ["remove"]),
        ("it is [night|time] and [raining|weather]", ["change", "change"]),
        ("[bring|act.move 1] the [stools|thing1] [closer together|rel.beside 1]", ["align"]),
    ],
)
def test_what_is_wanted_without_its_verb_is_an_act_too(line: str, kinds: list[str]) -> None:
    assert [act.kind for act in _read(line).acts] == kinds


def test_what_is_kept_is_spared_before_the_rest_goes() -> None:
    keep, remove = _read("[remove|act.remove 2] [the rest|ref2], but [keep|act.keep 1] the [sofa|thing1]").acts
    assert (keep.kind, keep.alone, remove.kind, remove.what[0].rest) == ("keep", False, "remove", True)


def test_the_last_relation_of_what_is_moved_is_where_to() -> None:
    act = _act(
        "[Move|act.move 1] the [cup|thing1] [on|rel.on 1>2] the [desk|thing2] [to|rel.beside 1>3] the [lamp|thing3]"
    )
    assert [(r.kind, r.whom[0].text) for r in act.what[0].relations] == [("on", "desk")]
    assert act.to is not None
    assert (act.to.kind, act.to.whom[0].text) == ("beside", "lamp")


def test_pronouns_are_what_they_stand_for() -> None:
    first, second = _read(
        "[Add|act.add 1] a [robot|thing1] [in|rel.corner 1] the corner and [paint|act.set 2>3] [it|ref2 1] [red|color3]"
    ).acts
    assert second.what[0].same == first.what[0].id


def test_copies_are_not_what_they_were_copied_from() -> None:
    copy, paint = _read(
        "[Duplicate|act.duplicate 1>2] the [lamp|thing1] [twice|count2] and "
        "[paint|act.set 3>4] the [copies|ref3 1] [red|color4]"
    ).acts
    assert copy.count == Count(2)
    assert paint.what[0].same == copy.new[0].id != copy.what[0].id


@pytest.mark.parametrize(
    ("line", "size", "by_m"),
    [
        ("[Make|act.set 1>2] the [tree|thing1] [twice as tall|size2]", Size("high", factor=2.0), None),
        ("[Halve|act.set 1>2] the [height|size2] of the [hedge|thing1]", Size("high", factor=0.5), None),
        ("[Enlarge|act.set 1>2] the [vase|thing1] by [50%|size2]", Size(factor=1.5), None),
        ("[Shrink|act.set 1>2] the [vase|thing1] by [20%|size2]", Size(factor=0.8), None),
        ("[Scale|act.set 1>2] the [vase|thing1] by [1.5|size2]", Size(factor=1.5), None),
        ("[Make|act.set 1>2] the [desk|thing1] [40 cm wider|size2]", Size("wide", 0.4), 0.4),
        ("[Make|act.set 1>2] the [desk|thing1] [10 cm shorter|size2]", Size("high", 0.1), -0.1),
        ("the [vase|thing1] [is|act.set 1>2] [too big|size2]", Size(factor=0.7143), None),
        ("[Shorten|act.set 1] the [rope|thing1]", Size("longest", factor=0.7), None),
        ("[Raise|act.set 1>2] the [tower|thing1] to [30 m|size2]", Size("high", 30.0), None),
    ],
)
def test_sizes_come_from_verbs_and_words(line: str, size: Size, by_m: float | None) -> None:
    act = _act(line)
    assert (act.sizes, act.by_m) == ((size,), by_m)


@pytest.mark.parametrize(
    ("said", "degrees"),
    [
        ("[90 degrees|size2]", 90.0),
        ("[45°|size2] clockwise", -45.0),
        ("[15 degrees|size2] counterclockwise", 15.0),
        ("[thirty degrees|size2] to the right", -30.0),
        ("[half a turn|size2]", 180.0),
        ("[a third of a turn|size2]", 120.0),
        ("[around|size2]", 180.0),
        ("[upside down|size2]", None),
    ],
)
def test_turns_are_degrees_seen_from_above(said: str, degrees: float | None) -> None:
    assert _act(f"[Turn|act.rotate 1>2] the [sofa|thing1] {said}").angle_deg == degrees


@pytest.mark.parametrize(
    ("said", "pick"),
    [
        ("second from the left", Pick("left", 2)),
        ("last", Pick("order", -1)),
        ("second to last", Pick("order", -2)),
        ("2nd", Pick("order", 2)),
        ("twentieth", Pick("order", 20)),
        ("second biggest", Pick("big", 2)),
        ("every other", Pick("alternate")),
        ("rightmost", Pick("right")),
        ("in the back", Pick("far")),
        ("第二", Pick("order", 2)),
        ("最后", Pick("order", -1)),
        ("最大的", Pick("big")),
        ("左边的", Pick("left")),
        ("old", None),
    ],
)
def test_picks(said: str, pick: Pick | None) -> None:
    assert read_pick(said) == pick


def test_parts_and_shells_are_told_from_things() -> None:
    parts = _act("[Paint|act.set 1>2] the [legs|part1 3] of the [stool|thing3] [white|color2]")
    assert (parts.what[0].text, parts.what[0].part) == ("stool", "legs")
    floor = _act("[Give|act.set 1>2] the [cabin|place1] a [wooden|mat2] [floor|shell]")
    assert (floor.what[0].shell, floor.looks.materials) == ("floor", ("wooden",))


def test_what_was_not_understood_is_told() -> None:
    read = _read("[Make|act.set 1>2] the [sofa|thing1] [red|color2] whatsoever it costs")
    assert read.unread == ("whatsoever", "costs")


def test_instructions_travel_as_json() -> None:
    read = _read("[Move|act.move 1] [every|count 1] [chair|thing1] [2 m|size 2] [to the left|rel2.left 1]")
    assert msgspec.json.decode(msgspec.json.encode(read), type=Instruction) == read


def test_a_thing_that_no_act_is_about_is_told() -> None:
    assert _read("[remove|act.remove 1] the [sofa|thing1] and the [lamp|thing]").idle == ("lamp",)
    assert _read("[remove|act.remove 1,2] the [sofa|thing1] and the [lamp|thing2]").idle == ()


def test_looks_of_nothing_are_wanted_of_the_scene() -> None:
    act = _act("it [looks|act.set >1] [too dark|color1]")
    assert (act.kind, act.wanted[0].aspect, act.wanted[0].text) == ("change", "mood", "too dark")
