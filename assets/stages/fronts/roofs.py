"""Roofs of fronts: gables, eaves, false fronts, parapets."""

from __future__ import annotations

import math

from assets.shapes.organic import Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.fronts.openings import THICK_M

_EAVES_M = 0.45


def put_slab(sketch: Sketch, surface: str, length: float, low: float, reach: float, high: float, behind: float) -> None:
    """A roof plane that falls from `high` at `behind` to `low` at `reach` before the wall."""
    profile = [(behind, high), (reach, low), (reach, low + 0.12), (behind, high + 0.14)]
    sketch.prism(surface, [(-z, y) for z, y in profile], length + 0.1, (length / 2, 0, 0), (0, 90, 0))


def draw_roof(sketch: Sketch, rng: Rng, length: float, height: float, out: float, body: str, style: Style) -> None:
    """The roof that the style has, on walls of `height`; `out` is how far the storeys have come to stand forward."""
    if style.roof == "gable":
        _draw_gable(sketch, rng, length, height, out, body, style)
    elif style.roof in ("eaves", "swept"):
        _draw_eaves(sketch, rng, length, height, style)
    elif style.roof == "mansard":
        _draw_mansard(sketch, rng, length, height, style)
    elif style.roof == "cornice":
        _draw_cornice(sketch, length, height, body)
    elif style.roof == "false":
        _draw_false_front(sketch, rng, length, height, body)
    else:
        _draw_parapet(sketch, rng, length, height, body, style)


def _draw_gable(sketch: Sketch, rng: Rng, length: float, height: float, out: float, body: str, style: Style) -> None:
    """A gable to the street between two slopes."""
    deep = style.deep_m + THICK_M
    rise, eave = length * float(rng.uniform(0.48, 0.62)), out + 0.35
    sketch.prism(body, [(0, height), (length, height), (length / 2, height + rise)], deep, (0, 0, out - deep / 2))
    tilt = math.atan2(rise, length / 2)
    reach = math.hypot(rise, length / 2) + 0.35
    for side in (-1, 1):
        with sketch.frame((length / 2, height + rise, (eave - deep) / 2), (0, 0, -side * math.degrees(tilt))):
            sketch.box("roofs", (reach, 0.14, deep + eave), (side * reach / 2, 0, 0), bevel=0)
        sketch.beam(
            "timber",
            (length / 2, height + rise, eave),
            (length / 2 + side * (length / 2 + 0.3), height - 0.35 * rise / length, eave),
            0.2,
            0.08,
        )
    if "timbers" in style.features:
        for y, share in ((0.0, 1.0), (0.42, 0.58)):
            sketch.box("timber", (length * share, 0.17, 0.1), (length / 2, height + rise * y, out + 0.02), bevel=0)
        sketch.box("timber", (0.16, rise * 0.95, 0.08), (length / 2, height, out + 0.02), bevel=0)
    put_pane(sketch, "panes", length / 2 - 0.5, height + 0.35, 0.6, 0.7, out + 0.04)
    put_pane(sketch, "panes", length / 2 + 0.5, height + 0.35, 0.6, 0.7, out + 0.04)


def _draw_eaves(sketch: Sketch, rng: Rng, length: float, height: float, style: Style) -> None:
    """A roof whose eaves are to the street, with chimney and dormers, or swept out on rafters."""
    deep = style.deep_m + THICK_M
    rise = float(rng.uniform(*style.rise))
    eave, over = (_EAVES_M, 0.0) if style.roof == "eaves" else (1.0, 0.35)
    half = deep / 2
    front = [
        (eave, height - 0.08 + 0.1 * over),
        (0.0, height + 0.12),
        (-half * 0.45, height + rise * 0.5),
        (-half, height + rise),
    ]
    back = [(-2 * half - z, y) for z, y in reversed(front)]
    profile = front + back[1:] + [(-2 * half, height - 0.1), (0, height - 0.1)]
    sketch.prism("roofs", [(-z, y) for z, y in profile], length + 2 * over, (length / 2, 0, 0), (0, 90, 0))
    if style.roof == "swept":
        sketch.box("roofs", (length + 2 * over + 0.2, 0.35, 0.3), (length / 2, height + rise - 0.08, -half), bevel=0)
        rafters: list[Block] = [
            ((0.09, 0.1, 1.0), (0.3 + 0.55 * k, height - 0.1, 0.45)) for k in range(int(length / 0.55))
        ]
        put_boxes(sketch, "timber", rafters)
    else:
        sketch.box("frames", (length + 0.1, 0.3, 0.36), (length / 2, height - 0.24, 0.08), bevel=0)
        sketch.box("masonry", (0.8, 1.3, 0.6), (length * 0.82, height + rise * 0.65, -half * 0.8), bevel=0)
        for k in range(int(length / 2.6) if "dormers" in style.features else 0):
            x = 1.3 + 2.6 * k
            sketch.box("frames", (1.0, 1.15, 1.8), (x, height + 0.3, -1.35), bevel=0)
            put_pane(sketch, "panes", x, height + 0.5, 0.72, 0.8, -0.44)
            sketch.prism("roofs", [(-0.65, 1.1), (0.65, 1.1), (0, 1.6)], 2.2, (x, height + 0.3, -1.4))


