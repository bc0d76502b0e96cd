"""What is cut out of a picture by its alpha, as rays meet it: leaves, not the triangles they lie on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from assets.preview.rays import Hits, Tracer
from assets.preview.triangles import Soup

_MOST_PASSED = 14
"""Empty corners of cards a ray passes before it is stopped."""
_MOST_SHADE_PASSED = 8
"""The same for a ray to a light: what has passed so many comes through."""
_STEP_M = 1e-3


class Cutouts:
    """The triangles `cut` of a soup."""

    def __init__(self, soup: Soup, cut: NDArray[np.bool_]) -> None:
        self._soup = soup
        self.cut = cut
        self._numbers = np.flatnonzero(cut)
        self._tracer = Tracer(soup.positions[cut])

    def empty(self, triangles: NDArray[np.int64], weights: F32) -> NDArray[np.bool_]:
        """Whether nothing is there at a place of each of the soup's `triangles` `[n]`, `weights` `[n, 3]`."""
        out = np.zeros(len(triangles), bool)
        uvs = (self._soup.uvs[triangles] * weights[:, :, None]).sum(axis=1)
        for number in np.unique(self._soup.skin_of[triangles]):
            skin = self._soup.skins[number]
            if skin.alpha is None:
                continue
            chosen = np.flatnonzero(self._soup.skin_of[triangles] == number)
            height, width = skin.alpha.shape
            at = uvs[chosen] * skin.scale
            rows = np.floor(at[:, 1] * height).astype(np.int64) % height
            columns = np.floor(at[:, 0] * width).astype(np.int64) % width
            out[chosen] = skin.alpha[rows, columns] < skin.cutoff
        return out

    def blocked(self, points: F32, normals: F32, directions: F32, reach_m: float) -> NDArray[np.bool_]:
        """Whether something that is cut out lies within `reach_m` of surface points, in the given directions."""
        blocked = np.zeros(len(points), bool)
        origins = np.asarray(points + normals * (2 * _STEP_M), np.float32)
        left, live = np.full(len(points), reach_m, np.float32), np.arange(len(points))
        for _ in range(_MOST_SHADE_PASSED):
            hits = self._tracer.first(origins[live], directions[live])
            met = (hits.triangle >= 0) & (hits.distance < left[live])
            live, triangle = live[met], self._numbers[hits.triangle[met]]
            if not len(live):
                break
            empty = self.empty(triangle, hits.weights[met])
            blocked[live[~empty]] = True
            step = (hits.distance[met] + _STEP_M)[empty]
            live = live[empty]
            origins[live] += directions[live] * step[:, None]
            left[live] -= step
        return blocked


def find_first(tracer: Tracer, cutouts: Cutouts | None, origins: F32, directions: F32) -> Hits:
    """The first hits of rays `[n, 3]` on what is really there."""
    hits = tracer.first(origins, directions)
    if cutouts is None:
        return hits
    passed = np.zeros(len(origins), np.float32)
    live = np.arange(len(origins))
    for _ in range(_MOST_PASSED):
        live = live[hits.triangle[live] >= 0]
        live = live[cutouts.cut[hits.triangle[live]]]
        live = live[cutouts.empty(hits.triangle[live].astype(np.int64), hits.weights[live])]
        if not len(live):
            break
        passed[live] = hits.distance[live] + _STEP_M
        beyond = tracer.first(
            np.asarray(origins[live] + directions[live] * passed[live, None], np.float32), directions[live]
        )
        hits.triangle[live], hits.weights[live] = beyond.triangle, beyond.weights
        hits.distance[live] = beyond.distance + passed[live]
    return hits
