"""A path through a grove of bamboo."""

from __future__ import annotations

import numpy as np

from assets.shapes.leafage import cards
from assets.shapes.organic import Rng
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, spread, trunks
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.5)
_FOCUS = (1.6, -14.0)
_PATH = [(0.0, 9.0), (0.2, -4.0), (1.4, -13.0), (0.4, -24.0), (-3.5, -38.0), (-9.0, -60.0)]


@stage(
    "bamboo_grove",
    surfaces={
        "litter": "dry bamboo leaves",
        "path": "pale trodden gravel",
        "culms": "green bamboo",
        "leaves": "green bamboo leaves",
        "fence": "dry brown bamboo",
    },
    parameters={
        "density": Parameter(0.7, 0.2, 1.0, "how close the culms stand"),
        "height": Parameter(14.0, 8.0, 20.0, "metres a culm is tall"),
        "fence": Parameter(1.0, 0.0, 1.0, "1 lines the path with low fences of brushwood, 0 leaves it open"),
        "width": Parameter(3.4, 2.0, 6.0, "metres of the path"),
    },
)
def bamboo_grove(site: Site, density: float, height: float, fence: float, width: float) -> None:
    """A path that bends away between walls of tall bamboo, whose tops close over it; more and more culms behind."""
    noise, rng = site.noise, site.rng

    def rise(x: F64, z: F64) -> F64:
        away = from_line(x, z, _PATH)
        y = 0.7 * smoothstep(3.0, 22.0, away) + 0.3 * noise.fbm(x * 0.07, z * 0.07, 3) * smoothstep(2, 7, away)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 5.0))
        return np.asarray(mix(y, 0.0, pad(x, z, _FOCUS, 4.0)))

    def tint(lie: Lie) -> F64:
        fine = noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)[..., None]
        return np.asarray(mix([0.62, 0.62, 0.42], [0.9, 0.8, 0.56], smoothstep(-0.4, 0.5, fine)))

    def trodden(lie: Lie) -> F64:
        rag = 0.25 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2)
        return np.asarray(0.95 * smoothstep(0.58 * width, 0.44 * width, from_line(lie.x, lie.z, _PATH) + rag))

    site.land(
        rise,
        [Cover("litter", tint=tint), Cover("path", trodden, (0.88, 0.83, 0.72))],
        middle=(0.0, -16.0),
        fine_m=0.7,
        near_m=26,
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.36, fov_deg=52.0)
    places = spread(rng, (-26.0, -62.0), (26.0, 5.0), 1.55 - 0.75 * density)
    off = from_line(places[:, 0], places[:, 1], _PATH)
    room = np.hypot(places[:, 0] - _FOCUS[0], places[:, 1] - _FOCUS[1]) > 3.6
    near = np.hypot(*(places - _EYE).T) > 2.6
    places = places[(off > 0.5 * width + 0.55) & (off < 15.0) & room & near]
    places = places[np.argsort(np.hypot(*places.T))][:430]
    _raise_culms(site, places, height)
    if fence >= 0.5:
        _line_fence(site, width)
    for number, (radius, n) in enumerate(((46, 110), (66, 130))):
        wood = tree_line(
            rng, (-180, 180), radius, 0.9 * height, (0.2, 0.33, 0.1), count=n, ground=site.ground, pointed=False,
            spread_m=12,
        )  # fmt: skip
        site.backdrop(f"grove {number}", wood, haze=0.14 + 0.14 * number)
    zones_about_focus(site, _FOCUS, room_m=3.2)
    site.zone("focus", 0.6, -5.2, (1.8, 3.0, 1.8))
    site.zone("path", 0.4, -8.5, (1.4, 3.0, 1.4))
    site.zone("path", 0.8, -20.0, (1.6, 3.0, 1.6))
    for x, z in ((-1.2, -4.6), (2.0, -7.2), (-0.9, -10.4)):
        site.zone("flank", x, z, (0.8, 3.0, 0.8))
    site.scatter(
        Scatter("fern", 0.05, on="litter", near_m=3, far_m=26, clump=0.7),
        Scatter("grass", 0.5, on="litter", near_m=3, far_m=16, clump=0.8),
        Scatter("stone", 0.05, on="litter", far_m=20, scale=(0.4, 1.3), clump=0.6),
    )


def _raise_culms(site: Site, places: F64, height: float) -> None:
    """Straight green culms with rings at their knots, feathery leaves from half way up, the tops nodding."""
    rng = site.rng
    feet = on_ground(site.ground, places, 0.05)
    tall = height * rng.uniform(0.75, 1.1, len(feet))
    near = np.hypot(*places.T) < 15
    for chosen, sides in ((near, 6), (~near, 3)):
        if chosen.any():
            site.add(
                "culms",
                trunks(
                    rng, feet[chosen], tall[chosen], 0.0042, lean=0.035, sides=sides, flare=1.1, taper=0.35,
                    color=(0.86, 0.98, 0.62),
                ),
            )  # fmt: skip
    site.add("leaves", _leaves(rng, feet, tall))


def _leaves(rng: Rng, feet: F64, tall: F64) -> Piece:
    """Sprays of leaves about each culm, denser and lighter towards its top."""
    n, each = len(feet), 6
    up = 0.4 + 0.6 * np.sqrt(rng.uniform(0.0, 1.0, (n, each)))
    turn = rng.uniform(0, 2 * np.pi, (n, each))
    out = np.stack([np.cos(turn), rng.uniform(-0.45, 0.25, (n, each)), np.sin(turn)], axis=-1)
    at = feet[:, None] + np.stack([0.05 * out[..., 0], up * tall[:, None], 0.05 * out[..., 2]], axis=-1)
    over = np.cross(out, rng.normal(size=out.shape)) + np.array([0.0, 0.5, 0.0])
    long = rng.uniform(1.3, 2.3, (n, each))
    lit = (0.5 + 0.5 * up) * rng.uniform(0.8, 1.15, (n, each))
    tones = np.stack([0.7 * lit, lit], axis=-1).reshape(-1, 2, 1) * np.array([0.82, 1.0, 0.46])
    flat = [part.reshape(-1, 3) for part in (at, out, over, out + np.array([0.0, 0.6, 0.0]))]
    return cards("leaves", flat[0], flat[1], flat[2], long.ravel(), 0.8 * long.ravel(), tones, flat[3])


def _line_fence(site: Site, width: float) -> None:
    """Low fences of brushwood along both edges of the path: uprights close together under two rails."""
    sketch = Sketch((2, 2, 40))
    line = np.array(_PATH)
    reach = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    blocks: list[Block] = []
    for along in np.arange(4.6, 46.0, 0.34):
        x, z = (float(np.interp(along, reach, line[:, k])) for k in range(2))
        if np.hypot(x - _FOCUS[0], z - _FOCUS[1]) < 4.2:
            continue
        for side in (-1, 1):
            px = x + side * (0.5 * width + 0.3)
            y = float(site.ground.height_at(px, z))
            blocks.append(((0.06, 0.85, 0.3), (px, y, z)))
            blocks.append(((0.1, 0.06, 0.36), (px, y + 0.8, z)))
    put_boxes(sketch, "fence", blocks)
    site.draw(sketch)
