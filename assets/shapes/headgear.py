"""Hats that say a trade or a land: hard hat, straw cone, turban, beret, bobble hat, caps of nurses and officers.

All sit on a head as `worn` says; what hides the face or the neck as well is in `headcovers`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.heads import Head
from assets.shapes.lofts import lined, loft, toned
from assets.shapes.organic import F64, Patch, blobs, lathe, tube, unit

V = np.array
_OVAL = V([0.94, 1.0, 1.14])
"""A head is longer than it is wide."""
SEAT_M = 0.066
"""How high above the middle of the head a hat's edge sits."""
_DARK = 0.22
_INSIDE_OUT_M3 = -1e-5
"""What is drawn inside out encloses less than this."""


def outwards(patch: Patch) -> Patch:
    """`patch`, which is about the origin, with its outer side out: a crown drawn from its top down shows its lining."""
    a, b, c = (patch.points[patch.faces[:, k]] for k in range(3))
    volume = float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) / 6
    return patch if volume > _INSIDE_OUT_M3 else patch._replace(faces=patch.faces[:, ::-1], normals=-patch.normals)


def fitted(head: Head, patch: Patch, up_m: float = SEAT_M) -> Patch:
    """A patch drawn about +Y for a round head, fitted onto `head` `up_m` above its middle, its outer side out."""
    patch = outwards(patch)
    j = head.joints
    f = np.stack([j.aside, j.up, j.ahead])
    return patch._replace(points=head.place(patch.points * _OVAL + [0.0, up_m, -0.010]), normals=patch.normals @ f)


def brim(wide: float, ahead: float, behind: float, sag: float = 0.0, inner: float = 0.09) -> Patch:
    """A hat's brim, `wide` metres at the sides, `ahead` and `behind` before and after; `sag` lowers its outer edge."""
    turn = np.linspace(0, 2 * np.pi, 29)[:-1]
    cos = np.cos(turn)
    reach = wide + (ahead - wide) * np.maximum(cos, 0) ** 1.5 + (behind - wide) * np.maximum(-cos, 0) ** 1.5
    rings = []
    for share, y in ((0.0, 0.004), (1.0, 0.002), (1.0, -0.004), (0.0, -0.004)):
        r = inner + share * (reach - inner)
        rings.append(np.stack([r * np.sin(turn), y - share * sag + 0 * turn, r * cos], axis=1))
    return loft(rings)


def _peak(long: float) -> Patch:
    """A cap's peak over the eyes."""
    turn = np.linspace(-1.05, 1.05, 13)
    rows = [
        np.stack(
            [r * 0.1 * np.sin(turn), d - 0.03 * (r - 1) + 0 * turn, 0.098 * np.cos(turn) + a * np.cos(turn * 1.4)], 1
        )
        for r, a, d in ((0.95, -0.004, 0.004), (1.0, 0.5 * long, -0.004), (0.96, long, -0.018))
    ]
    return lined(loft(rows, closed=False))


def _hard_hat(g: Growth, head: Head) -> None:
    dome = lathe(V([(0, 0.098), (0.045, 0.092), (0.08, 0.068), (0.1, 0.022), (0.105, -0.006), (0.098, -0.008)]), 20)
    g.add("trim", fitted(head, dome), fitted(head, brim(0.116, 0.15, 0.122, 0.006), SEAT_M - 0.004))
    for x, r in ((0.0, 0.011), (0.026, 0.006), (-0.026, 0.006)):
        t = np.linspace(-1.15, 1.15, 9)
        arc = np.stack([x + 0 * t, 0.098 * np.cos(t) - 0.004 - 8 * x * x, 0.094 * np.sin(t)], axis=1)
        g.add("trim", toned(fitted(head, tube(arc, np.full(9, r), 6, 9)), 0.9))


def _straw_cone(g: Growth, head: Head) -> None:
    outline = [(0.002, 0.145), (0.02, 0.132), (0.09, 0.082), (0.16, 0.032), (0.235, -0.022), (0.233, -0.028)]
    cone = lathe(V([*outline, (0.15, 0.022), (0.08, 0.06)]), 28)
    ring = np.hypot(cone.points[:, 0], cone.points[:, 2])
    tone = 0.82 + 0.18 * np.cos(ring * 260) ** 2
    g.add("trim", toned(fitted(head, cone, SEAT_M - 0.01), tone))
    cord = [
        (0.092, 0.02, 0.02),
        (0.075, -0.09, 0.03),
        (0.0, -0.115, 0.045),
        (-0.075, -0.09, 0.03),
        (-0.092, 0.02, 0.02),
    ]
    g.add("trim", toned(tube(head.place(V(cord)), np.full(5, 0.003), 4, 12), _DARK))


