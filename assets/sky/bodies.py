"""What a prompt names that is seen in the sky: moons, suns, planets, a rainbow, a comet, before whoever arrives.

They are as large as one paints them, some eight times what they are: the eye takes a moon for far larger than its half
degree. Not covered: phases that fit where the light comes from, eclipses.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.sky.fields import ease
from assets.sky.look import Body, SkyLook
from assets.sky.night import on_sphere
from assets.sky.panorama import directions, elevations

F64 = NDArray[np.float64]

_RADIUS_DEG = {"moon": 2.6, "crescent": 2.6, "sun": 2.1, "planet": 6.0, "ringed planet": 5.5, "comet": 0.5}
_RISE_DEG = (17.0, 22.0, 13.5, 25.0)
"""How high they stand, one after another: over roofs and trees, and below the upper edge of a picture."""
_APART_DEG, _FIRST_DEG = 17.0, 8.0
"""How far apart they are, and how far the first is from straight ahead."""
_OWN = {
    "moon": (0.95, 0.92, 0.82),
    "crescent": (0.98, 0.94, 0.82),
    "sun": (1.0, 0.82, 0.45),
    "planet": (0.42, 0.56, 0.78),
    "ringed planet": (0.85, 0.68, 0.44),
    "comet": (0.75, 0.9, 1.0),
}
_LEAST = 0.05
"""What of the sky's mean a body has that nothing else shines on."""
_BOW_DEG, _BOW_WIDE_DEG, _BOW_DOWN_DEG = 34.0, 4.5, 9.0
"""A rainbow's radius, its breadth, and how far below the horizon its middle lies: 42° do not fit into a picture."""
_BOW = np.array(
    [[0.55, 0.2, 0.95], [0.15, 0.35, 1.0], [0.1, 0.8, 0.75], [0.35, 0.95, 0.2], [1.0, 0.92, 0.15], [1.0, 0.5, 0.1],
     [0.95, 0.12, 0.12]],
    np.float32,
)  # fmt: skip
"""From within outwards."""


