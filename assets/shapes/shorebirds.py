"""Birds that one tells by their bill or their legs: pelican, puffin, ostrich, turkey, toucan."""

from __future__ import annotations

import numpy as np

from assets.shapes.birds import spread_wing
from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.organic import blobs, curve, tube

V = np.array
SIDES = (1.0, -1.0)


def _webbed(horn: Clay, x: float, hip: float, z: float, thick: float, toe: float) -> None:
    horn.pair((x, hip, z), (x, thick, z), thick * 1.2, thick)
    for aside in (-0.55, 0.0, 0.55):
        horn.pair((x, thick, z), (x + aside * toe, 0.7 * thick, z + toe), thick, thick * 0.7, thick)
    horn.pair((x, 0.7 * thick, z + 0.3 * toe), (x, 0.5 * thick, z + 0.8 * toe), 0.3 * toe, 0.3 * toe, thick)


@grown("pelican", (0.47, 1.12, 1.6), body="white feathers", bill="orange skin", eyes="black eyes",
       wings="black feathers", legs="orange leather")  # fmt: skip
def pelican(g: Growth, flying: float = 0.0) -> None:
    """A pelican: a very long bill with a throat pouch hanging under it, a folded neck; `flying` spreads its wings."""
    c = Clay(0.05)
    c.chain([(0, 0.42, -0.34), (0, 0.45, -0.05), (0, 0.5, 0.18)], [0.13, 0.23, 0.18], 8)
    neck = V([(0, 0.56, 0.26), (0, 0.74, 0.42), (0, 0.88, 0.34), (0, 0.98, 0.38)])
    c.chain(neck, [0.12, 0.075, 0.06, 0.065], 10, 0.03)
    c.ball((0, 1.02, 0.44), (0.075, 0.075, 0.095), 0.03)
    g.add("body", c.skin(46, 3000))
    b = Clay(0.015)
    b.limb((0, 1.02, 0.5), (0, 0.84, 0.98), 0.04, 0.02)
    b.limb((0, 0.84, 0.98), (0, 0.8, 0.99), 0.02, 0.01)
    b.chain([(0, 0.98, 0.48), (0, 0.82, 0.62), (0, 0.78, 0.8), (0, 0.8, 0.95)], [0.045, 0.075, 0.05, 0.015], 10, 0.03)
    g.add("bill", b.skin(40, 900))
    paired(g, "eyes", (0.066, 1.045, 0.475), 0.015)
    horn = Clay(0.012)
    if flying:
        arm = V([(0.16, 0.55, 0.12), (0.6, 0.72, 0.2), (1.05, 0.78, 0.08)])
        g.add("body", *mirrored(tube(curve(arm, 8), [0.075, 0.06, 0.03], 8, 10)))
        g.add("wings", *mirrored(spread_wing(13, arm, 0.5, 0.075, 0.1)))
        horn.pair((0.07, 0.32, -0.2), (0.07, 0.28, -0.42), 0.03, 0.035)
    else:
        for x in SIDES:
            rim = V([(0.17, 0.62, 0.16), (0.22, 0.48, 0.2), (0.2, 0.34, -0.1), (0.08, 0.36, -0.5), (0.14, 0.54, -0.24)])
            g.add("body", fin(rim * [x, 1, 1], 0.03))
            tip = V([(0.2, 0.42, -0.08), (0.18, 0.34, -0.14), (0.06, 0.33, -0.56), (0.12, 0.46, -0.36)])
            g.add("wings", fin(tip * [x, 1, 1] + [0.012 * x, 0, 0], 0.02))
        _webbed(horn, 0.1, 0.3, 0.0, 0.026, 0.14)
    g.add("legs", horn.skin(34, 600))
    tail = V([(0.07, 0.42, -0.42), (0.08, 0.38, -0.6), (-0.08, 0.38, -0.6), (-0.07, 0.42, -0.42)])
    g.add("body", fin(tail, 0.02))


@grown("puffin", (0.17, 0.34, 0.28), body="black feathers", belly="white feathers", bill="bright orange horn",
       dark="black eyes")  # fmt: skip
