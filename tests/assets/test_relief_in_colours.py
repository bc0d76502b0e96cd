"""Relief in the colours of clients that draw nothing else."""

from __future__ import annotations

import numpy as np

from assets.artifacts import MaterialMaps
from assets.relief import with_relief


def _step() -> MaterialMaps:
    """Grey stuff with one ledge: a row that faces up, and one that faces down in its own shade."""
    n = 32
    normal = np.full((n, n, 3), (128, 128, 255), np.uint8)
    normal[8], normal[24] = (128, 200, 230), (128, 56, 230)
    orm = np.full((n, n, 3), (255, 200, 0), np.uint8)
    orm[24, :, 0] = 160
    return MaterialMaps(np.full((n, n, 3), 120, np.uint8), normal, orm, np.zeros((n, n), np.uint16))


def test_what_faces_up_is_lighter_than_what_faces_down() -> None:
    shown = with_relief(_step()).base_color[..., 0].astype(int)
    assert shown[8].mean() > shown[0].mean() + 15
    assert shown[24].mean() < shown[0].mean() - 25


def test_a_surface_is_as_bright_as_it_was_and_flat_ones_do_not_change() -> None:
    maps = _step()
    assert abs(float(with_relief(maps).base_color.mean()) - 120) < 1.5
    flat = MaterialMaps(
        maps.base_color, np.full_like(maps.normal, (128, 128, 255)), np.full_like(maps.orm, 255), maps.height
    )
    assert np.array_equal(with_relief(flat).base_color, flat.base_color)
