"""What a figure wears over its shirt: apron, open coat, cloak, breastplate, dungarees."""

from __future__ import annotations

import numpy as np

from assets.shapes.garments import hemmed, skirt_rings
from assets.shapes.growth import Growth
from assets.shapes.lofts import limb, lined, loft, toned
from assets.shapes.organic import F64, blobs, unit
from assets.shapes.trunks import Trunk

V = np.array
_PAULDRON = (
    (
        (0.3, 0.03, 0.04),
        (0.5, 0.066, 0.07),
        (0.8, 0.082, 0.082),
        (1.05, 0.086, 0.084),
        (1.2, 0.082, 0.08),
        (1.19, 0.07, 0.07),
    ),
    ((1.15, 0.07, 0.07), (1.2, 0.075, 0.074), (1.38, 0.074, 0.073), (1.37, 0.06, 0.06)),
)
"""A shoulder plate and the one below it."""
APRON, COAT, CLOAK, ARMOUR, DUNGAREES, SUIT = 1, 2, 3, 4, 5, 6


def add_outerwear(g: Growth, t: Trunk, wears: int, robe: int, phase: float) -> None:
    """0 nothing, 1 an apron, 2 an open coat, 3 a cloak, 4 a breastplate with plates on arms and legs, 5 dungarees;
    a suit (6) is drawn elsewhere.
    """
    if wears == APRON:
        _bib(g, t, "trim", 0.72)
        arc = np.linspace(-1.35, 1.35, 13)
        panel = skirt_rings(t, 0.95 if not robe else 1.0, 0.012 if not robe else 0.075, 0.016, arc, phase)
        g.add("trim", lined(loft(panel, closed=False)))
    elif wears == COAT:
        _coat(g, t, robe, phase)
    elif wears == CLOAK:
        _cloak(g, t)
    elif wears == ARMOUR:
        _armour(g, t, robe)
    elif wears == DUNGAREES:
        _bib(g, t, "trousers", 0.62)
        g.add("trousers", t.shell(0.03, 0.15, V([0.006, 0.011, 0.011, 0.004]), rows=4))


def _bib(g: Growth, t: Trunk, surface: str, reach: float) -> None:
    """A bib on the breast, its straps over the shoulders and crossed to the waist behind."""
    rows = []
    for y in np.linspace(0.1, 0.36, 7):
        wide = reach * (1.0 if y < 0.2 else 1.0 - 0.25 * (y - 0.2) / 0.16)
        rows.append(t.point(np.full(9, y), np.linspace(-wide, wide, 9), 0.016))
    g.add(surface, loft(np.stack(rows), closed=False))
    for side in (1.0, -1.0):
        front = [
            (0.36, 0.5),
            (0.42, 0.56),
            (0.462, 0.75),
            (0.478, 1.5),
            (0.462, 2.35),
            (0.4, 2.6),
            (0.3, 2.8),
            (0.18, 3.0),
            (0.1, 3.1),
        ]
        line = np.stack([[t.point(y, side * (a + w), 0.015) for w in (-0.1, 0.1)] for y, a in front])
        strap = loft(line, closed=False)
        outwards = ((strap.points - t.joints.chest) * strap.normals).sum()
        if outwards < 0:
            strap = strap._replace(faces=strap.faces[:, ::-1], normals=-strap.normals)
        g.add(surface, toned(lined(strap), 0.92))


def _coat(g: Growth, t: Trunk, robe: int, phase: float) -> None:
    """A coat to the knee, open in front, with lapels."""
    gap = np.interp(np.linspace(0, 1, 9), [0, 0.45, 1], [0.3, 0.22, 0.42])
    heights = np.linspace(0.06, 0.505, 9)
    arcs = np.stack([np.linspace(w, 2 * np.pi - w, 19) for w in gap])
    grid = t.point(heights[:, None], arcs, 0.018)
    g.add("clothes", loft(grid, closed=False))
    for side in (1.0, -1.0):
        rows = []
        for y, a, w in (
            (0.2, 0.23, 0.02),
            (0.3, 0.27, 0.3),
            (0.4, 0.36, 0.42),
            (0.455, 0.4, 0.34),
            (0.475, 0.5, 0.25),
            (0.505, 0.52, 0.4),
        ):
            rows.append(t.point(np.full(3, y), side * (a + w * V([0.0, 0.5, 1.0])), 0.027))
        flap = loft(np.stack(rows), closed=False)
        if ((flap.points - t.joints.chest) * flap.normals).sum() < 0:
            flap = flap._replace(faces=flap.faces[:, ::-1], normals=-flap.normals)
        g.add("clothes", toned(flap, 0.86))
    neck = np.linspace(0.55, 2 * np.pi - 0.55, 13)
    g.add(
        "clothes",
        toned(
            lined(loft([t.point(np.full(13, y), neck, o) for y, o in ((0.495, 0.026), (0.53, 0.022))], closed=False)),
            0.86,
        ),
    )
    open_at = np.linspace(0.27, 2 * np.pi - 0.27, 23)
    tails = skirt_rings(t, 0.98 if not robe else 1.3, 0.05 if not robe else 0.1, 0.014, open_at, phase)
    g.add("clothes", lined(loft(tails, closed=False)))


