"""Who of a prompt does what, and has what in the hands: that is no thing of its own any more.

Not covered: where the body is by what it does something at; `Acting.at` and `Acting.stance` tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from assets.shapes.extents import acts
from generators.planning import added
from generators.planning.acting import Actings
from generators.planning.agents import Agents
from generators.planning.deeds import describes, done_to
from generators.planning.figures import is_alive, is_carrier
from generators.planning.handling import Handling
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon, words_of
from generators.planning.mention import Mention
from generators.planning.phrases import Hit
from generators.reading.reading import Named, Reading
from generators.vocabulary.inflection import singular
from generators.vocabulary.verbs import forms, is_past

_FOR: Final = re.compile(r"[给为帮替被](?:一个|一位|一名|小|老)*$")
"""What stands right before somebody for whom, or to whom, a Chinese verb is done: 给小朋友检查身体."""
_COMPANION: Final = re.compile(r"\bwith (?:his|her|their|an?|the|two|three)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What stands right before somebody who does the same as the one named before."""
_ON_A_LADDER: Final = "climbing a ladder"
"""The acting of who is said to be on one."""
_AS_USUAL: Final = frozenset({
    "play", "playing", "perform", "performing", "busk", "busking", "practise", "practising", "practice", "practicing",
    "rehearse", "rehearsing", "work", "working", "at", "on", "stage", "plays", "performs", "busks", "practises",
    "practices", "rehearses", "works", "bent", "bending", "bends", "hunched", "over",
})  # fmt: skip
"""Words that tell no more of what somebody does than what they are called."""
_IDLE: Final = (
    "stand",
    "rest",
    "stop",
    "smil",
    "laugh",
    "look",
    "lean",
    "pos",
    "talk",
    "chat",
    "speak",
    "listen",
    "tir",
    "turn",
)
"""How words begin for what is done with idle hands."""
_MOUNTED: Final = frozenset({"astride", "in"})
"""Stances of who is on or in something."""
SOMEBODY: Final = "person"
"""The thing of the vocabulary that people are of whom nothing else is known."""
_OF_SPORT: Final = frozenset(
    form for verb in ("serve", "shoot", "pitch", "drive", "smash", "return", "hit") for form in forms(verb)
)
"""Verbs that mean another thing of who plays a game."""
_EXAMINING: Final = "examining"
_INSPECTING: Final = "inspecting"
_GOING: Final = frozenset({"walking", "running"})
"""Postures of who goes somewhere, as a cockpit "approaching Saturn" does with nobody walking in it."""
_LEANING: Final = "leaning"
"""The posture that things have as well: a bicycle against a tree."""
_PLAYED: Final = frozenset({"racket", "bat", "ball"})
"""What is in the hands of those."""


@dataclass(frozen=True)
class _Cast:
    """The mentions of a prompt as they come in it, each with where its words end: in words, or in characters of
    Chinese.
    """

    mentions: tuple[Mention, ...]
    ends: Mapping[int, int]
    living: tuple[Mention, ...]
    """Those that can do something at all, which lamp posts cannot."""
    shapes: Mapping[int, str]
    """The shape of each by its id."""

    def actor(self, hit: Hit[Acting], able: Sequence[Mention]) -> Mention | None:
        """Who of `able` does what `hit` says: of those that the reader gives that verb the nearest before it."""
        doers = [m for m in self.mentions if m in self.living and any(_says(pose, hit.said) for pose in m.poses)]
        if doers and not any(m in able for m in doers):
            return None  # an animal does it
        others = [m for m in self.mentions if m not in self.living and any(_says(pose, hit.said) for pose in m.poses)]
        if others and not doers:  # lions of cloth leap, engines race, and those around look on
            moves = any(is_carrier(self.shapes[m.id]) for m in others)
            able = [] if moves else [m for m in able if not m.poses]
        known = [m for m in doers if m in able] or list(able)
        before = [m for m in known if self.ends[m.id] <= hit.at]
        return before[-1] if before else next(iter(known), None)


