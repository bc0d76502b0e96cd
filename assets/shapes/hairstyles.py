"""Hair as a volume with a hairline: short cuts, what falls or is bound, beards.

It is drawn on a head's rows and angles, see `heads`; a cut's hairline is a row for each angle from the front.
"""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.heads import FACE_ROWS, Head
from assets.shapes.leafage import Piece
from assets.shapes.lofts import loft, toned
from assets.shapes.organic import F64, Rng, blobs, tube, unit

V = np.array

_TURNS = np.radians([0, 14, 28, 42, 53, 63, 72, 80, 88, 97, 108, 124, 148])
_MARKS = V([0, 28, 48, 60, 70, 79, 87, 95, 105, 114, 130, 180])
_SHORT = V([3.5, 3.2, 3.7, 4.7, 6.9, 9.3, 8.6, 7.0, 7.0, 11.0, 14.0, 15.5])
_BALD = V([0.4, 0.4, 0.5, 1.6, 5.2, 9.0, 8.6, 7.0, 7.0, 11.0, 14.0, 15.5])
_LONG = V([3.3, 3.3, 4.3, 6.4, 8.6, 10.5, 11.0, 11.5, 12.0, 13.0, 14.5, 15.5])
_FRINGE = V([5.9, 5.7, 5.6, 6.8, 9.5, 11.0, 11.5, 12.0, 12.5, 13.0, 14.5, 15.5])
_DOWN = V([0.0, 0.08, 0.18, 0.34, 0.52, 0.68, 0.8, 0.9, 0.96, 1.0, 1.0])
BALDING = 3
_BUN, _TAIL, _BOB, _CURLS, _PLAITS = 3, 4, 1, 5, 6
_SHAVEN, _TOPKNOT = 5, 6
_PARTED_LONG, _PARTED_SHORT, _PARTING = (0, 3, 4, 6), (0,), np.radians(28)
"""Cuts with a parting, and where it runs back from the forehead."""
_SHORT_CUTS, _LONG_CUTS = (0, 0, 0, 1, 1, 2, 2, 3, 4, 4), (0, 0, 2, 1, 1, 3, 3, 4, 4, 5, 6)
"""What is worn where nobody says: few are bald."""


def cut_of(cut: int, *, long: bool, child: bool, plain: bool, rng: Rng) -> int:
    """The style numbered `cut` of `person`, one less; where that is 0 one by chance, and a `plain` figure's own."""
    chosen = int(rng.choice(_LONG_CUTS if long else _SHORT_CUTS))
    if cut:
        return cut - 1
    if plain:
        return 0
    return 2 if child and chosen == BALDING and not long else chosen


def add_hair(g: Growth, head: Head, style: int, *, long: bool, beard: bool, under: int, rng: Rng) -> None:
    """One of seven cuts, short or long. `under` is 0 beneath the sky, 1 beneath a hat, 2 where a hood hides it."""
    if under < 2:
        _shell(g, head, style, long, under == 1, rng)
    if long and under < 2:
        _fall(g, head, style)
    elif style == _TOPKNOT and not under:
        knot = blobs(g.rng, head.place(V([[0.0, 0.146, -0.035]])), V([[0.026, 0.034, 0.026]]) * head.size, 1)
        g.add("hair", toned(knot, 0.9))
    if beard:
        _beard(g, head, full=style % 2 == 0)


