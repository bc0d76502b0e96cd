"""Strewn things, against a plain look at every thing from every pixel."""

import numpy as np
import pytest

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.scatter import strew


def plainly(n: int, count: int, reach: tuple[float, float], taper: float, spread: float) -> np.ndarray:
    """The uppermost thing at each pixel, -1 where there is none: all things of the squares around it are tried."""
    rng = Canvas(n, 5).rng("k")
    angle = rng.uniform(0.0, 6.2832, count * count)
    size = 1 + spread * rng.uniform(-1, 1, count * count)
    site = rng.random(count * count, dtype=np.float32), rng.random(count * count, dtype=np.float32)
    order = rng.permutation(count * count)
    ids = np.full((n, n), -1)
    for row in range(n):
        for column in range(n):
            x, y = (column + 0.5) * count / n, (row + 0.5) * count / n
            for square_y in range(int(y) - 1, int(y) + 2):
                for square_x in range(int(x) - 1, int(x) + 2):
                    thing = square_y % count * count + square_x % count
                    dx, dy = x - square_x - site[0][thing], y - square_y - site[1][thing]
                    c, s = np.cos(angle[thing]), np.sin(angle[thing])
                    a = (dx * c + dy * s) / (reach[0] * size[thing])
                    b = (dy * c - dx * s) / (reach[1] * size[thing])
                    room = 1 - a * a
                    inside = room > 0 and b * b < room * (1 - taper + taper * room)
                    if inside and (ids[row, column] < 0 or order[thing] > order[ids[row, column]]):
                        ids[row, column] = thing
    return ids


@pytest.mark.parametrize(
    ("count", "reach", "taper", "spread"),
    [(3, (0.9, 0.5), 0.75, 0.25), (5, (1.35, 0.1), 0.3, 0.3), (4, (0.78, 0.74), 0.0, 0.1), (6, (1.2, 0.02), 0.5, 0.4)],
)
def test_each_pixel_shows_the_uppermost_thing(
    count: int, reach: tuple[float, float], taper: float, spread: float
) -> None:
    heap = strew(Canvas(32, 5), "k", count, reach, taper=taper, spread=spread)
    expected = plainly(32, count, reach, taper, spread)
    assert np.mean(np.where(heap.inside > 0, heap.id, -1) != expected) < 0.002  # rounding decides at an outline


def test_places_within_things_go_from_minus_one_to_one() -> None:
    heap = strew(Canvas(64, 2), "k", 4, (0.9, 0.5))
    shown = heap.inside > 0
    assert 0.3 < shown.mean() < 1
    assert np.abs(heap.along[shown]).max() <= 1
    assert np.abs(heap.across[shown]).max() <= 1
    assert not heap.along[~shown].any()
