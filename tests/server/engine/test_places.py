"""Which jobs are worked on side by side, and which wait."""

import asyncio
from contextlib import AsyncExitStack

from server.engine.base import Share
from server.engine.places import CHANGE, NEW, Places


class Site:
    """Jobs that begin when they may, and end when they are told to."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.begun: list[str] = []
        self.ends: dict[str, asyncio.Event] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, share: Share, rank: int = NEW) -> None:
        self.ends[name] = asyncio.Event()
        self.tasks[name] = asyncio.create_task(self._work(name, share, rank))

    async def _work(self, name: str, share: Share, rank: int) -> None:
        async with self.places.place(share, rank):
            self.begun.append(name)
            await self.ends[name].wait()

    async def end(self, name: str) -> None:
        self.ends[name].set()
        await self.tasks[name]
        await asyncio.sleep(0)

    async def close(self) -> None:
        for name, task in self.tasks.items():
            self.ends[name].set()
            task.cancel()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)


async def opened(stack: AsyncExitStack, places: Places) -> Site:
    site = Site(places)
    stack.push_async_callback(site.close)
    return site


async def test_so_many_of_ones_jobs_are_worked_on_and_anothers_does_not_wait_for_them() -> None:
    async with AsyncExitStack() as stack:
        site = await opened(stack, Places())
        for number in range(5):
            site.start(f"ann-{number}", Share("ann", "s", running=2))
        site.start("bob", Share("bob", "t"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert site.begun == ["ann-0", "ann-1", "bob"]
        await site.end("ann-1")
        assert site.begun[3:] == ["ann-2"]


async def test_the_sessions_of_one_take_turns_and_a_change_goes_before_a_new_scene() -> None:
    async with AsyncExitStack() as stack:
        site = await opened(stack, Places())
        for name, session, rank in (
            ("first", "s", NEW),
            ("s-1", "s", NEW),
            ("s-2", "s", NEW),
            ("s-change", "s", CHANGE),
            ("t-1", "t", NEW),
        ):
            site.start(name, Share("ann", session, running=1), rank)
        await asyncio.sleep(0)
        for _ in range(4):
            await asyncio.sleep(0)
            await site.end(site.begun[-1])
        assert site.begun == ["first", "t-1", "s-change", "s-1", "s-2"]


async def test_who_has_no_name_is_alone_with_the_session() -> None:
    async with AsyncExitStack() as stack:
        site = await opened(stack, Places())
        for session in "abc":
            site.start(session, Share("", session, running=1))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert site.begun == ["a", "b", "c"]


async def test_a_job_that_is_cancelled_while_it_waits_is_passed_over_and_nothing_is_kept() -> None:
    places = Places()
    async with AsyncExitStack() as stack:
        site = await opened(stack, places)
        for name in "abc":
            site.start(name, Share("ann", "s", running=1))
        await asyncio.sleep(0)
        site.tasks["b"].cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await site.end("a")
        assert site.begun == ["a", "c"]
    assert not places._askers


async def test_a_job_that_takes_too_long_lets_another_begin_and_leaves_but_once() -> None:
    async with AsyncExitStack() as stack:
        site = await opened(stack, Places(longest_s=0.0))
        for name in "abc":
            site.start(name, Share("ann", "s", running=1))
        await asyncio.sleep(0.02)
        assert site.begun == ["a", "b", "c"]
        await site.end("a")
