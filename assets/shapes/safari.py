"""Animals of the wild that one tells by one thing: stripes, a long neck, a trunk, a paw."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.equines import EQUINE_FRAME, EQUINE_SPINE, add_equine_details, equine
from assets.shapes.gaits import hoofed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import along, cut, paired, patches, single
from assets.shapes.organic import F64, Patch, curve, tube
from assets.shapes.posing import Frame, posed

V = np.array


def striped(patch: Patch, spine: F64, pitch: float, knee: float) -> tuple[Patch, Patch]:
    """`patch` parted into its coat and its stripes: across the `spine`, and around the legs below height `knee`."""
    way = along(patch.points, curve(spine, 40))
    x, y, z = patch.points.T
    wave = np.sin(2 * np.pi * way / pitch + 0.5 * np.sin(5 * y + 3 * z) + 0.35 * np.sin(9 * np.abs(x) + 4 * way))
    rings = np.sin(2 * np.pi * y / (0.66 * pitch))
    field = np.where(y < knee, rings, wave)
    return cut(patch, field - 0.05)


@grown("zebra", (0.67, 2.21, 2.6), body="white fur", stripes="black fur", dark="black hooves")
@posed(EQUINE_FRAME)
def zebra(g: Growth) -> None:
    """A zebra: a horse's body with black stripes cut into it, a stiff striped mane, a thin tail with a tuft."""
    skin, horn = equine(1.05, 50, most=0)
    coat, bands = striped(skin, EQUINE_SPINE, 0.19, 0.78)
    g.add("dark", horn)
    g.add("body", coat)
    g.add("stripes", bands)
    hair = Clay(0.03)
    crest = curve(V([(0, 2.13, 1.12), (0, 2.1, 0.96), (0, 1.86, 0.8), (0, 1.6, 0.62), (0, 1.48, 0.48)]), 16)
    for at in crest:
        hair.limb(at, at + V([0, 0.09, -0.05]), 0.035, 0.02)
    mane = hair.skin(30)
    for surface, part in zip(("body", "stripes"), striped(mane, EQUINE_SPINE, 0.19, 0.0), strict=True):
        g.add(surface, part)
    g.add("body", tube([(0, 1.4, -0.92), (0, 1.3, -1.05), (0, 1.0, -1.1)], [0.045, 0.03, 0.022], 8, 12))
    tuft = Clay(0.03)
    tuft.chain([(0, 1.02, -1.1), (0, 0.8, -1.11), (0, 0.6, -1.08)], [0.028, 0.055, 0.012])
    g.add("dark", tuft.skin(20, 250))
    muzzle = Clay(0.02)
    muzzle.ball((0, 1.63, 1.43), (0.079, 0.084, 0.091))
    g.add("dark", muzzle.skin(16))
    add_equine_details(g, "dark")


