"""What covers a figure: shirt and sleeves, trousers, skirts that hang from the hips and fall in folds."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.folds import finer, gathers, ridges, shaded
from assets.shapes.growth import Growth
from assets.shapes.lofts import Station, limb, loft, toned
from assets.shapes.organic import F64, Patch, blobs, unit
from assets.shapes.trunks import Trunk

V = np.array
BELT_M, COLLAR_M = 0.1, 0.515
"""Heights along the trunk of the belt and of the collar's foot."""
_SLEEVE_STEP, _LEG_STEP = 0.15, 0.16
"""How far apart the rings of sleeves and of trouser legs are, in joints."""
_ON_THE_GROUND_M = 0.3
"""How high the hips of one who sits on the ground are, at most."""


def add_shirt(g: Growth, t: Trunk, surface: str, low: float, notch: float, collar: bool) -> None:
    """A shirt from `low` up to the neck, open there for `notch` metres; skin shows in the opening."""
    turns = np.linspace(0, 2 * np.pi, 25)[:-1]
    apart = np.minimum(turns, 2 * np.pi - turns)
    top = COLLAR_M - notch * np.exp(-((apart / (0.35 + 1.6 * notch)) ** 2)) - 0.012 * (apart > 1.2)
    share = np.linspace(0, 1, 12)[:, None]
    heights = low + share * (top - low)
    over = 0.004 + 0.006 * np.exp(-(((heights - low) / 0.04) ** 2))
    fold, depth = _drawn(heights, turns)
    held = 1 - np.exp(-((apart / 0.22) ** 2))  # by the placket, and by the belt
    depth = depth * held * np.clip((heights - low - 0.03) / 0.05, 0, 1)
    grid = t.point(heights, turns, over + 0.0115 * depth * fold)
    edge = t.point(top, turns, -0.004)
    lower = t.point(np.full(len(turns), low), turns, -0.012)
    patch = loft(np.concatenate([lower[None], grid, edge[None]]))
    arms = np.exp(-(((apart - 1.57) / 0.4) ** 2)) * np.exp(-(((heights - 0.35) / 0.07) ** 2))
    shade = (1 - 0.22 * arms - 0.1 * np.exp(-(((heights - low) / 0.012) ** 2))) * shaded(fold, depth)
    shade = np.concatenate([shade[:1] * 0.7, shade, shade[-1:] * 0.75])
    g.add(surface, toned(patch, np.concatenate([shade, shade[:, :1]], axis=1).ravel()))
    chest = loft([t.ring(y, -0.003, 14) for y in (0.36 if notch > 0.05 else 0.44, 0.47, 0.5, 0.53)])
    g.add("skin", toned(chest, 0.97))
    if collar:
        arc = np.linspace(0.28, 2 * np.pi - 0.28, 15)
        rows = [
            t.point(np.full(15, y) - 0.022 * np.cos(arc) * (np.cos(arc) > 0), arc, o)
            for y, o in ((0.503, 0.011), (0.514, 0.012), (0.54, 0.008), (0.542, 0.002))
        ]
        g.add(surface, toned(loft(rows, closed=False), 0.88))


def _around(sides: int) -> F64:
    return np.linspace(0, 2 * np.pi, sides + 1)[None, :-1]


def _round(tone: F64) -> F64:
    """The shade of rings `[n, sides]` as their skin has it, its first point again at its end."""
    return np.concatenate([tone, tone[:, :1]], axis=1).ravel()


def _drawn(heights: F64, turns: F64) -> tuple[F64, F64]:
    """The folds of a shirt, and how deep they are, 0 to 1: slack above the belt, drawn from under the arms."""
    apart = np.minimum(turns, 2 * np.pi - turns)
    slack = np.exp(-(((heights - 0.13) / 0.085) ** 2)) * (0.75 + 0.25 * np.sin(3 * turns + 1.0))
    arms = np.exp(-(((apart - 1.25) / 0.55) ** 2)) * np.exp(-(((heights - 0.33) / 0.09) ** 2))
    return ridges(heights, turns, 0.095, 0.6, 2), np.clip(np.maximum(slack, 0.8 * arms), 0.12, 1.0)


