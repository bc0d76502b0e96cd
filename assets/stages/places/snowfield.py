"""Snow-covered land."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import fir_crowns, on_ground, out_of_sight_line, spread, trunks
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (4.6, -17.0)
_POND = (-9.0, -17.0)
_TRACK = [(1.2, 9.0), (1.4, -3.0), (0.6, -9.0), (3.2, -15.0), (9.0, -22.0), (10.0, -36.0), (-4.0, -70.0)]


@stage(
    "snowfield",
    surfaces={
        "snow": "fresh snow",
        "ice": "frozen lake ice",
        "rock": "dark grey rock",
        "boulders": "dark grey rock",
        "caps": "fresh snow",
        "bark": "pine bark",
        "needles": "dark green pine needles",
    },
    parameters={
        "trees": Parameter(0.5, 0.0, 1.0, "how many snowy firs; 0 is the bare Arctic"),
        "ice": Parameter(0.6, 0.0, 1.0, "how large the frozen lake is, 0 for none"),
        "mountains": Parameter(0.6, 0.0, 1.0, "how high the mountains behind stand"),
        "drifts": Parameter(0.8, 0.0, 2.5, "metres the snow has drifted"),
    },
)
def snowfield(site: Site, trees: float, ice: float, mountains: float, drifts: float) -> None:
    """Snow in drifts with a trodden track, a frozen lake, firs under snow, white mountains behind."""
    noise = site.noise
    reach = 14.0 * ice

    def off_lake(x: F64, z: F64) -> F64:
        wx, wz = (x - _POND[0]) / 1.25, z - _POND[1]
        w = np.hypot(wx, wz) - reach + 2.5 * noise.fbm(x * 0.1, z * 0.1, 3)
        kept = np.maximum(6.0 - np.hypot(x - _FOCUS[0], z - _FOCUS[1]), 6.0 - np.hypot(x - 1.0, z + 1.5))
        return np.asarray(np.maximum(w, kept))

    def height(x: F64, z: F64) -> F64:
        drift = noise.warped(x * 0.06 + 0.03 * z, z * 0.1, 0.9, 3)
        y = (
            drifts * 0.75 * drift
            + 2.2 * noise.fbm(x * 0.016, z * 0.016, 2)
            + 0.02 * np.clip(np.hypot(x, z) - 20, 0, 200)
        )
        y = y + 0.05 * noise.fbm(x * 0.5, z * 0.8, 2)
        w = off_lake(x, z)
        y = mix(y, 0.0, smoothstep(6, 1.5, w) * (ice > 0.05))
        y = y - 0.5 * smoothstep(1.5, 0.1, w) * (ice > 0.05)
        y = mix(y, 0.0, pad(x, z, (1.0, -1.5), 7.5) * smoothstep(0.5, 2, w))
        y = mix(y, 0.1, pad(x, z, _FOCUS, 5.6) * smoothstep(0.5, 2, w))
        return np.asarray(y - 0.13 * smoothstep(0.75, 0.3, from_line(x, z, _TRACK)))

    def snow_tint(lie: Lie) -> F64:
        blue = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.08, lie.z * 0.1, 3) - lie.y * 0.15)[..., None]
        wind = 0.03 * np.sin(3.1 * lie.x + 1.1 * lie.z + 4 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 2))[..., None]
        foot = 0.1 * smoothstep(0.6, 0.2, from_line(lie.x, lie.z, _TRACK))[..., None]
        return np.asarray(mix([1.0, 1.0, 1.0], [0.84, 0.9, 1.0], blue) + wind - foot)

    def frozen(lie: Lie) -> F64:
        blown = noise.warped(lie.x * 0.12, lie.z * 0.2, 0.8, 3)
        return np.asarray(
            0.95 * smoothstep(0.2, -1.2, off_lake(lie.x, lie.z)) * smoothstep(0.35, 0.0, blown) * (ice > 0.05)
        )

    def ice_tint(lie: Lie) -> F64:
        crack = smoothstep(0.86, 0.97, noise.ridged(lie.x * 0.16, lie.z * 0.16, 2))[..., None]
        return np.asarray(mix([0.45, 0.66, 0.78], [0.95, 1.0, 1.0], crack))

    def bare(lie: Lie) -> F64:
        return np.asarray(smoothstep(0.75, 1.1, lie.slope + 0.4 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 3)))

    site.land(
        height,
        [
            Cover("snow", tint=snow_tint),
            Cover("ice", frozen, ice_tint),
            Cover("rock", bare, (0.7, 0.7, 0.72), steep=True),
        ],
        fine_m=0.9,
        near_m=28,
        reach_m=210,
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.4)
    _plant(site, trees, reach)
    _lay_rocks(site)
    _draw_far(site, trees, mountains)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.2, -5.4, (2.4, 3.0, 2.4))
    site.zone("path", 1.0, -9.0, (1.5, 3.0, 2.0))
    site.zone("flank", -5.5, -13.0, (3.0, 4.0, 3.0))
    site.scatter(
        Scatter("snow pile", 0.02, on="snow", near_m=5, far_m=40, gap_m=2, scale=(0.5, 1.4)),
        Scatter("snowy boulder", 0.012, on="snow", near_m=6, far_m=50, gap_m=3, scale=(0.4, 1.6), clump=0.5),
        Scatter("dry grass", 0.12, on="snow", near_m=3, far_m=20, clump=0.8),
        Scatter("stone", 0.04, on="snow", far_m=20, gap_m=1, scale=(0.4, 1.2)),
    )
    if trees > 0.05:
        site.scatter(
            Scatter("stump", 0.004 * trees, on="snow", near_m=6, far_m=26, gap_m=5),
            Scatter("dead tree", 0.002, on="snow", near_m=12, far_m=45, gap_m=8),
        )


def _plant(site: Site, trees: float, reach: float) -> None:
    """Firs under snow, thicker away from the lake; three stand at the edges of the picture."""
    rng = site.rng
    places = spread(rng, (-60.0, -75.0), (60.0, 16.0), 4.6)
    x, z = places.T
    flock = site.noise.fbm(x * 0.05 + 5, z * 0.05, 3) + 0.5 * smoothstep(10, 40, np.hypot(x, z))
    keep = (flock > 0.75 - 0.75 * trees) & (np.hypot(x, z) > 9.5) & (from_line(x, z, _TRACK) > 2.2) & (trees > 0.02)
    keep &= np.hypot((x - _POND[0]) / 1.25, z - _POND[1]) > reach + 2.5
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 5.0, beyond_m=6.5)
    places = places[np.argsort(np.hypot(*places.T), kind="stable")][: round(115 * trees)]
    if trees <= 0.02:
        return
    frame = np.array([(9.2, -11.5), (10.8, -15.5), (8.9, -21.0)]) + rng.uniform(-0.4, 0.4, (3, 2))
    places = np.concatenate([frame, places])
    feet, tall = on_ground(site.ground, places), rng.uniform(3.5, 8.5, len(places))
    for part, tiers, points in ((slice(0, 14), 9, 7), (slice(14, None), 5, 4)):
        if not len(feet[part]):
            continue
        site.add("bark", trunks(rng, feet[part], tall[part], 0.02, lean=0.0, sides=5, color=(0.75, 0.7, 0.66)))
        state = rng.bit_generator.state
        for surface, lift, wide, tone in (
            ("needles", 0.0, 0.22, (0.6, 0.75, 0.6)),
            ("caps", 0.14, 0.175, (1.0, 1.0, 1.0)),
        ):
            rng.bit_generator.state = state
            feet_here = feet[part] + [0, lift, 0]
            crowns = fir_crowns(
                rng,
                feet_here,
                tall[part],
                tone,
                tiers=tiers,
                points=points,
                bare=0.06,
                wide=wide,
                shaded=surface != "caps",
            )
            site.add(surface, crowns)


def _lay_rocks(site: Site) -> None:
    """Dark rocks, each with a cap of snow."""
    rng = site.rng
    hubs = np.array([(-3.3, -7.4), (8.0, -19.5), (-14.0, -30.0)])
    places = (hubs[:, None] + rng.normal(0, 0.8, (3, 3, 2))).reshape(-1, 2)
    size = rng.uniform(0.35, 0.85, (len(places), 1)) * np.array([1.2, 0.9, 1.0])
    at = on_ground(site.ground, places, 0.0)
    site.add("boulders", boulders(rng, at, size, (0.8, 0.8, 0.84)))
    caps = at + np.array([0, 0.42, 0]) * size
    site.add("caps", boulders(rng, caps, size * [0.94, 0.5, 0.94], (1.0, 1.0, 1.0), level=1, rough=0.12))


def _draw_far(site: Site, trees: float, mountains: float) -> None:
    noise = site.noise
    white = (0.85, 0.89, 0.95)
    for number, (radius, haze) in enumerate(((70, 0.2), (110, 0.38))):
        if trees > 0.05:
            wood = tree_line(
                site.rng,
                (-180, 180),
                radius,
                9,
                (0.16, 0.22, 0.22),
                count=round(260 * trees),
                ground=site.ground,
                spread_m=24,
            )
            site.backdrop(f"wood {number}", wood, haze=haze)
    site.backdrop("hills", ridge(noise, (0, 360), 240, 12 + 26 * mountains, white, sharp=0.15, columns=120), haze=0.32)
    ranges = ((-90, 30, 330, 45 + 90 * mountains, 0.4), (-40, 90, 560, 70 + 220 * mountains, 0.6))
    for number, (start, stop, radius, tall, haze) in enumerate(ranges):
        far = ridge(
            noise, (start, stop), radius, tall, (0.36, 0.4, 0.47), depth_m=190, base_m=-3, sharp=0.85, tops=white
        )
        site.backdrop(f"mountains {number}", far, haze=haze)
