"""What of a finished scene is seen from where one arrives, by rays against the very triangles that are sent."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from assets.layout import Placement
from assets.layout.looking import STAGE, is_bare
from assets.preview.sight import NOTHING, Picture, Sight, triangles_of
from generators.plan import View
from generators.planning.knowledge.archetypes import CORE_WEIGHT
from generators.planning.knowledge.library import load_knowledge
from server.jobs.arrival import hero_of
from server.jobs.scene import PlacedObject, Scene

ROWS = 90
_WIDE = 3.0
"""How many times wider the picture is in which a thing's whole is counted."""
_SHOWN = 0.0007
"""The share of the picture from which a kind of thing counts."""
_SEEN_SHARE, _SEEN_UNHIDDEN = 0.003, 0.4
_WHOLE_OFF, _WHOLE_UNHIDDEN = 0.1, 0.6
_WALLED_DEPTH = 0.75
_SHRUNK = 0.9
_NEAR_M, _TALL_M = 9.0, 0.7
_CLEAR_M, _SMALL_M, _CLOSE_M = 1.2, 0.6, 0.5
_DRESSING = "dressing"
_BLANK, _CHIEF_HEIGHT = 0.7, 0.08
_TELLING = 2
"""How many kinds of things of the place's own list are to be seen, so that one could name it."""
LIMITS = {
    "whole": "at most 2 % of the hero outside the picture",
    "unhidden": "at least 70 % of the hero not hidden",
    "large": "30 to 80 % of the height, or 5 to 40 % of the area",
    "third": "the hero's middle within a sixth of the width of a third",
    "frame": "something ≥ 0.7 m tall at one side, nearer than 9 m",
    "near": "nothing nearer than 1.2 m; a hero below 0.6 m, its base and what is on that: than 0.5 m",
    "cut": "no thing but the hero's base cut off by the lower edge",
    "horizon": "between 25 and 60 % of the height",
    "kinds": "at least 12 kinds seen",
    "instances": "at least 60 instances",
    "bare": "at most 35 % bare ground and wall",
    "open": "at most a third wall, trunk or unnamed thing at less than three quarters of the hero's distance",
    "blank": "neither the left nor the right third to more than 70 % one plain surface or sky",
    "chiefs": "two kinds of the place's own list at least 8 % of the height, where nothing was named",
    "told": "at least two things of those that the place nearly always has, each 0.3 % of the picture",
    "sized": "no named thing made smaller than nine tenths of its size",
}
_OF_THE_HERO = ("whole", "unhidden", "large")


@dataclass(frozen=True)
class One:
    """A thing as it is seen: metres away, its box's shares of the picture, its shares unhidden and outside."""

    distance_m: float
    height: float
    area: float
    middle: float
    unhidden: float
    off: float
    share: float

    @property
    def is_seen(self) -> bool:
        """Whether somebody who sees the picture could name it."""
        return self.share >= _SEEN_SHARE and self.unhidden * (1 - self.off) >= _SEEN_UNHIDDEN

    @property
    def is_whole(self) -> bool:
        """Whether it is seen, and nearly all of it."""
        return self.is_seen and self.off <= _WHOLE_OFF and self.unhidden >= _WHOLE_UNHIDDEN


@dataclass(frozen=True)
class Seen:
    """What is seen of a scene, and which of the limits are not met."""

    hero_name: str
    hero: One | None
    named: int
    named_seen: int
    named_whole: int
    kinds: int
    instances: int
    bare: float
    amiss: tuple[str, ...]
    picture: Picture = field(repr=False)

    @property
    def hero_amiss(self) -> bool:
        """Whether the hero is not as wanted."""
        return self.hero is None or any(name in self.amiss for name in _OF_THE_HERO)

    def draw(self, scene: Scene, prompt: str) -> Image.Image:
        """A flat picture: each body in a colour of its own, the hero red, the named orange."""
        rng = np.random.default_rng(5)
        colours = rng.integers(60, 200, (len(self.picture.names) + 1, 3))
        for number, name in enumerate(self.picture.names):
            if name.startswith(STAGE):
                colours[number] = (120, 130 + 12 * (number % 6), 120)
            elif (placed := scene.objects.get(name)) and placed.thing.named:
                colours[number] = (255, 150, 0)
            if name == f"object/{self.hero_name}":
                colours[number] = (255, 0, 0)
            if name.startswith(_DRESSING):
                colours[number] = (60, 110, 50)
        colours[-1] = (200, 220, 255)
        away = np.where(np.isfinite(self.picture.distances), self.picture.distances, 0.0)
        shade = np.clip(1.1 - 0.08 * np.log1p(away), 0.5, 1)
        pixels = (colours[self.picture.bodies] * shade[..., None]).clip(0, 255).astype(np.uint8)
        image = Image.fromarray(pixels).resize((480, 270), Image.Resampling.NEAREST)
        pen = ImageDraw.Draw(image)
        pen.text((4, 4), prompt[:60], fill="black")
        pen.text((4, 254), f"{self.hero_name}: {', '.join(self.amiss)}", fill="black")
        return image


