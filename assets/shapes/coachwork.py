"""The coachwork of cars and vans: one rounded skin with wheel arches cut out of it, a glazed cabin with pillars, gaps.

Side views are marks (forward, up) in metres, from the front to the rear. Everything looks towards +Z.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.shapes.hide import cut
from assets.shapes.organic import F64, Patch, grid_faces, smooth_normals
from assets.shapes.sketch import Sketch

V = np.array
SIDES = (-1.0, 1.0)
Marks = tuple[tuple[float, float], ...]

_FLANK = V([0.0, 0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.8, 0.88, 0.94, 0.98, 1.0])
_OUT = V([0.95, 0.975, 0.99, 0.998, 1.0, 1.0, 0.997, 0.99, 0.98, 0.965, 0.94, 0.9])
_ACROSS = V([0.7, 0.42, 0.15])
"""A section from the sill up its flank, how far out it is there as a share of half the width, and across the top."""
_CROWN = 0.02
_WALL = V([0.0, 0.12, 0.24, 0.37, 0.5, 0.63, 0.75, 0.85, 0.92, 0.97, 1.0])
_WALL_OUT = V([1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.995, 0.985, 0.965, 0.92])
_ROOF = V([0.76, 0.5, 0.2])


@dataclass(frozen=True, eq=False)
class Coach:
    """A car `width` by `length` by `height` metres, its flanks from `low` up to the `deck`; the cabin stands on `belt`
    under the `roof`, `waist` and `narrow` times as wide as the car there; `pillars` stand where its side windows end.
    """

    width: float
    length: float
    height: float
    low: float
    deck: Marks
    belt: float
    roof: Marks
    axles: tuple[float, float]
    wheel: float
    pillars: tuple[float, ...]
    waist: float = 0.905
    narrow: float = 0.76
    blunt: float = 0.1
    closed: float = -99.0
    """Behind this place the cabin has no side windows."""

    def top(self, z: F64) -> F64:
        """How high the deck is at `z`."""
        return _eased(self.deck, z)

    def head(self, z: F64) -> F64:
        """How high the roof is at `z`, at least the belt."""
        return np.asarray(np.maximum(_eased(self.roof, z), self.belt + 0.005))

    def half(self, z: F64) -> F64:
        """Half the width at `z`: the corners are rounded in plan."""
        return np.asarray(self.width / 2 * (1 - self.blunt * np.abs(2 * z / self.length) ** 7))

    def wall(self, y: F64) -> F64:
        """Half the cabin's width at the height `y`."""
        share = np.clip((y - self.belt) / (self.height - self.belt), 0, 1)
        return np.asarray(self.width / 2 * (self.waist + (self.narrow - self.waist) * share))

    def flank(self, z: float, share: float) -> F64:
        """The place of the left flank at `z`, `share` of the way from the sill to the deck."""
        at = V([z])
        x = float(self.half(at)[0] * np.interp(share, _FLANK, _OUT))
        return V([x, self.low + share * (float(self.top(at)[0]) - self.low), z])


def _eased(marks: Marks, z: F64) -> F64:
    """Heights between marks, their corners rounded a little."""
    line = V(sorted(marks))
    reach = 0.02 * float(np.ptp(line[:, 0]))
    near = [np.interp(z + reach * k, line[:, 0], line[:, 1]) for k in (-1.5, -0.75, 0.0, 0.75, 1.5)]
    return np.asarray(np.mean(near, axis=0))


def draw_coach(s: Sketch, c: Coach) -> None:
    """Skin, arches, cabin, door gaps, sills and under side, on the surfaces body, glass and tyres; no wheels."""
    _draw_body(s, c)
    _draw_cabin(s, c)
    _draw_seats(s, c)
    for z in c.pillars:
        gap = V([c.flank(z, share) for share in np.linspace(0.08, 0.97, 6)])
        for x in SIDES:
            s.tube("tyres", gap * [x, 1, 1], 0.007, 3)