def _turban(g: Growth, head: Head) -> None:
    outline = [
        (0, 0.088),
        (0.05, 0.092),
        (0.095, 0.08),
        (0.122, 0.046),
        (0.124, 0.012),
        (0.11, -0.018),
        (0.092, -0.022),
    ]
    wrap = lathe(V(outline), 30)
    x, y, z = wrap.points.T
    turn = np.arctan2(x, z)
    fold = np.sin(np.abs(turn) * 1.1 * 3 + y * 105) * (y < 0.088)
    points = wrap.points * (1 + 0.055 * fold[:, None] * V([1.0, 0.3, 1.0]))
    g.add("trim", toned(fitted(head, wrap._replace(points=points), SEAT_M - 0.006), 0.85 + 0.15 * fold))
    knot = blobs(g.rng, V([[0.0, 0.035, 0.128]]), V([[0.022, 0.03, 0.016]]), 1)
    g.add("trim", toned(fitted(head, knot, SEAT_M - 0.006), 0.8))


def _beret(g: Growth, head: Head) -> None:
    outline = [
        (0, 0.062),
        (0.06, 0.06),
        (0.108, 0.044),
        (0.124, 0.024),
        (0.116, 0.008),
        (0.094, -0.004),
        (0.091, -0.014),
    ]
    top = lathe(V(outline), 22)
    high = np.clip((top.points[:, 1] + 0.004) / 0.06, 0, 1)
    shifted = top.points + high[:, None] * V([-0.03, 0.0, -0.012])
    shifted[:, 1] += 0.35 * high * top.points[:, 0]
    g.add("trim", fitted(head, top._replace(points=shifted), SEAT_M - 0.006))
    g.add("trim", fitted(head, tube([(-0.03, 0.06, -0.012), (-0.026, 0.082, -0.012)], [0.004, 0.003], 5, 3)))


def _bobble(g: Growth, head: Head) -> None:
    crown = lathe(V([(0, 0.092), (0.04, 0.088), (0.075, 0.066), (0.094, 0.02), (0.098, -0.01)]), 26)
    rib = 0.9 + 0.1 * np.cos(26 / 2 * np.arctan2(crown.points[:, 0], crown.points[:, 2]))
    cuff = lathe(V([(0.096, -0.034), (0.106, -0.032), (0.108, 0.004), (0.098, 0.008)]), 26)
    low = SEAT_M - 0.016
    g.add("trim", toned(fitted(head, crown, low), rib), toned(fitted(head, cuff, low), 0.8))
    g.add("detail", fitted(head, blobs(g.rng, V([[0.0, 0.112, -0.005]]), np.full((1, 3), 0.036), 2, 0.16, 30.0), low))


def _nurse_cap(g: Growth, head: Head) -> None:
    turns = np.radians(np.linspace(-68, 68, 13))
    low = head.skull(np.full(13, 3.1), turns, 0.016)
    rise = 0.052 * (1 - 0.25 * (turns / 1.2) ** 2)
    high = low + np.stack([0.012 * np.sin(turns), rise, -0.012 * np.cos(turns)], axis=1)
    back = head.skull(np.full(13, 1.6), turns, 0.017)
    g.add("detail", lined(loft([head.place(row) for row in (low, high, back)], closed=False)))
    middle = 0.5 * (low[6] + high[6]) + V([0.0, 0.0, 0.003])
    for half in (V([0.016, 0.0055, 0.002]), V([0.0055, 0.016, 0.002])):
        bar = V([[x, y, 0.0] for y in (-1, 1) for x in (-1, 1)]) * half
        patch = lined(loft([head.place(middle + bar[:2]), head.place(middle + bar[2:])], closed=False))
        g.add("detail", toned(patch, V([0.9, 0.08, 0.08])))


def _officer(g: Growth, head: Head) -> None:
    outline = [(0, 0.07), (0.07, 0.078), (0.122, 0.072), (0.126, 0.062), (0.098, 0.026), (0.096, -0.012)]
    crown = lathe(V(outline), 26)
    lift = 0.02 * np.clip(crown.points[:, 2] / 0.12, 0, 1) * (crown.points[:, 1] > 0.03)
    g.add("trim", fitted(head, crown._replace(points=crown.points + lift[:, None] * V([0.0, 1.0, 0.0]))))
    band = lathe(V([(0.095, -0.014), (0.0995, -0.012), (0.1005, 0.022), (0.097, 0.024)]), 26)
    g.add("trim", toned(fitted(head, band), _DARK), toned(fitted(head, _peak(0.058), SEAT_M - 0.012), 0.12))
    badge = blobs(g.rng, V([[0.0, 0.034, 0.107]]), V([[0.014, 0.015, 0.006]]), 1)
    g.add("detail", toned(fitted(head, badge), V([0.9, 0.68, 0.2])))


