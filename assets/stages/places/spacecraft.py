"""The inside of a spacecraft: a bridge before a great window, or a ribbed corridor."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.hulls import end_plate, frame_at, mirrored, plate, stringer
from assets.stages.outlooks import space
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter
from assets.stages.site import Site
from assets.stages.vaults import bar


@stage(
    "spacecraft",
    indoor=True,
    surfaces={
        "walls": "white painted metal panels",
        "floor": "dark grey metal plates",
        "ceiling": "grey metal panels",
        "ribs": "dark blue painted steel",
        "lamps": "glowing cyan glass",
        "consoles": "black metal",
        "screens": "glowing blue glass",
        "rails": "brushed steel",
    },
    parameters={
        "width": Parameter(9.0, 2.4, 26.0, "metres from side to side"),
        "length": Parameter(12.0, 5.0, 50.0, "metres from the entrance to the far end"),
        "height": Parameter(3.9, 2.3, 14.0, "metres from floor to ceiling"),
        "window": Parameter(1.0, 0.0, 1.0, "how much of the far end is window, 0 for a hatch"),
        "consoles": Parameter(1.0, 0.0, 1.0, "1 sets consoles before the window and along the sides"),
        "dais": Parameter(0.3, 0.0, 0.6, "metres the middle of the floor is raised, 0 for level"),
        "pipes": Parameter(1.0, 0.0, 1.0, "1 runs pipes along the ceiling's edges"),
        "planet": Parameter(1.0, 0.0, 1.0, "1 puts a planet into the window"),
    },
)
def spacecraft(
    site: Site,
    width: float,
    length: float,
    height: float,
    window: float,
    consoles: float,
    dais: float,
    pipes: float,
    planet: float,
) -> None:
    """A ribbed hull with lines of light, consoles and a great window with stars and a planet, or a hatch."""
    box = Box(width / 2, 0.9, 0.9 - length, height)
    enter(site, box, aside=min(0.5, 0.1 * width), aim=(-0.05 * width, 1.35, 0.7 * box.back))
    sketch = Sketch((width, height, length))
    x, h = box.x, height
    section = mirrored([(0.86 * x, 0.0), (x, 0.3 * h), (0.97 * x, 0.55 * h), (0.74 * x, 0.88 * h), (0.5 * x, h)])
    last = len(section) - 2
    plate(sketch, "walls", section, box.front, box.back, skip=(last // 2,))
    plate(sketch, "ceiling", section, box.front, box.back, skip=[k for k in range(last + 1) if k != last // 2])
    _rib(site, sketch, box, section)
    _panel(site, sketch, box, section)
    if pipes >= 0.5:
        for side in (-1, 1):
            for k, radius in enumerate((0.07, 0.045, 0.03)):
                at = (side * (0.52 - 0.09 * k) * x, h - 0.14)
                sketch.rod("rails", (*at, box.front), (*at, box.back), radius, sides=8)
    _close(site, sketch, box, section, window, planet >= 0.5)
    if consoles >= 0.5 and width >= 4.5:
        _set_consoles(site, sketch, box, window >= 0.1)
    raised = dais if width >= 5.5 and length >= 8 else 0.0
    if raised >= 0.08:
        _raise_middle(site, sketch, box, raised)
    elif width >= 11:
        _paint_floor(sketch, box)
    site.draw(sketch)
    _mark(site, box, raised >= 0.08)


def _rib(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """Ribs with lines of light beside them, and stringers along the edges."""
    count = max(2, round(box.depth / 2.4))
    inner = section * [0.975, 0.985]
    for k in range(count + 1):
        z = box.front - box.depth * k / count
        frame_at(sketch, "ribs", inner, z, 0.16 + 0.012 * box.x)
        if 0 < k < count:
            for side in (-1, 1):
                a, b = section[1] * [-side * 0.96, 1], section[2] * [-side * 0.96, 1]
                bar(sketch, "lamps", (float(a[0]), float(a[1]), z + 0.16), (float(b[0]), float(b[1]), z + 0.16), 0.035)
                bar(sketch, "lamps", (float(a[0]), float(a[1]), z - 0.16), (float(b[0]), float(b[1]), z - 0.16), 0.035)
        if k < count:
            middle = z - box.depth / count / 2
            site.zone("ceiling", 0.0, middle, (0.9, 0.4 * box.height, 0.9), y=box.height, yaw=0.0)
    for k in (1, 3, len(section) - 4, len(section) - 2):
        px, py = section[k] * [0.97, 0.98]
        stringer(sketch, "ribs", (float(px), float(py)), box.front, box.back, 0.1)
    for side in (-1, 1):
        stringer(sketch, "lamps", (side * 0.84 * box.x, 0.08), box.front, box.back, 0.05)
        sketch.box(
            "lamps", (0.16, 0.03, box.depth - 0.4), (side * 0.28 * box.x, box.height - 0.03, box.middle), bevel=0
        )
        sketch.box("ribs", (0.3, 0.05, box.depth - 0.3), (side * 0.28 * box.x, box.height - 0.01, box.middle), bevel=0)


def _panel(site: Site, sketch: Sketch, box: Box, section: F64) -> None:
    """Hatches, vents and small screens on the walls between the ribs, drawn by lot."""
    count = max(2, round(box.depth / 2.4))
    pitch = box.depth / count
    for k in range(count):
        z = box.front - pitch * (k + 0.5)
        for side in (-1, 1):
            low, high = section[1] * [-side, 1], section[2] * [-side, 1]
            foot = section[0] * [-side, 1]
            site.zone("wall", float(foot[0]), z, (pitch - 0.5, 0.8 * box.height, 0.5), y=0.0, yaw=-side * math.pi / 2)
            px, py = float(low[0]) - side * 0.02, float(low[1])
            tall = float(high[1] - low[1])
            kind = int(site.rng.integers(3))
            if kind == 0:
                for j in range(5):
                    y = py + tall * (0.15 + 0.16 * j)
                    sketch.box("consoles", (0.05, 0.035, pitch * 0.5), (px, y, z), bevel=0)
            elif kind == 1:
                sketch.box("consoles", (0.06, tall * 0.7, pitch * 0.5), (px, py + 0.15 * tall, z), bevel=0.02)
                for j in (-1, 1):
                    at = (px - side * 0.035, py + 0.25 * tall, z + j * pitch * 0.12)
                    sketch.box("screens", (0.012, tall * 0.5, pitch * 0.19), at, bevel=0)
            else:
                sketch.box("ceiling", (0.05, tall * 0.8, pitch * 0.6), (px, py + 0.1 * tall, z), bevel=0.02)
                sketch.box("lamps", (0.065, 0.05, 0.3), (px, py + 0.78 * tall, z), bevel=0)


def _close(site: Site, sketch: Sketch, box: Box, section: F64, window: float, planet: bool) -> None:
    """The far end: a window in slanting bars, or a hatch; the near end with a door."""
    end_plate(sketch, "walls", section, box.front, -0.2)
    if window >= 0.1:
        share = 0.45 + 0.45 * window
        low = 0.95 if box.height > 2.8 else 0.8
        hole = np.array(
            [
                (-0.62 * box.x, low),
                (0.62 * box.x, low),
                (0.92 * box.x, 0.5 * box.height),
                (0.52 * box.x, 0.93 * box.height),
            ]
            + [(-0.52 * box.x, 0.93 * box.height), (-0.92 * box.x, 0.5 * box.height)]
        )
        middle = np.array([0.0, 0.55 * box.height])
        hole = middle + (hole - middle) * [share / 0.9, share / 0.9]
        hole[:, 1] = np.maximum(hole[:, 1], low)
        end_plate(sketch, "walls", section, box.back, 0.35, [hole])
        around = middle + (hole - middle) * 1.06
        sketch.prism("ribs", around, 0.1, (0, 0, box.back + 0.03), holes=[hole])
        z = box.back - 0.2
        for low, high in ((hole[0], hole[4]), (hole[1], hole[3])):
            start, stop = low * [0.45, 1], high * [0.55, 1]
            bar(sketch, "ribs", (float(start[0]), float(start[1]), z), (float(stop[0]), float(stop[1]), z), 0.12)
        a, b = hole[5], hole[2]
        bar(sketch, "ribs", (float(a[0]), float(a[1]), z), (float(b[0]), float(b[1]), z), 0.1)
        wide, tall = float(np.ptp(hole[:, 0])), float(np.ptp(hole[:, 1]))
        site.zone("window", 0.0, box.back, (wide, tall, 0.6), y=float(hole[:, 1].min()), yaw=0.0)
        space(site, planet=(-12.0, 7.0) if planet else (175.0, 0.0), size_deg=10.0)
        return
    end_plate(sketch, "walls", section, box.back, 0.35)
    wide, tall = min(1.6, 1.1 * box.x), min(2.3, box.height - 0.3)
    cut = 0.3 * wide
    hatch = np.array([(-wide / 2 + cut, 0), (wide / 2 - cut, 0), (wide / 2, cut), (wide / 2, tall - cut)])
    hatch = np.concatenate(
        [hatch, [(wide / 2 - cut, tall), (-wide / 2 + cut, tall), (-wide / 2, tall - cut), (-wide / 2, cut)]]
    )
    sketch.prism("ribs", hatch * 1.16, 0.16, (0, 0, box.back + 0.06))
    sketch.prism("consoles", hatch, 0.1, (0, 0.03, box.back + 0.12))
    for side in (-1, 1):
        sketch.box("lamps", (0.05, 0.6 * tall, 0.04), (side * 0.66 * wide, 0.2 * tall, box.back + 0.12), bevel=0)
    sketch.box("screens", (0.5 * wide, 0.1, 0.05), (0, 0.72 * tall, box.back + 0.18), bevel=0)
    sketch.box("rails", (0.04, tall, 0.05), (0, 0, box.back + 0.17), bevel=0)
    site.zone("door", 0.0, box.back, (wide, tall, 0.8), y=0.0, yaw=0.0)


def _console(length: float) -> Sketch:
    """A desk that slopes to who sits at it (who faces −Z), screens behind, keys in front."""
    out = Sketch((length, 1.1, 0.8))
    side = np.array([(0.0, 0.0), (0.45, 0.0), (0.5, 0.7), (0.1, 0.86), (-0.05, 1.12), (-0.12, 1.12), (-0.12, 0.0)])
    with out.frame((0, 0, 0), (0, -90, 0)):
        out.prism("consoles", side, length)
    count = max(1, round(length / 0.8))
    for k in range(count):
        x = -length / 2 + (k + 0.5) * length / count
        out.box("screens", (length / count - 0.12, 0.012, 0.22), (x, 0.985, 0.035), (60, 0, 0), bevel=0)
        for j in range(5):
            out.box(
                "lamps" if j % 2 else "screens", (0.06, 0.02, 0.1), (x - 0.24 + 0.12 * j, 0.8, 0.3), (22, 0, 0), bevel=0
            )
    out.box("lamps", (length, 0.03, 0.02), (0, 0.08, 0.47), bevel=0)
    return out


def _set_consoles(site: Site, sketch: Sketch, box: Box, window: bool) -> None:
    """Consoles in a bow before the window, and along both sides further back."""
    front = box.back + 1.3
    length = min(2.4, 0.5 * box.x)
    one = _console(length)
    for k in (-1, 0, 1):
        x, turn = k * (length + 0.35), -k * 24.0
        z = front + abs(k) * 0.45
        sketch.stamp(one, (x, 0, z), (0, turn, 0))
        a = math.radians(turn)
        site.zone("table", x + 0.2 * math.sin(a), z + 0.28 * math.cos(a), (length - 0.2, 0.5, 0.3), y=0.8, yaw=a)
        site.zone("seat", x + 0.95 * math.sin(a), z + 0.95 * math.cos(a), (0.7, 1.5, 0.7), y=0.0, yaw=a + math.pi)
    count = int((box.depth - 6.5) / 2.6)
    for k in range(count):
        z = -2.9 - 2.6 * k
        for side in (-1, 1):
            x = side * (0.86 * box.x - 0.35)
            sketch.stamp(one, (x, 0, z), (0, -side * 90.0, 0))
            site.zone("seat", x - side * 0.95, z, (0.7, 1.5, 0.7), y=0.0, yaw=side * math.pi / 2)


def _raise_middle(site: Site, sketch: Sketch, box: Box, dais: float) -> None:
    """A low eight-sided platform with a lit edge and a rail on both sides."""
    z, radius = _middle(box), min(1.9, 0.36 * box.x + 0.3)
    for k, reach in enumerate((radius + 0.4, radius)):
        top = dais * (k + 1) / 2
        sketch.cylinder("ribs", reach, top, (0, 0, z), (0, 22.5, 0), sides=8)
        sketch.cylinder("lamps", reach + 0.012, 0.03, (0, top - 0.06, z), (0, 22.5, 0), sides=8)
    site.deck((0.0, dais, z), (1.4 * radius, 1.4 * radius))
    for side in (-1, 1):
        path = [(side * radius * math.sin(t), dais + 0.9, z + radius * math.cos(t)) for t in np.linspace(0.8, 2.3, 6)]
        sketch.tube("rails", path, 0.03, sides=6)
        for x, y, at in path[::2]:
            sketch.rod("rails", (x * 0.98, dais, at), (x, y, at), 0.02, sides=6)


def _paint_floor(sketch: Sketch, box: Box) -> None:
    """Marks of a landing place, a few millimetres high: a lit ring, lanes to the far end, grooves between plates."""
    z, radius = _middle(box), min(0.34 * box.x, 5.0)
    for reach, thick in ((radius, 0.14), (0.72 * radius, 0.05)):
        line = [(reach - thick, 0.0), (reach - thick, 0.006), (reach, 0.006), (reach, 0.0)]
        sketch.lathe("lamps", line[::-1], (0, 0, z), sides=48)
    for side in (-1, 1):
        for k in range(int(box.depth / 2.0)):
            at = (side * 0.56 * box.x, 0, box.front - 1.0 - 2.0 * k)
            sketch.box("screens" if k % 2 else "lamps", (0.2, 0.006, 1.1), at, bevel=0)
    for k in range(1, int(2 * box.x / 2.4)):
        sketch.box("ribs", (0.05, 0.004, box.depth), (-box.x + 2.4 * k, 0, box.middle), bevel=0)
    for k in range(1, int(box.depth / 3.6)):
        sketch.box("ribs", (1.9 * box.x, 0.004, 0.05), (0, 0, box.front - 3.6 * k), bevel=0)


def _middle(box: Box) -> float:
    return max(-0.46 * box.depth, -7.0)


def _mark(site: Site, box: Box, raised: bool) -> None:
    z, x = _middle(box), box.x
    size = min(2.2, 0.9 * x)
    if raised:
        site.zone("focus", 0.0, z, (min(1.6, 0.5 * x), box.height - 0.9, min(1.6, 0.5 * x)))
    else:
        site.zone("focus", -0.15 * x, z, (size, box.height - 0.5, size))
    site.zone("focus", -0.3 * x, -3.0, (min(0.9, 0.5 * x), 2.0, 0.9))
    near = min(0.62 * x, 1.6)
    site.zone("foreground", near, -1.6, (0.7, 1.1, 0.7))
    site.zone("foreground", -near, -1.5, (0.7, 1.1, 0.7))
    for px, share in ((0.55, 0.5), (-0.55, 0.5), (0.55, 0.72), (-0.55, 0.72)):
        site.zone("flank", px * x, share * box.back, (min(1.0, 0.4 * x), box.height - 0.8, 0.9))
    site.zone("background", 0.0, box.back + 0.5, (x, 0.7 * box.height, 0.7), yaw=0.0)
    site.zone("path", 0.0, 0.5 * box.back, (min(1.2, 0.5 * x), 2.2, 0.6 * box.depth), yaw=0.0)
    site.zone("air", 0.0, 0.5 * box.back, (x, 0.8, 3.0), y=0.65 * box.height, yaw=0.0)
