"""Sets are painted no finer than they are looked at, and smooth families lose nothing by it."""

import msgspec
import numpy as np
import pytest

from assets.artifacts import MaterialMaps
from generators.material.procedural.families import SMOOTH, usual
from generators.material.procedural.render import enough_px, render
from generators.material.procedural_generator import ProceduralMaterial
from generators.tasks import MaterialTask
from tests.generators.material.stand_in import LetterEncoder


def halved_and_back(image: np.ndarray) -> np.ndarray:
    n = image.shape[0] // 2
    out: np.ndarray = image.reshape(n, 2, n, 2, -1).astype(np.float32).mean(axis=(1, 3))
    for axis in (0, 1):
        sides = [0.75 * out + 0.25 * np.roll(out, by, axis) for by in (1, -1)]
        out = np.stack(sides, axis + 1).reshape([2 * s if i == axis else s for i, s in enumerate(out.shape)])
    return out


@pytest.mark.parametrize("name", sorted(SMOOTH))
def test_smooth_families_have_nothing_finer_than_half_a_set(name: str) -> None:
    maps = render(usual(name), 1, 512)
    for image in (maps.base_color, maps.normal):
        wrong = halved_and_back(image) - image.reshape(512, 512, -1)
        assert 10 * np.log10(255**2 / np.mean(wrong**2)) > 33


@pytest.mark.parametrize(
    ("family", "scale", "texels_per_m", "px"),
    [
        ("bricks", 1.0, 0.0, 512),  # nothing is known of how it is seen
        ("bricks", 1.0, 1000.0, 512),
        ("bricks", 1.0, 200.0, 256),
        ("bricks", 2.0, 200.0, 512),
        ("metal", 1.0, 1000.0, 256),
        ("metal", 1.0, 0.0, 512),
    ],
)
def test_half_the_edge_is_taken_where_that_is_enough(family: str, scale: float, texels_per_m: float, px: int) -> None:
    spec = msgspec.structs.replace(usual(family), scale=scale)
    assert enough_px(spec, 512, texels_per_m) == px


def test_the_least_size_is_not_halved() -> None:
    assert enough_px(usual("metal"), 32, 1.0) == 32


def test_the_generator_paints_what_is_enough() -> None:
    generator = ProceduralMaterial(LetterEncoder)
    generator.load()
    tasks = [MaterialTask(phrase="red bricks", size_px=128, texels_per_m=fineness) for fineness in (0.0, 10.0)]
    made = [list(generator.run(task))[-1] for task in tasks]
    assert [maps.base_color.shape[0] for maps in made if isinstance(maps, MaterialMaps)] == [128, 64]
