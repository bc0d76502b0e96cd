"""A person: skin, hair, eyes, clothes, trousers, shoes and what is worn or held, in any posture."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, blobs, tube, unit
from assets.shapes.postures import Joints, joints_of, posture_of
from assets.shapes.worn import add_hat, add_held, head_frame

V = np.array


@grown(
    "person",
    (0.61, 1.8, 0.35),
    skin="skin",
    clothes="blue cotton",
    hair="brown hair",
    trousers="dark grey wool",
    shoes="brown leather",
    trim="brown leather",
    eyes="black eyes",
    whites="white porcelain",
)
def person(
    g: Growth,
    pose: float = 0.0,
    robe: float = 0.0,
    long_hair: float = 0.0,
    variety: float = 0.0,
    hat: float = 0.0,
    beard: float = 0.0,
    holds: float = 0.0,
    young: float = 0.0,
) -> None:
    """A human in one of eighteen poses, in shirt and trousers, a gown or a dress, whose hair and hat differ."""
    rng = np.random.default_rng([3, round(variety)])
    plain = round(variety) == 0
    stout = 1.0 if plain else float(rng.uniform(0.9, 1.16))
    broad = 1.0 if plain else float(rng.uniform(0.93, 1.06)) * (0.92 if long_hair else 1.0)
    j = joints_of(posture_of(pose, variety), shoulders=broad, legs=0.86 if young else 1.0)
    size = 1.24 if young else 1.0
    _trunk(g, j, stout, round(robe))
    _legs(g, j, round(robe), shorts=bool(young) and not plain and variety % 2 > 0.5)
    _arms(g, j, sleeves=0.5 if not plain and not robe and rng.random() < 0.25 else 1.0)
    _head(g, j, size)
    style = 0 if plain else int(rng.integers(0, 5))
    _hair(g, j, size, bool(long_hair), style, bool(beard), covered=round(hat) in (3, 5))
    add_hat(g, j, size, round(hat))
    add_held(g, j, round(holds), round(pose))


def _trunk(g: Growth, j: Joints, stout: float, robe: int) -> None:
    """Shirt, tunic or gown, and a belt."""
    cloth = Clay(0.05)
    ahead = j.chest_ahead
    lower = j.pelvis - 0.02 * unit(j.chest - j.pelvis)
    cloth.chain([lower, j.waist + 0.01 * ahead, j.chest], [0.128 * stout, 0.112 * stout**1.6, 0.132])
    cloth.limb(j.chest + 0.075 * j.chest_aside, j.chest - 0.075 * j.chest_aside, 0.1)
    for shoulder in j.shoulders:
        cloth.limb(j.chest + 0.4 * (shoulder - j.chest), shoulder, 0.1, 0.066)
    cloth.limb(j.chest, j.neck, 0.09, 0.056)
    if robe:
        knee, ankle = (0.5 * (a + b) for a, b in (j.knees, j.ankles))
        apart = float(np.linalg.norm(j.knees[0] - j.knees[1])) / 2
        forward = abs(float(unit(knee - j.pelvis) @ unit(j.chest - j.pelvis))) < 0.75
        wide = 0.07 + 0.35 * apart if forward else 0.15 + 0.45 * apart
        cloth.limb(j.pelvis, knee, 0.12 * stout, wide)
        for hip, end in zip(j.hips, j.knees, strict=True):
            cloth.limb(hip, end, 0.105, 0.09)
        if robe == 1:
            cloth.limb(knee, ankle + 0.3 * (knee - ankle), wide, 0.135 if forward else 0.215)
    else:
        for hip in j.hips:
            cloth.limb(j.pelvis, hip - 0.02 * unit(j.chest - j.pelvis), 0.12, 0.108)
    g.add("clothes", cloth.skin(38 if robe == 1 else 21))
    _stitches(g, j, stout, robe)
    turn = np.linspace(0, 2 * np.pi, 15)
    ring = 0.5 * (j.pelvis + j.waist)
    radius = 0.133 * stout**1.2
    belt = ring + radius * (np.cos(turn)[:, None] * j.chest_aside + np.sin(turn)[:, None] * ahead)
    g.add("trim", tube(belt, [0.02, 0.02], 5, 16))


def _stitches(g: Growth, j: Joints, stout: float, robe: int) -> None:
    """A collar, a row of buttons or a neckline, the shirt's hem."""
    up, ahead = unit(j.chest - j.pelvis), j.chest_ahead
    neck = j.neck - 0.025 * unit(j.neck - j.chest)
    g.add("clothes", _seam(_ring(neck, j.neck - j.chest, 0.06), 0.013, 0.8))
    front = [j.chest + 0.138 * ahead + 0.03 * up, j.waist + (0.115 * stout**1.6 + 0.012) * ahead]
    if not robe:
        for k in range(4):
            at = front[0] + (front[1] - front[0]) * (0.05 + 0.3 * k)
            g.add("clothes", _seam(V([at - 0.004 * up, at + 0.004 * up]), 0.006, 0.35))


