"""One mood a session: what its sources last said, followed slowly, held for a while, and then forgotten.

A source's newest word replaces its last, so a thousand a second weigh no more than one. All times are seconds of one
clock; nothing of this is written anywhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from server.protocol.messages import FeelingSource

FOLLOW_S: Final = 3.0
"""How long the mood takes for two thirds of the way to what it is told."""
FORGET_S: Final = 40.0
"""How long it takes to lose two thirds of itself when it is told nothing."""
HYSTERESIS: Final = 0.15
"""A difference from what is followed that is not heeded: plane of valence and arousal, each −1 to 1."""
MOST_PER_S: Final = 0.3
"""The most that either axis moves in a second."""
_HOLD_S: Final[dict[FeelingSource, float]] = {"text": 25.0, "slider": 600.0, "sensor": 8.0}
"""How long each source's word holds: what was said means longer than a pulse; a slider stands where it was put."""
_WEIGHT: Final[dict[FeelingSource, float]] = {"text": 0.7, "slider": 1.0, "sensor": 0.8}

Point = tuple[float, float]
REST: Final[Point] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a source said: valence and arousal, −1 to 1; how sure it is, 0 to 1; and when."""

    valence: float
    arousal: float
    confidence: float
    at_s: float


class Mood:
    """Where the session is on the plane of valence and arousal. It begins at rest."""

    def __init__(self, now_s: float = 0.0) -> None:
        self._signs: dict[FeelingSource, Sign] = {}
        self._followed: Point | None = None
        """What the mood goes to; None: to rest."""
        self._point, self._at_s = REST, now_s

    def hear(self, source: FeelingSource, sign: Sign) -> None:
        """A source says something new."""
        self._move_to(sign.at_s)
        self._signs[source] = sign
        self._choose(sign.at_s)

    def forget(self, source: FeelingSource, now_s: float) -> None:
        """What a source said does not count any more."""
        self._move_to(now_s)
        self._signs.pop(source, None)
        self._choose(now_s)

    def at(self, now_s: float) -> Point:
        """Valence and arousal at a time that is not before the last."""
        self._move_to(now_s)
        return self._point

    def ahead(self, seconds: float) -> Point:
        """Where it will be, if nothing more is said."""
        return _moved(self._point, self._followed, seconds)

    @property
    def resting(self) -> bool:
        """Whether it has come to rest, with nothing that would move it."""
        return self._followed is None and math.dist(self._point, REST) < 0.01

    @property
    def leader(self) -> FeelingSource | None:
        """The source whose word weighs most."""
        return max(self._signs, key=self._weight, default=None)

    def _weight(self, source: FeelingSource) -> float:
        return _WEIGHT[source] * self._signs[source].confidence

    def _move_to(self, now_s: float) -> None:
        while (end := self._next_end()) is not None and end <= now_s:
            self._go(end)
            self._signs = {source: sign for source, sign in self._signs.items() if _end(source, sign) > end}
            self._choose(end)
        self._go(now_s)

    def _go(self, now_s: float) -> None:
        if now_s > self._at_s:
            self._point, self._at_s = _moved(self._point, self._followed, now_s - self._at_s), now_s

    def _next_end(self) -> float | None:
        return min((_end(source, sign) for source, sign in self._signs.items()), default=None)

    def _choose(self, now_s: float) -> None:
        """Follow the weighted mean of what holds, unless that is near what is followed already."""
        total = sum(self._weight(source) for source in self._signs)
        if total <= 0.0:
            self._followed = None
            return
        sure = min(1.0, total)
        signs = [(self._weight(source) / total, sign) for source, sign in self._signs.items()]
        wanted = (
            sure * sum(weight * sign.valence for weight, sign in signs),
            sure * sum(weight * sign.arousal for weight, sign in signs),
        )
        if self._followed is None or math.dist(wanted, self._followed) >= HYSTERESIS:
            self._followed = wanted


def _end(source: FeelingSource, sign: Sign) -> float:
    return sign.at_s + _HOLD_S[source]


def _moved(point: Point, followed: Point | None, seconds: float) -> Point:
    """A point after so long on its way, exponentially, and never faster than it may."""
    goal, slowness = (REST, FORGET_S) if followed is None else (followed, FOLLOW_S)
    share, most = 1.0 - math.exp(-seconds / slowness), MOST_PER_S * seconds
    valence, arousal = (
        here + max(-most, min(most, share * (there - here))) for here, there in zip(point, goal, strict=True)
    )
    return valence, arousal
