"""A tent, a yurt, a round hut: one round room about a hearth or a pole, its door open to the land."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.outlooks import plain
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import bar


@stage(
    "tent",
    indoor=True,
    surfaces={
        "walls": "cream felt cloth",
        "floor": "red woven carpet",
        "ceiling": "cream canvas",
        "poles": "orange painted wood",
        "bands": "blue striped cloth",
        "trim": "carved brown wood",
    },
    parameters={
        "radius": Parameter(3.6, 2.2, 16.0, "metres from the middle to the wall"),
        "wall": Parameter(1.65, 0.6, 5.0, "metres of upright wall"),
        "height": Parameter(3.4, 2.2, 14.0, "metres from the floor to the crown"),
        "poles": Parameter(28.0, 6.0, 60.0, "how many poles carry the roof"),
        "lattice": Parameter(1.0, 0.0, 1.0, "1 lines the wall with a lattice, as in a yurt"),
        "crown": Parameter(0.65, 0.0, 1.5, "radius in metres of the ring of light at the top, 0 for none"),
        "posts": Parameter(1.0, 0.0, 1.0, "1 stands two posts under the crown"),
        "sag": Parameter(0.0, 0.0, 1.0, "how much the roof hangs in, as a marquee's or circus tent's does"),
    },
)
def tent(
    site: Site,
    radius: float,
    wall: float,
    height: float,
    poles: float,
    lattice: float,
    crown: float,
    posts: float,
    sag: float,
) -> None:
    """A round room of cloth on poles that meet in a ring of light, a lattice wall, a door open to the land."""
    low = min(wall, height - 0.6)
    middle = 0.9 - radius
    box = Box(radius, 0.9, 0.9 - 2 * radius, height)
    enter(site, box, aside=0.35, aim=(-0.12 * radius, 1.3 + 0.06 * height, middle - 0.6 * radius), fov_deg=62.0)
    sketch = Sketch((2 * radius, height, 2 * radius))
    tall = low if low <= 1.4 else min(1.75, low - 0.02) if low < 2.2 else 0.8 * low
    _hang_cloth(sketch, radius, middle, low, height, crown, sag)
    _set_poles(sketch, radius, middle, low, height, crown, round(poles), sag)
    _frame_door(site, sketch, radius, middle, tall)
    if lattice >= 0.5:
        _weave(sketch, radius, middle, low)
    if posts >= 0.5:
        reach = max(0.5, 0.85 * crown, 0.4 * radius if radius > 6 else 0.0)
        share = (radius - reach) / (radius - max(crown, 0.03))
        top = height - 0.12 if reach <= max(0.5, crown) else _slope(share, radius, low, height, crown, sag)[1]
        for side in (-1, 1):
            sketch.rod("poles", (side * reach, 0, middle), (side * reach, top, middle), 0.05 + 0.004 * height, sides=8)
            sketch.cylinder("trim", 0.12, 0.12, (side * reach, 0, middle), sides=10)
    if radius > 6.5:
        _curb(sketch, 0.55 * radius, middle)
    site.draw(sketch)
    _look_out(site, 2 * radius)
    _mark(site, radius, middle, low, height)
    site.scatter(Scatter("basket", 0.08, near_m=1.8, gap_m=0.8), Scatter("crate", 0.04, near_m=2.0, gap_m=1.2))


def _door(radius: float) -> float:
    """How wide the doorway is."""
    return min(4.5, max(1.15, 0.32 * radius))


def _around(
    radius: float, middle: float, turn: np.ndarray[tuple[int, ...], np.dtype[np.float64]], y: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Points `[n, 3]` on a circle, at bearings in radians clockwise from −Z."""
    return np.column_stack([radius * np.sin(turn), np.full_like(turn, y), middle - radius * np.cos(turn)])


def _slope(share: float, radius: float, low: float, height: float, crown: float, sag: float) -> tuple[float, float]:
    """How far out and how high the roof is, `share` of the way from the wall to the crown."""
    reach = max(crown, 0.03)
    return radius + (reach - radius) * share, low + (height - low) * (share - 0.55 * sag * share * (1 - share))


