"""The bench that looks at contacts sees cuts, gaps and what is buried, and takes hollow things for hollow."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.shapes import build_shape
from benchmarks.contacts import Body, buried, cuts, gap_below, neighbours

FACES = np.array([(0, 1, 3), (0, 3, 2), (4, 6, 7), (4, 7, 5), (0, 4, 5), (0, 5, 1), (2, 3, 7), (2, 7, 6), (0, 2, 6)])
FACES = np.concatenate([FACES, [(0, 6, 4), (1, 5, 7), (1, 7, 3)]])


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> NDArray[np.float64]:
    """The twelve triangles of a box, outwards."""
    (a, b, c), (d, e, f) = low, high
    corners = np.array([(x, y, z) for x in (a, d) for y in (b, e) for z in (c, f)])
    triangles: NDArray[np.float64] = corners[FACES]
    return triangles


def body(name: str, low: tuple[float, float, float], high: tuple[float, float, float]) -> Body:
    return Body(name, box(low, high))


def test_boxes_that_share_three_centimetres_cut_and_boxes_that_touch_do_not() -> None:
    crate = body("crate", (0, 0, 0), (1, 1, 1))
    into, beside = body("into", (0.97, 0.2, 0.2), (1.6, 0.8, 0.8)), body("beside", (1, 0.2, 0.2), (1.6, 0.8, 0.8))
    (found,) = cuts(neighbours([crate, into]))
    assert found.metres == pytest.approx(0.03, abs=0.008)
    assert not cuts(neighbours([crate, beside], 0.05))
    assert not neighbours([crate, body("far", (3, 0, 0), (4, 1, 1))], 0.1)


def test_a_gap_below_and_a_burial_are_measured() -> None:
    floor = box((-5, -1, -5), (5, 0, 5))
    assert gap_below(body("up", (0, 0.07, 0), (1, 1, 1)), floor) == pytest.approx(0.07, abs=1e-3)
    assert gap_below(body("down", (0, -0.2, 0), (1, 0.8, 1)), floor) == 0.0
    assert buried(body("down", (0, -0.2, 0), (1, 0.8, 1)), floor) == pytest.approx((0.2, 0.2), abs=1e-3)


def test_a_bowl_is_not_filled_by_its_hull() -> None:
    pytest.importorskip("rapier3d", reason="rapier3d is absent: pip install rapier3d")
    from benchmarks.solids import solids_of

    parts = solids_of(build_shape("bowl", (0.3, 0.12, 0.3)))
    assert len(parts) > 4
    assert sum(part.mass_properties(1.0).mass for part in parts) < 0.5 * 0.3 * 0.3 * 0.12
