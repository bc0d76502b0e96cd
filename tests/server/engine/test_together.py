"""Tasks that run together, whoever asked for them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import numpy as np
import pytest

from generators.base import CheckedMaps, Preview, Step
from generators.errors import GenerationFailed, WorkerLost
from generators.registry import registered
from generators.registry.spec import InvalidRow
from generators.registry.table import check_generator, check_kind
from generators.tasks import MaterialTask
from server.engine.base import Engine, Share
from server.engine.calls import Call, Waiting
from server.engine.inline import InlineEngine
from server.engine.local import LocalEngine
from tests.server.engine.small import TABLE, lineup
from tests.server.engine.test_engines import started

MAKERS: dict[str, Callable[[], Engine]] = {
    "inline": lambda: InlineEngine(lineup(material="papers")),
    "local": lambda: LocalEngine(lineup(material="papers")),
}


async def ask(engine: Engine, phrase: str, seed: int, size_px: int = 32, owner: str = "") -> list[Step]:
    task = MaterialTask(phrase=phrase, seed=seed, size_px=size_px)
    return [step async for step in engine.run(task, share=Share(owner=owner))]


def told(steps: list[Step]) -> tuple[int, int]:
    """The seed that a paper was painted for, and how many were painted with it; previews and maps agree."""
    (preview,) = (step for step in steps if isinstance(step, Preview))
    (made,) = (step for step in steps if isinstance(step, CheckedMaps))
    seed, _, count = (int(value) for value in made.maps.base_color[0, 0])
    assert preview.index == 0
    assert np.array_equal(preview.picture[0, 0], made.maps.base_color[0, 0])
    return seed, count


async def two_who_ask_share_a_call_and_each_gets_its_own(engine: Engine) -> None:
    asked = [ask(engine, "paper", seed, owner=f"owner {seed % 2}") for seed in range(3)]
    assert [told(steps) for steps in await asyncio.gather(*asked)] == [(0, 3), (1, 3), (2, 3)]


async def what_differs_in_size_goes_apart(engine: Engine) -> None:
    asked = [ask(engine, "paper", seed, size_px=64 if seed else 32) for seed in range(3)]
    assert [told(steps) for steps in await asyncio.gather(*asked)] == [(0, 1), (1, 2), (2, 2)]


async def what_came_while_others_ran_goes_in_one_call(engine: Engine) -> None:
    first = asyncio.create_task(ask(engine, "slow paper", 9))
    await asyncio.sleep(0.15)
    counts = [told(steps)[1] for steps in await asyncio.gather(*(ask(engine, "paper", seed) for seed in range(6)))]
    assert told(await first) == (9, 1)
    assert counts == [4, 4, 4, 4, 2, 2]


async def of_a_call_that_fails_each_has_its_own_error_or_result(engine: Engine) -> None:
    good, bad = await asyncio.gather(ask(engine, "paper", 1), ask(engine, "bad paper", 2), return_exceptions=True)
    assert isinstance(good, list)
    assert told(good) == (1, 1)
    assert isinstance(bad, GenerationFailed)
    assert str(bad) == "told to fail: 1"


async def one_that_is_not_wanted_any_more_costs_the_others_nothing(engine: Engine) -> None:
    left = asyncio.create_task(ask(engine, "paper", 1))
    stays = asyncio.create_task(ask(engine, "paper", 2))
    await asyncio.sleep(0)
    left.cancel()
    assert told(await stays) == (2, 1)


CLAUSES: list[Callable[[Engine], Awaitable[None]]] = [
    two_who_ask_share_a_call_and_each_gets_its_own,
    what_differs_in_size_goes_apart,
    what_came_while_others_ran_goes_in_one_call,
    of_a_call_that_fails_each_has_its_own_error_or_result,
    one_that_is_not_wanted_any_more_costs_the_others_nothing,
]


@pytest.mark.parametrize("name", MAKERS)
def test_both_engines_run_tasks_together(name: str) -> None:
    async def run() -> None:
        async with started(MAKERS[name]()) as engine:
            for clause in CLAUSES:
                await asyncio.wait_for(clause(engine), 20)

    asyncio.run(run())


def test_who_ends_the_worker_is_found_among_those_it_ran_with() -> None:
    async def run() -> None:
        async with started(LocalEngine(lineup("material", material="papers"))) as engine:
            good, bad = await asyncio.gather(
                ask(engine, "paper", 1), ask(engine, "die paper", 2), return_exceptions=True
            )
            assert isinstance(good, list)
            assert told(good) == (1, 1)
            assert isinstance(bad, WorkerLost)

    asyncio.run(run())


def test_each_is_charged_its_part_of_the_time() -> None:
    now = [0.0]
    waiting = Waiting({"media": 1}, head_start_s=0.0, clock=lambda: now[0])

    def call(number: int, owner: str, alike: object) -> Call:
        batch = 4 if alike else 1
        made = Call(number, MaterialTask(phrase="x"), "media", 0, Share(owner=owner), batch=batch, alike=alike)
        waiting.push(made)
        return made

    together = [call(number, "many" if number else "one", "paper") for number in range(4)]
    lead = waiting.pop("media")
    assert lead is not None
    assert waiting.join(lead) == together
    now[0] = 4.0
    for each in together:
        waiting.settle(each)
    alone = [call(10, "many", None), call(11, "one", None)]
    assert waiting.pop("media") is alone[1]  # one second of the four was for its sake, three were for the other's


def test_a_row_that_takes_several_needs_a_kind_that_does() -> None:
    with pytest.raises(InvalidRow, match="batch"):
        check_generator("new", replace(TABLE["tones"], batch=2), registered())


def test_what_tasks_have_in_common_is_named_by_their_fields() -> None:
    kind = registered().kinds["material"]
    with pytest.raises(InvalidRow, match="alike: MaterialTask has no colour"):
        check_kind(replace(kind, name="newer", where={"tier": "x"}, alike=("colour",)), registered())
