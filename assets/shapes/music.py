"""Instruments that are known by their outline: grand piano, violin and cello, saxophone, gramophone, xylophone."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
V = np.array


@drawing(
    "grand_piano", (1.5, 1.75, 2.1), body="black lacquer", keys="ivory", sharps="ebony", strings="gilded iron",
)  # fmt: skip
def grand_piano(s: Sketch, rng: Rng) -> None:
    """A concert grand: a wing-shaped case on three legs, the lid propped open, keyboard, music desk, pedals."""
    bent = curve(
        V(
            [
                (0.74, 0.0, 0.62),
                (0.74, 0.0, -0.05),
                (0.5, 0.0, -0.5),
                (0.18, 0.0, -0.85),
                (-0.25, 0.0, -1.05),
                (-0.68, 0.0, -0.95),
            ]
        ),
        26,
    )
    wing = [(-0.74, -0.62), (0.74, -0.62), *[(float(x), float(-z)) for x, _, z in bent[1:]], (-0.74, 0.9)]
    inner = (V(wing) - [0, 0.1]) * [0.93, 0.92] + [0, 0.1]
    with s.frame((0, 0.78, 0), (-90, 0, 0)):
        s.prism("body", wing, 0.3, holes=[inner.tolist()])
        s.prism("body", wing, 0.04, (0, 0, -0.14))
        s.prism("strings", inner.tolist(), 0.02, (0, 0, 0.02))
    for k in range(14):
        x = -0.62 + 0.09 * k
        s.rod("keys", (x, 0.83, 0.35), (x * 0.75 - 0.06, 0.83, -0.55 + 0.03 * k), 0.004, sides=4)
    with s.frame((-0.74, 0.95, 0.0), (0, 0, 38)), s.frame((0.74, 0, 0)), s.frame(turn=(-90, 0, 0)):
        s.prism("body", wing, 0.03)
    s.rod("body", (0.52, 0.92, -0.1), (0.36, 1.72, -0.1), 0.014)
    s.box("body", (1.48, 0.08, 0.34), (0, 0.62, 0.76), bevel=0.01)
    for x in (-0.7, 0.7):
        s.box("body", (0.09, 0.16, 0.34), (x, 0.68, 0.76), bevel=0.015)
    s.box("keys", (1.24, 0.025, 0.15), (0, 0.7, 0.83), bevel=0.004)
    for k in range(35):
        if k % 7 not in (2, 6):
            s.box("sharps", (0.018, 0.02, 0.09), (-0.6 + 1.2 * (k + 0.5) / 35, 0.725, 0.8), bevel=0.003)
    s.box("body", (0.85, 0.28, 0.02), (0, 0.93, 0.5), (-18, 0, 0), bevel=0.006)
    for x, z in ((-0.6, 0.6), (0.6, 0.6), (-0.35, -0.75)):
        s.lathe("body", [(0.05, 0.0), (0.045, 0.1), (0.07, 0.5), (0.09, 0.64)], (x, 0, z), sides=14)
    for x in (-0.06, 0.06):
        s.rod("body", (x, 0.12, 0.5), (x, 0.62, 0.5), 0.015)
    s.box("body", (0.3, 0.08, 0.1), (0, 0.06, 0.5), bevel=0.01)
    for x in (-0.08, 0.0, 0.08):
        s.box("strings", (0.03, 0.015, 0.14), (x, 0.06, 0.6), bevel=0.004)


def _fiddle_outline() -> F64:
    """The waisted outline of the violin family, `[n, 2]`, 1 high, its middle line at x = 0."""
    right = V(
        [(0.0, 0.0), (0.14, 0.01), (0.245, 0.08), (0.27, 0.2), (0.24, 0.31), (0.215, 0.36), (0.15, 0.44), (0.145, 0.55),
         (0.185, 0.63), (0.2, 0.66), (0.215, 0.75), (0.2, 0.87), (0.12, 0.975), (0.0, 1.0)]
    )  # fmt: skip
    line = curve(np.column_stack([right, np.zeros(len(right))]), 40)[:, :2]
    return np.concatenate([line, (line * [-1, 1])[-2:0:-1]])


def _fiddle(s: Sketch, body: float, deep: float, neck: float, spike: float) -> None:
    """A bowed instrument: `body` metres of corpus, `deep` thick, a `neck` beyond, a `spike` below."""
    outline = _fiddle_outline() * body + [0, spike]
    inner = (outline - [0, spike + body / 2]) * 0.93 + [0, spike + body / 2]
    s.prism("body", outline, deep * 0.7)
    s.prism("body", inner, deep)
    y = spike + body
    s.box(
        "fittings",
        (0.07 * body, neck * 0.78 + 0.3 * body, 0.05 * body),
        (0, y - 0.3 * body, deep * 0.5 + 0.03 * body),
        bevel=0.004,
    )
    s.box("body", (0.075 * body, neck * 0.8, 0.07 * body), (0, y - 0.02 * body, deep * 0.35), bevel=0.006)
    top = y + 0.78 * neck
    s.box("body", (0.08 * body, neck * 0.2, 0.09 * body), (0, top, deep * 0.3), bevel=0.006)
    s.cylinder("body", 0.075 * body, 0.1 * body, (-0.05 * body, top + 0.24 * neck, deep * 0.3), (0, 0, -90), sides=18)
    for k in range(4):
        side = (-1) ** k
        at = (0.03 * body * side, top + 0.045 * neck * (k + 0.7), deep * 0.3)
        s.rod("fittings", at, (0.16 * body * side, at[1], at[2]), 0.014 * body, 0.024 * body, sides=8)
    s.box(
        "fittings", (0.14 * body, 0.012 * body, 0.02 * body), (0, spike + 0.36 * body, deep * 0.5 + 0.005), bevel=0.002
    )
    s.box(
        "body",
        (0.13 * body, 0.015 * body, 0.09 * body),
        (0, spike + 0.36 * body, deep * 0.5 + 0.04 * body),
        bevel=0.002,
    )
    s.loft(
        "fittings",
        [
            [
                (x * f, yy, z)
                for x, z in (
                    (0.03 * body, deep / 2),
                    (0.03 * body, deep / 2 + 0.05 * body),
                    (-0.03 * body, deep / 2 + 0.05 * body),
                    (-0.03 * body, deep / 2),
                )
            ]
            for yy, f in ((spike + 0.03 * body, 0.5), (spike + 0.3 * body, 1.0))
        ],
        smooth=False,
    )
    for k in range(4):
        x = 0.016 * body * (k - 1.5)
        s.rod(
            "string",
            (x, spike + 0.3 * body, deep * 0.5 + 0.055 * body),
            (x * 1.5, spike + 0.37 * body, deep * 0.5 + 0.13 * body),
            0.003 * body,
            sides=4,
        )
        s.rod(
            "string",
            (x * 1.5, spike + 0.37 * body, deep * 0.5 + 0.13 * body),
            (x, top + 0.05 * neck, deep * 0.5 + 0.062 * body),
            0.003 * body,
            sides=4,
        )
    for side in (-1, 1):
        hole = (
            curve(V([(0.075, 0.28, 0), (0.1, 0.33, 0), (0.085, 0.38, 0), (0.1, 0.43, 0), (0.085, 0.47, 0)]), 10) * body
        )
        hole = hole * [side, 1, 1] + [0, spike, deep / 2]
        s.tube("fittings", hole, 0.008 * body, sides=5)
    if spike > 0:
        s.rod("string", (0, 0, 0), (0, spike, 0), 0.008, sides=8)


@drawing("violin", (0.21, 0.6, 0.09), body="amber varnished maple", fittings="ebony", string="steel")
def violin(s: Sketch, rng: Rng) -> None:
    """A violin: waisted body with f-holes and bridge, dark fingerboard, scroll with pegs."""
    _fiddle(s, 0.36, 0.045, 0.22, 0.0)


@drawing("cello", (0.44, 1.4, 0.28), body="amber varnished maple", fittings="ebony", string="steel")
def cello(s: Sketch, rng: Rng) -> None:
    """A cello: waisted body with f-holes and bridge, dark fingerboard, scroll with pegs, a spike to stand on."""
    _fiddle(s, 0.76, 0.15, 0.46, 0.14)


@drawing("saxophone", (0.34, 0.72, 0.2), body="polished brass", keys="ivory")
def saxophone(s: Sketch, rng: Rng) -> None:
    """A saxophone: a conical tube bent up into a flaring bell, a crook with mouthpiece, round keys."""
    line = curve(
        V(
            [
                (-0.1, 0.62, 0),
                (-0.08, 0.4, 0),
                (-0.06, 0.2, 0),
                (-0.03, 0.06, 0),
                (0.05, 0.03, 0),
                (0.12, 0.1, 0),
                (0.15, 0.24, 0),
                (0.19, 0.37, 0),
            ]
        ),
        34,
    )
    s.tube(
        "body",
        line,
        np.interp(np.linspace(0, 1, 34), [0, 0.5, 0.8, 0.93, 1], [0.014, 0.03, 0.045, 0.065, 0.1]),
        sides=16,
    )
    crook = curve(V([(-0.1, 0.62, 0), (-0.11, 0.69, 0), (-0.17, 0.715, 0), (-0.23, 0.67, 0)]), 14)
    s.tube("body", crook, np.linspace(0.014, 0.009, 14), sides=10)
    s.rod("keys", (-0.22, 0.68, 0), (-0.26, 0.64, 0), 0.012, 0.007, sides=10)
    for k in range(8):
        at = line[3 + 2 * k]
        s.cylinder(
            "keys" if k % 2 else "body",
            0.016 + 0.002 * k,
            0.01,
            (float(at[0]), float(at[1]), 0.02 + 0.003 * k),
            (90, 0, 0),
            sides=12,
        )
    s.rod("body", (-0.06, 0.58, 0.035), (-0.02, 0.12, 0.045), 0.004, sides=6)


@drawing(
    "gramophone", (0.5, 0.75, 0.5), box="polished mahogany", horn="polished brass", disc="black shellac", metal="steel"
)
def gramophone(s: Sketch, rng: Rng) -> None:
    """A gramophone: a wooden box with a record, a tone arm, a crank, a great fluted horn above."""
    s.box("box", (0.36, 0.16, 0.36), (0, 0.02, 0), bevel=0.012)
    s.box("box", (0.4, 0.03, 0.4), bevel=0.008)
    s.box("box", (0.38, 0.02, 0.38), (0, 0.17, 0), bevel=0.006)
    s.cylinder("disc", 0.145, 0.012, (0.01, 0.195, 0.02), sides=32)
    s.cylinder("horn", 0.045, 0.004, (0.01, 0.207, 0.02), sides=20)
    s.rod("metal", (0.18, 0.1, 0), (0.25, 0.1, 0), 0.008)
    s.rod("metal", (0.25, 0.1, 0), (0.25, 0.16, 0), 0.008)
    s.tube(
        "metal",
        curve(V([(-0.12, 0.19, -0.13), (-0.12, 0.26, -0.13), (-0.05, 0.25, -0.06), (0.03, 0.215, 0.04)]), 12),
        0.01,
        sides=8,
    )
    path = curve(V([(-0.12, 0.26, -0.14), (-0.12, 0.36, -0.17), (-0.06, 0.44, -0.1), (0.05, 0.53, 0.08)]), 22)
    t = np.linspace(0, 1, 22)
    radius = 0.014 + 0.22 * t**2.6
    ahead = np.gradient(path, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    side = np.cross(ahead, [0, 1, 0])
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(side, ahead)
    a = np.linspace(0, 2 * np.pi, 33)
    flute = 1 + 0.05 * np.abs(np.sin(4 * a))[None, :] * t[:, None] ** 2
    out = (np.cos(a)[None, :, None] * side[:, None] + np.sin(a)[None, :, None] * up[:, None]) * flute[..., None]
    s.sheet("horn", path[:, None] + radius[:, None, None] * out)


@drawing("xylophone", (1.2, 0.85, 0.5), bars="rosewood", frame="black steel", pipes="brushed aluminium")
def xylophone(s: Sketch, rng: Rng) -> None:
    """A xylophone: bars from long to short over a row of pipes, a frame on legs, two mallets."""
    n = 16
    for k in range(n):
        x, long = -0.54 + 1.08 * k / (n - 1), 0.42 - 0.22 * k / (n - 1)
        s.box("bars", (0.056, 0.022, long), (x, 0.8, 0), bevel=0.006)
        s.cylinder("pipes", 0.02, 0.4 - 0.25 * k / n, (x, 0.37 + 0.25 * k / n, 0), sides=10)
    for side in (-1, 1):
        s.beam("frame", (-0.58, 0.77, side * 0.15), (0.58, 0.77, side * 0.07), 0.03, 0.03)
        for x, z in ((-0.56, 0.2), (0.56, 0.12)):
            s.rod("frame", (x, 0, side * z), (x, 0.78, side * z), 0.015)
    s.beam("frame", (-0.56, 0.2, 0), (0.56, 0.2, 0), 0.025, 0.025)
    for x in (-0.56, 0.56):
        s.beam("frame", (x, 0.2, -0.18), (x, 0.2, 0.18), 0.025, 0.025)
    for x, turn in ((-0.1, 0.12), (0.1, -0.05)):
        s.rod("frame", (x, 0.835, 0.18), (x + turn, 0.835, -0.12), 0.005, sides=6)
        s.ball("frame", 0.018, (x + turn, 0.84, -0.12), sides=10)
