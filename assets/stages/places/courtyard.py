"""A court with arcades or colonnades round it."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.arcades import draw_arcade, draw_column, draw_swept_roof
from assets.stages.backdrops import ridge, tree_line
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.paving import flight
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import SHUT_PANES, Scatter
from assets.stages.towers import draw_steeple
from assets.stages.walls import Opening, Wall, raise_wall

_WALK_M = 3.0


@stage(
    "courtyard",
    surfaces={
        "paving": "stone slabs",
        "garden": "green lawn grass",
        "stone": "limestone blocks",
        "walls": "whitewashed plaster",
        "roofs": "roof tiles",
        "posts": "red lacquered wood",
        "dark": SHUT_PANES,
        "pool": "clear pool water",
        "doors": "dark oak",
    },
    parameters={
        "culture": Parameter(
            0.0, 0.0, 3.0, "0 a cloister, 1 a Greek or Roman temple's court, 2 an East Asian temple, 3 a Moorish palace"
        ),
        "size": Parameter(18.0, 11.0, 34.0, "metres the open court is wide"),
        "height": Parameter(3.6, 2.8, 6.5, "metres to the top of the columns"),
        "green": Parameter(0.8, 0.0, 1.0, "1 lays lawns between paths, 0 paves the court"),
        "water": Parameter(0.0, 0.0, 1.0, "1 sets a long pool into the middle, 0 none"),
    },
)
def courtyard(site: Site, culture: float, size: float, height: float, green: float, water: float) -> None:
    """An open court with covered walks on columns round it and a hall, a temple or a church behind."""
    kind, noise = round(culture), site.noise
    pool = water >= 0.5 or (kind == 3)
    x, front = size / 2, 5.0
    back = front - 1.25 * size - 4
    middle = (0.0, (front + back) / 2 - 1.0)

    def bed(px: np.ndarray, pz: np.ndarray) -> np.ndarray:
        if not pool:
            return 0 * px
        inside = np.minimum(0.11 * size - np.abs(px), 0.3 * size - np.abs(pz - middle[1]))
        return np.asarray(-0.7 * smoothstep(0.0, 0.35, inside))

    def lawn(lie: Lie) -> np.ndarray:
        ax, az = np.abs(lie.x), np.abs(lie.z - middle[1])
        bed_x = np.minimum(ax - (0.11 * size + 1.3 if pool else 1.1), x - 1.3 - ax)
        bed_z = np.minimum(az - (0.0 if pool else 1.1), (front - back) / 2 - 1.4 - az)
        inside = np.minimum(bed_x, bed_z if not pool else np.minimum(bed_z + 1, 0.3 * size - az))
        return np.asarray(smoothstep(-0.15, 0.15, inside) * (green >= 0.25))

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.15, lie.z * 0.15, 3), noise.fbm(lie.x * 0.9, lie.z * 0.9, 3)
        return np.asarray((0.78 + 0.12 * broad + 0.09 * fine)[..., None] * [1.0, 0.97, 0.92])

    covers = [Cover("paving", tint=tint), Cover("garden", lawn, lambda lie: tint(lie) * [0.95, 1.0, 0.75])]
    site.land(
        bed, covers, middle=(0, middle[1]), fine_m=max(0.45, size / 48), near_m=min(24.0, 0.72 * size + 3), reach_m=60
    )
    if pool:
        site.sea(
            "pool",
            -0.12,
            middle=middle,
            reach_m=0.4 * size,
            shallow=(0.1, 0.4, 0.42),
            deep=(0.04, 0.2, 0.24),
            clear_m=1,
        )
    sketch = Sketch((size, height, size))
    if pool:
        _rim(sketch, middle, 0.11 * size, 0.3 * size)
    _walks(site, sketch, kind, x, front, back, height)
    site.draw(sketch)
    _hall(site, kind, back, size, height)
    _far(site, kind)
    site.look((0.0, middle[1]), eye=(0.06 * size, 1.2), third=0.35, fov_deg=50.0, horizon=0.4)
    _mark(site, kind, x, back, middle, pool, size)
    site.scatter(
        Scatter("grass", 3.0, on="garden", far_m=14, scale=(0.4, 0.7)),
        Scatter("flowers", 0.6, on="garden", far_m=24, clump=0.7),
        Scatter("pebble", 0.3, on="paving", far_m=9, scale=(0.3, 0.7)),
    )


def _rim(sketch: Sketch, middle: tuple[float, float], half_x: float, half_z: float) -> None:
    for side in (-1, 1):
        sketch.box("stone", (0.5, 0.5, 2 * half_z + 1.0), (middle[0] + side * half_x, -0.42, middle[1]), bevel=0.03)
        sketch.box(
            "stone", (2 * half_x + 0.4, 0.5, 0.5), (middle[0], -0.42, middle[1] + side * (half_z + 0.1)), bevel=0.03
        )


def _walks(site: Site, sketch: Sketch, kind: int, x: float, front: float, back: float, height: float) -> None:
    """Arcades or colonnades at both sides and behind, a lean-to roof over the walk, a wall at its back."""
    runs = ((-x, front), (-x, back)), ((-x, back), (x, back)), ((x, back), (x, front))
    for number, (start, stop) in enumerate(runs):
        if number == 1 and kind in (1, 2):
            continue
        wall = Wall(start, stop, height + (0.55 if kind else 0.35), 0.42)
        bays = max(3, round(wall.length / (2.7 if kind == 0 else 3.1 if kind == 3 else 3.4)))
        if kind in (0, 3):
            half = wall.length / bays / 2
            top = height + 0.75
            wall = Wall(start, stop, top, 0.42)
            spring = max(1.7, top - 0.45 - half * (1.25 if kind == 3 else 1.0))
            draw_arcade(
                sketch,
                "stone",
                wall,
                bays,
                spring,
                radius=0.15 if kind == 0 else 0.11,
                pointed=kind == 3,
                order="round" if kind == 0 else "slender",
                parapet=0.55 if kind == 0 else 0.0,
            )
        else:
            _colonnade(sketch, wall, bays, height, kind)
        rear = Wall(wall.place(0, -_WALK_M), wall.place(wall.length, -_WALK_M), height + 0.9, 0.5, _doors(wall.length))
        raise_wall(site, sketch, rear, "walls" if kind != 1 else "stone")
        for opening in rear.openings:
            with rear.frame(sketch):
                sketch.box("doors", (opening.width, opening.height, 0.1), (opening.at, 0, -0.35), bevel=0)
        _lean_to(sketch, wall, wall.height)
        for k in range(1, bays):
            px, pz = wall.place(wall.length * (k - 0.5) / bays, -_WALK_M / 2)
            site.zone("ceiling", px, pz, (0.7, 1.2, 0.7), y=height - 0.1, yaw=wall.yaw)
            if k % 2 == 0:
                px, pz = wall.place(wall.length * k / bays, -_WALK_M + 0.5)
                site.zone("seat", px, pz, (1.4, 1.6, 0.6), y=0.0, yaw=wall.yaw)


def _doors(length: float) -> tuple[Opening, ...]:
    return tuple(Opening("door", length * t, 1.3, 2.3, 0.0, True) for t in (0.3, 0.7))


def _lean_to(sketch: Sketch, wall: Wall, height: float) -> None:
    """The walk's roof: from its wall down to a little over the arches."""
    with wall.frame(sketch):
        profile = [
            (0.45, height - 0.05),
            (-_WALK_M - 0.5, height + 1.25),
            (-_WALK_M - 0.5, height + 1.4),
            (0.45, height + 0.12),
        ]
        sketch.prism(
            "roofs", [(-z, y) for z, y in profile], wall.length + 2 * _WALK_M, (wall.length / 2, 0, 0), (0, 90, 0)
        )


