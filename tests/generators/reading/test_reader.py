"""Long texts, quotations and repeated names, without any network."""

from __future__ import annotations

from generators.reading.markup import read_line, tokens
from generators.reading.tagger.reader import joined, parted, quoted, with_quotes, with_repeats


def test_long_texts_are_parted_after_sentences_and_lose_no_word() -> None:
    words = tokens("One cat sits here. " * 60)
    parts = list(parted(words, ()))
    assert [word for part in parts for word in part] == words
    assert all(len(part) <= 72 and part[-1] == "." for part in parts)


def test_a_quotation_is_not_parted() -> None:
    words = ["a"] * 30 + ["."] + ["b"] * 30 + ["."] + ["c"] * 40
    parts = list(parted(words, [(20, 50)]))
    assert len(parts[0]) >= 50


def test_parts_join_with_their_links() -> None:
    first = read_line("in :: a [red|color 1] [cup|thing1].")
    second = read_line("any :: a [blue|color 1] [jug|thing1].")
    whole = joined([first, second])
    assert whole.where == "in"
    assert [(whole.text(span), span.links) for span in whole.spans] == [
        ("red", (1,)), ("cup", ()), ("blue", (3,)), ("jug", ()),
    ]  # fmt: skip


def test_inches_are_no_quotation() -> None:
    assert list(quoted('a board 5" wide and 7" long')) == []
    assert [('a robot says "hi there"')[a:b] for a, b in quoted('a robot says "hi there"')] == ["hi there"]


def test_quoted_words_are_spoken_by_who_was_named_before() -> None:
    marked = read_line("any :: a [witch|thing1] says “ the [red|color 2] [cat|thing2] ”")
    said = with_quotes(marked, [(4, 7)])
    assert [(said.text(span), span.kind, span.links) for span in said.spans] == [
        ("witch", "thing", ()), ("the red cat", "say", (0,)),
    ]  # fmt: skip


def test_the_same_thing_said_again_is_the_same_thing() -> None:
    marked = read_line("out :: a [car|thing1] by a [house|thing2], a [tree|thing3] [behind|rel.behind 3>4] the [house|thing4]")
    again = with_repeats(marked).spans[-1]
    assert (again.kind, again.links) == ("ref", (1,))


def test_a_second_one_of_a_kind_stays_one_of_its_own() -> None:
    marked = read_line("out :: a [house|thing1] and the [red|color 2] [house|thing2]")
    assert with_repeats(marked).spans[-1].kind == "thing"
