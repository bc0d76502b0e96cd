"""Platforms and walkways among great trees."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import blobs
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.land import Cover, Lie
from assets.stages.mesh import piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter

_PADS = ((0.6, -1.6, 4.4, 0.0), (5.4, -15.0, 4.2, 0.5), (-8.6, -18.5, 3.4, 1.9), (0.5, -31.0, 3.8, 1.2))
"""Middle (x, z), radius and height of each platform."""
_WAYS = ((0, 1), (1, 2), (1, 3))


@stage(
    "tree_platforms",
    surfaces={
        "moss": "mossy forest floor",
        "bark": "brown bark",
        "planks": "weathered wooden planks",
        "rope": "hemp rope",
        "leaves": "green leaves",
        "huts": "wooden planks",
        "thatch": "straw thatch",
        "lamplight": "glowing warm window",
    },
    parameters={
        "high": Parameter(11.0, 4.0, 30.0, "metres from the forest floor up to the platforms"),
        "huts": Parameter(2.0, 0.0, 3.0, "how many round huts hang about the trunks"),
        "trunks": Parameter(1.3, 0.6, 2.4, "metres the great trunks measure across their half"),
        "leaves": Parameter(0.7, 0.0, 1.0, "how thick the leaves hang overhead"),
    },
)
def tree_platforms(site: Site, high: float, huts: float, trunks: float, leaves: float) -> None:
    """Round platforms about great trunks with rope bridges between them, huts, leaves above, trunks into the mist."""
    noise, rng = site.noise, site.rng

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        return np.asarray(-high + 1.2 * noise.fbm(x * 0.05, z * 0.05, 3))

    def tint(lie: Lie) -> np.ndarray:
        shade = smoothstep(-0.4, 0.5, noise.fbm(lie.x * 0.08, lie.z * 0.08, 3))
        return mix([0.5, 0.62, 0.4], [0.8, 0.8, 0.55], shade[..., None])

    site.land(height, [Cover("moss", tint=tint)], middle=(0, -18), fine_m=1.6, near_m=28, reach_m=120)
    sketch = Sketch((20, 30, 40))
    for k, (x, z, radius, y) in enumerate(_PADS):
        behind = (0.0, 2.6) if k == 0 else (0.9, -0.9)
        _grow_trunk(site, x + behind[0], z + behind[1], trunks, high, 17.0)
        _lay_pad(site, sketch, x, z, radius, y, k)
    for a, b in _WAYS:
        _hang_bridge(site, sketch, _PADS[a], _PADS[b])
    for k in range(round(huts)):
        x, z, radius, y = _PADS[(2, 3, 1)[k]]
        _build_hut(sketch, x + 0.9, z - 0.9, y, radius * (0.52 if k < 2 else 0.36), trunks)
    for _ in range(26):
        turn, away = float(rng.uniform(-0.95, 0.95)), float(rng.uniform(20, 60))
        x, z = away * math.sin(turn), -away * math.cos(turn)
        if all(math.hypot(x - p[0], z - p[1]) > p[2] + 3 for p in _PADS) and abs(x - 4) > 1.5:
            _grow_trunk(site, x, z, trunks * float(rng.uniform(0.4, 0.9)), high, 20.0, sides=9)
    site.draw(sketch)
    _hang_leaves(site, leaves, trunks)
    for number, (radius, tall) in enumerate(((46, 30), (70, 38), (100, 46))):
        trees = tree_line(
            rng,
            (-95, 95),
            radius,
            high + tall * 0.62,
            (0.13, 0.24, 0.1),
            count=60 + 20 * number,
            ground=-high,
            pointed=number == 1,
            spread_m=12,
        )
        site.backdrop(f"wood {number}", trees, haze=0.3 + 0.18 * number)
    site.look((5.4, -14.4), eye=(-0.6, 0.4), third=0.45, fov_deg=50.0, horizon=0.46)
    site.zone("focus", 4.3, -13.4, (2.6, 4.0, 2.6))
    site.zone("focus", 0.6, -4.4, (1.7, 2.8, 1.7))
    site.zone("focus", 0.1, -29.4, (2.6, 4.0, 2.6))
    for x, z in ((-1.7, -3.2), (2.9, -3.6)):
        site.zone("foreground", x, z, (1.0, 2.0, 1.0))
    for x, z in ((7.2, -13.0), (3.0, -16.2), (-7.0, -17.0), (-9.6, -16.6), (2.2, -29.0)):
        site.zone("flank", x, z, (1.4, 2.6, 1.4))
    for (a, b), t in (((0, 1), 0.5), ((1, 2), 0.5), ((1, 3), 0.5)):
        x, z = (_PADS[a][i] + (_PADS[b][i] - _PADS[a][i]) * t for i in (0, 1))
        site.zone("path", x, z, (1.1, 2.4, 1.4))
    for x, y, z in ((-3.0, 5.0, -14.0), (8.0, 6.0, -22.0), (0.0, 3.5, -20.0)):
        site.zone("air", x, z, (6.0, 3.0, 6.0), y=y)
    site.scatter(
        Scatter("fern", 0.15, on="moss", far_m=40, clump=0.6),
        Scatter("bush", 0.04, on="moss", far_m=50, gap_m=2),
        Scatter("broadleaf tree", 0.01, on="moss", near_m=14, far_m=60, gap_m=7, scale=(0.8, 1.1)),
    )


def _grow_trunk(site: Site, x: float, z: float, radius: float, high: float, above: float, sides: int = 14) -> None:
    """A great trunk with buttresses at its foot and boughs above."""
    levels = np.array([-high - 1.0, -high + 0.8, -high * 0.5, 0.0, above * 0.5, above])
    reach = radius * np.array([2.2, 1.35, 1.08, 1.0, 0.85, 0.55])
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rings = []
    for k, (y, r) in enumerate(zip(levels, reach, strict=True)):
        flute = 1 + (0.28 if k == 0 else 0.1) * np.sin(5 * turn + x) + 0.05 * np.sin(9 * turn + z + k)
        sway = 0.25 * np.sin(0.17 * y + x)
        rings.append(
            np.column_stack([x + sway + r * flute * np.cos(turn), np.full(sides, y), z - r * flute * np.sin(turn)])
        )
    sketch = Sketch((1, 1, 1))
    sketch.loft("bark", rings, caps=False)
    if sides > 10:
        for k in range(5):
            a, y = 2.4 * k + x, 4.6 + 1.6 * k
            path = np.array(
                [
                    (x + s * 5.5 * math.cos(a), y + 2.4 * s**0.6 * 1.6, z + s * 5.5 * math.sin(a))
                    for s in (0.02, 0.25, 0.55, 1.0)
                ]
            )
            sketch.tube("bark", path, np.array([0.42, 0.3, 0.2, 0.06]) * radius, sides=7)
    site.draw(sketch)


def _lay_pad(site: Site, sketch: Sketch, x: float, z: float, radius: float, y: float, number: int) -> None:
    """A round floor of planks on struts with a rail of rope, open where bridges meet it."""
    n = 2 * round(radius / 0.26) + 1
    boards: list[Block] = []
    for k in range(n):
        off = -radius + 2 * radius * (k + 0.5) / n
        half = math.sqrt(max(radius**2 - off**2, 0.05))
        boards.append(((2 * radius / n - 0.015, 0.08, 2 * half), (x + off, y - 0.08, z)))
    put_boxes(sketch, "planks", boards)
    site.deck((x, y, z), (1.84 * radius, 0.76 * radius))
    site.deck((x, y, z), (0.76 * radius, 1.84 * radius))
    site.deck((x, y, z), (1.4 * radius, 1.4 * radius))
    site.deck((x, y, z), (1.4 * radius, 1.4 * radius), math.pi / 4)
    meets = [
        math.atan2(_PADS[b if a == number else a][0] - x, _PADS[b if a == number else a][1] - z)
        for a, b in _WAYS
        if number in (a, b)
    ]
    count = max(10, round(radius * 3.4))
    posts = []
    for k in range(count):
        a = 2 * math.pi * k / count
        px, pz = x + (radius - 0.12) * math.sin(a), z + (radius - 0.12) * math.cos(a)
        clear = all(abs((a - m + math.pi) % (2 * math.pi) - math.pi) > 0.95 / radius + 0.12 for m in meets)
        seen = number > 0 or math.cos(a) < 0.3
        posts.append((px, pz, clear and seen))
        if clear and seen:
            sketch.cylinder("planks", 0.06, 1.15, (px, y - 0.1, pz), sides=7)
        if k % 2 == 0:
            sketch.rod(
                "planks",
                (x + 0.35 * (px - x), y - 2.2, z + 0.35 * (pz - z)),
                (x + 0.92 * (px - x), y - 0.1, z + 0.92 * (pz - z)),
                0.09,
                sides=6,
            )
    for (ax, az, one), (bx, bz, other) in zip(posts, posts[1:] + posts[:1], strict=True):
        if one and other:
            for h in (0.5, 0.98):
                sketch.rod("rope", (ax, y + h, az), (bx, y + h, bz), 0.025, sides=5)


def _hang_bridge(
    site: Site, sketch: Sketch, a: tuple[float, float, float, float], b: tuple[float, float, float, float]
) -> None:
    """Planks that sag between two platforms, with ropes for the hands."""
    way = np.array([b[0] - a[0], b[1] - a[1]])
    whole = float(np.hypot(*way))
    way /= whole
    start, stop = a[2] - 0.35, whole - b[2] + 0.35
    length, yaw = stop - start, math.atan2(way[0], way[1])
    n = round(length / 0.34)
    for k in range(n):
        t = (k + 0.5) / n
        y = a[3] + (b[3] - a[3]) * t - 0.045 * length * 4 * t * (1 - t)
        x, z = a[0] + way[0] * (start + length * t), a[1] + way[1] * (start + length * t)
        sketch.box("planks", (1.3, 0.06, length / n - 0.04), (x, y - 0.06, z), (0, math.degrees(yaw), 0), bevel=0)
        if 2 <= k < n - 2:
            site.deck((float(x), y, float(z)), (1.3, length / n), yaw)
    s = np.linspace(0, 1, 13)
    for side in (-0.65, 0.65):
        line = np.column_stack(
            [
                a[0] + way[0] * (start + length * s) + side * way[1],
                a[3] + (b[3] - a[3]) * s - 0.035 * length * 4 * s * (1 - s) + 1.0,
                a[1] + way[1] * (start + length * s) - side * way[0],
            ]
        )
        sketch.tube("rope", line, 0.035, sides=5)
        for p in line[1:-1]:
            sketch.rod("rope", (p[0], p[1], p[2]), (p[0], p[1] - 1.02, p[2]), 0.015, sides=4)


def _build_hut(sketch: Sketch, x: float, z: float, y: float, radius: float, trunk: float) -> None:
    """A round hut about the trunk with a roof of thatch, a door and lit windows."""
    r = max(radius, trunk + 0.7)
    with sketch.frame((x, y, z)):
        sketch.cylinder("huts", r, 2.3, sides=18)
        sketch.lathe("thatch", [(r + 0.75, 2.05), (r + 0.7, 2.25), (0.7 * r, 3.5), (trunk * 0.95, 4.6)], sides=22)
        for turn, surface, w, low, h in (
            (20, "bark", 0.85, 0.02, 1.85),
            (-35, "lamplight", 0.6, 1.0, 0.7),
            (75, "lamplight", 0.6, 1.0, 0.7),
        ):
            with sketch.frame(turn=(0, turn, 0)):
                sketch.box(surface, (w, h, 0.14), (0, low, r - 0.02), bevel=0.01)
                sketch.box("planks", (w + 0.25, 0.12, 0.2), (0, low + h, r - 0.02), bevel=0)


def _hang_leaves(site: Site, leaves: float, trunk: float) -> None:
    """Clumps of leaves about the boughs overhead and beside."""
    rng, count = site.rng, round(34 * leaves)
    if not count:
        return
    at = []
    for k in range(count):
        x, z, _radius, _ = _PADS[k % len(_PADS)]
        a, reach = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(2.5, 7.5))
        at.append((x + reach * math.cos(a), float(rng.uniform(6.5, 12.5)), z + reach * math.sin(a)))
    radii = rng.uniform(1.2, 2.6, (count, 1)) * [1.0, 0.55, 1.0]
    patch = blobs(rng, np.array(at), radii, 2, 0.22, 0.5)
    shade = 0.55 + 0.45 * smoothstep(5.0, 13.0, patch.points[:, 1])
    site.add("leaves", piece(patch, np.outer(shade, [0.85, 1.0, 0.7])))
