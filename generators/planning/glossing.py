"""A Chinese reading in the English words of the vocabulary, so that all that follows is the same for both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from generators.material.lexicon import words
from generators.planning import added
from generators.planning.figures import FIGURE
from generators.planning.knowledge.endings import endings
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.rejoining import rejoined, unread
from generators.planning.tongues import bare
from generators.planning.wearing import worn
from generators.reading.reading import Change, Looks, Named, NamedPart, Reading, Span

_ONE = re.compile(r"^一[个座间片条处家所栋块道辆艘节片]")
"""One of something, before its noun."""
_NO_NOUN = frozenset({"抛锚", "较劲", "发呆", "打针", "开车", "加油", "放风", "出神", "晚霞", "天"})
"""What readers take for nouns and is none, though it ends as one: a van that broke down has no anchor (抛锚)."""
_INNER: Final = re.compile(r"(?:里|中|上|边|旁|下|深处)的")
"""What is said of a place before what is in, on or by it."""
_OUTSIDE = 2
"""Characters after a place that may tell that it is seen from outside: 考场外, 校门口."""
_SHORTEST_PLACE = 2
"""Characters of the shortest name of a place before a thing."""
_POT = ("壶", "茶壶")
"""The measure word for what is in a pot, and the pot."""
_BY = "里内中上下边旁外"
"""What follows the noun where something is in, on or by a place."""
_INSIDE: Final = frozenset("里中内")
_ABOUT: Final = frozenset("里中上下边旁口脚顶前")
"""The same after what is a thing as well, where that has walls and where it has none."""
_VAST_M: Final = 5.0
"""What is larger is a land that others are in."""
_AT_HOME: Final = frozenset({"家", "家里", "家中", "屋", "屋里", "屋子", "屋内", "屋子里"})
_ROOM: Final = "room"
"""What somebody's home is of which no more is said: what is in it and done there tells which room."""


