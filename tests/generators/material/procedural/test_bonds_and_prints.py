"""Bonds meet across the tile's edges and are what they are called; prints show both of their colours."""

import msgspec
import numpy as np
import pytest

from generators.material.gates import seam_ratio
from generators.material.procedural.bonds import BONDS, Pieces, laid
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import Cells
from generators.material.procedural.families import usual
from generators.material.procedural.prints import PRINTS
from generators.material.procedural.render import paint

_BRICKS = Pieces(6, 18)


def _joints_above_one_another(cells: Cells) -> float:
    """Part of the upright joints of a row of pixels that go on 1/18 of a tile further down."""
    joint = cells.id != np.roll(cells.id, 1, axis=1)
    below = np.roll(joint, -round(len(joint) / 18), axis=0)
    near = below | np.roll(below, 1, axis=1) | np.roll(below, -1, axis=1)
    return float((joint & near).sum() / joint.sum())


@pytest.mark.parametrize("name", BONDS)
def test_a_bond_meets_across_the_tiles_edges(name: str) -> None:
    cells = laid(Canvas(144, 2), "b", name, "running", _BRICKS)
    for axis in (0, 1):
        inside = np.abs(np.diff(cells.edge, axis=axis)).max()
        across = np.abs(np.take(cells.edge, 0, axis) - np.take(cells.edge, -1, axis)).max()
        assert across <= inside * 1.05 + 1e-6
    assert int(cells.id.min()) >= 0
    assert int(cells.id.max()) < cells.count


def test_a_stack_bond_has_its_joints_above_one_another_and_a_running_bond_has_not() -> None:
    stacked, running = (laid(Canvas(144, 2), "b", name, "running", _BRICKS) for name in ("stacked", "running"))
    assert _joints_above_one_another(stacked) > 0.95
    assert _joints_above_one_another(running) < 0.3


def test_a_flemish_bond_has_pieces_of_two_lengths() -> None:
    cells = laid(Canvas(288, 2), "b", "flemish", "running", _BRICKS)
    sizes = np.bincount(cells.id.ravel(), minlength=cells.count)
    long, short = np.median(sizes[::2]), np.median(sizes[1::2])
    assert 1.7 < long / short < 2.3


def test_what_is_no_bond_is_laid_as_usual() -> None:
    usual_one, other = (laid(Canvas(64, 2), "b", name, "running", _BRICKS) for name in ("running", "polka"))
    assert np.array_equal(usual_one.id, other.id)


@pytest.mark.parametrize("name", PRINTS)
def test_a_print_is_seamless_and_shows_both_of_its_colours(name: str) -> None:
    plain = msgspec.structs.replace(usual("fabric"), color=(0.9, 0.9, 0.9), second=(0.1, 0.1, 0.1))
    printed = paint(msgspec.structs.replace(plain, pattern=name), 4, 128).base_color
    dark = float((printed.mean(axis=2) < 110).mean())
    assert 0.03 < dark < 0.9
    assert float((printed.mean(axis=2) > 150).mean()) > 0.05
    assert seam_ratio(printed, 0.98) < 1.2
