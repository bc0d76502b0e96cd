"""What keeps changes comfortable, whatever a mood does: nothing faster than it may be, no turning back and forth.

A client goes from where it is to a patch's values along a line in `OVER_S`; here the same is reckoned, so that a new
patch starts from what is seen.

Source: W3C, WCAG 2.2, 2.3.1 Three Flashes: a pair of opposing changes counts from 10 % on, three in a second are too
many. Here there is less than one in six seconds.
"""

from __future__ import annotations

from typing import Final

from server.affect.tone import PARTS, PLAIN, Tone

OVER_S: Final = 2.0
"""How long a client takes for a patch."""
EVERY_S: Final = 1.0
"""Between patches."""
TURN_S: Final = 3.0
"""Between a brightening and a dimming."""
MOST_PER_S: Final[dict[str, float]] = {
    "intensity": 0.1,
    "warmth": 0.25,
    "fog": 0.05,
    "saturation": 0.05,
    "stir": 0.2,
    "gain_db": 2.0,
    "pace": 0.1,
    "pitch": 0.5,
}
"""The fastest that each part changes: intensity, fog and saturation by that share of themselves, the others by so much.
Light and fog together stay below 15 % of the luminance in a second."""
_RELATIVE: Final = frozenset({"intensity", "fog", "saturation"})
_NOTICED: Final[dict[str, float]] = {"warmth": 0.03, "gain_db": 0.3, "pitch": 0.05, "stir": 0.02, "pace": 0.01}
_NOTICED_SHARE: Final = 0.01
_TURNED: Final = 0.002


class Comfort:
    """Knows what is seen, and lets through only as much of a wanted tone as is comfortable."""

    def __init__(self) -> None:
        self._from, self._to, self._since_s = PLAIN, PLAIN, float("-inf")
        self._way, self._turned_s = 0, float("-inf")
        """1 while it brightens, −1 while it dims; and when that last turned."""

    def seen(self, now_s: float) -> Tone:
        """The tone that a client shows now."""
        share = min(1.0, max(0.0, (now_s - self._since_s) / OVER_S))
        return Tone(**{name: _part(self._from, name) * (1 - share) + _part(self._to, name) * share for name in PARTS})

    @property
    def plain(self) -> bool:
        """Whether what was let through last differs from the scene's own light by nothing that one would notice."""
        return not _noticed(PLAIN, self._to)

    def ready(self, now_s: float) -> bool:
        """Whether enough time has passed since the last patch."""
        return now_s - self._since_s >= EVERY_S

    def allow(self, wanted: Tone, now_s: float) -> Tone | None:
        """As much of a tone as may be sent now; None where that is nothing that one would notice, or it is too soon."""
        if not self.ready(now_s):
            return None
        here = self.seen(now_s)
        values = {name: _stepped(name, _part(here, name), _part(wanted, name)) for name in PARTS}
        change = values["intensity"] - here.intensity
        way = 0 if abs(change) < _TURNED else 1 if change > 0 else -1
        if way and self._way and way != self._way and now_s - self._turned_s < TURN_S:
            way = 0
        if not way:
            values["intensity"] = here.intensity
        allowed = Tone(**values)
        if not _noticed(self._to, allowed):
            return None
        if way and way != self._way:
            self._way, self._turned_s = way, now_s
        self._from, self._to, self._since_s = here, allowed, now_s
        return allowed


def _part(tone: Tone, name: str) -> float:
    return float(getattr(tone, name))


def _stepped(name: str, here: float, wanted: float) -> float:
    """As far towards `wanted` as may be gone in `OVER_S`."""
    most = MOST_PER_S[name] * OVER_S
    if name in _RELATIVE:  # of the lesser of both ends, so that it holds all along
        return max(here / (1 + most), min(here * (1 + most), wanted))
    return max(here - most, min(here + most, wanted))


def _noticed(old: Tone, new: Tone) -> bool:
    return any(abs(_part(new, name) - _part(old, name)) >= _NOTICED.get(name, _NOTICED_SHARE) for name in PARTS)
