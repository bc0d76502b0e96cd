"""What people wear and do of whom the prompt says neither, by where they are: nobody shivers in a shirt.

Each of several takes another outfit and does another thing. Not covered: who has a dress or a doing of a calling.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

from assets.layout import Relation
from generators.planning.knowledge.idle import PLAIN, Idle, idle_rows, idles_of
from generators.planning.knowledge.things import Thing
from generators.planning.knowledge.wear import Surroundings, WearRow, wear_of
from generators.planning.manner import Manner
from generators.planning.mention import Mention
from generators.planning.seasons import cover_of
from generators.planning.setting import Setting

_CASUAL: Final = frozenset({0, 18, 19, 20})
"""Numbers of `wears` that anybody may have on."""
_DRESSES: Final = frozenset({0, 2})
_MOVING: Final = frozenset({"walking", "running", "jumping", "dancing", "throwing", "catching", "carrying"})
_LOOSE: Final = frozenset({"free", "along"})
"""Relations of who may go anywhere."""
_TALKING: Final = "talking"
_PAIRS: Final = range(2, 5)
"""Of so many two talk with each other."""
_STANDING: Final = frozenset({
    "stand", "stands", "standing", "visit", "visits", "visiting", "wait", "waits", "waiting", "look", "looks",
    "looking", "enjoy", "enjoying", "gather", "gathered", "gathering", "hang out", "hanging out", "spend", "spending",
    "explore", "exploring", "sightseeing", "watch", "watching", "shop", "shopping",
    "站", "站着", "逛", "参观", "游玩", "看", "等",
})  # fmt: skip
"""What is said of people that leaves open how they hold themselves."""
_UPRIGHT: Final = "standing"
_ACTING: Final = frozenset({"pose", "holds"})
_FIGURE: Final = "person"
_TURNS: Final = 60


def manners_of(
    thing: Thing, mention: Mention | None, setting: Setting, relation: Relation, count: int, seed: int
) -> tuple[Manner, ...]:
    """The manners of `count` of a kind of people, each another as far as there are others."""
    chance = random.Random(f"{seed} {setting.brief.prompt} {thing.name}")
    turn = chance.randrange(_TURNS)
    if setting.miniature or thing.shape != _FIGURE:
        return tuple(Manner(turn=turn + k) for k in range(count))
    who = _names(thing)
    row = _row(mention, setting, who)
    idles: list[Idle] = []
    if _is_idle(thing, mention):
        idles = [*idles_of(who, setting.archetype, indoor=setting.indoor)]
    if relation not in _LOOSE or (mention is not None and mention.acting is not None):
        idles = [idle for idle in idles if idle.posture not in _MOVING]
    talkers = [idle for idle in idles if idle.posture == _TALKING][:2] if relation in _LOOSE and count in _PAIRS else []
    idles = [idle for idle in idles if idle.posture != _TALKING]
    chance.shuffle(idles)
    if talkers:
        idles = [talkers[0], talkers[-1], *idles]
    return tuple(Manner(row, idles[k % len(idles)] if idles else None, turn + k) for k in range(count))


def talks(manners: Sequence[Manner]) -> bool:
    """Whether the first two of several talk with each other."""
    return len(manners) > 1 and all(one.idle is not None and one.idle.posture == _TALKING for one in manners[:2])


def _names(thing: Thing) -> tuple[str, ...]:
    """What somebody is called in the tables: by name, as a child, and as plain who has no dress of a calling."""
    params = thing.params
    plain = (
        not params.get("hat")
        and round(params.get("wears", 0)) in _CASUAL
        and round(params.get("robe", 0)) in _DRESSES
        and not params.get("holds")
    )
    return (thing.name, *(("child",) if params.get("young") else ()), *((PLAIN,) if plain else ()))


def _is_idle(thing: Thing, mention: Mention | None) -> bool:
    """Whether nobody says what they do or hold, nor does their calling, unless a row is theirs by name."""
    if mention is not None and (mention.holds or not _STANDING.issuperset(mention.poses)):
        return False
    if mention is not None and mention.acting is not None and mention.acting.posture != _UPRIGHT:
        return False
    return thing.params.keys().isdisjoint(_ACTING) or any(thing.name in row.who for row in idle_rows())


def _row(mention: Mention | None, setting: Setting, who: tuple[str, ...]) -> WearRow | None:
    """What they may wear; nothing where the prompt says it."""
    if mention is not None and mention.parts:
        return None
    brief, place = setting.brief, setting.archetype
    said = brief.first("weather")
    weather = said.name if said is not None else place.weather
    snowy = not setting.indoor and cover_of(brief.prompt, weather, brief.modifiers) == "snow"
    labels = frozenset((place.name, *place.tags))
    return wear_of(who, Surroundings(labels, "snow" if snowy else weather, brief.prompt.lower(), setting.indoor))
