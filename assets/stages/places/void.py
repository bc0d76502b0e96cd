"""Nowhere: a studio's seamless backdrop, a soft horizon, a low plinth."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import Patch, grid_faces, unit
from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.mesh import facing, piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site

_MIDDLE = -6.0


@stage(
    "void",
    surfaces={"floor": "seamless white paper", "plinth": "matt white plaster", "glow": "glowing white glass"},
    parameters={
        "tone": Parameter(0.75, 0.0, 1.0, "how light the horizon is: 0 black, 1 white"),
        "warmth": Parameter(0.5, 0.0, 1.0, "0 a cold blue horizon, 0.5 grey, 1 a warm one"),
        "plinth": Parameter(0.16, 0.0, 1.0, "metres the plinth is high, 0 for none"),
        "radius": Parameter(2.6, 0.4, 8.0, "radius of the plinth, metres"),
        "rings": Parameter(1.0, 0.0, 1.0, "1 hangs rings of light about the place"),
    },
)
def void(site: Site, tone: float, warmth: float, plinth: float, radius: float, rings: float) -> None:
    """An endless floor that melts into a soft horizon, a round plinth in a pool of light, rings of light behind it."""
    hue = np.array(mix([0.72, 0.84, 1.0], [1.0, 0.86, 0.72], warmth))
    horizon = np.clip((0.04 + 0.96 * tone) * hue, 0, 1)

    def tint(lie: Lie) -> F64:
        away = np.hypot(lie.x, lie.z - _MIDDLE)[..., None]
        pool = smoothstep(radius * 3.4, radius * 0.8, away)
        return np.clip(mix(0.82 * horizon, np.minimum(horizon * 1.25 + 0.12, 1.0), pool), 0.02, 1)

    site.land(
        lambda x, z: 0.0 * x, [Cover("floor", tint=tint)], middle=(0.0, _MIDDLE), fine_m=0.9, near_m=18.0, reach_m=62.0
    )
    _close_off(site, horizon)
    sketch = Sketch((2 * radius, 1.0, 2 * radius))
    depth = _MIDDLE - max(0.0, radius - 3.2)
    if plinth >= 0.02:
        sketch.lathe(
            "plinth",
            [(radius, 0.0), (radius, plinth - 0.01), (radius - 0.02, plinth), (0.0, plinth)],
            (0, 0, depth),
            sides=72,
        )
        sketch.cylinder("glow", radius + 0.03, 0.02, (0, 0, depth), sides=72)
        half = radius / math.sqrt(2)
        site.deck((0.0, plinth, depth), (2 * half, 2 * half))
        site.deck((0.0, plinth, depth), (2.0 * half, 2.0 * half), math.pi / 4)
    else:
        sketch.cylinder("glow", radius + 0.03, 0.004, (0, 0, depth), sides=72)
        sketch.cylinder("plinth", radius, 0.006, (0, 0, depth), sides=72)
    if rings >= 0.5:
        for k, reach in enumerate((1.25, 1.7, 2.3)):
            tilt = 90.0 if k == 2 else 0.0
            at = (
                (0.0, 0.9 * radius + 0.5, depth - 1.1 * radius - 0.8 * k) if k < 2 else (0.0, 2.6 * radius + 1.0, depth)
            )
            sketch.ring("glow", reach * radius * 0.75, 0.025 + 0.01 * k, at, (tilt, 0, 0), sides=6)
    site.draw(sketch)
    site.look((0.0, depth), eye=(0.0, 1.0), third=0.0, fov_deg=42.0, horizon=0.52)
    _mark(site, depth, radius)


def _close_off(site: Site, horizon: F64) -> None:
    """A wide round wall, open to the light above: the floor's colour at its foot, lightest just above it, then darker.

    Its normals lean upwards, so that whichever side the sun is on it looks alike all round.
    """
    turn, tilt = np.meshgrid(np.radians(np.linspace(0, 360, 49)), np.radians(np.linspace(-4, 30, 15)))
    out = np.stack([np.sin(turn) * np.cos(tilt), np.sin(tilt), -np.cos(turn) * np.cos(tilt)], axis=-1).reshape(-1, 3)
    foot, high = smoothstep(0.0, 0.12, out[:, 1:2]), smoothstep(0.1, 0.6, out[:, 1:2])
    colors = mix(mix(0.66 * horizon, horizon, foot), 0.45 * horizon, high)
    normals = unit(-out + [0, 4, 0] * (1 - out[:, 1:2] ** 2) ** 3)
    points = 64.0 * out + [0, 0, _MIDDLE]
    dome = Patch(points, normals, points[:, :2], grid_faces(15, 49))
    site.backdrop("soft horizon", piece(facing(dome, -out), np.clip(colors, 0, 1)), haze=0.0)


def _mark(site: Site, depth: float, radius: float) -> None:
    size = min(5.0, 1.3 * radius)
    site.zone("focus", 0.0, depth, (size, 8.0, size), yaw=0.0)
    small = min(1.2, 0.8 * radius)
    site.zone("focus", -0.4 * radius, depth + 0.3 * radius, (small, 2.5, small))
    for x in (-1.9, 1.9):
        site.zone("foreground", x, -2.4, (0.9, 1.2, 0.9))
    for px, pz in ((-1.5, 0.2), (1.5, 0.2), (-1.3, -0.9), (1.3, -0.9)):
        site.zone("flank", px * radius, depth + pz * radius, (0.6 * radius, 5.0, 0.6 * radius))
    for px in (-2.0, 0.0, 2.0):
        site.zone("background", px * radius, depth - 4.0 - radius, (5.0, 12.0, 4.0))
    site.zone("path", 0.0, -2.6, (1.4, 2.2, 1.6), yaw=0.0)
    site.zone("air", 0.0, depth, (2 * radius, 2.0, 2 * radius), y=2.8, yaw=0.0)
