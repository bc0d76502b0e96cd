"""The inside of a wooden ship: a cabin with stern windows, a gun deck, a hold."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.hulls import end_plate, frame_at, mirrored, plate, rounded, window_band
from assets.stages.outlooks import sea
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import bar


@stage(
    "ship_cabin",
    indoor=True,
    surfaces={
        "walls": "weathered oak planks",
        "floor": "scrubbed pine planks",
        "ceiling": "painted white planks",
        "beams": "dark oak",
        "trim": "walnut wood",
        "fittings": "brass",
    },
    parameters={
        "width": Parameter(5.6, 3.0, 12.0, "metres from side to side where the hull is widest"),
        "length": Parameter(8.5, 4.5, 32.0, "metres from the entrance to the stern"),
        "height": Parameter(2.5, 2.0, 3.6, "metres from deck to deck"),
        "stern": Parameter(1.0, 0.0, 1.0, "1 ends it in a row of stern windows, 0 in a bulkhead with a ladder"),
        "ports": Parameter(0.6, 0.0, 1.0, "how wide the ports in the sides are, 0 for none"),
        "bunks": Parameter(1.0, 0.0, 1.0, "1 builds a bunk and lockers into the left side"),
        "masts": Parameter(0.0, 0.0, 1.0, "1 lets masts come down through the deck, with rings of belaying pins"),
    },
)
def ship_cabin(
    site: Site,
    width: float,
    length: float,
    height: float,
    stern: float,
    ports: float,
    bunks: float,
    masts: float,
) -> None:
    """Curved planked sides on ribs under heavy deck beams, windows over the sea at the stern or ports at the sides."""
    box = Box(width / 2, 0.9, 0.9 - length, height)
    enter(
        site,
        box,
        aside=min(0.45, 0.12 * width),
        aim=(-0.06 * width, 1.25, 0.75 * box.back),
        eye_m=min(1.55, height - 0.5),
    )
    sketch = Sketch((width, height, length))
    x, h = box.x, height
    section = mirrored([(0.84 * x, 0.0), (0.97 * x, 0.25 * h), (x, 0.45 * h), (0.94 * x, 0.8 * h), (0.88 * x, h)])
    section = np.concatenate([section[:5], [(0.0, 1.04 * h)], section[5:]])
    _plank(site, sketch, box, section, ports)
    _frame(site, sketch, box, section)
    if stern >= 0.5:
        _open_stern(site, sketch, box, section)
    else:
        _close_bulkhead(site, sketch, box, section)
    end_plate(sketch, "walls", section, box.front, -0.2)
    if bunks >= 0.5:
        _build_bunk(site, sketch, box)
    if masts >= 0.5:
        for k in range(max(1, round(length / 9))):
            _step_mast(site, sketch, box, -4.2 - 8.0 * k)
    site.draw(sketch)
    sea(site, -2.6)
    _mark(site, box, bunks >= 0.5)
    site.scatter(Scatter("barrel", 0.05, near_m=2.2, gap_m=1.0), Scatter("crate", 0.05, near_m=2.2, gap_m=1.0))


def _plank(site: Site, sketch: Sketch, box: Box, section: F64, ports: float) -> None:
    """Sides in strakes with a band of ports, and the deck above."""
    count = max(1, round(box.depth / 3.2)) if ports >= 0.1 else 0
    last = len(section) - 2
    top = (4, 5)
    band = (2, last - 2) if count else ()
    plate(sketch, "walls", section, box.front, box.back, skip=(*top, *band))
    plate(sketch, "ceiling", section, box.front, box.back, skip=[k for k in range(last + 1) if k not in top])
    if count:
        for a, b in ((2, 3), (-3, -4)):
            low, high = (tuple(map(float, section[k])) for k in (a, b))
            window_band(
                site, sketch, "walls", "beams", (low[0], low[1]), (high[0], high[1]), box.front, box.back,
                count=count, width=0.35 + 0.75 * ports, height=0.5 + 0.3 * ports, rounding=0.03, thick=0.28,
            )  # fmt: skip
    for side in (-1, 1):
        for share in (0.25, 0.5, 0.78):
            y = share * box.height
            order = np.argsort(section[: len(section) // 2, 1])
            px = -float(np.interp(y, section[order, 1], section[order, 0]))
            if abs(share - 0.5) > 0.1 or not count:
                sketch.box("beams", (0.07, 0.16, box.depth), (side * (px - 0.03), y, box.middle), bevel=0.01)


def _frame(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """Ribs up the sides, cambered deck beams on hanging knees, a carling down the middle."""
    count = max(4, round(box.depth / 1.05))
    inner = section * [0.985, 1.0]
    for k in range(count + 1):
        z = box.front - box.depth * k / count
        half = len(section) // 2
        frame_at(sketch, "beams", inner[:half], z, 0.14)
        frame_at(sketch, "beams", inner[half + 1 :], z, 0.14)
        if k % 2:
            continue
        y = box.height
        for side in (-1, 1):
            edge = 0.88 * box.x
            bar(sketch, "beams", (side * edge, y - 0.1, z), (0.0, y + 0.01, z), 0.2)
            knee = [(side * 0.97 * edge, y - 0.72, z), (side * 0.94 * edge, y - 0.42, z)]
            knee += [(side * 0.84 * edge, y - 0.24, z), (side * 0.66 * edge, y - 0.14, z)]
            sketch.tube("beams", knee, [0.05, 0.1, 0.1, 0.06], sides=5)
    sketch.box("beams", (0.24, 0.16, box.depth), (0.5 * box.x, box.height - 0.2, box.middle), bevel=0.015)
    for k in range(4):
        z = box.back + box.depth * (k + 0.5) / 4.6
        site.zone("ceiling", 0.0, z, (0.6, 0.6, 0.6), y=box.height - 0.12, yaw=0.0)
    for side in (-1, 1):
        for k in range(max(2, round(box.depth / 3))):
            z = box.front - box.depth * (k + 0.5) / max(2, round(box.depth / 3))
            site.zone("wall", side * 0.86 * box.x, z, (1.6, 0.8 * box.height, 0.5), y=0.0, yaw=-side * math.pi / 2)


def _open_stern(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """A row of tall windows with small panes, pilasters between them, and a seat of lockers below."""
    count = 5 if box.x > 2.2 else 3
    span = 1.72 * box.x * 0.92
    pitch = span / count
    sill, tall = 0.82, box.height - 0.82 - 0.42
    wide = pitch - 0.2
    holes = [rounded(wide, tall, 0.06) + [(k - (count - 1) / 2) * pitch, sill + tall / 2] for k in range(count)]
    end_plate(sketch, "walls", section, box.back, 0.22, holes)
    for k in range(count):
        x = (k - (count - 1) / 2) * pitch
        for j in range(1, 3):
            sketch.box("trim", (0.03, tall, 0.04), (x - wide / 2 + wide * j / 3, sill, box.back - 0.14), bevel=0)
        for j in range(1, 4):
            sketch.box("trim", (wide, 0.03, 0.04), (x, sill + tall * j / 4, box.back - 0.14), bevel=0)
        sketch.prism(
            "trim",
            holes[k],
            0.06,
            (0, 0, box.back - 0.14),
            holes=[(holes[k] - [x, sill + tall / 2]) * 0.92 + [x, sill + tall / 2]],
        )
        site.zone("window", x, box.back, (wide, tall, 0.5), y=sill, yaw=0.0)
    for k in range(count + 1):
        x = (k - count / 2) * pitch
        sketch.box("beams", (0.14, box.height - 0.5, 0.1), (x, 0.45, box.back + 0.05), bevel=0.012)
        sketch.box("fittings", (0.17, 0.05, 0.13), (x, sill + tall + 0.06, box.back + 0.05), bevel=0.01)
    sketch.box("beams", (span + 0.2, 0.12, 0.16), (0, sill + tall + 0.1, box.back + 0.06), bevel=0.015)
    seat = min(0.5, 0.1 * box.depth)
    sketch.box("trim", (span, 0.42, seat), (0, 0, box.back + seat / 2), bevel=0.01)
    sketch.box("beams", (span + 0.06, 0.05, seat + 0.06), (0, 0.42, box.back + seat / 2), bevel=0.012)
    for k in range(count):
        x = (k - (count - 1) / 2) * pitch
        sketch.box("walls", (pitch - 0.2, 0.28, 0.02), (x, 0.07, box.back + seat + 0.01), bevel=0.006)
        sketch.ball("fittings", 0.02, (x, 0.24, box.back + seat + 0.03), sides=6)
        site.zone("seat", x, box.back + seat / 2, (pitch - 0.1, 1.3, seat - 0.06), y=0.47, yaw=0.0)


def _close_bulkhead(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """A bulkhead with a low door, and a steep ladder up to a hatch before it."""
    door = rounded(0.8, 1.7, 0.08) + [-0.4 * box.x, 0.9]
    end_plate(sketch, "walls", section, box.back, 0.12, [door])
    sketch.prism("trim", door, 0.06, (0, 0, box.back - 0.08))
    for y in (0.4, 1.3):
        sketch.box("fittings", (0.6, 0.05, 0.03), (-0.4 * box.x, y, box.back - 0.04), bevel=0)
    for k in range(max(2, round(2 * box.x / 0.5))):
        x = -0.9 * box.x + 1.8 * box.x * k / max(2, round(2 * box.x / 0.5))
        if abs(x + 0.4 * box.x) > 0.5:
            sketch.box("beams", (0.1, 0.96 * box.height, 0.06), (x, 0, box.back + 0.03), bevel=0)
    site.zone("door", -0.4 * box.x, box.back, (0.8, 1.7, 0.6), y=0.0, yaw=0.0)
    site.zone("wall", 0.4 * box.x, box.back, (0.9 * box.x, 0.9 * box.height, 0.5), y=0.0, yaw=0.0)
    x, run = 0.4 * box.x, 1.3
    for side in (-0.36, 0.36):
        sketch.beam("trim", (x + side, 0, box.back + 0.5 + run), (x + side, box.height, box.back + 0.5), 0.05, 0.2)
    for k in range(1, 9):
        z = box.back + 0.5 + run * (1 - k / 9)
        sketch.box("trim", (0.7, 0.035, 0.22), (x, box.height * k / 9, z), bevel=0)


def _build_bunk(site: Site, sketch: Sketch, box: Box) -> None:
    """A bunk over drawers in the left side, boarded at head and foot, with a shelf above it."""
    length = min(2.1, 0.3 * box.depth + 0.4)
    z = max(box.back + 1.2 + length / 2, -4.6)
    deep = min(0.85, 0.3 * box.x)
    x = -0.86 * box.x + deep / 2
    sketch.box("trim", (deep, 0.5, length), (x, 0, z), bevel=0.01)
    sketch.box("ceiling", (deep - 0.06, 0.16, length - 0.1), (x, 0.5, z), bevel=0.05)
    sketch.box("trim", (0.04, 0.3, length), (x + deep / 2, 0.5, z), bevel=0.01)
    for side in (-1, 1):
        sketch.box("trim", (deep, 1.2, 0.05), (x, 0, z + side * length / 2), bevel=0.01)
    for k in (-1, 1):
        sketch.box(
            "walls", (0.02, 0.36, length / 2 - 0.12), (x + deep / 2 + 0.01, 0.07, z + k * length / 4), bevel=0.006
        )
        sketch.ball("fittings", 0.022, (x + deep / 2 + 0.03, 0.26, z + k * length / 4), sides=6)
    site.zone("shelf", x, z, (length - 0.2, 0.9, deep - 0.1), y=0.66, yaw=math.pi / 2)
    sketch.box("trim", (0.26, 0.03, length), (x - deep / 2 + 0.2, 1.5, z), bevel=0)
    site.zone("shelf", x - deep / 2 + 0.2, z, (length - 0.1, 0.4, 0.22), y=1.53, yaw=math.pi / 2)


def _step_mast(site: Site, sketch: Sketch, box: Box, z: float) -> None:
    if z - 0.8 < box.back:
        return
    x = 0.1 * box.x
    sketch.cylinder("beams", 0.24, 1.1 * box.height, (x, 0, z), sides=14)
    for y in (0.5, 1.1, 1.7):
        sketch.cylinder("fittings", 0.25, 0.06, (x, y, z), sides=14)
    sketch.ring("trim", 0.42, 0.05, (x, 0.95, z), (90, 0, 0), sides=6)
    for k in range(8):
        a = math.pi * k / 4
        at = (x + 0.42 * math.cos(a), 0.8, z + 0.42 * math.sin(a))
        sketch.rod("trim", at, (at[0], 1.2, at[2]), 0.02, sides=5)


def _mark(site: Site, box: Box, bunk: bool) -> None:
    x = 0.84 * box.x
    size = min(1.9, x)
    site.zone("focus", 0.06 * x, max(-3.9, 0.5 * box.back), (size, box.height - 0.5, size))
    site.zone("focus", -0.3 * x, max(-2.8, 0.35 * box.back), (0.8, 1.9, 0.8))
    near = min(0.62 * x, 1.5)
    site.zone("foreground", near, -1.6, (0.7, 1.0, 0.7))
    site.zone("foreground", -near, -1.5, (0.7, 1.0, 0.7))
    for px, share in ((0.7, 0.45), (0.7, 0.7), (-0.65, 0.86)):
        site.zone("flank", px * x, share * box.back, (min(0.9, 0.4 * x), box.height - 0.6, 0.9))
    site.zone("background", 0.0, box.back + 0.95, (x, 0.8 * box.height, 0.7), yaw=0.0)
    site.zone("path", 0.1 * x, 0.5 * box.back, (0.9, 1.8, 0.5 * box.depth), yaw=0.0)
    if not bunk:
        site.zone("flank", -0.7 * x, 0.5 * box.back, (0.8, box.height - 0.6, 0.9))
    site.zone("air", 0.0, 0.5 * box.back, (x, 0.4, 2.0), y=0.7 * box.height, yaw=0.0)