def add_placket(g: Growth, t: Trunk, surface: str, low: float, high: float, buttons: int) -> None:
    """The strip down a shirt's front, with its buttons."""
    strip = t.panel(low, high, (-0.13, 0.13), 0.0125, (9, 3))
    strip[:, [0, 2]] -= 0.007 * t.joints.chest_ahead
    g.add(surface, toned(loft(strip, closed=False), 0.9))
    for y in np.linspace(low + 0.05, high - 0.03, buttons):
        g.add(surface, toned(blobs(g.rng, t.point(y, 0.0, 0.0135)[None], V([[0.007, 0.007, 0.005]]), 0), 0.5))


def add_knitwear(g: Growth, t: Trunk, surface: str, *, deep: bool, ribbed: bool) -> None:
    """A jumper or T-shirt that hangs over the belt, its neck round, or a `deep` V; `ribbed` at its edges."""
    turns = np.linspace(0, 2 * np.pi, 25)[:-1]
    apart = np.minimum(turns, 2 * np.pi - turns)
    notch = 0.085 * np.clip(1 - apart / 0.5, 0, 1) if deep else 0.014 * np.exp(-((apart / 0.6) ** 2))
    top, low = 0.505 - notch - 0.006 * (apart > 1.2), -0.035
    share = np.linspace(0, 1, 13)[:, None]
    heights = low + share * (top - low)
    hem = np.exp(-(((heights - low) / 0.035) ** 2))
    hang = 0.009 * np.exp(-(((heights - 0.1) / 0.1) ** 2)) * (1 if ribbed else 0.6)
    fold, depth = _drawn(heights, turns)
    depth = depth * (0.7 if ribbed else 1.0) * (share > 0.06)
    grid = t.point(heights, turns, 0.008 + hang + (0.0 if ribbed else 0.006) * hem + 0.013 * depth * fold)
    whole = np.concatenate([t.point(np.full(24, low), turns, -0.01)[None], grid, t.point(top, turns, -0.002)[None]])
    arms = np.exp(-(((apart - 1.57) / 0.4) ** 2)) * np.exp(-(((heights - 0.35) / 0.07) ** 2))
    shade = 1 - 0.2 * arms - (0.22 if ribbed else 0.1) * (share < 0.08) - 0.14 * (share > 0.96)
    shade = shade * shaded(fold, depth)
    shade = np.concatenate([shade[:1] * 0.6, shade, shade[-1:] * 0.8])
    g.add(surface, toned(loft(whole), np.concatenate([shade, shade[:, :1]], axis=1).ravel()))
    chest = loft([t.ring(y, -0.003, 14) for y in (0.38 if deep else 0.46, 0.49, 0.51, 0.53)])
    g.add("skin", toned(chest, 0.97))


def add_waistcoat(g: Growth, t: Trunk, surface: str) -> None:
    """A waistcoat without sleeves, open in a V to the chest, with dark buttons."""
    turns = np.linspace(0.08, 2 * np.pi - 0.08, 17)
    apart = np.minimum(turns, 2 * np.pi - turns)
    top = 0.49 - 0.17 * np.clip(1 - apart / 0.75, 0, 1) - 0.1 * np.exp(-(((apart - 1.57) / 0.3) ** 2))
    low = 0.055 - 0.03 * np.exp(-((apart / 0.5) ** 2))
    share = np.linspace(0, 1, 5)[:, None]
    grid = t.point(low + share * (top - low), turns, 0.017)
    edge = np.stack([t.point(low, turns, 0.006), t.point(top, turns, 0.006)])
    whole = np.concatenate([edge[:1], grid, edge[1:]])
    shade = np.ones(whole.shape[:2])
    shade[[0, -1]] = 0.55
    shade[:, [0, -1]] *= 0.75
    g.add(surface, toned(loft(whole, closed=False), shade.ravel()))
    for y in np.linspace(0.08, 0.28, 4):
        g.add(surface, toned(blobs(g.rng, t.point(y, 0.11, 0.02)[None], V([[0.009, 0.009, 0.006]]), 0), 0.35))


