"""What people wear and do of whom the prompt says neither, by where they are: nobody shivers in a shirt, or just stands.

Each of several takes another outfit and does another thing. Not covered: who has a dress or a doing of a calling.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.plan import Relation
from generators.planning.knowledge.idle import PLAIN, Idle, idles_of
from generators.planning.knowledge.things import Thing
from generators.planning.knowledge.wear import Outfit, Surroundings, wear_of
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
_WORN_NUMBERS: Final = frozenset({"hat", "wears", "robe"})


@dataclass(frozen=True)
class Manner:
    """What somebody wears and does, where neither is said: None is no more than what their like do."""

    outfit: Outfit | None = None
    idle: Idle | None = None

    def numbers(self) -> Mapping[str, float]:
        """The shape's numbers for what is done."""
        if self.idle is None:
            return {}
        held = {"holds": float(HOLDS[self.idle.holds])} if self.idle.holds != "nothing" else {}
        return {"pose": float(POSES[self.idle.posture]), **held}


def manners_of(
    thing: Thing, mention: Mention | None, setting: Setting, relation: Relation, count: int, seed: int
) -> tuple[Manner, ...]:
    """The manners of `count` of a kind of people, each another as far as there are others."""
    if setting.miniature:
        return (Manner(),) * count
    who = _names(thing)
    chance = random.Random(f"{seed} {setting.brief.prompt} {thing.name}")
    outfits = _outfits(thing, mention, setting, who)
    idles = list(idles_of(who, setting.archetype, indoor=setting.indoor)) if _is_idle(thing, mention, who) else []
    if relation not in _LOOSE:
        idles = [idle for idle in idles if idle.posture not in _MOVING and idle.posture != _TALKING]
    if count < 2:
        idles = [idle for idle in idles if idle.posture != _TALKING]
    chance.shuffle(outfits)
    chance.shuffle(idles)
    if any(idle.posture == _TALKING for idle in idles) and count in (2, 3):
        idles = [Idle(_TALKING), Idle(_TALKING), *(idle for idle in idles if idle.posture != _TALKING)]
    else:
        idles = [idle for idle in idles if idle.posture != _TALKING]
    return tuple(Manner(_turn(outfits, k), _turn(idles, k)) for k in range(count))


def talks(manners: Sequence[Manner]) -> bool:
    """Whether the first two of several talk with each other."""
    return len(manners) > 1 and all(one.idle is not None and one.idle.posture == _TALKING for one in manners[:2])


def _turn[T](options: Sequence[T], number: int) -> T | None:
    return options[number % len(options)] if options else None


def _names(thing: Thing) -> tuple[str, ...]:
    """What somebody is called in the tables: by name and kind, and as plain who has no dress of a calling."""
    params = thing.params
    plain = (
        not params.get("hat")
        and round(params.get("wears", 0)) in _CASUAL
        and round(params.get("robe", 0)) in _DRESSES
        and not params.get("holds")
    )
    if params.get("young"):
        return (thing.name, "child", *((PLAIN,) if plain else ()))
    return (thing.name, *(kind for kind in thing.kinds if kind != "child"), *((PLAIN,) if plain else ()))


def _is_idle(thing: Thing, mention: Mention | None, who: tuple[str, ...]) -> bool:
    """Whether nobody says what they do or hold, nor their calling."""
    if "pose" in thing.params or (mention is not None and (mention.acting or mention.holds or mention.poses)):
        return False
    return PLAIN in who or "holds" not in thing.params or thing.name in ("soldier", "farmer", "rice farmer")


def _outfits(thing: Thing, mention: Mention | None, setting: Setting, who: tuple[str, ...]) -> list[Outfit]:
    """What they may wear; none where the prompt says it."""
    if mention is not None and mention.parts:
        return []
    brief, place = setting.brief, setting.archetype
    said = brief.first("weather")
    weather = said.name if said is not None else place.weather
    snowy = not setting.indoor and cover_of(brief.prompt, weather, brief.modifiers) == "snow"
    where = Surroundings(
        frozenset((place.name, *place.tags)), "snow" if snowy else weather, brief.prompt.lower(), setting.indoor
    )
    row = wear_of(who, where)
    if row is None:
        return []
    if thing.params.get("young"):
        return list(row.children)
    woman = bool(thing.params.get("long_hair")) or (mention is not None and mention.sex == "woman")
    return list(row.women if woman else row.men)