@grown("giraffe", (0.8, 4.6, 2.7), body="sandy fur", patches="cinnamon fur", dark="dark brown hair")
@posed(Frame(1.6, (1.95, 0.5), (1.9, -0.52), (2.2, 0.5), (3.98, 1.66)))
def giraffe(g: Growth) -> None:
    """A giraffe: stilt legs, a sloping back, a neck as long as they, two knobbed horns, a coat of brown patches."""
    c = Clay(0.1)
    c.limb((0, 1.95, -0.5), (0, 2.2, 0.45), 0.33, 0.37)
    c.ball((0, 1.95, 0.05), (0.33, 0.36, 0.55))
    c.chain([(0, 2.3, 0.5), (0, 2.85, 0.78), (0, 3.5, 0.98), (0, 4.15, 1.12)], [0.33, 0.21, 0.155, 0.13], 10)
    c.ball((0, 4.2, 1.18), (0.13, 0.14, 0.17), 0.05)
    c.limb((0, 4.2, 1.22), (0, 4.0, 1.55), 0.12, 0.075, 0.05)
    c.ball((0, 3.98, 1.58), (0.085, 0.075, 0.1), 0.04)
    for x in (1.0, -1.0):
        c.chain(V([(0.1, 4.26, 1.1), (0.23, 4.3, 1.08), (0.33, 4.29, 1.08)]) * [x, 1, 1], [0.03, 0.062, 0.015], 6, 0.02)
    horn = hoofed_legs(c, 0.2, 0.5, -0.52, 1.85, 0.105)
    skin = c.skin(84, 4600)
    y, z = skin.points[:, 1], skin.points[:, 2]
    field = patches(skin.points, g.rng, 0.3, 0.075)
    plain = (y < 0.95) | ((z > 1.22) & (y > 3.6)) | (y > 4.22)
    coat, spots = cut(skin, np.where(plain, -0.05, field))
    g.add("body", coat)
    g.add("patches", spots)
    # what is thinner than the skin's cells is drawn by itself, well within the body
    crest = V([(0, 4.36, 1.02), (0, 4.0, 0.86), (0, 3.3, 0.68), (0, 2.7, 0.4), (0, 2.45, 0.2)])
    g.add("dark", tube(crest, [0.03, 0.07, 0.075, 0.07, 0.02], 7, 14))
    g.add("dark", tube([(0, 1.6, -0.95), (0, 1.3, -0.96), (0, 1.0, -0.93)], [0.03, 0.075, 0.012], 7, 8))
    g.add("body", tube([(0, 2.15, -0.74), (0, 2.0, -0.92), (0, 1.5, -0.95)], [0.06, 0.045, 0.03], 7, 8))
    knob = tube([(0.05, 4.2, 1.17), (0.06, 4.36, 1.15), (0.065, 4.5, 1.12)], [0.045, 0.036, 0.034], 7, 6)
    g.add("body", *mirrored(knob))
    paired(g, "dark", (0.065, 4.52, 1.12), (0.046, 0.052, 0.046))
    paired(g, "dark", (0.112, 4.23, 1.26), (0.028, 0.036, 0.036))
    paired(g, "dark", (0.045, 4.0, 1.66), (0.016, 0.02, 0.014))
    g.add("dark", horn)


def _ear(outline: F64, bulge: float) -> Patch:
    return fin(curve(outline, 28)[:-1], bulge)


@grown("elephant", (2.4, 3.1, 4.2), body="wrinkled grey skin", tusks="ivory", dark="dark grey horn")
@posed(Frame(0.95, (1.6, 0.55), (1.6, -0.85), (2.1, 0.95), (0.4, 2.3)))
def elephant(g: Growth) -> None:
    """An elephant: pillar legs, a domed head with fan ears, tusks, a trunk whose tip curls up."""
    c = Clay(0.16)
    c.limb((0, 1.85, -0.8), (0, 1.85, 0.5), 0.74, 0.72)
    c.ball((0, 1.7, -0.15), (0.82, 0.78, 1.05))
    c.ball((0, 2.1, -0.7), (0.6, 0.55, 0.55))
    c.limb((0, 2.1, 0.8), (0, 2.25, 1.2), 0.58, 0.5)
    c.ball((0, 2.42, 1.35), (0.43, 0.5, 0.42))
    c.pair((0.2, 2.6, 1.4), (0.2, 2.7, 1.3), 0.25, 0.22)
    trunk = [(0, 2.15, 1.62), (0, 1.75, 1.95), (0, 1.2, 2.05), (0, 0.65, 2.05), (0, 0.36, 2.2), (0, 0.42, 2.38)]
    c.chain(trunk, [0.34, 0.24, 0.185, 0.145, 0.12, 0.095], 14, 0.06)
    for x, z in ((0.44, 0.55), (-0.44, 0.55), (0.44, -0.85), (-0.44, -0.85)):
        c.chain([(x, 1.5, z), (x, 0.8, z + 0.02), (x, 0.1, z)], [0.36, 0.26, 0.28], blend=0.12)
        c.ball((x, 0.1, z + 0.05), (0.29, 0.1, 0.3), 0.06)
    c.chain([(0, 2.1, -1.42), (0, 1.9, -1.6), (0, 1.1, -1.62)], [0.1, 0.06, 0.035], 8, 0.05)
    g.add("body", c.skin(54, 3600))
    ear = V(
        [
            (0.42, 2.75, 1.2), (0.75, 2.85, 1.0), (1.12, 2.65, 0.8), (1.22, 2.2, 0.75), (1.05, 1.75, 0.85),
            (0.8, 1.5, 0.98), (0.55, 1.75, 1.1), (0.42, 2.2, 1.2), (0.42, 2.75, 1.2),
        ]
    )  # fmt: skip
    g.add("body", *mirrored(_ear(ear, 0.05)))
    tusk = V([(0.2, 1.95, 1.7), (0.26, 1.6, 1.95), (0.27, 1.42, 2.25), (0.22, 1.45, 2.5)])
    g.add("tusks", *mirrored(tube(tusk, [0.075, 0.07, 0.055, 0.012], 12, 16)))
    paired(g, "dark", (0.4, 2.42, 1.58), 0.045)
    tuft = Clay(0.02)
    tuft.chain([(0, 1.15, -1.62), (0, 0.95, -1.63), (0, 0.78, -1.61)], [0.035, 0.07, 0.015])
    g.add("dark", tuft.skin(14, 120))
    for x, z in ((0.44, 0.55), (-0.44, 0.55), (0.44, -0.85), (-0.44, -0.85)):
        for k in (-1, 0, 1):
            single(g, "dark", (x + 0.13 * k, 0.05, z + 0.335 - 0.04 * abs(k)), (0.055, 0.055, 0.03), 1)


