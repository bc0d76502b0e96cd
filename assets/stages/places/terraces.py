"""Hillsides cut into steps and flooded."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.shapes.organic import Patch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64, faces
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece, used_only
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import tufts
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (3.4, -10.5)
_PATH = [(0.4, 12.0), (0.4, 0.0), (2.2, -6.0), (4.4, -11.0), (9.0, -17.0), (14.0, -30.0)]
_DIKE = (0.03, 0.17)
"""Where, between two risers, the dike that holds the water lies."""
_RISER = (0.8, 0.97)
_WET = (0.2, 0.78)
_DIKE_M, _WATER_M = 0.24, 0.1
_FADES_M = (66.0, 80.0)
"""From where on the steps are too far off to be cut."""
_PLANT_M, _REACH_M, _MOST = 0.4, 26.0, 1800
_VALLEY_M = 20.0
"""How far before one the valley's bottom lies."""


@stage(
    "terraces",
    surfaces={
        "grass": "green meadow grass",
        "mud": "wet brown mud",
        "path": "dry packed earth",
        "rice": "green leaves",
        "water": "still water",
    },
    parameters={
        "step": Parameter(0.9, 0.5, 1.6, "metres from one terrace to the next"),
        "slope": Parameter(0.13, 0.07, 0.22, "rise over run of the hillside"),
        "water": Parameter(1.0, 0.0, 1.0, "1 floods the fields, 0 leaves them muddy"),
        "crop": Parameter(0.6, 0.0, 1.0, "how much of the fields is planted"),
        "trees": Parameter(0.5, 0.0, 1.0, "how many palms and clumps of bamboo stand on the dikes"),
    },
)
def terraces(site: Site, step: float, slope: float, water: float, crop: float, trees: float) -> None:
    """A hillside in steps that mirror the sky, dikes to walk on, green rows of rice, misty hills behind."""
    noise = site.noise

    def hill(x: F64, z: F64) -> F64:
        """The land before it was cut, in steps: down before one into a valley, up on its other side."""
        away = np.maximum(-z - 4.0, 0.0)
        y = slope * (2.4 * np.maximum(away - _VALLEY_M, 0.0) - away) + 0.45 * slope * (x - 2.0)
        y = y + 9.0 * slope * noise.fbm(x * 0.022, z * 0.022, 3) + 2.2 * slope * noise.fbm(x * 0.08 + 7, z * 0.08, 2)
        return np.asarray(y / step + 0.5)

    def flat(x: F64, z: F64) -> F64:
        """Where the land is kept level to stand on."""
        return np.asarray(np.maximum(pad(x, z, (0.3, 0.0), 4.6), pad(x, z, _FOCUS, 3.2)))

    def cut(x: F64, z: F64) -> F64:
        """How far it is within its step, 0 to 1."""
        h = hill(x, z)
        return np.asarray(h - np.floor(h))

    def height(x: F64, z: F64) -> F64:
        h = hill(x, z)
        f = h - np.floor(h)
        dike = smoothstep(0.0, _DIKE[0] + 0.02, f) * smoothstep(_DIKE[1] + 0.05, _DIKE[1] - 0.05, f)
        y = step * (np.floor(h) + smoothstep(*_RISER, f)) + _DIKE_M * np.maximum(dike, smoothstep(_RISER[1], 1.0, f))
        y = mix(y, step * (h - 0.5), smoothstep(*_FADES_M, np.hypot(x, z)))  # too far off to be seen as steps
        y = mix(y, 0.02 * noise.fbm(x * 0.8, z * 0.8, 2), pad(x, z, (0.3, 0.0), 5.6))
        return mix(y, -0.5 * slope * 7.0, pad(x, z, _FOCUS, 4.0))

    def field(x: F64, z: F64) -> F64:
        """How surely a place lies within a field."""
        f = cut(x, z)
        inside = smoothstep(_WET[0] - 0.06, _WET[0], f) * smoothstep(_WET[1] + 0.05, _WET[1], f)
        near = smoothstep(_FADES_M[1], _FADES_M[0], np.hypot(x, z))
        return np.asarray(inside * near * (1 - smoothstep(0.02, 0.15, flat(x, z))) * (from_line(x, z, _PATH) > 0.9))

    def tint(lie: Lie) -> F64:
        dry = smoothstep(-0.4, 0.5, noise.fbm(lie.x * 0.1, lie.z * 0.1, 3))
        return mix([0.58, 0.82, 0.42], [0.86, 0.9, 0.52], dry[..., None])

    def sown(lie: Lie) -> F64:
        """Mud, and green where it is planted further off than plants are drawn one by one."""
        green = _planted(site, lie.x, lie.z, crop) * smoothstep(0.6 * _REACH_M, _REACH_M, np.hypot(lie.x, lie.z))
        return mix([0.62, 0.56, 0.46], [0.6, 0.9, 0.34], green[..., None])

    def trodden(lie: Lie) -> F64:
        away = from_line(lie.x, lie.z, _PATH) + 0.3 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2)
        return np.asarray(
            0.92 * np.maximum(smoothstep(1.1, 0.5, away), smoothstep(0.3, 0.8, pad(lie.x, lie.z, _FOCUS, 2.4)))
        )

    site.land(
        height,
        [
            Cover("grass", tint=tint),
            Cover("mud", lambda lie: field(lie.x, lie.z), sown),
            Cover("path", trodden, (0.88, 0.8, 0.68)),
        ],
        middle=(0.0, -27.0),
        fine_m=0.95,
        near_m=38,
        reach_m=210,
    )
    if water >= 0.5:
        _flood(site, field, lambda x, z: _planted(site, x, z, crop))
    _sow(site, crop, field)
    green = (0.17, 0.29, 0.12)
    for number, (away, tall, haze) in enumerate(((62.0, 6.0, 0.2), (100.0, 8.0, 0.34), (150.0, 10.0, 0.46))):
        count = round((150 + 70 * number) * (0.4 + 0.6 * trees))
        wood = tree_line(
            site.rng, (-110, 110), away, tall, green, count=count, ground=site.ground, pointed=False, spread_m=26
        )
        site.backdrop(f"trees {number}", wood, haze=haze)
    site.backdrop("hills", ridge(noise, (-100, 100), 240, 46, green, base_m=-14, sharp=0.25), haze=0.52)
    site.backdrop("far hills", ridge(noise, (-95, 95), 380, 105, (0.2, 0.28, 0.2), base_m=-14, sharp=0.4), haze=0.68)
    site.backdrop("mountains", ridge(noise, (-90, 90), 640, 230, (0.24, 0.28, 0.28), base_m=-14, sharp=0.6), haze=0.8)
    site.look(_FOCUS, eye=_EYE, third=0.8, fov_deg=42.0, horizon=0.6)
    zones_about_focus(site, _FOCUS, room_m=3.6)
    site.zone("focus", 1.5, -5.4, (2.0, 3.0, 2.0))
    site.zone("path", 0.6, -3.8, (1.4, 3.0, 1.6))
    for x, z in ((-2.4, -4.4), (3.4, -4.8)):
        site.zone("flank", x, z, (1.6, 3.0, 1.6))
    palms = 0.012 * trees
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=13),
        Scatter("tall grass", 0.7, on="grass", far_m=30, clump=0.6),
        Scatter("flowers", 0.3, on="grass", far_m=20, clump=0.8),
        Scatter("stone", 0.12, on="path", far_m=18, scale=(0.3, 0.8)),
        Scatter("pebble", 1.2, on="path", far_m=9),
        Scatter("fern", 0.15, on="grass", near_m=4, far_m=26, clump=0.7),
        Scatter("palm", palms, on="grass", near_m=15, far_m=55, gap_m=5, clump=0.6),
        Scatter("bamboo", palms, on="grass", near_m=13, far_m=45, gap_m=3, clump=0.8),
        Scatter("bush", 0.05, on="grass", near_m=8, far_m=45, gap_m=2, clump=0.6),
    )


