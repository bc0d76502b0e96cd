"""The bottom of the sea."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.shapes.organic import Patch, Rng, blobs, facet, grid_faces, tubes
from assets.stages.backdrops import bearing, ridge
from assets.stages.boulders import boulders
from assets.stages.ground import F64, faces
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesh import Piece, box_mapped, piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import leaf_triangles, on_ground, out_of_sight_line, spread
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (4.0, -14.0)
_SHALLOW, _DEEP = np.array([0.1, 0.5, 0.62]), np.array([0.01, 0.06, 0.13])


@stage(
    "underwater",
    surfaces={
        "sand": "pale sea sand",
        "rock": "reef rock with algae",
        "boulders": "reef rock with algae",
        "coral": "orange coral",
        "fans": "pink sea fan coral",
        "brain": "yellow brain coral",
        "kelp": "green kelp",
    },
    parameters={
        "depth": Parameter(9.0, 4.0, 40.0, "metres to the surface above; below 25 the light is gone"),
        "reef": Parameter(0.7, 0.0, 1.0, "how much coral and rock"),
        "kelp": Parameter(0.4, 0.0, 1.0, "how much kelp stands"),
    },
)
def underwater(site: Site, depth: float, reef: float, kelp: float) -> None:
    """A sandy sea bed between coral reefs, kelp, a wall of blue, the bright surface above."""
    noise = site.noise
    gloom = smoothstep(12, 38, np.asarray(depth))
    hue = mix(_SHALLOW, _DEEP, gloom)

    def height(x: F64, z: F64) -> F64:
        off = np.abs(x - 1.5 + 2.5 * np.sin(z * 0.12)) + 3.0 * noise.fbm(x * 0.08, z * 0.08, 3)
        bank = reef * 5.5 * smoothstep(4.2, 13, off) * (0.5 + 0.9 * noise.ridged(x * 0.09, z * 0.09, 4))
        head = reef * 1.6 * smoothstep(0.25, 0.7, noise.fbm(x * 0.11 + 7, z * 0.11, 3)) * smoothstep(3, 6, off)
        y = bank + head + 0.35 * noise.fbm(x * 0.07, z * 0.07, 2) + 0.06 * noise.fbm(x * 0.5, z * 0.5, 2)
        y = y + 0.03 * np.sin(4.5 * z + 1.2 * x + 2.5 * noise.fbm(x * 0.25, z * 0.25, 2))
        y = mix(y, 0.0, pad(x, z, (0.5, -1.0), 6.0))
        return np.asarray(mix(y, 0.05, pad(x, z, _FOCUS, 4.6)))

    def drowned(x: F64, y: F64, z: F64, tint: F64) -> F64:
        """Caustics near, the sea's blue with distance: what the water takes is worked into the colour."""
        line = noise.ridged(x * 0.45 + 0.2 * y, z * 0.45 + 0.2 * y, 2) ** 3
        bright = tint * (0.72 + 0.55 * (1 - gloom) * line)[..., None]
        away = smoothstep(6, 46, np.hypot(x, z - 1))[..., None]
        return np.asarray(np.clip(mix(bright * (1 - 0.6 * gloom), hue * 1.1 + 0.02, 0.85 * away), 0, 1))

    def sunk(part: Piece) -> F64:
        x, y, z = part.patch.points.T
        return drowned(x, y, z, part.colors)

    def rock(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)
        return np.asarray(smoothstep(0.4, 0.9, lie.y + 0.5 * lie.slope + 0.4 * rag))

    def tinted(base: tuple[float, float, float]) -> Callable[[Lie], F64]:
        def tint(lie: Lie) -> F64:
            tone = (0.9 + 0.14 * noise.fbm(lie.x * 0.3, lie.z * 0.3, 3))[..., None]
            return drowned(lie.x, lie.y, lie.z, np.asarray(base) * tone)

        return tint

    site.land(
        height,
        [Cover("sand", tint=tinted((0.9, 0.95, 0.88))), Cover("rock", rock, tinted((0.7, 0.72, 0.66)), steep=True)],
        fine_m=0.75,
        near_m=24,
        reach_m=75,
    )
    site.look(_FOCUS, eye=_EYE, fov_deg=46.0, horizon=0.36)
    for surface, part in _grow_reef(site, reef):
        site.add(surface, Piece(part.patch, sunk(part)))
    if kelp > 0.02:
        part = _grow_kelp(site, kelp, min(0.8 * depth, 9.0))
        site.add("kelp", Piece(part.patch, sunk(part)))
    _draw_water(site, depth, hue, float(gloom))
    zones_about_focus(site, _FOCUS, room_m=5.0, height_m=0.7 * depth)
    site.zone("focus", 1.9, -4.8, (2.2, 2.5, 2.2))
    site.zone("path", 0.8, -8.5, (1.6, 3.0, 2.0))
    site.zone("air", -2.5, -8.0, (4.0, 2.0, 3.0), y=2.2)
    site.zone("air", 5.0, -18.0, (9.0, 3.0, 6.0), y=3.6)
    site.scatter(
        Scatter("coral", 0.9 * reef + 0.05, on="rock", far_m=24, clump=0.4, gap_m=0.5, scale=(0.5, 1.5)),
        Scatter("seaweed", 1.2, on="rock", far_m=22, clump=0.6),
        Scatter("seaweed", 0.15, on="sand", far_m=22, clump=0.8),
        Scatter("shell", 0.4, on="sand", far_m=10),
        Scatter("pebble", 0.8, on="sand", far_m=9, clump=0.5),
        Scatter("stone", 0.1, on="sand", far_m=20, clump=0.6, scale=(0.4, 1.5)),
    )


