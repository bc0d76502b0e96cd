"""Houses, huts and city blocks: places with walls, a roof, a door and windows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.openings import draw_door, draw_window
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


def draw_gable_roof(s: Sketch, surface: str, width: float, depth: float, rise: float, thickness: float) -> None:
    """Two slabs from eaves at y = 0 up to a ridge along z at `rise`, `width` and `depth` the overhang included."""
    half = width / 2
    for side in (-1.0, 1.0):
        top = [(0, rise), (side * half, 0), (side * half, thickness), (0, rise + thickness)]
        s.prism(surface, top, depth)
    s.box(surface, (thickness * 1.6, thickness, depth * 1.01), (0, rise + thickness * 0.5, 0))


@drawing(
    "house",
    (7.0, 6.5, 8.0),
    walls="plaster",
    roof="roof tiles",
    trim="dark wood",
    windows="glass",
    door="green painted planks",
)
def house(s: Sketch, rng: Rng, floors: float = 1.0, pitch: float = 0.9) -> None:
    """A gabled house with overhanging roof, chimney, framed windows and a door with a little roof; `floors` 1 to 4."""
    w, h, d = s.size
    storeys = max(1, round(floors))
    bw, bd = w * 0.86, d * 0.88
    rise = min(bw / 2 * pitch, h * (0.55 if storeys == 1 else 0.4))
    eaves = h * 0.97 - rise * w / bw
    slab = h * 0.03
    gable = [(-bw / 2, 0), (bw / 2, 0), (bw / 2, eaves), (0, eaves + rise), (-bw / 2, eaves)]
    s.prism("walls", gable, bd)
    s.box("trim", (bw * 1.01, eaves * 0.06, bd * 1.01), bevel=0)
    drop = rise * (w - bw) / bw
    with s.frame((0, eaves - drop, 0)):
        draw_gable_roof(s, "roof", w, d, rise + drop, slab)
    side = -1 if rng.random() < 0.5 else 1
    s.box("walls", (bw * 0.12, rise * 0.8, bw * 0.12), (side * bw * 0.26, eaves + rise * 0.35, -bd * 0.2))
    s.box("trim", (bw * 0.15, rise * 0.06, bw * 0.15), (side * bw * 0.26, eaves + rise * 1.15, -bd * 0.2))
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.box("trim", (bw * 0.03, eaves, bw * 0.03), (x * bw * 0.495, 0, z * bd * 0.495), bevel=0)
    _house_front(s, bw, bd, eaves, rise, storeys)
    floor = eaves / storeys
    for turn in (90, -90):
        with s.frame((0, 0, 0), (0, turn, 0)), s.frame((0, 0, bw / 2)):
            for k in range(storeys):
                for x in (-0.3, 0.0, 0.3):
                    draw_window(s, "trim", "windows", bd * 0.13, floor * 0.44, (bd * x, floor * (k + 0.36), 0))


def _house_front(s: Sketch, bw: float, bd: float, eaves: float, rise: float, storeys: int) -> None:
    """Door, windows and the round gable light."""
    floor = eaves / storeys
    with s.frame((0, 0, bd / 2)):
        tall = min(floor * 0.82, 2.2)
        draw_door(s, "trim", "door", tall * 0.48, tall)
        with s.frame((0, tall * 1.03, tall * 0.16)):
            draw_gable_roof(s, "roof", tall * 0.85, tall * 0.4, tall * 0.2, tall * 0.04)
        for k in range(storeys):
            for x in (-0.31, 0.31) if k == 0 else (-0.31, 0, 0.31):
                draw_window(s, "trim", "windows", bw * 0.17, floor * 0.44, (bw * x, floor * (k + 0.36), 0))
        draw_window(s, "trim", "windows", bw * 0.14, rise * 0.28, (0, eaves + rise * 0.25, 0))
        s.box("trim", (bw, eaves * 0.03, 0.06), (0, eaves, 0), bevel=0)


@drawing("building", (10.0, 18.0, 10.0), walls="concrete", windows="glass")
def building(s: Sketch, rng: Rng, floors: float = 0.0) -> None:
    """A city block: framed windows between piers and bands, shop windows below, a parapet and roof machines above."""
    w, h, d = s.size
    storeys = max(2, round(floors) if floors else round(h / 3.2))
    crown = h * 0.05
    floor = (h - crown * 2) / (storeys + 0.3)
    ground = floor * 1.3
    s.box("walls", (w * 0.95, h - crown * 2, d * 0.95), bevel=0)
    for k in range(storeys):
        y = ground + floor * k
        s.box("walls", (w * 0.985, floor * 0.09, d * 0.985), (0, y - floor * 0.12, 0), bevel=0)
    for turn, span, reach in ((0, w, d), (90, d, w), (180, w, d), (270, d, w)):
        bays = max(3, round(span / 2.4))
        with s.frame((0, 0, 0), (0, turn, 0)), s.frame((0, 0, reach * 0.475)):
            for x in np.linspace(-0.475, 0.475, bays + 1):
                s.box("walls", (span * 0.035, h - crown, reach * 0.03), (span * float(x), 0, 0), bevel=0)
            for k in range(storeys - 1):
                _bay_windows(s, rng, span * 0.95, bays, ground + floor * k, floor, barred=storeys <= _BARRED)
            _shop_windows(s, span * 0.95, bays, ground, door=turn == 0)
    s.box("walls", (w, crown, d), (0, h - crown * 2, 0))
    s.box("walls", (w * 0.4, floor * 0.06, d * 0.14), (0, ground * 0.75, d * 0.45))
    with s.frame((0, 0, d * 0.475)):
        draw_door(s, "walls", "windows", ground * 0.7, ground * 0.72)
    for x, z, big in ((-0.22, -0.15, 0.22), (0.2, 0.1, 0.16), (0.1, -0.3, 0.1)):
        flip = float(rng.choice([-1, 1]))
        s.box("walls", (w * big, crown * 0.95, d * big), (w * x * flip, h - crown, d * z))


def _shop_windows(s: Sketch, span: float, bays: int, tall: float, *, door: bool) -> None:
    """Wide panes between the piers of the ground floor, but where there is a `door` in the middle."""
    wide = span / bays
    for k in range(bays):
        x = wide * (k + 0.5 - bays / 2)
        if door and abs(x) < 0.6 * wide:
            continue
        with s.tinted((0.5, 0.5, 0.54)):
            s.box("windows", (wide * 0.8, tall * 0.6, 0.05), (x, tall * 0.16, 0), bevel=0)


_DIM = (0.3, 0.42, 0.7, 1.0)
"""How light it is behind a window: no two rooms are alike."""


_BARRED = 8
"""In blocks of no more storeys windows have bars and lintels: they are seen from nearer by."""


def _bay_windows(s: Sketch, rng: Rng, span: float, bays: int, y: float, floor: float, *, barred: bool) -> None:
    """A storey's windows on a wall in the plane z = 0, each with its frame, its sill and a light of its own."""
    wide = span / bays
    for k in range(bays):
        x = wide * (k + 0.5 - bays / 2)
        across, tall = wide * 0.6, floor * 0.6
        dim = float(rng.choice(_DIM))
        with s.tinted((dim, dim, min(1.0, 1.06 * dim))):
            s.box("windows", (across, tall, 0.05), (x, y + floor * 0.14, 0), bevel=0)
        sill = y + floor * 0.14 - 0.02
        s.box("walls", (across * 1.16, tall * 0.05, 0.16), (x, sill, 0.02), bevel=0)
        if barred:
            s.box("walls", (across * 1.1, tall * 0.06, 0.12), (x, sill + tall, 0.02), bevel=0)
            s.box("walls", (across * 0.05, tall, 0.09), (x, y + floor * 0.14, 0), bevel=0)


