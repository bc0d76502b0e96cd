"""The views worth trying: eyes all about the hero at distances that show it well, a room's corners and doors."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from assets.layout.built import Built
from assets.layout.company import Company
from assets.layout.framing import ASPECT, Views, gaps
from assets.layout.items import Placement
from assets.layout.table_views import table_views
from assets.stages.stage import Stage, View

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

EYE_M = 1.62
_BENT_M = (1.25, 0.9, 0.6)
"""Eye heights of one who sits, crouches, kneels: for what is small and low,"""
_LYING_M = 0.36
"""and of one who lies: for what is lower than that."""
_NEARNESS = (0.62, 0.8, 1.0, 1.25, 1.6, 2.1)
"""Distances, in those at which the hero fills about half the picture's height."""
_FARTHER = (1.0, 1.25, 1.6)
"""And in the nearest that there is."""
_TURNS = (0.0, -0.18, 0.18, -0.4, 0.4, -0.65, 0.65, -0.95, 0.95, -1.3, 1.3)
_ALL_ROUND = (-1.75, 1.75, -2.25, 2.25, -2.75, 2.75)
_OPEN_FOVS, _ROOM_FOVS = (50.0, 42.0, 30.0), (50.0, 42.0, 34.0)
_SMALL_FOVS, _TINY_FOVS, _TINY_M = (28.0, 24.0), (18.0,), 0.2
_THIRDS = (-1.0, 1.0, 0.0)
_MARGIN = 0.9
_GROUP_M, _GROUP_SIZES = 3.0, 3.0
"""So near to the hero, and so many of its sizes farther, others make a group with it."""
_GROUP_SHARE, _WIDER = 0.8, np.array([0.85, 1.1, 1.4])
"""The share of the picture's width that a group fills, and the distances tried beside that."""
_STRIDE_M, _LINE_M = 0.9, 0.06
"""How far apart the eyes along an aisle are, and how far off its middle."""
_WALL_M, _UNEVEN_M, _BODY_M = 0.35, 6.0, 0.2


def candidates(stage: Stage, company: Company, keep: View | None = None) -> Views:
    """Views of a company's hero, with the stage's own and the one to keep first."""
    hero = company.hero
    usual = (stage.room is None, stage.view.fov_deg)
    fovs = {stage.view.fov_deg, *(_OPEN_FOVS if usual[0] else _ROOM_FOVS), *_lenses(company)}
    spots, tangents = [], []
    fixed = _fixed_spots(stage, keep)
    for fov in sorted(fovs, reverse=True):
        tangent = math.tan(math.radians(fov) / 2)
        about = _about(stage, company, tangent)
        every = np.concatenate([about, fixed])
        spots.append(every)
        tangents.append(np.full(len(every), tangent))
    spot, tangent_of = np.concatenate(spots), np.concatenate(tangents)
    ground = stage.ground.height_at(spot[:, 0], spot[:, 1])
    heights = [EYE_M, *(h for h in _BENT_M if h > hero.position[1] - stage.height_at(*_foot(company)) + 0.1)]
    top = hero.position[1] + hero.size[1] - stage.height_at(*_foot(company))
    if top > 1.3:
        heights = [EYE_M]
    elif top < _LYING_M:
        heights.append(_LYING_M)
    made = [_aimed(stage, company, spot, ground + h, tangent_of, third) for h in heights for third in _THIRDS]
    if len(_group(company)) > 1:
        made += [_aimed_at_all(stage, company, spot, ground + h, tangent_of) for h in heights]
    if stage.within is not None:
        made.append(table_views(stage, company))
    made = [Views.of(v) for v in (keep, stage.view) if v is not None] + made
    return Views(
        np.concatenate([v.eyes for v in made]),
        np.concatenate([v.bearings for v in made]),
        np.concatenate([v.pitches for v in made]),
        np.concatenate([v.tangents for v in made]),
    )


def _lenses(company: Company) -> tuple[float, ...]:
    """Fields of view that show what is small large enough, from as near as one would go."""
    if not company.is_small:
        return ()
    return _SMALL_FOVS + (_TINY_FOVS if max(company.hero.size) < _TINY_M else ())


def _foot(company: Company) -> tuple[float, float]:
    return company.hero.position[0], company.hero.position[2]


