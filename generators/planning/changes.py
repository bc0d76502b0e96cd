"""What a prompt's words of change mean: its time of day, weather, mood and style."""

from __future__ import annotations

from typing import Final

from generators.planning.clock import clock
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.lexicon import Lexicon, words_of
from generators.planning.retrieval import Retrieval
from generators.reading.reading import Reading

_CHANGE: Final = 0.62
"""How near in meaning words of change must be to those of a modifier, as a cosine."""


class Changes:
    """Looks up words of change in one vocabulary."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon, retrieval: Retrieval) -> None:
        self._knowledge, self._lexicon, self._retrieval = knowledge, lexicon, retrieval

    def modifiers(self, reading: Reading) -> tuple[tuple[Modifier, ...], list[str]]:
        """The modifiers that a prompt's words of change mean, and the words that mean none that is known."""
        found: dict[tuple[str, str], Modifier] = {}
        unknown: list[str] = []
        said = [(change.aspect, change.text) for change in reading.changes]
        said += [("style", word) for place in reading.places for word in place.looks.conditions]
        for aspect, text in said:
            words = words_of(text)
            hits = [m for _, _, m in self._lexicon.modifiers_in(words)]
            own = [m for m in hits if m.aspect == aspect or (aspect == "time" and m.aspect == "style")] or hits
            own = own or clock(self._knowledge.modifiers, text)
            if not own and any(change.text == text for change in reading.changes):
                own = [nearest] if (nearest := self._retrieval.modifier(aspect, text, _CHANGE)) else []
                unknown += [] if own else [text]
            found.update({(m.aspect, m.name): m for m in own})
        if not any(aspect == "time" for aspect, _ in found):
            found.update({(m.aspect, m.name): m for m in self._told_by_words(reading)})
        for one in self._occasions(reading):
            found.setdefault((one.aspect, one.name), one)
        return tuple(found.values()), unknown

    def _occasions(self, reading: Reading) -> list[Modifier]:
        """The festivals that a prompt speaks of, whatever the reader took their names for."""
        words = f" {' '.join(words_of(reading.text))} "
        known = [modifier for modifier in self._knowledge.modifiers if modifier.occasion]
        if reading.language == "zh":
            return [one for one in known if any(name in reading.text for name in one.zh)]
        return [one for one in known if any(f" {' '.join(words_of(name))} " in words for name in one.words)]

    def _told_by_words(self, reading: Reading) -> list[Modifier]:
        """The time of day in words that were read as something else: a full moon behind her, a night market, 雨夜."""
        if reading.language == "zh":
            if hour := clock(self._knowledge.modifiers, reading.text):
                return hour
            times = [m for m in self._knowledge.modifiers if m.aspect == "time"]
            said = [(reading.text.find(name), m) for m in times for name in m.zh if name in reading.text]
            return [min(said, key=lambda one: one[0])[1]] if said else []
        hits = self._lexicon.modifiers_in(words_of(reading.text))
        return [m for _, count, m in hits if m.aspect == "time" and (count > 1 or m.name == "night")]
