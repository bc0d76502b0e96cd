"""A job that is left early takes nothing from the next one: what the server counts as sent is here, or asked for."""

from __future__ import annotations

import hashlib

from holoforge_client.assets import AssetMemory
from holoforge_client.inbox import Arrived
from holoforge_client.job import Job
from holoforge_client.jobs import Jobs
from holoforge_client.protocol.chunk import pack_header
from holoforge_client.protocol.messages import AssetInfo, Cancelled, Finished, Generate, Offered

FILE, MANIFEST = b"a bed of wind" * 9, b"{}"


def info(data: bytes) -> AssetInfo:
    return AssetInfo(digest=hashlib.sha256(data).hexdigest(), media_type="audio/wav", size_bytes=len(data))


def offer(job: str) -> Offered:
    return Offered(job=job, slot="ambience/wind", revision=1, tier="final", asset=info(FILE))


def chunk(data: bytes, start: int = 0, end: int | None = None) -> bytes:
    part = data[start:end]
    return pack_header(info(data).digest, start, start + len(part) == len(data)) + part


class Talk:
    """The jobs of a session whose server does not send again what it has sent whole."""

    def __init__(self) -> None:
        self.jobs = Jobs(AssetMemory(1 << 20, self._fetch), self._ask, lambda: 0)

    async def _fetch(self, info: AssetInfo) -> bytes:
        raise AssertionError("nothing was let go")

    async def _ask(self, job: Job) -> None:
        raise AssertionError("nothing is asked for again")

    def ask(self, name: str) -> Job:
        job = Job(Generate(job=name, prompt="a windy hill"), 0, 60.0)
        self.jobs.add(job)
        return job

    def arrived(self, job: Job) -> list[object]:
        return list(iter(lambda: job.events.get_nowait() if job.events.qsize() else None, None))


def test_files_of_a_job_that_was_left_are_there_for_the_next() -> None:
    talk = Talk()
    talk.ask("left")
    talk.jobs.leave("left")
    talk.jobs.take_message(offer("left"))  # both were on their way when it was left
    talk.jobs.take_chunk(chunk(FILE))
    talk.jobs.take_message(Cancelled(job="left"))
    job = talk.ask("next")
    talk.jobs.take_message(offer("next"))
    talk.jobs.take_message(Finished(job="next", manifest=info(MANIFEST), partial=False, seconds=1.0))
    talk.jobs.take_chunk(chunk(MANIFEST))  # the file itself is not sent again
    events = talk.arrived(job)
    assert [event.offer.slot for event in events if isinstance(event, Arrived)] == ["ambience/wind", "manifest"]
    assert isinstance(events[-1], Finished)


def test_what_the_server_stopped_sending_begins_anew() -> None:
    talk = Talk()
    talk.ask("left")
    talk.jobs.take_message(offer("left"))
    talk.jobs.take_chunk(chunk(FILE, 0, 20))
    talk.jobs.leave("left")
    assert talk.jobs.parts() == {info(FILE).digest: 20}
    talk.jobs.take_message(Cancelled(job="left"))
    assert talk.jobs.parts() == {}
    job = talk.ask("next")
    talk.jobs.take_message(offer("next"))
    talk.jobs.take_chunk(chunk(FILE))
    assert any(isinstance(event, Arrived) for event in talk.arrived(job))


def test_a_job_that_was_left_is_not_asked_for_in_another_session() -> None:
    talk = Talk()
    talk.ask("left")
    talk.ask("other")
    talk.jobs.leave("left")
    assert [request.job for request in talk.jobs.begin_anew()] == ["other"]
