"""New sentences from marked ones: other nouns, colours and numbers in the same construction, and constructions joined.

Each sentence that somebody wrote is a construction. Its parts are exchanged, described, listed and dropped, two are set
side by side, and the marks go along, so that what a sentence says stays known. Nothing here is specific to a language
but the words it is filled with and the English articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Final

from generators.reading.markup import Marked, Span, Where, tokens
from generators.reading.tagger import words as fill
from generators.vocabulary.function_words import ENGLISH
from generators.vocabulary.inflection import is_plural

_STOPS: Final = frozenset(".!?。！？")
_ARTICLES = frozenset({"a", "an", "the", "some", "this", "that", "these", "those", "my", "his", "her", "its", "their"})
_OPENERS = (
    "a photo of", "show me", "i want", "i would like", "imagine", "please make", "create", "can you build me",
    "a picture of", "give me", "we need", "make", "picture", "a scene with", "let me see", "there is", "i see",
)  # fmt: skip
_ASKED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": (
        ("please", ""), ("could you", "?"), ("can you", "please ?"), ("i want you to", ""), ("now", ""),
        ("", ", please"), ("", ", thanks"), ("ok so", ""), ("would you", "for me ?"), ("i would like you to", "."),
    ),
    "zh": (
        ("请", ""), ("请", "。"), ("帮我", ""), ("", "吧"), ("", "吧。"), ("", "，谢谢"), ("麻烦", "一下"),
        ("能不能", "？"), ("我想", ""),
    ),
}  # fmt: skip
"""What is put before and after an instruction that begins with its act, and changes nothing of it."""
_LATER = {
    "time": ("at night", "at dawn", "at sunset", "in winter", "in autumn", "at noon", "in the evening", "by moonlight"),
    "weather": ("in the rain", "in the fog", "on a sunny day", "in a storm", "while it snows", "on a cloudy day"),
    "style": ("in low-poly style", "in a medieval style", "cyberpunk style", "like in a cartoon"),
}  # fmt: skip
_EARLIER = {
    "mood": ("cozy", "eerie", "peaceful", "gloomy", "cheerful", "mysterious", "romantic", "quiet"),
    "style": ("medieval", "futuristic", "victorian", "japanese", "cyberpunk", "steampunk", "gothic", "viking"),
    "time": ("moonlit", "sunny", "autumnal", "evening"),
    "weather": ("rainy", "misty", "snowy", "foggy", "stormy"),
}


@dataclass(eq=False)
class Piece:
    """Words that stay together: a span with its kind, or plain words between spans."""

    words: list[str]
    kind: str = ""
    label: str = ""
    links: list[Piece] = field(default_factory=list)
    targets: list[Piece] = field(default_factory=list)


def parted(sentence: Marked) -> list[Piece]:
    """A sentence as pieces that know one another."""
    made = [Piece(list(sentence.words[s.start : s.stop]), s.kind, s.label) for s in sentence.spans]
    for piece, span in zip(made, sentence.spans, strict=True):
        piece.links, piece.targets = [made[i] for i in span.links], [made[i] for i in span.targets]
    pieces: list[Piece] = []
    at = 0
    for piece, span in zip(made, sentence.spans, strict=True):
        pieces += [Piece([word]) for word in sentence.words[at : span.start]]
        pieces.append(piece)
        at = span.stop
    return pieces + [Piece([word]) for word in sentence.words[at:]]


def joined(pieces: Sequence[Piece], where: Where) -> Marked:
    """Pieces as a sentence; what a piece refers to and is not there any more is forgotten."""
    spans: list[Piece] = [piece for piece in pieces if piece.kind]
    places = {id(piece): place for place, piece in enumerate(spans)}
    words: list[str] = []
    marked: list[Span] = []
    for piece in pieces:
        start = len(words)
        words += piece.words
        if piece.kind:
            links, targets = (
                tuple(places[id(other)] for other in some if id(other) in places)
                for some in (piece.links, piece.targets)
            )
            marked.append(Span(start, len(words), piece.kind, piece.label, links, targets))
    return Marked(tuple(words), where, tuple(marked))


_POOLED = frozenset(
    {"pose", "look", "mood", "time", "weather", "style", "say", "part", "mat", "size", "count", "shell", "anchor"}
)
"""Kinds whose words are exchanged for others that were said in the same form."""
_EXCHANGED = 0.3
_ENDINGS = ("ing", "ed", "ly", "的", "着", "色", "上", "里", "下")
_OF_ITS_OWN = frozenset({"each", "every", "both", "all", "另", "各", "都"})
"""Counts that say how the sentence goes on."""


def form(kind: str, words: Sequence[str]) -> tuple[object, ...]:
    """What another span must share to stand in a span's stead: kind, length, first word of a phrase, ending, number."""
    last, first = words[-1].lower(), words[0].lower()
    ending = next((e for e in _ENDINGS if last.endswith(e)), "")
    lead = first if len(words) > 1 and first in ENGLISH else first[:1] if not first.isascii() and kind == "pose" else ""
    return kind, min(len(words), 3), lead, ending, kind == "part" and is_plural(last)


