"""What a visitor looks at: where the things of each job stand, as was told, and where the last `look` went."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from .messages import Bound, Look, Planned, Removed, ServerMessage, Vec3

_REMEMBERED = 8
"""Jobs whose things are remembered; of older ones all is equally wanted."""


@dataclass(slots=True)
class _Sight:
    """One job's things by slot, who wears which material, what is all around, and the last look."""

    places: dict[str, Vec3] = field(default_factory=dict)
    wearers: dict[str, set[str]] = field(default_factory=dict)
    around: frozenset[str] = frozenset()
    look: Look | None = None


class Sights:
    """Says of a slot how far it is from the middle of what is seen: that comes first which is looked at."""

    def __init__(self) -> None:
        self._jobs: dict[str, _Sight] = {}

    def note(self, message: ServerMessage) -> None:
        """Know where things stand, of what a client is told."""
        match message:
            case Bound():
                sight, (x, y, z) = self._sight(message.job), message.translation
                sight.places[message.slot] = (x, y + message.size[1] / 2, z)
                for surface in message.surfaces.values():
                    sight.wearers.setdefault(surface.material, set()).add(message.slot)
            case Planned():
                surfaces = message.environment.surfaces.values()
                self._sight(message.job).around = frozenset(surface.material for surface in surfaces)
            case Removed():
                self._sight(message.job).places.pop(message.slot, None)

    def look(self, look: Look) -> None:
        """Somebody looks from `look.eye` along `look.ahead` now. Of a job that told of nothing it is passed over."""
        if look.job in self._jobs:
            self._jobs[look.job].look = look

    def aside(self, job: str, slot: str) -> float:
        """How far from the middle of the picture a slot's thing is: the angle over π, 0..1.

        A material is where the nearest of its wearers is. What is all around, or stands nowhere, is always seen: 0.
        """
        sight = self._jobs.get(job)
        if sight is None or sight.look is None:
            return 0.0
        kind, _, rest = slot.partition("/")
        if kind != "material":
            return _angle(sight.look, sight.places.get(slot))
        key = rest.partition("/")[0]
        wearers = () if key in sight.around else sight.wearers.get(key, ())
        return min((_angle(sight.look, sight.places.get(one)) for one in wearers), default=0.0)

    def _sight(self, job: str) -> _Sight:
        if job not in self._jobs:
            self._jobs[job] = _Sight()
            if len(self._jobs) > _REMEMBERED:
                del self._jobs[next(iter(self._jobs))]
        return self._jobs[job]


def _angle(look: Look, place: Vec3 | None) -> float:
    if place is None:
        return 0.0
    way = [to - eye for to, eye in zip(place, look.eye, strict=True)]
    lengths = math.hypot(*way) * math.hypot(*look.ahead)
    if lengths == 0.0:
        return 0.0
    cosine = sum(a * b for a, b in zip(way, look.ahead, strict=True)) / lengths
    return math.acos(min(1.0, max(-1.0, cosine))) / math.pi
