"""Hand tools: axe, shovel, rake, saw, screwdriver, wrench, paintbrush, flashlight, light bulb, padlock."""

from __future__ import annotations

import numpy as np

from assets.shapes.cutlery import draw_strip
from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
V = np.array


@drawing("axe", (0.24, 0.75, 0.045), head="steel", handle="varnished pine wood")
def axe(s: Sketch, rng: Rng) -> None:
    """A felling axe standing on its head's side: a curved haft, a wedge that widens to its edge."""
    w, h, d = s.size
    haft = curve(V([(w * 0.16, 0, 0), (w * 0.1, h * 0.1, 0), (w * 0.14, h * 0.5, 0), (w * 0.14, h * 0.97, 0)]), 20)
    s.tube("handle", haft, np.interp(np.linspace(0, 1, 20), [0, 0.08, 0.2, 1], [0.4, 0.46, 0.32, 0.34]) * d, 12)
    wedge = [
        (0.26, 0.1, 1.0),
        (0.02, 0.1, 1.0),
        (-0.12, 0.11, 0.66),
        (-0.34, 0.15, 0.34),
        (-0.46, 0.185, 0.14),
        (-0.5, 0.15, 0.02),
    ]
    rings = []
    for x, tall, thick in wedge:
        y, z = h * tall, d * thick / 2
        sag = h * (0.87 - 0.03 * max(0.0, -x))
        rings.append([(w * x, sag - y, z), (w * x, sag - y, -z), (w * x, sag + y * 0.7, -z), (w * x, sag + y * 0.7, z)])
    s.loft("head", V(rings)[:, ::-1], smooth=False)


@drawing("shovel", (0.24, 1.15, 0.12), blade="steel", handle="varnished pine wood")
def shovel(s: Sketch, rng: Rng) -> None:
    """A shovel on the point of its hollowed blade: a socket, a straight shaft, a grip across the top."""
    w, h, d = s.size
    rows = []
    for y, half in ((0.0, 0.02), (0.03, 0.22), (0.08, 0.38), (0.16, 0.48), (0.24, 0.5), (0.28, 0.5)):
        x = np.linspace(-1, 1, 9) * half * w
        rows.append(np.stack([x, np.full(9, y * h), d * (-0.3 + 0.6 * (x / w) ** 2 * 4 * 0.6 + 0.4 * (0.28 - y))], 1))
    s.sheet("blade", rows)
    for side in (-1.0, 1.0):
        s.box("blade", (w * 0.36, h * 0.012, d * 0.2), (side * w * 0.3, h * 0.275, d * 0.02), bevel=0.002)
    s.rod("blade", (0, h * 0.14, -d * 0.24), (0, h * 0.36, -d * 0.1), w * 0.05, w * 0.075, sides=12)
    s.rod("handle", (0, h * 0.3, -d * 0.13), (0, h * 0.92, d * 0.1), w * 0.06, sides=12)
    for side in (-1.0, 1.0):
        s.rod("blade", (0, h * 0.9, d * 0.1), (side * w * 0.2, h * 0.985, d * 0.12), w * 0.035, sides=8)
    s.rod("handle", (-w * 0.24, h * 0.985, d * 0.12), (w * 0.24, h * 0.985, d * 0.12), w * 0.055, sides=12)


@drawing("rake", (0.42, 1.5, 0.12), head="green painted steel", handle="varnished pine wood")
def rake(s: Sketch, rng: Rng) -> None:
    """A garden rake on its teeth: a bar of fourteen bent teeth, a bow, a long shaft."""
    w, h, d = s.size
    s.box("head", (w, h * 0.018, d * 0.16), (0, h * 0.05, 0), bevel=0.002)
    for k in range(14):
        x = w * (k / 13 - 0.5) * 0.97
        s.tube("head", [(x, h * 0.06, 0), (x, h * 0.052, d * 0.3), (x, h * 0.002, d * 0.42)], d * 0.06, 6)
    for side in (-1.0, 1.0):
        bow = V([(side * w * 0.42, h * 0.06, 0), (side * w * 0.3, h * 0.12, -d * 0.05), (0, h * 0.19, -d * 0.05)])
        s.tube("head", curve(bow, 10), d * 0.06, 8)
    s.rod("head", (0, h * 0.17, -d * 0.05), (0, h * 0.25, -d * 0.07), d * 0.15, sides=12)
    s.rod("handle", (0, h * 0.19, -d * 0.06), (0, h, -d * 0.36), d * 0.12, sides=12)


