"""Reading a Chinese instruction into clauses. Things and their words are read by the planner's own reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generators.planning.chinese import ChineseReader
from generators.planning.edits.clause import Clause, Verb
from generators.planning.edits.operations import Axis, Direction, Position
from generators.planning.reading import Mention
from generators.planning.words import ZH_ADJECTIVES

_BREAK: Final = re.compile(r"[，,。；;！!？?、]|然后|并且|同时|(?:和|并)(?=[把将加删去])")
_VERBS: Final[tuple[tuple[Verb, re.Pattern[str]], ...]] = (
    ("remove", re.compile(r"去掉|删除|删掉|移除|去除|拿走|移走|拿掉|不要|没有")),
    ("replace", re.compile(r"(?:替换|换|变|改)(?:成|为)(?P<other>.+)")),
    ("move", re.compile(r"移到|移动|搬到|挪到|放到|往|向|靠近|移")),
    ("add", re.compile(r"添加|增加|再来|再放|加上|加|放|摆")),
)
_PLACES: Final[tuple[tuple[str, Position], ...]] = (
    ("左", "left"),
    ("右", "right"),
    ("后", "behind"),
    ("前", "front"),
    ("旁", "beside"),
    ("周围", "around"),
    ("上", "on"),
    ("下", "under"),
    ("里", "inside"),
)
_PLACE: Final = re.compile(r"(?:在|到)(?P<where>.*?)的?(?P<side>左|右|后|前|旁|周围|上|下|里)(?:边|面|方|侧)?")
_DIRECTIONS: Final[tuple[tuple[re.Pattern[str], Direction], ...]] = (
    (re.compile(r"左"), "left"),
    (re.compile(r"右"), "right"),
    (re.compile(r"近|前"), "front"),
    (re.compile(r"远|后"), "back"),
)
_FACTORS: Final[tuple[tuple[re.Pattern[str], float], ...]] = (
    (re.compile(r"[两二]倍|一倍"), 2.0),
    (re.compile(r"一半"), 0.5),
    (re.compile(r"变大|放大|大一[点些]|更大|变高|更高|高一[点些]|变宽|更宽"), 1.4),
    (re.compile(r"变小|缩小|小一[点些]|更小|变矮|更矮|矮一[点些]"), 0.7),
)
_SHELL: Final = (("地板", "ground"), ("地面", "ground"), ("墙", "walls"), ("天花板", "ceiling"))
_EVERY: Final = re.compile(r"所有|全部|都")


class ChineseInstructions:
    """Reads instructions against one vocabulary."""

    def __init__(self, reader: ChineseReader) -> None:
        self._reader = reader

    def read(self, instruction: str) -> Iterator[Clause]:
        """The clauses of `instruction`; one without a verb has that of the one before."""
        verb: Verb | None = None
        for words in filter(None, (part.strip() for part in _BREAK.split(instruction))):
            clause = self._clause(words, verb)
            verb = clause.verb or verb
            yield clause

    def _clause(self, words: str, before: Verb | None) -> Clause:
        for verb, pattern in _VERBS:
            if match := pattern.search(words):
                return self._of_verb(verb, words, match)
        clause = self._set(words, words)
        if before in ("add", "remove") and not clause.modifiers and not clause.adjectives and clause.factor == 1.0:
            return Clause(words, before, self._first(words), every=before == "remove")
        return clause

    def _of_verb(self, verb: Verb, words: str, match: re.Match[str]) -> Clause:
        if verb == "remove":
            mention = self._first(words[match.end() :]) or self._first(words[: match.start()])
            return Clause(words, "remove", mention, every=_EVERY.search(words) is not None)
        if verb == "replace":
            other, what = self._first(match["other"]), self._first(words[: match.start()])
            return Clause(words, "replace", what, other=other) if other else self._set(words, match["other"])
        place = _PLACE.search(words)
        position = next((p for text, p in _PLACES if place and place["side"] == text), None)
        where = self._first(place["where"]) if place else None
        if verb == "move":
            direction = None if where else next((d for p, d in _DIRECTIONS if p.search(words[match.start() :])), None)
            what = self._first(words[: place.start()] if place else words)
            return Clause(words, "move", what, direction=direction, position=position if where else None, where=where)
        return Clause(words, "add", self._first(words[match.end() :]), position=position, where=where)

    def _set(self, words: str, value: str) -> Clause:
        reading = self._reader.read(words)
        shell = next((name for text, name in _SHELL if text in words), "")
        what = None if shell else next(iter(reading.mentions), None)
        factor = next((f for pattern, f in _FACTORS if pattern.search(words)), 1.0)
        axis: Axis = "high" if re.search(r"高|矮", words) and factor != 1.0 else "all"
        described = () if factor != 1.0 else tuple(_adjectives(value))
        about = (what is not None or bool(shell)) and (bool(described) or factor != 1.0)
        return Clause(
            words,
            "set",
            what,
            shell=shell,
            every=factor != 1.0 or _EVERY.search(words) is not None,
            adjectives=described,
            factor=factor,
            axis=axis,
            modifiers=() if about else reading.modifiers,
        )

    def _first(self, text: str) -> Mention | None:
        return next(iter(self._reader.read(text.strip()).mentions), None)


def _adjectives(text: str) -> Iterator[str]:
    for written, adjective in ZH_ADJECTIVES.items():
        if written in text:
            text = text.replace(written, "")
            yield adjective
