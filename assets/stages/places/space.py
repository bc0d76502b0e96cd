"""Open space, from the edge of a platform or an asteroid."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.deep_sky import black_hole, nebula
from assets.stages.fences import lay_boulders
from assets.stages.heavens import drifting_rocks, globe, planet_ring, stars
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter

_FOCUS = (2.6, -9.5)
_HALF_M = (7.5, 13.0)
_MIDDLE_Z = -7.0


@stage(
    "space",
    surfaces={
        "plates": "brushed steel plates",
        "deck": "grey painted metal",
        "trim": "yellow painted metal",
        "rock": "dark grey rock",
        "boulders": "weathered grey rock",
        "lights": "glowing white light",
    },
    parameters={
        "asteroid": Parameter(0.0, 0.0, 1.0, "0 stands on the deck of a station, 1 on an asteroid of bare rock"),
        "planet": Parameter(1.0, 0.0, 1.0, "1 fills the sky below with a great planet, 0 none"),
        "ring": Parameter(1.0, 0.0, 1.0, "1 gives the planet a ring, 0 none"),
        "rocks": Parameter(0.6, 0.0, 1.0, "how many rocks drift about"),
        "hue": Parameter(0.0, 0.0, 3.0, "the planet: 0 blue with clouds, 1 ochre bands, 2 teal, 3 red"),
        "sky": Parameter(0.0, 0.0, 2.0, "0 stars, 1 a nebula all round, 2 a black hole with its disk"),
    },
)
def space(site: Site, asteroid: float, planet: float, ring: float, rocks: float, hue: float, sky: float) -> None:
    """A platform or an asteroid among the stars, a planet with a ring before it, rocks adrift."""
    noise, rng, bare = site.noise, site.rng, asteroid >= 0.5

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        rag = 1.6 * noise.fbm(x * 0.12, z * 0.12, 3) if bare else 0.0
        out = (
            np.maximum(np.abs(x) / _HALF_M[0], np.abs(z - _MIDDLE_Z) / _HALF_M[1])
            if not bare
            else np.hypot(x / 13, (z + 8) / 15)
        )
        if not bare:
            return np.asarray(-0.06 - 0 * x)
        y = 0.4 * noise.fbm(x * 0.2, z * 0.2, 3) - 7 * np.clip(out + 0.06 * rag - 0.75, 0, 3) ** 1.6
        return mix(y, 0.0, np.maximum(pad(x, z, (0, -1), 6.0), pad(x, z, _FOCUS, 3.6)))

    def tint(lie: Lie) -> np.ndarray:
        shade = 0.72 + 0.2 * noise.fbm(lie.x * 0.12, lie.z * 0.12, 4) + 0.1 * noise.fbm(lie.x * 0.7, lie.z * 0.7, 2)
        return np.asarray(np.clip(shade, 0.35, 1)[..., None] * [1.0, 0.96, 0.92])

    if bare:
        site.land(
            height,
            [Cover("rock", tint=tint, steep=True)],
            middle=(0, -9),
            fine_m=0.55,
            near_m=17,
            reach_m=34,
            keep_above=-30,
        )
        spots = [
            (float(rng.uniform(-10, 10)), float(rng.uniform(-20, -5)), float(rng.uniform(0.2, 0.8))) for _ in range(18)
        ]
        lay_boulders(
            site, "boulders", [s for s in spots if np.hypot(s[0] - _FOCUS[0], s[1] - _FOCUS[1]) > 3 and abs(s[0]) > 1.8]
        )
    else:
        site.floor("plates", (-_HALF_M[0], _MIDDLE_Z - _HALF_M[1]), (_HALF_M[0], _MIDDLE_Z + _HALF_M[1]))
        _deck(site)
    _sky(site, round(sky), planet >= 0.5, ring >= 0.5, rocks, round(hue))
    site.look(_FOCUS, third=0.7, fov_deg=52.0, horizon=0.46)
    for x, z, size in ((*_FOCUS, 4.0), (0.2, -5.0, 2.2), (-2.4, -14.0, 3.4)):
        site.zone("focus", x, z, (size, 8.0, size))
    for x, z in ((-2.9, -4.2), (3.2, -4.2)):
        site.zone("foreground", x, z, (1.2, 2.2, 1.2))
    for side in (-1, 1):
        for z in (-6.5, -11.0, -16.0):
            site.zone("flank", side * 5.3, z, (2.0, 3.0, 2.0))
    site.zone("path", 0.2, -8.0, (1.8, 3.0, 2.0))
    site.zone("background", 0.5, -17.5, (6.0, 10.0, 4.0))
    for x, y, z, size in (
        (-12.0, 4.0, -34.0, 10.0),
        (14.0, 8.0, -45.0, 16.0),
        (-4.0, 14.0, -60.0, 20.0),
        (6.0, 3.5, -20.0, 5.0),
        (-26.0, -4.0, -60.0, 22.0),
    ):
        site.zone("air", x, z, (size, 0.6 * size, size), y=y)
    if bare:
        site.scatter(
            Scatter("stone", 0.4, on="rock", far_m=20, scale=(0.3, 1.4), clump=0.5),
            Scatter("pebble", 2.0, on="rock", far_m=9),
        )


def _deck(site: Site) -> None:
    """Plates with seams, a striped edge with rails and lights, girders below, arms that reach out to both sides."""
    sketch = Sketch((15, 2, 26))
    x, z0, z1 = _HALF_M[0], _MIDDLE_Z - _HALF_M[1], _MIDDLE_Z + _HALF_M[1]
    seams: list[Block] = [((0.05, 0.012, z1 - z0), (-x + 2.5 * k, 0.0, _MIDDLE_Z)) for k in range(1, 6)]
    seams += [((2 * x, 0.012, 0.05), (0, 0.0, z0 + 2.6 * k)) for k in range(1, 10)]
    put_boxes(sketch, "boulders", seams)
    edge: list[Block] = [((0.35, 0.9, z1 - z0), (s * (x + 0.15), -0.86, _MIDDLE_Z)) for s in (-1, 1)]
    edge.append(((2 * x + 0.6, 0.9, 0.35), (0, -0.86, z0 - 0.15)))
    put_boxes(sketch, "trim", edge)
    posts: list[Block] = []
    lamps: list[Block] = []
    for k in range(9):
        for s in (-1, 1):
            posts.append(((0.09, 1.1, 0.09), (s * (x + 0.1), 0, z0 + 2.8 * k)))
            lamps.append(((0.14, 0.08, 0.14), (s * (x - 0.4), 0.0, z0 + 1.4 + 2.8 * k)))
    posts += [((0.09, 1.1, 0.09), (-x + 2.5 * k, 0, z0 - 0.1)) for k in range(1, 6)]
    for y in (0.5, 1.05):
        posts += [((0.06, 0.06, z1 - z0), (s * (x + 0.1), y, _MIDDLE_Z)) for s in (-1, 1)]
        posts.append(((2 * x, 0.06, 0.06), (0, y, z0 - 0.1)))
    put_boxes(sketch, "deck", posts)
    put_boxes(sketch, "lights", lamps)
    sketch.box("deck", (2 * x, 1.6, z1 - z0), (0, -2.3, _MIDDLE_Z), bevel=0.1)
    for s in (-1, 1):
        for z, y in ((-24.0, 1.5), (-30.0, -3.0)):
            a = (s * 7.0, -1.0, z0)
            b = (s * 20.0, y, z - 6)
            for o in (0.0, 1.0):
                sketch.rod("deck", (a[0], a[1] + o, a[2]), (b[0], b[1] + o, b[2]), 0.14, sides=6)
            for k in range(9):
                t0, t1 = k / 9, (k + 1) / 9
                p = [a[i] + (b[i] - a[i]) * t0 for i in range(3)]
                q = [a[i] + (b[i] - a[i]) * t1 for i in range(3)]
                sketch.rod("deck", (p[0], p[1], p[2]), (q[0], q[1] + 1.0, q[2]), 0.07, sides=5)
            sketch.cylinder("trim", 1.3, 3.2, (b[0], b[1] - 1.2, b[2]), sides=18)
            sketch.box("boulders", (9.0, 0.1, 3.6), (b[0] + s * 6.0, b[1] + 0.4, b[2]), (18, 0, 0), bevel=0)
    site.draw(sketch)


def _sky(site: Site, sky: int, planet: bool, ring: bool, rocks: float, hue: int) -> None:
    noise, rng = site.noise, site.rng
    pairs = (
        ((0.1, 0.28, 0.62), (0.85, 0.9, 0.95), 0.25),
        ((0.8, 0.52, 0.28), (0.96, 0.86, 0.7), 1.0),
        ((0.16, 0.5, 0.5), (0.75, 0.9, 0.8), 1.0),
        ((0.62, 0.2, 0.16), (0.95, 0.6, 0.42), 0.6),
    )
    near, far, banded = pairs[hue]
    if sky == 1:
        site.backdrop("nebula", nebula(noise), haze=0.0)
    if sky == 2:
        for number, part in enumerate(black_hole(-13.0, 13.0, 900.0, 105.0)):
            site.backdrop(f"black hole {number}", part, haze=0.0)
    if planet:
        site.backdrop("planet", globe(noise, -16.0, 7.0, 860, 260, near, far, banded=banded), haze=0.0)
        site.backdrop(
            "moon", globe(noise, 23.0, 19.0, 880, 34, (0.55, 0.53, 0.5), (0.78, 0.76, 0.73), banded=0.0), haze=0.0
        )
        if ring:
            site.backdrop("planet ring", planet_ring(-16.0, 7.0, 860, 320, 460, far), haze=0.0)
    site.backdrop("stars", stars(rng, 2400, lowest_deg=-40), haze=0.0)
    n = round(40 * rocks)
    if n:
        away, turn, up = rng.uniform(35, 260, n), rng.uniform(-75, 75, n), rng.uniform(-16, 26, n)
        at = np.column_stack(
            [away * np.sin(np.radians(turn)), away * np.tan(np.radians(up)), -away * np.cos(np.radians(turn))]
        )
        color = (0.42, 0.39, 0.37)
        site.backdrop(
            "rocks adrift", drifting_rocks(rng, at, away * rng.uniform(0.008, 0.035, n), color, level=2), haze=0.0
        )
