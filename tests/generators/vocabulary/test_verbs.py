"""The forms of verbs."""

from __future__ import annotations

import pytest

from generators.vocabulary.verbs import forms


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [
        ("cook", "cook cooks cooked cooking"),
        ("bake", "bake bakes baked baking"),
        ("carry", "carry carries carried carrying"),
        ("play", "play plays played playing"),
        ("mop", "mop mops mopped mopping"),
        ("visit", "visit visits visited visiting"),
        ("brush", "brush brushes brushed brushing"),
        ("fix", "fix fixes fixed fixing"),
        ("dye", "dye dyes dyed dyeing"),
    ],
)
def test_regular_verbs_have_four_forms(verb: str, wanted: str) -> None:
    assert forms(verb) == frozenset(wanted.split())


@pytest.mark.parametrize(("verb", "past"), [("dig", "dug"), ("ride", "ridden"), ("read", "read"), ("tie", "tying")])
def test_irregular_forms_are_among_them(verb: str, past: str) -> None:
    assert past in forms(verb)
