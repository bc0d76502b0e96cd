"""A wood with a clearing."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import tubes
from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import fir_crowns, on_ground, out_of_sight_line, round_crowns, spread, trunks
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_FOCUS = (3.6, -13.5)
_EYE = (0.0, 1.0)
_PATH = [(0.6, 9.0), (0.8, -2.0), (-0.6, -7.0), (1.6, -12.0), (-2.5, -19.0), (-5.0, -30.0), (-2.0, -60.0)]
_STREAM = [
    (-60.0, -14.0),
    (-22.0, -10.5),
    (-12.0, -8.5),
    (-5.6, -8.3),
    (-3.4, -11.5),
    (-6.0, -17.0),
    (-16.0, -24.0),
    (-60.0, -34.0),
]
_WATER_M = -0.42
_NEAR_M, _MID_M = 13.0, 33.0
_WHOLE, _PLAIN = 13, 56
"""How many trees are drawn with all their boughs, and how many more with fewer; the rest are outlines."""


@stage(
    "forest",
    surfaces={
        "litter": "forest floor with fallen needles",
        "moss": "green moss",
        "path": "dry soil",
        "bark": "pine bark",
        "needles": "dark green pine needles",
        "leaves": "green leaves",
        "rock": "mossy rock",
        "stream": "clear stream water",
    },
    parameters={
        "density": Parameter(0.6, 0.1, 1.0, "how close the trees stand: 0.1 a park, 1 a thicket"),
        "conifer": Parameter(0.7, 0.0, 1.0, "the share of firs, the others have leaves"),
        "height": Parameter(17.0, 7.0, 26.0, "metres a usual tree is tall"),
        "clearing": Parameter(6.5, 3.5, 14.0, "metres from the middle of the clearing to its edge"),
        "stream": Parameter(1.0, 0.0, 1.0, "1 lets a stream run through, 0 leaves it dry"),
    },
)
def forest(site: Site, density: float, conifer: float, height: float, clearing: float, stream: float) -> None:
    """A wood: trunks all round, a path into a clearing, a stream, ever paler trees behind."""
    noise, wet = site.noise, stream >= 0.5

    def lie(x: F64, z: F64) -> F64:
        y = 1.1 * noise.fbm(x * 0.045, z * 0.045, 3) + 0.1 * noise.fbm(x * 0.5, z * 0.5, 3)
        y = y + 0.05 * np.clip(np.hypot(x, z + 10) - 16, 0, 50)
        y = mix(y, 0.0, pad(x, z, (0.0, -2.5), 8.0))
        y = mix(y, 0.0, pad(x, z, _FOCUS, max(5.0, clearing)))
        if wet:
            away = from_line(x, z, _STREAM) + 0.5 * noise.fbm(x * 0.25, z * 0.25, 2)
            y = mix(np.maximum(y, -0.15), -0.05, smoothstep(8.0, 2.0, away))
            y = y - 0.95 * smoothstep(1.9, 0.5, away)
        return np.asarray(y)

    def moss(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.12 + 7, lie.z * 0.12, 4)
        bank = smoothstep(5.0, 1.0, from_line(lie.x, lie.z, _STREAM)) if wet else np.zeros_like(rag)
        return np.asarray(0.9 * smoothstep(0.0, 0.45, rag + 0.5 * bank + 0.15))

    def trodden(lie: Lie) -> F64:
        rag = 0.35 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        spot = 0.5 * smoothstep(
            0.55 * clearing, 0.2 * clearing, np.hypot(lie.x - _FOCUS[0], lie.z - _FOCUS[1]) + 2 * rag
        )
        return np.asarray(np.maximum(0.9 * smoothstep(0.85, 0.3, from_line(lie.x, lie.z, _PATH) + rag), spot))

    def tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.07, lie.z * 0.07, 3), noise.fbm(lie.x * 0.5, lie.z * 0.5, 3)
        return np.asarray(
            mix([0.5, 0.42, 0.3], [0.8, 0.64, 0.44], smoothstep(-0.4, 0.5, broad + 0.4 * fine)[..., None])
        )

    site.land(
        lie,
        [
            Cover("litter", tint=tint),
            Cover("moss", moss, (0.75, 0.85, 0.55)),
            Cover("path", trodden, (0.62, 0.5, 0.38)),
        ],
        fine_m=1.0,
        near_m=24,
        reach_m=120,
    )
    if wet:
        site.sea(
            "stream",
            _WATER_M,
            middle=(-5, -12),
            reach_m=70,
            shallow=(0.2, 0.3, 0.22),
            deep=(0.05, 0.11, 0.1),
            clear_m=1.2,
        )
    site.look(_FOCUS, eye=_EYE)
    _grow(site, density, conifer, height, clearing, wet)
    _strew_rocks(site, clearing)
    zones_about_focus(site, _FOCUS, room_m=min(6.0, 1.2 * clearing), height_m=8.0)
    site.zone("focus", 1.9, -5.2, (2.2, 3.0, 2.2))
    site.zone("path", -0.6, -7.5, (1.4, 3.0, 2.0))
    site.zone("flank", -1.6, -15.5, (2.4, 5.0, 2.4))
    if wet:
        zones_on_water(site, depth_m=0.32, far_m=30)
        zones_on_shore(site)
    _dress(site, conifer, density)


def _grow(site: Site, density: float, conifer: float, height: float, clearing: float, wet: bool) -> None:
    """Trees in three rings: whole ones, plainer ones, outlines."""
    rng = site.rng
    places = spread(rng, (-44.0, -52.0), (44.0, 26.0), 6.4 - 3.0 * density)
    away = np.hypot(places[:, 0] - _EYE[0], places[:, 1] - _EYE[1])
    edge = np.hypot(places[:, 0] - _FOCUS[0], places[:, 1] - _FOCUS[1]) - clearing
    keep = (away > 4.2) & (away < _MID_M) & (edge > 1.8 * site.noise.fbm(places[:, 0] * 0.2, places[:, 1] * 0.2, 2))
    keep &= from_line(places[:, 0], places[:, 1], _PATH) > 1.7
    keep &= np.abs(places[:, 0]) < 24 - 0.6 * np.minimum(places[:, 1], 0)
    keep &= (places[:, 1] < 4) | (away < 12)
    if wet:
        keep &= from_line(places[:, 0], places[:, 1], _STREAM) > 1.9
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 3.2, beyond_m=clearing)
    frame = np.array([(-3.7, -4.6), (-7.6, -13.5), (9.9, -9.4)]) + rng.uniform(-0.3, 0.3, (3, 2))
    far = np.abs(places[:, None] - frame).max(axis=2).min(axis=1) > 1.6
    places = np.concatenate([frame, places[far]])
    away = np.hypot(places[:, 0] - _EYE[0], places[:, 1] - _EYE[1])
    behind = 14.0 * (places[:, 1] > 0)
    nearest = np.argsort(away + behind, kind="stable")[: _WHOLE + _PLAIN]
    places, away = places[nearest], away[nearest]
    fir = rng.uniform(size=len(places)) < conifer
    tall = height * rng.uniform(0.75, 1.25, len(places))
    near = (away < _NEAR_M) & (np.arange(len(places)) < _WHOLE)
    for part, tiers, points, sides in ((near, 13, 8, 8), (~near, 7, 5, 5)):
        for firs in (True, False):
            chosen = part & (fir == firs)
            if not chosen.any():
                continue
            feet, heights = on_ground(site.ground, places[chosen]), tall[chosen]
            grey = (1.0, 0.82, 0.66) if firs else (0.95, 0.92, 0.86)
            site.add(
                "bark", trunks(rng, feet, heights * (1.0 if firs else 0.86), 0.021, lean=0.0, sides=sides, color=grey)
            )
            if firs:
                crowns = fir_crowns(rng, feet, heights, (0.62, 0.72, 0.5), tiers=tiers, points=points, bare=0.26)
                site.add("needles", crowns)
            else:
                lumps, sprays = (6, 20) if sides > 5 else (5, 8)
                crowns = round_crowns(
                    rng, feet, heights, (0.8, 0.86, 0.5), clumps=lumps, low=0.36, wide=0.26, sprays=sprays
                )
                site.add("leaves", crowns)
    for number, (radius, count, haze) in enumerate(((31, 110, 0.12), (44, 130, 0.3), (62, 150, 0.5))):
        share = {True: conifer, False: 1 - conifer}
        for pointed in (True, False):
            if (some := round(count * share[pointed] * (0.6 + 0.6 * density))) > 3:
                line = tree_line(
                    rng, (-180, 180), radius, 1.1 * height, (0.07, 0.13, 0.06), count=some, ground=site.ground,
                    pointed=pointed, spread_m=12,
                )  # fmt: skip
                site.backdrop(f"far trees {number}", line, haze=haze)
    site.backdrop("hills", ridge(site.noise, (-90, 90), 130, 30, (0.16, 0.24, 0.15), sharp=0.2, columns=60), haze=0.7)


def _strew_rocks(site: Site, clearing: float) -> None:
    """Mossy boulders at the edge of the clearing and a fallen trunk."""
    rng = site.rng
    turn = rng.uniform(0, 2 * np.pi, 12)
    away = clearing + rng.uniform(0.3, 5.0, 12)
    places = np.stack([_FOCUS[0] + away * np.cos(turn), _FOCUS[1] + away * np.sin(turn)], axis=1)
    places = out_of_sight_line(places, _EYE, _FOCUS, 2.6)
    size = rng.uniform(0.35, 1.0, (len(places), 1)) * np.array([1.2, 0.8, 1.0])
    site.add("rock", boulders(rng, on_ground(site.ground, places), size, (0.8, 0.86, 0.66), level=1))
    x, z = _FOCUS[0] - 0.75 * clearing, _FOCUS[1] - 0.8 * clearing
    ends = on_ground(site.ground, np.array([(x - 2.6, z - 0.6), (x, z), (x + 2.8, z + 0.9)]), -0.22)
    site.add("bark", piece(tubes(ends[None], np.array([[0.34, 0.3, 0.24]]), 9), (0.75, 0.8, 0.6)))


def _dress(site: Site, conifer: float, density: float) -> None:
    site.scatter(
        Scatter("fern", 0.9, on="moss", far_m=14, clump=0.6),
        Scatter("fern", 0.25, near_m=8, far_m=32, clump=0.7),
        Scatter("grass", 2.2, on="moss", far_m=14, clump=0.6),
        Scatter("bush", 0.05, near_m=7, far_m=34, gap_m=2.0, clump=0.5),
        Scatter("young pine" if conifer > 0.4 else "bush", 0.03, near_m=9, far_m=34, gap_m=2.5),
        Scatter("mushroom", 0.25, on="moss", far_m=9, clump=0.8),
        Scatter("log", 0.008, near_m=5, far_m=26, gap_m=4),
        Scatter("stump", 0.01 * density, near_m=5, far_m=26, gap_m=4),
        Scatter("stone", 0.12, far_m=20, gap_m=0.7, scale=(0.4, 1.6)),
        Scatter("pebble", 0.8, on="path", far_m=9),
    )
