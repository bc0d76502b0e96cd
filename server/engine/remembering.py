"""An engine that does no task twice: what a task gave is kept in the store, and handed out again.

So a job that is begun anew, because its server died, goes on where it was. Only what takes long is kept: plans, final
materials and speech. A task is known by what it says, by who does it, and by what things are made of (`makings`). What
was made for somebody is kept among their records: others are not answered with it, and it is erased with them.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import zlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import cached_property
from typing import Any

import msgspec
import numpy as np

from assets.artifacts import Speech
from assets.errors import InvalidArtifact, StoreError
from assets.store import Store
from generators.base import CheckedMaps, Preview, Progress, Ruling, Step
from generators.plan import Environment, SceneObject, SpokenLine
from generators.registry import Lineup, line_up
from generators.tasks import MaterialTask, PlanTask, SpeechTask, Task
from server.engine.base import ALONE, Engine, EngineStatus, Share
from server.scenes.key import owned_key
from server.scenes.makings import choices_digest, makings_digest

log = logging.getLogger(__name__)

_LONG = (PlanTask, SpeechTask)


class _Results(msgspec.Struct):
    """What a task gave, in order, by kind."""

    plan: list[tuple[int, Environment | SceneObject | SpokenLine]] = []
    rulings: list[tuple[int, Ruling]] = []
    maps: list[tuple[int, CheckedMaps]] = []
    speech: list[tuple[int, Speech]] = []

    def add(self, number: int, step: Step) -> bool:
        """Take a step; False where it is of a kind that is not kept."""
        match step:
            case Environment() | SceneObject() | SpokenLine():
                self.plan.append((number, step))
            case Ruling():
                self.rulings.append((number, step))
            case CheckedMaps():
                self.maps.append((number, step))
            case Speech():
                self.speech.append((number, step))
            case _:
                return False
        return True

    def steps(self) -> list[Step]:
        """The steps in their order."""
        every: list[tuple[int, Step]] = [*self.plan, *self.rulings, *self.maps, *self.speech]
        return [step for _, step in sorted(every, key=lambda item: item[0])]


class RememberingEngine:
    """Satisfies `Engine` before another one; `lineup` are the generators that run there."""

    def __init__(self, engine: Engine, store: Store, lineup: Lineup | None = None) -> None:
        self._engine, self._store = engine, store
        self._choices = choices_digest(lineup or line_up())

    async def start(self) -> None:
        """Start the workers; see `Engine.start`."""
        await self._engine.start()

    async def close(self) -> None:
        """Stop everything."""
        await self._engine.close()

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
        return self._engine.status

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Yield the steps of `task`, those of an earlier one like it if they are kept; see `Engine.run`."""
        key = ""
        if _takes_long(task):
            key = await asyncio.to_thread(self._key, task, share.owner)
        if key and (known := await asyncio.to_thread(self._recall, key)):
            for step in known:
                yield step
            return
        results, number = _Results(), 0
        async with aclosing(self._engine.run(task, priority=priority, share=share)) as steps:
            async for step in steps:
                number += 1
                if not isinstance(step, Progress | Preview) and not results.add(number, step):
                    key = ""
                yield step
        if key:
            await asyncio.to_thread(self._keep, key, results)

    @cached_property
    def _who(self) -> bytes:
        return msgspec.json.encode((self._choices, makings_digest()))

    def _key(self, task: Task, owner: str) -> str:
        """What a task is kept under. Blocks on the disk the first time."""
        return owned_key(hashlib.sha256(self._who + msgspec.json.encode(task)).hexdigest(), owner)

    def _keep(self, key: str, results: _Results) -> None:
        data = zlib.compress(msgspec.msgpack.encode(results, enc_hook=_pack_array), level=1)
        try:
            self._store.put_record(key, data)
        except StoreError as error:
            log.warning("what a task gave is not kept: %s", error)

    def _recall(self, key: str) -> list[Step] | None:
        try:
            data = self._store.get_record(key)
            if data is None:
                return None
            return _READER.decode(zlib.decompress(data)).steps()
        except (StoreError, InvalidArtifact, msgspec.MsgspecError, zlib.error, ValueError, TypeError) as error:
            log.warning("what a task gave cannot be read, and it is done again: %s", error)
            return None


def _takes_long(task: Task) -> bool:
    return isinstance(task, _LONG) or (isinstance(task, MaterialTask) and task.tier == "final")


def _pack_array(value: object) -> object:
    if isinstance(value, np.ndarray):
        return (value.dtype.str, value.shape, value.tobytes())
    raise NotImplementedError(f"{type(value).__name__} is no array")


def _unpack_array(kind: type, value: Any) -> Any:
    dtype, shape, data = value
    return np.frombuffer(data, np.dtype(dtype)).reshape(shape).copy()


_READER = msgspec.msgpack.Decoder(_Results, dec_hook=_unpack_array)
"""Built when this is imported, for results are read in threads: see `server.scenes.records`."""
