"""The backend behind the connection shell: answers requests from the store, or runs them as jobs."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing

from assets.finishing.target import Target
from assets.store import Store
from generators.errors import GenerationError, GenerationFailed, InvalidTask
from generators.registry import DEFAULTS, GENERATORS, GeneratorSpec, Kind, options_of
from server.backend import AssetSource, Event, JobMessage
from server.engine.base import ALONE, Engine, Share
from server.jobs.living import LivingScene, version_of
from server.jobs.record import keep_job, recall_job, request_key
from server.jobs.revision import Revision
from server.jobs.run import JobRun
from server.jobs.shelf import Shelf
from server.protocol.messages import Accepted, Edit, Finished, Generate, GeneratorInfo, Offered, Redo, Undo
from server.targets import PLAIN_TARGET

log = logging.getLogger(__name__)


class SceneBackend:
    """Makes scenes with an engine and a store; satisfies `server.backend.Backend`."""

    def __init__(
        self,
        engine: Engine,
        store: Store,
        chosen: dict[Kind, str] | None = None,
        table: dict[str, GeneratorSpec] | None = None,
    ) -> None:
        self._engine = engine
        self._store = store
        self._shelf = Shelf(store)
        rows = {kind: (name, (table or GENERATORS)[name]) for kind, name in (chosen or DEFAULTS).items()}
        self._generators = tuple(
            GeneratorInfo(kind=kind, name=name, model=spec.weights, licence=spec.licence)
            for kind, (name, spec) in rows.items()
        )
        self._planner = rows["plan"][0]
        self._material, material = rows["material"]
        self._material_batch, self._loras = material.batch, material.loras
        self._options = {name: value for kind in (chosen or DEFAULTS) for name, value in options_of(kind).items()}
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

    async def close(self) -> None:
        """Stop the workers."""
        await self._engine.close()
        if self._starting is not None:
            self._starting.cancel()
            await asyncio.gather(self._starting, return_exceptions=True)

    async def run(
        self, request: Generate, target: Target = PLAIN_TARGET, share: Share = ALONE
    ) -> AsyncGenerator[Event, None]:
        """Run one job; see `Backend.run`."""
        self._check_lora(request.lora)
        key = request_key(request, target, self._generators, self._options)
        if recalled := await asyncio.to_thread(recall_job, self._store, self._shelf, key, request.job):
            yield Event(Accepted(job=request.job, cached=True))
            for known in recalled:
                yield _with_scene(known, lambda: LivingScene(request, _revisions(recalled), target))
            return
        yield Event(Accepted(job=request.job))
        job = JobRun(request, self._engine, self._shelf, self._generators, self._material_batch, target, share=share)
        sent: list[JobMessage] = []
        async with aclosing(_events(job)) as events:
            async for event in events:
                sent.append(event.message)
                yield _with_scene(event, lambda: _first_version(request, target, job))
        if not job.partial:
            keep_job(self._store, key, sent)

    def _check_lora(self, name: str) -> None:
        if name and not self._loras:
            raise InvalidTask(
                f"lora: {name!r}, and this server's materials ({self._material}) wear no adapters; "
                "start it with --material material-model and HOLOFORGE_MATERIAL_LORAS"
            )

    async def change(
        self, request: Edit | Undo | Redo, scene: object, share: Share = ALONE
    ) -> AsyncGenerator[Event, None]:
        """Change a scene; see `Backend.change`."""
        if not isinstance(scene, LivingScene):
            raise TypeError(f"{type(scene).__name__} is no scene of this backend")
        yield Event(Accepted(job=request.job))
        living = scene if scene.scene is not None else await self._remade(scene, share)
        if living.scene is None:
            raise GenerationFailed("the scene could not be made again")
        if not isinstance(request, Edit):
            living.step(request)
        made = (self._engine, self._shelf, self._generators, self._material_batch)
        job = Revision(request, living, living.scene, *made, share)
        async with aclosing(_events(job)) as events:
            async for event in events:
                yield _with_scene(event, lambda: job.made)

    async def _remade(self, living: LivingScene, share: Share) -> LivingScene:
        """Make a scene again that had been answered from the store, saying nothing: equal requests, equal bytes."""
        made = (self._engine, self._shelf, self._generators, self._material_batch)
        job = JobRun(living.request, *made, living.target, share=share)
        async with aclosing(_events(job)) as events:
            async for _ in events:
                continue
        first = _first_version(living.request, living.target, job)
        return dataclasses.replace(first, revisions=living.revisions)

    def read(self, digest: str) -> AssetSource:
        """Find an asset for HTTP.

        Raises:
            AssetMissing: no asset has that digest.
        """
        return self._shelf.find(digest)


async def _events(job: JobRun) -> AsyncGenerator[Event, None]:
    """What a job says while it runs; closing this stops it."""
    work = asyncio.create_task(_until_done(job))
    try:
        while (event := await job.feed.events.get()) is not None:
            yield event
        await work
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


def _tell_failure(starting: asyncio.Task[None]) -> None:
    """Log why the engine could not start: its tasks fail with the same, and `/readyz` says so."""
    if not starting.cancelled() and (error := starting.exception()) is not None:
        log.error("the engine did not start: %s", error)


def _with_scene(event: Event, scene: Callable[[], LivingScene]) -> Event:
    """The event, with the scene that can be changed from now on where it is the last."""
    return dataclasses.replace(event, scene=scene()) if isinstance(event.message, Finished) else event


def _first_version(request: Generate, target: Target, job: JobRun) -> LivingScene:
    return LivingScene(request, dict(job.feed.revisions), target, job.scene, (version_of(job.plan, job.scene),))


def _revisions(events: Iterable[Event]) -> dict[str, int]:
    """The last revision of each slot in what an earlier job said."""
    return {event.message.slot: event.message.revision for event in events if isinstance(event.message, Offered)}


async def _until_done(job: JobRun) -> None:
    """Run a job, then say that nothing more will come; of several errors the first typed one is raised."""
    listening = True
    try:
        await job.produce()
    except asyncio.CancelledError:
        listening = False
        raise
    except BaseExceptionGroup as group:
        raise _first(group) from group
    finally:
        if listening:
            await job.feed.events.put(None)


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first leaf of a group, a generator's own error before others."""
    leaves = [_first(error) if isinstance(error, BaseExceptionGroup) else error for error in group.exceptions]
    return next((leaf for leaf in leaves if isinstance(leaf, GenerationError)), leaves[0])
