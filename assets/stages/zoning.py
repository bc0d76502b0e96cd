"""Zones found on the ground rather than written down: about the focus, on the water that is seen, along the shore."""

from __future__ import annotations

import math

import numpy as np

from assets.stages.ground import F64
from assets.stages.site import Site
from assets.stages.stage import ZoneKind

_ASPECT = 16 / 9
_STEEP = 0.6


def zones_about_focus(site: Site, focus: tuple[float, float], room_m: float = 5.0, height_m: float = 12.0) -> None:
    """Mark the focus, near places at both sides, flanks, the background behind it, and the air above.

    Call it when ground, water and view are settled. `room_m` is how wide the focus is; places that are wet or steep
    are left out.
    """
    eye, (fx, fz) = site.view.eye, focus
    site.zone("focus", fx, fz, (room_m, height_m, room_m))
    far = math.hypot(fx - eye[0], fz - eye[2])
    heading = math.atan2(site.view.target[0] - eye[0], eye[2] - site.view.target[2])
    edge = math.atan(math.tan(math.radians(site.view.fov_deg) / 2) * _ASPECT)
    hero = math.atan2(fx - eye[0], eye[2] - fz)
    for share, away in ((-0.8, 4.2), (0.8, 4.2), (-0.55, 6.0), (0.6, 6.5)):
        if abs(heading + share * edge - hero) > 0.14:
            _at(site, "foreground", heading + share * edge, away, (1.4, 2.0, 1.4))
    for turn, away in ((-0.42, 0.8), (0.34, 0.85), (-0.25, 1.15), (0.22, 1.2), (-0.6, 0.55), (0.5, 0.6)):
        _at(site, "flank", hero + turn, far * away, (0.5 * room_m, 0.6 * height_m, 0.5 * room_m))
    for share in (-0.55, 0.1, 0.7):
        _at(site, "background", heading + share * edge, 2.4 * far, (14.0, 25.0, 14.0), level=False)
    x, z = eye[0] + 0.9 * far * math.sin(heading - 0.2), eye[2] - 0.9 * far * math.cos(heading - 0.2)
    site.zone("air", x, z, (far, 8.0, 0.6 * far), y=site.view.eye[1] + 0.22 * far)


def _at(
    site: Site, kind: ZoneKind, turn: float, away: float, size: tuple[float, float, float], level: bool = True
) -> None:
    x, z = site.view.eye[0] + away * math.sin(turn), site.view.eye[2] - away * math.cos(turn)
    wet = site.water is not None and float(site.ground.height_at(x, z)) < site.water.level + 0.15
    steep = level and site.ground.unevenness(x, z, size[0], size[2]) > _STEEP * size[0]
    if not wet and not steep:
        site.zone(kind, x, z, size)


def zones_on_water(
    site: Site, count: int = 4, *, depth_m: float = 0.8, near_m: float = 6.0, far_m: float = 45.0
) -> None:
    """Mark open water in the picture, at least `depth_m` deep and hidden by no ground: nearest first."""
    assert site.water is not None
    x, z, y = _in_view(site, near_m, far_m)
    wet = (site.water.level - y > depth_m) & seen_from(site, x, z, np.full_like(x, site.water.level))
    for k in _apart(x[wet], z[wet], count, 5.0):
        away = math.hypot(x[wet][k], z[wet][k])
        room = 2.0 + 0.12 * away
        site.zone("water", x[wet][k], z[wet][k], (room, 20.0, room), y=site.water.level)


def zones_on_shore(site: Site, count: int = 3, *, near_m: float = 4.0, far_m: float = 35.0) -> None:
    """Mark dry, gentle ground in the picture, a hand's breadth to a metre above the water."""
    assert site.water is not None
    x, z, y = _in_view(site, near_m, far_m)
    above = y - site.water.level
    dry = (above > 0.12) & (above < 1.0) & (site.ground.slope_at(x, z) < 0.4) & seen_from(site, x, z, y + 0.3)
    for k in _apart(x[dry], z[dry], count, 4.0):
        site.zone("shore", x[dry][k], z[dry][k], (2.0, 3.0, 2.0))


def seen_from(site: Site, x: F64, z: F64, y: F64) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which points the ground does not hide from the arriving eye."""
    eye = np.asarray(site.view.eye)
    share = np.linspace(0.04, 0.98, 40)[:, None]
    along_x, along_z = eye[0] + (x - eye[0]) * share, eye[2] + (z - eye[2]) * share
    line = eye[1] + (y - eye[1]) * share
    return np.asarray((site.ground.height_at(along_x, along_z) < line + 0.02).all(axis=0))


def _in_view(site: Site, near_m: float, far_m: float) -> tuple[F64, F64, F64]:
    """Points x, z on rings within the picture, nearest first, and the ground's height there."""
    eye, target = site.view.eye, site.view.target
    heading = math.atan2(target[0] - eye[0], eye[2] - target[2])
    edge = 0.92 * math.atan(math.tan(math.radians(site.view.fov_deg) / 2) * _ASPECT)
    away, turn = np.meshgrid(np.geomspace(near_m, far_m, 28), np.linspace(-edge, edge, 25), indexing="ij")
    x = (eye[0] + away * np.sin(heading + turn)).ravel()
    z = (eye[2] - away * np.cos(heading + turn)).ravel()
    return x, z, site.ground.height_at(x, z)


def _apart(x: F64, z: F64, count: int, gap_m: float) -> list[int]:
    """Up to `count` of the points, in their order, none nearer to another than `gap_m`."""
    chosen: list[int] = []
    for k in range(len(x)):
        if all(math.hypot(x[k] - x[other], z[k] - z[other]) >= gap_m for other in chosen):
            chosen.append(k)
            if len(chosen) == count:
                break
    return chosen
