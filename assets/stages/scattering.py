"""What a place is strewn with, by its rules: where each thing lies, and all of it as triangles.

Points lie on a jittered grid, which keeps them apart as a Poisson disc does and costs nothing; each is kept by how much
its cover shows, its slope and height, patches, and what stands there already. Not covered: instancing, levels of detail
that change as one walks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Vec3
from assets.materials import Color
from assets.shapes.leafage import faced
from assets.shapes.organic import Patch
from assets.shapes.sheet import flat_color
from assets.stages.dressing import DRESSINGS, Dressing
from assets.stages.forms import VARIANTS, low_form, surfaces_of
from assets.stages.ground import F64
from assets.stages.mesh import Piece, primitive
from assets.stages.noise import Noise, smoothstep
from assets.stages.stage import Scatter, Stage, View

MOST_TRIANGLES = 60_000
_MOST_POINTS = 9_000
_ASPECT = 16 / 9
_SIDE_RAD = 0.4
"""How far beside the picture it is dressed."""
_ROUND_M = 7.0
"""So near it is dressed behind the eye too."""
_NEAR_M = 16.0
"""Farther away the lowest forms do. What is taller than `_TALL_M` shows more, up to so many times as far."""
_TALL_M, _MOST_TIMES_NEAR = 3.0, 2.5
_DENSE, _REACH, _THINNED = 0.6, 1.7, 0.85
"""Up to what share of a rule's distance it is followed in full, and to what, thinned by how much there at last."""
_CLEAR_M = 1.3
_TALL_CLEAR_M = 4.5
_HIDING = 0.22
"""What is higher than this share of the hero, or would hide more of it than that, keeps out of the way to it."""
_GREEN = re.compile(
    r"grass|meadow|lawn|moss|heath|turf|clover|field|forest|leaf|leaves|fern|garden|soil|earth|bank|mud"
)
_GROWS = frozenset({"grass_tuft", "fern", "flower", "bush", "reeds", "mushroom"})
_FOLIAGE = frozenset({"blades", "leaves", "stems", "petals", "heart", "cap", "stem"})
"""Surfaces that are coloured by their vertices alone: all of them are one draw, and a texture would tell nothing."""
FOLIAGE = "foliage"
"""The surface that they make up."""
_LEAF = 1.35
"""How much brighter than its phrase's colour a leaf is, which the stencil and its own shade take away again."""
_LEAST_TONE = 0.3
"""The brightest channel of a leaf's colour at least: on dark ground grass is still seen, not its shadow only."""
_OF_THE_GROUND = 0.7
"""How much of its colour grass has from the ground it grows on."""
_STONES, _STONE_LIGHT = ("rock", "rock_pile"), 0.9
"""What takes after the ground as well, and how bright it is at most beside that."""
_BARREN = 0.12
"""The share of plants left where the plan laid something over the ground that they would grow on."""


@dataclass(frozen=True)
class Obstacle:
    """What stands on the stage: its middle, the radius of its foot, metres. Nothing is strewn there."""

    x: float
    z: float
    radius: float


@dataclass(frozen=True)
class Hero:
    """What is not to be hidden: the middle of its foot, its size, metres."""

    at: Vec3
    size: Vec3


@dataclass(frozen=True)
class Worn:
    """What the plan laid over a cover of the ground: its material phrase and its flat colour, linear."""

    phrase: str
    color: Color


@dataclass(frozen=True, eq=False)
class Strewn:
    """Instances of one dressing: places `[n, 3]`, turns, scales and tints `[n]`, which are near the eye and which form
    each has `[n]`.
    """

    dressing: Dressing
    places: F64
    turns: F64
    scales: F64
    tints: F64
    near: NDArray[np.bool_]
    variants: NDArray[np.int64]
    ground: Color | None = None
    """The colour of what it grows on, for grass."""

    @property
    def triangles(self) -> int:
        """How many triangles they have."""
        each = [sum(len(p.patch.faces) for p in _form(self.dressing, near, 0).values()) for near in (False, True)]
        return int(each[1] * self.near.sum() + each[0] * (~self.near).sum())


