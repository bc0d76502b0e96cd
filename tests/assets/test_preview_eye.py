"""The preview's eye is the viewer's."""

import re
from pathlib import Path

import numpy as np
import pytest

from assets.preview import eye
from assets.preview.eye import eye_gain

_VIEWER = Path(__file__).parents[2] / "clients/web/packages/three/src/exposure.ts"


def _flat(luminance: float) -> np.ndarray:
    return np.full((8, 8, 3), luminance, np.float32)


def test_it_opens_in_the_dark_and_closes_before_what_dazzles() -> None:
    assert eye_gain(_flat(0.001), 60) == pytest.approx(1.7)
    assert eye_gain(_flat(0.08), 60) == 1
    assert eye_gain(_flat(0.08), 20_000) > 1
    assert eye_gain(_flat(2.0), 20_000) == pytest.approx(0.85)


def test_the_upper_quarter_is_not_looked_at() -> None:
    light = _flat(0.2)
    light[:2] = 90
    assert eye_gain(light, 20_000) == 1


def test_its_numbers_are_those_of_the_viewer() -> None:
    said = _VIEWER.read_text(encoding="utf-8")
    (least,) = re.findall(r"LEAST = \[([\d.]+), ([\d.]+)\]", said)
    assert tuple(map(float, least)) == eye._LEAST
    for name, value in (("OPENED", eye._OPENED), ("CLOSED", eye._CLOSED), ("MOST", eye._MOST)):
        assert re.findall(rf"const {name} = ([\d.]+);", said) == [str(value)]