def _about(stage: Stage, company: Company, tangent: float) -> F64:
    """Spots x, z `[n, 2]` about the hero."""
    hero, (hx, hz) = company.hero, _foot(company)
    home = math.atan2(stage.view.eye[0] - hx, stage.view.eye[2] - hz)
    bottom, top, wide = _extent(company)
    right = max((top - bottom) / (0.48 * 2 * tangent), wide / (0.42 * 2 * tangent * ASPECT)) + 0.3 * wide
    nearest = company.clearance(hero) + wide / 2
    outer = max(nearest, *(company.clearance(p) + 0.5 * min(p.size[0], p.size[2]) for p in _carrying(company)))
    wanted = np.maximum(nearest, right * np.array(_NEARNESS))
    wanted = np.append(wanted, np.maximum(nearest, _spread(company) / (_GROUP_SHARE * tangent * ASPECT) * _WIDER))
    away = np.unique([*wanted, *(nearest * np.array(_FARTHER)), *(outer * np.array(_FARTHER))])
    turns = np.array(_TURNS if stage.room is None else (*_TURNS, *_ALL_ROUND)) + home
    away, turns = (a.ravel() for a in np.meshgrid(away, turns))
    return np.stack([hx + away * np.sin(turns), hz + away * np.cos(turns)], axis=1)


def _extent(company: Company) -> tuple[float, float, float]:
    """The subject's bottom and top, metres, and how wide it is about the hero's middle."""
    subject = company.subject
    ends = [math.dist(p.spot, company.hero.spot) + max(p.size[0], p.size[2]) / 2 for p in subject]
    return min(p.position[1] for p in subject), max(p.top for p in subject), 2 * max(ends)


def _group(company: Company) -> list[Placement]:
    """The hero and the named things that may be seen in one picture with it."""
    reach = _GROUP_SIZES * max(company.hero.size) + _GROUP_M
    near = [p for p in company.others if p.item.id in company.named and not p.flat]
    return [company.hero, *(p for p in near if math.dist(p.spot, company.hero.spot) < reach)]


def _spread(company: Company) -> float:
    """Half the width of the hero and its company, metres; 0 where it is alone."""
    group = _group(company)
    hx, hz = _foot(company)
    ends = [math.dist(p.spot, (hx, hz)) + max(p.size[0], p.size[2]) / 2 for p in group[1:]]
    return max(ends, default=0.0) / 2


def _aimed_at_all(stage: Stage, company: Company, spot: F64, height: F64, tangents: F64) -> Views:
    """Look from spots at the middle of the hero and its company, the horizon at 40 % unless one of them is cut off."""
    half = np.arctan(tangents)
    lefts, rights, lows, highs = [], [], [], []
    hero = company.hero
    straight = np.arctan2(hero.position[0] - spot[:, 0], spot[:, 1] - hero.position[2])
    for p in _group(company):
        dx, dz = p.position[0] - spot[:, 0], spot[:, 1] - p.position[2]
        away, wide = np.maximum(0.5, np.hypot(dx, dz)), 0.45 * max(p.size[0], p.size[2])
        turn = (np.arctan2(dx, dz) - straight + math.pi) % (2 * math.pi) - math.pi
        lefts.append(turn - np.arctan(wide / away))
        rights.append(turn + np.arctan(wide / away))
        near = np.maximum(0.3, away - 0.35 * min(p.size[0], p.size[2]))
        lows.append(np.arctan2(p.position[1] - height, near))
        highs.append(np.arctan2(p.position[1] + p.size[1] - height, near))
    bearings = straight + (np.min(lefts, axis=0) + np.max(rights, axis=0)) / 2
    usual = np.arctan(0.2 * tangents) if stage.room is None else np.full(len(spot), -0.05)
    low, high = np.min(lows, axis=0), np.max(highs, axis=0)
    pitches = np.clip(usual, high - _MARGIN * half, np.maximum(low + _MARGIN * half, high - _MARGIN * half))
    return Views(np.stack([spot[:, 0], height, spot[:, 1]], axis=1), bearings, pitches, tangents)


def _carrying(company: Company) -> list[Placement]:
    """The hero and what carries it."""
    return [p for p in company.all if p is company.hero or p.item.id in company.bases]