def _grow_reef(site: Site, reef: float) -> list[tuple[str, Piece]]:
    """Coral heads, tables, branching bushes and fans, thickest on the rock."""
    rng, ground = site.rng, site.ground
    places = spread(rng, (-24.0, -38.0), (26.0, 4.0), 1.9)
    share = ground.cover_at("rock", *places.T)
    places = places[
        (share + 0.12 > rng.uniform(0.1, 1.0, len(places))) & (np.hypot(places[:, 0], places[:, 1] - 1) > 3.6)
    ]
    places = out_of_sight_line(places, _EYE, _FOCUS, 2.4, beyond_m=3.4)
    frame = np.array([(-2.6, -5.2), (5.6, -8.0), (-4.4, -9.0), (7.0, -10.0), (-3.0, -6.2)]) + rng.uniform(
        -0.2, 0.2, (5, 2)
    )
    places = np.concatenate([frame, places[np.argsort(np.hypot(*places.T), kind="stable")]])[: 12 + round(190 * reef)]
    feet = on_ground(ground, places, 0.05)
    kind = rng.permutation(len(feet)) % 4
    rocks = boulders(
        rng, feet[kind == 0], rng.uniform(0.4, 1.1, (int((kind == 0).sum()), 1)) * [1.2, 0.8, 1.0], level=1, rough=0.3
    )
    domes = feet[kind == 1]
    brain = facet(blobs(rng, domes, rng.uniform(0.25, 0.7, (len(domes), 1)) * [1.0, 0.72, 1.0], 1, 0.06, 1.6))
    out = [("boulders", rocks), ("brain", box_mapped(piece(brain, (0.95, 0.85, 0.6))))]
    out.append(("coral", piece(_branches(rng, feet[kind == 2]), (1.0, 0.8, 0.6))))
    out.append(("fans", _fans(rng, feet[kind == 3])))
    return [(surface, part) for surface, part in out if len(part.patch.faces)]


def _branches(rng: Rng, feet: F64) -> Patch:
    """Branching corals: eleven stubby arms each."""
    n, arms = len(feet), 11
    way = rng.normal(0, 0.6, (n, arms, 3)) + [0, 1.0, 0]
    way[..., 1] = np.abs(way[..., 1])
    long = rng.uniform(0.35, 0.95, (n, 1, 1)) * rng.uniform(0.6, 1.0, (n, arms, 1))
    start = np.broadcast_to(feet[:, None], way.shape)
    bend = start + 0.55 * way * long + rng.normal(0, 0.08, way.shape)
    tip = bend + (0.5 * way + rng.normal(0, 0.35, way.shape) + [0, 0.3, 0]) * long
    thick = 0.1 * long.reshape(-1, 1)
    return tubes(np.stack([start, bend, tip], axis=2).reshape(-1, 3, 3), thick * [1.0, 0.75, 0.3], 5)


def _fans(rng: Rng, feet: F64) -> Piece:
    """Sea fans: half rounds that stand across the current, ragged at the rim."""
    n, ribs = len(feet), 9
    face = rng.normal(0.0, 0.5, n)
    side = np.stack([np.cos(face), 0 * face, np.sin(face)], axis=1)
    angle = np.linspace(0.25, np.pi - 0.25, ribs + 1)
    reach = rng.uniform(0.5, 1.2, (n, 1)) * rng.uniform(0.8, 1.1, (n, ribs + 1))
    rim = (
        feet[:, None]
        + side[:, None] * (reach * np.cos(angle))[..., None]
        + np.array([0, 1.0, 0]) * (reach * np.sin(angle))[..., None]
    )
    rim = rim + rng.normal(0, 0.04, rim.shape)
    root = np.broadcast_to(feet[:, None], rim[:, :-1].shape)
    corners = np.stack([root, rim[:, 1:], rim[:, :-1]], axis=2).reshape(-1, 3, 3)
    tone = np.array([1.0, 0.7, 0.85]) * rng.uniform(0.7, 1.0, (len(corners), 1))
    return leaf_triangles(corners, np.stack([0.55 * tone, tone, tone], axis=1))


