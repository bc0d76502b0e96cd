"""What hangs in a sky: where one looks on arriving, in its colour, and nowhere else."""

import numpy as np
import pytest

from assets.artifacts import F32
from assets.sky.look import Body, SkyLook
from assets.sky.paint import paint_sky

WIDTH = 512
NIGHT = SkyLook(sun_rise_deg=-20.0, zenith=(0.004, 0.008, 0.03), horizon=(0.02, 0.035, 0.09), grade=0.8)
DAY = SkyLook(to_light=(0.4, 0.6, 0.693), sun_rise_deg=37.0)


def painted(look: SkyLook, *bodies: Body) -> F32:
    shown = SkyLook(**{**vars(look), "bodies": bodies})
    return paint_sky(shown, WIDTH, layers=4).radiance


def changed(look: SkyLook, *bodies: Body) -> np.ndarray:
    """Which pixels `[h, w]` of the upper half `bodies` change by more than a quarter, beside the picture's level."""
    without, there = painted(look), painted(look, *bodies)
    there = there * (np.median(without[: WIDTH // 4]) / np.median(there[: WIDTH // 4]))
    return np.asarray(np.abs(there - without).max(axis=2)[: WIDTH // 4] > 0.25 * without[: WIDTH // 4].mean())


@pytest.mark.parametrize("kind", ["moon", "crescent", "sun", "planet", "ringed planet", "rainbow", "comet"])
def test_a_body_is_before_whoever_arrives(kind: str) -> None:
    rows, columns = np.nonzero(changed(NIGHT if kind in ("moon", "crescent", "comet") else DAY, Body(kind)))  # type: ignore[arg-type]
    assert len(rows) > 0
    ahead = WIDTH // 4
    assert np.abs(columns - ahead).max() < WIDTH * 60 / 360  # a minus-Z view of sixty degrees to either side
    assert 0.0 < 90 - rows.mean() * 360 / WIDTH < 45


def test_two_moons_are_apart_and_a_red_one_is_red() -> None:
    columns = np.flatnonzero(changed(NIGHT, Body("moon"), Body("moon")).any(axis=0))
    assert (np.diff(columns) > 5).sum() == 1
    sky = painted(NIGHT, Body("moon", (0.8, 0.05, 0.05)))
    red = sky[: WIDTH // 4][changed(NIGHT, Body("moon", (0.8, 0.05, 0.05)))]
    assert red[:, 0].mean() > 2 * red[:, 1].mean()


def test_a_crescent_is_dark_where_the_sky_is_seen_through_it() -> None:
    disc = changed(NIGHT, Body("moon"))
    full, crescent = (np.median(painted(NIGHT, Body(kind))[: WIDTH // 4][disc]) for kind in ("moon", "crescent"))
    assert crescent < 0.7 * full