def strew(
    stage: Stage,
    view: View,
    obstacles: Sequence[Obstacle] = (),
    heroes: Sequence[Hero] = (),
    *,
    seed: int = 0,
    covers: Mapping[str, Worn] | None = None,
    most_triangles: int = MOST_TRIANGLES,
) -> list[Strewn]:
    """Follow the stage's rules of dressing for one who stands at `view`.

    What is tall keeps off the sight of `heroes`. `covers` says what the plan laid over the ground's covers: plants are
    few on what is no soil. Equal arguments give equal places; another obstacle only takes away what lay there.
    """
    found = []
    for number, rule in enumerate(stage.scatter):
        rng = np.random.default_rng([seed, number])
        if strewn := _follow(stage, rule, view, rng, covers or {}):
            found.append(strewn)
    share = min(1.0, most_triangles / max(1, sum(strewn.triangles for strewn in found)))
    cleared = []
    for strewn in found:
        every = np.arange(len(strewn.places))
        kept = np.floor(every * share) != np.floor((every + 1) * share)
        x, z = strewn.places[:, 0], strewn.places[:, 2]
        cleared.append(_only(strewn, kept & _clear(stage, strewn.dressing, view, obstacles, heroes, x, z)))
    return [strewn for strewn in cleared if len(strewn.places)]


def _follow(
    stage: Stage,
    rule: Scatter,
    view: View,
    rng: np.random.Generator,
    covers: Mapping[str, Worn],
) -> Strewn | None:
    """The instances of one rule on the bare stage, None where there are none."""
    dressing = DRESSINGS[rule.what]
    x, z, chance = _points(stage, rule, view, rng)
    thinning = np.clip((np.hypot(x - view.eye[0], z - view.eye[2]) / rule.far_m - _DENSE) / (_REACH - _DENSE), 0, 1)
    keep = chance < _share(stage, rule, dressing, x, z, covers, rng) * (1 - _THINNED * thinning)
    x, z = x[keep], z[keep]
    if not len(x):
        return None
    away = np.hypot(x - view.eye[0], z - view.eye[2])
    scales = rng.uniform(*rule.scale, len(x))
    y = stage.ground.height_at(x, z) - dressing.sink * dressing.size[1] * scales
    turns, tints = rng.uniform(0, 2 * math.pi, len(x)), rng.uniform(0.78, 1.0, len(x))
    worn = covers.get(rule.on)
    green = dressing.shape == "grass_tuft" and worn is not None and _GREEN.search(worn.phrase)
    ground = worn.color if worn and (green or dressing.shape in _STONES) else None
    places, variants = np.stack([x, y, z], axis=1), np.arange(len(x)) % VARIANTS
    near = away < _NEAR_M * min(_MOST_TIMES_NEAR, max(1.0, dressing.size[1] / _TALL_M))
    return Strewn(dressing, places, turns, scales, tints, near, variants, ground)


def _points(stage: Stage, rule: Scatter, view: View, rng: np.random.Generator) -> tuple[F64, F64, F64]:
    """Points of a jittered grid that the viewer may see, and a number for each, 0 to 1, to keep it by."""
    eye = view.eye
    step = max(1.0 / math.sqrt(max(rule.per_m2, 1e-6)), rule.gap_m)
    far = min(_REACH * rule.far_m, step * math.sqrt(_MOST_POINTS * 1.6))
    if (room := stage.room) is not None:
        low, high = (room.low[0], room.low[2]), (room.high[0], room.high[2])
    else:
        low, high = (eye[0] - far, eye[2] - far), (eye[0] + far, eye[2] + far)
    gx, gz = np.meshgrid(np.arange(low[0], high[0], step), np.arange(low[1], high[1], step))
    x, z = (a.ravel() + rng.uniform(0.0, step, a.size) for a in (gx, gz))
    chance = rng.uniform(size=x.size)
    away = np.hypot(x - eye[0], z - eye[2])
    heading = math.atan2(view.target[0] - view.eye[0], view.eye[2] - view.target[2])
    off = np.abs(np.angle(np.exp(1j * (np.arctan2(x - view.eye[0], view.eye[2] - z) - heading))))
    edge = math.atan(math.tan(math.radians(view.fov_deg) / 2) * _ASPECT) + _SIDE_RAD
    kept = (away >= rule.near_m) & (away <= far) & ((off < edge) | (away < _ROUND_M))
    return x[kept], z[kept], chance[kept]


