"""Whose turn it is: by weight between owners, in turn between sessions, by priority within one."""

from collections import Counter

from generators.registry import Lane
from generators.tasks import PlanTask, SpeechTask
from server.engine.base import Share
from server.engine.calls import Call, Waiting


def call(
    number: int,
    owner: str = "",
    session: str = "",
    priority: int = 0,
    weight: float = 1.0,
    lane: Lane = "media",
    long: bool = False,
) -> Call:
    task = PlanTask(prompt="x") if long else SpeechTask(text="x")
    return Call(number, task, lane, priority, Share(owner, session, weight))


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


class Worker:
    """Runs one task after another, each as long as its kind takes, by a clock of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waiting = Waiting(clock=lambda: self.now)

    def run(self, count: int) -> list[str]:
        """Whose the next tasks were."""
        owners = []
        for _ in range(count):
            taken = self.waiting.pop("media")
            assert taken is not None
            self.now += 1.0 if isinstance(taken.task, PlanTask) else 0.1
            self.waiting.settle(taken)
            owners.append(taken.share.owner)
        return owners


def test_who_asks_for_long_tasks_gets_as_much_time_and_not_as_many_turns() -> None:
    worker = Worker()
    for number in range(300):
        worker.waiting.push(call(number, owner="long", long=True))
        worker.waiting.push(call(number, owner="short"))
    counts = Counter(worker.run(220))
    assert 195 <= counts["short"] <= 205


def test_who_comes_after_a_while_is_served_at_once_for_a_second_and_then_in_turn() -> None:
    worker = Worker()
    for number in range(300):
        worker.waiting.push(call(number, owner="many"))
    worker.run(50)
    for number in range(300):
        worker.waiting.push(call(number, owner="one"))
    assert worker.run(9) == ["one"] * 9
    later = Counter(worker.run(100))
    assert 48 <= later["many"] <= 52


def test_the_last_place_of_a_lane_is_left_to_others_if_there_are_any() -> None:
    now = [0.0]
    waiting = Waiting({"plan": 2}, clock=lambda: now[0])
    for number in range(9):
        waiting.push(call(number, owner="many", lane="plan"))
    first, second = waiting.pop("plan"), waiting.pop("plan")
    assert first is not None
    assert second is not None
    waiting.push(call(100, owner="one", lane="plan"))
    waiting.settle(first)
    other = waiting.pop("plan")
    assert other is not None
    assert other.number == 100
    waiting.settle(other)
    assert waiting.pop("plan") is None
    now[0] = 100.0
    assert waiting.pop("plan") is not None