def _mortarboard(g: Growth, head: Head) -> None:
    cap = lathe(V([(0, 0.066), (0.06, 0.062), (0.09, 0.036), (0.097, -0.012), (0.092, -0.014)]), 20)
    corner = V([(0, -1), (1, 0), (0, 1), (-1, 0)]) * 0.168
    rings = [np.stack([corner[:, 0] * s, np.full(4, y), corner[:, 1] * s], 1) for s, y in ((1, 0.062), (1, 0.07))]
    g.add("trim", fitted(head, cap), fitted(head, loft(rings, first=True, last=True)))
    cord = [(0, 0.074, 0), (0.06, 0.075, 0.07), (0.09, 0.07, 0.086), (0.092, 0.02, 0.09), (0.092, -0.02, 0.09)]
    g.add("detail", toned(fitted(head, tube(cord, V([3, 3, 3, 6, 9]) * 1e-3, 5, 14)), V([0.9, 0.66, 0.15])))


def _top_hat(g: Growth, head: Head) -> None:
    pipe = lathe(V([(0, 0.146), (0.092, 0.15), (0.098, 0.145), (0.091, 0.08), (0.094, 0.0)]), 24)
    ribbon = lathe(V([(0.093, 0.002), (0.0975, 0.003), (0.0955, 0.032), (0.091, 0.033)]), 24)
    edge = brim(0.138, 0.128, 0.128)
    edge.points[:, 1] += 0.9 * np.maximum(np.abs(edge.points[:, 0]) - 0.1, 0) ** 1.1
    g.add("trim", fitted(head, pipe), fitted(head, edge, SEAT_M - 0.002), toned(fitted(head, ribbon), 0.4))


def _fire_helmet(g: Growth, head: Head) -> None:
    dome = lathe(V([(0, 0.106), (0.05, 0.098), (0.086, 0.068), (0.102, 0.02), (0.106, -0.006)]), 20)
    g.add("trim", fitted(head, dome), fitted(head, brim(0.122, 0.142, 0.188, 0.022, 0.1), SEAT_M - 0.002))
    t = np.linspace(-1.2, 1.25, 9)
    ridge = np.stack([0 * t, 0.112 * np.cos(t) - 0.006, 0.1 * np.sin(t)], axis=1)
    g.add("trim", fitted(head, tube(ridge, np.full(9, 0.009), 5, 9)))
    shield = blobs(g.rng, V([[0.0, 0.044, 0.104]]), V([[0.026, 0.034, 0.012]]), 1)
    g.add("detail", toned(fitted(head, shield), V([0.95, 0.78, 0.2])))


def _feathers(g: Growth, head: Head) -> None:
    band = lathe(V([(0.094, -0.014), (0.0995, -0.012), (0.0995, 0.016), (0.094, 0.018)]), 22)
    g.add("trim", fitted(head, band))
    for turn in np.radians(np.linspace(-128, 128, 15)):
        out = V([np.sin(turn), 0.0, np.cos(turn)])
        root, tip = 0.1 * out + V([0, 0.0, 0]), 0.155 * out + V([0, 0.16 + 0.05 * np.cos(turn), 0])
        line, wide = np.linspace(root, tip, 5), V([0.006, 0.014, 0.016, 0.013, 0.002])
        side = unit(np.cross(tip - root, out)) * wide[:, None]
        vane = lined(loft(np.stack([line - side, line + side], axis=1), closed=False))
        tone: F64 = np.where((np.arange(5) > 3)[:, None], V([0.35, 0.1, 0.08]), V([1.0, 1.0, 1.0]))
        shade = np.repeat(tone, 2, axis=0)
        g.add("detail", toned(fitted(head, vane), np.concatenate([shade, shade])))


HEADGEAR: Mapping[int, Callable[[Growth, Head], None]] = {
    8: _hard_hat, 9: _straw_cone, 12: _turban, 13: _beret, 14: _bobble, 18: _nurse_cap, 19: _officer, 22: _mortarboard,
    23: _top_hat, 25: _fire_helmet, 27: _feathers,
}  # fmt: skip
"""The drawers of hats by the number that they have on `person`."""
