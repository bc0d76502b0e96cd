"""Pieces of a text that are spoken alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """How a run is spoken: `rate` and `pitch` as factors (0.5 to 2), `gain_db` louder or softer (−12 to 6)."""

    rate: float = 1.0
    pitch: float = 1.0
    gain_db: float = 0.0


PLAIN = Style()


@dataclass(frozen=True)
class Run:
    """`text` as written. `spoken` is what is said instead, `phonemes` (IPA) how; `pause_s` of silence comes before."""

    text: str
    style: Style = PLAIN
    spoken: str | None = None
    phonemes: str | None = None
    pause_s: float = 0.0

    @property
    def is_whole(self) -> bool:
        """Whether it may not be parted: its words stand for something else, or it is only a pause."""
        return self.spoken is not None or self.phonemes is not None or not self.text
