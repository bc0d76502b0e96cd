"""Tools in a figure's hands: what sweeps, digs, cuts, hammers, waters and wipes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Frame, Hold, borrow, frame, sheet, slab, stick
from assets.shapes.lofts import limb, loft, toned
from assets.shapes.organic import F64, curve, lathe, unit

V = np.array
_LONGEST_M = 1.05
"""How far a shaft goes on at most beyond the lower hand."""


def shaft(h: Hold, above: float = 0.22, below: float = _LONGEST_M) -> tuple[F64, F64]:
    """The upper and the lower end of a long handle: through both hands to the ground where both work with it, else
    upright in the right hand.
    """
    floor = h.joints.floor + 0.02
    if h.busy:
        way = unit(h.left - h.right)
        reach = min(below, (float(h.left[1]) - floor) / max(0.05, -float(way[1])))
        return h.right - above * way, h.left + max(0.1, reach) * way
    way = h.way(0.0, 1.0, 0.05)
    low = h.right - (float(h.right[1]) - floor) / float(way[1]) * way if way[1] > 0.3 else h.right - 0.8 * way
    return h.right + (above + 0.3) * way, low


def _foot(top: F64, low: F64, ahead: F64) -> Frame:
    """A frame at the lower end of a shaft: y up along it, z ahead."""
    return frame(low, top - low, ahead)


def staff(g: Growth, h: Hold) -> None:
    """A staff with a knob."""
    top, low = shaft(h, 0.12)
    stick(g, "held", [low, 0.5 * (low + top) + [0.006, 0, 0.004], top], [0.016, 0.018, 0.022])


def mop(g: Growth, h: Hold) -> None:
    """A mop whose strands lie on the ground."""
    top, low = shaft(h)
    at = _foot(top, low + [0, 0.06, 0], h.ahead)
    stick(g, "grip", [low + [0, 0.06, 0], top], 0.014)
    stick(g, "grip", [at([0, -0.005, 0]), at([0, 0.06, 0])], [0.035, 0.02])
    for k in range(11):
        turn = 2.4 * k
        out = (0.13 + 0.05 * (k % 3)) * (h.ahead * np.cos(turn) + h.aside * np.sin(turn))
        foot = at.at + out
        foot[1] = h.joints.floor + 0.018
        middle = at.at + 0.5 * out + [0, 0.02, 0]
        stick(g, "held", [at.at + [0, 0.03, 0], middle, foot], [0.022, 0.024, 0.012], 5)


def broom(g: Growth, h: Hold) -> None:
    """A broom, wide across the way it sweeps."""
    top, low = shaft(h)
    at = _foot(top, low, h.ahead)
    stick(g, "grip", [at([0, 0.24, 0]), top], 0.013)
    rings = [
        [(x * w, y, z * d) for x, z in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        for y, w, d in ((0.3, 0.02, 0.016), (0.25, 0.045, 0.022), (0.16, 0.1, 0.03), (0.0, 0.19, 0.045))
    ]
    head = loft(at(rings), first=True, last=True)
    g.add("held", toned(head, np.where((head.points - at.at) @ at.y > 0.2, 0.75, 1.0)))
    g.add("grip", slab(at.moved(y=0.205), (0.15, 0.016, 0.06)))


def shovel(g: Growth, h: Hold) -> None:
    """A shovel with a broad blade and a handle across its end."""
    top, low = shaft(h, 0.14)
    at = _foot(top, low, h.ahead)
    stick(g, "grip", [at([0, 0.2, 0]), top], 0.016)
    stick(g, "grip", [top - 0.07 * at.x, top + 0.07 * at.x], 0.017)
    xs = np.linspace(-1, 1, 5)
    grid = [
        [(x * w, y, 0.035 * x * x - 0.02) for x in xs]
        for y, w in ((0.32, 0.03), (0.3, 0.115), (0.14, 0.12), (0.04, 0.085), (0.0, 0.02))
    ]
    g.add("held", sheet(at.moved(y=-0.02), grid))


def _struck(h: Hold, long: float) -> tuple[F64, F64, F64]:
    """The end of a tool's handle, its head, and the way that its edge strikes: both hands' or the right one's."""
    if h.busy and float(np.linalg.norm(h.left - h.right)) < 0.3:
        way = unit(h.right - h.left)
        low = h.left - 0.1 * way
    else:
        way = h.way(0.0, 0.75, 0.45) if not h.busy else h.way(0.0, 0.9, -0.3)
        low = h.right - 0.12 * way
    head = low + long * way
    strike = np.cross(way, h.aside)
    return low, head, strike if float(strike @ h.ahead) > 0 or float(strike[1]) < 0 else -strike