def _share(
    stage: Stage,
    rule: Scatter,
    dressing: Dressing,
    x: F64,
    z: F64,
    covers: Mapping[str, Worn],
    rng: np.random.Generator,
) -> F64:
    """How likely a thing lies at each point, 0 to 1."""
    ground = stage.ground
    share = ground.cover_at(rule.on, x, z) if rule.on in ground.covers else np.ones_like(x)
    y = ground.bed_at(x, z)
    base = stage.water.level if stage.water is not None else 0.0
    share = share * ((y - base >= rule.low_m) & (y - base <= rule.high_m) & (ground.slope_at(x, z) <= rule.slope))
    if rule.low_m >= 0.0 or stage.water is None or rule.low_m <= -100.0:
        wet = np.zeros_like(y, bool) if stage.water is None else y < base + 0.02
        share = share * ~wet
    share = share * (ground.height_at(x, z) - y < 0.02)
    if rule.clump > 0.0:
        noise = Noise(int(rng.integers(1 << 30)))
        patch = smoothstep(-0.15, 0.35, noise.fbm(x * 0.22, z * 0.22, 3))
        share = share * (1 - rule.clump + rule.clump * patch)
    worn = covers.get(rule.on)
    if dressing.shape in _GROWS and worn is not None and not _GREEN.search(worn.phrase):
        share = share * _BARREN
    return np.asarray(share)


def _clear(
    stage: Stage,
    dressing: Dressing,
    view: View,
    obstacles: Sequence[Obstacle],
    heroes: Sequence[Hero],
    x: F64,
    z: F64,
) -> NDArray[np.bool_]:
    """Which points are free of what stands there, of the eye and, for what is tall, of the sight of the heroes."""
    half = 0.5 * max(dressing.size[0], dressing.size[2])
    clear = np.ones(len(x), bool)
    for eye in (view.eye, stage.view.eye):
        clear &= np.hypot(x - eye[0], z - eye[2]) > (_TALL_CLEAR_M if dressing.tall else _CLEAR_M) + half
    room = 0.35 * half if not dressing.tall else half
    for other in obstacles:
        clear &= np.hypot(x - other.x, z - other.z) > other.radius + room
    tops = stage.ground.height_at(x, z) + dressing.size[1] if heroes else x
    for hero in heroes:
        before = _before(hero, view, x, z, half, 0.8 if dressing.tall else 0.1)
        clear &= ~(before & ((tops > _sight_of(hero, view, x, z)) | (dressing.size[1] > _HIDING * hero.size[1])))
    if (room_box := stage.room) is not None:
        clear &= (x > room_box.low[0] + half) & (x < room_box.high[0] - half)
        clear &= (z > room_box.low[2] + half) & (z < room_box.high[2] - half)
    return clear


def _before(hero: Hero, view: View, x: F64, z: F64, half: float, beside_m: float) -> NDArray[np.bool_]:
    """Which points lie between the eye and the hero, or within `beside_m` of there."""
    dx, dz = hero.at[0] - view.eye[0], hero.at[2] - view.eye[2]
    away = max(math.hypot(dx, dz), 1e-6)
    along = ((x - view.eye[0]) * dx + (z - view.eye[2]) * dz) / away
    beside = np.abs((x - view.eye[0]) * dz - (z - view.eye[2]) * dx) / away
    wide = 0.5 * max(hero.size[0], hero.size[2]) * along / away
    return np.asarray((along > 0) & (along < away + half) & (beside < half + beside_m + wide))


def _sight_of(hero: Hero, view: View, x: F64, z: F64) -> F64:
    """How high at each point the ray passes that meets a hero a little above its foot, metres."""
    away = max(math.hypot(hero.at[0] - view.eye[0], hero.at[2] - view.eye[2]), 1e-6)
    share = np.minimum(1.0, np.hypot(x - view.eye[0], z - view.eye[2]) / away)
    return np.asarray(view.eye[1] + (hero.at[1] + _HIDING * hero.size[1] - view.eye[1]) * share)


def _only(strewn: Strewn, kept: NDArray[np.bool_]) -> Strewn:
    """The instances `kept`."""
    return replace(
        strewn,
        places=strewn.places[kept],
        turns=strewn.turns[kept],
        scales=strewn.scales[kept],
        tints=strewn.tints[kept],
        near=strewn.near[kept],
        variants=strewn.variants[kept],
    )


