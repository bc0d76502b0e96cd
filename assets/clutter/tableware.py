"""What stands where one cooks, eats, drinks, sells and works with one's hands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.clutter.ware import (
    BLACK,
    BRIGHTS,
    CLAYS,
    CLOTHS,
    FRUITS,
    GLASSES,
    GLAZES,
    GREEN,
    IRON,
    PALE,
    STEEL,
    WHITE,
    WOODS,
    Rng,
    clear,
    gloss,
    matt,
    metal,
    one_of,
    ware,
)
from assets.materials import Color
from assets.shapes.sketch import Point, Sketch

_COPPER: Color = (0.6, 0.24, 0.12)
_CRUST: Color = (0.5, 0.26, 0.09)


@ware("bottle", run=(3, 8), turning=True)
def bottle(s: Sketch, rng: Rng) -> None:
    """A bottle of wine or spirits with a label."""
    r, h = float(rng.uniform(0.034, 0.045)), float(rng.uniform(0.24, 0.32))
    color = gloss(one_of(rng, GLASSES))
    s.lathe(color, [(0, 0), (r, 0), (r, 0.6 * h), (0.4 * r, 0.76 * h), (0.36 * r, h), (0, h)], sides=9)
    s.cylinder(matt(one_of(rng, (PALE, WHITE, (0.5, 0.4, 0.2)))), r + 0.001, 0.26 * h, (0, 0.2 * h, 0), sides=9)


@ware("glass", run=(3, 7), turning=True)
def glass(s: Sketch, rng: Rng) -> None:
    """A tumbler with something in it."""
    s.lathe(clear((0.8, 0.88, 0.88)), [(0, 0), (0.03, 0), (0.037, 0.1), (0.034, 0.1), (0.03, 0.05)], sides=9)
    s.cylinder(gloss((0.4, 0.2, 0.04)), 0.032, 0.01, (0, 0.045, 0), sides=9)


@ware("wine glass", run=(3, 6), turning=True)
def wine_glass(s: Sketch, rng: Rng) -> None:
    """A stemmed glass."""
    s.lathe(
        clear((0.82, 0.88, 0.88)),
        [(0, 0), (0.034, 0), (0.006, 0.012), (0.006, 0.09), (0.036, 0.13), (0.03, 0.19)],
        sides=9,
    )
    s.cylinder(gloss((0.2, 0.01, 0.02)), 0.033, 0.008, (0, 0.135, 0), sides=9)


@ware("tankard", run=(2, 5), turning=True)
def tankard(s: Sketch, rng: Rng) -> None:
    """A mug of beer with foam."""
    s.lathe(gloss((0.5, 0.27, 0.05)), [(0, 0), (0.045, 0), (0.045, 0.12)], sides=10)
    s.ball(matt(WHITE), (0.045, 0.02, 0.045), (0, 0.125, 0), sides=9)
    s.ring(gloss((0.5, 0.5, 0.48)), 0.034, 0.007, (0.055, 0.06, 0), sides=3)


@ware("goblet", run=(1, 3), turning=True)
def goblet(s: Sketch, rng: Rng) -> None:
    """A golden cup."""
    line = [
        (0, 0),
        (0.04, 0),
        (0.035, 0.012),
        (0.009, 0.03),
        (0.009, 0.075),
        (0.042, 0.11),
        (0.046, 0.16),
        (0.04, 0.15),
    ]
    s.lathe(metal((0.78, 0.52, 0.18)), line, sides=10)


@ware("cup and saucer", run=(2, 5), turning=True)
def cup_and_saucer(s: Sketch, rng: Rng) -> None:
    """A cup of tea or coffee."""
    color = gloss(one_of(rng, (WHITE, *GLAZES)))
    s.lathe(color, [(0, 0), (0.04, 0.004), (0.07, 0.014), (0.04, 0.01)], sides=10)
    s.lathe(color, [(0.02, 0.01), (0.036, 0.03), (0.042, 0.065), (0.037, 0.065), (0.034, 0.05)], sides=10)
    s.cylinder(gloss((0.1, 0.04, 0.015)), 0.036, 0.002, (0, 0.052, 0), sides=10)


@ware("teapot", run=(1, 1), turning=True)
def teapot(s: Sketch, rng: Rng) -> None:
    """Round, with spout and handle."""
    color = gloss(one_of(rng, GLAZES))
    s.lathe(color, [(0, 0), (0.05, 0), (0.08, 0.06), (0.05, 0.11), (0.012, 0.125), (0.012, 0.14), (0, 0.145)], sides=11)
    s.rod(color, (0.06, 0.05, 0), (0.13, 0.11, 0), 0.018, 0.009, sides=6)
    s.ring(color, 0.04, 0.008, (-0.085, 0.065, 0), sides=3)


@ware("plates", run=(1, 3), turning=True)
def plates(s: Sketch, rng: Rng) -> None:
    """One to six, stacked."""
    color = gloss(one_of(rng, (WHITE, *GLAZES)))
    for k in range(int(rng.integers(1, 7))):
        s.lathe(color, np.array([(0, 0), (0.07, 0.0), (0.115, 0.018), (0.06, 0.01)]) + [0, 0.011 * k], sides=12)


@ware("bowl", run=(2, 4), turning=True)
def bowl(s: Sketch, rng: Rng) -> None:
    """One to three, in each other."""
    color = gloss(one_of(rng, GLAZES))
    for k in range(int(rng.integers(1, 4))):
        s.lathe(
            color, np.array([(0, 0), (0.04, 0), (0.085, 0.06), (0.078, 0.06), (0.03, 0.02)]) + [0, 0.022 * k], sides=11
        )


@ware("fruit bowl", run=(1, 1), turning=True)
def fruit_bowl(s: Sketch, rng: Rng) -> None:
    """Apples and oranges in a bowl."""
    s.lathe(gloss(one_of(rng, GLAZES)), [(0, 0), (0.06, 0), (0.14, 0.07), (0.13, 0.07), (0.05, 0.03)], sides=12)
    for k in range(7):
        a, out = k * 2.4, 0.0 if k == 6 else 0.065
        at = (out * np.cos(a), 0.085 if out else 0.13, out * np.sin(a))
        s.ball(gloss(one_of(rng, FRUITS)), 0.038, at, sides=7)


@ware("bread", run=(1, 3))
def bread(s: Sketch, rng: Rng) -> None:
    """A loaf."""
    s.ball(matt(one_of(rng, (_CRUST,))), (float(rng.uniform(0.11, 0.16)), 0.055, 0.07), (0, 0.045, 0), sides=9)
    for k in range(3):
        s.box(matt(PALE), (0.012, 0.008, 0.08), (-0.05 + 0.05 * k, 0.09, 0), (0, 25, 0), 0)


@ware("cheese", run=(1, 2), turning=True)
def cheese(s: Sketch, rng: Rng) -> None:
    """A round of cheese with a piece cut out."""
    s.lathe(matt((0.7, 0.45, 0.1)), [(0, 0), (0.1, 0), (0.105, 0.04), (0.1, 0.08), (0, 0.08)], sides=12, sweep_deg=300)


@ware("cutting board", run=(1, 1))
def cutting_board(s: Sketch, rng: Rng) -> None:
    """A board with a knife and something chopped."""
    s.box(matt(one_of(rng, WOODS)), (0.36, 0.02, 0.22), bevel=0.004)
    s.box(metal(STEEL), (0.15, 0.003, 0.03), (0.05, 0.02, 0.06), (0, 20, 0), 0)
    s.box(matt(BLACK), (0.09, 0.014, 0.02), (-0.063, 0.02, 0.1), (0, 20, 0), 0)
    for _ in range(5):
        at = (float(rng.uniform(-0.12, 0.1)), 0.028, float(rng.uniform(-0.08, 0.02)))
        s.ball(matt(one_of(rng, (*FRUITS, GREEN))), 0.02, at, sides=6)


@ware("jar", run=(3, 6), turning=True)
def jar(s: Sketch, rng: Rng) -> None:
    """Preserves under a lid."""
    r, h = float(rng.uniform(0.035, 0.055)), float(rng.uniform(0.1, 0.17))
    s.lathe(gloss(one_of(rng, (*BRIGHTS, PALE, *CLAYS))), [(0, 0), (r, 0), (r, 0.85 * h), (0.8 * r, 0.92 * h)], sides=9)
    s.cylinder(matt(one_of(rng, (*CLOTHS, *WOODS))), 0.86 * r, 0.14 * h, (0, 0.9 * h, 0), sides=9)


@ware("jug", run=(1, 3), turning=True)
def jug(s: Sketch, rng: Rng) -> None:
    """An earthen jug."""
    color = gloss(one_of(rng, (*GLAZES, *CLAYS)))
    s.lathe(color, [(0, 0), (0.06, 0), (0.085, 0.09), (0.05, 0.18), (0.055, 0.23), (0.045, 0.22)], sides=10)
    s.ring(color, 0.055, 0.009, (0.085, 0.13, 0), sides=3)


@ware("clay pot", run=(3, 6), turning=True)
def clay_pot(s: Sketch, rng: Rng) -> None:
    """Thrown by hand, glazed above its raw foot."""
    raw, glaze, k, tall = (
        one_of(rng, CLAYS),
        one_of(rng, GLAZES),
        float(rng.uniform(0.75, 1.3)),
        float(rng.uniform(0.7, 1.3)),
    )
    profiles = (
        [(0.05, 0), (0.085, 0.06), (0.09, 0.1), (0.05, 0.16), (0.055, 0.18), (0.042, 0.17)],
        [(0.04, 0), (0.06, 0.05), (0.09, 0.1), (0.082, 0.1), (0.03, 0.03)],
        [(0.045, 0), (0.05, 0.12), (0.03, 0.17), (0.024, 0.23), (0.035, 0.24), (0.02, 0.235)],
        [(0.065, 0), (0.07, 0.06), (0.066, 0.15), (0.06, 0.15), (0.055, 0.05)],
    )
    line = np.array(profiles[int(rng.integers(len(profiles)))]) * [k, tall]
    s.cylinder(matt(raw), float(line[0, 0]), 0.012, sides=11)
    s.lathe(gloss(glaze) if rng.random() < 0.6 else matt(raw), line + [0, 0.01], sides=11)


@ware("cooking pot", run=(1, 2), turning=True)
def cooking_pot(s: Sketch, rng: Rng) -> None:
    """A pot with its lid and two ears."""
    color = metal(one_of(rng, (STEEL, _COPPER, IRON)))
    s.lathe(color, [(0, 0), (0.11, 0), (0.115, 0.13), (0.12, 0.135), (0.03, 0.16), (0, 0.162)], sides=12)
    s.ball(matt(BLACK), 0.016, (0, 0.172, 0), sides=6)
    for side in (-1, 1):
        s.box(color, (0.04, 0.012, 0.06), (side * 0.13, 0.1, 0), bevel=0)


@ware("pan", run=(1, 2), turning=True)
def pan(s: Sketch, rng: Rng) -> None:
    """A frying pan."""
    s.lathe(metal(IRON), [(0, 0), (0.1, 0), (0.125, 0.04), (0.12, 0.04), (0.095, 0.008), (0, 0.008)], sides=12)
    s.rod(matt(BLACK), (0.12, 0.035, 0), (0.28, 0.06, 0), 0.01, sides=5)


def _handle(
    s: Sketch,
    rng: Rng,
    angle: float,
    reach: tuple[float, float, float],
    foot_m: float,
    radius_m: float,
    heads: Sequence[Color],
    head: Point,
) -> None:
    """A wooden handle that leans out of a pot, with a head in one of `heads`; `reach` is how far out, and how high from
    and to.
    """
    out, low, high = reach
    tip = (out * np.cos(angle), float(rng.uniform(low, high)), out * np.sin(angle))
    s.rod(matt(one_of(rng, WOODS)), (0, foot_m, 0), tip, radius_m, sides=4)
    s.ball(matt(one_of(rng, heads)), head, tip, sides=5)


@ware("utensils", run=(1, 1), turning=True)
def utensils(s: Sketch, rng: Rng) -> None:
    """Spoons and whisks in a crock."""
    s.lathe(gloss(one_of(rng, GLAZES)), [(0, 0), (0.055, 0), (0.06, 0.15), (0.053, 0.15), (0.05, 0.05)], sides=9)
    for k in range(5):
        _handle(s, rng, 1.3 * k, (0.07, 0.26, 0.33), 0.06, 0.006, WOODS, (0.022, 0.03, 0.012))


@ware("herb pot", run=(2, 4), turning=True)
def herb_pot(s: Sketch, rng: Rng) -> None:
    """A bushy herb in a clay pot."""
    s.lathe(matt((0.4, 0.16, 0.08)), [(0, 0), (0.045, 0), (0.06, 0.1), (0.052, 0.1), (0, 0.09)], sides=9)
    for k in range(12):
        a, b = k * 2.4, float(rng.uniform(0.1, 0.9))
        at = (0.05 * np.cos(a) * b, 0.12 + 0.07 * float(rng.random()), 0.05 * np.sin(a) * b)
        s.ball(matt(one_of(rng, (GREEN, (0.16, 0.3, 0.09)))), (0.022, 0.014, 0.022), at, sides=5)


@ware("spice", run=(3, 6), turning=True)
def spice(s: Sketch, rng: Rng) -> None:
    """A bowl with a cone of bright powder."""
    s.lathe(metal((0.5, 0.32, 0.14)), [(0, 0), (0.06, 0), (0.11, 0.06), (0.1, 0.06)], sides=11)
    color = one_of(
        rng, ((0.6, 0.1, 0.02), (0.75, 0.42, 0.03), (0.4, 0.15, 0.03), (0.5, 0.03, 0.03), (0.35, 0.33, 0.08))
    )
    s.cylinder(matt(color), 0.1, 0.11, (0, 0.05, 0), top=0.005, sides=11)


@ware("small sack", run=(2, 4), turning=True)
def small_sack(s: Sketch, rng: Rng) -> None:
    """A sack, tied."""
    line = [(0, 0), (0.09, 0.0), (0.11, 0.08), (0.08, 0.17), (0.03, 0.2), (0.05, 0.24), (0, 0.22)]
    s.lathe(matt(one_of(rng, ((0.42, 0.32, 0.18), (0.5, 0.42, 0.28)))), line, sides=10)


@ware("produce", run=(2, 4))
def produce(s: Sketch, rng: Rng) -> None:
    """A shallow crate full of fruit."""
    w, d = 0.34, 0.26
    wood, color = matt(one_of(rng, WOODS)), one_of(rng, (*FRUITS, GREEN))
    s.box(wood, (w, 0.02, d), bevel=0)
    for side in (-1, 1):
        s.box(wood, (w, 0.1, 0.012), (0, 0, side * d / 2), bevel=0)
        s.box(wood, (0.012, 0.1, d), (side * w / 2, 0, 0), bevel=0)
    for i in range(4):
        for j in range(3):
            at = (-0.12 + 0.08 * i, 0.085 + 0.02 * float(rng.random()), -0.08 + 0.08 * j)
            s.ball(matt(one_of(rng, (color,), 0.25)), 0.042, at, sides=5)


@ware("basket", run=(1, 2), turning=True)
def basket(s: Sketch, rng: Rng) -> None:
    """A round basket."""
    color = matt((0.4, 0.25, 0.11))
    s.lathe(color, [(0, 0), (0.1, 0), (0.14, 0.12), (0.13, 0.12), (0.09, 0.02), (0, 0.02)], sides=12)
    s.ring(color, 0.13, 0.009, (0, 0.12, 0), sweep_deg=180, sides=3)


@ware("tin", run=(2, 5), turning=True)
def tin(s: Sketch, rng: Rng) -> None:
    """A can of food or paint."""
    r, h = float(rng.uniform(0.035, 0.07)), float(rng.uniform(0.09, 0.14))
    s.cylinder(metal(STEEL), r, h, sides=10)
    s.cylinder(matt(one_of(rng, (*BRIGHTS, *CLOTHS))), r + 0.001, 0.8 * h, (0, 0.1 * h, 0), sides=10)


@ware("packet", run=(3, 7))
def packet(s: Sketch, rng: Rng) -> None:
    """A carton of goods."""
    w, h = float(rng.uniform(0.09, 0.16)), float(rng.uniform(0.13, 0.24))
    s.box(matt(one_of(rng, (*BRIGHTS, *CLOTHS))), (w, h, 0.06), bevel=0)
    s.box(matt(WHITE), (0.7 * w, 0.3 * h, 0.002), (0, 0.35 * h, 0.03), bevel=0)


@ware("cake", run=(1, 2), turning=True)
def cake(s: Sketch, rng: Rng) -> None:
    """A cake on a stand."""
    s.lathe(gloss(WHITE), [(0, 0), (0.06, 0), (0.02, 0.02), (0.02, 0.08), (0.14, 0.09), (0, 0.1)], sides=12)
    s.cylinder(matt(one_of(rng, ((0.3, 0.12, 0.05), (0.7, 0.4, 0.4), PALE))), 0.11, 0.08, (0, 0.095, 0), sides=12)
    for k in range(6):
        s.ball(matt((0.55, 0.03, 0.03)), 0.014, (0.08 * np.cos(k * 1.05), 0.185, 0.08 * np.sin(k * 1.05)), sides=5)


@ware("hammer", run=(1, 1), turning=True)
def hammer(s: Sketch, rng: Rng) -> None:
    """Lying on its side."""
    s.rod(matt(one_of(rng, WOODS)), (-0.14, 0.014, 0), (0.12, 0.014, 0), 0.013, sides=6)
    s.box(metal(STEEL), (0.032, 0.032, 0.12), (0.12, 0, 0), bevel=0.004)


@ware("chisels", run=(1, 2))
def chisels(s: Sketch, rng: Rng) -> None:
    """A row of chisels, laid out."""
    for k in range(int(rng.integers(3, 6))):
        x = 0.045 * k - 0.09
        s.rod(matt(one_of(rng, WOODS)), (x, 0.013, 0.02), (x, 0.013, 0.13), 0.012, sides=6)
        s.box(metal(STEEL), (0.008 + 0.004 * k, 0.005, 0.14), (x, 0.01, -0.05), bevel=0)


@ware("hand plane", run=(1, 1), turning=True)
def hand_plane(s: Sketch, rng: Rng) -> None:
    """A joiner's plane."""
    color = matt(one_of(rng, WOODS))
    s.box(color, (0.24, 0.05, 0.06), bevel=0.006)
    s.box(metal(STEEL), (0.006, 0.1, 0.045), (0.02, 0.03, 0), (0, 0, 30), 0)
    s.box(color, (0.03, 0.07, 0.03), (-0.08, 0.04, 0), (0, 0, 15), 0.01)


