"""What `make audit` says of vulnerabilities: none, one, or that it could not be found out."""

from __future__ import annotations

import pytest

from benchmarks.vulnerabilities import verdict

CLEAN = '{"name": "a", "version": "1", "vulns": []}'
HOLE = '{"name": "b", "version": "1", "vulns": [{"id": "PYSEC-2026-1"}]}'
UNKNOWN = '{"name": "c", "skip_reason": "Dependency not found on PyPI"}'


@pytest.mark.parametrize(
    ("packages", "status", "words"),
    [
        ([CLEAN], 0, "none known of 1"),
        ([CLEAN, HOLE, UNKNOWN], 1, "b PYSEC-2026-1"),
        ([CLEAN, UNKNOWN], 2, "no data here for 1 of 2: c"),
    ],
)
def test_what_could_not_be_asked_is_neither_clean_nor_a_hole(packages: list[str], status: int, words: str) -> None:
    said = verdict('{"dependencies": [' + ", ".join(packages) + "]}")
    assert said[0] == status
    assert words in said[1]


@pytest.mark.parametrize("said", ["", "ERROR: no network", "[]", "{}"])
def test_what_cannot_be_read_is_no_answer(said: str) -> None:
    assert verdict(said)[0] == 2
