"""Many scenes side by side: who is asked next, how often again, and what ends it all."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from assets.finishing.profiles import UnknownProfile, find_profile
from assets.finishing.target import COMPRESSED, LEVELS, QUANTIZED, SUPERCOMPRESSED, Extension
from clients.prebuild.errors import NothingDone
from clients.prebuild.folder import Build
from clients.prebuild.journal import Failed, Made
from clients.prebuild.making import make
from clients.prebuild.wanted import Wanted
from holoforge_client import AssetLost, Client, ConnectionLost, ConnectionRefused, HoloforgeError, JobFailed, connect

_MEMORY_BYTES = 64 << 20
_FIRST_WAIT_S, _LONGEST_WAIT_S = 1.0, 30.0
_HOPELESS = frozenset({"not_allowed", "token_refused", "token_expired"})
"""Codes that every other scene would meet as well."""


@dataclass(frozen=True)
class How:
    """Which server, how many scenes at a time, how often each is tried, and how long one try may take."""

    url: str
    token: str = ""
    side_by_side: int = 4
    attempts: int = 3
    limit_s: float = 900.0
    patience_s: float = 60.0
    keep: str = ""


class Form(NamedTuple):
    """What is said to a server of the files that are wanted."""

    profile: str
    image: tuple[str, ...]
    extensions: tuple[str, ...]


class Watcher(Protocol):
    """Hears what happens."""

    def began(self, wanted: Wanted) -> None:
        """A scene is asked for."""

    def moved(self, wanted: Wanted, share: float, stage: str) -> None:
        """It is so far, 0 to 1."""

    def again(self, wanted: Wanted, why: str, wait_s: float) -> None:
        """It failed, and is tried again."""

    async def ended(self, line: Made | Failed) -> None:
        """It is whole, or has failed; the next begins when this returns."""


async def make_all(scenes: Iterable[Wanted], build: Build, how: How, watcher: Watcher) -> None:
    """Make every scene; each ends as a line of the journal.

    Raises:
        NothingDone: the server does not answer, or refuses a profile or who asks.
        DiskFull: there is no room; what runs is given up.
    """
    waiting = deque(scenes)
    async with AsyncExitStack() as stack:
        links = {}
        for form in dict.fromkeys(form_of(one) for one in waiting):
            links[form] = await stack.enter_async_context(Link(how, form))
        most = min([how.side_by_side, *(link.client.welcome.limits.jobs for link in links.values())])

        async def work() -> None:
            while waiting:
                wanted = waiting.popleft()
                watcher.began(wanted)
                line = await _tried(links[form_of(wanted)], wanted, build, how, watcher)
                await watcher.ended(line)

        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(max(1, most)):
                    group.create_task(work())
        except BaseExceptionGroup as failed:
            raise _first(failed) from failed


class Link:
    """A session for one kind of device, opened anew where it was lost for good."""

    def __init__(self, how: How, form: Form) -> None:
        self._how, self._form = how, form
        self._stack = AsyncExitStack()
        self._opening = asyncio.Lock()
        self.client: Client

    async def __aenter__(self) -> Link:
        try:
            await self._open()
        except ConnectionRefused as refused:
            raise NothingDone(str(refused)) from refused
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def renew(self, lost: Client) -> None:
        """Open another session, unless somebody has since `lost` was.

        Raises:
            ConnectionRefused: there is none to be had.
        """
        async with self._opening:
            if self.client is lost:
                await self._stack.aclose()
                await self._open()

    async def _open(self) -> None:
        how, form = self._how, self._form
        link = connect(
            how.url,
            name="holoforge-prebuild",
            image=form.image,
            extensions=form.extensions,
            profile=form.profile,
            token=how.token,
            patience_s=how.patience_s,
            memory_bytes=_MEMORY_BYTES,
        )
        self.client = await self._stack.enter_async_context(link)


def form_of(wanted: Wanted) -> Form:
    """What to accept for a scene: of extensions those that pay on its device, KTX2 only where it is asked for; of a
    device that is not known here, all that are made.
    """
    if wanted.plain:
        return Form(wanted.profile, ("image/png",), ())
    try:
        formats = find_profile(wanted.profile).formats - {LEVELS, SUPERCOMPRESSED}
    except UnknownProfile:
        formats = frozenset[Extension]({COMPRESSED, QUANTIZED})
    if wanted.ktx2:
        formats |= {SUPERCOMPRESSED}
    return Form(wanted.profile, ("image/png", "image/jpeg"), tuple(sorted(formats)))


async def _tried(link: Link, wanted: Wanted, build: Build, how: How, watcher: Watcher) -> Made | Failed:
    """Make a scene, as often as it may be tried."""
    started, attempt = time.monotonic(), 0
    while True:
        attempt, client = attempt + 1, link.client
        try:
            return await _attempt(client, wanted, build, how, watcher, attempt)
        except (HoloforgeError, TimeoutError) as error:
            code, detail, may_pass = _reason(error, how)
            if code == "connection_lost":
                await _renewed(link, client)
            if not may_pass or attempt >= how.attempts:
                seconds = round(time.monotonic() - started, 3)
                failed = Failed(wanted=wanted, code=code, detail=detail, attempts=attempt, seconds=seconds)
                build.note(failed)
                return failed
            wait_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** (attempt - 1)) * random.uniform(0.8, 1.2)
            watcher.again(wanted, detail, wait_s)
            await asyncio.sleep(wait_s)


async def _attempt(client: Client, wanted: Wanted, build: Build, how: How, watcher: Watcher, attempt: int) -> Made:
    def tell(share: float, stage: str) -> None:
        watcher.moved(wanted, share, stage)

    async with asyncio.timeout(how.limit_s):
        return await make(client, wanted, build, keep=how.keep, attempt=attempt, tell=tell)


async def _renewed(link: Link, lost: Client) -> None:
    try:
        await link.renew(lost)
    except ConnectionRefused as refused:
        raise NothingDone(f"the server went away: {refused}; what is made stays: run it again") from refused


def _reason(error: HoloforgeError | TimeoutError, how: How) -> tuple[str, str, bool]:
    """Code and detail of a failure, and whether it may pass.

    Raises:
        NothingDone: every other scene would meet the same.
    """
    match error:
        case TimeoutError():
            return "timed_out", f"not done after {how.limit_s:g} s", True
        case JobFailed() if error.code in _HOPELESS:
            hint = ' (to keep nothing: --keep "")' if error.code == "not_allowed" and how.keep else ""
            raise NothingDone(f"{error.detail}{hint}") from error
        case JobFailed():
            return error.code, error.detail, error.retryable
        case ConnectionLost():
            return "connection_lost", str(error), True
    return "asset_lost" if isinstance(error, AssetLost) else "cancelled", str(error), True


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first leaf of a group."""
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
