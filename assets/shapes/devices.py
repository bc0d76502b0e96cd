"""Screens and buttons of every day: laptop, television, remote control, keyboard, mouse, camera, printer."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import SCREEN, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


def draw_keys(s: Sketch, surface: str, width: float, depth: float, rows: int, columns: int, tall: float) -> None:
    """Rows of keys about the middle, the lowest with a long bar for the space."""
    wide, deep = width / columns, depth / rows
    for row in range(rows):
        z = deep * (row - (rows - 1) / 2)
        for k in range(columns):
            last = row == rows - 1
            if last and 3 <= k < columns - 4:
                continue
            s.box(surface, (wide * 0.82, tall, deep * 0.8), (wide * (k - (columns - 1) / 2), 0, z), bevel=tall * 0.3)
        if row == rows - 1:
            s.box(surface, (wide * (columns - 7.2), tall, deep * 0.8), (-wide * 0.5, 0, z), bevel=tall * 0.3)


@drawing(
    "laptop",
    (0.34, 0.23, 0.28),
    Roles(shines={"screen": SCREEN}),
    body="brushed aluminium",
    screen="glowing screen",
    keys="black plastic",
)
def laptop(s: Sketch, rng: Rng) -> None:
    """An opened laptop: a thin base with keys and a touch pad, a screen that leans back."""
    w, h, d = s.size
    base, thin = d * 0.82, h * 0.065
    front = d * 0.09
    s.box("body", (w, thin, base), (0, 0, front), bevel=thin * 0.3)
    with s.frame((0, thin * 0.98, front - base * 0.16)):
        draw_keys(s, "keys", w * 0.88, base * 0.46, 5, 14, thin * 0.16)
    s.box("keys", (w * 0.3, thin * 0.06, base * 0.26), (0, thin * 0.98, front + base * 0.3), bevel=0)
    with s.frame((0, thin * 0.9, front - base * 0.48), (-13, 0, 0)):
        s.box("body", (w, h * 0.95, thin * 0.7), bevel=thin * 0.25)
        s.box("keys", (w * 0.96, h * 0.87, thin * 0.1), (0, h * 0.05, thin * 0.34), bevel=0)
        s.picture("screen", "desktop", (w * 0.9, h * 0.78), (0, h * 0.1, thin * 0.43))
    s.rod("keys", (-w * 0.36, thin, front - base * 0.48), (w * 0.36, thin, front - base * 0.48), thin * 0.4)


@drawing(
    "television", (1.25, 0.8, 0.24), Roles(shines={"screen": SCREEN}), case="black plastic", screen="glowing screen"
)
def television(s: Sketch, rng: Rng) -> None:
    """A flat television on two splayed feet: a thin dark frame around its picture."""
    w, h, d = s.size
    foot, deep = h * 0.09, min(d * 0.25, 0.06)
    s.box("case", (w, h - foot, deep), (0, foot, 0), bevel=deep * 0.15)
    s.box("case", (w * 0.6, h * 0.5, deep), (0, foot + h * 0.1, -deep * 0.6), bevel=deep * 0.3)
    s.picture("screen", "film", (w * 0.965, (h - foot) * 0.92), (0, foot + h * 0.05, deep * 0.52))
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            end = (x * w * 0.36, 0.0, z * (d / 2 - 0.012))
            s.beam("case", (x * w * 0.34, foot * 1.1, 0), end, w * 0.02, 0.02)


@drawing("remote_control", (0.05, 0.024, 0.19), body="black plastic", keys="grey rubber", power="red plastic")
def remote_control(s: Sketch, rng: Rng) -> None:
    """A remote control lying on its back: a red switch, a ring of arrows, rows of keys."""
    w, h, d = s.size
    s.box("body", (w, h * 0.8, d), bevel=h * 0.3)
    top = h * 0.78
    s.cylinder("power", w * 0.12, h * 0.22, (-w * 0.28, top, -d * 0.43), sides=14)
    s.cylinder("keys", w * 0.36, h * 0.1, (0, top, -d * 0.22), sides=24)
    s.cylinder("body", w * 0.24, h * 0.14, (0, top, -d * 0.22), sides=20)
    s.cylinder("keys", w * 0.15, h * 0.2, (0, top, -d * 0.22), sides=16)
    for row in range(6):
        for k in range(3):
            s.box("keys", (w * 0.2, h * 0.18, d * 0.038), (w * 0.29 * (k - 1), top, d * (-0.05 + 0.075 * row)))
    for x in (0.0, 0.28):
        s.box("keys", (w * 0.18, h * 0.18, d * 0.03), (w * x, top, -d * 0.43))


@drawing("keyboard", (0.44, 0.032, 0.15), body="black plastic", keys="grey plastic")
def keyboard(s: Sketch, rng: Rng) -> None:
    """A computer's keyboard: letters, function keys above, a block of numbers at the right."""
    w, h, d = s.size
    side = [(-d * 0.5, 0), (d * 0.5, 0), (d * 0.5, h * 0.3), (-d * 0.5, h * 0.72)]
    s.prism("body", [(-z, y) for z, y in side], w, turn=(0, 90, 0))
    with s.frame((0, h * 0.5, 0), (9, 0, 0)):
        tall = h * 0.28
        with s.frame((-w * 0.12, 0, d * 0.09)):
            draw_keys(s, "keys", w * 0.7, d * 0.66, 5, 15, tall)
        for k in range(12):
            at = w * (-0.44 + 0.056 * k + 0.012 * (k // 4))
            s.box("keys", (w * 0.038, tall, d * 0.09), (at, 0, -d * 0.37), bevel=0.002)
        with s.frame((w * 0.38, 0, d * 0.09)):
            for row in range(5):
                for k in range(4):
                    at3 = (w * 0.047 * (k - 1.5), 0, d * 0.132 * (row - 2))
                    s.box("keys", (w * 0.038, tall, d * 0.105), at3, bevel=0.002)


@drawing("computer_mouse", (0.064, 0.038, 0.13), body="dark grey plastic", wheel="black rubber")
def computer_mouse(s: Sketch, rng: Rng) -> None:
    """A computer's mouse: a rounded back, two buttons with a wheel between them, a cord that runs ahead."""
    with s.frame(turn=(0, 180, 0)):
        _draw_mouse(s)


def _draw_mouse(s: Sketch) -> None:
    """The mouse with its buttons to -Z."""
    w, h, d = s.size
    z, a = np.linspace(-1, 1, 19), np.radians(np.linspace(-15, 195, 22))
    long, middle = d * 0.4, d * 0.1

    def back(at: float) -> float:
        return h * (1 - ((at - 0.2) / 1.5) ** 2) * float(np.sqrt(max(0.0, 1 - at**6)))

    wide = w * 0.5 * np.maximum(0, 1 - np.abs(z) ** 3) ** 0.5
    x, y = np.cos(a), np.maximum(0, np.sin(a)) ** 0.8
    levels = zip(z, wide, strict=True)
    s.loft(
        "body",
        [np.stack([x * r, y * back(float(t)), np.full(22, middle + t * long)], axis=1) for t, r in levels],
    )
    s.cylinder(
        "wheel", h * 0.24, w * 0.12, (w * 0.06, back(-0.6) - h * 0.08, middle - 0.6 * long), (0, 0, 90), sides=20
    )
    seam = [(0.0, back(t) + h * 0.01, middle + t * long) for t in np.linspace(-0.95, -0.05, 10).tolist()]
    s.tube("wheel", seam, w * 0.018, 6)
    across = [
        (w * 0.5 * k, back(-0.05) * (1 - (k / 1.05) ** 2) ** 0.4 + h * 0.01) for k in np.linspace(-0.98, 0.98, 14)
    ]
    s.tube("wheel", [(p, q, middle - 0.05 * long) for p, q in across], w * 0.016, 6)
    cord = [(0, h * 0.2, -d * 0.28), (0, h * 0.08, -d * 0.36), (w * 0.04, h * 0.05, -d * 0.43), (0, h * 0.05, -d * 0.5)]
    s.tube("wheel", cord, w * 0.035, 8)


@drawing("camera", (0.14, 0.1, 0.11), body="black plastic", metal="brushed steel", lens="dark glass")
def camera(s: Sketch, rng: Rng) -> None:
    """A photographer's camera: a grip, a finder's hump, dials, a release, a ribbed lens with its glass."""
    w, h, d = s.size
    body = d * 0.46
    back = -d * 0.27
    s.box("body", (w, h * 0.64, body), (0, h * 0.08, back), bevel=h * 0.06)
    s.box("body", (w * 0.2, h * 0.66, body * 1.3), (-w * 0.38, h * 0.06, back + body * 0.12), bevel=h * 0.07)
    s.box("metal", (w * 0.98, h * 0.1, body * 0.92), (0, h * 0.7, back), bevel=h * 0.03)
    hump = [(-w * 0.18, h * 0.76), (w * 0.18, h * 0.76), (w * 0.1, h), (-w * 0.1, h)]
    s.prism("metal", hump, body * 1.1, (0, 0, back))
    s.cylinder("body", w * 0.085, h * 0.1, (w * 0.33, h * 0.79, back), sides=20)
    s.cylinder("metal", w * 0.05, h * 0.07, (-w * 0.38, h * 0.79, back + body * 0.25), sides=16)
    s.box("metal", (w * 0.2, h * 0.06, d * 0.02), (0, h * 0.82, back + body * 0.56), bevel=0.001)
    r = h * 0.36
    with s.frame((w * 0.05, h * 0.4, back + body * 0.5), (90, 0, 0)):
        long = d / 2 - back - body * 0.5
        tube = [(1.0, 0), (1.0, 0.25), (0.9, 0.27), (0.9, 0.5), (0.97, 0.52), (0.97, 0.9), (0.92, 1.0), (0.8, 1.0)]
        s.lathe("body", [(x * r, y * long) for x, y in [*tube, (0.7, 0.8), (0.7, 0.7)]], sides=32)
        s.lathe("metal", [(r * 0.98, long * 0.27), (r * 1.01, long * 0.3), (r * 0.98, long * 0.33)], sides=32)
        s.ball("lens", (r * 0.72, long * 0.22, r * 0.72), (0, long * 0.7, 0), sides=24, lower_deg=0)
    s.box("body", (w * 0.8, h * 0.09, body * 0.8), (0, 0, back), bevel=h * 0.02)


@drawing("printer", (0.46, 0.3, 0.42), body="white plastic", paper="white paper", panel="black plastic")
def printer(s: Sketch, rng: Rng) -> None:
    """An office printer: sheets standing in its feeder behind, a printed one on the tray in front, a small panel."""
    w, h, d = s.size
    s.box("body", (w, h * 0.56, d * 0.66), (0, 0, -d * 0.1), bevel=h * 0.06)
    s.box("panel", (w * 0.74, h * 0.2, d * 0.02), (0, h * 0.12, d * 0.225), bevel=0.003)
    s.box("panel", (w * 0.3, h * 0.02, d * 0.16), (w * 0.28, h * 0.555, d * 0.1), bevel=0.002)
    s.box("panel", (w * 0.6, h * 0.03, d * 0.1), (-w * 0.05, h * 0.55, -d * 0.26), bevel=0.002)
    s.box("body", (w * 0.7, h * 0.04, d * 0.28), (0, h * 0.08, d * 0.36), bevel=0.004)
    s.box("paper", (w * 0.54, h * 0.012, d * 0.34), (0, h * 0.13, d * 0.3), (3, 0, 0), bevel=0)
    with s.frame((0, h * 0.5, -d * 0.28), (-22, 0, 0)):
        s.box("body", (w * 0.66, h * 0.42, d * 0.02), (0, 0, -d * 0.02), bevel=0.003)
        s.box("paper", (w * 0.54, h * 0.54, d * 0.015), (0, 0, d * 0.005), bevel=0)
    for k in range(3):
        s.cylinder("body", w * 0.02, h * 0.03, (w * (0.2 + 0.07 * k), h * 0.57, d * 0.13), sides=12)


@drawing("headphones", (0.18, 0.2, 0.09), band="black plastic", pads="black leather")
def headphones(s: Sketch, rng: Rng) -> None:
    """Headphones standing on their cups: a padded bow over two cushioned shells."""
    w, h, d = s.size
    r = w * 0.43
    bow = arc(r, -8, 188, 24, (0, h - w * 0.47))
    flat = np.column_stack([bow, np.zeros(len(bow))])
    s.tube("band", flat, w * 0.032, 8)
    s.tube("pads", flat[7:18] * [0.985, 0.985, 1], w * 0.05, 10)
    y = h * 0.29
    for x in (-1.0, 1.0):
        with s.frame((x * w * 0.36, y, 0), (0, 0, -90 * x), (min(h * 0.58, d) / d, 1, 1)):
            shell = [(0, 0.0), (0.46, 0.0), (0.5, 0.03), (0.46, 0.09), (0.3, 0.13), (0, 0.14)]
            s.lathe("band", [(a * d, b * w) for a, b in shell], sides=28)
            cushion = [(0.26, -0.08), (0.36, -0.09), (0.46, -0.06), (0.48, -0.01), (0.44, 0.01), (0.26, 0.0)]
            s.lathe("pads", [(a * d, b * w) for a, b in cushion], sides=28)
        s.beam("band", (x * w * 0.42, y, 0), (x * w * 0.43, h - w * 0.45, 0), w * 0.05, w * 0.03)