def phrases(strewn: Sequence[Strewn]) -> dict[str, str]:
    """Surface name → material phrase of everything strewn but foliage; a surface is named after its phrase."""
    every = [item for each in strewn for item in _worn(each.dressing).items()]
    return {_named(phrase): phrase for surface, phrase in every if surface not in _FOLIAGE}


def dressing_model(strewn: Sequence[Strewn], eye: Vec3 | None = None) -> Model | None:
    """All of it as one model: foliage, its cards' fronts to `eye`, and one primitive for each phrase; None if there is
    nothing.
    """
    parts: dict[str, list[Piece]] = {}
    for each in strewn:
        worn = _worn(each.dressing)
        for near in (False, True):
            for variant in range(VARIANTS):
                chosen = np.flatnonzero((each.near == near) & (each.variants == variant))
                if not len(chosen):
                    continue
                for surface, part in _form(each.dressing, near, variant).items():
                    leafy = surface in _FOLIAGE
                    tone = _tone(worn[surface], each.ground) if leafy else _stone_tone(worn[surface], each)
                    parts.setdefault(FOLIAGE if leafy else _named(worn[surface]), []).append(
                        _repeated(part, each, chosen, tone)
                    )
    if not parts:
        return None
    if eye is not None and FOLIAGE in parts:
        parts[FOLIAGE] = [faced(part, eye) for part in parts[FOLIAGE]]
    return Model("dressing", tuple(primitive(name, pieces) for name, pieces in parts.items()))


def _tone(phrase: str, ground: Color | None) -> F64:
    """The colour of a leaf, less even than paint; grass takes after the ground."""
    own = np.asarray(flat_color(phrase), np.float64)
    own = own * _LEAF if ground is None else own * (1 - _OF_THE_GROUND) + 2.2 * np.asarray(ground) * _OF_THE_GROUND
    own = own * max(1.0, _LEAST_TONE / max(float(own.max()), 1e-3))
    grey = own.mean()
    return np.asarray(np.clip(grey + 0.85 * (own - grey), 0.0, 1.0))


def _stone_tone(phrase: str, strewn: Strewn) -> F64:
    """What the colour of a stone is multiplied with: dust makes it look like the ground, never brighter than that."""
    if strewn.dressing.shape not in _STONES or strewn.ground is None:
        return np.ones(3)
    own, ground = np.asarray(flat_color(phrase), np.float64), np.asarray(strewn.ground, np.float64)
    wanted = 0.5 * own + 0.5 * ground
    wanted *= min(1.0, _STONE_LIGHT * max(float(ground.mean()), 0.08) / float(wanted.mean()))
    return np.asarray(np.clip(wanted / np.maximum(own, 1e-3), 0.0, 1.0))


def _form(dressing: Dressing, near: bool, variant: int) -> Mapping[str, Piece]:
    return low_form(dressing.shape, dressing.size, near, variant)


def _worn(dressing: Dressing) -> dict[str, str]:
    return {**surfaces_of(dressing.shape), **dressing.surfaces}


def _named(phrase: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", phrase.lower()).strip()


def _repeated(part: Piece, strewn: Strewn, chosen: NDArray[np.int64], tone: F64) -> Piece:
    """The triangles of a form at the chosen places, in one tone."""
    cos, sin = np.cos(strewn.turns[chosen])[:, None], np.sin(strewn.turns[chosen])[:, None]
    scale = strewn.scales[chosen][:, None]

    def turned(v: F64) -> F64:
        x, y, z = v[None, :, 0], v[None, :, 1], v[None, :, 2]
        return np.stack([x * cos + z * sin, np.broadcast_to(y, (len(chosen), len(v))), z * cos - x * sin], axis=-1)

    patch = part.patch
    points = turned(patch.points) * scale[..., None] + strewn.places[chosen][:, None]
    colors = part.colors[None] * strewn.tints[chosen][:, None, None] * tone
    starts = np.arange(len(chosen))[:, None, None] * len(patch.points)
    return Piece(
        Patch(
            points.reshape(-1, 3),
            turned(patch.normals).reshape(-1, 3),
            np.tile(patch.uvs, (len(chosen), 1)),
            (patch.faces[None] + starts).reshape(-1, 3),
        ),
        np.asarray(colors).reshape(-1, 3),
        part.stencil,
    )
