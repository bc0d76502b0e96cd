"""Where people are in and on what carries them: a rower's thwart, a saddle, a cockpit, a basket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assets.artifacts import Vec3

Manner = Literal["sits", "astride", "stands", "reclines", "slung", "cradled", "lies"]
"""How somebody is there: on a seat, with a leg on each side, upright, stretched out against a leaning back, in a sling
that faces ahead or runs across, lying across."""
ACROSS: frozenset[Manner] = frozenset({"cradled", "lies"})
"""Who is so is turned to the carrier's left."""

Cover = Literal["", "glass", "dark"]


@dataclass(frozen=True)
class Berth:
    """Room for one. `at` is where it is seated or stands, in shares of the carrier's box: across from −0.5 to 0.5, up
    from 0 to 1, ahead from −0.5 to 0.5. `cover` is what is about who is there: nothing, clear or dark glass.
    """

    at: Vec3
    manner: Manner = "sits"
    cover: Cover = ""


def _sits(*spots: Vec3) -> tuple[Berth, ...]:
    return tuple(Berth(at) for at in spots)


def _cab(x: float, y: float, z: float) -> tuple[Berth, ...]:
    return Berth((x, y, z), cover="dark"), Berth((-x, y, z), cover="dark")


_DRIVEN: Mapping[str, tuple[Berth, ...]] = {
    "car": _cab(0.2, 0.3, -0.06),
    "pickup": _cab(0.2, 0.36, 0.02),
    "truck": _cab(0.2, 0.42, 0.4),
    "bus": _cab(0.25, 0.3, 0.4),
    "double_decker": _cab(0.25, 0.2, 0.4),
    "school_bus": _cab(0.25, 0.36, 0.22),
    "food_truck": _cab(0.2, 0.42, 0.36),
    "tow_truck": _cab(0.2, 0.46, 0.32),
    "ambulance": _cab(0.2, 0.36, 0.24),
    "camper_van": _cab(0.2, 0.36, 0.24),
    "fire_engine": _cab(0.2, 0.4, 0.36),
    "mixer_truck": _cab(0.2, 0.4, 0.36),
    "dump_truck": _cab(0.2, 0.4, 0.36),
    "garbage_truck": _cab(0.2, 0.4, 0.36),
    "tanker_truck": _cab(0.2, 0.4, 0.36),
    "airplane": _cab(0.02, 0.45, 0.05),
    "battle_tank": _cab(0.1, 0.3, 0.1),
    "submarine": _cab(0.1, 0.3, 0.1),
    "tractor": (Berth((0.0, 0.49, -0.23), cover="glass"),),
    "helicopter": _cab(0.05, 0.4, 0.2),
    "forklift": _sits((0.0, 0.42, -0.2)),
    "go_kart": _sits((0.0, 0.34, -0.2)),
    "rover": _sits((0.18, 0.56, 0.0), (-0.18, 0.56, 0.0)),
    "biplane": _sits((0.0, 0.5, -0.08)),
    "carriage": _sits((0.0, 0.47, 0.33), (0.2, 0.47, 0.33)),
    "cart": _sits((0.12, 0.62, 0.02), (-0.12, 0.62, 0.02)),
    "chariot": (Berth((0.0, 0.3, -0.33), "stands"),),
    "covered_wagon": _sits((0.16, 0.6, 0.32), (-0.16, 0.6, 0.32)),
    "stagecoach": _sits((0.12, 0.77, 0.32), (-0.12, 0.77, 0.32)),
    "cargo_tricycle": (Berth((0.0, 0.79, 0.07), "astride"),),
    "flying_mortar": (Berth((0.0, 0.45, 0.0), "stands"),),
    "sled": _sits((0.0, 0.55, -0.1), (0.0, 0.55, 0.18), (0.0, 0.55, -0.36)),
    "hot_air_balloon": tuple(Berth((x, 0.012, z), "stands") for x, z in ((0.0, 0.03), (0.05, -0.03), (-0.05, -0.03))),
}
_AFLOAT: Mapping[str, tuple[Berth, ...]] = {
    "boat": _sits((0.0, 0.5, 0.02), (0.0, 0.5, -0.26), (0.0, 0.5, 0.24)),
    "canoe": _sits((0.0, 0.42, -0.2), (0.0, 0.42, 0.22), (0.0, 0.42, 0.0)),
    "kayak": _sits((0.0, 0.3, -0.02)),
    "raft": (Berth((0.2, 0.1, 0.3), "stands"), Berth((-0.2, 0.1, 0.36), "stands"), Berth((-0.25, 0.1, -0.3), "stands")),
    "gondola": (
        Berth((0.0, 0.36, -0.33), "stands"),
        Berth((0.16, 0.3, 0.02)),
        Berth((-0.16, 0.3, 0.02)),
    ),
    "longship": _sits(*((x, 0.14, z) for z in (0.16, 0.0, -0.16, -0.26) for x in (0.16, -0.16))),
    "dragon_boat": _sits(*((x, 0.15, z) for z in (0.17, 0.03, -0.12, -0.26) for x in (0.12, -0.12))),
    "sailboat": _sits((0.14, 0.12, -0.3), (-0.14, 0.12, -0.24)),
    "speedboat": _sits((0.18, 0.5, -0.08), (-0.18, 0.5, -0.08)),
}
_LEANT: Mapping[str, tuple[Berth, ...]] = {
    "sun_lounger": (Berth((0.0, 0.44, -0.02), "reclines"),),
    "deck_chair": (Berth((0.0, 0.3, 0.1), "slung"),),
    "hammock": (Berth((-0.02, 0.4, 0.0), "cradled"),),
    "palm_hammock": (Berth((-0.01, 0.2, 0.04), "cradled"),),
    "sofa": (
        Berth((0.0, 0.53, 0.08), "lies"),
        Berth((-0.22, 0.53, 0.0)),
        Berth((0.22, 0.53, 0.0)),
        Berth((0.0, 0.53, 0.0)),
    ),
}
_RIDDEN: Mapping[str, tuple[Berth, ...]] = {
    "person": (Berth((0.0, 0.82, 0.0), "astride"),),
    "motorcycle": (Berth((0.0, 0.62, -0.14), "astride"), Berth((0.0, 0.66, -0.32), "astride")),
    "dragon": (Berth((0.0, 0.52, 0.06), "astride"), Berth((0.0, 0.46, -0.06), "astride")),
}
_BERTHS: Mapping[str, tuple[Berth, ...]] = {**_DRIVEN, **_AFLOAT, **_LEANT, **_RIDDEN}

