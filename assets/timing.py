"""When the words and sounds of a speech are said, and what a mouth does meanwhile.

The fifteen visemes are those of Oculus lip-sync, which most avatars have as blend shapes (`viseme_PP`, …) and which map
onto ARKit's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

Viseme = Literal["sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou"]


@dataclass(frozen=True)
class Word:
    """A word as it was written, in seconds from the start of the speech."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Sound:
    """A phoneme in IPA and its viseme, in seconds from the start of the speech; "" is silence."""

    ipa: str
    viseme: Viseme
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Timing:
    """The words and sounds of a speech in the order in which they are said; empty where the voice does not know."""

    words: tuple[Word, ...] = ()
    sounds: tuple[Sound, ...] = ()

    def shifted(self, by_s: float) -> Timing:
        """The same, so much later."""
        return Timing(tuple(_shifted(self.words, by_s)), tuple(_shifted(self.sounds, by_s)))

    def within(self, duration_s: float) -> Timing:
        """What lies in the first `duration_s` seconds, cut at both ends."""
        return Timing(tuple(_within(self.words, duration_s)), tuple(_within(self.sounds, duration_s)))

    def followed_by(self, other: Timing) -> Timing:
        """Both, of which `other` is shifted already."""
        return Timing(self.words + other.words, self.sounds + other.sounds)


UNTIMED = Timing()

T = TypeVar("T", Word, Sound)


def _shifted(every: Iterable[T], by_s: float) -> Iterable[T]:
    return (replace(one, start_s=one.start_s + by_s, end_s=one.end_s + by_s) for one in every)


def _within(every: Iterable[T], duration_s: float) -> Iterable[T]:
    for one in every:
        start_s, end_s = max(0.0, one.start_s), min(duration_s, one.end_s)
        if start_s < end_s:
            yield replace(one, start_s=start_s, end_s=end_s)
