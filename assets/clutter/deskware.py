"""What lies about where one reads, writes, plays or sleeps."""

from __future__ import annotations

import numpy as np

from assets.clutter.ware import (
    BINDINGS,
    BLACK,
    BRASS,
    BRIGHTS,
    CLOTHS,
    FLAME,
    GLASSES,
    GLAZES,
    GREEN,
    IRON,
    PALE,
    SCREEN,
    STEEL,
    WHITE,
    WOODS,
    Rng,
    clear,
    cold,
    gloss,
    matt,
    metal,
    one_of,
    ware,
    warm,
)
from assets.materials import Color
from assets.shapes.sketch import Point, Sketch


def lay_book(s: Sketch, rng: Rng, color: Color, size: Point, at: Point, turn_deg: float) -> None:
    """A closed book: two boards and the pages between them, its spine to the left."""
    w, h, d = size
    with s.frame(at, (0, turn_deg, 0)):
        s.box(matt(PALE), (w - 0.008, h - 0.008, d - 0.008), (0.002, 0.004, 0), bevel=0)
        for y in (0.0, h - 0.004):
            s.box(matt(color), (w, 0.004, d), (0, y, 0), bevel=0)
        s.box(matt(color), (0.006, h, d), (-w / 2, 0, 0), bevel=0)


@ware("books", run=(1, 2))
def books(s: Sketch, rng: Rng) -> None:
    """One to four, lying on each other askew."""
    y = 0.0
    for _ in range(int(rng.integers(1, 5))):
        w, h, d = rng.uniform(0.15, 0.2), rng.uniform(0.02, 0.045), rng.uniform(0.2, 0.27)
        lay_book(s, rng, one_of(rng, BINDINGS), (w, h, d), (0, y, 0), float(rng.uniform(-14, 14)))
        y += h


@ware("standing books", run=(2, 5))
def standing_books(s: Sketch, rng: Rng) -> None:
    """A short row, backs to the front, the last one leaning."""
    x, count = 0.0, int(rng.integers(5, 10))
    wide = rng.uniform(0.02, 0.05, count)
    x = -float(wide.sum()) / 2
    for k, w in enumerate(wide):
        tall, lean = float(rng.uniform(0.19, 0.28)), (-12.0 if k == count - 1 and rng.random() < 0.4 else 0.0)
        s.box(matt(one_of(rng, BINDINGS)), (float(w) - 0.002, tall, 0.17), (x + float(w) / 2, 0, 0), (0, 0, lean), 0)
        x += float(w)


@ware("open book")
def open_book(s: Sketch, rng: Rng) -> None:
    """Two halves of pages that rise towards the fold."""
    for side in (-1, 1):
        rows = [
            [(side * t * 0.17, 0.012 + 0.02 * np.sin(np.pi * min(1.0, 0.15 + t * 0.85)), z) for t in (0, 0.3, 0.65, 1)]
            for z in (-0.125, 0.125)
        ]
        s.sheet(matt(PALE), rows)
        for k in range(5):
            s.box(matt((0.3, 0.27, 0.22)), (0.11, 0.0008, 0.008), (side * 0.085, 0.033, -0.08 + 0.04 * k), bevel=0)
    s.box(matt(one_of(rng, BINDINGS)), (0.36, 0.008, 0.265), bevel=0)


@ware("papers")
def papers(s: Sketch, rng: Rng) -> None:
    """A few sheets, one on the other."""
    for k in range(int(rng.integers(2, 6))):
        at = (float(rng.uniform(-0.05, 0.05)), 0.0015 * k, float(rng.uniform(-0.04, 0.04)))
        s.box(matt(one_of(rng, (WHITE, PALE), 0.08)), (0.21, 0.0015, 0.29), at, (0, float(rng.uniform(-25, 25)), 0), 0)


@ware("scroll", run=(2, 5), turning=True)
def scroll(s: Sketch, rng: Rng) -> None:
    """Rolled up, with a ribbon."""
    s.cylinder(matt(PALE), 0.022, 0.3, (-0.15, 0.022, 0), (0, 0, -90), sides=9)
    s.cylinder(matt(one_of(rng, BRIGHTS)), 0.024, 0.02, (-0.01, 0.022, 0), (0, 0, -90), sides=9)


