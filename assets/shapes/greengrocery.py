"""More fruits and vegetables one by one: pineapple, watermelon, cucumber, lettuce, corn, pepper, cherries, potato."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.harvest import leaf, lying, turned
from assets.shapes.hide import cut
from assets.shapes.organic import blades, blob, blobs, cards, curve, tube

V = np.array


@grown("pineapple", (0.15, 0.34, 0.15), body="golden brown pineapple skin", leaves="green leaves")
def pineapple(g: Growth) -> None:
    """A pineapple on its foot: a barrel of spiralling knobs under a tuft of stiff leaves."""
    n = 170
    k = np.arange(n)
    t = (k + 0.5) / n
    reach = 0.064 * np.sin(np.pi * (0.16 + 0.72 * t)) ** 0.6
    turn = k * 2.39996
    at = np.stack([reach * np.cos(turn), 0.012 + 0.17 * t, reach * np.sin(turn)], 1)
    g.add(
        "body",
        turned(
            [(0, 0.004), (0.035, 0.004), (0.058, 0.04), (0.064, 0.09), (0.056, 0.15), (0.03, 0.182), (0, 0.186)], 20, 24
        ),
    )
    g.add("body", blobs(g.rng, at, V([0.0098, 0.0088, 0.0098]), 1))
    m = 34
    turn, rise = np.arange(m) * 2.4, np.linspace(0.05, 1.0, m)
    out = np.stack([np.cos(turn) * (1 - rise), 0.35 + rise, np.sin(turn) * (1 - rise)], 1)
    base = V([0, 0.175, 0]) + out * [0.03, 0.012, 0.03]
    tip = base + out * (0.075 + 0.05 * rise[:, None])
    bend = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], 1) * 0.012 * (1 - rise[:, None])
    g.add("leaves", blades(base, tip, -bend, 0.02, 4))


@grown("watermelon", (0.34, 0.26, 0.26), body="light green skin", stripes="dark green skin", stem="brown wood")
def watermelon(g: Growth) -> None:
    """A watermelon on its side: pale green with dark wavy stripes from end to end."""
    ball = blobs(g.rng, V([[0, 0.13, 0]]), V([[0.17, 0.13, 0.13]]), 4)
    x, y, z = ball.points.T
    angle = np.arctan2(z, y - 0.13)
    wave = np.cos(9 * angle + 1.1 * np.sin(60 * x) + 0.6 * np.sin(130 * x + 4 * angle))
    pale, dark = cut(ball, wave - 0.1)
    g.add("body", pale)
    g.add("stripes", dark)
    g.add("stem", tube([(0.168, 0.13, 0), (0.18, 0.135, 0.004), (0.185, 0.15, 0.008)], [0.005, 0.004, 0.004], 7, 8))


@grown("cucumber", (0.28, 0.05, 0.06), body="dark green cucumber skin", tip="pale green skin")
def cucumber(g: Growth) -> None:
    """A cucumber lying along x, a little bent, with knobs on its skin."""
    line = curve(V([(-0.13, 0.024, 0.006), (-0.05, 0.025, -0.004), (0.05, 0.025, -0.004), (0.13, 0.024, 0.006)]), 16)
    g.add("body", tube(line, [0.014, 0.023, 0.025, 0.0245, 0.023, 0.015], 18, 30))
    n = 70
    t, turn = g.rng.uniform(0.06, 0.94, n), g.rng.uniform(-1.2, 4.3, n)
    at = line[(t * 15).astype(int)]
    reach = np.interp(t, [0, 0.1, 0.5, 0.9, 1], [0.014, 0.022, 0.0248, 0.022, 0.015])
    spots = at + np.stack([0 * t, reach * np.sin(turn), reach * np.cos(turn)], 1)
    g.add("body", blobs(g.rng, spots, V([0.0022, 0.0016, 0.0016]), 1))
    g.add("tip", tube([(-0.142, 0.024, 0.007), (-0.152, 0.026, 0.008)], [0.005, 0.004], 7, 4))


@grown("lettuce", (0.26, 0.2, 0.26), body="light green leaves", heart="pale green leaves")
def lettuce(g: Growth) -> None:
    """A head of lettuce: crumpled leaves around a paler heart."""
    g.add("heart", blob(g.rng, (0, 0.1, 0), (0.075, 0.085, 0.075), 3, 0.06, 1.0))
    n = 46
    k = np.arange(n)
    turn, lift = k * 2.4, np.linspace(0.05, 1.35, n)
    out = np.stack([np.cos(turn) * np.cos(lift), np.sin(lift), np.sin(turn) * np.cos(lift)], 1)
    foot = V([0, 0.025, 0]) + out * 0.02
    tip = V([0, 0.07, 0]) + out * [0.125, 0.11, 0.125] * np.interp(lift, [0, 1.4], [1.0, 0.8])[:, None]
    bow = np.stack([out[:, 0], np.full(n, -0.35), out[:, 2]], 1) * np.interp(lift, [0, 1.4], [0.03, 0.045])[:, None]
    g.add("body", blades(foot, tip, bow, 0.13, 6, 0.9))


@grown("corn", (0.07, 0.06, 0.28), kernels="yellow corn kernels", husk="green leaves")
def corn(g: Growth) -> None:
    """A cob of corn lying with its tip to the front: rows of kernels, the husk drawn back behind."""
    rows, long = 16, 34
    t = np.linspace(0, 1, long)
    reach = 0.024 * np.interp(t, [0, 0.15, 0.7, 0.95, 1], [0.85, 1, 0.86, 0.45, 0.2])
    a = np.arange(rows) * 2 * np.pi / rows
    grid = np.stack(
        [
            reach[:, None] * np.cos(a),
            0.027 + reach[:, None] * np.sin(a),
            np.repeat((-0.05 + 0.18 * t)[:, None], rows, 1),
        ],
        -1,
    ).reshape(-1, 3)
    g.add("kernels", blobs(g.rng, grid, V([0.0046, 0.0046, 0.0031]), 0))
    g.add("kernels", tube(np.stack([0 * t, 0.027 + 0 * t, -0.05 + 0.18 * t], 1), reach, 14, 24))
    n = 9
    turn = np.arange(n) * 2 * np.pi / n
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1)
    base = V([0, 0.027, -0.1]) + out * 0.008
    tip = V([0, 0.03, 0.02]) + out * [0.04, 0.03, 0] + g.rng.normal(0, 0.008, (n, 3))
    g.add("husk", blades(base, tip, out * 0.02, 0.035, 6, 0.2))
    g.add("husk", tube([(0, 0.027, -0.09), (0, 0.026, -0.125), (0, 0.02, -0.15)], [0.016, 0.009, 0.008], 10, 8))


@grown("bell_pepper", (0.085, 0.11, 0.085), body="red pepper skin", stem="green stem")
def bell_pepper(g: Growth) -> None:
    """A sweet pepper: four rounded lobes, a dent on top with a bent stalk."""
    patch = turned(
        [
            (0, 0.006),
            (0.018, 0.0),
            (0.034, 0.012),
            (0.038, 0.05),
            (0.041, 0.075),
            (0.034, 0.092),
            (0.014, 0.092),
            (0, 0.082),
        ],
        30,
        60,
    )
    a = np.arctan2(patch.points[:, 2], patch.points[:, 0])
    lobe = 1 - 0.13 * np.abs(np.cos(2 * a))[:, None] ** 4 * V([1, 0, 1])
    g.add("body", patch._replace(points=patch.points * lobe))
    g.add("stem", tube([(0, 0.08, 0), (0.001, 0.1, 0), (0.008, 0.114, 0.003)], [0.009, 0.0045, 0.006], 9, 10))


@grown("cherries", (0.07, 0.085, 0.03), body="dark red cherry skin", stem="green stem", leaf="green leaf")
def cherries(g: Growth) -> None:
    """A pair of cherries on stalks that meet in a leaf."""
    g.add("body", blobs(g.rng, V([[-0.02, 0.013, 0], [0.02, 0.013, 0.003]]), V([[0.0135, 0.013, 0.0135]] * 2), 3))
    for x in (-0.02, 0.02):
        g.add("stem", tube([(x, 0.024, 0), (x * 0.8, 0.055, 0), (0, 0.083, 0)], [0.0011, 0.0009, 0.0013], 6, 12))
    g.add("leaf", leaf((0, 0.082, 0), (1, -0.12, 0.25), 0.04, 0.02))


@grown("potato", (0.1, 0.065, 0.07), body="brown potato skin", eyes="dark brown")
def potato(g: Growth) -> None:
    """One potato, lumpy, with a few eyes."""
    g.add("body", blob(g.rng, (0, 0.033, 0), (0.05, 0.032, 0.035), 4, 0.05, 0.7))
    for x, y, z in (
        (0.02, 0.055, 0.017),
        (-0.022, 0.052, 0.02),
        (0.0, 0.04, 0.0345),
        (0.03, 0.033, 0.028),
        (-0.03, 0.028, 0.029),
    ):
        g.add("eyes", blobs(g.rng, V([[x, y, z]]), V([[0.0028, 0.0018, 0.0018]]), 1))


@grown("eggplant", (0.22, 0.085, 0.085), body="glossy dark purple skin", cap="green stem")
def eggplant(g: Growth) -> None:
    """An aubergine on its side: a glossy purple drop with a green pointed cap."""
    skin = [
        (0, 0.0),
        (0.02, 0.002),
        (0.038, 0.02),
        (0.042, 0.045),
        (0.034, 0.085),
        (0.024, 0.125),
        (0.018, 0.155),
        (0, 0.162),
    ]
    g.add("body", lying(turned(skin, 30), 0.042))
    for a in np.arange(5) * 2 * np.pi / 5:
        out = V([0, np.cos(a), np.sin(a)])
        g.add(
            "cap",
            cards(V([[0.163, 0.042, 0]]) + out * 0.006, V([-0.9, 0, 0]) + out[None] * 0.55, out[None], 0.05, 0.026),
        )
    g.add("cap", tube([(0.155, 0.042, 0), (0.175, 0.044, 0), (0.198, 0.052, 0.002)], [0.016, 0.006, 0.0065], 9, 8))
