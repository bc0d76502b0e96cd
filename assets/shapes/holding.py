"""Where a thing is in a figure's hands, and how shapes that there are already come to be held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from assets.artifacts import Vec3
from assets.shapes.growth import Growth
from assets.shapes.joints import Joints
from assets.shapes.leafage import Piece
from assets.shapes.lod import within
from assets.shapes.lofts import loft, toned
from assets.shapes.organic import F64, Patch, box_uvs, smooth_normals, tubes, unit
from assets.shapes.registry import build_shape

V = np.array
MOST_TRIANGLES = 600
"""Of anything that is held."""
_UP: F64 = V([0.0, 1.0, 0.0])


@dataclass(frozen=True, eq=False)
class Frame:
    """A place of its own for a thing: its middle `at`, and where its x, y and z point, `[3]` each."""

    at: F64
    x: F64
    y: F64
    z: F64

    def __call__(self, local: ArrayLike) -> F64:
        """Points `[..., 3]` of it in the figure's coordinates."""
        return np.asarray(self.at + np.asarray(local, dtype=np.float64) @ np.stack([self.x, self.y, self.z]))

    def put(self, patch: Patch) -> Patch:
        """A patch that is given about it."""
        turn = np.stack([self.x, self.y, self.z])
        return patch._replace(points=self(patch.points), normals=patch.normals @ turn)

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Frame:
        """The same, so far along its own axes."""
        return Frame(self([x, y, z]), self.x, self.y, self.z)


def frame(at: F64, y: ArrayLike, z: ArrayLike) -> Frame:
    """One at `at` whose y points along `y`, and its z as nearly along `z` as that allows."""
    up = unit(y)
    ahead = np.asarray(z, dtype=np.float64)
    ahead = ahead - up * float(ahead @ up)
    if np.linalg.norm(ahead) < 1e-6:
        ahead = np.cross(up, V([0.9, 0.1, 0.3]))
    ahead = unit(ahead)
    return Frame(np.asarray(at), np.cross(up, ahead), up, ahead)


@dataclass(frozen=True, eq=False)
class Hold:
    """A figure's hands, for what is to be put into them; `busy` where both do what is done with it."""

    joints: Joints
    busy: bool

    @property
    def right(self) -> F64:
        """Where the right hand grips, `[3]`."""
        return self.joints.hands[1]

    @property
    def left(self) -> F64:
        """Where the left hand grips, `[3]`."""
        return self.joints.hands[0]

    @property
    def middle(self) -> F64:
        """Half-way between both."""
        return np.asarray(0.5 * (self.left + self.right))

    @property
    def up(self) -> F64:
        """Upwards, for who stands or sits; towards the head for who lies."""
        lying = abs(float(self.joints.chest_up[1])) < 0.3 and self.joints.chest_ahead[1] > 0.5
        return self.joints.chest_up if lying else _UP

    @property
    def ahead(self) -> F64:
        """Where the chest faces, square to `up`."""
        flat = self.joints.chest_ahead - self.up * float(self.joints.chest_ahead @ self.up)
        return unit(flat)

    @property
    def aside(self) -> F64:
        """To the figure's left, square to both."""
        return np.asarray(np.cross(self.up, self.ahead))

    def way(self, aside: float, up: float, ahead: float) -> F64:
        """A direction, by how far it goes to the left, up and ahead."""
        return unit(aside * self.aside + up * self.up + ahead * self.ahead)

    def upright(self, at: F64, turn: float = 0.0) -> Frame:
        """A frame at `at` that stands upright and faces ahead, `turn` degrees to the left of that."""
        c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        return frame(at, self.up, c * self.ahead + s * self.aside)


def stick(g: Growth, surface: str, line: ArrayLike, radii: ArrayLike, sides: int = 6) -> None:
    """A round stick through `line` `[n, 3]`, its ends closed."""
    points, thick = np.asarray(line, dtype=np.float64), np.asarray(radii, dtype=np.float64)
    thick = np.broadcast_to(thick, len(points))
    ends = unit(points[1] - points[0]) * 1e-4, unit(points[-1] - points[-2]) * 1e-4
    whole = np.concatenate([points[:1] - ends[0], points, points[-1:] + ends[1]])
    patch = tubes(whole[None], np.concatenate([[1e-4], thick, [1e-4]])[None], sides)
    g.add(surface, patch._replace(normals=smooth_normals(patch.points, patch.faces)))


def slab(at: Frame, size: Vec3) -> Patch:
    """A box of `size` about the middle of `at`."""
    half = 0.5 * V(size)
    corners: list[F64] = []
    normals: list[F64] = []
    faces: list[list[int]] = []
    for axis in range(3):
        for sign in (1.0, -1.0):
            u, v = (axis + 1) % 3, (axis + 2) % 3
            first = 4 * len(corners)
            quad = np.zeros((4, 3))
            quad[:, axis] = sign * half[axis]
            quad[:, u] = V([-1, 1, 1, -1]) * half[u]
            quad[:, v] = V([-1, -1, 1, 1]) * half[v] * sign
            corners.append(quad)
            way = np.zeros(3)
            way[axis] = sign
            normals.append(np.repeat(way[None], 4, axis=0))
            faces += [[first, first + 1, first + 2], [first, first + 2, first + 3]]
    points = np.concatenate(corners)
    flat = Patch(points, np.concatenate(normals), points[:, :2], V(faces))
    return box_uvs(at.put(flat))


def sheet(at: Frame, grid: ArrayLike) -> Patch:
    """A cloth or a page seen from both sides, through `grid` `[rows, columns, 3]` about `at`."""
    local = at(grid)
    front = loft(local, closed=False)
    n = len(front.points)
    return Patch(
        np.concatenate([front.points, front.points]),
        np.concatenate([front.normals, -front.normals]),
        np.concatenate([front.uvs, front.uvs]),
        np.concatenate([front.faces, front.faces[:, ::-1] + n]),
    )


def borrow(
    g: Growth,
    shape: str,
    size: Vec3,
    at: Frame,
    surfaces: Mapping[str, str],
    *,
    most: int = MOST_TRIANGLES - 40,
    lift: float = 0.0,
    tones: Mapping[str, float] = MappingProxyType({}),
) -> None:
    """Put a shape of the table into a hand: `size` large, the middle of its foot `lift` metres above `at`.

    `surfaces` says on which of the figure's each of its own goes, `held` where it says nothing; `tones` darkens some.
    """
    for name, piece in _borrowed(shape, size, most):
        patch = piece.patch._replace(points=piece.patch.points + [0.0, lift, 0.0])
        g.add(surfaces.get(name, "held"), toned(at.put(patch), piece.colors[:, :3].min() * tones.get(name, 1.0)))


@lru_cache(maxsize=64)
def _borrowed(shape: str, size: Vec3, most: int) -> tuple[tuple[str, Piece], ...]:
    """A shape's surfaces with about `most` triangles in all."""
    model = within(build_shape(shape, size), most, firm=True)
    found = []
    for part in model.primitives:
        patch = Patch(
            part.positions.astype(np.float64),
            part.normals.astype(np.float64),
            part.uvs.astype(np.float64),
            part.indices.reshape(-1, 3).astype(np.int64),
        )
        shade = np.ones((len(patch.points), 3)) if part.colors is None else part.colors[:, :3].astype(np.float64)
        found.append((part.surface, Piece(patch, shade)))
    return tuple(found)