class Gloss:
    """Turns what was said in Chinese into the English names that one vocabulary has for it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._things = dict(knowledge.zh)
        self._animals = frozenset(word for word, name in knowledge.zh.items() if knowledge.things[name].is_animal)
        self._people = frozenset(name for name, thing in knowledge.things.items() if thing.shape == FIGURE)
        self._places = {name: place.name for place in knowledge.archetypes.values() for name in place.zh}
        self._walled = {place.name: place.indoor for place in knowledge.archetypes.values()}
        sizes = ((word, knowledge.things[name].size) for word, name in knowledge.zh.items() if word in self._places)
        self._vast = frozenset(word for word, size in sizes if max(size) >= _VAST_M)
        self._ends = {end: place.name for place in knowledge.archetypes.values() for end in place.zh_ends}
        self._changes = [(word, modifier) for modifier in knowledge.modifiers for word in modifier.zh]

    def english(self, reading: Reading) -> Reading:
        """`reading` with English nouns, without accents, and looks; what has no English name stays as it is."""
        if reading.language == "en":
            return msgspec.structs.replace(
                reading, places=tuple(map(_plain, reading.places)), things=tuple(map(_plain, reading.things))
            )
        reading = worn(unread(rejoined(reading, self._things), self._things, self._places))
        styles = [change.text for change in reading.changes if change.aspect == "style"]
        things = [one for one in reading.things if one.text not in _NO_NOUN and not self._is_of_place(one, reading)]
        places = self._whole(reading) or tuple(self._fronts(things)) or tuple(self._grounds(things, reading.text))
        return msgspec.structs.replace(
            reading,
            places=tuple(self._place(one, styles) for one in places),
            things=tuple(self._thing(_poured(self._rejoined(one), reading.text), reading.text) for one in things),
            excluded=tuple(self._thing(one, reading.text) for one in reading.excluded),
            shell=tuple(msgspec.structs.replace(one, looks=_looks(one.looks)) for one in reading.shell),
            changes=tuple(self._change(one) for one in reading.changes),
        )

    def _is_of_place(self, named: Named, reading: Reading) -> bool:
        """Whether a noun is but the front of a place's name: 建筑 of 建筑工地."""
        after = (one for one in reading.places if one.span.start == named.span.stop)
        return any(named.text + one.text in self._places for one in after)

    def noun(self, text: str) -> str:
        """The English name of what a Chinese noun ends with, the longest that is known; of a place, its own.

        Of a noun that was read with more than itself, as with the verb after it, the longest name within.
        """
        if text in self._places and text not in self._things:
            return self._places[text]
        text = text.removesuffix("们")
        for start in range(len(text)):
            if name := self._things.get(text[start:]):
                return name
        name = self._things.get(f"{text[-1:]}子")  # 竹椅, a chair as 椅子 is; 下雨天 is no 天子
        if name and name not in self._people:
            return name
        if name := self._ended(text):
            return name
        within = [text[a:b] for b in range(len(text), 1, -1) for a in range(b - 1)]
        known = [part for part in within if part in self._things]
        return self._things[max(known, key=len)] if known else text

    def _ended(self, text: str) -> str | None:
        """What a noun of two characters or more is by its ending, where no thing or place goes by what it holds but a
        front: a lighthouse keeper (灯塔看守人) is no lighthouse.
        """
        if any(text.endswith(end) for end in self._ends) or any(name in text for name in self._places if len(name) > 2):
            return None
        return endings().thing(text)

    def place(self, text: str) -> str | None:
        """The kind of place that a whole Chinese text names, with "一座" before it or without."""
        text = "".join(filter(str.isalnum, text))
        return self._places.get(text) or self._places.get(_ONE.sub("", text))

    def place_within(self, text: str) -> str | None:
        """The kind of place whose name a Chinese text holds where no thing goes by that, the longest and last."""
        held = [name for name in self._places if name in text and len(name) > 1 and name not in self._things]
        return self._places[max(held, key=lambda name: (len(name), text.rfind(name)))] if held else None

    def without_name(self, mentions: Sequence[Mention], place: str, reading: Reading) -> list[Mention]:
        """`mentions` without those that were read in a Chinese name of the place: no soldier of 兵马俑 stands there."""
        if reading.language != "zh":
            return list(mentions)
        names = [name for name, known in self._places.items() if known == place and name in reading.text]
        spans = [Span(at := reading.text.find(name), at + len(name)) for name in names]
        gone = {one.id for one in reading.things if any(map(one.span.meets, spans))}
        return [mention for mention in mentions if mention.id not in gone]

    def place_in_place(self, text: str) -> str | None:
        """The kind of place that a Chinese text says to be in, on or by another, as 沙漠里的绿洲 is an oasis."""
        for found in _INNER.finditer(text):
            after = text[found.end() :]
            if named := [name for name in self._places if len(name) > 1 and after.startswith(name)]:
                return self._places[max(named, key=len)]
        return None

    def likest_place(self, text: str) -> str | None:
        """The kind of place whose name a Chinese text holds, the longest and last of them; else what it ends as."""
        held = [name for name in self._places if name in text and len(name) > 1]
        if held:
            return self._places[max(held, key=lambda name: (len(name), text.rfind(name)))]
        text = "".join(filter(str.isalnum, text)).rstrip(_BY)
        return next((self._ends[text[at:]] for at in range(len(text)) if text[at:] in self._ends), None)

    def _whole(self, reading: Reading) -> tuple[Named, ...]:
        """The places of a reading, those that stand side by side and are the name of one as that: 乡间土 and 操场."""
        whole: list[Named] = []
        for named in reading.places:
            before = whole[-1] if whole else None
            if before and before.span.stop == named.span.start and (text := before.text + named.text) in self._places:
                span = msgspec.structs.replace(named.span, start=before.span.start)
                whole[-1] = msgspec.structs.replace(named, text=text, span=span)
            else:
                whole.append(named)
        return tuple(whole)

    def _outside(self, longer: str, text: str) -> str | None:
        """The kind of place that a noun is the beginning of the name of, with what follows it."""
        held = [name for name in self._places if name in longer and name not in text and len(name) > _OUTSIDE]
        return self._places[max(held, key=len)] if held else None

    def _fronts(self, things: Sequence[Named]) -> Iterator[Named]:
        """The places that stand before things in one noun, where none is named by itself: 便利店收银台, the counter of
        a convenience store.
        """
        for named in things:
            for at in range(len(named.text) - 1, _SHORTEST_PLACE - 1, -1):
                front, rest = named.text[:at], named.text[at:]
                if front in self._places and front not in self._things and rest in self._things:
                    yield Named(id=added.FRONTS + named.id, text=front, span=named.span)
                    break

    def _grounds(self, things: Sequence[Named], text: str) -> Iterator[Named]:
        """The places that large things are which something is said to be in, on or by, where none is named: 火山里."""
        for named in things:
            word = text[named.span.start : named.span.stop]
            near = _INSIDE if self._walled.get(self._places.get(word, "")) else _ABOUT
            if word == named.text and word in self._vast and text[named.span.stop : named.span.stop + 1] in near:
                yield Named(id=added.FRONTS + named.id, text=word, span=named.span)

    def _rejoined(self, named: Named) -> Named:
        """A thing whose name was read as what it is made of and the rest: 竹 and 筏 are a 竹筏."""
        looks = named.looks
        front = next((word for word in looks.materials if word + named.text in self._things), None)
        if front is None or named.text in self._things:
            return named
        kept = msgspec.structs.replace(looks, materials=tuple(word for word in looks.materials if word != front))
        return msgspec.structs.replace(named, text=front + named.text, looks=kept)

    def _thing(self, named: Named, text: str) -> Named:
        """A thing; of a noun that was read whole, the front may be a material ("木桌"). One that no thing goes by may
        be a place.
        """
        name = self.noun(named.text) if not named.text.isascii() else named.text
        if not name.isascii():
            name = self._outside(text[named.span.start : named.span.stop + _OUTSIDE], named.text) or name
            if not name.isascii():
                name = self.likest_place(named.text) or name
        front = next((named.text[:at] for at in range(len(named.text)) if self._things.get(named.text[at:])), "")
        looks = _looks(named.looks)
        made_of = tuple(word for word in words(front) if front and word.isascii())
        animal = front if front in self._animals else front.removeprefix("小")
        if animal in self._animals and len(named.text) - len(front) > 1:
            name = f"{self._things[animal]} {name}"  # 兔子邮差, 小熊邮递员: an animal with a calling
        return msgspec.structs.replace(
            named,
            text=name,
            plural=named.plural or named.text.endswith("们"),
            looks=msgspec.structs.replace(looks, materials=(*made_of, *looks.materials)),
            parts=tuple(_part(part) for part in named.parts),
        )

    def _place(self, named: Named, styles: Sequence[str]) -> Named:
        """A place by its own name, with a style said of it or without; else by one that is in it or that it is the
        kind of, as a courtyard is of a Chinese courtyard; else as a thing."""
        kinds_said = (*named.looks.conditions, *styles, *named.styles)  # 破庙, where 破 was read as how it looks
        said = [*(kind + named.text for kind in kinds_said), named.text]
        held = [name for name in self._places if name in named.text]
        name = next((self._places[text] for text in said if text in self._places), None)
        name = name or (self._places[max(held, key=len)] if held else None)
        kinds = [full for full in self._places if full.endswith(named.text)] if len(named.text) > 1 else []
        name = name or (self._places[min(kinds, key=len)] if kinds else None)
        if name is None and named.text in _AT_HOME:
            name = _ROOM
        if name is None and not self.noun(named.text).isascii():
            name = self.likest_place(named.text)
        looks = msgspec.structs.replace(_looks(named.looks), conditions=())
        return msgspec.structs.replace(named, text=name or self.noun(named.text), looks=looks, styles=())

    def _change(self, change: Change) -> Change:
        hits = [(word, modifier) for word, modifier in self._changes if word in change.text]
        own = [hit for hit in hits if hit[1].aspect == change.aspect] or hits
        if not own:
            return change
        return msgspec.structs.replace(change, text=max(own, key=lambda hit: len(hit[0]))[1].name)


def _poured(named: Named, text: str) -> Named:
    """A pot of something, which is the pot: 一壶茶."""
    counted = named.count is not None and text[named.span.start - 1 : named.span.start] == _POT[0]
    return msgspec.structs.replace(named, text=_POT[1]) if counted else named


def _looks(looks: Looks) -> Looks:
    return Looks(
        *(tuple(_english(word) for word in some) for some in (looks.colors, looks.materials, looks.conditions))
    )


def _part(part: NamedPart) -> NamedPart:
    return msgspec.structs.replace(part, looks=_looks(part.looks))


def _english(word: str) -> str:
    return " ".join(words(word)) or word


def _plain(named: Named) -> Named:
    """A noun as the vocabulary spells it: a café is a cafe."""
    return named if named.text.isascii() else msgspec.structs.replace(named, text=bare(named.text))
