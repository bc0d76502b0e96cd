"""What a server counts, for Prometheus. One registry for each app, so that two in one process do not mix."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

CONTENT_TYPE = CONTENT_TYPE_LATEST

Outcome = Literal["finished", "partial", "failed", "cancelled", "abandoned"]
Stage = Literal["planned", "first_asset", "finished"]
Channel = Literal["message", "chunk", "http"]

_BUCKETS_S = (0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 120.0)


class Metrics:
    """Counters of one server. `worker_restarts` is asked whenever somebody looks."""

    def __init__(self, worker_restarts: Callable[[], int]) -> None:
        self._registry = CollectorRegistry()
        self._sessions = Gauge(
            "holoforge_sessions", "Sessions, those without a client included", registry=self._registry
        )
        self._jobs = Counter("holoforge_jobs", "Jobs that ended, by outcome", ["outcome"], registry=self._registry)
        self._running = Gauge("holoforge_jobs_running", "Jobs that have not ended", registry=self._registry)
        self._stages = Histogram(
            "holoforge_stage_seconds",
            "Seconds from a request to its stage",
            ["stage"],
            buckets=_BUCKETS_S,
            registry=self._registry,
        )
        sent = Counter("holoforge_sent_bytes", "Bytes sent, by channel", ["channel"], registry=self._registry)
        self._by_channel = {channel: sent.labels(channel) for channel in get_args(Channel)}
        self._drops = Counter(
            "holoforge_outbox_drops", "What became stale before it was sent", ["kind"], registry=self._registry
        )
        self._resumes = Counter(
            "holoforge_resumes",
            "Clients that came back for their session",
            ["how"],
            registry=self._registry,
        )
        self._closes = Counter(
            "holoforge_violations", "Connections closed by the server", ["code"], registry=self._registry
        )
        restarts = Gauge("holoforge_worker_restarts", "Workers that died and were replaced", registry=self._registry)
        restarts.set_function(worker_restarts)

    def session_opened(self) -> None:
        """A session begins."""
        self._sessions.inc()

    def session_closed(self, drops: dict[str, int]) -> None:
        """A session ended; `drops` is its outbox's count."""
        self._sessions.dec()
        for kind, count in drops.items():
            self._drops.labels(kind).inc(count)

    def session_resumed(self, how: Literal["resumed", "refused"]) -> None:
        """A client came back for its session, and got it or did not."""
        self._resumes.labels(how).inc()

    def connection_closed(self, code: str) -> None:
        """A connection was closed for a violation."""
        self._closes.labels(code).inc()

    def job_started(self) -> None:
        """A job was handed to the backend."""
        self._running.inc()

    def job_ended(self, outcome: Outcome) -> None:
        """A job ended; "abandoned" means that its client left."""
        self._running.dec()
        self._jobs.labels(outcome).inc()

    def stage_reached(self, stage: Stage, seconds: float) -> None:
        """A job reached a stage, `seconds` after its request."""
        self._stages.labels(stage).observe(seconds)

    def bytes_sent(self, channel: Channel, size_bytes: int) -> None:
        """Bytes were handed to the network."""
        self._by_channel[channel].inc(size_bytes)

    def exposition(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self._registry)
