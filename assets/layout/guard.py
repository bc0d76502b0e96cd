"""The arriving viewer's picture, kept clear: nothing before the named things, nothing cut off by its lower edge."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from assets.artifacts import Vec3
from assets.layout.company import CLEAR_M
from assets.layout.framing import ASPECT, box
from assets.layout.items import Placement
from assets.stages.stage import View

Rect = tuple[float, float, float, float, float]
"""Least x and y, greatest x and y in shares of the picture, and the depth of the middle in metres."""
Strictness = Literal["strict", "loose", "off"]

_NEAR_M = 1.5
_HIDDEN = {"strict": 0.03, "loose": 0.15}
"""The share of a named thing's box that another's may cover."""
FRAMING_M = 3.0
"""What is larger, a tree or a house, may be cut off by the sides of the picture, and so frames it;"""
CUT_SHARE, CUT_AREA = 0.8, 0.006
"""of what is smaller so much is in the picture, unless it is next to nothing."""
_LARGEST = {"strict": 0.22, "loose": 0.5}
"""The share of the picture that a thing nobody named may fill."""


@dataclass
class Guard:
    """What may come into the picture of `view` besides what is to be seen there."""

    view: View
    strictness: Strictness = "off"
    _protected: dict[str, Rect] = field(default_factory=dict)
    _placed: dict[str, Placement] = field(default_factory=dict)

    def look(self, view: View) -> None:
        """Guard another view of the same things."""
        self.view = view
        self._protected = {name: rect for name, p in self._placed.items() if (rect := self.rect(p)) is not None}

    def forget(self) -> None:
        """Protect nothing any more."""
        self._placed, self._protected = {}, {}

    def protect(self, placements: Iterable[Placement]) -> None:
        """Keep what stands (as it stands on the stage) in sight."""
        self._placed |= {p.item.id: p for p in placements if not p.flat}
        self.look(self.view)

    def allows(self, placement: Placement) -> bool:
        """Whether a placement, at its height on the stage, leaves the picture as it is to be."""
        if self.strictness == "off" or placement.flat:
            return True
        rect = self.rect(placement)
        if rect is None:
            return True
        x0, y0, x1, y1, depth = rect
        if x1 < 0.01 or x0 > 0.99 or y1 < 0.0 or y0 > 1.0:
            return True
        rests = placement.on is not None or placement.item.footing in ("wall", "ceiling", "air")
        if not rests and (y0 < -0.005 or depth < _NEAR_M):
            return False
        if depth < CLEAR_M:
            return False
        if (min(x1, 1) - max(x0, 0)) * (min(y1, 1) - max(y0, 0)) > _LARGEST[self.strictness]:
            return False
        if self.strictness == "strict" and max(placement.size) < FRAMING_M and _is_cut(rect):
            return False
        return all(self._leaves(rect, other, placement, name) for name, other in self._protected.items())

    def shows(self, placement: Placement) -> bool:
        """Whether the middle of a placement is in the picture."""
        rect = self.rect(placement)
        return rect is not None and 0.02 < (rect[0] + rect[2]) / 2 < 0.98 and rect[1] < 0.95 and rect[3] > 0.05

    def _leaves(self, rect: Rect, other: Rect, placement: Placement, name: str) -> bool:
        """Whether enough of a protected thing is left to be seen."""
        if rect[4] >= other[4] or name in (placement.item.id, placement.on, placement.item.target):
            return True
        across = min(rect[2], other[2]) - max(rect[0], other[0])
        up = min(rect[3], other[3]) - max(rect[1], other[1])
        whole = (other[2] - other[0]) * (other[3] - other[1])
        return max(0.0, across) * max(0.0, up) <= _HIDDEN[self.strictness] * whole

    def rect(self, placement: Placement) -> Rect | None:
        """A placement's box in the picture; None where it is not before the eye."""
        eye, target = self.view.eye, self.view.target
        ahead, right, up = _axes(eye, target)
        tangent = math.tan(math.radians(self.view.fov_deg) / 2)
        off = box(placement) - eye
        depth = off @ ahead
        if depth.max() < 0.1:
            return None
        scale = 2 * tangent * depth.clip(0.1)
        x, y = 0.5 + (off @ right) / (scale * ASPECT), 0.5 + (off @ up) / scale
        return float(x.min()), float(y.min()), float(x.max()), float(y.max()), float(depth.mean())


def _is_cut(rect: Rect) -> bool:
    """Whether the left or right edge of the picture runs through a box that is large enough to be made out."""
    x0, y0, x1, y1, _ = rect
    across = min(x1, 1.0) - max(x0, 0.0)
    seen = across * max(0.0, min(y1, 1.0) - max(y0, 0.0))
    return seen > CUT_AREA and across < CUT_SHARE * (x1 - x0)


def _axes(eye: Vec3, target: Vec3) -> tuple[Vec3, Vec3, Vec3]:
    """Unit vectors ahead, to the right and up."""
    x, y, z = (b - a for a, b in zip(eye, target, strict=True))
    length, flat = math.hypot(x, y, z) or 1.0, math.hypot(x, z) or 1.0
    ahead, right = (x / length, y / length, z / length), (-z / flat, 0.0, x / flat)
    up = (
        right[1] * ahead[2] - right[2] * ahead[1],
        right[2] * ahead[0] - right[0] * ahead[2],
        right[0] * ahead[1] - right[1] * ahead[0],
    )
    return ahead, right, up