@ware("inkwell", turning=True)
def inkwell(s: Sketch, rng: Rng) -> None:
    """A pot of ink with a quill in it."""
    s.lathe(gloss(BLACK), [(0.0, 0), (0.035, 0), (0.035, 0.03), (0.016, 0.045), (0.018, 0.055)], sides=8)
    s.sheet(
        matt(WHITE),
        [[(0, 0.04, 0), (0.05, 0.16, 0.01), (0.12, 0.25, 0)], [(0.01, 0.04, 0), (0.09, 0.14, 0.01), (0.12, 0.25, 0)]],
    )


@ware("pen pot", turning=True)
def pen_pot(s: Sketch, rng: Rng) -> None:
    """A pot of pens and pencils."""
    s.lathe(gloss(one_of(rng, GLAZES)), [(0, 0), (0.04, 0), (0.042, 0.1), (0.036, 0.1), (0.036, 0.02)], sides=9)
    for k in range(5):
        a, out = k * 1.3, float(rng.uniform(0.03, 0.06))
        tip = (out * np.cos(a), float(rng.uniform(0.15, 0.19)), out * np.sin(a))
        s.rod(matt(one_of(rng, BRIGHTS)), (0.01 * np.cos(a), 0.03, 0.01 * np.sin(a)), tip, 0.004, sides=4)


@ware("candle", turning=True, candela=60.0, light_m=0.25)
def candle(s: Sketch, rng: Rng) -> None:
    """A stick of brass with a burning candle."""
    tall = float(rng.uniform(0.1, 0.2))
    s.lathe(metal(BRASS), [(0, 0), (0.05, 0), (0.05, 0.012), (0.012, 0.02), (0.012, 0.06), (0.025, 0.07)], sides=9)
    s.cylinder(matt(PALE), 0.013, tall, (0, 0.065, 0), sides=7)
    for turn in (0, 90):
        s.picture(FLAME, "wick", (0.02, 0.05), (0, 0.064 + tall, 0), (0, turn, 0))


@ware("table lamp", run=(1, 1), turning=True, candela=160.0, light_m=0.4)
def table_lamp(s: Sketch, rng: Rng) -> None:
    """A turned foot under a lit shade."""
    foot = gloss(one_of(rng, GLAZES)) if rng.random() < 0.5 else metal(BRASS)
    s.lathe(
        foot, [(0, 0), (0.075, 0), (0.07, 0.02), (0.02, 0.04), (0.045, 0.12), (0.015, 0.2), (0.012, 0.28)], sides=10
    )
    s.lathe(warm(), [(0.13, 0.24), (0.085, 0.42)], sides=12)


@ware("mug", run=(2, 5), turning=True)
def mug(s: Sketch, rng: Rng) -> None:
    """A mug with a handle."""
    color = gloss(one_of(rng, GLAZES))
    s.lathe(color, [(0, 0), (0.038, 0), (0.041, 0.09), (0.036, 0.09), (0.033, 0.05), (0, 0.05)], sides=10)
    s.ring(color, 0.026, 0.006, (0.046, 0.045, 0), sides=3)


@ware("globe", run=(1, 1), turning=True)
def globe(s: Sketch, rng: Rng) -> None:
    """A small globe in a brass arc."""
    s.lathe(matt(one_of(rng, WOODS)), [(0, 0), (0.08, 0), (0.07, 0.02), (0.015, 0.04), (0.012, 0.09)], sides=9)
    s.ball(gloss((0.16, 0.3, 0.36)), 0.1, (0, 0.2, 0), sides=12)
    for _k in range(6):
        a, b = float(rng.uniform(0, 6.3)), float(rng.uniform(-0.7, 0.9))
        at = (0.088 * np.cos(a) * np.cos(b), 0.2 + 0.088 * np.sin(b), 0.088 * np.sin(a) * np.cos(b))
        s.ball(matt((0.34, 0.3, 0.12)), 0.03, at, sides=5)


