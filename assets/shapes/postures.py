"""How figures hold themselves, by name: one row a posture, of angles and of where the hands are to be.

Not covered: what is in the hands, see `held`; how one of many differs from the next, see `bearing`.
"""

from __future__ import annotations

from collections.abc import Mapping

from assets.shapes.joints import Pair, Posture

_FIRM: tuple[Pair, Pair] = ((6, 9), (6, 9)), ((-8, 2), (-8, 2))
_STEP: tuple[Pair, Pair] = ((26, 8), (-16, 8)), ((2, 2), (-18, 3))
"""The left foot before the right one."""
_SEAT: tuple[Pair, Pair] = ((86, 9), (86, 9)), ((4, 2), (8, 2))
_GROUND: tuple[Pair, Pair] = ((84, 48), (84, 48)), ((35, -64), (30, -66))
_MOUNT: tuple[Pair, Pair] = ((58, 34), (58, 34)), ((-12, 4), (-12, 4))
_KNEES: tuple[Pair, Pair] = ((3, 8), (3, 8)), ((-88, 2), (-88, 2))
_KNEE: tuple[Pair, Pair] = ((6, 8), (84, 6)), ((-88, 2), (2, 3))
_FLAT: tuple[Pair, Pair] = ((4, 6), (10, 6)), ((2, 2), (-6, 2))
_SQUAT: tuple[Pair, Pair] = ((104, 22), (104, 22)), ((-34, 4), (-34, 4))
_BENT: tuple[Pair, Pair] = ((46, 14), (46, 14)), ((-38, 4), (-38, 4))
_ALONG: tuple[Pair, Pair] = ((88, 6), (125, 8)), ((87, 2), (52, 3))
"""Stretched out ahead, the right knee drawn up."""
_CRADLED: tuple[Pair, Pair] = ((108, 5), (116, 7)), ((112, 2), (100, 3))
"""In a sling that runs along the body: feet and head higher than the hips."""
_SLUNG: tuple[Pair, Pair] = ((108, 7), (104, 8)), ((8, 2), (20, 2))
"""On a sling whose edge lifts the knees."""

STANCES: Mapping[str, tuple[tuple[Pair, Pair], str]] = {
    "own": (_FIRM, ""), "standing": (_FIRM, ""), "seated": (_SEAT, "seat"), "ground": (_GROUND, ""),
    "astride": (_MOUNT, "mount"), "kneeling": (_KNEES, ""), "lying": (_FLAT, ""),
    "reclining": (_ALONG, "seat"), "slung": (_SLUNG, "seat"),
    "cradled": (_CRADLED, "seat"),
}  # fmt: skip
"""What the legs do, and what that takes; a shape's number counts them in this order, 0 leaves them to the posture."""

LEANT: Mapping[str, float] = {"reclining": -38.0, "slung": -33.0, "cradled": -58.0}
"""How far the trunk of who is so leans forwards, as the back does that carries it: degrees."""


def _so(legs: tuple[Pair, Pair], **how: object) -> Posture:
    on = "seat" if legs is _SEAT else "mount" if legs is _MOUNT else ""
    return Posture(thigh=legs[0], shin=legs[1], **{"on": on, **how})  # type: ignore[arg-type]


