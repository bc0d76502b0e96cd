"""The court before a temple of ancient Egypt."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (3.6, -15.0)
_GATE_Z = -36.0
_OUT_M = 11.5
"""How far to both sides of the middle the colonnades stand."""
_SIDES = (-1.0, 1.0)


@stage(
    "temple_forecourt",
    surfaces={
        "sand": "desert sand",
        "paving": "pale sandstone slabs",
        "stone": "pale golden sandstone blocks",
        "red": "terracotta red paint",
        "blue": "turquoise blue paint",
        "ochre": "golden yellow paint",
        "dark": "deep brown shadowed stone",
    },
    parameters={
        "height": Parameter(15.0, 9.0, 22.0, "metres the two towers of the gate are high"),
        "columns": Parameter(5.0, 3.0, 8.0, "how many columns stand along each side"),
        "painted": Parameter(1.0, 0.0, 1.0, "1 as it was built, painted all over; 0 as it stands today"),
    },
)
def temple_forecourt(site: Site, height: float, columns: float, painted: float) -> None:
    """A paved court between rows of painted columns, the sloping towers of the gate behind, desert hills beyond."""
    noise = site.noise

    def ground(x: F64, z: F64) -> F64:
        away = np.maximum(np.abs(x) - 16.0, np.maximum(z - 8.0, -46.0 - z))
        y = smoothstep(0.0, 30.0, away) * (0.8 + 1.2 * noise.fbm(x * 0.03, z * 0.03, 3))
        return np.asarray(mix(y, 0.0, pad(x, z, _FOCUS, 6.0)))

    def paved(lie: Lie) -> F64:
        inside = np.maximum(np.abs(lie.x) - 13.5, np.maximum(lie.z - 7.0, -42.0 - lie.z))
        blown = 1.6 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 3)
        return np.asarray(smoothstep(0.6, -0.6, inside + blown))

    def tint(lie: Lie) -> F64:
        fine = 0.94 + 0.08 * noise.fbm(lie.x * 0.4, lie.z * 0.4, 2)
        return np.asarray(np.array([1.0, 0.93, 0.8]) * fine[..., None])

    site.land(ground, [Cover("sand", tint=tint), Cover("paving", paved)], middle=(0.0, -18.0), reach_m=220)
    _raise_gate(site, height, painted >= 0.5)
    _line_colonnades(site, round(columns), painted >= 0.5)
    for k, (far, tall) in enumerate(((260.0, 34.0), (520.0, 80.0))):
        site.backdrop(
            f"hills {k}", ridge(noise, (-80, 80), far, tall, (0.62, 0.46, 0.3), sharp=0.5), haze=0.35 + 0.2 * k
        )
    site.look(_FOCUS)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.0, -5.2, (2.4, 3.0, 2.4))
    for side in _SIDES:
        for z in (-9.0, -19.0, -27.0):
            site.zone("flank", side * 7.6, z, (2.6, 6.0, 2.6))
    site.zone("path", 0.0, -24.0, (3.0, 5.0, 3.0))
    site.scatter(
        Scatter("stone", 0.05, on="sand", near_m=8, far_m=40, gap_m=0.8, scale=(0.3, 1.2), clump=0.6),
        Scatter("dry grass", 0.05, on="sand", near_m=6, far_m=30, clump=0.8),
    )


def _box_ring(x: float, z: float, width: float, depth: float, y: float) -> F64:
    """A rectangle `[4, 3]` at the height `y`, counter-clockwise seen from above."""
    return np.array([(x + a * width / 2, y, z + b * depth / 2) for a, b in ((1, 1), (1, -1), (-1, -1), (-1, 1))])


def _raise_gate(site: Site, height: float, painted: bool) -> None:
    """Two towers that lean inwards, a lower gateway between, cornices, pictures in bands, flagstaffs with pennants."""
    sketch = Sketch((34.0, height, 8.0))
    for side in _SIDES:
        x = side * 9.2
        sketch.loft(
            "stone",
            [_box_ring(x, _GATE_Z, 13.6, 6.4, 0.0), _box_ring(x, _GATE_Z, 11.4, 4.4, height)],
            smooth=False,
        )
        sketch.loft(
            "ochre" if painted else "stone",
            [_box_ring(x, _GATE_Z, 11.4, 4.4, height), _box_ring(x, _GATE_Z, 12.6, 5.6, height + 1.1)],
            smooth=False,
        )
        if painted:
            _paint_tower(sketch, x, height)
        for k in (-0.55, 0.55):
            foot = (x + 5.4 * k, 0.0, _GATE_Z + 3.75)
            sketch.rod("red", foot, (foot[0], height + 3.6, foot[2]), 0.14, end=0.08, sides=8)
            x0, top, z0 = foot[0], height + 3.4, foot[2]
            cloth = [
                [(x0, top - 1.5 * v, z0), (x0 + 1.7 * (1 - v), top - 0.3 - 1.5 * v, z0 + 0.3)] for v in (0.0, 0.5, 1.0)
            ]
            sketch.sheet("blue" if k < 0 else "red", cloth)
    gate = 0.66 * height
    for side in _SIDES:
        sketch.box("stone", (1.0, gate, 4.6), (side * 2.2, 0, _GATE_Z), bevel=0.03)
    sketch.box("stone", (5.6, 1.6, 4.6), (0, gate, _GATE_Z), bevel=0.03)
    sketch.box("ochre" if painted else "stone", (6.0, 0.5, 5.2), (0, gate + 1.6, _GATE_Z), bevel=0.05)
    if painted:
        sketch.ball("red", (0.5, 0.5, 0.15), (0, gate + 0.8, _GATE_Z + 2.35), sides=16)
        for side in _SIDES:
            sketch.box("blue", (1.7, 0.35, 0.12), (side * 1.35, gate + 0.62, _GATE_Z + 2.33), (0, 0, side * 6), bevel=0)
    sketch.box("dark", (3.5, gate, 0.2), (0, 0, _GATE_Z - 2.2), bevel=0)
    site.draw(sketch)


def _paint_tower(sketch: Sketch, x: float, height: float) -> None:
    """Bands of colour, and large striding figures cut into the face of one tower."""
    slope = 1.0 / height
    for y, surface in ((0.5, "blue"), (0.9, "red"), (height - 1.2, "blue"), (height - 0.7, "red")):
        z = _GATE_Z + 3.22 - y * slope
        sketch.box(surface, (13.4 - 2.2 * y / height - 0.1, 0.28, 0.12), (x, y, z), bevel=0)
    for k in range(3):
        at, tall = x - 3.6 + 3.6 * k, 0.44 * height
        z = _GATE_Z + 3.24 - 0.35 * height * slope
        turn = (-4.0, 0, 0)
        skin, cloth = ("red", "ochre") if k != 1 else ("blue", "red")
        for step in _SIDES:
            sketch.box(skin, (0.26, 0.42 * tall, 0.1), (at + 0.3 * step, 0.14 * height, z + 0.25), turn, bevel=0)
        sketch.box(cloth, (0.95, 0.2 * tall, 0.12), (at, 0.14 * height + 0.36 * tall, z + 0.1), turn, bevel=0)
        sketch.box(skin, (0.6, 0.24 * tall, 0.1), (at, 0.14 * height + 0.55 * tall, z), turn, bevel=0)
        sketch.box(skin, (1.7, 0.16, 0.1), (at + 0.3, 0.14 * height + 0.7 * tall, z), turn, bevel=0)
        sketch.box(skin, (0.36, 0.14 * tall, 0.1), (at + 0.05, 0.14 * height + 0.82 * tall, z - 0.05), turn, bevel=0)
        sketch.box("blue", (0.46, 0.14 * tall, 0.1), (at, 0.14 * height + 0.95 * tall, z - 0.1), turn, bevel=0)


def _papyrus_column(painted: bool, tall: float) -> Sketch:
    """A stout column with bands of colour whose head opens as a flower, drawn once to be stamped."""
    out = Sketch((2.6, tall, 2.6))
    radius, head = 0.115 * tall, 0.2 * tall
    out.cylinder("stone", 1.35 * radius, 0.3, sides=20)
    shaft = [(0.84 * radius, 0.3), (1.0 * radius, 0.14 * tall), (0.86 * radius, tall - head)]
    out.lathe("stone", shaft, sides=20)
    bell = [
        (0.8 * radius, tall - head),
        (0.9 * radius, tall - 0.6 * head),
        (1.35 * radius, tall - 0.12 * head),
        (1.4 * radius, tall - 0.06 * head),
    ]
    out.lathe("blue" if painted else "stone", bell, sides=20)
    out.box("stone", (1.7 * radius, 0.07 * head, 1.7 * radius), (0, tall - 0.06 * head, 0), bevel=0)
    if painted:
        bands = (
            (0.2, "red"),
            (0.23, "ochre"),
            (0.46, "blue"),
            (0.49, "red"),
            (0.73, "ochre"),
            (0.76, "red"),
            (0.79, "blue"),
        )
        for share, surface in bands:
            r = float(np.interp(share * tall, [p[1] for p in shaft], [p[0] for p in shaft])) + 0.012
            out.lathe(surface, [(r, share * tall), (r, (share + 0.024) * tall)], sides=20)
    return out


def _line_colonnades(site: Site, count: int, painted: bool) -> None:
    """A row of columns under a beam along both sides, a wall with pictures behind each."""
    sketch, tall = Sketch((30.0, 9.0, 26.0)), 7.0
    one = _papyrus_column(painted, tall)
    low, high = -29.0, -6.0
    for side in _SIDES:
        for z in np.linspace(high, low, count):
            sketch.stamp(one, (side * _OUT_M, 0.0, float(z)))
        sketch.box("stone", (1.5, 0.9, high - low + 2.4), (side * _OUT_M, tall + 0.08, (low + high) / 2), bevel=0.03)
        sketch.box(
            "ochre" if painted else "stone",
            (2.1, 0.4, high - low + 3.0),
            (side * _OUT_M, tall + 0.98, (low + high) / 2),
            bevel=0.05,
        )
        sketch.box("stone", (1.0, tall + 1.0, high - low + 4.0), (side * (_OUT_M + 4.2), 0, (low + high) / 2), bevel=0)
        sketch.box(
            "stone", (4.6, 0.3, high - low + 2.4), (side * (_OUT_M + 2.2), tall + 0.98, (low + high) / 2), bevel=0
        )
        if painted:
            for y, surface in ((0.8, "red"), (1.2, "blue"), (5.6, "red"), (6.0, "blue")):
                sketch.box(
                    surface, (0.1, 0.25, high - low + 3.8), (side * (_OUT_M + 3.66), y, (low + high) / 2), bevel=0
                )
    site.draw(sketch)
