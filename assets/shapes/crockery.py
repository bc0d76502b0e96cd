"""Vessels and small things of the table and the store room."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


def draw_turned(s: Sketch, surface: str, profile: list[tuple[float, float]], sides: int = 36) -> None:
    """A turned body; `profile` is (radius, height) as parts of half the width and of the height."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.lathe(surface, [(a * r, b * h) for a, b in profile], sides=sides)


@drawing("barrel", (0.6, 0.9, 0.6), staves="oak planks", hoops="iron")
def barrel(s: Sketch, rng: Rng) -> None:
    """A bellied cask of staves with four hoops and sunken heads."""
    w, h, d = s.size
    r = min(w, d) / 2

    def girth(t: float) -> float:
        return r * (0.8 + 0.19 * float(np.sin(np.pi * t)))

    outline = [(0.0, 0.04 * h), (girth(0) * 0.88, 0.04 * h), (girth(0) * 0.9, 0.0)]
    outline += [(girth(t), t * h) for t in np.linspace(0, 1, 13)]
    outline += [(girth(1) * 0.9, h), (girth(1) * 0.88, 0.96 * h), (0.0, 0.96 * h)]
    s.lathe("staves", outline, sides=24)
    for t in (0.06, 0.26, 0.74, 0.94):
        a, b = girth(t - 0.025), girth(t + 0.025)
        s.lathe(
            "hoops",
            [(a, (t - 0.03) * h), (a + 0.012, (t - 0.03) * h), (b + 0.012, (t + 0.03) * h), (b, (t + 0.03) * h)],
            sides=24,
        )


@drawing("bottle", (0.09, 0.32, 0.09), body="green glass", cap="cork")
def bottle(s: Sketch, rng: Rng) -> None:
    """A shouldered bottle with a lip and a stopper."""
    draw_turned(
        s,
        "body",
        [
            (0, 0),
            (0.9, 0),
            (1, 0.03),
            (1, 0.5),
            (0.95, 0.58),
            (0.6, 0.7),
            (0.34, 0.78),
            (0.32, 0.9),
            (0.42, 0.91),
            (0.42, 0.95),
            (0.3, 0.95),
        ],
    )
    draw_turned(s, "cap", [(0, 0.9), (0.28, 0.9), (0.32, 1.0), (0, 1.0)], 20)


@drawing("jar", (0.4, 0.55, 0.4), body="terracotta")
def jar(s: Sketch, rng: Rng, neck: float = 0.5, belly: float = 0.7, handles: float = 0.0) -> None:
    """A pot, vase or urn: `belly` 0 to 1 is how round, `neck` 0 to 1 how narrow, `handles` 1 adds two."""
    w, h, d = s.size
    r = min(w, d) / 2 * (0.8 if handles >= 0.5 else 1.0)
    t = np.linspace(0, 1, 22)
    bulge = np.sin(np.pi * np.clip(t * 1.15 + 0.12, 0, 1)) ** (1.6 - belly)
    narrow = 1 - (0.2 + 0.45 * min(1.0, neck)) * np.exp(-(((t - 0.84) / 0.13) ** 2))
    flare = 0.25 * np.clip((t - 0.88) / 0.12, 0, 1)
    radius = np.clip((0.42 + 0.58 * bulge) * narrow + flare, 0.2, None)
    radius = radius / radius.max() * r
    outside = list(zip(radius, t * h, strict=True))
    inside = [(x * 0.86, y) for x, y in outside[::-1][:8]]
    s.lathe("body", [(0, 0), *outside, *inside, (0, inside[-1][1])], sides=40)
    if handles >= 0.5:
        for side in (-1, 1):
            path = [
                (side * radius[18], h * 0.86, 0),
                (side * (r + w * 0.08), h * 0.8, 0),
                (side * (r + w * 0.07), h * 0.62, 0),
                (side * radius[10] * 0.98, h * 0.52, 0),
            ]
            s.tube("body", path, w * 0.03, 10)


