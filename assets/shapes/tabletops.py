"""Tables, desks and counters."""

from __future__ import annotations

import numpy as np

from assets.pictures.sheet import FRAMED
from assets.shapes.drawing import drawing
from assets.shapes.seating import CORNERS
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


def draw_front(s: Sketch, body: str, handle: str, size: tuple[float, float], at: tuple[float, float, float]) -> None:
    """A drawer's or a door's raised front of `size` width × height with a bar handle; `at` is its foot's middle."""
    (w, h), (x, y, z) = size, at
    s.box(body, (w * 0.94, h * 0.9, 0.018), (x, y + h * 0.05, z), bevel=0.006)
    reach = min(0.07, w * 0.2)
    s.rod(handle, (x - reach, y + h * 0.55, z + 0.028), (x + reach, y + h * 0.55, z + 0.028), 0.007, sides=8)
    for side in (-1, 1):
        s.rod(
            handle,
            (x + side * reach * 0.8, y + h * 0.55, z),
            (x + side * reach * 0.8, y + h * 0.55, z + 0.028),
            0.005,
            sides=6,
        )


@drawing("table", (1.6, 0.75, 0.9), top="oak wood", legs="oak wood")
def table(s: Sketch, rng: Rng) -> None:
    """A rectangular table: planked top with an overhang, an apron, four legs."""
    w, h, d = s.size
    thick = min(0.045, h * 0.12)
    planks = max(2, round(d / 0.2))
    for k in range(planks):
        s.box("top", (w, thick, d / planks * 0.985), (0, h - thick, -d / 2 + d * (k + 0.5) / planks), bevel=0.006)
    leg = min(0.085, 0.12 * min(w, d))
    for x, z in CORNERS:
        s.box("legs", (leg, h - thick, leg), (x * (w * 0.46 - leg / 2), 0, z * (d * 0.44 - leg / 2)), bevel=leg * 0.12)
    apron = min(0.1, h * 0.16)
    for z in (-1, 1):
        s.box(
            "legs",
            (w * 0.92 - 2 * leg, apron, leg * 0.4),
            (0, h - thick - apron, z * (d * 0.44 - leg / 2)),
            bevel=0.004,
        )
    for x in (-1, 1):
        s.box(
            "legs",
            (leg * 0.4, apron, d * 0.88 - 2 * leg),
            (x * (w * 0.46 - leg / 2), h - thick - apron, 0),
            bevel=0.004,
        )


