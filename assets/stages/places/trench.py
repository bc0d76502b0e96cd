"""A trench of the First World War."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter, ZoneKind

_STRAIGHT_M = 26.0
"""Metres from the eye at which it turns away."""
_BAG = (0.62, 0.24, 0.36)


@stage(
    "trench",
    surfaces={
        "mud": "wet brown mud",
        "soil": "churned brown earth",
        "boards": "weathered wooden planks",
        "bags": "stacked burlap sacks",
        "posts": "rough wooden poles",
        "wire": "rusty iron wire",
    },
    parameters={
        "depth": Parameter(2.3, 1.6, 3.2, "metres from the duckboards to the parapet"),
        "width": Parameter(3.4, 2.6, 5.0, "metres between its walls"),
        "wire": Parameter(1.0, 0.0, 1.0, "1 runs barbed wire along the parapet, 0 none"),
    },
)
def trench(site: Site, depth: float, width: float, wire: float) -> None:
    """A deep trench with duckboards, walls of planks, sandbags along the parapet and wire against the sky."""
    noise, half = site.noise, width / 2

    def middle(z: np.ndarray) -> np.ndarray:
        return np.asarray(9.0 * smoothstep(_STRAIGHT_M - 8.0, _STRAIGHT_M + 14.0, -z))

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        off = np.abs(x - middle(z)) - half
        wall = depth * smoothstep(0.0, 0.55, off)
        rough = 0.5 * noise.fbm(x * 0.1, z * 0.1, 3) + 0.1 * noise.fbm(x * 0.7, z * 0.7, 2)
        return np.asarray(wall + rough * smoothstep(1.0, 6.0, off))

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.2, lie.z * 0.2, 3), noise.fbm(lie.x * 0.9, lie.z * 0.9, 3)
        return np.asarray((0.62 + 0.18 * broad + 0.12 * fine)[..., None] * [1.0, 0.94, 0.86])

    def floor(lie: Lie) -> np.ndarray:
        return np.asarray(smoothstep(0.5, 0.1, lie.y))

    site.land(
        height,
        [Cover("soil", tint=tint, steep=True), Cover("mud", floor, tint)],
        middle=(0.0, -14.0),
        fine_m=0.5,
        near_m=20,
        reach_m=90,
    )
    _duckboards(site)
    for side in (-1, 1):
        _revet(site, side, half, depth)
        if wire >= 0.5:
            _wire(site, side, half, depth)
    _close(site, half, depth)
    stumps = tree_line(site.rng, (-60, 60), 70, 6, (0.16, 0.13, 0.1), count=22, ground=site.ground, pointed=True)
    site.backdrop("stumps", stumps, haze=0.45)
    site.backdrop("ridge", ridge(noise, (-80, 80), 260, 22, (0.3, 0.26, 0.2), sharp=0.2), haze=0.7)
    site.look((0.4, -12.0), eye=(-0.1 * width, 1.0), third=0.2, fov_deg=50.0, horizon=0.5)
    _mark(site, half)
    site.scatter(Scatter("pebble", 0.5, on="mud", far_m=10, scale=(0.4, 0.9)))


def _duckboards(site: Site) -> None:
    """Slats across two rails along the floor."""
    sketch = Sketch((1.2, 0.1, _STRAIGHT_M + 8))
    slats: list[Block] = [((1.1, 0.04, 0.16), (0.0, 0.03, 5.0 - 0.24 * k)) for k in range(int(_STRAIGHT_M / 0.24) + 8)]
    put_boxes(sketch, "boards", slats)
    site.draw(sketch)
    site.deck((0.0, 0.07, 5.0 - _STRAIGHT_M / 2), (1.1, _STRAIGHT_M))


def _revet(site: Site, side: int, half: float, depth: float) -> None:
    """Planks behind posts up one wall, two rows of sandbags on its edge; a fire step along the right one."""
    rng = site.rng
    sketch = Sketch((2, depth + 1, _STRAIGHT_M + 8))
    boards: list[Block] = []
    bags: list[Block] = []
    for z in np.arange(5.0, -_STRAIGHT_M, -2.4):
        x = side * (half + 0.02)
        tall = depth - 0.1
        boards += [((0.05, 0.2, 2.38), (x, 0.05 + 0.225 * n, float(z) - 1.2)) for n in range(int(tall / 0.225))]
        sketch.cylinder("posts", 0.07, tall + 0.25, (x - side * 0.1, 0.0, float(z)), sides=6)
    put_boxes(sketch, "boards", boards)
    for row in range(3):
        for z in np.arange(5.0, -_STRAIGHT_M, -_BAG[0] - 0.02):
            at = (side * (half + 0.3 + 0.05 * row), depth - 0.12 + 0.2 * row, float(z) + 0.3 * (row % 2))
            skew = float(rng.uniform(-7, 7))
            with sketch.frame(at, (0, 90 + skew, float(rng.uniform(-4, 4)))):
                if z > -14.0:
                    sketch.ball("bags", (_BAG[0] / 2, _BAG[1] / 2, _BAG[2] / 2), (0, _BAG[1] / 2, 0), sides=8)
                else:
                    put_boxes(sketch, "bags", [(_BAG, (0, 0, 0))])
    put_boxes(sketch, "bags", bags)
    if side > 0:
        put_boxes(sketch, "boards", [((0.5, 0.42, _STRAIGHT_M), (half - 0.24, 0.0, 5.0 - _STRAIGHT_M / 2))])
        site.deck((half - 0.24, 0.42, 5.0 - _STRAIGHT_M / 2), (0.5, _STRAIGHT_M))
    site.draw(sketch)


def _wire(site: Site, side: int, half: float, depth: float) -> None:
    """Crossed pickets beyond the parapet and coils of wire between them."""
    sketch = Sketch((2, depth + 2, _STRAIGHT_M))
    x = side * (half + 1.7)
    for z in np.arange(2.0, -_STRAIGHT_M, -3.4):
        foot = float(site.ground.height_at(x, z)) - 0.2
        for lean in (-0.5, 0.5):
            sketch.rod("posts", (x - lean, foot, float(z)), (x + lean, foot + 1.5, float(z)), 0.05, sides=5)
    turns = np.linspace(0, 2 * np.pi * 1.1 * _STRAIGHT_M, 9 * int(_STRAIGHT_M))
    along = np.linspace(3.0, -_STRAIGHT_M, len(turns))
    level = site.ground.height_at(np.full(len(turns), x), along)
    coil = np.stack([x + 0.42 * np.cos(turns), level + 0.85 + 0.42 * np.sin(turns), along], axis=1)
    sketch.tube("wire", coil, 0.014, sides=3)
    for y in (0.55, 1.05):
        line = curve(np.array([(x, float(site.ground.height_at(x, z)) + y, float(z)) for z in (3.0, -8.0, -25.0)]), 6)
        sketch.tube("wire", line, 0.012, sides=3)
    site.draw(sketch)


def _close(site: Site, half: float, depth: float) -> None:
    """A dugout's mouth of heavy timber in the left wall."""
    sketch = Sketch((2, 3, 3))
    with sketch.frame((-half + 0.06, 0.0, -11.0), (0, 90, 0)):
        put_boxes(sketch, "posts", [((0.2, 1.75, 0.2), (x, 0.0, 0.0)) for x in (-0.75, 0.75)])
        put_boxes(sketch, "posts", [((1.9, 0.24, 0.26), (0.0, 1.75, 0.0))])
        put_boxes(sketch, "wire", [((1.3, 1.72, 0.06), (0.0, 0.02, -0.05))])
    site.draw(sketch)


def _mark(site: Site, half: float) -> None:
    for z, size in ((-5.6, 1.8), (-9.0, 2.4), (-13.5, 2.6)):
        site.zone("focus", 0.0, z, (min(size, 2 * half - 1.0), 3.0, size))
    for side in (-1, 1):
        for z in (-4.2, -6.6, -8.4, -11.6, -15.0, -19.0):
            kind: ZoneKind = "foreground" if z > -5 else "flank"
            site.zone(kind, side * (half - 0.75), z, (0.8, 2.2, 1.2), yaw=-side * math.pi / 2)
    for z in (-16.5, -21.0):
        site.zone("path", 0.0, z, (1.6, 2.4, 1.6))
    for x, z in ((-9.0, -24.0), (9.0, -18.0), (-12.0, -34.0)):
        site.zone("background", x, z, (4.0, 8.0, 4.0))
    site.zone("air", 0.0, -30.0, (30.0, 8.0, 10.0), y=12.0)
