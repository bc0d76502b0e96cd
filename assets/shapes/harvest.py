"""Single fruits and vegetables, each as it lies on a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, Rng, blades, blobs, cards, curve, lathe, tube

V = np.array


def turned(profile: ArrayLike, steps: int = 22, sides: int = 28) -> Patch:
    """A fruit turned about y over a smooth line through `profile` `[n, 2]` (radius, height)."""
    given = np.asarray(profile, dtype=np.float64)
    line = curve(np.column_stack([given, np.zeros(len(given))]), steps)[:, :2]
    line[:, 0] = np.maximum(line[:, 0], 0)
    return lathe(line, sides)


def lying(patch: Patch, lift: float) -> Patch:
    """The patch laid on its side, its top to +X, `lift` metres up."""
    spin = V([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    return patch._replace(points=patch.points @ spin + [0, lift, 0], normals=patch.normals @ spin)


def leaf(at: ArrayLike, ahead: ArrayLike, length: float, width: float) -> Patch:
    """One leaf from `at` that points `ahead`, its face up."""
    return cards(V([at], dtype=np.float64), V([ahead], dtype=np.float64), V([[0.0, 1, 0]]), length, width)


@grown("apple", (0.08, 0.095, 0.08), body="red apple skin", stem="brown wood", leaf="green leaf")
def apple(g: Growth) -> None:
    """One apple: a dimple at either end, a stalk, a leaf."""
    skin = [
        (0, 0.006),
        (0.016, 0.0),
        (0.03, 0.012),
        (0.04, 0.04),
        (0.036, 0.062),
        (0.022, 0.074),
        (0.008, 0.07),
        (0, 0.062),
    ]
    g.add("body", turned(skin))
    g.add("stem", tube([(0, 0.06, 0), (0.001, 0.078, 0), (0.006, 0.094, 0.002)], [0.0018, 0.0016, 0.0024], 8, 8))
    g.add("leaf", leaf((0.002, 0.082, 0), (1, 0.35, 0.3), 0.034, 0.018))


@grown("orange", (0.08, 0.078, 0.08), body="bright orange fruit skin", stem="green stem")
def orange(g: Growth) -> None:
    """One orange: a globe a little flattened, the green star of its stalk on top."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    dent = 0.003 * np.exp(-((t - np.pi / 2) ** 2) / 0.04)
    g.add("body", lathe(np.stack([0.04 * np.cos(t), 0.038 + 0.038 * np.sin(t) - dent], 1), 32))
    for a in np.arange(5) * 2 * np.pi / 5:
        out = V([np.cos(a), 0, np.sin(a)])
        g.add("stem", tube([out * 0.001 + [0, 0.0745, 0], out * 0.008 + [0, 0.0745, 0]], [0.003, 0.001], 6, 4))
    g.add("stem", tube([(0, 0.073, 0), (0, 0.078, 0)], [0.0028, 0.0022], 8, 3))


@grown("lemon", (0.1, 0.065, 0.065), body="yellow lemon peel", stem="green stem")
def lemon(g: Growth) -> None:
    """One lemon on its side, with a nipple at its end."""
    skin = [
        (0, 0.0),
        (0.006, 0.002),
        (0.011, 0.01),
        (0.026, 0.024),
        (0.0325, 0.048),
        (0.027, 0.072),
        (0.012, 0.087),
        (0.006, 0.096),
        (0, 0.1),
    ]
    g.add("body", lying(turned(skin, 30), 0.0325))
    g.add("stem", tube([(-0.004, 0.0325, 0), (0.003, 0.0325, 0)], [0.003, 0.004], 8, 4))


@grown("pear", (0.08, 0.135, 0.08), body="yellow green pear skin", stem="brown wood", leaf="green leaf")
def pear(g: Growth) -> None:
    """One pear on its foot, with a stalk and a leaf."""
    skin = [
        (0, 0.006),
        (0.016, 0.0),
        (0.034, 0.014),
        (0.04, 0.04),
        (0.034, 0.064),
        (0.022, 0.085),
        (0.016, 0.102),
        (0.008, 0.113),
        (0, 0.11),
    ]
    g.add("body", turned(skin, 30))
    g.add("stem", tube([(0, 0.108, 0), (0.003, 0.122, 0), (0.01, 0.134, 0)], [0.002, 0.0018, 0.0026], 8, 8))
    g.add("leaf", leaf((0.004, 0.124, 0), (1, 0.2, 0.4), 0.036, 0.018))