def _hang_cloth(
    sketch: Sketch, radius: float, middle: float, low: float, height: float, crown: float, sag: float
) -> None:
    """Wall and roof; the wall leaves the doorway open."""
    gap = math.asin(min(0.9, _door(radius) / 2 / radius))
    turn = np.linspace(gap, 2 * np.pi - gap, 57)
    sketch.sheet(
        "walls", np.stack([_around(radius, middle, turn, 0.0), _around(radius, middle, turn, low)]), both=False
    )
    full = np.linspace(0, 2 * np.pi, 65)
    rows = [
        _around(r, middle, full, y)
        for r, y in (_slope(s, radius, low, height, crown, sag) for s in np.linspace(0, 1, 9))
    ]
    sketch.sheet("ceiling", np.stack(rows), both=False)
    for y, wide in ((low - 0.12, 0.2), (0.42 * low, 0.1)):
        band = [_around(radius - 0.03, middle, turn, y), _around(radius - 0.03, middle, turn, y + wide)]
        sketch.sheet("bands", np.stack(band), both=False)
    if sag > 0.3:
        for k in range(32):
            a = full[2 * k : 2 * k + 3]
            hem = np.stack(
                [_around(radius - 0.05, middle, a, low - 0.35 + 0.0), _around(radius - 0.05, middle, a, low)]
            )
            hem[0, 1, 1] -= 0.18
            sketch.sheet("bands" if k % 2 else "ceiling", hem, both=False)


def _set_poles(
    sketch: Sketch, radius: float, middle: float, low: float, height: float, crown: float, count: int, sag: float
) -> None:
    """Poles from the wall to the ring at the crown, the ring itself and a cross in it."""
    for k in range(count):
        a = 2 * math.pi * (k + 0.5) / count
        path = []
        for share in np.linspace(0, 1, 7 if sag > 0.05 else 2):
            r, y = _slope(float(share), radius - 0.04, low - 0.03, height - 0.04, crown, sag)
            path.append((r * math.sin(a), y, middle - r * math.cos(a)))
        for p, q in pairwise(path):
            bar(sketch, "poles", p, q, 0.05)
    if crown >= 0.15:
        for level, thick in ((height - 0.1, 0.07), (height + 0.06, 0.04)):
            sketch.ring("trim", crown, thick, (0, level, middle), (90, 0, 0), sides=6)
        for k in range(4):
            a = math.pi * k / 4
            path = [
                (s * crown * math.cos(a), height + 0.16 * (1 - s * s), middle + s * crown * math.sin(a))
                for s in (-1, -0.4, 0.4, 1)
            ]
            sketch.tube("trim", path, 0.022, sides=5)


def _curb(sketch: Sketch, reach: float, middle: float) -> None:
    """The low round wall of a ring, as a circus has it, open towards who arrives."""
    profile = [(reach - 0.2, 0.0), (reach - 0.2, 0.36), (reach + 0.2, 0.36), (reach + 0.2, 0.0)]
    with sketch.frame((0, 0, middle), (0, -70, 0)):
        sketch.lathe("trim", profile[::-1], sides=56, sweep_deg=320)
        top = [(reach - 0.22, 0.36), (reach - 0.22, 0.42), (reach + 0.22, 0.42), (reach + 0.22, 0.36)]
        sketch.lathe("bands", top[::-1], sides=56, sweep_deg=320)


def _weave(sketch: Sketch, radius: float, middle: float, low: float) -> None:
    """Crossing laths along the wall, none before the door."""
    gap = math.asin(min(0.9, (_door(radius) / 2 + 0.1) / radius))
    count = max(24, min(64, round(2 * math.pi * radius / 0.42)))
    step = 2 * math.pi / count
    for k in range(count):
        for lean in (-1, 1):
            a, b = k * step, (k + 1.6 * lean) * step
            if min(_off(a), _off(b)) < gap:
                continue
            p = _around(radius - 0.05, middle, np.array([a]), 0.03)[0]
            q = _around(radius - 0.05, middle, np.array([b]), low - 0.03)[0]
            bar(
                sketch, "poles", (float(p[0]), float(p[1]), float(p[2])), (float(q[0]), float(q[1]), float(q[2])), 0.028
            )


