"""A platform of a railway station."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.arcades import draw_column
from assets.stages.backdrops import ridge, tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.fences import draw_fence
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.land import Cover, Lie
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Scatter

_EDGE_M = -1.9
_DROP_M = 0.95
_TRACKS = (-3.7, -8.3)
_GAUGE_M = 1.435
_LONG_M = 96.0


@stage(
    "railway_platform",
    surfaces={
        "platform": "stone slabs",
        "edge": "white painted concrete",
        "ballast": "grey gravel",
        "grass": "dry meadow grass",
        "sleepers": "weathered wooden planks",
        "rails": "steel",
        "iron": "green painted metal",
        "glass": "frosted glass",
        **FRONT_SURFACES,
    },
    parameters={
        "hall": Parameter(
            0.0, 0.0, 1.0, "0 a platform roof in the open, 1 a great hall of iron and glass over the tracks"
        ),
        "style": Parameter(1.0, 0.0, LAST_STYLE, "the station's house: " + STYLE_DOC),
        "tracks": Parameter(2.0, 1.0, 3.0, "how many tracks run beside the platform"),
        "town": Parameter(0.5, 0.0, 1.0, "how high the town behind rises, 0 for open country"),
        "lit": Parameter(0.3, 0.0, 1.0, "share of the windows with light in them"),
    },
)
def railway_platform(site: Site, hall: float, style: float, tracks: float, town: float, lit: float) -> None:
    """A platform with an edge line and a roof on iron columns, tracks that run to the horizon, a station's house."""
    noise, number = site.noise, round(tracks)
    lines = [_EDGE_M - 1.8 - 4.5 * k for k in range(number)]
    far_side = lines[-1] - 2.2

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        bed = -_DROP_M - 0.25 + 0.03 * noise.fbm(x * 1.1, z * 1.1, 2)
        y = np.where(x > _EDGE_M - 0.6, 0.0, bed)
        slope = smoothstep(0, 7, far_side - x)
        return np.asarray(y + slope * (1.3 + 0.8 * noise.fbm(x * 0.06, z * 0.06, 3)) * (x < far_side))

    def grass(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)
        beyond = smoothstep(far_side + 0.6, far_side - 1.0, lie.x + 0.6 * rag)
        return np.asarray(np.maximum(beyond, smoothstep(-_LONG_M + 8, -_LONG_M, lie.z) * (lie.x > _EDGE_M)))

    def worn(lie: Lie) -> np.ndarray:
        shade = 0.78 + 0.12 * noise.fbm(lie.x * 0.2, lie.z * 0.1, 3) + 0.08 * noise.fbm(lie.x, lie.z, 2)
        return np.asarray(shade[..., None] * [1.0, 0.98, 0.94])

    def oily(lie: Lie) -> np.ndarray:
        near = np.min([np.abs(lie.x - line) for line in lines], axis=0)
        return np.asarray(worn(lie) * mix([1.0, 0.96, 0.9], [0.52, 0.45, 0.38], smoothstep(1.2, 0.2, near)[..., None]))

    def stones(lie: Lie) -> np.ndarray:
        return np.asarray((lie.x < _EDGE_M - 0.2) * 1.0)

    covers = [Cover("platform", tint=worn), Cover("ballast", stones, oily), Cover("grass", grass, (0.8, 0.85, 0.55))]
    site.land(height, covers, middle=(-2.0, -20), fine_m=0.75, near_m=25, reach_m=180)
    sketch = Sketch((20, 6, _LONG_M))
    _edge(site, sketch)
    for line in lines:
        _lay_track(sketch, line)
    if hall >= 0.5:
        _vault(site, sketch, far_side - 2.5, 10.0)
    else:
        _canopy(site, sketch)
        draw_fence(sketch, "iron", site.ground, [(far_side - 2.0, 4.0), (far_side - 2.0, -70.0)], "bars", 1.2)
    site.draw(sketch)
    kind = STYLES[round(style)]
    row_of_fronts(site, [(6.6, -_LONG_M * 0.55), (6.6, 8.0)], kind, 2.0, shops=0.35, lit=lit, frontage=(7.0, 11.0))
    for k, (radius, n) in enumerate(((70, 70), (110, 110))):
        trees = tree_line(
            site.rng,
            (-95, 60),
            radius,
            10 + 3 * k,
            (0.16, 0.26, 0.11),
            count=n,
            ground=site.ground,
            pointed=False,
            spread_m=16,
        )
        site.backdrop(f"trees {k}", trees, haze=0.22 + 0.16 * k)
    if town > 0.02:
        site.backdrop("town", skyline(site.rng, (-80, 60), 200, 16 + 60 * town, (0.45, 0.42, 0.4), count=50), haze=0.52)
    site.backdrop("hills", ridge(noise, (-100, 80), 360, 60, (0.2, 0.27, 0.22), sharp=0.3), haze=0.68)
    site.look((1.2, -13.0), eye=(1.2, 1.2), third=0.75, fov_deg=48.0, horizon=0.42)
    _mark(site, lines)
    site.scatter(
        Scatter("pebble", 4.0, on="ballast", far_m=14, scale=(0.4, 0.9)),
        Scatter("dry grass", 1.2, on="grass", far_m=36, clump=0.7),
        Scatter("bush", 0.03, on="grass", near_m=8, far_m=60, gap_m=2),
    )