def puffin(g: Growth, flying: float = 0.0) -> None:
    """A puffin: upright, black above and white below, a white face, a tall striped orange bill, orange feet."""
    c = Clay(0.02)
    c.chain([(0, 0.1, -0.03), (0, 0.16, 0.0), (0, 0.22, 0.015)], [0.062, 0.078, 0.06], 8)
    c.ball((0, 0.282, 0.03), (0.052, 0.05, 0.056), 0.03)
    c.limb((0, 0.09, -0.06), (0, 0.06, -0.12), 0.035, 0.012)
    skin = c.skin(48, 3200)
    x, y, _ = skin.points.T
    front = np.where(y < 0.225, skin.normals[:, 2] - 0.05 - 0.4 * (np.abs(x) > 0.068), -1.0)
    face = 0.046 - np.linalg.norm((skin.points - [0, 0.285, 0.055]) * [0.55, 1, 1], axis=1)
    coat, pale = cut(skin, np.maximum(front, np.where(y > 0.225, 3 * face, -1.0)))
    g.add("body", coat)
    g.add("belly", pale)
    bill = Clay(0.004)
    bill.chain([(0, 0.28, 0.08), (0, 0.284, 0.11), (0, 0.272, 0.14)], [0.034, 0.03, 0.008], 8)
    whole = bill.skin(24, 500)
    orange, grey = cut(whole, 0.1 - whole.points[:, 2])
    g.add("bill", orange)
    g.add("dark", grey)
    paired(g, "dark", (0.04, 0.3, 0.066), 0.0085)
    horn = Clay(0.006)
    if flying:
        arm = V([(0.06, 0.22, 0.01), (0.14, 0.25, 0.03), (0.22, 0.25, 0.0)])
        g.add("body", *mirrored(spread_wing(9, arm, 0.1, 0.024, 0.1)))
    else:
        for s in SIDES:
            rim = V([(0.07, 0.225, 0.02), (0.086, 0.16, 0.02), (0.07, 0.08, -0.07), (0.05, 0.15, -0.06)])
            g.add("body", fin(rim * [s, 1, 1], 0.012))
    _webbed(horn, 0.035, 0.07, 0.0, 0.01, 0.05)
    g.add("bill", horn.skin(30, 500))


@grown("ostrich", (0.78, 2.18, 1.66), body="black feathers", skin="pink grey skin", plumes="white feathers",
       dark="black eyes", beak="pale horn")  # fmt: skip
def ostrich(g: Growth) -> None:
    """An ostrich: a great round feathered body on long bare thighs, a long bare neck with a small flat head."""
    c = Clay(0.05)
    c.chain([(0, 1.12, -0.32), (0, 1.16, 0.0), (0, 1.18, 0.26)], [0.26, 0.34, 0.22], 8)
    n = np.arange(110)
    y = 1 - 2 * (n + 0.5) / 110
    out = np.stack([np.sqrt(1 - y**2) * np.cos(n * 2.4), y, np.sqrt(1 - y**2) * np.sin(n * 2.4)], 1)
    for at in V([0, 1.14, -0.05]) + out * [0.3, 0.27, 0.48]:
        c.limb(at, at + [0, -0.09, -0.1], 0.06, 0.02, 0.02)
    g.add("body", c.skin(52, 4200))
    s = Clay(0.03)
    s.chain([(0, 1.2, 0.4), (0, 1.42, 0.6), (0, 1.75, 0.58), (0, 2.08, 0.62)], [0.13, 0.062, 0.05, 0.05], 14)
    s.ball((0, 2.12, 0.66), (0.065, 0.06, 0.085), 0.02)
    for x, fore in ((1.0, 0.1), (-1.0, -0.08)):
        shin = [(0.17 * x, 0.66, 0.06 + fore), (0.15 * x, 0.38, -0.06 + fore), (0.15 * x, 0.06, fore)]
        s.chain([(0.16 * x, 1.02, 0.0), *shin], [0.17, 0.085, 0.042, 0.036], blend=0.03)
        for toe in (-0.03, 0.035):
            s.limb((0.15 * x, 0.04, fore), (0.15 * x + toe, 0.025, fore + 0.2), 0.036, 0.024, 0.02)
    g.add("skin", s.skin(76, 2600))
    g.add(
        "beak",
        tube([(0, 2.105, 0.72), (0, 2.095, 0.84)], [0.045, 0.02], 9, 5),
        blobs(g.rng, V([[0, 2.095, 0.845]]), V([[0.03, 0.014, 0.02]]), 1),
    )
    paired(g, "dark", (0.056, 2.15, 0.69), 0.022)
    for x in SIDES:
        for k in range(5):
            at = V([x * 0.3, 1.02 + 0.03 * k, -0.2 - 0.05 * k])
            g.add(
                "plumes", tube([at, at + [0.03 * x, -0.1, -0.14], at + [0.0, -0.24, -0.2]], [0.05, 0.06, 0.012], 6, 7)
            )
    for k in range(-3, 4):
        at = V([0.05 * k, 1.2, -0.52])
        g.add(
            "plumes", tube([at, at + [0.03 * k, 0.08, -0.16], at + [0.05 * k, -0.1, -0.26]], [0.05, 0.065, 0.015], 6, 7)
        )


@grown("turkey", (0.88, 0.78, 0.7), body="bronze feathers", fan="dark brown feathers", tips="cream feathers",
       head="red skin", beak="pale horn", dark="black eyes")  # fmt: skip
