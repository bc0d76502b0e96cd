"""The court of a castle, whole or in ruins."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.towers import draw_curtain, draw_merlons, draw_round_tower, rubble_heap
from assets.stages.walls import Opening, Wall
from assets.stages.zoning import zones_about_focus


@stage(
    "castle_court",
    surfaces={
        "ground": "trodden earth",
        "grass": "green meadow grass",
        "paving": "cobblestones",
        "stone": "weathered grey stone blocks",
        "dark": "black shadow",
        "timber": "dark oak",
        "roofs": "blue slate tiles",
    },
    parameters={
        "ruin": Parameter(0.0, 0.0, 1.0, "0 stands whole, 1 has fallen to stumps and rubble"),
        "size": Parameter(30.0, 18.0, 50.0, "metres from wall to wall"),
        "walls": Parameter(7.0, 3.5, 12.0, "metres the curtain walls are high"),
        "roofed": Parameter(1.0, 0.0, 1.0, "1 puts pointed roofs on the towers, 0 merlons (never on a ruin)"),
        "green": Parameter(0.4, 0.0, 1.0, "how much grass has grown over the court"),
        "hills": Parameter(70.0, 0.0, 200.0, "metres the hills outside rise"),
    },
)
def castle_court(site: Site, ruin: float, size: float, walls: float, roofed: float, green: float, hills: float) -> None:
    """A court within curtain walls with round towers, a gate and a keep; whole, or broken and overgrown."""
    noise = site.noise
    x, front, back = size / 2, 9.0, -1.0 * size - 2
    focus = (0.1 * size, -0.45 * size - 2)
    grown = float(np.clip(green + 0.6 * ruin, 0, 1))

    def height(px: np.ndarray, pz: np.ndarray) -> np.ndarray:
        y = 0.12 * noise.fbm(px * 0.15, pz * 0.15, 3) + ruin * 0.35 * noise.fbm(px * 0.09, pz * 0.09, 3)
        edge = np.minimum(x - np.abs(px), np.minimum(pz - back, front - pz))
        y = y + (0.1 + 0.9 * ruin) * smoothstep(4.5, 0.0, edge) * (0.55 + 0.5 * noise.fbm(px * 0.2, pz * 0.2, 2)) * (
            edge > -6
        )
        y = y - 0.03 * np.clip(-edge - 8, 0, 80) * (1 + noise.fbm(px * 0.03, pz * 0.03, 2))
        y = mix(y, 0.0, pad(px, pz, (0.0, -1.5), 7.5))
        return mix(y, 0.0, pad(px, pz, focus, 4.6))

    def paved(lie: Lie) -> np.ndarray:
        way = np.abs(lie.x - 0.25 * noise.fbm(lie.z * 0.1, lie.z * 0, 2)) - 1.5
        circle = np.hypot(lie.x - focus[0], lie.z - focus[1]) - 4.4
        rag = 0.3 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 3) + ruin * 1.2 * (noise.fbm(lie.x * 0.2, lie.z * 0.2, 2) + 0.3)
        return np.asarray(smoothstep(0.5, -0.5, np.minimum(way, circle) + rag) * (lie.z > back - 1))

    def grass(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.12, lie.z * 0.12, 4)
        edge = np.minimum(x - np.abs(lie.x), lie.z - back)
        return np.asarray(
            smoothstep(0.75, 0.35, 0.5 - 0.6 * rag + 0.12 * np.clip(edge, -2, 5) * (1 - grown) - 0.55 * grown + 0.3)
        )

    def tint(lie: Lie) -> np.ndarray:
        shade = 0.78 + 0.14 * noise.fbm(lie.x * 0.12, lie.z * 0.12, 3) + 0.1 * noise.fbm(lie.x * 0.8, lie.z * 0.8, 2)
        return np.asarray(shade[..., None] * [1.0, 0.97, 0.92])

    def grass_tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.1, lie.z * 0.1, 3))
        return mix([0.62, 0.8, 0.48], [0.92, 0.88, 0.58], dry[..., None])

    covers = [Cover("ground", tint=tint), Cover("paving", paved, tint), Cover("grass", grass, grass_tint)]
    site.land(height, covers, middle=(0, -14), fine_m=0.8, near_m=26)
    _raise(site, x, front, back, walls, ruin, roofed)
    for number, (radius, tall, pointed) in enumerate(((75, 12, True), (110, 15, True))):
        trees = tree_line(
            site.rng, (-90, 90), radius, tall, (0.12, 0.22, 0.1), count=110, ground=site.ground, pointed=pointed
        )
        site.backdrop(f"wood {number}", trees, haze=0.25 + 0.12 * number)
    if hills > 1:
        site.backdrop("hills", ridge(noise, (-100, 100), 320, hills, (0.2, 0.25, 0.2), base_m=-4, sharp=0.6), haze=0.58)
        site.backdrop(
            "mountains", ridge(noise, (-100, 100), 620, 2.4 * hills, (0.3, 0.33, 0.38), base_m=-4, sharp=0.9), haze=0.76
        )
    site.look(focus, third=0.4, fov_deg=50.0, horizon=0.36)
    zones_about_focus(site, focus, room_m=5.0)
    site.zone("focus", -1.0, -5.6, (2.4, 3.2, 2.4))
    for side in (-1, 1):
        for share in (0.35, 0.6, 0.85):
            site.zone("flank", side * (x - 3.4), share * back, (2.4, 3.0, 2.2), yaw=-side * math.pi / 2)
        site.zone("corner", side * (x - 4.6), back + 5.0, (2.6, 4.0, 2.6))
    site.zone("path", 0.0, 0.7 * back, (2.0, 3.0, 2.0))
    site.scatter(
        Scatter("grass", 3.0 * grown, on="grass", far_m=14, clump=0.5),
        Scatter("dry grass", 0.6, on="grass", far_m=30, clump=0.6),
        Scatter("stone", 0.08 + 0.3 * ruin, far_m=30, scale=(0.4, 1.6), clump=0.5),
        Scatter("bush", 0.004 + 0.02 * ruin, on="grass", near_m=8, far_m=60, clump=0.5, gap_m=2),
        Scatter("flowers", 0.4 * grown, on="grass", far_m=22, clump=0.8),
    )


def _raise(site: Site, x: float, front: float, back: float, walls: float, ruin: float, roofed: float) -> None:
    """Curtain walls, corner towers, the gate in the back wall with its two towers, the keep to the left."""
    noise, rng = site.noise, site.rng
    sketch = Sketch((2 * x, walls, front - back))
    gate = Opening("door", x, 3.4, 4.4, 0.0, arched=True)
    slits = tuple(Opening("window", t * (front - back), 0.5, 1.3, 2.4, arched=True) for t in (0.3, 0.5, 0.7, 0.88))
    for wall in (
        Wall((-x, front), (-x, back), walls, 1.3, slits),
        Wall((-x, back), (x, back), walls, 1.3, (gate,)),
        Wall(
            (x, back),
            (x, front),
            walls,
            1.3,
            tuple(Opening("window", (front - back) - s.at, s.width, s.height, s.sill, True) for s in slits[::-1]),
        ),
    ):
        draw_curtain(sketch, "stone", wall, noise, ruin)
        for begin, end in wall.clear(0.0, 3.0, 1.0):
            px, pz = wall.place((begin + end) / 2, 0.05)
            site.zone("wall", px, pz, (end - begin, min(3.0, 0.4 * walls), 0.6), y=0.6, yaw=wall.yaw)
    site.zone("door", 0.0, back, (gate.width, gate.height, 1.5), y=0.0, yaw=0.0)
    spots = [
        (-x, back, 3.4, 1.75),
        (x, back, 3.2, 1.6),
        (-3.9, back - 0.6, 1.9, 1.35),
        (3.9, back - 0.6, 1.9, 1.35),
        (-x, front, 3.0, 1.5),
        (x, front, 3.0, 1.5),
    ]
    for px, pz, radius, share in spots:
        tall = walls * share
        fallen = float(np.clip(ruin * rng.uniform(0.6, 1.2), 0, 1)) if ruin > 0.02 else 0.0
        site.add("stone", draw_round_tower(noise, (px, pz), radius, tall, fallen))
        way = math.atan2(-px, 0.4 * back - pz) if abs(px) > 5 else 0.0
        for level in (0.3, 0.56):
            if tall * level < tall * (1 - 0.8 * fallen):
                with sketch.frame((px, tall * level, pz), (0, math.degrees(way), 0)):
                    sketch.box("dark", (0.28, 1.1, 0.12), (0, 0, radius * 1.0), bevel=0)
        if fallen > 0:
            for rx, rz, s, turn in rubble_heap(
                rng, (px * 0.92, pz + (1.2 if pz < -5 else 0)), radius * 1.9, round(10 + 12 * ruin)
            ):
                y = float(site.ground.height_at(rx, rz))
                sketch.box(
                    "stone", (s, 0.7 * s, 0.8 * s), (rx, y - 0.15 * s, rz), (turn % 23, turn, turn % 17), bevel=0.05
                )
        elif roofed >= 0.5:
            sketch.lathe(
                "roofs",
                [(radius * 1.3, tall - 0.1), (radius * 0.75, tall + 1.3 * radius), (0.02, tall + 3.0 * radius)],
                (px, 0, pz),
                sides=24,
            )
        else:
            with sketch.frame((px, tall, pz)):
                for _ in sketch.around(9, radius * 0.98):
                    sketch.box("stone", (0.42 * radius, 0.9, 0.4), bevel=0)
    _keep(site, sketch, x, back, walls, ruin, roofed)
    if ruin < 0.3:
        _lean_to(site, sketch, x, back)
    site.draw(sketch)


def _keep(site: Site, sketch: Sketch, x: float, back: float, walls: float, ruin: float, roofed: float) -> None:
    """A square keep against the left wall, with a stair of timber to its door."""
    w, d, tall = 0.46 * x, 0.5 * x, walls * 2.0
    px, pz = -x + w / 2 + 0.2, 0.72 * back
    corners = [(px - w / 2, pz + d / 2), (px + w / 2, pz + d / 2), (px + w / 2, pz - d / 2), (px - w / 2, pz - d / 2)]
    for k in range(4):
        a, b = corners[k], corners[(k + 1) % 4]
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        holes = tuple(Opening("window", length * t, 0.7, 1.7, tall * 0.5, arched=True) for t in (0.3, 0.7))
        if k == 1:
            holes = (Opening("door", length / 2, 1.5, 2.5, 0.0, arched=True),)
        wall = Wall(a, b, tall, 0.9, holes)
        draw_curtain(sketch, "stone", wall, site.noise, ruin)
    if ruin < 0.02:
        sketch.box("dark", (w - 1.9, tall - 0.6, d - 1.9), (px, 0, pz), bevel=0)
        if roofed >= 0.5:
            ring = np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)])
            rings = [
                np.column_stack([ring[:, 0] * s * w / 2, np.full(4, tall + t), ring[:, 1] * s * d / 2])
                for s, t in ((0.84, 0.3), (0.02, 0.75 * w))
            ]
            sketch.loft("roofs", rings, (px, 0, pz), smooth=False)
        else:
            with sketch.frame((px, 0, pz + d / 2)):
                draw_merlons(sketch, "stone", w, (-w / 2, tall, -0.3))
        sketch.box("timber", (0.12, 2.4, 1.4), (px + w / 2 - 0.55, 0, pz), bevel=0.01)


def _lean_to(site: Site, sketch: Sketch, x: float, back: float) -> None:
    """An open shed of timber along the right wall, where horses, forges and carts stand."""
    near, far, reach = 0.32 * back, 0.86 * back, 3.6
    count = max(3, round((near - far) / 3.0))
    for k in range(count + 1):
        z = near + (far - near) * k / count
        foot = float(site.ground.height_at(x - reach, z))
        sketch.box("timber", (0.24, 2.7 - foot, 0.24), (x - reach, foot, z), bevel=0.02)
        sketch.beam("timber", (x - reach, 1.9, z), (x - reach + 0.8, 2.75, z), 0.14, 0.14)
        sketch.beam("timber", (x - reach - 0.4, 2.65, z), (x, 4.0, z), 0.16, 0.2)
        if k < count:
            site.zone("niche", x - 0.5 * reach, z + (far - near) / count / 2, (2.2, 2.3, 2.4), yaw=-math.pi / 2)
    sketch.box("timber", (0.22, 0.24, near - far + 0.6), (x - reach, 2.6, (near + far) / 2), bevel=0.02)
    roof = [(x - reach - 0.7, 2.62), (x, 4.08), (x, 4.22), (x - reach - 0.7, 2.76)]
    sketch.prism("roofs", np.array(roof), near - far + 1.2, (0, 0, (near + far) / 2))
