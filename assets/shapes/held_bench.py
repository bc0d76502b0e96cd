"""What is in the hands of those who make, measure and clean, together with what it is done to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_table import turned
from assets.shapes.held_tools import shaft
from assets.shapes.holding import Hold, frame, sheet, slab, stick
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, curve, unit

V = np.array


def _blades(g: Growth, h: Hold, way: np.ndarray, open_: float = 0.16) -> None:
    """Open scissors in the right hand, pointing along `way`."""
    at = frame(h.right, way, h.up)
    for side in (-1.0, 1.0):
        ring = np.linspace(0, 2 * np.pi, 9)
        loop = at(np.stack([0.026 * side + 0.02 * np.cos(ring), 0.026 * np.sin(ring) - 0.02, 0 * ring], axis=1))
        stick(g, "grip", loop, 0.006, 4)
        stick(
            g,
            "held",
            at([(0.02 * side, 0.0, 0), (0, 0.06, 0), (-open_ * 0.3 * side, 0.21, 0)]),
            [0.007, 0.009, 0.002],
            4,
        )


def scissors(g: Growth, h: Hold) -> None:
    """Scissors that cut a cloth which the left hand holds."""
    _blades(g, h, h.way(0.25, 0.0, 1.0) if h.busy else h.way(0.0, 0.6, 0.6))
    if not h.busy:
        return
    at = h.upright(h.middle + 0.13 * h.ahead + 0.05 * h.aside - 0.02 * h.up)
    xs = np.linspace(-0.24, 0.3, 7)
    grid = [[(x, 0.018 * np.sin(9 * x + 2 * z), z) for x in xs] for z in (-0.12, 0.0, 0.12, 0.24)]
    g.add("grip", sheet(at, grid))


def shears_and_comb(g: Growth, h: Hold) -> None:
    """A hairdresser's scissors and comb."""
    _blades(g, h, h.way(0.5, -0.1, 0.9))
    at = frame(h.left, h.way(-0.8, 0.05, 0.6), h.up)
    g.add("grip", slab(at.moved(y=0.06), (0.03, 0.18, 0.006)))
    for k in range(9):
        g.add("grip", slab(at.moved(x=0.026, y=-0.02 + 0.02 * k), (0.028, 0.007, 0.004)))


def hairdryer(g: Growth, h: Hold) -> None:
    """A hairdryer in the right hand, a round brush in the left one."""
    way = h.way(0.45, -0.1, 0.9)
    stick(g, "held", [h.right - 0.03 * h.up, h.right + 0.05 * h.up], 0.02, 8)
    nose = h.right + 0.08 * h.up
    stick(g, "held", [nose - 0.07 * way, nose, nose + 0.12 * way], [0.045, 0.05, 0.032], 10)
    stick(g, "grip", [h.left - 0.05 * h.up, h.left + 0.08 * h.up], 0.011)
    stick(g, "grip", [h.left + 0.08 * h.up, h.left + 0.19 * h.up], 0.028, 8)


def clay(g: Growth, h: Hold) -> None:
    """A pot that grows between both hands on a turning wheel."""
    at = h.upright(h.middle - 0.11 * h.up + 0.02 * h.ahead)
    wide = 0.5 * float(np.linalg.norm(h.left - h.right))
    rim = [(0.0, 0.0), (0.6 * wide, 0.0), (wide, 0.06), (0.95 * wide, 0.13), (0.7 * wide, 0.19), (0.86 * wide, 0.23),
           (0.78 * wide, 0.23), (0.6 * wide, 0.19), (0.0, 0.1)]  # fmt: skip
    g.add("held", at.put(turned(rim, 18)))
    g.add("grip", at.moved(y=-0.02).put(turned([(0.0, -0.01), (0.19, -0.01), (0.19, 0.012), (0.0, 0.02)], 18)))


