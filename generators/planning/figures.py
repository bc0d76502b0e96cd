"""Who a figure is: its posture by the prompt's words, and what tells it from the next one, by chance.

The figure's size follows from its posture. Not covered: what it looks at, and more than one posture at once.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from assets.artifacts import Vec3
from assets.shapes.berths import FURNITURE, berth_for, berths_of
from assets.shapes.berths import Manner as Seating
from assets.shapes.extents import acts, figure_extent
from assets.shapes.grips import HOLDS, grip_of
from assets.shapes.postures import POSES, POSTURES, STANCE_NUMBERS
from generators.errors import InvalidKnowledge
from generators.plan import SceneObject, Surface
from generators.planning.animals import reposed_animal
from generators.planning.complexions import Native, native_of, suited
from generators.planning.finish import Finish, repainted
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing
from generators.planning.manner import AS_USUAL, Manner
from generators.planning.mention import Mention
from generators.reading.reading import Looks
from generators.vocabulary.inflection import singular

FIGURE = "person"
"""The shape of people; robots and skeletons act as they do, see `acts`."""
_MOST = 99
"""How many different ones there are."""
_WOMEN, _IN_A_DRESS = 0.5, 0.35
_CHILD = 0.7
"""How large a child is beside the grown of its group, whose legs are longer besides."""
WITH_THE_LEGS = frozenset({
    "lying", "lounging", "curled", "kneeling", "praying", "planting", "crouching", "squatting", "meditating", "riding",
    "cycling", "walking", "running", "jumping", "leaping", "twirling", "dancing", "climbing", "crawling", "swimming",
    "diving", "skating", "skiing", "kicking", "stretching", "fencing", "pushing", "pulling", "rowing", "cello",
    "supine", "cueing", "bowling", "lunging", "rallying", "arabesque", "handstand", "push-up", "warrior", "dunking",
    "tango", "reclining", "slung", "cradled",
})  # fmt: skip
"""Postures that are none any more without what the legs do; the others one may have on a seat as well."""
_STEERING = frozenset({"in", "astride"})
"""Stances of who steers what they are in or on."""
_MANNERS: Mapping[Seating, str] = {
    "sits": "sitting", "astride": "riding", "stands": "standing", "reclines": "reclining", "slung": "slung",
    "cradled": "cradled", "lies": "lying",
}  # fmt: skip
"""The postures of who is in a berth, without a word of how."""
_TAILORED = ("coat", "gown", "shirt", "jacket", "dress", "cloak", "suit")
_LEANT = ("reclining", "slung", "cradled")
"""Postures, and stances of the same name, of who is on what has a leaning back."""
_BLADES = frozenset(HOLDS[name] for name in ("sword", "shield", "spear", "axe", "staff", "pitchfork"))
"""Numbers of what one fights with."""
_COUCHES = frozenset({"sofa"})
"""Beds with arms."""
_ON_A_BED = ("lying", "curled", "lounging", "supine")
"""Postures that no chair is long enough for."""
_SEAT_WIDTH_M = 0.6
_SEAT_M = (0.25, 1.2)
"""How high what one sits on may be, backrest and all."""


def is_alive(thing: Thing) -> bool:
    """Whether it is somebody or an animal."""
    return acts(thing.shape) or thing.is_animal


def is_carrier(shape: str) -> bool:
    """Whether people are in or on what has this shape: they have berths there, or ride it."""
    return (bool(berths_of(shape)) and shape not in FURNITURE) or shape in figure_table().mounts


class FigureTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: usual phrase → phrases it may be instead; posture → words for it; headgear → its number; whole outfits
    → the numbers of one; clothes; shapes that one sits on, lies on, and rides; words for people who may be women,
    and for who sits on a throne where there is one; name of a group → the numbers of its members; complexion → hair
    that goes with it; whose complexion is foretold.
    """

    varied: dict[str, tuple[str, ...]]
    postures: dict[str, tuple[str, ...]]
    hats: dict[str, int]
    outfits: dict[str, dict[str, int]]
    garments: tuple[str, ...]
    seats: tuple[str, ...]
    beds: tuple[str, ...]
    mounts: tuple[str, ...]
    mixed: tuple[str, ...]
    enthroned: tuple[str, ...]
    members: dict[str, tuple[dict[str, float], ...]]
    matching: dict[str, tuple[str, ...]]
    native: tuple[Native, ...]