def _colonnade(sketch: Sketch, wall: Wall, bays: int, height: float, kind: int) -> None:
    """Columns under a straight beam: fluted stone, or red posts with brackets."""
    surface = "stone" if kind == 1 else "posts"
    bay = wall.length / bays
    with wall.frame(sketch):
        for k in range(bays + 1):
            if kind == 1:
                draw_column(sketch, surface, (bay * k, 0, -0.2), height, 0.3, "fluted")
            else:
                draw_column(sketch, surface, (bay * k, 0, -0.2), height, 0.15, "post", 10)
        sketch.box(surface, (wall.length + 0.5, 0.34, 0.5), (wall.length / 2, height, -0.2), bevel=0.02)
        sketch.box(surface, (wall.length + 0.8, 0.2, 0.72), (wall.length / 2, height + 0.34, -0.2), bevel=0.02)


def _hall(site: Site, kind: int, back: float, size: float, height: float) -> None:
    """What closes the court: a church's tower, a temple's front, a hall under a swept roof, a palace's tower."""
    sketch = Sketch((size, 2 * height, 10))
    if kind == 0:
        draw_steeple(sketch, "stone", "roofs", "dark", (-0.22 * size, 0, back - 9), 5.0, 3.2 * height + 1.5, 6.0)
        sketch.box("stone", (1.6 * size, 2.2 * height, 8.0), (0.42 * size, 0, back - 8.5), bevel=0)
        for k in range(5):
            window = Opening("window", (0.02 + 0.24 * k) * size - 0.1 * size, 1.2, 2.4, 1.45 * height, arched=True)
            sketch.prism("dark", window.outline(), 0.1, (0, 0, back - 4.48))
            sketch.box("stone", (0.7, 2.1 * height, 0.8), ((-0.02 + 0.24 * k) * size, 0, back - 4.3), bevel=0.03)
        roof = [(-4.4, 2.2 * height), (4.4, 2.2 * height), (0, 2.2 * height + 3.5)]
        sketch.prism("roofs", roof, 1.65 * size, (0.42 * size, 0, back - 8.5), (0, 90, 0))
    elif kind == 3:
        sketch.box("walls", (0.5 * size, 2.4 * height, 7), (0, 0, back - 6.6), bevel=0.04)
        draw_swept_roof(
            sketch, "roofs", (0, 2.4 * height, back - 6.6), 0.5 * size, 7, 2.2, over=0.5, lift=0.0, ridge=0.2
        )
        for k in (-1, 0, 1):
            window = Opening("window", k * 0.14 * size, 1.0, 1.9, 1.6 * height, arched=True)
            sketch.prism("dark", window.outline(), 0.12, (0, 0, back - 3.08))
            sketch.box("stone", (1.5, 0.12, 0.3), (k * 0.14 * size, 1.6 * height - 0.14, back - 3.0), bevel=0)
    else:
        _temple(site, sketch, kind, back, size, height)
    site.draw(sketch)