def add_sleeve(g: Growth, t: Trunk, k: int, surface: str, long: float, wide: float = 1.0) -> None:
    """A sleeve on the left (0) or right arm (1): `long` 1 to the wrist, 0.5 above the elbow; `wide` at its end."""
    j = t.joints
    shoulder, elbow, wrist = j.shoulders[k], j.elbows[k], j.wrists[k]
    root = shoulder + 0.5 * (t.middle(0.38) - shoulder)
    shoulder = shoulder + 0.006 * unit(root - shoulder) - 0.008 * unit(j.chest - j.pelvis)
    s = (0.9 if t.woman else 1.0) * (0.93 if t.young else 1.0)
    stations: list[Station] = [
        (0.0, 0.046, 0.055), (0.5, 0.056, 0.062), (0.9, 0.061, 0.062), (1.2, 0.057, 0.058), (1.6, 0.050, 0.053),
        (1.88, 0.046, 0.049), (2.02, 0.046, 0.048), (2.2, 0.046, 0.048), (2.5, 0.043, 0.044), (2.8, 0.039, 0.039),
    ]  # fmt: skip
    end = 2.93 if long >= 1.0 else 1.72
    cut: list[Station] = [each for each in stations if each[0] < end - 0.05]
    last = float(np.interp(end, [at for at, _, _ in stations], [w for _, w, _ in stations]))
    if wide > 1.0:
        cut = [
            (at, w * (1 + (wide - 1) * max(0.0, (at - 1.6) / 1.3)), d * (1 + (wide - 1) * max(0.0, (at - 1.6) / 1.3)))
            for at, w, d in cut
        ]
    rim = last * (wide if wide > 1 else 1.06)
    cut += [(end - 0.04, rim, rim), (end, rim, rim), (end - 0.001, 0.75 * rim, 0.75 * rim)]
    cut = finer(cut, _SLEEVE_STEP, 1.0)
    at = V([each[0] for each in cut])
    depth = gathers(at, ((0.95, 0.3, 0.05), (1.97, 0.3, 0.13), (end - 0.12, 0.25, 0.1)), 0.03)[:, None]
    fold = ridges(0.28 * at[:, None], _around(8), 0.082, 1.1 + 2.3 * k, 1 if k else -1)
    depth = depth * (0.6 + 0.4 * (wide <= 1.0)) * (at[:, None] > 0.6)
    depth[-3:] = 0.0
    sleeve = limb(
        [root, shoulder, elbow, wrist],
        [(at, w * s, d * s) for at, w, d in cut],
        unit(np.cross(j.chest_ahead, elbow - shoulder)),
        sides=8,
        bend=0.055,
        swell=depth * fold,
    )
    tone = shaded(fold, np.minimum(depth / 0.1, 1.0))
    tone[-3:] *= V([0.86, 0.84, 0.5])[:, None]
    g.add(surface, toned(sleeve, _round(tone)))
    if long < 1.0:
        arm = limb(
            [shoulder, elbow, wrist],
            [(0.5, 0.044, 0.043), (0.95, 0.041, 0.041), (1.2, 0.044, 0.042), (1.6, 0.035, 0.033), (2, 0.027, 0.022)],
            j.chest_ahead,
            sides=9,
            bend=0.05,
        )
        g.add("skin", arm)