@drawing("saw", (0.56, 0.14, 0.028), blade="polished steel", handle="red plastic")
def saw(s: Sketch, rng: Rng) -> None:
    """A hand saw on its teeth along x: a blade that tapers away from a pistol grip with a hole for the hand."""
    w, h, d = s.size
    teeth = []
    count = 46
    for k in range(count):
        x = w * (-0.5 + 0.72 * k / count)
        teeth += [(x, h * 0.07), (x + w * 0.36 / count, 0.0)]
    top = [(w * 0.24, h * 0.07), (w * 0.24, h * 0.85), (-w * 0.5, h * 0.42)]
    s.prism("blade", [*teeth, *top], d * 0.1)
    grip = [
        (0.2, 0.12),
        (0.3, 0.02),
        (0.44, 0.0),
        (0.5, 0.1),
        (0.46, 0.4),
        (0.5, 0.86),
        (0.44, 1.0),
        (0.3, 0.9),
        (0.18, 0.94),
        (0.16, 0.6),
        (0.2, 0.12),
    ]
    hole = [
        (0.31, 0.22),
        (0.39, 0.18),
        (0.41, 0.3),
        (0.39, 0.5),
        (0.41, 0.72),
        (0.34, 0.74),
        (0.29, 0.55),
        (0.31, 0.22),
    ]
    loops = [curve(np.column_stack([V(line) * [w, h], np.zeros(len(line))]), 44)[:-1, :2] for line in (grip, hole)]
    s.prism("handle", loops[0], d, holes=[loops[1]])
    for x, y in ((0.2, 0.34), (0.22, 0.68)):
        s.rod("blade", (w * x, h * y, -d * 0.56), (w * x, h * y, d * 0.56), h * 0.035, sides=12)


@drawing("screwdriver", (0.034, 0.034, 0.24), blade="polished steel", handle="red plastic")
def screwdriver(s: Sketch, rng: Rng) -> None:
    """A screwdriver lying with its blade to -Z: a round shank flattened at its tip, a fluted handle."""
    w, h, d = s.size
    r, y = w / 2, h / 2
    s.rod("blade", (0, y, d * 0.06), (0, y, -d * 0.42), r * 0.24, sides=12)
    draw_strip(
        s,
        "blade",
        [(-d * 0.5, y, w * 0.26, h * 0.04), (-d * 0.46, y, w * 0.3, h * 0.1), (-d * 0.41, y, w * 0.24, h * 0.24)],
    )
    a = np.linspace(0, 2 * np.pi, 49)[:-1]
    flute = 1 - 0.1 * np.maximum(0, np.cos(6 * a))
    levels = [
        (0.05, 0.34),
        (0.07, 0.6),
        (0.1, 0.5),
        (0.15, 0.78),
        (0.22, 0.98),
        (0.36, 1.0),
        (0.45, 0.92),
        (0.49, 0.6),
        (0.5, 0.3),
    ]
    rings = [
        np.stack([r * k * flute * np.cos(a), y + y * k * flute * np.sin(a), np.full(48, d * z)], 1) for z, k in levels
    ]
    s.loft("handle", rings)


@drawing("wrench", (0.055, 0.012, 0.22), body="polished steel")
def wrench(s: Sketch, rng: Rng) -> None:
    """A spanner lying flat: an open jaw at one end, a closed ring at the other."""
    w, h, d = s.size
    r = w / 2
    z0, z1 = d / 2 - r, -d / 2 + r * 0.8
    jaw = arc(r, 125, 415, 18, (0, z0))
    mouth = [(r * 0.34, z0 + r * 0.1), (r * 0.34, z0 - r * 0.3), (-r * 0.34, z0 - r * 0.3), (-r * 0.34, z0 + r * 0.1)]
    body = [*jaw.tolist(), *mouth]
    with s.frame((0, h / 2, 0), (90, 0, 0)):
        s.prism("body", body, h)
        s.box("body", (w * 0.34, d * 0.68, h * 0.6), (0, -d * 0.33, 0), bevel=h * 0.15)
        s.prism("body", arc(r * 0.8, 0, 345, 23, (0, z1)), h, holes=[arc(r * 0.46, 0, 300, 5, (0, z1))])