def _temple(site: Site, sketch: Sketch, kind: int, back: float, size: float, height: float) -> None:
    """A temple on a podium with steps: columns and a pediment, or posts under two swept roofs."""
    wide, deep, podium = 0.62 * size, 8.0, 1.02 if kind == 1 else 0.85
    z = back - deep / 2 - 0.6
    sketch.box("stone", (wide + 2.4, podium, deep + 2.0), (0, 0, z), bevel=0.03)
    site.deck((0.0, podium, z), (wide + 2.4, deep + 2.0))
    flight(site, sketch, "stone", (0.0, z + deep / 2 + 1.0 + 0.34 * round(podium / 0.17)), 0.6 * wide, podium)
    tall = 1.45 * height
    count = 6
    for k in range(count):
        px = -wide / 2 + 0.4 + (wide - 0.8) * k / (count - 1)
        if kind == 1:
            draw_column(sketch, "stone", (px, podium, z + deep / 2 - 0.2), tall, 0.42, "fluted")
        else:
            draw_column(sketch, "posts", (px, podium, z + deep / 2 - 0.2), tall, 0.19, "post", 12)
    wall = "stone" if kind == 1 else "posts"
    sketch.box(wall, (wide - 1.0, tall, deep - 2.6), (0, podium, z - 0.7), bevel=0)
    sketch.box("doors", (2.2, 0.75 * tall, 0.2), (0, podium, z + deep / 2 - 2.0), bevel=0.02)
    if kind == 2:
        for side in (-1, 1):
            for k in (0, 1):
                sketch.box(
                    "walls", (1.5, 1.5, 0.1), (side * (2.4 + 1.9 * k), podium + 1.0, z + deep / 2 - 1.97), bevel=0.01
                )
    top = podium + tall
    if kind == 1:
        sketch.box("stone", (wide + 0.5, 0.7, deep + 0.3), (0, top, z), bevel=0.03)
        sketch.box("stone", (wide + 1.1, 0.25, deep + 0.9), (0, top + 0.7, z), bevel=0.03)
        rise = 0.2 * wide
        gable = [(-wide / 2 - 0.5, 0), (wide / 2 + 0.5, 0), (0, rise)]
        sketch.prism("stone", gable, deep + 0.2, (0, top + 0.95, z))
        inner = [(-wide / 2 + 0.9, 0.18), (wide / 2 - 0.9, 0.18), (0, rise - 0.35)]
        sketch.prism("walls", inner, 0.1, (0, top + 0.95, z + deep / 2 + 0.1))
        tilt = math.degrees(math.atan2(rise, wide / 2))
        for side in (-1, 1):
            with sketch.frame((0, top + 0.95 + rise, z), (0, 0, -side * tilt)):
                sketch.box("roofs", (wide / 2 + 1.0, 0.22, deep + 1.0), (side * (wide / 4 + 0.4), 0, 0), bevel=0)
    else:
        draw_swept_roof(sketch, "roofs", (0, top, z), wide, deep, 1.5, over=1.7, lift=0.9, ridge=0.75)
        sketch.box("posts", (0.72 * wide, 1.6, 0.6 * deep), (0, top + 0.8, z), bevel=0)
        draw_swept_roof(
            sketch, "roofs", (0, top + 2.3, z), 0.72 * wide, 0.62 * deep, 2.4, over=1.6, lift=0.9, ridge=0.6
        )


