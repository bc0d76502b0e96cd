"""What phrases belong to, where readers give them to a noun beside: who reads a book under a tree is under it.

Not covered: what the forms of things tell, which is `sense`'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import Final

import msgspec

from generators.reading.reading import Named, Reading, RelationKind, RelationSaid, Span

_WHERE: Final[frozenset[RelationKind]] = frozenset({"under", "beside", "behind", "front", "against"})
"""Where somebody is who does something there, with what he does it to."""
_COMPANY: Final = re.compile(
    r"^\s+with\s+(?:(?:her|his|its|their|an?|two|three|four|some)\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE
)
"""What stands between somebody and who is with them."""
_DRAWN_IN: Final = re.compile(
    r"\b(?:pull|haul|bring|draw|reel|tak|gather|turn|break|push|call|carry)\w*\s+in\s+(?:(?:an?|the|his|her|their|its)\s+)?"
    r"(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""What comes before what somebody has in hand, rather than is in."""
_OF: Final = re.compile(r"^\s+of\s+(?:the\s+)?([a-z]+)\b", re.IGNORECASE)
_VERBS: Final = frozenset("赛划刨敲舞拉推踢打骑开吃喝摘采织缝锯切砍钓喂遛修擦洗扫挑扛背抱举吹弹画写读追抓")
_VERB_AND_NOUN: Final = 3
"""How many characters a verb and a noun have at least."""
_HEIGHTS: Final = re.compile(r"\b(?:mountains?|peaks?|volcano(?:es)?|hills?|cliffs?|glaciers?|summits?)$")
_EVENTS: Final = frozenset(
    {"game", "match", "meal", "lesson", "fight", "race", "performance", "party", "dance", "battle", "move", "play"}
)
_AMIDST: Final = re.compile(r"\b(?:middle|midst)\s+of\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_POURS: Final = re.compile(r"\b(?:pour|drizzl|sprinkl|steam|whisk)\w*\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_INTO: Final = re.compile(r"^\s+(?:in)?to\b|^\s+(?:on|over)\b", re.IGNORECASE)


def attached(
    reading: Reading,
    is_known: Callable[[str], bool],
    is_alive: Callable[[str], bool],
    is_seat: Callable[[str], bool],
) -> Reading:
    """`reading` with its relations between those that they are of, and nouns with all of their names.

    `is_known`, `is_alive` and `is_seat` tell whether a noun names a thing, somebody or an animal, what one sits on.
    """
    reading = _before_mountains(reading)
    if reading.language == "zh":
        return reading
    reading = _without_poured(_without_events(_whole_names(_undotted(reading), is_known)))
    paired = [one for relation in reading.relations for one in _paired(relation, reading)]
    there = [one for one in paired if not _is_drawn_in(one, reading, is_alive)]
    relations = [_of_doers(one, reading, is_alive, is_seat) for one in there]
    return msgspec.structs.replace(reading, relations=tuple(_with_company(relations, reading, is_alive)))


def _undotted(reading: Reading) -> Reading:
    """`reading` with abbreviated names as they are listed: a T. rex is a t rex."""
    things = (msgspec.structs.replace(one, text=" ".join(one.text.replace(".", " ").split())) for one in reading.things)
    return msgspec.structs.replace(reading, things=tuple(things))


def _whole_names(reading: Reading, is_known: Callable[[str], bool]) -> Reading:
    """`reading` with things whose name goes on after "of": a suit of armour is no suit."""
    gone: dict[int, int] = {}
    things: list[Named] = []
    for named in reading.things:
        said = _OF.match(reading.text[named.span.stop :])
        whole = f"{named.text} of {said[1].lower()}" if said else ""
        if said is None or named.id in gone or not is_known(whole):
            things.append(named)
            continue
        stop = named.span.stop + said.end()
        gone |= {one.id: named.id for one in reading.things if named.span.stop <= one.span.start < stop}
        span = Span(named.span.start, stop, named.span.sure)
        things.append(msgspec.structs.replace(named, text=whole, span=span))
    relations = (one.merged(gone) for one in reading.relations)
    return msgspec.structs.replace(
        reading,
        things=tuple(one for one in things if one.id not in gone),
        relations=tuple(one for one in relations if one is not None),
    )


def _paired(relation: RelationSaid, reading: Reading) -> Sequence[RelationSaid]:
    """What is in several vessels, each in the one before it: a vase of tulips and a bowl of oranges."""
    targets = [one for one in map(reading.named, relation.targets) if one is not None]
    if relation.kind != "inside":
        return (relation,)
    rivals = {t for one in reading.relations if one.kind == "inside" for t in one.targets}
    vessels = targets if len(targets) > 1 else [one for one in map(reading.named, rivals) if one is not None]
    if len(vessels) < 2:
        return (relation,)
    made: dict[int, list[int]] = {}
    for subject in relation.subjects:
        named = reading.named(subject)
        before = [v for v in vessels if named is not None and v.span.stop <= named.span.start]
        if not before:
            return (relation,)
        made.setdefault(max(before, key=lambda v: v.span.start).id, []).append(subject)
    return [
        msgspec.structs.replace(relation, subjects=tuple(subjects), targets=(vessel,))
        for vessel, subjects in made.items()
    ]


def _of_doers(
    relation: RelationSaid, reading: Reading, is_alive: Callable[[str], bool], is_seat: Callable[[str], bool]
) -> RelationSaid:
    """`relation` of who does something, where it was read of what that is done to."""
    target = reading.named(relation.targets[0]) if len(relation.targets) == 1 else None
    if target is None:
        return relation
    seated = relation.kind == "on" and is_seat(target.text)
    if relation.kind not in _WHERE and not seated:
        return relation
    placed = {one for other in reading.relations if other is not relation for one in other.subjects}
    subjects: list[int] = []
    for number in relation.subjects:
        doer = _doer(reading.named(number), reading, is_alive)
        free = doer is not None and doer.id not in placed and doer.id not in relation.targets
        subjects.append(doer.id if doer is not None and free else number)
    return msgspec.structs.replace(relation, subjects=tuple(dict.fromkeys(subjects)))


def _doer(named: Named | None, reading: Reading, is_alive: Callable[[str], bool]) -> Named | None:
    """Who does something to `named`, in the words right before it: nothing else is named between."""
    if named is None:
        return None
    before = [one for one in reading.things if one.span.stop <= named.span.start]
    doer = max(before, key=lambda one: one.span.stop, default=None)
    if doer is None or not doer.poses or named.poses or not is_alive(doer.text):
        return None
    gap = reading.text[doer.span.stop : named.span.start].lower()
    does = any(re.search(rf"\b{re.escape(pose.split()[0])}\s+(?:[\w-]+\s+){{0,3}}$", gap) for pose in doer.poses)
    return doer if does and "," not in gap else None


def _is_drawn_in(relation: RelationSaid, reading: Reading, is_alive: Callable[[str], bool]) -> bool:
    target = reading.named(relation.targets[0]) if relation.targets else None
    subject = reading.named(relation.subjects[0])
    if relation.kind != "inside" or target is None or subject is None or not is_alive(subject.text):
        return False
    return bool(_DRAWN_IN.search(reading.text[: target.span.start]))


def _with_company(
    relations: Sequence[RelationSaid], reading: Reading, is_alive: Callable[[str], bool]
) -> list[RelationSaid]:
    """`relations` of both, where they were read of who is with somebody: a bear with her cub on a floe."""
    placed = {one for relation in relations for one in relation.subjects}
    made = []
    for relation in relations:
        second = reading.named(relation.subjects[0])
        before = [one for one in reading.things if second is not None and one.span.stop <= second.span.start]
        first = max(before, key=lambda one: one.span.stop, default=None)
        if first is not None and second is not None and first.id not in {*placed, *relation.targets}:
            with_them = _COMPANY.match(reading.text[first.span.stop : second.span.start])
            if with_them and relation.targets and is_alive(first.text) and is_alive(second.text):
                relation = msgspec.structs.replace(relation, subjects=(first.id, *relation.subjects))
        made.append(relation)
    return made


def _without_events(reading: Reading) -> Reading:
    """`reading` without what something is in the middle of, and takes time: a game, a meal."""
    gone = {one.id for one in reading.things if one.text in _EVENTS and _AMIDST.search(reading.text[: one.span.start])}
    moved = next((r for r in reading.relations if r.kind == "middle" and not gone.isdisjoint(r.targets)), None)
    kept = reading.without(gone) if gone else reading
    if moved is None:
        return kept
    onward = [r for r in reading.relations if r.subjects and gone.issuperset(r.subjects) and gone.isdisjoint(r.targets)]
    again = tuple(msgspec.structs.replace(r, subjects=moved.subjects) for r in onward)
    return msgspec.structs.replace(kept, relations=(*kept.relations, *again))


def _before_mountains(reading: Reading) -> Reading:
    """`reading` with what the place itself is below, before or beside far away: a village at the foot of a mountain."""
    places = {one.id for one in reading.places}
    made = []
    for relation in reading.relations:
        behind = [one for one in map(reading.named, relation.targets) if one is not None and one.id not in places]
        heights = behind and all(_HEIGHTS.search(one.text) for one in behind)
        if relation.kind in ("under", "beside", "front") and places.issuperset(relation.subjects) and heights:
            relation = RelationSaid(kind="far", subjects=tuple(one.id for one in behind), span=relation.span)
        made.append(relation)
    return msgspec.structs.replace(reading, relations=tuple(made))


def _without_poured(reading: Reading) -> Reading:
    """`reading` without what is poured into something that is named, for it comes out of what is in the hand, and
    without molten glass, which is no glass yet.
    """
    gone = {one.id for one in reading.things if one.text == "glass" and "molten" in one.looks.conditions}
    gone |= {
        one.id
        for one in reading.things
        if not one.poses
        and _POURS.search(reading.text[: one.span.start])
        and _INTO.match(reading.text[one.span.stop :])
        and any(other.span.start > one.span.stop for other in reading.things)
    }
    return reading.without(gone) if gone else reading


def verbs_apart(reading: Reading, names: Collection[str], is_done: Callable[[str], bool]) -> Reading:
    """`reading` with Chinese nouns without the verb that was read with them: 鸬鹚捕鱼 is a cormorant that fishes, and
    赛龙舟 a dragon boat that races.

    `names` are those of things, `is_done` tells whether characters say what somebody does.
    """
    if reading.language != "zh":
        return reading
    things = (_of_its_verb(_before_verb(one, names, is_done), names, is_done) for one in reading.things)
    return msgspec.structs.replace(reading, things=tuple(things))


def _before_verb(named: Named, names: Collection[str], is_done: Callable[[str], bool]) -> Named:
    text, span = named.text, named.span
    if text in names or span.stop - span.start != len(text):
        return named
    for stop in range(len(text) - 1, 1, -1):
        if text[:stop] in names and text[stop:] not in names and is_done(text[stop:]):
            kept = Span(span.start, span.start + stop, span.sure)
            return msgspec.structs.replace(named, text=text[:stop], poses=(*named.poses, text[stop:]), span=kept)
    return named


def _of_its_verb(named: Named, names: Collection[str], is_done: Callable[[str], bool]) -> Named:
    """`named` without the one character before it of what is done to it, or of what it does itself."""
    text, span = named.text, named.span
    if text in names or span.stop - span.start != len(text) or len(text) < _VERB_AND_NOUN or text[1:] not in names:
        return named
    if not (is_done(text) or text[0] in _VERBS):
        return named
    kept = Span(span.start + 1, span.stop, span.sure)
    return msgspec.structs.replace(named, text=text[1:], poses=(*named.poses, text[0]), span=kept)
