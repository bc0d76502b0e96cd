"""Fences, gates, bridges, wells, fountains and signs."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import SCREEN, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("fence", (3.0, 1.1, 0.15), rails="weathered wood")
def fence(s: Sketch, rng: Rng) -> None:
    """Pointed pickets on two rails between posts, none quite straight."""
    w, h, d = s.size
    for y in (0.25, 0.7):
        s.box("rails", (w * 0.99, h * 0.08, d * 0.25), (0, h * y, -d * 0.15))
    for x in np.linspace(-w / 2 + d / 2, w / 2 - d / 2, max(2, round(w / 1.5) + 1)).tolist():
        s.box("rails", (d * 0.8, h * 0.9, d * 0.7), (x, 0, -d * 0.15))
    count = max(3, round(w / 0.17))
    pitch = w * 0.97 / count
    for k in range(count):
        half, top = pitch * 0.34, h * float(rng.uniform(0.95, 1.0))
        x = (k - (count - 1) / 2) * pitch
        picket = [(-half, h * 0.06), (half, h * 0.06), (half, top - half * 1.4), (0, top), (-half, top - half * 1.4)]
        s.prism("rails", picket, d * 0.18, (x, 0, d * 0.1), (0, 0, float(rng.uniform(-1.2, 1.2))))


@drawing("railing", (3.0, 1.05, 0.08), rails="iron")
def railing(s: Sketch, rng: Rng) -> None:
    """Thin balusters between two rails, with ball-topped posts."""
    w, h, d = s.size
    for y, r in ((0.12, 0.22), (0.82, 0.2), (0.92, 0.35)):
        s.rod("rails", (-w / 2 + d * 0.5, h * y, 0), (w / 2 - d * 0.5, h * y, 0), d * r)
    for x in np.linspace(-w / 2 + d / 2, w / 2 - d / 2, max(2, round(w / 1.5) + 1)).tolist():
        s.cylinder("rails", d * 0.42, h * 0.94, (x, 0, 0), sides=12)
        s.cylinder("rails", d * 0.5, h * 0.02, (x, 0, 0), sides=12)
        s.ball("rails", d * 0.5, (x, h - d * 0.5, 0), sides=12)
    for x in np.linspace(-w / 2, w / 2, max(3, round(w / 0.13)))[1:-1].tolist():
        s.rod("rails", (x, h * 0.12, 0), (x, h * 0.9, 0), d * 0.14, sides=6)


@drawing("gate", (3.2, 2.6, 0.5), posts="stone", panel="iron")
def gate(s: Sketch, rng: Rng) -> None:
    """Two wrought-iron leaves that rise to the middle, between stone piers with balls."""
    w, h, d = s.size
    pier = d * 0.9
    for x in (-1.0, 1.0):
        at = x * (w - d) / 2
        s.box("posts", (d, h * 0.08, d), (at, 0, 0))
        s.box("posts", (pier * 0.85, h * 0.72, pier * 0.85), (at, h * 0.08, 0))
        s.box("posts", (d, h * 0.05, d), (at, h * 0.78, 0))
        s.ball("posts", d * 0.36, (at, h - d * 0.36, 0), sides=16)
    span = w / 2 - d
    for side in (-1.0, 1.0):
        for k in range(9):
            t = k / 8
            x = side * (0.02 + span * (1 - t) * 0.985 + 0.01)
            top = h * (0.58 + 0.22 * t**1.6)
            s.rod("panel", (x, h * 0.04, 0), (x, top, 0), d * 0.03, sides=7)
            s.cylinder("panel", d * 0.055, h * 0.04, (x, top, 0), top=0, sides=7)
        for y in (0.08, 0.3, 0.52):
            s.box("panel", (span, h * 0.018, d * 0.07), (side * (span / 2 + 0.02), h * y, 0), bevel=0)
        line = [(side * (0.02 + span * (1 - t)), h * (0.555 + 0.22 * t**1.6), 0) for t in np.linspace(0, 1, 9).tolist()]
        s.tube("panel", line, d * 0.035, 6)
        for k in range(4):
            s.ring("panel", span * 0.1, d * 0.022, (side * span * (0.16 + 0.24 * k), h * 0.41, 0), sides=5)


@drawing("torii", (5.0, 4.6, 0.8), posts="red painted wood", beam="black painted wood")
def torii(s: Sketch, rng: Rng) -> None:
    """A shrine gate: leaning pillars, a tie beam, and an up-curved double lintel."""
    w, h, d = s.size
    r = w * 0.042
    for x in (-1.0, 1.0):
        s.rod("posts", (x * w * 0.36, 0, 0), (x * w * 0.33, h * 0.86, 0), r, r * 0.88, 18)
        s.cylinder("beam", r * 1.25, h * 0.08, (x * w * 0.36, 0, 0), top=r * 1.1)
        s.cylinder("posts", r * 1.2, h * 0.02, (x * w * 0.333, h * 0.82, 0))
    s.box("posts", (w * 0.82, h * 0.055, d * 0.28), (0, h * 0.64, 0))
    s.box("posts", (r * 1.6, h * 0.15, d * 0.22), (0, h * 0.69, 0))
    line = np.linspace(-1, 1, 15)
    for surface, reach, low, thick, deep in (("posts", 0.465, 0.83, 0.065, 0.62), ("beam", 0.5, 0.895, 0.05, 1.0)):
        bend = h * 0.05 * np.abs(line) ** 2.4
        lower = np.column_stack([line * w * reach * 0.985, h * low + bend])
        upper = np.column_stack([line * w * reach, h * (low + thick) + bend])
        s.prism(surface, np.concatenate([lower, upper[::-1]]), d * deep)


@drawing("bridge", (2.2, 1.9, 6.0), deck="wood planks", rails="red painted wood")
def bridge(s: Sketch, rng: Rng, arched: float = 1.0) -> None:
    """A plank bridge along z with railed sides; `arched` 0 makes it flat, 1 humped like a garden bridge."""
    w, h, d = s.size
    rise = (h * 0.42) * arched
    rail = h * 0.42
    foot = h - rail - rise - h * 0.04

    def level(z: float) -> float:
        return foot + rise * float(np.cos(np.pi * z / d))

    count = max(6, round(d / 0.22))
    for z in (np.linspace(-0.5, 0.5, count, endpoint=False) + 0.5 / count).tolist():
        slope = float(np.degrees(np.arctan(rise * np.pi / d * np.sin(np.pi * z))))
        s.box("deck", (w * 0.9, h * 0.04, d / count * 0.94), (0, level(z * d), z * d), (slope, 0, 0), bevel=0.006)
    z = np.linspace(-d / 2, d / 2, 19)
    y = np.array([level(v) for v in z.tolist()])
    for side in (-1.0, 1.0):
        x = side * w * 0.44
        lower = np.column_stack([z, np.maximum(y - h * 0.13, 0)])
        beam = np.concatenate([np.column_stack([z, y + h * 0.01]), lower[::-1]]) * [-1, 1]
        s.prism("rails", beam, w * 0.05, (x, 0, 0), (0, 90, 0))
        for k, up in ((0.5, 0.02), (0.97, 0.035)):
            s.tube("rails", np.column_stack([np.full_like(z, x), y + rail * k, z]), h * up * 0.6, 8)
        for v in np.linspace(-d * 0.48, d * 0.48, max(4, round(d / 1.0))).tolist():
            s.box("rails", (w * 0.06, rail * 1.08, w * 0.06), (x, level(v), v))
            s.ball("rails", w * 0.04, (x, level(v) + rail * 1.12, v), sides=8)


@drawing("well", (1.8, 2.6, 1.8), body="stone", roof="wood planks")
def well(s: Sketch, rng: Rng) -> None:
    """A round stone well of rough courses, with a windlass, a bucket and a little gabled roof."""
    w, h, _ = s.size
    r = w * 0.42
    for row in range(4):
        y = h * 0.085 * row
        for k in s.around(14, 0, y, 360 / 28 * (row % 2)):
            grow = float(rng.uniform(0.96, 1.04))
            s.box("body", (r * 0.43, h * 0.082, r * 0.3 * grow), (0, 0, r * 0.86), bevel=0.025)
            del k
    s.lathe("body", [(r * 0.72, h * 0.34), (r * 0.72, 0)], sides=20)
    s.lathe("body", [(r * 1.06, h * 0.33), (r * 1.06, h * 0.36), (r * 0.7, h * 0.36), (r * 0.7, h * 0.33)], sides=28)
    s.cylinder("roof", r * 0.7, h * 0.02, (0, h * 0.08, 0))
    for x in (-1.0, 1.0):
        s.box("roof", (w * 0.07, h * 0.5, w * 0.07), (x * r * 0.92, h * 0.34, 0))
        slab = [(0, h * 0.97), (x * w * 0.5, h * 0.76), (x * w * 0.5, h * 0.795), (0, h)]
        s.prism("roof", slab, w * 0.86)
    s.prism("roof", [(-w * 0.36, 0), (w * 0.36, 0), (0, h * 0.15)], w * 0.04, (0, h * 0.815, 0))
    s.rod("roof", (-r, h * 0.6, 0), (r * 1.1, h * 0.6, 0), w * 0.04)
    s.rod("roof", (r * 1.1, h * 0.6, 0), (r * 1.1, h * 0.52, 0), w * 0.02)
    s.rod("roof", (r * 1.1, h * 0.52, 0), (r * 1.25, h * 0.52, 0), w * 0.025)
    s.rod("roof", (0, h * 0.6, 0), (0, h * 0.46, 0), w * 0.01, sides=5)
    s.lathe(
        "roof",
        [(0, 0), (w * 0.07, 0), (w * 0.09, h * 0.08), (w * 0.075, h * 0.08), (0, h * 0.07)],
        (0, h * 0.38, 0),
        sides=14,
    )


@drawing("fountain", (3.4, 2.6, 3.4), body="marble", water="water")
def fountain(s: Sketch, rng: Rng) -> None:
    """A round basin, two bowls on a baluster, and water that jets, fills them and falls from their rims."""
    w, h, _ = s.size
    r = w / 2
    s.lathe(
        "body",
        [
            (r * 0.97, 0),
            (r, h * 0.03),
            (r * 0.93, h * 0.06),
            (r * 0.9, h * 0.18),
            (r, h * 0.22),
            (r, h * 0.25),
            (r * 0.84, h * 0.25),
            (r * 0.82, h * 0.06),
            (0, h * 0.06),
        ],
        sides=40,
    )
    s.cylinder("water", r * 0.83, h * 0.02, (0, h * 0.18, 0), sides=40)
    s.lathe(
        "body",
        [
            (r * 0.26, h * 0.06),
            (r * 0.24, h * 0.24),
            (r * 0.12, h * 0.3),
            (r * 0.16, h * 0.38),
            (r * 0.09, h * 0.44),
            (r * 0.07, h * 0.7),
            (0, h * 0.76),
        ],
    )
    for y, reach in ((0.46, 0.5), (0.7, 0.29)):
        s.lathe(
            "body",
            [
                (r * 0.06, h * y),
                (reach * r * 0.6, h * (y + 0.015)),
                (reach * r, h * (y + 0.065)),
                (reach * r, h * (y + 0.08)),
                (reach * r * 0.9, h * (y + 0.08)),
                (reach * r * 0.86, h * (y + 0.05)),
            ],
            sides=32,
        )
        s.cylinder("water", reach * r * 0.9, h * 0.01, (0, h * (y + 0.06), 0), sides=32)
        low = 0.2 if y < 0.6 else 0.53
        t = np.linspace(0, 1, 7)
        path = np.column_stack([0 * t, h * (y + 0.085 - (y + 0.085 - low) * t**2), reach * r * (0.96 + 0.14 * t)])
        fall = Sketch(s.size)
        fall.tube("water", path, np.linspace(0.02, 0.012, 7) * r, 6)
        for _ in s.around(10):
            s.stamp(fall)
    s.tube("water", [(0, h * 0.74, 0), (0, h * 0.88, 0), (0, h, 0)], [r * 0.03, r * 0.045, r * 0.008], 8)
    t = np.linspace(0, 1, 8)
    jet = Sketch(s.size)
    jet.tube(
        "water",
        np.column_stack([0 * t, h * (0.9 + 0.24 * t - 0.37 * t**2), r * 0.26 * t]),
        np.linspace(0.03, 0.012, 8) * r,
        5,
    )
    for _ in s.around(8):
        s.stamp(jet)


@drawing("sign", (0.9, 1.8, 0.14), board="painted wood", post="wood")
def sign(s: Sketch, rng: Rng) -> None:
    """A board with a moulded rim on a post with a pointed cap."""
    w, h, d = s.size
    s.box("post", (d * 0.85, h * 0.94, d * 0.7), (0, 0, -d * 0.15))
    s.cylinder("post", d * 0.65, h * 0.06, (0, h * 0.94, -d * 0.15), (0, 45, 0), 0.0, 4)
    s.box("board", (w, h * 0.32, d * 0.3), (0, h * 0.55, d * 0.3))
    for y in (0.545, 0.85):
        s.box("post", (w * 1.0, h * 0.025, d * 0.45), (0, h * y, d * 0.28))
    for x in (-1.0, 1.0):
        s.box("post", (w * 0.04, h * 0.33, d * 0.45), (x * w * 0.48, h * 0.545, d * 0.28))
    for k, width in enumerate((0.7, 0.5, 0.62)):
        s.box("post", (w * width, h * 0.022, d * 0.06), (0, h * (0.78 - 0.08 * k), d * 0.45), bevel=0)


@drawing("billboard", (2.4, 1.5, 0.3), Roles(shines={"screen": SCREEN}), frame="black plastic", screen="glowing screen")
def billboard(s: Sketch, rng: Rng, stand: float = 0.0) -> None:
    """A flat screen in a thin frame; `stand` is the part of the height its two legs and foot take (0 hangs it)."""
    w, h, d = s.size
    low = h * min(max(stand, 0.0), 0.7)
    tall = h - low
    rim = min(w, tall) * 0.03
    s.box("frame", (w, tall, d * 0.3), (0, low, -d * 0.1))
    shown = str(rng.choice(("journey", "poster", "film")))
    s.picture("screen", shown, (w - rim * 2, tall - rim * 2.6), (0, low + rim * 1.4, d * 0.08))
    s.box("frame", (w * 0.5, tall * 0.5, d * 0.2), (0, low + tall * 0.25, -d * 0.3))
    s.box("screen", (rim, rim * 0.25, d * 0.02), (w * 0.44, low + rim * 0.5, d * 0.05), bevel=0)
    if low:
        for x in (-1.0, 1.0):
            s.box("frame", (w * 0.04, low, d * 0.25), (x * w * 0.28, 0, -d * 0.15))
        s.box("frame", (w * 0.7, min(low * 0.12, d * 0.2), d), (0, 0, 0))
    s.prism("frame", np.concatenate([arc(w * 0.02, 0, 360, 12)[:-1]]), d * 0.1, (0, low + tall * 0.5, -d * 0.42))
