"""Low forms of what places are strewn with: at most 300 triangles near, 40 far, shaded by their vertex colours.

Each form is drawn about its foot at any scale; `low_form` brings it to size. Blades are single sheets: draw them from
both sides. Plants are in `greenery`; what has no form of its own there or here is its shape at a low detail.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from assets.artifacts import Vec3
from assets.shapes import SHAPES, build_shape
from assets.shapes.organic import F64, Patch, Rng, blob, grid_faces, join, repeat_faces, tubes, unit
from assets.stages.boulders import worn_smooth
from assets.stages.greenery import PLANTS
from assets.stages.mesh import Piece, piece

Form = Mapping[str, Piece]
"""Surface name → triangles and their shade."""

VARIANTS = 3
"""How many forms each kind of thing has."""
_DARK, _LIGHT = 0.42, 1.0


@lru_cache(maxsize=512)
def low_form(shape: str, size: Vec3, near: bool, variant: int) -> Form:
    """A low form of `shape`, standing on y = 0 within `size` metres; equal arguments give equal triangles."""
    rng = np.random.default_rng([variant, len(shape), *shape.encode()])
    if plant := PLANTS.get(shape):
        form: Form = plant(rng, near, size)
    elif draw := _FORMS.get(shape):
        form = draw(rng, near)
    else:
        form = _shape(shape, size, near, variant)
    return _fitted(form, size)


def _fitted(form: Form, size: Vec3) -> Form:
    """The form stretched to fill a box on y = 0."""
    every = np.concatenate([each.patch.points for each in form.values()])
    low, high = every.min(axis=0), every.max(axis=0)
    scale = np.asarray(size) / np.maximum(high - low, 1e-6)
    middle = (low + high) / 2
    middle[1] = low[1]
    return {
        name: Piece(
            Patch(
                (each.patch.points - middle) * scale,
                unit(each.patch.normals / scale),
                each.patch.uvs if each.stencil else each.patch.uvs * float(scale.mean()),
                each.patch.faces,
            ),
            each.colors,
            each.stencil,
        )
        for name, each in form.items()
    }


def _shape(shape: str, size: Vec3, near: bool, variant: int) -> Form:
    """The full shape at a low detail."""
    model = build_shape(shape, size, seed=variant, detail=0.25 if near else 0.1)
    return {
        p.surface: Piece(
            Patch(
                p.positions.astype(np.float64),
                p.normals.astype(np.float64),
                p.uvs.astype(np.float64),
                p.indices.astype(np.int64),
            ),
            np.ones((len(p.positions), 3)) if p.colors is None else p.colors[:, :3].astype(np.float64),
            p.stencil,
        )
        for p in model.primitives
    }


def _shaded(patch: Patch, low: float = _DARK, high: float = _LIGHT) -> Piece:
    """Darker below than above, as light from the sky makes it."""
    y = patch.points[:, 1]
    rise = (y - y.min()) / max(1e-6, float(np.ptp(y)))
    return piece(patch, np.repeat((low + (high - low) * rise**0.8)[:, None], 3, axis=1))


def _ribbons(base: F64, tip: F64, bow: F64, width: float, steps: int) -> Patch:
    """Blades `[n]` from `base` to `tip`, bowed, widest below the middle and pointed; they face upwards for light."""
    n = len(base)
    t = np.linspace(0, 1, steps)[None, :, None]
    line = base[:, None] * (1 - t) + tip[:, None] * t + bow[:, None] * (4 * t * (1 - t))
    side = unit(np.cross(tip - base, bow + np.array([0.01, 0.02, 0.013])))[:, None]
    wide = width / 2 * np.clip(1.25 * (1 - t) ** 0.7, 0.06, 1) * np.ones((n, 1, 1))
    points = np.stack([line - side * wide, line + side * wide], axis=2)
    over = unit(np.cross(np.broadcast_to(side, line.shape), np.gradient(line, axis=1)))
    over = over * np.where(over[..., 1:2] < 0, -1.0, 1.0)
    normals = np.repeat(unit(0.6 * over + np.array([0.0, 0.7, 0.0]))[:, :, None], 2, axis=2)
    v = np.broadcast_to(-t * np.linalg.norm(tip - base, axis=1)[:, None, None], (n, steps, 1))
    uvs = np.stack([np.concatenate([-wide, v], -1), np.concatenate([wide, v], -1)], axis=2)
    faces = repeat_faces(grid_faces(steps, 2), 2 * steps, n)
    return Patch(points.reshape(-1, 3), normals.reshape(-1, 3), uvs.reshape(-1, 2), faces)


def _fan(
    rng: Rng, count: int, spread: float, lean: tuple[float, float], height: tuple[float, float]
) -> tuple[F64, F64]:
    """Feet within `spread` and tips that lean outwards, `[count, 3]` each."""
    turn = rng.uniform(0, 2 * np.pi, count)
    away = spread * np.sqrt(rng.uniform(0, 1, count))
    out = np.stack([np.cos(turn), np.zeros(count), np.sin(turn)], axis=1)
    base = out * away[:, None]
    tip = base + out * rng.uniform(*lean, count)[:, None]
    tip[:, 1] = rng.uniform(*height, count)
    return base, tip


def _seaweed(rng: Rng, near: bool) -> Form:
    base, tip = _fan(rng, 8 if near else 5, 0.3, (0.0, 0.35), (0.5, 1.0))
    bow = np.stack([rng.uniform(-0.2, 0.2, len(base)), np.zeros(len(base)), rng.uniform(-0.2, 0.2, len(base))], 1)
    return {"blades": _shaded(_ribbons(base, tip, bow, 0.13, 5 if near else 3), 0.4)}


def _trunk(points: F64, radii: F64, sides: int = 5) -> Piece:
    return _shaded(tubes(np.asarray(points)[None], np.asarray(radii)[None], sides), 0.7)


def _dead_tree(rng: Rng, near: bool) -> Form:
    stem = np.array([(0, 0, 0), (0.03, 0.35, 0.02), (-0.03, 0.66, 0.05), (0.02, 1.0, 0.0)], np.float64)
    limbs, radii = [stem], [np.array([0.06, 0.045, 0.028, 0.008])]
    for k in range(8 if near else 4):
        start = stem[1] * (1 - k / 8) + stem[2] * (k / 8)
        out = np.array([np.cos(2.4 * k), rng.uniform(0.4, 0.9), np.sin(2.4 * k)]) * rng.uniform(0.25, 0.45)
        kink = rng.uniform(-0.06, 0.06, 3)
        limbs.append(np.stack([start, start + 0.4 * out + kink, start + 0.75 * out, start + out + kink]))
        radii.append(np.array([0.024, 0.016, 0.01, 0.003]))
    return {"trunk": _shaded(tubes(np.stack(limbs), np.stack(radii), 4 if near else 3), 0.7)}


def _cactus(rng: Rng, near: bool) -> Form:
    sides = 8 if near else 5
    body = tubes(
        np.array([[(0, 0, 0), (0, 0.5, 0), (0, 0.93, 0), (0, 1, 0)]], np.float64),
        np.array([[0.14, 0.15, 0.13, 0.02]]),
        sides,
    )
    arms = []
    for k, side in enumerate((1.0, -1.0)[: int(rng.integers(0, 3))]):
        y = 0.35 + 0.14 * k
        line = np.array(
            [[(0.1 * side, y, 0), (0.32 * side, y + 0.02, 0), (0.36 * side, y + 0.3, 0), (0.36 * side, y + 0.34, 0)]]
        )
        arms.append(tubes(line, np.array([[0.08, 0.09, 0.08, 0.01]]), sides))
    return {"body": _shaded(join([body, *arms]), 0.6)}


def _rock(rng: Rng, near: bool) -> Form:
    stone = blob(rng, (0, 0.4, 0), (0.5, 0.42, 0.45), level=1 if near else 0, rough=0.34, frequency=0.9)
    return {"body": _shaded(worn_smooth(stone), 0.55)}


def _rock_pile(rng: Rng, near: bool) -> Form:
    at = rng.uniform(-0.4, 0.4, (6 if near else 3, 3)) * [1, 0, 1]
    stones = [
        worn_smooth(blob(rng, spot + [0, 0.12, 0], rng.uniform(0.14, 0.3, 3), level=0, rough=0.35, frequency=1.0))
        for spot in at
    ]
    return {"body": _shaded(join(stones), 0.5)}


def _snow_pile(rng: Rng, near: bool) -> Form:
    return {"body": _shaded(blob(rng, (0, 0, 0), (0.5, 0.5, 0.5), level=1, rough=0.12, frequency=0.7), 0.75)}


def _shell(rng: Rng, near: bool) -> Form:
    return {"body": _shaded(blob(rng, (0, 0.2, 0), (0.5, 0.25, 0.4), level=0, rough=0.2), 0.7)}


def _flower(rng: Rng, near: bool) -> Form:
    count = 3 if near else 2
    base, tip = _fan(rng, count, 0.25, (0.02, 0.2), (0.6, 1.0))
    stems = _ribbons(base, tip, (tip - base) * 0.05, 0.04, 2)
    petals, hearts = [], []
    for top in tip:
        radius = rng.uniform(0.11, 0.17)
        turn = np.linspace(0, 2 * np.pi, 7)[:-1]
        rim = np.stack([radius * np.cos(turn), np.full(6, 0.05), radius * np.sin(turn)], axis=1)
        points = np.concatenate([[[0, 0, 0]], rim]) + top
        at = np.arange(6)
        faces = np.stack([np.zeros(6, int), 1 + (at + 1) % 6, 1 + at], axis=1)
        normals = np.tile([0.0, 1.0, 0.0], (7, 1))
        petals.append(Patch(points, normals, points[:, [0, 2]], faces))
        hearts.append(blob(rng, top + [0, 0.03, 0], (0.035, 0.03, 0.035), level=0))
    form = {"stems": _shaded(stems, 0.5), "petals": piece(join(petals), (1.0, 1.0, 1.0))}
    return form | {"heart": piece(join(hearts), (1.0, 1.0, 1.0))} if near else form


def _mushroom(rng: Rng, near: bool) -> Form:
    cap = blob(rng, (0, 0.72, 0), (0.5, 0.28, 0.5), level=1 if near else 0)
    stem = tubes(np.array([[(0, 0, 0), (0, 0.7, 0)]], np.float64), np.array([[0.14, 0.11]]), 5)
    return {"cap": _shaded(cap, 0.6), "stem": _shaded(stem, 0.6)}


def _stalagmite(rng: Rng, near: bool) -> Form:
    sides = 9 if near else 6
    heights = np.array([0.0, 0.12, 0.35, 0.65, 0.9, 1.0])
    line = np.stack([rng.uniform(-0.03, 0.03, 6), heights, rng.uniform(-0.03, 0.03, 6)], axis=1)
    radii = np.array([0.5, 0.36, 0.24, 0.14, 0.06, 0.01]) * rng.uniform(0.85, 1.15, 6)
    return {"body": _shaded(tubes(line[None], radii[None], sides), 0.55)}


def _coral(rng: Rng, near: bool) -> Form:
    count = 9 if near else 5
    base, tip = _fan(rng, count, 0.08, (0.15, 0.5), (0.5, 1.0))
    paths = np.stack([base, (base + tip) / 2 + rng.uniform(-0.08, 0.08, (count, 3)), tip], axis=1)
    return {"body": _shaded(tubes(paths, np.array([0.08, 0.055, 0.03]), 5 if near else 3), 0.6)}


_FORMS: Mapping[str, Callable[[Rng, bool], Form]] = {
    "seaweed": _seaweed,
    "flower": _flower,
    "mushroom": _mushroom,
    "cactus": _cactus,
    "coral": _coral,
    "tree_dead": _dead_tree,
    "rock": _rock,
    "rock_pile": _rock_pile,
    "snow_pile": _snow_pile,
    "shell": _shell,
    "stalagmite": _stalagmite,
}


def surfaces_of(shape: str) -> Mapping[str, str]:
    """The shape's surfaces and their usual material phrases."""
    return SHAPES[shape].surfaces
