"""More instruments: winds of wood and brass, accordion, rattles, electric guitar, banjo, a portable stereo."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("flute", (0.67, 0.029, 0.05), tube="polished silver", keys="polished silver", rest="dark velvet")
def flute(s: Sketch, rng: Rng) -> None:
    """A silver flute lying on a cloth: a long tube with a lip plate and a row of keys."""
    with s.frame(scale=CM):
        s.box("rest", (30, 0.4, 5), (0, 0, 0), bevel=0.1)
        s.rod("tube", (-33.5, 1.5, 0), (33.5, 1.5, 0), 0.95, sides=16)
        for x in (-20, 18, -32.6, 32.6):
            s.rod("keys", (x - 0.6, 1.5, 0), (x + 0.6, 1.5, 0), 1.15, sides=16)
        s.ball("keys", (1.7, 0.45, 1.2), (-26, 2.4, 0), sides=12)
        s.rod("keys", (-14, 2.7, 0.8), (17, 2.7, 0.8), 0.22, sides=6)
        for k in range(12):
            x = -13 + 2.5 * k + (1.2 if k > 5 else 0)
            s.cylinder("keys", 0.85, 0.35, (x, 2.4, 0), sides=12)


@drawing("clarinet", (0.13, 0.72, 0.13), wood="black ebony", keys="polished silver", reed="pale bamboo")
def clarinet(s: Sketch, rng: Rng) -> None:
    """A clarinet standing on its bell: black wood, silver keys and rings, a mouthpiece with a reed."""
    with s.frame(scale=CM):
        line = [(6.6, 0), (5.0, 2), (2.6, 6.5), (1.7, 11), (1.5, 60), (1.2, 61)]
        s.lathe("wood", line, sides=18)
        s.lathe("wood", [(1.3, 61), (1.4, 63), (1.0, 68), (0.5, 72), (0, 72)], sides=14)
        s.box("reed", (1.1, 7, 0.2), (0, 63.5, 1.0), (-6, 0, 0), 0)
        for y in (0.2, 11, 30, 52, 61):
            r = float(np.interp(y, [0, 2, 6.5, 11, 60], [6.6, 5, 2.6, 1.7, 1.5]))
            s.lathe("keys", [(r, y), (r + 0.25, y + 0.3), (r + 0.1, y + 1.0)], sides=18)
        for k in range(11):
            y = 15 + 3.6 * k
            s.cylinder("keys", 0.8, 0.3, (0, y, 1.6), (90, 0, 0), sides=10)
            if k % 2:
                s.box("keys", (3.2, 0.5, 0.3), (1.2, y + 1, 1.4), (0, 40, 25), 0.1)
        s.rod("keys", (1.7, 14, 0.8), (1.7, 50, 0.8), 0.25, sides=6)


def _draw_bell(
    s: Sketch, surface: str, at: tuple[float, float, float], turn: tuple[float, float, float], reach: float, long: float
) -> None:
    """A flaring horn bell that opens along +Y of its frame, seen from outside and from within."""
    t = np.linspace(0, 1, 9)
    r = 0.12 * reach + 0.88 * reach * t**3.2
    outside = [(float(a), float(b)) for a, b in zip(r, long * t, strict=True)]
    with s.frame(at, turn):
        s.lathe(surface, outside, sides=24)
        s.lathe(surface, [outside[-1], *[(a * 0.97, b) for a, b in outside[-2::-1]]], sides=24)


@drawing("trombone", (0.21, 0.24, 1.15), brass="polished brass", slide="polished silver")
def trombone(s: Sketch, rng: Rng) -> None:
    """A trombone: a long silver slide before the player, the brass bow and bell behind him."""
    with s.frame((0, 0.11, 0), scale=CM):
        for x in (-4, 4):
            s.rod("slide", (x, 0, 56), (x, 0, -10), 0.7, sides=9)
        s.ring("slide", 4, 0.75, (0, 0, 54), (90, 0, 0), 0, 180, 8)
        for z in (-10, 2):
            s.rod("slide", (-4, 0, z), (4, 0, z), 0.5, sides=7)
        s.rod("slide", (-4, 0, -10), (-4, 0, -16), 0.9, 1.4, 10)
        s.tube(
            "brass",
            curve([(4, 0, -10), (4, 0, -40), (4, 1, -50), (4, 6, -55), (4, 11, -50), (4, 12, -44)], 16),
            0.95,
            9,
        )
        _draw_bell(s, "brass", (4, 12, -45), (90, 0, 0), 10.5, 50)
        s.rod("brass", (4, 0.5, -30), (4, 12, -30), 0.5, sides=7)


@drawing("tuba", (0.52, 0.96, 0.42), brass="polished brass", valve="polished silver")
def tuba(s: Sketch, rng: Rng) -> None:
    """A tuba: a great upright bell over coils of tube, three valves in front, a mouthpiece."""
    with s.frame(scale=CM):
        _draw_bell(s, "brass", (-8, 30, 0), (0, 0, 5), 21, 64)
        body = [
            (-8, 34, 0),
            (-8, 16, 0),
            (-4, 6, 0),
            (4, 5, 0),
            (11, 9, 0),
            (13, 20, 0),
            (13, 42, 0),
            (8, 50, 0),
            (2, 46, 2),
        ]
        s.tube("brass", curve(body, 30), np.interp(np.linspace(0, 1, 30), [0, 0.4, 1], [4.0, 5.5, 2.6]), 12)
        s.tube("brass", curve([(2, 46, 2), (0, 30, 6), (2, 16, 7), (8, 14, 7), (9, 26, 7), (8, 38, 7)], 22), 1.6, 9)
        s.tube("brass", curve([(4, 44, 6), (8, 56, 8), (2, 62, 10), (-2, 60, 13)], 12), 0.9, 8)
        s.lathe("valve", [(0.5, 0), (0.8, 2), (1.8, 4), (1.8, 4.4), (0, 3.6)], (-2, 60, 13), (40, -30, 0), 12)
        for k in range(3):
            x = 3.6 * (k - 1) + 4
            s.cylinder("valve", 1.5, 16, (x, 24, 8.5), sides=12)
            s.rod("valve", (x, 40, 8.5), (x, 43, 8.5), 0.4, sides=6)
            s.cylinder("valve", 1.2, 0.6, (x, 43, 8.5), sides=10)


@drawing("french_horn", (0.4, 0.39, 0.29), brass="polished brass", valve="polished silver")
def french_horn(s: Sketch, rng: Rng) -> None:
    """A French horn: a wide bell and a round coil of tubes, three valve levers within."""
    with s.frame((0, 0.3, 0), scale=CM):
        for r, z in ((14.5, 0), (12, 1.6), (14, -2.2)):
            s.ring("brass", r, 1.1, (0, 0, z), sides=8)
        s.tube("brass", curve([(-14, 2, 0), (-15, -8, 0), (-8, -14, 1), (0, -13, 3)], 14), np.linspace(1.2, 2.2, 14), 9)
        _draw_bell(s, "brass", (-3, -13, 2), (50, 70, 0), 15, 22)
        for k in range(3):
            s.rod("valve", (3 * (k - 1), 2, -2), (3 * (k - 1), 2, 4), 1.4, sides=12)
            s.box("valve", (0.9, 0.4, 7), (3 * (k - 1), 5, 1), bevel=0.1)
            s.rod("brass", (3 * (k - 1), -8, 1), (3 * (k - 1), 8, 1), 0.6, sides=7)
        s.tube("brass", curve([(10, 10, 0), (15, 15, 0), (16, 21, 0)], 8), [1.0, 0.9, 0.8, 0.7, 0.7, 0.6, 0.6, 0.6], 8)
        s.lathe("valve", [(0.5, 0), (1.2, 2), (1.3, 2.3), (0, 1.8)], (16, 20.5, 0), sides=12)


@drawing(
    "accordion",
    (0.46, 0.41, 0.2),
    body="red lacquer",
    bellows="black paper",
    keys="ivory",
    black="black ebony",
    metal="polished chrome",
)
def accordion(s: Sketch, rng: Rng) -> None:
    """An accordion: pleated bellows between two lacquered ends, piano keys on one, buttons on the other."""
    with s.frame(scale=CM):
        for k in range(12):
            x = -9 + 1.5 * k
            s.prism("bellows", [(-0.85, 0), (0, 1.1), (0.85, 0)], 17, (x, 37, 0))
            s.prism("bellows", [(-0.85, 0), (0, 1.1), (0.85, 0)], 36, (x, 19.5, 8.2), (90, 0, 0))
            s.prism("bellows", [(-0.85, 0), (0, 1.1), (0.85, 0)], 36, (x, 19.5, -8.2), (-90, 0, 0))
        s.box("bellows", (19, 36, 16.5), (-0.5, 1.5, 0), bevel=0)
        for x, w in ((-15.5, 10), (14.5, 11)):
            s.box("body", (w, 41, 19), (x, 0, 0), bevel=1.2)
            s.box("metal", (w * 0.6, 30, 0.4), (x, 5.5, 9.4), bevel=0.1)
        s.box("body", (5.5, 40, 5), (22.2, 0.5, 3.5), bevel=0.8)
        for k in range(17):
            s.box("keys", (5.8, 2.0, 1.0), (22.5, 2.2 + 2.15 * k, 6.0), bevel=0.2)
            if k % 7 not in (2, 6) and k < 16:
                s.box("black", (3.6, 1.1, 1.2), (21.4, 3.75 + 2.15 * k, 6.5), bevel=0.2)
        for row in range(4):
            for k in range(9):
                s.cylinder("keys", 0.65, 0.7, (-18.5 + 2.0 * row, 8 + 3 * k + row * 0.7, 9.6), (90, 0, 0), sides=6)


@drawing("tambourine", (0.3, 0.29, 0.093), frame="varnished pine wood", skin="white drum skin", jingle="polished brass")
def tambourine(s: Sketch, rng: Rng) -> None:
    """A tambourine: a round frame with pairs of jingles in its slots, a skin stretched over."""
    with s.frame((0, 0.135, 0), (80, 0, 0), CM):
        s.lathe("frame", [(12.2, -2.4), (13.2, -2.4), (13.2, 2.4), (12.2, 2.4), (12.2, -2.4)], sides=36)
        s.cylinder("skin", 12.8, 0.3, (0, 2.1, 0), sides=36)
        for _ in s.around(8):
            s.box("skin", (4.6, 1.6, 1.2), (0, -0.8, 12.7), bevel=0)
            for y in (-0.5, 0.5):
                s.lathe("jingle", [(0, y), (1.9, y - 0.12), (1.9, y + 0.12), (0, y + 0.2)], (0, 0, 12.9), sides=12)


@drawing("maracas", (0.13, 0.24, 0.13), gourd="red lacquer", band="yellow paint", handle="pale wood")
def maracas(s: Sketch, rng: Rng) -> None:
    """Two maracas crossed: painted gourds with bands on wooden handles."""
    with s.frame(scale=CM):
        for x in SIDES:
            with s.frame((x * 5.5, 1.2, x * 1.6), (0, 0, x * 22)):
                s.lathe("handle", [(0, 0), (1.3, 0.2), (1.0, 1.2), (0.9, 12), (1.3, 14)], sides=12)
                s.lathe("gourd", [(1.3, 13), (3.2, 15), (4.5, 18.5), (4.2, 22), (2.4, 24.6), (0, 25.2)], sides=20)
                for y, r in ((17, 4.05), (20.6, 4.5)):
                    s.lathe("band", [(r, y - 0.6), (r + 0.22, y), (r, y + 0.6)], sides=20)


@drawing("harmonica", (0.11, 0.03, 0.028), metal="polished silver", comb="red plastic", hole="black plastic")
def harmonica(s: Sketch, rng: Rng) -> None:
    """A harmonica: two curved covers over a red comb with ten square holes in front."""
    with s.frame(scale=CM):
        s.box("comb", (10.4, 1.2, 2.7), (0, 0.9, 0.1), bevel=0.1)
        for y, way in ((2.05, 1), (0.95, -1)):
            side = [(-1.3, 0), (1.2, 0), (1.0, way * 0.5), (0.2, way * 0.85), (-0.9, way * 0.9), (-1.3, way * 0.5)]
            s.prism("metal", side, 9.4, (0, y, 0), (0, -90, 0))
            for x in SIDES:
                s.box("metal", (1.0, 0.16, 2.4), (x * 5.2, y - 0.08, 0), bevel=0)
        for k in range(10):
            s.box("hole", (0.5, 0.7, 0.1), (0.86 * (k - 4.5), 1.15, 1.45), bevel=0)
        s.ball("comb", (2.2, 0.1, 0.5), (0, 2.92, -0.3), sides=10)


@drawing(
    "electric_guitar",
    (0.33, 1.07, 0.14),
    body="glossy red lacquer",
    guard="white plastic",
    neck="pale maple wood",
    metal="polished chrome",
    string="steel",
)
def electric_guitar(s: Sketch, rng: Rng) -> None:
    """An electric guitar: a solid body with two horns, white guard and pickups, a long neck, pegs in a row."""
    pts = [(0, 0), (11, 1), (16, 8), (15, 16), (11, 22), (13, 30), (15.5, 37), (13, 40), (8, 36), (4.5, 33), (-4.5, 33)]
    pts += [(-9, 39), (-13.5, 46), (-16, 43), (-14, 33), (-11, 24), (-15, 17), (-17, 9), (-11, 1)]
    loop = curve(np.column_stack([np.array([*pts, pts[0]], dtype=float), np.zeros(len(pts) + 1)]), 60)[:-1, :2]
    with s.frame((0.01, 0, 0), (-6, 0, 0), CM):
        s.prism("body", loop, 3.6)
        s.prism("body", loop * [0.97, 0.985] + [0, 0.3], 4.2)
        s.prism("guard", loop * [0.62, 0.66] + [1.5, 9], 0.4, (0, 0, 2.1))
        s.box("neck", (5.0, 66, 2.2), (0, 27, 1.8), bevel=0.7)
        head = [(-2.6, 92), (2.4, 92), (3.4, 96), (4.6, 103), (3.0, 107), (-3.4, 106), (-3.2, 96)]
        s.prism("neck", head, 1.8, (0, 0, 1.6))
        for k in range(14):
            s.box("metal", (4.9, 0.3, 0.3), (0, 34 + 57 * (1 - 0.9 ** (13 - k)) / 0.77, 2.85), bevel=0)
        for y in (10, 18, 26):
            s.box("metal", (7.4, 2.2, 1.0), (0.2, y, 2.4), bevel=0.3)
        for k in range(6):
            x = -1.9 + 0.76 * k
            s.rod("string", (x, 8, 3.3), (x * 0.8, 93, 3.2), 0.07, sides=3)
            s.rod("metal", (-3.4, 93.6 + 2 * k, 1.6), (-5.6, 93.6 + 2 * k, 1.6), 0.5, sides=7)
        for px, py in ((9, 9), (10, 13.5), (9.4, 4.8)):
            s.cylinder("metal", 1.1, 1.4, (px, py, 2.2), (90, 0, 0), sides=12)
        s.box("metal", (8, 3.0, 1.0), (0, 5.5, 2.2), bevel=0.3)


@drawing(
    "banjo", (0.33, 0.94, 0.12), skin="white drum skin", rim="polished chrome", neck="dark walnut wood", string="steel"
)
def banjo(s: Sketch, rng: Rng) -> None:
    """A banjo: a round drum of skin in a metal rim with hooks, a long fretted neck, a peg half-way up."""
    with s.frame((0, 0, 0), (-6, 0, 0), CM):
        with s.frame((0, 16, 0)):
            s.rod("rim", (0, 0, -3.5), (0, 0, 3), 16, sides=40)
            s.rod("skin", (0, 0, 2.6), (0, 0, 3.2), 14.8, sides=40)
            s.rod("neck", (0, 0, -4.2), (0, 0, -3.2), 15.4, sides=32)
            for k in range(20):
                a = np.pi * k / 10
                s.rod(
                    "rim",
                    (16.2 * np.cos(a), 16.2 * np.sin(a), -3),
                    (16.2 * np.cos(a), 16.2 * np.sin(a), 3.3),
                    0.4,
                    sides=4,
                )
            s.box("neck", (6, 0.9, 1.4), (0, -6, 3.8), bevel=0.1)
        s.box("neck", (4.6, 52, 2.2), (0, 30, 2.4), bevel=0.7)
        s.prism(
            "neck", [(-2.4, 81), (2.4, 81), (4.4, 88), (2.6, 93), (0, 91.5), (-2.6, 93), (-4.4, 88)], 1.8, (0, 0, 2.2)
        )
        for k in range(14):
            s.box("rim", (4.5, 0.25, 0.25), (0, 34 + 3.4 * k, 3.5), bevel=0)
        for x in SIDES:
            for y in (84.5, 88.5):
                s.rod("rim", (x * 3, y, 2.2), (x * 6, y, 2.2), 0.6, sides=7)
        s.rod("rim", (-2.2, 62, 2.2), (-4.6, 62.6, 2.2), 0.6, sides=7)
        for k in range(4):
            x = -1.5 + k
            s.rod("string", (x, 10, 4.4), (x, 83, 3.8), 0.08, sides=3)


def _waves(reach: float) -> F64:
    return arc(reach, 0, 360, 20)[:-1]


@drawing(
    "boombox",
    (0.66, 0.36, 0.17),
    body="silver plastic",
    speaker="black cloth",
    trim="polished chrome",
    dark="black plastic",
    dial="glowing amber display",
)
def boombox(s: Sketch, rng: Rng) -> None:
    """A portable stereo: two round loudspeakers, a cassette door between them, knobs, a handle, an aerial."""
    with s.frame(scale=CM):
        s.box("body", (64, 28, 15), bevel=1.5)
        for x in SIDES:
            with s.frame((x * 21, 12, 7.6), (90, 0, 0)):
                s.lathe("trim", [(9.5, 0), (10.4, 0), (10.2, 0.9), (9.2, 0.9)], sides=28)
                s.cylinder("speaker", 9.4, 0.5, sides=28)
                s.lathe("dark", [(4.2, 0.5), (3.4, 1.0), (0, 1.6)], sides=18)
            s.rod("trim", (x * 29, 27, 0), (x * 29, 35, 0), 0.8, sides=8)
        s.rod("dark", (-29, 35, 0), (29, 35, 0), 1.3, sides=10)
        s.box("dark", (18, 10, 0.6), (0, 3, 7.6), bevel=0.2)
        s.box("trim", (12, 5.6, 0.5), (0, 5.4, 7.9), bevel=0.2)
        for x in (-3, 3):
            s.prism("dark", _waves(1.2), 0.4, (x, 8.2, 8.2))
        s.box("dial", (40, 2.4, 0.4), (0, 22.6, 7.6), bevel=0)
        for k in range(6):
            s.box("trim", (2.4, 1.6, 1.2), (-7.5 + 3 * k, 14.5, 7.8), bevel=0.2)
        for x in (-13, -9, 9, 13):
            s.cylinder("trim", 1.4, 1.4, (x * 0.8 if abs(x) < 12 else x, 18.6, 7.5), (90, 0, 0), sides=14)
        s.rod("trim", (28, 28, -5), (34, 52 - 16, -5), 0.4, 0.25, 6)
