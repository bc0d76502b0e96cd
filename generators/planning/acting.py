"""How what is done shows in who does it, looked up by the doing or by the words of the prompt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.doings import ANIMALS, Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.phrases import Hit, Phrases
from generators.reading.reading import Span


class Actings:
    """The actings of one vocabulary, by doings and by words."""

    def __init__(self, knowledge: Knowledge) -> None:
        actings = knowledge.actings.values()
        self._listed = {name: acting for acting in actings for name in acting.doings}
        english = [(phrase, acting) for acting in actings for phrase in acting.en]
        chinese = [(text, acting) for acting in actings for text in acting.zh]
        self._own = Phrases(english, chinese)
        doings = [doing for doing in knowledge.doings.values() if doing.area != ANIMALS]
        self._phrases = Phrases(
            [*english, *self._of_doings((phrase, doing) for doing in doings for phrase in doing.en)],
            [*chinese, *self._of_doings((text, doing) for doing in doings for text in doing.zh)],
        )

    def of(self, doing: Doing) -> Acting | None:
        """How somebody looks who does that; None where it shows in nothing, and for what animals do."""
        if doing.area == ANIMALS:
            return None
        return self._listed.get(doing.name) or self._meant(doing.name) or self._meant(next(iter(doing.en), ""))

    def said(self, prompt: str, nouns: Sequence[Span] = ()) -> list[Hit[Acting]]:
        """The actings that `prompt` has words for, the most specific first; no word of `nouns` is a verb."""
        return self._phrases.hits(prompt, nouns)

    def opening(self, phrase: str) -> Hit[Acting] | None:
        """The acting of an English phrase that starts with a verb in its base form; None where the verb means none."""
        return next((hit for hit in self._phrases.hits(phrase) if hit.at == 0), None)

    def _of_doings(self, phrases: Iterable[tuple[str, Doing]]) -> Iterable[tuple[str, Acting]]:
        """What single words for doings mean: climbing a scaffold is not building a house, though that takes it."""
        for phrase, doing in phrases:
            if acting := self._meant(phrase) or self.of(doing):
                yield phrase, acting

    def _meant(self, text: str) -> Acting | None:
        return next((hit.value for hit in self._own.hits(text)), None)