def add_trousers(g: Growth, t: Trunk, *, shorts: bool, hidden: bool, covered: bool = False) -> None:
    """Trousers to the shoe, or shorts; `hidden` under a skirt there is but their seat.

    Where a top hangs over their waist, which is then `covered`, that lies well beneath it.
    """
    j, s = t.joints, (0.95 if t.woman else 1.0)
    under = -0.03 if hidden else 0.0
    waist = -0.022 if covered and not hidden else 0.001
    rings = ((-0.13, -0.001), (-0.105, -0.001), (-0.05, -0.001), (0.02, min(-0.001, waist)), (0.1, waist))
    seat = loft([t.ring(y, under + over, 16) for y, over in rings], first=True)
    g.add("trousers", seat)
    aside = unit(j.hips[0] - j.hips[1])
    for hip, knee, ankle in () if hidden else zip(j.hips, j.knees, j.ankles, strict=True):
        root = hip + 0.3 * (t.middle(0.06) - hip)
        stations: list[Station] = [
            (0.0, 0.080, 0.088), (0.8, 0.088, 0.102), (1.15, 0.087, 0.098), (1.4, 0.083, 0.088), (1.7, 0.072, 0.074),
            (1.92, 0.066, 0.068), (2.04, 0.064, 0.068), (2.2, 0.061, 0.066), (2.45, 0.060, 0.066), (2.75, 0.057, 0.061),
            (2.9, 0.057, 0.063), (2.99, 0.057, 0.066), (2.985, 0.044, 0.05),
        ]  # fmt: skip
        if shorts:
            stations = [each for each in stations if each[0] < 1.84]
            stations += [(1.84, 0.08, 0.084), (1.839, 0.06, 0.062)]
        fine = finer(stations, _LEG_STEP, 1.0)
        at = V([each[0] for each in fine])
        bunches = ((1.08, 0.2, 0.06), (2.02, 0.26, 0.08), (2.82, 0.2, 0.13))
        depth = gathers(at, bunches[:1] if shorts else bunches, 0.026)[:, None] * (at[:, None] > 0.9)
        depth[-1] = 0.0
        fold = ridges(0.43 * at[:, None], _around(9), 0.125, 4.0 * float(hip @ aside), 1)
        leg = limb(
            [root, hip, knee, ankle],
            [(a, w * s, d * s) for a, w, d in fine],
            j.hips[0] - j.hips[1],
            sides=9,
            bend=0.06,
            swell=depth * fold,
        )
        seam = 1 - 0.16 * np.maximum(np.cos(2 * _around(9)) * -1, 0) ** 12
        tone = shaded(fold, np.minimum(depth / 0.09, 1.0)) * seam
        tone[-1] *= 0.5
        tone[-3:-1] *= 0.86
        g.add("trousers", toned(leg, _round(tone)))


def add_bare_legs(g: Growth, t: Trunk, surface: str = "skin", bare_from: float = 0.35) -> None:
    """Legs below a dress or shorts, or in tights that are on another `surface`, from so many joints below the hip."""
    j, s = t.joints, (0.93 if t.woman else 1.0)
    stations = [
        (0.35, 0.072, 0.078),
        (0.8, 0.058, 0.06),
        (1.0, 0.052, 0.055),
        (1.15, 0.051, 0.054),
        (1.35, 0.053, 0.059),
        (1.65, 0.042, 0.045),
        (1.9, 0.034, 0.037),
        (2.03, 0.036, 0.042),
    ]
    for hip, knee, ankle in zip(j.hips, j.knees, j.ankles, strict=True):
        g.add(
            surface,
            limb(
                [hip, knee, ankle],
                [(max(a, bare_from), w * s, d * s) for a, w, d in stations if a > bare_from - 0.4],
                j.hips[0] - j.hips[1],
                sides=9,
                bend=0.05,
            ),
        )