def chisel(g: Growth, h: Hold) -> None:
    """A mallet that strikes a chisel, chips about its edge."""
    way = h.way(-0.1, -0.4, 0.9)
    stick(g, "grip", [h.left - 0.1 * way, h.left + 0.04 * way], 0.017, 8)
    stick(g, "held", [h.left + 0.04 * way, h.left + 0.18 * way], [0.009, 0.012], 4)
    up = h.way(0.25, 0.85, 0.3) if h.busy else h.way(0.0, 0.8, 0.4)
    stick(g, "grip", [h.right - 0.08 * up, h.right + 0.16 * up], 0.013)
    head = h.right + 0.2 * up
    stick(g, "grip", [head - 0.07 * h.ahead, head + 0.07 * h.ahead], 0.05, 10)
    if h.busy:
        for k in range(9):
            fly = h.left + 0.2 * way + 0.09 * h.way(np.sin(2.4 * k), 0.6 + 0.4 * np.cos(k), np.cos(2.4 * k))
            g.add("grip", blobs(g.rng, fly[None], V([[0.014, 0.008, 0.01]]), 0))


def tiny_works(g: Growth, h: Hold) -> None:
    """A small opened machine in the left hand, a fine screwdriver in the right one, loose wheels before them."""
    case = frame(h.left + 0.06 * h.ahead - 0.05 * h.aside, h.way(0.0, 0.8, -0.6), h.ahead)
    g.add("held", case.put(turned([(0.0, -0.02), (0.06, -0.02), (0.065, 0.0), (0.06, 0.012), (0.052, 0.004)], 16)))
    g.add("grip", case.put(turned([(0.052, 0.004), (0.0, 0.006)], 14)))
    for k in range(3):
        spot = case.moved(x=0.024 * np.cos(2.1 * k), y=0.009, z=0.024 * np.sin(2.1 * k))
        g.add("held", toned(spot.put(turned([(0.016, 0.0), (0.016, 0.006), (0.0, 0.006)], 8)), 0.8))
    tip = case([0.0, 0.02, 0.0])
    way = unit(tip - h.right)
    stick(g, "grip", [h.right - 0.06 * way, h.right + 0.03 * way], 0.011, 8)
    stick(g, "held", [h.right + 0.03 * way, tip], 0.004, 5)
    if h.busy:
        at = h.upright(h.middle - 0.06 * h.up + 0.2 * h.ahead)
        for k in range(6):
            gear = at.moved(x=0.07 * (k - 2.5), z=0.04 * (-1) ** k)
            g.add("held", gear.put(turned([(0.0, 0.0), (0.02 + 0.006 * (k % 3), 0.0), (0.02, 0.01), (0.0, 0.01)], 9)))


def drill(g: Growth, h: Hold) -> None:
    """A power drill that points ahead."""
    way = h.way(0.1, 0.0, 1.0)
    stick(g, "grip", [h.right - 0.07 * h.up, h.right + 0.05 * h.up], 0.024, 8)
    g.add("grip", slab(frame(h.right - 0.1 * h.up, h.up, way), (0.06, 0.05, 0.1)))
    body = h.right + 0.08 * h.up
    stick(g, "held", [body - 0.08 * way, body + 0.09 * way], 0.036, 10)
    stick(g, "grip", [body + 0.09 * way, body + 0.13 * way], [0.026, 0.016], 8)
    stick(g, "grip", [body + 0.13 * way, body + 0.24 * way], 0.005, 5)


def roller(g: Growth, h: Hold) -> None:
    """A paint roller with a bucket of paint in the other hand."""
    way = h.way(0.0, 0.55, 0.8)
    top = h.right + 0.2 * way
    stick(g, "grip", [h.right - 0.08 * way, h.right + 0.08 * way], 0.015, 8)
    stick(g, "grip", [h.right + 0.08 * way, top, top + 0.1 * h.aside], 0.006, 5)
    stick(g, "held", [top - 0.1 * h.aside + 0.03 * h.up, top + 0.13 * h.aside + 0.03 * h.up], 0.038, 10)
    can = h.upright(h.left - 0.22 * h.up)
    g.add("grip", can.put(turned([(0.0, 0.0), (0.085, 0.0), (0.095, 0.17), (0.088, 0.17), (0.08, 0.1)], 14)))
    g.add("held", can.put(turned([(0.088, 0.15), (0.0, 0.152)], 14)))


