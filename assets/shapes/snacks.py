"""Food that one names by its looks: pizza, burger, hot dog, sandwich, doughnut, fries, pancakes."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator


def draw_leaf_ring(s: Sketch, surface: str, inner: float, outer: float, y: float, wave: float, rng: Rng) -> None:
    """A crinkled ring of salad about the y axis, from `inner` to `outer`, `wave` high."""
    a = np.linspace(0, 2 * np.pi, 73)
    ruffle = wave * (np.sin(a * 11 + rng.uniform(0, 6)) + 0.5 * np.sin(a * 7))
    ruffle[-1] = ruffle[0]
    reach = outer * (1 + 0.03 * np.sin(a * 9))
    reach[-1] = reach[0]
    rows = [
        np.stack([r * np.cos(a), np.full(73, y) + k * ruffle, -r * np.sin(a)], axis=1)
        for r, k in ((inner + 0 * a, 0.0), ((inner + reach) / 2, 0.3), (reach, 1.0))
    ]
    s.sheet(surface, rows[::-1])


@drawing(
    "pizza", (0.34, 0.035, 0.34), crust="golden bread crust", cheese="melted yellow cheese", topping="red salami",
    leaves="green basil leaves",
)  # fmt: skip
def pizza(s: Sketch, rng: Rng) -> None:
    """A round pizza: a blistered rim, cheese, slices of salami, leaves; one piece is cut and drawn out a little."""
    w, h, _ = s.size
    r = w * 0.47
    for start, sweep, out in ((45.0, 315.0, 0.0), (0.0, 45.0, r * 0.14)):
        way = np.radians(start + sweep / 2)
        with s.frame((out * float(np.cos(way)), 0, -out * float(np.sin(way))), (0, start, 0)):
            steps = round(sweep / 9)
            edge = [(0.0, 0.0), *arc(r * 0.9, 0, sweep, steps).tolist()]
            s.prism("crust", edge, h * 0.3, (0, h * 0.15, 0), (-90, 0, 0))
            s.prism("cheese", np.array(edge) * 0.985, h * 0.16, (0, h * 0.36, 0), (-90, 0, 0))
            rim = arc(r * 0.94, 0, sweep, steps)
            swell = h * (0.4 + 0.08 * rng.random(len(rim)))
            s.tube("crust", np.column_stack([rim[:, 0], swell, -rim[:, 1]]), swell, 8)
    spots = [(0.3, k * 120.0 + 70) for k in range(3)] + [(0.68, k * 51.4 + 72) for k in range(7)]
    for reach, turn in spots:
        a = np.radians(turn if reach > 0.3 else turn + 10)
        out = r * reach + (r * 0.14 if turn % 360 < 45 else 0)
        at = (out * float(np.cos(a)), h * 0.42, -out * float(np.sin(a)))
        s.cylinder("topping", r * 0.15, h * 0.1, at, top=r * 0.14, sides=18)
    for k in range(5):
        a, out = np.radians(75 + 62 * k), r * (0.5 if k % 2 else 0.45)
        at = (out * float(np.cos(a)), h * 0.47, -out * float(np.sin(a)))
        s.ball("leaves", (r * 0.09, h * 0.12, r * 0.045), at, (0, float(rng.uniform(0, 180)), 8), sides=8)


@drawing(
    "burger", (0.12, 0.1, 0.12), bun="golden bread crust", patty="brown beef patty", salad="green lettuce leaves",
    cheese="yellow cheese", tomato="red tomato", seeds="pale sesame seeds",
)  # fmt: skip
def burger(s: Sketch, rng: Rng) -> None:
    """A hamburger: a seeded bun, salad, tomato, a slice of cheese that hangs down, meat, the lower bun."""
    w, h, _ = s.size
    r = w * 0.47
    low = [(0.0, 0.0), (0.86, 0.0), (0.96, 0.05), (0.98, 0.12), (0.92, 0.2), (0.0, 0.21)]
    s.lathe("bun", [(x * r, y * h) for x, y in low], sides=36)
    meat = [(0.0, 0.21), (0.96, 0.21), (1.02, 0.26), (1.01, 0.34), (0.94, 0.38), (0.0, 0.38)]
    s.lathe("patty", [(x * r * (1 + 0.01 * k % 2), y * h) for k, (x, y) in enumerate(meat)], sides=36)
    t = np.linspace(-1, 1, 11)
    x, z = np.meshgrid(t * r * 0.86, t * r * 0.86)
    out = np.hypot(x, z) / r
    sag = np.maximum(0, out - 0.92)
    s.sheet("cheese", np.stack([x, h * (0.395 - 0.5 * sag), -z], axis=-1))
    s.cylinder("tomato", r * 0.93, h * 0.06, (0, h * 0.4, 0), sides=32)
    draw_leaf_ring(s, "salad", r * 0.3, r * 1.06, h * 0.49, h * 0.025, rng)
    top = [(0.0, 0.5), (0.9, 0.5), (0.99, 0.54), (1.0, 0.62), (0.92, 0.78), (0.72, 0.9), (0.4, 0.97), (0.0, 1.0)]
    dome = curve(np.array([(x * r, y * h, 0) for x, y in top[2:]]), 14)[:, :2]
    s.lathe("bun", [*[(x * r, y * h) for x, y in top[:2]], *dome.tolist()], sides=36)
    for k in range(46):
        turn, lift = 2.4 * k, 0.15 + 0.75 * (k / 46) ** 0.6
        a = float(np.interp(lift, [0, 1], [0.98, 0.6]))
        reach = r * 0.98 * float(np.sin(lift * np.pi / 2))
        y = h * 0.56 + h * 0.44 * float(np.cos(lift * np.pi / 2)) ** 0.85 * a**0.1
        at = (reach * float(np.cos(turn)), y, reach * float(np.sin(turn)))
        s.ball("seeds", (r * 0.04, h * 0.012, r * 0.024), at, (0, float(np.degrees(-turn)), 0), sides=6)


@drawing(
    "hot_dog", (0.17, 0.06, 0.075), bun="golden bread crust", sausage="reddish brown sausage", mustard="yellow mustard"
)
def hot_dog(s: Sketch, rng: Rng) -> None:
    """A sausage that looks out of both ends of a split bun, with a zigzag of mustard along it."""
    w, h, d = s.size
    t = np.linspace(-1, 1, 17)
    for z in (-1.0, 1.0):
        fat = d * 0.26 * (1 - np.abs(t) ** 6) ** 0.5 + d * 0.001
        line = np.column_stack([t * w * 0.42, np.full(17, d * 0.27), np.full(17, z * d * 0.24)])
        s.tube("bun", line, fat, 14)
    s.box("bun", (w * 0.7, h * 0.3, d * 0.4), bevel=h * 0.1)
    bend = 0.06 * h * t**2
    fat = d * 0.19 * np.maximum(0, 1 - np.abs(t) ** 8) ** 0.5 + d * 0.001
    s.tube("sausage", np.column_stack([t * w * 0.5, h * 0.66 + bend, 0 * t]), fat, 16)
    k = np.linspace(-1, 1, 49)
    squeeze = d * 0.11 * np.sin(k * 18)
    height = h * 0.66 + (d * 0.19) * np.cos(np.arcsin(squeeze / (d * 0.21)))
    s.tube("mustard", np.column_stack([k * w * 0.42, height + 0.06 * h * k**2, squeeze]), d * 0.032, 7)


@drawing(
    "sandwich", (0.16, 0.09, 0.12), bread="soft white bread", crust="golden bread crust", salad="green lettuce leaves",
    cheese="yellow cheese", ham="pink ham", tomato="red tomato",
)  # fmt: skip
def sandwich(s: Sketch, rng: Rng) -> None:
    """Half a sandwich, its cut side to the front: two slices of bread with salad, tomato, cheese and ham between."""
    w, h, d = s.size
    cut = np.array([(-0.5, 0.5), (0.5, 0.5), (0.44, 0.36), (0.06, -0.46), (-0.06, -0.46), (-0.44, 0.36)]) * [w, d]

    def layer(surface: str, low: float, high: float, wide: float, ahead: float = 0.0) -> None:
        s.prism(surface, cut * wide, h * (high - low), (0, h * (low + high) / 2, d * ahead), (90, 0, 0))

    for low in (0.0, 0.74):
        layer("bread", low + 0.012, low + 0.25, 0.96, 0.016)
        layer("crust", low, low + 0.26, 0.985, -0.012)
    layer("ham", 0.26, 0.33, 0.97, 0.01)
    layer("ham", 0.34, 0.4, 0.95, 0.02)
    layer("cheese", 0.41, 0.48, 0.99)
    for k in range(3):
        at = (w * 0.28 * (k - 1), h * 0.48, d * (0.26 if k != 1 else 0.2))
        s.cylinder("tomato", d * 0.22, h * 0.11, at, sides=24)
    x = np.linspace(-0.5, 0.5, 41)
    rows: list[F64] = []
    for z, lift in ((0.52, 1.0), (0.4, 0.6), (0.1, 0.1), (-0.4, 0.0)):
        ruffle = 0.05 * np.sin(x * 40) + 0.025 * np.sin(x * 23 + 1)
        wide = np.interp(z, [-0.4, 0.4], [0.1, 1.0])
        rows.append(np.stack([x * w * wide, h * (0.66 + lift * ruffle), np.full(41, z * d)], axis=1))
    s.sheet("salad", rows)
    s.sheet("salad", np.array(rows) + [0, h * 0.05, -d * 0.01])


@drawing(
    "doughnut", (0.1, 0.04, 0.1), dough="golden fried dough", icing="pink icing", sprinkles="white sugar sprinkles"
)
def doughnut(s: Sketch, rng: Rng) -> None:
    """A ring of fried dough, iced on top with a wavy edge, sprinkled."""
    w, h, _ = s.size
    fat, flat = h * 0.49, w * 0.17
    reach = w * 0.33
    t = np.linspace(-np.pi, np.pi, 21)
    with s.frame((0, h * 0.47, 0)):
        s.lathe("dough", [(reach + flat * 0.96 * np.cos(v), fat * 0.96 * np.sin(v)) for v in t], sides=40)
        a = np.linspace(0, 2 * np.pi, 81)
        edge = np.radians(8 + 9 * np.sin(a * 7) + 6 * np.sin(a * 4 + 1))
        rings = []
        for k in np.linspace(0, 1, 9):
            v = edge + (np.pi - 2 * edge) * k
            puff = 1.0 + 0.09 * np.minimum(1, 8 * k * (1 - k) + 0.2)
            r, y = reach + flat * puff * np.cos(v), fat * puff * np.sin(v)
            rings.append(np.stack([r * np.cos(a), y, -r * np.sin(a)], axis=1)[:-1])
        s.loft("icing", rings, caps=False)
        for k in range(42):
            turn, v = 2.4 * k, float(rng.uniform(0.7, 2.4))
            r, y = reach + flat * 1.1 * float(np.cos(v)), fat * 1.1 * float(np.sin(v))
            at = (r * float(np.cos(turn)), y, r * float(np.sin(turn)))
            yaw = float(rng.uniform(0, 180))
            s.ball("sprinkles", (w * 0.024, h * 0.03, w * 0.009), at, (0, yaw, 0), sides=6)


@drawing("fries", (0.1, 0.15, 0.06), box="red cardboard", fries="golden fried potatoes")
def fries(s: Sketch, rng: Rng) -> None:
    """A cardboard pocket of fried potatoes."""
    w, h, d = s.size
    front = [
        (-w * 0.34, 0),
        (w * 0.34, 0),
        (w * 0.5, h * 0.56),
        *arc(w * 0.62, 52, 128, 10, (0, h * 0.98))[:, :].tolist(),
    ]
    dip = [(w * 0.5, h * 0.6), (w * 0.2, h * 0.5), (0, h * 0.48), (-w * 0.2, h * 0.5), (-w * 0.5, h * 0.6)]
    s.prism("box", [*front[:2], *dip], d * 0.06, (0, 0, d * 0.44), (6, 0, 0))
    back = [(w * 0.5, h * 0.66), (0, h * 0.78), (-w * 0.5, h * 0.66)]
    s.prism("box", [*front[:2], *back], d * 0.06, (0, 0, -d * 0.4), (-4, 0, 0))
    for x in (-1.0, 1.0):
        s.beam("box", (x * w * 0.34, 0, 0), (x * w * 0.48, h * 0.6, 0), w * 0.03, d * 0.84)
    for row in range(3):
        for k in range(6):
            x = w * (-0.32 + 0.128 * k + float(rng.uniform(-0.02, 0.02)))
            tall = h * float(rng.uniform(0.72, 0.98))
            at = (x * 0.8, h * 0.06, d * 0.24 * (row - 1))
            s.box(
                "fries", (w * 0.085, tall, w * 0.085), at, (float(rng.uniform(-5, 5)), 20, -28 * x / w), bevel=w * 0.008
            )


@drawing(
    "pancakes",
    (0.24, 0.13, 0.24),
    cakes="golden pancakes",
    plate="white porcelain",
    syrup="amber syrup",
    butter="butter",
)
def pancakes(s: Sketch, rng: Rng) -> None:
    """A pile of pancakes on a plate, syrup running down, a pat of butter on top."""
    w, h, _ = s.size
    r = w * 0.5
    s.lathe(
        "plate",
        [(0, 0), (r * 0.62, 0), (r * 0.98, h * 0.11), (r, h * 0.13), (r * 0.62, h * 0.05), (0, h * 0.05)],
        sides=40,
    )
    for k in range(5):
        at = (w * float(rng.uniform(-0.02, 0.02)), h * (0.06 + 0.15 * k), w * float(rng.uniform(-0.02, 0.02)))
        cake = [(0, 0), (0.66, 0), (0.72, 0.05), (0.72, 0.1), (0.66, 0.15), (0, 0.15)]
        s.lathe("cakes", [(x * r, y * h) for x, y in cake], at, sides=36)
    s.cylinder("syrup", r * 0.5, h * 0.02, (0, h * 0.81, 0), top=r * 0.46, sides=28)
    for k in range(7):
        a = 0.9 * k
        line = [(q * r * np.cos(a), y * h, q * r * np.sin(a)) for q, y in ((0.4, 0.82), (0.68, 0.8), (0.74, 0.74))]
        end = h * float(rng.uniform(0.2, 0.6))
        s.tube("syrup", [*line, (0.74 * r * np.cos(a), end, 0.74 * r * np.sin(a))], w * 0.02, 8)
    s.box("butter", (w * 0.17, h * 0.16, w * 0.17), (0, h * 0.82, 0), (0, 25, 0), bevel=h * 0.02)