@ware("saw", run=(1, 1), turning=True)
def saw(s: Sketch, rng: Rng) -> None:
    """A hand saw, lying."""
    outline = [(-0.1, -0.055), (0.3, -0.02), (0.3, 0.02), (-0.1, 0.055)]
    s.prism(metal(STEEL), outline, 0.002, (0, 0.008, 0), (90, 0, 0))
    s.box(matt(one_of(rng, WOODS)), (0.1, 0.022, 0.12), (-0.14, 0, 0), bevel=0.008)


@ware("shavings", run=(1, 2), turning=True)
def shavings(s: Sketch, rng: Rng) -> None:
    """Curls of wood."""
    for _ in range(7):
        at = (float(rng.uniform(-0.12, 0.12)), 0.012, float(rng.uniform(-0.1, 0.1)))
        color = matt(one_of(rng, ((0.62, 0.45, 0.26),)))
        s.lathe(
            color,
            [(0.013, -0.014), (0.015, 0.014)],
            at,
            (float(rng.uniform(60, 120)), float(rng.uniform(0, 360)), 0),
            7,
            290,
        )


@ware("offcuts", run=(1, 2), turning=True)
def offcuts(s: Sketch, rng: Rng) -> None:
    """Pieces of sawn wood."""
    y = 0.0
    for _ in range(int(rng.integers(2, 5))):
        h = float(rng.uniform(0.02, 0.045))
        size = (float(rng.uniform(0.12, 0.34)), h, float(rng.uniform(0.05, 0.1)))
        s.box(
            matt(one_of(rng, WOODS[1:])),
            size,
            (float(rng.uniform(-0.03, 0.03)), y, 0),
            (0, float(rng.uniform(-30, 30)), 0),
            0,
        )
        y += h


