"""Walls with real openings, and what belongs to them: frames, sills, skirting, boards, bays to put things against.

A wall is walked from `start` to `stop` (x, z) with the room to the front, that is, from left to right as one sees it
from within; everything on it lies in its own frame: x along the wall, y up, +z into the room, 0 on its inner face.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.ground import F64
from assets.stages.site import Site

_BAR_M, _FRAME_M, _IN_REVEAL = 0.035, 0.07, 0.7
_BAY_LEAST_M, _BESIDE_OPENING_M = 0.6, 0.15
_BOARD_M, _GAP_M = 0.14, 0.008


@dataclass(frozen=True)
class Opening:
    """A hole in a wall: `at` metres along it to its middle, `sill` above the floor.

    `arched` rounds its top, `pointed` ends it in a point.
    """

    kind: Literal["window", "door", "arch"]
    at: float
    width: float
    height: float
    sill: float = 0.0
    arched: bool = False
    pointed: bool = False

    def outline(self) -> F64:
        """Points `[n, 2]` of the hole, counter-clockwise, along the wall and up."""
        x, y, w, h = self.at, self.sill, self.width / 2, self.height
        if self.pointed:
            rise = min(1.45 * w, 0.6 * h)
            turn = np.linspace(0, np.pi / 2, 8)
            bow = np.column_stack([w * np.cos(turn) ** 1.15, rise * np.sin(turn) ** 0.85]) + [0, y + h - rise]
            return np.concatenate([[(x - w, y), (x + w, y)], bow + [x, 0], (bow[:-1] * [-1, 1])[::-1] + [x, 0]])
        if not self.arched:
            return np.array([(x - w, y), (x + w, y), (x + w, y + h), (x - w, y + h)])
        return np.concatenate([[(x - w, y), (x + w, y)], arc(w, 0, 180, 14, (x, y + h - w))])


@dataclass(frozen=True)
class Wall:
    """A wall that stands. `openings` in order along it; `thickness` lies behind its inner face."""

    start: tuple[float, float]
    stop: tuple[float, float]
    height: float
    thickness: float
    openings: tuple[Opening, ...] = ()

    @property
    def length(self) -> float:
        """Metres from start to stop."""
        return math.hypot(self.stop[0] - self.start[0], self.stop[1] - self.start[1])

    @property
    def yaw(self) -> float:
        """The way it faces, into the room: radians about +Y."""
        return math.atan2(-(self.stop[1] - self.start[1]), self.stop[0] - self.start[0])

    def place(self, along: float, out: float = 0.0) -> tuple[float, float]:
        """x and z of the point `along` it and `out` into the room."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        return self.start[0] + c * along + s * out, self.start[1] - s * along + c * out

    def clear(self, low: float = 0.0, high: float = math.inf, margin: float = 0.0) -> Iterator[tuple[float, float]]:
        """The stretches along it that no opening interrupts between the heights `low` and `high`."""
        begin = 0.0
        for opening in self.openings:
            if opening.sill < high and opening.sill + opening.height > low:
                end = opening.at - opening.width / 2 - margin
                if end > begin:
                    yield begin, end
                begin = opening.at + opening.width / 2 + margin
        if self.length > begin:
            yield begin, self.length

    @contextmanager
    def frame(self, sketch: Sketch) -> Iterator[None]:
        """Draw in the wall's own frame."""
        x, z = self.start
        with sketch.frame((x, 0, z), (0, math.degrees(self.yaw), 0)):
            yield


def evenly(count: int, length: float, width: float, height: float, sill: float, **more: bool) -> tuple[Opening, ...]:
    """`count` windows in equal bays of a wall of `length`, none wider than its bay allows."""
    bay = length / max(count, 1)
    return tuple(Opening("window", bay * (k + 0.5), min(width, bay - 0.5), height, sill, **more) for k in range(count))


