"""Clothes that are crossed, wrapped or draped: hanfu and kimono, the slim qipao, a monk's or a Roman's cloth, a sari."""

from __future__ import annotations

import numpy as np

from assets.shapes.garments import skirt_rings
from assets.shapes.growth import Growth
from assets.shapes.lofts import lined, loft, toned
from assets.shapes.organic import blobs, tube
from assets.shapes.trunks import Trunk
from assets.shapes.uniforms import facing

V = np.array


def add_crossed(g: Growth, t: Trunk, robe: int, phase: float) -> None:
    """A collar that crosses over the breast from left to right, a broad sash, and with a gown its hanging end."""
    upper = [(0.512, 2.7), (0.515, 1.9), (0.505, 1.1), (0.47, 0.62), (0.4, 0.42), (0.3, 0.1), (0.22, -0.28), (0.15, -0.75)]
    lower = [(0.512, -2.7), (0.515, -1.9), (0.505, -1.1), (0.47, -0.62), (0.4, -0.36), (0.34, -0.12), (0.3, 0.05)]
    for line, over in ((lower, 0.0125), (upper, 0.0165)):
        sign = 1.0 if line is upper else -1.0
        rows = []
        for y, a in line:
            width = 0.019
            rows.append([t.point(y + d * 0.75, a - sign * d * 6.0 * (y < 0.49), over) for d in (-width, 0.0, width)])
        g.add("detail", lined(loft(np.array(rows), closed=False)))
    edge = [t.point(y - 0.03, a + 0.1, 0.0135) for y, a in upper[3:]]
    g.add("clothes", toned(tube(V(edge), np.full(len(edge), 0.0025), 4, 12), 0.55))
    g.add("trim", t.band(0.125, 0.1, 0.018))
    g.add("trim", toned(t.band(0.125, 0.02, 0.0215), 0.55))
    if robe == 1:
        arc = np.linspace(-0.12, 0.12, 3)
        tail = skirt_rings(t, 1.25, 0.1, 0.022, arc, phase)
        g.add("trim", lined(loft(tail[1:], closed=False)))


def add_bow(g: Growth, t: Trunk) -> None:
    """The great knot of a kimono's sash on the back."""
    rows = []
    for y, a in ((0.06, 0.3), (0.08, 0.42), (0.22, 0.46), (0.26, 0.34)):
        rows.append([t.point(y, np.pi + w, o) for w, o in ((-a, 0.02), (-0.6 * a, 0.07), (0.6 * a, 0.07), (a, 0.02))])
    g.add("trim", lined(loft(np.array(rows), closed=False)))


def add_qipao(g: Growth, t: Trunk) -> None:
    """A standing collar, a seam that runs from the throat to the right arm with knotted buttons, piping at its edges."""
    turn = np.linspace(0, 2 * np.pi, 19)[:-1]
    collar = [t.point(np.full(18, y), turn, o) for y, o in ((0.505, 0.006), (0.512, 0.009), (0.548, 0.006), (0.549, 0.0))]
    g.add("clothes", loft(collar))
    g.add("trim", tube(np.concatenate([collar[2], collar[2][:1]]), np.full(19, 0.003), 4, 24))
    seam = [(0.51, 0.0), (0.47, -0.16), (0.435, -0.45), (0.41, -0.8), (0.37, -1.15), (0.3, -1.4), (0.1, -1.5)]
    g.add("trim", tube(V([t.point(y, a, 0.0115) for y, a in seam]), np.full(7, 0.003), 4, 22))
    for y, a in ((0.5, -0.02), (0.447, -0.36), (0.405, -0.85)):
        g.add("trim", blobs(g.rng, t.point(y, a, 0.014)[None], V([[0.012, 0.006, 0.006]]), 1))
    for y, a, size in ((0.2, 0.5, 0.03), (0.25, 0.75, 0.022), (0.12, 0.3, 0.02)):
        petals = [t.point(y + size * np.cos(k), a + size * 7 * np.sin(k), 0.0095) for k in np.linspace(0, 5.03, 5)]
        g.add("trim", blobs(g.rng, V(petals), np.tile([0.4 * size, 0.4 * size, 0.004], (5, 1)), 1))


def add_drape(g: Growth, t: Trunk, robe: int, phase: float) -> None:
    """A long cloth from the left shoulder across the breast and around the back, in folds; its end hangs behind."""
    turns = np.linspace(1.75, 1.75 - 2 * np.pi - 0.35, 35)
    front = (turns > -1.35) & (turns <= 1.75)
    upper = np.where(
        front,
        np.interp(turns, [-1.35, -0.6, 0.3, 0.9, 1.75], [0.2, 0.33, 0.45, 0.487, 0.482]),
        np.interp(turns, [1.4 - 2 * np.pi, 2.2 - 2 * np.pi, -3.0, -1.35], [0.482, 0.46, 0.36, 0.2]),
    )
    low = 0.04 if not robe else 0.0
    share = np.linspace(0, 1, 9)[:, None]
    fold = np.sin(9 * np.pi * share + 0.5 * np.sin(turns))
    grid = t.point(upper - share * (upper - low), turns, 0.02 + 0.0045 * fold)
    shade = np.clip(0.88 + 0.12 * fold, 0, 1) * np.where(share < 0.05, 0.7, 1.0)
    g.add("outer", toned(lined(loft(grid, closed=False)), np.tile(shade.ravel(), 2)))
    arc = np.linspace(1.15, 1.75, 7)
    rows = [t.point(np.full(7, y), arc + (np.pi - 3.0) * 0, 0.024) for y in (0.478,)]
    back = np.linspace(2.0, 2.75, 7)
    rows += [t.point(np.full(7, y), back, o) for y, o in ((0.47, 0.024), (0.4, 0.034), (0.25, 0.05), (0.05, 0.066))]
    pleat = np.tile(0.85 + 0.15 * np.cos(np.arange(7) * np.pi), 2 * len(rows))
    g.add("outer", toned(lined(loft(rows, closed=False)), pleat))
    if robe:
        panel = skirt_rings(t, 1.5, 0.085, 0.018, np.linspace(-0.9, 1.0, 13), phase)
        tone = np.tile(0.86 + 0.14 * np.cos(np.arange(13) * np.pi), 2 * len(panel))
        g.add("outer", toned(lined(loft(panel, closed=False)), tone))