@cache
def figure_table() -> FigureTable:
    """The table of `figures.toml`.

    Raises:
        InvalidKnowledge: the file breaks its rules, or names a posture that there is not.
    """
    table = convert("figures.toml", read_table(DATA / "figures.toml"), FigureTable)
    if unknown := [name for name in table.postures if name not in POSES]:
        raise InvalidKnowledge(f"figures.toml: no posture is called {', '.join(unknown)}")
    return table


@cache
def _words() -> Mapping[str, str]:
    return {word: posture for posture, words in figure_table().postures.items() for word in words}


def posture_named(words: tuple[str, ...]) -> str | None:
    """The posture that a prompt's words for what somebody does mean; the first that means one."""
    known = _words()
    for said in words:
        text = said.lower().strip()
        parts = text.split()
        spans = [" ".join(parts[a:b]) for a in range(len(parts)) for b in range(len(parts), a, -1)]
        if not text.isascii():
            spans += [word for word in known if not word.isascii() and word in text]
        if posture := next((known[span] for span in spans if span in known), None):
            return posture
    return None


def seats_for(mention: Mention) -> tuple[str, ...]:
    """Shapes on which somebody is who does that, where nobody says on what: asleep in a bed, seated on a chair."""
    table = figure_table()
    stance = mention.acting.stance if mention.acting else ""
    posture = None if mention.acting else posture_named(mention.poses)
    if stance == "lying" or posture == "lying":
        return table.beds
    if mention.acting is None and posture is None and singular(mention.words.split()[-1]) in table.enthroned:
        return ("throne",)
    if stance == "seated" or posture == "sitting":
        return tuple(shape for shape in table.seats if shape not in table.beds)
    return ()


def seats_at_once(size: Vec3) -> int:
    """How many people find room on a seat of this size."""
    return max(1, int(max(size[0], size[2]) / _SEAT_WIDTH_M))


def is_worn(words: str) -> bool:
    """Whether a noun names something that figures wear."""
    table = figure_table()
    last = singular(words.split()[-1]) if words.strip() else ""
    coat = any(last.endswith(name) for name in _TAILORED)  # a tailcoat
    return coat or last in table.garments or any(end in table.hats or end in table.outfits for end in _ends(words))


def _ends(words: str) -> Iterator[str]:
    """A noun phrase in the singular, then without its first words one after another: hard hat, hat."""
    said = words.lower().split()
    yield from (" ".join([*said[at:-1], singular(said[-1])]) for at in range(len(said)))


def _worn(mention: Mention | None) -> dict[str, float]:
    """The numbers of the headgear and the outfit that a mention names as parts, as one that has just these parts."""
    table, numbers = figure_table(), {}
    for part in mention.parts if mention else ():
        ends = tuple(_ends(part.text))
        if (hat := next((table.hats[end] for end in ends if end in table.hats), None)) is not None:
            numbers["hat"] = float(hat)
        elif (outfit := next((table.outfits[end] for end in ends if end in table.outfits), None)) is not None:
            numbers |= {name: float(value) for name, value in outfit.items()}
    return numbers


