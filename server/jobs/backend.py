"""The backend behind the connection shell: answers requests from the store, or runs them as jobs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
from contextlib import aclosing
from typing import Any

import msgspec

from assets.finishing.profiles import PLAIN_TARGET
from assets.finishing.target import Target
from assets.store import Store
from generators.affect.feeling import UNFELT, Feeling
from generators.errors import GenerationError, InvalidTask
from generators.registry import Lineup, line_up
from generators.tasks import Anchor, FeelingTask
from server.affect.voicing import VoiceNow, as_it_is
from server.backend import AssetSource, Event
from server.engine.base import ALONE, Engine, Share
from server.jobs.house import SceneHouse, quick
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.work import FIRST
from server.jobs.workshop import Workshop
from server.protocol.messages import Edit, Generate, GeneratorInfo, Know, Listen, Redo, Say, Undo
from server.scenes.key import owned_key, request_key
from server.scenes.makings import choices_digest, makings_digest
from server.scenes.records import SceneRecords
from server.scenes.wish import Wish
from server.talk.memory import Memory
from server.talk.turn import Circumstances, Turn

log = logging.getLogger(__name__)


class SceneBackend:
    """Makes scenes with an engine and a store; satisfies `server.backend.Backend`."""

    def __init__(self, engine: Engine, store: Store, lineup: Lineup | None = None) -> None:
        self._engine = engine
        self._shelf = Shelf(store)
        self._lineup = lineup or line_up()
        self._generators = tuple(
            GeneratorInfo(kind=kind, name=chosen.name, model=chosen.weights, licence=chosen.spec.licence)
            for kind, chosen in self._lineup.chosen.items()
        )
        self._planner = self._lineup.chosen["plan"].name
        material = self._lineup.chosen["material"]
        self._material, self._loras = material.name, material.spec.loras
        workshop = Workshop(engine, self._shelf, self._generators)
        self._house = SceneHouse(workshop, SceneRecords(store))
        self._options = choices_digest(self._lineup)
        self._makings: asyncio.Task[str] | None = None
        self._starting: asyncio.Task[None] | None = None

    @property
    def generators(self) -> tuple[GeneratorInfo, ...]:
        """What runs here."""
        return self._generators

    @property
    def ready(self) -> bool:
        """Whether some worker has its models loaded."""
        return self._engine.status.ready

    @property
    def failure(self) -> str:
        """Why no job will ever be done: no worker can be started, or none can plan; "" while one does or may."""
        status = self._engine.status
        ready = [worker for worker in status.workers if worker.ready]
        if not status.broken and ready and all(self._planner in worker.unavailable for worker in ready):
            return f"no worker can plan: {self._planner} cannot run, and the server's log says why"
        return status.broken

    @property
    def worker_restarts(self) -> int:
        """Workers that died and were replaced since the start."""
        return sum(worker.restarts for worker in self._engine.status.workers)

    async def start(self) -> None:
        """Start the workers; `ready` tells when their models are loaded."""
        self._starting = asyncio.create_task(self._engine.start())
        self._starting.add_done_callback(_tell_failure)
        self._makings = asyncio.create_task(asyncio.to_thread(makings_digest))

    async def close(self) -> None:
        """Stop the workers."""
        await self._engine.close()
        if self._starting is not None:
            self._starting.cancel()
            await asyncio.gather(self._starting, return_exceptions=True)

    def run(
        self, request: Generate, target: Target = PLAIN_TARGET, share: Share = ALONE
    ) -> AsyncGenerator[Event, None]:
        """Run one job; see `Backend.run`."""
        telling = Telling(request.job)
        wish = wish_of(request, target)
        return _events(telling, lambda: self._generate(wish, telling, share, request.keep))

    async def _generate(self, wish: Wish, telling: Telling, share: Share, keep: str) -> None:
        """Make a scene; in a form that takes long to write only for who keeps it, or where it was made before."""
        self._check_lora(wish.lora)
        if not keep:
            wish = await self._made_before(wish, share) or quick(wish)
        key = owned_key(await self._key(wish), share.owner)
        await self._house.generate(wish, key, telling, share, keep)

    async def _made_before(self, wish: Wish, share: Share) -> Wish | None:
        """The wish, or the same in a lesser form that its client loads as well, if the store holds its scene; None too
        for a wish that has but one form.
        """
        if not wish.target.lesser:
            return None
        for target in (wish.target, *wish.target.lesser):
            form = msgspec.structs.replace(wish, target=target)
            if await self._house.answers(owned_key(await self._key(form), share.owner)):
                return form
        return None

    async def _key(self, wish: Wish) -> str:
        """The wish's key. What scenes are made of is looked at once: it does not change under a server."""
        if self._makings is None:
            self._makings = asyncio.create_task(asyncio.to_thread(makings_digest))
        makings = await asyncio.shield(self._makings)
        models = [(one.kind, one.name, one.model) for one in self._generators]
        return request_key(wish, models, self._options, makings)

    def _check_lora(self, name: str) -> None:
        if name and not self._loras:
            raise InvalidTask(
                f"lora: {name!r}, and this server's materials ({self._material}) wear no adapters; "
                "start it with --material material-model and HOLOFORGE_MATERIAL_LORAS"
            )

    def change(
        self, request: Edit | Undo | Redo, scene: str, share: Share = ALONE, voicing: VoiceNow = as_it_is
    ) -> AsyncGenerator[Event, None]:
        """Change a scene; see `Backend.change`."""
        telling = Telling(request.job)
        match request:
            case Edit():
                instruction, about = request.instruction, request.about
                return _events(telling, lambda: self._house.edit(instruction, scene, telling, share, about, voicing))
            case Undo():
                return _events(telling, lambda: self._house.step("undo", scene, telling, share))
            case Redo():
                return _events(telling, lambda: self._house.step("redo", scene, telling, share))

    async def feel(self, text: str, share: Share = ALONE) -> Feeling:
        """What a text sounds like; see `Backend.feel`."""
        async with aclosing(self._engine.run(FeelingTask(text=text), priority=FIRST, share=share)) as steps:
            async for step in steps:
                if isinstance(step, Feeling):
                    return step
        return UNFELT

    def talk(
        self,
        request: Say | Know | Listen,
        scene: str,
        memory: Memory,
        share: Share = ALONE,
        fixed: str = "",
        voicing: VoiceNow = as_it_is,
    ) -> AsyncGenerator[Event, None]:
        """Answer, read or hear; see `Backend.talk`."""
        telling = Telling(request.job)
        return _events(telling, lambda: self._talk(request, scene, memory, share, fixed, voicing, telling))

    async def _talk(
        self,
        request: Say | Know | Listen,
        scene: str,
        memory: Memory,
        share: Share,
        fixed: str,
        voicing: VoiceNow,
        telling: Telling,
    ) -> None:
        state = await self._house.current(scene) if scene else None
        turn = Turn(self._engine, self._shelf, telling, Circumstances(state, memory, share, fixed, voicing))
        match request:
            case Say():
                await turn.say(request)
            case Know():
                await turn.know(request)
            case Listen():
                await turn.listen(request)

    def erase(self, owner: str, digests: Iterable[str]) -> int:
        """Erase what is kept for `owner`, and assets; see `Backend.erase`."""
        return self._house.erase(owner, digests)

    def read(self, digest: str) -> AssetSource:
        """Find an asset for HTTP.

        Raises:
            AssetMissing: no asset has that digest.
        """
        return self._shelf.find(digest)