def _draw_body(s: Sketch, c: Coach) -> None:
    ends = 0.5 * c.length * V([-1, -0.992, -0.97, -0.93])
    z = np.concatenate([ends, np.linspace(-0.88, 0.88, 31) * 0.5 * c.length, -ends[::-1]])
    top, half = c.top(z)[:, None], c.half(z)[:, None]
    tuck = np.interp(np.abs(z) * 2 / c.length, [0.0, 0.93, 0.97, 0.992, 1.0], [0.0, 0.0, 0.012, 0.035, 0.07])[:, None]
    y = c.low + _FLANK * (top - c.low)
    y = y + tuck * (c.low + 0.55 * (top - c.low) - y)
    x = half * _OUT * (1 - 0.4 * tuck)
    across, crown = half * _ACROSS, y[:, -1:] + _CROWN * (1 - (_ACROSS / 0.9) ** 2)
    right = np.concatenate([x, across], axis=1)
    high = np.concatenate([y, crown], axis=1)
    xs = np.concatenate([right, -right[:, ::-1]], axis=1)
    ys = np.concatenate([high, high[:, ::-1]], axis=1)
    patch = _skin(np.stack([xs, ys, np.broadcast_to(z[:, None], xs.shape)], axis=-1))
    p = patch.points
    arch = np.max([1.13 * c.wheel - np.hypot(p[:, 2] - axle, p[:, 1] - c.wheel) for axle in c.axles], axis=0)
    arch = np.where(np.abs(p[:, 0]) > 0.5 * c.width / 2, arch, -1.0)
    body, _ = cut(patch, arch)
    painted, sill = cut(body, c.low + 0.12 * (c.belt - c.low) - body.points[:, 1])
    _put(s, "body", painted)
    _put(s, "tyres", sill)
    for end, row in ((1.0, -1), (-1.0, 0)):
        ring = np.stack([xs[row], ys[row], np.full(xs.shape[1], z[row])], axis=1)
        s.put_cap("body", ring[:: int(end)])
    s.box("tyres", (c.width * 0.86, 0.06, c.length * 0.95), (0, c.low - 0.01, 0), bevel=0)
    for axle in c.axles:
        _draw_arches(s, c, axle)


def _draw_arches(s: Sketch, c: Coach, axle: float) -> None:
    """The dark hollow of two wheels, and a lip of paint around each."""
    r = 1.13 * c.wheel
    for x in SIDES:
        s.rod("tyres", (x * 0.2 * c.width, c.wheel, axle), (x * 0.43 * c.width, c.wheel, axle), r * 1.02, sides=18)
        bow = np.radians(np.linspace(-18, 198, 15))
        rim = [c.flank(axle + r * np.cos(a), 0.4) for a in bow]
        path = [
            (x * (p[0] + 0.004), c.wheel + r * np.sin(a), axle + r * np.cos(a)) for p, a in zip(rim, bow, strict=True)
        ]
        s.tube("body", V([q for q in path if q[1] > c.low]), 0.018, 5)


def _draw_cabin(s: Sketch, c: Coach) -> None:
    feet = sorted(z for z, _ in c.roof)
    z = np.linspace(feet[0], feet[-1], 31)
    roof = c.head(z)[:, None]
    y = c.belt - 0.03 + _WALL * (roof - c.belt + 0.03)
    x = c.wall(y) * _WALL_OUT
    across = x[:, -1:] * _ROOF / 0.92
    crown = y[:, -1:] + 0.03 * (1 - _ROOF**2) * np.clip((roof - c.belt) / 0.2, 0, 1)
    right, high = np.concatenate([x, across], axis=1), np.concatenate([y, crown], axis=1)
    xs = np.concatenate([right, -right[:, ::-1]], axis=1)
    ys = np.concatenate([high, high[:, ::-1]], axis=1)
    if c.closed > z[0]:  # a box ends upright
        s.put_cap("body", np.stack([xs[0], ys[0], np.full(xs.shape[1], z[0])], axis=1)[::-1])
    patch = _skin(np.stack([xs, ys, np.broadcast_to(z[:, None], xs.shape)], axis=-1))
    frame, glass = cut(patch, _windows(c, patch.points))
    _put(s, "body", frame)
    _put(s, "glass", glass._replace(points=glass.points - 0.008 * glass.normals))


