"""What things are kept in and on: shelves, cabinets, books."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.goods import stock_shelf
from assets.shapes.sketch import Sketch
from assets.shapes.tabletops import draw_front

Rng = np.random.Generator


_BINDINGS = (
    (0.55, 0.12, 0.1),
    (0.17, 0.34, 0.19),
    (0.13, 0.22, 0.46),
    (0.5, 0.28, 0.13),
    (0.72, 0.54, 0.26),
    (0.15, 0.15, 0.17),
    (0.86, 0.79, 0.64),
    (0.16, 0.42, 0.45),
    (0.8, 0.42, 0.18),
)
"""What cloth and leather books are bound in, as shares of white."""
_GILDED = (0.75, 0.52, 0.2)


def draw_books(
    s: Sketch, surface: str, width: float, height: float, depth: float, at: tuple[float, float, float], rng: Rng
) -> None:
    """A row of books of differing thickness and height on a shelf; now and then one leans, or there is a gap."""
    x0, y, z = at
    x = x0 - width / 2
    while x < x0 + width / 2 - 0.02:
        thick = float(rng.uniform(0.018, 0.05))
        tall = height * float(rng.uniform(0.68, 0.95))
        if rng.random() < 0.08:
            x += float(rng.uniform(0.03, 0.1))
            continue
        if x + thick > x0 + width / 2:
            break
        lean = float(rng.uniform(4, 9)) if rng.random() < 0.1 else 0.0
        deep = depth * float(rng.uniform(0.75, 0.95))
        light = float(rng.uniform(0.7, 1.1))
        red, green, blue = (light * part for part in _BINDINGS[int(rng.integers(len(_BINDINGS)))])
        with s.frame((x + thick / 2, y, z), (0, 0, lean)):
            with s.tinted((red, green, blue)):
                s.box(surface, (thick * 0.92, tall, deep), bevel=0)
            with s.tinted(_GILDED):
                for band in (0.14, 0.8) if rng.random() < 0.6 else ():
                    s.box(surface, (thick * 0.93, 0.008, 0.002), (0, band * tall, deep / 2), bevel=0)
        x += thick + lean * 0.003


@drawing("bookshelf", (1.1, 2.0, 0.35), frame="walnut wood", books="ivory leather")
def bookshelf(s: Sketch, rng: Rng, fill: float = 1.0) -> None:
    """A tall case with a cornice, its shelves full of books; `fill` is how full."""
    w, h, d = s.size
    side = min(0.035, w * 0.05)
    for x in (-1.0, 1.0):
        s.box("frame", (side, h * 0.96, d * 0.96), (x * (w / 2 - side), 0, 0), bevel=0.005)
    s.box("frame", (w * 0.96, h * 0.94, 0.012), (0, h * 0.02, -d * 0.46), bevel=0)
    s.box("frame", (w, h * 0.03, d), (0, h * 0.97, 0), bevel=0.008)
    s.box("frame", (w * 0.96, h * 0.05, d * 0.9), (0, 0, 0), bevel=0.005)
    shelves = max(2, round(h * 0.92 / 0.36))
    gap = h * 0.92 / shelves
    for k in range(shelves):
        y = h * 0.05 + k * gap
        s.box("frame", (w - 3 * side, 0.022, d * 0.9), (0, y, -0.01), bevel=0.003)
        inner = (w - 4.4 * side) * min(1.0, max(0.05, fill))
        draw_books(s, "books", inner, gap - 0.04, d * 0.7, (0, y + 0.022, -d * 0.05), rng)


@drawing("book", (0.16, 0.04, 0.22), cover="red leather", pages="paper")
def book(s: Sketch, rng: Rng) -> None:
    """A closed book lying flat, with a rounded spine."""
    w, h, d = s.size
    board = h * 0.1
    for y in (0.0, h - board):
        s.box("cover", (w * 0.97, board, d), (w * 0.015, y, 0), bevel=board * 0.3)
    angle = np.radians(np.linspace(90, 270, 9))
    spine = [(np.cos(a) * w * 0.05, np.sin(a) * h / 2) for a in angle]
    spine += [(np.cos(a) * w * 0.03, np.sin(a) * (h / 2 - board)) for a in angle[::-1]]
    s.prism("cover", spine, d, (-w * 0.45, h / 2, 0))
    s.box("pages", (w * 0.91, h - 2 * board, d * 0.95), (0, board, 0), bevel=0.001)


@drawing("book_stack", (0.3, 0.3, 0.3), cover="ivory leather", pages="paper")
def book_stack(s: Sketch, rng: Rng) -> None:
    """Books of different sizes and bindings piled a little askew, with rounded backs and gilded bands."""
    w, h, d = s.size
    count = max(3, round(h / 0.045))
    y = 0.0
    for _ in range(count):
        tall = h / count
        bw, bd = w * float(rng.uniform(0.6, 0.86)), d * float(rng.uniform(0.66, 0.9))
        red, green, blue = (min(1.0, 1.6 * part) for part in _BINDINGS[int(rng.integers(len(_BINDINGS)))])
        with s.frame((float(rng.uniform(-0.05, 0.05)) * w, y, 0), (0, float(rng.uniform(-16, 16)), 0)):
            with s.tinted((red, green, blue)):
                for level in (0.0, tall * 0.86):
                    s.box("cover", (bw, tall * 0.13, bd), (0, level, 0), bevel=0.001)
                bow = [(0.0, 0.0), (-0.6, 0.12), (-0.9, 0.35), (-0.9, 0.65), (-0.6, 0.88), (0.0, 1.0)]
                s.prism("cover", [(tall * 0.3 * x, tall * y) for x, y in bow], bd, (-bw * 0.495, 0, 0))
            with s.tinted(_GILDED):
                for z in (-0.32, 0.3):
                    s.box(
                        "cover",
                        (tall * 0.29, tall * 0.62, bd * 0.02),
                        (-bw * 0.5 - tall * 0.14, tall * 0.19, bd * z),
                        bevel=0,
                    )
            s.box("pages", (bw * 0.95, tall * 0.76, bd * 0.95), (0, tall * 0.12, 0), bevel=0)
        y += tall


@drawing("rack", (1.2, 1.8, 0.45), frame="painted metal", goods="cardboard")
def rack(s: Sketch, rng: Rng, shelves: float = 4.0) -> None:
    """Open shelving on posts with cartons, tins, jars, bottles and piles on it."""
    w, h, d = s.size
    for x in (-1.0, 1.0):
        for z in (-1, 1):
            s.box("frame", (0.035, h, 0.035), (x * (w / 2 - 0.018), 0, z * (d / 2 - 0.018)), bevel=0.004)
    count = max(2, round(shelves))
    gap = h * 0.94 / count
    for k in range(count):
        y = h * 0.06 + k * gap
        s.box("frame", (w * 0.98, 0.025, d * 0.96), (0, y, 0), bevel=0.004)
        stock_shelf(s, rng, "goods", (-w * 0.45, w * 0.45), y + 0.025, gap - 0.03, d)


@drawing("cabinet", (0.9, 1.1, 0.5), body="oak wood", handles="brass")
def cabinet(s: Sketch, rng: Rng, doors: float = 0.0, drawers: float = 3.0) -> None:
    """A cupboard or chest of drawers: `drawers` rows of drawers over `doors` doors, on a plinth, with handles."""
    w, h, d = s.size
    s.box("body", (w * 0.94, h * 0.06, d * 0.88), (0, 0, -d * 0.02), bevel=0.004)
    s.box("body", (w * 0.96, h * 0.91, d * 0.92), (0, h * 0.055, -d * 0.02), bevel=0.008)
    s.box("body", (w, h * 0.035, d), (0, h * 0.965, 0), bevel=0.01)
    rows, leaves = round(drawers), round(doors)
    if rows + leaves == 0:
        rows = 1
    room = h * 0.88
    part = room if not leaves else room * min(0.5, 0.16 * rows)
    for k in range(rows):
        tall = part / rows
        draw_front(s, "body", "handles", (w * 0.92, tall), (0, h * 0.955 - (k + 1) * tall, d * 0.445))
    for k in range(leaves):
        wide, tall = w * 0.92 / leaves, room - part * (rows > 0)
        x = -w * 0.46 + wide * (k + 0.5)
        s.box("body", (wide * 0.95, tall * 0.96, 0.018), (x, h * 0.08, d * 0.445), bevel=0.006)
        s.box("body", (wide * 0.65, tall * 0.72, 0.012), (x, h * 0.08 + tall * 0.12, d * 0.46), bevel=0.006)
        grip = x + wide * (0.38 if k % 2 == 0 else -0.38)
        s.rod(
            "handles",
            (grip, h * 0.08 + tall * 0.42, d * 0.485),
            (grip, h * 0.08 + tall * 0.58, d * 0.485),
            0.008,
            sides=8,
        )


@drawing("locker", (0.9, 1.8, 0.5), body="painted metal")
def locker(s: Sketch, rng: Rng) -> None:
    """A row of tall metal lockers with louvres and latches."""
    w, h, d = s.size
    count = max(1, round(w / 0.32))
    s.box("body", (w, h, d * 0.94), (0, 0, -d * 0.03), bevel=0.006)
    for k in range(count):
        x = -w / 2 + w * (k + 0.5) / count
        s.box("body", (w / count * 0.9, h * 0.93, 0.02), (x, h * 0.04, d * 0.455), bevel=0.006)
        for j in range(4):
            s.box("body", (w / count * 0.45, 0.012, 0.02), (x, h * (0.8 + 0.03 * j), d * 0.47), (24, 0, 0), bevel=0.002)
        s.box("body", (0.025, 0.1, 0.03), (x + w / count * 0.33, h * 0.5, d * 0.475), bevel=0.006)


@drawing("chest", (0.9, 0.6, 0.55), body="oak planks", trim="iron")
def chest(s: Sketch, rng: Rng) -> None:
    """A coffer with a barrel lid, iron bands and a lock."""
    w, h, d = s.size
    s.box("body", (w * 0.96, h * 0.6, d * 0.92), bevel=0.01)
    angle = np.radians(np.linspace(0, 180, 13))
    lid = [(np.cos(a) * d * 0.47, np.sin(a) * h * 0.38) for a in angle]
    s.prism("body", lid, w * 0.97, (0, h * 0.61, 0), (0, 90, 0))
    for x in (-0.38, 0.0, 0.38):
        outer = [(np.cos(a) * d * 0.485, np.sin(a) * h * 0.39) for a in angle]
        s.prism("trim", outer, w * 0.05, (x * w, h * 0.61, 0), (0, 90, 0))
        s.box("trim", (w * 0.05, h * 0.6, d * 0.95), (x * w, 0, 0), bevel=0.003)
    for x, z in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        s.box("trim", (w * 0.06, h * 0.09, d * 0.1), (x * w * 0.46, 0, z * d * 0.43), bevel=0.006)
    s.box("trim", (w * 0.98, h * 0.04, d * 0.97), (0, h * 0.58, 0), bevel=0.004)
    s.box("trim", (w * 0.12, h * 0.2, d * 0.05), (0, h * 0.48, d * 0.475), bevel=0.012)


@drawing("crate", (0.7, 0.7, 0.7), body="pine planks", frame="dark wood")
def crate(s: Sketch, rng: Rng) -> None:
    """A packing case: boards within a frame, a brace across each side."""
    w, h, d = s.size
    s.box("body", (w * 0.92, h * 0.94, d * 0.92), (0, h * 0.03, 0), bevel=0.004)
    t = 0.09 * min(w, h, d)
    for turn, wide, deep in ((0, w, d), (90, d, w), (180, w, d), (270, d, w)):
        with s.frame((0, 0, 0), (0, turn, 0)):
            z = deep / 2 - t * 0.3
            for y in (0.0, h - t * 1.3):
                s.box("frame", (wide, t * 1.3, t * 0.6), (0, y, z), bevel=0.004)
            for x in (-1.0, 1.0):
                s.box("frame", (t * 1.3, h, t * 0.6), (x * (wide / 2 - t * 0.65), 0, z), bevel=0.004)
            s.beam("frame", (-wide / 2 + t, t, z - t * 0.12), (wide / 2 - t, h - t, z - t * 0.12), t * 1.1, t * 0.4)


@drawing("box", (0.6, 0.5, 0.6), body="painted wood")
def box(s: Sketch, rng: Rng) -> None:
    """A plain box with a lid."""
    w, h, d = s.size
    s.box("body", (w * 0.96, h * 0.82, d * 0.96), bevel=0.01)
    s.box("body", (w, h * 0.2, d), (0, h * 0.8, 0), bevel=0.012)


@drawing("box_gift", (0.35, 0.32, 0.35), body="red paper", ribbon="gold satin")
def box_gift(s: Sketch, rng: Rng) -> None:
    """A wrapped present with a ribbon around it and a bow on top."""
    w, h, d = s.size
    s.box("body", (w * 0.95, h * 0.64, d * 0.95), bevel=0.006)
    s.box("body", (w, h * 0.18, d), (0, h * 0.62, 0), bevel=0.006)
    s.box("ribbon", (w * 0.13, h * 0.805, d * 1.005), (0, 0, 0), bevel=0.001)
    s.box("ribbon", (w * 1.005, h * 0.805, d * 0.13), (0, 0, 0), bevel=0.001)
    for turn in (0, 90, 180, 270):
        with s.frame((0, h * 0.8, 0), (0, turn + 45, 0)):
            a = np.linspace(0, 1, 13)
            path = np.stack(
                [w * 0.26 * np.sin(np.pi * a), h * 0.2 * np.sin(np.pi * a) ** 0.7 * (1 - 0.55 * a), 0 * a], 1
            )
            strip = np.stack([path + [0, 0, -w * 0.05], path + [0, 0, w * 0.05]], 1)
            s.sheet("ribbon", strip)
