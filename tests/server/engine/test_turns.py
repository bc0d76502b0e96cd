"""Whose turn it is: by weight between owners, in turn between sessions, by priority within one."""

from collections import Counter

from generators.tasks import SpeechTask
from server.engine.base import Share
from server.engine.calls import Call, Waiting


def call(number: int, owner: str = "", session: str = "", priority: int = 0, weight: float = 1.0) -> Call:
    return Call(number, SpeechTask(text="x"), "media", priority, Share(owner, session, weight))


def order(waiting: Waiting) -> list[int]:
    numbers = []
    while (taken := waiting.pop("media")) is not None:
        numbers.append(taken.number)
    return numbers


def test_a_single_task_does_not_wait_behind_a_thousand_of_another() -> None:
    waiting = Waiting()
    for number in range(1000):
        waiting.push(call(number, session="many"))
    assert [waiting.pop("media") for _ in range(3)]
    waiting.push(call(5000, session="one", priority=9))
    assert 5000 in order(waiting)[:2]


def test_one_that_asks_for_one_thing_at_a_time_gets_its_share_and_no_more() -> None:
    waiting = Waiting()
    for number in range(100):
        waiting.push(call(number, session="many"))
    served = []
    for number in range(1000, 1020):
        waiting.push(call(number, session="steady"))
        taken = [waiting.pop("media"), waiting.pop("media")]
        served += [one.share.session for one in taken if one is not None]
    assert abs(served.count("steady") - served.count("many")) <= 1


def test_an_owner_of_weight_three_is_served_three_times_as_often() -> None:
    waiting = Waiting()
    for number in range(400):
        waiting.push(call(number, owner="light"))
        waiting.push(call(number, owner="heavy", weight=3.0))
    first = [waiting.pop("media") for _ in range(200)]
    counts = Counter(one.share.owner for one in first if one is not None)
    assert 148 <= counts["heavy"] <= 152


def test_sessions_of_one_owner_share_what_the_owner_gets() -> None:
    waiting = Waiting()
    for number in range(100):
        for session in ("x", "y", "z"):
            waiting.push(call(number, owner="crowd", session=session))
        waiting.push(call(number, owner="single", session="w"))
    counts = Counter(one.share.session for _ in range(60) if (one := waiting.pop("media")) is not None)
    assert counts == {"w": 30, "x": 10, "y": 10, "z": 10}


def test_priority_counts_within_a_session_and_not_between_sessions() -> None:
    waiting = Waiting()
    waiting.push(call(1, session="x", priority=5))
    waiting.push(call(2, session="x", priority=0))
    waiting.push(call(3, session="y", priority=9))
    waiting.push(call(4, session="y", priority=9))
    taken = order(waiting)
    assert taken.index(2) < taken.index(1)
    assert taken.index(3) < taken.index(1)


def test_what_is_not_wanted_any_more_takes_no_turn() -> None:
    waiting = Waiting()
    calls = [call(number, session=session) for number, session in enumerate("xxyy")]
    for one in calls:
        waiting.push(one)
    calls[0].done = calls[1].done = True
    assert len(waiting) == 2
    assert order(waiting) == [2, 3]
    assert waiting.drain() == []
