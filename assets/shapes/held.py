"""What a figure has in its hands, drawn where they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.grips import hold_named
from assets.shapes.growth import Growth
from assets.shapes.held_arms import ARMS
from assets.shapes.held_bench import BENCH
from assets.shapes.held_care import CARE
from assets.shapes.held_carried import CARRIED
from assets.shapes.held_desk import READING
from assets.shapes.held_kitchen import COOKING
from assets.shapes.held_music import INSTRUMENTS
from assets.shapes.held_play import PLAYTHINGS
from assets.shapes.held_table import TABLEWARE
from assets.shapes.held_thrown import THROWN
from assets.shapes.held_tools import TOOLS
from assets.shapes.held_work import WORK
from assets.shapes.holding import Hold
from assets.shapes.joints import Joints
from assets.shapes.organic import F64

Draw = Callable[[Growth, Hold], None]
THINGS: Mapping[str, Draw] = {
    **TOOLS, **TABLEWARE, **READING, **INSTRUMENTS, **CARRIED, **PLAYTHINGS, **ARMS, **WORK, **COOKING, **BENCH,
    **CARE, **THROWN,
}  # fmt: skip
"""By the names of `grips.GRIPS`."""


def add_held(g: Growth, j: Joints, holds: float, busy: bool) -> None:
    """What the number `holds` of `GRIPS` says; nothing for 0."""
    name = hold_named(holds)
    if name in THINGS:
        THINGS[name](g, Hold(j, busy))


def held_points(j: Joints, holds: float, busy: bool) -> F64:
    """The corners of what is held, `[n, 3]`, without the figure."""
    g = Growth((1.0, 1.0, 1.0), np.random.default_rng(0))
    add_held(g, j, holds, busy)
    return g.points
