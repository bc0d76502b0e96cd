"""A scene's triangles are shared out by what each thing shows where one arrives."""

from __future__ import annotations

from server.jobs.sharing import Claim, shared

HERO, NEAR, FAR = Claim(8_000, 16_384, 1_200), Claim(5_000, 4_096, 256), Claim(9_000, 1_024, 256)


def test_where_there_is_room_all_get_what_they_show() -> None:
    assert shared([HERO, NEAR, FAR], 20_000) == (1.0, [8_000, 4_096, 1_024])


def test_where_there_is_little_the_far_give_way_before_the_hero() -> None:
    share, parts = shared([HERO, NEAR, FAR], 7_000)
    assert share < 0.5
    assert sum(parts) <= 7_000
    assert parts[0] > 3 * parts[1] > 3 * parts[2]


def test_nobody_gets_less_than_the_least() -> None:
    assert shared([HERO, NEAR, FAR], 0)[1] == [1_200, 256, 256]


def test_who_cannot_be_made_coarser_leaves_less_to_the_others() -> None:
    stubborn = Claim(9_000, 1_024, 256, floor=3_000)
    assert shared([HERO, stubborn], 9_000)[0] < shared([HERO, FAR], 9_000)[0]
    assert shared([HERO, stubborn], 9_000)[1][0] <= 6_000
