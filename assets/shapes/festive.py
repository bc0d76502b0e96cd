"""Flags, garlands, balloons, toys and games."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator


@drawing("flag", (1.6, 3.0, 0.4), cloth="red cotton", pole="wood")
def flag(s: Sketch, rng: Rng) -> None:
    """A flag that waves from a pole with a ball on top."""
    w, h, d = s.size
    x0 = -w * 0.47
    s.rod("pole", (x0, 0, 0), (x0, h * 0.975, 0), w * 0.018, w * 0.014, 12)
    s.ball("pole", w * 0.032, (x0, h - w * 0.032, 0), sides=12)
    s.cylinder("pole", w * 0.06, h * 0.02, (x0, 0, 0))
    t = np.linspace(0, 1, 22)
    phase = float(rng.uniform(0, 6))
    rows = []
    for y in np.linspace(0, 1, 8).tolist():
        wave = np.sin(t * 9 + phase + y * 0.9) * d * 0.42 * t**0.7
        rows.append(
            np.column_stack(
                [x0 + t * w * 0.96, h * (0.6 + 0.35 * y) - h * 0.05 * t**2 + h * 0.01 * np.sin(t * 7 + phase), wave]
            )
        )
    s.sheet("cloth", rows)
    for y in (0.6, 0.95):
        s.ring("pole", w * 0.028, w * 0.006, (x0, h * y, 0), (90, 0, 0), sides=5)


@drawing("banner", (0.8, 1.8, 0.14), cloth="red cotton", rod="wood")
def banner(s: Sketch, rng: Rng) -> None:
    """A hanging banner with a swallow tail, border, an emblem, and cords to a rod with finials."""
    w, h, d = s.size
    top, x = h * 0.9, np.linspace(-1, 1, 17)
    s.rod("rod", (-w * 0.46, top, 0), (w * 0.46, top, 0), d * 0.13)
    for side in (-1.0, 1.0):
        s.ball("rod", d * 0.24, (side * w * 0.47, top, 0), sides=12)
        s.rod("rod", (side * w * 0.36, top, 0), (0, h, 0), d * 0.035, sides=6)
    tail = h * (0.02 + 0.14 * (1 - np.abs(x)))
    phase = float(rng.uniform(0, 6))
    rows = [
        np.column_stack([x * w * 0.4, tail + (top - tail) * k, d * 0.22 * np.sin(x * 5 + phase) * (1 - k) ** 0.6])
        for k in np.linspace(0, 1, 12)
    ]
    s.sheet("cloth", rows)
    for k in range(5):
        s.ring("cloth", d * 0.17, d * 0.06, (w * 0.19 * (k - 2), top, 0), (0, 90, 0), sides=6)
    low = np.array(rows[0])
    s.tube("rod", low, d * 0.05, 6)
    edge: list[F64] = [np.array([r[i] for r in rows]) for i in (0, -1)]
    for line in edge:
        s.tube("rod", line, d * 0.035, 6)
    for z in (-1.0, 1.0):
        s.prism("rod", arc(w * 0.15, 0, 360, 4, (0, h * 0.58))[:-1], d * 0.03, (0, 0, z * d * 0.2))
        s.ring("rod", w * 0.2, w * 0.014, (0, h * 0.58, z * d * 0.2), sides=5)
    for i in (0, 16):
        s.cylinder("rod", d * 0.1, h * 0.05, (float(low[i, 0]), 0, float(low[i, 2])), top=d * 0.03, sides=8)


@drawing("garland", (3.0, 0.6, 0.1), cord="rope", flags="red paper")
def garland(s: Sketch, rng: Rng) -> None:
    """Bunting: pennants along a sagging cord."""
    w, h, d = s.size
    t = np.linspace(-1, 1, 25)
    cord = np.column_stack([t * w / 2, h * (0.55 + 0.44 * t**2), 0 * t])
    s.tube("cord", cord, d * 0.07, 6)
    count = max(5, round(w / 0.27))
    wide, tall = w / count * 0.42, h * 0.45
    for k in range(count):
        u = (k + 0.5) / count * 2 - 1
        x, y = u * w / 2, h * (0.55 + 0.44 * u * u)
        slope = float(np.degrees(np.arctan(h * 0.88 * u / (w / 2))))
        with s.frame((x, y, 0), (float(rng.uniform(-14, 14)), 0, slope)):
            rows = [
                [
                    (-wide * (1 - v), -tall * v, d * 0.3 * np.sin(v * 3)),
                    (0, -tall * v, d * 0.4 * np.sin(v * 3)),
                    (wide * (1 - v) + 1e-4, -tall * v, d * 0.3 * np.sin(v * 3)),
                ]
                for v in (1.0, 0.66, 0.33, 0.0)
            ]
            s.sheet("flags", rows)
    for side in (-1.0, 1.0):
        s.ball("cord", d * 0.18, (side * w * 0.495, h * 0.97, 0), sides=8)


@drawing("balloons", (0.9, 2.0, 0.9), body="shiny red rubber", string="rope")
def balloons(s: Sketch, rng: Rng) -> None:
    """A bunch of seven balloons whose strings meet in a bow and a weight."""
    w, h, _ = s.size
    r = w * 0.19
    s.cylinder("string", w * 0.07, h * 0.03, (0, 0, 0))
    spots = [(0.0, 0.9, 0.0)] + [
        (0.31 * np.cos(2.09 * k + 0.5), 0.78 - 0.02 * k, 0.31 * np.sin(2.09 * k + 0.5)) for k in range(3)
    ]
    spots += [(0.26 * np.cos(2.09 * k + 1.5), 0.64 - 0.02 * k, 0.26 * np.sin(2.09 * k + 1.5)) for k in range(3)]
    for px, py, pz in spots:
        jig = rng.uniform(-0.02, 0.02, 3)
        at = (w * float(px + jig[0]), h * float(py), w * float(pz + jig[2]))
        tilt = (float(pz) * 40, 0.0, float(-px) * 40)
        t = np.linspace(-90, 90, 15)
        with s.frame(at, tilt):
            k = np.cos(np.radians(t))
            y = np.sin(np.radians(t)) * np.where(t < 0, 1.32, 1.05)
            s.lathe("body", np.column_stack([r * k, r * y]), sides=22)
            s.lathe("body", [(r * 0.14, -r * 1.46), (r * 0.05, -r * 1.3)], sides=10)
        knot = np.array([at[0] * 0.75, at[1] - r * 1.36, at[2] * 0.75])
        string = [knot.tolist(), [knot[0] * 0.5, (knot[1] + h * 0.3) / 2, knot[2] * 0.5], [0, h * 0.3, 0]]
        s.tube("string", np.array(string), w * 0.004, 4)
    s.rod("string", (0, 0, 0), (0, h * 0.31, 0), w * 0.006, sides=6)
    for x in (-1.0, 1.0):
        s.ball("string", (w * 0.06, h * 0.014, w * 0.012), (x * w * 0.055, h * 0.31, 0), (0, 0, x * 20), sides=10)


@drawing("ball", (0.24, 0.24, 0.24), body="red rubber")
def ball(s: Sketch, rng: Rng) -> None:
    """A ball with raised seams."""
    r = s.size[0] / 2
    with s.frame((0, s.size[1] / 2, 0), (float(rng.uniform(0, 90)), float(rng.uniform(0, 90)), 20)):
        s.ball("body", r * 0.985, sides=36)
        for turn in ((0, 0, 0), (90, 0, 0), (0, 90, 0)):
            s.ring("body", r * 0.98, r * 0.018, turn=turn, sides=6)


@drawing("blocks", (0.3, 0.3, 0.25), body="painted wood")
def blocks(s: Sketch, rng: Rng) -> None:
    """Toy blocks: cubes with framed faces in a small pile, with an arch, a cylinder and a roof."""
    w, h, d = s.size
    a = h * 0.32

    def cube(x: float, y: float, z: float, turn: float) -> None:
        with s.frame((x, y, z), (0, turn, 0)):
            s.box("body", (a, a, a), bevel=a * 0.08)
            for side in (0, 90, 180, 270):
                with s.frame((0, a / 2, 0), (0, side, 0)):
                    s.prism(
                        "body",
                        arc(a * 0.3, 45, 405, 4)[:-1],
                        a * 0.04,
                        (0, 0, a * 0.5),
                        holes=[arc(a * 0.2, 45, 405, 4)[:-1]],
                    )

    for x, y, z in ((-0.3, 0, 0.15), (0.1, 0, -0.1), (-0.1, 0.33, 0.0)):
        cube(w * x, h * y, d * z, float(rng.uniform(-20, 20)))
    s.prism(
        "body",
        [(-a * 0.6, 0), (a * 0.6, 0), (0, a * 0.7)],
        a,
        (-w * 0.1, h * 0.655, 0),
        (0, float(rng.uniform(-12, 12)), 0),
    )
    s.cylinder("body", a * 0.45, a, (w * 0.34, 0, d * 0.26), sides=22)
    half = arc(a * 0.36, 0, 180, 10)
    s.prism(
        "body",
        [(-a * 0.75, 0), *half[::-1].tolist(), (a * 0.75, 0), (a * 0.75, a * 0.8), (-a * 0.75, a * 0.8)],
        a * 0.6,
        (w * 0.18, 0, d * 0.0 + a * 1.0),
        (0, 20, 0),
    )


@drawing("kite", (1.0, 2.2, 0.3), cloth="red cotton", tail="rope")
def kite(s: Sketch, rng: Rng) -> None:
    """A diamond kite on crossed spars with a bowed tail."""
    w, h, d = s.size
    top, cross, foot = h, h * 0.8, h * 0.42
    t = np.linspace(0, 1, 7)[:, None]
    for side in (-1.0, 1.0):
        for end in (top, foot):
            u = np.linspace(0, 1, 6)[None, :]
            x = side * w * 0.5 * u * (1 - t)
            y = cross + (end - cross) * t + 0 * u
            z = -d * 0.35 * (x / (w * 0.5)) ** 2 + d * 0.1 * np.sin(np.pi * t) * u
            s.sheet("cloth", np.stack([x, y + 0 * x, z], -1))
    s.rod("tail", (0, foot, 0), (0, top, 0), w * 0.012)
    bow = np.linspace(-1, 1, 9)
    s.tube("tail", np.column_stack([bow * w * 0.5, np.full(9, cross), -d * 0.35 * bow**2]), w * 0.01, 6)
    phase = float(rng.uniform(0, 6))
    k = np.linspace(0, 1, 24)
    path = np.column_stack([w * 0.16 * np.sin(k * 9 + phase) * k, foot * (1 - k), d * 0.3 * np.cos(k * 7) * k])
    s.tube("tail", path, w * 0.006, 5)
    for i in range(3, 24, 4):
        p = path[i]
        for end in (-1.0, 1.0):
            s.prism(
                "cloth",
                [(0, 0), (end * w * 0.07, w * 0.035), (end * w * 0.07, -w * 0.035)],
                w * 0.012,
                (float(p[0]), float(p[1]), float(p[2])),
                (0, 0, 20),
            )


_PIECES = {
    "pawn": [
        (0.36, 0),
        (0.36, 0.1),
        (0.2, 0.2),
        (0.13, 0.55),
        (0.24, 0.62),
        (0.12, 0.66),
        (0.22, 0.78),
        (0.18, 0.92),
        (0, 1.0),
    ],
    "rook": [
        (0.4, 0),
        (0.4, 0.1),
        (0.25, 0.2),
        (0.2, 0.75),
        (0.32, 0.82),
        (0.32, 1.0),
        (0.2, 1.0),
        (0.2, 0.9),
        (0, 0.9),
    ],
    "bishop": [
        (0.38, 0),
        (0.38, 0.08),
        (0.2, 0.16),
        (0.12, 0.6),
        (0.24, 0.66),
        (0.12, 0.69),
        (0.2, 0.8),
        (0.06, 0.93),
        (0.07, 0.96),
        (0, 1.0),
    ],
    "queen": [
        (0.4, 0),
        (0.4, 0.07),
        (0.22, 0.14),
        (0.13, 0.62),
        (0.26, 0.68),
        (0.15, 0.71),
        (0.3, 0.92),
        (0.12, 0.92),
        (0.08, 0.98),
        (0, 1.0),
    ],
    "king": [
        (0.42, 0),
        (0.42, 0.07),
        (0.24, 0.14),
        (0.15, 0.6),
        (0.28, 0.66),
        (0.16, 0.69),
        (0.26, 0.86),
        (0.1, 0.9),
        (0.04, 0.91),
        (0.04, 1.0),
        (0, 1.0),
    ],
}


@drawing("chess", (0.5, 0.14, 0.5), board="wood", pieces="ivory")
def chess(s: Sketch, rng: Rng) -> None:
    """A board in relief with a game under way."""
    w, h, d = s.size
    s.box("board", (w, h * 0.18, d), bevel=0.006)
    cell = w * 0.9 / 8
    for row in range(8):
        for col in range(8):
            if (row + col) % 2:
                s.box("pieces", (cell, h * 0.02, cell), (cell * (col - 3.5), h * 0.17, cell * (row - 3.5)), bevel=0)
    stamps = {}
    for name, profile in _PIECES.items():
        tall = h * 0.8 * {"pawn": 0.55, "rook": 0.65, "bishop": 0.78, "queen": 0.92, "king": 1.0}[name]
        stamps[name] = Sketch(s.size)
        stamps[name].lathe("pieces", [(r * cell * 1.02, y * tall) for r, y in profile], sides=9)
    order = ("rook", "bishop", "bishop", "queen", "king", "bishop", "bishop", "rook")
    for side in (0, 1):
        for col in range(8):
            step = int(rng.integers(0, 3)) if rng.random() < 0.4 else 0
            for row, name in ((1 + step, "pawn"), (0, order[col])):
                z = cell * (row - 3.5) * (1 if side else -1)
                s.stamp(stamps[name], (cell * (col - 3.5), h * 0.185, z))


@drawing("rope", (0.6, 0.25, 0.6), rope="rope")
def rope(s: Sketch, rng: Rng) -> None:
    """A laid rope coiled in three layers with a loose end."""
    w, h, _ = s.size
    r = h * 0.15
    t = np.linspace(0, 9 * 2 * np.pi, 190)
    layer = np.floor(t / (6 * np.pi))
    along = (t % (6 * np.pi)) / (6 * np.pi)
    reach = w * 0.5 - r - 2 * r * 3 * np.where(layer % 2 == 0, along, 1 - along) * 0.9
    y = r + layer * r * 1.75
    s.tube("rope", np.column_stack([reach * np.cos(t), y, -reach * np.sin(t)]), r * (1 + 0.08 * np.sin(t * 16)), 8)
    tail = np.array(
        [
            (w * 0.42, h * 0.8, 0.0),
            (w * 0.47, h * 0.7, w * 0.12),
            (w * 0.5, h * 0.3, w * 0.26),
            (w * 0.44, r, w * 0.4),
            (w * 0.2, r, w * 0.5),
        ]
    )
    s.tube("rope", tail, r, 8)
    for k in range(2):
        s.ring("rope", r * 1.05, r * 0.25, (float(tail[-1, 0]) + r * 0.5 * k, r, w * 0.5), (0, 90, 0), sides=5)
