"""An avenue of trees."""

from __future__ import annotations

import math

import numpy as np

from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.noise import mix, smoothstep
from assets.stages.paving import pave_strip
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, round_crowns, trunks

_EVERY_M = 6.4
_FAR_M = 92.0
_KERB_M = 0.12


@stage(
    "avenue",
    surfaces={
        "lawn": "mown lawn",
        "path": "paved avenue",
        "edging": "stone slabs",
        "kerb": "granite",
        "litter": "fallen leaves",
        "leaves": "green leaves",
        "bark": "rough tree bark",
    },
    parameters={
        "width": Parameter(6.0, 3.0, 14.0, "metres between the kerbs"),
        "height": Parameter(11.0, 6.0, 18.0, "metres a tree is tall"),
        "fallen": Parameter(0.3, 0.0, 1.0, "how thick leaves or petals lie on lawn and path"),
        "town": Parameter(0.2, 0.0, 1.0, "how high a town rises beside it, 0 for none"),
    },
)
def avenue(site: Site, width: float, height: float, fallen: float, town: float) -> None:
    """A straight avenue between rows of tall trees whose crowns meet overhead; lawns, more trees, hills at its end."""
    noise, half = site.noise, width / 2

    def rise(x: F64, z: F64) -> F64:
        off = np.abs(x) - half
        return np.asarray(smoothstep(4.0, 40.0, off) * (1.2 + 1.6 * noise.fbm(x * 0.02, z * 0.02, 3)))

    def green(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.05, lie.z * 0.05, 3), noise.fbm(lie.x * 0.5, lie.z * 0.5, 3)
        return np.asarray(
            mix([0.55, 0.8, 0.45], [0.9, 0.92, 0.6], smoothstep(-0.3, 0.5, broad)[..., None])
            * (0.88 + 0.12 * fine[..., None])
        )

    def paved(lie: Lie) -> F64:
        return np.asarray(smoothstep(half + 0.3, half - 0.1, np.abs(lie.x)))

    def strewn(lie: Lie) -> F64:
        off = np.abs(lie.x) - half
        heaps = noise.fbm(lie.x * 0.5, lie.z * 0.35, 4) + 0.4 * noise.fbm(lie.x * 1.9, lie.z * 1.7, 2)
        under = np.exp(-(((off - 1.0) / 3.0) ** 2)) + 0.25
        return np.asarray(np.clip(1.5 * fallen * under * smoothstep(0.25 - 0.8 * fallen, 0.55, heaps), 0, 1))

    worn = Cover("path", paved, (0.85, 0.83, 0.8))
    site.land(
        rise,
        [Cover("lawn", tint=green), worn, Cover("litter", strewn, (1.0, 0.96, 0.9))],
        middle=(0.0, -24.0), fine_m=1.0, near_m=26, reach_m=150,
    )  # fmt: skip
    for side in (1, -1):
        inner = [(side * half, 9.0), (side * half, -_FAR_M)]
        outer = [(side * (half + 0.3), 9.0), (side * (half + 0.3), -_FAR_M)]
        pave_strip(site, "edging", "kerb", inner, outer, _KERB_M)
    _plant(site, half, height)
    wood = tree_line(
        site.rng, (-75, 75), 70, 0.9 * height, (0.2, 0.3, 0.12), count=90, ground=site.ground, pointed=False
    )
    site.backdrop("wood", wood, haze=0.3)
    if town > 0.02:
        blocks = skyline(site.rng, (-70, 70), 170, 14 + 60 * town, (0.45, 0.45, 0.48), count=34)
        site.backdrop("town", blocks, haze=0.55)
    site.backdrop("hills", ridge(noise, (-80, 80), 420, 70, (0.2, 0.28, 0.22), sharp=0.35), haze=0.7)
    site.scenic = True
    site.look((0.16 * width, -14.0), eye=(-0.12 * width, 1.0), third=0.3, fov_deg=48.0, horizon=0.37)
    _mark(site, half)
    site.scatter(
        Scatter("grass", 1.6, on="lawn", near_m=3, far_m=16),
        Scatter("flowers", 0.25, on="lawn", far_m=24, clump=0.8),
        Scatter("bush", 0.012, on="lawn", near_m=9, far_m=60, gap_m=2, clump=0.5),
    )


def _plant(site: Site, half: float, height: float) -> None:
    """Two rows on each side, the inner one broad and fine, its crowns over the way."""
    rng = site.rng
    for number, (out, shrink) in enumerate(((half + 1.9, 1.0), (half + 9.5, 0.85))):
        z = np.arange(-4.5 - 2.0 * number, -_FAR_M + 6, -_EVERY_M)
        rows = [np.column_stack([np.full(len(z), side * out), z]) for side in (-1.0, 1.0)]
        places = np.concatenate(rows) + rng.uniform(-0.25, 0.25, (2 * len(z), 2))
        feet = on_ground(site.ground, places)
        tall = height * shrink * rng.uniform(0.9, 1.1, len(feet))
        site.add("bark", trunks(rng, feet, 0.62 * tall, 0.036, lean=0.02, sides=8, flare=1.6, color=(0.8, 0.75, 0.7)))
        away = np.hypot(feet[:, 0], feet[:, 2])
        for near, far, clumps, sprays in ((0.0, 26.0, 8, 62 if not number else 30), (26.0, 200.0, 6, 16)):
            k = (away >= near) & (away < far)
            if k.any():
                made = round_crowns(
                    rng, feet[k], tall[k], (0.82, 0.9, 0.62), clumps=clumps, low=0.38, wide=0.4, sprays=sprays
                )
                site.add("leaves", made)


def _mark(site: Site, half: float) -> None:
    big = min(4.5, 1.6 * half)
    site.zone("focus", 0.3 * half, -14.0, (big, 8.0, big))
    site.zone("focus", 0.25 * half, -5.6, (2.2, 3.0, 2.2))
    site.zone("focus", -0.2 * half, -9.5, (min(3.2, half), 4.0, min(3.2, half)))
    for side in (-1, 1):
        site.zone("foreground", side * (half - 0.5), -4.6, (1.2, 2.2, 1.2))
        for k in range(5):
            z = -4.5 - _EVERY_M * (k + 0.5)
            site.zone("flank", side * (half + 1.6), z, (2.2, 3.0, 2.2), yaw=-side * math.pi / 2)
    for z in (-18.0, -26.0, -36.0):
        site.zone("path", 0.1 * half, z, (1.2 * half, 3.0, 2.0))
    site.zone("background", 0.0, -58.0, (1.6 * half, 12.0, 6.0))
    site.zone("air", 0.0, -18.0, (2 * half, 2.5, 12.0), y=3.2)