def _off(turn: float) -> float:
    """How far a bearing is from the door's, radians."""
    return abs((turn + math.pi) % (2 * math.pi) - math.pi)


def _frame_door(site: Site, sketch: Sketch, radius: float, middle: float, tall: float) -> None:
    """Posts, lintel and threshold, and two painted leaves folded back outside."""
    wide = _door(radius)
    z = middle - math.sqrt(radius**2 - (wide / 2) ** 2)
    for side in (-1, 1):
        sketch.box("trim", (0.12, tall, 0.14), (side * wide / 2, 0, z), bevel=0.012)
        sketch.box(
            "poles",
            (0.5, tall - 0.12, 0.05),
            (side * (wide / 2 + 0.2), 0.06, z - 0.28),
            (0, side * 58.0, 0),
            bevel=0.01,
        )
    sketch.box("trim", (wide + 0.24, 0.14, 0.16), (0, tall - 0.1, z), bevel=0.012)
    sketch.box("trim", (wide, 0.07, 0.16), (0, 0, z), bevel=0.012)
    site.zone("door", 0.0, z, (wide, tall, 0.9), y=0.0, yaw=0.0)


def _look_out(site: Site, far: float) -> None:
    """Open grass, a few trees, hills and mountains, for whoever looks out of the door."""
    site.backdrop("steppe", plain(site.noise, (0.36, 0.42, 0.16), -0.12, 120.0, 1.0), haze=0.1)
    trees = tree_line(site.rng, (-60, 60), far + 45, 7, (0.15, 0.27, 0.1), count=14, ground=-0.15, spread_m=30)
    site.backdrop("far trees", trees, haze=0.25)
    site.backdrop("hills", ridge(site.noise, (-75, 75), 170, 20, (0.34, 0.4, 0.2), sharp=0.15), haze=0.4)
    peaks = ridge(site.noise, (-70, 70), 420, 110, (0.35, 0.38, 0.42), sharp=0.8, tops=(0.9, 0.92, 0.95))
    site.backdrop("mountains", peaks, haze=0.6)


def _mark(site: Site, radius: float, middle: float, low: float, height: float) -> None:
    """The hearth in the middle, beds and chests along the wall, what hangs from the poles."""
    size = min(3.0, 0.55 * radius)
    site.zone("focus", 0.0, middle + 0.1 * radius, (size, 0.6 * height, size))
    site.zone("focus", -0.36 * radius, middle + 0.3 * radius, (0.9, 1.8, 0.9))
    near = min(0.42 * radius, 1.6)
    site.zone("foreground", near, -1.5, (0.7, 1.0, 0.7))
    site.zone("foreground", -near, -1.4, (0.7, 1.0, 0.7))
    for degrees in (-115, -80, -45, 45, 80, 115):
        a = math.radians(degrees)
        x, z = 0.72 * radius * math.sin(a), middle - 0.72 * radius * math.cos(a)
        room = 0.36 * radius
        site.zone("flank", x, z, (room, low, 0.3 * radius), yaw=math.atan2(-x, middle - z))
        x, z = 0.96 * radius * math.sin(a), middle - 0.96 * radius * math.cos(a)
        site.zone("wall", x, z, (0.4 * radius, low, 0.3), y=0.0, yaw=math.atan2(-x, middle - z))
    for degrees in (-25, 25):
        a = math.radians(degrees)
        site.zone("background", 0.72 * radius * math.sin(a), middle - 0.72 * radius * math.cos(a), (0.8, low, 0.6))
    for x in (-0.3, 0.0, 0.3):
        site.zone(
            "ceiling", x * radius, middle, (0.6, 0.4 * height, 0.6), y=height - 0.4 - abs(x) * (height - low), yaw=0.0
        )
    site.zone("path", 0.0, middle - 0.6 * radius, (1.0, 2.0, 0.6 * radius), yaw=0.0)
    site.zone("air", 0.0, middle, (radius, 0.4, radius), y=0.75 * height, yaw=0.0)
