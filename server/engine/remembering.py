"""An engine that does no task twice: what a task gave is kept in the store, and handed out again.

So a job that is begun anew, because its server died, goes on where it was. Only what takes long is kept: plans, final
materials and speech. A task is known by what it says, by who does it, and by the files of the program that does it.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import zlib
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import assets
import generators
from assets.artifacts import Speech
from assets.errors import InvalidArtifact, StoreError
from assets.store import Store
from generators.base import CheckedMaps, Preview, Progress, Ruling, Step
from generators.plan import Environment, SceneObject, SpokenLine
from generators.registry import DEFAULTS, GENERATORS, GeneratorSpec, Kind, options_of
from generators.tasks import MaterialsTask, MaterialTask, PlanTask, SpeechTask, Task
from server.engine.base import ALONE, Engine, EngineStatus, Share

log = logging.getLogger(__name__)

_LONG = (PlanTask, MaterialsTask, SpeechTask)
_WHOLE_BYTES = 1 << 20
"""Files of a program that are larger are known by their size and time of change."""


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
    """Satisfies `Engine` before another one; `chosen` of `table` are the generators that run there."""

    def __init__(
        self,
        engine: Engine,
        store: Store,
        chosen: Mapping[Kind, str] = DEFAULTS,
        table: Mapping[str, GeneratorSpec] = GENERATORS,
    ) -> None:
        self._engine, self._store = engine, store
        who = [(kind, name, table[name].weights, options_of(kind)) for kind, name in sorted(chosen.items())]
        self._who = msgspec.json.encode((who, program_digest()))

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
        key = self._key(task)
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

    def _key(self, task: Task) -> str:
        """What a task is kept under; "" where it is not kept."""
        long = isinstance(task, _LONG) or (isinstance(task, MaterialTask) and task.tier == "final")
        return hashlib.sha256(self._who + msgspec.json.encode(task)).hexdigest() if long else ""

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
            return msgspec.msgpack.decode(zlib.decompress(data), type=_Results, dec_hook=_unpack_array).steps()
        except (StoreError, InvalidArtifact, msgspec.MsgspecError, zlib.error, ValueError, TypeError) as error:
            log.warning("what a task gave cannot be read, and it is done again: %s", error)
            return None


def program_digest() -> str:
    """SHA-256 over what generators and packers consist of: code, tables and weights."""
    digest = hashlib.sha256()
    for package in (assets, generators):
        root = Path(str(package.__file__)).parent
        for path in sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            stat = path.stat()
            digest.update(path.relative_to(root).as_posix().encode())
            large = stat.st_size > _WHOLE_BYTES
            digest.update(f"{stat.st_size} {stat.st_mtime_ns}".encode() if large else path.read_bytes())
    return digest.hexdigest()


def _pack_array(value: object) -> object:
    if isinstance(value, np.ndarray):
        return (value.dtype.str, value.shape, value.tobytes())
    raise NotImplementedError(f"{type(value).__name__} is no array")


def _unpack_array(kind: type, value: Any) -> Any:
    dtype, shape, data = value
    return np.frombuffer(data, np.dtype(dtype)).reshape(shape).copy()
