"""What looks like people: ghost, doll, teddy."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.lofts import toned
from assets.shapes.organic import Patch, blobs, grid_faces, smooth_normals, tube
from assets.shapes.roles import Roles

V = np.array


@grown("ghost", (1.1, 1.8, 0.89), body="white glow")
def ghost(g: Growth) -> None:
    """A floating sheet with a scalloped, trailing hem, raised arms and hollow eyes."""
    a = np.linspace(0, 2 * np.pi, 65)
    line = V(
        [
            (0.02, 1.68),
            (0.14, 1.65),
            (0.22, 1.55),
            (0.25, 1.42),
            (0.26, 1.25),
            (0.28, 1.0),
            (0.31, 0.7),
            (0.35, 0.4),
            (0.4, 0.15),
        ]
    )
    s = np.linspace(0, 1, len(line))[:, None]
    fold = 1 + 0.14 * s**2 * np.sin(a * 7) + 0.05 * s * np.sin(a * 3 + 1)
    drop = 0.14 * s**4 * np.sin(a * 7 + 1.2) - 0.1 * s**3 * np.sin(a)
    grid = np.stack([line[:, :1] * fold * np.cos(a), line[:, 1:] + drop, line[:, :1] * fold * np.sin(a)], -1)
    face = np.clip(grid[..., 2] / 0.2, 0, 1)
    for x, y, w, h in ((0.085, 1.47, 0.05, 0.075), (-0.085, 1.47, 0.05, 0.075), (0, 1.29, 0.045, 0.07)):
        hollow = np.exp(-(((grid[..., 0] - x) / w) ** 2 + ((grid[..., 1] - y) / h) ** 2))
        grid[..., 2] -= 0.12 * hollow * face
    points, faces = grid.reshape(-1, 3), grid_faces(len(line), 65)
    n = smooth_normals(points, faces)
    if (n[:, [0, 2]] * points[:, [0, 2]]).sum() < 0:
        faces, n = faces[:, ::-1], -n
    uvs = np.stack([np.tile(a * 0.3, len(line)), -points[:, 1]], 1)
    g.add("body", Patch(points, n, uvs, np.concatenate([faces, faces[:, ::-1]])))
    arm = tube([(0.2, 1.25, 0.05), (0.4, 1.3, 0.16), (0.5, 1.2, 0.26)], [0.1, 0.075, 0.035], 12)
    g.add("body", *mirrored(arm))
    for x, y, w, h in ((0.085, 1.48, 0.036, 0.055), (-0.085, 1.48, 0.036, 0.055), (0, 1.31, 0.03, 0.045)):
        t = np.linspace(0, 6.283, 13)
        g.add("body", tube(np.stack([x + w * np.cos(t), y + h * np.sin(t), 0.235 + 0 * t], 1), [0.012, 0.012], 6, 26))


@grown("teddy", (0.54, 0.56, 0.44), body="brown fur")
def teddy(g: Growth) -> None:
    """A sitting toy bear with round ears."""
    c = Clay(0.03)
    c.ball((0, 0.2, 0), (0.15, 0.17, 0.13))
    c.ball((0, 0.43, 0.02), (0.13, 0.12, 0.115), 0.02)
    c.ball((0, 0.4, 0.12), (0.06, 0.05, 0.05), 0.015)
    c.pair((0.105, 0.52, 0.0), (0.108, 0.525, 0), 0.05, 0.05, 0.01)
    c.pair((0.13, 0.29, 0.02), (0.22, 0.17, 0.09), 0.055, 0.05, 0.015)
    c.pair((0.1, 0.09, 0.05), (0.15, 0.075, 0.24), 0.065, 0.06, 0.015)
    c.pair((0.15, 0.08, 0.25), (0.16, 0.12, 0.26), 0.055, 0.05, 0.01)
    g.add("body", c.skin(44), *mirrored(blobs(g.rng, V([[0.048, 0.455, 0.122]]), V([[0.014] * 3]), 2)))
    g.add("body", blobs(g.rng, V([[0, 0.42, 0.168]]), V([[0.02, 0.014, 0.012]]), 2))


@grown(
    "doll", (0.35, 0.62, 0.33), Roles(bears="clothes"), skin="porcelain", clothes="pink cotton", hair="brown hair",
    eyes="black eyes",
)  # fmt: skip
def doll(g: Growth) -> None:
    """A doll with a great head, a wide skirt, bunches of hair, painted eyes, cheeks and shoes."""
    c = Clay(0.02)
    c.ball((0, 0.5, 0), (0.095, 0.1, 0.09))
    c.ball((0, 0.49, 0.088), 0.012, 0.012)
    c.limb((0, 0.36, 0), (0, 0.44, 0), 0.03, 0.03)
    c.pair((0.1, 0.31, 0.01), (0.155, 0.22, 0.04), 0.026, 0.024)
    c.pair((0.045, 0.2, 0.0), (0.05, 0.05, 0.0), 0.032, 0.026)
    skin = c.skin(52, 2000)
    x, y, z = skin.points.T
    cheeks = np.exp(-(((np.abs(x) - 0.052) / 0.022) ** 2) - ((y - 0.473) / 0.018) ** 2) * (z > 0.03)
    g.add("skin", toned(skin, 1 - cheeks[:, None] * V([0.1, 0.5, 0.45])))
    _doll_face(g)
    for foot in mirrored(
        tube([(0.05, 0.03, -0.012), (0.05, 0.026, 0.02), (0.052, 0.022, 0.052)], [0.03, 0.032, 0.026])
    ):
        g.add("eyes", foot)
    a = np.linspace(0, 2 * np.pi, 49)
    line = V(
        [
            (0.005, 0.385),
            (0.05, 0.38),
            (0.055, 0.3),
            (0.05, 0.27),
            (0.1, 0.2),
            (0.15, 0.12),
            (0.155, 0.11),
            (0.14, 0.115),
            (0.03, 0.2),
        ]
    )
    frill = 1 + 0.09 * np.sin(a * 10) * np.clip((0.28 - line[:, 1:]) * 8, 0, 1)
    grid = np.stack([line[:, :1] * frill * np.cos(a), line[:, 1:] + 0 * a, line[:, :1] * frill * np.sin(a)], -1)
    points, faces = grid.reshape(-1, 3), grid_faces(len(line), 49)
    g.add(
        "clothes",
        Patch(points, smooth_normals(points, faces), np.stack([np.tile(a * 0.12, len(line)), -points[:, 1]], 1), faces),
    )
    g.add(
        "clothes",
        *mirrored(tube([(0.05, 0.365, 0), (0.09, 0.34, 0.005), (0.115, 0.29, 0.015)], [0.034, 0.038, 0.03], 10)),
    )
    h = Clay(0.02)
    h.ball((0, 0.53, -0.02), (0.105, 0.09, 0.095))
    h.pair((0.1, 0.52, -0.02), (0.14, 0.42, -0.01), 0.035, 0.022)
    h.chain(
        V([(0.07, 0.585, 0.045), (0.03, 0.592, 0.078), (-0.02, 0.588, 0.08), (-0.075, 0.57, 0.05)]), np.full(4, 0.026)
    )
    g.add("hair", h.skin(34, 1400))
    for side in (1.0, -1.0):
        bow = V([[0.122 * side, 0.5, 0.012], [0.122 * side, 0.5, -0.035]])
        g.add("clothes", blobs(g.rng, bow, V([[0.02, 0.024, 0.02]] * 2), 1))


def _doll_face(g: Growth) -> None:
    """Large painted eyes with a glint and lashes, brows and a small red mouth."""
    for side in (1.0, -1.0):
        eye = V([[0.035 * side, 0.508, 0.081]])
        g.add("eyes", blobs(g.rng, eye, V([[0.0155, 0.019, 0.009]]), 1))
        g.add("skin", blobs(g.rng, eye + V([[-0.003, 0.008, 0.0075]]), V([[0.0045, 0.0055, 0.003]]), 0))
        lash = V([(0.017, 0.52, 0.086), (0.036, 0.53, 0.083), (0.054, 0.521, 0.072)]) * [side, 1, 1]
        g.add("eyes", tube(lash, [0.003, 0.004, 0.003], 5, 5))
        brow = V([(0.018, 0.544, 0.083), (0.036, 0.551, 0.077), (0.054, 0.544, 0.068)]) * [side, 1, 1]
        g.add("hair", tube(brow, [0.003, 0.0045, 0.003], 5, 5))
    mouth = V([(-0.016, 0.462, 0.083), (0.0, 0.456, 0.087), (0.016, 0.462, 0.083)])
    g.add("skin", toned(tube(mouth, [0.003, 0.006, 0.003], 6, 6), V([0.62, 0.06, 0.07])))