def _fixed_spots(stage: Stage, keep: View | None) -> F64:
    """Where one may stand whatever the hero: the stage's own eye, the one to keep, a room's corners and doors."""
    spots = [(v.eye[0], v.eye[2]) for v in (stage.view, keep) if v is not None]
    if (room := stage.room) is not None:
        inset = 0.6
        xs, zs = ((room.low[k] + inset, room.high[k] - inset) for k in (0, 2))
        spots += [(x, z) for x in xs for z in zs]
        for zone in stage.zones_of("door"):
            spots.append((zone.at[0] + 0.7 * math.sin(zone.yaw), zone.at[2] + 0.7 * math.cos(zone.yaw)))
        for zone in stage.zones_of("path"):  # an aisle is too narrow to be met by chance
            for along in np.arange(-0.5 * zone.size[2], 0.5 * zone.size[2] + 0.1, _STRIDE_M):
                spots.append((zone.at[0] + along * math.sin(zone.yaw), zone.at[2] + along * math.cos(zone.yaw)))
    return np.array(spots)


def _aimed(stage: Stage, company: Company, spot: F64, height: F64, tangents: F64, third: float) -> Views:
    """Look from spots so that the hero comes onto a third, the horizon at 40 % unless the hero would be cut off."""
    hero = company.hero
    dx, dz = hero.position[0] - spot[:, 0], spot[:, 1] - hero.position[2]
    away = np.maximum(0.5, np.hypot(dx, dz))
    half = np.arctan(tangents)
    bearings = np.arctan2(dx, dz) - third * np.arctan(tangents * ASPECT / 3)
    usual = np.arctan(0.2 * tangents) if stage.room is None else np.full(len(spot), -0.05)
    bottom, top, _ = _extent(company)
    deep = 0.35 * min(hero.size[0], hero.size[2])
    low = np.arctan2(bottom - height, np.maximum(0.3, away - deep))
    high = np.arctan2(top - height, np.maximum(0.3, away - deep))
    pitches = np.clip(usual, high - _MARGIN * half, np.maximum(low + _MARGIN * half, high - _MARGIN * half))
    return Views(np.stack([spot[:, 0], height, spot[:, 1]], axis=1), bearings, pitches, tangents)


def _on_a_path(stage: Stage, x: F64, z: F64) -> NDArray[np.bool_]:
    """Which points are on the middle line of a way through a room: an aisle may be narrow for what is built."""
    found = np.zeros(len(x), bool)
    for zone in stage.zones_of("path") if stage.room is not None else ():
        dx, dz = x - zone.at[0], z - zone.at[2]
        along = np.abs(dx * math.sin(zone.yaw) + dz * math.cos(zone.yaw))
        found |= (along <= 0.5 * zone.size[2]) & (np.abs(dx * math.cos(zone.yaw) - dz * math.sin(zone.yaw)) < _LINE_M)
    return found


def standable(stage: Stage, views: Views, company: Company, built: Built) -> NDArray[np.bool_]:
    """From which views somebody can look: within the place, on dry even ground, clear of all that stands."""
    x, y, z = views.eyes.T
    ground = stage.ground.height_at(x, z)
    free = np.abs(ground - stage.height_at(stage.view.eye[0], stage.view.eye[2])) < _UNEVEN_M
    if (room := stage.room) is not None:
        free &= (x > room.low[0] + _WALL_M) & (x < room.high[0] - _WALL_M)
        free &= (z > room.low[2] + _WALL_M) & (z < room.high[2] - _WALL_M)
    if (water := stage.water) is not None:
        inside = (x >= water.low[0]) & (x <= water.high[0]) & (z >= water.low[1]) & (z <= water.high[1])
        free &= ~(inside & (stage.ground.bed_at(x, z) < water.level) & (ground < water.level))
    at_home = np.hypot(x - stage.view.eye[0], z - stage.view.eye[2]) < 0.05
    free &= ~built.at(x, z) | at_home | _on_a_path(stage, x, z)
    for placement in company.all:
        if placement.flat:
            continue
        away = gaps(placement, np.stack([x, z], axis=1))
        over = np.maximum(0.0, np.maximum(placement.position[1] - y, y - placement.top))
        off = (np.hypot(away, over) >= company.clearance(placement)) & (away >= _BODY_M)
        free &= off | (placement.position[1] > y + 0.3)
    return np.asarray(free)
