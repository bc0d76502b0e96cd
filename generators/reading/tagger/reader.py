"""The embedded reader: the tagger's marks, sentence by sentence, as a reading of the whole prompt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Final

from generators.embedding import Encoder, shared_encoder
from generators.reading.acts import instruct
from generators.reading.instruction import Instruction
from generators.reading.interpretation import interpret
from generators.reading.markup import Marked, Span, Where, tokens
from generators.reading.reading import Language, Reading
from generators.reading.requests import Aside, asides
from generators.reading.tagger.batch import WordPieces
from generators.reading.tagger.marker import Marker
from generators.reading.tagger.weights import WEIGHTS, read_chinese, read_english
from generators.vocabulary.function_words import ENGLISH

_LONGEST: Final = 72
"""Words that are marked together; longer texts are parted after sentences, else after commas, else anywhere."""
_QUOTED: Final = re.compile(r"\"([^\"]*\w[^\"]*)\"|“([^”]*\w[^”]*)”|«([^»]*\w[^»]*)»|「([^」]+)」|『([^』]+)』")
_INCHES: Final = re.compile(r"\d\s*$")
_LISTING: Final = frozenset({"", ",", "and", ";"})
_REFERRING: Final = frozenset(
    {"one", "ones", "other", "others", "another", "former", "latter", "rest", "two", "three", "four", "both", "all",
     "first", "second", "third", "same", "half", "some"}
)  # fmt: skip
_OF_THE_ASKER: Final = frozenset({"time", "weather", "mood"})
"""What is told of who asks that holds for the scene."""
_STOPS: Final = (frozenset(".!?。！？"), frozenset(",;:，；："))


class TaggerReader:
    """Reads the prompts of one language: English by the tagger on MiniLM's layers, Chinese by the one of its own."""

    def __init__(self, language: Language, encoder: Encoder | None = None, weights: Path | None = None) -> None:
        self._language, self._encoder = language, encoder or shared_encoder()
        self._weights = weights or WEIGHTS[language]
        self._marker: Marker | None = None
        self._lock = Lock()

    def load(self) -> None:
        """Bring the weights into memory; a second call does nothing.

        Raises:
            GeneratorUnavailable: the sentence encoder or the tagger's weights are not here.
        """
        with self._lock:
            if self._marker is None and self._language == "zh":
                self._marker = Marker(*read_chinese(self._weights))
            elif self._marker is None:
                self._encoder.load()
                tokenizer, twin = self._encoder.twin()
                self._marker = Marker(WordPieces(tokenizer), read_english(twin, self._weights))

    def read(self, prompt: str) -> Reading:
        """What `prompt` says; at worst nothing is found and all is unread."""
        return interpret(prompt, self.mark(prompt), self._language)

    def read_instruction(self, instruction: str) -> Instruction:
        """What `instruction` says; at worst it has no acts and all is unread."""
        return instruct(instruction, self.mark(instruction, edit=True), self._language)

    def mark(self, text: str, *, edit: bool = False) -> Marked:
        """The marked words of a prompt, or of an instruction to edit a scene."""
        quotes, words = _word_places(text, list(quoted(text))), tokens(text)
        if edit:
            return with_quotes(self.mark_words(words, edit=True, whole=quotes), quotes)
        said = asides(text)
        places = _word_places(text, [(aside.start, aside.stop) for aside in said])
        spoken = {place for quote in quotes for place in range(*quote)}
        beside = [(aside.kind, range(*place)) for aside, place in zip(said, places, strict=True)]
        beside = [(kind, place) for kind, place in beside if spoken.isdisjoint(place)]
        return with_quotes(self._mark_scene(words, beside, quotes), quotes)

    def _mark_scene(
        self, words: Sequence[str], beside: Sequence[tuple[Aside, range]], quotes: Sequence[tuple[int, int]]
    ) -> Marked:
        """What `words` say of the scene: those `beside` ask, or tell the mood and the time of who asks."""
        aside = frozenset(place for _, places in beside for place in places)
        kept = [place for place in range(len(words)) if place not in aside]
        whole = [(bisect_left(kept, start), bisect_left(kept, stop)) for start, stop in quotes]
        marked = self.mark_words([words[place] for place in kept], whole=whole)
        spans = [replace(span, start=kept[span.start], stop=kept[span.stop - 1] + 1) for span in marked.spans]
        for place in (place for kind, place in beside if kind == "asker"):
            told = self.mark_words([words[i] for i in place]).spans
            moods = (s for s in told if s.kind in _OF_THE_ASKER and not (s.links or s.targets))
            spans += [replace(s, start=s.start + place.start, stop=s.stop + place.start) for s in moods]
        return Marked(tuple(words), marked.where, in_order(spans), aside)

    def mark_words(self, words: Sequence[str], *, edit: bool = False, whole: Sequence[tuple[int, int]] = ()) -> Marked:
        """The same for words; those of a range in `whole` stay together."""
        self.load()
        assert self._marker is not None
        marked = joined([self._marker.mark(part, edit=edit) for part in parted(words, whole)])
        return marked if edit else with_repeats(with_nouns(marked))


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where words in quotation marks begin and end, without the marks; inches are none."""
    for found in _QUOTED.finditer(text):
        group = next(number for number in range(1, 6) if found[number])
        if not _INCHES.search(text[: found.start()]):
            yield found.span(group)


def _word_places(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts of a text, from character to character, as places in the list of words."""
    return [(len(tokens(text[:start])), len(tokens(text[:stop]))) for start, stop in parts]