def _shell(g: Growth, head: Head, style: int, long: bool, pressed: bool, rng: Rng) -> None:
    """What covers the skull down to the hairline."""
    turns = np.concatenate([_TURNS, [np.pi], 2 * np.pi - _TURNS[:0:-1]])
    apart = np.degrees(np.minimum(turns, 2 * np.pi - turns))
    lines = {True: _FRINGE if style == _BOB else _LONG, False: _BALD if style == 3 else _SHORT}
    hairline = np.interp(apart, _MARKS, lines[long])
    hairline = hairline + rng.uniform(-0.3, 0.22, len(turns)) * (apart < 75) * (style not in (_SHAVEN, BALDING))
    short = {0: 0.0125, 1: 0.015, 2: 0.019, BALDING: 0.008, 4: 0.006, _SHAVEN: 0.0012, _TOPKNOT: 0.007}
    thick = short[style] if not long else 0.034 if style == _CURLS else 0.0135
    thick = min(thick, 0.006) if pressed else thick
    down = _DOWN[:, None] * np.ones_like(turns)
    full = thick * (1 - 0.72 * down**5) * (1 - 0.3 * np.sin(turns) ** 2 * down)
    if style == 1 and not pressed and not long:  # swept up to one side over the forehead
        full += (
            0.016
            * np.exp(-(((turns - 0.35 + np.pi) % (2 * np.pi) - np.pi) ** 2) / 0.5)
            * np.exp(-(((down - 0.7) / 0.25) ** 2))
        )
    if style == 2 and not long:
        full += 0.006 * np.sin(5 * turns + 9 * down) * np.sin(7 * down + 2) * (1 - down**6)
    if style == _CURLS and long and not pressed:
        full += 0.009 * np.sin(8 * turns + 3 * np.sin(9 * down)) * np.sin(13 * down + 2 * turns) * (1 - down**8)
    lock = _locks(turns, down)
    full += (0.0042 if thick > 0.008 else 0.0018 if thick > 0.002 else 0.0) * lock * (down > 0.1) * (down < 0.99)
    parted = style in (_PARTED_LONG if long else _PARTED_SHORT) and not pressed
    seam = parted * np.exp(-(((turns - _PARTING + np.pi) % (2 * np.pi) - np.pi) ** 2) / 0.012) * (down < 0.95)
    full -= 0.5 * thick * seam
    full[-1] = -0.006
    rows = down * hairline
    patch = loft(head.place(head.skull(rows, turns, full)), first=style != BALDING or long)
    streak = (0.76 + 0.24 * lock * (down > 0.05) - 0.24 * down**6) * (1 - 0.55 * seam)
    tone = np.concatenate([streak, streak[:, :1]], axis=1)
    if style != BALDING or long:
        tone = np.concatenate([tone[:1], tone])
    g.add("hair", Piece(patch, np.repeat(tone.reshape(-1, 1), 3, axis=1)))


def _locks(turns: F64, down: F64) -> F64:
    """Locks that part from the crown and waver on their way down: 1 on their backs, -1 in the furrows between."""
    flow = 7.5 * turns + 1.6 * np.sin(2.3 * turns + 1.0) + (1.2 + 0.9 * np.sin(turns + 0.7)) * 2.2 * down
    return np.asarray(2 * np.abs(np.sin(flow)) ** 0.8 - 1)


