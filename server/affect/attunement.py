"""A scene that follows a session's mood: which sources may say something, what they said, and the patches of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generators.affect.feeling import Feeling
from server.affect.comfort import OVER_S, Comfort
from server.affect.mood import Mood, Sign
from server.affect.tone import PLAIN, Tone, tone_of
from server.affect.voicing import AS_IT_IS, Voicing, voicing_of
from server.protocol.messages import Affect, Attune, FeelingSource, Patch, Patched

_SURE: Final = 0.35
"""From what confidence on a text's feeling counts: of nine classes chance alone gives 0.11."""
_SAID_BY: Final[dict[FeelingSource, str]] = {
    "text": "what was written",
    "slider": "the setting",
    "sensor": "the sensors",
}
SPEECH_SLOT: Final = "speech"
"""What is said to all spoken lines."""
ENVIRONMENT_SLOT: Final = "environment"


class Attunement:
    """Off until a client attunes; off again, and everything forgotten, when it names no source."""

    def __init__(self) -> None:
        self._asked: Attune | None = None
        self._mood, self._comfort = Mood(), Comfort()
        self._heard: Feeling | None = None

    @property
    def job(self) -> str | None:
        """The job whose scene follows; None while it is off."""
        return self._asked.job if self._asked else None

    def hears(self, source: FeelingSource) -> bool:
        """Whether a source may say something."""
        return self._asked is not None and source in self._asked.sources

    def attune(self, asked: Attune, now_s: float) -> None:
        """Follow for another scene, in another manner, or by other sources: what others said is forgotten."""
        if self._asked is None or asked.job != self._asked.job:
            self._comfort = Comfort()
        for source in _SAID_BY:
            if source not in asked.sources:
                self._mood.forget(source, now_s)
        if not asked.sources:
            self._mood, self._heard = Mood(now_s), None
        self._asked = asked

    def sense(self, said: Affect, now_s: float) -> None:
        """A client's own source says how its user feels; nothing happens where it may not."""
        if self.hears(said.source):
            self._mood.hear(said.source, Sign(said.valence, said.arousal, said.confidence, now_s))

    def read(self, feeling: Feeling, now_s: float) -> None:
        """A text of the user was read; one that says nothing of feelings changes nothing."""
        if self.hears("text") and feeling.emotion != "neutral" and feeling.confidence >= _SURE:
            self._heard = feeling
            self._mood.hear("text", Sign(feeling.valence, feeling.arousal, feeling.confidence, now_s))

    def voice(self, scene: str | None, now_s: float) -> Voicing:
        """How the scene of a job speaks now, or with None whoever answers in none: as it is where none is followed."""
        followed = self._asked is not None and scene in (None, self._asked.job)
        return voicing_of(self._comfort.seen(now_s)) if followed else AS_IT_IS

    def settled(self, now_s: float) -> bool:
        """Whether nothing will change until something more is said."""
        self._mood.at(now_s)
        return self._mood.resting and self._comfort.plain

    def patch(self, ambience: Iterable[str], now_s: float) -> Patched | None:
        """What of the scene changes now; None for nothing. `ambience` are the slots of its sound beds."""
        if self._asked is None or not self._comfort.ready(now_s):
            return None
        self._mood.at(now_s)
        wanted = PLAIN
        if self._asked.sources and not self._mood.resting:
            wanted = tone_of(self._mood.ahead(OVER_S), self._asked.manner, self._asked.strength)
        tone = self._comfort.allow(wanted, now_s)
        if tone is None:
            return None
        return Patched(
            job=self._asked.job, patches=patches_of(tone, ambience), because=self._because(wanted), over_s=OVER_S
        )

    def _because(self, wanted: Tone) -> str:
        assert self._asked is not None
        leader = self._mood.leader
        if not self._asked.sources:
            return "moods are no longer followed: back to the scene's own light"
        if wanted == PLAIN or leader is None:
            return "nothing was said of a mood for a while: back towards the scene's own light"
        told = f"{_SAID_BY[leader]} {self._told(leader)}"
        return f"{told}: mirrored" if self._asked.manner == "mirror" else f"{told}: answered gently"

    def _told(self, leader: FeelingSource) -> str:
        if leader == "text" and self._heard is not None:
            return f"sounds like {self._heard.emotion} ({self._heard.confidence:.0%})"
        valence, arousal = self._mood.ahead(OVER_S)
        pleasant = "pleasant" if valence > 0.1 else "unpleasant" if valence < -0.1 else "even"
        stirred = "stirred" if arousal > 0.1 else "still" if arousal < -0.1 else "level"
        return f"say {pleasant} and {stirred}" if leader == "sensor" else f"says {pleasant} and {stirred}"


def patches_of(tone: Tone, ambience: Iterable[str]) -> tuple[Patch, ...]:
    """A tone as changes of the environment, of each sound bed, and of what is spoken."""
    return (
        Patch(
            slot=ENVIRONMENT_SLOT,
            light=_rounded(tone.light),
            sky=_rounded(tone.sky),
            intensity=round(tone.intensity, 4),
            fog=round(tone.fog, 4),
            saturation=round(tone.saturation, 4),
            stir=round(tone.stir, 4),
        ),
        *(Patch(slot=slot, gain_db=round(tone.gain_db, 2)) for slot in ambience),
        Patch(slot=SPEECH_SLOT, pace=round(tone.pace, 4), pitch=round(tone.pitch, 3)),
    )


def _rounded(color: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = color
    return round(red, 4), round(green, 4), round(blue, 4)