@ware("hourglass", run=(1, 1), turning=True)
def hourglass(s: Sketch, rng: Rng) -> None:
    """Sand between two plates."""
    for y in (0.0, 0.18):
        s.cylinder(matt(one_of(rng, WOODS)), 0.05, 0.015, (0, y, 0), sides=9)
    s.lathe(
        gloss((0.5, 0.46, 0.36)), [(0.035, 0.015), (0.036, 0.05), (0.006, 0.1), (0.036, 0.14), (0.035, 0.18)], sides=9
    )
    for k in range(3):
        a = k * 2.1
        s.rod(
            metal(BRASS),
            (0.042 * np.cos(a), 0.01, 0.042 * np.sin(a)),
            (0.042 * np.cos(a), 0.185, 0.042 * np.sin(a)),
            0.003,
            sides=4,
        )


@ware("photo frame", run=(1, 3))
def photo_frame(s: Sketch, rng: Rng) -> None:
    """A picture in a frame that leans back."""
    w, h = float(rng.uniform(0.1, 0.16)), float(rng.uniform(0.14, 0.2))
    with s.frame((0, 0, 0), (-14, 0, 0)):
        s.box(matt(one_of(rng, WOODS)), (w, h, 0.012), bevel=0)
        s.box(matt(one_of(rng, CLOTHS)), (w - 0.03, h - 0.03, 0.004), (0, 0.015, 0.006), bevel=0)


@ware("mantel clock", run=(1, 1))
def mantel_clock(s: Sketch, rng: Rng) -> None:
    """A wooden case with a white face."""
    s.box(gloss(one_of(rng, WOODS)), (0.2, 0.22, 0.1), bevel=0.01)
    s.box(metal(BRASS), (0.24, 0.015, 0.13), bevel=0)
    s.cylinder(matt(WHITE), 0.075, 0.006, (0, 0.125, 0.05), (90, 0, 0), sides=14)
    s.box(matt(BLACK), (0.006, 0.055, 0.002), (0, 0.125, 0.057), bevel=0)
    s.box(matt(BLACK), (0.04, 0.006, 0.002), (0.02, 0.122, 0.057), bevel=0)


@ware("vase", run=(1, 3), turning=True)
def vase(s: Sketch, rng: Rng) -> None:
    """A glazed vase."""
    k = float(rng.uniform(0.8, 1.3))
    line = np.array([(0, 0), (0.045, 0), (0.08, 0.1), (0.06, 0.18), (0.03, 0.22), (0.045, 0.26), (0.035, 0.25)])
    s.lathe(gloss(one_of(rng, GLAZES)), line * [k, 1], sides=11)


@ware("flowers", run=(1, 1), turning=True)
def flowers(s: Sketch, rng: Rng) -> None:
    """Cut flowers in a vase."""
    s.lathe(gloss(one_of(rng, GLAZES)), [(0, 0), (0.04, 0), (0.055, 0.08), (0.032, 0.15), (0.042, 0.17)], sides=9)
    color = one_of(rng, BRIGHTS)
    for k in range(8):
        a, out, up = k * 2.4, float(rng.uniform(0.03, 0.12)), float(rng.uniform(0.24, 0.36))
        tip = (out * np.cos(a), up, out * np.sin(a))
        s.rod(matt(GREEN), (0, 0.14, 0), tip, 0.003, sides=3)
        s.ball(matt(one_of(rng, (color, WHITE), 0.15)), 0.026, tip, sides=5)


@ware("pot plant", run=(1, 2), turning=True)
def pot_plant(s: Sketch, rng: Rng) -> None:
    """Leaves out of a clay pot."""
    s.lathe(
        matt((0.4, 0.16, 0.08)),
        [(0, 0), (0.05, 0), (0.065, 0.1), (0.072, 0.1), (0.072, 0.12), (0.06, 0.12), (0, 0.11)],
        sides=9,
    )
    for k in range(14):
        a, out, up = k * 2.4, float(rng.uniform(0.06, 0.14)), float(rng.uniform(0.16, 0.32))
        c, n = np.cos(a), np.sin(a)
        tip, mid = (out * c, up, out * n), (0.55 * out * c, 0.8 * up, 0.55 * out * n)
        grid = [[(0, 0.11, 0), mid, tip], [(0, 0.11, 0), (mid[0] - 0.022 * n, mid[1], mid[2] + 0.022 * c), tip]]
        s.sheet(matt(one_of(rng, (GREEN, (0.14, 0.3, 0.08)))), grid)


