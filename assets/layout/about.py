"""Poses about a target: at its sides as the viewer sees them, between two, in a ring, in a row, over it, in its hands.

Left, right, front and behind are the scene's own: the arriving viewer stands at +z of everything and looks to −z.
`y` is the height of what the thing is to stand on.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from random import Random

from assets.artifacts import Vec3
from assets.layout.candidates import Pose, boxed, to_viewer
from assets.layout.items import Placement, Point, Side
from assets.layout.region import Region

_TRIES = 60
_CLOSE_M = 0.06
_CORD_M = 1.1
"""How far above a table a lamp hangs that does not hang from a ceiling."""
_SLANT = 0.75
"""How far aside a thing is at least, as a share of how much higher or lower its middle is: else it seems above."""
_ASIDE_M = 4.0
"""But no farther than this."""
_VISIBLE = 0.4
"""The share of a thing's width that one in front of it leaves to be seen."""


def halves(size: Vec3, yaw: float) -> Point:
    """Half of a footprint's width along the scene's x and z."""
    sin, cos = abs(math.sin(yaw)), abs(math.cos(yaw))
    return (cos * size[0] + sin * size[2]) / 2, (sin * size[0] + cos * size[2]) / 2


def unit(region: Region, *sizes: Vec3) -> float:
    """By how much usual distances shrink: on a real surface, with the things themselves."""
    return 1.0 if region.viewer else min(1.0, max(max(size) for size in sizes))


def _facing(region: Region, target: Placement) -> float:
    """How a thing beside the target is turned: in a box as the target is, else to the viewer."""
    return target.yaw if boxed(region) or target.on else to_viewer(*target.spot)


