"""What a builder works on: it puts down land, water, walls and backdrops, marks zones, says where one arrives."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from assets.artifacts import Model, Vec3
from assets.shapes.leafage import faced
from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.ground import F64, Deck, Ground, faces, spaced
from assets.stages.land import EDGE, Cover, cover_land, lie_of
from assets.stages.mesh import Piece, piece, primitive
from assets.stages.noise import Noise
from assets.stages.stage import SHUT_PANES, Room, Scatter, Stage, Surface, SurfaceKind, View, Water, Zone, ZoneKind
from assets.stages.water import DEEP, SHALLOW, Color, foam, water_sheet

EYE_M = 1.62
_ASPECT = 16 / 9
_FAR, _BROAD, _NEAR, _HUE = 0.1, 0.16, 0.08, 0.05
"""How much lighter or darker the ground is over thirty metres, over seven and over two; and browner over eleven."""
_TINTED, _MOST_LIFTED, _LESS_COLORFUL = 0.88, 1.7, 0.5
"""How light the tints of ground are on the mean, how much they are lifted to that at most, and what power of their mean
hue is taken out of them.
"""
_ORDER: tuple[SurfaceKind, ...] = ("ground", "structure", "backdrop", "overlay", "water")
"""What blends is drawn after what it is blended over."""


class Site:
    """A stage in the making. `rng` and `noise` are seeded; use nothing else that is random.

    `surfaces` are the material phrases the stage declared; whatever is put down lies on one of them or is a backdrop.
    """

    def __init__(self, name: str, surfaces: Mapping[str, str], seed: int) -> None:
        self.name = name
        self.rng = np.random.default_rng(seed)
        self.noise = Noise(seed)
        self.ground = Ground(np.array([-1e3, 1e3]), np.array([-1e3, 1e3]), np.zeros((2, 2)))
        self.view = View((0.0, EYE_M, 1.0), (0.0, 1.4, -6.0))
        self.water: Water | None = None
        self.room: Room | None = None
        self.within: Room | None = None
        self.scenic = False
        self._declared = surfaces
        self._pieces: dict[str, list[Piece]] = {}
        self._surfaces: dict[str, Surface] = {}
        self._zones: list[Zone] = []
        self._scatter: list[Scatter] = []

    # What is put down.

    def add(
        self,
        surface: str,
        part: Piece | Patch,
        color: Color = (1.0, 1.0, 1.0),
        kind: SurfaceKind = "structure",
    ) -> None:
        """Put triangles onto a declared surface; a patch in one colour, a piece in its own."""
        material = self._declared[surface.removesuffix(EDGE)]
        put = part if isinstance(part, Piece) else piece(part, color)
        drawn = Surface(material, kind, opaque=kind == "ground" or material == SHUT_PANES)
        self._put(surface, self._uneven(put) if kind in ("ground", "overlay") else put, drawn)

    def _uneven(self, part: Piece) -> Piece:
        """Ground that is lighter and darker over metres, so that a material that repeats isn't all one sees."""
        x, z = part.patch.points[:, 0], part.patch.points[:, 2]
        gain = 0.92 + _BROAD * self.noise.fbm(x / 7, z / 7, 3) + _NEAR * self.noise.fbm(x / 1.9 + 53, z / 1.9, 2)
        gain += _FAR * self.noise.fbm(x / 31 + 17, z / 31, 2)
        brown = _HUE * self.noise.fbm(x / 11 - 29, z / 11, 2)
        colors = part.colors.copy()
        colors[:, :3] = np.clip(
            colors[:, :3] * (gain[:, None] * np.stack([1 + brown, 0 * brown + 1, 1 - brown], 1)), 0, 1
        )
        return Piece(part.patch, colors)

    def draw(self, sketch: Sketch, kind: SurfaceKind = "structure") -> None:
        """Put down everything on a sketch whose surfaces are declared, in the tints it was drawn in."""
        for surface, points, normals, uvs, triangles in sketch.surfaces():
            patch, colors = Patch(points, normals, uvs, triangles), sketch.colors(surface)
            self.add(surface, patch if colors is None else piece(patch, colors), kind=kind)

    def backdrop(self, name: str, *parts: Piece, haze: float = 0.4) -> None:
        """Put something far away, coloured by its vertices alone, `haze` of it the horizon's colour."""
        for part in parts:
            self._put(name, part, Surface("", "backdrop", haze))

    def land(
        self,
        height: Callable[[F64, F64], F64],
        covers: Sequence[Cover],
        *,
        middle: tuple[float, float] = (0.0, -12.0),
        fine_m: float = 0.8,
        near_m: float = 30.0,
        reach_m: float = 170.0,
        keep_above: float = -100.0,
    ) -> Ground:
        """Make `height(x, z)` the ground: a cell is `fine_m` within `near_m` of `middle`, then wider to `reach_m`.

        `covers` come from below: the first covers everything. What lies wholly below `keep_above` is not drawn.
        """
        xs = spaced(middle[0], fine_m, near_m, reach_m)
        zs = spaced(middle[1], fine_m, near_m, reach_m)
        self.ground, pieces = cover_land(lie_of(xs, zs, height), covers, keep_above)
        for surface, blended, part in pieces:
            self.add(surface, part, kind="overlay" if blended else "ground")
        return self.ground

    def floor(self, surface: str, low: tuple[float, float], high: tuple[float, float], height: float = 0.0) -> None:
        """A level floor over the box x, z `low` to `high`; it is the ground."""
        xs, zs = (np.linspace(low[k], high[k], max(2, round((high[k] - low[k]) / 1.5) + 1)) for k in range(2))
        x, z = np.meshgrid(xs, zs)
        self.ground = Ground(xs, zs, np.full(x.shape, height), decks=self.ground.decks)
        points = np.stack([x, self.ground.heights, z], axis=-1).reshape(-1, 3)
        up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
        self.add(surface, Patch(points, up, points[:, [0, 2]], faces(*x.shape)), kind="ground")

    def deck(self, at: Vec3, size: tuple[float, float], yaw: float = 0.0) -> None:
        """Let one stand on a level platform that the builder has drawn: the middle of its top, width and depth."""
        self.ground = replace(self.ground, decks=(*self.ground.decks, Deck(at, size, yaw)))

    def sea(
        self,
        surface: str,
        level: float,
        *,
        middle: tuple[float, float] = (0.0, -15.0),
        reach_m: float = 500.0,
        shallow: Color = SHALLOW,
        deep: Color = DEEP,
        clear_m: float = 4.0,
        foam_within: tuple[tuple[float, float], tuple[float, float]] | None = None,
    ) -> None:
        """Water wherever the ground lies lower than `level` within `reach_m` of `middle`; put the land down first.

        `foam_within` is a box of x, z in which its edge foams, a few thousand triangles for a cove.
        """
        self.water = Water(
            level, (middle[0] - reach_m, middle[1] - reach_m), (middle[0] + reach_m, middle[1] + reach_m)
        )
        sheet = water_sheet(self.ground, level, middle, reach_m, shallow, deep, clear_m)
        self._put(surface, sheet, Surface(self._declared[surface], "water"))
        if foam_within is not None:
            self._put("foam", foam(self.ground, level, *foam_within, self.noise), Surface("", "water"))

    # What is said about the place.

    def zone(
        self,
        kind: ZoneKind,
        x: float,
        z: float,
        size: Vec3,
        *,
        y: float | None = None,
        yaw: float | None = None,
    ) -> Zone:
        """Mark room for things: on the ground unless `y` is given, facing the arriving eye unless `yaw` is."""
        foot = float(self.ground.height_at(x, z)) if y is None else y
        turn = math.atan2(self.view.eye[0] - x, self.view.eye[2] - z) if yaw is None else yaw
        zone = Zone(kind, (float(x), foot, float(z)), size, turn)
        self._zones.append(zone)
        return zone

    def zones_of(self, kind: ZoneKind) -> tuple[Zone, ...]:
        """The zones of this kind that are marked so far."""
        return tuple(zone for zone in self._zones if zone.kind == kind)

    def retract(self, zone: Zone) -> None:
        """Take back a zone: something has been built there."""
        self._zones.remove(zone)

    def scatter(self, *rules: Scatter) -> None:
        """Say how the place is dressed."""
        self._scatter.extend(rules)

    def look(
        self,
        at: tuple[float, float],
        *,
        eye: tuple[float, float] = (0.0, 1.0),
        third: float = 1.0,
        fov_deg: float = 36.0,
        horizon: float = 0.4,
        eye_m: float = EYE_M,
    ) -> View:
        """Arrive at `eye` (x, z), `eye_m` above the ground, so that `at` (x, z) comes to stand on a third.

        `third` is 1 for the right one, −1 for the left, 0 for the middle; `horizon` its height in the picture, 0 to 1.
        """
        turn = math.atan2(at[0] - eye[0], eye[1] - at[1])
        turn -= third * math.atan(math.tan(math.radians(fov_deg) / 2) * _ASPECT / 3)
        pitch = math.atan((0.5 - horizon) * 2 * math.tan(math.radians(fov_deg) / 2))
        y = float(self.ground.height_at(*eye)) + eye_m
        way = (math.sin(turn) * math.cos(pitch), math.sin(pitch), -math.cos(turn) * math.cos(pitch))
        self.view = View((eye[0], y, eye[1]), (eye[0] + 10 * way[0], y + 10 * way[1], eye[1] + 10 * way[2]), fov_deg)
        return self.view

    def finish(self) -> Stage:
        """The stage; surfaces in the order in which they are to be drawn."""
        names = sorted(self._pieces, key=lambda name: _ORDER.index(self._surfaces[name].kind))
        return Stage(
            self.name,
            Model(self.name, tuple(primitive(name, self._faced(name)) for name in names)),
            {name: self._surfaces[name] for name in names},
            self.ground,
            tuple(self._zones),
            self.view,
            tuple(self._scatter),
            self.water,
            self.room,
            self.within,
            self.scenic,
        )

    def _faced(self, name: str) -> list[Piece]:
        """The pieces of a surface, their cards' fronts to where one arrives."""
        return [faced(part, self.view.eye) for part in self._evened(name)]

    def _evened(self, name: str) -> list[Piece]:
        """The pieces of a surface; of ground that has a material their tints as variations of that: on the whole nearly
        white, and half as colourful, for stuff that is brown is not browned once more.
        """
        pieces, surface = self._pieces[name], self._surfaces[name]
        if surface.kind not in ("ground", "overlay") or not surface.material:
            return pieces
        colors = np.concatenate([part.colors[:, :3] for part in pieces])
        mean = colors.mean(axis=0)
        white = float(np.clip(_TINTED / max(float(mean.mean()), 1e-3), 1.0, _MOST_LIFTED))
        gain = white * (mean.mean() / np.maximum(mean, 1e-3)) ** _LESS_COLORFUL
        for place, part in enumerate(pieces):
            lifted = part.colors.copy()
            lifted[:, :3] = np.clip(lifted[:, :3] * gain, 0, 1)
            pieces[place] = Piece(part.patch, lifted)
        return pieces

    def _put(self, name: str, part: Piece, surface: Surface) -> None:
        if len(part.patch.faces):
            self._pieces.setdefault(name, []).append(part)
            self._surfaces.setdefault(name, surface)
