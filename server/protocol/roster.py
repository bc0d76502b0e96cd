"""The jobs of a session that have not ended, and the scenes of those that have, as many as are kept for changes."""

from __future__ import annotations

from typing import Literal

from .errors import DuplicateJob, TooManyJobs, UnknownJob, UnknownScene
from .limits import LIVING_SCENES


class Roster:
    """`most` jobs may run at a time. Of a scene it knows what the backend calls it."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._jobs: dict[str, Literal["running", "stopping"]] = {}
        self._scenes: dict[str, str] = {}
        self._missing: set[str] = set()

    def __contains__(self, job: str) -> bool:
        """Whether a job has not ended."""
        return job in self._jobs

    @property
    def jobs(self) -> tuple[str, ...]:
        """Ids of the jobs that have not ended."""
        return tuple(self._jobs)

    def is_running(self, job: str) -> bool:
        """Whether a job has not ended and is not being stopped."""
        return self._jobs.get(job) == "running"

    def keeps(self, job: str) -> bool:
        """Whether the scene of a finished job is kept."""
        return job in self._scenes

    def scene(self, job: str) -> str:
        """What the backend calls the scene that a finished job left; "" where it is not kept."""
        return self._scenes.get(job, "")

    def start(self, job: str) -> None:
        """A job begins; a scene of the same name is no more.

        Raises:
            DuplicateJob: it runs already.
            TooManyJobs: as many run as may.
        """
        if job in self._jobs:
            raise DuplicateJob(f"job {job!r} is running")
        self._take(job)
        self._scenes.pop(job, None)

    def change(self, job: str) -> None:
        """A job goes on to change its scene.

        Raises:
            DuplicateJob: it runs already.
            UnknownScene: its scene is not kept.
            TooManyJobs: as many run as may.
        """
        if job in self._jobs:
            raise DuplicateJob(f"job {job!r} is running; change its scene when it has finished")
        if job not in self._scenes:
            kept = ", ".join(self._scenes) or "none"
            text = f"no scene of a job {job!r} is kept (there are: {kept}); generate it again"
            raise UnknownScene(text, job=job)
        self._take(job)
        self._scenes[job] = self._scenes.pop(job)  # the last to go, as it is in use

    def talk(self, job: str) -> None:
        """Something is said, given to know or to hear; it is no scene's job.

        Raises:
            DuplicateJob: the id is a job's that runs, or of which the scene is kept.
            TooManyJobs: as many run as may.
        """
        if job in self._jobs or job in self._scenes:
            raise DuplicateJob(f"job {job!r} is another's; give a new id")
        self._take(job)

    def stop(self, job: str) -> bool:
        """A job is to be stopped; False where it is being stopped already.

        Raises:
            UnknownJob: no such job runs.
        """
        state = self._jobs.get(job)
        if state is None:
            raise UnknownJob(f"no job {job!r} is running")
        self._jobs[job] = "stopping"
        return state == "running"

    def end(self, job: str) -> None:
        """A job has ended."""
        self._jobs.pop(job, None)
        self._missing.discard(job)

    def keep(self, job: str, scene: str) -> None:
        """Keep the scene of a job that has finished, and let the oldest go."""
        self._scenes.pop(job, None)
        self._scenes[job] = scene
        while len(self._scenes) > LIVING_SCENES:
            del self._scenes[next(iter(self._scenes))]

    def miss(self, job: str) -> bool:
        """An asset of a job is gone; False where the job has ended, which loses its scene now."""
        if job in self._jobs:
            self._missing.add(job)
            return True
        self._scenes.pop(job, None)
        return False

    def misses(self, job: str) -> bool:
        """Whether an asset of a running job is gone."""
        return job in self._missing

    def clear(self) -> None:
        """The session ends."""
        self._jobs.clear()
        self._scenes.clear()

    def _take(self, job: str) -> None:
        if len(self._jobs) >= self.most:
            raise TooManyJobs(f"{len(self._jobs)} jobs run in this session, the most it may", job=job)
        self._jobs[job] = "running"