def axe(g: Growth, h: Hold) -> None:
    """A felling axe."""
    low, head, strike = _struck(h, 0.78)
    at = frame(head, head - low, strike)
    stick(g, "grip", [low, 0.5 * (low + head), head + 0.03 * at.y], [0.02, 0.016, 0.017])
    rings = [
        [(x, y * t, z) for x, y in ((-w, -1), (w, -1), (w, 1), (-w, 1))]
        for z, t, w in ((-0.055, 0.045, 0.022), (0.03, 0.045, 0.022), (0.1, 0.07, 0.013), (0.155, 0.115, 0.003))
    ]
    g.add("held", loft(at(rings), first=True, last=True))


def hammer(g: Growth, h: Hold) -> None:
    """A hammer, its head across."""
    low, head, strike = _struck(h, 0.4)
    at = frame(head, head - low, strike)
    stick(g, "grip", [low, head], 0.016)
    g.add("held", slab(at, (0.06, 0.065, 0.16)))


def pickaxe(g: Growth, h: Hold) -> None:
    """A pickaxe with two points."""
    low, head, strike = _struck(h, 0.8)
    at = frame(head, head - low, strike)
    stick(g, "grip", [low, head + 0.04 * at.y], 0.018)
    line = at([(0, -0.1, -0.32), (0, -0.02, -0.16), (0, 0, 0), (0, -0.02, 0.16), (0, -0.1, 0.32)])
    stick(g, "held", line, [0.006, 0.02, 0.03, 0.02, 0.006])


def saw(g: Growth, h: Hold) -> None:
    """A saw that points ahead of the right hand, and down."""
    way = h.way(0.0, -0.45, 0.9) if h.busy else h.way(0.0, -0.1, 1.0)
    at = frame(h.right, np.cross(way, h.aside) * (1 if np.cross(way, h.aside)[1] > 0 else -1), way)
    blade = [[(0.0, y, z) for y in ys] for z, ys in ((0.05, (-0.07, 0.07)), (0.6, (-0.07, -0.02)))]
    g.add("held", sheet(at, blade))
    for k in range(12):
        z = 0.07 + 0.04 * k
        g.add(
            "held",
            sheet(at, [[(0, -0.07, z), (0, -0.07, z + 0.036)], [(0, -0.095, z + 0.017), (0, -0.094, z + 0.018)]]),
        )
    g.add("grip", slab(at, (0.026, 0.12, 0.1)))


def rake(g: Growth, h: Hold) -> None:
    """A rake with its teeth down."""
    top, low = shaft(h)
    at = _foot(top, low, h.ahead)
    stick(g, "grip", [low, top], 0.013)
    stick(g, "held", [at([-0.2, 0, 0]), at([0.2, 0, 0])], 0.014, 5)
    for x in np.linspace(-0.19, 0.19, 9):
        stick(g, "held", [at([x, 0, 0]), at([x, 0, 0]) + 0.05 * h.ahead - [0, 0.012, 0]], [0.008, 0.003], 4)


