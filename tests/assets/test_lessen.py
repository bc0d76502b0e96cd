"""Things made coarser: what nobody sees goes first, then what nobody makes out; what is closed stays closed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assets.artifacts import Model
from assets.finishing.lessen import lessen
from assets.finishing.unseen import without_unseen
from assets.joining import joined
from assets.preview.rays import Tracer
from assets.preview.sight import triangles_of
from assets.shapes.registry import build_shape


def moved(model: Model, by: tuple[float, float, float]) -> Model:
    shifted = (replace(p, positions=p.positions + np.asarray(by, np.float32)) for p in model.primitives)
    return replace(model, primitives=tuple(shifted))


def together(*models: Model) -> Model:
    return Model("both", (joined("body", [p for model in models for p in model.primitives]),))


def outline(model: Model, along: tuple[float, float, float]) -> np.ndarray:
    """What a grid of rays along one axis meets."""
    steps = np.linspace(-0.6, 1.2, 60)
    u, v = np.meshgrid(steps, steps)
    way = np.asarray(along, np.float32)
    others = [axis for axis in range(3) if not way[axis]]
    origins = np.zeros((u.size, 3), np.float32)
    origins[:, others[0]], origins[:, others[1]] = u.ravel(), v.ravel()
    origins -= 10 * way
    return np.asarray(Tracer(triangles_of(model)).nearest(origins, np.broadcast_to(way, origins.shape))[0] >= 0)


def test_what_lies_inside_goes_and_what_is_outside_stays() -> None:
    outside = without_unseen(build_shape("box", (1.0, 1.0, 1.0)))
    inside = moved(build_shape("box", (0.5, 0.5, 0.5)), (0.0, 0.2, 0.0))
    assert without_unseen(together(outside, inside)).triangles == outside.triangles


def test_one_sees_into_what_is_clear() -> None:
    glass = build_shape("box", (1.0, 1.0, 1.0))
    inside = without_unseen(moved(build_shape("box", (0.5, 0.5, 0.5)), (0.0, 0.2, 0.0)))
    clear = replace(glass.primitives[0], surface="glass")
    both = Model("case", (clear, *inside.primitives))
    assert without_unseen(both, {"glass"}).triangles == both.triangles
    assert [p.surface for p in without_unseen(both).primitives] == ["glass"], "a surface of which nothing is seen goes"


@pytest.mark.parametrize("shape", ["bookshelf", "phone_box", "stall", "table_lamp", "guitar", "clock"])
def test_without_what_is_not_seen_a_thing_looks_the_same(shape: str) -> None:
    whole = build_shape(shape, (1.0, 1.0, 1.0))
    less = without_unseen(whole)
    assert less.triangles <= whole.triangles
    for along in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)):
        assert (outline(less, along) == outline(whole, along)).mean() > 0.998


@pytest.mark.parametrize("shape", ["car", "phone_box", "bookshelf", "armchair", "train", "table_lamp"])
@pytest.mark.parametrize("most", [2048, 1024])
def test_what_is_made_coarser_keeps_its_outline_and_its_walls(shape: str, most: int) -> None:
    whole = build_shape(shape, (1.0, 1.0, 1.0))
    less = lessen(without_unseen(whole, {"glass"}), most)
    for along in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)):
        was, now = outline(whole, along), outline(less, along)
        assert (was & now).sum() / (was | now).sum() > 0.93


@pytest.mark.parametrize("shape", ["car", "pickup"])
def test_wheels_keep_their_rims(shape: str) -> None:
    """A tyre that lost what is not seen of its inside would close over the rim when its edges are collapsed."""
    size = {"car": (1.95, 1.2, 4.5), "pickup": (2.0, 1.85, 5.3)}[shape]
    less = lessen(without_unseen(build_shape(shape, size), {"glass"}), 5000)
    corners = triangles_of(less)
    surfaces = np.concatenate([np.full(len(p.indices), p.surface) for p in less.primitives])
    wheel = {"car": (0.27, 1.35), "pickup": (0.43, 1.63)}[shape]
    origin = np.array([[5.0, wheel[0] + 0.08, wheel[1]]], np.float32)
    hit = Tracer(corners).nearest(origin, np.array([[-1.0, 0.0, 0.0]], np.float32))[0]
    assert surfaces[hit][0] == "trim"
