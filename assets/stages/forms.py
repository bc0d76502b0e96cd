"""Low forms of what places are strewn with: at most 300 triangles near, 40 far, shaded by their vertex colours.

Each form is drawn about its foot at any scale; `low_form` brings it to size. Leaves and blades are single sheets: draw
them from both sides. What has no form of its own here is its shape at a low detail.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np

from assets.artifacts import Vec3
from assets.shapes import SHAPES, build_shape
from assets.shapes.organic import F64, Patch, Rng, blob, facet, grid_faces, join, repeat_faces, tubes, unit
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
    draw = _FORMS.get(shape)
    form = draw(rng, near) if draw else _shape(shape, size, near, variant)
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
                each.patch.uvs * float(scale.mean()),
                each.patch.faces,
            ),
            each.colors,
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


def _grass(rng: Rng, near: bool) -> Form:
    count = 13 if near else 6
    base, tip = _fan(rng, count, 0.4, (0.05, 0.4), (0.45, 1.0))
    bow = (tip - base) * np.array([-0.25, 0.18, -0.25])
    return {"blades": _shaded(_ribbons(base, tip, bow, 0.045 if near else 0.1, 3 if near else 2), 0.6, 1.1)}


def _reeds(rng: Rng, near: bool) -> Form:
    base, tip = _fan(rng, 14 if near else 6, 0.4, (0.0, 0.22), (0.6, 1.0))
    return {"blades": _shaded(_ribbons(base, tip, (tip - base) * 0.04, 0.05 if near else 0.09, 3 if near else 2), 0.5)}


def _seaweed(rng: Rng, near: bool) -> Form:
    base, tip = _fan(rng, 8 if near else 5, 0.3, (0.0, 0.35), (0.5, 1.0))
    bow = np.stack([rng.uniform(-0.2, 0.2, len(base)), np.zeros(len(base)), rng.uniform(-0.2, 0.2, len(base))], 1)
    return {"blades": _shaded(_ribbons(base, tip, bow, 0.13, 5 if near else 3), 0.4)}


def _fronds(rng: Rng, count: int, length: float, rise: float, droop: float, width: float, steps: int) -> Patch:
    """Leaves that arch outwards from one point."""
    turn = np.arange(count) * 2.4 + rng.uniform(-0.25, 0.25, count)
    out = np.stack([np.cos(turn), np.zeros(count), np.sin(turn)], axis=1)
    reach = length * rng.uniform(0.75, 1.0, count)[:, None]
    tip = out * reach + np.array([0.0, rise - droop, 0.0])
    bow = np.tile([0.0, 0.5 * rise + 0.3 * droop, 0.0], (count, 1))
    return _ribbons(np.zeros((count, 3)) + 0.02 * out, tip, bow, width, steps)


def _fern(rng: Rng, near: bool) -> Form:
    return {"leaves": _shaded(_fronds(rng, 11 if near else 6, 1.0, 0.55, 0.35, 0.26, 4 if near else 3), 0.35)}


def _leafy(rng: Rng, at: F64, radius: F64, count: int, leaf: float) -> Patch:
    """Leaves over ellipsoids about `at` `[n, 3]` with `radius` `[n, 3]`: two triangles each, turned outwards."""
    which = rng.integers(0, len(at), count)
    out = unit(rng.normal(size=(count, 3)))
    points = at[which] + out * radius[which] * rng.uniform(0.8, 1.12, count)[:, None]
    ahead = unit(np.cross(out, rng.normal(size=(count, 3))) + 0.35 * out)
    side = unit(np.cross(ahead, out))
    long = leaf * rng.uniform(0.7, 1.3, (count, 1))
    corners = [points - ahead * long, points + side * long * 0.55, points + ahead * long, points - side * long * 0.55]
    normals = np.repeat(unit(out + [0.0, 0.25, 0.0])[:, None], 4, axis=1)
    local = np.array([(0.0, -1.0), (0.55, 0.0), (0.0, 1.0), (-0.55, 0.0)]) * leaf
    uvs = local[None] + points[:, None, :2]
    faces = repeat_faces(np.array([(0, 1, 2), (0, 2, 3)]), 4, count)
    return Patch(np.stack(corners, axis=1).reshape(-1, 3), normals.reshape(-1, 3), uvs.reshape(-1, 2), faces)


def _crown(rng: Rng, at: F64, radius: F64, near: bool, leaves: int, leaf: float) -> Piece:
    """Foliage: dark rough masses with leaves about them, lighter above and outside."""
    masses = [
        blob(rng, middle, extent * 0.92, level=1 if near and k < 2 else 0, rough=0.3, frequency=1.4)
        for k, (middle, extent) in enumerate(zip(at, radius, strict=True))
    ]
    inner = _shaded(join(masses), 0.3, 0.75)
    if not near:
        return _shaded(join(masses), 0.4, 1.0)
    outer = _shaded(_leafy(rng, at, radius, leaves, leaf), 0.45, 1.05)
    patch = join([inner.patch, outer.patch])
    return Piece(patch, np.clip(np.concatenate([inner.colors, outer.colors]), 0, 1))


def _bush(rng: Rng, near: bool) -> Form:
    at = np.array([(0.0, 0.45, 0.0), (0.32, 0.3, 0.12), (-0.28, 0.32, -0.16)])
    count = 3 if near else 1
    return {"leaves": _crown(rng, at[:count], np.tile([0.5, 0.42, 0.5], (count, 1)), near, 60, 0.11)}


def _trunk(points: F64, radii: F64, sides: int = 5) -> Piece:
    return _shaded(tubes(np.asarray(points)[None], np.asarray(radii)[None], sides), 0.7)


def _broadleaf(rng: Rng, near: bool) -> Form:
    lean = rng.uniform(-0.06, 0.06, 2)
    stem = np.array([(0, 0, 0), (lean[0], 0.28, lean[1]), (2 * lean[0], 0.6, 2 * lean[1])], np.float64)
    turn = rng.uniform(0, 6.3) + np.arange(4) * 1.65
    at = np.stack([0.24 * np.cos(turn), rng.uniform(0.5, 0.72, 4), 0.24 * np.sin(turn)], axis=1)
    at = np.concatenate([[[0.0, 0.8, 0.0]], at])
    radius = rng.uniform(0.2, 0.28, (5, 1)) * np.array([1.1, 0.85, 1.1])
    return {
        "trunk": _trunk(stem, np.array([0.05, 0.035, 0.015]), 5 if near else 3),
        "leaves": _crown(rng, at if near else at[:3], radius if near else radius[:3] * 1.25, near, 62, 0.07),
    }


def _willow(rng: Rng, near: bool) -> Form:
    form = dict(_broadleaf(rng, near))
    count = 24 if near else 8
    turn = rng.uniform(0, 2 * np.pi, count)
    out = np.stack([np.cos(turn), np.zeros(count), np.sin(turn)], axis=1)
    base = out * rng.uniform(0.15, 0.42, (count, 1)) + np.array([0, 0.75, 0])
    tip = base + out * 0.1 - np.array([0, 1, 0]) * rng.uniform(0.35, 0.62, (count, 1))
    strands = _shaded(_ribbons(base, tip, out * 0.12, 0.08, 3), 0.5)
    crown = form["leaves"]
    form["leaves"] = Piece(join([crown.patch, strands.patch]), np.concatenate([crown.colors, strands.colors]))
    return form


def _conifer(rng: Rng, near: bool) -> Form:
    tiers, points = (7, 9) if near else (3, 5)
    parts = []
    for k in range(tiers):
        share = k / tiers
        foot, top = 0.1 + 0.82 * share, min(1.0, 0.1 + 0.82 * share + 1.9 / tiers * (1 - 0.4 * share))
        turn = np.linspace(0, 2 * np.pi, 2 * points + 1)[:-1] + rng.uniform(0, 1)
        reach = 0.46 * (1 - share) ** 0.85 + 0.04
        away = reach * np.where(np.arange(2 * points) % 2, 0.62, 1.0) * rng.uniform(0.82, 1.12, 2 * points)
        drop = np.where(np.arange(2 * points) % 2, 0.05, 0.0) - 0.02 * rng.uniform(size=2 * points)
        ring = np.stack([away * np.cos(turn), foot + drop, away * np.sin(turn)], axis=1)
        corners = np.concatenate([ring, [[0.0, top, 0.0]]])
        out = unit(corners * np.array([1.0, 0.0, 1.0]) + np.array([0.0, 0.35, 0.0]))
        at = np.arange(2 * points)
        faces = np.stack([at, np.full_like(at, 2 * points), (at + 1) % (2 * points)], axis=1)
        uvs = np.stack([np.append(turn * reach, 0.0), -corners[:, 1]], axis=1)
        shade = np.repeat(np.append(np.full(2 * points, 0.62 + 0.38 * share), 0.4 + 0.5 * share)[:, None], 3, axis=1)
        parts.append(Piece(Patch(corners, out, uvs, faces), shade))
    leaves = Piece(join([part.patch for part in parts]), np.concatenate([part.colors for part in parts]))
    stem = np.array([(0.0, 0.0, 0.0), (0.0, 0.5, 0.0)])
    return {"trunk": _trunk(stem, np.array([0.035, 0.015]), 5 if near else 3), "leaves": leaves}


def _cypress(rng: Rng, near: bool) -> Form:
    heights = np.array([0.12, 0.4, 0.68, 0.9])
    at = np.stack([np.zeros(4), heights, np.zeros(4)], axis=1)
    radius = np.array([(0.4, 0.16, 0.4), (0.5, 0.22, 0.5), (0.4, 0.2, 0.4), (0.22, 0.14, 0.22)])
    return {
        "trunk": _trunk(np.array([(0.0, 0.0, 0.0), (0.0, 0.2, 0.0)]), np.array([0.12, 0.1]), 4),
        "leaves": _crown(rng, at, radius, near, 70, 0.1),
    }


def _palm(rng: Rng, near: bool) -> Form:
    bow = rng.uniform(0.05, 0.16)
    stem = np.array([(0, 0, 0), (bow, 0.3, 0), (1.6 * bow, 0.62, 0), (1.7 * bow, 0.86, 0)], np.float64)
    crown = _fronds(rng, 13 if near else 7, 0.42, 0.1, 0.26, 0.11, 5 if near else 3)
    crown = crown._replace(points=crown.points + stem[-1])
    return {
        "trunk": _trunk(stem, np.array([0.034, 0.024, 0.02, 0.018]), 6 if near else 3),
        "leaves": _shaded(crown, 0.5),
    }


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


def _bamboo(rng: Rng, near: bool) -> Form:
    count = 6 if near else 4
    base, tip = _fan(rng, count, 0.35, (0.0, 0.2), (0.7, 1.0))
    paths = np.stack([base, (base + tip) / 2, tip], axis=1)
    stems = _shaded(tubes(paths, np.array([0.035, 0.03, 0.01]), 4 if near else 3), 0.7)
    leaves = _leafy(rng, tip * [1, 0.8, 1], np.full((count, 3), 0.3), 60 if near else 12, 0.1)
    return {"stems": stems, "leaves": _shaded(leaves, 0.5)}


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
    stone = blob(rng, (0, 0.4, 0), (0.5, 0.42, 0.45), level=1 if near else 0, rough=0.42, frequency=0.9)
    return {"body": _shaded(facet(stone) if near else stone, 0.55)}


def _rock_pile(rng: Rng, near: bool) -> Form:
    at = rng.uniform(-0.4, 0.4, (6 if near else 3, 3)) * [1, 0, 1]
    stones = [
        facet(blob(rng, spot + [0, 0.12, 0], rng.uniform(0.14, 0.3, 3), level=0, rough=0.35, frequency=1.0))
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
    "grass_tuft": _grass,
    "reeds": _reeds,
    "seaweed": _seaweed,
    "fern": _fern,
    "bush": _bush,
    "flower": _flower,
    "mushroom": _mushroom,
    "cactus": _cactus,
    "coral": _coral,
    "tree_conifer": _conifer,
    "tree_broadleaf": _broadleaf,
    "tree_maple": _broadleaf,
    "tree_blossom": _broadleaf,
    "willow": _willow,
    "tree_dead": _dead_tree,
    "palm": _palm,
    "cypress": _cypress,
    "bamboo": _bamboo,
    "rock": _rock,
    "rock_pile": _rock_pile,
    "snow_pile": _snow_pile,
    "shell": _shell,
    "stalagmite": _stalagmite,
}


def surfaces_of(shape: str) -> Mapping[str, str]:
    """The shape's surfaces and their usual material phrases."""
    return SHAPES[shape].surfaces
