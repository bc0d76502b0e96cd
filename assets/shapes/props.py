"""Things of the sickroom and the household."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("hospital_bed", (1.0, 1.1, 2.1), Roles(bears="bedding"), frame="white metal", bedding="white cotton")
def hospital_bed(s: Sketch, rng: Rng) -> None:
    """A wheeled bed with a raised head, side rails, end boards and castors."""
    w, h, d = s.size
    base = h * 0.42
    for x in (-1.0, 1.0):
        s.box("frame", (w * 0.05, h * 0.06, d * 0.94), (x * w * 0.42, base, 0))
        for z in (-1.0, 1.0):
            s.cylinder(
                "frame", h * 0.07, w * 0.05, (x * w * 0.4 - w * 0.025, h * 0.07, z * d * 0.4), (0, 0, -90), sides=18
            )
            s.rod("frame", (x * w * 0.4, h * 0.1, z * d * 0.4), (x * w * 0.4, base, z * d * 0.4), w * 0.025)
        for z in (-0.16, 0.18):
            s.tube(
                "frame",
                [
                    (x * w * 0.47, base + h * 0.05, d * (z - 0.14)),
                    (x * w * 0.47, h * 0.72, d * (z - 0.12)),
                    (x * w * 0.47, h * 0.72, d * (z + 0.12)),
                    (x * w * 0.47, base + h * 0.05, d * (z + 0.14)),
                ],
                w * 0.014,
                8,
            )
            for k in (-0.06, 0.0, 0.06):
                s.rod(
                    "frame",
                    (x * w * 0.47, base + h * 0.05, d * (z + k)),
                    (x * w * 0.47, h * 0.72, d * (z + k)),
                    w * 0.009,
                    sides=6,
                )
    for a, b in ((-1, 1), (1, -1)):
        s.beam("frame", (-w * 0.3, h * 0.14, a * d * 0.36), (w * 0.3, base, b * d * 0.36), w * 0.03, w * 0.03)
    s.box("bedding", (w * 0.86, h * 0.13, d * 0.6), (0, base + h * 0.05, d * 0.15), bevel=0.05)
    with s.frame((0, base + h * 0.05, -d * 0.13), (float(rng.uniform(22, 34)), 0, 0)):
        s.box("bedding", (w * 0.86, h * 0.13, d * 0.36), (0, 0, -d * 0.17), bevel=0.05)
        s.ball("bedding", (w * 0.34, h * 0.07, d * 0.11), (0, h * 0.17, -d * 0.22), sides=18)
    s.box("bedding", (w * 0.9, h * 0.15, d * 0.44), (0, base + h * 0.05, d * 0.23), bevel=0.06)
    for z, top in ((-1, 1.0), (1, 0.82)):
        s.box("frame", (w * 0.84, h * (top - 0.5), d * 0.015), (0, base + h * 0.08, z * d * 0.475), bevel=0.01)
        s.tube(
            "frame",
            [
                (-w * 0.44, base, z * d * 0.475),
                (-w * 0.44, h * (top - 0.06), z * d * 0.475),
                (-w * 0.36, h * (top - 0.02), z * d * 0.475),
                (w * 0.36, h * (top - 0.02), z * d * 0.475),
                (w * 0.44, h * (top - 0.06), z * d * 0.475),
                (w * 0.44, base, z * d * 0.475),
            ],
            w * 0.02,
            8,
        )


@drawing("wheelchair", (0.65, 0.95, 1.05), frame="steel", seat="black leather", wheels="rubber")
def wheelchair(s: Sketch, rng: Rng) -> None:
    """Large spoked wheels with hand rims, small castors, sling seat and back, arm pads, foot rests."""
    w, h, d = s.size
    r = h * 0.32
    tube = w * 0.018
    for x in (-1.0, 1.0):
        hub = (x * w * 0.42, r, -d * 0.12)
        s.ring("wheels", r * 0.96, r * 0.05, hub, (0, 90, 0))
        s.ring("frame", r * 0.86, r * 0.03, (x * w * 0.48, r, -d * 0.12), (0, 90, 0), sides=6)
        s.ring("frame", r * 0.9, r * 0.025, hub, (0, 90, 0), sides=5)
        s.rod("frame", (x * w * 0.36, r, -d * 0.12), (x * w * 0.47, r, -d * 0.12), r * 0.09)
        for k in range(12):
            a = 2 * np.pi * k / 12
            s.rod(
                "frame",
                hub,
                (hub[0], r + r * 0.9 * float(np.cos(a)), hub[2] + r * 0.9 * float(np.sin(a))),
                r * 0.008,
                sides=3,
            )
        s.ring("wheels", r * 0.26, r * 0.06, (x * w * 0.34, r * 0.32, d * 0.27), (0, 90, 0))
        s.cylinder("frame", r * 0.22, w * 0.03, (x * w * 0.34 - w * 0.015, r * 0.32, d * 0.27), (0, 0, -90), sides=12)
        side = x * w * 0.34
        s.tube(
            "frame",
            [
                (side, h * 0.97, -d * 0.46),
                (side, h * 0.95, -d * 0.34),
                (side, h * 0.5, -d * 0.28),
                (side, r, -d * 0.26),
            ],
            tube,
            8,
        )
        s.tube(
            "frame",
            [
                (side, h * 0.68, -d * 0.3),
                (side, h * 0.68, d * 0.1),
                (side, h * 0.62, d * 0.16),
                (side, h * 0.2, d * 0.28),
                (side, h * 0.1, d * 0.4),
            ],
            tube,
            8,
        )
        s.rod("frame", (side, h * 0.48, -d * 0.28), (side, h * 0.48, d * 0.2), tube)
        s.rod("frame", (side, r * 0.6, d * 0.26), (side, r, -d * 0.14), tube)
        s.rod("seat", (side, h * 0.97, -d * 0.48), (side, h * 0.96, -d * 0.38), tube * 1.8)
        s.box("seat", (w * 0.08, h * 0.035, d * 0.34), (side, h * 0.68, -d * 0.08), bevel=0.01)
        s.box("frame", (w * 0.24, h * 0.02, d * 0.16), (x * w * 0.2, h * 0.07, d * 0.43), (-12, 0, 0))
    s.box("seat", (w * 0.64, h * 0.06, d * 0.46), (0, h * 0.46, -d * 0.04), bevel=0.02)
    s.box("seat", (w * 0.64, h * 0.42, d * 0.04), (0, h * 0.52, -d * 0.3), (-6, 0, 0), bevel=0.01)
    for a in (-1.0, 1.0):
        s.rod("frame", (-a * w * 0.33, h * 0.46, -d * 0.05), (a * w * 0.33, r * 0.6, -d * 0.05), tube)


@drawing("broom", (0.4, 1.4, 0.14), stick="wood", bristles="straw")
def broom(s: Sketch, rng: Rng) -> None:
    """A besom: straw bound with cord around a stick."""
    w, h, d = s.size
    t = np.linspace(0, 1, 10)
    s.tube(
        "stick",
        np.column_stack([w * 0.03 * np.sin(t * 6), h * (0.2 + 0.8 * t), 0 * t]),
        w * np.linspace(0.05, 0.04, 10),
        10,
    )
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    ragged = rng.uniform(0, 1, 40)
    levels = [(0.0, 1.0), (0.1, 1.0), (0.24, 0.72), (0.33, 0.34), (0.37, 0.26), (0.42, 0.3)]
    rings = []
    for y, k in levels:
        tuft = 1 + 0.09 * np.sin(a * 10) + (0.1 * (ragged - 0.5) if y < 0.2 else 0)
        rings.append(
            np.stack(
                [w * 0.5 * k * tuft * np.cos(a), h * y + h * 0.03 * ragged * (y == 0), -d * 0.5 * k * tuft * np.sin(a)],
                -1,
            )
        )
    s.loft("bristles", rings)
    for k in range(70):
        b, k2 = 2.4 * k, np.sqrt((k % 35 + 0.5) / 35)
        x, z = float(np.cos(b) * k2), float(np.sin(b) * k2)
        s.rod(
            "bristles",
            (w * 0.13 * x, h * 0.33, d * 0.13 * z),
            (w * 0.5 * x, h * float(rng.uniform(-0.01, 0.03)), d * 0.5 * z),
            w * 0.008,
            w * 0.004,
            3,
        )
    for y in (0.27, 0.32, 0.36):
        s.loft(
            "stick",
            [
                np.column_stack([w * r * np.cos(a), np.full(40, h * (y + up)), -d * r * np.sin(a)])
                for r, up in (
                    (float(np.interp(y, [0.24, 0.33, 0.37], [0.36, 0.18, 0.14])) + grow, up)
                    for grow, up in ((0.0, 0.0), (0.03, 0.004), (0.03, 0.01), (0.0, 0.014))
                )
            ],
            caps=False,
        )


@drawing("watering_can", (0.5, 0.4, 0.22), body="galvanised steel")
def watering_can(s: Sketch, rng: Rng) -> None:
    """A can with a rose on a long spout, a strut, and two handles."""
    w, h, d = s.size
    r = d * 0.48
    with s.frame((-w * 0.12, 0, 0)):
        s.lathe(
            "body",
            [
                (r, 0),
                (r * 1.02, h * 0.03),
                (r, h * 0.06),
                (r * 0.92, h * 0.6),
                (r * 0.97, h * 0.62),
                (r * 0.94, h * 0.65),
                (r * 0.85, h * 0.65),
                (r * 0.85, h * 0.4),
                (0, h * 0.4),
            ],
            sides=32,
        )
        top = np.radians(np.linspace(0, 180, 11))
        s.tube(
            "body", np.column_stack([-r * 0.8 * np.cos(top), h * (0.62 + 0.34 * np.sin(top)), 0 * top]), h * 0.025, 8
        )
        back = np.radians(np.linspace(-80, 80, 10))
        s.tube(
            "body",
            np.column_stack([-r * 0.9 - w * 0.14 * np.cos(back), h * (0.34 + 0.26 * np.sin(back)), 0 * back]),
            h * 0.025,
            8,
        )
        s.tube(
            "body",
            [(r * 0.8, h * 0.12, 0), (r * 1.3, h * 0.2, 0), (w * 0.52, h * 0.74, 0)],
            [h * 0.08, h * 0.06, h * 0.035],
            12,
        )
        s.rod("body", (r * 0.85, h * 0.6, 0), (w * 0.43, h * 0.6, 0), h * 0.014)
        with s.frame((w * 0.51, h * 0.73, 0), (0, 0, -42)):
            s.lathe("body", [(h * 0.04, 0), (h * 0.13, h * 0.14), (h * 0.13, h * 0.16), (0, h * 0.18)], sides=20)


@drawing("kettle", (0.3, 0.3, 0.22), body="copper")
def kettle(s: Sketch, rng: Rng) -> None:
    """A round-bellied kettle with a gooseneck spout, a lid with a knob and a bail handle."""
    w, h, d = s.size
    r = d * 0.48
    belly = np.column_stack(
        [
            r * np.interp(np.linspace(0, 1, 12), [0, 0.1, 0.4, 0.8, 1], [0.82, 0.95, 1.0, 0.7, 0.42]),
            h * np.linspace(0, 0.62, 12),
        ]
    )
    with s.frame((-w * 0.08, 0, 0)):
        s.lathe("body", [(0, 0), *belly.tolist()], sides=32)
        s.lathe(
            "body",
            [
                (r * 0.48, h * 0.6),
                (r * 0.5, h * 0.63),
                (r * 0.4, h * 0.66),
                (r * 0.12, h * 0.69),
                (r * 0.07, h * 0.72),
                (r * 0.13, h * 0.75),
                (r * 0.08, h * 0.79),
                (0, h * 0.79),
            ],
            sides=24,
        )
        s.tube(
            "body",
            [
                (r * 0.8, h * 0.2, 0),
                (r * 1.25, h * 0.24, 0),
                (r * 1.4, h * 0.42, 0),
                (r * 1.6, h * 0.58, 0),
                (r * 1.85, h * 0.62, 0),
            ],
            [h * 0.085, h * 0.07, h * 0.05, h * 0.04, h * 0.035],
            12,
        )
        a = np.radians(np.linspace(0, 180, 13))
        s.tube(
            "body", np.column_stack([-r * 0.75 * np.cos(a), h * (0.52 + 0.46 * np.sin(a) ** 0.7), 0 * a]), h * 0.024, 8
        )
        s.rod("body", (-r * 0.35, h * 0.975, 0), (r * 0.35, h * 0.975, 0), h * 0.045)
