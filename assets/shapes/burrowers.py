"""Small beasts of woods and burrows, told by their marks: raccoon, red panda, badger, skunk, beaver; and the lynx."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import along, cut, paired, single
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, Patch, blobs, noise, tube
from assets.shapes.posing import Frame, posed

V = np.array
SIDES = (1.0, -1.0)
_RACCOON, _RED_PANDA, _BADGER, _SKUNK, _BEAVER = range(5)
_TAIL = {
    _RACCOON: [(0, 0.23, -0.26), (0.02, 0.2, -0.4), (0.06, 0.13, -0.54), (0.1, 0.09, -0.66)],
    _RED_PANDA: [(0, 0.23, -0.26), (0.03, 0.17, -0.42), (0.08, 0.1, -0.58), (0.14, 0.09, -0.74)],
    _BADGER: [(0, 0.22, -0.28), (0, 0.18, -0.36), (0, 0.13, -0.42)],
    _SKUNK: [(0, 0.24, -0.26), (0, 0.42, -0.4), (0, 0.62, -0.42), (0, 0.7, -0.28)],
    _BEAVER: [(0, 0.16, -0.26), (0, 0.08, -0.34), (0, 0.05, -0.4)],
}
_THICK = {_RACCOON: 0.062, _RED_PANDA: 0.07, _BADGER: 0.045, _SKUNK: 0.095, _BEAVER: 0.06}


@grown(
    "critter", (0.38, 0.46, 1.19), body="grizzled grey fur", marks="black fur", pale="white fur", nose="black leather"
)
@posed(Frame(0.1, (0.2, 0.13), (0.2, -0.2), (0.24, 0.14), (0.3, 0.44)))
def critter(g: Growth, coat: float = 0.0) -> None:
    """A raccoon with its mask and ringed tail; other coats are a red panda, a badger, a skunk, a beaver."""
    kind = round(coat)
    line = V(_TAIL[kind], dtype=np.float64)
    body, tail = _build(kind, line)
    p = body.points
    rough = 0.012 * noise(p, g.rng, 14, 6.0)
    plain, marked = cut(body, _marked(p, kind) + rough)
    plain, pale = cut(plain, _pale(plain.points, kind))
    hair = np.clip(0.9 + 9 * (0.012 * noise(plain.points, g.rng, 14, 16.0)), 0.7, 1.0)
    g.add("body", toned(plain, hair))
    g.add("marks", marked)
    g.add("pale", pale)
    _add_tail(g, tail, line, kind)
    eye_at = (0.043, 0.345, 0.375)
    paired(g, "nose", eye_at, 0.0125)
    paired(g, "pale", (0.048, 0.3505, 0.3845), 0.0035, 1)
    single(g, "nose", (0, 0.306, 0.482), (0.019, 0.0155, 0.014), 2)
    for x in SIDES:
        inner = blobs(g.rng, V([[x * 0.068, 0.418, 0.303]]), V([[0.02, 0.028, 0.009]]), 1)
        g.add("pale" if kind != _BEAVER else "body", toned(inner, 0.85))
    if kind == _BEAVER:
        teeth = blobs(g.rng, V([[0, 0.268, 0.462]]), V([[0.013, 0.022, 0.006]]), 1)
        g.add("pale", teeth)


def _build(kind: int, line: F64) -> tuple[Patch, Patch]:
    """Body and tail."""
    c = Clay(0.045)
    low = 0.03 if kind in (_BADGER, _BEAVER) else 0.0
    c.chain([(0, 0.22 - low, -0.2), (0, 0.25 - low, -0.04), (0, 0.23 - low, 0.12)], [0.135, 0.145 + low, 0.115], 8)
    c.limb((0, 0.25 - low, 0.16), (0, 0.31, 0.27), 0.1, 0.075)
    c.ball((0, 0.335, 0.315), (0.09, 0.082, 0.085), 0.03)
    c.pair((0.05, 0.31, 0.33), (0.068, 0.3, 0.32), 0.045, 0.03, 0.03)
    long = 0.5 if kind != _BADGER else 0.52
    c.limb((0, 0.32, 0.37), (0, 0.302, long - 0.045), 0.05, 0.028, 0.03)
    small = 0.6 if kind in (_BADGER, _SKUNK, _BEAVER) else 1.0
    c.pair((0.06, 0.395, 0.295), (0.078, 0.395 + 0.05 * small, 0.29), 0.034 * small, 0.016, 0.012)
    for x in SIDES:
        c.chain(V([(0.08, 0.2 - low, 0.12), (0.1, 0.1, 0.14), (0.09, 0.025, 0.13)]) * [x, 1, 1], [0.06, 0.04, 0.028])
        c.limb((0.09 * x, 0.02, 0.13), (0.092 * x, 0.015, 0.19), 0.026, 0.018, 0.015)
        rear = V([(0.09, 0.2 - low, -0.2), (0.12, 0.12, -0.15), (0.105, 0.03, -0.21)])
        c.chain(rear * [x, 1, 1], [0.1, 0.062, 0.03])
        c.limb((0.105 * x, 0.02, -0.21), (0.11 * x, 0.015, -0.12), 0.028, 0.02, 0.015)
    t = Clay(0.03)
    thick = _THICK[kind]
    t.chain(line, np.interp(np.linspace(0, 1, len(line)), [0, 0.35, 0.8, 1], [0.6, 1.0, 1.0, 0.55]) * thick, 14)
    if kind == _BEAVER:
        t.ball((0, 0.04, -0.53), (0.085, 0.022, 0.15), 0.02)
    return c.skin(50, 6_000), t.skin(36, 1_800)


def _marked(p: F64, kind: int) -> F64:
    """Where the dark marks are: above zero."""
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    if kind == _RACCOON:
        feet = 0.06 - y
        mask = 0.036 - np.hypot((y - 0.337 + 0.35 * (x - 0.045)) * 1.3, np.maximum(x - 0.085, 0) * 1.2)
        return np.asarray(np.maximum(np.where(z > 0.3, mask, -1.0), np.where(z < 0.3, feet, -1.0)))
    if kind == _RED_PANDA:
        return np.asarray(np.where(z < 0.24, 0.15 - y, -1.0))
    if kind == _BADGER:
        stripe = 0.022 - np.abs(x - 0.05)
        head = np.where((z > 0.22) & (y > 0.29), stripe, -1.0)
        return np.asarray(np.maximum(head, np.where(z < 0.24, 0.13 - y, -1.0)))
    if kind == _SKUNK:
        stripe = np.abs(x - 0.052) - 0.026
        return np.asarray(np.where(y > 0.24, np.maximum(stripe, np.where(z > 0.36, x - 0.012, -1)), 1.0))
    return np.asarray(np.where(z < 0.24, 0.035 - y, -1.0))


def _pale(p: F64, kind: int) -> F64:
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    if kind == _RACCOON:
        brow = np.where((z > 0.34) & (y > 0.36) & (x > 0.02), 0.387 - y, -1.0)
        return np.asarray(np.maximum(brow, np.where(z > 0.36, 0.322 - y, -1.0)))
    if kind == _RED_PANDA:
        cheek = 0.04 - np.hypot(x - 0.062, y - 0.315)
        return np.asarray(np.where(z > 0.32, np.maximum(cheek, z - 0.405), -1.0))
    if kind == _BADGER:
        return np.asarray(np.where((z > 0.24) & (y > 0.25), 1.0, -1.0))
    return np.asarray(np.full(len(p), 1.0 if kind == _SKUNK else -1.0))


def _add_tail(g: Growth, tail: Patch, line: F64, kind: int) -> None:
    if kind in (_RACCOON, _RED_PANDA):
        ring = np.sin(along(tail.points, line) * 2 * np.pi / (0.1 if kind == _RACCOON else 0.12) + 0.4)
        plain, dark = cut(tail, ring)
        g.add("body", plain)
        g.add("marks" if kind == _RACCOON else "pale", dark)
    elif kind == _SKUNK:
        dark, pale = cut(tail, 0.034 - np.abs(tail.points[:, 0]))
        g.add("marks", dark)
        g.add("pale", pale)
    else:
        g.add("marks" if kind == _BEAVER else "body", tail)


@grown("lynx", (0.44, 0.93, 1.2), body="spotted grey tan fur", marks="black fur", pale="white fur", eyes="yellow eyes")
@posed(Frame(0.39, (0.5, 0.25), (0.5, -0.38), (0.54, 0.27), (0.66, 0.54)))
def lynx(g: Growth) -> None:
    """A lynx: high on its long legs, a ruff about the face, black tufts on its ears, a stub of a tail."""
    c = Clay(0.05)
    c.chain([(0, 0.52, -0.36), (0, 0.53, -0.05), (0, 0.52, 0.24)], [0.135, 0.14, 0.14])
    c.limb((0, 0.55, 0.28), (0, 0.65, 0.4), 0.115, 0.085)
    c.ball((0, 0.695, 0.44), (0.104, 0.096, 0.094), 0.03)
    c.limb((0, 0.668, 0.49), (0, 0.66, 0.53), 0.056, 0.044, 0.025)
    for x in SIDES:
        c.chain(V([(0.07, 0.645, 0.43), (0.115, 0.61, 0.41), (0.115, 0.555, 0.41)]) * [x, 1, 1], [0.05, 0.04, 0.008])
        c.chain(V([(0.09, 0.48, 0.25), (0.095, 0.25, 0.27), (0.09, 0.04, 0.25)]) * [x, 1, 1], [0.085, 0.052, 0.042])
        c.limb((0.09 * x, 0.04, 0.26), (0.09 * x, 0.035, 0.32), 0.045, 0.038, 0.02)
        rear = V([(0.09, 0.5, -0.37), (0.115, 0.34, -0.3), (0.1, 0.2, -0.44), (0.1, 0.04, -0.4)])
        c.chain(rear * [x, 1, 1], [0.135, 0.09, 0.046, 0.042])
        c.limb((0.1 * x, 0.04, -0.4), (0.1 * x, 0.035, -0.32), 0.046, 0.038, 0.02)
    c.pair((0.055, 0.765, 0.42), (0.078, 0.835, 0.41), 0.034, 0.012, 0.015)
    c.limb((0, 0.57, -0.48), (0, 0.53, -0.58), 0.038, 0.034, 0.03)
    skin = c.skin(56, 7_000)
    p = skin.points
    spot = noise(p, g.rng, 18, 15.0) - 1.35 - 9.0 * (p[:, 2] > 0.46)
    tips = np.maximum(p[:, 1] - 0.812, -0.55 - p[:, 2])
    plain, marked = cut(skin, np.maximum(spot * 0.05, tips))
    q = plain.points
    white = np.maximum(0.63 - q[:, 1] - 4 * np.maximum(0.36 - q[:, 2], 0) - 2.5 * np.maximum(0.5 - q[:, 1], 0), -1.0)
    plain, pale = cut(plain, white)
    g.add("body", plain)
    g.add("marks", marked)
    g.add("pale", pale)
    for x in SIDES:
        tuft = V([(0.078, 0.83, 0.41), (0.084, 0.875, 0.405), (0.088, 0.92, 0.4)]) * [x, 1, 1]
        g.add("marks", tube(tuft, [0.011, 0.007, 0.001], 6, 5))
        streak = V([(0.1, 0.66, 0.47), (0.125, 0.615, 0.44), (0.12, 0.575, 0.425)]) * [x, 1, 1]
        g.add("marks", tube(streak, [0.006, 0.008, 0.004], 5, 6))
    paired(g, "eyes", (0.045, 0.715, 0.52), (0.016, 0.0135, 0.01))
    paired(g, "marks", (0.045, 0.715, 0.53), (0.006, 0.009, 0.005))
    single(g, "marks", (0, 0.672, 0.574), (0.017, 0.013, 0.012), 2)
