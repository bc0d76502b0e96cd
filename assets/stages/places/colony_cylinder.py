"""Inside a colony that turns among the stars: its land runs up both sides and closes overhead."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch
from assets.stages.ground import faces
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import F64, Piece, piece
from assets.stages.noise import Noise, mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (5.0, -20.0)
_PATH = [(1.0, 6.0), (2.5, -6.0), (-2.0, -16.0), (3.0, -60.0)]
_NEAR_Z, _FAR_Z = 160.0, -900.0
_LAMPS = 3
"""How many long windows of light lie between the strips of land."""


@stage(
    "colony_cylinder",
    surfaces={"grass": "green meadow grass", "path": "pale gravel path"},
    parameters={
        "radius": Parameter(190.0, 120.0, 320.0, "metres from the ground to the axis above"),
        "flowers": Parameter(0.6, 0.0, 3.0, "how many flowers stand in the grass"),
    },
)
def colony_cylinder(site: Site, radius: float, flowers: float) -> None:
    """A meadow with a path in a vast cylinder: fields, towns and lakes up its sides and overhead, lamps along it."""
    noise = site.noise

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        y = radius - np.sqrt(radius**2 - np.minimum(np.abs(x), 0.9 * radius) ** 2)
        y = y + 0.5 * noise.fbm(x * 0.04, z * 0.04, 3)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 9.0))
        return mix(y, 0.1, pad(x, z, _FOCUS, 6.0))

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.06, lie.z * 0.06, 3))[..., None]
        return mix([0.7, 0.9, 0.55], [0.95, 0.92, 0.6], dry)

    def trodden(lie: Lie) -> np.ndarray:
        return 0.9 * smoothstep(1.1, 0.6, from_line(lie.x, lie.z, _PATH))

    site.land(height, [Cover("grass", tint=tint), Cover("path", trodden)], reach_m=70.0)
    site.backdrop("land about", _shell(noise, radius), haze=0.1)
    site.backdrop("far end", _end(radius), haze=0.25)
    site.look(_FOCUS, third=0.7, fov_deg=58.0, horizon=0.34)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.0, -5.0, (2.4, 3.0, 2.4))
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=12), Scatter("flowers", flowers, on="grass", far_m=20, clump=0.7)
    )


def _shell(noise: Noise, radius: float) -> Piece:
    """The inside of the cylinder: a patchwork of fields with lakes, roads and white towns, and the long lamps."""
    turn, along = np.meshgrid(np.radians(np.linspace(-180, 180, 145)), np.linspace(_NEAR_Z, _FAR_Z, 62))
    reach = radius + 2.5
    x, y = reach * np.sin(turn), radius - reach * np.cos(turn)
    arc = reach * turn
    field = noise.single(np.floor(arc / 34) * 7.3, np.floor(along / 40) * 5.1)[..., None]
    color = mix(np.array([0.3, 0.5, 0.2]), np.array([0.72, 0.64, 0.3]), smoothstep(-0.4, 0.5, field))
    wood = smoothstep(0.1, 0.3, noise.fbm(arc * 0.012, along * 0.012, 4))[..., None]
    color = mix(color, np.array([0.12, 0.28, 0.12]), wood)
    lake = smoothstep(0.24, 0.32, noise.fbm(arc * 0.008 + 9, along * 0.007, 4))[..., None]
    color = mix(color, np.array([0.25, 0.52, 0.7]), lake)
    town = (noise.fbm(arc * 0.01 - 5, along * 0.01 + 3, 2) > 0.18)[..., None] & (noise.single(arc, along) > 0.1)[
        ..., None
    ]
    color = np.where(town & (lake < 0.5), np.array([0.92, 0.9, 0.86]), color)
    lamp = np.abs((np.degrees(turn) / (360 / _LAMPS)) % 1.0 - 0.5) < 0.05
    color = np.where(lamp[..., None], np.array([1.0, 0.99, 0.94]), color)
    far = smoothstep(-150, _FAR_Z, along)[..., None]
    color = mix(color, np.array([0.72, 0.84, 0.93]), 0.6 * far)
    points = np.stack([x, y, along], axis=-1).reshape(-1, 3)
    middle = np.stack([0 * x, 0 * y + radius, along], axis=-1).reshape(-1, 3)
    return _inward(points, middle, faces(*turn.shape), color.reshape(-1, 3))


def _end(radius: float) -> Piece:
    """The far cap: rings of pale plates about a shining hub."""
    turn, share = np.meshgrid(np.radians(np.linspace(-180, 180, 73)), np.linspace(0.0, 1.02, 12))
    x, y = radius * share * np.sin(turn), radius - radius * share * np.cos(turn)
    rings = 0.06 * np.sin(share * 40)[..., None]
    color = mix(np.array([1.0, 0.98, 0.9]), np.array([0.6, 0.72, 0.82]), smoothstep(0.1, 0.3, share)[..., None]) + rings
    points = np.stack([x, y, np.full_like(x, _FAR_Z)], axis=-1).reshape(-1, 3)
    middle = points + [0.0, 0.0, 1.0]
    return _inward(points, middle, faces(*turn.shape), np.clip(color, 0, 1).reshape(-1, 3))


def _inward(points: F64, middle: F64, triangles: np.ndarray, colors: F64) -> Piece:
    """A skin whose every triangle faces `middle`."""
    normals = middle - points
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    corners = points[triangles]
    way = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    flip = (way * normals[triangles[:, 0]]).sum(axis=1) < 0
    turned = np.where(flip[:, None], triangles[:, ::-1], triangles)
    return piece(Patch(points, normals, points[:, [0, 2]], turned), np.clip(colors, 0, 1))
