"""Four-legged animals: one body of clay, a horse or a cat or an elephant by its proportions."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, blobs, tube

V = np.array


@grown("quadruped", (0.34, 0.94, 1.5), body="brown fur", eyes="black eyes")
def quadruped(
    g: Growth,
    legs: float = 1.0,
    neck: float = 1.0,
    bulk: float = 1.0,
    length: float = 1.0,
    ears: float = 1.0,
    tail: float = 1.0,
    snout: float = 1.0,
    head: float = 1.0,
    horns: float = 0.0,
    antlers: float = 0.0,
    hump: float = 0.0,
    trunk: float = 0.0,
    mane: float = 0.0,
    fleece: float = 0.0,
    bushy: float = 0.0,
    sitting: float = 0.0,
    floppy: float = 0.0,
) -> None:
    """A standing animal that looks to +Z.

    Lengths are relative to a dog's. `hump` is a count; `sitting` and `floppy` (hanging ears) are 0 or 1;
    `mane`, `fleece` and `bushy` are the thickness of the neck's hair, the coat and the tail, 0 for none.
    """
    rng = g.rng
    fat = 0.115 * bulk
    hip, chest = V([0, 0.36 * legs + fat, -0.3 * length]), V([0, 0.38 * legs + fat * 1.05, 0.3 * length])
    if sitting:
        hip = V([0, fat * 1.15, -0.2])
        chest = V([0, 0.40 * legs + fat, 0.14])
    clay = Clay(0.06)
    _trunk_of_body(clay, hip, chest, fat, hump, fleece)
    _legs(clay, hip, chest, legs, bulk, bool(sitting))
    rise = V([0, 0.20 + 0.14 * (neck - 1), 0.15 + 0.02 * neck]) * neck
    poll = chest + V([0, fat * 0.4, fat * 0.5 + max(0.0, fat - 0.115) * 1.1]) + rise
    thick = 0.062 * (0.45 + 0.55 * bulk) * (0.7 + 0.3 * head)
    clay.chain(
        [chest + V([0, fat * 0.25, 0]), chest + V([0, fat * 0.5, fat * 0.6]) + rise * 0.35, poll],
        [fat * 0.85, thick * 1.35, thick],
        7,
    )
    if mane > 0:
        for t in np.linspace(0.1, 0.9, 6):
            at = chest * (1 - t) + poll * t
            clay.ball(at + V([0, 0.015, -0.035]), (0.085 * mane, 0.1 * mane, 0.07 * mane), 0.05)
    _head(clay, poll, head, snout, ears, floppy, trunk)
    _tail(clay, hip, fat, tail, bushy, legs)
    g.add("body", clay.skin(56))
    scale = 0.1 * head
    brow = poll + V([0, 0.062, 0.02]) * head
    if horns:
        curl = V([(0, 0, 0), (0.75, 0.25, -0.05), (1.1, 0.75, 0.1), (0.95, 1.2, 0.2)]) * scale * horns
        if horns > 1.4:
            curl = V([(0, 0, 0), (0.25, 0.7, -0.25), (0.5, 1.0, -0.8), (0.65, 0.7, -1.3)]) * scale * horns * 0.75
        _both(
            g,
            [
                tube(
                    brow + V([0.035 * head, 0, -0.02]) + curl,
                    V([0.024, 0.022, 0.016, 0.005]) * (0.5 + 0.5 * horns) * head,
                    8,
                    12,
                )
            ],
        )
    if trunk:
        flap = blobs(
            rng,
            poll[None] + V([[0.1 + 0.045 * ears, -0.02, -0.04]]) * head,
            V([[0.06, 0.062, 0.012]]) * ears * head,
            2,
            0.12,
        )
        _both(g, [flap])
    if antlers:
        _both(g, _antler(brow + V([0.03 * head, 0, -0.02]), antlers * head))
    eye = poll + V([0.056, 0.035, 0.067]) * head
    _both(g, [blobs(rng, eye[None], V([[0.012, 0.014, 0.012]]) * head, 1)], "eyes")


def _trunk_of_body(clay: Clay, hip: F64, chest: F64, fat: float, hump: float, fleece: float) -> None:
    """Barrel, rump and breast, with `hump` humps on the back or a woolly coat."""
    clay.limb(hip, chest, fat * 0.98, fat * 1.08)
    clay.ball((hip + chest) / 2 - V([0, fat * 0.12, 0]), (fat * 0.98, fat * 1.02, fat * 1.5))
    clay.ball(chest + V([0, -fat * 0.1, fat * 0.25]), (fat * 0.92, fat * 1.05, fat * 0.8))
    if fleece:
        clay.limb(hip + V([0, 0.01, -0.04]), chest + V([0, 0.01, 0.03]), fat + 0.06 * fleece, fat + 0.06 * fleece)
        a = np.arange(110) * 2.4
        for turn, t in zip(a, np.linspace(-0.12, 1.1, 110), strict=True):
            at = hip + (chest - hip) * t + V([np.cos(turn), np.sin(turn), 0]) * (fat + 0.045 * fleece)
            clay.ball(at, 0.05 * fleece, 0.012)
    for k in range(int(hump)):
        t = (k + 0.5) / hump
        at = hip * (1 - t) + chest * t + V([0, fat * 0.9, 0])
        clay.limb(at, at + V([0, 0.17, 0]), 0.13, 0.06, 0.05)


def _legs(clay: Clay, hip: F64, chest: F64, legs: float, bulk: float, sitting: bool) -> None:
    """Fore and hind legs down to y = 0, with knees and hocks that bend the right way."""
    wide, w = 0.075 * (0.35 + 0.65 * bulk), 0.5 + 0.5 * bulk
    foot = 0.03 * w
    top = chest[1] - 0.02
    knee = V([wide, top * 0.5, chest[2] + 0.015])
    clay.pair(V([wide, top, chest[2]]), knee, 0.064 * w, 0.037 * w)
    clay.pair(knee, V([wide, foot, chest[2]]), 0.037 * w, 0.027 * w, 0.02)
    clay.pair(V([wide, foot, chest[2]]), V([wide, foot * 0.9, chest[2] + 0.045]), 0.031 * w, 0.028 * w, 0.02)
    if sitting:
        clay.pair(
            V([wide * 1.25, hip[1] + 0.02, hip[2] + 0.04]), V([wide * 1.5, 0.12, hip[2] + 0.15]), 0.1 * w, 0.055 * w
        )
        clay.pair(V([wide * 1.4, foot, hip[2] + 0.06]), V([wide * 1.4, foot, hip[2] + 0.26]), 0.034 * w, 0.03 * w, 0.02)
        return
    top = hip[1]
    stifle = V([wide * 1.05, top * 0.62, hip[2] + 0.06])
    hock = V([wide, top * 0.36, hip[2] - 0.075])
    clay.pair(V([wide * 0.9, top, hip[2]]), stifle, 0.088 * w, 0.058 * w)
    clay.pair(stifle, hock, 0.055 * w, 0.031 * w, 0.03)
    clay.pair(hock, V([wide, foot, hip[2] - 0.045]), 0.031 * w, 0.026 * w, 0.02)
    clay.pair(V([wide, foot, hip[2] - 0.045]), V([wide, foot * 0.9, hip[2]]), 0.03 * w, 0.028 * w, 0.02)


def _head(clay: Clay, poll: F64, head: float, snout: float, ears: float, floppy: float, trunk: float) -> None:
    """Skull, muzzle, ears, and a trunk with tusks where there is one."""
    s = head
    clay.ball(poll + V([0, 0.015, 0.03]) * s, (0.072 * s, 0.074 * s, 0.085 * s), 0.03)
    nose = poll + V([0, -0.025 - 0.045 * snout, 0.07 + 0.105 * snout]) * s
    clay.limb(poll + V([0, -0.005, 0.07]) * s, nose, 0.05 * s, 0.039 * s * (0.75 + 0.25 * min(snout, 2)), 0.03)
    if trunk:
        line = nose + V([(0, 0, -0.04), (0, -0.12, 0.06), (0, -0.32, 0.05), (0, -0.5, 0.02), (0, -0.6, 0.1)]) * trunk
        clay.chain(line, V([0.06, 0.05, 0.038, 0.03, 0.025]) * s, 12, 0.02)
        clay.pair(poll + V([0.05, -0.09, 0.09]) * s, poll + V([0.075, -0.16, 0.28]) * s, 0.016 * s, 0.005, 0.01)
        return
    root = poll + V([0.046, 0.066, 0.0]) * s
    if ears > 0 and not floppy:
        clay.pair(root, root + V([0.022, 0.058, -0.006]) * s * ears, 0.024 * s, 0.008 * s, 0.012)
    elif ears > 0:
        clay.pair(root, root + V([0.05, 0.005, 0.0]) * s, 0.02 * s, 0.02 * s, 0.012)
        clay.pair(root + V([0.04, 0, 0]) * s, root + V([0.055, -0.09 * ears, 0.01]) * s, 0.024 * s, 0.02 * s, 0.01)


def _tail(clay: Clay, hip: F64, fat: float, tail: float, bushy: float, legs: float) -> None:
    """A tail that leaves the rump backwards and hangs, lifted at its tip; `bushy` makes it a brush."""
    if tail <= 0:
        return
    root = hip + V([0, fat * 0.55, -fat * 0.85])
    line = (
        root
        + V([(0, 0, 0), (0, 0.03, -0.09), (0, -0.04, -0.17), (0, -0.16 * legs, -0.2), (0, -0.2 * legs, -0.25)]) * tail
    )
    line[:, 1] = np.maximum(line[:, 1] - 0.09 * bool(bushy) * tail * V([0, 1, 1, 0.6, 0.4]), 0.06)
    if bushy:
        clay.chain(line, V([0.022, 0.04, 0.056, 0.05, 0.012]) * bushy, 9, 0.02)
    else:
        clay.chain(line, [0.026, 0.02, 0.016, 0.016, 0.014], 9, 0.02)


def _antler(root: F64, s: float) -> list[Patch]:
    """One antler: a swept beam with four tines."""
    beam = root + V([(0, 0, 0), (0.1, 0.1, -0.08), (0.2, 0.26, -0.06), (0.17, 0.44, 0.06)]) * s
    tines = [tube(beam, V([0.018, 0.016, 0.013, 0.004]) * s, 7, 12)]
    for at, way in (
        (0.06, (0.03, 0.09, 0.14)),
        (0.4, (0.09, 0.12, 0.05)),
        (0.62, (0.1, 0.14, -0.02)),
        (0.8, (-0.05, 0.14, -0.02)),
    ):
        k = at * 3
        i = int(k)
        p = beam[i] + (beam[i + 1] - beam[i]) * (k - i)
        tines.append(tube([p, p + V(way) * s * 0.5, p + V(way) * s], V([0.012, 0.01, 0.003]) * s, 6, 6))
    return tines


def _both(g: Growth, patches: list[Patch], surface: str = "body") -> None:
    """Add the patches and their mirror images in the plane x = 0."""
    flip = V([-1.0, 1, 1])
    for p in patches:
        g.add(surface, p, Patch(p.points * flip, p.normals * flip, p.uvs, p.faces[:, ::-1]))
