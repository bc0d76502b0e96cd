"""A mine."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.boulders import boulders, crystals
from assets.stages.cavern import drive_gallery, glow, mark_roof, mark_walls, zones_in_hollow
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Room, Scatter, View
from assets.stages.woods import on_ground

Along = Callable[[F64], F64]
Light = Callable[[F64, F64], F64]

_EYE = (0.5, 1.2)
_CHAMBER_M = -13.0
_GAUGE_M = 0.62
_FAR_M = -46.0


@stage(
    "mine",
    indoor=True,
    surfaces={
        "rock": "rough dark mine rock",
        "floor": "packed earth and gravel",
        "timber": "rough old timber",
        "sleepers": "dark wooden sleepers",
        "rails": "rusty iron",
        "ore": "gold ore",
    },
    parameters={
        "width": Parameter(4.4, 3.6, 7.0, "metres from wall to wall in the gallery"),
        "height": Parameter(3.1, 2.7, 5.0, "metres from floor to roof in the gallery"),
        "chamber": Parameter(4.0, 2.0, 8.0, "metres the working place is wider to each side than the gallery"),
        "ore": Parameter(0.5, 0.0, 1.0, "how much ore glints in the walls"),
        "rails": Parameter(1.0, 0.0, 1.0, "1 lays a track along the floor"),
        "light": Parameter(1.0, 0.0, 1.0, "1 ends in daylight, 0 in darkness"),
    },
)
def mine(site: Site, width: float, height: float, chamber: float, ore: float, rails: float, light: float) -> None:
    """A gallery in rock on timber frames, a track on its floor, a wider working place, daylight at the far end."""
    noise, rng = site.noise, site.rng

    def middle(z: F64) -> F64:
        return np.asarray(
            -0.3 * width / 4.4 + 0.5 * np.sin(z * 0.16) * smoothstep(-4, -12, z) - 0.09 * np.clip(-z - 22, 0, 60)
        )

    def swell(z: F64) -> F64:
        return np.asarray(np.exp(-(((z - _CHAMBER_M) / 6.2) ** 4)))

    def half(z: F64) -> F64:
        return np.asarray(width / 2 + chamber * swell(z))

    def tall(z: F64) -> F64:
        return np.asarray(height + 0.45 * chamber * swell(z))

    def lie(x: F64, z: F64) -> F64:
        side = np.abs(x - middle(z)) / half(z)
        y = 0.06 * noise.fbm(x * 0.5, z * 0.5, 3) + 0.35 * smoothstep(0.75, 1.1, side)
        y = mix(y, 0.0, smoothstep(1.2, 0.6, np.abs(x - middle(z))))
        return np.asarray(mix(y, 0.0, pad(x, z, (2.2, _CHAMBER_M), 3.4)))

    lamps = np.array(
        [
            (1.5, 2.0, -1.0),
            (-0.5, 2.4, -9.0),
            (2.5, 2.6, -14.0),
            (0.0, 2.2, -24.0),
            (float(middle(np.array(_FAR_M))), 2.0, _FAR_M),
        ]
    )
    hues = np.array(
        [
            (1.0, 0.74, 0.45),
            (1.0, 0.74, 0.45),
            (1.0, 0.8, 0.5),
            (0.8, 0.55, 0.32),
            (0.85 * light, 0.95 * light, 1.0 * light),
        ]
    )
    reaches = np.array([2.6, 3.2, 4.2, 2.4, 7.0])

    def lit(points: F64, base: F64) -> F64:
        return np.asarray(np.clip(base * (0.34 + 0.8 * glow(points, lamps, hues, reaches)), 0.02, 1))

    def floor_tint(lie: Lie) -> F64:
        worn = smoothstep(1.0, 0.5, np.abs(lie.x - middle(lie.z)))[..., None]
        tone = (
            mix([0.8, 0.74, 0.66], [0.62, 0.55, 0.47], worn)
            * (0.9 + 0.15 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 3))[..., None]
        )
        return lit(np.stack([lie.x, lie.y, lie.z], -1), tone)

    site.land(lie, [Cover("floor", tint=floor_tint)], middle=(0.0, -20.0), fine_m=1.0, near_m=25.0, reach_m=34.0)
    zs = np.concatenate([np.linspace(4.5, -26.0, 58), np.linspace(-27.0, _FAR_M, 20)])
    shell = drive_gallery(rng, zs, middle, half, tall, rough_m=0.2, around=26)
    beds = 0.82 + 0.18 * np.sin(
        2.6 * shell.points[..., 1]
        + 1.2 * shell.points[..., 0]
        + 2 * noise.fbm(shell.points[..., 2] * 0.3, shell.points[..., 0] * 0.3, 2)
    )
    site.add("rock", shell.piece(lit(shell.points, beds[..., None] * np.array([1.0, 0.93, 0.86]))))
    for z, day in ((4.5, False), (_FAR_M, light >= 0.5)):
        _close(site, float(middle(np.array(z))), z, width + 2.0, height + 1.5, day)
    if ore > 0.02:
        at, facing = shell.beside(rng, round(70 * ore), 0.4, 2.8)
        near = (np.hypot(at[:, 0], at[:, 2] - 1) > 2.2) & (at[:, 2] > -30)
        sizes = rng.uniform(0.1, 0.32, int(near.sum()))
        site.add("ore", crystals(rng, at[near], facing[near], sizes, (1.0, 0.95, 0.8), count=5))
    _set_timber(site, middle, half, tall, lit)
    if rails >= 0.5:
        _lay_track(site, middle, lit)
    site.view = View((_EYE[0], 1.6, _EYE[1]), (float(middle(np.array(-12.0))) + 0.2, 1.45, -12.0), 52.0)
    focus = (min(2.2, 0.5 + 0.4 * chamber), _CHAMBER_M)
    _heap(site, middle, half, focus, lit)
    low, high = shell.points.reshape(-1, 3).min(axis=0), shell.points.reshape(-1, 3).max(axis=0)
    site.room = Room((float(low[0]), 0.0, float(low[2])), (float(high[0]), float(high[1]), float(high[2])))

    def holds(x: float, z: float, radius: float) -> bool:
        return z > -30 and abs(x - float(middle(np.array(z)))) + radius < float(half(np.array(z))) - 0.1

    zones_in_hollow(site, focus, min(3.4, 1.6 + 0.5 * chamber), height, holds)
    site.zone("focus", float(middle(np.array(-3.6))) + 0.2, -3.6, (1.6, height - 0.6, 1.8))
    for z in (-6.0, -19.0, -25.0):
        site.zone("path", float(middle(np.array(z))), z, (1.2, height - 0.4, 1.8))
    for side, z in ((-1, -10.5), (-1, -15.5), (1, -16.5)):
        site.zone("flank", float(middle(np.array(z))) + side * (0.62 * float(half(np.array(z)))), z, (1.3, 2.0, 1.3))
    spots = [(side * float(half(np.array(z))), z) for z in (-3.0, -10.0, -15.0) for side in (-1, 1)]
    mark_walls(site, shell, spots, 2.0, 0.6)
    mark_roof(site, shell, [(0.0, -3.5), (0.0, -8.5), (1.5, -13.0), (-1.5, -16.0), (0.0, -22.0)], 0.7)
    site.scatter(
        Scatter("stone", 0.8, on="floor", far_m=20, clump=0.5, scale=(0.2, 0.9)),
        Scatter("pebble", 3.0, on="floor", far_m=9),
        Scatter("rubble", 0.06, on="floor", near_m=3, far_m=22, gap_m=1.5, scale=(0.5, 1.0)),
        Scatter("crate", 0.03, on="floor", near_m=3, far_m=20, gap_m=2),
        Scatter("barrel", 0.02, on="floor", near_m=3, far_m=20, gap_m=2),
        Scatter("bucket", 0.02, on="floor", near_m=2, far_m=16, gap_m=2),
    )


def _close(site: Site, x: float, z: float, wide: float, tall: float, day: bool) -> None:
    """The end of a gallery: a plain plate, white with daylight or black."""
    corners = np.array([(x - wide, -1.0, z), (x + wide, -1.0, z), (x + wide, tall, z), (x - wide, tall, z)])
    inwards = 1.0 if z < 0 else -1.0
    faces = np.array([(0, 1, 2), (0, 2, 3)])
    patch = Patch(corners, np.tile([0, 0, inwards], (4, 1)), corners[:, :2], faces if inwards > 0 else faces[:, ::-1])
    tone = np.tile([0.95, 0.98, 1.0] if day else [0.012, 0.012, 0.015], (4, 1))
    site.backdrop("daylight" if day else "dark", Piece(patch, tone), haze=0.6 if day else 0.0)


def _put(site: Site, sketch: Sketch, lit: Light) -> None:
    """Put a sketch down in the light of the gallery."""
    for surface, points, normals, uvs, triangles in sketch.surfaces():
        tone = np.broadcast_to([0.95, 0.92, 0.88], points.shape)
        site.add(surface, Piece(Patch(points, normals, uvs, triangles), lit(points, tone)))


def _set_timber(site: Site, middle: Along, half: Along, tall: Along, lit: Light) -> None:
    """Frames of two posts and a cap, each a little askew, with boards over the caps; none across the working place."""
    rng = site.rng
    sketch = Sketch((4.0, 4.0, 40.0))
    for z in (*np.arange(-2.4, -7.0, -2.2), *np.arange(-19.6, -33.0, -2.4)):
        x, wide, high = (float(of(np.array(z))) for of in (middle, half, tall))
        wide, high = wide - 0.42, high - 0.42
        thick = float(rng.uniform(0.19, 0.25))
        lean = rng.uniform(-0.06, 0.06, 4)
        for side, off in ((-1, lean[0]), (1, lean[1])):
            sketch.beam("timber", (x + side * wide, -0.1, z + off), (x + side * (wide - 0.12), high, z), thick, thick)
            foot, head = (x + side * (wide - 0.15), high - 0.75, z), (x + side * (wide - 0.85), high + 0.02, z)
            sketch.beam("timber", foot, head, 0.12, 0.14)
        long = 2 * wide + 0.5
        sketch.box(
            "timber", (long, thick + 0.04, thick), (x, high, z), (0, 0, float(np.degrees(lean[2]) * 0.4)), bevel=0.02
        )
        for k in range(5):
            at = x - wide + 0.3 + (2 * wide - 0.6) * k / 4
            sketch.box(
                "timber",
                (0.3, 0.05, 2.3),
                (at, high + thick + 0.05, z - 1.1),
                (0, float(rng.uniform(-3, 3)), 0),
                bevel=0,
            )
    z = _CHAMBER_M
    x, wide, high = (float(of(np.array(z))) for of in (middle, half, tall))
    for side in (-1, 1):
        at = x + side * min(2.4, 0.5 * wide)
        if side < 0 or wide > 5.0:
            sketch.cylinder("timber", 0.17, high + 0.6, (at - 0.4 * (side > 0), -0.2, z - 4.4), top=0.14, sides=9)
    _put(site, sketch, lit)


def _lay_track(site: Site, middle: Along, lit: Light) -> None:
    """Two rails on sleepers along the middle of the gallery, with a gentle bend where that bends."""
    rng = site.rng
    sketch = Sketch((1.5, 0.3, 50.0))
    for z in np.arange(2.6, -38.0, -0.72):
        x = float(middle(np.array(z)))
        sketch.box("sleepers", (1.15, 0.09, 0.17), (x, -0.01, z), (0, float(rng.uniform(-3, 3)), 0), bevel=0)
    zs = np.arange(3.2, -40.0, -1.44)
    for side in (-1, 1):
        xs = middle(zs) + side * _GAUGE_M / 2
        for k in range(len(zs) - 1):
            step = (float(xs[k + 1] - xs[k]), float(zs[k + 1] - zs[k]))
            yaw = float(np.degrees(np.arctan2(-step[0], -step[1])))
            at = (float(xs[k] + step[0] / 2), 0.075, float(zs[k] + step[1] / 2))
            sketch.box("rails", (0.055, 0.085, float(np.hypot(*step)) + 0.01), at, (0, yaw, 0), bevel=0)
    _put(site, sketch, lit)


def _heap(site: Site, middle: Along, half: Along, focus: tuple[float, float], lit: Light) -> None:
    """Broken rock along the walls, most of it in the working place."""
    rng = site.rng
    z = np.concatenate([rng.uniform(-19.0, -8.0, 34), rng.uniform(-30.0, -2.5, 12)])
    side = rng.choice([-1.0, 1.0], len(z))
    places = np.stack([middle(z) + side * half(z) * rng.uniform(0.74, 0.95, len(z)), z], axis=1)
    keep = (np.hypot(places[:, 0] - focus[0], places[:, 1] - focus[1]) > 2.3) & (
        np.hypot(places[:, 0], places[:, 1] - 1) > 2.6
    )
    places = places[keep]
    size = rng.uniform(0.14, 0.5, (len(places), 1)) * np.array([1.15, 0.85, 1.0])
    part = boulders(rng, on_ground(site.ground, places, 0.0), size, (0.95, 0.9, 0.85), level=1, rough=0.3)
    site.add("rock", Piece(part.patch, lit(part.patch.points, part.colors)))
