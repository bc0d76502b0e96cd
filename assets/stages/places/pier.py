"""A pier far out into the water."""

from __future__ import annotations

import itertools
import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import Scatter

_BED_M, _BACK_M, _THICK_M = -6.5, 9.0, 0.07
_HEAD_M = 5.4
"""How deep the platform at its end is."""
_BOARD_M, _GAP_M = 0.2, 0.014
_POST_M = 2.8


@stage(
    "pier",
    surfaces={
        "sand": "wet sand",
        "rock": "dark wet rock",
        "planks": "weathered grey planks",
        "piles": "dark wet wood",
        "rope": "old rope",
        "water": "sea water",
    },
    parameters={
        "length": Parameter(15.0, 9.0, 30.0, "metres from where one arrives to the platform at its end"),
        "width": Parameter(3.4, 2.4, 6.0, "metres across"),
        "above": Parameter(1.3, 0.5, 3.0, "metres it stands above the water"),
        "rails": Parameter(0.5, 0.0, 1.0, "0 none, 0.5 ropes along one side, 1 along both"),
        "head": Parameter(1.0, 0.0, 1.0, "1 widens its end into a platform, 0 leaves it as it is"),
        "town": Parameter(0.0, 0.0, 1.0, "1 puts a small town on the shore, 0 only trees"),
        "hills": Parameter(70.0, 0.0, 220.0, "metres the hills across the water rise"),
    },
)
def pier(
    site: Site, length: float, width: float, above: float, rails: float, head: float, town: float, hills: float
) -> None:
    """A pier of planks on piles that leads out over open water, a wooded shore to one side, hills beyond the bay."""
    noise, level = site.noise, -above

    def shore(x: F64, z: F64) -> F64:
        """Metres inland of the water's edge: behind one's back, and curving round far to the right."""
        bay = z - 10.0 - 0.0022 * np.maximum(x - 12.0, 0.0) ** 2 * smoothstep(0, 60, x)
        cape = 0.9 * (x - 46.0) + 0.12 * z
        return np.asarray(np.maximum(bay, cape) + 3.0 * noise.fbm(x * 0.05, z * 0.05, 3))

    def height(x: F64, z: F64) -> F64:
        inland = shore(x, z)
        y = level + 0.09 * inland + 0.25 * noise.fbm(x * 0.12, z * 0.12, 3)
        y = np.where(inland < 0, level + np.maximum(0.22 * inland, _BED_M - level), y)
        return np.asarray(np.minimum(y, level + 5.0 + 2.0 * noise.fbm(x * 0.03, z * 0.03, 2)))

    def stony(lie: Lie) -> F64:
        return np.asarray(smoothstep(0.1, 0.4, noise.fbm(lie.x * 0.25, lie.z * 0.25, 3)) * (shore(lie.x, lie.z) > -6))

    site.land(
        height,
        [Cover("sand", tint=(0.86, 0.8, 0.7)), Cover("rock", stony, (0.7, 0.68, 0.64), steep=True)],
        middle=(10.0, -14.0),
        fine_m=1.2,
        near_m=30,
        reach_m=190,
    )
    site.sea(
        "water",
        level,
        middle=(-8.0, -20.0),
        reach_m=480,
        shallow=(0.1, 0.27, 0.28),
        deep=(0.03, 0.12, 0.16),
        clear_m=2.6,
    )
    end = -length - (_HEAD_M if head >= 0.5 else 0.0)
    parts = [(0.0, (_BACK_M - length) / 2, width, _BACK_M + length)]
    if head >= 0.5:
        parts.append((0.0, -length - _HEAD_M / 2, width + 4.6, _HEAD_M))
    _deck(site, parts)
    _piles(site, parts, level)
    _fence(site, width, length, rails)
    span = (28, 96)
    for number, (away, tall, haze) in enumerate(((70.0, 8.0, 0.24), (105.0, 11.0, 0.36))):
        wood = tree_line(
            site.rng,
            span,
            away,
            tall,
            (0.14, 0.22, 0.11),
            count=70,
            ground=site.ground,
            pointed=number == 1,
            spread_m=22,
        )
        site.backdrop(f"shore trees {number}", wood, haze=haze)
    if town >= 0.5:
        far_town(site, 7, (24, 60), 120.0, 2.0, level=level + 2.0, green=0.6)
    if hills > 1:
        tone = (0.2, 0.25, 0.25)
        near = ridge(noise, (20, 120), 190, 0.35 * hills + 5, tone, base_m=level - 1, sharp=0.3)
        site.backdrop("near hills", near, haze=0.46)
        cape = ridge(noise, (-112, -24), 330, 0.6 * hills, tone, base_m=level - 1, sharp=0.45)
        site.backdrop("far cape", cape, haze=0.64)
        site.backdrop(
            "hills", ridge(noise, (-70, 110), 520, 1.25 * hills, tone, base_m=level - 1, sharp=0.5), haze=0.78
        )
    site.look((0.4, end + 3.0), eye=(-0.22 * width, 1.0), third=0.55, fov_deg=42.0, horizon=0.46)
    _mark(site, width, length, end, head >= 0.5)
    site.scatter(Scatter("boulder", 0.03, on="rock", near_m=12, far_m=60, low_m=level - 0.6, scale=(0.6, 1.8)))