class Performing:
    """Gives the figures of a prompt what they do and hold."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self._knowledge, self._lexicon = knowledge, lexicon
        self._first = knowledge.likeliest
        self._actings, self._handling = Actings(knowledge), Handling(knowledge)
        self.agents = Agents(knowledge, self._actings)

    def is_done(self, words: str) -> bool:
        """Whether words name what somebody does, and that shows: "night fishing"."""
        return bool(self._actings.said(words))

    def performed(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with the actings of figures; those that figures have in their hands are gone."""
        figures = [m for m in mentions if acts(self._first(m).shape)]
        if not figures:
            return [*self._with_somebody(mentions, reading)]
        deeds = {m.id for m in mentions if m.stand_in and m not in figures and self._actings.said(m.words)}
        if deeds:  # "people ice fishing": what they do was taken for a thing
            mentions = [m for m in mentions if m.id not in deeds]
            things = tuple(one for one in reading.things if one.id not in deeds)
            reading = msgspec.structs.replace(reading, things=things)
        spans = {named.id: named for named in (*reading.things, *reading.places)}
        by_id = {m.id: m for m in mentions}
        for number, hit in self._roles(mentions, figures, reading).items():
            to = done_to(hit, reading)
            by_id[number] = replace(by_id[number], acting=self._of_things(hit.value, by_id.get(to or -1)), done_to=to)
        for figure in figures:
            by_id[figure.id] = self._together(by_id, figure.id, reading.text, spans)
        for figure in figures:
            if figure.id not in by_id:  # a baby, in its mother's arms
                continue
            by_id[figure.id] = self._at_usual(by_id, figure.id, reading.text, spans)
            self._handling.fill(by_id, figure.id, reading.text, spans)
        return [by_id[m.id] for m in mentions if m.id in by_id]

    def _of_things(self, acting: Acting, object_: Mention | None) -> Acting:
        """What examining is of what does not live: a diamond lies on no examination table with a patient beside it."""
        if acting.name != _EXAMINING or object_ is None or is_alive(self._first(object_)):
            return acting
        return self._knowledge.actings[_INSPECTING]

    def _with_somebody(self, mentions: Sequence[Mention], reading: Reading) -> Iterator[Mention]:
        """`mentions` with somebody who does what is said to be done and by nobody: "night fishing", "practising yoga".

        A doing that was taken for a thing, which there is none of, is none.
        """
        ridden = any(m.relation in ("on", "inside") and m.poses and self._is_carried(m, mentions) for m in mentions)
        if reading.anchor or ridden or any(SOMEBODY in self._first(m).kinds for m in mentions):
            yield from mentions  # a diver in a helmet is no figure, and somebody all the same; so is a gingerbread man
            return
        deeds = {m.id: hits[0].value for m in mentions if m.stand_in and (hits := self._actings.said(m.words))}
        named = [one.span for one in (*reading.things, *reading.places)]
        hit = next(iter(self._actings.said(reading.text, named)), None)
        said = next(iter(deeds.values()), hit.value if hit and not any(m.poses for m in mentions) else None)
        if said is not None and not self._is_nobody(mentions, hit, reading):
            holds = next(iter(said.holds), "")
            doer = Mention(
                SOMEBODY, (SOMEBODY,), added.SOMEBODY, acting=said, holds="" if holds == "nothing" else holds
            )
            yield doer
        else:
            deeds = {}
        yield from (m for m in mentions if m.id not in deeds)

    def _is_carried(self, rider: Mention, mentions: Sequence[Mention]) -> bool:
        """Whether it rides, drives or rows what it is on or in."""
        return any(is_carrier(self._first(m).shape) for m in mentions if m.id == rider.target)

    def _is_nobody(self, mentions: Sequence[Mention], hit: Hit[Acting] | None, reading: Reading) -> bool:
        """Whether nobody is there for what seems to be done: people are not wanted, the word is for what was done to a
        thing ("half buried in sand"), or an animal that is named before it does it.
        """
        entries = (self._lexicon.entry(singular(named.text)) for named in reading.excluded)
        unwanted = any(entry is not None and SOMEBODY in entry.things for entry in entries)
        if unwanted or reading.emptied or reading.exclusive:
            return True
        if hit is None:
            return False
        if any(_says(pose, hit.said) for one in (*reading.things, *reading.places) for pose in one.poses):
            return True  # a submarine that one is in runs silent
        ends = {one.id: _end(reading.text, one.span.stop) for one in reading.things}
        before = [m for m in mentions if ends.get(m.id, hit.at + 1) <= hit.at]
        ways = [named for named in reading.places if _end(reading.text, named.span.stop) == hit.at]
        ways += [named for named in reading.things if _end(reading.text, named.span.stop) == hit.at]
        if (ways and hit.value.posture in _GOING) or (before and hit.value.posture == _LEANING):
            return True
        return is_past(hit.said) or describes(hit, reading) or any(self._first(m).is_animal for m in before)

    def _roles(
        self, mentions: Sequence[Mention], figures: Sequence[Mention], reading: Reading
    ) -> dict[int, Hit[Acting]]:
        """What each figure does, the most specific thing that is said of it."""
        named = (*reading.things, *reading.places)
        cast = _Cast(
            tuple(sorted(mentions, key=lambda m: _start(m, named))),
            {one.id: _end(reading.text, one.span.stop) for one in named},
            tuple(m for m in mentions if m in figures or self._first(m).is_animal),
            {m.id: self._first(m).shape for m in mentions},
        )
        served = {one.id for one in named if _FOR.search(reading.text[: one.span.start])}
        able = [m for m in cast.mentions if m in figures and m.id in cast.ends and m.id not in served]
        hits = self._actings.said(reading.text, [one.span for one in named])
        hits = [hit for hit in hits if not describes(hit, reading) and not _is_name(hit, mentions, figures, reading)]
        roles: dict[int, Hit[Acting]] = {}
        for hit in hits:
            if (actor := cast.actor(hit, able)) is not None:
                roles.setdefault(actor.id, hit)
        for number, hit in [*roles.items()]:
            if hit.said in _OF_SPORT and (usual := self._sport_of(number, figures)) is not None:
                roles[number] = replace(hit, value=usual)  # a tennis player serves no drinks
        for figure in figures:  # two of whom one word is said
            said = (hit for hit in hits if any(_says(pose, hit.said) for pose in figure.poses))
            if figure.id not in roles and (own := next(said, None)):
                roles[figure.id] = own
        return roles

    def _together(self, by_id: Mapping[int, Mention], number: int, text: str, spans: Mapping[int, Named]) -> Mention:
        """The figure doing what the one does whom it is named as being with: who plays chess with his grandson does
        not do so alone; who is on a ladder climbs it.
        """
        figure = by_id[number]
        under = by_id.get(-1 if figure.target is None else figure.target)
        if figure.relation == "on" and under is not None and self._first(under).shape == "ladder":
            return replace(figure, acting=self._knowledge.actings[_ON_A_LADDER])
        own = spans.get(number)
        if own is None or figure.acting is not None or figure.poses:
            return figure
        for other in by_id.values():
            said = spans.get(other.id)
            if other.acting is None or other.acting.patient or said is None or said.span.stop > own.span.start:
                continue
            gap = text[said.span.stop : own.span.start]
            if _COMPANION.search(gap):
                return replace(figure, acting=other.acting, done_to=other.done_to)
        return figure

    def _sport_of(self, number: int, figures: Sequence[Mention]) -> Acting | None:
        """What the figure `number` plays by what it is called; None for who plays nothing."""
        figure = next(figure for figure in figures if figure.id == number)
        usual = self.agents.does(figure.words)
        return usual if usual is not None and not _PLAYED.isdisjoint(usual.holds) else None

    def _at_usual(self, by_id: Mapping[int, Mention], number: int, text: str, spans: Mapping[int, Named]) -> Mention:
        """The figure doing what its like are known to do, where the prompt says neither that it does something else
        that shows, or has idle hands, nor what it has in its hands: a baker who slides in loaves bakes.
        """
        figure = by_id[number]
        usual = self.agents.does(figure.words)
        said = {word for pose in figure.poses for word in words_of(pose)}
        told = said - _AS_USUAL
        if (
            usual is None
            or (figure.acting is not None and (told or not said))
            or any(w.startswith(_IDLE) for w in told)
        ):
            return figure
        if usual.stance in _MOUNTED and figure.relation not in (None, "on", "inside"):
            return figure  # a cowboy at a bar rides nothing
        if any(
            self._handling.grip(by_id[one]) not in ("", *usual.holds)
            for one in self._handling.carried(by_id, number, text, spans)
        ):
            return figure
        if any(m.relation == "held" and m.target == number and not self._handling.grip(m) for m in by_id.values()):
            return figure  # with a dog in the arms
        return replace(figure, acting=usual, is_usual=True)


def _is_name(hit: Hit[Acting], mentions: Sequence[Mention], figures: Sequence[Mention], reading: Reading) -> bool:
    """Whether what looks like a Chinese verb is but the name of a thing: 舞狮 is a lion that others dance."""
    names = (reading.named(m.id) for m in mentions if m not in figures)
    return not hit.said.isascii() and any(
        one is not None and reading.text[one.span.start : one.span.stop] == hit.said for one in names
    )


def _start(mention: Mention, named: Sequence[Named]) -> int:
    return next((one.span.start for one in named if one.id == mention.id), 0)


def _end(text: str, stop: int) -> int:
    """How many words of English, or characters of Chinese, `text` has up to there."""
    return len(words_of(text[:stop])) if text.isascii() or " " in text else stop


def _says(pose: str, said: str) -> bool:
    """Whether words for what somebody does hold a verb that was found."""
    return said in words_of(pose) or (not said.isascii() and (said in pose or pose in said))