@drawing("hut", (3.6, 3.6, 3.6), walls="mud plaster", roof="thatch")
def hut(s: Sketch, rng: Rng) -> None:
    """A round hut under a shaggy cone of thatch, with a low doorway and posts."""
    w, h, _ = s.size
    r = w * 0.36
    wall = h * 0.48
    s.lathe("walls", [(r * 1.03, 0), (r, wall * 0.1), (r * 0.97, wall)], sides=28)
    for _ in s.around(10, w * 0.42, start_deg=18):
        s.rod("roof", (0, 0, 0), (0, wall * 1.05, 0), w * 0.014, sides=7)
    layers = 4
    for k in range(layers):
        t0, t1 = k / layers, (k + 1) / layers
        low, high = wall * 0.86 + (h - wall * 0.9) * t0, wall * 0.86 + (h * 0.97 - wall * 0.86) * t1
        a = np.linspace(0, 2 * np.pi, 56, endpoint=False)
        shag = rng.uniform(-1, 1, 56)
        reach = w * 0.5 * (1 - t0) * (1 + 0.02 * shag) + 0.02 * w
        inner = w * 0.5 * (1 - t1) + 0.012 * w
        rings = [
            np.stack([rr * np.cos(a), yy, -rr * np.sin(a)], -1)
            for rr, yy in (
                (reach * 0.9, low + 0.02 * h + 0 * a),
                (reach, low + 0.012 * h * shag),
                (reach * 1.0, low + 0.035 * h + 0 * a),
                (inner + 0 * a, high + 0 * a),
            )
        ]
        s.loft("roof", rings, caps=False)
    s.lathe("roof", [(w * 0.05, h * 0.9), (w * 0.055, h * 0.93), (w * 0.03, h * 0.96), (0, h)], sides=14)
    with s.frame((0, 0, r * 0.96)):
        draw_door(s, "walls", "roof", wall * 0.6, wall * 0.86, arched=True)


