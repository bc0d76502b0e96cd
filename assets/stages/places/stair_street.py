"""A street that climbs a hill between houses, by steps or as a slope."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES, Style
from assets.stages.backdrops import ridge
from assets.stages.blocks import put_boxes
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.land import Cover, Lie
from assets.stages.paving import flight
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import ZoneKind

_FOOT_M = 8.4
"""Metres before the eye at which it begins to climb."""
_FLIGHTS = 5
_LANDING_M = 4.4
_RISER_M, _TREAD_M = 0.17, 0.34
_PLINTH_M = 3.2


@stage(
    "stair_street",
    surfaces={"steps": "worn stone steps", "road": "stone slabs", **FRONT_SURFACES},
    parameters={
        "width": Parameter(5.4, 3.2, 12.0, "metres between the fronts"),
        "style": Parameter(14.0, 0.0, LAST_STYLE, STYLE_DOC),
        "storeys": Parameter(3.0, 1.0, 4.0, "how many floors the houses have"),
        "rise": Parameter(1.0, 0.3, 1.4, "how steeply it climbs: 1 rises by 1.5 m every 7.5 m"),
        "steps": Parameter(1.0, 0.0, 1.0, "1 climbs by flights of steps, 0 as a road up the hill"),
        "shops": Parameter(0.4, 0.0, 1.0, "share of the houses with a shop"),
        "lit": Parameter(0.12, 0.0, 1.0, "share of the windows with light in them"),
        "cables": Parameter(0.5, 0.0, 1.0, "cables and strings across it, where lanterns hang"),
    },
)
def stair_street(
    site: Site,
    width: float,
    style: float,
    storeys: float,
    rise: float,
    steps: float,
    shops: float,
    lit: float,
    cables: float,
) -> None:
    """Houses that stand one above the other on both sides of flights of steps, or of a steep road."""
    kind, noise = STYLES[round(style)], site.noise
    count = max(3, round(1.5 * rise / _RISER_M))
    up, run = count * _RISER_M, count * _TREAD_M + _LANDING_M
    top = _FOOT_M + _FLIGHTS * run

    def slope(z: np.ndarray) -> np.ndarray:
        return np.asarray(np.clip((-z - _FOOT_M) / run, 0.0, _FLIGHTS) * up)

    def under(z: np.ndarray) -> np.ndarray:
        """A little below the flights and landings, which are drawn."""
        stage_of = np.floor(np.clip((-z - _FOOT_M) / run, 0.0, _FLIGHTS))
        return np.asarray(stage_of * up - 0.12 * (stage_of > 0))

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.2, lie.z * 0.1, 3), noise.fbm(lie.x * 0.9, lie.z * 0.9, 3)
        return np.asarray((0.72 + 0.14 * broad + 0.1 * fine)[..., None] * [1.0, 0.98, 0.95])

    stepped = steps >= 0.5
    site.land(
        lambda x, z: (under(z) if stepped else slope(z)) + 0 * x,
        [Cover("road", tint=tint)],
        middle=(0.0, -20.0),
        fine_m=0.6 if stepped else 0.9,
        near_m=24,
        reach_m=70,
    )
    if stepped:
        _climb(site, width, up, run)
    _houses(site, kind, (width, storeys, shops, lit), up, run)
    close = [(-16.0, -top - 5.0), (16.0, -top - 5.0)]
    row_of_fronts(site, close, kind, storeys, shops=0.0, lit=lit, frontage=(6.0, 9.0), foot=_FLIGHTS * up)
    far_town(site, round(style), (-55, 55), 1.4 * top, storeys, level=_FLIGHTS * up, green=0.3)
    site.backdrop("hills", ridge(noise, (-70, 70), 420, 90 + 60 * rise, (0.22, 0.27, 0.24), sharp=0.4), haze=0.7)
    site.look((0.1 * width, -14.0), eye=(-0.12 * width, 1.0), third=0.3, fov_deg=50.0, horizon=0.34)
    _mark(site, width, up, run)
    if cables > 0:
        _hang_cables(site, width, up, run, cables)


def _climb(site: Site, width: float, up: float, run: float) -> None:
    """Flights and landings, each landing with a kerb before the next flight."""
    sketch = Sketch((width, _FLIGHTS * up, _FLIGHTS * run))
    for k in range(_FLIGHTS):
        z, base = -_FOOT_M - k * run, k * up
        reach = flight(site, sketch, "steps", (0.0, z), width + 0.6, up, base=base, tread_m=_TREAD_M, riser_m=_RISER_M)
        deep = run - reach
        at = (0.0, base + up - 0.3, z - reach - deep / 2)
        sketch.box("steps", (width + 0.6, 0.3, deep), at, bevel=0.015)
        site.deck((0.0, base + up, z - reach - deep / 2), (width + 0.6, deep))
    site.draw(sketch)


def _houses(site: Site, kind: Style, built: tuple[float, float, float, float], up: float, run: float) -> None:
    """A block of houses beside every landing on plinths, lower ones before the foot."""
    width, storeys, shops, lit = built
    edges = [9.0, -_FOOT_M, *(-_FOOT_M - (k + 1) * run for k in range(_FLIGHTS))]
    plinth = Sketch((width + 20, 4, 80))
    for side in (1, -1):
        for k, (near, far) in enumerate(pairwise(edges)):
            foot = max(0, k) * up
            x = side * width / 2
            line = [(x, far), (x, near)] if side > 0 else [(x, near), (x, far)]
            row_of_fronts(
                site, line, kind, storeys, shops=shops, lit=lit, frontage=(4.6, 7.0), uneven_m=0.15, foot=foot
            )
            if k:
                size = (kind.deep_m, _PLINTH_M + 0.02, near - far)
                at = (side * (width / 2 + 0.22 + kind.deep_m / 2), foot - _PLINTH_M, (near + far) / 2)
                put_boxes(plinth, kind.walls[0], [(size, at)])
    site.draw(plinth)


def _mark(site: Site, width: float, up: float, run: float) -> None:
    big = min(3.0, 0.6 * width)
    site.zone("focus", 0.06 * width, -5.4, (min(2.4, big), 3.0, min(2.4, big)))
    site.zone("focus", 0.0, -6.2, (big, 6.0, big))
    reach = run - _LANDING_M
    for k in range(3):
        z = -_FOOT_M - k * run - reach - _LANDING_M / 2
        site.zone("focus", 0.0, z, (0.62 * width, 6.0, 3.4), y=(k + 1) * up)
        for side in (-1, 1):
            site.zone("flank", side * (width / 2 - 0.6), z, (0.9, 2.6, 1.6), y=(k + 1) * up, yaw=-side * math.pi / 2)
    for side in (-1, 1):
        for z in (-3.8, -5.6, -7.4):
            kind: ZoneKind = "foreground" if z > -5 else "flank"
            site.zone(kind, side * (width / 2 - 0.6), z, (0.9, 2.6, 1.0), yaw=-side * math.pi / 2)
    top = -_FOOT_M - _FLIGHTS * run - 2.0
    site.zone("background", 0.0, top, (0.9 * width, 16.0, 3.0))
    site.zone("air", 0.0, -11.0, (0.6 * width, 3.0, 12.0), y=5.6)


def _hang_cables(site: Site, width: float, up: float, run: float, cables: float) -> None:
    """Cables that sag from front to front, each higher than the last; lanterns may hang from them."""
    sketch = Sketch((width, 6, _FLIGHTS * run))
    for k in range(max(1, round(9 * cables))):
        z = -5.6 - 4.2 * k
        y = 4.4 + max(0.0, (-z - _FOOT_M) / run) * up + float(site.rng.uniform(0.0, 0.8))
        s = np.linspace(-1, 1, 7)
        path = np.stack([s * (width / 2 + 0.1), y - 0.06 * width * (1 - s**2), z + 0.4 * s], axis=1)
        sketch.tube("timber", path, 0.015, sides=3)
        for at in (1, 2, 4, 5):
            site.zone("ceiling", path[at, 0], path[at, 2], (0.7, 1.2, 0.7), y=float(path[at, 1]), yaw=0.0)
    site.draw(sketch)
