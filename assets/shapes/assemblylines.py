"""What moves goods along and puts them together: belts on rollers, an airport's carousel, a jointed robot arm."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing(
    "conveyor_belt",
    (4.0, 0.95, 0.9),
    frame="grey steel",
    belt="black rubber",
    goods="brown cardboard",
    trim="yellow painted steel",
)
def conveyor_belt(s: Sketch, rng: Rng) -> None:
    """A belt over end rollers on legs, side rails, a motor beneath, parcels riding on it."""
    w, top, d = 4.0, 0.72, 0.62
    s.box("belt", (w - 0.2, 0.05, d), (0, top - 0.05, 0), bevel=0)
    s.box("belt", (w - 0.2, 0.03, d), (0, top - 0.2, 0), bevel=0)
    for x in (-w / 2 + 0.1, w / 2 - 0.1):
        s.cylinder("belt", 0.1, d, (x, top - 0.1, -d / 2), (90, 0, 0), sides=18)
        s.cylinder("frame", 0.04, d + 0.2, (x, top - 0.1, -d / 2 - 0.1), (90, 0, 0), sides=12)
    for z in (-d / 2 - 0.05, d / 2 + 0.05):
        s.box("trim", (w, 0.16, 0.05), (0, top - 0.17, z), bevel=0.01)
        s.rod("frame", (-w / 2, top + 0.12, z), (w / 2, top + 0.12, z), 0.015, sides=6)
        for x in np.linspace(-w / 2 + 0.25, w / 2 - 0.25, 4):
            s.box("frame", (0.07, top - 0.16, 0.05), (float(x), 0, z), bevel=0)
            s.rod("frame", (float(x), top - 0.1, z), (float(x), top + 0.12, z), 0.012, sides=6)
    s.box("frame", (0.5, 0.26, 0.34), (0.5, 0.22, 0), bevel=0.03)
    for x in np.linspace(-1.5, 1.5, 4):
        wide, tall, deep = (float(v) for v in rng.uniform((0.3, 0.16, 0.26), (0.5, 0.23, 0.42)))
        s.box(
            "goods",
            (wide, tall, deep),
            (float(x) + float(rng.uniform(-0.15, 0.15)), top, 0),
            (0, float(rng.uniform(-15, 15)), 0),
            bevel=0.006,
        )


@drawing(
    "baggage_carousel",
    (5.6, 1.0, 3.0),
    frame="brushed steel",
    belt="black rubber",
    bags="dark blue polyester",
    sign="glowing amber screen",
)
def baggage_carousel(s: Sketch, rng: Rng) -> None:
    """An oval of overlapping rubber plates around a steel island, suitcases of every colour riding on it."""
    long, half = 2.6, 1.35
    path = _evenly(_oval(long - 0.36, half - 0.4), 36)
    s.prism("frame", _oval(long, half), 0.36, (0, 0.18, 0), (90, 0, 0))
    s.prism("belt", _oval(long, half - 0.08), 0.06, (0, 0.39, 0), (90, 0, 0))
    s.prism("frame", _oval(long - 0.75, half - 0.78), 0.3, (0, 0.53, 0), (90, 0, 0))
    for k, (x, z) in enumerate(path):
        ahead = path[(k + 1) % len(path)] - path[k - 1]
        turn = float(-np.degrees(np.arctan2(ahead[1], ahead[0])))
        s.box("belt", (0.05, 0.012, 0.62), (float(x), 0.42, float(z)), (0, turn, 0), bevel=0)
    for k in range(0, len(path), 3):
        x, z = path[k]
        tint = [(0.9, 0.25, 0.2), (1.0, 0.9, 0.7), (0.5, 0.6, 0.9), (0.4, 0.8, 0.5), (0.9, 0.7, 0.2)][k // 3 % 5]
        with s.frame((float(x), 0.43, float(z)), (0, float(rng.uniform(0, 180)), 0)), s.tinted(tint):
            s.box("bags", (0.62, 0.3, 0.42), bevel=0.05)
            s.rod("frame", (-0.12, 0.3, 0.12), (0.12, 0.3, 0.12), 0.02, sides=6)
    s.cylinder("frame", 0.04, 0.6, (0, 0.4, 0), sides=10)
    s.box("sign", (0.8, 0.3, 0.06), (0, 0.7, 0), bevel=0.01)


def _oval(long: float, half: float) -> np.ndarray:
    """Two half-circles of radius `half` joined by straights, `[n, 2]`, `long` and `half` to its farthest points."""
    turn = np.linspace(0, 2 * np.pi, 29)[:-1]
    flat = half * np.column_stack([np.cos(turn), np.sin(turn)])
    flat[:, 0] += np.where(np.cos(turn) >= 0, 1, -1) * (long - half)
    return flat


def _evenly(loop: np.ndarray, count: int) -> np.ndarray:
    """`count` points at equal steps along a closed line `[n, 2]`."""
    closed = np.vstack([loop, loop[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    at = np.linspace(0, along[-1], count, endpoint=False)
    return np.column_stack([np.interp(at, along, closed[:, k]) for k in range(2)])


@drawing("robot_arm", (1.3, 2.3, 1.9), body="orange painted steel", joint="dark grey steel", tool="polished steel")
def robot_arm(s: Sketch, rng: Rng) -> None:
    """An industrial arm: a bolted foot, a turning shoulder, upper arm and forearm at their joints, a gripper."""
    s.box("joint", (0.9, 0.06, 0.9), (0, 0, -0.35), bevel=0.01)
    s.lathe("joint", [(0.38, 0.06), (0.36, 0.3), (0.3, 0.36), (0, 0.36)], (0, 0, -0.35), sides=28)
    s.lathe("body", [(0.34, 0.36), (0.36, 0.5), (0.28, 0.72), (0, 0.74)], (0, 0, -0.35), sides=28)
    shoulder, elbow, wrist = (0.0, 0.85, -0.3), (0.0, 1.95, -0.55), (0.0, 1.75, 0.55)
    for at, radius in ((shoulder, 0.27), (elbow, 0.22), (wrist, 0.14)):
        s.cylinder("joint", radius, 0.62 * radius / 0.27, (-0.31 * radius / 0.27, at[1], at[2]), (0, 0, -90), sides=24)
    for x in (-0.2, 0.2):
        s.beam("body", (x, shoulder[1], shoulder[2]), (x, elbow[1], elbow[2]), 0.12, 0.3)
    s.beam("body", elbow, wrist, 0.26, 0.24)
    s.tube("joint", [(0.12, 0.6, -0.65), (0.18, 1.2, -0.8), (0.16, 2.0, -0.78), (0.1, 2.05, -0.2)], 0.04, sides=8)
    s.rod("joint", wrist, (0.0, 1.35, 0.72), 0.09, sides=16)
    s.cylinder("tool", 0.12, 0.06, (0, 1.3, 0.74), (-20, 0, 0), sides=18)
    for x in (-0.11, 0.11):
        s.beam("tool", (x, 1.32, 0.74), (x * 1.5, 1.16, 0.8), 0.04, 0.07)
        s.beam("tool", (x * 1.5, 1.16, 0.8), (x * 0.7, 1.0, 0.85), 0.035, 0.06)
