"""What sport is played with and over: net, curling stone, skate ramp, boxing ring, vault bar; a grindstone."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing("net", (6.25, 1.55, 0.5), posts="dark steel", net="white rope", tape="white canvas", base="black rubber")
def net(s: Sketch, rng: Rng, floor: float = 0.55) -> None:
    """A net across a court, between two posts with weighted feet; below the share `floor` of its height it is open."""
    w, h, d = s.size
    for x in SIDES:
        s.rod("posts", (x * w * 0.48, 0.04, 0), (x * w * 0.48, h, 0), 0.035, sides=10)
        s.box("base", (min(0.3, w * 0.05), 0.09, d), (x * w * 0.48, 0, 0), bevel=0.02)
        s.rod("posts", (x * w * 0.48, h * 0.55, 0), (x * w * 0.48, 0.08, -d * 0.42), 0.018, sides=7)
    half = w * 0.465
    low = max(0.06, h * floor)

    def sag(x: float) -> float:
        return float(0.02 * h * (1 - (x / half) ** 2))

    across = np.linspace(-half, half, max(16, int(w / 0.2)) + 1)
    for y in np.linspace(low, h * 0.97, max(4, int((h * 0.97 - low) / 0.12)) + 1):
        s.tube("net", V([(x, y - sag(x), 0) for x in across[::4]]), 0.009, 3)
    for x in across:
        s.rod("net", (x, low - sag(x), 0), (x, h * 0.97 - sag(x), 0), 0.008, sides=3)
    band = V([(x, h * 0.97 - sag(x), 0) for x in across[::2]])
    s.sheet("tape", [band - [0, 0.035, 0.012], band + [0, 0.035, -0.012]])
    s.sheet("tape", [band + [0, 0.035, 0.012], band - [0, 0.035, -0.012]])
    for x in SIDES:
        s.box("tape", (0.05, h * 0.97 - low, 0.025), (x * half, low, 0), bevel=0)


@drawing("curling_stone", (0.29, 0.23, 0.29), stone="polished grey granite", grip="red plastic", steel="polished steel")
def curling_stone(s: Sketch, rng: Rng) -> None:
    """A curling stone: a flattened ball of granite with a rough belt, a coloured lid and a bent handle."""
    profile = [(0.0, 0.0), (0.065, 0.0), (0.075, 0.006), (0.115, 0.016), (0.138, 0.04), (0.1435, 0.058)]
    s.lathe("stone", [*profile, (0.1435, 0.082), (0.138, 0.1), (0.115, 0.124), (0.08, 0.133), (0, 0.134)], sides=32)
    with s.tinted((0.62, 0.62, 0.62)):
        s.lathe("stone", [(0.1437, 0.058), (0.1447, 0.06), (0.1447, 0.08), (0.1437, 0.082)], sides=32)
    s.lathe("grip", [(0.1, 0.126), (0.104, 0.134), (0.09, 0.142), (0.03, 0.147), (0.0, 0.148)], sides=28)
    s.cylinder("steel", 0.018, 0.012, (0, 0.146, 0.0), sides=14)
    neck = curve(V([(0, 0.15, -0.055), (0, 0.185, -0.058), (0, 0.212, -0.03), (0, 0.216, 0.03), (0, 0.21, 0.085)]), 16)
    s.tube("grip", neck, np.interp(np.arange(16), [0, 3, 8, 15], [0.02, 0.013, 0.014, 0.016]), 10)


@drawing("skate_ramp", (3.25, 1.9, 5.6), deck="birch plywood", side="graffiti painted wood", steel="polished steel")
def skate_ramp(s: Sketch, rng: Rng) -> None:
    """A half-pipe: two facing curves of plywood with a flat between, steel copings, platforms and railings above."""
    w, h, d = s.size
    tall, flat = h * 0.68, d * 0.13
    reach = d / 2 - flat - d * 0.12
    a = np.linspace(0, 1.35, 13)
    lip = 1 - np.cos(1.35)
    y = 0.06 + (tall - 0.06) * (1 - np.cos(a)) / lip
    z = flat + reach * np.sin(a) / np.sin(1.35)
    bowl = np.concatenate([np.stack([-z[::-1], y[::-1]], 1), np.stack([z, y], 1)])
    s.sheet("deck", [[(x, yy, zz) for zz, yy in bowl] for x in (-w * 0.5, w * 0.5)][::-1])
    for k in range(1, 5):
        x = w * (k / 5 - 0.5)
        with s.tinted((0.7, 0.66, 0.6)):
            s.sheet("deck", [[(x + o, yy + 0.004, zz) for zz, yy in bowl] for o in (0.006, -0.006)], both=False)
    outline = [(-d / 2, 0.0), (d / 2, 0.0), (d / 2, tall), (z[-1], tall)]
    outline += [(float(zz), float(yy)) for zz, yy in bowl[::-1][1:-1]]
    outline += [(-z[-1], tall), (-d / 2, tall)]
    for x in SIDES:
        s.prism("side", V(outline), 0.05, (x * w * 0.5, 0, 0), (0, -90, 0))
    for end in SIDES:
        s.box("deck", (w, 0.05, d / 2 - float(z[-1])), (0, tall - 0.05, end * (d / 2 + float(z[-1])) / 2), bevel=0)
        s.box("side", (w, tall - 0.05, 0.05), (0, 0, end * (d / 2 - 0.03)), bevel=0)
        s.rod("steel", (-w * 0.5, tall + 0.01, end * z[-1]), (w * 0.5, tall + 0.01, end * z[-1]), 0.035, sides=10)
        for k in range(5):
            x = w * (k / 4 - 0.5) * 0.97
            s.rod("steel", (x, tall, end * (d / 2 - 0.05)), (x, h, end * (d / 2 - 0.05)), 0.022, sides=8)
        for y_rail in (h - 0.02, (tall + h) / 2):
            s.rod(
                "steel",
                (-w * 0.485, y_rail, end * (d / 2 - 0.05)),
                (w * 0.485, y_rail, end * (d / 2 - 0.05)),
                0.022,
                sides=8,
            )


@drawing(
    "boxing_ring",
    (6.0, 2.3, 6.68),
    canvas="pale blue canvas",
    apron="dark blue canvas",
    ropes="white rope",
    red="red leather",
    blue="blue leather",
    steel="dark steel",
)
def boxing_ring(s: Sketch, rng: Rng) -> None:
    """A boxing ring: a raised canvas with an apron, four posts, padded corners, four ropes round, steps, a stool."""
    w, h, d = s.size
    d -= 0.68
    deck = h * 0.4
    s.box("apron", (w, deck - 0.04, d), bevel=0.01)
    s.box("canvas", (w, 0.05, d), (0, deck - 0.05, 0), bevel=0.01)
    x, z = w * 0.44, d * 0.44
    corners = [(x, z, "red"), (-x, z, "steel"), (-x, -z, "blue"), (x, -z, "steel")]
    for cx, cz, pad in corners:
        s.rod("steel", (cx, deck, cz), (cx, h, cz), 0.05, sides=12)
        with s.frame((cx * 0.955, deck + 0.3, cz * 0.955), (0, 45 if cx * cz > 0 else -45, 0)):
            s.box(
                "red" if pad == "red" else "blue" if pad == "blue" else "canvas",
                (0.2, h - deck - 0.4, 0.14),
                bevel=0.05,
            )
    for k, surface in enumerate(("ropes", "red", "ropes", "blue")):
        y = deck + (h - deck) * (0.28 + 0.21 * k)
        for (ax, az, _), (bx, bz, _) in zip(corners, corners[1:] + corners[:1], strict=True):
            s.rod(surface, (ax * 0.96, y, az * 0.96), (bx * 0.96, y, bz * 0.96), 0.024, sides=8)
    for part in range(3):
        s.box("steel", (0.8, deck * (0.25 + 0.25 * part), 0.24), (x * 0.75, 0, d / 2 + 0.56 - 0.24 * part), bevel=0.01)
    s.cylinder("red", 0.18, 0.06, (x * 0.82, deck + 0.42, z * 0.82), sides=18)
    for k in range(3):
        a = 2.1 * k
        foot = (x * 0.82 + 0.17 * np.cos(a), deck, z * 0.82 + 0.17 * np.sin(a))
        s.rod("steel", foot, (x * 0.82, deck + 0.43, z * 0.82), 0.014, sides=6)


@drawing(
    "vault_bar",
    (4.4, 4.7, 3.68),
    steel="white painted steel",
    bar="yellow plastic",
    mat="blue canvas",
    rim="red canvas",
)
def vault_bar(s: Sketch, rng: Rng) -> None:
    """A high bar for jumpers: two uprights on feet, a thin striped bar across, a thick soft mat behind it."""
    w, h, d = s.size
    for x in SIDES:
        s.box("steel", (0.34, 0.07, 0.9), (x * w * 0.46, 0, d * 0.4), bevel=0.01)
        s.rod("steel", (x * w * 0.46, 0.05, d * 0.4), (x * w * 0.46, h, d * 0.4), 0.045, sides=10)
        s.box("steel", (0.07, 0.16, 0.07), (x * w * 0.455, h * 0.9, d * 0.4), bevel=0.01)
        s.rod("steel", (x * w * 0.46, h * 0.3, d * 0.4), (x * w * 0.46, 0.06, d * 0.24), 0.02, sides=7)
    for k in range(7):
        a, b = -w * 0.45 + w * 0.9 * k / 7, -w * 0.45 + w * 0.9 * (k + 1) / 7
        with s.tinted((1, 1, 1) if k % 2 == 0 else (0.12, 0.12, 0.12)):
            s.rod("bar", (a, h * 0.925, d * 0.41), (b, h * 0.925, d * 0.41), 0.022, sides=8)
    tall = min(0.8, h * 0.19)
    s.box("mat", (w * 0.86, tall, d * 0.72), (0, 0, -d * 0.13), bevel=0.1)
    s.box("rim", (w * 0.875, tall * 0.14, d * 0.735), (0, tall * 0.43, -d * 0.13), bevel=0.03)
    s.box("mat", (w * 0.3, 0.03, d * 0.1), (0, 0, d * 0.42), bevel=0.01)


@drawing("hurdle", (1.2, 1.07, 0.7), bar="white painted wood", steel="polished steel", stripe="black paint")
def hurdle(s: Sketch, rng: Rng) -> None:
    """A track hurdle: a striped bar on two uprights with long feet."""
    s.box("bar", (1.2, 0.09, 0.03), (0, 0.98, 0.3), bevel=0.008)
    for x in SIDES:
        s.box("stripe", (0.24, 0.092, 0.032), (x * 0.46, 0.979, 0.3), bevel=0.008)
        s.rod("steel", (x * 0.52, 0.03, 0.3), (x * 0.52, 0.99, 0.3), 0.02, sides=8)
        s.rod("steel", (x * 0.52, 0.025, 0.32), (x * 0.52, 0.025, -0.34), 0.025, sides=8)
    s.rod("steel", (-0.52, 0.62, 0.3), (0.52, 0.62, 0.3), 0.014, sides=7)


@drawing("grindstone", (0.7, 1.0, 0.9), stone="grey sandstone", frame="oak wood", iron="black iron")
def grindstone(s: Sketch, rng: Rng) -> None:
    """A grindstone in a wooden frame, a crank at its axle, a trough of water under it."""
    for x in SIDES:
        for z in (-0.32, 0.32):
            s.beam("frame", (x * 0.2, 0, z * 1.2), (x * 0.16, 0.62, z), 0.06, 0.06)
        s.box("frame", (0.06, 0.07, 0.8), (x * 0.16, 0.58, 0), bevel=0.006)
    for z in (-0.36, 0.36):
        s.box("frame", (0.4, 0.06, 0.05), (0, 0.3, z), bevel=0.006)
    s.cylinder("stone", 0.34, 0.13, (0.065, 0.66, 0), (0, 0, 90), sides=30)
    s.rod("iron", (-0.26, 0.66, 0), (0.3, 0.66, 0), 0.02, sides=10)
    s.rod("iron", (0.29, 0.66, 0), (0.29, 0.52, 0.14), 0.014, sides=8)
    s.rod("frame", (0.29, 0.52, 0.14), (0.42, 0.52, 0.14), 0.022, sides=10)
    s.box("frame", (0.22, 0.09, 0.46), (0, 0.29, 0), bevel=0.006)