def pitchfork(g: Growth, h: Hold) -> None:
    """A fork with three prongs: down to the hay, or up beside who stands."""
    top, low = shaft(h)
    if not h.busy:
        top, low = low, top + [0, 0.1, 0]
    at = _foot(top, low, h.ahead)
    stick(g, "grip", [at([0, 0.26, 0]), top], 0.014)
    for x in (-0.09, 0.0, 0.09):
        line = curve(at([(0, 0.28, 0), (x, 0.24, 0), (x, 0.1, 0.015), (x, 0.0, 0.05)]), 6)
        stick(g, "held", line, np.linspace(0.011, 0.004, 6), 5)


def scythe(g: Growth, h: Hold) -> None:
    """A scythe whose blade lies low, across the way."""
    top, low = shaft(h, 0.3)
    low = low + [0, 0.06, 0]
    stick(g, "grip", [top, 0.5 * (top + low) + 0.03 * h.ahead, low], 0.016)
    arc = [(0.0, 0.0), (0.2, 0.05), (0.42, 0.04), (0.62, -0.05)]
    grid = [[low + u * h.aside + (v + t) * h.ahead + [0, 0.005, 0] for t in (0.0, w)]
            for (u, v), w in zip(arc, (0.09, 0.08, 0.055, 0.01), strict=True)]  # fmt: skip
    g.add("held", sheet(Frame(np.zeros(3), *np.eye(3)), grid))


def bucket(g: Growth, h: Hold) -> None:
    """A bucket that hangs from the right hand."""
    borrow(g, "bucket", (0.3, 0.42, 0.3), h.upright(h.right), {"handle": "grip"}, most=360, lift=-0.41)


def watering_can(g: Growth, h: Hold) -> None:
    """A watering can, tipped where it waters; drops fall from its rose."""
    tip = 34.0 if h.busy else 0.0
    c, s = np.cos(np.radians(tip)), np.sin(np.radians(tip))
    at = frame(h.right, c * h.up + s * h.ahead, h.aside)  # its spout points along its x
    turned = Frame(at.at, unit(c * h.ahead - s * h.up), at.y, np.cross(unit(c * h.ahead - s * h.up), at.y))
    borrow(g, "watering_can", (0.46, 0.38, 0.2), turned, {}, most=430, lift=-0.37)
    if h.busy:
        rose = turned([0.24, -0.08, 0.0])
        for k in range(9):
            way = h.way(0.25 * np.sin(2.4 * k), -1.0, 0.35 + 0.12 * np.cos(2.4 * k))
            stick(g, "grip", [rose, rose + 0.2 * way, rose + 0.42 * way - [0, 0.1, 0]], 0.007, 3)


def hose(g: Growth, h: Hold) -> None:
    """A hose with its nozzle ahead; water shoots out of it, and it trails behind on the ground."""
    way = h.way(0.0, 0.15, 1.0)
    tip = h.right + 0.22 * way
    floor = h.joints.floor + 0.05
    trail = h.right - 0.35 * h.ahead - 0.3 * h.aside
    line = [h.right + 0.06 * way, h.right - 0.1 * way, trail * [1, 0, 1] + [0, 0.5 * (floor + h.right[1]) - 0.2, 0]]
    line += [
        (trail - 0.1 * h.ahead) * [1, 0, 1] + [0, floor, 0],
        (trail - 0.5 * h.ahead + 0.3 * h.aside) * [1, 0, 1] + [0, floor, 0],
    ]
    stick(g, "held", curve(V(line), 14), 0.024)
    stick(g, "grip", [h.right, tip], [0.03, 0.018])


def cloth(g: Growth, h: Hold) -> None:
    """A cloth under the right hand, or hanging from both."""
    if float(np.linalg.norm(h.left - h.right)) > 0.2 and h.busy and float(h.left[1]) > float(h.joints.chest[1]):
        at, wide = h.upright(h.middle), 0.5 * float(np.linalg.norm(h.left - h.right)) + 0.05
        xs = np.linspace(-wide, wide, 7)
        rows = (0.0, 0.2, 0.4, 0.6)
        grid = [[(x, -y - 0.03 * np.cos(4 * x / wide), 0.04 * np.sin(9 * x + 3 * y)) for x in xs] for y in rows]
        g.add("held", sheet(at, grid))
        return
    way = unit(h.right - h.joints.elbows[1])
    at = frame(h.right + 0.03 * way, h.up, way)
    grid = [[(x * (1.2 + 2 * y), y - 0.05, 0.03 + 0.022 * np.sin(50 * x + 20 * y)) for x in np.linspace(-0.08, 0.08, 7)]
            for y in np.linspace(-0.14, 0.05, 5)]  # fmt: skip
    g.add("held", sheet(at, grid))