_GREAT_M, _FLOWN_M = 8.0, 3.0
AIRBORNE = frozenset(
    {"airplane", "biplane", "helicopter", "airship", "hot_air_balloon", "dragon", "spaceship", "flying_mortar"}
)
"""Shapes of what somebody flies."""


FURNITURE = frozenset(_LEANT)
"""Shapes of what one rests on, that carry nobody anywhere."""


def berths_of(shape: str) -> tuple[Berth, ...]:
    """The berths of a shape, the one of who steers it first; none where nobody has a place of their own."""
    return _BERTHS.get(shape, ())


def is_closed(shape: str) -> bool:
    """Whether nobody who is in it is seen from outside."""
    berths = berths_of(shape)
    return bool(berths) and all(berth.cover == "dark" for berth in berths)


def outshines(shape: str, size: Vec3) -> bool:
    """Whether a picture of somebody in what is so large, or glazed, is one of that rather than of who is in it."""
    berths = berths_of(shape)
    great = max(size) >= (_FLOWN_M if shape in AIRBORNE else _GREAT_M)
    return bool(berths) and (great or any(berth.cover for berth in berths))


def berth_for(shape: str, number: int, steers: bool) -> Berth | None:
    """Where the `number`th of those in or on a carrier is; who does not steer leaves the first to who does.

    The last one is shared by whoever comes later.
    """
    berths = berths_of(shape)
    if not berths:
        return None
    if shape in FURNITURE:
        seats = [berth for berth in berths if berth.manner != "lies"] or list(berths)
        return seats[min(number, len(seats) - 1)]
    return berths[min(number if steers or len(berths) == 1 else number + 1, len(berths) - 1)]
