"""What one goes to the fair for: the big top, the roller coaster, bumper cars, a water slide."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_panels(s: Sketch, colors: tuple[str, str], count: int, rows: list[tuple[float, float]]) -> None:
    """A surface of revolution through `rows` (radius, height), in `count` panels of two colours by turns."""
    for k in range(count):
        a = np.linspace(2 * np.pi * k / count, 2 * np.pi * (k + 1) / count, 3)
        s.sheet(colors[k % 2], [np.column_stack([r * np.cos(a), np.full(3, y), -r * np.sin(a)]) for r, y in rows])


@drawing(
    "circus_tent", (12.0, 9.4, 12.0), red="red canvas", white="white canvas", gold="golden yellow paint", pole="wood"
)
def circus_tent(s: Sketch, rng: Rng) -> None:
    """A big top: red and white panels, a round wall, a swept roof in two tiers with pennants, a curtained entrance."""
    _draw_panels(s, ("red", "white"), 20, [(5.6, 0), (5.6, 2.8)])
    _draw_panels(s, ("red", "white"), 20, [(6.0, 2.6), (4.2, 3.8), (2.6, 5.2), (1.9, 6.3)])
    _draw_panels(s, ("white", "red"), 16, [(1.75, 6.2), (1.75, 6.9)])
    _draw_panels(s, ("red", "white"), 16, [(2.1, 6.8), (1.0, 7.5), (0.1, 8.4)])
    for k in range(40):
        with s.frame(turn=(0, 9 * k, 0)):
            s.prism("gold", [(-0.46, 0), (0.46, 0), (0, -0.5)], 0.05, (0, 2.68, 5.98))
    s.rod("pole", (0, 8.2, 0), (0, 9.4, 0), 0.06)
    s.sheet("gold", [[(0, 8.8, 0), (0.9, 9.05, 0)], [(0, 9.35, 0), (0.9, 9.1, 0)]])
    for k in s.around(10, 6.0):
        s.rod("pole", (0, 0, 0.0), (0, 3.0, 0), 0.05, sides=6)
        s.sheet(
            "red" if k % 2 else "gold", [[(0, 2.75, 0.02), (0.5, 2.85, 0.02)], [(0, 3.05, 0.02), (0.5, 2.92, 0.02)]]
        )
    s.prism("pole", [(-1.0, 0), (1.0, 0), (1.0, 1.7), (0, 2.5), (-1.0, 1.7)], 0.2, (0, 0, 5.58))
    for x in SIDES:
        s.prism("gold", [(x * 1.15, 0), (x * 1.0, 1.0), (x * 0.05, 2.4), (0, 2.6), (x * 1.15, 1.9)], 0.24, (0, 0, 5.62))


def _coaster_path() -> F64:
    """A closed track: a lift, a drop into an upright loop, a bend and hills on the way back; `[n, 3]` metres."""
    out = curve(
        [
            (-9.5, 2.0, 1.6),
            (-8.2, 4.2, 1.7),
            (-6.4, 7.4, 1.8),
            (-5.0, 8.0, 1.8),
            (-3.6, 6.0, 1.8),
            (-1.8, 1.7, 1.8),
            (0.8, 1.0, 1.8),
        ],
        30,
    )
    t = np.linspace(0, 2 * np.pi, 22)
    loop = np.column_stack([1.4 + 2.3 * np.sin(t), 3.4 - 2.4 * np.cos(t), 1.8 - 1.4 * t / (2 * np.pi)])
    far = [(4.0, 1.2, 0.4), (7.0, 2.0, 0.3), (9.2, 3.2, -0.6), (9.4, 3.6, -1.9), (7.6, 3.2, -2.6), (5.0, 1.2, -2.6)]
    home = [
        (2.4, 3.6, -2.6),
        (-0.4, 1.4, -2.6),
        (-3.2, 3.0, -2.6),
        (-6.0, 1.6, -2.4),
        (-8.6, 1.7, -1.8),
        (-9.9, 1.8, -0.3),
    ]
    back = curve(far + home, 44)
    return np.concatenate([out, loop[1:], back])


@drawing(
    "roller_coaster",
    (20.5, 9.0, 6.2),
    rails="red painted steel",
    frame="white painted steel",
    train="blue paint",
    seat="yellow paint",
)
def roller_coaster(s: Sketch, rng: Rng) -> None:
    """A roller coaster: two rails on posts climb a hill, plunge into a loop and run back over humps; a train on top."""
    path = _coaster_path()
    ahead = np.roll(path, -1, 0) - np.roll(path, 1, 0)
    flat = ahead * [1, 0, 1]
    across = np.cross(flat, [0.0, 1.0, 0.0])
    across[30:51] = [0, 0, 1]
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    for x in SIDES:
        s.tube("rails", path + x * 0.4 * across, 0.11, 4, closed=True)
    for k in range(0, len(path), 2):
        a, b = path[k] - 0.4 * across[k], path[k] + 0.4 * across[k]
        s.rod("rails", tuple(a.tolist()), tuple(b.tolist()), 0.06, sides=3)
    for k in range(0, len(path), 4):
        x, y, z = path[k].tolist()
        if 30 <= k <= 50 and y > 1.6:
            continue
        for side in SIDES:
            foot = (x + side * 0.5 * float(across[k][0]), 0.0, z + side * 0.8 * float(across[k][2]))
            s.rod("frame", foot, (x, y - 0.1, z), 0.09, 0.07, 5)
    for x in SIDES:
        s.rod("frame", (1.4 + x * 2.6, 0, 1.1), (1.4 + x * 1.7, 4.8, 1.1), 0.11, sides=5)
    for k in range(4):
        at = path[15 + 2 * k]
        way = ahead[15 + 2 * k]
        tilt = float(np.degrees(np.arctan2(way[1], way[0])))
        with s.frame((float(at[0]), float(at[1]), float(at[2])), (0, 0, tilt)):
            s.box("train", (0.95, 0.5, 0.9), (0, 0.12, 0), bevel=0.12)
            s.box("seat", (0.16, 0.75, 0.8), (-0.28, 0.3, 0), bevel=0.06)


@drawing(
    "bumper_car", (1.25, 2.4, 1.9), body="glossy red paint", rim="black rubber", trim="chrome", seat="yellow vinyl"
)
def bumper_car(s: Sketch, rng: Rng) -> None:
    """A bumper car: a rounded shell in a thick rubber ring, a seat, a wheel, a pole with a contact up behind."""
    t = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    ring = np.column_stack(
        [
            0.52 * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.7,
            np.full(28, 0.22),
            0.84 * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.8,
        ]
    )
    s.tube("rim", ring, 0.1, 8, closed=True)
    loops = []
    for y, k in ((0.1, 0.9), (0.3, 0.96), (0.5, 0.9), (0.55, 0.84)):
        loops.append((ring * [k, 0, k] + [0, y, 0])[::-1])
    s.loft("body", loops)
    s.ball("body", (0.4, 0.26, 0.4), (0, 0.5, 0.42), sides=16)
    for x in SIDES:
        s.ball("trim", (0.1, 0.1, 0.08), (x * 0.24, 0.54, 0.72), sides=10)
        s.box("trim", (0.03, 0.04, 1.0), (x * 0.49, 0.4, 0), bevel=0)
    s.box("seat", (0.72, 0.14, 0.44), (0, 0.5, -0.3), bevel=0.05)
    s.box("seat", (0.72, 0.42, 0.14), (0, 0.52, -0.56), (-10, 0, 0), 0.06)
    s.rod("trim", (0, 0.6, 0.28), (0, 0.8, 0.1), 0.02)
    with s.frame((0, 0.8, 0.1), (-48, 0, 0)):
        s.ring("rim", 0.15, 0.02, sides=6)
    s.rod("trim", (0, 0.5, -0.7), (0, 2.4, -0.7), 0.025)
    s.rod("trim", (-0.12, 2.38, -0.7), (0.12, 2.38, -0.7), 0.03)


@drawing(
    "water_slide",
    (5.9, 5.4, 6.2),
    chute="turquoise plastic",
    frame="white painted steel",
    water="clear blue water",
    steps="grey steel",
)
def water_slide(s: Sketch, rng: Rng) -> None:
    """A water slide: a stair to a platform, an open chute that winds down about a mast into the water."""
    t = np.linspace(0, 1, 34)
    a = np.pi * 0.5 + 2.1 * np.pi * t
    reach = 1.75 + 0.4 * t
    mid = np.column_stack([reach * np.cos(a) - 0.2, 4.2 * (1 - t) ** 1.05 + 0.45, reach * np.sin(a) - 0.4])
    way = np.gradient(mid, axis=0) * [1, 0, 1]
    side = np.cross(way, [0.0, 1.0, 0.0])
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    for surface, wide, low, cut in (("chute", 0.62, 0.42, (-90, 90)), ("water", 0.5, 0.36, (-45, 45))):
        bow = np.radians(np.linspace(*cut, 7))
        rows = [
            mid
            + wide * np.sin(b) * side
            - np.outer(np.full(34, low * np.cos(b) + (0 if surface == "chute" else -0.03)), [0, 1, 0])
            for b in bow
        ]
        s.sheet(surface, rows)
    for x in SIDES:
        s.tube("chute", mid + x * 0.62 * side, 0.06, 5)
    for k in (3, 9, 15, 21, 27):
        x, y, z = mid[k].tolist()
        s.rod("frame", (x, 0, z), (x, y - 0.35, z), 0.08, sides=7)
    s.rod("frame", (-0.2, 0, -0.4), (-0.2, 4.4, -0.4), 0.16, sides=12)
    s.box("steps", (1.5, 0.1, 1.3), (-0.9, 4.5, 1.4), bevel=0)
    for x, z in ((-1.6, 0.8), (-1.6, 2.0), (-0.2, 2.0)):
        s.rod("frame", (x, 0, z), (x, 5.4, z), 0.06, sides=7)
    for y in (5.0, 5.38):
        s.rod("frame", (-1.6, y, 0.8), (-1.6, y, 2.0), 0.035, sides=6)
        s.rod("frame", (-1.6, y, 2.0), (-0.2, y, 2.0), 0.035, sides=6)
    for k in range(13):
        f = (k + 0.5) / 13
        s.box("steps", (0.3, 0.05, 0.9), (-3.3 + 1.7 * f, 4.5 * f, 1.4), bevel=0)
    for z in (0.95, 1.85):
        s.beam("frame", (-3.4, 0, z), (-1.6, 4.5, z), 0.07, 0.1)
        s.rod("frame", (-3.4, 0.9, z), (-1.6, 5.3, z), 0.035, sides=6)
    s.lathe("chute", [(1.5, 0), (1.55, 0.36), (1.45, 0.36), (1.4, 0.3)], (0.7, 0, -2.3), sides=24)
    s.cylinder("water", 1.45, 0.28, (0.7, 0, -2.3), sides=24)