def raise_wall(site: Site, sketch: Sketch, wall: Wall, surface: str) -> None:
    """Draw a wall with its holes, and mark its openings and the bays between them; it covers its corners outside."""
    t = wall.thickness
    outline = [(-t, 0), (wall.length + t, 0), (wall.length + t, wall.height), (-t, wall.height)]
    holes = [opening.outline() for opening in wall.openings]
    with wall.frame(sketch):
        sketch.prism(surface, _notched(outline, wall.openings), t, (0, 0, -t / 2), holes=_above_floor(holes, wall))
    for opening in wall.openings:
        x, z = wall.place(opening.at)
        kind: Literal["window", "door"] = "window" if opening.kind == "window" else "door"
        site.zone(kind, x, z, (opening.width, opening.height, 0.8), y=opening.sill, yaw=wall.yaw)
    for begin, end in wall.clear(0.0, 2.0, _BESIDE_OPENING_M):
        if end - begin >= _BAY_LEAST_M:
            x, z = wall.place((begin + end) / 2)
            site.zone("wall", x, z, (end - begin, wall.height, 0.7), y=0.0, yaw=wall.yaw)


def build_in(site: Site, wall: Wall, begin: float, end: float, top: float) -> None:
    """Say that something built stands against the wall from `begin` to `end`, `top` metres high: its bays give way.

    What is left of a bay beside it stays one; above it there is room to hang things.
    """
    for zone in site.zones_of("wall"):
        dx, dz = zone.at[0] - wall.start[0], zone.at[2] - wall.start[1]
        c, s = math.cos(wall.yaw), math.sin(wall.yaw)
        along, out = c * dx - s * dz, s * dx + c * dz
        low, high = along - zone.size[0] / 2, along + zone.size[0] / 2
        if abs(zone.yaw - wall.yaw) > 1e-6 or abs(out) > 0.05 or high <= begin or low >= end or zone.at[1] >= top:
            continue
        site.retract(zone)
        kept = [(low, begin, zone.at[1]), (end, high, zone.at[1])]
        if wall.height - top > 0.7:
            kept.append((max(low, begin), min(high, end), top + 0.1))
        for a, b, y in kept:
            if b - a >= _BAY_LEAST_M:
                x, z = wall.place((a + b) / 2)
                site.zone("wall", x, z, (b - a, wall.height - y, zone.size[2]), y=y, yaw=wall.yaw)


def _notched(outline: list[tuple[float, float]], openings: Sequence[Opening]) -> F64:
    """The outline with the doors cut out of its lower edge: a hole must not touch it."""
    points = [outline[0]]
    for opening in openings:
        if opening.sill <= 0:
            hole = opening.outline()
            points += [tuple(hole[0]), *(tuple(p) for p in hole[:1:-1]), tuple(hole[1])]
    return np.array(points + outline[1:])


def _above_floor(holes: Sequence[F64], wall: Wall) -> list[F64]:
    return [hole for hole, opening in zip(holes, wall.openings, strict=True) if opening.sill > 0]


def draw_window(
    sketch: Sketch, wall: Wall, opening: Opening, frame: str, sill: str | None = None, panes: tuple[int, int] = (2, 3)
) -> None:
    """Sash and glazing bars deep in the reveal, `panes` across and up, and a sill board that carries things.

    There is no glass: one sees and light falls through.
    """
    depth = -_IN_REVEAL * wall.thickness
    x, y, w, h = opening.at, opening.sill, opening.width, opening.height
    with wall.frame(sketch):
        outer = opening.outline()
        middle = np.array([x, y + h / 2])
        shrink = 1 - 2 * _FRAME_M / np.array([w, h])
        sketch.prism(frame, outer, 0.07, (0, 0, depth), holes=[middle + (outer - middle) * shrink])
        top = h - (w / 2 * 0.3 if opening.arched else w * 0.3 if opening.pointed else 0)
        for k in range(1, panes[0]):
            sketch.box(frame, (_BAR_M, top - _FRAME_M, 0.04), (x - w / 2 + w * k / panes[0], y, depth), bevel=0)
        for k in range(1, panes[1]):
            sketch.box(frame, (w - _FRAME_M, _BAR_M, 0.04), (x, y + h * k / panes[1], depth), bevel=0)
        if sill is not None:
            deep = _IN_REVEAL * wall.thickness + 0.1
            sketch.box(sill, (w + 0.16, 0.045, deep), (x, y - 0.045, 0.1 - deep / 2), bevel=0.006)