@drawing("bowl", (0.3, 0.14, 0.3), body="ceramic")
def bowl(s: Sketch, rng: Rng) -> None:
    """An open bowl on a foot ring."""
    draw_turned(
        s,
        "body",
        [
            (0, 0.06),
            (0.36, 0.06),
            (0.38, 0),
            (0.48, 0),
            (0.5, 0.1),
            (0.78, 0.38),
            (0.95, 0.75),
            (1, 1),
            (0.95, 1),
            (0.88, 0.72),
            (0.7, 0.42),
            (0.4, 0.2),
            (0, 0.15),
        ],
    )


@drawing("cup", (0.12, 0.16, 0.12), body="ceramic")
def cup(s: Sketch, rng: Rng, goblet: float = 0.0) -> None:
    """A mug with a handle, or with `goblet` 1 a stemmed goblet."""
    w, h, d = s.size
    if goblet >= 0.5:
        draw_turned(
            s,
            "body",
            [
                (0, 0),
                (0.8, 0),
                (0.78, 0.04),
                (0.2, 0.12),
                (0.13, 0.3),
                (0.22, 0.42),
                (0.75, 0.55),
                (1, 0.8),
                (0.95, 1),
                (0.89, 1),
                (0.92, 0.8),
                (0.66, 0.58),
                (0, 0.48),
            ],
        )
        return
    turn = 45 * float(np.clip((1.28 - w / d) / 0.23, 0, 1))  # round in a square box too: the handle takes a corner
    way = np.array([np.cos(np.radians(turn)), -np.sin(np.radians(turn))])
    r = min(w / (1 + 1.55 * way[0]), d / max(2.0, 1 - 1.55 * way[1]))
    profile = [(0, 0), (0.86, 0), (0.95, 0.05), (1, 0.5), (1, 1), (0.92, 1), (0.9, 0.5), (0.8, 0.09), (0, 0.08)]
    s.lathe("body", [(a * r, b * h) for a, b in profile], sides=36)
    line = curve([(0.97, 0.78), (1.24, 0.82), (1.48, 0.66), (1.46, 0.42), (1.2, 0.26), (0.95, 0.24)], 18) * [r, h]
    s.tube("body", np.column_stack([line[:, 0] * way[0], line[:, 1], line[:, 0] * way[1]]), r * 0.09, 8)


@drawing("teapot", (0.28, 0.2, 0.2), body="glazed ceramic")
def teapot(s: Sketch, rng: Rng) -> None:
    """A round pot with a lid and knob, a curved spout and a handle."""
    w, h, d = s.size
    r = d / 2
    profile = [
        (0, 0),
        (0.5, 0),
        (0.55, 0.04),
        (0.9, 0.25),
        (1, 0.45),
        (0.88, 0.66),
        (0.5, 0.8),
        (0.48, 0.83),
        (0.3, 0.88),
        (0.1, 0.9),
        (0.08, 0.93),
        (0.16, 0.97),
        (0, 1),
    ]
    s.lathe("body", [(a * r, b * h) for a, b in profile], sides=40)
    spout = [(r * 0.7, h * 0.26, 0), (r * 1.12, h * 0.36, 0), (r * 1.2, h * 0.62, 0), (w * 0.5, h * 0.82, 0)]
    s.tube("body", curve(spout, 14), np.interp(np.linspace(0, 1, 14), [0, 0.4, 1], [0.13, 0.075, 0.05]) * h, 14)
    ear = [
        (-r * 0.8, h * 0.66),
        (-r * 1.2, h * 0.78),
        (-w * 0.48, h * 0.56),
        (-r * 1.2, h * 0.28),
        (-r * 0.86, h * 0.3),
    ]
    s.tube("body", np.column_stack([curve(ear, 20), np.zeros(20)]), h * 0.04, 10)


@drawing("plate", (0.27, 0.03, 0.27), body="porcelain")
def plate(s: Sketch, rng: Rng) -> None:
    """A dinner plate with a rim."""
    draw_turned(
        s,
        "body",
        [
            (0, 0.1),
            (0.55, 0.1),
            (0.57, 0),
            (0.64, 0),
            (0.68, 0.3),
            (0.99, 0.92),
            (1, 1),
            (0.95, 1),
            (0.68, 0.5),
            (0.6, 0.3),
            (0, 0.28),
        ],
        48,
    )


