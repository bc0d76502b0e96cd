"""What somebody does in a prompt, looked up: the doing tells where it is and what it takes."""

from __future__ import annotations

from collections.abc import Sequence

from generators.planning.knowledge.doings import Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.phrases import Phrases
from generators.reading.reading import Span


class Doings:
    """Finds the doings of one vocabulary in prompts."""

    def __init__(self, knowledge: Knowledge) -> None:
        doings = knowledge.doings.values()
        self._phrases = Phrases(
            [(phrase, doing) for doing in doings for phrase in doing.en],
            [(text, doing) for doing in doings for text in doing.zh],
        )

    def done_in(self, prompt: str, nouns: Sequence[Span] = ()) -> tuple[Doing, ...]:
        """What is done in `prompt`, the most specific first, each once; no word of `nouns` is a verb."""
        return tuple(dict.fromkeys(hit.value for hit in self._phrases.hits(prompt, nouns)))
