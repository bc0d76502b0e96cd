"""Readings mended before they are looked up: names read in part, clothes, those passed over."""

from __future__ import annotations

from generators.planning.recounting import recounted
from generators.planning.rejoining import rejoined
from generators.planning.wearing import worn
from generators.reading.reading import Looks, Named, Reading, RelationSaid, Span
from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count


def test_a_name_that_was_read_as_its_end_and_a_size_is_whole_again() -> None:
    train = Named(id=2, text="铁", sizes=(Size(factor=1.4),), span=Span(3, 4))
    found = rejoined(Reading(text="一列高铁驶过", language="zh", things=(train,)), {"高铁"})
    assert [(one.text, one.sizes, one.span.start) for one in found.things] == [("高铁", (), 2)]


def test_two_nouns_that_are_one_name_are_one_thing_and_keep_their_relations() -> None:
    text = "驶过田野的高架桥"
    frame, bridge = Named(id=6, text="架", span=Span(6, 7)), Named(id=7, text="桥", span=Span(7, 8))
    said = RelationSaid(kind="beside", subjects=(9,), targets=(6,))
    found = rejoined(Reading(text=text, language="zh", things=(frame, bridge), relations=(said,)), {"高架桥"})
    assert [one.text for one in found.things] == ["高架桥"]
    assert found.relations[0].targets == (7,)


def test_a_verb_gives_back_what_belongs_to_the_next_name() -> None:
    cart = Named(id=7, text="三轮车", poses=("卖糖",), span=Span(0, 3))
    gourd = Named(id=9, text="葫芦", span=Span(5, 7))
    found = rejoined(Reading(text="三轮车卖糖葫芦", language="zh", things=(cart, gourd)), {"糖葫芦"})
    assert [(one.text, one.poses) for one in found.things] == [("三轮车", ("卖",)), ("糖葫芦", ())]


def test_whoever_is_called_by_a_garment_wears_it() -> None:
    girl = Named(id=4, text="旗袍姑娘", looks=Looks(("红",)), span=Span(0, 4))
    (found,) = worn(Reading(text="旗袍姑娘走过", language="zh", things=(girl,))).things
    assert found.text == "姑娘"
    assert [(part.text, part.looks.colors) for part in found.parts] == [("qipao", ("红",))]


def test_the_stuff_before_a_garment_is_what_it_is_made_of() -> None:
    cloth = Named(id=3, text="布", looks=Looks(("蓝",)), span=Span(2, 3))
    coat = Named(id=4, text="棉袄", looks=Looks(("蓝",)), span=Span(3, 5))
    held = RelationSaid(kind="held", subjects=(3, 4), targets=(5,))
    found = worn(Reading(text="穿蓝布棉袄的人", language="zh", things=(cloth, coat), relations=(held,)))
    assert [(one.text, one.looks.materials) for one in found.things] == [("padded jacket", ("cotton",))]
    assert found.relations[0].subjects == (4,)


def test_children_that_were_passed_over_take_their_number_back() -> None:
    text = "a guard holds up a sign for three children"
    guard = Named(id=5, text="guard", count=Count(3), plural=True, span=Span(2, 7))
    found = recounted(Reading(text=text, things=(guard,), unread=("children",)), lambda word: word == "children")
    assert [(one.text, one.count.number if one.count else None) for one in found.things] == [
        ("guard", None),
        ("children", 3),
    ]
    assert found.unread == ()