@ware("brushes", run=(1, 3), turning=True)
def brushes(s: Sketch, rng: Rng) -> None:
    """Paint brushes in a pot."""
    s.lathe(matt(one_of(rng, CLAYS)), [(0, 0), (0.04, 0), (0.042, 0.1), (0.036, 0.1), (0.035, 0.03)], sides=9)
    for k in range(6):
        _handle(s, rng, 1.1 * k, (0.05, 0.2, 0.27), 0.04, 0.005, (*BRIGHTS, BLACK), (0.01, 0.024, 0.01))


@ware("paint palette", run=(1, 1), turning=True)
def paint_palette(s: Sketch, rng: Rng) -> None:
    """A wooden board with dabs of colour."""
    s.cylinder(matt(one_of(rng, WOODS)), 0.15, 0.008, sides=14)
    for k in range(7):
        a = k * 0.7
        s.ball(
            gloss(one_of(rng, (*BRIGHTS, WHITE))),
            (0.02, 0.008, 0.02),
            (0.11 * np.cos(a), 0.01, 0.11 * np.sin(a)),
            sides=6,
        )


@ware("spanners", run=(1, 1), turning=True)
def spanners(s: Sketch, rng: Rng) -> None:
    """Spanners of several sizes."""
    for k in range(4):
        with s.frame((0, 0, 0.045 * k - 0.06), (0, float(rng.uniform(-8, 8)), 0)):
            long = 0.14 + 0.025 * k
            s.box(metal(STEEL), (long, 0.008, 0.014), bevel=0)
            for side in (-1, 1):
                s.box(metal(STEEL), (0.028, 0.01, 0.032), (side * long / 2, 0, 0), bevel=0)


