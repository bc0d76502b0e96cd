"""What is said for what is written: a table of short texts of every kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.speech.text.front_end import read_sentences

TABLE = Path(__file__).parent / "said.tsv"
FRESH = Path(__file__).parents[4] / "benchmarks" / "data" / "speech_fresh.tsv"


def rows(table: Path) -> list[tuple[str, str, list[str]]]:
    """Kind, text, and the readings that are as good as one another."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("# ")]
    parts = [line.split("\t") for line in lines]
    return [(kind, written.replace("\\n", "\n"), said.split(" | ")) for kind, written, said in parts]


def said(text: str) -> list[str]:
    """The words that are said, without case, hyphens and points."""
    spoken = " ".join(sentence.words for sentence in read_sentences(text)).lower()
    spoken = re.sub(r"(?<=[\u4e00-\u9fff])[，。 ]+(?=[\u4e00-\u9fff])", "", spoken)
    return re.sub(r"[^a-z'\u4e00-\u9fff]+", " ", spoken).split()


@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in rows(TABLE)}))
def test_what_is_written_is_said_in_words(kind: str) -> None:
    wrong = [
        (written, said(written))
        for k, written, readings in rows(TABLE)
        if k == kind and not _is_one_of(written, readings)
    ]
    assert not wrong


def _is_one_of(written: str, readings: list[str]) -> bool:
    return said(written) in [reading.split() for reading in readings]


def test_fresh_sentences_are_read_right_but_for_five_in_a_hundred() -> None:
    fresh = rows(FRESH)
    wrong = [written for kind, written, readings in fresh if kind != "acronym" and not _is_one_of(written, readings)]
    assert len(wrong) <= 0.05 * len(fresh), wrong


@pytest.mark.parametrize("text", ["", "…", "?!", "--- ***", "```\n```", "~", "<3", "\u200b"])
def test_nothing_to_say_is_no_sentence(text: str) -> None:
    assert list(read_sentences(text)) == []


def test_no_digit_is_left_for_a_voice_to_guess() -> None:
    texts = [written for table in (TABLE, FRESH) for kind, written, _ in rows(table) if kind != "ssml"]
    odd = [
        "a1b2c3d4",
        "1.2.3.4.5.6",
        "12:99",
        "99/99/9999",
        "1e999",
        "5'5'5",
        "0x1F",
        "1,2,3",
        "--5--",
        "٣",
        "²",
        "1" * 400,
    ]
    for text in texts + odd:
        for sentence in read_sentences(text):
            assert not re.search(r"[0-9]", sentence.words), (text, sentence.words)