def _tell_failure(starting: asyncio.Task[None]) -> None:
    """Log why the engine could not start: its tasks fail with the same, and `/readyz` says so."""
    if not starting.cancelled() and (error := starting.exception()) is not None:
        log.error("the engine did not start: %s", error)


def wish_of(request: Generate, target: Target = PLAIN_TARGET) -> Wish:
    """What a client asks for, whatever it calls the job, in the form of its `target`."""
    anchor = Anchor(kind=request.anchor.kind, size=request.anchor.size) if request.anchor else None
    return Wish(
        prompt=request.prompt,
        seed=request.seed,
        quality=request.quality,
        delivery=request.delivery,
        anchor=anchor,
        max_objects=request.max_objects,
        max_lines=request.max_lines,
        lora=request.lora,
        target=target,
    )


async def _events(telling: Telling, job: Callable[[], Coroutine[Any, Any, None]]) -> AsyncGenerator[Event, None]:
    """What a job says while it runs; closing this stops it. Of several errors the first typed one is raised."""
    work = asyncio.create_task(job())
    work.add_done_callback(lambda _: telling.wake())
    try:
        while not work.done() or not telling.events.empty():
            if (event := await telling.events.get()) is not None:
                yield event
        if work.cancelled():
            raise RuntimeError("a job was cancelled from within")
        work.result()
    except BaseExceptionGroup as group:
        raise _first(group) from group
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first leaf of a group, a generator's own error before others."""
    leaves = [_first(error) if isinstance(error, BaseExceptionGroup) else error for error in group.exceptions]
    return next((leaf for leaf in leaves if isinstance(leaf, GenerationError)), leaves[0])