@grown("peach", (0.076, 0.08, 0.076), body="rosy orange peach skin", leaf="green leaf")
def peach(g: Growth) -> None:
    """One peach: a cleft down one side, two leaves at its stalk."""
    a, t = np.linspace(0, 2 * np.pi, 41), np.linspace(-np.pi / 2, np.pi / 2, 24)[:, None]
    cleft = 1 - 0.12 * np.exp(-((((a - np.pi * 1.5 + np.pi) % (2 * np.pi) - np.pi) / 0.22) ** 2))
    profile = np.stack([0.038 * np.cos(t[:, 0]), 0.036 + 0.036 * np.sin(t[:, 0])], 1)
    patch = lathe(profile, 40)
    around = np.arctan2(-patch.points[:, 2], patch.points[:, 0]) % (2 * np.pi)
    dent = np.interp(around, a, cleft)[:, None]
    g.add("body", patch._replace(points=patch.points * np.where([True, False, True], dent, 1.0)))
    g.add(
        "leaf", leaf((0, 0.071, 0), (1, 0.3, 0.4), 0.045, 0.016), leaf((0, 0.071, 0), (-0.8, 0.35, 0.1), 0.036, 0.014)
    )


@grown("banana", (0.2, 0.065, 0.055), body="ripe yellow peel", tips="dark brown")
def banana(g: Growth) -> None:
    """One banana lying on its side: bent, five-edged, its stalk and its end dark."""
    a = np.radians(np.linspace(205, 335, 24))
    line = np.stack([0.105 * np.cos(a), 0.1 + 0.1 * np.sin(a), 0.02 * np.cos(a * 1.0)], 1)
    fat = np.interp(np.linspace(0, 1, 24), [0, 0.1, 0.3, 0.6, 0.88, 1], [0.006, 0.012, 0.0185, 0.019, 0.012, 0.006])
    g.add("body", tube(line, fat, 5, 40))
    g.add(
        "tips",
        tube(
            [line[-1], line[-1] + [0.01, 0.014, 0.001], line[-1] + [0.014, 0.026, 0.002]], [0.0062, 0.005, 0.006], 7, 8
        ),
    )
    g.add("tips", tube([line[0] + [0.002, -0.003, 0], line[0] + [-0.003, 0.005, 0]], [0.006, 0.004], 7, 4))


@grown("strawberry", (0.05, 0.055, 0.05), body="red strawberry", seeds="pale yellow seeds", leaf="green leaf")
def strawberry(g: Growth) -> None:
    """One strawberry on its tip: a red cone set with seeds, under a crown of leaves."""
    skin = V([(0, 0.0), (0.006, 0.002), (0.014, 0.014), (0.022, 0.03), (0.024, 0.039), (0.016, 0.046), (0, 0.048)])
    g.add("body", turned(skin, 26))
    n = 90
    t = np.linspace(0.05, 0.8, n)
    line = curve(np.column_stack([skin, np.zeros(len(skin))]), 60)
    at = line[(t * 59).astype(int)]
    turn = np.arange(n) * 2.4
    spots = np.stack([at[:, 0] * np.cos(turn), at[:, 1], at[:, 0] * np.sin(turn)], 1)
    g.add("seeds", blobs(g.rng, spots, V([0.0008, 0.0014, 0.0008]), 0))
    for a in np.arange(8) * 2 * np.pi / 8:
        out = V([np.cos(a), -0.25, np.sin(a)])
        g.add("leaf", leaf((0, 0.0485, 0), out, 0.024, 0.011))
    g.add("leaf", tube([(0, 0.046, 0), (0.001, 0.052, 0), (0.004, 0.056, 0)], [0.0022, 0.0015, 0.0015], 7, 6))