def turkey(g: Growth) -> None:
    """A turkey: a round dark body, a fanned tail with a pale rim, a bare red head with a hanging wattle."""
    c = Clay(0.04)
    c.chain([(0, 0.34, -0.16), (0, 0.35, 0.0), (0, 0.38, 0.14)], [0.14, 0.2, 0.16], 8)
    c.pair((0.16, 0.38, 0.06), (0.17, 0.24, -0.18), 0.07, 0.03)
    g.add("body", c.skin(42, 2600))
    h = Clay(0.015)
    h.chain([(0, 0.46, 0.24), (0, 0.58, 0.3), (0, 0.65, 0.28)], [0.06, 0.035, 0.034], 8)
    h.ball((0, 0.68, 0.3), (0.04, 0.042, 0.05))
    h.chain([(0, 0.66, 0.36), (0.005, 0.6, 0.37), (0.0, 0.5, 0.35)], [0.016, 0.022, 0.014], 7)
    h.ball((0, 0.52, 0.32), (0.03, 0.05, 0.03))
    g.add("head", h.skin(40, 1000))
    g.add("beak", tube([(0, 0.675, 0.34), (0, 0.66, 0.39)], [0.016, 0.003], 7, 4))
    paired(g, "dark", (0.034, 0.695, 0.32), 0.008)
    for k in range(17):
        a = np.radians(-95 + 190 * (k + 0.5) / 17)
        way, side = V([np.sin(a), np.cos(a), -0.18]), V([np.cos(a), -np.sin(a), 0])
        root = V([0, 0.34, -0.2])
        tip = root + 0.42 * way
        g.add("fan", fin(V([root, tip - 0.14 * way + 0.05 * side, tip, tip - 0.14 * way - 0.05 * side]), 0.006))
        g.add(
            "tips",
            fin(
                V([tip - 0.06 * way + 0.04 * side, tip + 0.02 * way, tip - 0.06 * way - 0.04 * side, tip - 0.09 * way])
                + [0, 0, 0.008],
                0.004,
            ),
        )
    legs = Clay(0.01)
    legs.pair((0.08, 0.22, 0.0), (0.085, 0.02, 0.02), 0.026, 0.016)
    for aside, ahead in ((-0.6, 0.8), (0.0, 1.0), (0.6, 0.8), (0.0, -0.6)):
        legs.pair((0.085, 0.016, 0.02), (0.085 + 0.07 * aside, 0.01, 0.02 + 0.08 * ahead), 0.014, 0.008, 0.005)
    g.add("beak", legs.skin(34, 500))


@grown("toucan", (0.2, 0.44, 0.63), body="black feathers", bib="white feathers", bill="bright orange horn",
       dark="black horn", eyes="blue skin")  # fmt: skip
def toucan(g: Growth) -> None:
    """A toucan: black with a white bib, a huge orange bill with a black tip, a blue ring about the eye."""
    c = Clay(0.03)
    c.chain([(0, 0.12, -0.08), (0, 0.19, 0.0), (0, 0.27, 0.05)], [0.06, 0.09, 0.07], 8)
    c.ball((0, 0.335, 0.075), (0.062, 0.062, 0.068), 0.03)
    c.limb((0, 0.1, -0.12), (0, 0.0, -0.25), 0.04, 0.024)
    skin = c.skin(46, 2800)
    bib = np.where((skin.points[:, 1] > 0.2) & (skin.points[:, 1] < 0.33), skin.normals[:, 2] - 0.25, -1.0)
    coat, pale = cut(skin, bib)
    g.add("body", coat)
    g.add("bib", pale)
    b = Clay(0.012)
    b.chain([(0, 0.35, 0.12), (0, 0.365, 0.22), (0, 0.34, 0.31), (0, 0.3, 0.35)], [0.05, 0.05, 0.036, 0.01], 12)
    whole = b.skin(34, 800)
    orange, black = cut(whole, whole.points[:, 2] - 0.29)
    g.add("bill", orange)
    g.add("dark", black)
    paired(g, "eyes", (0.052, 0.352, 0.098), (0.02, 0.024, 0.024))
    paired(g, "dark", (0.066, 0.354, 0.106), 0.0105)
    for x in SIDES:
        rim = V([(0.08, 0.28, 0.04), (0.09, 0.18, 0.04), (0.05, 0.06, -0.14), (0.06, 0.2, -0.08)])
        g.add("body", fin(rim * [x, 1, 1], 0.015))
    feet = Clay(0.006)
    feet.pair((0.035, 0.1, 0.03), (0.035, 0.035, 0.04), 0.014, 0.01)
    feet.pair((0.035, 0.03, 0.01), (0.035, 0.03, 0.085), 0.011, 0.008)
    g.add("eyes", feet.skin(30, 300))
    single(g, "dark", (0, 0.35, 0.108), (0.05, 0.05, 0.012))
