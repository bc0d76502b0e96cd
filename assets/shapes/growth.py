"""How a grown thing enters the table: a function that adds patches to a `Growth`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assets.artifacts import Vec3
from assets.shapes.bending import bend, warped
from assets.shapes.coats import COATS, mottled
from assets.shapes.leafage import Piece, pieces
from assets.shapes.organic import F64, Patch, Rng
from assets.shapes.registry import SurfaceParts, register
from assets.shapes.roles import NO_ROLES, Roles

Grow = Callable[..., None]
"""Takes the growth and the shape's parameters."""


class Growth:
    """Patches on named surfaces. `size` is the box asked for, in metres; `rng` is seeded by the task."""

    def __init__(self, size: Vec3, rng: Rng) -> None:
        self.size = size
        self.rng = rng
        self._parts: dict[str, list[Piece]] = {}

    def add(self, surface: str, *patches: Patch | Piece) -> None:
        """Put patches onto a surface, or pieces that have their own shade."""
        parts = (each if isinstance(each, Piece) else Piece(each, np.ones((len(each.points), 3))) for each in patches)
        self._parts.setdefault(surface, []).extend(parts)

    def bend(self, pivot: ArrayLike, way: ArrayLike, reach: float, degrees: float, beyond: float = -9.0) -> None:
        """Bend all that is there, as `bending.bend` does."""
        for parts in self._parts.values():
            parts[:] = [each._replace(patch=bend(each.patch, pivot, way, reach, degrees, beyond)) for each in parts]

    def warp(self, move: Callable[[F64], F64]) -> None:
        """Move the points of all that is there by a smooth `move`, `[n, 3]` to `[n, 3]`; normals follow."""
        for parts in self._parts.values():
            parts[:] = [each._replace(patch=warped(each.patch, move)) for each in parts]

    def drop(self, surfaces: Collection[str], hidden: Callable[[F64], NDArray[np.bool_]]) -> None:
        """Leave out what of these surfaces nobody sees: the faces all of whose corners are `hidden`, `[n, 3]` to `[n]`.

        Where what covers them is made coarser, they would come through it.
        """
        for name in surfaces:
            parts = self._parts.get(name, [])
            parts[:] = [_shown(each, hidden) for each in parts]

    def mottle(self, surfaces: Collection[str]) -> None:
        """Shade the coat on these of its surfaces, as `coats.mottled` does."""
        low, high = self.points.min(axis=0), self.points.max(axis=0)
        for name in surfaces:
            parts = self._parts.get(name, [])
            parts[:] = [
                each if each.stencil else each._replace(colors=each.colors * _tone(each.patch, low, high))
                for each in parts
            ]

    @property
    def points(self) -> F64:
        """The corners of all that is there, `[n, 3]`."""
        patches = [each.patch for parts in self._parts.values() for each in parts]
        return np.concatenate([np.zeros((0, 3)), *(patch.points[np.unique(patch.faces)] for patch in patches)])

    def surfaces(self) -> Iterable[SurfaceParts]:
        """Each surface's name, points, normals, uvs and faces, in the order they were first added to.

        Texture coordinates are scaled as the registry will scale the shape, by the mean of its three factors; those in
        the stencil are not.
        """
        whole = {name: pieces(parts) for name, parts in self._parts.items()}
        low = np.min([each.patch.points.min(axis=0) for each in whole.values()], axis=0)
        high = np.max([each.patch.points.max(axis=0) for each in whole.values()], axis=0)
        solid = high - low > 1e-6
        factor = float(np.exp(np.log(np.asarray(self.size)[solid] / (high - low)[solid]).mean()))
        for name, (patch, colors, stencil) in whole.items():
            uvs = patch.uvs if stencil else patch.uvs * factor
            shade = None if bool((colors >= 1.0).all()) else colors
            yield SurfaceParts(name, patch.points, patch.normals, uvs, patch.faces, shade, stencil)


def _shown(piece: Piece, hidden: Callable[[F64], NDArray[np.bool_]]) -> Piece:
    """`piece` without the faces that are hidden, and without their corners."""
    patch = piece.patch
    faces = patch.faces[~hidden(patch.points)[patch.faces].all(axis=1)]
    used, place = np.unique(faces, return_inverse=True)
    if len(used) == len(patch.points):
        return piece
    left = patch._replace(
        points=patch.points[used], normals=patch.normals[used], uvs=patch.uvs[used], faces=place.reshape(-1, 3)
    )
    return piece._replace(patch=left, colors=piece.colors[used])


def _tone(patch: Patch, low: F64, high: F64) -> F64:
    return mottled(patch.points, patch.normals, low, high)[:, None]


def grown(name: str, size: Vec3, roles: Roles = NO_ROLES, /, **surfaces: str) -> Callable[[Grow], Grow]:
    """Register a shape with its usual `size` and its surfaces' default materials, in order of importance.

    `roles` say what some of them do.
    """

    clad = roles.bears == "clothes"
    coat = [] if clad else [each for each, phrase in surfaces.items() if phrase.split()[-1] in COATS]

    def enter(grow: Grow) -> Grow:
        def build(size: Vec3, seed: int, parameters: Mapping[str, float]) -> Iterable[SurfaceParts]:
            growth = Growth(size, np.random.default_rng(seed))
            grow(growth, **parameters)
            growth.mottle(coat)
            return growth.surfaces()

        register(name, size, surfaces, grow, build, skipped=1, roles=roles)
        return grow

    return enter
