"""A graveyard on a hill."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.backdrops import ridge, tree_line
from assets.stages.fences import draw_fence, draw_low_wall
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.towers import draw_steeple
from assets.stages.zoning import zones_about_focus

_FOCUS = (3.0, -15.0)
_PATH = [(0.4, 8.0), (0.0, -4.0), (-1.2, -12.0), (1.8, -20.0), (-1.0, -28.0), (0.0, -44.0)]


@stage(
    "cemetery",
    surfaces={
        "grass": "dry meadow grass",
        "path": "dark soil",
        "stones": "mossy grey stone",
        "walls": "weathered grey stone blocks",
        "iron": "black iron",
        "roofs": "slate tiles",
        "dark": "black shadow",
    },
    parameters={
        "graves": Parameter(46.0, 0.0, 120.0, "how many headstones stand in the grass"),
        "hill": Parameter(4.5, 0.0, 10.0, "metres the ground rises to the chapel"),
        "chapel": Parameter(1.0, 0.0, 1.0, "1 builds a chapel on the hill, 0 none"),
        "lean": Parameter(0.5, 0.0, 1.0, "how far the stones have sunk and lean"),
    },
)
def cemetery(site: Site, graves: float, hill: float, chapel: float, lean: float) -> None:
    """Rows of leaning headstones up a hill with a chapel, an iron gate and fence, bare woods behind."""
    noise = site.noise

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        y = (
            hill * smoothstep(-7, -36, z) * np.exp(-((x / 55) ** 2))
            + 0.35 * noise.fbm(x * 0.07, z * 0.07, 3)
            + 0.06 * noise.fbm(x * 0.5, z * 0.5, 2)
        )
        level = hill * smoothstep(-7, -36, np.full_like(z, _FOCUS[1]))
        y = mix(y, 0.0, pad(x, z, (0, -1), 8.0))
        y = mix(y, level, pad(x, z, _FOCUS, 3.6))
        y = mix(y, hill + 0.1, pad(x, z, (-3.0, -40.0), 9.0))
        return np.asarray(y - 0.1 * np.clip(-z - 55, 0, 80))

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.09, lie.z * 0.09, 3))
        return mix([0.55, 0.68, 0.45], [0.9, 0.84, 0.6], dry[..., None])

    def trodden(lie: Lie) -> np.ndarray:
        return np.asarray(
            0.95 * smoothstep(1.7, 0.7, from_line(lie.x, lie.z, _PATH) + 0.3 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2))
        )

    site.land(
        height,
        [Cover("grass", tint=tint), Cover("path", trodden, (0.9, 0.84, 0.76))],
        middle=(0, -16),
        fine_m=0.65,
        near_m=25,
    )
    sketch = Sketch((30, 5, 40))
    _set_stones(site, sketch, round(graves), lean)
    ground = site.ground
    draw_low_wall(sketch, "walls", ground, [(-17.0, 3.0), (-17.0, -46.0)], 1.0, 0.5)
    draw_low_wall(sketch, "walls", ground, [(17.0, -46.0), (17.0, 3.0)], 1.0, 0.5)
    draw_fence(sketch, "iron", ground, [(-17.0, -47.0), (17.0, -47.0)], "bars", 1.7)
    for side in (-1, 1):
        x, z = side * 3.4, -6.2
        y = float(ground.height_at(x, z)) - 0.1
        sketch.box("walls", (0.8, 2.7, 0.8), (x, y, z), bevel=0.03)
        sketch.box("walls", (1.05, 0.2, 1.05), (x, y + 2.7, z), bevel=0.03)
        sketch.ball("walls", 0.35, (x, y + 3.2, z), sides=14)
        draw_fence(sketch, "iron", ground, [(side * 3.9, z), (side * 17.0, z + 1.5)], "bars", 1.5)
    if chapel >= 0.5:
        _chapel(site, sketch)
    site.draw(sketch)
    for number, (radius, tall) in enumerate(((56, 10), (85, 14))):
        trees = tree_line(
            site.rng,
            (-100, 100),
            radius,
            tall,
            (0.1, 0.14, 0.09),
            count=90,
            ground=ground,
            pointed=number == 0,
            spread_m=14,
        )
        site.backdrop(f"wood {number}", trees, haze=0.25 + 0.18 * number)
    site.backdrop("hills", ridge(noise, (-100, 100), 300, 60, (0.2, 0.24, 0.2), base_m=-4, sharp=0.35), haze=0.62)
    site.look(_FOCUS, third=0.6, fov_deg=44.0, horizon=0.38)
    zones_about_focus(site, _FOCUS, room_m=3.6)
    site.zone("focus", -0.2, -5.4, (2.2, 3.0, 2.2))
    for z in (-9.0, -15.0, -22.0):
        site.zone("path", float(np.interp(-z, [12, 20], [-1.0, 1.8])), z, (1.5, 3.0, 1.5))
    for x, z in ((-6.0, -10.5), (7.5, -10.5), (-9.0, -17.0), (9.5, -19.0), (-5.0, -24.0)):
        site.zone("flank", x, z, (1.6, 2.6, 1.6))
    site.scatter(
        Scatter("dry grass", 3.5, on="grass", far_m=12, clump=0.5),
        Scatter("dry grass", 0.8, on="grass", near_m=12, far_m=34, clump=0.6),
        Scatter("stone", 0.08, on="grass", far_m=26, scale=(0.3, 1.0)),
        Scatter("dead tree", 0.004, on="grass", near_m=11, far_m=45, gap_m=8),
        Scatter("cypress", 0.004, on="grass", near_m=14, far_m=50, gap_m=7),
        Scatter("flowers", 0.2, on="grass", far_m=20, clump=0.9),
        Scatter("mushroom", 0.1, on="grass", far_m=12, clump=0.8),
    )


def _set_stones(site: Site, sketch: Sketch, count: int, lean: float) -> None:
    """Headstones in loose rows off the path: slabs with round or pointed heads, crosses, chests and obelisks."""
    rng, placed = site.rng, 0
    for row in range(14):
        z = -7.6 - 2.5 * row
        for k in range(-7, 8):
            x = 2.05 * k + float(rng.uniform(-0.45, 0.45))
            pz = z + float(rng.uniform(-0.4, 0.4))
            on_path = float(from_line(np.array(x), np.array(pz), _PATH)) < 1.9
            if (
                placed >= count
                or on_path
                or np.hypot(x - _FOCUS[0], pz - _FOCUS[1]) < 3.2
                or abs(x) > 15.5
                or rng.random() < 0.35
            ):
                continue
            if pz < -33 and -10 < x < 4:
                continue
            placed += 1
            y = float(site.ground.height_at(x, pz)) - 0.12
            turn = (float(rng.normal(0, 7 * lean)), float(rng.normal(0, 10 * lean)), float(rng.normal(0, 5 * lean)))
            with sketch.frame((x, y, pz), turn):
                _draw_stone(sketch, int(rng.integers(5)), float(rng.uniform(0.8, 1.2)))


def _draw_stone(sketch: Sketch, kind: int, s: float) -> None:
    if kind == 0:
        sketch.box("stones", (0.2 * s, 1.35 * s, 0.16), bevel=0.015)
        sketch.box("stones", (0.8 * s, 0.2 * s, 0.16), (0, 0.85 * s, 0), bevel=0.015)
        sketch.box("stones", (0.6 * s, 0.25, 0.4), bevel=0.02)
    elif kind == 1:
        sketch.box("stones", (0.7 * s, 0.55, 1.6 * s), (0, 0, 0.5), bevel=0.02)
        sketch.box("stones", (0.85 * s, 0.12, 1.75 * s), (0, 0.55, 0.5), bevel=0.02)
    elif kind == 2:
        sketch.box("stones", (0.7 * s, 0.5, 0.7 * s), bevel=0.02)
        sketch.cylinder("stones", 0.26 * s, 1.7 * s, (0, 0.5, 0), (0, 45, 0), top=0.15 * s, sides=4)
    else:
        w = 0.36 * s
        head = (
            arc(w, 0, 180, 9, (0, 0.75 * s)) if kind == 3 else np.array([(w, 0.85 * s), (0, 1.25 * s), (-w, 0.85 * s)])
        )
        sketch.prism("stones", np.concatenate([[(-w, 0), (w, 0)], head]), 0.16)


def _chapel(site: Site, sketch: Sketch) -> None:
    """A small church on the hill: nave, windows, porch, tower."""
    y = float(site.ground.height_at(-3.0, -40.0)) - 0.2
    with sketch.frame((-3.0, y, -39.0), (0, 14, 0)):
        gable = [(-3.0, 0), (3.0, 0), (3.0, 4.0), (0, 7.4), (-3.0, 4.0)]
        sketch.prism("walls", gable, 9.0)
        for side in (-1, 1):
            with sketch.frame((0, 7.55, 0), (0, 0, -side * 48.6)):
                sketch.box("roofs", (4.9, 0.16, 9.6), (side * 2.45, 0, 0), bevel=0)
            for k in range(3):
                sketch.box("walls", (0.5, 3.4, 0.6), (side * 3.1, 0, -3 + 3 * k), bevel=0.03)
        door = np.concatenate([[(-0.75, 0), (0.75, 0)], arc(0.75, 0, 180, 9, (0, 1.7))])
        sketch.prism("dark", door, 0.1, (0, 0, 4.5))
        sketch.cylinder("dark", 0.65, 0.1, (0, 4.7, 4.47), (90, 0, 0), sides=18)
        draw_steeple(sketch, "walls", "roofs", "dark", (-4.2, 0, -0.5), 3.2, 9.0, 5.5)
