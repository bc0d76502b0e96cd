"""Is it alive, is it ready, what does it count, what does it speak."""

from __future__ import annotations

from importlib import resources

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from server.backend import Backend
from server.http.refusal import refuse
from server.metrics import CONTENT_TYPE, Metrics
from server.sessions import Sessions


class StatusPages:
    """The pages that programs ask for."""

    def __init__(self, backend: Backend, sessions: Sessions, metrics: Metrics) -> None:
        self._backend = backend
        self._sessions = sessions
        self._metrics = metrics

    async def healthz(self, request: Request) -> Response:
        """200 while the event loop turns."""
        return JSONResponse({"status": "ok"})

    async def readyz(self, request: Request) -> Response:
        """200 when jobs would start at once, 503 while models load or where they cannot be, or nothing new is taken."""
        if (failure := self._sessions.failure) is not None:
            return refuse(503, *failure, retryable=True)
        if self._backend.ready:
            return JSONResponse({"status": "ready"})
        if self._backend.failure:
            return refuse(503, "no_worker", self._backend.failure)
        return refuse(503, "not_ready", "the workers are loading their models", retryable=True)

    async def metrics(self, request: Request) -> Response:
        """Prometheus' text format."""
        return Response(self._metrics.exposition(), headers={"content-type": CONTENT_TYPE})


def schema_page(name: str) -> Response:
    """A generated document of `server.protocol.schema`."""
    data = resources.files("server.protocol").joinpath(name).read_bytes()
    return Response(data, media_type="application/json")
