"""How something is said: pace, pitch, melody and colour of a voice, and which of them an emotion changes.

A voice takes of a manner what it can: `hibari_sound.py` all of it, Coqui's models the pace.

Source: the directions of change are those of Scherer, Vocal communication of emotion (Speech Communication 40, 2003),
table 4: anger, fear and joy faster, higher, with more melody and more energy above 1 kHz; sadness slower, lower,
flatter and duller; the sizes are ours, small enough that words stay clear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generators.tasks import Emotion


@dataclass(frozen=True)
class Manner:
    """Factors of 1 and decibels of 0 change nothing.

    `rate` and `pitch` are factors; `melody` scales how far the pitch goes from its middle, in octaves; `formant` shifts
    the resonances: below 1 a larger body. `breath_db` adds breath, `bright_db` tilts the spectrum by so much an octave
    around 1 kHz. `tremor` is the depth of a trembling pitch, as a share of it.
    """

    rate: float = 1.0
    pitch: float = 1.0
    melody: float = 1.0
    formant: float = 1.0
    breath_db: float = 0.0
    bright_db: float = 0.0
    tremor: float = 0.0

    def and_(self, other: Manner) -> Manner:
        """Both at once, within what still sounds like speech."""
        return Manner(
            rate=_within(self.rate * other.rate, 0.5, 2.0),
            pitch=_within(self.pitch * other.pitch, 0.4, 2.5),
            melody=_within(self.melody * other.melody, 0.0, 2.0),
            formant=_within(self.formant * other.formant, 0.75, 1.3),
            breath_db=_within(self.breath_db + other.breath_db, -6.0, 12.0),
            bright_db=_within(self.bright_db + other.bright_db, -4.0, 4.0),
            tremor=_within(self.tremor + other.tremor, 0.0, 0.08),
        )

    def by(self, share: float) -> Manner:
        """So much of it: 0 is none, 1 is all."""
        return Manner(
            rate=self.rate**share,
            pitch=self.pitch**share,
            melody=1 + (self.melody - 1) * share,
            formant=self.formant**share,
            breath_db=self.breath_db * share,
            bright_db=self.bright_db * share,
            tremor=self.tremor * share,
        )

    def at(self, rate: float, pitch: float) -> Manner:
        """The same at another pace and pitch."""
        return self.and_(replace(PLAIN_MANNER, rate=rate, pitch=pitch))


PLAIN_MANNER = Manner()

EMOTIONS: Mapping[Emotion, Manner] = {
    "neutral": PLAIN_MANNER,
    "joy": Manner(rate=1.06, pitch=1.10, melody=1.30, bright_db=0.8),
    "sadness": Manner(rate=0.86, pitch=0.94, melody=0.65, breath_db=2.0, bright_db=-1.0),
    "anger": Manner(rate=1.10, pitch=1.06, melody=1.25, breath_db=-2.0, bright_db=1.6),
    "fear": Manner(rate=1.12, pitch=1.14, melody=0.85, breath_db=3.0, bright_db=0.5, tremor=0.012),
    "surprise": Manner(rate=1.02, pitch=1.14, melody=1.45, bright_db=0.8),
    "disgust": Manner(rate=0.92, pitch=0.95, melody=0.85, bright_db=0.4),
    "calm": Manner(rate=0.93, pitch=0.98, melody=0.85, bright_db=-0.5),
    "tenderness": Manner(rate=0.92, pitch=1.03, melody=0.90, breath_db=2.5, bright_db=-0.8),
    "excitement": Manner(rate=1.12, pitch=1.15, melody=1.40, bright_db=1.2),
}


def manner_of(emotion: Emotion, intensity: float) -> Manner:
    """How an emotion is spoken; `intensity` in 0..1 is how much of it."""
    return EMOTIONS[emotion].by(intensity)


def _within(value: float, least: float, most: float) -> float:
    return min(most, max(least, value))
