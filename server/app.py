"""The server on one port: the WebSocket, assets, status, schema and the viewer."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect

from generators.errors import GenerationError
from server.backend import Backend
from server.connection import Connection
from server.http.asset import AssetEndpoint
from server.http.doors import Doors, most_connections
from server.http.erasure import ErasureDesk
from server.http.gate import Gate, Visitors
from server.http.guard import Guard
from server.http.refusal import refuse
from server.http.status import StatusPages, schema_page
from server.http.tickets import TicketDesk
from server.metrics import Metrics
from server.principals import Principals
from server.principals.holdings import FILE as HOLDINGS_FILE
from server.principals.holdings import Holdings
from server.principals.quotas import Quotas
from server.protocol.errors import ServerBusy, WrongSubprotocol
from server.protocol.messages import SUBPROTOCOL
from server.sessions import Sessions
from server.settings import Settings
from server.transports import http_protocol, websocket_protocol

VIEWER = Path(__file__).resolve().parent.parent / "clients" / "web" / "dist"
"""Where the built viewer travels with the repository."""


def create_app(settings: Settings, backend: Backend, *, viewer: Path = VIEWER) -> Starlette:
    """Everything the server answers. Its lifespan starts and closes `backend`.

    `viewer` is the folder served at `/`; where it is absent, a page there says how to build it.

    Raises:
        InvalidSetting: it is not said who may ask, and has to be.
    """
    metrics = Metrics(lambda: backend.worker_restarts)
    principals = settings.principals()
    holdings = Holdings(settings.store_path / HOLDINGS_FILE) if principals.wanted else None
    quotas = Quotas(settings.principal_sessions, settings.principal_jobs)
    sessions = Sessions(settings.limits, settings.sessions, backend, metrics, quotas=quotas, holdings=holdings)
    pages = StatusPages(backend, metrics)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        try:
            await backend.start()
        except GenerationError as error:
            app.state.start_error = error
            raise
        try:
            yield
        finally:
            await sessions.close()
            await backend.close()
            if holdings is not None:
                holdings.close()

    routes: list[BaseRoute] = [
        WebSocketRoute("/ws", SessionEndpoint(settings, sessions, principals, metrics).serve),
        Route("/assets/{digest}", AssetEndpoint(backend, metrics, holdings).answer),
        Route("/tickets", TicketDesk(principals).answer, methods=["POST"]),
        Route("/principals/{name}", ErasureDesk(principals, sessions, holdings, backend).answer, methods=["DELETE"]),
        Route("/healthz", pages.healthz),
        Route("/readyz", pages.readyz),
        Route("/metrics", pages.metrics),
        Route("/schema", lambda request: schema_page("schema.json")),
        Route("/schema/asyncapi.json", lambda request: schema_page("asyncapi.json")),
        WebSocketRoute("/{path:path}", _refuse_session),
        _viewer_route(viewer),
    ]
    gate = Middleware(Gate, visitors=Visitors(settings.host, settings.hosts, settings.origins))
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["Authorization", "Range", "If-None-Match"],
        expose_headers=["ETag", "Content-Range", "Accept-Ranges", "Content-Length", "Retry-After"],
    )
    guard = Middleware(Guard, principals=principals, opened=_viewer_paths(viewer))
    handlers = {HTTPException: _refuse_request}
    return Starlette(routes=routes, lifespan=lifespan, middleware=[gate, cors, guard], exception_handlers=handlers)


class SessionEndpoint:
    """Accepts WebSockets: twice as many as there may be sessions, since some are old, new or being turned away.

    Where there are more, the one that has waited longest without its first message gives way; where all have said it,
    the new one is refused before the handshake.
    """

    def __init__(self, settings: Settings, sessions: Sessions, principals: Principals, metrics: Metrics) -> None:
        self._settings = settings
        self._principals = principals
        self._sessions = sessions
        self._metrics = metrics
        self._open = 0
        self._greeting: dict[Connection, None] = {}
        """Those whose first message has not come, the longest first."""

    async def serve(self, websocket: WebSocket) -> None:
        """Hold one connection, from the handshake to its end."""
        if self._open >= 2 * self._settings.sessions and not self._make_room():
            busy = ServerBusy(f"{self._open} connections are open, the most there may be")
            headers = {"retry-after": "1"}
            await websocket.send_denial_response(refuse(503, busy.code, str(busy), headers, retryable=True))
            return
        offered = SUBPROTOCOL in websocket.scope["subprotocols"]
        self._open += 1
        try:
            await websocket.accept(SUBPROTOCOL if offered else None)
            connection = Connection(
                websocket,
                self._sessions,
                self._principals,
                self._metrics,
                message_bytes=self._settings.message_bytes,
                hello_s=self._settings.hello_s,
            )
            if offered:
                await self._converse(connection)
            else:
                await connection.refuse(WrongSubprotocol(f"offer the subprotocol {SUBPROTOCOL!r}"))
        except WebSocketDisconnect:
            return  # gone before the handshake was written
        finally:
            self._open -= 1

    async def _converse(self, connection: Connection) -> None:
        self._greeting[connection] = None
        try:
            await connection.serve(greeted=lambda: self._greeting.pop(connection, None))
        finally:
            self._greeting.pop(connection, None)

    def _make_room(self) -> bool:
        """Let the connection go that has waited longest without its first message; False if there is none."""
        for connection in self._greeting:
            del self._greeting[connection]
            connection.hurry()
            return True
        return False


class Server(uvicorn.Server):
    """A uvicorn server that says nothing itself, but calls `announce` with its address once it listens."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then announce."""
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            self._announce(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")


def make_server(app: Starlette, settings: Settings, announce: Callable[[str], None]) -> Server:
    """A server for an app of `create_app`: `run()` it, or `await serve()` in an event loop."""
    doors = Doors(most_connections(), settings.header_s)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=http_protocol(settings.stall_s, doors),
        ws=websocket_protocol(settings.stall_s, doors),
        ws_max_size=settings.message_bytes,
        ws_ping_interval=settings.ping_s,
        ws_ping_timeout=settings.ping_s,
        ws_per_message_deflate=False,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    return Server(config, announce)


def serve(settings: Settings, backend: Backend, announce: Callable[[str], None], *, viewer: Path = VIEWER) -> None:
    """Serve until interrupted, on uvloop where it is installed. `announce` gets the address once the port is open.

    Raises:
        GenerationError: the backend did not start; names the command that brings what is missing.
    """
    app = create_app(settings, backend, viewer=viewer)
    make_server(app, settings, announce).run()
    error: GenerationError | None = getattr(app.state, "start_error", None)
    if error is not None:
        raise error


async def _refuse_session(websocket: WebSocket) -> None:
    """A WebSocket anywhere but at `/ws`: refused before the handshake."""
    await websocket.close()


def _refuse_request(request: Request, error: Exception) -> Response:
    """No such page, or not with that method."""
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "internal error")
    return refuse(status, "not_found" if status == 404 else "refused", detail)


def _viewer_paths(viewer: Path) -> list[str]:
    """The addresses of the viewer's own files."""
    return ["/", *(f"/{path.relative_to(viewer).as_posix()}" for path in viewer.rglob("*") if path.is_file())]


def _viewer_route(viewer: Path) -> BaseRoute:
    if (viewer / "index.html").is_file():
        return Mount("/", StaticFiles(directory=viewer, html=True))

    def missing(request: Request) -> Response:
        detail = "the viewer is not built: run `npm ci && npm run build` in clients/web, then start the server again"
        return refuse(404, "viewer_missing", detail)

    return Route("/", missing)