def spray(g: Growth, h: Hold) -> None:
    """A spray bottle, and a cloth in the other hand."""
    at = h.upright(h.left + 0.03 * h.ahead)
    g.add(
        "held",
        at.put(turned([(0.0, -0.16), (0.04, -0.16), (0.042, -0.04), (0.016, 0.0), (0.016, 0.03), (0, 0.03)], 12)),
    )
    g.add("grip", slab(at.moved(y=0.045, z=0.025), (0.03, 0.035, 0.1)))
    spot = frame(h.right + 0.03 * h.ahead, h.ahead, h.up)
    grid = [[(x, 0.014 * np.sin(20 * x + 9 * z), z) for x in np.linspace(-0.1, 0.1, 5)] for z in (-0.12, 0.0, 0.11)]
    g.add("grip", sheet(spot, grid))


def vacuum(g: Growth, h: Hold) -> None:
    """A vacuum cleaner: its tube in both hands, its floor head, a hose to the canister behind."""
    top, low = shaft(h)
    stick(g, "grip", [low + 0.05 * h.up, top], 0.018, 8)
    head = h.upright(low * [1, 0, 1] + [0, h.joints.floor + 0.035, 0])
    g.add("held", slab(head, (0.34, 0.06, 0.13)))
    back = h.upright(h.joints.pelvis * [1, 0, 1] + [0, h.joints.floor + 0.14, 0] - 0.35 * h.ahead + 0.55 * h.aside)
    g.add("held", back.put(turned([(0.0, -0.12), (0.15, -0.12), (0.17, 0.0), (0.13, 0.12), (0.0, 0.15)], 14)))
    for side in (-1.0, 1.0):
        wheel = back.moved(x=0.15 * side, y=-0.08)
        stick(g, "grip", [wheel.at - 0.02 * wheel.x, wheel.at + 0.02 * wheel.x], 0.06, 10)
    sag = 0.5 * (top + back.at) + 0.25 * h.aside + 0.1 * h.up
    over = top + 0.12 * unit(top - low)
    stick(g, "grip", curve(V([top, over, sag, back([0, 0.12, 0.05])]), 9), 0.022, 6)


def duster(g: Growth, h: Hold) -> None:
    """A feather duster."""
    way = h.way(0.0, 0.75, 0.65)
    stick(g, "grip", [h.right - 0.12 * way, h.right + 0.16 * way], 0.01)
    for k in range(12):
        ray = unit(way + 0.55 * h.way(np.cos(2.4 * k), 0.2 * np.sin(k), np.sin(2.4 * k)))
        foot = h.right + (0.13 + 0.012 * (k % 3)) * way
        stick(g, "held", [foot, foot + 0.08 * ray, foot + 0.17 * ray], [0.012, 0.03, 0.01], 5)


def beaker(g: Growth, h: Hold) -> None:
    """A beaker that boils on a ring over the flame of a spirit lamp."""
    at = h.upright(h.middle + 0.14 * h.ahead - 0.02 * h.up)
    glass = [(0.0, 0.0), (0.05, 0.0), (0.054, 0.02), (0.054, 0.13), (0.06, 0.14), (0.05, 0.13), (0.048, 0.02)]
    g.add("held", at.put(turned(glass, 14)))
    stick(g, "held", [h.right - 0.05 * h.ahead, at([0.02, 0.11, -0.06])], 0.006, 4)
    g.add("held", toned(at.put(turned([(0.045, 0.008), (0.045, 0.08), (0.0, 0.08)], 12)), V([0.25, 0.6, 1.0])))
    ring = np.linspace(0, 2 * np.pi, 10)
    stick(g, "held", at(np.stack([0.07 * np.cos(ring), 0 * ring - 0.006, 0.07 * np.sin(ring)], axis=1)), 0.006, 4)
    for k in range(3):
        out = V([0.07 * np.cos(2.1 * k), 0.0, 0.07 * np.sin(2.1 * k)])
        stick(g, "held", at([out, 1.3 * out - [0, 0.24, 0]]), 0.006, 4)
    lamp = at.moved(y=-0.23)
    body = [(0.0, 0.0), (0.05, 0.0), (0.056, 0.03), (0.02, 0.07), (0.014, 0.09), (0.0, 0.09)]
    g.add("held", toned(lamp.put(turned(body, 12)), V([0.8, 0.85, 1.0])))
    g.add("grip", lamp.put(turned([(0.004, 0.09), (0.026, 0.125), (0.016, 0.17), (0.0, 0.22)], 8)))
    for k in range(3):
        puff = at([0.02 * np.sin(2.0 * k), 0.19 + 0.07 * k, 0.02 * np.cos(2.0 * k)])
        g.add("held", blobs(g.rng, puff[None], np.full((1, 3), 0.02 + 0.007 * k), 0))


