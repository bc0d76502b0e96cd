"""A beach."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import tubes
from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesh import piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line, palm_crowns, spread, trunk_lines, trunks, tufts
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_SEA_M = -0.9
_FOCUS = (3.4, -14.0)
_NEAR_FOCUS = (1.6, -5.0)
_EYE = (0.0, 1.0)


@stage(
    "beach",
    surfaces={
        "sand": "fine sand",
        "grass": "dry beach grass",
        "tufts": "dry beach grass",
        "rock": "weathered grey rock",
        "trunks": "palm bark",
        "fronds": "green palm leaves",
        "wood": "weathered grey wood",
        "sea": "sea water",
    },
    parameters={
        "palms": Parameter(1.0, 0.0, 1.0, "1 for a tropical shore with palms, 0 for dunes with beach grass"),
        "dunes": Parameter(1.6, 0.3, 5.0, "metres the dunes behind the beach are high"),
        "rocks": Parameter(0.5, 0.0, 1.0, "how many rocks lie at the water and in it"),
        "bay": Parameter(0.6, 0.0, 1.0, "1 bends the shore into a bay, 0 lets it run straight"),
    },
)
def beach(site: Site, palms: float, dunes: float, rocks: float, bay: float) -> None:
    """A sandy beach: the sea to the left with surf, dunes or palms to the right, a headland and islands far out."""
    noise = site.noise

    def inland(x: F64, z: F64) -> F64:
        """Metres from the waterline."""
        swing = 1.6 * noise.fbm(z * 0.05 + 3, x * 0.02, 3) + 0.9 * np.sin(z * 0.21 + 1.0)
        curve = (
            -2.6
            + 0.05 * np.clip(-z - 8, -30, 0)
            + bay * 0.007 * np.clip(-z - 14, 0, 90) ** 2
            - 0.16 * np.clip(-z, 0, 60)
        )
        return np.asarray(x + swing - curve + 24 * bay * smoothstep(-46, -78, z) * smoothstep(30, -10, x))

    def height(x: F64, z: F64) -> F64:
        s = inland(x, z)
        y = _SEA_M + np.where(s < 0, 0.085 * s, 0.9 * smoothstep(0, 9.0, s) + 0.035 * np.clip(s, 0, 40))
        hill = dunes * smoothstep(7, 14, s) * (0.55 + 0.75 * noise.ridged(x * 0.07, z * 0.045, 2))
        y = y + np.maximum(hill, 0) + smoothstep(1, 5, s) * 0.07 * noise.fbm(x * 0.35, z * 0.35, 3)
        y = y + 0.025 * smoothstep(0.5, 3, s) * np.sin(3.2 * x + 1.2 * z + 3 * noise.fbm(x * 0.3, z * 0.3, 2))
        y = mix(y, 0.0, pad(x, z, (0.4, -1.0), 7.5))
        y = mix(y, 0.06, pad(x, z, _FOCUS, 5.0) * smoothstep(0, 4, s))
        return np.asarray(np.maximum(y, _SEA_M - 6))

    def sand_tint(lie: Lie) -> F64:
        wet = smoothstep(0.42, 0.05, lie.y - _SEA_M + 0.08 * noise.fbm(lie.x * 0.4, lie.z * 0.4, 2))[..., None]
        broad = noise.fbm(lie.x * 0.08, lie.z * 0.08, 3)[..., None]
        wrack = np.exp(-(((lie.y - _SEA_M - 0.62 + 0.1 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 3)) / 0.04) ** 2))[
            ..., None
        ]
        dry = np.array([1.0, 0.95, 0.86]) * (0.93 + 0.08 * broad) * (1 - 0.35 * wrack)
        return np.asarray(mix(dry, [0.56, 0.5, 0.44], wet))

    def grass_share(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.2, lie.z * 0.2, 4)
        return np.asarray(
            0.95 * smoothstep(0.35, 0.9, lie.y + 0.9 * rag - 0.25) * smoothstep(9.0, 13.0, inland(lie.x, lie.z))
        )

    def grass_tint(lie: Lie) -> F64:
        fine = noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)[..., None]
        lush = mix([0.9, 0.86, 0.55], [0.62, 0.85, 0.42], palms)
        return np.asarray(lush * (0.86 + 0.2 * fine))

    site.land(
        height,
        [Cover("sand", tint=sand_tint), Cover("grass", grass_share, grass_tint)],
        middle=(1.0, -16.0),
        fine_m=0.9,
        near_m=27,
        keep_above=_SEA_M - 4,
    )
    site.sea(
        "sea",
        _SEA_M,
        middle=(-9.0, -18.0),
        shallow=(0.16, 0.62, 0.58) if palms >= 0.5 else (0.2, 0.45, 0.42),
        deep=(0.02, 0.16, 0.24),
        foam_within=((-14.0, -40.0), (7.0, 0.0)),
    )
    site.look(_FOCUS, eye=_EYE)
    if palms >= 0.5:
        _plant_palms(site)
        _lay_driftwood(site)
    else:
        _drive_posts(site)
    _grow_tufts(site, palms)
    _lay_rocks(site, rocks)
    _draw_far(site, palms)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", *_NEAR_FOCUS, (2.4, 3.0, 2.4))
    zones_on_water(site, depth_m=0.45)
    zones_on_shore(site)
    site.zone("path", 2.4, -9.0, (1.6, 3.0, 2.0))
    site.scatter(
        Scatter("dry grass", 3.0, on="grass", far_m=14, clump=0.5),
        Scatter("dry grass", 0.9, on="grass", near_m=14, far_m=36, clump=0.6),
        Scatter("shell", 0.7, on="sand", far_m=12, low_m=0.05, clump=0.5),
        Scatter("pebble", 0.8, on="sand", far_m=12, low_m=0.0, high_m=0.8, clump=0.6),
        Scatter("stone", 0.08, on="sand", far_m=26, low_m=-0.2, scale=(0.4, 1.4), clump=0.6),
        Scatter("bush", 0.05, on="grass", near_m=7, far_m=40, gap_m=1.6),
        Scatter("log", 0.004, on="sand", near_m=6, far_m=30, low_m=0.4, high_m=1.0, gap_m=6),
    )
    if palms >= 0.5:
        site.scatter(Scatter("palm", 0.02, on="grass", near_m=9, far_m=40, gap_m=4.5))


def _plant_palms(site: Site) -> None:
    """Palms that lean to the sea, the nearest at the edges of the picture."""
    rng = site.rng
    places = spread(rng, (5.0, -44.0), (34.0, 8.0), 5.2)
    ground = site.ground.height_at(places[:, 0], places[:, 1])
    places = out_of_sight_line(places[ground > 0.25], _EYE, _FOCUS, 4.6, beyond_m=7.0)
    places = places[np.hypot(places[:, 0], places[:, 1] - 1) > 5.0][:18]
    frame = np.array([(6.4, -6.6), (8.6, -11.2), (9.8, -17.0), (7.4, -21.5), (11.4, -25.0), (4.5, -27.5)])
    places = np.concatenate([frame + rng.uniform(-0.4, 0.4, frame.shape), places])
    feet, tall = on_ground(site.ground, places), rng.uniform(5.5, 9.5, len(places))
    state = rng.bit_generator.state
    stems = trunks(rng, feet, tall, 0.016, lean=0.06, bow=0.3, sides=7, flare=2.0, taper=0.75, color=(0.9, 0.82, 0.7))
    rng.bit_generator.state = state
    heads = trunk_lines(rng, feet, tall, [1.0], 0.06, 0.3)[:, 0]
    site.add("trunks", stems)
    site.add("fronds", palm_crowns(rng, heads, 0.42 * tall, (0.62, 0.85, 0.36), fronds=11))


def _grow_tufts(site: Site, palms: float) -> None:
    """Beach grass in clumps on the dunes and a few at their foot, the nearest at the right edge of the picture."""
    rng = site.rng
    hubs = np.array([(5.6, -7.4), (7.2, -9.8), (4.9, -9.6), (6.0, -5.6)]) + rng.uniform(-0.3, 0.3, (4, 2))
    near = (hubs[:, None] + rng.normal(0, 0.35, (4, 9, 2))).reshape(-1, 2)
    places = spread(rng, (2.0, -40.0), (26.0, 0.0), 1.5 if palms < 0.5 else 2.4)
    share = site.ground.cover_at("grass", *places.T)
    places = out_of_sight_line(places[share > rng.uniform(0.15, 1.0, len(places))], _EYE, _FOCUS, 3.6, beyond_m=4.0)
    feet = on_ground(site.ground, np.concatenate([near, places[:190]]), 0.03)
    low, high = ((0.6, 0.56, 0.36), (1.0, 0.94, 0.66)) if palms < 0.5 else ((0.4, 0.5, 0.26), (0.75, 0.9, 0.5))
    site.add("tufts", tufts(rng, feet, 11, 0.62, 0.75, 0.02, low, high))


def _lay_driftwood(site: Site) -> None:
    """A bleached trunk with the stubs of two boughs, washed up at the right."""
    ends = on_ground(site.ground, np.array([(2.6, -8.0), (3.7, -8.2), (4.9, -9.0)]), -0.12)
    stubs = np.stack([ends[1], ends[1] + [-0.25, 0.4, 0.35], ends[1] + [-0.3, 0.75, 0.45]])
    other = np.stack([ends[2], ends[2] + [0.3, 0.35, 0.2], ends[2] + [0.75, 0.55, 0.2]])
    widths = np.array([[0.19, 0.17, 0.12], [0.1, 0.06, 0.02], [0.1, 0.07, 0.02]])
    site.add("wood", piece(tubes(np.stack([ends, stubs, other]), widths, 8), (0.95, 0.92, 0.86)))


def _drive_posts(site: Site) -> None:
    """A groyne: two rows of worn posts that run down the beach into the sea."""
    rng = site.rng
    along = np.linspace(0.0, 1.0, 17)
    places = np.stack([4.2 - 15.5 * along, -20.5 - 4.5 * along], axis=1)
    places = np.concatenate([places, places + [0.25, 0.75]]) + rng.uniform(-0.12, 0.12, (34, 2))
    feet = on_ground(site.ground, places, 0.4)
    tops = np.maximum(feet[:, 1] + 1.3, _SEA_M + 0.75) + rng.uniform(-0.25, 0.2, len(feet))
    head = np.column_stack([feet[:, 0] + rng.normal(0, 0.04, len(feet)), tops, feet[:, 2]])
    paths = np.stack([feet, head, head + [0, 0.02, 0]], axis=1)
    site.add("wood", piece(tubes(paths, [[0.11, 0.1, 0.0]] * len(paths), 7), (0.62, 0.58, 0.52)))


def _lay_rocks(site: Site, rocks: float) -> None:
    """Weathered rocks in groups at the waterline."""
    rng = site.rng
    hubs = np.array([(-4.6, -9.5), (-7.5, -22.0), (-3.0, -34.0), (-13.0, -15.0)])[: max(1, round(4 * rocks))]
    places = (hubs[:, None] + rng.normal(0, 1.1, (len(hubs), 5, 2))).reshape(-1, 2)
    size = rng.uniform(0.25, 1.05, (len(places), 1)) * np.array([1.2, 0.75, 1.0]) * (0.5 + 0.6 * rocks)
    at = on_ground(site.ground, places, 0.0)
    site.add("rock", boulders(rng, at, size, (0.82, 0.8, 0.76)))


def _draw_far(site: Site, palms: float) -> None:
    noise = site.noise
    green = (0.12, 0.24, 0.12) if palms >= 0.5 else (0.26, 0.27, 0.17)
    ranges = ((-62, -22, 420, 40, 0.72), (-34, 6, 260, 34, 0.55), (-12, 60, 150, 26, 0.38))
    for number, (start, stop, radius, tall, haze) in enumerate(ranges):
        far = ridge(noise, (start, stop), radius, tall, green, depth_m=80, base_m=_SEA_M - 1, sharp=0.45)
        site.backdrop(f"coast {number}", far, haze=haze)
    wood = tree_line(
        site.rng,
        (8, 150),
        46,
        8 if palms >= 0.5 else 4,
        green,
        count=110,
        ground=site.ground,
        pointed=False,
        spread_m=26,
    )
    site.backdrop("far trees", wood, haze=0.22)