def _edge(site: Site, sketch: Sketch) -> None:
    """The platform's wall with a coping, a white line and a strip to feel for."""
    n = 24
    for k in range(n):
        z = 8.0 - _LONG_M * (k + 0.5) / n
        sketch.box("edge", (0.9, 1.6, _LONG_M / n - 0.015), (_EDGE_M - 0.15, -1.56, z), bevel=0.02)
        site.deck((_EDGE_M - 0.15, 0.04, z), (0.9, _LONG_M / n))
    line: list[Block] = [((0.12, 0.012, _LONG_M), (_EDGE_M + 0.75, 0.0, 8 - _LONG_M / 2))]
    put_boxes(sketch, "edge", line)


def _lay_track(sketch: Sketch, x: float) -> None:
    """Sleepers, and two rails with head and foot."""
    y = -_DROP_M - 0.25
    n = round(_LONG_M / 0.62)
    put_boxes(sketch, "sleepers", [((2.5, 0.16, 0.26), (x, y, 8.0 - 0.62 * k)) for k in range(n)])
    sleek: list[Block] = []
    for side in (-1, 1):
        at = x + side * _GAUGE_M / 2
        sleek += [
            ((w, h, 220.0), (at, y + o, -100.0))
            for w, h, o in ((0.14, 0.02, 0.16), (0.03, 0.1, 0.18), (0.07, 0.05, 0.27))
        ]
    put_boxes(sketch, "rails", sleek)


def _canopy(site: Site, sketch: Sketch) -> None:
    """A roof over the platform on iron columns with brackets and a toothed valance, lamps below."""
    low, high, x0, x1, z0, z1 = 3.5, 4.2, _EDGE_M + 0.6, 6.4, -5.6, -45.6
    n = 8
    for k in range(n + 1):
        z = z0 + (z1 - z0) * k / n
        draw_column(sketch, "iron", (3.3, 0, z), high - 0.3, 0.11, "slender", 10)
        for side in (-1, 1):
            half = np.stack(
                [
                    3.3 + side * np.linspace(0.1, 1.5, 7),
                    high - 1.5 + 1.15 * np.sqrt(np.linspace(0, 1, 7)),
                    np.full(7, z),
                ],
                axis=1,
            )
            sketch.tube("iron", half, 0.035, sides=5)
            sketch.ring("iron", 0.3, 0.022, (3.3 + side * 0.5, high - 0.62, z), sides=5)
        sketch.beam("iron", (x0, low + 0.1, z), (3.3, high, z), 0.12, 0.16)
        sketch.beam("iron", (3.3, high, z), (x1, low + 0.3, z), 0.12, 0.16)
        if k < n:
            site.zone("ceiling", 0.6, z + (z1 - z0) / n / 2, (0.7, 1.2, 0.7), y=low + 0.25, yaw=0.0)
            site.zone("ceiling", 4.2, z + (z1 - z0) / n / 2, (0.7, 1.2, 0.7), y=low + 0.45, yaw=0.0)
    profile = [
        (x0 - 0.3, low),
        (3.3, high),
        (x1, low + 0.3),
        (x1, low + 0.42),
        (3.3, high + 0.14),
        (x0 - 0.3, low + 0.12),
    ]
    sketch.prism("roofs", np.array(profile), z0 - z1 + 1.2, (0, 0.08, (z0 + z1) / 2))
    teeth: list[Block] = []
    count = round((z0 - z1) / 0.26)
    for k in range(count):
        z = z0 + 0.5 - (z0 - z1 + 1.0) * k / count
        teeth.append(((0.03, 0.5 - 0.14 * (k % 2), 0.2), (x0 - 0.3, low - 0.32 + 0.14 * (k % 2), z)))
    teeth += [
        (
            (0.2, 0.5 - 0.14 * (k % 2), 0.03),
            (x0 - 0.2 + 0.27 * k, low - 0.2 + 0.14 * (k % 2) + 0.24 * min(k / 10, 1) * 2.2, z0 + 0.6),
        )
        for k in range(11)
    ]
    put_boxes(sketch, "frames", teeth)


