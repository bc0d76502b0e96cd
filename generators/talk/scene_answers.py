"""Answers to questions about a scene, from what it holds and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from generators.plan import SceneObject, Surface
from generators.planning.figures import FIGURE
from generators.talk.comparing import compare, made, more, most
from generators.talk.deeds import doer, does, doing, holding
from generators.talk.looks import colors_of
from generators.talk.scene import Named, Scene
from generators.talk.scene_answer import SceneAnswer, absent
from generators.talk.scene_question import Relation, SceneQuestion, Topic
from generators.talk.wording import Wording

_SMALL_KINDS: Final = 3
_TIMES: Final[Mapping[str, frozenset[str]]] = {
    "day": frozenset(("day", "daytime", "light", "noon", "afternoon", "白天", "下午", "中午", "上午")),
    "morning": frozenset(("morning", "day", "light", "early", "daytime", "早上", "早晨", "上午", "白天")),
    "dawn": frozenset(("dawn", "sunrise", "morning", "early", "清晨", "黎明", "早上", "早晨")),
    "sunset": frozenset(("sunset", "dusk", "evening", "傍晚", "黄昏")),
    "evening": frozenset(("evening", "dark", "late", "dusk", "晚上", "傍晚")),
    "night": frozenset(("night", "nighttime", "dark", "late", "晚上", "夜里", "夜晚")),
}  # fmt: skip
"""What may be said of each time of day."""
_WEATHER: Final[Mapping[str, frozenset[str]]] = {
    "clear": frozenset(("clear", "sunn", "dry", "晴天")), "cloudy": frozenset(("cloud", "dry", "阴天")),
    "rain": frozenset(("rain", "下雨")), "storm": frozenset(("storm", "rain", "wind", "刮风", "打雷", "下雨")),
    "snow": frozenset(("snow", "下雪")), "mist": frozenset(("mist", "fogg", "有雾", "起雾")),
    "fog": frozenset(("fogg", "mist", "有雾", "起雾")),
}  # fmt: skip


def answer_from_scene(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """The answer to a question; None where the scene does not know."""
    return _ANSWERS[asked.topic](asked, scene, say)


def _things(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    if asked.relation == "wall":
        hanging = [thing for thing in scene.plan.objects if thing.footing == "wall"]
        return SceneAnswer(say.there_is(hanging, "wall", ()) if hanging else say.there_is_none("", "wall", ()))
    whom = _whom(asked, scene, say)
    if isinstance(whom, SceneAnswer):
        return whom
    if not whom:
        return _overview(asked, scene, say)
    things = scene.related(asked.relation, whom)
    if things:
        return SceneAnswer(say.there_is(things, asked.relation, whom))
    kinds = list(dict.fromkeys(kind for one in whom for kind in one.clutter))
    if asked.relation == "on" and kinds:
        return SceneAnswer(say.small_things(kinds[:_SMALL_KINDS], whom))
    return SceneAnswer(say.there_is_none("", asked.relation, whom))


def _people(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    people: Sequence[SceneObject] = scene.people
    whom: Sequence[SceneObject] = ()
    if asked.whom:
        found = _whom(asked, scene, say)
        if isinstance(found, SceneAnswer):
            return found
        whom = found
        relation: Relation = (
            "near" if asked.relation in ("on", "in") and not _anybody(scene, asked, whom) else asked.relation
        )
        people = [one for one in scene.related(relation, whom) if one.shape == FIGURE]
        asked_relation = relation
    else:
        asked_relation = "here"
    if not people:
        return SceneAnswer(say.nobody(asked_relation, whom))
    return SceneAnswer(say.there_is(people, asked_relation, whom))


def _anybody(scene: Scene, asked: SceneQuestion, whom: Sequence[SceneObject]) -> bool:
    return any(one.shape == FIGURE for one in scene.related(asked.relation, whom))


def _count(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = _named(asked, scene)
    if not named.objects:
        return _absent(asked, named, say)
    whom = _whom(asked, scene, say)
    if isinstance(whom, SceneAnswer):
        return whom
    things = _those(named.objects, asked.relation, whom, scene)
    if not things:
        return SceneAnswer(say.there_is_none(asked.noun, asked.relation, whom))
    return SceneAnswer(say.counted(things, asked.noun, asked.relation, whom))


def _exists(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = _named(asked, scene)
    if not named.objects:
        absent = _absent(asked, named, say)
        return SceneAnswer(say.no(absent.text), absent.found)
    whom = _whom(asked, scene, say)
    if isinstance(whom, SceneAnswer):
        return SceneAnswer(say.no(whom.text), whom.found)
    things = _those(named.objects, asked.relation, whom, scene)
    if not things:
        return SceneAnswer(say.no(say.there_is_none(asked.noun, asked.relation, whom)))
    return SceneAnswer(say.yes(say.there_is(things, asked.relation or "here", whom)))


def _which(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = _named(asked, scene)
    if not named.objects:
        return _absent(asked, named, say)
    whom = _whom(asked, scene, say)
    if isinstance(whom, SceneAnswer):
        return whom
    things = _those(named.objects, asked.relation, whom, scene)
    if not things:
        return SceneAnswer(say.there_is_none(asked.noun, asked.relation, whom))
    return SceneAnswer(say.there_is(things, asked.relation if whom else "here", whom))


def _wears(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = scene.named(asked.noun)
    people = [thing for thing in named.objects if thing.shape == FIGURE]
    if not people:
        return None if named.objects else _absent(asked, named, say)
    return SceneAnswer(" ".join(dict.fromkeys(say.wears(one) for one in people[:3])))


def _color(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    if (surface := scene.shell(asked.noun)) is not None:
        return SceneAnswer(say.surface(asked.noun, surface.phrase, " and ".join(colors_of(surface))))
    return _of_each(asked, scene, say, say.colored)


def _material(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    if (surface := scene.shell(asked.noun)) is not None:
        return SceneAnswer(say.surface(asked.noun, surface.phrase, " and ".join(colors_of(surface))))
    return _of_each(asked, scene, say, say.made_of)


def _of_each(
    asked: SceneQuestion,
    scene: Scene,
    say: Wording,
    told: Callable[[SceneObject, Sequence[SceneObject]], str],
) -> SceneAnswer:
    """What is told of things that look alike, once for all of them."""
    named = scene.named(asked.noun)
    if not named.objects:
        return _part(asked, scene, say) or _absent(asked, named, say)
    alike: dict[tuple[str, str], list[SceneObject]] = {}
    for thing in named.objects:
        alike.setdefault((thing.thing, str(thing.surfaces)), []).append(thing)
    return SceneAnswer(" ".join(told(things[0], things) for things in list(alike.values())[:4]))


def _part(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """What a part of a thing is like: the dog's collar."""
    whose, _, part = asked.noun.partition("'s ") if "'s " in asked.noun else asked.noun.partition("的")
    for thing in scene.named(whose).objects if part else ():
        for name, surface in thing.surfaces.items():
            if part in (name, name.removesuffix("s")) or part.rpartition(" ")[2] == name:
                return SceneAnswer(say.surface(asked.noun, surface.phrase, " and ".join(colors_of(surface))))
    return None