def skirt_rings(
    t: Trunk, low: float, flare: float, over: ArrayLike = 0.0, turns: F64 | None = None, phase: float = 0.0
) -> F64:
    """Rings `[n, m, 3]` of a skirt from the belt down to `low` (1 the knee, 2 the ankle), its hem `flare` metres wider.

    It lies on both thighs and hangs between the legs; folds deepen towards the hem. `turns` are angles `[m]` about it.
    """
    j = t.joints
    turn = np.linspace(0, 2 * np.pi, 29 if low > 0.5 else 21)[:-1] if turns is None else turns
    rings = [t.point(y, turn, 0.006 + o + np.asarray(over)) for y, o in ((BELT_M, 0.0), (0.05, 0.009), (0.0, 0.02))]
    hips = unit(j.hips[0] - j.hips[1])
    seated = float(unit(np.mean(j.knees, axis=0) - j.pelvis) @ unit(j.pelvis - j.chest)) < 0.7
    if not seated:
        rings.append(t.point(-0.06, turn, 0.028 + np.asarray(over)))
    levels = np.linspace(0.3 if seated else 0.28, low, 8 if low > 1.3 else 5 if low > 0.5 else 3)
    floor = (
        min(*(float(a[1]) for a in j.ankles), float(j.knees[0][1]), float(j.knees[1][1]), float(j.pelvis[1]) - 0.04)
        - 0.075
    )
    on_the_ground = seated and float(j.pelvis[1]) - floor < _ON_THE_GROUND_M
    for level in levels:
        legs = [_along(V([h, k, a]), level) for h, k, a in zip(j.hips, j.knees, j.ankles, strict=True)]
        ways = [
            _along(V([h, k, a]), level + 0.2) - _along(V([h, k, a]), level - 0.2)
            for h, k, a in zip(j.hips, j.knees, j.ankles, strict=True)
        ]
        down = unit(unit(ways[0]) + unit(ways[1]) + 0.25 * unit(j.pelvis - j.chest))
        aside = unit(hips - down * float(hips @ down))
        ahead = np.cross(aside, -down)
        out = np.sin(turn)[:, None] * aside + np.cos(turn)[:, None] * ahead
        pull = np.stack([out @ leg for leg in legs])
        weight = 1 / (1 + np.exp(-np.clip((pull[0] - pull[1]) / 0.035, -30, 30)))
        middle = weight[:, None] * legs[0] + (1 - weight[:, None]) * legs[1]
        share = (level / low) ** 1.15
        radius = float(np.interp(level, [0, 0.5, 1, 2], [0.112, 0.1, 0.078, 0.07])) + 0.016 + flare * share
        fold = (
            1
            + (0.30 * flare + 0.035) * 2.2 * share * np.sin(7 * turn + phase + 0.6 * level)
            + 0.02 * share * np.sin(3 * turn + 2 * phase)
        )
        ring = middle + (radius * fold + np.asarray(over))[:, None] * out
        if on_the_ground:  # cloth has nothing to hold it up between knees that are far apart
            ring[:, 1] -= np.clip((share - 0.35) / 0.5, 0, 1) * np.maximum(ring[:, 1] - floor - 0.015, 0)
        ring[:, 1] = np.maximum(ring[:, 1], floor)
        rings.append(ring)
    return np.stack(rings)


def hemmed(rings: F64) -> tuple[Patch, F64]:
    """A skirt's skin with its hem turned in, and its shade `[n]`: darker in the folds and inside."""
    middle = rings.mean(axis=1, keepdims=True)
    inner = middle[-1] + 0.93 * (rings[-1] - middle[-1])
    whole = np.concatenate([rings, inner[None]])
    reach = np.linalg.norm(rings - middle, axis=2)
    near = 0.5 * (np.roll(reach, 2, axis=1) + np.roll(reach, -2, axis=1))
    shade = np.clip(1 + 2.2 * (reach / near - 1), 0.66, 1.0)
    shade[-1] *= 0.7  # a seam along the hem
    shade = np.concatenate([shade, 0.45 * np.ones((1, rings.shape[1]))])
    return loft(whole), np.concatenate([shade, shade[:, :1]], axis=1).ravel()


def _along(line: F64, at: float) -> F64:
    """The place along `line` `[3, 3]` at 0 (its first point) to 2."""
    return V([np.interp(at, [0.0, 1.0, 2.0], line[:, k]) for k in range(3)])
