"""Noise and cells: periodic, named, and the same at every size."""

import numpy as np
import pytest

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import Cells, bond, herringbone, hexagons, voronoi


def test_low_noise_is_the_same_field_at_every_size() -> None:
    large, small = Canvas(256, 3).noise("n", 1.5, 1, 12), Canvas(64, 3).noise("n", 1.5, 1, 12)
    assert np.abs(large.reshape(64, 4, 64, 4).mean(axis=(1, 3)) - small).max() < 0.15


def test_noise_has_about_unit_deviation_and_no_mean() -> None:
    fields = [Canvas(64, seed).noise("n", 1.2, 2, 24) for seed in range(12)]
    assert abs(np.mean([f.std() for f in fields]) - 1) < 0.15
    assert max(abs(float(f.mean())) for f in fields) < 1e-4


def test_noise_of_another_name_is_unrelated() -> None:
    canvas = Canvas(128, 3)
    a, b = canvas.noise("a", 0.5, 4), canvas.noise("b", 0.5, 4)
    assert abs(np.corrcoef(a.ravel(), b.ravel())[0, 1]) < 0.1


def test_the_voronoi_border_is_where_the_cell_changes() -> None:
    cells = voronoi(Canvas(128, 1), "v", 5, 5)
    changes = cells.id != np.roll(cells.id, 1, axis=1)
    assert changes.any()
    assert float(cells.edge[changes].max()) < 1.5 / 128
    assert float(cells.edge.min()) >= 0


@pytest.mark.parametrize(
    "cells",
    [
        voronoi(Canvas(128, 2), "v", 6, 4),
        bond(Canvas(128, 2), "b", 4, 8, 0.5, (0.4, 0.3), 0.3, corner=0.01),
        hexagons(Canvas(128, 2), 7, 4),
        herringbone(Canvas(128, 2), 5, 2)[0],
    ],
    ids=["voronoi", "bond", "hexagons", "herringbone"],
)
def test_cells_meet_across_the_tiles_edges(cells: Cells) -> None:
    for axis in (0, 1):
        inside = np.abs(np.diff(cells.edge, axis=axis)).max()
        across = np.abs(np.take(cells.edge, 0, axis) - np.take(cells.edge, -1, axis)).max()
        assert across <= inside * 1.05 + 1e-6
    assert int(cells.id.min()) >= 0
    assert int(cells.id.max()) < cells.count
