"""How a mood is heard: what of a tone the voice takes that speaks now. Pure.

A warm tone is spoken tenderly where it is still and gladly where it is stirred, a cold and still one a little sadly; a
cold and stirred one changes pace and pitch alone, for nobody wants to be shouted at by a room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from generators.tasks import Emotion, SpeechTask
from server.affect.tone import Tone

MOST_EMOTION: Final = 0.5
"""The most of an emotion that a mood puts into a voice, of 1."""
_STIR: Final = 0.45
"""What full arousal adds to a tone's `stir`."""
_PACES, _SEMITONES, _INTENSITIES = 0.02, 0.25, 0.1
"""Steps that one hardly hears: moods that are nearly alike speak alike, and what was spoken is found again."""


@dataclass(frozen=True)
class Voicing:
    """Factors of pace and pitch beside those of a line, and an emotion of so much `intensity`, 0 to 1."""

    pace: float = 1.0
    pitch: float = 1.0
    emotion: Emotion = "neutral"
    intensity: float = 1.0

    def of(self, task: SpeechTask) -> SpeechTask:
        """The same said so, within what a task may ask for; one that says a feeling of its own keeps that."""
        emotion, intensity = (self.emotion, self.intensity)
        if task.emotion != "neutral":
            emotion, intensity = task.emotion, task.intensity
        return msgspec.structs.replace(
            task,
            speed=min(2.0, max(0.5, task.speed * self.pace)),
            pitch=min(2.0, max(0.5, task.pitch * self.pitch)),
            emotion=emotion,
            intensity=intensity,
        )


AS_IT_IS: Final = Voicing()

VoiceNow = Callable[[], Voicing]
"""Asked for each sentence: a mood moves while somebody speaks."""


def as_it_is() -> Voicing:
    """A voice that follows no mood."""
    return AS_IT_IS


def voicing_of(tone: Tone) -> Voicing:
    """How to speak in a tone: its pace and pitch, and at most `MOST_EMOTION` of one feeling."""
    warm, stirred = tone.warmth, (tone.stir - 1.0) / _STIR
    still, lively = min(1.0, max(0.0, 0.5 - stirred)), min(1.0, max(0.0, stirred))
    shares: dict[Emotion, float] = {"tenderness": warm * still, "joy": warm * lively, "sadness": -warm * still}
    emotion = max(shares, key=lambda name: shares[name])
    intensity = _stepped(min(1.0, shares[emotion]) * MOST_EMOTION, _INTENSITIES)
    if intensity <= 0.0:
        emotion, intensity = AS_IT_IS.emotion, AS_IT_IS.intensity
    return Voicing(
        pace=_stepped(tone.pace, _PACES),
        pitch=round(2 ** (_stepped(tone.pitch, _SEMITONES) / 12), 4),
        emotion=emotion,
        intensity=intensity,
    )


def _stepped(value: float, step: float) -> float:
    return round(round(value / step) * step, 4)
