"""Reading an English instruction into clauses. Things and their words are read by the planner's own reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generators.planning.edits.clause import Clause, Verb
from generators.planning.edits.operations import Axis, Direction, Position
from generators.planning.english import EnglishReader
from generators.planning.reading import Mention
from generators.planning.tongues import bare
from generators.planning.words import COLORS, CONDITIONS, MATERIALS, SIZES

_BREAK = re.compile(r"\s*(?:[.;!?]+|,\s*(?:and\s+)?(?:then\s+)?|\band\s+(?:also\s+)?(?:then\s+)?|\bthen\b|\balso\b)\s*")
_POLITE = re.compile(r"^(?:(?:please|now|ok|okay|just|can you|could you|would you|i want you to|let us|let's)\s+)+")
_VERBS: Final[tuple[tuple[Verb, re.Pattern[str]], ...]] = (
    (
        "remove",
        re.compile(
            r"^(?:remove|delete|erase|take away|take out|get rid of|throw (?:away|out)|drop|clear away|hide"
            r"|no more|fewer|no|without|i (?:don't|do not) want)\b\s*"
        ),
    ),
    ("replace", re.compile(r"^(?:replace|swap|exchange|substitute)\b\s*")),
    ("move", re.compile(r"^(?:move|shift|push|pull|bring|slide|drag)\b\s*")),
    (
        "add",
        re.compile(
            r"^(?:add|insert|place|put|set|give (?:me|us|it)|i(?: would|'d)? (?:want|like)|there should be"
            r"|(?=another\b|more\b|some more\b|one more\b|an extra\b))\s*"
        ),
    ),
    (
        "set",
        re.compile(
            r"^(?:make|turn|paint|colou?r|dye|change|let|render|have|enlarge|shrink|double|halve|scale|grow)"
            r"\b\s*"
        ),
    ),
)
_FACTORS: Final[tuple[tuple[re.Pattern[str], float], ...]] = (
    (re.compile(r"\b(?:twice|double|two times)\b"), 2.0),
    (re.compile(r"\b(?:three times|triple)\b"), 3.0),
    (re.compile(r"\b(?:half|halve)\b"), 0.5),
    (re.compile(r"\bmuch (?:bigger|larger|taller|higher|wider|longer)\b"), 2.0),
    (re.compile(r"\bmuch (?:smaller|shorter|lower|narrower)\b"), 0.5),
    (re.compile(r"\b(?:bigger|larger|taller|higher|wider|longer|thicker|enlarge|grow|scale up)\b"), 1.4),
    (re.compile(r"\b(?:smaller|shorter|lower|narrower|thinner|shrink|scale down)\b"), 0.7),
)
_AXES: Final[tuple[tuple[re.Pattern[str], Axis], ...]] = (
    (re.compile(r"\b(?:taller|higher|high|tall|lower|shorter|height)\b"), "high"),
    (re.compile(r"\b(?:wider|wide|narrower|width|longer|long)\b"), "wide"),
    (re.compile(r"\b(?:deeper|deep)\b"), "deep"),
)
_RESIZING: Final = frozenset(
    ("bigger", "larger", "taller", "higher", "wider", "longer", "smaller", "shorter", "lower", "narrower", "thicker")
)
_DIRECTIONS: Final[tuple[tuple[re.Pattern[str], Direction], ...]] = (
    (re.compile(r"\b(?:on|to|at|towards) the left(?: side)?$|\bleft(?:wards)?$"), "left"),
    (re.compile(r"\b(?:on|to|at|towards) the right(?: side)?$|\bright(?:wards)?$"), "right"),
    (re.compile(r"\b(?:closer|nearer|forwards?|towards? me|to me|to the front|here)\b.*$"), "front"),
    (re.compile(r"\b(?:away|back|backwards?|further|farther)\b.*$"), "back"),
)
_PLACES: Final[tuple[tuple[str, Position], ...]] = (
    (r"(?:(?:on|to|at) )?(?:the |its |their )?left(?: side)?(?: of)?", "left"),
    (r"(?:(?:on|to|at) )?(?:the |its |their )?right(?: side)?(?: of)?", "right"),
    (r"behind", "behind"),
    (r"in front of", "front"),
    (r"on top of|onto|upon|atop|on", "on"),
    (r"underneath|beneath|under|below", "under"),
    (r"next to|beside|alongside|close to|near|by|closer to|nearer to", "beside"),
    (r"around|surrounding", "around"),
    (r"facing|opposite", "facing"),
    (r"inside|into|within|in", "inside"),
)
_PLACE: Final = re.compile(
    r"\b(?:to )?(?:" + "|".join(f"(?P<p{i}>{words})" for i, (words, _) in enumerate(_PLACES)) + r")\b(?P<where>.*)$"
)
_ITS_SIDE: Final = re.compile(r"\b(?:on|to|at) (?:its|their|his|her) (?:left|right)\b")
_SHELL: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (re.compile(r"\bthe (?:floor|ground)\b"), "ground"),
    (re.compile(r"\bthe walls?\b"), "walls"),
    (re.compile(r"\bthe ceiling\b"), "ceiling"),
)
_PRONOUN: Final = re.compile(r"^(?:it|them|this|that|these|those|its|their)\b|^(?:it|them)$")
_SUBJECT: Final = re.compile(r"^(?P<what>.+?) (?:should|must|could|ought to|shall) (?:be|become)\b(?P<value>.*)$")
_STATE: Final = re.compile(r"^(?:it|there)(?: is|'s| should be| shall be|s)\b|^let it\b|^make it\b|^let there be\b")
_DESCRIBING: Final = COLORS | MATERIALS | CONDITIONS | SIZES.keys()
_EVERY: Final = re.compile(r"\b(?:all|every|each|both|any|everything)\b")


class EnglishInstructions:
    """Reads instructions against one vocabulary."""

    def __init__(self, reader: EnglishReader) -> None:
        self._reader = reader

    def read(self, instruction: str) -> Iterator[Clause]:
        """The clauses of `instruction`; one without a verb has that of the one before."""
        verb: Verb | None = None
        text = " ".join(bare(instruction).replace("’", "'").split())
        for words in filter(None, _BREAK.split(text)):
            clause = self._clause(_POLITE.sub("", words), verb)
            verb = clause.verb or verb
            yield clause

    def _clause(self, words: str, before: Verb | None) -> Clause:
        if subject := _SUBJECT.match(words):
            return self._set(words, f"{subject['what']} {subject['value']}")
        for verb, pattern in _VERBS:
            if match := pattern.match(words):
                return self._of_verb(verb, words, words[match.end() :])
        if _STATE.match(words) or words.split(" ")[0] in _RESIZING:
            return self._set(words, words)
        if self._state_of_things(words):
            return self._set(words, words)
        return self._of_verb(before, words, words) if before else self._set(words, words)

    @staticmethod
    def _state_of_things(words: str) -> bool:
        return re.search(r"\b(?:is|are|becomes?|turns?)\b", words) is not None

    def _of_verb(self, verb: Verb, words: str, rest: str) -> Clause:
        if verb == "remove":
            return self._remove(words, rest)
        if verb == "replace":
            return self._replace(words, rest)
        if verb == "add" or (verb == "move" and _PLACE.search(rest)):
            return self._somewhere(verb, words, rest)
        if verb == "move":
            direction = _direction(rest)
            return Clause(words, "move", self._first(rest), every=_all(rest), direction=direction)
        return self._set(words, rest if not _STATE.match(words) else words)

    def _remove(self, words: str, rest: str) -> Clause:
        reading = self._reader.read(rest)
        mention = reading.mentions[0] if reading.mentions else None
        every = _all(rest) or words.startswith(("no ", "without"))
        return Clause(words, "remove", mention, every=every, modifiers=() if mention else reading.modifiers)

    def _replace(self, words: str, rest: str) -> Clause:
        old, _, new = re.sub(r"\s+(?:with|for|by|against)\s+", "\x00", rest, count=1).partition("\x00")
        return Clause(words, "replace", self._first(old), every=_all(old), other=self._first(new))

    def _somewhere(self, verb: Verb, words: str, rest: str) -> Clause:
        """Something and where it is to stand."""
        where: Mention | None = None
        position: Position | None = None
        direction = None if _ITS_SIDE.search(rest) else _direction(rest)
        if place := _PLACE.search(rest):
            position = next(p for i, (_, p) in enumerate(_PLACES) if place[f"p{i}"])
            where = self._first(place["where"])
            known = where is not None or _ITS_SIDE.search(rest) or _PRONOUN.match(place["where"].strip())
            position = position if known else None
            rest = rest[: place.start()]
        what = self._first(rest)
        if verb == "add" and re.match(r"^(?:the|it|them)\b", rest):
            verb = "move"  # "put the lamp on the table": it is there already
        return Clause(
            words,
            verb,
            what,
            every=_all(rest),
            direction=None if position else direction,
            position=position,
            where=where,
        )

    def _set(self, words: str, rest: str) -> Clause:
        """Another colour, material, size, or another time, weather, mood."""
        into = re.search(r"\b(?:into|to) (?:an?|the) (?P<other>.+)$", rest)
        if into and (other := self._first(into["other"])) and other.options:
            return Clause(words, "replace", self._first(rest[: into.start()]), other=other)
        shell = next((name for pattern, name in _SHELL if pattern.search(rest)), "")
        reading = self._reader.read(rest)
        what = None if shell else next(iter(reading.mentions), None)
        after = rest.partition(what.words)[2] if what and what.words in rest else rest
        factor = next((factor for pattern, factor in _FACTORS if pattern.search(words)), 1.0)
        for word in after.split():
            factor *= SIZES.get(word, 1.0)
        axis: Axis = next((axis for pattern, axis in _AXES if pattern.search(words)), "all")
        described = tuple(w for w in re.findall(r"[a-z]+", after) if w in _DESCRIBING and w not in SIZES)
        about = what is not None or bool(shell)
        return Clause(
            words,
            "set",
            what,
            shell=shell,
            every=_all(rest),
            adjectives=described,
            factor=factor,
            axis=axis if factor != 1.0 else "all",
            modifiers=() if about and (described or factor != 1.0) else reading.modifiers,
        )

    def _first(self, text: str) -> Mention | None:
        return next(iter(self._reader.read(text.strip()).mentions), None)


def _direction(text: str) -> Direction | None:
    return next((direction for pattern, direction in _DIRECTIONS if pattern.search(text)), None)


def _all(text: str) -> bool:
    return _EVERY.search(text) is not None
