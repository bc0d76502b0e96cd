"""A stadium, an arena, an amphitheatre: a level floor within tiers of seats full of people."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge
from assets.stages.crowd import crowd
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.mesh import Piece
from assets.stages.outlooks import coloured
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.vaults import bar
from assets.stages.water import Color

_TREAD_M, _STEP_M = 0.85, 0.42


@stage(
    "arena",
    surfaces={
        "floor": "mown green grass",
        "stands": "pale concrete",
        "wall": "blue painted boards",
        "rails": "white painted steel",
    },
    parameters={
        "width": Parameter(60.0, 16.0, 120.0, "metres of floor from side to side"),
        "depth": Parameter(44.0, 16.0, 110.0, "metres of floor from the near to the far stand"),
        "tiers": Parameter(16.0, 5.0, 30.0, "how many steps of seats rise around it"),
        "oval": Parameter(0.5, 0.0, 1.0, "1 rounds it to an oval, 0 leaves straight sides"),
        "audience": Parameter(0.85, 0.0, 1.0, "how much of the seats is taken"),
        "roof": Parameter(1.0, 0.0, 1.0, "1 covers the stands with a roof on girders, and lamps on masts"),
        "lines": Parameter(1.0, 0.0, 1.0, "1 draws the lines of a pitch on the floor"),
        "arches": Parameter(0.0, 0.0, 1.0, "1 rings the top with arches, as those of old had"),
    },
)
def arena(
    site: Site,
    width: float,
    depth: float,
    tiers: float,
    oval: float,
    audience: float,
    roof: float,
    lines: float,
    arches: float,
) -> None:
    """A wide floor with stands full of people all round, seen from its near edge."""
    x, z0, z1 = width / 2, 4.0, 4.0 - depth
    steps = int(tiers)
    reach = steps * _TREAD_M + 3.0
    _lay_floor(site, x, (z0 + z1) / 2, max(x, depth / 2) + reach, lines >= 0.5)
    ring = _ring(x, depth / 2, oval) + [0.0, (z0 + z1) / 2]
    sketch = Sketch((width, 10.0, depth))
    _step_up(site, sketch, ring, steps)
    _fence(sketch, ring)
    if roof >= 0.5:
        _cover(sketch, ring, steps)
    if arches >= 0.5:
        _crown(sketch, ring, steps)
    site.draw(sketch)
    _seat_people(site, ring, steps, audience)
    if lines >= 0.5:
        site.backdrop("lines", _pitch(x * 0.86, z0 - 2.0, z1 + 2.0), haze=0.0)
    town = skyline(site.rng, (-100, 100), depth + 160, 60, (0.45, 0.46, 0.5), count=30)
    site.backdrop("town", town, haze=0.5)
    site.backdrop("hills", ridge(site.noise, (-120, 120), depth + 380, 70, (0.3, 0.36, 0.34), sharp=0.3), haze=0.7)
    site.look((0.1 * x, -0.36 * depth), eye=(0.0, 0.5), third=0.5, fov_deg=50.0, horizon=0.42)
    _mark(site, x, depth)


def _lay_floor(site: Site, x: float, middle: float, reach: float, mown: bool) -> None:
    """Level ground, its colour uneven as turf or sand is, in stripes where it is a pitch."""

    def tint(lie: Lie) -> F64:
        worn = site.noise.fbm(lie.x * 0.07, lie.z * 0.07, 4)[..., None]
        fine = site.noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)[..., None]
        band = np.where(np.floor(lie.x / (0.17 * x)) % 2 == 0, 0.0, 0.2)[..., None] if mown else 0.0
        return np.asarray(np.clip(0.82 - band + 0.16 * worn + 0.08 * fine, 0.4, 1.0) * [1.0, 1.0, 0.96])

    fine_m = max(0.8, x / 30)
    near = fine_m * round((x + 4) / fine_m)
    covers = [Cover("floor", tint=tint)]
    site.land(lambda px, pz: 0.0 * px, covers, middle=(0.0, middle), fine_m=fine_m, near_m=near, reach_m=reach + near)


def _ring(x: float, z: float, share: float, count: int = 72) -> F64:
    """The line around the floor `[n + 1, 2]`: a superellipse, near a rectangle where `share` is 0."""
    power = 2.0 / (5.0 - 3.0 * share)
    t = np.linspace(0, 2 * np.pi, count + 1)
    c, s = np.cos(t), np.sin(t)
    return np.column_stack([x * np.sign(c) * np.abs(c) ** power, z * np.sign(s) * np.abs(s) ** power])


def _outwards(ring: F64) -> F64:
    step = np.roll(ring[:-1], -1, axis=0) - np.roll(ring[:-1], 1, axis=0)
    out = np.column_stack([step[:, 1], -step[:, 0]])
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    return np.concatenate([out, out[:1]])


def _step_up(site: Site, sketch: Sketch, ring: F64, steps: int) -> None:
    """Treads and risers all round, as one sheet whose rows come in pairs; open where one arrives."""
    out = _outwards(ring)
    profile = [(1.4, 0.0), (1.4, 1.3)]
    for k in range(steps):
        profile += [(1.4 + _TREAD_M * (k + 1), 1.3 + _STEP_M * k), (1.4 + _TREAD_M * (k + 1), 1.3 + _STEP_M * (k + 1))]
    for (a, ya), (b, yb) in pairwise(profile):
        rows = []
        for reach, y in ((a, ya), (b, yb)):
            line = ring + out * reach
            rows.append(np.column_stack([line[:, 0], np.full(len(line), y), line[:, 1]]))
        sketch.sheet("wall" if ya == 0.0 else "stands", np.stack(rows)[:, ::-1], both=False)


def _fence(sketch: Sketch, ring: F64) -> None:
    out = _outwards(ring)
    line = ring + 1.45 * out
    path = np.column_stack([line[:-1, 0], np.full(len(line) - 1, 2.15), line[:-1, 1]])
    sketch.tube("rails", path, 0.04, sides=5, closed=True)
    for px, pz in line[:-1]:
        sketch.box("rails", (0.05, 0.85, 0.05), (float(px), 1.3, float(pz)), bevel=0)


def _top(steps: int) -> tuple[float, float]:
    """How far out and how high the topmost step is."""
    return 1.4 + _TREAD_M * steps, 1.3 + _STEP_M * steps


def _cover(sketch: Sketch, ring: F64, steps: int) -> None:
    """A roof that juts out over the stands on girders, and a band of lamps along its edge."""
    out = _outwards(ring)
    reach, top = _top(steps)
    edges = ((reach + 1.0, top + 4.4), (0.35 * reach, top + 5.6))
    rows = [np.column_stack([(ring + out * r)[:, 0], np.full(len(ring), y), (ring + out * r)[:, 1]]) for r, y in edges]
    sketch.sheet("wall", np.stack(rows)[:, ::-1])
    for k in range(0, len(ring) - 1, 3):
        a, b = ring[k] + out[k] * (reach + 1.0), ring[k] + out[k] * 0.35 * reach
        bar(sketch, "rails", (float(a[0]), top, float(a[1])), (float(a[0]), top + 4.4, float(a[1])), 0.3)
        bar(sketch, "rails", (float(a[0]), top + 4.2, float(a[1])), (float(b[0]), top + 5.4, float(b[1])), 0.24)
        bar(
            sketch,
            "rails",
            (float(a[0]), top + 1.6, float(a[1])),
            (float(a[0] + b[0]) / 2, top + 4.7, float(a[1] + b[1]) / 2),
            0.16,
        )
    line = ring[:-1] + out[:-1] * (0.35 * reach)
    for px, pz in line[::2]:
        sketch.box("rails", (0.7, 0.4, 0.3), (float(px), top + 5.0, float(pz)), bevel=0)


def _crown(sketch: Sketch, ring: F64, steps: int) -> None:
    """A ring of piers and lintels above the last step."""
    out = _outwards(ring)
    reach, top = _top(steps)
    line = ring + out * (reach + 0.4)
    for k in range(len(line) - 1):
        a, b = line[k], line[k + 1]
        wide = float(np.linalg.norm(b - a))
        turn = math.degrees(math.atan2(-(b[1] - a[1]), b[0] - a[0]))
        with sketch.frame((float(a[0]), top - 0.2, float(a[1])), (0, turn, 0)):
            half = 0.32 * wide
            t = np.linspace(np.pi, 0, 7)
            bow = [(wide / 2 + half * math.cos(s), 3.0 + half * math.sin(s)) for s in t]
            outline = [
                (0.0, 0.0),
                (wide / 2 - half, 0.0),
                *bow,
                (wide / 2 + half, 0.0),
                (wide, 0.0),
                (wide, 5.4),
                (0.0, 5.4),
            ]
            sketch.prism("stands", np.array(outline), 0.8)


def _seat_people(site: Site, ring: F64, steps: int, audience: float) -> None:
    """People on the steps, thinner and coarser where they are many."""
    if audience < 0.03:
        return
    out = _outwards(ring)
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    places = steps * along[-1] / 0.62
    gap = 0.62 * max(1.0, places / 3300)
    feet, facing = [], []
    for k in range(steps):
        at = np.arange(0.3 * gap * (k % 2), along[-1], gap)
        line = np.column_stack(
            [np.interp(at, along, (ring + out * (1.4 + _TREAD_M * (k + 0.55)))[:, j]) for j in range(2)]
        )
        turn = np.column_stack([np.interp(at, along, -out[:, j]) for j in range(2)])
        seen = line[:, 1] < 1.0
        feet.append(np.column_stack([line[:, 0], np.full(len(at), 1.3 + _STEP_M * k), line[:, 1]])[seen])
        facing.append(turn[seen])
    size = 1.15 * min(1.5, gap / 0.62)
    people = crowd(site.rng, np.concatenate(feet), np.concatenate(facing), dense=audience, tall=size)
    site.backdrop("people", people, haze=0.05)


def _pitch(x: float, near: float, far: float) -> Piece:
    """White lines a centimetre above the floor: its edge, the middle, a circle, two goal areas."""
    quads: list[tuple[F64, Color]] = []
    white: Color = (0.92, 0.93, 0.9)

    def line(ax: float, az: float, bx: float, bz: float) -> None:
        side = np.array([az - bz, bx - ax]) / max(math.hypot(bx - ax, bz - az), 1e-9) * 0.07
        corners = [(ax - side[0], az - side[1]), (bx - side[0], bz - side[1]), (bx + side[0], bz + side[1])]
        corners.append((ax + side[0], az + side[1]))
        quad = np.array([(px, 0.012, pz) for px, pz in corners])
        up = np.cross(quad[1] - quad[0], quad[3] - quad[0])[1]
        quads.append((quad if up > 0 else quad[::-1], white))

    for a, b in (((-x, near), (x, near)), ((-x, far), (x, far)), ((-x, near), (-x, far)), ((x, near), (x, far))):
        line(*a, *b)
    middle, radius = (near + far) / 2, 0.16 * (near - far)
    line(0.0, near, 0.0, far)
    turn = np.linspace(0, 2 * np.pi, 33)
    for a, b in pairwise(np.column_stack([radius * np.cos(turn), middle + radius * np.sin(turn)])):
        line(float(a[0]), float(a[1]), float(b[0]), float(b[1]))
    wide, deep = 0.3 * (near - far), 0.3 * x
    for side in (-1, 1):
        line(side * x, middle - wide, side * (x - deep), middle - wide)
        line(side * x, middle + wide, side * (x - deep), middle + wide)
        line(side * (x - deep), middle - wide, side * (x - deep), middle + wide)
    return coloured(quads)


def _mark(site: Site, x: float, depth: float) -> None:
    """Foci on the open floor, places along the near edge, the far stand's foot."""
    wide = min(8.0, 0.4 * x)
    site.zone("focus", 0.1 * x, -0.36 * depth, (wide, 12.0, wide))
    site.zone("focus", -0.04 * x - 0.6, max(-7.0, -0.25 * depth), (2.6, 3.5, 2.6))
    for px, z in ((2.6, -3.8), (-2.7, -3.4)):
        site.zone("foreground", px, z, (1.3, 1.8, 1.3))
    for px, share in ((0.42, 0.3), (-0.4, 0.35), (0.5, 0.55), (-0.5, 0.6), (-0.15, 0.62), (0.2, 0.66)):
        site.zone("flank", px * x, -share * depth, (2.4, 5.0, 2.4))
    for px in (-0.5, 0.0, 0.5):
        site.zone("background", px * x, 4.0 - 0.9 * depth, (0.3 * x, 6.0, 0.06 * depth))
    site.zone("path", 0.0, -0.3 * depth, (3.0, 3.0, 0.5 * depth), yaw=0.0)
    site.zone("air", 0.0, -0.4 * depth, (x, 8.0, 0.4 * depth), y=9.0, yaw=0.0)
