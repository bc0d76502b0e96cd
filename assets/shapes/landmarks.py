"""Towers, castles, temples and other buildings that one knows by their outline."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.openings import draw_battlements, draw_door, draw_window
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import F64, ORIGIN, Point, Sketch

Rng = np.random.Generator


def draw_tower(s: Sketch, radius: float, height: float, at: Point, roofed: bool, sides: int = 20) -> None:
    """A round stone tower with a corbelled head, merlons and arrow slits; `roofed` puts a cone on it."""
    body = height * (0.66 if roofed else 0.88)
    head = radius * 1.18
    with s.frame(at):
        s.lathe("walls", [(radius * 1.12, 0), (radius * 1.0, height * 0.06), (radius * 0.94, body * 0.84)], sides=sides)
        s.lathe(
            "walls",
            [
                (radius * 0.94, body * 0.84),
                (head, body * 0.9),
                (head, body),
                (head * 0.8, body),
                (head * 0.8, body * 0.95),
                (0, body * 0.95),
            ],
            sides=sides,
        )
        merlon = 2 * np.pi * head / 20
        for _ in s.around(10, head * 0.9, body):
            s.box("walls", (merlon, merlon * 0.9, head * 0.2), bevel=0)
        for k, y in enumerate((0.3, 0.6)):
            for turn in (0, 120, 240):
                with s.frame((0, 0, 0), (0, turn + 40 * k, 0)):
                    s.box("roof", (radius * 0.12, height * 0.07, radius * 0.1), (0, body * y, radius * 0.94), bevel=0)
        if roofed:
            s.lathe("walls", [(head * 0.78, body * 0.9), (head * 0.78, body * 1.1)], sides=sides)
            eaves = body + merlon * 0.7
            s.lathe(
                "roof",
                [(0, eaves), (head * 1.1, eaves), (head * 0.95, eaves + height * 0.03), (0, height)],
                sides=sides,
            )


@drawing("tower", (4.0, 11.0, 4.0), walls="stone blocks", roof="slate roof tiles")
def tower(s: Sketch, rng: Rng, battlements: float = 0.0) -> None:
    """A round keep with a cone roof, or open battlements; a door at its foot."""
    w, h, _ = s.size
    r = w / 2 / 1.3
    draw_tower(s, r, h, (0, 0, 0), not battlements, 28)
    with s.frame((0, 0, r * 1.03)):
        draw_door(s, "walls", "roof", r * 0.62, h * 0.15, arched=True)


@drawing("castle", (24.0, 18.0, 20.0), walls="stone blocks", roof="slate roof tiles")
def castle(s: Sketch, rng: Rng) -> None:
    """Four corner towers, curtain walls with merlons, a gatehouse with a portcullis and a keep behind."""
    w, h, d = s.size
    r = min(w, d) * 0.095
    x, z = w / 2 - r * 1.3, d / 2 - r * 1.3
    wall = h * 0.36
    corner = Sketch(s.size)
    draw_tower(corner, r, h * 0.7, ORIGIN, True)
    for sx in (-1.0, 1.0):
        for sz in (-1.0, 1.0):
            with s.frame((sx * x, 0, sz * z), scale=(1, float(rng.uniform(0.94, 1.06)), 1)):
                s.stamp(corner)
    for turn, span, reach in ((0, x, z), (180, x, z), (90, z, x), (-90, z, x)):
        with s.frame((0, 0, 0), (0, turn, 0)):
            s.box("walls", (span * 2, wall, r * 0.7), (0, 0, reach), bevel=0)
            draw_battlements(s, "walls", span * 2 - r, r * 0.25, wall * 0.12, (0, wall, reach + r * 0.22))
    turret = Sketch(s.size)
    draw_tower(turret, r * 0.62, h * 0.56, ORIGIN, False, 16)
    for sx in (-1.0, 1.0):
        s.stamp(turret, (sx * r * 1.25, 0, z + r * 0.3))
    s.box("walls", (r * 2.2, wall * 1.2, r * 1.1), (0, 0, z), bevel=0)
    draw_battlements(s, "walls", r * 2, r * 0.25, wall * 0.12, (0, wall * 1.2, z + r * 0.4))
    with s.frame((0, 0, z + r * 0.55)):
        draw_door(s, "walls", "roof", r * 1.2, wall * 0.72, arched=True)
        for k in range(-2, 3):
            s.box("walls", (r * 0.05, wall * 0.66, r * 0.08), (k * r * 0.19, 0, r * 0.14), bevel=0)
    keep = w * 0.26
    s.box("walls", (keep, h * 0.58, keep), (0, 0, -d * 0.12), bevel=0)
    for turn in (0, 90, 180, 270):
        with s.frame((0, 0, -d * 0.12), (0, turn, 0)):
            draw_battlements(s, "walls", keep * 1.06, keep * 0.06, h * 0.04, (0, h * 0.58, keep / 2))
            for side in (-1.0, 1.0):
                s.box("roof", (keep * 0.06, h * 0.07, 0.1), (side * keep * 0.22, h * 0.42, keep / 2), bevel=0)
    draw_tower(s, keep * 0.24, h, (keep * 0.3, 0, -d * 0.12 - keep * 0.3), True, 16)


@drawing("temple", (12.0, 8.0, 16.0), body="marble", roof="roof tiles")
def temple(s: Sketch, rng: Rng) -> None:
    """A classical temple: steps, a ring of fluted columns around a cella, an entablature and pediments."""
    w, h, d = s.size
    base, shaft = h * 0.12, h * 0.5
    for k in range(3):
        grow = 1 - 0.035 * k
        s.box("body", (w * grow, base / 3, d * grow), (0, base * k / 3, 0))
    cols, rows = 6, max(5, round(d / w * 6))
    x, z, r = w * 0.42, d * 0.435, w * 0.085
    spots = [(float(a), b * z) for a in np.linspace(-x, x, cols) for b in (-1.0, 1.0)]
    spots += [(b * x, float(a)) for a in np.linspace(-z, z, rows)[1:-1] for b in (-1.0, 1.0)]
    a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    flute = np.where(np.arange(24) % 2, 1.0, 0.9)
    pillar = Sketch(s.size)
    _draw_pillar(pillar, shaft, r, np.stack([np.cos(a) * flute, 0 * a, -np.sin(a) * flute], -1))
    for px, pz in spots:
        s.stamp(pillar, (px, base, pz))
    s.box("body", (w * 0.6, shaft, d * 0.66), (0, base, 0), bevel=0)
    with s.frame((0, base, d * 0.33)):
        draw_door(s, "body", "roof", w * 0.16, shaft * 0.8)
    y = base + shaft
    s.box("body", (w * 0.93, h * 0.06, d * 0.95), (0, y, 0))
    s.box("body", (w * 0.9, h * 0.06, d * 0.925), (0, y + h * 0.06, 0), bevel=0)
    s.box("body", (w * 0.98, h * 0.025, d * 0.985), (0, y + h * 0.115, 0))
    foot, rise = y + h * 0.14, h - (y + h * 0.14) - h * 0.03
    s.prism("body", [(-w * 0.47, 0), (w * 0.47, 0), (0, rise * 0.94)], d * 0.9, (0, foot, 0))
    for side in (-1.0, 1.0):
        slab = [(0, rise), (side * w / 2, 0), (side * w / 2, h * 0.03), (0, rise + h * 0.03)]
        s.prism("roof", slab, d * 0.99, (0, foot, 0))


def _draw_pillar(s: Sketch, shaft: float, r: float, ring: F64) -> None:
    """One fluted column; `ring` `[n, 3]` is its cross section at radius 1."""
    levels = [(0.5, 0.03), (0.47, 0.5), (0.4, 0.9)]
    s.loft("body", [ring * r * k + np.array([0, shaft * y, 0]) for k, y in levels], caps=False)
    s.lathe("body", [(r * 0.4, 0.9 * shaft), (r * 0.62, 0.95 * shaft)], sides=12)
    s.box("body", (r * 1.3, shaft * 0.05, r * 1.3), (0, shaft * 0.95, 0), bevel=0)
    s.box("body", (r * 1.2, shaft * 0.03, r * 1.2), bevel=0)


@drawing("pagoda", (8.0, 16.0, 8.0), walls="red painted wood", roof="slate roof tiles")
def pagoda(s: Sketch, rng: Rng) -> None:
    """Five shrinking storeys under swept-up roofs, crowned by a ringed finial."""
    w, h, _ = s.size
    storeys = 5
    body = h * 0.82
    floor = body / storeys
    s.box("roof", (w * 0.8, floor * 0.16, w * 0.8))
    for k in range(storeys):
        y, grow = floor * k + (floor * 0.16 if k == 0 else 0), 1 - 0.13 * k
        room = w * 0.46 * grow
        s.box("walls", (room, floor * 0.75, room), (0, y, 0), bevel=0)
        side = Sketch(s.size)
        for x in (-0.5, -0.17, 0.17, 0.5):
            side.box("walls", (room * 0.06, floor * 0.7, room * 0.06), (room * x, 0, room * 0.53))
        side.box("walls", (room * 1.2, floor * 0.03, room * 0.03), (0, floor * 0.2, room * 0.58), bevel=0)
        side.box("roof", (room * 0.24, floor * 0.5, room * 0.05), (0, 0, room * 0.5), bevel=0)
        _draw_swept_slope(side, w * 0.5 * grow, room * 0.36, floor * 0.62, floor * 0.55)
        for turn in (0, 90, 180, 270):
            s.stamp(side, (0, y, 0), (0, turn, 0))
        s.box("walls", (room * 1.24, floor * 0.06, room * 1.24), (0, y, 0), bevel=0)
    s.rod("roof", (0, body * 0.98, 0), (0, h, 0), w * 0.02, w * 0.004)
    for k in range(6):
        s.cylinder("roof", w * (0.055 - 0.006 * k), h * 0.008, (0, body * 1.05 + h * 0.02 * k, 0), sides=14)
    s.ball("roof", w * 0.035, (0, body * 1.02, 0), sides=12)


def _draw_swept_slope(s: Sketch, reach: float, neck: float, rise: float, height: float) -> None:
    """The front slope of a square hipped roof that sags, with upturned corners, its eaves at `height`."""
    t = np.linspace(0, 1, 7)
    edge = np.linspace(-1, 1, 9)
    half = reach + (neck - reach) * t
    x = half[:, None] * edge
    lift = np.abs(edge) ** 3 * (1 - t[:, None]) ** 2 * rise * 0.28
    y = height + rise * (t[:, None] ** 1.7 * 0.85 + 0.06) + lift
    z = np.repeat(half[:, None], 9, axis=1)
    s.sheet("roof", np.stack([x, y, z], axis=-1), both=False)
    eaves = np.stack([x[0], y[0], z[0]], axis=-1)
    lip = np.stack([x[0], y[0] - rise * 0.1, z[0] * 0.98], axis=-1)
    wall = np.stack([x[-1] * 0.9, np.full(9, height), z[-1] * 0.9], axis=-1)
    s.sheet("roof", np.stack([lip, eaves]), both=False)
    s.sheet("walls", np.stack([wall, lip]), both=False)
    s.tube("roof", np.stack([x[:, -1], y[:, -1] + rise * 0.02, z[:, -1]], axis=-1), reach * 0.022, 6)


@drawing("windmill", (7.0, 10.0, 6.0), walls="plaster", blades="wood")
def windmill(s: Sketch, rng: Rng) -> None:
    """A tapering round mill with a boat-shaped cap and four lattice sails in front."""
    w, h, _ = s.size
    body, foot, neck = h * 0.62, w * 0.27, w * 0.17
    s.lathe("walls", [(foot * 1.04, 0), (foot * 1.04, h * 0.03), (foot, h * 0.03), (neck, body)], sides=26)
    s.lathe(
        "blades",
        [
            (neck * 1.2, body),
            (neck * 1.2, body + h * 0.02),
            (neck * 1.12, body + h * 0.06),
            (neck * 0.75, body + h * 0.12),
            (0, body + h * 0.16),
        ],
        sides=26,
    )
    s.lathe("blades", [(foot * 1.3, body * 0.34), (foot * 1.3, body * 0.36), (foot * 0.7, body * 0.36)], sides=26)
    for _ in s.around(14, foot * 1.26, body * 0.36):
        s.box("blades", (w * 0.008, h * 0.06, w * 0.008), bevel=0)
        s.rod("blades", (0, 0, 0), (0, -h * 0.07, -foot * 0.4), w * 0.006, sides=5)
    s.ring("blades", foot * 1.26, w * 0.007, (0, body * 0.36 + h * 0.06, 0), (90, 0, 0), sides=5)
    with s.frame((0, 0, foot * 0.98)):
        draw_door(s, "blades", "blades", w * 0.13, h * 0.17)
    for y in (0.45, 0.72):
        z = foot + (neck - foot) * y
        with s.frame((0, body * y, z * 0.99), (-9, 0, 0)):
            draw_window(s, "blades", "blades", w * 0.07, h * 0.07)
    hub = (0.0, body + h * 0.05, neck * 1.6)
    s.rod("blades", (0, hub[1], 0), hub, w * 0.025)
    s.ball("blades", w * 0.035, hub, sides=12)
    spin = float(rng.uniform(30, 60))
    for k in range(4):
        with s.frame(hub, (0, 0, spin + 90 * k)):
            _sail(s, w * 0.48)


def _sail(s: Sketch, length: float) -> None:
    """One sail pointing up: a stock with a lattice beside it."""
    s.box("blades", (length * 0.035, length, length * 0.03), bevel=0)
    for k in range(9):
        s.box(
            "blades",
            (length * 0.24, length * 0.012, length * 0.012),
            (length * 0.12, length * (0.2 + 0.098 * k), 0),
            bevel=0,
        )
    for x in (0.08, 0.16, 0.235):
        s.box("blades", (length * 0.012, length * 0.79, length * 0.012), (length * x, length * 0.2, 0), bevel=0)


@drawing(
    "lighthouse",
    (5.0, 16.0, 5.0),
    Roles(shines={"glow": BULB}),
    walls="white painted brick",
    trim="red paint",
    glow="warm glowing glass",
)
def lighthouse(s: Sketch, rng: Rng) -> None:
    """A tapering tower in bands, a gallery with a railing, a glowing lantern and a domed cap."""
    w, h, _ = s.size
    foot, neck, body = w * 0.4, w * 0.24, h * 0.76
    bands = 6
    for k in range(bands):
        y0, y1 = h * 0.04 + (body - h * 0.04) * k / bands, h * 0.04 + (body - h * 0.04) * (k + 1) / bands
        r0, r1 = (foot + (neck - foot) * (y / body) ** 0.8 for y in (y0, y1))
        s.lathe("trim" if k % 2 else "walls", [(r0, y0), (r1, y1)], sides=28)
    s.lathe("walls", [(w * 0.5, 0), (w * 0.5, h * 0.025), (w * 0.46, h * 0.04), (0, h * 0.04)], sides=28)
    deck = neck * 1.5
    s.lathe("trim", [(neck, body * 0.97), (deck, body), (deck, body + h * 0.012), (0, body + h * 0.012)], sides=28)
    for _ in s.around(16, deck * 0.95, body):
        s.box("trim", (w * 0.008, h * 0.055, w * 0.008), bevel=0)
    for y in (0.03, 0.055):
        s.ring("trim", deck * 0.95, w * 0.007, (0, body + h * y, 0), (90, 0, 0), sides=6)
    s.cylinder("walls", neck * 0.86, h * 0.03, (0, body, 0))
    s.cylinder("glow", neck * 0.7, h * 0.085, (0, body + h * 0.03, 0))
    for _ in s.around(8, neck * 0.74, body + h * 0.03):
        s.box("trim", (w * 0.014, h * 0.09, w * 0.014), bevel=0)
    cap = body + h * 0.115
    s.lathe(
        "trim",
        [
            (0, cap),
            (neck * 0.95, cap),
            (neck * 0.9, cap + h * 0.015),
            (neck * 0.5, cap + h * 0.06),
            (w * 0.02, cap + h * 0.08),
            (w * 0.02, cap + h * 0.1),
            (0, h),
        ],
        sides=24,
    )
    with s.frame((0, h * 0.04, foot * 0.97)):
        draw_door(s, "trim", "trim", w * 0.2, h * 0.12, arched=True)
    for k, y in enumerate((0.3, 0.5, 0.7)):
        r = foot + (neck - foot) * y**0.8
        with s.frame((0, 0, 0), (0, 35 * (k - 1), 0)):
            draw_window(s, "trim", "glow", w * 0.07, h * 0.04, (0, body * y, r))


@drawing("crypt", (4.0, 4.2, 5.0), walls="marble", door="iron")
def crypt(s: Sketch, rng: Rng) -> None:
    """A small mausoleum: steps, two columns, a pediment with a cross and an iron double door."""
    w, h, d = s.size
    for k in range(3):
        s.box("walls", (w * (1 - 0.06 * k), h * 0.04, d * (1 - 0.05 * k)), (0, h * 0.04 * k, 0))
    y, wall = h * 0.12, h * 0.5
    s.box("walls", (w * 0.74, wall, d * 0.72), (0, y, -d * 0.06), bevel=0)
    for x in (-1.0, 1.0):
        s.lathe(
            "walls",
            [(w * 0.075, 0), (w * 0.06, h * 0.03), (w * 0.05, wall * 0.9), (w * 0.08, wall)],
            (x * w * 0.3, y, d * 0.36),
            sides=16,
        )
        s.box("walls", (w * 0.1, wall, d * 0.1), (x * w * 0.35, y, d * 0.28))
    s.box("walls", (w * 0.86, h * 0.08, d * 0.88), (0, y + wall, 0))
    top = y + wall + h * 0.08
    rise = h * 0.16
    s.prism("walls", [(-w * 0.46, 0), (w * 0.46, 0), (0, rise)], d * 0.92, (0, top, 0))
    s.prism("walls", [(-w * 0.3, rise * 0.15), (w * 0.3, rise * 0.15), (0, rise * 0.8)], d * 0.95, (0, top, 0))
    s.box("walls", (w * 0.04, h - top - rise * 0.9, w * 0.04), (0, top + rise * 0.9, d * 0.4), bevel=0)
    s.box("walls", (w * 0.15, w * 0.04, w * 0.04), (0, h - h * 0.06, d * 0.4), bevel=0)
    with s.frame((0, y, d * 0.3)):
        s.box("door", (w * 0.38, wall * 0.82, d * 0.02), bevel=0)
        for k in range(-3, 4):
            s.box("door", (w * 0.016, wall * 0.78, d * 0.02), (k * w * 0.052, 0, d * 0.012), bevel=0)
        for level in (0.08, 0.4, 0.74):
            s.box("door", (w * 0.36, wall * 0.04, d * 0.02), (0, wall * level, d * 0.014), bevel=0)
        s.box("walls", (w * 0.46, wall * 0.08, d * 0.05), (0, wall * 0.82, 0))