def _deck(site: Site, parts: list[tuple[float, float, float, float]]) -> None:
    """Boards across, none quite like its neighbour; one stands on each part."""
    rng = site.rng
    sketch = Sketch((10, 1, 40))
    for x, z, wide, deep in parts:
        count = round(deep / _BOARD_M) | 1  # a board lies in the middle, not a gap
        step = deep / count
        boards: list[Block] = [
            (
                (wide + float(rng.uniform(-0.04, 0.08)), _THICK_M, step - _GAP_M),
                (x + float(rng.uniform(-0.03, 0.03)), -_THICK_M, z - deep / 2 + step * (k + 0.5)),
            )
            for k in range(count)
        ]
        put_boxes(sketch, "planks", boards)
        joists: list[Block] = [
            ((0.2, 0.26, deep), (x + s * (wide / 2 - 0.35), -_THICK_M - 0.26, z)) for s in (-1, 0, 1)
        ]
        put_boxes(sketch, "piles", joists)
        site.deck((x, 0.0, z), (wide, deep))
    site.draw(sketch)


def _piles(site: Site, parts: list[tuple[float, float, float, float]], level: float) -> None:
    """Pairs of piles with braces, some that stand out above the deck."""
    rng = site.rng
    sketch = Sketch((10, 8, 40))
    for number, (x, z, wide, deep) in enumerate(parts):
        for k, at in enumerate(np.arange(z + deep / 2 - 0.8, z - deep / 2 - 0.1, -_POST_M)):
            for side in (-1, 1):
                px = x + side * (wide / 2 + 0.06)
                out = float(rng.uniform(0.5, 0.8)) if (k + number) % 2 == 0 and at < -3.5 else 0.02
                sketch.cylinder("piles", 0.13, out - _BED_M - 0.4, (px, _BED_M + 0.4, float(at)), sides=8)
            sketch.beam("piles", (x - wide / 2, level + 0.1, float(at)), (x + wide / 2, -0.35, float(at)), 0.12, 0.1)
    site.draw(sketch)


def _fence(site: Site, width: float, length: float, rails: float) -> None:
    """Posts with two slack ropes."""
    sides = () if rails < 0.25 else (1,) if rails < 0.75 else (1, -1)
    sketch = Sketch((6, 2, 40))
    for side in sides:
        x = side * (width / 2 - 0.08)
        zs = np.arange(-1.6, -length + 0.5, -_POST_M)
        put_boxes(sketch, "piles", [((0.12, 1.02, 0.12), (x, 0.0, float(z))) for z in zs])
        for a, b in itertools.pairwise(zs):
            s = np.linspace(0, 1, 7)
            for high, slack in ((0.94, 0.09), (0.52, 0.12)):
                sag = high - slack * 4 * s * (1 - s)
                sketch.tube("rope", np.stack([np.full(7, x), sag, a + (b - a) * s], axis=1), 0.022, sides=5)
    site.draw(sketch)


def _mark(site: Site, width: float, length: float, end: float, head: bool) -> None:
    assert site.water is not None
    level, half = site.water.level, width / 2
    room = min(3.0, width - 0.5) if not head else 4.0
    site.zone("focus", 0.5 if head else 0.0, end + 1.9, (room, 5.0, min(room, 3.4)))
    near = min(2.0, width - 0.8)
    site.zone("focus", 0.2, -6.5, (near, 3.0, near))
    site.zone("focus", 0.2, -10.0, (near, 4.0, near))
    for z in (-4.6, -8.2, -11.8):
        if -z < length - 1:
            site.zone("flank", half - 0.62, z, (0.9, 2.4, 1.4), yaw=-math.pi / 2)
            site.zone("flank", 0.62 - half, z - 1.4, (0.9, 2.4, 1.4), yaw=math.pi / 2)
    site.zone("foreground", half - 0.5, -3.9, (0.8, 1.8, 0.8))
    site.zone("foreground", 0.5 - half, -5.2, (0.8, 1.8, 0.8))
    if head:
        for side in (-1, 1):
            site.zone("corner", side * (half + 1.4), end + 1.0, (1.5, 3.0, 1.5), yaw=-side * math.pi / 2)
            site.zone("path", side * (half + 1.3), end + 3.6, (1.6, 3.0, 1.6), yaw=-side * math.pi / 2)
    for x, z, size in (
        (-half - 5.5, -13.0, 5.0),
        (half + 6.0, -17.0, 5.0),
        (-half - 9.0, -26.0, 8.0),
        (half + 12.0, -34.0, 8.0),
        (-24.0, -60.0, 16.0),
        (10.0, -75.0, 18.0),
        (-60.0, -190.0, 40.0),
    ):
        site.zone("water", x, z, (size, 24.0, size), y=level)
    site.zone("air", -2.0, end - 4.0, (12.0, 6.0, 12.0), y=4.0)