def flasks(g: Growth, h: Hold) -> None:
    """A test tube that is poured into a flask in the other hand."""
    at = h.upright(h.left + 0.03 * h.ahead - 0.02 * h.up)
    rim = [(0.0, -0.06), (0.075, -0.06), (0.075, -0.045), (0.02, 0.06), (0.02, 0.11), (0.026, 0.11), (0.016, 0.1)]
    g.add("held", at.put(turned(rim, 14)))
    mouth = at([0.0, 0.12, 0.0])
    way = unit(h.left - h.right) + 0.2 * h.up
    tube = frame(h.right + 0.03 * h.ahead, unit(way) if h.busy else h.up, h.ahead).moved(y=-0.08)
    g.add("grip", tube.put(turned([(0.0, 0.0), (0.017, 0.01), (0.017, 0.16), (0.021, 0.17), (0.013, 0.16)], 10)))
    if h.busy:
        lip = tube([0.0, 0.17, 0.0])
        bow = 0.5 * (lip + mouth) + [0, 0.3 * float(np.linalg.norm(lip - mouth)), 0]
        stick(g, "held", curve(V([lip, bow, mouth - [0, 0.05, 0]]), 7), 0.007, 4)


def scanner(g: Growth, h: Hold) -> None:
    """A box in the left arm whose label a hand-held scanner reads."""
    at = h.upright(h.left + 0.1 * h.ahead - 0.12 * h.aside)
    g.add("held", slab(at, (0.34, 0.24, 0.26)))
    g.add("held", toned(slab(at.moved(z=0.001), (0.06, 0.244, 0.264)), 0.7))
    way = unit(at([0.0, 0.13, 0.0]) - h.right)
    stick(g, "grip", [h.right - 0.09 * h.up, h.right + 0.03 * h.up], 0.02, 6)
    nose = h.right + 0.06 * h.up
    g.add("grip", slab(frame(nose, h.up, way), (0.06, 0.05, 0.14)))


def gift(g: Growth, h: Hold) -> None:
    """A box in bright paper whose bow both hands tie."""
    at = h.upright(h.middle - 0.1 * h.up + 0.1 * h.ahead)
    g.add("held", slab(at, (0.3, 0.2, 0.26)))
    g.add("grip", slab(at.moved(y=0.001), (0.04, 0.204, 0.264)))
    g.add("grip", slab(at.moved(y=0.001), (0.304, 0.204, 0.04)))
    for side in (-1.0, 1.0):
        loop = at([(0, 0.1, 0), (0.06 * side, 0.17, 0.02), (0.11 * side, 0.13, 0.0), (0, 0.1, 0)])
        stick(g, "grip", curve(loop, 9), 0.014, 5)


def posy(g: Growth, h: Hold) -> None:
    """A vase before both hands that they fill with flowers."""
    at = h.upright(h.middle + 0.1 * h.ahead - 0.2 * h.up)
    rim = [(0.0, 0.0), (0.07, 0.0), (0.1, 0.08), (0.06, 0.17), (0.075, 0.21), (0.065, 0.21), (0.05, 0.17)]
    g.add("grip", toned(at.put(turned(rim, 14)), V([0.55, 0.75, 1.0])))
    paints = V([(1, 0.3, 0.4), (1, 0.85, 0.2), (1, 1, 1), (0.75, 0.35, 0.9), (1, 0.55, 0.25)])
    tips = [at([0.15 * np.cos(2.4 * k) * (0.4 + 0.06 * k), 0.34 + 0.03 * ((k * 5) % 4), 0.13 * np.sin(2.4 * k)])
            for k in range(11)]  # fmt: skip
    for k, tip in enumerate([*tips, h.right + 0.1 * h.up, h.left + 0.1 * h.up]):
        foot = at([0, 0.2, 0]) if k < 11 else tip - 0.26 * h.up
        stick(g, "grip", [foot, tip], 0.005, 3)
        bloom = blobs(g.rng, tip[None], V([[0.045, 0.034, 0.045]]), 0)
        g.add("held", toned(bloom, paints[k % 5]))


