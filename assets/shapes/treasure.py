"""Treasure and things of magic."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.machines import gear_outline
from assets.shapes.sketch import Point, Sketch, arc

Rng = np.random.Generator


def draw_gem(
    s: Sketch, surface: str, radius: float, height: float, at: Point = (0, 0, 0), turn: Point = (0, 0, 0)
) -> None:
    """A brilliant cut, point down at `at`."""
    table, girdle = arc(radius * 0.55, 22.5, 382.5, 8)[:-1], arc(radius, 0, 360, 8)[:-1]

    def level(ring: np.ndarray, y: float) -> np.ndarray:
        return np.column_stack([ring[:, 0], np.full(8, y), -ring[:, 1]])

    s.loft(
        surface,
        [level(girdle * 0.01, 0), level(girdle, height * 0.62), level(girdle, height * 0.67), level(table, height)],
        at,
        turn,
        smooth=False,
    )


@drawing("gem", (0.3, 0.25, 0.3), body="ruby")
def gem(s: Sketch, rng: Rng) -> None:
    """A brilliant-cut stone that rests on one of its lower facets."""
    w, h, _ = s.size
    draw_gem(s, "body", w * 0.5, h, (0, 0, 0), (float(rng.uniform(-6, 6)) + 32, float(rng.uniform(0, 360)), 0))


@drawing("crown", (0.24, 0.2, 0.24), body="gold", gems="ruby")
def crown(s: Sketch, rng: Rng) -> None:
    """A jewelled circlet with fleur points, pearls, and bowed arches under an orb."""
    w, h, _ = s.size
    r = w * 0.46
    for y0, y1, k in ((0.0, 0.05, 1.05), (0.05, 0.22, 1.0), (0.22, 0.27, 1.05)):
        s.lathe(
            "body",
            [(r * k * 0.94, h * y0), (r * k, h * y0), (r * k, h * y1), (r * k * 0.94, h * y1), (r * k * 0.94, h * y0)],
            sides=40,
        )
    for k in s.around(8, r):
        gem_turn: Point = (90, 0, 0)
        if k % 2 == 0:
            point = [
                (-r * 0.2, 0),
                (r * 0.2, 0),
                (r * 0.12, h * 0.16),
                (r * 0.24, h * 0.22),
                (r * 0.1, h * 0.27),
                (0, h * 0.42),
                (-r * 0.1, h * 0.27),
                (-r * 0.24, h * 0.22),
                (-r * 0.12, h * 0.16),
            ]
            s.prism("body", point, w * 0.016, (0, h * 0.25, 0), (4, 0, 0))
            s.ball("gems", w * 0.022, (0, h * 0.44, w * 0.015), sides=10)
            draw_gem(s, "gems", w * 0.035, w * 0.03, (0, h * 0.135, w * 0.0), gem_turn)
        else:
            s.prism("body", [(-r * 0.14, 0), (r * 0.14, 0), (0, h * 0.18)], w * 0.016, (0, h * 0.25, 0))
            s.ball("body", w * 0.02, (0, h * 0.45, 0), sides=10)
            s.ball("gems", w * 0.018, (0, h * 0.135, w * 0.01), sides=10)
    a = np.radians(np.linspace(0, 90, 9))
    for _ in s.around(4):
        s.tube("body", np.column_stack([0 * a, h * (0.5 + 0.32 * np.sin(a)), r * np.cos(a) ** 0.8]), w * 0.016, 7)
    s.ball("body", w * 0.05, (0, h * 0.86, 0), sides=14)
    s.box("body", (w * 0.02, h * 0.12, w * 0.02), (0, h * 0.88, 0), bevel=0)
    s.box("body", (w * 0.07, w * 0.02, w * 0.02), (0, h * 0.93, 0), bevel=0)


@drawing("coins", (0.5, 0.2, 0.5), body="gold")
def coins(s: Sketch, rng: Rng) -> None:
    """A heap of coins with a few stacks beside it."""
    w, h, _ = s.size
    r, thick = w * 0.055, w * 0.014
    coin = Sketch(s.size)
    coin.lathe(
        "body",
        [
            (0, 0),
            (r * 0.96, 0),
            (r, thick * 0.3),
            (r, thick),
            (r * 0.84, thick),
            (r * 0.82, thick * 0.8),
            (0, thick * 0.8),
        ],
        sides=14,
    )
    for k in range(90):
        a, reach = 2.4 * k, w * 0.36 * np.sqrt((k + 0.5) / 90)
        level = h * 0.8 * (1 - (reach / (w * 0.4)) ** 1.3)
        tilt = rng.uniform(-28, 28, 2)
        at = (float(reach * np.cos(a)), max(float(level * rng.uniform(0.75, 1.0)), 0.0), float(reach * np.sin(a)))
        s.stamp(coin, at, (float(tilt[0]), float(rng.uniform(0, 360)), float(tilt[1])))
    s.lathe("body", [(w * 0.37, 0), (w * 0.22, h * 0.42), (0, h * 0.72)], sides=18)
    for a in (0.4, 1.5, 3.9):
        for n in range(int(rng.integers(3, 8))):
            jig = rng.uniform(-0.1, 0.1, 2) * r
            s.stamp(
                coin,
                (w * 0.43 * float(np.cos(a)) + float(jig[0]), thick * n, w * 0.43 * float(np.sin(a)) + float(jig[1])),
            )


@drawing("key", (0.09, 0.26, 0.02), body="brass")
def key(s: Sketch, rng: Rng) -> None:
    """An old key standing on its bit: trefoil bow, collars, wards."""
    w, h, d = s.size
    for x, y in ((0, 0.87), (-0.27, 0.75), (0.27, 0.75)):
        s.ring("body", w * 0.2, d * 0.3, (w * x, h * y, 0), sides=8)
    s.rod("body", (0, 0, 0), (0, h * 0.7, 0), d * 0.34, sides=12)
    for y in (0.6, 0.64, 0.2):
        s.cylinder("body", d * 0.5, h * 0.02, (0, h * y, 0), sides=14)
    teeth = int(rng.integers(2, 4))
    bit = [(0, 0.02), (0.42, 0.02)]
    for k in range(teeth):
        y = 0.02 + 0.15 * (k + 0.5) / teeth
        bit += [(0.42, y - 0.014), (0.26, y - 0.014), (0.26, y + 0.014), (0.42, y + 0.014)]
    s.prism("body", [(x * w, y * h) for x, y in [*bit, (0.42, 0.17), (0, 0.17)]], d * 0.34)


@drawing("scroll", (0.34, 0.5, 0.06), paper="parchment", rods="wood")
def scroll(s: Sketch, rng: Rng) -> None:
    """An opened scroll hanging between two rods with knobs, lines of writing on it."""
    w, h, d = s.size
    t = np.linspace(0, 1, 15)
    bow = d * 0.25 * np.sin(t * np.pi * 2 + float(rng.uniform(-0.4, 0.4)))
    half = w * 0.37
    s.sheet(
        "paper",
        np.stack([np.column_stack([np.full(15, x), h * (0.06 + 0.88 * t), bow]) for x in (-half, half)], axis=1),
    )
    for y in (0.06, 0.94):
        turn = np.linspace(0, 4 * np.pi, 26)
        reach = d * np.linspace(0.5, 0.3, 26)
        roll = np.stack(
            [
                np.column_stack([np.full(26, x), h * y + reach * np.sin(turn), reach * np.cos(turn)])
                for x in (-half, half)
            ],
            axis=1,
        )
        s.sheet("paper", roll)
        s.rod("rods", (-w * 0.46, h * y, 0), (w * 0.46, h * y, 0), d * 0.2)
        for x in (-1, 1):
            s.ball("rods", d * 0.34, (x * w * 0.46, h * y, 0), sides=12)
    for k in range(10):
        y = 0.2 + 0.06 * k
        z = float(np.interp(y, 0.06 + 0.88 * t, bow)) + d * 0.03
        length = half * float(rng.uniform(1.2, 1.7))
        s.box("rods", (length, h * 0.008, d * 0.02), (length / 2 - half * 0.85, h * y, z), bevel=0)


@drawing("globe", (0.4, 0.6, 0.4), ball="world map", stand="wood")
def globe(s: Sketch, rng: Rng) -> None:
    """A tilted globe in a brass-like meridian on a turned foot."""
    w, h, _ = s.size
    r, mid = w * 0.42, h * 0.62
    s.lathe(
        "stand",
        [
            (w * 0.34, 0),
            (w * 0.36, h * 0.03),
            (w * 0.28, h * 0.06),
            (w * 0.08, h * 0.09),
            (w * 0.05, h * 0.13),
            (w * 0.09, h * 0.17),
            (w * 0.05, h * 0.2),
            (0, h * 0.2),
        ],
        sides=28,
    )
    s.ring("stand", r * 1.1, r * 0.045, (0, mid, 0), (0, 0, 0), -145, 290)
    with s.frame((0, mid, 0), (0, 0, -23)):
        s.ball("ball", r, sides=36)
        s.rod("stand", (0, -r * 1.14, 0), (0, r * 1.14, 0), r * 0.03)
        for y in (-1, 1):
            s.ball("stand", r * 0.06, (0, y * r * 1.1, 0), sides=10)
    s.rod("stand", (0, h * 0.19, 0), (0, mid - r * 1.08, 0), w * 0.03)


@drawing("orb", (0.3, 0.38, 0.3), ball="glowing crystal", stand="bronze")
def orb(s: Sketch, rng: Rng) -> None:
    """A crystal ball held by three claws on a rounded foot."""
    w, h, _ = s.size
    r = w * 0.42
    mid = h - r
    s.lathe(
        "stand",
        [
            (w * 0.46, 0),
            (w * 0.5, h * 0.05),
            (w * 0.42, h * 0.1),
            (w * 0.2, h * 0.15),
            (w * 0.17, h * 0.2),
            (w * 0.3, h * 0.25),
            (w * 0.28, h * 0.27),
            (0, h * 0.23),
        ],
        sides=32,
    )
    s.ball("ball", r, (0, mid, 0), sides=36)
    a = np.radians(np.linspace(-80, 12, 10))
    for _ in s.around(5, start_deg=float(rng.uniform(0, 70))):
        path = np.column_stack([0 * a, mid + r * 1.05 * np.sin(a), r * 1.06 * np.cos(a)])
        s.tube("stand", path, r * np.linspace(0.11, 0.04, 10), 8)
        s.ball("stand", w * 0.07, (0, h * 0.04, w * 0.42), sides=10)


@drawing("potion", (0.16, 0.26, 0.16), glass="glass", liquid="glowing liquid")
def potion(s: Sketch, rng: Rng) -> None:
    """A round flask half full, with a lipped neck and a stopper."""
    w, h, _ = s.size
    r = w * 0.48
    mid = r * 0.92
    low = np.linspace(-70, 62, 14)
    bulb = arc(r, -70, 62, 14, (0, mid)) + [0, 0]
    bulb[:, 0] = r * np.cos(np.radians(np.linspace(-70, 62, 15)))
    s.lathe(
        "glass",
        [
            (0, h * 0.015),
            *bulb.tolist(),
            (r * 0.3, h * 0.78),
            (r * 0.42, h * 0.8),
            (r * 0.42, h * 0.83),
            (r * 0.28, h * 0.83),
        ],
        sides=28,
    )
    level = float(rng.uniform(5, 28))
    inner = arc(r * 0.93, -68, level, 10, (0, mid))
    s.lathe("liquid", [(0, mid - r * 0.88), *inner.tolist(), (0, float(inner[-1, 1]))], sides=28)
    for k in range(6):
        s.ball(
            "liquid",
            r * (0.04 + 0.012 * k),
            (r * 0.3 * float(np.cos(2.4 * k)), float(inner[-1, 1]) + r * 0.02, r * 0.3 * float(np.sin(2.4 * k))),
            sides=8,
        )
    s.lathe("liquid", [(r * 0.25, h * 0.8), (r * 0.33, h * 0.96), (r * 0.28, h), (0, h)], sides=16)
    s.ring("glass", r * 0.33, r * 0.05, (0, h * 0.72, 0), (90, 0, 0), sides=6)
    del low


@drawing("cauldron", (0.9, 0.8, 0.9), body="black iron", liquid="glowing liquid")
def cauldron(s: Sketch, rng: Rng) -> None:
    """A pot-bellied kettle on three legs with ring handles and a bubbling brew."""
    w, h, _ = s.size
    r, mid = w * 0.46, h * 0.5
    belly = arc(r, -80, 40, 14, (0, mid)) * [1, 0.98]
    rim = float(belly[-1, 0])
    s.lathe(
        "body",
        [
            *belly.tolist(),
            (rim * 0.98, h * 0.86),
            (rim * 1.12, h * 0.93),
            (rim * 1.1, h * 0.97),
            (rim * 0.95, h * 0.95),
            (rim * 0.9, h * 0.84),
        ],
        sides=36,
    )
    s.lathe("body", [(rim * 0.95, h * 0.7), (rim * 0.93, h * 0.92)][::-1], sides=36)
    s.ring("body", r * 0.99, r * 0.04, (0, mid + r * 0.1, 0), (90, 0, 0), sides=6)
    s.cylinder("liquid", rim * 0.97, h * 0.02, (0, h * 0.84, 0), sides=36)
    for k in range(9):
        a, reach = 2.4 * k + float(rng.uniform(0, 1)), rim * 0.8 * np.sqrt((k + 0.5) / 9)
        size = w * float(rng.uniform(0.025, 0.06))
        s.ball("liquid", size, (float(reach * np.cos(a)), h * 0.855, float(reach * np.sin(a))), sides=10)
    for _ in s.around(3):
        s.tube(
            "body",
            [(0, mid - r * 0.6, r * 0.62), (0, h * 0.1, r * 0.72), (0, 0, r * 0.82)],
            [w * 0.05, w * 0.04, w * 0.03],
            8,
        )
    for x in (-1, 1):
        s.ring("body", w * 0.08, w * 0.016, (x * r * 1.0, h * 0.72, 0), (0, 0, 0), sides=7)


@drawing("hourglass", (0.2, 0.36, 0.2), frame="wood", glass="glass")
def hourglass(s: Sketch, rng: Rng) -> None:
    """Two bulbs of glass between turned plates and three spindles."""
    w, h, _ = s.size
    r = w * 0.33
    t = np.linspace(-1, 1, 31)
    bulb = r * (0.1 + 0.9 * np.sin(np.abs(t) * np.pi * 0.72) ** 1.1)
    s.lathe("glass", np.column_stack([bulb, h * (0.5 + 0.39 * t)]), sides=28)
    for y in (0.0, 0.91):
        s.lathe(
            "frame",
            [
                (0, h * y),
                (w * 0.48, h * y),
                (w * 0.5, h * (y + 0.03)),
                (w * 0.5, h * (y + 0.06)),
                (w * 0.44, h * (y + 0.09)),
                (0, h * (y + 0.09)),
            ],
            sides=32,
        )
    for _ in s.around(3, w * 0.4):
        s.lathe(
            "frame",
            [
                (w * 0.02, h * 0.08),
                (w * 0.035, h * 0.2),
                (w * 0.022, h * 0.32),
                (w * 0.022, h * 0.46),
                (w * 0.042, h * 0.5),
                (w * 0.022, h * 0.54),
                (w * 0.022, h * 0.68),
                (w * 0.035, h * 0.8),
                (w * 0.02, h * 0.92),
            ],
            sides=10,
        )
    s.ring("frame", r * 0.2, r * 0.06, (0, h * 0.5, 0), (90, 0, 0), sides=6)
    fill = float(rng.uniform(0.3, 0.7))
    s.lathe("frame", [(r * 0.86, h * 0.12), (r * 0.9, h * 0.16), (0, h * (0.16 + 0.16 * fill))], sides=24)
    s.rod("frame", (0, h * 0.2, 0), (0, h * 0.52, 0), r * 0.02, sides=5)


@drawing("balance_scale", (0.6, 0.6, 0.24), body="brass")
def balance_scale(s: Sketch, rng: Rng) -> None:
    """A pillar with a beam, two pans on chains and a pointer; it leans a little."""
    w, h, d = s.size
    s.lathe(
        "body",
        [
            (d * 0.5, 0),
            (d * 0.5, h * 0.03),
            (d * 0.42, h * 0.06),
            (d * 0.12, h * 0.1),
            (d * 0.07, h * 0.3),
            (d * 0.1, h * 0.36),
            (d * 0.06, h * 0.42),
            (d * 0.05, h * 0.86),
            (d * 0.12, h * 0.9),
            (d * 0.04, h * 0.95),
            (0, h),
        ],
        sides=24,
    )
    lean = float(rng.uniform(-8, 8))
    a = np.radians(lean)
    with s.frame((0, h * 0.87, 0), (0, 0, lean)):
        t = np.linspace(-1, 1, 15)
        s.tube(
            "body",
            np.column_stack([t * w * 0.4, h * 0.03 * np.cos(t * np.pi * 1.5), 0 * t]),
            d * (0.07 - 0.035 * np.abs(t)),
            8,
        )
        s.rod("body", (0, 0, d * 0.06), (0, -h * 0.25, d * 0.06), d * 0.015)
    for x in (-1, 1):
        top = (x * w * 0.4 * float(np.cos(a)), h * 0.87 + x * w * 0.4 * float(np.sin(a)), 0.0)
        pan = top[1] - h * 0.55
        with s.frame((top[0], pan, 0)):
            bowl = [(0, 0), (d * 0.28, h * 0.015), (d * 0.42, h * 0.06)]
            s.lathe("body", bowl, sides=24)
            s.lathe("body", [(r, y + 0.002) for r, y in bowl[::-1]], sides=24)
            for _ in s.around(3):
                s.rod("body", (0, h * 0.06, d * 0.41), (0, h * 0.54, 0), d * 0.012, sides=5)
        s.ring("body", d * 0.05, d * 0.014, top)


@drawing("wand", (0.25, 1.7, 0.25), staff="wood", tip="glowing crystal")
def wand(s: Sketch, rng: Rng) -> None:
    """A wizard's staff: gnarled wood whose top curls around a crystal."""
    w, h, _ = s.size
    t = np.linspace(0, 1, 26)
    phase = float(rng.uniform(0, 6))
    sway = w * 0.06 * np.sin(t * 7 + phase) * (1 - t)
    s.tube(
        "staff",
        np.column_stack([sway, h * 0.8 * t, w * 0.04 * np.sin(t * 9)]),
        w * (0.09 + 0.03 * t + 0.012 * np.sin(t * 40)),
        10,
    )
    base = np.array([float(sway[-1]), h * 0.8, float(w * 0.04 * np.sin(9))])
    for k in range(4):
        a = np.pi / 2 * k + 0.4
        turn = np.linspace(0, 1, 9)
        reach = w * 0.4 * np.sin(turn * np.pi * 0.86)
        s.tube(
            "staff",
            base + np.column_stack([reach * np.cos(a + turn), h * 0.17 * turn, reach * np.sin(a + turn)]),
            w * np.linspace(0.08, 0.025, 9),
            8,
        )
    hexagon = arc(w * 0.2, 0, 300, 5)
    levels = [(0.82, 0.03), (0.86, 1.0), (0.93, 0.9), (1.0, 0.02)]
    s.loft(
        "tip",
        [
            np.column_stack([base[0] + hexagon[:, 0] * k, np.full(6, h * y), base[2] - hexagon[:, 1] * k])
            for y, k in levels
        ],
        smooth=False,
    )
    for y in (0.5, 0.74):
        s.cylinder("staff", w * 0.14, h * 0.012, (float(np.interp(y / 0.8, t, sway)), h * y, 0))


