"""What floats: boats, sailing ships, submarines, and what belongs to them."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator


def hull_rings(length: float, beam: float, depth: float, sheer: float, steps: int = 17, stern: float = 0.0) -> F64:
    """Half-round sections `[steps, 11, 3]` from stern (-z) to bow, gunwale to gunwale, keel at y = 0.

    `sheer` lifts the ends, `stern` is the width that the last section keeps (0 pointed, 1 full).
    """
    t = np.linspace(-1, 1, steps)
    wide = np.where(t > 0, 1 - np.abs(t) ** 2.4, 1 - (1 - stern) * np.abs(t) ** 2.6)
    wide = np.maximum(wide, 0.012)
    a = np.linspace(0, np.pi, 11)
    x = beam / 2 * wide[:, None] * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.6
    top = depth + sheer * np.abs(t) ** 2.2
    keel = np.where(np.abs(t) > 0.6, (np.abs(t) - 0.6) / 0.4, 0.0) ** 2 * (depth * 0.8 if stern < 0.3 else depth * 0.55)
    keel = np.where((t < 0) & (stern > 0.3), keel * 0.5, keel)
    y = top[:, None] - (top - keel)[:, None] * np.sin(a) ** 0.8
    z = np.repeat((t * length / 2)[:, None], 11, axis=1)
    return np.stack([-x, y, z], axis=-1)


def draw_hull(s: Sketch, surface: str, trim: str, rings: F64, thickness: float) -> None:
    """The outer skin, an inner one, and a gunwale along the edge."""
    s.sheet(surface, rings)
    inner = rings * [0.93, 1, 0.97] + [0, thickness, 0]
    s.sheet(surface, np.minimum(inner, np.array([np.inf, 1, np.inf]) * rings[:, :1, 1].max() * 2))
    for edge in (0, -1):
        s.tube(trim, rings[:, edge] + [0, thickness * 0.2, 0], thickness * 0.75, 7)


@drawing("boat", (1.5, 0.9, 4.2), hull="wood planks", trim="dark wood")
def boat(s: Sketch, rng: Rng) -> None:
    """An open rowing boat with ribs, thwarts, a floor and a pair of oars."""
    w, h, d = s.size
    deep = h * 0.62
    rings = hull_rings(d, w * 0.96, deep, h * 0.26, stern=0.35)
    s.sheet("hull", rings)
    s.put_cap("hull", rings[0][::-1])
    for k in range(2, 15, 2):
        s.tube("trim", rings[k] * [0.97, 1, 1] + [0, h * 0.015, 0], h * 0.018, 5)
    for edge in (0, -1):
        s.tube("trim", rings[:, edge], h * 0.04, 7)
    s.tube("trim", rings[8:, 5] + [0, -h * 0.005, 0], h * 0.03, 6)
    s.box("hull", (w * 0.5, h * 0.03, d * 0.62), (0, h * 0.11, 0))
    for z, wide in ((-0.26, 0.86), (0.02, 0.93), (0.28, 0.72)):
        s.box("trim", (w * wide * 0.94, h * 0.045, d * 0.065), (0, deep * 0.7, d * z))
    for x in (-1.0, 1.0):
        tilt = float(rng.uniform(-4, 4))
        with s.frame((x * w * 0.2, deep * 0.82, d * 0.02), (0, x * 4 + tilt, 0)):
            s.rod("trim", (0, 0, -d * 0.34), (0, 0, d * 0.3), h * 0.025)
            s.ball("trim", (w * 0.06, h * 0.016, d * 0.09), (0, 0, d * 0.33), sides=10)
        s.box("trim", (w * 0.04, h * 0.08, w * 0.06), (x * w * 0.46, deep, d * 0.1))


@drawing("sailing_ship", (6.0, 18.0, 20.0), hull="wood planks", masts="wood", sails="canvas")
def sailing_ship(s: Sketch, rng: Rng) -> None:
    """A three-master: bulwarked hull with a high stern and gun ports, square sails, jibs, shrouds and a bowsprit."""
    w, h, d = s.size
    deep, length = h * 0.2, d * 0.8
    rings = hull_rings(length, w * 0.8, deep, h * 0.05, 21, stern=0.75)
    with s.frame((0, 0, -d * 0.08)):
        s.sheet("hull", rings)
        s.put_cap("hull", rings[0][::-1])
        deck = rings[:, [0, -1]] * [0.97, 1, 1] - [0, h * 0.03, 0]
        s.sheet("masts", deck[:, ::-1])
        for row, grow in ((0, 1.0), (2, 1.03)):
            for edge in (row, -1 - row):
                s.tube("masts", rings[:, edge] * [grow, 1, 1], h * 0.008, 6)
        aft = rings[0:6, [0, -1]]
        walls = np.concatenate([aft, aft + [0, h * 0.07, 0]], axis=1)[:, [1, 3, 2, 0]]
        s.loft("hull", walls, smooth=False)
        s.tube("masts", np.concatenate([walls[::-1, 1], walls[:, 2]]), h * 0.008, 6)
        for x in (-0.28, 0.0, 0.28):
            s.box("sails", (w * 0.12, h * 0.035, 0.1), (x * w * 0.8, deep * 1.12, -length * 0.502), bevel=0)
        for k in range(5, 16, 2):
            for side in (-1.0, 1.0):
                p = rings[k, 2] * [side, 1, 1]
                s.box(
                    "masts",
                    (w * 0.04, h * 0.022, h * 0.022),
                    (float(abs(p[0]) * side * 0.99), deep * 0.62, float(p[2])),
                    bevel=0,
                )
        s.rod("masts", (0, deep * 1.2, length * 0.46), (0, deep * 1.2 + h * 0.1, d * 0.58), h * 0.012, h * 0.005)
    for z, top, wide in ((-0.33, 0.76, 0.78), (-0.06, 1.0, 1.0), (0.18, 0.88, 0.9)):
        _draw_rig(s, d * z, deep, h * top, w * wide)
    for k in range(2):
        foot, head = (0, deep * 1.3 + h * 0.03 * k, d * (0.48 - 0.12 * k)), (0, h * (0.72 - 0.06 * k), d * 0.2)
        inner = (0, deep * 1.5 + h * 0.02, d * (0.26 - 0.02 * k))
        s.sheet("sails", np.array([[foot, inner], [head, head]], dtype=np.float64) + [0, 0, 0])
        s.rod("masts", foot, head, h * 0.0025, sides=4)


def _draw_rig(s: Sketch, z: float, deck: float, top: float, wide: float) -> None:
    """A mast with three square sails on yards, and shrouds."""
    tall = top - deck
    s.rod("masts", (0, deck * 0.8, z), (0, top, z), tall * 0.018, tall * 0.006)
    u = np.linspace(-1, 1, 9)
    v = np.linspace(0, 1, 7)[:, None]
    for low, high, half in ((0.14, 0.48, 0.5), (0.5, 0.76, 0.4), (0.78, 0.94, 0.28)):
        y0, y1 = deck + tall * low, deck + tall * high
        reach = wide * half
        s.rod("masts", (-reach * 1.06, y1, z + tall * 0.02), (reach * 1.06, y1, z + tall * 0.02), tall * 0.009, sides=8)
        belly = (1 - u**2) * np.sin(np.pi * (1 - v) * 0.72 + 0.2) * tall * 0.085
        x = u * reach * (1.12 - 0.12 * v)
        y = y0 + (y1 - y0) * v + 0.03 * tall * (1 - u**2) * (1 - v)
        s.sheet("sails", np.stack([x, y, z + tall * 0.02 + belly], -1))
    for side in (-1.0, 1.0):
        for k in (-1, 0, 1):
            s.rod(
                "masts",
                (side * wide * 0.42, deck, z + k * tall * 0.05 - tall * 0.03),
                (0, deck + tall * 0.5, z),
                tall * 0.003,
                sides=4,
            )
    s.lathe(
        "masts",
        [(tall * 0.02, 0), (tall * 0.035, tall * 0.015), (tall * 0.035, tall * 0.03)],
        (0, deck + tall * 0.49, z),
        sides=12,
    )


@drawing("mast", (4.0, 9.0, 2.0), mast="wood", sail="canvas", rope="rope")
def mast(s: Sketch, rng: Rng) -> None:
    """A ship's mast: yard with a bellied square sail, crow's nest, shrouds with ratlines."""
    w, h, d = s.size
    s.rod("mast", (0, 0, 0), (0, h, 0), h * 0.018, h * 0.008, 14)
    u, v = np.linspace(-1, 1, 13), np.linspace(0, 1, 9)[:, None]
    for low, high, half in ((0.24, 0.62, 0.48), (0.72, 0.93, 0.34)):
        s.rod("mast", (-w * half * 1.04, h * high, h * 0.02), (w * half * 1.04, h * high, h * 0.02), h * 0.01)
        y = h * (low + (high - low) * v) + 0.02 * h * (1 - u**2) * (1 - v)
        s.sheet(
            "sail",
            np.stack(
                [
                    u * w * half * (1.04 - 0.06 * v),
                    y,
                    h * 0.02 + d * 0.4 * (1 - u**2) * np.sin(np.pi * (0.95 - 0.85 * v)),
                ],
                -1,
            ),
        )
    s.lathe(
        "mast",
        [(h * 0.02, 0), (w * 0.1, h * 0.015), (w * 0.12, h * 0.06), (w * 0.105, h * 0.06), (w * 0.09, h * 0.02)],
        (0, h * 0.65, 0),
        sides=16,
    )
    for side in (-1.0, 1.0):
        lines = [
            ((side * w * 0.36, 0.0, -d * (0.1 + 0.14 * k)), (side * w * 0.03, h * 0.64, -d * 0.03)) for k in range(4)
        ]
        for a, b in lines:
            s.rod("rope", a, b, h * 0.0022, sides=5)
        for k in range(1, 14):
            f = k / 15
            px, py = side * w * (0.36 - 0.33 * f), h * 0.64 * f
            reach = d * (0.4 - 0.37 * f)
            s.rod("rope", (px, py, -d * 0.1 + d * 0.07 * f), (px, py, -reach), h * 0.0016, sides=4)


@drawing("submarine", (2.6, 3.4, 9.0), hull="yellow metal", glass="glass")
def submarine(s: Sketch, rng: Rng) -> None:
    """A friendly little submarine: cigar hull, conning tower with periscope, portholes, fins and a screw."""
    w, h, d = s.size
    r = min(w * 0.46, h * 0.32)
    mid = r * 1.08
    profile = [
        (0, -0.5),
        (0.2, -0.47),
        (0.5, -0.4),
        (0.85, -0.25),
        (1.0, -0.05),
        (1.0, 0.2),
        (0.9, 0.36),
        (0.65, 0.46),
        (0.35, 0.493),
        (0, 0.5),
    ]
    with s.frame((0, mid, 0), (90, 0, 0)):
        t = np.linspace(0, len(profile) - 1, 30)
        line = np.column_stack(
            [np.interp(t, range(10), [p[0] * r for p in profile]), np.interp(t, range(10), [p[1] * d for p in profile])]
        )
        s.lathe("hull", line, sides=28)
        for y in (-0.1, 0.15, 0.3):
            s.lathe(
                "hull",
                [
                    (r * (1.0 if y < 0.25 else 0.95), d * (y - 0.006)),
                    (r * 1.03, d * y),
                    (r * (1.0 if y < 0.25 else 0.94), d * (y + 0.006)),
                ],
                sides=28,
            )
    tower = [
        (x * r * 0.5, y * d * 0.13)
        for x, y in np.column_stack(
            [np.cos(np.linspace(0, 6.28, 24, endpoint=False)), np.sin(np.linspace(0, 6.28, 24, endpoint=False))]
        ).tolist()
    ]
    s.prism("hull", tower, h * 0.3, (0, mid + r + h * 0.06, d * 0.04), (-90, 0, 0))
    s.prism("hull", np.array(tower) * 1.12, h * 0.03, (0, mid + r + h * 0.21, d * 0.04), (-90, 0, 0))
    s.tube(
        "hull",
        [(0, mid + r + h * 0.2, d * 0.06), (0, h * 0.95, d * 0.06), (0, h * 0.98, d * 0.068), (0, h * 0.98, d * 0.095)],
        h * 0.018,
        10,
    )
    s.rod("hull", (0, mid + r, 0), (0, h * 0.92, 0), h * 0.006)
    for side in (-1.0, 1.0):
        for z in (-0.08, 0.06, 0.2):
            s.ring("hull", r * 0.2, r * 0.05, (side * r * 0.97, mid + r * 0.15, d * z), (0, 90, 0))
            s.ball("glass", (r * 0.08, r * 0.18, r * 0.18), (side * r * 0.965, mid + r * 0.15, d * z), sides=12)
        s.box("hull", (w * 0.35, h * 0.02, d * 0.09), (side * w * 0.32, mid, -d * 0.41))
        s.box("hull", (h * 0.02, r * 0.85, d * 0.09), (0, mid + (0 if side > 0 else -r * 0.85), -d * 0.41))
    s.ball("glass", (r * 0.5, r * 0.45, r * 0.42), (0, mid + r * 0.12, d * 0.445), sides=18)
    with s.frame((0, mid, -d * 0.505), (90, 0, 0)):
        s.ring("hull", r * 0.55, r * 0.03, turn=(90, 0, 0))
        for _ in s.around(4):
            s.box("hull", (r * 0.22, r * 0.05, r * 0.5), (0, 0, r * 0.26), (0, 0, 30))


@drawing("spoked_wheel", (1.1, 1.1, 0.2), wheel="wood", hub="brass")
def spoked_wheel(s: Sketch, rng: Rng) -> None:
    """A helm: turned spokes that end in handles, a double rim and a brass hub."""
    w, h, d = s.size
    r = min(w, h) / 2
    with s.frame((0, h / 2, 0), (90, 0, 0)):
        s.lathe(
            "wheel",
            [(r * 0.6, -d * 0.2), (r * 0.74, -d * 0.2), (r * 0.74, d * 0.2), (r * 0.6, d * 0.2), (r * 0.6, -d * 0.2)],
            sides=40,
        )
        for y in (-0.24, 0.2):
            s.lathe(
                "hub",
                [(r * 0.65, d * y), (r * 0.69, d * y), (r * 0.69, d * (y + 0.04)), (r * 0.65, d * (y + 0.04))],
                sides=40,
            )
        s.lathe(
            "wheel", [(0, -d * 0.4), (r * 0.2, -d * 0.4), (r * 0.22, 0), (r * 0.2, d * 0.4), (0, d * 0.4)], sides=24
        )
        s.lathe("hub", [(r * 0.13, d * 0.38), (r * 0.11, d * 0.46), (r * 0.04, d * 0.5), (0, d * 0.5)], sides=20)
        for _ in s.around(8):
            with s.frame((0, 0, 0), (90, 0, 0)):
                s.lathe(
                    "wheel",
                    [
                        (r * 0.04, r * 0.15),
                        (r * 0.055, r * 0.3),
                        (r * 0.035, r * 0.42),
                        (r * 0.05, r * 0.58),
                        (r * 0.045, r * 0.76),
                        (r * 0.03, r * 0.78),
                        (r * 0.055, r * 0.88),
                        (r * 0.04, r * 0.98),
                        (0, r),
                    ],
                    sides=10,
                )


@drawing("anchor", (0.9, 1.3, 0.25), body="iron")
def anchor(s: Sketch, rng: Rng) -> None:
    """The classic kind: ring, stock, shank, curved arms with palms."""
    w, h, d = s.size
    s.rod("body", (0, h * 0.06, 0), (0, h * 0.84, 0), w * 0.055, w * 0.04, 12)
    s.ring("body", w * 0.11, w * 0.028, (0, h * 0.9, 0), (0, 20, 0))
    s.rod("body", (-w * 0.3, h * 0.74, 0), (w * 0.3, h * 0.74, 0), w * 0.035)
    for x in (-1.0, 1.0):
        s.ball("body", w * 0.055, (x * w * 0.3, h * 0.74, 0), sides=12)
        a = np.linspace(-np.pi / 2, -0.25, 10)
        arm = np.column_stack([x * w * 0.44 * np.cos(a), h * 0.42 + h * 0.38 * np.sin(a), 0 * a])
        s.tube("body", arm, np.linspace(w * 0.075, w * 0.045, 10), 10)
        palm = [(-w * 0.14, -w * 0.12), (w * 0.1, -w * 0.1), (w * 0.02, w * 0.2), (-w * 0.02, w * 0.16)]
        s.prism("body", [(x * px, py) for px, py in palm], d * 0.5, (x * w * 0.4, h * 0.36, 0), (0, 0, x * -12))
    s.ball("body", w * 0.08, (0, h * 0.06, 0), sides=12)