def rope(g: Growth, h: Hold) -> None:
    """A rope through both hands that runs out ahead and trails behind."""
    far = h.left + 1.1 * h.ahead + [0, -0.1, 0]
    floor = h.joints.floor + 0.02
    tail = h.right - 0.3 * h.ahead + 0.1 * h.aside
    line = [far, h.left, h.right, tail * [1, 0, 1] + [0, h.right[1] - 0.3, 0], tail * [1, 0, 1] + [0.05, floor, -0.1]]
    stick(g, "held", curve(V(line), 16), 0.018)


def brush(g: Growth, h: Hold) -> None:
    """A broad brush, its bristles where the hand reaches to."""
    way = unit(h.right - h.joints.elbows[1]) * 0.6 + 0.5 * h.up
    at = frame(h.right, way, h.ahead)
    stick(g, "grip", [at([0, -0.08, 0]), at([0, 0.1, 0])], [0.012, 0.016])
    g.add("grip", slab(at.moved(y=0.12), (0.11, 0.04, 0.03)))
    g.add("held", slab(at.moved(y=0.18), (0.105, 0.09, 0.026)))


def plank(g: Growth, h: Hold) -> None:
    """A plank on the right shoulder, under the hand."""
    shoulder = h.joints.shoulders[1] + 0.085 * h.up
    at = frame(shoulder + 0.1 * h.ahead, h.up, h.way(0.0, 0.06, 1.0))
    g.add("held", slab(at, (0.18, 0.035, 1.9)))


def sack(g: Growth, h: Hold) -> None:
    """A full sack on the right shoulder, tied at its mouth."""
    middle = h.joints.shoulders[1] + 0.17 * h.up - 0.04 * h.ahead - 0.02 * h.aside
    line = [
        middle - 0.34 * h.ahead - 0.1 * h.up,
        middle - 0.1 * h.ahead,
        middle + 0.2 * h.ahead,
        middle + 0.3 * h.ahead,
    ]
    stations = [
        (0, 0.09, 0.06), (0.3, 0.17, 0.13), (1, 0.18, 0.15), (1.7, 0.15, 0.12), (2, 0.06, 0.06), (2.3, 0.04, 0.04),
        (3, 0.085, 0.07),
    ]  # fmt: skip
    g.add("held", limb(line, stations, h.aside, sides=12, bend=0.1, crease=0.05, first=True, last=True))
    g.add(
        "grip",
        frame(line[2] + 0.015 * h.ahead, h.ahead, h.up).put(lathe(V([(0.05, -0.012), (0.058, 0), (0.05, 0.012)]), 10)),
    )


def iron(g: Growth, h: Hold) -> None:
    """A flat iron under the right hand."""
    at = h.upright(h.right, 25.0)
    borrow(g, "clothes_iron", (0.13, 0.16, 0.28), at, {"sole": "grip"}, most=420, lift=-0.13)


TOOLS: Mapping[str, Callable[[Growth, Hold], None]] = {
    "staff": staff, "mop": mop, "broom": broom, "shovel": shovel, "axe": axe, "hammer": hammer, "pickaxe": pickaxe,
    "saw": saw, "rake": rake, "pitchfork": pitchfork, "scythe": scythe, "bucket": bucket, "watering_can": watering_can,
    "hose": hose, "cloth": cloth, "rope": rope, "brush": brush, "plank": plank, "sack": sack, "iron": iron,
}  # fmt: skip
