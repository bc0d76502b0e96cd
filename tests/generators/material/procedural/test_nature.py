"""What photographs have and plain noise has not."""

import numpy as np
from scipy.stats import kurtosis

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import FAMILIES, GROUND, usual
from generators.material.procedural.layer import Layer
from generators.material.procedural.nature import even, grit, hued, lit, patchy


def test_patchy_noise_is_louder_here_than_there() -> None:
    canvas = Canvas(256, 1)
    plain, patched = canvas.noise("a", 0.5, 24), patchy(canvas, "a", 0.5, 24)
    assert abs(float(kurtosis(plain.ravel()))) < 0.3
    assert float(kurtosis(patched.ravel())) > 0.7
    assert 0.75 < float(patched.std() / plain.std()) < 1.3


def test_hues_drift_without_changing_what_is_bright() -> None:
    canvas = Canvas(128, 1)
    image = hued(canvas, np.full((3, 128, 128), 0.5, np.float32), 0.05)
    light, yellow = image.mean(axis=0), image[0] - image[2]
    assert float(yellow.std()) > 4 * float(light.std())


def test_light_falls_on_one_side_of_a_bump() -> None:
    canvas = Canvas(64, 1)
    bump = np.exp(-((canvas.u - 0.5) ** 2 + (canvas.v - 0.5) ** 2) * 60)
    shade = lit(canvas, bump, 0.2)
    assert shade[24, 24] < 0.95 < 1.05 < shade[40, 40]


def test_grit_shows_as_much_as_is_asked_for() -> None:
    canvas = Canvas(128, 1)
    few, many = (float(grit(canvas, "g", 12, (0.4, 0.3), shown).cover.mean()) for shown in (0.1, 0.9))
    assert 0 < few < 0.25 * many


def test_a_ground_is_made_even_over_more_than_a_third_of_its_tile() -> None:
    layer = FAMILIES["soil"].paint(Canvas(128, 3), usual("soil"))
    assert "soil" in GROUND
    before = _slowest(layer)
    even(layer)
    assert _slowest(layer) < 0.5 * before


def _slowest(layer: Layer) -> float:
    """How strong the waves of one to a tile are."""
    waves = np.abs(np.fft.fft2(layer.color.mean(axis=0)))
    return float(waves[0, 1] + waves[1, 0])