def draw_bodies(sky: F32, look: SkyLook) -> None:
    """Draw what `look` names into a panorama `[h, w, 3]` of radiance, the first nearest to straight ahead (−Z)."""
    mean = max(float(sky[: len(sky) // 2].mean()), 1e-6)
    for body, (turn, rise) in zip(look.bodies, _places(look.bodies), strict=True):
        if body.kind == "rainbow":
            _draw_bow(sky, body, mean, turn)
        else:
            _draw_disc(sky, body, look, mean, np.radians([turn, rise]))


def _places(bodies: Sequence[Body]) -> list[tuple[float, float]]:
    """Degrees to the right of straight ahead, and above the horizon, of each; bows have places of their own."""
    places, discs, bows = [], 0, 0
    for body in bodies:
        if body.kind == "rainbow":
            places.append((0.0 if bows == 0 else 9.0, 0.0))
            bows += 1
            continue
        side = 1.0 if discs % 2 == 0 else -1.0
        places.append((side * (_FIRST_DEG + _APART_DEG * (discs // 2)), _RISE_DEG[discs % len(_RISE_DEG)]))
        discs += 1
    return places


def _draw_disc(sky: F32, body: Body, look: SkyLook, mean: float, at: F64) -> None:
    height, width = sky.shape[:2]
    turn, rise = at
    middle = np.array([np.sin(turn) * np.cos(rise), np.sin(rise), -np.cos(turn) * np.cos(rise)])
    radius = float(np.radians(_RADIUS_DEG[body.kind] * min(body.scale, 2.6)))
    reach = radius * (7.0 if body.kind in ("sun", "comet") else 2.6)
    rows = np.flatnonzero(np.abs(elevations(height) - rise) < reach)
    part = directions(width, height)[rows]
    right = np.cross(middle, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    axes = (right, np.cross(right, middle), middle)
    x, y, z = (np.asarray(part @ axis, np.float32) / np.float32(np.sin(radius)) for axis in axes)
    color = np.asarray(body.color or _OWN[body.kind], np.float32)
    x, y = np.where(z > 0, x, np.float32(1e3)), np.where(z > 0, y, np.float32(1e3))
    pixel = np.pi / height / np.sin(radius)
    shown = sky[rows]
    if body.kind == "sun":
        _shine(shown, np.hypot(x, y), color, mean, pixel)
    elif body.kind == "comet":
        _fall(shown, x, y, color, mean)
    else:
        _globe(shown, body, look, (x, y), color, mean, pixel)
    sky[rows] = shown


def _shine(shown: F32, away: F32, color: F32, mean: float, pixel: float) -> None:
    """A sun: a disc that is white within, and its glow in the air."""
    disc = np.clip((1 - away) / pixel + 0.5, 0, 1)[..., None]
    glow = (1.1 * np.exp(-((away / 1.9) ** 2)) + 0.35 * np.exp(-away / 2.2))[..., None]
    core = (0.55 + 0.45 * color) * np.float32(9.0 * mean)
    shown += (glow * color * np.float32(1.6 * mean)).astype(np.float32)
    shown += (core - shown) * disc.astype(np.float32)


def _fall(shown: F32, x: F32, y: F32, color: F32, mean: float) -> None:
    """A comet that falls to the left: a small head, a long tail that widens and fades."""
    along, across = 0.82 * x + 0.57 * y, -0.57 * x + 0.82 * y
    wide = 0.35 + 0.1 * np.clip(along, 0, None)
    tail = np.exp(-((across / wide) ** 2)) * np.exp(-np.clip(along, 0, None) / 5.0) * (along > 0)
    head = np.exp(-((x * x + y * y) / 0.4))
    shown += ((2.2 * tail + 9.0 * head)[..., None] * color * np.float32(1.5 * mean)).astype(np.float32)


def _globe(shown: F32, body: Body, look: SkyLook, xy: tuple[F32, F32], color: F32, mean: float, pixel: float) -> None:
    """A moon or a planet, lit from the side: where it is dark, one sees the sky; its rings before and behind it."""
    x, y = xy
    flat = x * x + y * y
    disc = np.clip((1 - np.sqrt(flat)) / pixel + 0.5, 0, 1)
    depth = np.sqrt(np.clip(1 - flat, 0, 1))
    lit = {"crescent": (-0.86, 0.12, -0.5), "moon": (-0.28, 0.25, 0.93)}.get(body.kind, (-0.5, 0.3, 0.81))
    day = ease(-0.02, 0.3 if body.kind == "crescent" else 0.75, x * lit[0] + y * lit[1] + depth * lit[2])
    normal = np.stack([x, y, depth], axis=-1)
    tint = np.broadcast_to(color, (*x.shape, 3)) * _face(body, look, normal)[..., None]
    gain = 2.4 if look.sun_rise_deg < 0 or look.around == "space" else 1.9
    bright = tint * (0.12 + 0.88 * day)[..., None] * np.float32(gain * mean * (1.6 if look.sun_rise_deg < 0 else 1.0))
    cover = disc * (day if look.around != "space" else np.maximum(day, 0.9))
    glow = (0.5 * np.exp(-np.clip(np.sqrt(flat) - 1, 0, None) / 0.45) * (1 - 0.8 * disc))[..., None]
    if body.kind in ("moon", "crescent") and look.sun_rise_deg < 0:
        shown += (glow * color * np.float32(0.7 * mean)).astype(np.float32)
    shown += (bright - shown) * cover[..., None].astype(np.float32)
    if body.kind == "ringed planet":
        _ring(shown, x, y, color, mean * gain)


def _face(body: Body, look: SkyLook, normal: F32) -> F32:
    """How light `[…]` the ground of a globe is: a moon's seas and craters, a planet's bands."""
    if body.kind in ("moon", "crescent"):
        seas = on_sphere(normal.astype(np.float32), 41, 1.6, 1, 0.35)
        pits = on_sphere(normal.astype(np.float32), 43, 0.9, 4, 0.6)
        return np.asarray(np.clip(0.86 + 0.16 * seas + 0.06 * pits, 0.45, 1.05), np.float32)
    rough = on_sphere(normal.astype(np.float32), look.seed + 7, 1.3, 2, 0.4)
    bands = np.sin(11 * (normal[..., 1] + 0.2 * normal[..., 0]) + 0.9 * rough)
    return np.asarray(0.78 + 0.2 * bands + 0.05 * rough, np.float32)


def _ring(shown: F32, x: F32, y: F32, color: F32, bright: float) -> None:
    """Rings that lean, seen from a little above: their far half is behind the globe."""
    u, v = 0.95 * x + 0.31 * y, (-0.31 * x + 0.95 * y) / 0.26
    away = np.hypot(u, v)
    ring = ease(1.35, 1.42, away) * ease(2.3, 2.2, away) * (0.65 + 0.35 * np.sin(17 * away))
    behind = (v > 0) & (x * x + y * y < 1)
    share = (ring * np.where(behind, 0.0, 0.85))[..., None].astype(np.float32)
    shown += ((0.5 + 0.5 * color) * np.float32(0.8 * bright) - shown) * share


def _draw_bow(sky: F32, body: Body, mean: float, more_deg: float) -> None:
    """A rainbow's arch ahead; a second one, `more_deg` wider, is fainter and has its colours the other way round."""
    height, width = sky.shape[:2]
    down = np.radians(_BOW_DOWN_DEG)
    middle = np.array([0.0, -np.sin(down), -np.cos(down)])
    rows = slice(0, height // 2 + 1)
    apart = np.degrees(np.arccos(np.clip(directions(width, height)[rows] @ middle, -1, 1)))
    inner = _BOW_DEG * min(body.scale, 1.2) + more_deg - _BOW_WIDE_DEG / 2
    share = (apart - inner) / _BOW_WIDE_DEG
    bands = _BOW[::-1] if more_deg else _BOW
    at = np.clip(share, 0, 1) * (len(bands) - 1)
    low = np.clip(at.astype(np.int64), 0, len(bands) - 2)
    blend = (at - low)[..., None]
    hue = bands[low] * (1 - blend) + bands[low + 1] * blend
    seen = ease(-0.08, 0.1, share) * ease(1.08, 0.9, share) * (0.3 if more_deg else 0.72)
    sky[rows] += (hue * np.float32(1.5 * mean) - sky[rows]) * seen[..., None].astype(np.float32)