def in_order(spans: Sequence[Span]) -> tuple[Span, ...]:
    """`spans` in the order of their words, their links to each other kept."""
    order = sorted(range(len(spans)), key=lambda place: spans[place].start)
    number = {old: new for new, old in enumerate(order)}

    def moved(span: Span) -> Span:
        links, targets = (tuple(number[i] for i in some) for some in (span.links, span.targets))
        return replace(span, links=links, targets=targets)

    return tuple(moved(spans[place]) for place in order)


def parted(words: Sequence[str], whole: Sequence[tuple[int, int]], longest: int = _LONGEST) -> Iterator[list[str]]:
    """`words` in parts of at most `longest`, ended where a sentence ends if possible and not within what is `whole`."""
    start = 0
    while len(words) - start > longest:
        stop = _stop(words, start, longest, whole)
        yield list(words[start:stop])
        start = stop
    if start < len(words):
        yield list(words[start:])


def _stop(words: Sequence[str], start: int, longest: int, whole: Sequence[tuple[int, int]]) -> int:
    for signs in _STOPS:
        for at in range(start + longest, start + longest // 3, -1):
            if words[at - 1] in signs and not any(first < at < last for first, last in whole):
                return at
    return start + longest


def joined(parts: Sequence[Marked]) -> Marked:
    """Marked parts of a text as one; the first part that says so tells where it is."""
    words: list[str] = []
    spans: list[Span] = []
    for part in parts:
        offset, number = len(words), len(spans)
        for span in part.spans:
            links, targets = (tuple(i + number for i in some) for some in (span.links, span.targets))
            moved = replace(span, start=span.start + offset, stop=span.stop + offset)
            spans.append(replace(moved, links=links, targets=targets))
        words += part.words
    where: Where = next((part.where for part in parts if part.where != "any"), "any")
    return Marked(tuple(words), where, tuple(spans))


def with_nouns(marked: Marked) -> Marked:
    """A bare noun in a list is a thing, whatever it was taken to refer to: "swing, boy, dog"."""
    spans = list(marked.spans)
    for place, span in enumerate(spans):
        words = [word.lower() for word in marked.words[span.start : span.stop]]
        before = marked.words[span.start - 1].lower() if span.start else ""
        if span.kind != "ref" or not "".join(words).isascii() or not words[-1].isalpha():
            continue
        if _REFERRING.isdisjoint(words) and not ENGLISH.issuperset(words) and before in _LISTING:
            spans[place] = replace(span, kind="thing", links=())
    return replace(marked, spans=tuple(spans))


def with_repeats(marked: Marked) -> Marked:
    """ "the house" after "a house" is the same house: such a thing becomes a reference to the earlier one."""
    first: dict[str, int] = {}
    described = {i for span in marked.spans if span.kind in ("count", "color", "mat", "size") for i in span.links}
    spans = list(marked.spans)
    for place, span in enumerate(spans):
        text = marked.text(span).lower()
        definite = span.start > 0 and marked.words[span.start - 1].lower() == "the"
        if span.kind == "thing" and text in first and definite and place not in described:
            spans[place] = replace(span, kind="ref", links=(first[text],))
        elif span.kind == "thing":
            first.setdefault(text, place)
    return replace(marked, spans=tuple(spans))


def with_quotes(marked: Marked, quotes: Sequence[tuple[int, int]]) -> Marked:
    """What stands in quotation marks is spoken, whatever its words are taken for; by whom is what was marked, or who
    was named last before it.
    """
    for start, stop in quotes:
        marked = _with_quote(marked, start, stop)
    return marked


def _with_quote(marked: Marked, start: int, stop: int) -> Marked:
    inside = [i for i, span in enumerate(marked.spans) if span.start < stop and span.stop > start]
    said = next((marked.spans[i] for i in inside if marked.spans[i].kind == "say" and marked.spans[i].links), None)
    before = [i for i, span in enumerate(marked.spans) if span.stop <= start and span.kind in ("thing", "ref")]
    speaker = said.links if said else tuple(before[-1:])
    kept = [i for i in range(len(marked.spans)) if i not in inside]
    place = sum(marked.spans[i].start < start for i in kept)
    order: list[int | None] = [*kept[:place], None, *kept[place:]]
    number = {old: new for new, old in enumerate(order) if old is not None}

    def moved(span: Span) -> Span:
        links, targets = (tuple(number[i] for i in some if i in number) for some in (span.links, span.targets))
        return replace(span, links=links, targets=targets)

    line = Span(start, stop, "say", links=tuple(number[i] for i in speaker if i in number))
    return replace(marked, spans=tuple(line if old is None else moved(marked.spans[old]) for old in order))