def aside(
    size: Vec3,
    random: Random,
    region: Region,
    target: Placement,
    side: Side,
    y: float,
    *,
    past: Placement | None = None,
    distance: float | None = None,
    start: float = 0.0,
    slant: float = _SLANT,
) -> Iterator[Pose]:
    """On the side that the viewer calls so, nearest first, clear of `past` too, `start` metres farther than need be.

    `slant` is how far aside it is for each metre that its middle is higher or lower than the target's.
    """
    around = past or target
    yaw = _facing(region, target)
    half_x, half_z = halves(size, yaw)
    (reach_x, reach_z), (x, z) = around.extents, target.spot
    near = unit(region, size, target.size)
    level = abs(target.position[1] + target.size[1] / 2 - y - size[1] / 2)
    for i in range(_TRIES):
        more = start + 1.6 * near * i / _TRIES
        if side in ("left", "right"):
            sign = -1 if side == "left" else 1
            least = slant * level - 0.75 * (reach_x + half_x) if i < 0.6 * _TRIES else 0.0
            gap = max(_CLOSE_M * near, min(least, _ASIDE_M)) + more if distance is None else distance
            slide = random.uniform(-0.5, 0.5) * (target.extents[1] + half_z) * i / _TRIES
            across = clamped(z + slide, half_z, region, 1)
            yield (around.position[0] + sign * (reach_x + half_x + gap), y, across), yaw
            continue
        sign = -1 if side == "behind" else 1
        slide = _peek(size, half_x, target, side) * (1, -1)[(i + (x > 0)) % 2] * (1.0 - 0.6 * (i // 20) / 3)
        least = abs(slide) + 0.1 * near - reach_z - half_z
        gap = max(_CLOSE_M * near, least) + more if distance is None else distance
        across = clamped(x + slide, half_x, region, 0)
        yield (across, y, around.position[2] + sign * (reach_z + half_z + gap)), yaw


def clamped(at: float, half: float, region: Region, axis: int) -> float:
    """The nearest coordinate at which a thing of this half width lies in the region."""
    center, most = region.center[axis], max(0.0, region.size[2 * axis] / 2 - half - 0.01)
    return min(max(at, center - most), center + most)


def _peek(size: Vec3, half_x: float, target: Placement, side: Side) -> float:
    """How far sideways a thing must be for the farther of the two to be seen."""
    near, far = (half_x, target.extents[0]) if side == "front" else (target.extents[0], half_x)
    low, high = (size[1], target.size[1]) if side == "front" else (target.size[1], size[1])
    return 0.0 if low < 0.6 * high else max(0.0, near - far + 2 * _VISIBLE * far)


def next_to(
    size: Vec3,
    random: Random,
    region: Region,
    target: Placement,
    y: float,
    past: Placement | None,
    distance: float | None,
) -> Iterator[Pose]:
    """Beside the target, right or left first, then before or behind it."""
    sides: list[Side] = ["left", "right"]
    if random.getrandbits(1):
        sides.reverse()
    walks = [
        aside(size, random, region, target, side, y, past=past, distance=distance, slant=0.0)
        for side in (*sides, "front", "behind")
    ]
    for i in range(_TRIES):
        for k, walk in enumerate(walks):
            pose = next(walk)
            if k < 2 or i > 6:
                yield pose


def between(size: Vec3, random: Random, region: Region, a: Placement, b: Placement, y: float) -> Iterator[Pose]:
    """On the line between the two, in the middle of the gap; if that is too narrow before or behind it."""
    (ax, az), (bx, bz) = a.spot, b.spot
    apart = math.hypot(bx - ax, bz - az)
    if apart < 1e-6:
        return
    ux, uz = (bx - ax) / apart, (bz - az) / apart
    yaw = _facing(region, a)
    middle = (a.reach(ux, uz) + apart - b.reach(ux, uz)) / 2
    px, pz = (-uz, ux) if ux >= 0 else (uz, -ux)  # towards the viewer, where the two stand side by side
    widest = max(a.extents[1], b.extents[1], a.extents[0], b.extents[0]) + max(size[0], size[2])
    for i in range(2 * _TRIES):
        off = 0.0 if i < 8 else (1, 1, -1)[i % 3] * widest * (i - 8) / (2 * _TRIES - 8)
        along = middle + random.uniform(-0.08, 0.08) * apart * min(i, 8) / 8
        yield (ax + ux * along + px * off, y, az + uz * along + pz * off), yaw


def ring(
    size: Vec3,
    random: Random,
    region: Region,
    target: Placement,
    y: float,
    taken: int,
    siblings: int,
    distance: float | None,
) -> Iterator[Pose]:
    """Its seat in a ring of `siblings` about the target, turned to it; `taken` seats are occupied."""
    count = siblings if siblings > 1 else 4 * math.ceil((taken + 1) / 4)
    seats = _round_seats(size, target, count) if target.form.is_round else _seats_at_sides(size, target, count)
    near = unit(region, size, target.size)
    least = _CLOSE_M * near if distance is None else distance
    first = taken % count
    order = (first, *(k for k in range(count) if k != first))
    for k, gap in ((k, gap) for gap in (0.0, 0.1, 0.25, 0.45, 0.7) for k in order):
        u, v, angle = seats[k]
        out = least + gap * near
        yield target.beyond(u + out * math.sin(angle), v + out * math.cos(angle), y), target.yaw + angle + math.pi
    for i in range(_TRIES):
        angle = random.uniform(-math.pi, math.pi)
        out = math.hypot(target.size[0], target.size[2]) / 2 + size[2] / 2 + least + 1.2 * near * i / _TRIES
        spot = target.beyond(out * math.sin(angle), out * math.cos(angle), y)
        yield spot, target.yaw + angle + math.pi


def _round_seats(size: Vec3, target: Placement, count: int) -> list[tuple[float, float, float]]:
    """Seats spread evenly about an ellipse: u, v of the seat's centre without any gap, and the angle outwards."""
    least = count * size[0] * 1.06 / (2 * math.pi) if count > 2 else 0.0
    w, d = (max(extent / 2 + size[2] / 2, least) for extent in (target.size[0], target.size[2]))
    turns = [2 * math.pi * k / count for k in _spread(count)]
    return [(w * math.sin(turn), d * math.cos(turn), turn) for turn in turns]


def _spread(count: int) -> list[int]:
    """0 to count − 1, so ordered that the first few are spread well too: opposite each other, then between."""
    bits = max(1, (count - 1).bit_length())
    reversed_bits = (int(f"{k:0{bits}b}"[::-1], 2) for k in range(2**bits))
    return [k for k in reversed_bits if k < count]


def _seats_at_sides(size: Vec3, target: Placement, count: int) -> list[tuple[float, float, float]]:
    """Seats along the four sides of a rectangle, long sides first: as `_round_seats`."""
    w, d = target.size[0], target.size[2]
    sides = [(0.0, w, d), (math.pi, w, d), (math.pi / 2, d, w), (-math.pi / 2, d, w)]  # angle, length, depth
    if d > w:
        sides = sides[2:] + sides[:2]
    counts = [0, 0, 0, 0]
    for _ in range(count):
        best = max(range(4), key=lambda k: (round(sides[k][1] / (counts[k] + 1), 3), -counts[k], -k))
        counts[best] += 1
    seats: list[tuple[int, int, tuple[float, float, float]]] = []
    for k, ((angle, length, depth), many) in enumerate(zip(sides, counts, strict=True)):
        step = max(length / max(many, 1), size[0] * 1.03)
        for place in range(many):
            along, out = (place - (many - 1) / 2) * step, depth / 2 + size[2] / 2
            sin, cos = math.sin(angle), math.cos(angle)
            seats.append((place, k, (out * sin + along * cos, out * cos - along * sin, angle)))
    return [seat for _, _, seat in sorted(seats, key=lambda each: each[:2])]


def row(
    size: Vec3, random: Random, region: Region, target: Placement, y: float, taken: int, siblings: int
) -> Iterator[Pose]:
    """Its place in a row along the target's longer side, on the side that the viewer sees."""
    turned, near = target.size[2] > target.size[0], unit(region, size, target.size)
    length, depth = (target.size[2], target.size[0]) if turned else (target.size[0], target.size[2])
    step = max(1.08 * size[0], length / siblings if siblings > 1 else 0.0)
    place = taken - (siblings - 1) / 2 if siblings > 1 else (taken + 1) // 2 * (1, -1)[taken % 2]
    angle = math.pi / 2 if turned else 0.0
    sides = sorted((angle, angle + math.pi), key=lambda each: -math.cos(target.yaw + each))
    for i in range(_TRIES):
        side = sides[0] if i < 20 else sides[i % 2]
        out = depth / 2 + size[2] / 2 + near * (_CLOSE_M + 1.2 * (i % 20) / 20)
        along = place * step * (1, -1)[side > angle + 1.0]
        along += 0.0 if i < 20 else random.uniform(-0.5, 0.5) * length
        sin, cos = math.sin(side), math.cos(side)
        yield target.beyond(out * sin + along * cos, out * cos - along * sin, y), target.yaw + side


def turned_to(poses: Iterator[Pose], target: Placement) -> Iterator[Pose]:
    """The same places, each turned to the target."""
    for (x, y, z), _ in poses:
        yield (x, y, z), math.atan2(target.position[0] - x, target.position[2] - z)


def leaning(size: Vec3, random: Random, target: Placement, y: float) -> Iterator[Pose]:
    """Its back to one of the target's faces, those that the viewer sees first."""
    faces = sorted((k * math.pi / 2 for k in range(4)), key=lambda each: -math.cos(target.yaw + each))
    for face in faces:
        across = target.size[0] if abs(math.sin(face)) < 0.5 else target.size[2]
        depth = target.size[2] if abs(math.sin(face)) < 0.5 else target.size[0]
        for i in range(12):
            slide = random.uniform(-0.5, 0.5) * max(0.0, across - 0.5 * size[0]) * (i > 0)
            out = depth / 2 + size[2] / 2 + 0.01
            sin, cos = math.sin(face), math.cos(face)
            yield target.beyond(out * sin + slide * cos, out * cos - slide * sin, y), target.yaw + face


def over(size: Vec3, random: Random, region: Region, target: Placement, hangs: bool, cord: bool) -> Iterator[Pose]:
    """In the air above the target: what `hangs` at the ceiling, or with a `cord` as low as is usual; else flying."""
    x, z = target.spot
    largest = max(size[1], min(target.size[1], 2.0))
    air = 0.3 * largest if not region.viewer else min(max(0.35 * largest, 0.3), 1.2)
    y = target.top + (_CORD_M if hangs and region.viewer else air)
    if region.walls:
        ceiling = region.size[1] - size[1]
        y = min(y, ceiling) if cord or not hangs else ceiling
    if y <= target.top + 0.02:
        return
    for i in range(_TRIES):
        u, v = (random.uniform(-0.4, 0.4) * extent * i / _TRIES for extent in (target.size[0], target.size[2]))
        high = y if hangs or region.walls else y + 1.5 * largest * i / _TRIES
        yield (x + u, high, z + v), target.yaw if hangs else to_viewer(x, z)


def in_hand(size: Vec3, target: Placement) -> Iterator[Pose]:
    """In the target's mouth, or close before or beside it at hand height; what is as tall beside it on the ground."""
    w, h, d = target.size
    mouth = target.item.mouth() if target.item.mouth is not None and not target.item.acts else None
    if mouth is not None:
        up, ahead = (share * h / target.item.size[1] for share in mouth)
        across = target.yaw + (math.pi / 2 if size[2] > size[0] else 0.0)
        yield target.beyond(0.0, ahead, target.position[1] + max(0.0, up - size[1] / 2)), across
    y = target.position[1] + max(0.0, 0.5 * h - size[1] / 2)
    for u, v in (
        (0.2 * w, d / 2 + size[2] / 2 - 0.1 * min(d, size[2])),
        (-0.2 * w, d / 2 + size[2] / 2),
        (w / 2 + size[0] / 2, 0.1 * d),
        (-w / 2 - size[0] / 2, 0.1 * d),
        (0.0, d / 2 + size[2] / 2 + 0.1 * d),
        (w / 2 + size[0] / 2 + 0.2 * w, 0.2 * d),
    ):
        yield target.beyond(u, v, y), target.yaw


def in_tow(size: Vec3, target: Placement, behind: float, on_ground: bool = True) -> Iterator[Pose]:
    """Behind the target and turned as it is, `behind` shares of its own length away; then a little farther."""
    up = 0.0 if on_ground and target.item.footing == "air" else target.position[1]
    for more in (0.0, 0.1, 0.25, 0.5):
        back = (target.size[2] + size[2]) / 2 + (behind + more) * size[2]
        yield target.beyond(0.0, -back, up), target.yaw


def seats_taken(placed: Sequence[Placement], relation: str, target: str | None) -> int:
    """How many things stand to this target in this way already."""
    return sum(p.item.relation == relation and p.item.target == target for p in placed)