@drawing("round_table", (1.0, 0.75, 1.0), top="walnut wood", legs="walnut wood")
def round_table(s: Sketch, rng: Rng) -> None:
    """A round top on a turned column with three curved feet."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.lathe(
        "top", [(0, h * 0.945), (r * 0.96, h * 0.945), (r, h * 0.965), (r, h * 0.985), (r * 0.97, h), (0, h)], sides=48
    )
    turned = [
        (0.0, 0.2),
        (0.11, 0.2),
        (0.13, 0.3),
        (0.07, 0.36),
        (0.06, 0.45),
        (0.09, 0.62),
        (0.06, 0.78),
        (0.1, 0.88),
        (0.2, 0.945),
        (0, 0.945),
    ]
    s.lathe("legs", [(a * r * 1.2, b * h) for a, b in turned], sides=24)
    for _ in s.around(3, 0, 0, 30):
        s.tube(
            "legs",
            [(0, h * 0.3, r * 0.08), (0, h * 0.22, r * 0.36), (0, h * 0.05, r * 0.62), (0, h * 0.03, r * 0.74)],
            [h * 0.05, h * 0.045, h * 0.035, h * 0.03],
            10,
        )


@drawing("desk", (1.4, 0.76, 0.7), top="walnut wood", body="walnut wood")
def desk(s: Sketch, rng: Rng) -> None:
    """A writing desk with a pedestal of drawers and a panel at its back."""
    w, h, d = s.size
    s.box("top", (w, 0.035, d), (0, h - 0.035, 0), bevel=0.008)
    for x in (-1, 1):
        s.box("body", (w * 0.28, h - 0.06, d * 0.9), (x * w * 0.335, 0.025, 0), bevel=0.006)
        for k in range(3):
            draw_front(s, "body", "top", (w * 0.28, h * 0.29), (x * w * 0.335, 0.05 + k * h * 0.3, d * 0.45))
    s.box("body", (w * 0.4, h * 0.55, 0.02), (0, h * 0.4, -d * 0.4), bevel=0.004)
    draw_front(s, "body", "top", (w * 0.38, h * 0.13), (0, h * 0.81, d * 0.43))


@drawing("counter", (2.4, 1.1, 0.7), body="oak wood", top="polished marble")
def counter(s: Sketch, rng: Rng) -> None:
    """A shop's or a bar's counter: panelled front, kick board, a thick overhanging top and a foot rail."""
    w, h, d = s.size
    s.box("body", (w * 0.96, h * 0.09, d * 0.74), (0, 0, -d * 0.04), bevel=0.004)
    s.box("body", (w * 0.98, h * 0.84, d * 0.8), (0, h * 0.08, -d * 0.04), bevel=0.008)
    count = max(2, round(w / 0.6))
    for k in range(count):
        x = -w * 0.49 + w * 0.98 * (k + 0.5) / count
        s.box("body", (w * 0.98 / count * 0.8, h * 0.6, 0.03), (x, h * 0.2, d * 0.36), bevel=0.014)
    s.box("top", (w, h * 0.06, d), (0, h * 0.94, 0), bevel=0.015)
    s.rod("top", (-w * 0.48, h * 0.15, d * 0.46), (w * 0.48, h * 0.15, d * 0.46), 0.018)


@drawing("workbench", (1.8, 0.95, 0.75), top="worn wood", body="worn wood")
def workbench(s: Sketch, rng: Rng) -> None:
    """A heavy bench with a thick top, a shelf below and a vice."""
    w, h, d = s.size
    s.box("top", (w, h * 0.1, d * 0.92), (0, h * 0.84, -d * 0.03), bevel=0.01)
    s.box("top", (w, h * 0.06, d * 0.1), (0, h * 0.94, -d * 0.45), bevel=0.006)
    for x, z in CORNERS:
        s.box("body", (0.1, h * 0.84, 0.1), (x * (w / 2 - 0.12), 0, z * (d * 0.38 - 0.05)), bevel=0.008)
    for z in (-1, 1):
        s.box("body", (w * 0.8, 0.1, 0.05), (0, h * 0.16, z * (d * 0.38 - 0.05)), bevel=0.006)
    for k in range(4):
        s.box("body", (w * 0.82, 0.02, d * 0.17), (0, h * 0.27, d * (-0.3 + 0.19 * k)), bevel=0.004)
    s.box("body", (0.22, 0.16, 0.05), (-w * 0.32, h * 0.76, d * 0.46), bevel=0.01)
    s.rod("body", (-w * 0.32 - 0.12, h * 0.8, d * 0.5), (-w * 0.32 + 0.12, h * 0.8, d * 0.5), 0.01)


@drawing("easel", (0.8, 1.7, 0.8), frame="pine wood", canvas="canvas")
def easel(s: Sketch, rng: Rng) -> None:
    """A painter's easel of three legs with a canvas on its ledge."""
    w, h, d = s.size
    for x in (-1, 1):
        s.beam("frame", (x * w * 0.45, 0, d * 0.4), (x * w * 0.06, h, -d * 0.05), 0.035, 0.025)
    s.beam("frame", (0, 0, -d * 0.48), (0, h * 0.94, -d * 0.06), 0.035, 0.025)
    s.box("frame", (w * 0.86, 0.03, 0.09), (0, h * 0.38, d * 0.24), bevel=0.006)
    s.box("frame", (w * 0.5, 0.035, 0.03), (0, h * 0.2, d * 0.3), bevel=0.005)
    with s.frame((0, h * 0.4, d * 0.25), (-14, 0, 0)):
        s.box("frame", (w * 0.9, h * 0.48, 0.03), bevel=0.004)
        s.picture("canvas", str(rng.choice(FRAMED)), (w * 0.89, h * 0.475), (0, 0.002, 0.0165))
