"""One storey of a front: the wall with its holes, what fills each, and how little of that is drawn far away."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.organic import Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.fronts.openings import REVEAL_M, THICK_M, above_ground
from assets.stages.walls import Opening


def draw_storey(
    sketch: Sketch,
    rng: Rng,
    length: float,
    tall: float,
    body: str,
    openings: Sequence[Opening],
    style: Style,
    lit: float,
    fine: bool,
) -> None:
    """The wall with its holes, the house behind it, and what fills each hole."""
    outline = [(0.0, 0.0), (length, 0.0), (length, tall), (0.0, tall)]
    sketch.prism(body, outline, THICK_M, (0, 0, -THICK_M / 2), holes=[above_ground(opening) for opening in openings])
    put_boxes(sketch, body, [((length, tall, style.deep_m), (length / 2, 0, -THICK_M - style.deep_m / 2))])
    joinery: list[Block] = []
    for opening in openings:
        glass = "lamplight" if rng.random() < lit else "panes"
        if opening.kind == "door":
            _draw_door(sketch, opening, fine)
            continue
        put_pane(sketch, glass, opening.at, opening.sill, opening.width, opening.height, -REVEAL_M)
        joinery += _joinery(opening, style, fine)
        if opening.arched and fine:
            outer, centre = opening.outline(), np.array([opening.at, opening.sill + opening.height / 2])
            inner = centre + (outer - centre) * (1 - 0.12 / np.array([opening.width, opening.height]))
            sketch.prism("frames", outer, 0.06, (0, 0, -REVEAL_M + 0.04), holes=[inner])
    put_boxes(sketch, "frames", joinery)


def _joinery(opening: Opening, style: Style, fine: bool) -> list[Block]:
    """Frame, bars and sill of a window."""
    x, y, w, h = opening.at, opening.sill, opening.width, opening.height
    z, bar = -REVEAL_M + 0.04, 0.07
    blocks: list[Block] = [((w + 0.2, 0.08, 0.16), (x, y - 0.08, 0.03))]
    if opening.arched:
        return blocks
    across, up = style.panes if w <= 2.4 else (max(2, round(w / 1.1)), 1)
    blocks += [((bar, h, bar), (x + side * (w - bar) / 2, y, z)) for side in (-1, 1)]
    blocks += [((w, bar, bar), (x, y, z)), ((w, bar, bar), (x, y + h - bar, z))]
    if fine:
        blocks += [((0.04, h, 0.04), (x - w / 2 + w * k / across, y, z)) for k in range(1, across)]
        blocks += [((w, 0.04, 0.04), (x, y + h * k / up, z)) for k in range(1, up)]
    return blocks


def _draw_door(sketch: Sketch, door: Opening, fine: bool) -> None:
    x, w, h = door.at, door.width, door.height
    sketch.box("timber", (w, h, 0.08), (x, 0, -REVEAL_M - 0.02), bevel=0)
    sketch.box("masonry", (w + 0.3, 0.14, 0.5), (x, 0, 0.1), bevel=0)
    if fine:
        for side in (-1, 1):
            sketch.box("frames", (0.12, h, 0.1), (x + side * (w / 2 + 0.04), 0, 0.03), bevel=0)
            for low, share in ((0.12, 0.32), (0.52, 0.36)):
                sketch.box(
                    "timber", (w * 0.34, h * share, 0.03), (x + side * w * 0.22, h * low, -REVEAL_M + 0.03), bevel=0
                )
        sketch.box("frames", (w + 0.4, 0.12, 0.16), (x, h, 0.05), bevel=0)


def hint_storey(
    sketch: Sketch,
    rng: Rng,
    length: float,
    tall: float,
    body: str,
    openings: Sequence[Opening],
    style: Style,
    lit: float,
) -> None:
    """A storey far away: a block, panes on its face, a few lines."""
    deep = style.deep_m + THICK_M
    put_boxes(sketch, body, [((length, tall, deep), (length / 2, 0, -deep / 2))])
    for opening in openings:
        glass = "lamplight" if rng.random() < lit else "panes"
        put_pane(sketch, glass, opening.at, opening.sill, opening.width, opening.height, 0.02)
    lines: list[Block] = [((length, 0.16, 0.2), (length / 2, tall - 0.16, 0))]
    if "timbers" in style.features:
        lines += [((0.16, tall, 0.06), (min(0.1 + 0.9 * k, length - 0.1), 0, 0)) for k in range(int(length / 0.9) + 1)]
        put_boxes(sketch, "timber", lines)
    else:
        lines += [((o.width + 0.2, 0.1, 0.12), (o.at, o.sill - 0.1, 0.03)) for o in openings]
        put_boxes(sketch, "frames", lines)