def _legs(g: Growth, j: Joints, robe: int, shorts: bool) -> None:
    """Trousers and shoes; bare shins under a dress or shorts."""
    bare = robe == 2 or shorts
    legs, shins = Clay(0.035), Clay(0.02)
    for hip, knee, ankle in zip(j.hips, j.knees, j.ankles, strict=True):
        calf = knee + 0.32 * (ankle - knee)
        if robe:
            legs.limb(hip, hip + 0.5 * (knee - hip), 0.08, 0.06)  # under the skirt
        else:
            legs.limb(hip, knee, 0.094, 0.064)
        if bare:
            shins.chain([knee, calf, ankle], [0.056, 0.056, 0.036])
        elif robe != 1:
            legs.chain([knee, calf, ankle], [0.063, 0.064, 0.05], blend=0.02)
    g.add("trousers", legs.skin(12 if robe else 24))
    if bare:
        g.add("skin", shins.skin(17))
    for ankle, toe in zip(j.ankles, j.toes, strict=True):
        shoe = Clay(0.02)
        sole = ankle + 0.12 * unit(ankle - 0.5 * (j.knees[0] + j.knees[1])) * 0.35
        heel = sole - 0.25 * (toe - ankle)
        shoe.limb(heel, sole + 0.95 * (toe - ankle), 0.046, 0.036)
        shoe.limb(ankle, sole, 0.052, 0.048)
        g.add("shoes", shoe.skin(9))


def _arms(g: Growth, j: Joints, sleeves: float) -> None:
    """Sleeves to the wrist, or half as far, and hands with a thumb."""
    cloth = Clay(0.03)
    for side, shoulder, elbow, wrist, hand in zip((1.0, -1.0), j.shoulders, j.elbows, j.wrists, j.hands, strict=True):
        cloth.limb(shoulder, elbow, 0.062, 0.05)
        way = unit(hand - wrist)
        if sleeves >= 1.0:
            cloth.limb(elbow, elbow + 0.92 * (wrist - elbow), 0.05, 0.044, 0.02)
        flesh = Clay(0.015)
        flesh.limb(
            elbow if sleeves < 1.0 else elbow + 0.85 * (wrist - elbow), wrist, 0.04 if sleeves < 1.0 else 0.029, 0.029
        )
        flesh.limb(wrist, hand, 0.031, 0.034)
        across = unit(np.cross(way, j.chest_aside * side) + 0.4 * j.chest_ahead)
        flesh.limb(hand + 0.01 * across, hand + 0.02 * way - 0.01 * across, 0.031, 0.026)
        _fingers(g, hand, way, across)
        flesh.limb(wrist + 0.03 * way, wrist + 0.075 * way + 0.045 * across, 0.017, 0.012)
        g.add("skin", flesh.skin(10 if sleeves >= 1.0 else 17))
        end = elbow + (0.9 if sleeves >= 1.0 else 0.02) * (wrist - elbow)
        g.add("clothes", _seam(_ring(end, wrist - elbow, 0.046 if sleeves >= 1.0 else 0.054), 0.009))
    g.add("clothes", cloth.skin(22))


def _fingers(g: Growth, hand: F64, way: F64, across: F64) -> None:
    """Four fingers, a little bent towards the palm."""
    palm = unit(np.cross(across, way))
    for k, long in enumerate((0.058, 0.066, 0.062, 0.048)):
        root = hand + (0.024 - 0.016 * k) * across
        bent = root + 0.55 * long * way + 0.004 * palm
        g.add("skin", tube([root, bent, root + long * way + 0.008 * palm], [0.0105, 0.0095, 0.007], 4, 3))


def _ring(at: F64, way: F64, radius: float) -> F64:
    """A closed circle `[13, 3]` about `at`, square to `way`."""
    ahead = unit(way)
    side = unit(np.cross(ahead, [0.3, 0.2, 0.9]))
    turn = np.linspace(0, 2 * np.pi, 13)[:, None]
    return np.asarray(at + radius * (np.cos(turn) * side + np.sin(turn) * np.cross(ahead, side)))


def _seam(line: F64, thick: float, tone: float = 0.62) -> Piece:
    """A hem, collar or row of buttons along a line, in a darker shade of the cloth."""
    patch = tube(line, [thick, thick], 4, len(line))
    return Piece(patch, np.full((len(patch.points), 3), tone))