@drawing("tray", (0.45, 0.04, 0.32), body="dark wood")
def tray(s: Sketch, rng: Rng) -> None:
    """A flat tray with a raised rim."""
    w, h, d = s.size
    s.box("body", (w * 0.99, h * 0.3, d * 0.99), bevel=h * 0.1)
    for z in (-1, 1):
        s.box("body", (w, h, w * 0.025), (0, 0, z * (d / 2 - w * 0.0125)), bevel=h * 0.15)
    for x in (-1, 1):
        s.box("body", (w * 0.025, h, d), (x * (w / 2 - w * 0.0125), 0, 0), bevel=h * 0.15)


@drawing("basket", (0.45, 0.3, 0.35), body="wicker")
def basket(s: Sketch, rng: Rng) -> None:
    """A woven basket: coils of wicker and a hoop handle."""
    w, h, d = s.size
    tall = h * 0.6
    t = np.linspace(0, 1, 9)
    with s.frame(scale=(1, 1, d / w)):
        for k in t:
            s.ring("body", w * (0.38 + 0.1 * k), tall / 15, (0, tall * (k * 0.94 + 0.03), 0), (90, 0, 0), sides=8)
        s.cylinder("body", w * 0.38, tall * 0.06, sides=28)
        for _ in s.around(18):
            s.rod("body", (0, 0, w * 0.385), (0, tall, w * 0.475), w * 0.012, sides=6)
    s.ring("body", w * 0.44, w * 0.022, (0, tall * 0.97, 0), start_deg=0, sweep_deg=180)


@drawing("bucket", (0.32, 0.34, 0.32), body="galvanised steel", handle="iron")
def bucket(s: Sketch, rng: Rng) -> None:
    """A tapering pail with a rolled rim and a bail."""
    w, h, d = s.size
    r, tall = min(w, d) / 2 * 0.95, h * 0.78
    s.lathe(
        "body",
        [
            (0, 0.01),
            (r * 0.72, 0.01),
            (r * 0.74, 0),
            (r * 0.96, tall * 0.97),
            (r * 1.02, tall * 0.97),
            (r * 1.02, tall),
            (r * 0.94, tall),
            (r * 0.72, 0.03),
            (0, 0.03),
        ],
        sides=36,
    )
    s.ring("handle", r, 0.006, (0, tall * 0.94, 0), (-14, 0, 0), 0, 180)


@drawing("bag", (0.45, 0.55, 0.3), body="canvas", straps="leather")
def bag(s: Sketch, rng: Rng) -> None:
    """A rucksack with a flap, a pocket, buckled straps and a carrying loop."""
    w, h, d = s.size
    s.box("body", (w * 0.9, h * 0.84, d * 0.72), (0, 0, -d * 0.08), bevel=min(w, d) * 0.2)
    s.box("body", (w * 0.92, h * 0.26, d * 0.78), (0, h * 0.66, -d * 0.06), bevel=min(w, d) * 0.2)
    s.box("body", (w * 0.6, h * 0.34, d * 0.3), (0, h * 0.08, d * 0.33), bevel=d * 0.1)
    for x in (-0.22, 0.22):
        s.box("straps", (w * 0.07, h * 0.42, d * 0.04), (x * w, h * 0.4, d * 0.34), bevel=0.004)
        s.tube(
            "straps",
            [
                (x * w, h * 0.8, -d * 0.4),
                (x * w * 1.2, h * 0.6, -d * 0.49),
                (x * w * 1.3, h * 0.25, -d * 0.48),
                (x * w * 1.3, h * 0.06, -d * 0.38),
            ],
            w * 0.03,
            8,
        )
    s.ring("straps", w * 0.1, w * 0.02, (0, h * 0.88, -d * 0.3), (0, 0, 0), 0, 180)
