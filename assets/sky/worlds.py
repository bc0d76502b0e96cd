"""What surrounds a place without a sky of air: space with nebulae and globes, the sea, the rock of a cave."""

from __future__ import annotations

import numpy as np

from assets.artifacts import F32
from assets.sky.fields import ease, field, sample
from assets.sky.look import SkyLook
from assets.sky.night import draw_stars, on_sphere
from assets.sky.panorama import directions, elevations
from assets.sky.sizes import resized

_WINDOW_RAD = np.radians(90 - 48.6)
"""Under water the whole sky is seen within 48.6° of straight up (Snell's window)."""


def paint_space(look: SkyLook, width: int, height: int) -> F32:
    """Stars all round, clouds of gas in the plan's colours, dark dust before them."""
    small = directions(width // 4, height // 4)
    bent = small + 0.22 * np.stack([on_sphere(small, look.seed + k, 1.9, 1) for k in (51, 61, 71)], axis=-1)
    gas = on_sphere(bent, look.seed + 11, 1.7, 1, 0.16)
    gas -= 0.5 * np.abs(on_sphere(bent, look.seed + 21, 1.3, 2, 0.3)) - 0.4
    dust = on_sphere(small, look.seed + 31, 1.4, 2, 0.25)
    other = on_sphere(small, look.seed + 41, 2.0, 1, 0.12)
    zenith, horizon = (np.asarray(color, np.float32) for color in (look.zenith, look.horizon))
    dark = 0.3 * zenith + 0.06 * horizon
    bright = ease(0.2, 2.4, gas) ** 1.5 * (1 - 0.75 * ease(0.2, 1.6, dust))
    hue = ease(-1, 1, other)[..., None]
    warm = np.array([0.95, 0.32, 0.42], np.float32) * hue + np.array([0.22, 0.42, 0.95], np.float32) * (1 - hue)
    tint = warm * 0.6 + 0.4 * horizon / max(float(horizon.max()), 1e-3)
    clouds = dark + bright[..., None] * tint * np.float32(0.12 * look.nebula)
    sky = resized(clouds.astype(np.float32), width, height)
    draw_stars(sky, max(look.stars, 0.4) * 2.5, look.seed, whole=True)
    return sky


def paint_water(look: SkyLook, width: int, height: int) -> F32:
    """The sea from within: bright above where the sky comes through, the plan's colours fading to the deep below."""
    up = elevations(height)
    ways = directions(width, height)
    ripples = field(look.seed + 3, 256, 1.1, 5)
    flat = np.maximum(ways[..., 1], 0.12)
    x, y = (np.asarray(ways[..., k] / flat * 0.11 + 3, np.float32) for k in (0, 2))
    shift = 0.16 * sample(ripples, x, y)
    rise = up[:, None] + 0.35 * shift * ease(0.1, 0.9, up)[:, None]
    window = ease(_WINDOW_RAD - 0.35, _WINDOW_RAD + 0.45, rise)
    lines = np.clip(1 - np.abs(shift / 0.16), 0, 1) ** 3 * ease(0.2, 1.0, up)[:, None]
    zenith, horizon = np.asarray(look.zenith, np.float32), np.asarray(look.horizon, np.float32)
    depth = np.exp(-np.maximum(-up, 0) * 1.3)[:, None, None]
    blend = ease(-0.35, 1.0, up)[:, None, None]
    body = (horizon * (1 - blend) + zenith * 0.75 * blend) * depth
    beam = window * (1 + 1.4 * lines)
    toward = np.clip(ways @ np.asarray(look.to_light, np.float32), 0, 1) ** 10
    return np.asarray(body + (beam * (0.7 + 1.3 * toward))[..., None] * (zenith + 0.08) * 1.1, np.float32)


def paint_rock(look: SkyLook, width: int, height: int) -> F32:
    """A cave's vault: dim rock, a little lighter where the light falls in."""
    small = directions(width // 2, height // 2)
    bent = small + 0.3 * np.stack([on_sphere(small, look.seed + k, 1.9, 1) for k in (51, 61, 71)], axis=-1)
    rough = on_sphere(bent, look.seed + 3, 1.6, 1, 0.4) - 0.7 * np.abs(on_sphere(bent, look.seed + 9, 1.2, 3, 0.6))
    toward = np.clip(small @ np.asarray(look.to_light, np.float32), 0, 1) ** 5
    up = small[..., 1:2] * 0.5 + 0.5
    base = np.asarray(look.horizon, np.float32) * (1 - up) + np.asarray(look.zenith, np.float32) * up
    shade = np.exp(0.38 * rough) * (0.55 + 1.3 * toward)
    return resized(np.asarray(base * shade[..., None], np.float32), width, height)


def draw_globe(sky: F32, look: SkyLook, number: int) -> None:
    """Another world above the horizon: banded or blotched, lit from where the light comes, behind the air."""
    rng = np.random.default_rng(look.seed + 100 + number)
    height, width = sky.shape[:2]
    turn, rise = rng.uniform(-2.6, -0.5), rng.uniform(0.28, 0.75)
    middle = np.array([np.cos(rise) * np.cos(turn), np.sin(rise), np.cos(rise) * np.sin(turn)])
    radius = rng.uniform(0.05, 0.2) if number == 0 else rng.uniform(0.015, 0.05)
    right = np.cross([0.0, 1.0, 0.0], middle)
    right /= np.linalg.norm(right)
    over = np.cross(middle, right)
    rows = np.flatnonzero(np.abs(elevations(height) - rise) < 1.2 * radius)
    part = directions(width, height)[rows]
    x, y, z = (np.asarray(part @ axis, np.float32) / np.float32(np.sin(radius)) for axis in (right, over, middle))
    flat = x * x + y * y
    disc = np.clip((1 - np.sqrt(flat)) * np.sin(radius) / (np.pi / height) + 0.5, 0, 1) * (z > 0)
    normal = np.stack([x, y, -np.sqrt(np.clip(1 - flat, 0, 1))], axis=-1)
    light = np.array([np.dot(look.to_light, axis) for axis in (right, over, middle)], np.float32)
    day = np.clip(normal @ light, 0, 1)
    noise = on_sphere(normal.astype(np.float32), look.seed + 7 * number, 1.3, 2, 0.4)
    share = (0.5 + 0.5 * np.sin(9 * normal[..., 1] + 1.2 * noise)) if number % 2 == 0 else ease(-0.6, 0.8, noise)
    first, second = rng.uniform(0.25, 0.9, (2, 3)).astype(np.float32)
    tint = first * (1 - share[..., None]) + second * share[..., None]
    mean = max(float(sky[: height // 2].mean()), 1e-6)
    seen = tint * (0.03 + 1.4 * day)[..., None] * np.float32(1.6 * mean)
    air = 0.55 if look.around == "air" else 0.0  # what the sky before it adds
    shown = sky[rows] * air + seen
    sky[rows] += (shown - sky[rows]) * disc[..., None].astype(np.float32)
