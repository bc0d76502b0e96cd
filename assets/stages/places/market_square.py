"""A square in a town."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.backdrops import ridge
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.land import Cover, Lie
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.temples import line_columns, raise_temple
from assets.stages.towers import draw_steeple


@stage(
    "market_square",
    surfaces={"paving": "cobblestones", "bands": "stone slabs", "tower": "sandstone blocks", **FRONT_SURFACES},
    parameters={
        "size": Parameter(34.0, 16.0, 64.0, "metres from side to side"),
        "style": Parameter(1.0, 0.0, LAST_STYLE, STYLE_DOC),
        "storeys": Parameter(3.0, 1.0, 8.0, "how many floors the houses have"),
        "shops": Parameter(0.6, 0.0, 1.0, "share of the houses with a shop"),
        "lit": Parameter(0.1, 0.0, 1.0, "share of the windows with light in them"),
        "tower": Parameter(1.0, 0.0, 1.0, "1 raises a church or town hall tower over the roofs, 0 none"),
        "temple": Parameter(0.0, 0.0, 1.0, "1 closes it with a temple on steps, columns before it, 0 with houses"),
        "rings": Parameter(1.0, 0.0, 1.0, "1 lays rings and rays of slabs round the middle, 0 plain paving"),
    },
)
def market_square(
    site: Site,
    size: float,
    style: float,
    storeys: float,
    shops: float,
    lit: float,
    tower: float,
    temple: float,
    rings: float,
) -> None:
    """A paved square with houses and shops on three sides, a tower over the roofs and a stepped middle."""
    noise, kind = site.noise, STYLES[round(style)]
    x, back, front = size / 2, -0.95 * size - 3, 8.0
    focus = (0.0, -0.42 * size - 3)

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.1, lie.z * 0.1, 3), noise.fbm(lie.x * 0.8, lie.z * 0.8, 3)
        edge = 0.12 * np.exp(-(((x - np.abs(lie.x)) / 1.2) ** 2))
        return np.asarray((0.74 + 0.13 * broad + 0.09 * fine - edge)[..., None] * [1.0, 0.97, 0.92])

    site.land(lambda px, pz: 0 * px, [Cover("paving", tint=tint)], middle=(0, -16), fine_m=0.9, near_m=22, reach_m=70)
    gap = min(6.0, 0.22 * size)
    west, east = [(-x, front), (-x, back)], [(x, back), (x, front)]
    north = [(-x + gap, back), (x, back)]
    beside = [(-x - 9, back), (-x - 9, back - 30)]
    for line in (west, east) if temple >= 0.5 else (west, north, east):
        row_of_fronts(site, line, kind, storeys, shops=shops, lit=lit)
    if temple >= 0.5:
        raise_temple(site, ("tower", "roofs", "timber"), (0.0, back - 1.5), 0.62 * size, 6.6)
        line_columns(site, "tower", x - 1.4, (-8.0, back + 9.0), 5.6)
    row_of_fronts(site, [(-x + gap, back - 34), (-x + gap, back - 9)][::-1], kind, storeys, shops=0, lit=lit)
    row_of_fronts(site, beside, kind, storeys, shops=0, lit=lit)
    tall = kind.ground_m + kind.storey_m * storeys
    if tower >= 0.5:
        sketch = Sketch((7, 2 * tall, 7))
        draw_steeple(sketch, "tower", "roofs", "panes", (0.3 * x, 0, back - 13), 6.5, tall * 1.2 + 3.5, 6.5)
        site.draw(sketch)
    if rings >= 0.5:
        _lay_rings(site, focus, 0.3 * size)
    far_town(site, round(style), (-58, 58), max(80.0, 30.0 - back), storeys)
    site.backdrop("hills", ridge(noise, (-80, 80), 380, 60, (0.2, 0.27, 0.22), sharp=0.25), haze=0.65)
    site.look(focus, third=0.6, fov_deg=46.0, horizon=0.4)
    _mark(site, x, back, focus, size)
    site.scatter(Scatter("pebble", 0.2, on="paving", far_m=9, scale=(0.3, 0.7)))


def _lay_rings(site: Site, middle: tuple[float, float], reach: float) -> None:
    """Slabs in rings and rays, flush with the paving, and two round steps in their middle."""
    turn = np.linspace(0, 2 * np.pi, 49)
    for inner, outer in ((0.46, 0.54), (0.94, 1.02)):
        _band(site, middle, turn, inner * reach, outer * reach, 0.016)
    for k in range(8):
        a = 2 * np.pi * k / 8 + 0.2
        _band(site, middle, np.array([a - 0.03, a + 0.03]), 0.54 * reach, 0.94 * reach, 0.016)
    sketch, y = Sketch((6, 0.3, 6)), 0.0
    for radius in (3.3, 3.0):
        sketch.cylinder("bands", radius, 0.14, (middle[0], y, middle[1]), sides=32)
        y += 0.14
    for yaw in (0.0, np.pi / 4):
        site.deck((middle[0], y, middle[1]), (4.2, 4.2), yaw)
    site.draw(sketch)


def _band(site: Site, middle: tuple[float, float], turn: np.ndarray, inner: float, outer: float, y: float) -> None:
    points = np.array([(middle[0] + r * np.sin(a), y, middle[1] + r * np.cos(a)) for r in (inner, outer) for a in turn])
    n = len(turn)
    k = np.arange(n - 1)
    triangles = np.concatenate([np.stack([k, k + n, k + n + 1], 1), np.stack([k, k + n + 1, k + 1], 1)])
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    site.add("bands", Patch(points, up, points[:, [0, 2]], triangles))


def _mark(site: Site, x: float, back: float, focus: tuple[float, float], size: float) -> None:
    site.zone("focus", focus[0], focus[1], (4.2, 9.0, 4.2))
    site.zone("focus", -1.2, -6.0, (2.4, 3.2, 2.4))
    site.zone("focus", 0.22 * x, 0.62 * back, (0.2 * size, 12.0, 0.2 * size))
    for px, pz in ((-2.6, -4.4), (3.0, -4.6)):
        site.zone("foreground", px, pz, (1.3, 2.2, 1.3))
    for side in (-1, 1):
        for share in (0.28, 0.42, 0.56, 0.7, 0.84):
            site.zone("flank", side * (x - 2.6), share * back, (2.8, 3.2, 2.4), yaw=-side * math.pi / 2)
            site.zone("flank", side * 0.5 * x, (share + 0.05) * back, (2.2, 3.0, 2.2))
    for px in (-0.5, -0.1, 0.3, 0.7):
        site.zone("background", px * x, back + 2.2, (2.6, 4.0, 2.2), yaw=0.0)
    for pz in (0.3, 0.6):
        site.zone("path", -0.25 * x, pz * back, (2.0, 3.0, 2.0))
    site.zone("air", 0.0, 0.5 * back, (x, 4.0, x), y=7.0)
