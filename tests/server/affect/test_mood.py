"""One mood a session: followed slowly, held, forgotten."""

from __future__ import annotations

import math

from server.affect.mood import HYSTERESIS, MOST_PER_S, REST, Mood, Sign


def test_it_follows_and_never_faster_than_it_may() -> None:
    mood = Mood()
    mood.hear("slider", Sign(1.0, -1.0, 1.0, 0.0))
    before = REST
    for step in range(1, 200):
        point = mood.at(step / 20)
        assert max(abs(a - b) for a, b in zip(point, before, strict=True)) <= MOST_PER_S / 20 + 1e-9
        before = point
    assert math.dist(before, (1.0, -1.0)) < 0.1


def test_what_is_not_said_again_is_held_and_then_forgotten() -> None:
    mood = Mood()
    mood.hear("sensor", Sign(-1.0, 0.0, 1.0, 0.0))
    assert mood.at(7.9)[0] < -0.6
    assert mood.leader == "sensor"
    assert abs(mood.at(200.0)[0]) < 0.02
    assert mood.leader is None
    assert math.dist(mood.at(400.0), REST) < 0.01
    assert mood.resting


def test_small_differences_are_not_followed() -> None:
    mood = Mood()
    mood.hear("slider", Sign(0.5, 0.0, 1.0, 0.0))
    settled = mood.at(60.0)
    mood.hear("slider", Sign(0.5 + 0.9 * HYSTERESIS, 0.0, 1.0, 60.0))
    assert math.dist(mood.at(120.0), settled) < 0.01
    mood.hear("slider", Sign(0.5 + 1.1 * HYSTERESIS, 0.0, 1.0, 120.0))
    assert mood.at(180.0)[0] > settled[0] + 0.9 * HYSTERESIS


def test_a_thousand_words_a_second_weigh_no_more_than_the_last() -> None:
    flooded, told = Mood(), Mood()
    for number in range(1000):
        flooded.hear("sensor", Sign(0.8, 0.8, 1.0, number / 1000))
    told.hear("sensor", Sign(0.8, 0.8, 1.0, 0.0))
    assert math.dist(flooded.at(1.0), told.at(1.0)) < 0.01


def test_what_nobody_is_sure_of_moves_nothing() -> None:
    mood = Mood()
    mood.hear("sensor", Sign(1.0, 1.0, 0.0, 0.0))
    assert mood.at(5.0) == REST
    mood.hear("slider", Sign(-1.0, 0.0, 1.0, 5.0))
    led = mood.leader
    mood.forget("slider", 6.0)
    assert (led, mood.leader) == ("slider", "sensor")
