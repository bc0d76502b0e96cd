"""What figures throw at each other in play, in their hands: snow, and coloured powder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Hold
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, unit

V = np.array
_GRAINS = 8


def snowball(g: Growth, h: Hold) -> None:
    """A ball of snow in the hand that throws it, or pressed between both."""
    close = float(np.linalg.norm(h.left - h.right)) < 0.3
    at = h.middle if close else h.right + 0.055 * unit(h.right - h.joints.elbows[1])
    lump = blobs(g.rng, at[None], np.full((1, 3), 0.062), 2, 0.08, 2.0)
    g.add("held", toned(lump, 1.0))


def powder(g: Growth, h: Hold) -> None:
    """A handful of powder, and the cloud that flies off it ahead and up."""
    way = unit(0.8 * h.ahead + 0.55 * h.up)
    across, over = h.aside, np.cross(way, h.aside)
    share = np.linspace(0.0, 1.0, _GRAINS)
    spread = 0.03 + 0.17 * share
    turn = g.rng.uniform(0, 2 * np.pi, _GRAINS)
    drift = np.outer(spread * np.cos(turn), across) + np.outer(spread * np.sin(turn), over)
    spots = h.right + np.outer(0.04 + 0.5 * share, way) + drift * share[:, None]
    sizes = np.repeat((0.05 + 0.085 * np.sin(np.pi * np.clip(share, 0.05, 0.9)))[:, None], 3, axis=1)
    g.add("held", blobs(g.rng, spots, sizes, 1, 0.25, 2.5))


THROWN: Mapping[str, Callable[[Growth, Hold], None]] = {"snowball": snowball, "powder": powder}