def _head(g: Growth, j: Joints, size: float) -> None:
    """Neck, skull, jaw, nose, ears, brows and eyes."""
    f = head_frame(j, size)

    def at(x: float, y: float, z: float) -> F64:
        return np.asarray(j.head + f @ V([x, y, z]))

    c = Clay(0.02)
    c.limb(j.neck - 0.05 * j.up, at(0, -0.02, -0.012), 0.05, 0.048)
    c.limb(at(0, 0.045, -0.022), at(0, 0.035, 0.012), 0.082 * size, 0.078 * size)
    c.limb(at(0, -0.005, 0.02), at(0, -0.062, 0.052), 0.068 * size, 0.036 * size)
    c.limb(at(0.03, -0.035, 0.028), at(-0.03, -0.035, 0.028), 0.045 * size)
    c.limb(at(0, 0.028, 0.088), at(0, -0.012, 0.108), 0.011 * size, 0.016 * size, 0.012)
    c.limb(at(0.03, 0.043, 0.073), at(-0.03, 0.043, 0.073), 0.017 * size, blend=0.015)
    c.limb(at(0.013, -0.044, 0.084), at(-0.013, -0.044, 0.084), 0.01 * size, blend=0.012)
    for side in (1.0, -1.0):
        c.limb(at(0.081 * side, 0.0, -0.01), at(0.09 * side, 0.03, -0.018), 0.012 * size, 0.017 * size, 0.008)
    skin = c.skin(21)
    flush = np.exp(-(((skin.points - at(0, -0.01, 0.1)) / (0.05 * size)) ** 2).sum(axis=1))
    tone = 1 - flush[:, None] * V([0.0, 0.12, 0.12])
    g.add("skin", Piece(skin, tone))
    white, iris = ([at(x * side, 0.021, z) for side in (1.0, -1.0)] for x, z in ((0.033, 0.0805), (0.0325, 0.0885)))
    g.add("whites", blobs(g.rng, V(white), np.full((2, 3), 0.0135 * size), 1))
    g.add("eyes", blobs(g.rng, V(iris), np.full((2, 3), 0.0075 * size), 1))
    for side in (1.0, -1.0):
        lid = V([at(0.019 * side, 0.025, 0.089), at(0.033 * side, 0.0325, 0.091), at(0.047 * side, 0.025, 0.082)])
        g.add(
            "skin",
            Piece(lash := tube(lid, V([0.003, 0.0042, 0.003]) * size, 4, 5), np.full((len(lash.points), 3), 0.4)),
        )
    mouth = V(
        [at(0.026, -0.043, 0.082), at(0.012, -0.045, 0.093), at(-0.012, -0.045, 0.093), at(-0.026, -0.043, 0.082)]
    )
    lips = tube(mouth, V([0.003, 0.006, 0.006, 0.003]) * size, 6, 7)
    g.add("skin", Piece(lips, np.tile(V([0.84, 0.56, 0.53]), (len(lips.points), 1))))
    for side in (1.0, -1.0):
        brow = [at(0.015 * side, 0.046, 0.09), at(0.034 * side, 0.051, 0.085), at(0.052 * side, 0.045, 0.072)]
        g.add("hair", tube(V(brow), V([0.006, 0.007, 0.004]) * size, 4, 5))


def _hair(g: Growth, j: Joints, size: float, long_hair: bool, style: int, beard: bool, covered: bool) -> None:
    """Hair that falls, or one of five short cuts; a beard."""
    f = head_frame(j, size)

    def at(x: float, y: float, z: float) -> F64:
        return np.asarray(j.head + f @ V([x, y, z]))

    c = Clay(0.025)
    if not covered or long_hair:
        thick = (0.0, 0.0, 0.014, -0.004, 0.006)[style] * size
        c.limb(at(0, 0.062, -0.03), at(0, 0.066, 0.006), 0.084 * size + thick, 0.074 * size + thick)
        c.limb(at(0, 0.02, -0.055), at(0, -0.045, -0.05), 0.07 * size + thick, 0.05 * size)
        for side in (1.0, -1.0):
            c.limb(at(0.06 * side, 0.085, 0.045), at(0.08 * side, 0.025, -0.01), 0.022 * size, 0.02 * size)
        if style == 1:
            c.limb(at(0.05, 0.105, 0.06), at(-0.06, 0.1, 0.045), 0.026 * size, 0.022 * size)
    if long_hair:
        back = j.head + f @ V([0, -0.05, -0.075])
        down = -0.8 * unit(j.neck - j.pelvis) - 0.2 * j.up
        if style == 3:
            c.limb(at(0, 0.1, -0.09), at(0, 0.12, -0.1), 0.05 * size)
        elif style == 4:
            c.chain(
                [at(0, 0.06, -0.1), back - 0.07 * j.ahead, back + 0.2 * down - 0.05 * j.ahead], [0.03, 0.042, 0.015]
            )
        else:
            c.limb(at(0, 0.02, -0.06), back + 0.17 * down, 0.075 * size, 0.062 * size)
            for side in (1.0, -1.0):
                c.limb(at(0.075 * side, 0.03, -0.02), at(0.08 * side, -0.13, -0.02), 0.03 * size, 0.026 * size)
    if beard:
        c.limb(at(0.05, -0.045, 0.05), at(0, -0.085, 0.07), 0.032 * size, 0.036 * size)
        c.limb(at(-0.05, -0.045, 0.05), at(0, -0.085, 0.07), 0.032 * size, 0.036 * size)
        c.limb(at(0, -0.085, 0.07), at(0, -0.16, 0.06), 0.034 * size, 0.016 * size)
        c.limb(at(0.026, -0.026, 0.093), at(-0.026, -0.026, 0.093), 0.011 * size, blend=0.01)
    if c.limbs:
        g.add("hair", c.skin(16))