def individual(
    made: SceneObject,
    thing: Thing,
    mention: Mention | None,
    finish: Finish,
    seat: SceneObject | None,
    chance: random.Random,
    number: int = 0,
    manner: Manner = AS_USUAL,
) -> SceneObject:
    """`made` as one of its kind: what the prompt leaves open is drawn from `chance`, its size is that of its posture.

    `seat` is what it is on or in, if anything, and `number` how many of its like are there before it: they are at other
    moments of what they do. `manner` is what is worn and done where nobody says it. What is of one stuff all over, as a
    statue is, keeps that.
    """
    parameters = dict(made.parameters)
    turn = chance.randrange(_MOST) if manner.turn is None else manner.turn % _MOST
    parameters.setdefault("variety", 1.0 + turn)
    said = singular(mention.words.split()[-1]) if mention and mention.words.strip() else thing.name
    members = figure_table().members.get(thing.name, ())
    if thing.shape == FIGURE and mention is not None and mention.sex:
        parameters = _of_sex(parameters, mention.sex)
    elif members:
        parameters |= members[number % len(members)]
    elif thing.shape == FIGURE and said in figure_table().mixed and chance.random() < _WOMEN:
        parameters = {"long_hair": 1.0, **parameters}
        if chance.random() < _IN_A_DRESS and thing.params.keys().isdisjoint(("wears", "hat")):
            parameters.setdefault("robe", 2.0)  # nobody lays bricks in a dress
    outfit = manner.outfit(parameters)
    if thing.shape == FIGURE:
        parameters |= {**(outfit.numbers if outfit else {}), **_worn(mention)}
    posture = _posture(made, mention, seat, parameters, number)
    if not any(posture.values()) and (seat is None or made.relation not in ("on", "inside")):
        posture = {**manner.deed()} or posture
    parameters |= {name: float(value) for name, value in posture.items()}
    usual, now = figure_extent(thing.params, thing.shape), figure_extent(parameters, thing.shape)
    grown = _CHILD if parameters.get("young", 0.0) > thing.params.get("young", 0.0) else 1.0
    x, y, z = (grown * size * b / a for size, a, b in zip(made.size, usual, now, strict=True))
    phrases = {name: _one_of(surface.phrase, chance) for name, surface in made.surfaces.items()}
    if thing.shape == FIGURE:
        phrases |= _suited(made, phrases, parameters, mention, chance)
    phrases |= {name: phrase for name, phrase in (outfit.surfaces if outfit else {}).items() if name in phrases}
    surfaces = {name: finish.surface(phrase) for name, phrase in phrases.items()}
    surfaces |= _in_hand(parameters.get("holds", 0.0), mention, finish)
    told = finish.said(thing, mention)
    kept = {name: made.surfaces[name] if name in told else surface for name, surface in surfaces.items()}
    return msgspec.structs.replace(made, size=(x, y, z), parameters=parameters, surfaces=kept, doing=_doing(mention))


def _suited(
    made: SceneObject,
    phrases: Mapping[str, str],
    parameters: Mapping[str, float],
    mention: Mention | None,
    chance: random.Random,
) -> dict[str, str]:
    """The complexion and the hair of somebody, as they go together."""
    table = figure_table()
    free = {name: surface.phrase in table.varied for name, surface in made.surfaces.items()}
    native = native_of(table.native, parameters, mention.words if mention else "")
    return suited(phrases, free, native, table.matching, chance)


def _of_sex(parameters: dict[str, float], sex: str) -> dict[str, float]:
    """The numbers of a woman, or a man, who else is as the vocabulary has her or him."""
    if sex == "woman":
        return {**{name: value for name, value in parameters.items() if name != "beard"}, "long_hair": 1.0}
    return {name: value for name, value in parameters.items() if name != "long_hair"}


def _doing(mention: Mention | None) -> str:
    """What it is called that a mention does, where that shows."""
    if mention is None or mention.acting is not None:
        return mention.acting.name if mention and mention.acting else ""
    said = posture_named(mention.poses) or ""
    return said if said.endswith("ing") and said != "standing" else ""


def reposed(
    thing: SceneObject, words: str, acting: Acting | None, seat: SceneObject | None, finish: Finish
) -> SceneObject | None:
    """`thing` doing what `words` say, or `acting` shows; None where it cannot, or the words mean no posture."""
    if not acts(thing.shape):
        return reposed_animal(thing, words)
    if acting is None and posture_named((words,)) is None:
        return None
    mention = Mention(words, poses=(words,), acting=acting, holds=next(iter(acting.holds), "") if acting else "")
    kept = {name: value for name, value in thing.parameters.items() if name not in ("pose", "stance")}
    parameters = kept | {name: float(value) for name, value in _posture(thing, mention, seat, kept).items()}
    usual, now = figure_extent(thing.parameters, thing.shape), figure_extent(parameters, thing.shape)
    x, y, z = (size * b / a for size, a, b in zip(thing.size, usual, now, strict=True))
    surfaces = {**thing.surfaces, **_in_hand(parameters.get("holds", 0.0), mention, finish)}
    doing = _doing(mention)
    return msgspec.structs.replace(thing, size=(x, y, z), parameters=parameters, surfaces=surfaces, doing=doing)


