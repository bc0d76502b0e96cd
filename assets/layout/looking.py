"""How far a view is from what is wanted, by rays against all that stands there and the stage itself."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assets.layout.built import built_on
from assets.layout.company import CLEAR_M, Company
from assets.layout.items import Placement
from assets.layout.wanted import wanted_of
from assets.preview.sight import NOTHING, Picture, Rays, Sight
from assets.stages.stage import Stage, View

F32 = NDArray[np.float32]
_ROWS = 40
_BARE = frozenset({"floor", "walls", "wall", "ceiling"})
_LEVEL = frozenset({"floor", "ceiling"})
_PLAIN = frozenset({"ground", "structure"})
_BARE_SHARE, _BARE_COST = 0.35, 3.0
_MASS, _MASS_COST = 0.3, 7.0
"""The share of the picture from which a named thing beside the hero, or what carries it, is a mass before the view."""
_SEEN, _SEEN_SHARE = 0.7, 0.005
_WALLED, _WALLED_DEPTH = 0.22, 0.75
"""How much of the picture may be wall, trunk or thing nobody named that is so much nearer than the hero."""
_MOST_NAMED = 8
_TOLD_SHARE, _UNTOLD_COST = 0.003, 0.8
"""From which share of the picture on what tells the place is seen, and what it costs that a kind of it is not."""
_DEEP = 0.5
"""The share of a room's diagonal that is far in it."""
_BLANK, _BLANK_COST = 0.7, 5.0
"""The share of a third of the picture, left or right, from which one plain surface or the sky leaves it empty."""
STAGE = "stage:"


def is_bare(stage: Stage, surface: str) -> bool:
    """Whether a surface of a stage is plain ground, floor, wall or ceiling."""
    kind = stage.surfaces[surface].kind
    return kind == "ground" or (kind == "structure" and surface in _BARE)


class Shell:
    """A stage as rays and feet meet it; made once, for many looks."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.built = built_on(stage)
        self.sight = Sight(
            {
                STAGE + p.surface: np.asarray(p.positions[p.indices], np.float32)
                for p in stage.model.primitives
                if stage.surfaces[p.surface].kind not in ("overlay", "water")
            }
        )

    def hidden(self, eyes: NDArray[np.float64], placement: Placement) -> NDArray[np.float64]:
        """The share of a thing's middle line that the stage hides from each of `eyes` `[n, 3]`: 0, a half or 1."""
        found = np.zeros(len(eyes))
        x, y, z = placement.position
        for share in (0.4, 0.85):
            point = np.array([x, y + share * placement.size[1], z])
            ways = eyes - point
            away = np.maximum(np.linalg.norm(ways, axis=1), 1e-6)
            starts = np.tile(np.asarray(point, np.float32), (len(eyes), 1))
            rays = Rays(starts, np.asarray(ways / away[:, None], np.float32), (len(eyes), 1))
            found += 0.5 * (self.sight.along(rays).distances[:, 0] < away - 0.05)
        return found


class Glance:
    """What one view of a scene sees: the small picture, and each named body by itself."""

    def __init__(self, rays: Rays, picture: Picture, alone: Mapping[str, Sight]) -> None:
        self.picture = picture
        self._rays, self._alone = rays, alone
        self._outlines: dict[str, NDArray[np.bool_]] = {}

    def shown(self, name: str) -> tuple[float, float]:
        """Of a named thing the share that nothing hides, and its share of the picture."""
        whole, count = int(np.count_nonzero(self._outline(name))), self.picture.count(name)
        return (min(1.0, count / whole) if whole else 0.0, count / self.picture.bodies.size)

    def size(self, name: str) -> tuple[float, float]:
        """What a named thing's outline within the picture has of its height and of its area."""
        outline = self._outline(name)
        rows, columns = np.flatnonzero(outline.any(axis=1)), np.flatnonzero(outline.any(axis=0))
        if not len(rows):
            return 0.0, 0.0
        high, wide = ((int(k[-1] - k[0]) + 1) / n for k, n in zip((rows, columns), outline.shape, strict=True))
        return high, high * wide

    def _outline(self, name: str) -> NDArray[np.bool_]:
        if name not in self._outlines:
            self._outlines[name] = self._alone[name].along(self._rays).bodies != NOTHING
        return self._outlines[name]