def _planted(site: Site, x: F64, z: F64, crop: float) -> F64:
    """1 where the fields are planted, 0 where they lie open."""
    return np.asarray(site.noise.fbm(x * 0.06 + 31, z * 0.06, 2) < 1.3 * crop - 0.62, np.float64)


def _flood(site: Site, field: Callable[[F64, F64], F64], planted: Callable[[F64, F64], F64]) -> None:
    """A sheet of still water in each field, a hand above its mud."""
    xs, zs = np.arange(-42.0, 44.0, 0.95), np.arange(-68.0, 6.0, 0.95)
    x, z = np.meshgrid(xs, zs)
    share = np.asarray(field(x, z))
    bed = site.ground.bed_at(x, z)
    y = bed + _WATER_M * smoothstep(0.3, 0.9, share)
    grown = planted(x, z) * smoothstep(0.6 * _REACH_M, _REACH_M, np.hypot(x, z))
    alpha = 0.9 * smoothstep(0.4, 0.95, share) * (1 - 0.75 * grown)
    tone = mix(
        [0.2, 0.27, 0.27], [0.34, 0.42, 0.46], smoothstep(-0.4, 0.4, site.noise.fbm(x * 0.03, z * 0.03, 2))[..., None]
    )
    colors = np.concatenate([tone, alpha[..., None]], axis=-1).reshape(-1, 4)
    triangles = faces(*x.shape)
    triangles = triangles[(share.reshape(-1)[triangles] > 0.5).all(axis=1)]
    points = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    sheet: Piece = used_only(Patch(points, up, points[:, [0, 2]], triangles), colors)
    if len(sheet.patch.faces):
        site.add("water", sheet, kind="water")


def _sow(site: Site, crop: float, field: Callable[[F64, F64], F64]) -> None:
    """Seedlings in rows that follow the fields, in those of them that are planted."""
    rng = site.rng
    x, z = (a.ravel() for a in np.meshgrid(np.arange(-26.0, 28.0, _PLANT_M), np.arange(-30.0, 4.0, _PLANT_M)))
    x, z = x + rng.normal(0, 0.04, x.size), z + rng.normal(0, 0.04, z.size)
    planted = _planted(site, x, z, crop) > 0
    away = np.hypot(x - _EYE[0], z - _EYE[1])
    keep = np.flatnonzero((np.asarray(field(x, z)) > 0.9) & planted & (away > 2.6) & (away < _REACH_M))
    keep = keep[np.argsort(away[keep], kind="stable")][:_MOST]
    if not len(keep):
        return
    feet = np.stack([x, site.ground.bed_at(x, z), z], axis=1)[keep]
    site.add("rice", tufts(rng, feet, 3, 0.42, 0.6, 0.09, (0.42, 0.6, 0.26), (0.75, 1.0, 0.42)))
