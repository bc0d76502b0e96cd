"""A carriage: train, metro, bus, aircraft."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.hulls import end_plate, mirrored, plate, rounded, window_band
from assets.stages.outlooks import clouds, passing_land, street_beside
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter
from assets.stages.site import Site
from assets.stages.vistas import MOST, look_out

_SILL_M = 0.78
_SEAT_M = 0.5


@stage(
    "carriage",
    indoor=True,
    surfaces={
        "walls": "cream painted panels",
        "floor": "dark grey rubber",
        "ceiling": "white painted metal",
        "seats": "blue wool upholstery",
        "trim": "brushed steel",
        "racks": "grey metal",
        "lamps": "glowing white glass",
        "tables": "oak veneer",
    },
    parameters={
        "width": Parameter(3.0, 2.2, 6.0, "metres from side to side"),
        "length": Parameter(15.0, 4.5, 36.0, "metres from end to end"),
        "height": Parameter(2.35, 2.0, 3.2, "metres from the floor to the middle of the ceiling"),
        "curve": Parameter(0.25, 0.0, 1.0, "how round the section is: 0 a bus, 0.3 a train, 1 an aircraft"),
        "windows": Parameter(0.85, 0.0, 1.0, "how large the windows are: 0 none, 0.25 portholes, 1 nearly all glass"),
        "seats": Parameter(
            2.0, 0.0, 3.0, "seats on each side of the aisle, 0 for benches along the sides as in a metro"
        ),
        "tables": Parameter(0.0, 0.0, 1.0, "1 turns seats to face each other across tables"),
        "racks": Parameter(1.0, 0.0, 1.0, "1 hangs racks or lockers over the seats"),
        "outside": Parameter(0.0, 0.0, 3.0, "0 passing land, 1 clouds below, 2 a street, 3 nothing but dark"),
        "outlook": Parameter(
            0.0, 0.0, MOST, "what the windows show, by its number in assets.stages.vistas, 0 as usual"
        ),
    },
)
def carriage(
    site: Site,
    width: float,
    length: float,
    height: float,
    curve: float,
    windows: float,
    seats: float,
    tables: float,
    racks: float,
    outside: float,
    outlook: float,
) -> None:
    """An aisle between rows of seats, windows on both sides with land or clouds beyond, racks and lamps above."""
    box = Box(width / 2, 0.9, 0.9 - length, height)
    enter(site, box, aside=0.12, aim=(-0.12, 1.25, 0.7 * box.back), fov_deg=58.0, eye_m=min(1.58, height - 0.6))
    sketch = Sketch((width, height, length))
    section = _section(box, curve)
    _build_sides(site, sketch, box, section, windows)
    _build_ends(site, sketch, box, section)
    _light(sketch, box, section)
    aisle = max(0.5, min(0.9, 0.2 * width))
    if seats >= 0.5:
        count = min(round(seats), int((width / 2 - aisle / 2) / 0.42))
        _seat_rows(site, sketch, box, max(1, count), aisle, tables >= 0.5)
    else:
        _seat_sides(site, sketch, box)
    if racks >= 0.5:
        _hang_racks(site, sketch, box, curve)
    site.draw(sketch)
    if outlook >= 0.5:
        look_out(site, outlook)
    else:
        _look_out(site, round(outside))
    _mark(site, box, aisle)


def _section(box: Box, curve: float) -> F64:
    """Floor, lower wall, window band, shoulder, and the bow of the ceiling."""
    x, h = box.x, box.height
    shoulder = h * (0.9 - 0.1 * curve)
    lean = 0.1 * curve * x
    right = [(x - 1.4 * lean, 0.0), (x, _SILL_M), (x - lean, shoulder * 0.86), (x * (0.93 - 0.18 * curve), shoulder)]
    turn = np.radians(np.linspace(25, 90, 5))
    top = [(float(right[-1][0] * np.cos(t)), float(shoulder + (h - shoulder) * np.sin(t))) for t in turn]
    return mirrored([*right, *top[:-1], (0.0, h)])


def _build_sides(site: Site, sketch: Sketch, box: Box, section: F64, windows: float) -> None:
    last = len(section) - 2
    plate(sketch, "walls", section, box.front, box.back, skip=range(1, last))
    plate(sketch, "ceiling", section, box.front, box.back, skip=(0, 1, last - 1, last))
    count = max(2, round(box.depth / (0.9 if windows < 0.5 else 1.8))) if windows >= 0.05 else 0
    pitch = box.depth / max(count, 1)
    for a, b in ((1, 2), (-2, -3)):
        low, high = section[a], section[b]
        tall = float(np.linalg.norm(high - low))
        window_band(
            site, sketch, "walls", "trim", (float(low[0]), float(low[1])), (float(high[0]), float(high[1])),
            box.front, box.back, count=count, width=(0.3 + 0.62 * windows) * pitch, height=(0.4 + 0.5 * windows) * tall,
            rounding=0.2 if windows < 0.5 else 0.1,
        )  # fmt: skip
        side = -1 if low[0] < 0 else 1
        for k in range(max(2, round(box.depth / 3.0))):
            z = box.front - box.depth * (k + 0.5) / max(2, round(box.depth / 3.0))
            at = float(section[0 if side < 0 else -1][0])
            site.zone("wall", at, z, (2.6, 0.7, 0.4), y=0.0, yaw=-side * math.pi / 2)
        sketch.box("trim", (0.05, 0.05, box.depth), (side * (box.x - 0.02), _SILL_M - 0.05, box.middle), bevel=0)
        sketch.box("trim", (0.06, 0.14, box.depth), (at - side * 0.03, 0, box.middle), bevel=0)


def _build_ends(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """The far end with a door that has a window in it, the near end closed."""
    doorway = rounded(0.8, 1.95, 0.08) + [0, 1.0]
    end_plate(sketch, "walls", section, box.back, 0.1, [doorway])
    end_plate(sketch, "walls", section, box.front, -0.1)
    pane = rounded(0.5, 0.8, 0.1) + [0, 1.45]
    sketch.prism("trim", doorway, 0.05, (0, 0, box.back - 0.07), holes=[pane])
    border = rounded(0.92, 2.06, 0.1) + [0, 1.0]
    sketch.prism("trim", border, 0.04, (0, 0, box.back + 0.01), holes=[doorway])
    sketch.rod("racks", (0.3, 0.95, box.back - 0.02), (0.3, 1.15, box.back - 0.02), 0.015, sides=6)
    site.zone("door", 0.0, box.back, (0.8, 1.95, 0.8), y=0.0, yaw=0.0)
    for x in (-0.66 * box.x, 0.66 * box.x):
        site.zone("wall", x, box.back, (0.5 * box.x, 1.8, 0.3), y=0.0, yaw=0.0)


def _light(sketch: Sketch, box: Box, section: F64) -> None:
    """Two lines of light along the ceiling, and seams across it."""
    top = len(section) // 2
    x, y = abs(float(section[top - 2][0])), float(section[top - 2][1])
    for side in (-1, 1):
        sketch.box("lamps", (0.14, 0.03, box.depth - 0.3), (side * x, y - 0.05, box.middle), bevel=0)
    for k in range(1, max(2, round(box.depth / 1.8))):
        z = box.front - box.depth * k / max(2, round(box.depth / 1.8))
        for a, b in pairwise(section[2:-2]):
            middle = (a + b) / 2
            wide = float(np.linalg.norm(b - a))
            tilt = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
            sketch.box(
                "trim", (wide, 0.02, 0.05), (float(middle[0]), float(middle[1]) - 0.01, z), (0, 0, tilt), bevel=0
            )


def _seat() -> Sketch:
    out = Sketch((0.46, 1.15, 0.6))
    out.box("seats", (0.46, 0.14, 0.48), (0, 0.34, 0), bevel=0.03)
    out.box("seats", (0.46, 0.66, 0.12), (0, 0.44, 0.24), (10, 0, 0), bevel=0.035)
    out.box("seats", (0.32, 0.18, 0.1), (0, 1.0, 0.36), (10, 0, 0), bevel=0.03)
    out.box("trim", (0.3, 0.34, 0.3), (0, 0, 0.04), bevel=0)
    out.box("racks", (0.05, 0.05, 0.36), (-0.24, 0.58, 0.04), bevel=0)
    out.box("racks", (0.05, 0.05, 0.36), (0.24, 0.58, 0.04), bevel=0)
    return out


def _seat_rows(site: Site, sketch: Sketch, box: Box, count: int, aisle: float, tables: bool) -> None:
    """Rows to both sides; every second row turns round where there are tables. One place near the left stays open."""
    pitch = 0.98 if tables else 0.88
    one = _seat()
    room = (box.x - 0.06 - aisle / 2) / count
    rows = int((box.depth - 0.9 - 1.5 - 1.3) / pitch)
    for row in range(max(rows, 1)):
        z = -1.75 - pitch * row
        backwards = tables and row % 2 == 1
        for side in (-1, 1):
            if side < 0 and row < 2:
                continue
            for k in range(count):
                x = side * (aisle / 2 + room * (k + 0.5))
                sketch.stamp(one, (x, 0, z), (0, 180.0 if backwards else 0.0, 0))
                site.zone("seat", x, z, (0.44, 1.1, 0.46), y=0.48, yaw=0.0 if backwards else math.pi)
            if tables and not backwards:
                middle = side * (aisle / 2 + room * count / 2 + 0.06)
                wide = room * count - 0.1
                sketch.box("tables", (wide, 0.035, 0.5), (middle, 0.71, z - pitch / 2), bevel=0.01)
                sketch.box("trim", (0.06, 0.71, 0.06), (middle, 0, z - pitch / 2), bevel=0)
                site.zone("table", middle, z - pitch / 2, (wide - 0.1, 0.6, 0.4), y=0.745, yaw=-side * math.pi / 2)
    if not tables:
        sketch.box("tables", (0.3, 0.035, 0.4), (box.x - 0.25, 0.72, -1.2), bevel=0.01)
        site.zone("table", box.x - 0.25, -1.2, (0.26, 0.5, 0.34), y=0.755, yaw=-math.pi / 2)


def _seat_sides(site: Site, sketch: Sketch, box: Box) -> None:
    """Benches along both sides, poles and hand straps over the open floor."""
    length = box.depth - 3.4
    middle = -1.2 - length / 2
    for side in (-1, 1):
        x = side * (box.x - _SEAT_M / 2 - 0.12)
        sketch.box("seats", (_SEAT_M, 0.1, length), (x, 0.38, middle), bevel=0.03)
        sketch.box("seats", (0.1, 0.4, length), (side * (box.x - 0.16), 0.48, middle), (0, 0, -side * 8), bevel=0.03)
        sketch.box("racks", (_SEAT_M - 0.12, 0.38, length - 0.1), (x, 0, middle), bevel=0)
        for k in range(int(length / 0.55)):
            z = middle + length / 2 - 0.3 - 0.55 * k
            site.zone("seat", x, z, (0.46, 1.3, 0.5), y=0.48, yaw=-side * math.pi / 2)
        bar_x = side * 0.42 * box.x
        sketch.rod("trim", (bar_x, 1.95, -1.2), (bar_x, 1.95, -1.2 - length), 0.017, sides=6)
        for k in range(int(length / 0.7)):
            z = -1.5 - 0.7 * k
            sketch.box("racks", (0.02, 0.16, 0.03), (bar_x, 1.78, z), bevel=0)
            sketch.ring("trim", 0.07, 0.012, (bar_x, 1.72, z), (0, 90, 0), sides=4)
        for k in range(int(length / 2.4) + 1):
            z = -1.9 - 2.4 * k
            sketch.rod("trim", (bar_x, 0, z), (bar_x, box.height - 0.15, z), 0.017, sides=6)
    sketch.box("tables", (0.3, 0.03, 0.3), (box.x - 0.2, 0.9, box.back + 0.3), bevel=0.01)


def _hang_racks(site: Site, sketch: Sketch, box: Box, curve: float) -> None:
    """Lockers that are closed where the section is round, open racks where it is not."""
    y, deep = 0.76 * box.height, 0.24 * box.x + 0.1
    front, length = -1.0, box.depth - 2.4
    for side in (-1, 1):
        x = side * (box.x * (0.97 - 0.12 * curve) - deep / 2)
        if curve > 0.6:
            count = max(2, round(length / 1.5))
            for k in range(count):
                z = front - (k + 0.5) * length / count
                sketch.box(
                    "racks", (deep + 0.1, 0.34, length / count - 0.02), (x, y - 0.02, z), (0, 0, side * 10), bevel=0.06
                )
        else:
            for k in range(4):
                at = x - side * (deep / 2 - deep * k / 3)
                sketch.rod("trim", (at, y, front), (at, y, front - length), 0.014, sides=6)
            for k in range(max(2, round(length / 1.8)) + 1):
                z = front - length * k / max(2, round(length / 1.8))
                sketch.box("trim", (deep + 0.06, 0.05, 0.03), (x, y - 0.06, z), bevel=0)
            for k in range(max(1, round(length / 2.0))):
                z = front - 1.0 - 2.0 * k
                if z - 0.8 > front - length:
                    site.zone("shelf", x, z, (1.6, 0.36, deep), y=y + 0.015, yaw=-side * math.pi / 2)


def _look_out(site: Site, outside: int) -> None:
    if outside == 0:
        passing_land(site)
    elif outside == 1:
        clouds(site)
    elif outside == 2:
        street_beside(site)


def _mark(site: Site, box: Box, aisle: float) -> None:
    site.zone("focus", -0.42 * box.x, -2.5, (0.8 * box.x, box.height - 0.5, 1.2))
    site.zone("focus", 0.0, -3.6, (aisle, 1.9, aisle))
    site.zone("foreground", -0.6 * box.x, -1.1, (0.6, 1.2, 0.6))
    site.zone("path", 0.0, 0.55 * box.back, (aisle, 2.0, 0.7 * box.depth), yaw=0.0)
    site.zone("background", 0.0, box.back + 0.7, (min(1.2, box.x), 2.0, 0.8), yaw=0.0)
    site.zone("flank", 0.6 * box.x, box.back + 0.6, (0.6, 1.9, 0.6))
    for k in range(4):
        z = -1.6 - (box.depth - 3.0) * k / 4
        site.zone("ceiling", 0.0, z, (0.5, 0.4, 0.5), y=box.height - 0.02, yaw=0.0)
    site.zone("air", 0.0, 0.5 * box.back, (0.8 * box.x, 0.4, 4.0), y=0.75 * box.height, yaw=0.0)