def draw_door_leaf(
    sketch: Sketch, wall: Wall, opening: Opening, leaf: str, frame: str, handle: str, open_deg: float = 0.0
) -> None:
    """A panelled leaf on the left of a doorway, `open_deg` degrees into the room, and a frame around it."""
    x, w, h = opening.at, opening.width, opening.height
    with wall.frame(sketch):
        for side in (-1, 1):
            sketch.box(frame, (0.1, h + 0.1, 0.05), (x + side * (w / 2 + 0.05), 0, 0.02), bevel=0.006)
        sketch.box(frame, (w + 0.2, 0.1, 0.05), (x, h, 0.02), bevel=0.006)
        with sketch.frame((x - w / 2, 0, -0.03), (0, -open_deg, 0)):
            sketch.box(leaf, (w - 0.01, h - 0.01, 0.045), (w / 2, 0, 0), bevel=0.004)
            for low, tall in ((0.1, 0.32), (0.5, 0.4)):
                for face in (-1, 1):
                    for column in (0.28, 0.72):
                        sketch.box(leaf, (w * 0.32, h * tall, 0.02), (w * column, h * low, face * 0.026), bevel=0.009)
            for face in (-1, 1):
                sketch.ball(handle, 0.03, (w * 0.92, 1.0, face * 0.06), sides=8)


def draw_glazed_door(sketch: Sketch, wall: Wall, opening: Opening, frame: str, handle: str) -> None:
    """A closed door that one sees through: stiles, rails, a bar across, and a frame around it."""
    x, w, h = opening.at, opening.width, opening.height
    with wall.frame(sketch):
        for side in (-1, 1):
            sketch.box(frame, (0.09, h + 0.09, 0.06), (x + side * (w / 2 + 0.045), 0, 0.02), bevel=0.006)
            sketch.box(frame, (0.11, h, 0.045), (x + side * (w / 2 - 0.055), 0, -0.06), bevel=0.004)
        sketch.box(frame, (w + 0.18, 0.09, 0.06), (x, h, 0.02), bevel=0.006)
        for low, tall in ((0.0, 0.26), (0.95, 0.09), (h - 0.12, 0.12)):
            sketch.box(frame, (w - 0.2, tall, 0.04), (x, low, -0.06), bevel=0.004)
        sketch.rod(handle, (x + w * 0.4, 0.9, 0.0), (x + w * 0.4, 1.3, 0.0), 0.016, sides=6)


def run_board(sketch: Sketch, wall: Wall, surface: str, height: float, depth: float, at: float = 0.0) -> None:
    """A board along the foot of the wall, or at the height `at`, broken by every opening it meets."""
    with wall.frame(sketch):
        for begin, end in wall.clear(at, at + height):
            sketch.box(surface, (end - begin, height, depth), ((begin + end) / 2, at, depth / 2), bevel=0.004)


def panel_wall(sketch: Sketch, wall: Wall, surface: str, height: float) -> None:
    """Upright boards up to `height` with a rail over them, broken by the openings."""
    with wall.frame(sketch):
        for begin, end in wall.clear(0.0, height):
            count = max(1, round((end - begin) / _BOARD_M))
            width = (end - begin) / count
            for k in range(count):
                sketch.box(surface, (width - _GAP_M, height, 0.018), (begin + width * (k + 0.5), 0, 0.009), bevel=0)
            sketch.box(surface, (end - begin, 0.05, 0.045), ((begin + end) / 2, height, 0.0225), bevel=0.008)
