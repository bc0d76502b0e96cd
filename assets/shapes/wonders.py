"""Buildings known by their outline: Eiffel Tower, Big Ben, Taj Mahal, Colosseum, Pisa, Sydney's opera."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _lattice(s: Sketch, a: F64, b: F64, c: F64, d: F64, thick: float) -> None:
    """The edge a-c of a panel, its head c-d and its two diagonals."""
    for p, q, t in ((a, c, 1.0), (a, d, 0.55), (b, c, 0.55), (c, d, 0.55)):
        s.rod("iron", tuple(p.tolist()), tuple(q.tolist()), thick * t, sides=3)


@drawing("eiffel_tower", (14.0, 36.0, 14.0), iron="brown painted iron", platform="dark brown iron")
def eiffel_tower(s: Sketch, rng: Rng) -> None:
    """The Eiffel Tower: four latticed legs that sweep together, arches between them, three platforms, a mast."""
    levels = np.array([0.0, 3.2, 6.6, 10.2, 13.6])
    outer = 6.6 * (1 - levels / 34.0) ** 2.1 + 0.3
    wide = np.interp(levels, [0, 6.6, 13.6], [2.6, 1.7, 1.25])
    for x in SIDES:
        for z in SIDES:
            for k in range(4):
                corners = []
                for j in (k, k + 1):
                    o, i, y = outer[j], outer[j] - wide[j], levels[j]
                    corners.append([np.array([x * u, y, z * v]) for u, v in ((o, o), (o, i), (i, i), (i, o))])
                for e in range(4):
                    f = (e + 1) % 4
                    _lattice(s, corners[0][e], corners[0][f], corners[1][e], corners[1][f], 0.16)
            s.box("platform", (3.0, 0.5, 3.0), (x * 5.6, 0, z * 5.6), bevel=0)
    upper = np.linspace(13.6, 31.5, 7)
    half = np.interp(upper, [13.6, 18, 24, 31.5], [1.95, 1.3, 0.8, 0.45])
    for k in range(6):
        low, high = ([np.array([u * h, y, v * h]) for u, v in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
                     for h, y in ((half[k], upper[k]), (half[k + 1], upper[k + 1])))  # fmt: skip
        for e in range(4):
            _lattice(s, low[e], low[(e + 1) % 4], high[e], high[(e + 1) % 4], 0.13)
    for y, wide_m, tall in ((6.4, 8.6, 0.7), (13.3, 4.8, 0.6), (31.3, 1.5, 0.9)):
        s.box("platform", (wide_m, tall, wide_m), (0, y, 0), bevel=0)
    for turn in (0.0, 90.0):
        for z in (-5.0, 5.0):
            with s.frame(turn=(0, turn, 0)):
                s.ring("iron", 3.6, 0.2, (0, 2.6, z), start_deg=0, sweep_deg=180, sides=4)
    s.rod("iron", (0, 32, 0), (0, 36, 0), 0.16, 0.05, 6)


@drawing(
    "clock_tower",
    (5.6, 30.0, 5.6),
    walls="honey sandstone",
    roof="dark slate",
    face="white enamel",
    hands="black iron",
    gold="polished gold",
)
def clock_tower(s: Sketch, rng: Rng) -> None:
    """A Gothic clock tower: a ribbed shaft with slit windows, four white clock faces, a steep roof and a spire."""
    s.box("walls", (5.6, 0.8, 5.6), bevel=0)
    s.box("walls", (4.4, 17.5, 4.4), bevel=0)
    for _ in s.around(4):
        for x in np.linspace(-2.15, 2.15, 5):
            s.box("walls", (0.3, 17.2, 0.25), (x, 0.4, 2.25), bevel=0)
        for x in (-1.6, -0.54, 0.54, 1.6):
            for k in range(4):
                s.box("hands", (0.3, 2.2, 0.06), (x, 2.6 + 3.8 * k, 2.2), bevel=0)
        s.box("gold", (3.9, 3.9, 0.1), (0, 18.2, 2.5), bevel=0)
        with s.frame((0, 20.15, 2.56), (90, 0, 0)):
            s.cylinder("face", 1.75, 0.1, sides=28)
            for k in range(12):
                with s.frame(turn=(0, 30 * k, 0)):
                    s.box("hands", (0.12, 0.04, 0.34), (0, 0.1, 1.45), bevel=0)
            for turn, long in ((40.0, 1.0), (-70.0, 1.45)):
                with s.frame(turn=(0, turn, 0)):
                    s.box("hands", (0.16, 0.05, long), (0, 0.12, -long / 2), bevel=0)
        for x in SIDES:
            s.box("walls", (0.5, 5.4, 0.5), (x * 2.35, 17.5, 2.35), bevel=0)
        for x in (-1.2, 0.0, 1.2):
            s.box("hands", (0.7, 1.3, 0.06), (x, 22.9, 2.14), bevel=0)
    s.box("walls", (4.9, 4.9, 4.9), (0, 17.5, 0), bevel=0)
    s.box("gold", (5.4, 0.3, 5.4), (0, 22.3, 0), bevel=0)
    s.box("walls", (4.2, 1.9, 4.2), (0, 22.5, 0), bevel=0)
    corner = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    for profile in ([(2.3, 24.4), (1.35, 26.2)], [(1.5, 26.9), (0.12, 29.2)]):
        s.loft("roof", [[(x * h, y, z * h) for x, z in corner] for h, y in profile], smooth=False)
    s.box("gold", (2.6, 0.7, 2.6), (0, 26.2, 0), bevel=0)
    s.rod("gold", (0, 29.1, 0), (0, 30, 0), 0.1, 0.02, 6)


def _draw_onion(s: Sketch, surface: str, at: tuple[float, float, float], radius: float) -> None:
    """An onion dome on a drum, with a gilded spike."""
    r = radius
    line = [
        (0.86, 0),
        (0.86, 0.4),
        (1.0, 0.75),
        (1.03, 1.05),
        (0.92, 1.4),
        (0.6, 1.75),
        (0.26, 2.0),
        (0.08, 2.2),
        (0, 2.22),
    ]
    x, y, z = at
    s.lathe(surface, [(a * r, b * r) for a, b in line], at, sides=24 if r > 2 else 10)
    s.rod("gold", (x, y + 2.15 * r, z), (x, y + 2.8 * r, z), 0.06 * r, 0.01 * r, 6)
    s.ball("gold", 0.11 * r, (x, y + 2.4 * r, z), sides=6)


@drawing(
    "taj_mahal", (22.0, 16.6, 22.0), walls="white marble", dome="white marble", arch="grey marble", gold="polished gold"
)
def taj_mahal(s: Sketch, rng: Rng) -> None:
    """A domed tomb or mosque: a great onion dome among four small ones over arched fronts, a minaret at each corner."""
    s.box("walls", (22, 1.4, 22), bevel=0)
    s.box("walls", (12, 5.4, 12), (0, 1.4, 0), bevel=0)
    niche = [
        (-1, 0),
        (1, 0),
        (1, 1.5),
        *arc(1, 0, 60, 3, (0, 1.5)).tolist(),
        (0, 2.75),
        *arc(1, 120, 180, 3, (0, 1.5)).tolist(),
    ]
    outline = np.array(niche)
    for _ in s.around(4):
        s.box("walls", (4.6, 6.6, 0.5), (0, 1.4, 6.0), bevel=0)
        s.prism("arch", outline * [1.55, 1.75], 0.5, (0, 1.5, 6.1))
        for x in (-4.2, 4.2):
            for y in (1.7, 4.2):
                s.prism("arch", outline * 0.75, 0.3, (x, y, 5.95))
    for _ in s.around(4, start_deg=45):
        s.box("walls", (2.6, 5.6, 1.2), (0, 1.4, 7.7), bevel=0)
        s.prism("arch", outline * 0.7, 0.3, (0, 1.9, 8.25))
    s.cylinder("walls", 3.4, 1.4, (0, 6.6, 0), sides=24)
    _draw_onion(s, "dome", (0, 7.4, 0), 3.3)
    for x in SIDES:
        for z in SIDES:
            s.cylinder("walls", 1.1, 0.9, (x * 3.9, 6.8, z * 3.9), sides=12)
            _draw_onion(s, "dome", (x * 3.9, 7.5, z * 3.9), 1.05)
            at = (x * 9.8, 1.4, z * 9.8)
            s.cylinder("walls", 0.75, 9.4, at, top=0.5, sides=12)
            for y in (3.0, 6.2, 9.2):
                s.cylinder("walls", 0.85, 0.2, (at[0], 1.4 + y, at[2]), sides=12)
            _draw_onion(s, "dome", (at[0], 10.8, at[2]), 0.62)


@drawing("colosseum", (26.3, 8.8, 19.8), walls="travertine stone", dark="dark shadow stone", sand="pale sand")
def colosseum(s: Sketch, rng: Rng) -> None:
    """The Colosseum: an oval of arches in storeys, its outer ring standing only on one side, tiers of seats within."""
    bays = 24
    arch = np.array([(-0.8, 0), (0.8, 0), (0.8, 0.95), (0.45, 1.55), (-0.45, 1.55), (-0.8, 0.95)])
    with s.frame(scale=(1.0, 1.0, 0.8)):
        for reach, storeys, start, sweep in ((13.0, 4, 150.0, 220.0), (11.4, 2, 0.0, 360.0)):
            top = 2.2 * storeys
            wall = [(reach, 0), (reach, top), (reach - 0.9, top), (reach - 0.9, 0)]
            with s.frame(turn=(0, start, 0)):
                s.lathe("walls", wall, sides=round(bays * sweep / 360), sweep_deg=sweep)
                for y in range(1, storeys + 1):
                    edge = [
                        (reach, 2.2 * y - 0.25),
                        (reach + 0.16, 2.2 * y - 0.15),
                        (reach + 0.16, 2.2 * y),
                        (reach, 2.2 * y),
                    ]
                    s.lathe("walls", edge, sides=round(bays * sweep / 360), sweep_deg=sweep)
            for k in range(round(bays * sweep / 360)):
                with s.frame(turn=(0, start + 90 + 360 * (k + 0.5) / bays, 0)):
                    for y in range(storeys):
                        if y < 3:
                            s.prism("dark", arch * [reach / 13, 1], 0.1, (0, 0.2 + 2.2 * y, reach * 0.995))
                        else:
                            s.box("dark", (0.5, 0.7, 0.1), (0, 7.3, reach * 0.995), bevel=0)
        seats = [(6.0, 0.6), (7.4, 1.5), (7.6, 2.0), (9.0, 3.0), (9.2, 3.5), (10.6, 4.3), (11.4, 4.4)]
        s.lathe("walls", seats[::-1], sides=24)
        s.lathe("dark", [(6.1, 0.0), (6.0, 0.62)][::-1], sides=24)
        s.cylinder("sand", 6.1, 0.2, sides=24)


@drawing("leaning_tower", (6.3, 17.8, 5.8), walls="white marble", dark="shadow grey stone")
def leaning_tower(s: Sketch, rng: Rng) -> None:
    """The leaning tower of Pisa: six galleries of columns round a white drum, a belfry on top, all out of plumb."""
    s.cylinder("walls", 2.9, 0.3, sides=32)
    with s.frame((-0.6, 0.1, 0), (0, 0, -5)):
        s.cylinder("walls", 2.5, 3.0, sides=20)
        s.cylinder("dark", 1.95, 15.0, sides=16)
        for k in range(15):
            with s.frame(turn=(0, 24 * k, 0)):
                s.box("dark", (0.55, 2.2, 0.1), (0, 0.3, 2.46), bevel=0)
        for storey in range(6):
            y = 3.0 + 1.95 * storey
            s.lathe("walls", [(1.9, y), (2.55, y), (2.55, y + 0.22), (1.9, y + 0.22)], sides=20)
            for _ in s.around(16, 2.32, y + 0.2):
                s.rod("walls", (0, 0, 0), (0, 1.45, 0), 0.12, sides=4)
            s.lathe("walls", [(2.2, y + 1.6), (2.45, y + 1.7), (2.45, y + 1.95), (1.9, y + 1.95)], sides=20)
        s.cylinder("walls", 2.55, 0.25, (0, 14.7, 0), sides=28)
        s.cylinder("walls", 1.75, 2.3, (0, 14.9, 0), sides=24)
        for _ in s.around(8):
            s.box("dark", (0.6, 1.5, 0.1), (0, 15.1, 1.72), bevel=0)
        s.cylinder("walls", 1.95, 0.3, (0, 17.2, 0), sides=24)


@drawing("opera_house", (26.0, 9.0, 20.0), shells="white glazed tiles", glass="dark glass", podium="pale brown granite")
def opera_house(s: Sketch, rng: Rng) -> None:
    """The Sydney Opera House: rows of great white shells like sails on a stepped podium by the water."""
    s.box("podium", (26, 1.4, 20), bevel=0)
    s.box("podium", (22, 0.8, 17), (-0.5, 1.4, 0), bevel=0)
    u = np.linspace(-1, 1, 13)
    for x, turn, size in ((-4.4, 6.0, 1.0), (4.4, -6.0, 0.86)):
        for z, tall, back in ((9.0, 6.6, 0), (4.2, 5.6, 0), (0.0, 4.4, 0), (-6.5, 4.6, 180)):
            with s.frame((z - 2.0, 2.1, -x), (0, 90 + turn + back, 0), size):
                rows = []
                for v in np.linspace(0, 1, 7):
                    high = tall * (1 - v) ** 0.75
                    half = 0.52 * tall * (1 - v) ** 0.6 + 0.03
                    lean = 0.42 * tall * (1 - v) * (1 - np.abs(u)) ** 0.8
                    y = high * (1 - np.abs(u) ** 1.9)
                    rows.append(np.column_stack([half * u, y, lean - 0.95 * tall * v]))
                s.sheet("shells", rows)
                mouth = rows[0] * [0.92, 0.9, 0.5] + [0, 0, -0.1]
                s.sheet("glass", [mouth * [1, 0, 0] + [0, 0, -0.2], mouth])