def _grow_kelp(site: Site, kelp: float, tall_m: float) -> Piece:
    """Ribbons of kelp that sway up towards the light, in groves at both sides."""
    rng, steps = site.rng, 7
    hubs = np.array([(-6.0, -9.0), (8.5, -13.0), (-8.0, -18.0), (6.0, -24.0), (-2.5, -26.0), (12.0, -20.0)])
    places = (hubs[:, None] + rng.normal(0, 1.3, (len(hubs), round(22 * kelp) + 2, 2))).reshape(-1, 2)
    places = out_of_sight_line(places, _EYE, _FOCUS, 2.8, beyond_m=4.0)
    feet = on_ground(site.ground, places)
    n, t = len(feet), np.linspace(0, 1, steps)[None, :, None]
    tall = tall_m * rng.uniform(0.4, 1.0, (n, 1, 1))
    phase, sway = rng.uniform(0, 6.28, (n, 1, 1)), rng.uniform(0.15, 0.4, (n, 1, 1))
    x = sway * np.sin(4.0 * t + phase) * (0.3 + t) + 0.12 * tall * t**2
    spine = feet[:, None] + np.concatenate([x, tall * t, 0.5 * x * np.cos(phase)], axis=-1)
    face = rng.uniform(0, 6.28, (n, 1))
    side = np.stack([np.cos(face), 0 * face, np.sin(face)], axis=-1) * 0.13 * (1.05 - t)
    left, right = spine - side * (1 + 0.4 * np.sin(9 * t)), spine + side
    a, b, c, d = left[:, :-1], right[:, :-1], right[:, 1:], left[:, 1:]
    corners = np.concatenate([np.stack([a, b, c], 2), np.stack([a, c, d], 2)]).reshape(-1, 3, 3)
    tone = np.array([0.75, 0.85, 0.45]) * rng.uniform(0.6, 1.0, (len(corners), 1, 1))
    return leaf_triangles(corners, np.broadcast_to(tone, (len(corners), 3, 3)))


def _draw_water(site: Site, depth: float, hue: F64, gloom: float) -> None:
    """The blue all round, paler upwards, dim reefs in it, and the surface seen from below, brightest overhead."""
    turn, rise = np.meshgrid(np.linspace(0, 360, 49), np.linspace(-0.25, 1.0, 9))
    x, z = bearing(turn, 74.0)
    top = depth + 0.6
    points = np.stack([x, top * rise, z], axis=-1).reshape(-1, 3)
    inwards = -np.stack([x, 0 * x, z], axis=-1).reshape(-1, 3) / 74.0
    up = np.clip(rise.reshape(-1, 1), 0, 1)
    colors = mix(hue * 0.8, mix(hue * 1.6 + 0.06, hue * 1.3, gloom), up**1.3)
    wall = Patch(points, inwards, points[:, [0, 1]], grid_faces(9, 49))
    site.backdrop("blue", Piece(wall, np.clip(colors, 0, 1)), haze=0.0)
    lines = np.sinh(3.0 * np.linspace(-1, 1, 49)) / np.sinh(3.0) * 80.0
    sx, sz = np.meshgrid(lines, lines - 6.0)
    wave = site.noise.ridged(sx * 0.16, sz * 0.16, 3)
    bright = (1 - gloom) * np.exp(-((sx / 16) ** 2) - ((sz + 14) / 20) ** 2)
    tint = mix(hue * 1.5 + 0.05, [0.75, 0.97, 1.0], np.clip(bright * 0.8 + 0.5 * bright * wave, 0, 1)[..., None])
    flat = np.stack([sx, depth + 0.25 * wave, sz], axis=-1).reshape(-1, 3)
    down = np.tile([0.0, -1.0, 0.0], (len(flat), 1))
    sheet = Patch(flat, down, flat[:, [0, 2]], faces(*sx.shape)[:, ::-1])
    site.backdrop("surface", Piece(sheet, np.clip(tint.reshape(-1, 3), 0, 1)), haze=0.0)
    for number, (radius, share) in enumerate(((34, 0.35), (52, 0.7))):
        tone = mix([0.1, 0.22, 0.24], hue, share)
        far = ridge(
            site.noise,
            (0, 360),
            radius,
            0.55 * min(depth, 12.0),
            tuple(tone.tolist()),
            depth_m=18,
            sharp=0.7,
            columns=100,
        )
        site.backdrop(f"far reef {number}", far, haze=0.0)
