"""Answers that compare: which is larger, the largest, of which there are more; and whether something is of a material."""

from __future__ import annotations

import math

from generators.plan import SceneObject
from generators.talk.scene import Scene
from generators.talk.scene_answer import SceneAnswer, absent
from generators.talk.scene_question import SceneQuestion, Side
from generators.talk.wording import Wording


def compare(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """Which of two is larger; with `said`, whether the first is so ("more") or the opposite ("less")."""
    named, others = scene.named(asked.noun), scene.named(asked.whom)
    for noun, found in ((asked.noun, named), (asked.whom, others)):
        if not found.objects:
            return absent(noun, found, say)
    first, second = named.objects[0], others.objects[0]
    larger, lesser = (first, second) if _extent(first, asked.side) >= _extent(second, asked.side) else (second, first)
    text = say.larger(larger, lesser, asked.side)
    if not asked.said:
        return SceneAnswer(text)
    true = (larger is first) == (asked.said == "more") and _extent(first, asked.side) != _extent(second, asked.side)
    return SceneAnswer(say.yes(text) if true else say.no(text))


def more(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """Whether there are more of one thing than of another."""
    counts = []
    said = []
    for noun in (asked.noun, asked.whom):
        found = scene.named(noun)
        counts.append(len(found.objects))
        said.append(
            say.counted(found.objects, noun, "here", ()) if found.objects else say.there_is_none(noun, "here", ())
        )
    if not any(counts):
        return SceneAnswer(said[0], found=False)
    return SceneAnswer((say.yes if counts[0] > counts[1] else say.no)(" ".join(said)))


def most(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """The largest or, with `said` "less", the smallest of all things, or of those with a name."""
    things = scene.named(asked.noun).objects if asked.noun else scene.plan.objects
    if not things:
        return absent(asked.noun, scene.named(asked.noun), say)
    pick = min if asked.said == "less" else max
    return SceneAnswer(say.sized(pick(things, key=lambda thing: _extent(thing, asked.side)), asked.side))


def made(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """Whether a thing is of a material."""
    named = scene.named(asked.noun)
    if not named.objects:
        return absent(asked.noun, named, say)
    thing = named.objects[0]
    text = say.made_of(thing, named.objects)
    wanted = asked.said.lower()
    phrases = [surface.phrase.lower() for surface in thing.surfaces.values()]
    true = wanted in text.lower() or any(wanted in phrase.split() for phrase in phrases)
    return SceneAnswer(say.yes(text) if true else say.no(text))


def _extent(thing: SceneObject, side: Side) -> float:
    wide, high, deep = thing.size
    return {"wide": wide, "high": high, "deep": deep, "all": math.prod(thing.size)}[side]