def _posture(
    made: SceneObject,
    mention: Mention | None,
    seat: SceneObject | None,
    usual: Mapping[str, float],
    number: int = 0,
) -> dict[str, int]:
    """The numbers of a figure's posture, of what its legs do and of what it holds, as far as they are not the usual."""
    acting = mention.acting if mention else None
    said = acting.posture if acting else posture_named(mention.poses) if mention else None
    rest = _resting(made, seat, number, steers=acting is not None and acting.stance in _STEERING)
    rest = "sitting" if made.zone == "seat" else rest  # on a seat that the stage has
    holds = {"holds": HOLDS[mention.holds]} if mention and mention.holds else {}
    if said is None and rest is None:
        return holds
    if said in (None, "standing", "sitting") and rest is not None:
        said = rest
    if rest == "riding" and POSTURES[said or "standing"].on != "mount" and said in WITH_THE_LEGS:
        said = rest  # who chases something on a horse rides
    if rest == "sitting" and said in _ON_A_BED and (seat is None or seat.shape not in figure_table().beds):
        said = rest  # asleep in an armchair
    if rest == "sitting" and seat is not None and seat.shape in _COUCHES and said in _ON_A_BED:
        said = "curled"  # between the arms there is no room to stretch out
    if rest in _LEANT and said in (*_ON_A_BED, "sitting", "standing", None):
        said = rest
    if said == "boxing" and not holds and round(usual.get("holds", 0)) in _BLADES:
        return {"pose": POSES["fencing"]}  # who has a sword does not fight with the fists
    posture = POSTURES[said or "standing"]
    if posture.busy and acting and not holds and "holds" in usual:
        holds = {"holds": HOLDS["nothing"]}  # a soldier at the piano has laid the sword aside
    legs = ""
    if posture.on == "mount" and rest != "riding" and not (acting and acting.stance in ("astride", "in")):
        said, legs = "standing", ""
    elif rest == "standing":
        legs = "standing" if posture.on else ""  # a gondolier rows on his feet
    elif rest is not None and said not in WITH_THE_LEGS and posture.on == "":
        legs = "astride" if rest == "riding" else rest if rest in _LEANT else "seated"
    elif rest in _LEANT and posture.on == "seat" and said != rest:
        legs = rest  # who eats on a lounger
    elif posture.on == "seat" and rest is None and not ((acting and acting.stance == "in") or _sits(made, seat)):
        said, legs = ("squatting", "") if said == "sitting" else (said, "ground")
    return {"pose": POSES[said or "standing"], **({"stance": STANCE_NUMBERS[legs]} if legs else {}), **holds}


def _resting(made: SceneObject, seat: SceneObject | None, number: int, *, steers: bool) -> str | None:
    """The posture of who is on a seat or a mount, or in a boat or the like, without a word of how."""
    if seat is None or made.relation not in ("on", "inside"):
        return None
    if (berth := berth_for(seat.shape, number, steers)) is not None:
        return _MANNERS[berth.manner]
    if made.relation != "on":
        return None
    table = figure_table()
    return "riding" if seat.shape in table.mounts else "sitting" if seat.shape in table.seats else None


def _in_hand(holds: float, mention: Mention | None, finish: Finish) -> dict[str, Surface]:
    """What the thing numbered `holds` is made of, in the looks that are said of it."""
    grip = grip_of(holds)
    looks = mention.held if mention else Looks()
    return {
        "held": finish.surface(repainted(grip.held, looks) if looks.words else grip.held),
        "grip": finish.surface(grip.grip),
    }


def _sits(made: SceneObject, seat: SceneObject | None) -> bool:
    return made.zone == "seat" or (seat is not None and made.relation == "on" and _is_seat(seat))


def _is_seat(thing: SceneObject) -> bool:
    return thing.shape in figure_table().seats or _SEAT_M[0] <= thing.size[1] <= _SEAT_M[1]


def _one_of(phrase: str, chance: random.Random) -> str:
    options = figure_table().varied.get(phrase)
    return chance.choice(options) if options else phrase
