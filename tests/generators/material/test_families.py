"""Every family of the procedural tier: seamless, deterministic, the same at every size."""

import hashlib

import msgspec
import numpy as np
import pytest

from assets.artifacts import MaterialMaps
from generators.errors import InvalidTask
from generators.material.gates import measure
from generators.material.procedural.families import FAMILIES, usual
from generators.material.procedural.render import render
from generators.material.spec import AXES

NAMES = sorted(FAMILIES)


def digest(maps: MaterialMaps) -> str:
    emissive = b"" if maps.emissive is None else maps.emissive.tobytes()
    parts = (maps.base_color.tobytes(), maps.normal.tobytes(), maps.orm.tobytes(), maps.height.tobytes(), emissive)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def shrunk(image: np.ndarray, factor: int) -> np.ndarray:
    n = image.shape[0] // factor
    small: np.ndarray = image.reshape(n, factor, n, factor, -1).astype(np.float64).mean(axis=(1, 3))
    return small


def test_there_are_at_least_forty_families() -> None:
    assert len(FAMILIES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_every_family_passes_every_gate(name: str) -> None:
    report = measure(render(usual(name), 11, 128))
    assert report.passed, [r for r in report.results if not r.passed]


@pytest.mark.parametrize("name", NAMES)
def test_the_draft_looks_like_the_final_picture_shrunk(name: str) -> None:
    large, small = render(usual(name), 5, 256), render(usual(name), 5, 128)
    a, b = shrunk(large.base_color, 16), shrunk(small.base_color, 8)
    assert np.abs(a.mean(axis=(0, 1)) - b.mean(axis=(0, 1))).max() < 14
    coarse = np.stack([x.mean(axis=2) - x.mean() for x in (a, b)])
    if coarse[0].std() > 3.0:  # below this there is nothing coarse to recognise
        shifts = [np.roll(coarse[1], (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        assert max(np.corrcoef(coarse[0].ravel(), x.ravel())[0, 1] for x in shifts) > 0.6


@pytest.mark.parametrize("name", ["bricks", "grass", "lava", "screen"])
def test_equal_specs_and_seeds_give_equal_bytes(name: str) -> None:
    assert digest(render(usual(name), 7, 64)) == digest(render(usual(name), 7, 64))


@pytest.mark.parametrize("name", ["bricks", "grass", "lava", "screen"])
def test_another_seed_gives_another_picture(name: str) -> None:
    assert digest(render(usual(name), 7, 64)) != digest(render(usual(name), 8, 64))


@pytest.mark.parametrize("axis", AXES)
def test_every_axis_changes_a_family_that_understands_it(axis: str) -> None:
    name = next(n for n, family in FAMILIES.items() if axis in family.axes)
    aged = msgspec.structs.replace(usual(name), **{axis: 0.8})
    before, after = render(usual(name), 3, 64), render(aged, 3, 64)
    assert np.abs(before.base_color.astype(int) - after.base_color).mean() > 2


def test_scale_makes_the_tile_larger_in_metres() -> None:
    large = msgspec.structs.replace(usual("bricks"), scale=2.0)
    assert render(large, 1, 32).tile_size_m == 2 * FAMILIES["bricks"].tile_size_m


def test_what_glows_has_an_emissive_map_and_brick_has_none() -> None:
    lava = render(usual("lava"), 1, 64).emissive
    assert lava is not None
    assert lava.max() > 200
    assert render(usual("bricks"), 1, 64).emissive is None


@pytest.mark.parametrize("size_px", [0, 16, 31, 100, 768, 2048])
def test_a_size_it_cannot_make_is_refused_by_field_and_bound(size_px: int) -> None:
    with pytest.raises(InvalidTask, match=r"size_px.*power of two from 32 to 1024"):
        render(usual("bricks"), 0, size_px)