def _far(site: Site, kind: int) -> None:
    rng = site.rng
    for number, (radius, tall) in enumerate(((46, 12), (70, 16))):
        trees = tree_line(
            rng, (-80, 80), radius, tall, (0.14, 0.27, 0.1), count=70, pointed=kind in (1, 3), spread_m=12
        )
        site.backdrop(f"trees {number}", trees, haze=0.2 + 0.15 * number)
    site.backdrop(
        "hills", ridge(site.noise, (-95, 95), 300, 75, (0.22, 0.3, 0.2), sharp=0.6 if kind == 2 else 0.3), haze=0.6
    )


def _mark(site: Site, kind: int, x: float, back: float, middle: tuple[float, float], pool: bool, size: float) -> None:
    if pool:
        site.zone("focus", 0.0, back + 2.6, (2.8, 5.0, 2.8))
        site.zone("water", middle[0], middle[1] + 0.12 * size, (0.16 * size, 3.0, 0.2 * size), y=-0.12)
        site.zone("shore", 0.16 * size, middle[1], (1.2, 2.0, 1.2))
    else:
        site.zone("focus", middle[0], middle[1], (3.6, 6.0, 3.6))
        site.zone("focus", 0.0, 0.78 * back, (3.0, 5.0, 3.0))
    site.zone("focus", -0.05 * size, -4.6, (1.9, 2.8, 1.9)) if not pool or 0.3 * size < -4.6 - middle[1] else None
    site.zone("focus", -0.2 * size - 0.6, -5.4, (1.6, 2.8, 1.6))
    for side in (-1, 1):
        site.zone("foreground", side * 0.3 * size, -3.6, (1.2, 2.0, 1.2))
        for share in (0.3, 0.55, 0.8):
            site.zone("flank", side * (0.5 * size - 1.6), share * back, (1.6, 2.6, 1.6), yaw=-side * math.pi / 2)
            site.zone("path", side * (x + 1.5), share * back, (1.4, 2.4, 1.6), yaw=-side * math.pi / 2)
        site.zone("corner", side * (x - 1.2), back + 1.6, (1.4, 3.0, 1.4))
    site.zone("background", 0.25 * size, back + 1.4, (2.4, 3.0, 1.6), yaw=0.0)
    site.zone("air", 0.0, middle[1], (0.7 * size, 3.0, 0.7 * size), y=4.5)