def _where(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = scene.named(asked.noun)
    if not named.objects:
        return _absent(asked, named, say)
    said = []
    for thing in named.objects[:3]:
        place = scene.where(thing)
        said.append(
            say.stands(thing, *place) if place else say.somewhere(thing, "wall" if thing.footing == "wall" else "here")
        )
    return SceneAnswer(" ".join(dict.fromkeys(said)))


def _size(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = scene.named(asked.noun)
    if not named.objects:
        return _absent(asked, named, say)
    return SceneAnswer(" ".join(dict.fromkeys(say.sized(thing, asked.side) for thing in named.objects[:3])))


def _stands(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named, whom = scene.named(asked.noun), scene.named(asked.whom)
    if not named.objects or not whom.objects:
        return None
    if any(scene.stands(thing, asked.relation, one) for thing in named.objects for one in whom.objects):
        return SceneAnswer(say.yes(say.stands(named.objects[0], asked.relation, whom.objects[0])))
    place = _where(SceneQuestion("where", asked.noun), scene, say)
    return SceneAnswer(say.no(place.text)) if place else None


def _looks(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    named = scene.named(asked.noun)
    if not named.objects:
        return None
    color = _color(SceneQuestion("color", asked.noun), scene, say)
    if color is None:
        return None
    said = asked.said.removesuffix("色")
    looking = all(scene.looks(thing, said) or said in " ".join(colors_of(_main(thing))) for thing in named.objects)
    return SceneAnswer(say.yes(color.text) if looking else say.no(color.text))


def _place(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    environment = scene.plan.environment
    return SceneAnswer(say.place(environment.archetype, environment.title))


def _overview(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    place = _place(asked, scene, say)
    things = sorted(scene.plan.objects, key=lambda thing: not thing.named)
    if not things or place is None:
        return place
    return SceneAnswer(f"{place.text} {say.there_is(things, 'here', ())}")


def _time(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    time = scene.plan.environment.time
    text = say.time(time)
    if not asked.said or time == "none":
        return SceneAnswer(text)
    return SceneAnswer(say.yes(text) if asked.said in _TIMES.get(time, ()) else say.no(text))


def _weather(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    environment = scene.plan.environment
    text = say.weather(environment.weather, environment.indoor)
    if not asked.said or environment.weather == "none":
        return SceneAnswer(text)
    return SceneAnswer(say.yes(text) if asked.said in _WEATHER.get(environment.weather, ()) else say.no(text))


def _indoors(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    return SceneAnswer(say.indoors(scene.plan.environment.indoor))


def _named(asked: SceneQuestion, scene: Scene) -> Named:
    if asked.noun in ("things", "objects", "东西"):
        return Named(scene.plan.objects, scene.plan.objects)
    return scene.named(asked.noun)


def _those(
    things: Sequence[SceneObject], relation: Relation, whom: Sequence[SceneObject], scene: Scene
) -> Sequence[SceneObject]:
    if relation == "wall":
        return [thing for thing in things if thing.footing == "wall"]
    if relation in ("", "here") or not whom:
        return things
    there = {thing.id for thing in scene.related(relation, whom)}
    return [thing for thing in things if thing.id in there]


def _whom(asked: SceneQuestion, scene: Scene, say: Wording) -> Sequence[SceneObject] | SceneAnswer:
    """The things a question looks by; where they are not here, that they are not."""
    if not asked.whom:
        return ()
    named = scene.named(asked.whom)
    if named.objects:
        return [one for one in named.objects if scene.related(asked.relation, [one])] or named.objects
    if scene.is_place(asked.whom):
        return ()
    return SceneAnswer(
        say.only(asked.whom, named.kinds) if named.kinds else say.there_is_none(asked.whom, "here", ()),
        bool(named.kinds),
    )


def _absent(asked: SceneQuestion, named: Named, say: Wording) -> SceneAnswer:
    return absent(asked.noun, named, say)


def _main(thing: SceneObject) -> Surface:
    return next(iter(thing.surfaces.values()))


_ANSWERS: Final[Mapping[Topic, Callable[[SceneQuestion, Scene, Wording], SceneAnswer | None]]] = {
    "things": _things, "people": _people, "count": _count, "exists": _exists, "color": _color, "material": _material,
    "which": _which, "wears": _wears, "where": _where, "size": _size, "stands": _stands, "looks": _looks, "place": _place, "overview": _overview,
    "time": _time, "weather": _weather, "indoors": _indoors, "compare": compare, "more": more, "most": most, "made": made,
    "doing": doing, "holding": holding, "doer": doer, "does": does,
}  # fmt: skip