def _vault(site: Site, sketch: Sketch, left: float, right: float) -> None:
    """Ribs of iron in a great arch from beyond the tracks to the house, panes between them, a fan at the far end."""
    middle, half = (left + right) / 2, (right - left) / 2
    rise, spring, n = half * 0.72, 4.2, 9
    curve = arc(1.0, 0, 180, 16)
    for k in range(n):
        z = 4.0 - 6.5 * k
        path = np.column_stack([middle + half * curve[:, 0], spring + rise * curve[:, 1], np.full(len(curve), z)])
        sketch.tube("iron", path, 0.16, sides=6)
        for end in (0, -1):
            x = float(path[end, 0])
            foot = float(site.ground.height_at(x, z))
            sketch.cylinder("iron", 0.2, spring - foot, (x, foot, z), sides=10)
        if k < n - 1 and k > 0:
            site.zone("ceiling", 1.5, z - 3.2, (1.0, 3.0, 1.0), y=spring + 0.55 * rise, yaw=0.0)
    z0, z1 = 4.0, 4.0 - 6.5 * (n - 1)
    runs = [curve[i] for i in range(len(curve))]
    put_boxes(
        sketch,
        "iron",
        [
            ((0.09, 0.12, z0 - z1), (middle + half * float(c[0]), spring + rise * float(c[1]), (z0 + z1) / 2))
            for c in runs
        ],
    )
    bands = np.column_stack([middle + (half + 0.1) * curve[:, 0], spring + (rise + 0.12) * curve[:, 1]])
    for a in range(16):
        if a in (3, 4, 6, 9, 11, 12):
            continue
        pair = bands[a : a + 2]
        grid = np.stack([np.column_stack([pair, np.full(2, z)]) for z in (z0, z1)])
        sketch.sheet("glass", grid)
    for t in np.linspace(12, 168, 9):
        turn = math.radians(t)
        sketch.rod(
            "iron",
            (middle, spring, z1),
            (middle + half * math.cos(turn), spring + rise * math.sin(turn), z1),
            0.06,
            sides=5,
        )
    for s in (0.35, 0.68):
        ring = np.column_stack(
            [middle + s * half * curve[:, 0], spring + s * rise * curve[:, 1], np.full(len(curve), z1)]
        )
        sketch.tube("iron", ring, 0.06, sides=5)
    sketch.box("iron", (2 * half, 0.3, 0.2), (middle, spring - 0.15, z1), bevel=0)


def _mark(site: Site, lines: list[float]) -> None:
    site.zone("focus", 1.0, -14.0, (2.8, 3.4, 2.8))
    site.zone("focus", 0.4, -5.8, (2.0, 3.0, 2.0))
    site.zone("focus", 0.5, -9.5, (2.4, 3.4, 2.4))
    for x, z in ((3.6, -4.2), (-0.6, -4.4)):
        site.zone("foreground", x, z, (1.2, 2.2, 1.2))
    for z in (-7.0, -11.0, -16.0, -22.0, -29.0):
        site.zone("flank", 4.8, z, (2.0, 2.8, 1.4), yaw=-math.pi / 2)
        site.zone("seat", 3.6, z - 1.5, (1.6, 1.2, 0.6), y=0.0, yaw=-math.pi / 2)
    for z in (-18.0, -26.0, -36.0):
        site.zone("path", 0.6, z, (1.8, 2.8, 1.8))
    for line in lines:
        site.zone("background", line, -26.0, (3.2, 5.0, 22.0), yaw=0.0)
    site.zone("background", 1.0, -46.0, (5.0, 6.0, 4.0))