@ware("tool box", run=(1, 1))
def tool_box(s: Sketch, rng: Rng) -> None:
    """A tin box with a handle."""
    color = gloss(one_of(rng, ((0.4, 0.03, 0.02), (0.05, 0.12, 0.26), IRON)))
    s.box(color, (0.4, 0.16, 0.2), bevel=0.008)
    s.box(color, (0.41, 0.04, 0.21), (0, 0.13, 0), bevel=0.008)
    s.ring(metal(STEEL), 0.055, 0.007, (0, 0.17, 0), sweep_deg=180, sides=3)


@ware("clay lump", run=(1, 2), turning=True)
def clay_lump(s: Sketch, rng: Rng) -> None:
    """Wet clay."""
    k = float(rng.uniform(0.8, 1.3))
    s.ball(matt(one_of(rng, CLAYS)), (0.11 * k, 0.07, 0.09 * k), (0, 0.05, 0), sides=9)


@ware("machine part", run=(1, 3), turning=True)
def machine_part(s: Sketch, rng: Rng) -> None:
    """Gears and shafts."""
    s.lathe(metal(IRON), [(0.03, 0), (0.08, 0), (0.08, 0.03), (0.03, 0.03)], sides=14)
    s.cylinder(metal(STEEL), 0.025, 0.07, sides=8)
