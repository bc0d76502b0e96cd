"""The form that sentences are marked in, and what breaks it."""

from __future__ import annotations

import pytest

from generators.reading.markup import InvalidMarkup, read_line, tokens
from generators.reading.tagger.corpus import CORPUS, read_folder


def test_marks_become_spans_with_links() -> None:
    sentence = read_line("out :: [Two|count 1] [red|color 1] [chairs|thing1] [left of|rel.left 1>2] a [table|thing2].")
    assert sentence.words == ("Two", "red", "chairs", "left", "of", "a", "table", ".")
    assert sentence.where == "out"
    count, color, chairs, left, table = sentence.spans
    assert (count.kind, count.links, color.links) == ("count", (2,), (2,))
    assert (left.label, left.links, left.targets) == ("left", (2,), (4,))
    assert sentence.text(chairs) == "chairs"
    assert sentence.text(table) == "table"


def test_each_chinese_character_is_a_word() -> None:
    assert tokens("三只cat在5米") == ["三", "只", "cat", "在", "5", "米"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("a [table|thing1]", "not with one of"),
        ("out :: a [table|thong1]", "no kind"),
        ("out :: a [table|thing1] and a [chair|thing1]", "given twice"),
        ("out :: a [red|color 7] [table|thing1]", "no span has the number"),
        ("out :: a [table|thing1] [on|rel.upon 1]", "class"),
        ("out :: a [cup|thing1] [on|rel.on >1]", "nobody is located"),
        ("out :: [no|not] [table|thing1]", "denies nothing"),
        ("out :: [legs|part1]", "belongs to nothing"),
        ("out :: a [table|thing1", "not closed"),
        ("out :: [red|color 2] [blue|color2]", "cannot belong to a color"),
    ],
)
def test_broken_marks_are_refused_with_the_reason(line: str, text: str) -> None:
    with pytest.raises(InvalidMarkup, match=text):
        read_line(line)


@pytest.mark.parametrize("part", ["train", "held"])
def test_every_sentence_of_the_corpus_keeps_the_rules(part: str) -> None:
    sentences = [sentence for some in read_folder(CORPUS / part).values() for sentence in some]
    assert len(sentences) >= 250


def test_no_held_out_sentence_is_learnt_from() -> None:
    learnt = {s.words for some in read_folder(CORPUS / "train").values() for s in some}
    held = {s.words for some in read_folder(CORPUS / "held").values() for s in some if len(s.words) > 4}
    assert not learnt & held