@grown("tomato", (0.075, 0.066, 0.075), body="red tomato skin", leaf="green stem")
def tomato(g: Growth) -> None:
    """One tomato: flattened, softly ribbed, the green star of its stalk on top."""
    patch = turned(
        [(0, 0.003), (0.014, 0.0), (0.032, 0.014), (0.0375, 0.031), (0.031, 0.05), (0.014, 0.058), (0, 0.053)], 24, 50
    )
    a = np.arctan2(patch.points[:, 2], patch.points[:, 0])
    rib = 1 + 0.03 * np.cos(a * 5)[:, None] * V([1, 0, 1])
    g.add("body", patch._replace(points=patch.points * rib))
    for a5 in np.arange(5) * 2 * np.pi / 5 + 0.3:
        g.add("leaf", leaf((0, 0.057, 0), (np.cos(a5), 0.1, np.sin(a5)), 0.024, 0.008))
    g.add("leaf", tube([(0, 0.054, 0), (0.001, 0.061, 0), (0.004, 0.067, 0)], [0.0024, 0.0017, 0.002], 7, 6))


@grown("carrot", (0.06, 0.045, 0.3), body="orange carrot skin", leaf="feathery green leaves")
def carrot(g: Growth) -> None:
    """One carrot lying with its tip to the front: an orange root with rings, a bunch of feathery leaves behind."""
    rng = g.rng
    t = np.linspace(0, 1, 30)
    fat = np.interp(t, [0, 0.03, 0.1, 0.5, 0.9, 1], [0.008, 0.017, 0.0195, 0.0145, 0.005, 0.001])
    fat = fat * (1 - 0.04 * (np.sin(t * 70 + np.sin(t * 23) * 2) > 0.8))
    line = np.stack([0.002 * np.sin(t * 5), fat * 0.94, -0.05 + 0.2 * t], 1)
    g.add("body", tube(line, fat, 18, 60))
    root = V([0, 0.019, -0.05])
    for k in range(9):
        way = V([0.02 * (k - 4) / 4, 0.004 + 0.02 * rng.random(), -0.08 - 0.03 * rng.random()])
        g.add("leaf", tube([root, root + way * 0.5 + [0, 0.006, 0], root + way], [0.0022, 0.0017, 0.001], 5, 6))
        at = root + way * np.linspace(0.35, 1, 9)[:, None] + [0, 0.003, 0]
        side = np.where(np.arange(9) % 2, 1.0, -1.0)[:, None] * V([0.016, 0.004, 0]) + way * 0.16
        n = V([[0.0, 0.006, 0.0]]).repeat(9, 0)
        g.add("leaf", blades(at, at + side, n, 0.005, 3))


@grown("broccoli", (0.16, 0.17, 0.16), florets="dark green broccoli florets", stalk="pale green stalk")
def broccoli(g: Growth) -> None:
    """A head of broccoli: a thick pale stalk that forks under a dome of knobbly florets."""
    rng = g.rng
    g.add("stalk", tube([(0, 0.0, 0), (0, 0.035, 0), (0, 0.08, 0)], [0.021, 0.019, 0.026], 12, 10))
    heads: list[tuple[F64, float]] = [(V([0, 0.128, 0]), 0.036)]
    for k in range(6):
        a = k * np.pi / 3
        heads.append((V([0.048 * np.cos(a), 0.108, 0.048 * np.sin(a)]), 0.03))
    for at, reach in heads:
        base = V([0.2, 0, 0.2]) * at + [0, 0.05, 0]
        g.add(
            "stalk", tube([base, base * 0.4 + at * 0.6 - [0, 0.01, 0], at - [0, 0.006, 0]], [0.013, 0.011, 0.014], 8, 8)
        )
        knobs = _knobs(at, reach, 17)
        g.add("florets", blobs(rng, knobs, np.full((len(knobs), 3), reach * 0.4), 1, 0.16, 0.8))
        g.add("florets", blobs(rng, at[None], np.full((1, 3), reach * 0.9), 2))