@ware("figurine", run=(1, 2), turning=True)
def figurine(s: Sketch, rng: Rng) -> None:
    """A bust on a foot."""
    color = matt(WHITE) if rng.random() < 0.6 else metal((0.3, 0.2, 0.1))
    s.box(color, (0.08, 0.04, 0.08), bevel=0.004)
    s.lathe(color, [(0.02, 0.04), (0.025, 0.07), (0.06, 0.11), (0.05, 0.14), (0.02, 0.16)], sides=9)
    s.ball(color, 0.035, (0, 0.19, 0.004), sides=9)


@ware("box", run=(1, 3))
def box(s: Sketch, rng: Rng) -> None:
    """A lidded box."""
    w, h, d = float(rng.uniform(0.14, 0.3)), float(rng.uniform(0.08, 0.2)), float(rng.uniform(0.14, 0.24))
    color = matt(one_of(rng, (*WOODS, (0.45, 0.3, 0.16))))
    s.box(color, (w, h, d), bevel=0.004)
    s.box(color, (w + 0.01, 0.03, d + 0.01), (0, h - 0.02, 0), bevel=0.004)


@ware("monitor", run=(1, 1))
def monitor(s: Sketch, rng: Rng) -> None:
    """A flat screen on a foot, its keyboard before it."""
    s.box(matt(BLACK), (0.2, 0.012, 0.16), (0, 0, -0.04), bevel=0)
    s.box(matt(BLACK), (0.04, 0.16, 0.02), (0, 0, -0.07), bevel=0)
    s.box(matt(BLACK), (0.54, 0.33, 0.025), (0, 0.12, -0.05), bevel=0.004)
    s.picture(SCREEN, str(rng.choice(("desktop", "readings"))), (0.51, 0.29), (0, 0.14, -0.035))
    s.box(matt((0.12, 0.12, 0.13)), (0.4, 0.015, 0.13), (0, 0, 0.16), bevel=0)
    s.box(matt((0.3, 0.3, 0.31)), (0.37, 0.004, 0.1), (0, 0.014, 0.16), bevel=0)


@ware("telephone", run=(1, 1))
def telephone(s: Sketch, rng: Rng) -> None:
    """A desk telephone with its receiver across."""
    color = gloss(one_of(rng, (BLACK, (0.3, 0.03, 0.02), PALE)))
    s.box(color, (0.17, 0.06, 0.19), (0, 0, 0), (8, 0, 0), 0.015)
    s.box(color, (0.21, 0.03, 0.045), (0, 0.085, -0.05), bevel=0.01)