@grown("bear", (0.96, 1.38, 2.4), body="thick brown fur", muzzle="tan fur", dark="black leather")
@posed(Frame(0.45, (0.72, 0.44), (0.7, -0.58), (0.88, 0.55), (0.86, 1.38)))
def bear(g: Growth) -> None:
    """A bear on all fours: a humped shoulder, heavy limbs on flat clawed paws, a round head with small round ears."""
    c = Clay(0.1)
    c.limb((0, 0.8, -0.56), (0, 0.82, 0.4), 0.35, 0.33)
    c.ball((0, 0.73, -0.08), (0.39, 0.34, 0.62))
    c.ball((0, 1.07, 0.36), (0.26, 0.27, 0.28))
    c.limb((0, 0.9, 0.58), (0, 0.94, 0.84), 0.31, 0.25)
    c.ball((0, 0.97, 0.95), (0.25, 0.235, 0.22), 0.06)
    c.pair((0.165, 1.12, 0.88), (0.205, 1.2, 0.86), 0.075, 0.07, 0.03)
    for x in (1.0, -1.0):
        c.chain(
            V([(0.24, 0.68, 0.42), (0.26, 0.36, 0.46), (0.25, 0.09, 0.46)]) * [x, 1, 1], [0.21, 0.15, 0.13], blend=0.08
        )
        c.limb((x * 0.25, 0.08, 0.46), (x * 0.25, 0.06, 0.62), 0.12, 0.085, 0.05)
        c.chain(
            V([(0.22, 0.66, -0.6), (0.27, 0.38, -0.5), (0.25, 0.09, -0.66)]) * [x, 1, 1],
            [0.27, 0.19, 0.125],
            blend=0.08,
        )
        c.limb((x * 0.25, 0.08, -0.66), (x * 0.25, 0.06, -0.46), 0.12, 0.085, 0.05)
    c.ball((0, 0.92, -0.96), (0.07, 0.1, 0.07), 0.04)
    g.add("body", c.skin(54, 3500))
    nose = Clay(0.04)
    nose.limb((0, 0.92, 1.05), (0, 0.84, 1.3), 0.145, 0.085)
    g.add("muzzle", nose.skin(20, 500))
    single(g, "dark", (0, 0.885, 1.375), (0.06, 0.042, 0.035))
    paired(g, "dark", (0.105, 1.035, 1.13), 0.026)
    for z in (0.7, -0.38):
        for k in (-1, 0, 1):
            claw = V(
                [(0.25 + 0.06 * k, 0.075, z), (0.25 + 0.065 * k, 0.065, z + 0.055), (0.25 + 0.068 * k, 0.01, z + 0.075)]
            )
            g.add("dark", *mirrored(tube(claw, [0.022, 0.018, 0.004], 6, 6)))
