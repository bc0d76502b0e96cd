"""A street between houses."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.avenues import plant_row
from assets.stages.backdrops import ridge
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.paving import offset_line, pave_strip
from assets.stages.registry import Parameter, stage
from assets.stages.roadway import DRAINED, lay_ironwork
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import Scatter, ZoneKind
from assets.stages.stalls import STALL_SURFACES, hang_over, line_with_stalls

_FAR_M = 62.0
_KERB_M = 0.13
_STEPS = 10
_LANE_M = 7.0
"""A market lane no wider than this has cloths over it."""


@stage(
    "street",
    surfaces={
        "road": "cobblestones",
        "pavement": "stone slabs",
        "kerb": "granite",
        "plants": "green leaves",
        "bark": "rough tree bark",
        "ironwork": "worn cast iron",
        **FRONT_SURFACES,
        **STALL_SURFACES,
    },
    parameters={
        "width": Parameter(8.5, 2.4, 24.0, "metres between the fronts: 3 an alley, 8 a street, 20 an avenue"),
        "style": Parameter(1.0, 0.0, LAST_STYLE, STYLE_DOC),
        "storeys": Parameter(3.0, 1.0, 9.0, "how many floors the houses have"),
        "shops": Parameter(0.5, 0.0, 1.0, "share of the houses with a shop"),
        "bend": Parameter(0.5, 0.0, 1.0, "0 runs straight to the horizon, 1 turns away behind the houses"),
        "lit": Parameter(0.12, 0.0, 1.0, "share of the windows with light in them: more by night"),
        "cables": Parameter(0.3, 0.0, 1.0, "cables and strings across the street, where lanterns hang"),
        "trees": Parameter(0.0, 0.0, 1.0, "how close trees stand along the kerbs, where there are pavements"),
        "market": Parameter(
            0.0, 0.0, 1.0, "share of the fronts with a stall before them; cloths and lamps over a lane"
        ),
    },
)
def street(
    site: Site,
    width: float,
    style: float,
    storeys: float,
    shops: float,
    bend: float,
    lit: float,
    cables: float,
    trees: float,
    market: float,
) -> None:
    """A street between two rows of houses with shops and pavements, a bend, and roofs far away."""
    noise, kind = site.noise, STYLES[round(style)]
    t = np.linspace(-9.0, _FAR_M, _STEPS)
    way = 1.0 if site.rng.random() < 0.5 else -1.0
    middle = [(float(way * bend * 13 * smoothstep(6, 58, s) ** 1.2), -float(s)) for s in t]
    is_lane = market > 0.5 and width <= _LANE_M
    walk = min(2.6, 0.22 * width) if width >= 4.5 and not is_lane else 0.0

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.12, lie.z * 0.05, 3), noise.fbm(lie.x * 0.9, lie.z * 0.5, 3)
        worn = np.exp(-(((np.abs(lie.x) - 0.12 * width) / 0.5) ** 2))
        return np.asarray((0.68 + 0.14 * broad + 0.1 * fine - 0.08 * worn)[..., None] * [1.0, 0.98, 0.95])

    site.land(lambda x, z: 0 * x, [Cover("road", tint=tint)], middle=(0.0, -20.0), fine_m=0.9, near_m=22, reach_m=60)
    walls = []
    for side in (1, -1):
        face = offset_line(middle, side * width / 2)
        line = face if side > 0 else face[::-1]
        walls += row_of_fronts(site, line, kind, storeys, shops=shops, lit=lit, uneven_m=min(0.25, 0.04 * width))
        if walk:
            edge = offset_line(middle, side * (width / 2 - walk))
            pave_strip(site, "pavement", "kerb", edge, offset_line(middle, side * (width / 2 + 0.5)), _KERB_M)
    end_x, end_z = middle[-1]
    close = [(end_x - 16.0, end_z - 12.0), (end_x + 16.0, end_z - 12.0)]
    if bend < 0.35:
        close = []
    if close:
        row_of_fronts(site, close, kind, storeys + 1, shops=0, lit=lit, frontage=(8.0, 11.0))
    far_town(site, round(style), (-55, 55), 1.3 * _FAR_M, storeys, green=0.5 if walk else 0.2)
    site.backdrop("hills", ridge(noise, (-70, 70), 420, 70, (0.2, 0.26, 0.24), sharp=0.3, columns=90), haze=0.7)
    if walk and round(style) in DRAINED:
        lay_ironwork(site, middle, width - 2 * walk, "ironwork")
    if walk and trees > 0.1:
        _plant(site, middle, width / 2 - walk + 0.5, trees)
    site.look((0.12 * width, -14.0), eye=(-0.14 * width, 1.0), third=0.35, fov_deg=50.0, horizon=0.38)
    _mark(site, middle, width, walk)
    if market > 0:
        line_with_stalls(site, walls, kind, market, _KERB_M if walk else 0.0)
    if is_lane:
        hang_over(site, [(x, 3.3, z) for x, z in middle], width)
    elif cables > 0:
        _hang_cables(site, middle, width, cables, 4.6 if width < 12 else 5.6)


def _plant(site: Site, middle: list[tuple[float, float]], out: float, trees: float) -> None:
    """Trees along both kerbs, none beside the eye."""
    zs, xs = [-p[1] for p in middle], [p[0] for p in middle]
    spots = [
        (float(np.interp(z, zs, xs)) + side * out, -float(z))
        for side, first in ((-1, 10.5), (1, 7.0))
        for z in np.arange(first, 54.0, 15.0 - 8.0 * trees)
    ]
    plant_row(site, spots, (4.6, 6.4), low=0.42)


def _mark(site: Site, middle: list[tuple[float, float]], width: float, walk: float) -> None:
    """Zones on the road, one larger and one nearer focus first, and on both pavements."""
    road = width - 2 * walk

    def centre(z: float) -> float:
        return float(np.interp(-z, [-p[1] for p in middle], [p[0] for p in middle]))

    big = min(5.0, 0.8 * road)
    site.zone("focus", centre(-15.0), -15.0, (big, 9.0, big))
    near = min(2.4, 0.7 * road)
    site.zone("focus", 0.08 * width, -5.5, (near, 3.0, near))
    site.zone("focus", centre(-9.0) - 0.1 * road, -9.0, (min(3.4, 0.75 * road), 5.0, min(3.4, 0.75 * road)))
    lane = width / 2 - max(0.5, walk * 0.5) - (0.3 if width < 5 else 0.0)
    for side in (-1, 1):
        for z in (-4.5, -7.5, -10.5, -14.0, -19.0, -25.0):
            room = 0.9 if width < 5 else max(1.2, 0.8 * walk)
            kind: ZoneKind = "foreground" if z > -6 else "flank"
            site.zone(kind, centre(z) + side * lane, z, (room, 2.6, room), yaw=-side * math.pi / 2)
    for z in (-20.0, -28.0, -38.0):
        site.zone("path", centre(z), z, (0.4 * road, 3.0, 2.0))
    if walk:
        _mark_lanes(site, centre, road)
    site.zone("background", centre(-48.0), -48.0, (0.8 * road, 20.0, 6.0))
    site.zone("air", centre(-12.0), -12.0, (0.6 * width, 3.0, 16.0), y=4.8)
    site.scatter(Scatter("pebble", 0.3, on="road", far_m=9, scale=(0.3, 0.7)))


def _mark_lanes(site: Site, centre: Callable[[float], float], road: float) -> None:
    """Lanes for what drives, one towards the eye and one away; one along the left kerb where the road is narrow."""
    wide = min(3.2, 0.5 * road) if road >= 5.0 else min(2.8, road - 0.4)
    ways = ((-1, 0.0), (1, math.pi)) if road >= 5.0 else ((-1, 0.0),)
    for z in (-7.0, -10.5, -14.5, -19.0, -25.0, -33.0):
        bend = math.atan2(centre(z + 2.0) - centre(z - 2.0), 4.0)
        for side, turn in ways:
            x = centre(z) + side * (road / 2 - wide / 2 - 0.15)
            site.zone("lane", x, z, (wide, 5.0, 6.0), yaw=turn + bend)


def _hang_cables(site: Site, middle: list[tuple[float, float]], width: float, cables: float, height: float) -> None:
    """Cables that sag from front to front; lanterns may hang from them."""
    sketch = Sketch((width, height, _FAR_M))
    for k in range(max(1, round(9 * cables))):
        z = -6.5 - 4.6 * k + float(site.rng.uniform(-0.8, 0.8))
        x = float(np.interp(-z, [-p[1] for p in middle], [p[0] for p in middle]))
        y, skew = height + float(site.rng.uniform(-0.2, 0.9)), float(site.rng.uniform(-0.8, 0.8))
        s = np.linspace(-1, 1, 7)
        path = np.stack([x + s * (width / 2 + 0.1), y - 0.07 * width * (1 - s**2), z + s * skew], axis=1)
        sketch.tube("timber", path, 0.015, sides=3)
        for at in (1, 2, 4, 5):
            site.zone("ceiling", path[at, 0], path[at, 2], (0.7, 1.2, 0.7), y=float(path[at, 1]), yaw=0.0)
    site.draw(sketch)