@ware("toy blocks", run=(1, 2), turning=True)
def toy_blocks(s: Sketch, rng: Rng) -> None:
    """Coloured blocks in a heap."""
    for k in range(6):
        at = (float(rng.uniform(-0.08, 0.08)), 0.045 * (k // 4), float(rng.uniform(-0.08, 0.08)))
        s.box(matt(one_of(rng, BRIGHTS)), (0.045, 0.045, 0.045), at, (0, float(rng.uniform(0, 90)), 0), 0.003)


@ware("folded cloth", run=(1, 3))
def folded_cloth(s: Sketch, rng: Rng) -> None:
    """Linen or towels, folded and stacked."""
    for k in range(int(rng.integers(1, 4))):
        s.box(
            matt(one_of(rng, CLOTHS)), (0.3, 0.035, 0.22), (float(rng.uniform(-0.01, 0.01)), 0.037 * k, 0), bevel=0.014
        )


@ware("skull", run=(1, 1), turning=True)
def skull(s: Sketch, rng: Rng) -> None:
    """A skull that grins."""
    bone = matt((0.55, 0.48, 0.34))
    s.ball(bone, (0.07, 0.075, 0.09), (0, 0.09, -0.01), sides=10)
    s.box(bone, (0.075, 0.06, 0.06), (0, 0.0, 0.055), bevel=0.015)
    for side in (-1, 1):
        s.ball(matt(BLACK), 0.02, (side * 0.028, 0.085, 0.065), sides=6)


@ware("crystal ball", run=(1, 1), turning=True, candela=40.0, light_m=0.12)
def crystal_ball(s: Sketch, rng: Rng) -> None:
    """A shining ball on a foot."""
    s.lathe(metal(BRASS), [(0, 0), (0.06, 0), (0.03, 0.02), (0.045, 0.045)], sides=9)
    s.ball(cold(), 0.075, (0, 0.11, 0), sides=12)


@ware("potion", run=(2, 5), turning=True)
def potion(s: Sketch, rng: Rng) -> None:
    """A round flask with a cork."""
    color = one_of(rng, (*BRIGHTS, (0.3, 0.05, 0.4)))
    s.lathe(gloss(color), [(0, 0), (0.035, 0), (0.055, 0.05), (0.04, 0.085), (0.014, 0.1), (0.014, 0.14)], sides=9)
    s.cylinder(matt((0.4, 0.26, 0.12)), 0.012, 0.025, (0, 0.135, 0), sides=6)


@ware("laboratory glass", run=(2, 5), turning=True)
def laboratory_glass(s: Sketch, rng: Rng) -> None:
    """A conical flask, partly full."""
    s.lathe(clear((0.8, 0.9, 0.9)), [(0, 0), (0.055, 0), (0.018, 0.11), (0.018, 0.16), (0.022, 0.165)], sides=9)
    s.lathe(gloss(one_of(rng, BRIGHTS)), [(0, 0.003), (0.0555, 0.003), (0.04, 0.05), (0, 0.05)], sides=9)


@ware("instrument", run=(1, 1))
def instrument(s: Sketch, rng: Rng) -> None:
    """A microscope."""
    s.box(matt(BLACK), (0.12, 0.025, 0.17), bevel=0.006)
    s.box(matt(WHITE), (0.04, 0.24, 0.045), (0, 0.02, -0.06), bevel=0.006)
    s.box(matt(BLACK), (0.11, 0.01, 0.1), (0, 0.1, 0.01), bevel=0)
    s.cylinder(metal(STEEL), 0.017, 0.14, (0, 0.14, 0.005), sides=8)
    s.rod(matt(WHITE), (0, 0.24, -0.03), (0, 0.33, 0.05), 0.018, sides=8)


@ware("medicine", run=(2, 5), turning=True)
def medicine(s: Sketch, rng: Rng) -> None:
    """A brown bottle with a label."""
    s.lathe(
        gloss((0.14, 0.05, 0.015)), [(0, 0), (0.032, 0), (0.032, 0.08), (0.016, 0.1), (0.016, 0.12), (0, 0.12)], sides=9
    )
    s.cylinder(matt(WHITE), 0.033, 0.045, (0, 0.018, 0), sides=9)


@ware("coins", run=(1, 1), turning=True)
def coins(s: Sketch, rng: Rng) -> None:
    """A few piles of coins."""
    for _k in range(5):
        tall = int(rng.integers(1, 7)) * 0.004
        at = (float(rng.uniform(-0.07, 0.07)), 0, float(rng.uniform(-0.05, 0.05)))
        s.cylinder(metal((0.8, 0.55, 0.16)), 0.016, tall, at, sides=8)


@ware("lantern", run=(1, 1), candela=120.0, light_m=0.14)
def lantern(s: Sketch, rng: Rng) -> None:
    """An iron lantern with a light in it."""
    s.box(metal(IRON), (0.15, 0.02, 0.15), bevel=0)
    s.box(warm(), (0.1, 0.18, 0.1), (0, 0.03, 0), bevel=0)
    for x in (-0.06, 0.06):
        for z in (-0.06, 0.06):
            s.box(metal(IRON), (0.012, 0.22, 0.012), (x, 0.02, z), bevel=0)
    s.cylinder(metal(IRON), 0.1, 0.07, (0, 0.23, 0), top=0.02, sides=4)
    s.ring(metal(IRON), 0.035, 0.005, (0, 0.33, 0), sides=3)


@ware("perfume", run=(2, 4), turning=True)
def perfume(s: Sketch, rng: Rng) -> None:
    """A flacon with a glass stopper."""
    color = gloss(one_of(rng, GLASSES))
    s.box(color, (0.05, 0.06, 0.03), bevel=0.006)
    s.ball(gloss(WHITE), 0.014, (0, 0.075, 0), sides=6)