def _knobs(at: F64, reach: float, count: int) -> F64:
    """Points `[n, 3]` spread evenly over the upper part of a ball about `at`."""
    k = np.arange(count)
    y = 1 - 1.45 * (k + 0.5) / count
    out, turn = np.sqrt(1 - y**2), k * 2.39996
    return np.asarray(at + reach * np.stack([out * np.cos(turn), y, out * np.sin(turn)], 1))


@grown("onion", (0.08, 0.1, 0.08), body="golden brown onion skin", roots="pale straw")
def onion(g: Growth) -> None:
    """One onion: a globe that draws to a dry neck, with a beard of roots."""
    skin = [
        (0, 0.004),
        (0.012, 0.002),
        (0.032, 0.018),
        (0.04, 0.042),
        (0.032, 0.064),
        (0.012, 0.078),
        (0.005, 0.09),
        (0.006, 0.1),
        (0, 0.1),
    ]
    g.add("body", turned(skin, 32))
    for a in np.arange(10) * 0.63:
        way = V([np.cos(a), 0, np.sin(a)])
        g.add(
            "roots",
            tube(
                [V([0, 0.006, 0]), way * 0.008 + [0, 0.003, 0], way * 0.014 + [0, 0.0, 0]],
                [0.001, 0.0008, 0.0005],
                4,
                5,
            ),
        )


def heap(rng: Rng, fruit: Patch, reach: float, tall: float) -> list[Patch]:
    """Copies of `fruit` in a pyramid: six around one, three above, one on top; `reach` apart, `tall` a layer."""
    spots = [(reach * np.cos(a), 0.0, reach * np.sin(a)) for a in np.arange(6) * np.pi / 3] + [(0.0, 0.0, 0.0)]
    spots += [(reach * 0.58 * np.cos(a), tall, reach * 0.58 * np.sin(a)) for a in np.arange(3) * 2.1 + 0.5]
    spots += [(0.0, 2 * tall, 0.0)]
    out = []
    for at in spots:
        turn = float(rng.uniform(0, 2 * np.pi))
        spin = V([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
        out.append(fruit._replace(points=fruit.points @ spin + V(at), normals=fruit.normals @ spin))
    return out


@grown(
    "vegetable_heap", (0.4, 0.26, 0.4), body="red tomato skin", roots="orange carrot skin", leaf="green lettuce leaves"
)
def vegetable_heap(g: Growth) -> None:
    """A heap of greengrocery: tomatoes, carrots lying before them, a head of lettuce on top."""
    round_ = turned(
        [(0, 0.003), (0.014, 0.0), (0.032, 0.014), (0.0375, 0.031), (0.031, 0.05), (0.014, 0.058), (0, 0.053)], 16, 20
    )
    aside = V([0.07, 0, -0.03])
    g.add("body", *[p._replace(points=p.points + aside) for p in heap(g.rng, round_, 0.076, 0.05)])
    for k in range(7):
        a = np.radians(-42 + 13 * k)
        out = V([np.sin(a), 0, np.cos(a)])
        g.add(
            "roots",
            tube(
                [out * 0.1 + [0, 0.02, 0], out * 0.15 + [0, 0.02, 0], out * 0.27 + [0, 0.006, 0]],
                [0.018, 0.016, 0.003],
                10,
                12,
            ),
        )
    n = 60
    turn, lift = np.arange(n) * 2.4, np.linspace(-0.1, 1.5, n)
    out = np.stack([np.cos(turn) * np.cos(lift), np.sin(lift), np.sin(turn) * np.cos(lift)], 1)
    at = V([-0.12, 0.06, -0.05]) + out * 0.05
    g.add("leaf", blobs(g.rng, V([[-0.12, 0.075, -0.05]]), np.full((1, 3), 0.075), 2))
    g.add("leaf", cards(at, np.cross(out, [0.3, 1, 0.2]) * 0.2 + V([0, 1, 0]) + out * 0.3, out, 0.085, 0.11, 0.3, -0.1))