class Scene:
    """A shell and the bodies that stand in it, ready to be looked at. `bodies` maps ids to triangles `[m, 3, 3]`."""

    def __init__(self, shell: Shell, company: Company, bodies: Mapping[str, F32]) -> None:
        self.stage, self.company, self._shell = shell.stage, company, shell.sight
        self.wanted = wanted_of(shell.stage, company)
        self._bodies = Sight(bodies)
        named = [company.hero.item.id, *(p.item.id for p in company.others if p.item.id in company.named)]
        self._alone = {name: Sight({name: bodies[name]}) for name in named[: _MOST_NAMED + 1]}
        self.others = tuple(self._alone)[1:]
        """The named things beside the hero that are looked at."""

    def look(self, view: View) -> Glance:
        """What a view sees."""
        rays = Rays.of(view.eye, view.target, view.fov_deg, _ROWS)
        return Glance(rays, self._shell.along(rays).before(self._bodies.along(rays)), self._alone)

    def cut_off(self, picture: Picture) -> int:
        """How many things the lower edge runs through, rugs and what carries the hero aside."""
        number = 0
        for body in np.unique(picture.bodies[-1]):
            placement = self._by_id.get(picture.names[body]) if body != NOTHING else None
            if placement is not None and not placement.flat and placement.item.id not in self.company.bases:
                number += bool(np.mean(picture.bodies[-1] == body) > 0.015)
        return number

    @cached_property
    def tellers(self) -> int:
        """How many kinds of things that tell the place are to be seen, if so many stand there."""
        return min(self.wanted.tellers, len({_kind(p) for p in self.company.all if p.item.telling}))

    def told(self, picture: Picture) -> int:
        """How many kinds of things that tell the place are made out."""
        telling = [p for p in self.company.all if p.item.telling and p.item.id in picture.names]
        return len({_kind(p) for p in telling if picture.share(p.item.id) >= _TOLD_SHARE})

    def bare(self, picture: Picture) -> float:
        """The share of the picture that is plain ground, floor, wall or ceiling."""
        names = [n for n in picture.names if n.startswith(STAGE) and is_bare(self.stage, n[len(STAGE) :])]
        return sum(picture.share(name) for name in names)

    def blank(self, picture: Picture) -> float:
        """How far the left and the right third of the picture are filled by one plain surface or by the sky."""
        plain = [n.startswith(STAGE) and self.stage.surfaces[n[len(STAGE) :]].kind in _PLAIN for n in picture.names]
        every, columns, found = len(plain), picture.bodies.shape[1], 0.0
        for third in (picture.bodies[:, : columns // 3], picture.bodies[:, -(columns // 3) :]):
            counts = np.bincount(np.where(third == NOTHING, every, third).ravel(), minlength=every + 1)
            found += max(0.0, float(counts[np.array([*plain, True])].max()) / third.size - _BLANK)
        return found

    def shallow(self, picture: Picture) -> float:
        """How far the picture of a room is against a wall: 0 where a fifth of it is far, by the room's diagonal."""
        if (room := self.stage.room) is None:
            return 0.0
        diagonal = math.hypot(room.high[0] - room.low[0], room.high[2] - room.low[2])
        return max(0.0, _DEEP - float(np.quantile(np.minimum(picture.distances, diagonal), 0.8)) / diagonal)

    def walled(self, view: View, picture: Picture) -> float:
        """The share of the picture that something upright takes which is much nearer than the hero and not named."""
        x, y, z = self.company.hero.position
        away = math.dist(view.eye, (x, y + self.company.hero.size[1] / 2, z))
        own = self.company.named | self.company.bases | self.company.close
        upright = [
            name not in own and not (name in self._by_id and self._by_id[name].flat) and not self._is_level(name)
            for name in picture.names
        ]
        near = picture.distances < _WALLED_DEPTH * away
        return float((near & np.array([*upright, False])[picture.bodies]).mean())

    def massed(self, picture: Picture) -> float:
        """The share of the picture that the largest thing in it takes which is not the hero, nor of its own size."""
        own = {p.item.id for p in self.company.subject}
        return max((picture.share(name) for name in self._by_id if name not in own), default=0.0)

    def _is_level(self, name: str) -> bool:
        """Whether it is ground, floor or ceiling."""
        surface = name.removeprefix(STAGE)
        if surface == name:
            return False
        return self.stage.surfaces[surface].kind == "ground" or surface in _LEVEL

    def too_near(self, picture: Picture) -> float:
        """The share of the picture whose rays meet something nearer than it may be."""
        near = picture.distances < CLEAR_M
        if self.company.is_small:
            own = [k for k, n in enumerate(picture.names) if n in self.company.close]
            near &= ~np.isin(picture.bodies, own)
        return float(near.mean())

    def is_apart(self, view: View) -> bool:
        """Whether something solid lies between an eye and the stage's own: it is outside, or in another room."""
        home = self.stage.view.eye
        away = math.dist(view.eye, home)
        if away < 0.1:
            return False
        way = np.subtract(view.eye, home)[None] / away
        return self._shell.distance(home, way) < away

    @cached_property
    def _by_id(self) -> dict[str, Placement]:
        return {p.item.id: p for p in self.company.all}


def _kind(placement: Placement) -> str:
    """What it is one of: its id without the number."""
    return placement.item.id.rpartition("-")[0]


def fault_seen(scene: Scene, view: View, bound: float = math.inf) -> float:
    """What is wrong with what a view really sees; whatever reaches `bound` may be told as less than it is."""
    glance = scene.look(view)
    picture, hero = glance.picture, scene.company.hero.item.id
    unhidden = glance.shown(hero)[0]
    fault = 7.0 * max(0.0, 0.96 - unhidden) + (2.0 if unhidden < 0.72 else 0.0)
    high, area = glance.size(hero)
    wanted = scene.wanted
    small = min(wanted.high / max(high, 1e-3), math.sqrt(wanted.area / max(area, 1e-5)))
    fault += 6.0 * max(0.0, math.log(small))
    near = scene.too_near(picture)
    fault += 8.0 * near + (1.5 if near > 0.0005 else 0.0)
    fault += _BARE_COST * max(0.0, scene.bare(picture) - _BARE_SHARE)
    fault += _BLANK_COST * scene.blank(picture) + wanted.deep * scene.shallow(picture)
    fault += _MASS_COST * max(0.0, scene.massed(picture) - _MASS)
    fault += 6.0 * max(0.0, scene.walled(view, picture) - _WALLED)
    if fault >= bound:
        return fault
    if scene.others:
        shown = [glance.shown(name) for name in scene.others]
        unseen = [1.0 - min(1.0, unhidden / _SEEN) * min(1.0, share / _SEEN_SHARE) for unhidden, share in shown]
        fault += min(3.6, 1.8 * len(unseen)) * sum(unseen) / len(unseen)
    fault += 0.6 * min(3, scene.cut_off(picture)) + _UNTOLD_COST * max(0, scene.tellers - scene.told(picture))
    return fault + (4.0 if scene.stage.room else 1.5) * scene.is_apart(view)
