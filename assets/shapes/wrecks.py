"""What is left of a ship on the sea bed: her back broken, ribs bare, masts down, grown over."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.ships import hull_rings
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
_BREAK = (9, 13)
"""The sections between which nothing but ribs is left, of 23."""


@drawing(
    "wreck",
    (18.0, 8.0, 7.0),
    hull="rotten barnacled planks",
    masts="broken dark wood",
    sails="torn rotten canvas",
    growth="orange coral crust",
    weed="green sea weed",
)
def wreck(s: Sketch, rng: Rng) -> None:
    """A galleon broken in two: high stern and bow heeled over apart, bare ribs between, fallen masts, coral."""
    d, h, w = s.size
    with s.frame((0, 0, 0), (0, 90, 0)):
        _lie_broken(s, rng, w, h, d)


def _lie_broken(s: Sketch, rng: Rng, w: float, h: float, d: float) -> None:
    """Both halves with her stern towards −Z, `w` metres wide, `d` long."""
    rings = hull_rings(d * 0.92, w * 0.72, h * 0.36, h * 0.1, 23, stern=0.8)
    with s.frame((-w * 0.05, -h * 0.03, -d * 0.05), (3, 8, 17)):
        _half(s, rings[: _BREAK[0] + 1], stern=True)
        _ribs(s, rings[_BREAK[0] : _BREAK[0] + 3], rng)
        _stump(s, w, -d * 0.28, h * 0.3, h * 0.9)
        _gallery(s, rings[0], w, h)
        _growth(s, rings[1 : _BREAK[0] : 2], rng)
    with s.frame((w * 0.03, -h * 0.05, d * 0.04), (-4, -9, -14)):
        _half(s, rings[_BREAK[1] :], stern=False)
        _ribs(s, rings[_BREAK[1] - 3 : _BREAK[1] + 1], rng)
        _stump(s, w, d * 0.2, h * 0.3, h * 0.62)
        s.rod("masts", (0, h * 0.42, d * 0.42), (0, h * 0.62, d * 0.56), h * 0.025, h * 0.012)
        _growth(s, rings[_BREAK[1] :: 2], rng)
    _fallen_mast(s, w, h, d)
    for _ in range(9):
        at = (float(rng.uniform(-0.45, 0.45)) * w, 0.03, float(rng.uniform(-0.12, 0.14)) * d)
        s.box("hull", (0.22, 0.06, float(rng.uniform(0.8, 1.8))), at, (0, float(rng.uniform(0, 180)), 6), bevel=0)


def _half(s: Sketch, rings: F64, *, stern: bool) -> None:
    """The planking of one half, its rails and what is left of the deck, which ends in jags."""
    s.sheet("hull", rings)
    end = rings[0] if stern else rings[-1]
    s.put_cap("hull", end[::-1] if stern else end)
    deck = rings[:, [0, -1]] * [0.96, 1, 1] - [0, 0.05 * s.size[1], 0]
    s.sheet("masts", deck[:-2, ::-1] if stern else deck[2:, ::-1])
    for edge in (0, 2, -1, -3):
        s.tube("masts", rings[:, edge] * [1.02, 1, 1], s.size[1] * 0.013, 6)


def _ribs(s: Sketch, rings: F64, rng: Rng) -> None:
    """Bare frames where the planks are gone, each broken off at its own height."""
    fine = np.concatenate([rings, (rings[1:] + rings[:-1]) / 2])
    for ring in fine:
        for half in (ring[:6], ring[5:][::-1]):
            s.tube("masts", half[int(rng.integers(0, 3)) :], s.size[1] * 0.018, 6)
    keel = rings[:, 5]
    s.tube("masts", keel, s.size[1] * 0.025, 6)


def _stump(s: Sketch, w: float, z: float, deck: float, top: float) -> None:
    """A mast with its head broken off, one yard aslant and a rag of sail."""
    s.rod("masts", (0, deck * 0.6, z), (0, top, z), s.size[1] * 0.024, s.size[1] * 0.014)
    reach, y = w * 0.34, top * 0.86
    low, high = (-reach, y - 0.5, z + 0.1), (reach, y + 0.3, z + 0.1)
    s.rod("masts", low, high, s.size[1] * 0.011, sides=6)
    u, v = np.linspace(0, 1, 9), np.linspace(0, 1, 5)[:, None]
    ragged = (0.2 + 0.16 * np.abs(np.sin(7 * u)) + 0.1 * np.cos(3 * u)) * s.size[1]
    x = low[0] + (high[0] - low[0]) * (0.1 + 0.7 * u) + 0 * v
    yy = low[1] + (high[1] - low[1]) * (0.1 + 0.7 * u) - v * ragged
    s.sheet("sails", np.stack([x, yy, z + 0.12 + 0.25 * np.sin(np.pi * v) * np.sin(4 * u)], -1))


def _gallery(s: Sketch, ring: F64, w: float, h: float) -> None:
    """The high stern: a wall with dark windows above the last section."""
    z, top = float(ring[0, 2]), float(ring[0, 1])
    s.box("hull", (w * 0.52, h * 0.16, 0.4), (0, top - 0.05, z + 0.15), (-6, 0, 0))
    for x in (-0.16, 0.0, 0.16):
        s.box("masts", (w * 0.09, h * 0.075, 0.1), (x * w, top + 0.02 * h, z - 0.1), (-6, 0, 0), bevel=0)
    s.box("masts", (w * 0.56, 0.14, 0.5), (0, top + h * 0.11, z + 0.1), (-6, 0, 0))


def _growth(s: Sketch, rings: F64, rng: Rng) -> None:
    """Coral in knobs and fans along the rails and the flanks, weed that hangs down."""
    for ring in rings:
        for row in (0, 1, 3, -1, -2, -4):
            at = ring[row] * [1.03, 1, 1]
            size = float(rng.uniform(0.12, 0.34))
            if rng.random() < 0.6:
                s.ball("growth", (size, size * 0.8, size), (float(at[0]), float(at[1]), float(at[2])), sides=8)
            else:
                sway = [at + [0.1 * k * float(rng.uniform(-1, 1)), 0.22 * k, 0.06 * k] for k in range(4)]
                s.tube("weed", np.asarray(sway), [0.06, 0.05, 0.04, 0.01], 5)


def _fallen_mast(s: Sketch, w: float, h: float, d: float) -> None:
    """The main mast, which lies over the break with its end in the sand, a torn sail on its yard."""
    foot, head = (-w * 0.2, h * 0.34, -d * 0.03), (w * 0.5, 0.25, d * 0.3)
    s.rod("masts", foot, head, h * 0.03, h * 0.016)
    a, b = np.asarray(foot), np.asarray(head)
    mid = a + (b - a) * 0.62
    s.rod("masts", tuple((mid + [-1.1, 0.6, 0.4]).tolist()), tuple((mid + [1.1, -0.2, -0.4]).tolist()), h * 0.012)
    u, v = np.linspace(0, 1, 7), np.linspace(0, 1, 5)[:, None]
    x = mid[0] - 1.0 + 1.9 * u + 0.1 * v
    y = np.maximum(mid[1] + 0.5 - 0.6 * u - v * (0.7 + 0.3 * np.sin(6 * u)), 0.04)
    s.sheet("sails", np.stack([x, y, mid[2] + 0.35 - 0.7 * u + 0.3 * v], -1))