def ink_brush(g: Growth, h: Hold) -> None:
    """A brush held upright over a sheet with a large character."""
    tip = h.right - 0.12 * h.up + 0.02 * h.ahead
    stick(g, "held", [tip + 0.05 * h.up, h.right + 0.14 * h.up], 0.008)
    stick(g, "held", [tip, tip + 0.05 * h.up], [0.003, 0.014], 6)
    page = h.upright(tip - 0.004 * h.up + 0.06 * h.ahead + 0.05 * h.aside)
    g.add("grip", slab(page, (0.32, 0.004, 0.42)))
    g.add("grip", toned(slab(page.moved(y=-0.022), (0.36, 0.02, 0.46)), V([0.36, 0.2, 0.1])))  # a board beneath
    strokes = (
        ((-0.09, 0.1), (0.09, 0.11)), ((0, 0.16), (0, -0.11)), ((-0.02, 0.09), (-0.1, -0.08)),
        ((0.02, 0.09), (0.1, -0.08)), ((-0.05, 0.0), (0.05, 0.0)),
    )  # fmt: skip
    for (x0, z0), (x1, z1) in strokes:
        across = 0.012 * unit(V([z1 - z0, 0.0, x0 - x1]))
        ends = V([(x0, 0.0055, z0), (x1, 0.0055, z1)])
        g.add("held", sheet(page, [ends - across, ends + 0.6 * across]))


def folded_linen(g: Growth, h: Hold) -> None:
    """A shirt that both hands fold, and a pile of what is folded."""
    at = h.upright(h.middle + 0.06 * h.ahead - 0.03 * h.up)
    xs = np.linspace(-0.2, 0.2, 6)
    grid = [[(x, 0.02 * np.cos(8 * x) - 0.6 * max(0.0, z) ** 2, z) for x in xs] for z in (-0.12, 0.0, 0.14, 0.26)]
    g.add("held", sheet(at, grid))
    pile = h.upright(h.left + 0.28 * h.aside + 0.1 * h.ahead - 0.05 * h.up)
    tones = V([(1, 1, 1), (0.95, 0.6, 0.55), (0.55, 0.75, 1.0), (1, 0.9, 0.5)])
    for k in range(4):
        g.add("held", toned(slab(pile.moved(y=0.035 * k), (0.26, 0.03, 0.24)), tones[k]))


def grinding(g: Growth, h: Hold) -> None:
    """A gun of light and a rain of sparks from a grinder in both hands."""
    way = h.way(0.0, -0.2, 1.0)
    stick(g, "held", [h.right - 0.1 * way, h.left + 0.06 * way], 0.034, 8)
    disc = h.left + 0.1 * way - 0.03 * h.up
    stick(g, "held", [disc - 0.012 * h.aside, disc + 0.012 * h.aside], 0.075, 14)
    for k in range(16):
        ray = h.way(0.3 * np.sin(2.4 * k), 0.25 * np.cos(1.7 * k) - 0.1, 1.0)
        long = 0.2 + 0.3 * ((k * 7) % 5) / 4
        stick(g, "grip", [disc + 0.06 * ray, disc + long * ray - V([0, 0.7 * long * long, 0])], [0.008, 0.003], 3)


BENCH: Mapping[str, Callable[[Growth, Hold], None]] = {
    "scissors": scissors, "shears_and_comb": shears_and_comb, "hairdryer": hairdryer, "clay": clay, "chisel": chisel,
    "tiny_works": tiny_works, "drill": drill, "roller": roller, "spray": spray, "vacuum": vacuum, "duster": duster,
    "beaker": beaker, "flasks": flasks, "scanner": scanner, "gift": gift, "posy": posy, "ink_brush": ink_brush,
    "folded_linen": folded_linen, "grinder": grinding,
}  # fmt: skip