def _cloak(g: Growth, t: Trunk) -> None:
    """A cloak from the shoulders down the back, in folds; it hangs where the trunk leans."""
    j = t.joints
    turns = np.radians(np.linspace(62, 298, 19))
    down = unit(j.pelvis - j.chest)
    back = -j.chest_ahead
    floor = min(float(a[1]) for a in j.ankles) + 0.06
    top = t.point(np.full(len(turns), 0.485), turns, 0.02)
    rows = [t.point(np.full(len(turns), 0.515), turns, 0.018), top]
    out = np.sin(turns)[:, None] * j.chest_aside - np.cos(turns)[:, None] * back
    long = float(np.linalg.norm(j.pelvis - j.chest)) + 0.55
    for share in (0.04, 0.1, 0.2, 0.34, 0.5, 0.66, 0.83, 1.0):
        reach = np.interp(share, [0, 0.04, 0.1, 0.3, 1.0], [0.0, 0.055, 0.085, 0.1, 0.13])
        fold = 1 + (0.06 + 0.22 * share) * np.sin(6.5 * turns)
        point = top + (share * long) * down + reach * fold[:, None] * out + 0.04 * share * back
        point += (np.abs(np.sin(turns)) * 0.05 * min(1.0, 8 * share))[:, None] * out * V([1, 0, 1])
        point[:, 1] = np.maximum(point[:, 1], floor)
        rows.append(point)
    patch = loft(np.stack(rows), closed=False)
    fold = np.concatenate([np.full(2, 1.0), np.ones(8)])[:, None] * (0.86 + 0.14 * np.sin(6.5 * turns))
    if ((patch.points - (j.chest + 0.15 * down)) * patch.normals).sum() < 0:
        patch = patch._replace(faces=patch.faces[:, ::-1], normals=-patch.normals)
    g.add("trousers", toned(lined(patch), np.tile(fold.ravel(), 2)))
    clasp = t.point(0.49, 0.0, 0.02)
    g.add("trim", blobs(g.rng, clasp[None], np.full((1, 3), 0.018), 1))


def _armour(g: Growth, t: Trunk, robe: int) -> None:
    """Breastplate and back, shoulder plates, bracers and greaves."""
    j = t.joints
    rows = [
        (0.12, 0.012),
        (0.12, 0.022),
        (0.2, 0.02),
        (0.3, 0.026),
        (0.38, 0.024),
        (0.43, 0.018),
        (0.465, 0.012),
        (0.47, 0.0),
    ]
    rings = [t.ring(y, o, 20) for y, o in rows]
    ridge = np.exp(-((np.linspace(-np.pi, np.pi, 21)[:-1] / 0.25) ** 2))
    rings = [ring + 0.008 * np.roll(ridge, 10)[:, None] * j.chest_ahead for ring in rings]
    g.add("trim", loft(rings))
    for k in (0, 1):
        shoulder, elbow, wrist = j.shoulders[k], j.elbows[k], j.wrists[k]
        aside = _square(j.chest_ahead, elbow - shoulder)
        root = shoulder + 0.35 * (j.chest + 0.05 * (j.neck - j.chest) - shoulder)
        for stations in _PAULDRON:
            g.add("trim", limb([root, shoulder, elbow], stations, aside, sides=9, bend=0.05))
        plate = [(0.3, 0.057, 0.057), (0.35, 0.06, 0.06), (0.85, 0.05, 0.05), (0.86, 0.04, 0.04)]
        g.add("trim", limb([elbow, wrist], plate, _square(j.chest_ahead, wrist - elbow), sides=9))
        if robe != 1:
            shin = [
                (0.06, 0.068, 0.074),
                (0.12, 0.072, 0.08),
                (0.4, 0.071, 0.079),
                (0.86, 0.064, 0.074),
                (0.87, 0.05, 0.06),
            ]
            g.add("trim", limb([j.knees[k], j.ankles[k]], shin, j.hips[0] - j.hips[1], sides=10))
            front = unit(np.cross(j.hips[0] - j.hips[1], j.hips[k] - j.ankles[k]))
            g.add("trim", blobs(g.rng, (j.knees[k] + 0.033 * front)[None], np.full((1, 3), 0.05), 1))
    if not robe:
        g.add("trim", toned(*hemmed(skirt_rings(t, 0.36, 0.03, 0.006))))


def _square(ahead: F64, way: F64) -> F64:
    """A direction square to a limb that runs along `way`."""
    return unit(np.cross(ahead, way))
