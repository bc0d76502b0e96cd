"""Tents, stalls, stages and what stands on fairs and playgrounds."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("tent", (2.6, 1.8, 3.0), cloth="canvas", poles="wood")
def tent(s: Sketch, rng: Rng) -> None:
    """A ridge tent with sagging sides, open flaps, poles and guy ropes with pegs."""
    w, h, d = s.size
    x, z, top = w * 0.4, d * 0.42, h * 0.95
    t = np.linspace(0, 1, 9)
    zz = np.linspace(-z, z, 9)
    for side in (-1.0, 1.0):
        sag = 0.05 * np.sin(np.pi * t)[:, None] * (0.6 + 0.4 * np.cos(zz / z * np.pi))[None, :]
        across = side * x * (t[:, None] ** 1.1 - sag) + 0 * zz
        ridge = top - 0.03 * h * np.cos(zz / z * np.pi / 2)
        s.sheet("cloth", np.stack([across, ridge[None] * (1 - t[:, None]), np.repeat(zz[None], 9, 0)], -1))
        flap = np.stack([(0, top * 0.98, z), (side * x * 0.55, top * 0.45, z * 1.12), (side * x, 0, z * 1.15)])
        edge = np.stack([(0, top * 0.98, z), (side * x * 0.52, top * 0.5, z), (side * x, 0, z)])
        s.sheet("cloth", np.stack([flap, edge]))
        for end in (-1.0, 1.0):
            peg = (side * w * 0.49, 0.0, end * z * 1.1)
            s.rod("poles", (side * x * 0.5, top * 0.5, end * z), peg, h * 0.006, sides=5)
            s.rod("poles", (peg[0], 0, peg[2]), (peg[0] * 1.01, h * 0.08, peg[2] * 1.01), h * 0.015, sides=6)
    s.sheet(
        "cloth",
        np.array([[(-x, 0, -z), (0, 0, -z), (x, 0, -z)], [(-x * 0.01, top, -z), (0, top, -z), (x * 0.01, top, -z)]]),
    )
    for end in (-1.0, 1.0):
        s.rod("poles", (0, 0, end * z * 0.99), (0, h, end * z * 0.99), h * 0.018)
        s.rod("poles", (0, h * 0.97, end * z), (0, 0, end * d * 0.5), h * 0.006, sides=5)
    s.box("cloth", (x * 1.9, h * 0.01, z * 1.95), bevel=0)


@drawing("yurt", (5.0, 3.0, 5.0), cloth="felt", poles="wood")
def yurt(s: Sketch, rng: Rng) -> None:
    """A round felt tent: straight wall with bands, a low cone roof, a crown ring and a wooden door."""
    w, h, _ = s.size
    r, wall = w * 0.48, h * 0.52
    s.lathe("cloth", [(r, 0), (r * 1.01, wall * 0.5), (r, wall)], sides=40)
    s.lathe("cloth", [(r * 1.04, wall * 0.93), (r * 1.03, wall), (r * 0.62, h * 0.8), (r * 0.2, h * 0.94)], sides=40)
    s.lathe("poles", [(r * 0.24, h * 0.91), (r * 0.24, h * 0.97), (r * 0.18, h * 0.97), (r * 0.18, h * 0.93)], sides=24)
    s.ball("cloth", (r * 0.18, h * 0.06, r * 0.18), (0, h * 0.94, 0), sides=16)
    for y in (0.14, 0.5, 0.84):
        s.lathe(
            "poles", [(r * 1.012, wall * y), (r * 1.018, wall * (y + 0.02)), (r * 1.012, wall * (y + 0.04))], sides=40
        )
    for _ in s.around(20):
        s.rod("poles", (0, wall * 0.97, r * 1.04), (0, h * 0.945, r * 0.2), w * 0.004, sides=4)
    with s.frame((0, 0, r)):
        s.box("poles", (w * 0.2, wall * 0.9, w * 0.05))
        for x in (-1.0, 1.0):
            s.box("cloth", (w * 0.07, wall * 0.72, w * 0.05), (x * w * 0.042, wall * 0.06, w * 0.006), bevel=0.01)
        s.box("poles", (w * 0.24, wall * 0.07, w * 0.08), (0, wall * 0.88, 0))


@drawing("stall", (2.6, 2.5, 1.8), frame="wood", awning="striped fabric", goods="fruit")
def stall(s: Sketch, rng: Rng) -> None:
    """A market stand: counter with crates of heaped goods, posts, and a sloped awning with a scalloped edge."""
    w, h, d = s.size
    for x in (-1.0, 1.0):
        s.box("frame", (w * 0.03, h * 0.94, w * 0.03), (x * w * 0.44, 0, -d * 0.4))
        s.box("frame", (w * 0.03, h * 0.82, w * 0.03), (x * w * 0.44, 0, d * 0.3))
    s.box("frame", (w * 0.94, h * 0.03, d * 0.72), (0, h * 0.34, 0))
    for k in range(9):
        s.box("frame", (w * 0.1, h * 0.32, d * 0.02), (w * 0.103 * (k - 4), h * 0.02, d * 0.32), bevel=0.004)
    for row, (y, z) in enumerate(((0.37, 0.2), (0.45, -0.14))):
        for col in range(4):
            at = (w * 0.22 * (col - 1.5), h * y, d * z)
            with s.frame(at, (10, 0, 0)):
                _goods_tray(s, rng, w * 0.2, h * 0.06, d * 0.3, row * 4 + col)
    across = np.linspace(-w / 2, w / 2, 33)
    slope = [(0.98, -0.45), (0.92, -0.1), (0.8, 0.46), (0.79, 0.47)]
    s.sheet("awning", [np.column_stack([across, np.full(33, h * up), np.full(33, d * back)]) for up, back in slope])
    lip = h * (0.71 + 0.05 * np.abs(np.cos(np.linspace(0, 8 * np.pi, 33))))
    front = np.full(33, d * 0.475)
    top = np.full(33, h * 0.795)
    s.sheet("awning", np.stack([np.column_stack([across, lip, front]), np.column_stack([across, top, front])]))


def _goods_tray(s: Sketch, rng: Rng, w: float, h: float, d: float, kind: int) -> None:
    """A shallow crate heaped with round goods."""
    s.box("frame", (w, h * 0.2, d), bevel=0)
    for side in (-1.0, 1.0):
        s.box("frame", (w, h, d * 0.05), (0, 0, side * d * 0.48), bevel=0)
        s.box("frame", (w * 0.05, h, d), (side * w * 0.48, 0, 0), bevel=0)
    r = w * (0.11 + 0.02 * (kind % 3))
    count = int(0.9 * w / (2 * r))
    for i in range(count):
        for j in range(max(1, int(0.9 * d / (2 * r)))):
            jig = rng.uniform(-0.2, 0.2, 2) * r
            x, z = (2 * i + 1 - count) * r + float(jig[0]), -d * 0.45 + (2 * j + 1) * r + float(jig[1])
            s.ball("goods", r, (x, h * 0.5 + r * (0.6 + 0.5 * (1 - abs(x) / w * 2)), z), sides=8)


@drawing("stage", (6.0, 0.9, 4.0), top="wood planks", side="dark wood")
def stage(s: Sketch, rng: Rng, steps: float = 1.0) -> None:
    """A platform of planks with panelled sides; `steps` 1 adds a flight in front."""
    w, h, d = s.size
    run = min(0.28 * max(2, round(h / 0.18)), d * 0.3) if steps else 0.0
    deep = d - run
    back = -run / 2
    s.box("side", (w * 0.98, h * 0.9, deep * 0.98), (0, 0, back), bevel=0)
    planks = max(4, round(w / 0.25))
    for k in range(planks):
        s.box("top", (w / planks * 0.97, h * 0.1, deep), (w * ((k + 0.5) / planks - 0.5), h * 0.9, back), bevel=0.006)
    for k in np.linspace(-0.5, 0.5, max(3, round(w / 1.2) + 1)).tolist():
        s.box("side", (0.06, h * 0.9, deep * 0.995), (k * w * 0.97, 0, back), bevel=0)
    s.box("side", (w * 0.99, h * 0.08, deep * 0.995), (0, 0, back), bevel=0)
    s.box("side", (w * 0.99, h * 0.08, deep * 0.995), (0, h * 0.8, back), bevel=0)
    count = max(2, round(h / 0.18))
    for k in range(count if steps else 0):
        z = back + deep / 2 + run * (count - k - 0.5) / count
        s.box("side", (w * 0.26, h * (k + 0.85) / (count + 1), run / count), (0, 0, z), bevel=0)
        s.box("top", (w * 0.28, h * 0.06, run / count * 1.1), (0, h * (k + 0.85) / (count + 1), z))


@drawing("swing", (2.6, 2.3, 1.6), frame="wood", seat="wood")
def swing(s: Sketch, rng: Rng) -> None:
    """Two plank seats on ropes under a beam between A-shaped ends."""
    w, h, d = s.size
    r = h * 0.022
    s.rod("frame", (-w / 2, h * 0.97, 0), (w / 2, h * 0.97, 0), r * 1.2, sides=14)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.rod("frame", (x * w * 0.47, 0, z * d * 0.47), (x * w * 0.44, h * 0.97, 0), r, sides=12)
        s.rod("frame", (x * w * 0.455, h * 0.45, -d * 0.25), (x * w * 0.455, h * 0.45, d * 0.25), r * 0.8)
    for k in (-1.0, 1.0):
        tilt = float(rng.uniform(-14, 14))
        with s.frame((k * w * 0.21, h * 0.96, 0), (tilt, 0, 0)):
            for x in (-1.0, 1.0):
                s.rod("seat", (x * w * 0.075, 0, 0), (x * w * 0.075, -h * 0.74, 0), r * 0.3, sides=6)
            s.box("seat", (w * 0.19, h * 0.02, d * 0.14), (0, -h * 0.76, 0))


@drawing("slide_toy", (1.0, 2.2, 3.4), body="red plastic", frame="steel")
def slide_toy(s: Sketch, rng: Rng) -> None:
    """A playground slide: a ladder at the back, a railed platform and a chute that runs out in front."""
    w, h, d = s.size
    deck = h * 0.64
    t = np.linspace(0, 1, 14)
    z = -d * 0.2 + d * 0.68 * t
    y = deck * (1 - (3 * t**2 - 2 * t**3)) * 0.96 + h * 0.06
    x = w * 0.36
    profile = [
        (-x, h * 0.14),
        (-x * 0.92, h * 0.14),
        (-x * 0.85, 0.0),
        (x * 0.85, 0.0),
        (x * 0.92, h * 0.14),
        (x, h * 0.14),
    ]
    s.sheet("body", [[(px, yy + py, zz) for px, py in profile] for yy, zz in zip(y.tolist(), z.tolist(), strict=True)])
    s.box("body", (w * 0.76, h * 0.03, d * 0.16), (0, deck, -d * 0.27))
    for side in (-1.0, 1.0):
        for zz in (-0.34, -0.2):
            s.rod(
                "frame",
                (side * x * 1.05, 0, d * (zz - 0.0)),
                (side * x * 1.05, h * (0.99 if zz < -0.3 else 0.92), d * zz),
                w * 0.028,
            )
        s.tube(
            "frame",
            [
                (side * x * 1.05, h * 0.985, -d * 0.34),
                (side * x * 1.05, h * 0.985, -d * 0.28),
                (side * x * 1.05, h * 0.92, -d * 0.2),
            ],
            w * 0.028,
            8,
        )
        s.rod("frame", (side * x * 1.05, h * 0.82, -d * 0.34), (side * x * 1.05, h * 0.82, -d * 0.2), w * 0.02)
        s.rod("frame", (side * w * 0.42, 0, -d * 0.48), (side * x * 1.05, deck, -d * 0.34), w * 0.028)
        s.rod("frame", (side * x, 0, d * 0.2), (side * x * 0.9, deck * 0.42, d * 0.16), w * 0.024)
        s.tube("body", np.column_stack([np.full(14, side * x * 0.96), y + h * 0.14, z]), w * 0.03, 8)
    for k in range(6):
        f = (k + 0.5) / 6
        s.rod(
            "frame",
            (-w * 0.4, deck * f, -d * (0.48 - 0.14 * f)),
            (w * 0.4, deck * f, -d * (0.48 - 0.14 * f)),
            w * 0.022,
        )


@drawing("carousel", (6.0, 5.0, 6.0), Roles(bears="cloth"), body="painted wood", trim="gold", cloth="striped fabric")
def carousel(s: Sketch, rng: Rng) -> None:
    """A merry-go-round: horses on golden poles between a round deck and a tented, scalloped canopy."""
    w, h, _ = s.size
    r = w / 2
    s.lathe(
        "body", [(0, 0), (r * 0.96, 0), (r * 0.96, h * 0.05), (r, h * 0.05), (r, h * 0.08), (0, h * 0.08)], sides=40
    )
    s.lathe("body", [(r * 0.2, h * 0.08), (r * 0.17, h * 0.3), (r * 0.24, h * 0.62)], sides=16)
    for y in (0.2, 0.4):
        s.lathe("trim", [(r * 0.2, h * y), (r * 0.23, h * (y + 0.015)), (r * 0.2, h * (y + 0.03))], sides=16)
    s.lathe(
        "trim",
        [(r * 0.97, h * 0.62), (r * 0.99, h * 0.64), (r * 0.99, h * 0.7), (r * 1.0, h * 0.72), (r * 0.97, h * 0.73)],
        sides=40,
    )
    s.lathe("body", [(0, h * 0.625), (r * 0.97, h * 0.625)][::-1], sides=40)
    a = np.linspace(0, 2 * np.pi, 61)
    rows = [(1.0, 0.725), (0.7, 0.79), (0.35, 0.87), (0.03, 0.95)]
    s.sheet("cloth", [np.stack([r * k * np.cos(a), np.full(61, h * y), -r * k * np.sin(a)], -1) for k, y in rows])
    lip = h * (0.6 - 0.035 * np.abs(np.sin(a * 10)))
    s.sheet(
        "cloth",
        [
            np.stack([r * np.cos(a), lip, -r * np.sin(a)], -1),
            np.stack([r * np.cos(a), lip * 0 + h * 0.645, -r * np.sin(a)], -1),
        ],
    )
    s.ball("trim", w * 0.025, (0, h * 0.97, 0), sides=12)
    horse = Sketch(s.size)
    _carousel_horse(horse)
    for k in s.around(8, r * 0.72, h * 0.08):
        lift = h * (0.13 + 0.06 * (k % 2))
        s.rod("trim", (0, 0, 0), (0, h * 0.55, 0), w * 0.008, sides=8)
        with s.frame((0, lift, 0), (0, 90, 0), w * 0.13):
            s.stamp(horse)


def _carousel_horse(s: Sketch) -> None:
    """A leaping horse about one unit long that looks along +Z."""
    s.ball("body", (0.2, 0.22, 0.48), sides=14)
    s.tube("body", [(0, 0.05, 0.3), (0, 0.35, 0.5), (0, 0.52, 0.56)], [0.19, 0.13, 0.1], 10)
    s.tube("body", [(0, 0.55, 0.5), (0, 0.5, 0.72), (0, 0.4, 0.86)], [0.11, 0.1, 0.06], 8)
    for x in (-1.0, 1.0):
        s.tube("body", [(x * 0.1, -0.1, 0.35), (x * 0.1, -0.25, 0.6), (x * 0.1, -0.48, 0.5)], [0.09, 0.06, 0.05], 7)
        s.tube("body", [(x * 0.1, -0.1, -0.35), (x * 0.1, -0.3, -0.42), (x * 0.1, -0.55, -0.6)], [0.1, 0.06, 0.05], 7)
        s.rod("body", (x * 0.06, 0.6, 0.48), (x * 0.07, 0.74, 0.47), 0.04, 0.0, 6)
    s.tube("trim", [(0, 0.62, 0.46), (0, 0.4, 0.34), (0, 0.2, 0.2)], [0.03, 0.07, 0.03], 7)
    s.tube("trim", [(0, 0.1, -0.45), (0, 0.0, -0.62), (0, -0.3, -0.68)], [0.05, 0.08, 0.02], 7)
    s.ball("trim", (0.22, 0.12, 0.18), (0, 0.16, 0), sides=10)


@drawing("ferris_wheel", (12.0, 14.0, 4.0), Roles(bears="cabins"), frame="white metal", cabins="red plastic")
def ferris_wheel(s: Sketch, rng: Rng) -> None:
    """A great wheel of two rims with spokes and hanging cabins, on A-shaped legs."""
    w, h, d = s.size
    r = w * 0.45
    hub = h - r - w * 0.05
    for z in (-1.0, 1.0):
        deep = z * d * 0.16
        s.ring("frame", r, w * 0.008, (0, hub, deep), sides=6)
        s.ring("frame", r * 0.72, w * 0.005, (0, hub, deep), sides=5)
        for x in (-1.0, 1.0):
            s.rod("frame", (x * w * 0.24, 0, z * d * 0.44), (0, hub, z * d * 0.26), w * 0.014)
        s.rod("frame", (-w * 0.13, hub * 0.45, z * d * 0.36), (w * 0.13, hub * 0.45, z * d * 0.36), w * 0.008)
    s.rod("frame", (0, hub, -d * 0.3), (0, hub, d * 0.3), w * 0.02, sides=14)
    s.rod("frame", (0, hub, -d * 0.18), (0, hub, d * 0.18), w * 0.05, sides=16)
    s.box("frame", (w * 0.6, h * 0.015, d))
    start = float(rng.uniform(0, 30))
    for k in range(12):
        a = np.radians(start + 30 * k)
        x, y = r * float(np.cos(a)), hub + r * float(np.sin(a))
        for z in (-1.0, 1.0):
            s.rod("frame", (0, hub, z * d * 0.16), (x, y, z * d * 0.16), w * 0.004, sides=5)
        s.rod("frame", (x, y, -d * 0.17), (x, y, d * 0.17), w * 0.006, sides=6)
        _cabin(s, x, y - w * 0.01, w * 0.05)


def _cabin(s: Sketch, x: float, y: float, r: float) -> None:
    """A gondola that hangs from (x, y)."""
    s.lathe(
        "cabins",
        [
            (0, -2.0 * r),
            (r * 0.7, -1.95 * r),
            (r * 0.95, -1.6 * r),
            (r * 0.95, -1.1 * r),
            (r * 0.85, -1.1 * r),
            (r * 0.85, -1.6 * r),
            (0, -1.8 * r),
        ],
        (x, y, 0),
        sides=14,
    )
    s.lathe("cabins", [(0, -0.45 * r), (r, -0.45 * r), (r * 0.7, -0.2 * r), (0, 0)], (x, y, 0), sides=14)
    for px, pz in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        s.box("frame", (r * 0.1, r * 0.8, r * 0.1), (x + px * r * 0.6, y - 1.15 * r, pz * r * 0.6), bevel=0)
