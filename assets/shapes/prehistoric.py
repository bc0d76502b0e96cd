"""Plant eaters of the age of dinosaurs that one tells by their armour: triceratops, stegosaurus."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import paired
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, curve, noise, tube
from assets.shapes.posing import Frame, posed

V = np.array
SIDES = (1.0, -1.0)


def _pillars(c: Clay, fore: float, hind: float, tall: tuple[float, float], thick: float) -> None:
    """Four heavy legs: those in front from `tall[0]` metres up at z = `fore`, those behind from `tall[1]` at `hind`."""
    for x in SIDES:
        c.chain([(0.36 * x, tall[0], fore), (0.5 * x, 0.5 * tall[0], fore - 0.03), (0.44 * x, 0.1, fore + 0.02)],
                [1.25 * thick, 0.82 * thick, 0.8 * thick], blend=0.1)  # fmt: skip
        c.chain([(0.34 * x, tall[1], hind), (0.46 * x, 0.52 * tall[1], hind + 0.08), (0.42 * x, 0.1, hind - 0.02)],
                [1.6 * thick, 1.0 * thick, 0.85 * thick], blend=0.1)  # fmt: skip


@grown("triceratops", (1.94, 2.55, 5.52), body="olive brown scales", frill="rust red scales", horns="pale horn",
       dark="black eyes")  # fmt: skip
@posed(Frame(0.62, (1.1, 0.6), (1.2, -0.75), (1.35, 0.8), (0.85, 2.3), horned=True))
def triceratops(g: Growth) -> None:
    """A triceratops: two long horns over the eyes and one on the nose, a great frill, a beak, pillars of legs."""
    c = Clay(0.12)
    c.chain([(0, 1.35, -0.8), (0, 1.4, -0.1), (0, 1.2, 0.6)], [0.52, 0.66, 0.5], 8)
    tail = curve(V([(0, 1.3, -1.1), (0, 1.05, -1.8), (0.08, 0.75, -2.5), (0.2, 0.62, -3.0)]), 14)
    c.chain(tail, np.linspace(0.42, 0.04, 14))
    _pillars(c, 0.55, -0.8, (1.0, 1.2), 0.22)
    c.limb((0, 1.25, 0.9), (0, 1.28, 1.3), 0.42, 0.36)
    c.limb((0, 1.28, 1.35), (0, 1.02, 1.95), 0.33, 0.2, 0.08)
    c.limb((0, 1.05, 1.4), (0, 0.88, 1.85), 0.22, 0.13, 0.05)
    skin = c.skin(76, 5200)
    rough = 0.014 * noise(skin.points, g.rng, 14, 5.0)
    g.add(
        "body",
        toned(skin._replace(points=skin.points + rough[:, None] * skin.normals), np.clip(0.9 + 9 * rough, 0.7, 1)),
    )
    beak = Clay(0.03)
    beak.limb((0, 1.0, 1.95), (0, 0.86, 2.24), 0.17, 0.06)
    beak.limb((0, 0.87, 1.85), (0, 0.8, 2.08), 0.11, 0.05)
    g.add("horns", beak.skin(20, 400))
    a = np.radians(np.linspace(-118, 118, 33))
    rim = np.stack([0.86 * np.sin(a), 1.5 + 0.84 * np.cos(a), 0.86 - 0.16 * np.cos(a)], 1)
    root = V([(0.3, 1.0, 1.2), (0, 0.95, 1.25), (-0.3, 1.0, 1.2)])
    g.add("frill", fin(np.concatenate([rim, root]), 0.12))
    for at in rim[1:-1:2]:
        way = (at - V([0, 1.45, 0.9])) / np.linalg.norm(at - V([0, 1.45, 0.9]))
        g.add("horns", tube([at - 0.03 * way, at + 0.11 * way], [0.055, 0.01], 7, 3))
    horn = V([(0.2, 1.5, 1.42), (0.27, 1.78, 1.75), (0.28, 1.92, 2.15), (0.25, 1.92, 2.5)])
    g.add("horns", *mirrored(tube(curve(horn, 12), [0.11, 0.09, 0.055, 0.012], 10, 14)))
    g.add("horns", tube([(0, 1.16, 1.95), (0, 1.36, 2.06), (0, 1.5, 2.1)], [0.085, 0.055, 0.01], 9, 8))
    paired(g, "dark", (0.27, 1.34, 1.52), (0.035, 0.045, 0.045))


@grown("stegosaurus", (1.39, 2.9, 5.56), body="green scales", plates="rust orange scales", horns="pale horn",
       dark="black eyes")  # fmt: skip
@posed(Frame(0.6, (0.9, 0.75), (1.3, -0.75), (1.0, 1.0), (0.55, 2.1)))
def stegosaurus(g: Growth) -> None:
    """A stegosaurus: an arched back with two rows of tall plates, a small low head, a tail with four spikes."""
    c = Clay(0.12)
    c.chain([(0, 1.45, -0.75), (0, 1.45, -0.1), (0, 1.05, 0.75)], [0.55, 0.6, 0.4], 8)
    tail = curve(V([(0, 1.45, -1.15), (0, 1.3, -1.9), (0.05, 1.05, -2.6), (0.12, 1.0, -3.2)]), 14)
    c.chain(tail, np.linspace(0.42, 0.06, 14))
    c.chain([(0, 0.98, 0.95), (0, 0.82, 1.4), (0, 0.7, 1.75)], [0.3, 0.19, 0.15], 7)
    c.limb((0, 0.7, 1.75), (0, 0.6, 2.1), 0.15, 0.075, 0.05)
    _pillars(c, 0.72, -0.75, (0.85, 1.35), 0.19)
    skin = c.skin(78, 5200)
    rough = 0.014 * noise(skin.points, g.rng, 14, 5.0)
    g.add(
        "body",
        toned(skin._replace(points=skin.points + rough[:, None] * skin.normals), np.clip(0.9 + 9 * rough, 0.7, 1)),
    )
    back = curve(V([(0, 0.95, 1.45), (0, 1.35, 0.85), (0, 2.0, -0.15), (0, 1.92, -0.9), (0, 1.62, -1.6),
                    (0, 1.25, -2.5)]), 15)  # fmt: skip
    for k, at in enumerate(back):
        tall = 0.2 + 0.62 * np.sin(np.pi * (k + 0.6) / 15.5) ** 1.3
        x = 0.13 if k % 2 else -0.13
        rim = V([(0, -0.1, 0.16), (0, 0.35, 0.3), (0, 0.8, 0.14), (0, 1.0, -0.04), (0, 0.72, -0.22), (0, 0.3, -0.3),
                 (0, -0.1, -0.16)])  # fmt: skip
        tilt = np.stack([x + 0.22 * x / 0.13 * rim[:, 1], rim[:, 1], rim[:, 2]], 1) * V([0.5, tall, 1.05 * tall])
        g.add("plates", fin(at + tilt + [x * 0.5, 0, 0], 0.035))
    for z, y in ((-3.05, 1.05), (-2.8, 1.1)):
        for x in SIDES:
            g.add("horns", tube([(0.1, y, z), (0.1 + 0.25 * x, y + 0.25, z - 0.12), (0.1 + 0.4 * x, y + 0.55, z - 0.3)],
                                [0.07, 0.05, 0.008], 8, 8))  # fmt: skip
    g.add("horns", blobs(g.rng, V([[0, 0.58, 2.13]]), V([[0.05, 0.05, 0.07]]), 1))
    paired(g, "dark", (0.115, 0.76, 1.88), (0.022, 0.03, 0.03))