@drawing("greenhouse", (4.0, 3.2, 6.0), frame="white metal", panels="glass")
def greenhouse(s: Sketch, rng: Rng) -> None:
    """A gabled glasshouse: panes between thin bars on a low sill."""
    w, h, d = s.size
    eaves, bar = h * 0.6, min(w, d) * 0.012
    x, z = w / 2 - bar, d / 2 - bar
    s.prism("panels", [(-x, 0), (x, 0), (x, eaves), (0, h - bar), (-x, eaves)], z * 2 * 0.99)
    bays = max(3, round(d / 0.9))
    for zz in np.linspace(-z, z, bays + 1).tolist():
        path = [(-x, 0, zz), (-x, eaves, zz), (0, h - bar, zz), (x, eaves, zz), (x, 0, zz)]
        for a, b in pairwise(path):
            s.beam("frame", a, b, bar * 2, bar * 2)
    for side in (-1.0, 1.0):
        for y in (eaves * 0.5, eaves):
            s.beam("frame", (side * x, y, -z), (side * x, y, z), bar * 2, bar * 2)
        s.beam("frame", (side * x * 0.5, (eaves + h) / 2, -z), (side * x * 0.5, (eaves + h) / 2, z), bar * 2, bar * 2)
        s.box("frame", (bar * 4, h * 0.12, d * 0.995), (side * (w / 2 - bar * 2), 0, 0))
        for xx in np.linspace(-x, x, 6)[1:-1].tolist():
            y = eaves + (h - eaves) * (1 - abs(xx) / x)
            s.beam("frame", (xx, 0, side * z), (xx, y, side * z), bar * 1.6, bar * 1.6)
        s.beam("frame", (-x, eaves, side * z), (x, eaves, side * z), bar * 2, bar * 2)
    s.beam("frame", (0, h - bar * 1.5, -z), (0, h - bar * 1.5, z), bar * 3, bar * 3)
    s.box("frame", (w * 0.99, h * 0.12, bar * 4), (0, 0, -d / 2 + bar * 2))
    with s.frame((0, 0, d / 2)):
        for k in (-1.0, 1.0):
            s.box("frame", (bar * 3, eaves * 0.95, bar * 3), (k * w * 0.14, 0, 0), bevel=0)
        s.box("frame", (w * 0.28, bar * 4, bar * 3), (0, eaves * 0.93, 0), bevel=0)
        s.box("frame", (w * 0.28, bar * 6, bar * 3), bevel=0)
        s.ball("frame", bar * 2, (w * 0.1, eaves * 0.45, bar * 2), sides=8)


@drawing("dome", (8.0, 4.2, 8.0), frame="white metal", panels="glass")
def dome(s: Sketch, rng: Rng) -> None:
    """A geodesic hemisphere of glass triangles with struts, hubs and an entrance."""
    w, h, _ = s.size
    r = w / 2 * 0.97
    points, faces = _hemisphere()
    flat = points[faces] * [r, h * 0.97, r]
    normals = np.cross(flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    corners = flat.reshape(-1, 3)
    index = np.arange(len(corners)).reshape(-1, 3)
    s.put("panels", corners * 0.992, np.repeat(normals, 3, 0), corners[:, [0, 1]], index, (0, 0, 0), (0, 0, 0))
    edges = np.unique(np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1), axis=0)
    full = points * [r, h * 0.97, r]
    for a, b in edges.tolist():
        s.rod("frame", tuple(full[a]), tuple(full[b]), w * 0.006, sides=5)
    for p in full:
        s.ball("frame", w * 0.012, tuple(p), sides=6)
    s.lathe("frame", [(w * 0.5, 0), (w * 0.5, h * 0.04), (w * 0.47, h * 0.04), (w * 0.47, 0)], sides=40)
    with s.frame((0, 0, w * 0.46)):
        s.box("frame", (w * 0.16, h * 0.48, w * 0.1), (0, 0, -w * 0.02))
        draw_door(s, "frame", "panels", w * 0.13, h * 0.44, (0, 0, w * 0.03))


def _hemisphere() -> tuple[np.ndarray, np.ndarray]:
    """Upper half of an octahedron split twice, on the unit sphere: points `[n, 3]`, triangles `[m, 3]`."""
    points = [np.array(p, dtype=np.float64) for p in ((0, 1, 0), (0, 0, 1), (1, 0, 0), (0, 0, -1), (-1, 0, 0))]
    faces = [(0, 1, 2), (0, 2, 3), (0, 3, 4), (0, 4, 1)]
    for _ in range(2):
        middle: dict[tuple[int, int], int] = {}

        def half(a: int, b: int, middle: dict[tuple[int, int], int] = middle) -> int:
            key = (min(a, b), max(a, b))
            if key not in middle:
                mean = points[a] + points[b]
                points.append(mean / np.linalg.norm(mean))
                middle[key] = len(points) - 1
            return middle[key]

        split = []
        for a, b, c in faces:
            ab, bc, ca = half(a, b), half(b, c), half(c, a)
            split += [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
        faces = split
    return np.array(points), np.array(faces)