@drawing("trophy", (0.3, 0.45, 0.2), cup="gold", base="marble")
def trophy(s: Sketch, rng: Rng) -> None:
    """A two-handled cup with a lid-less bowl, a knop, a star, and a stepped base with a plate."""
    w, h, d = s.size
    for k, (low, high) in enumerate(((0.0, 0.1), (0.1, 0.17))):
        s.box("base", (d * (1 - 0.2 * k), h * (high - low), d * (1 - 0.2 * k)), (0, h * low, 0))
    s.box("cup", (d * 0.5, h * 0.05, d * 0.02), (0, h * 0.025, d * 0.5))
    s.lathe(
        "cup",
        [
            (d * 0.34, h * 0.17),
            (d * 0.32, h * 0.2),
            (d * 0.1, h * 0.25),
            (d * 0.07, h * 0.34),
            (d * 0.13, h * 0.37),
            (d * 0.07, h * 0.4),
            (d * 0.14, h * 0.46),
            (d * 0.36, h * 0.58),
            (d * 0.46, h * 0.74),
            (d * 0.48, h * 0.94),
            (d * 0.54, h),
            (d * 0.48, h * 0.985),
            (d * 0.43, h * 0.76),
            (d * 0.3, h * 0.6),
            (0, h * 0.55),
        ],
        sides=32,
    )
    for x in (-1, 1):
        t = np.radians(np.linspace(-100, 100, 12))
        path = np.column_stack([x * (d * 0.42 + w * 0.2 * np.cos(t)), h * (0.74 + 0.16 * np.sin(t)), 0 * t])
        s.tube("cup", path, d * 0.035, 8)
    star = gear_outline(d * 0.16, 5)
    s.prism("cup", star, d * 0.05, (0, h * 0.77, d * 0.47))
