"""The table of nouns: what it was made from, and that it is made the same each time."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generators.errors import InvalidKnowledge
from generators.planning.taxonomy.nouns import TABLE, load_nouns
from generators.planning.taxonomy.wordnet import notice, read_wordnet

_DATA = """  1 Some notice.
  2 Copyright of somebody.
00000100 03 n 01 entity 0 000 | all
00000200 03 n 02 dog 0 domestic_dog 0 001 @ 00000100 n 0000 | barks
00000300 03 n 01 Rex 0 001 @i 00000200 n 0000 | one dog
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data.noun").write_text(_DATA)
    index = "dog n 1 1 @ 1 1 00000200\nentity n 1 0 1 0 00000100\nrex n 1 1 @ 1 0 00000300\n"
    (tmp_path / "index.noun").write_text(index)
    (tmp_path / "index.sense").write_text("dog%1:05:00:: 00000200 1 42\ndog%2:38:00:: 00000900 1 2\n")
    return tmp_path


def test_synsets_are_read_with_what_they_are_kinds_of(folder: Path) -> None:
    wordnet = read_wordnet(folder)
    assert wordnet.synsets["00000200"].words == ("dog", "domestic_dog")
    assert wordnet.synsets["00000200"].parents == ("00000100",)
    assert wordnet.synsets["00000300"].is_instance
    assert wordnet.senses["dog"] == (("00000200", 42),)
    assert wordnet.sense("dog#1") == "00000200"


def test_a_sense_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(InvalidKnowledge, match="dog#2"):
        read_wordnet(folder).sense("dog#2")


def test_a_folder_without_the_database_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidKnowledge, match=r"data\.noun"):
        read_wordnet(tmp_path)


def test_the_notice_is_read_line_by_line(folder: Path) -> None:
    assert notice(folder) == ("Some notice.", "Copyright of somebody.")


def test_the_table_carries_the_notice_and_is_small() -> None:
    text = gzip.decompress(TABLE.read_bytes()).decode()
    assert "WordNet 3.1 Copyright 2011 by Princeton University" in text.partition("\n\n")[0]
    assert TABLE.stat().st_size <= 700_000


def test_what_a_kind_is_one_of_comes_before_it() -> None:
    nouns = load_nouns()
    assert all(up < kind for kind in range(len(nouns.kinds)) for up in nouns.parents(kind))
    assert list(nouns.lines) == sorted(nouns.lines)


def test_a_noun_has_its_kinds_and_what_they_are_one_of() -> None:
    nouns = load_nouns()
    [corgi] = nouns.senses("corgi")
    assert corgi is not None
    assert nouns.class_of(corgi) == "animal"
    assert nouns.senses("dog")[0] in nouns.above(corgi)
    assert nouns.senses("grief") == (None,)
    assert nouns.senses("frobnicator") == ()