@drawing(
    "paintbrush", (0.06, 0.02, 0.22), handle="yellow painted wood", bristles="brown bristles", ferrule="polished steel"
)
def paintbrush(s: Sketch, rng: Rng) -> None:
    """A flat paintbrush lying with its bristles to the front: a shaped handle with a hole, a nailed metal band."""
    w, h, d = s.size
    y = h * 0.5
    draw_strip(
        s,
        "handle",
        [
            (-d * 0.5, y, w * 0.24, h * 0.5),
            (-d * 0.46, y, w * 0.4, h * 0.7),
            (-d * 0.3, y, w * 0.34, h * 0.7),
            (-d * 0.1, y, w * 0.42, h * 0.8),
            (0.02 * d, y, w * 0.9, h * 0.9),
        ],
        sides=16,
    )
    s.box("ferrule", (w, h, d * 0.14), (0, 0, d * 0.08), bevel=h * 0.15)
    draw_strip(
        s,
        "bristles",
        [
            (d * 0.14, y, w * 0.94, h * 0.9),
            (d * 0.3, y, w, h * 0.96),
            (d * 0.44, y, w * 0.96, h * 0.6),
            (d * 0.5, y, w * 0.86, h * 0.24),
        ],
        sides=16,
    )
    s.ring("ferrule", w * 0.07, h * 0.08, (0, h * 0.84, -d * 0.44), (90, 0, 0), sides=6)


@drawing("flashlight", (0.06, 0.06, 0.2), body="black plastic", lens="glowing white lamp", switch="red plastic")
def flashlight(s: Sketch, rng: Rng) -> None:
    """An electric torch lying with its lamp to the front: a ribbed barrel, a wide head with a lens, a switch."""
    w, h, d = s.size
    r = w / 2
    with s.frame((0, r, -d / 2), (90, 0, 0)):
        barrel = [(0, 0), (0.6, 0), (0.66, 0.02), (0.66, 0.08), (0.6, 0.09)]
        barrel += [(0.6 + 0.03 * (k % 2), 0.1 + 0.02 * k) for k in range(20)]
        head = [(0.62, 0.52), (0.64, 0.66), (0.96, 0.8), (1.0, 0.84), (1.0, 0.98), (0.94, 1.0), (0.88, 0.98)]
        s.lathe("body", [(a * r, b * d) for a, b in [*barrel, *head]], sides=32)
        s.ball("lens", (r * 0.89, d * 0.04, r * 0.89), (0, d * 0.955, 0), sides=28, lower_deg=0)
    s.box("switch", (w * 0.2, h * 0.14, d * 0.1), (0, h * 0.76, d * 0.04), bevel=h * 0.04)


@drawing(
    "light_bulb",
    (0.065, 0.11, 0.065),
    Roles(shines={"bulb": BULB}),
    bulb="warm white glass",
    cap="brass",
    contact="black plastic",
)
def light_bulb(s: Sketch, rng: Rng) -> None:
    """A light bulb standing on its screw cap."""
    w, h, _ = s.size
    r = w / 2
    glass = [(0.4, 0.26), (0.44, 0.34), (0.66, 0.46), (0.94, 0.6), (1.0, 0.74), (0.86, 0.9), (0.5, 0.985), (0, 1.0)]
    line = curve(V([(x * r, y * h, 0) for x, y in glass]), 26)[:, :2]
    line[:, 0] = np.maximum(line[:, 0], 0)
    s.lathe("bulb", line, sides=36)
    thread = [(r * (0.4 + 0.045 * (k % 2)), h * (0.06 + 0.02 * k)) for k in range(11)]
    s.lathe("cap", [(r * 0.26, h * 0.045), *thread, (r * 0.41, h * 0.28)], sides=28)
    s.lathe("contact", [(0, 0), (r * 0.12, 0), (r * 0.16, h * 0.015), (r * 0.28, h * 0.05), (0, h * 0.05)], sides=20)


@drawing("padlock", (0.055, 0.085, 0.024), body="brass", shackle="polished steel", keyhole="black metal")
def padlock(s: Sketch, rng: Rng) -> None:
    """A closed padlock: a brass body with a keyhole, a steel bow over it."""
    w, h, d = s.size
    tall = h * 0.56
    s.box("body", (w, tall, d), bevel=d * 0.16)
    r = w * 0.31
    bow = [(-r, tall * 0.9, 0), *[(x, y, 0) for x, y in arc(r, 180, 0, 16, (0, h - r - w * 0.07))], (r, tall * 0.9, 0)]
    s.tube("shackle", bow, w * 0.075, 12)
    s.cylinder("keyhole", w * 0.08, d * 0.03, (0, tall * 0.55, d * 0.49), (90, 0, 0), sides=16)
    s.prism(
        "keyhole",
        [(-w * 0.03, tall * 0.55), (w * 0.03, tall * 0.55), (w * 0.055, tall * 0.24), (-w * 0.055, tall * 0.24)],
        d * 0.02,
        (0, 0, d * 0.5),
    )
