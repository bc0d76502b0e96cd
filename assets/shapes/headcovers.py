"""What hides more than the hair: veils of beekeepers and nuns, masks, and helmets of legions, northmen and knights."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.headgear import SEAT_M, brim, fitted
from assets.shapes.heads import FACE_ROWS, Head
from assets.shapes.lofts import lined, loft, toned
from assets.shapes.organic import F64, blobs, lathe, tube

V = np.array


def _ring(head: Head, wide: float, deep: float, up: float, turns: F64, ahead: float = -0.008) -> F64:
    """A line about the head, `wide` and `deep` metres from its axis, `up` above its middle."""
    local = np.stack([wide * np.sin(turns), up + 0 * turns, deep * np.cos(turns) + ahead], axis=1)
    return head.place(local)


def _beekeeper(g: Growth, head: Head) -> None:
    crown = lathe(V([(0, 0.085), (0.05, 0.086), (0.08, 0.074), (0.092, 0.0)]), 20)
    g.add("trim", fitted(head, crown), fitted(head, brim(0.185, 0.195, 0.185, 0.008)))
    levels = [
        (0.168, 0.185, 0.062),
        (0.165, 0.182, 0.0),
        (0.162, 0.178, -0.09),
        (0.175, 0.185, -0.15),
        (0.2, 0.17, -0.2),
    ]
    front, rest = np.radians(np.linspace(-58, 58, 11)), np.radians(np.linspace(58, 302, 19))
    for surface, turns in (("eyes", front), ("clothes", rest)):
        rows = [_ring(head, w, d, y, turns) for w, d, y in levels[: 4 if surface == "eyes" else 5]]
        patch = loft(rows, closed=False)
        if ((patch.points - head.joints.head) * patch.normals).sum() < 0:
            patch = patch._replace(faces=patch.faces[:, ::-1], normals=-patch.normals)
        g.add(surface, lined(patch))
    hem = [_ring(head, w, d, y, front) for w, d, y in (levels[3], levels[4])]
    g.add("clothes", lined(loft(hem, closed=False)))
    for side in (-58, 58):
        seam = [
            head.place(V([w * np.sin(np.radians(side)), y, d * np.cos(np.radians(side)) - 0.008])) for w, d, y in levels
        ]
        g.add("clothes", toned(tube(V(seam), np.full(5, 0.006), 5, 9), 0.85))


def _fencing_mask(g: Growth, head: Head) -> None:
    turns = np.radians(np.linspace(-88, 88, 15))
    rows = [(0.03, 0.045, 0.125), (0.07, 0.085, 0.1), (0.098, 0.118, 0.05), (0.102, 0.132, 0.0), (0.094, 0.13, -0.06)]
    mesh = [_ring(head, w, d, y, turns) for w, d, y in [*rows, (0.075, 0.105, -0.11)]]
    g.add("eyes", toned(lined(loft(mesh, closed=False)), 0.9))
    back = np.radians(np.linspace(88, 272, 13))
    strap = [_ring(head, 0.1, 0.12, y, back) for y in (0.03, -0.02)]
    g.add("detail", lined(loft(strap, closed=False)))
    edge = [_ring(head, w + 0.004, d + 0.004, y, turns[[0, -1]]) for w, d, y in [(0.004, 0.01, 0.128), *rows]]
    for k in (0, 1):
        g.add("detail", tube(V([row[k] for row in edge]), np.full(6, 0.009), 5, 12))
    bib = [(0.08, 0.108, -0.1), (0.086, 0.11, -0.14), (0.1, 0.115, -0.185), (0.075, 0.118, -0.23)]
    g.add("detail", lined(loft([_ring(head, w, d, y, turns) for w, d, y in bib], closed=False)))


def _wimple(g: Growth, head: Head) -> None:
    turns = np.radians([0, 18, 36, 50, 60, 67, 73, 80, 95, 115, 145, 180])
    turns = np.concatenate([turns, 2 * np.pi - turns[-2:0:-1]])
    apart = np.degrees(np.minimum(turns, 2 * np.pi - turns))
    face = np.interp(apart, [0, 30, 45, 57, 66, 74, 84], [4.6, 4.8, 5.6, 8.6, 13.0, 18.0, FACE_ROWS - 1.0])
    down = V([0.0, 0.15, 0.4, 0.7, 0.93, 1.0, 1.0])[:, None]
    coif = head.skull(down * face, turns, V([0.012] * 5 + [0.011, 0.0])[:, None] * np.ones_like(turns))
    g.add("detail", loft(head.place(coif), first=True))
    veil = np.radians(np.linspace(52, 308, 23))
    top = np.interp(np.degrees(veil), [52, 180, 308], [2.2, 1.5, 2.2])
    crown = head.skull(top, veil, 0.022)
    hang = [head.place(head.skull(np.full(23, 0.3), veil, 0.022)), head.place(crown)]
    levels = [
        (0.118, 0.128, 0.05),
        (0.124, 0.14, -0.03),
        (0.128, 0.15, -0.12),
        (0.165, 0.165, -0.2),
        (0.185, 0.185, -0.36),
    ]
    hang += [_ring(head, w * 0.92, d, y, veil, -0.012) for w, d, y in levels]
    g.add("clothes", lined(loft(hang, closed=False)))
    t = np.linspace(0, 2 * np.pi, 25)[:-1]
    collar = [(0.062, 0.066, -0.1), (0.085, 0.1, -0.14), (0.14, 0.135, -0.175), (0.172, 0.145, -0.215)]
    g.add("detail", lined(loft([_ring(head, w, d, y, t, -0.012) for w, d, y in collar])))


def _crested(g: Growth, head: Head) -> None:
    dome = lathe(V([(0, 0.075), (0.05, 0.068), (0.088, 0.036), (0.101, -0.012), (0.103, -0.03), (0.096, -0.032)]), 20)
    g.add("trim", fitted(head, dome), fitted(head, brim(0.108, 0.13, 0.17, 0.03, 0.098), SEAT_M - 0.03))
    for side in (1.0, -1.0):
        plate = V([(0.086, 0.03, 0.035), (0.09, -0.03, 0.05), (0.078, -0.085, 0.06), (0.06, -0.1, 0.07)]) * [side, 1, 1]
        g.add("trim", tube(head.place(plate), V([0.018, 0.024, 0.02, 0.01]), 6, 9))
    t = np.linspace(-1.35, 1.5, 17)
    rows = [
        np.stack([0 * t, rise * np.cos(t) * 1.02 + 0.01, (rise + 0.028) * np.sin(t)], axis=1)
        for rise in (0.078, 0.1, 0.15)
    ]
    for x in (0.016, -0.016):
        fan = loft([row + V([x * s, 0, 0]) for row, s in zip(rows, (0.6, 1.0, 1.0), strict=True)], closed=False)
        g.add("outer", toned(lined(fitted(head, fan)), np.tile(0.8 + 0.2 * (np.arange(17) % 2), 6)))
    top = [rows[2] + V([x, 0, 0]) for x in (-0.016, 0.016)]
    g.add("outer", lined(fitted(head, loft(top, closed=False))))


def _horned(g: Growth, head: Head) -> None:
    dome = lathe(V([(0.004, 0.112), (0.03, 0.094), (0.07, 0.056), (0.096, 0.0), (0.099, -0.014)]), 20)
    band = lathe(V([(0.098, -0.026), (0.105, -0.024), (0.104, 0.004), (0.097, 0.006)]), 20)
    g.add("trim", fitted(head, dome), toned(fitted(head, band), 0.7))
    nose = V([(0, 0.07, 0.102), (0, 0.03, 0.107), (0, -0.012, 0.117)])
    g.add("trim", toned(tube(head.place(nose), V([0.013, 0.009, 0.008]), 6, 6), 0.75))
    for side in (1.0, -1.0):
        horn = V([(0.082, 0.085, 0), (0.125, 0.095, 0.0), (0.155, 0.13, 0.005), (0.155, 0.185, 0.01)]) * [side, 1, 1]
        g.add("detail", toned(tube(head.place(horn), V([0.027, 0.024, 0.017, 0.003]), 9, 12), V([0.96, 0.88, 0.7])))


def _surgeon(g: Growth, head: Head) -> None:
    cap = lathe(V([(0, 0.072), (0.05, 0.068), (0.088, 0.044), (0.101, 0.0), (0.099, -0.026), (0.092, -0.028)]), 22)
    g.add("clothes", fitted(head, cap))
    turns = np.radians(np.linspace(-74, 74, 15))
    rows = np.linspace(12.3, FACE_ROWS - 1.6, 6)[:, None]
    over = 0.012 + 0.014 * np.exp(-((turns / 0.4) ** 2)) * np.sin(np.pi * np.linspace(0.1, 0.95, 6))[:, None]
    mask = loft(head.place(head.skull(rows, turns, over)), closed=False)
    fold = np.repeat([1.0, 0.86, 1.0, 0.86, 1.0, 0.9], 15)[:, None] * V([0.62, 0.85, 0.95])
    g.add("detail", toned(lined(mask), np.concatenate([fold, fold])))


def _scholar(g: Growth, head: Head) -> None:
    low = lathe(V([(0, 0.06), (0.06, 0.062), (0.092, 0.05), (0.098, 0.0), (0.094, -0.02)]), 22)
    high = lathe(V([(0, 0.118), (0.05, 0.116), (0.062, 0.1), (0.066, 0.03)]), 18)
    back = high._replace(points=high.points + V([0.0, 0.0, -0.03]))
    g.add("trim", fitted(head, low), fitted(head, back))
    for side in (1.0, -1.0):
        wing = V([(0.05, 0.055, -0.1), (0.14, 0.06, -0.11), (0.24, 0.058, -0.105), (0.3, 0.05, -0.1)]) * [side, 1, 1]
        g.add("trim", tube(head.place(wing), V([0.006, 0.012, 0.016, 0.006]), 6, 9))


def _great_helm(g: Growth, head: Head) -> None:
    can = lathe(V([(0, 0.062), (0.085, 0.056), (0.106, 0.02), (0.11, -0.06), (0.106, -0.17), (0.098, -0.178)]), 24)
    g.add("trim", fitted(head, can))
    turns = np.radians(np.linspace(-62, 62, 13))
    slit = [_ring(head, 0.1055, 0.1265, y, turns, -0.0095) for y in (0.022, 0.008)]
    g.add("eyes", lined(loft(slit, closed=False)))
    ridge = V([(0, 0.11, 0.1), (0, 0.02, 0.12), (0, -0.105, 0.116)])
    g.add("trim", toned(tube(head.place(ridge), np.full(3, 0.009), 6, 6), 0.85))
    for x in np.linspace(-0.045, 0.045, 4):
        for y in (-0.04, -0.065):
            hole = blobs(g.rng, V([[x, y, 0.112 - 5.5 * x * x]]), np.full((1, 3), 0.006), 0)
            g.add("eyes", hole._replace(points=head.place(hole.points)))


def _eye_mask(g: Growth, head: Head) -> None:
    turns = np.radians(np.linspace(-66, 66, 23))
    apart = np.abs(turns)
    wing = np.interp(apart, [0, 0.5, 0.9, 1.15], [0.0, 0.6, 1.4, 2.6])
    high, low = 6.3 - wing, 11.2 - 2.4 * np.exp(-((turns / 0.14) ** 2)) - 1.4 * wing
    share = np.linspace(0, 1, 5)[:, None]
    mask = loft(head.place(head.skull(high + share * (low - high), turns, 0.009)), closed=False)
    g.add("trim", lined(mask))
    for side in (1.0, -1.0):
        hole = blobs(g.rng, V([[0.031 * side, 0.0165, 0.0885]]), V([[0.0175, 0.0085, 0.007]]), 1)
        g.add("eyes", hole._replace(points=head.place(hole.points)))


HEADCOVERS: Mapping[int, Callable[[Growth, Head], None]] = {
    10: _beekeeper, 11: _fencing_mask, 15: _wimple, 16: _crested, 17: _horned, 20: _surgeon, 21: _scholar,
    24: _great_helm, 26: _eye_mask,
}  # fmt: skip
"""The drawers of what covers a head by the number that they have on `person`."""
HIDES_HAIR = frozenset({5, 10, 11, 15, 20, 24})
"""Headgear under which no hair is seen."""
CLOSED = frozenset({1, 2, 3, 6, 7, 8, 9, 12, 14, 16, 17, 19, 22, 23, 24, 25})
"""Headgear that nothing is seen through from above,"""
HIDDEN_M = 0.096
"""and how far above the middle of the head nothing is seen of that any more."""
OPEN_ABOVE = frozenset({0, 4, 18, 26, 27})
"""Headgear that presses no hair down."""