def _fall(g: Growth, head: Head, style: int) -> None:
    """What hangs from it, or is bound at the back."""
    s, j = head.size, head.joints
    if style == _BUN:
        bun = blobs(g.rng, head.place(V([[0.0, 0.045, -0.132]])), np.full((1, 3), 0.043 * s), 2, 0.06, 30.0)
        g.add("hair", bun)
        return
    if style == _CURLS:
        return
    if style == _PLAITS:
        _plaits(g, head)
        return
    if style == _TAIL:
        root = head.place([0, 0.05, -0.118])
        back, down = -j.ahead, -0.9 * unit(j.neck - j.pelvis) - 0.1 * j.up
        line = [
            root,
            root + s * (0.045 * back + 0.01 * j.up),
            root + s * (0.06 * back + 0.09 * down),
            root + s * (0.03 * back + 0.25 * down),
        ]
        g.add("hair", tube(V(line), V([0.022, 0.036, 0.034, 0.008]) * s, 8, 9))
        return
    long = 0.105 if style == _BOB else 0.235
    turns = np.radians(V([80, 90, 101, 114, 130, 150, 180, 210, 230, 246, 259, 270, 280]))
    start = head.skull(7.0 + 0 * turns, turns, 0.0)
    down = unit(-0.75 * unit(j.neck - j.pelvis) - 0.25 * j.up) @ np.stack([j.aside, j.up, j.ahead], axis=1)
    rings = []
    for t in (0.0, 0.22, 0.45, 0.7, 0.9, 1.0):
        spread = V([1 + 0.16 * np.sin(np.pi * min(1.0, 1.3 * t)), 1.0, 1.0])
        swell = 1 + 0.15 * min(1.0, 4 * t)
        outer = start * spread * V([swell, 1, swell]) + t * long * down + V([0, 0, -0.014]) * np.sin(np.pi * 0.6 * t)
        middle = outer.mean(axis=0)
        squeeze = 1 - 0.16 * t**3 if style != _BOB else 1 - 0.1 * t**4
        outer = middle + (outer - middle) * V([squeeze, 1, squeeze])
        inner = middle + (outer - middle) * V([0.72, 1, 0.62])
        rings.append(head.place(np.concatenate([outer, inner[::-1]])))
    patch = loft(rings, last=True)
    n = 2 * len(turns) + 1
    streak = 0.76 + 0.24 * np.sin(np.arange(n) * 2.1)
    tone = np.tile(streak, len(patch.points) // n)
    g.add("hair", Piece(patch, np.repeat(tone[:, None], 3, axis=1)))


def _plaits(g: Growth, head: Head) -> None:
    """Two plaits from behind the ears to the breast, bound at their ends."""
    j, s = head.joints, head.size
    down = unit(j.pelvis - j.neck)
    for side in (1.0, -1.0):
        root = head.place([0.07 * side, -0.03, -0.05])
        out = side * j.chest_aside
        line = [root, root + s * (0.03 * out + 0.06 * down - 0.01 * j.ahead)]
        line += [root + s * (0.05 * out + 0.12 * down + 0.045 * j.chest_ahead)]
        line += [root + s * (0.045 * out + 0.25 * down + 0.1 * j.chest_ahead)]
        at = np.linspace(0, 1, 26)
        wide = (0.019 - 0.006 * at) * (1 + 0.2 * np.sin(at * 44)) * (1 - 0.7 * (at > 0.97))
        plait = tube(V(line), np.interp(np.linspace(0, 1, 26), at, wide) * s, 7, 26)
        tone = np.repeat(0.82 + 0.18 * np.sin(at * 44), len(plait.points) // 26)
        g.add("hair", toned(plait, tone) if len(tone) == len(plait.points) else plait)


def _beard(g: Growth, head: Head, full: bool) -> None:
    """A beard from ear to ear that leaves the mouth free, and a moustache."""
    turns = np.radians(V([-84, -74, -62, -48, -36, -26, -17, -8, 0, 8, 17, 26, 36, 48, 62, 74, 84]))
    apart = np.degrees(np.abs(turns))
    upper = np.interp(apart, [0, 9, 15, 24, 50, 84], [17.6, 17.2, 15.0, 13.6, 12.2, 8.5])
    down = V([0.0, 0.0, 0.2, 0.45, 0.7, 0.88, 1.0])[:, None]
    over = V([-0.004, 0.005, 0.009, 0.011, 0.011, 0.009, -0.004])[:, None] * np.ones_like(turns)
    local = head.skull(upper + down * (FACE_ROWS - 1.0 - upper), turns, over)
    long = (0.058 if full else 0.016) * np.exp(-((apart / 34.0) ** 2)) * V([0, 0, 0.15, 0.5, 1.0, 0.95, 0.0])[:, None]
    local = local + long[..., None] * V([0.0, -1.0, 0.12])
    patch = loft(head.place(local), closed=False)
    streak = 0.84 + 0.16 * np.sin(np.arange(len(turns)) * 2.3 + 2 * down)
    g.add("hair", Piece(patch, np.repeat(np.broadcast_to(streak, over.shape).reshape(-1, 1), 3, axis=1)))
    lip = V(
        [
            (0.034, -0.05, 0.074),
            (0.018, -0.0375, 0.0935),
            (0.0, -0.0335, 0.099),
            (-0.018, -0.0375, 0.0935),
            (-0.034, -0.05, 0.074),
        ]
    )
    g.add("hair", tube(head.place(lip), V([0.004, 0.0075, 0.0065, 0.0075, 0.004]) * head.size, 5, 7))