class Variation:
    """Draws sentences from `constructions`; the same seed draws the same ones.

    `others` are more sentences whose words may stand in place of words of the same form.
    """

    def __init__(
        self, constructions: Sequence[Marked], names: fill.Names, seed: int, others: Sequence[Marked] = ()
    ) -> None:
        self._constructions, self._names, self._chance = tuple(constructions), names, Random(seed)
        pools: dict[tuple[object, ...], dict[tuple[str, ...], None]] = {}
        for sentence in (*constructions, *others):
            for span in sentence.spans:
                words = sentence.words[span.start : span.stop]
                if span.kind in _POOLED and words[0].lower() not in _OF_ITS_OWN:
                    pools.setdefault(form(span.kind, words), {})[words] = None
        self._pools = {key: tuple(words) for key, words in pools.items()}

    def draw(self) -> Marked:
        """One more sentence."""
        chance = self._chance
        sentence = chance.choice(self._constructions)
        pieces, where = parted(sentence), sentence.where
        pieces, where = self._exchanged(pieces, where)
        if where != "edit" and chance.random() < 0.12:
            pieces, where = self._with_another(pieces, where)
        if where == "edit" and chance.random() < 0.06:
            pieces = self._with_another_edit(pieces)
        pieces = self._worn(self._framed(pieces, where))
        return joined(_articles(pieces), where)

    # --- what is exchanged within a construction ---

    def _exchanged(self, pieces: list[Piece], where: Where) -> tuple[list[Piece], Where]:
        chance = self._chance
        nouns = chance.choice((0.0, 0.4, 0.9))
        placed = any(piece.kind == "place" for piece in pieces)
        for piece in pieces:
            match piece.kind:
                case "thing" if chance.random() < nouns:
                    many = is_plural(" ".join(piece.words).lower())
                    piece.words = self._names.thing(chance, many)
                    where = where if placed or where == "edit" else "unsaid"
                case "place" if chance.random() < nouns * 0.6 and where in ("in", "out"):
                    name, indoor = chance.choice(self._names.places)
                    places = [other for other in pieces if other.kind == "place"]
                    if len(places) == 1:
                        piece.words, where = name.split(), "in" if indoor else "out"
                case "color" if chance.random() < 0.6:
                    piece.words = self._names.color(chance)
                case "mat" if chance.random() < 0.5 and piece.words[-1].lower() in fill.MATERIALS:
                    piece.words = chance.choice(fill.MATERIALS).split()
                case "size" if len(piece.words) == 1 and piece.words[0].lower() in fill.SIZES and chance.random() < 0.5:
                    piece.words = tokens(chance.choice(fill.SIZES))
                case "look" if " ".join(piece.words).lower() in fill.LOOKS and chance.random() < 0.5:
                    piece.words = tokens(chance.choice(fill.LOOKS))
                case "count" if self._names.language == "en" and chance.random() < 0.5:
                    self._recount(piece)
                case kind if kind in _POOLED and chance.random() < _EXCHANGED:
                    piece.words = list(chance.choice(self._pools.get(form(kind, piece.words), (piece.words,))))
                case _:
                    pass
        return self._described(pieces), where

    def _recount(self, piece: Piece) -> None:
        text = " ".join(piece.words).lower()
        if text in fill.NUMBERS or text.isdigit():
            piece.words = tokens(self._chance.choice(fill.NUMBERS))
        elif text in fill.AMOUNTS:
            piece.words = tokens(self._chance.choice(fill.AMOUNTS))

    def _described(self, pieces: list[Piece]) -> list[Piece]:
        """Attributes put before things that have none, taken from some that have, and things listed with others."""
        chance, made = self._chance, list[Piece]()
        owned = {id(owner) for piece in pieces for owner in piece.links if piece.kind not in ("rel", "act", "ref")}
        for place, piece in enumerate(pieces):
            before = pieces[place - 1] if place else None
            if piece.kind in ("color", "mat", "look", "size") and len(piece.links) == 1 and chance.random() < 0.08:
                following = pieces[place + 1] if place + 1 < len(pieces) else None
                if following is piece.links[0] or (following and following.kind in ("color", "mat", "look", "size")):
                    continue
            if piece.kind == "thing" and id(piece) not in owned and (before is None or not before.kind):
                introduced = before is not None and before.words[0].lower() in _ARTICLES
                if chance.random() < 0.16 and (introduced or is_plural(" ".join(piece.words).lower())):
                    made += self._attributes(piece)
            made.append(piece)
            if piece.kind == "thing" and chance.random() < 0.05 and _is_listable(pieces, place):
                made += self._also(piece, pieces)
        return made

    def _attributes(self, piece: Piece) -> list[Piece]:
        chance, made = self._chance, list[Piece]()
        if chance.random() < 0.4:
            made.append(Piece(tokens(chance.choice(fill.SIZES)), "size", links=[piece]))
        if chance.random() < 0.35:
            made.append(Piece(tokens(chance.choice(fill.LOOKS)), "look", links=[piece]))
        if chance.random() < 0.5:
            made.append(Piece(self._names.color(chance), "color", links=[piece]))
        if chance.random() < 0.35:
            material = chance.choice(fill.MATERIALS)
            made.append(Piece(("wooden" if material == "wood" else material).split(), "mat", links=[piece]))
        return made

    def _also(self, piece: Piece, pieces: list[Piece]) -> list[Piece]:
        """ "and a kettle" after a thing, which then stands as the thing does."""
        chance, many = self._chance, self._chance.random() < 0.3
        other = Piece(self._names.thing(chance, many), "thing")
        count = Piece(tokens(chance.choice(fill.NUMBERS)), "count", links=[other])
        lead = [count] if many and chance.random() < 0.6 else [] if many else [Piece(["a"])]
        inner = self._attributes(other) if chance.random() < 0.3 else []
        for one in pieces:
            if one.kind in ("rel", "act", "not", "only"):
                for some in (one.links, one.targets):
                    if piece in some:
                        some.insert(some.index(piece) + 1, other)
        return [Piece(["and"]), *lead, *inner, other]

    # --- what is put around a construction ---

    def _with_another(self, pieces: list[Piece], where: Where) -> tuple[list[Piece], Where]:
        other = self._chance.choice(self._constructions)
        if other.where == "edit" or len(other.words) + sum(len(p.words) for p in pieces) > 70:
            return pieces, where
        more, there = self._exchanged(parted(other), other.where)
        if pieces and pieces[-1].words[-1] in _STOPS:
            pieces = pieces[:-1]
        sign = self._chance.choice((".", ".", ".", ",", ";", "and"))
        both: Where = where if there in (where, "any") else there if where == "any" else "unsaid"
        return [*pieces, Piece([sign]), *more], both

    def _with_another_edit(self, pieces: list[Piece]) -> list[Piece]:
        other = self._chance.choice(self._constructions)
        if other.where != "edit":
            return pieces
        more, _ = self._exchanged(parted(other), "edit")
        if pieces[-1].words[-1] in _STOPS:
            pieces = pieces[:-1]
        return [*pieces, Piece([self._chance.choice((",", "and", ".", "then"))]), *more]

    def _framed(self, pieces: list[Piece], where: str) -> list[Piece]:
        """Openers, and a time, weather, mood or style of the whole."""
        chance, said = self._chance, {piece.kind for piece in pieces}
        if where == "edit":
            return self._asked(pieces) if chance.random() < 0.25 else pieces
        plain = not said & {"time", "weather", "mood", "style", "say"}
        first = pieces[0] if pieces else None
        if plain and chance.random() < 0.08:
            kind = chance.choice(tuple(_LATER))
            stop = 1 if pieces[-1].words[-1] in _STOPS else 0
            tail = pieces[len(pieces) - stop :]
            phrase = Piece(tokens(chance.choice(_LATER[kind])), kind)
            pieces = [*pieces[: len(pieces) - stop], *([Piece([","])] if chance.random() < 0.3 else []), phrase, *tail]
        elif (
            plain
            and first
            and not first.kind
            and first.words[0].lower() in ("a", "an", "the")
            and chance.random() < 0.1
        ):
            kind = chance.choice(tuple(_EARLIER))
            pieces = [first, Piece([chance.choice(_EARLIER[kind])], kind), *pieces[1:]]
        if first and not first.kind and first.words[0].lower() in ("a", "an") and chance.random() < 0.12:
            pieces = [*(Piece([word]) for word in chance.choice(_OPENERS).split()), *pieces]
        return pieces

    def _asked(self, pieces: list[Piece]) -> list[Piece]:
        """An instruction as it is asked for, where it begins with its act."""
        if pieces[0].kind != "act":
            return pieces
        before, after = self._chance.choice(_ASKED[self._names.language])
        if after and pieces[-1].words[-1] in _STOPS and not pieces[-1].kind:
            pieces = pieces[:-1]
        return [*(Piece([word]) for word in tokens(before)), *pieces, *(Piece([word]) for word in tokens(after))]

    def _worn(self, pieces: list[Piece]) -> list[Piece]:
        """Sentences as they are typed: without a stop, sometimes without articles."""
        if len(pieces) > 1 and pieces[-1].words[-1] in _STOPS and not pieces[-1].kind and self._chance.random() < 0.5:
            pieces = pieces[:-1]
        if self._chance.random() < 0.06:
            kept = [p for p in pieces if p.kind or p.words[0].lower() not in ("a", "an", "the")]
            pieces = kept or pieces
        return pieces


def _is_listable(pieces: Sequence[Piece], place: int) -> bool:
    """Whether another thing may be listed after this one: nothing said of it follows, and no list goes on there."""
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if following is None:
        return True
    if following.kind:
        return following.kind == "rel" and pieces[place] in following.links
    return following.words[0] in (".", ",")


def _articles(pieces: list[Piece]) -> list[Piece]:
    """`pieces` with "a" or "an" as the next word wants it."""
    for piece, following in pairwise(pieces):
        if not piece.kind and piece.words[0].lower() in ("a", "an"):
            sound = following.words[0].lower()
            vowel = sound[:1] in "aeiou" and not sound.startswith(("uni", "eu", "one", "use", "uk"))
            piece.words = ["an" if vowel or sound.startswith(("hour", "honest", "8")) else "a"]
    return pieces