def _draw_seats(s: Sketch, c: Coach) -> None:
    """What is seen of a cabin through its panes, all dark: a floor, backs with head rests, dashboard and wheel."""
    feet = sorted(z for z, _ in c.roof)
    tall, front = c.height - c.belt, feet[-1]
    z = np.linspace(max(feet[0], c.closed) + 0.18 * tall, front - 0.18 * tall, 8)
    across = V([-0.95, 0.0, 0.95])[:, None] * c.wall(V(c.belt))
    above = c.belt + _CROWN * tall
    floor = np.broadcast_to(np.minimum(c.top(z), c.belt) + _CROWN + 0.02 * tall, (3, 8))
    s.sheet("tyres", np.stack([np.broadcast_to(across, (3, 8)), floor, np.broadcast_to(z, (3, 8))], axis=-1))
    dash = front - 0.24 * (front - feet[0]) if c.closed < -9 else front - 0.55 * tall
    s.box("tyres", (1.5 * float(c.wall(V(c.belt))), 0.2 * tall, 0.24 * tall), (0, above, dash), bevel=0.05 * tall)
    s.ring(
        "tyres",
        0.29 * tall,
        0.026 * tall,
        (0.2 * c.width, above + 0.24 * tall, dash - 0.26 * tall),
        (-68, 0, 0),
        sides=5,
    )
    rows = [dash - 1.15 * tall] + ([dash - 2.5 * tall] if c.closed < -9 and dash - 2.8 * tall > feet[0] else [])
    for at in rows:
        for x in SIDES:
            with s.frame((x * 0.2 * c.width, above - 0.08 * tall, at), (-10, 0, 0)):
                s.box("tyres", (0.27 * c.width, 0.6 * tall, 0.18 * tall), bevel=0.06 * tall)
                s.box("tyres", (0.14 * c.width, 0.2 * tall, 0.12 * tall), (0, 0.66 * tall, -0.01), bevel=0.05 * tall)


def _windows(c: Coach, p: F64) -> F64:
    """Where glass is, above zero: the side windows between pillars, the windscreen, the rear window."""
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    tall = c.height - c.belt
    sill = y - c.belt - 0.07 * tall
    edge = 0.1 * tall
    under = np.min([c.head(z + k) for k in (-0.055, 0.0, 0.055)], axis=0) - edge - y
    posts = np.min([np.abs(z - at) - 0.038 for at in c.pillars], axis=0)
    aside = np.min([sill, under, posts, x - (c.wall(y) - 0.05 * c.width), z - c.closed], axis=0)
    front = max(z for z, up in c.roof if up > c.height - 0.08 * tall)
    back = min(z for z, up in c.roof if up > c.height - 0.08 * tall)
    inner = c.wall(y) - 0.065 * c.width - x
    ahead = np.min([sill, inner, c.height - 0.06 * tall - y, z - front + 0.02], axis=0)
    behind = np.min([sill, inner, c.height - 0.09 * tall - y, back - 0.02 - z], axis=0)
    return np.asarray(np.max([aside, ahead, behind if c.closed < -9 else np.full(len(p), -1.0)], axis=0))


def _skin(grid: F64) -> Patch:
    """A smooth skin over points `[rows, columns, 3]`, rows from the rear to the front, columns from left to right."""
    points = grid.reshape(-1, 3)
    faces = grid_faces(*grid.shape[:2])
    normals = smooth_normals(points, faces)
    if normals[:, 1].sum() < 0:
        faces, normals = faces[:, ::-1], -normals
    across = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(grid, axis=1), axis=2).mean(axis=0))])
    u, v = np.broadcast_arrays(grid[..., 2], across[None, :])
    return Patch(points, normals, np.stack([u, v], axis=-1).reshape(-1, 2), faces)


def _put(s: Sketch, surface: str, patch: Patch) -> None:
    s.put(surface, patch.points, patch.normals, patch.uvs, patch.faces, (0, 0, 0), (0, 0, 0))
