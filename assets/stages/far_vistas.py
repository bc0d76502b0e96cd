"""What windows of other worlds show: the sea from within, the red plains of Mars."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.organic import Patch, Rng, grid_faces
from assets.stages.backdrops import ridge
from assets.stages.ground import F64
from assets.stages.mesh import Piece, facing, piece
from assets.stages.noise import mix, smoothstep
from assets.stages.outlooks import coloured, plain
from assets.stages.site import Site
from assets.stages.water import Color

_AHEAD = (-180.0, 180.0)
_DOME_M = 620.0
_FISH: tuple[Color, ...] = ((0.98, 0.72, 0.16), (0.95, 0.42, 0.2), (0.75, 0.85, 0.92), (0.2, 0.5, 0.9))
_CORAL: tuple[Color, ...] = ((0.86, 0.36, 0.32), (0.8, 0.5, 0.62), (0.88, 0.6, 0.26), (0.5, 0.36, 0.62))


def _dome(low: Color, high: Color) -> Piece:
    """A sky all round that runs from one colour at its foot to another above."""
    turn, tilt = np.meshgrid(np.radians(np.linspace(0, 360, 33)), np.radians(np.linspace(-90, 90, 25)))
    out = np.stack([np.sin(turn) * np.cos(tilt), np.sin(tilt), -np.cos(turn) * np.cos(tilt)], axis=-1).reshape(-1, 3)
    dome = Patch(_DOME_M * out, -out, out[:, :2] * _DOME_M, grid_faces(25, 33))
    share = smoothstep(-0.15, 0.6, out[:, 1])[:, None]
    return piece(facing(dome), mix(np.asarray(low), np.asarray(high), share))


def under_sea(site: Site, ground: float = -1.6) -> None:
    """The sea from within: blue water that is lighter above, a reef on pale sand, fans of coral, schools of fish."""
    site.backdrop("water", _dome((0.02, 0.2, 0.36), (0.2, 0.62, 0.74)), haze=0.0)
    site.backdrop("sea floor", plain(site.noise, (0.4, 0.56, 0.52), ground, 120.0, 1.0), haze=0.0)
    for number, (away, tall, tone) in enumerate(((13.0, 2.6, 1.0), (26.0, 6.0, 0.72), (60.0, 15.0, 0.5))):
        color = (0.2 * tone, 0.34 * tone, 0.42 * tone + 0.06 * number)
        reef = ridge(site.noise, _AHEAD, away, tall, color, base_m=ground - 0.3, sharp=0.25)
        site.backdrop(f"reef {number}", reef, haze=0.0)
    site.backdrop("corals", coloured(_seen(_corals(site.rng, ground))), haze=0.0)
    site.backdrop("fish", coloured(_seen(_fish(site.rng))), haze=0.0)


def _corals(rng: Rng, ground: float) -> list[tuple[F64, Color]]:
    """Fans and fingers of coral that stand close by, each flat and turned to the windows."""
    made: list[tuple[F64, Color]] = []
    for _ in range(70):
        turn, away = float(rng.uniform(-np.pi, np.pi)), float(rng.uniform(7.5, 15.0))
        foot = np.array([away * np.sin(turn), ground - 0.1, -away * np.cos(turn)])
        side = np.array([np.cos(turn), 0.0, np.sin(turn)])
        color = _CORAL[int(rng.integers(len(_CORAL)))]
        tall = float(rng.uniform(0.7, 2.2))
        for k in range(5):
            lean = (k - 2) * 0.3 + float(rng.normal(0, 0.06))
            tip = foot + tall * (np.sin(lean) * side + np.cos(lean) * np.array([0.0, 1.0, 0.0]))
            wide = 0.1 * tall * side
            shade = 0.75 + 0.08 * k
            made.append(
                (np.array([foot - wide, foot + wide, tip + 0.7 * wide, tip - 0.7 * wide]), _times(color, shade))
            )
    return made


def _fish(rng: Rng) -> list[tuple[F64, Color]]:
    """Schools that all swim one way, and some larger fish by themselves."""
    made: list[tuple[F64, Color]] = []
    schools = [
        (float(rng.uniform(-1.1, 1.1)), float(rng.uniform(7.5, 14.0)), float(rng.uniform(0.2, 3.2)), 22, 0.34)
        for _ in range(8)
    ]
    schools += [
        (float(rng.uniform(-1.2, 1.2)), float(rng.uniform(6.5, 11.0)), float(rng.uniform(0.3, 2.6)), 1, 1.0)
        for _ in range(7)
    ]
    for turn, away, up, count, size in schools:
        color = _FISH[int(rng.integers(len(_FISH)))]
        way = 1.0 if rng.random() < 0.5 else -1.0
        for _ in range(count):
            a = turn + (float(rng.normal(0, 0.11)) if count > 1 else 0.0)
            r = away + (float(rng.normal(0, 0.7)) if count > 1 else 0.0)
            y = up + (float(rng.normal(0, 0.45)) if count > 1 else 0.0)
            middle = np.array([r * np.sin(a), y, -r * np.cos(a)])
            side = way * np.array([np.cos(a), 0.0, np.sin(a)])
            made += _one_fish(middle, side, size * float(rng.uniform(0.8, 1.2)), color)
    return made


def _one_fish(middle: F64, side: F64, size: float, color: Color) -> list[tuple[F64, Color]]:
    """A fish in profile that swims along `side`: a pointed oval, its back darker, a forked tail, an eye."""
    up = np.array([0.0, 1.0, 0.0])
    near = -0.02 * middle / max(float(np.linalg.norm(middle)), 1e-6)
    made: list[tuple[F64, Color]] = []
    for a, b in pairwise(np.linspace(-0.5, 0.5, 7)):
        low, high = (0.22 * size * np.sqrt(max(0.0, 1 - (2 * x) ** 2)) + 0.02 * size for x in (a, b))
        here, there = middle + size * a * side, middle + size * b * side
        made.append((np.array([here - low * up, there - high * up, there + high * up, here + low * up]), color))
        dark = [here + 0.3 * low * up, there + 0.3 * high * up, there + high * up, here + low * up]
        made.append((np.array(dark) + near, _times(color, 0.6)))
    root = middle - 0.44 * size * side
    for way in (-1.0, 1.0):
        tip = middle - size * (0.76 * side + way * 0.22 * up)
        made.append((np.array([root, root + 0.03 * size * up, middle - 0.64 * size * side, tip]), _times(color, 0.75)))
    eye = middle + 2 * near + 0.34 * size * side + 0.05 * size * up
    r = 0.04 * size
    made.append((np.array([eye - r * side, eye - r * up, eye + r * side, eye + r * up]), (0.03, 0.03, 0.05)))
    return made


def red_plains(site: Site, ground: float = -0.8) -> None:
    """Mars: rusty ground strewn with stones, table mountains behind one another under a butterscotch sky."""
    site.backdrop("sky", _dome((0.86, 0.66, 0.48), (0.62, 0.45, 0.34)), haze=0.0)
    site.backdrop("red plains", plain(site.noise, (0.6, 0.3, 0.16), ground, 320.0, 2.0), haze=0.0)
    stones: list[tuple[F64, Color]] = []
    for _ in range(240):
        turn, away = float(site.rng.uniform(-np.pi, np.pi)), float(7.0 * np.exp(site.rng.uniform(0, 2.2)))
        foot = np.array([away * np.sin(turn), ground, -away * np.cos(turn)])
        side, size = np.array([np.cos(turn), 0.0, np.sin(turn)]), float(site.rng.uniform(0.2, 0.8))
        for outline in (
            ((-0.5, 0), (0.5, 0), (0.42, 0.34), (-0.36, 0.4)),
            ((-0.36, 0.4), (0.42, 0.34), (0.2, 0.52), (-0.1, 0.56)),
        ):
            quad = [foot + size * (x * side + y * np.array([0, 1.0, 0])) for x, y in outline]
            stones.append((np.array(quad), (0.38, 0.18, 0.1)))
    site.backdrop("stones", coloured(_seen(stones)), haze=0.0)
    for number, (away, tall, color) in enumerate(
        ((90.0, 14.0, (0.5, 0.25, 0.14)), (230.0, 52.0, (0.56, 0.32, 0.2)), (460.0, 130.0, (0.66, 0.44, 0.31)))
    ):
        site.backdrop(
            f"mesas {number}", ridge(site.noise, _AHEAD, away, tall, color, base_m=ground - 1, sharp=0.6), haze=0.0
        )


def _seen(quads: list[tuple[F64, Color]]) -> list[tuple[F64, Color]]:
    """The same quads, each wound so that it is seen from the room."""

    def towards(quad: F64) -> F64:
        way = np.cross(quad[1] - quad[0], quad[2] - quad[0])
        return quad if float(way @ quad.mean(axis=0)) < 0 else quad[::-1]

    return [(towards(quad), color) for quad, color in quads]


def _times(color: Color, tone: float) -> Color:
    r, g, b = color
    return r * tone, g * tone, b * tone