POSTURES: Mapping[str, Posture] = {
    "standing": Posture(shift=7, turn=-5, look=9, nod=2),
    "spreading": Posture(upper=((0, 86), (0, 86)), fore=((0, 88), (0, 88)), open=True),
    "waving": Posture(upper=((30, 74), (2, 10)), fore=((165, 12), (20, 2)), look=8, open=True),
    "sitting": _so(_SEAT, upper=((18, 12), (16, 12)), fore=((62, -12), (60, -14)), bend=2),
    "squatting": _so(_GROUND, upper=((20, 18), (20, 18)), fore=((66, -16), (66, -18)), bend=6),
    "kneeling": _so(_KNEE, upper=((14, 12), (26, 8)), fore=((52, -8), (74, -8)), bend=6),
    "lying": Posture(
        thigh=((4, 6), (22, 7)), shin=((2, 2), (-18, 2)), upper=((4, 22), (24, 14)), fore=((10, 12), (88, -40)), lies=90
    ),
    "walking": Posture(
        thigh=((24, 2), (-20, 2)), shin=((8, 1), (-42, 1)), upper=((-24, 8), (22, 8)), fore=((-4, 2), (48, 0)), bend=4
    ),
    "running": Posture(
        thigh=((58, 2), (-30, 2)), shin=((-14, 1), (-100, 1)), upper=((-48, 12), (42, 12)), fore=((26, -6), (118, -10)),
        bend=14,
    ),
    "dancing": Posture(
        thigh=((18, 12), (-8, 24)), shin=((-28, 6), (-14, 20)), upper=((30, 66), (20, 58)), fore=((150, -10), (70, 44)),
        turn=16, look=-14, open=True,
    ),
    "pointing": Posture(upper=((84, 16), (2, 10)), fore=((88, 14), (22, 2)), turn=8, look=10),
    "reading": Posture(left=(0.085, -0.16, 0.33), right=(0.085, -0.16, 0.33), nod=26, busy=True),
    "playing": Posture(
        thigh=((8, 6), (-4, 6)), shin=((0, 2), (-6, 3)), left=(0.42, 0.0, 0.28), right=(0.08, -0.28, 0.24),
        elbows=(30, 55), nod=14, look=14, busy=True,
    ),
    "carrying": Posture(left=(0.15, -0.24, 0.34), right=(0.15, -0.24, 0.34), bend=-4, busy=True),
    "riding": _so(_MOUNT, upper=((26, 10), (26, 10)), fore=((72, -10), (72, -10)), bend=4),
    "working": Posture(
        thigh=((22, 8), (-14, 8)), shin=((2, 2), (-16, 3)), upper=((44, 8), (118, 18)), fore=((68, -10), (168, -4)),
        bend=26, nod=14,
    ),
    "folding": Posture(upper=((14, 14), (14, 14)), fore=((84, -58), (78, -60)), shift=6, turn=-4, look=-8),
    "akimbo": Posture(upper=((-14, 42), (-14, 42)), fore=((34, -46), (34, -46)), turn=6, shift=7),
    # at rest
    "pocketing": Posture(right=(0.19, -0.46, 0.07), elbows=(70, 70), shift=7, turn=4, look=-10),
    "clasping": Posture(left=(0.01, -0.42, 0.17), right=(0.01, -0.44, 0.15), elbows=(50, 50), shift=5, turn=4, nod=4),
    "behind": Posture(left=(0.02, -0.38, -0.17), right=(0.02, -0.4, -0.15), elbows=(60, 60), bend=-2, nod=-2, shift=5),
    "thinking": Posture(left=(-0.08, -0.22, 0.17), right=(0.03, 0.06, 0.15), elbows=(40, 10), shift=4, nod=10,
        look=-10),
    "meditating": _so(_GROUND, left=(0.34, -0.42, 0.3), right=(0.34, -0.42, 0.3), elbows=(30, 30), open=True),
    "lounging": _so(_FLAT, left=(0.2, 0.12, -0.06), right=(0.2, 0.12, -0.06), elbows=(90, 90), lies=90, nod=14),
    "curled": Posture(
        thigh=((58, 2), (72, 2)), shin=((-30, 1), (-36, 1)), left=(0.0, 0.1, 0.2), right=(-0.02, 0.12, 0.18),
        lies=90, roll=90, nod=14, bend=10,
    ),
    # on the move
    "jumping": Posture(
        thigh=((34, 12), (62, 10)), shin=((-58, 2), (-66, 2)), left=(0.34, 0.44, 0.1), right=(0.36, 0.46, 0.02),
        bend=4, nod=-8, open=True,
    ),
    "twirling": Posture(
        thigh=((0, 1), (58, 34)), shin=((0, 1), (-64, -20)), left=(0.06, 0.52, 0.12), right=(0.06, 0.52, 0.12),
        elbows=(95, 95), nod=-4, open=True,
    ),
    "leaping": Posture(
        thigh=((86, 4), (-58, 8)), shin=((66, 2), (-70, 6)), left=(0.5, 0.24, 0.26), right=(0.56, 0.16, -0.1),
        elbows=(40, 40), bend=-4, nod=-4, open=True,
    ),
    "climbing": Posture(
        thigh=((84, 16), (18, 8)), shin=((-12, 2), (-24, 2)), left=(0.17, 0.36, 0.32), right=(0.19, 0.5, 0.22),
        elbows=(60, 60), nod=-20, busy=True,
    ),
    "crawling": Posture(
        thigh=((26, 6), (-12, 6)), shin=((-78, 2), (-98, 2)), left=(0.17, -0.02, 0.58), right=(0.17, 0.12, 0.56),
        bend=78,
        nod=-6, open=True,
    ),
    "swimming": Posture(
        thigh=((10, 5), (-14, 5)), shin=((-2, 2), (-28, 2)), left=(0.14, 0.56, 0.08), right=(0.3, -0.3, 0.1),
        elbows=(60, 60), lies=-82, nod=-40, look=-24, open=True,
    ),
    "diving": Posture(
        thigh=((2, 2), (2, 2)), shin=((0, 0), (0, 0)), left=(0.03, 0.6, 0.06), right=(0.03, 0.6, 0.06), lies=-138,
        bend=12, open=True,
    ),
    "skating": Posture(
        thigh=((34, 4), (-36, 14)), shin=((-22, 1), (-56, 6)), left=(0.44, -0.06, 0.3), right=(0.46, -0.08, -0.26),
        bend=30,
        open=True,
    ),
    "skiing": _so(_BENT, left=(0.26, -0.3, 0.32), right=(0.26, -0.3, 0.32), elbows=(50, 50), bend=36, busy=True),
    "cycling": Posture(
        thigh=((82, 4), (40, 4)), shin=((-8, 0), (-18, 0)), left=(0.2, -0.2, 0.5), right=(0.2, -0.2, 0.5), elbows=(40,
        40),
        bend=34, on="mount", busy=True,
    ),
    "driving": _so(_SEAT, left=(0.16, -0.14, 0.42), right=(0.16, -0.14, 0.42), elbows=(40, 40), bend=-4, busy=True),
    "rowing": Posture(
        thigh=((80, 10), (80, 10)), shin=((40, 4), (40, 4)), left=(0.2, -0.24, 0.46), right=(0.2, -0.24, 0.46),
        elbows=(50, 50),
        bend=16, on="seat", busy=True,
    ),
    "pushing": Posture(
        thigh=((38, 6), (-30, 6)), shin=((-14, 2), (-34, 3)), left=(0.15, -0.12, 0.54), right=(0.15, -0.12, 0.54),
        bend=28,
        open=True, busy=True,
    ),
    "pulling": Posture(
        thigh=((42, 8), (22, 8)), shin=((26, 3), (-4, 3)), left=(0.0, -0.24, 0.52), right=(0.02, -0.26, 0.4), bend=-20,
        nod=8, busy=True,
    ),
    # with the whole body
    "lifting": _so(_BENT, left=(0.18, -0.34, 0.42), right=(0.18, -0.34, 0.42), bend=46, busy=True),
    "shouldering": Posture(
        thigh=((22, 3), (-18, 3)), shin=((6, 1), (-38, 1)), right=(0.2, 0.14, 0.2), elbows=(30, 40),
        bend=6, busy=True,
    ),
    "balancing": Posture(right=(0.19, 0.42, 0.06), elbows=(30, 90), busy=True),
    "throwing": Posture(
        thigh=((36, 6), (-24, 8)), shin=((4, 2), (-20, 4)), left=(0.26, 0.1, 0.52), right=(0.46, 0.28, -0.1),
        elbows=(30, 60),
        turn=-24, look=20, bend=-6, busy=True,
    ),
    "catching": _so(_BENT, left=(0.1, 0.16, 0.5), right=(0.1, 0.16, 0.5), bend=12, nod=-8, open=True, busy=True),
    "kicking": Posture(
        thigh=((-6, 4), (70, 2)), shin=((-10, 2), (48, 2)), left=(0.46, -0.08, 0.26), right=(0.46, -0.1, -0.2),
        bend=-10,
        nod=10, open=True,
    ),
    "cheering": _so(_FIRM, left=(0.34, 0.48, 0.04), right=(0.36, 0.46, 0.08), elbows=(60, 60), nod=-10),
    "raising": Posture(right=(0.2, 0.5, 0.16), elbows=(20, 50), shift=3, nod=-6, busy=True),
    "clapping": Posture(left=(0.012, -0.06, 0.34), right=(0.012, -0.02, 0.34), elbows=(50, 50), nod=-2, open=True),
    "saluting": Posture(right=(0.11, 0.25, 0.1), elbows=(20, 85), bend=-3, open=True),
    "bowing": Posture(left=(0.12, -0.46, 0.14), right=(0.12, -0.46, 0.14), bend=52, nod=14, open=True),
    "shaking": Posture(right=(0.0, -0.22, 0.5), elbows=(20, 20), bend=4, busy=True),
    "offering": Posture(left=(0.12, -0.24, 0.44), right=(0.12, -0.24, 0.44), bend=6, open=True),
    "hugging": Posture(left=(-0.06, 0.02, 0.36), right=(-0.04, -0.1, 0.36), elbows=(70, 70), bend=6, nod=6, look=16),
    "weeping": Posture(left=(0.05, 0.14, 0.14), right=(0.05, 0.14, 0.14), elbows=(20, 20), bend=12, nod=24, open=True),
    "praying": _so(_KNEES, left=(0.012, -0.06, 0.26), right=(0.012, -0.06, 0.26), elbows=(40, 40), nod=22, open=True),
    "crouching": _so(_SQUAT, left=(0.1, -0.34, 0.36), right=(0.1, -0.36, 0.34), bend=28, nod=10),
    "planting": _so(_KNEES, left=(0.14, -0.36, 0.44), right=(0.1, -0.34, 0.46), bend=48, nod=8, busy=True),
    "stretching": Posture(
        thigh=((0, 1), (46, 58)), shin=((0, 1), (-34, -62)), left=(0.015, 0.56, 0.03), right=(0.015, 0.56, 0.03),
        elbows=(90, 90), open=True,
    ),
    "boxing": Posture(
        thigh=((28, 8), (-18, 8)), shin=((-14, 2), (-30, 3)), left=(0.1, 0.02, 0.42), right=(0.1, 0.06, 0.22),
        elbows=(20, 20),
        bend=10, turn=-18, look=16, nod=4, busy=True,
    ),
    "fencing": Posture(
        thigh=((-30, 8), (52, 4)), shin=((-34, 3), (-6, 2)), left=(0.36, 0.24, -0.24), right=(0.1, 0.0, 0.56),
        elbows=(60, 10),
        turn=26, look=-22, bend=4, busy=True,
    ),
    "shooting": Posture(
        thigh=((12, 12), (-12, 12)), shin=((0, 2), (-6, 3)), left=(0.62, 0.02, 0.12), right=(0.02, 0.05, 0.2),
        elbows=(30, 85),
        turn=-58, look=56, busy=True,
    ),
    "aiming": Posture(
        thigh=((20, 8), (-14, 8)), shin=((-2, 2), (-16, 3)), left=(-0.06, 0.08, 0.48), right=(0.09, 0.07, 0.24),
        elbows=(20, 60),
        bend=6, turn=-16, look=14, nod=6, busy=True,
    ),
    # with tools
    "digging": Posture(
        thigh=((32, 8), (-20, 8)), shin=((-8, 2), (-22, 3)), left=(0.04, -0.42, 0.42), right=(0.1, -0.16, 0.2),
        elbows=(30, 60),
        bend=26, nod=12, busy=True,
    ),
    "sweeping": Posture(
        thigh=((22, 8), (-14, 8)), shin=((-4, 2), (-14, 3)), left=(0.02, -0.34, 0.42), right=(0.06, -0.06, 0.26),
        elbows=(30, 60), bend=16, nod=16, busy=True,
    ),
    "chopping": Posture(
        thigh=((28, 10), (-16, 10)), shin=((0, 2), (-16, 3)), left=(-0.03, 0.34, 0.2), right=(0.05, 0.44, 0.04),
        elbows=(60, 60),
        bend=-4, nod=14, busy=True,
    ),
    "hammering": Posture(
        thigh=((24, 8), (-14, 8)), shin=((0, 2), (-16, 3)), left=(0.1, -0.3, 0.42), right=(0.26, 0.24, 0.2),
        elbows=(30, 70),
        bend=18, nod=16, busy=True,
    ),
    "sawing": Posture(
        thigh=((30, 8), (-18, 8)), shin=((-4, 2), (-20, 3)), left=(0.16, -0.3, 0.42), right=(0.14, -0.26, 0.34),
        elbows=(30, 20), bend=34, nod=10, busy=True,
    ),
    "painting": Posture(left=(0.16, -0.24, 0.28), right=(0.16, 0.04, 0.5), elbows=(30, 40), turn=6, shift=4, busy=True),
    "wiping": Posture(right=(0.22, 0.26, 0.44), elbows=(20, 60), nod=-10, busy=True),
    "picking": Posture(left=(0.2, -0.26, 0.26), right=(0.12, 0.42, 0.34), elbows=(40, 60), nod=-18, busy=True),
    "watering": Posture(right=(0.14, -0.32, 0.4), elbows=(20, 30), bend=12, nod=16, busy=True),
    "ironing": _so(_FIRM, left=(0.24, -0.46, 0.32), right=(0.1, -0.42, 0.4), elbows=(40, 40), bend=16, nod=22,
        busy=True),
    "cutting": _so(_FIRM, left=(0.06, -0.4, 0.34), right=(0.1, -0.36, 0.36), elbows=(40, 50), bend=12, nod=26,
        busy=True),
    "kneading": _so(_FIRM, left=(0.1, -0.42, 0.4), right=(0.06, -0.42, 0.36), elbows=(40, 40), bend=18, nod=22,
        busy=True),
    "stirring": _so(_FIRM, left=(0.2, -0.3, 0.34), right=(0.06, -0.24, 0.44), elbows=(40, 50), nod=22, bend=4,
        busy=True),
    "pouring": _so(_FIRM, left=(0.06, -0.26, 0.42), right=(0.1, -0.02, 0.42), elbows=(30, 60), nod=18, busy=True),
    "drinking": Posture(right=(0.03, 0.12, 0.22), elbows=(20, 50), nod=-8, shift=4, busy=True),
    "eating": _so(_SEAT, left=(0.14, -0.24, 0.34), right=(0.05, 0.05, 0.26), elbows=(30, 40), bend=8, nod=8, busy=True),
    "blowing": Posture(left=(0.1, -0.2, 0.28), right=(0.02, 0.1, 0.26), elbows=(30, 50), nod=-4, bend=4, busy=True),
    "fishing": Posture(left=(-0.01, -0.16, 0.42), right=(0.06, -0.28, 0.24), elbows=(30, 40), nod=6, shift=3,
        busy=True),
    "flying": Posture(left=(0.02, 0.0, 0.36), right=(0.08, 0.2, 0.42), elbows=(40, 50), bend=-8, nod=-26, busy=True),
    # seated work
    "writing": _so(_SEAT, left=(0.12, -0.27, 0.34), right=(0.06, -0.25, 0.38), elbows=(50, 50), bend=14, nod=22,
        busy=True),
    "typing": _so(_SEAT, left=(0.09, -0.25, 0.4), right=(0.09, -0.25, 0.4), elbows=(40, 40), bend=6, nod=10, busy=True),
    "pondering": _so(_SEAT, left=(0.03, 0.05, 0.17), right=(0.04, -0.2, 0.5), elbows=(10, 30), bend=16, nod=14,
        busy=True),
    "knitting": _so(_SEAT, left=(0.07, -0.22, 0.28), right=(0.07, -0.22, 0.28), elbows=(50, 50), nod=24, busy=True),
    "sewing": _so(_SEAT, left=(0.07, -0.24, 0.26), right=(0.18, -0.02, 0.34), elbows=(40, 60), nod=22, busy=True),
    # music
    "piano": _so(_SEAT, left=(0.17, -0.26, 0.44), right=(0.17, -0.24, 0.44), elbows=(40, 40), bend=5, nod=8, busy=True),
    "violin": Posture(left=(0.14, 0.06, 0.44), right=(0.24, 0.0, 0.34), elbows=(10, 70), look=32, nod=14, busy=True),
    "flute": Posture(left=(-0.08, 0.12, 0.22), right=(0.3, 0.1, 0.18), elbows=(60, 60), look=-14, nod=6, busy=True),
    "trumpet": Posture(left=(0.015, 0.09, 0.3), right=(0.015, 0.11, 0.36), elbows=(60, 60), bend=-6, nod=-4, busy=True),
    "saxophone": Posture(left=(-0.02, -0.1, 0.26), right=(0.06, -0.34, 0.22), elbows=(60, 60), bend=-4, nod=6,
        busy=True),
    "drums": _so(_SEAT, left=(0.2, -0.2, 0.36), right=(0.24, 0.12, 0.3), elbows=(60, 70), nod=6, look=-10, busy=True),
    "cello": Posture(
        thigh=((84, 30), (84, 30)), shin=((0, -4), (0, -4)), left=(0.03, 0.1, 0.24), right=(0.2, -0.28, 0.32),
        elbows=(80, 60),
        nod=12, look=10, on="seat", busy=True,
    ),
    "singing": Posture(left=(0.4, -0.06, 0.3), right=(0.02, 0.06, 0.24), elbows=(40, 30), bend=-4, nod=-8, busy=True),
    "conducting": Posture(left=(0.34, 0.1, 0.36), right=(0.28, 0.22, 0.38), elbows=(70, 80), bend=4, busy=True),
    # with the eyes and ears
    "telephoning": Posture(right=(0.13, 0.15, 0.06), elbows=(20, 20), shift=5, look=8, busy=True),
    "texting": Posture(left=(0.05, -0.16, 0.28), right=(0.05, -0.16, 0.28), elbows=(20, 20), nod=28, shift=4,
        busy=True),
    "viewing": Posture(left=(0.07, 0.16, 0.2), right=(0.07, 0.16, 0.2), elbows=(60, 60), nod=-2, busy=True),
    "peering": Posture(left=(0.06, -0.06, 0.36), right=(0.12, 0.0, 0.3), elbows=(40, 40), bend=30, nod=-4, busy=True),
    "cradling": Posture(left=(-0.06, -0.16, 0.25), right=(-0.1, -0.2, 0.23), elbows=(50, 50), nod=20, look=10,
        busy=True),
    # with what is done to it
    "milking": Posture(
        thigh=((84, 30), (84, 30)), shin=((6, -8), (6, -8)), left=(0.07, -0.3, 0.5), right=(0.07, -0.3, 0.46),
        elbows=(40, 40), bend=34, nod=-2, look=8, on="seat", busy=True,
    ),
    "feeding": Posture(left=(0.08, -0.22, 0.26), right=(0.26, -0.16, 0.5), elbows=(40, 50), bend=10, nod=18, look=-14,
        busy=True),
    "juggling": Posture(
        thigh=((10, 14), (4, 14)), shin=((-10, 2), (-8, 2)), left=(0.2, -0.16, 0.36), right=(0.2, -0.08, 0.36),
        elbows=(40, 40), nod=-16, busy=True,
    ),
    "repairing": _so(_KNEE, left=(0.14, -0.26, 0.44), right=(0.1, -0.2, 0.48), elbows=(50, 60), bend=22, nod=10,
        busy=True),
    "welding": _so(_KNEE, left=(0.02, -0.34, 0.4), right=(0.08, -0.26, 0.46), elbows=(50, 60), bend=26, nod=12,
        busy=True),
    # at tables and at one's side
    "supine": _so((((2, 4), (2, 4)), ((0, 2), (0, 2))), left=(0.16, -0.5, 0.02), right=(0.16, -0.5, 0.02),
        elbows=(60, 60), lies=90, open=True),
    "pinching": _so(_FIRM, left=(0.03, -0.34, 0.36), right=(0.03, -0.34, 0.36), elbows=(50, 50), bend=14, nod=24,
        busy=True),
    "parting": _so(_FIRM, left=(0.46, -0.06, 0.34), right=(0.46, -0.06, 0.34), elbows=(50, 50), nod=6, busy=True),
    "shaking drink": _so(_FIRM, left=(-0.06, 0.02, 0.3), right=(0.14, 0.18, 0.26), elbows=(60, 70), look=-12,
        busy=True),
    "loading": Posture(
        thigh=((30, 8), (-16, 8)), shin=((-4, 2), (-18, 3)), left=(0.0, -0.2, 0.5), right=(0.14, -0.28, 0.1),
        elbows=(30, 70), bend=14, nod=6, busy=True,
    ),
    "trimming": _so(_FIRM, left=(0.14, -0.1, 0.42), right=(0.14, -0.02, 0.42), elbows=(60, 70), bend=6, nod=14,
        busy=True),
    "treating": _so(_FIRM, left=(0.1, -0.3, 0.44), right=(0.08, -0.22, 0.46), elbows=(50, 60), bend=22, nod=16,
        busy=True),
    "carving": _so(_FIRM, left=(0.04, -0.2, 0.42), right=(0.22, 0.06, 0.3), elbows=(40, 70), bend=12, nod=14,
        busy=True),
    "heating": _so(_FIRM, left=(0.1, -0.26, 0.36), right=(0.1, -0.22, 0.38), elbows=(40, 50), bend=8, nod=16,
        busy=True),
    "arranging": _so(_FIRM, left=(0.16, -0.12, 0.38), right=(0.14, -0.02, 0.4), elbows=(50, 60), nod=10, busy=True),
    "lettering": _so(_FIRM, left=(0.2, -0.4, 0.34), right=(0.0, -0.24, 0.42), elbows=(50, 70), bend=16, nod=18,
        busy=True),
    "blowing whistle": Posture(left=(0.28, 0.46, 0.12), right=(0.03, 0.1, 0.17), elbows=(60, 60), busy=True),
    # at sport under a roof
    "cueing": Posture(
        thigh=((44, 10), (-14, 10)), shin=((10, 2), (-20, 3)), left=(-0.04, 0.44, 0.34), right=(0.2, -0.1, 0.2),
        elbows=(30, 10), bend=62, nod=-44, busy=True,
    ),
    "bowling": Posture(
        thigh=((72, 2), (-34, 6)), shin=((-12, 1), (-70, -4)), left=(0.5, -0.1, 0.1), right=(0.14, -0.44, 0.3),
        elbows=(60, 20), bend=38, nod=-24, busy=True,
    ),
    "pressing": _so(_FIRM, left=(0.28, 0.52, 0.04), right=(0.28, 0.52, 0.04), elbows=(80, 80), nod=-6, busy=True),
    "lunging": Posture(
        thigh=((-44, 8), (78, 4)), shin=((-46, 3), (4, 2)), left=(0.4, 0.1, -0.36), right=(0.08, 0.02, 0.58),
        elbows=(60, 10), turn=30, look=-26, bend=10, busy=True,
    ),
    "rallying": Posture(
        thigh=((44, 12), (12, 14)), shin=((-22, 4), (-40, 4)), left=(0.3, -0.16, 0.3), right=(0.3, -0.12, 0.42),
        elbows=(50, 40), bend=20, nod=-12, busy=True,
    ),
    "arabesque": Posture(
        thigh=((0, 1), (-62, 4)), shin=((0, 0), (-64, 3)), left=(0.4, 0.06, 0.3), right=(0.14, 0.5, 0.26),
        elbows=(60, 70), bend=14, nod=-14, open=True,
    ),
    "handstand": Posture(
        thigh=((2, 2), (2, 2)), shin=((0, 0), (0, 0)), left=(0.1, 0.58, 0.02), right=(0.1, 0.58, 0.02), lies=180,
        open=True,
    ),
    "push-up": Posture(
        thigh=((-2, 3), (-2, 3)), shin=((-4, 1), (-4, 1)), left=(0.1, -0.02, 0.5), right=(0.1, -0.02, 0.5), lies=-74,
        nod=-30, open=True,
    ),
    "warrior": Posture(
        thigh=((76, 40), (-28, 34)), shin=((-6, 4), (-30, 34)), upper=((0, 88), (0, 88)), fore=((0, 88), (0, 88)),
        look=50, open=True,
    ),
    "dunking": Posture(
        thigh=((40, 8), (72, 6)), shin=((-52, 2), (-40, 2)), left=(0.3, -0.02, 0.3), right=(0.12, 0.5, 0.24),
        elbows=(50, 50), bend=-4, nod=-18, busy=True,
    ),
    "tango": Posture(
        thigh=((30, 4), (-20, 4)), shin=((4, 2), (-34, 2)), left=(0.52, 0.06, 0.2), right=(-0.06, -0.12, 0.34),
        elbows=(60, 70), look=24, nod=-4, bend=-3, open=True,
    ),
    # at rest, with something to say
    "hipshot": Posture(upper=((-14, 44), (4, 14)), fore=((36, -48), (36, -6)), turn=5, look=-12, shift=8),
    "gesturing": Posture(
        upper=((-8, 12), (16, 14)), fore=((24, 0), (86, 16)), turn=-6, look=12, nod=3, shift=6, open=True,
    ),
    # on what has a leaning back
    "reclining": Posture(
        thigh=_ALONG[0], shin=_ALONG[1], left=(0.1, -0.36, 0.2), right=(0.24, -0.4, 0.12), elbows=(70, 70),
        bend=LEANT["reclining"], nod=4, look=12, on="seat",
    ),
    "slung": Posture(
        thigh=_SLUNG[0], shin=_SLUNG[1], left=(0.08, -0.36, 0.22), right=(0.1, -0.36, 0.2), elbows=(60, 60),
        bend=LEANT["slung"], nod=2, look=-10, on="seat",
    ),
    "cradled": Posture(
        thigh=_CRADLED[0], shin=_CRADLED[1], left=(0.06, -0.32, 0.2), right=(0.22, 0.2, -0.02), elbows=(70, 90),
        bend=LEANT["cradled"], nod=10, look=14, on="seat",
    ),
    "leaning": Posture(
        thigh=((-4, 2), (12, -6)), shin=((-4, 1), (-16, -4)), left=(0.16, -0.44, 0.1), right=(0.34, -0.2, 0.12),
        elbows=(40, 50), shift=9, turn=-12, look=16, bend=4,
    ),
    # with each other
    "talking": Posture(
        upper=((-6, 12), (20, 14)), fore=((30, 2), (94, 10)), turn=-4, look=4, nod=2, shift=5, open=True,
    ),
}  # fmt: skip
"""By name; a shape's number counts them in this order, so new ones come last."""
POSES: Mapping[str, int] = {name: number for number, name in enumerate(POSTURES)}
STANCE_NUMBERS: Mapping[str, int] = {name: number for number, name in enumerate(STANCES)}
