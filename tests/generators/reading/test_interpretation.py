"""What marked sentences mean, without any network: literal marks in, a reading out."""

from __future__ import annotations

import re

from generators.reading.interpretation import interpret
from generators.reading.markup import read_line
from generators.reading.reading import Looks, Reading
from generators.vocabulary.numbers import Count


def read(line: str) -> Reading:
    """The reading of a marked prompt."""
    text = re.sub(r"\[([^\[\]|]+)\|[^\[\]|]+\]", r"\1", line.partition("::")[2].strip())
    return interpret(text, read_line(line), "zh" if re.search("[一-鿿]", text) else "en")


def test_attributes_belong_to_their_things() -> None:
    reading = read(
        "in :: [two|count 1] [old|look 1] [red|color 1] [cups|thing1] [on|rel.on 1>2] a [wooden|mat 2] [table|thing2]"
    )
    cups, table = reading.things
    assert (cups.text, cups.count, cups.plural) == ("cups", Count(2), True)
    assert cups.looks == Looks(("red",), (), ("old",))
    assert table.looks.materials == ("wooden",)
    (on,) = reading.relations
    assert (on.kind, on.subjects, on.targets) == ("on", (cups.id,), (table.id,))


def test_every_part_tells_where_it_was_said() -> None:
    reading = read("any :: a [kettle|thing1] and a [drum|thing2]")
    assert [reading.text[thing.span.start : thing.span.stop] for thing in reading.things] == ["kettle", "drum"]


def test_pronouns_stand_for_what_they_refer_to() -> None:
    reading = read("any :: a [bench|thing1] with a [cat|thing2] [on|rel.on 2>3] [it|ref3 1]")
    bench, cat = reading.things
    assert reading.relations[0].subjects == (cat.id,)
    assert reading.relations[0].targets == (bench.id,)


def test_one_and_the_other_are_things_of_their_own() -> None:
    reading = read(
        "any :: [two|count 1] [rabbits|thing1] [on|rel.on 1>5] a [rug|thing5], [one|ref2 1] [black|color 2], "
        "the [other|ref3 1] [white|color 3]"
    )
    rug, black, white = reading.things
    assert [(rabbit.text, rabbit.count, rabbit.looks.colors) for rabbit in (black, white)] == [
        ("rabbits", Count(1), ("black",)),
        ("rabbits", Count(1), ("white",)),
    ]
    assert set(reading.relations[0].subjects) == {black.id, white.id}
    assert reading.relations[0].targets == (rug.id,)


def test_what_is_denied_is_excluded_and_chooses_nothing() -> None:
    reading = read("out :: [no|not >1] [trees|thing1], just [grass|thing2]")
    assert [one.text for one in reading.excluded] == ["trees"]
    assert [one.text for one in reading.things] == ["grass"]


def test_a_denied_look_is_not_the_things() -> None:
    reading = read("any :: [not|not >1] a [round|look1 2] but a [square|look 2] [table|thing2]")
    assert reading.things[0].looks.conditions == ("square",)
    assert not reading.excluded


def test_nothing_else_is_exclusive_and_an_empty_glass_is_not() -> None:
    assert read("any :: a [tree|thing1] and [nothing else|only >1]").exclusive
    assert read("in :: a [bare|only >2] [stage|place2]").exclusive
    assert not read("any :: an [empty|only >1] [glass|thing1] and a [jug|thing2]").exclusive


def test_an_empty_place_is_without_people_and_a_wholly_empty_one_without_anything() -> None:
    empty = read("in :: an [empty|only] [classroom|place]")
    assert empty.emptied
    assert not empty.exclusive
    wholly = read("in :: a completely [empty|only] [warehouse|place]")
    assert wholly.exclusive
    assert not wholly.emptied


def test_parts_keep_their_own_looks() -> None:
    reading = read("any :: a [wooden|mat 1] [table|thing1] with [metal|mat 2] [legs|part2 1]")
    table = reading.things[0]
    assert table.looks.materials == ("wooden",)
    assert [(part.text, part.looks.materials) for part in table.parts] == [("legs", ("metal",))]


def test_sizes_compare_with_the_thing_that_follows() -> None:
    reading = read("any :: a [statue|thing1] [twice as tall as|size 1] the [door|thing2]")
    statue, door = reading.things
    assert statue.larger_than == door.id
    assert (statue.sizes[0].axis, statue.sizes[0].factor) == ("high", 2.0)


def test_quotes_are_said_by_who_says_them() -> None:
    reading = read('any :: a [robot|thing1] saying "[My name is R2-D2|say 1]"')
    assert reading.things[0].says == ("My name is R2-D2",)


def test_walls_are_the_scenes_own() -> None:
    reading = read(
        "in :: a [kitchen|place] with [blue|color 1] [walls|shell1] and a [clock|thing2] [on|rel.on 2>1] [them|ref 1]"
    )
    assert [(shell.part, shell.looks.colors) for shell in reading.shell] == [("walls", ("blue",))]


def test_words_in_no_span_are_unread_and_function_words_are_not() -> None:
    reading = read("any :: please show me a [table|thing1] frobnicating with the")
    assert reading.unread == ("frobnicating",)


def test_time_and_weather_change_the_scene() -> None:
    reading = read("out :: a [rainy|weather] [street|place] [at night|time]")
    assert [(change.aspect, change.text) for change in reading.changes] == [("weather", "rainy"), ("time", "at night")]
    assert reading.where == "out"


def test_chinese_marks_give_the_same_reading() -> None:
    reading = read("in :: [两把|count 1][红色的|color 1][椅子|thing1]在[木|mat 2][桌子|thing2][左边|rel.left 1>2]")
    chair, table = reading.things
    assert (chair.count, chair.looks.colors, table.looks.materials) == (Count(2), ("红色",), ("木",))
    assert reading.relations[0].kind == "left"
