"""A flat roof above a town."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.backdrops import ridge
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.fronts import FAR_FRONT_SURFACES, raise_front
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Scatter
from assets.stages.walls import Wall


@stage(
    "rooftop",
    surfaces={
        "roof": "grey concrete slabs",
        "deck": "wooden planks",
        "parapet": "painted stucco plaster",
        "cap": "stone slabs",
        "metal": "galvanised steel",
        **FAR_FRONT_SURFACES,
    },
    parameters={
        "style": Parameter(2.0, 0.0, LAST_STYLE, "the houses near by: " + STYLE_DOC),
        "width": Parameter(15.0, 8.0, 26.0, "metres of roof from side to side"),
        "town": Parameter(0.6, 0.0, 1.0, "how high the town rises: 0 low roofs, 1 skyscrapers"),
        "terrace": Parameter(1.0, 0.0, 1.0, "1 lays a wooden deck under a pergola, 0 leaves the roof bare"),
        "lit": Parameter(0.25, 0.0, 1.0, "share of the windows with light in them"),
        "plant": Parameter(1.0, 0.0, 1.0, "1 puts stair head, tank and vents onto the roof, 0 none"),
    },
)
def rooftop(site: Site, style: float, width: float, town: float, terrace: float, lit: float, plant: float) -> None:
    """A flat roof with a parapet, stair head, tank and vents, towers close by and a skyline far out."""
    x, back, front = width / 2, -15.5, 4.0
    rng = site.rng
    site.floor("roof", (-x, back), (x, front))
    sketch = Sketch((width, 3, 20))
    for px, pz, w, d in (
        (-x - 0.15, (back + front) / 2, 0.3, front - back),
        (x + 0.15, (back + front) / 2, 0.3, front - back),
        (0, back - 0.15, width + 0.6, 0.3),
    ):
        sketch.box("parapet", (w, 1.0, d), (px, -0.1, pz), bevel=0.02)
        sketch.box("cap", (w + 0.14, 0.1, d + 0.1), (px, 0.9, pz), bevel=0.02)
    sketch.box("parapet", (width + 0.4, 40, front - back + 0.2), (0, -40.2, (front + back) / 2), bevel=0)
    seams: list[Block] = [((width, 0.012, 0.04), (0, 0, front - 2.0 * k)) for k in range(1, 10)]
    seams += [((0.04, 0.012, front - back), (-x + 2.0 * k, 0, (front + back) / 2)) for k in range(1, int(width / 2))]
    put_boxes(sketch, "cap", seams)
    if plant >= 0.5:
        _plant(site, sketch, x, back)
    if terrace >= 0.5:
        _terrace(site, sketch, x, back)
    site.draw(sketch)
    kind = STYLES[round(style)]
    for turn, away, wide, rise in (
        (-50, 24, 11, 6),
        (-33, 34, 13, 3),
        (-12, 40, 12, -4),
        (7, 34, 10, -6),
        (24, 38, 13, 4),
        (44, 26, 11, 7),
        (36, 54, 14, 12),
        (-22, 58, 14, 10),
    ):
        a = math.radians(turn + float(rng.uniform(-3, 3)))
        px, pz = away * math.sin(a), -away * math.cos(a)
        top = float(rise * (0.4 + town) + rng.uniform(-2, 2))
        storeys = 6
        tall = kind.ground_m + 5 * kind.storey_m
        c, s = wide / 2 * math.cos(a), wide / 2 * math.sin(a)
        wall = Wall((px - c, pz - s), (px + c, pz + s), tall, 0.4)
        raise_front(site, wall, kind, storeys, shop=False, lit=lit, foot=top - tall)
    for number, (radius, tall) in enumerate(((95, 16), (170, 42), (330, 78))):
        blocks = skyline(rng, (-75, 75), radius, 30 + (0.3 + town) * tall, (0.42, 0.42, 0.46), count=34 + 10 * number)
        low = blocks._replace(patch=blocks.patch._replace(points=blocks.patch.points - [0, 30, 0]))
        site.backdrop(f"town {number}", low, haze=0.25 + 0.2 * number)
    site.backdrop("hills", ridge(site.noise, (-90, 90), 700, 90, (0.2, 0.24, 0.26), base_m=-40, sharp=0.4), haze=0.78)
    site.look((1.2, -9.0), eye=(-0.6, 1.8), third=0.5, fov_deg=50.0, horizon=0.44)
    site.zone("focus", 1.2, -9.0, (3.4, 6.0, 3.4))
    site.zone("focus", -0.4, -4.6, (2.0, 3.0, 2.0))
    site.zone("focus", -2.2, -12.0, (2.6, 6.0, 2.6))
    for px, pz in ((-2.9, -2.6), (2.9, -2.8)):
        site.zone("foreground", px, pz, (1.2, 2.0, 1.2))
    for side in (-1, 1):
        for pz in (-5.0, -8.5, -12.0):
            site.zone("flank", side * (x - 1.4), pz, (1.8, 2.6, 1.8), yaw=-side * math.pi / 2)
        site.zone("wall", side * x, -6.0, (8.0, 0.85, 0.5), y=0.0, yaw=-side * math.pi / 2)
        site.zone("corner", side * (x - 1.0), back + 1.1, (1.3, 3.0, 1.3))
    site.zone("background", 1.0, back + 1.2, (3.0, 4.0, 1.6))
    site.zone("shelf", 0.5, back - 0.15, (5.0, 0.6, 0.3), y=1.0, yaw=0.0)
    site.zone("air", 6.0, -30.0, (20.0, 8.0, 12.0), y=7.0)
    site.scatter(
        Scatter("pebble", 0.4, near_m=1.5, far_m=12, scale=(0.3, 0.6)),
        Scatter("potted plant", 0.05, near_m=3, far_m=16, gap_m=1.5),
    )


def _plant(site: Site, sketch: Sketch, x: float, back: float) -> None:
    """The stair head with its door to the left, a water tank on legs, ducts, vents and aerials."""
    sx, sz = -x + 2.0, -9.8
    sketch.box("parapet", (3.4, 2.7, 3.6), (sx, 0, sz), bevel=0.02)
    sketch.box("cap", (3.8, 0.16, 4.0), (sx, 2.7, sz), bevel=0.02)
    with sketch.frame((sx + 1.7, 0, sz), (0, 90, 0)):
        sketch.box("timber", (0.95, 2.05, 0.08), (0.4, 0.05, 0.02), bevel=0.01)
        sketch.box("frames", (1.15, 0.1, 0.12), (0.4, 2.1, 0.03), bevel=0)
        put_pane(sketch, "lamplight", -0.9, 1.1, 0.8, 0.9, 0.02)
    tx, tz = x - 2.6, back + 2.7
    for a in range(4):
        px, pz = tx + 1.0 * math.cos(a * math.pi / 2 + 0.78), tz + 1.0 * math.sin(a * math.pi / 2 + 0.78)
        sketch.rod("metal", (px, 0, pz), (tx + (px - tx) * 0.85, 2.3, tz + (pz - tz) * 0.85), 0.08, sides=6)
    sketch.cylinder("timber", 1.35, 2.3, (tx, 2.25, tz), sides=24)
    for k in range(3):
        sketch.cylinder("metal", 1.39, 0.07, (tx, 2.5 + 0.85 * k, tz), sides=24)
    sketch.cylinder("metal", 1.5, 1.0, (tx, 4.55, tz), top=0.05, sides=24)
    sketch.box("metal", (0.7, 0.6, 6.0), (x - 0.9, 0.3, -6.2), bevel=0.03)
    for k in range(3):
        sketch.cylinder("metal", 0.16, 1.0, (x - 2.4, 0, -4.6 - 2.6 * k), sides=12)
        sketch.lathe("metal", [(0.3, 0.95), (0.3, 1.1), (0.02, 1.35)], (x - 2.4, 0, -4.6 - 2.6 * k), sides=12)
        sketch.box("metal", (0.9, 0.75, 0.45), (-x + 0.8, 0.15, -3.6 - 1.3 * k), bevel=0.03)
    sketch.rod("metal", (sx, 2.8, sz), (sx, 6.2, sz), 0.04, sides=6)
    put_boxes(sketch, "metal", [((1.4 - 0.25 * k, 0.04, 0.04), (sx, 4.6 + 0.35 * k, sz)) for k in range(4)])


def _terrace(site: Site, sketch: Sketch, x: float, back: float) -> None:
    """A deck of planks under a pergola with a string of lamps."""
    w, d, px, pz = 6.4, 6.0, 1.2, -9.0
    n = 2 * round(w / 0.32) + 1
    put_boxes(sketch, "deck", [((w / n - 0.012, 0.1, d), (px - w / 2 + w * (k + 0.5) / n, 0, pz)) for k in range(n)])
    site.deck((px, 0.1, pz), (w, d))
    for sx in (-1, 1):
        for sz in (-1, 1):
            sketch.box("deck", (0.14, 2.7, 0.14), (px + sx * (w / 2 - 0.1), 0.1, pz + sz * (d / 2 - 0.1)), bevel=0.01)
        sketch.box("deck", (0.12, 0.22, d + 0.8), (px + sx * (w / 2 - 0.1), 2.8, pz), bevel=0.01)
    put_boxes(sketch, "deck", [((w + 0.8, 0.14, 0.07), (px, 3.0, pz - d / 2 + d * k / 10)) for k in range(11)])
    for k in range(4):
        lz = pz - d / 2 + 0.9 + 1.4 * k
        site.zone("ceiling", px, lz, (0.6, 1.0, 0.6), y=2.95, yaw=0.0)
        put_boxes(sketch, "lamplight", [((0.09, 0.11, 0.09), (px - 2.4 + 1.2 * j, 2.84, lz)) for j in range(5)])