def measure(scene: Scene) -> Seen:
    """Look at a scene from its view.

    Raises:
        ValueError: it has no view.
    """
    if scene.view is None:
        raise ValueError("the scene has no view")
    view, hero = scene.view, hero_of(scene)
    bodies = _bodies(scene)
    picture = Sight(bodies).look(view.eye, view.target, view.fov_deg, ROWS)
    named = {slot: placed for slot, placed in scene.objects.items() if placed.thing.named and slot in bodies}
    ones = {slot: _one(view, bodies[slot], slot, picture, placed.placement) for slot, placed in named.items()}
    hero_slot = f"object/{hero.item.id}" if hero else ""
    if hero and hero_slot in bodies and hero_slot not in ones:
        ones[hero_slot] = _one(view, bodies[hero_slot], hero_slot, picture, hero)
    one = ones.get(hero_slot)
    shown = [name for name in picture.names if picture.share(name) >= _SHOWN and not _is_bare(scene, name)]
    kinds = {scene.objects[name].thing.thing if name in scene.objects else name for name in shown}
    instances = len(scene.objects) + sum(len(each.places) for each in scene.strewn)
    bare = sum(picture.share(name) for name in picture.names if _is_bare(scene, name))
    missed = _missed(scene, view, picture, one, hero)
    rich = {"kinds": len(kinds) >= 12, "instances": instances >= 60, "bare": bare <= 0.35}
    missed |= {name for name, met in rich.items() if not met}
    missed |= {"open"} if one is not None and _walled(scene, picture, one.distance_m) > 1 / 3 else set()
    missed |= {"blank"} if _blank(scene, picture) > _BLANK else set()
    missed |= {"chiefs"} if not named and _told(scene, picture, _CHIEF_HEIGHT) < _TELLING else set()
    missed |= {"told"} if _told(scene, picture) < _TELLING else set()
    missed |= {"sized"} if any(_shrunk(placed.placement) for placed in named.values()) else set()
    return Seen(
        hero.item.id if hero else "",
        one,
        len(named),
        sum(ones[slot].is_seen for slot in named),
        sum(ones[slot].is_whole for slot in named),
        len(kinds),
        instances,
        bare,
        tuple(name for name in LIMITS if name in missed),
        picture,
    )


def _bodies(scene: Scene) -> dict[str, NDArray[np.float32]]:
    bodies: dict[str, NDArray[np.float32]] = {}
    for slot, placed in scene.objects.items():
        if model := scene.models.get(slot):
            bodies[slot] = triangles_of(model, placed.placement.position, placed.placement.yaw)
    if scene.dressing is not None:
        for primitive in scene.dressing.primitives:
            bodies[f"{_DRESSING}:{primitive.surface}"] = primitive.positions[primitive.indices]
    if scene.stage is not None:
        for primitive in scene.stage.model.primitives:
            if scene.stage.surfaces[primitive.surface].kind != "overlay":
                bodies[STAGE + primitive.surface] = primitive.positions[primitive.indices]
    return bodies


def _blank(scene: Scene, picture: Picture) -> float:
    """The largest share of the left or right third that one plain surface of the stage or the sky has."""
    columns = picture.bodies.shape[1] // 3
    plain = [NOTHING, *(k for k, name in enumerate(picture.names) if name.startswith(STAGE))]
    thirds = picture.bodies[:, :columns], picture.bodies[:, -columns:]
    return max(float(np.mean(third == number)) for third in thirds for number in plain)


def _height(picture: Picture, name: str) -> float:
    """A thing's share of the picture's height, as far as it is seen."""
    rows = np.flatnonzero((picture.bodies == picture.names.index(name)).any(axis=1))
    return float(np.ptp(rows) + 1) / len(picture.bodies) if len(rows) else 0.0


def _told(scene: Scene, picture: Picture, least: float = 0.0) -> int:
    """How many kinds of things are seen that the place nearly always has, at least so high."""
    place = load_knowledge().archetypes[scene.environment.archetype]
    own = {member.thing for member in place.members if member.weight == CORE_WEIGHT}
    shown = [name for name in picture.names if picture.share(name) >= _SEEN_SHARE and name in scene.objects]
    shown = [name for name in shown if least == 0.0 or _height(picture, name) >= least]
    kinds = {scene.objects[name].placement.item.id.rpartition("-")[0].replace("-", " ") for name in shown}
    return len(kinds & {re.sub(r"[^a-z0-9]+", " ", name) for name in own})


def _is_bare(scene: Scene, name: str) -> bool:
    return scene.stage is not None and name.startswith(STAGE) and is_bare(scene.stage, name.removeprefix(STAGE))


