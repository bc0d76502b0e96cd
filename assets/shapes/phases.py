"""Moments of what is done: where several do the same, one winds up while another has thrown already.

A posture's phases are as likely as the posture itself and count on from it, one a variety, so that neighbours whose
varieties follow each other are never at the same moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assets.shapes.joints import Posture
from assets.shapes.postures import POSTURES

IDLE = (
    "standing", "gesturing", "hipshot", "folding", "pocketing", "standing", "clasping", "akimbo", "hipshot", "behind",
    "thinking", "gesturing",
)  # fmt: skip
"""How those stand who do nothing, one after another: no two neighbours alike."""


def opposed(posture: Posture) -> Posture:
    """The same with the other foot ahead, and the arms against it."""
    thigh, shin, upper, fore = (pair[::-1] for pair in (posture.thigh, posture.shin, posture.upper, posture.fore))
    return replace(
        posture, thigh=thigh, shin=shin, upper=upper, fore=fore, left=posture.right, right=posture.left,
        elbows=posture.elbows[::-1], turn=-posture.turn, look=-posture.look, shift=-posture.shift,
    )  # fmt: skip


def _of(name: str, *others: Mapping[str, object]) -> tuple[Posture, ...]:
    base = POSTURES[name]
    return (base, *(replace(base, **other) for other in others))  # type: ignore[arg-type]


_WALK, _RUN, _DANCE, _JUMP = (POSTURES[name] for name in ("walking", "running", "dancing", "jumping"))
_PASSING: Mapping[str, object] = {"thigh": ((14, 2), (-4, 2)), "shin": ((-46, 1), (-6, 1)), "fore": ((14, 2), (26, 0))}
_FREE: Mapping[str, object] = {"left": None, "right": None, "open": False}

PHASES: Mapping[str, tuple[Posture, ...]] = {
    # on the move
    "walking": (_WALK, opposed(_WALK), replace(_WALK, **_PASSING), replace(opposed(_WALK), bend=2, look=10)),  # type: ignore[arg-type]
    "running": (
        _RUN,
        opposed(_RUN),
        replace(_RUN, thigh=((34, 2), (6, 2)), shin=((-96, 1), (-10, 1)), upper=((-14, 12), (20, 12)), bend=10),
    ),
    "dancing": (
        _DANCE,
        opposed(_DANCE),
        replace(
            _DANCE, thigh=((44, 8), (-4, 4)), shin=((-52, 4), (-8, 4)), left=(0.3, 0.42, 0.12),
            right=(0.36, -0.1, 0.22), elbows=(70, 80), turn=-14, look=10,
        ),
        replace(_DANCE, thigh=((10, 4), (30, 22)), shin=((-10, 3), (-24, 12)), left=(0.22, 0.02, 0.34),
            right=(0.2, 0.5, 0.1), elbows=(50, 80), turn=10, bend=6),
    ),
    "jumping": (
        _JUMP,
        replace(_JUMP, thigh=((6, 22), (-4, 24)), shin=((-12, 16), (-20, 18)), left=(0.42, 0.38, 0.04),
            right=(0.42, 0.36, 0.04)),
        replace(opposed(_JUMP), left=(0.44, 0.1, 0.14), right=(0.2, 0.54, 0.08)),
    ),
    "cheering": _of(
        "cheering",
        {"left": (0.2, -0.2, 0.26), "right": (0.16, 0.54, 0.12), "elbows": (60, 60), "turn": 8, "nod": -6},
        {"left": (0.16, 0.5, 0.1), "right": (0.16, 0.5, 0.1), "elbows": (95, 95)},
        {"left": (0.03, -0.02, 0.33), "right": (0.03, 0.02, 0.33), "elbows": (60, 60), "nod": -2, "open": True},
    ),
    "waving": _of(
        "waving",
        {"upper": ((10, 88), (2, 10)), "fore": ((172, 30), (20, 2)), "look": 12},
        {"upper": ((56, 30), (-14, 42)), "fore": ((150, 24), (34, -46)), "look": 4, "nod": -4},
    ),
    "clapping": _of(
        "clapping",
        {"left": (0.09, -0.08, 0.34), "right": (0.09, -0.04, 0.34)},
        {"left": (0.012, 0.08, 0.32), "right": (0.012, 0.12, 0.32), "nod": -6},
    ),
    "pointing": _of(
        "pointing",
        {"upper": ((100, 6), (-14, 42)), "fore": ((106, 6), (34, -46)), "look": 4, "nod": -6},
        {"upper": ((60, 44), (10, 12)), "fore": ((74, 46), (40, 4)), "turn": 14, "look": 22},
    ),
    "throwing": _of(
        "throwing",
        {
            "thigh": ((40, 6), (-34, 6)), "shin": ((-2, 2), (-46, 3)), "left": (0.34, -0.22, 0.02),
            "right": (0.06, 0.16, 0.56), "turn": 22, "look": -14, "bend": 12, "nod": 2,
        },
        {
            "thigh": ((24, 8), (2, 8)), "shin": ((-12, 2), (-20, 3)), "left": (0.2, -0.3, 0.26),
            "right": (0.3, -0.42, -0.16), "turn": -10, "look": 6, "bend": 14, "nod": 6,
        },
    ),
    # seated
    "sitting": _of(
        "sitting",
        {"shin": ((-14, 2), (22, 2)), "upper": ((8, 12), (16, 12)), "fore": ((50, -26), (58, -18)), "bend": -6,
         "look": 14},
        {"thigh": ((88, 2), (98, -4)), "shin": ((2, 1), (34, -8)), "left": (0.02, -0.3, 0.3),
         "right": (0.02, -0.28, 0.28), "elbows": (50, 50), "look": -12},
        {"upper": ((14, 14), (14, 14)), "fore": ((84, -58), (78, -60)), "bend": -4, "nod": 4},
        {"shin": ((14, 6), (-10, 2)), "left": (0.16, -0.42, 0.34), "right": (0.04, 0.05, 0.18), "elbows": (40, 10),
         "bend": 16, "nod": 4, "look": 8},
    ),
    "drinking": _of("drinking", {"right": (0.1, -0.14, 0.32), "nod": 4, "look": 12},
        {"left": (0.04, -0.12, 0.26), "right": (0.05, -0.1, 0.26), "elbows": (40, 40), "nod": 6}),
    "eating": _of("eating", {"right": (0.1, -0.2, 0.36), "nod": 16},
        {"right": (0.12, -0.12, 0.34), "nod": 2, "look": 20}),
    "reading": _of("reading", {"left": (0.11, -0.08, 0.3), "right": (0.09, -0.08, 0.3), "nod": 16, "bend": -3},
        {"left": (0.09, -0.22, 0.34), "right": (0.08, -0.22, 0.34), "nod": 32, "bend": 4}),
    "texting": _of("texting", {"left": (0.2, -0.46, 0.06), "right": (0.06, -0.12, 0.3), "elbows": (40, 20), "turn": 5}),
    "viewing": _of("viewing",
        {"left": (0.08, -0.14, 0.28), "right": (0.08, -0.14, 0.28), "nod": 22, "elbows": (30, 30)}),
    # with tools
    "digging": _of(
        "digging",
        {"left": (0.1, -0.2, 0.5), "right": (0.16, -0.12, 0.18), "bend": 8, "nod": 6, "turn": 16},
        {"left": (0.02, -0.5, 0.46), "right": (0.08, -0.3, 0.26), "bend": 38, "nod": 2},
    ),
    "sweeping": _of("sweeping", {"left": (0.2, -0.3, 0.38), "right": (-0.06, -0.04, 0.28), "turn": 14},
        {"left": (-0.08, -0.36, 0.44), "right": (0.14, -0.08, 0.24), "turn": -12, "bend": 20}),
    "hammering": _of("hammering", {"right": (0.16, -0.12, 0.46), "bend": 26, "nod": 10},
        {"right": (0.2, 0.04, 0.4), "bend": 20}),
    "chopping": _of(
        "chopping",
        {"left": (-0.03, -0.3, 0.5), "right": (0.03, -0.24, 0.42), "bend": 30, "nod": 4, "elbows": (40, 40)},
    ),
    "sawing": _of("sawing", {"left": (0.16, -0.24, 0.5), "right": (0.14, -0.26, 0.44)}),
    "picking": _of("picking", {"right": (0.26, 0.2, 0.44), "nod": -4, "look": -14},
        {"right": (0.06, -0.06, 0.5), "nod": 10, "look": 4, "bend": 8}),
    "planting": _of("planting", {"left": (0.2, -0.3, 0.4), "right": (0.04, -0.4, 0.5), "bend": 40, "look": 14}),
    "wiping": _of("wiping", {"right": (0.1, 0.04, 0.5), "nod": 0, "bend": 8}, {"right": (0.34, 0.1, 0.4), "look": -14}),
    "painting": _of("painting", {"right": (0.06, -0.06, 0.52), "nod": 6}, {"right": (0.24, 0.18, 0.42), "nod": -6}),
    # fights
    "boxing": _of("boxing", {"left": (0.02, 0.06, 0.56), "right": (0.1, 0.06, 0.2), "turn": -30, "look": 26}),
    "fencing": _of("fencing", {"thigh": ((-14, 10), (34, 8)), "shin": ((-22, 4), (-26, 3)), "right": (0.14, 0.2, 0.36),
        "turn": 20, "look": -18, "bend": -4}),
    "catching": _of("catching", {"left": (0.16, 0.4, 0.3), "right": (0.14, 0.42, 0.3), "nod": -16, "bend": 2}),
    "kicking": _of("kicking", {"thigh": ((-4, 4), (-40, 4)), "shin": ((-10, 2), (-96, 2)), "bend": 12}),
    "kneeling": _of("kneeling", {"left": (0.14, -0.3, 0.4), "right": (0.1, -0.28, 0.42), "nod": 18}),
    "crouching": _of("crouching", {"left": (0.2, -0.24, 0.3), "right": (0.06, -0.4, 0.42), "look": -12}),
    "bowing": _of("bowing", {"bend": 34, "left": (0.02, -0.4, 0.2), "right": (0.02, -0.42, 0.18)}),
    "offering": _of("offering", {"left": (0.3, -0.42, 0.1), "right": (0.08, -0.14, 0.48), "bend": 8, "turn": 8}),
    "singing": _of("singing", {"left": (0.4, 0.3, 0.22), "nod": -14, "look": 10},
        {"left": (0.05, -0.02, 0.26), "nod": 4, "bend": 4}),
}  # fmt: skip
"""By the name of the posture, itself first."""


def phase_of(name: str, variety: float, *, carries: bool = False) -> Posture:
    """The posture called `name` at the moment that the figure of this `variety` is at; 0 is the posture itself.

    Who `carries` something where the posture leaves the hands free stays in it.
    """
    number = round(variety)
    if name == "standing" and number and not carries:
        name = IDLE[number % len(IDLE)]
    phases = PHASES.get(name)
    return phases[number % len(phases)] if phases and number else POSTURES[name]