def _draw_mansard(sketch: Sketch, rng: Rng, length: float, height: float, style: Style) -> None:
    """A steep slope of slates with a dormer over every bay, nearly flat above it; chimney stacks on the party walls."""
    deep, rise = style.deep_m + THICK_M, float(rng.uniform(*style.rise))
    profile = [(0.12, height), (-0.85, height + 0.82 * rise), (-deep / 2, height + rise)]
    profile += [(-deep - z, y) for z, y in reversed(profile[:-1])]
    sketch.prism("roofs", [(-z, y) for z, y in profile], length, (length / 2, 0, 0), (0, 90, 0))
    sketch.box("frames", (length + 0.08, 0.24, 0.5), (length / 2, height - 0.14, 0.14), bevel=0)
    count = max(1, int((length - 0.4) / style.bay_m))
    bay = (length - 0.3) / count
    for k in range(count):
        x = 0.15 + bay * (k + 0.5)
        sketch.box("frames", (1.05, 1.6, 1.1), (x, height + 0.12, -0.5), bevel=0)
        put_pane(sketch, "panes", x, height + 0.35, 0.75, 1.2, 0.07)
        sketch.box("roofs", (1.25, 0.14, 1.3), (x, height + 1.72, -0.45), bevel=0)
    sketch.box("masonry", (0.55, rise + 1.1, 1.7), (0.3, height, -deep * 0.4), bevel=0)
    pots: list[Block] = [((0.2, 0.45, 0.2), (0.3, height + rise + 1.1, -deep * 0.4 + z)) for z in (-0.5, 0.0, 0.5)]
    put_boxes(sketch, "masonry", pots)


def _draw_cornice(sketch: Sketch, length: float, height: float, body: str) -> None:
    """A flat roof behind a heavy cornice of painted tin on brackets."""
    sketch.box(body, (length, 0.9, 0.3), (length / 2, height, -0.15), bevel=0)
    sketch.box("frames", (length + 0.04, 0.55, 0.34), (length / 2, height + 0.1, 0.14), bevel=0)
    sketch.box("frames", (length + 0.1, 0.22, 0.8), (length / 2, height + 0.68, 0.28), bevel=0.02)
    count = max(3, round(length / 0.8))
    brackets: list[Block] = [
        ((0.16, 0.5, 0.6), (length * (k + 0.5) / count, height + 0.18, 0.26)) for k in range(count)
    ]
    put_boxes(sketch, "frames", brackets)


def _draw_false_front(sketch: Sketch, rng: Rng, length: float, height: float, body: str) -> None:
    """A stepped board that makes the house look taller than it is."""
    top = height + float(rng.uniform(0.6, 1.5))
    step = length * float(rng.uniform(0.12, 0.25))
    mid = height + (top - height) * 0.4
    outline = [
        (0, height),
        (length, height),
        (length, mid),
        (length - step, mid),
        (length - step, top),
        (step, top),
        (step, mid),
        (0, mid),
    ]
    sketch.prism(body, outline, 0.18, (0, 0, -0.09))
    sketch.box("frames", (length - 2 * step + 0.2, 0.16, 0.34), (length / 2, top, -0.06), bevel=0)
    for x in (step / 2, length - step / 2):
        sketch.box("frames", (step + 0.1, 0.14, 0.3), (x, mid, -0.06), bevel=0)


def _draw_parapet(sketch: Sketch, rng: Rng, length: float, height: float, body: str, style: Style) -> None:
    """A flat roof behind a parapet with a coping, or with crumbling merlons."""
    tall = float(rng.uniform(0.6, 1.1))
    sketch.box(body, (length, tall, 0.3), (length / 2, height, -0.15), bevel=0.03)
    if style.roof == "terrace":
        sketch.box(body, (length + 0.04, 0.12, 0.4), (length / 2, height + tall, -0.15), bevel=0.05)
    elif style.roof == "flat":
        sketch.box("frames", (length + 0.06, 0.1, 0.42), (length / 2, height + tall, -0.15), bevel=0)
    else:
        count = max(2, round(length / 1.0))
        for k in range(count):
            if rng.random() < 0.75:
                sketch.box(body, (0.5, 0.28, 0.28), (length * (k + 0.5) / count, height + tall, -0.15), bevel=0.03)
