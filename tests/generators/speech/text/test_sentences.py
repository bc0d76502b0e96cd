"""Where sentences end, and how much work long texts are."""

from __future__ import annotations

import pytest

from generators.speech.text.front_end import read_sentences
from generators.speech.text.sentences import LONGEST, sentence_spans


def written(text: str) -> list[str]:
    """The sentences as they were written."""
    return [sentence.written for sentence in read_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Feb. 9 we met.",
        "Room No. 5 is free.",
        "Dr. Lee met Mrs. Hall.",
        "Bring fruit, e.g. Apples or pears.",
        "It was Ali vs. Frazier.",
        "J. K. Rowling wrote it.",
        "The U.S. Army came.",
        "Meet at 8 p.m. sharp.",
        "See fig. 3 on p. 41 now.",
        "It costs $3.50 in all.",
        "Get version 3.2.1 now.",
        "St. Paul is here.",
        "King Jr. spoke.",
        "Go to example.org now.",
        "He said 'stop.' and left.",
        "Mt. Fuji is near Lt. Col. Ray.",
    ],
)
def test_a_point_that_shortens_a_word_ends_no_sentence(sentence: str) -> None:
    assert written(f"{sentence} Then we left.") == [sentence, "Then we left."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("He lives on Elm St. She does not.", ["He lives on Elm St.", "She does not."]),
        ("Come at 8 p.m. She is late.", ["Come at 8 p.m.", "She is late."]),
        ("A title\n\nThen text. More.", ["A title", "Then text.", "More."]),
        ("你好。你是谁？我很好！", ["你好。", "你是谁？", "我很好！"]),
        ('"Go!" he said. "Now."', ['"Go!" he said.', '"Now."']),
        ("Is it so? No. I go.", ["Is it so?", "No.", "I go."]),
        ("- milk\n- eggs", ["milk", "eggs"]),
    ],
)
def test_sentences_are_split_where_they_end(text: str, sentences: list[str]) -> None:
    assert written(text) == sentences


def test_every_word_of_a_long_text_is_in_one_sentence() -> None:
    text = "The lanterns wake one by one, and Dr. Lee sighs. " * 408
    assert len(text) < 20_000
    assert " ".join(written(text)).split() == text.split()
    assert len(written(text)) == 408


@pytest.mark.parametrize("text", ["word " * 4000, "a" * 20_000, "one, two, " * 2000, "你好" * 10_000])
def test_a_sentence_without_end_is_parted(text: str) -> None:
    spans = sentence_spans(text)
    assert all(0 < end - start <= LONGEST for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    ["." * 20_000, "1" * 20_000, "1." * 10_000, "(" * 20_000, "*" * 20_000, "a@" * 10_000, "A. " * 6666, "1/" * 10_000]
    + [
        "[" * 20_000,
        "<a " * 6666,
        "1:" * 10_000,
        "_a" * 10_000,
        "$1," * 6666,
        "&" * 20_000,
        "`" * 20_000,
        "-1 " * 6666,
    ],
)
def test_texts_made_to_be_slow_are_not(text: str) -> None:
    assert len(list(read_sentences(text))) <= 20_000
