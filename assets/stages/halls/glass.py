"""Stained glass: coloured panes that fill an opening."""

from __future__ import annotations

import numpy as np

from assets.stages.ground import F64
from assets.stages.site import Site
from assets.stages.walls import Opening, Wall
from assets.stages.water import Color

_GLASS: tuple[Color, ...] = (
    (0.75, 0.1, 0.08),
    (0.1, 0.2, 0.75),
    (0.9, 0.65, 0.12),
    (0.12, 0.5, 0.2),
    (0.5, 0.12, 0.5),
    (0.85, 0.85, 0.75),
)


def stained_panes(site: Site, wall: Wall, opening: Opening) -> list[tuple[F64, Color]]:
    """Coloured panes that fill an opening, deep in its reveal."""
    cell = max(0.28, opening.width / 5)
    across, up = max(2, round(opening.width / cell)), max(2, round(opening.height / cell))
    xs = np.linspace(opening.at - opening.width / 2, opening.at + opening.width / 2, across + 1)
    ys = np.linspace(opening.sill, opening.sill + opening.height, up + 1)
    bow = opening.outline()
    head = opening.sill + opening.height - (0.9 * opening.width if opening.pointed else opening.width / 2)
    quads: list[tuple[F64, Color]] = []
    for i in range(across):
        for j in range(up):
            middle = (xs[i] + xs[i + 1]) / 2
            if ys[j + 1] > head and (opening.arched or opening.pointed):
                side = (
                    bow[bow[:, 0] >= opening.at - 1e-6] if middle > opening.at else bow[bow[:, 0] <= opening.at + 1e-6]
                )
                order = np.argsort(side[:, 1])
                reach = abs(np.interp(ys[j + 1], side[order, 1], side[order, 0]) - opening.at)
                if abs(middle - opening.at) > reach:
                    continue
            border = i in (0, across - 1) or j in (0, up - 1)
            color = _GLASS[1 if border else int(site.rng.integers(len(_GLASS)))]
            corners = []
            for px, py in ((xs[i], ys[j]), (xs[i + 1], ys[j]), (xs[i + 1], ys[j + 1]), (xs[i], ys[j + 1])):
                x, z = wall.place(px, -0.8 * wall.thickness)
                corners.append((x, py, z))
            bright = float(site.rng.uniform(0.7, 1.3))
            quads.append((np.array(corners), (color[0] * bright, color[1] * bright, color[2] * bright)))
    return quads