def _one(view: View, corners: NDArray[np.float32], slot: str, picture: Picture, placement: Placement) -> One:
    alone = Sight({slot: corners}).look(view.eye, view.target, view.fov_deg, ROWS, _WIDE)
    met = alone.bodies != NOTHING
    rows, columns = np.nonzero(met)
    x, y, z = placement.position
    away = math.dist(view.eye, (x, y + placement.size[1] / 2, z))
    if not len(rows):
        return One(away, 0.0, 0.0, 0.5, 0.0, 1.0, 0.0)
    high, wide = met.shape
    top, left = (high - picture.bodies.shape[0]) // 2, (wide - picture.bodies.shape[1]) // 2
    inside = met[top : top + picture.bodies.shape[0], left : left + picture.bodies.shape[1]]
    height = (np.ptp(rows) + 1) / picture.bodies.shape[0]
    width = (np.ptp(columns) + 1) / picture.bodies.shape[1]
    shown, within = picture.count(slot), int(inside.sum())
    return One(
        away,
        height,
        height * width,
        (columns.mean() - left) / picture.bodies.shape[1],
        min(1.0, shown / within) if within else 0.0,
        1 - within / len(rows),
        shown / picture.bodies.size,
    )


def _missed(scene: Scene, view: View, picture: Picture, one: One | None, hero: Placement | None) -> set[str]:
    missed: set[str] = set()
    if one is None or hero is None:
        missed |= {"whole", "unhidden", "large", "third"}
    else:
        missed |= {"whole"} if one.off > 0.02 else set()
        missed |= {"unhidden"} if one.unhidden < 0.7 else set()
        missed |= {"large"} if not (0.3 <= one.height <= 0.8 or 0.05 <= one.area <= 0.4) else set()
        missed |= {"third"} if min(abs(one.middle - 1 / 3), abs(one.middle - 2 / 3)) > 1 / 6 else set()
    missed |= {"near"} if _too_near(scene, picture, hero) > 0.0005 else set()
    missed |= {"frame"} if not _framed(scene, view, picture, hero) else set()
    missed |= {"cut"} if _cut(scene, picture, hero) else set()
    pitch = math.asin((view.target[1] - view.eye[1]) / math.dist(view.eye, view.target))
    horizon = 0.5 - math.tan(pitch) / math.tan(math.radians(view.fov_deg) / 2) / 2
    missed |= {"horizon"} if not 0.25 <= 1 - horizon <= 0.75 else set()
    return missed


def _too_near(scene: Scene, picture: Picture, hero: Placement | None) -> float:
    """The share of the picture that is nearer than it may be."""
    near = picture.distances < _CLEAR_M
    if hero is not None and max(hero.size) <= _SMALL_M:
        rests = {p.thing.id: p.placement.on for p in scene.objects.values()}
        base = hero.on or hero.item.target
        own = {hero.item.id, base, *(name for name, on in rests.items() if on is not None and on == base)}
        close = np.array([*(name.removeprefix("object/") in own for name in picture.names), False])
        near &= ~close[picture.bodies] | (picture.distances < _CLOSE_M)
    return float(near.mean())


def _walled(scene: Scene, picture: Picture, away: float) -> float:
    """The share of the picture that something upright takes which is much nearer than the hero and was not named."""
    named = {placed.thing.id for placed in scene.objects.values() if placed.thing.named}
    bases = {placed.placement.on for placed in scene.objects.values() if placed.thing.id in named}
    upright = []
    for name in picture.names:
        placed = scene.objects.get(name)
        if placed is not None:
            upright.append(placed.thing.id not in named | bases and not placed.placement.flat)
        else:
            upright.append(not (name.startswith(STAGE) and _is_level(scene, name.removeprefix(STAGE))))
    near = picture.distances < _WALLED_DEPTH * away
    return float((near & np.array([*upright, False])[picture.bodies]).mean())


def _is_level(scene: Scene, surface: str) -> bool:
    if scene.stage is None:
        return False
    return scene.stage.surfaces[surface].kind in ("ground", "water") or surface in ("floor", "ceiling")


def _shrunk(placement: Placement) -> bool:
    return max(placement.size) < _SHRUNK * max(placement.item.size)


def _framed(scene: Scene, view: View, picture: Picture, hero: Placement | None) -> bool:
    """Whether something tall and near stands at one side: a thing, or what the stage or its dressing has there."""
    columns = picture.bodies.shape[1]
    for side in (slice(0, columns // 4), slice(columns - columns // 4, columns)):
        bodies, near = picture.bodies[:, side], picture.distances[:, side] < _NEAR_M
        for number in np.unique(bodies[near]):
            name = picture.names[number]
            placed = scene.objects.get(name)
            if placed is not None:
                tall = placed.placement.size[1] >= _TALL_M and (hero is None or placed.thing.id != hero.item.id)
            else:
                tall = not _is_bare(scene, name) and bool(((bodies == number) & near).any(axis=1).mean() > 0.2)
            if tall and np.mean((bodies == number) & near) > 0.02:
                return True
    return False


def _cut(scene: Scene, picture: Picture, hero: Placement | None) -> list[str]:
    """Things that the lower edge cuts off, but for rugs, the hero and what it rests on."""
    cut = []
    for number in np.unique(picture.bodies[-1]):
        placed: PlacedObject | None = scene.objects.get(picture.names[number]) if number != NOTHING else None
        if placed is None or placed.placement.flat or (hero and placed.thing.id in (hero.item.id, hero.on)):
            continue
        if np.mean(picture.bodies[-1] == number) > 0.02:
            cut.append(placed.thing.id)
    return cut
