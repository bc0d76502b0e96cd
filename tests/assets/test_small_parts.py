"""What a place's small parts become where there are too many triangles."""

from dataclasses import replace

import numpy as np

from assets.artifacts import Model, Primitive
from assets.finishing.coarsen import coarsen
from assets.finishing.small_parts import plainer, thinned, unrounded
from assets.joining import joined
from assets.shapes.lod import numbered, simplify
from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.mesh import piece, primitive

_EYE = (0.0, 0.0)


def _drawn(sketch: Sketch) -> Primitive:
    ((name, points, normals, uvs, faces),) = sketch.surfaces()
    return primitive(name, [piece(Patch(points, normals, uvs, faces))])


def _boxes(count: int, every_m: float, bevel: float, first_m: float = 3.0) -> Primitive:
    """Boxes of 0.5 m, turned, in a row before the eye."""
    sketch = Sketch((1.0, 1.0, 1.0))
    for k in range(count):
        sketch.box("bars", (0.5, 0.5, 0.5), (0, 0, -first_m - every_m * k), (0, 20, 0), bevel=bevel)
    return _drawn(sketch)


def _bounds(primitive: Primitive) -> np.ndarray:
    used = primitive.positions[np.unique(primitive.indices)]
    return np.stack([used.min(axis=0), used.max(axis=0)])


def test_rounded_boxes_become_the_same_boxes_with_sharp_edges() -> None:
    rounded, sharp = _boxes(5, 2.0, 0.03), _boxes(5, 2.0, 0.0)
    plain = unrounded(rounded)
    assert (len(rounded.indices), len(plain.indices)) == (5 * 44, 5 * 12)
    assert np.allclose(_bounds(plain), _bounds(sharp), atol=1e-3)


def test_what_is_no_rounded_box_stays_as_it_is() -> None:
    sharp = _boxes(5, 2.0, 0.0)
    assert unrounded(sharp) is sharp


def test_what_is_near_stays_whole_and_what_is_tiny_goes() -> None:
    row = _boxes(60, 6.0, 0.0)
    left = plainer(Model("row", (row,)), 300, ("bars",), _EYE).primitives[0]
    assert 0 < len(left.indices) < len(row.indices)
    assert set(np.bincount(numbered(left))) == {12}, "a box is whole or gone"
    assert left.positions[np.unique(left.indices), 2].max() == row.positions[:, 2].max(), "the nearest is there"


def test_a_coarse_place_has_whole_parts_and_no_slivers() -> None:
    near, far = _boxes(40, 0.1, 0.0), _boxes(40, 1.0, 0.0, first_m=30.0)
    place = Model("place", (joined("bars", [near, far]),))
    left = coarsen(place, 480, about=(0.0, 0.0, 20.0)).primitives[0]
    assert len(left.indices) <= 480
    assert set(np.bincount(numbered(left))) == {12}
    assert left.positions[np.unique(left.indices), 2].min() > -20, "far parts go first"


def test_small_parts_beside_a_large_one_do_not_end_as_slivers() -> None:
    sketch = Sketch((1.0, 1.0, 1.0))
    sketch.ball("bars", 2.0, (0, 2, 0), sides=40)
    ball = _drawn(sketch)
    row = joined("bars", [ball, _boxes(50, 1.0, 0.0)])
    simple = simplify(Model("row", (row,)), 0.3).primitives[0]
    sizes = np.bincount(numbered(simple))
    assert np.count_nonzero(sizes == 12) == 50


def test_a_surface_of_which_nothing_is_left_goes_whole() -> None:
    gone, there = _boxes(20, 2.0, 0.0, first_m=400.0), replace(_boxes(20, 0.5, 0.0), surface="wall")
    left = thinned(Model("place", (gone, there)), 0.5, ("bars", "wall"), _EYE)
    assert [p.surface for p in left.primitives] == ["wall"]
