"""Sweet and salt from the fair and the confectioner: lollipop, candy cane, chocolate, popcorn, pretzel, waffle, pie."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("lollipop", (0.09, 0.22, 0.028), candy="pink candy", swirl="white candy", stick="white paper")
def lollipop(s: Sketch, rng: Rng) -> None:
    """A lollipop: a disc of two-coloured spiral candy on a stick."""
    with s.frame(scale=CM):
        s.rod("stick", (0, 0, 0), (0, 14, 0), 0.3, sides=8)
        with s.frame((0, 17.5, 0), (90, 0, 0)):
            s.lathe("candy", [(0, -1.0), (4.0, -1.0), (4.5, 0), (4.0, 1.0), (0, 1.0)], sides=28)
        t = np.linspace(0.3, 1, 44)
        for start in (0.0, np.pi):
            a = t * 11 + start
            line = np.column_stack([4.2 * t * np.cos(a), 17.5 + 4.2 * t * np.sin(a), np.full(44, 1.0)])
            s.tube("swirl", line, 0.42, 5)
            s.tube("swirl", line * [1, 1, -1], 0.42, 5)


@drawing("candy_cane", (0.079, 0.2, 0.023), candy="white candy", stripe="glossy red candy")
def candy_cane(s: Sketch, rng: Rng) -> None:
    """A candy cane: a white crook with red stripes wound about it."""
    with s.frame(scale=CM):
        bend = arc(2.9, 180, -10, 14, (0, 16))
        path = np.array([(-2.9, y, 0.0) for y in np.linspace(0, 15, 10)] + [(x, y, 0.0) for x, y in bend])
        s.tube("candy", path, 1.0, 12)
        step = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
        at = np.linspace(0.4, step[-1] - 0.4, 100)
        line = np.column_stack([np.interp(at, step, path[:, k]) for k in range(3)])
        ahead = np.gradient(line, axis=0)
        ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
        side = np.cross(ahead, [0.0, 0.0, 1.0])
        a = at * 1.25
        s.tube(
            "stripe", line + 0.55 * (np.cos(a)[:, None] * side + np.sin(a)[:, None] * np.array([0.0, 0, 1])), 0.62, 5
        )


@drawing(
    "chocolate_bar", (0.1, 0.023, 0.18), chocolate="dark brown chocolate", foil="silver foil", paper="red printed paper"
)
def chocolate_bar(s: Sketch, rng: Rng) -> None:
    """A bar of chocolate half out of its foil and paper, its squares to be broken off."""
    with s.frame(scale=CM):
        s.box("chocolate", (8.6, 0.9, 18), (0, 0.2, 0), bevel=0.1)
        for row in range(6):
            for col in range(4):
                s.box("chocolate", (1.95, 0.7, 2.7), (2.1 * (col - 1.5), 1.0, -7.3 + 2.95 * row), bevel=0.3)
        s.box("foil", (9.3, 1.9, 11), (0, 0, 4), bevel=0.15)
        s.box("paper", (9.6, 2.1, 8.8), (0, 0, 5.1), bevel=0.15)
        for k in range(7):
            s.box("foil", (1.5, 0.12, 2.0), (-4.2 + 1.4 * k, 1.4, -2.0), (30 + 9 * (k % 3), 14 * (k % 2), 8), 0)
        s.box("foil", (6.5, 0.1, 2.2), (0, 2.1, 5), bevel=0)


@drawing("popcorn", (0.19, 0.26, 0.18), corn="cream popcorn", bucket="red printed paper", stripe="white paper")
def popcorn(s: Sketch, rng: Rng) -> None:
    """A tub of popcorn in red and white stripes, heaped over its rim."""
    with s.frame(scale=CM):
        for k in range(16):
            turn = np.radians([22.5 * k, 22.5 * (k + 1)])
            ring = [np.column_stack([r * np.cos(turn), [y, y], -r * np.sin(turn)]) for r, y in ((6.2, 0), (8.7, 19))]
            s.sheet("stripe" if k % 2 else "bucket", ring)
        s.cylinder("bucket", 6.2, 0.3, sides=16)
        for k in range(36):
            a, r = 2.4 * k, 8.2 * np.sqrt((k + 0.5) / 36)
            x, y, z = r * np.cos(a), 18.5 + 5.5 * (1 - (r / 8.8) ** 2), r * np.sin(a)
            for dx, dy, dz in rng.normal(0, 0.6, (3, 3)).tolist():
                s.ball("corn", 1.15, (x + dx, y + dy, z + dz), sides=6)


@drawing("pretzel", (0.16, 0.045, 0.13), dough="brown baked crust", salt="white salt")
def pretzel(s: Sketch, rng: Rng) -> None:
    """A pretzel: a rope of dough tied into its three-holed knot, sprinkled with coarse salt."""
    half = [(0, 5.6), (3.6, 5.0), (6.7, 1.6), (6.2, -3.2), (3.2, -4.4), (0.9, -1.6), (-0.9, 0.6), (-3.6, 4.6)]
    bows = np.array([(-x, z) for x, z in half[:0:-1]] + half)
    lift = [1.2, 2.2, 1.4, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 3.0, 3.2, 2.2]
    line = curve(np.column_stack([bows[:, 0], lift, bows[:, 1]]), 50)
    with s.frame(scale=CM):
        thick = 0.8 + 0.65 * np.cos(np.linspace(-1.35, 1.35, 50))
        s.tube("dough", line, thick, 9)
        for k in range(26):
            j = int(rng.integers(8, 42))
            x, y, z = (float(v) for v in line[j] + rng.uniform(-0.5, 0.5, 3) * [1, 0, 1])
            at = (x, y + 0.85 * float(thick[j]), z)
            s.box("salt", (0.4, 0.4, 0.4), at, (20 * k, 35 * k, 0), 0)


@drawing(
    "waffle",
    (0.2, 0.048, 0.2),
    waffle="golden baked waffle",
    butter="yellow butter",
    syrup="brown syrup",
    plate="white porcelain",
    berry="red strawberry",
)
def waffle(s: Sketch, rng: Rng) -> None:
    """A waffle with its grid of hollows on a plate, butter and syrup on top, strawberries."""
    with s.frame(scale=CM):
        s.lathe("plate", [(0, 0), (6, 0), (10, 1.2), (10, 1.5), (6.5, 0.8), (0, 0.7)], sides=28)
        s.box("waffle", (12, 1.2, 12), (0, 0.9, 0), bevel=0.5)
        for k in range(6):
            x = 2.2 * (k - 2.5)
            s.box("waffle", (0.6, 1.2, 12), (x, 1.9, 0), bevel=0.1)
            s.box("waffle", (12, 1.2, 0.6), (0, 1.9, x), bevel=0.1)
        s.ball("syrup", (4.4, 0.8, 3.8), (0.4, 2.9, 0.2), sides=14)
        for at in ((4.4, 2.6, 2.5), (-3.5, 2.6, 3.2)):
            s.ball("syrup", (1.0, 0.9, 2.4), at, sides=8)
        s.box("butter", (2.6, 1.2, 2.6), (0.4, 3.4, 0.2), (0, 25, 0), 0.3)
        for at in ((-4.2, 3.0, -3.4), (-2.2, 3.1, -4.6), (4.6, 3.0, -3.8)):
            s.lathe("berry", [(0, -1.2), (0.9, 0), (1.2, 1.0), (0.8, 1.6), (0, 1.7)], at, (0, 0, 0), 10)


@drawing("pie", (0.27, 0.083, 0.27), crust="golden baked crust", filling="dark red cherry jam", tin="polished steel")
def pie(s: Sketch, rng: Rng) -> None:
    """A cherry pie in its tin: a lattice of crust over red filling, a crimped rim."""
    with s.frame(scale=CM):
        s.lathe("tin", [(0, 0), (8.8, 0), (11.6, 4.6), (13, 4.8), (13, 5.1), (11, 5.1)], sides=32)
        s.ball("filling", (11.2, 2.4, 11.2), (0, 4.8, 0), sides=24, lower_deg=0)
        for k in range(28):
            a = 2 * np.pi * k / 28
            s.ball("crust", (1.6, 1.2, 1.2), (11.8 * np.cos(a), 5.7, 11.8 * np.sin(a)), (0, -360 * k / 28, 0), sides=8)
        for turn in (0.0, 90.0):
            for k in range(5):
                off = 4.4 * (k - 2)
                half = np.sqrt(11.4**2 - off**2)
                x = np.linspace(-half, half, 9)
                lift = 5.2 + 2.5 * np.sqrt(np.maximum(0.0, 1 - (x**2 + off**2) / 11.6**2)) + (0.25 if turn else 0)
                with s.frame(turn=(0, turn, 0)):
                    rows = [
                        np.column_stack([x, lift + dy, np.full(9, off + dz)])
                        for dy, dz in ((-0.4, 0.95), (0.3, 0.8), (0.3, -0.8), (-0.4, -0.95))
                    ]
                    s.sheet("crust", rows)


@drawing("wrapped_candy", (0.084, 0.039, 0.039), wrapper="shiny red foil", stripe="white paper")
def wrapped_candy(s: Sketch, rng: Rng) -> None:
    """A sweet in its wrapper, twisted into a fan at either end."""
    with s.frame((0, 0.015, 0), (0, 0, 90), CM):
        s.ball("wrapper", (1.5, 1.9, 1.5), sides=16)
        for y in SIDES:
            s.lathe("stripe", [(1.53, y * 0.7 - 0.25), (1.56, y * 0.7), (1.53, y * 0.7 + 0.25)], sides=18)
            a = np.linspace(0, 2 * np.pi, 21)
            flare = []
            for r, up, k in ((0.5, 1.7, 0.0), (0.35, 2.1, 0.0), (1.2, 3.2, 0.8), (1.7, 4.2, 1.0)):
                reach = r * (1 + k * 0.22 * np.sin(6 * a))
                flare.append(np.column_stack([reach * np.cos(a), np.full(21, y * up), -reach * np.sin(a)]))
            s.sheet("wrapper", flare)


@drawing("cotton_candy", (0.25, 0.45, 0.25), sugar="fluffy pink wool", stick="white paper")
def cotton_candy(s: Sketch, rng: Rng) -> None:
    """Candy floss: a great pink cloud on a paper cone."""
    s.lathe("stick", [(0.004, 0), (0.02, 0.24), (0, 0.24)], sides=12)
    s.ball("sugar", (0.095, 0.11, 0.095), (0, 0.29, 0), sides=16)
    for k in range(26):
        t = (k + 0.5) / 26
        out, turn = np.sin(np.pi * t) ** 0.7, 2.4 * k
        at = (0.085 * out * np.cos(turn), 0.29 + 0.11 * np.cos(np.pi * t), 0.085 * out * np.sin(turn))
        s.ball("sugar", 0.045 * float(rng.uniform(0.8, 1.15)), at, sides=8)
