"""A building site or a works yard."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import tree_line
from assets.stages.blocks import put_boxes
from assets.stages.fences import draw_fence
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Scatter

_FOCUS = (-3.5, -14.0)
_TRACK = [(1.0, 8.0), (0.6, -5.0), (1.5, -14.0), (-1.0, -26.0), (-12.0, -34.0), (-40.0, -40.0)]


@stage(
    "building_site",
    surfaces={
        "ground": "trodden clay soil",
        "gravel": "pale gravel",
        "concrete": "raw concrete",
        "steel": "rusty steel",
        "crane": "yellow painted metal",
        "boards": "weathered wooden planks",
        "hall": "corrugated grey metal",
        "brick": "brick",
    },
    parameters={
        "frame": Parameter(1.0, 0.0, 1.0, "1 raises the frame of a building with scaffolding to the right, 0 none"),
        "floors": Parameter(4.0, 1.0, 8.0, "how many floors the frame has"),
        "crane": Parameter(1.0, 0.0, 1.0, "1 raises a tower crane, 0 none"),
        "works": Parameter(0.0, 0.0, 1.0, "1 puts halls with saw-tooth roofs and chimneys behind, 0 none"),
        "mud": Parameter(0.6, 0.0, 1.0, "how much of the ground is mud rather than gravel"),
    },
)
def building_site(site: Site, frame: float, floors: float, crane: float, works: float, mud: float) -> None:
    """A yard of mud and gravel with a concrete frame in scaffolding, a tower crane, hoardings, a town behind."""
    noise, rng = site.noise, site.rng

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        rut = -0.09 * np.exp(-(((from_line(x, z, _TRACK) - 0.9) / 0.3) ** 2))
        y = (
            0.35 * noise.fbm(x * 0.07, z * 0.07, 3) * smoothstep(5, 12, np.hypot(x, z))
            + 0.05 * noise.fbm(x * 0.6, z * 0.6, 2)
            + rut
        )
        for px, pz, r, tall in ((-13.0, -19.0, 4.2, 2.6), (-16.5, -15.0, 3.2, 1.7), (-8.0, -29.0, 3.6, 2.0)):
            y = (
                y
                + tall
                * np.clip(1 - np.hypot(x - px, z - pz) / r * (1 + 0.2 * noise.fbm(x * 0.3, z * 0.3, 2)), 0, 1) ** 0.9
            )
        y = mix(y, 0.0, np.maximum(pad(x, z, (0, -1.5), 5.0), pad(x, z, _FOCUS, 4.6)))
        return mix(y, 0.0, smoothstep(13, 10, np.maximum(np.abs(x - 14), np.abs(z + 22))))

    def gravel(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.14, lie.z * 0.14, 4)
        track = smoothstep(2.6, 1.6, from_line(lie.x, lie.z, _TRACK) + 0.6 * rag)
        return np.asarray(np.maximum(0.85 * track * (1 - 0.5 * mud), smoothstep(0.1, 0.4, rag + 0.5 - mud)))

    def wet(lie: Lie) -> np.ndarray:
        dark = smoothstep(0.1, -0.35, lie.y * 3 + noise.fbm(lie.x * 0.2, lie.z * 0.2, 3))
        shade = mix([0.95, 0.86, 0.76], [0.55, 0.47, 0.4], dark[..., None])
        return np.asarray(shade * (0.9 + 0.12 * noise.fbm(lie.x * 0.8, lie.z * 0.8, 2))[..., None])

    site.land(
        height,
        [Cover("ground", tint=wet), Cover("gravel", gravel, (0.82, 0.8, 0.76))],
        middle=(0, -16),
        fine_m=0.7,
        near_m=26,
    )
    sketch = Sketch((30, 20, 30))
    if frame >= 0.5:
        _frame(site, sketch, round(floors))
    if crane >= 0.5:
        _crane(sketch, (-9.0, -42.0), 26.0)
    if works >= 0.5:
        _works(sketch)
    draw_fence(sketch, "boards", site.ground, [(-20.0, 2.0), (-20.0, -46.0), (26.0, -46.0)], "boards", 2.2)
    for k in range(3):
        x, z = 5.0 + 0.2 * k, -5.6 - 0.05 * k
        sketch.box("boards", (3.2, 0.08, 0.28), (x, 0.02 + 0.085 * k, z), (0, 12 + 5 * k, 0), bevel=0.006)
    site.draw(sketch)
    trees = tree_line(
        rng, (-90, 90), 74, 9, (0.16, 0.25, 0.11), count=60, ground=site.ground, pointed=False, spread_m=14
    )
    site.backdrop("trees", trees, haze=0.25)
    for number, (radius, tall) in enumerate(((115, 26), (230, 62))):
        site.backdrop(
            f"town {number}",
            skyline(rng, (-75, 75), radius, tall, (0.44, 0.42, 0.42), count=40),
            haze=0.4 + 0.22 * number,
        )
    site.look(_FOCUS, third=-0.75, fov_deg=48.0, horizon=0.4)
    site.zone("focus", *_FOCUS, (5.0, 8.0, 5.0))
    site.zone("focus", 0.4, -5.4, (2.4, 3.0, 2.4))
    site.zone("focus", -0.6, -9.5, (3.0, 4.0, 3.0))
    for x, z in ((-3.2, -4.2), (3.4, -4.2)):
        site.zone("foreground", x, z, (1.4, 2.0, 1.4))
    for x, z in ((-7.5, -9.0), (3.4, -9.5), (-9.0, -13.0), (3.6, -14.5), (-4.0, -21.0), (2.6, -20.0), (-13.0, -26.0)):
        site.zone("flank", x, z, (2.2, 3.4, 2.2))
    for z in (-12.0, -18.0):
        site.zone("path", 1.0, z, (2.0, 3.0, 2.0))
    site.zone("background", -6.0, -38.0, (8.0, 14.0, 6.0))
    site.zone("wall", -19.9, -16.0, (12.0, 1.8, 0.6), y=0.2, yaw=math.pi / 2)
    site.zone("air", -4.0, -24.0, (10.0, 6.0, 10.0), y=9.0)
    site.scatter(
        Scatter("stone", 0.3, on="gravel", far_m=20, scale=(0.3, 0.8)),
        Scatter("pebble", 2.0, on="gravel", far_m=10),
        Scatter("rubble", 0.02, on="ground", near_m=6, far_m=36, gap_m=2),
        Scatter("dry grass", 0.15, on="ground", near_m=6, far_m=40, clump=0.9),
    )


def _frame(site: Site, sketch: Sketch, floors: int) -> None:
    """Slabs on columns, each floor less finished than the one below; steel bars stick up; scaffolding in front."""
    x0, x1, z0, z1, storey = 5.5, 22.0, -30.0, -13.5, 3.1
    columns = [(x, z) for x in np.linspace(x0 + 0.4, x1 - 0.4, 5) for z in np.linspace(z0 + 0.4, z1 - 0.4, 5)]
    for n in range(floors):
        y = n * storey
        sketch.box("concrete", (x1 - x0, 0.28, z1 - z0), ((x0 + x1) / 2, y + storey - 0.28, (z0 + z1) / 2), bevel=0)
        put_boxes(sketch, "concrete", [((0.42, storey, 0.42), (float(x), y, float(z))) for x, z in columns])
        if n < floors - 2 or n == 0:
            for k in range(4):
                a = np.linspace(z1 - 0.4, z0 + 0.4, 5)[k]
                if (k + n) % 3:
                    sketch.box(
                        "brick", (0.24, 1.0 if k % 2 else storey - 0.28, 3.6), (x0 + 0.3, y, float(a) - 2.0), bevel=0
                    )
    top = floors * storey
    put_boxes(
        sketch,
        "steel",
        [
            ((0.03, 1.1, 0.03), (float(x) + s, top, float(z) + t))
            for x, z in columns
            for s in (-0.14, 0.14)
            for t in (-0.14, 0.14)
        ],
    )
    xs, blocks = x0 - 1.2, []
    for n in range(floors):
        y = n * storey
        blocks += [((0.06, storey, 0.06), (xs + s, y, z)) for s in (0, 0.9) for z in np.linspace(z1, z0, 8)]
        blocks += [((0.05, 0.05, z1 - z0), (xs, y + t, (z0 + z1) / 2)) for t in (1.0, 0.5)]
        sketch.box("boards", (0.95, 0.05, z1 - z0), (xs + 0.45, y + storey - 0.5, (z0 + z1) / 2), bevel=0)
        for k in range(7):
            za, zb = z1 + (z0 - z1) * k / 7, z1 + (z0 - z1) * (k + 1) / 7
            if k % 2 == n % 2:
                sketch.rod("steel", (xs, y, za), (xs, y + storey, zb), 0.025, sides=4)
    put_boxes(
        sketch,
        "steel",
        [((float(a[0]), float(a[1]), float(a[2])), (float(b[0]), float(b[1]), float(b[2]))) for a, b in blocks],
    )


def _crane(sketch: Sketch, at: tuple[float, float], tall: float) -> None:
    """A lattice tower with jib, counterweight and hook."""
    x, z = at
    bays = round(tall / 1.8)
    sketch.box("concrete", (4.2, 0.6, 4.2), (x, 0, z), bevel=0.05)
    put_boxes(sketch, "crane", [((0.16, tall, 0.16), (x + s, 0.4, z + t)) for s in (-0.8, 0.8) for t in (-0.8, 0.8)])
    for k in range(bays):
        y = 0.4 + tall * k / bays
        for turn in range(4):
            with sketch.frame((x, y, z), (0, 90 * turn, 0)):
                way = 1 if k % 2 else -1
                sketch.beam("crane", (-0.8 * way, 0, 0.8), (0.8 * way, tall / bays, 0.8), 0.09, 0.09)
    top = tall + 0.4
    with sketch.frame((x, top, z), (0, 24, 0)):
        sketch.box("crane", (1.5, 1.8, 1.4), (0.9, 0, 1.0), bevel=0.05)
        sketch.rod("crane", (0, 0, 0), (0, 5.5, 0), 0.5, 0.1, sides=4)
        put_boxes(
            sketch,
            "crane",
            [((32.0, 0.14, 0.14), (8.0, 1.5, s)) for s in (-0.6, 0.6)] + [((22.0, 0.14, 0.14), (12.0, 2.6, 0.0))],
        )
        for k in range(16):
            a = 1.0 + 1.4 * k
            for s in (-0.6, 0.6):
                sketch.beam("crane", (a, 1.55, s), (a + 0.7, 2.65, 0), 0.07, 0.07)
                sketch.beam("crane", (a + 0.7, 2.65, 0), (a + 1.4, 1.55, s), 0.07, 0.07)
        for end in (22.5, -7.5):
            sketch.rod("steel", (0, 5.4, 0), (end, 1.7, 0), 0.04, sides=4)
        sketch.box("concrete", (2.4, 2.0, 1.3), (-6.6, -0.6, 0), bevel=0.04)
        sketch.rod("steel", (15.0, 1.5, 0), (15.0, -9.0, 0), 0.03, sides=4)
        sketch.box("crane", (0.4, 0.7, 0.3), (15.0, -9.6, 0), bevel=0.05)


def _works(sketch: Sketch) -> None:
    """Halls with saw-tooth roofs, tall doors and chimneys."""
    for x, z, wide in ((-14.0, -56.0, 26.0), (12.0, -62.0, 30.0)):
        teeth = round(wide / 5)
        step = wide / teeth
        outline = [(-wide / 2, 0.0), (wide / 2, 0.0), (wide / 2, 7.0)]
        for k in range(teeth):
            a = wide / 2 - step * k
            outline += [(a, 7.0), (a - step, 10.0), (a - step, 7.0)]
        sketch.prism("hall", np.array(outline[:-1] + [(-wide / 2, 7.0)]), 16.0, (x, 0, z))
        blocks = [((3.2, 4.2, 0.2), (x - wide / 2 + 4 + 7.5 * k, 0.0, z + 8.0)) for k in range(int(wide / 7.5))]
        put_boxes(sketch, "steel", [(size, at) for size, at in blocks])
    for x, tall in ((-24.0, 30.0), (-19.5, 26.0)):
        sketch.cylinder("brick", 1.5, tall, (x, 0, -66.0), top=1.0, sides=16)
        sketch.lathe("concrete", [(1.05, tall - 1.0), (1.25, tall - 0.8), (1.25, tall)], (x, 0, -66.0), sides=16)
