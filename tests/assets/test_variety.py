"""Copies of what grows differ; copies of what is made do not."""

from __future__ import annotations

import numpy as np

from assets.shapes import SHAPES, build_shape
from assets.shapes.variety import FORMS, VARIED, form_of


def test_shapes_that_vary_are_shapes() -> None:
    assert set(SHAPES) >= VARIED


def test_what_grows_comes_in_every_form_and_what_is_made_in_one() -> None:
    names = [f"rock-{number}" for number in range(20)]
    assert {form_of("rock", name) for name in names} == set(range(FORMS))
    assert {form_of("chair", name) for name in names} == {0}


def test_forms_differ() -> None:
    first, second = (build_shape("rock", SHAPES["rock"].default_size, seed=seed) for seed in (1, 2))
    assert not np.array_equal(first.primitives[0].positions, second.primitives[0].positions)
