"""What is waited for in the event loop."""

from __future__ import annotations

import asyncio

import pytest

from server.bell import Bell


def test_all_who_wait_go_on_and_nobody_waits_while_it_is_set() -> None:
    async def run() -> list[str]:
        bell, said = Bell(), list[str]()

        async def wait(name: str) -> None:
            await bell.wait()
            said.append(name)

        waiting = [asyncio.create_task(wait(name)) for name in "ab"]
        await asyncio.sleep(0)
        assert said == []
        bell.set()
        await asyncio.gather(*waiting)
        await wait("c")
        bell.clear()
        late = asyncio.create_task(wait("d"))
        await asyncio.sleep(0)
        assert not late.done()
        bell.set()
        await late
        return said

    assert asyncio.run(run()) == ["a", "b", "c", "d"]


def test_one_who_is_cancelled_takes_nobody_along() -> None:
    async def run() -> None:
        bell = Bell()
        gone, stays = asyncio.create_task(bell.wait()), asyncio.create_task(bell.wait())
        await asyncio.sleep(0)
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        bell.set()
        await stays

    asyncio.run(run())
