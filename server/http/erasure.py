"""DELETE /principals/<name>: ends the sessions of somebody, and erases what was kept for them."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from server.backend import Backend
from server.principals import Principals
from server.principals.holdings import Holdings
from server.sessions import Sessions


class ErasureDesk:
    """Erases principals from a server that runs."""

    def __init__(self, principals: Principals, sessions: Sessions, holdings: Holdings | None, backend: Backend) -> None:
        self._principals, self._sessions = principals, sessions
        self._holdings, self._backend = holdings, backend

    async def answer(self, request: Request) -> Response:
        """200 with how many sessions, answers and assets are gone; an unknown name has none."""
        name: str = request.path_params["name"]
        self._principals.tickets.forget(name)
        sessions = await self._sessions.erase(name)
        digests = self._holdings.forget(name) if self._holdings is not None else []
        answers = await asyncio.to_thread(self._backend.erase, name, digests)
        return JSONResponse({"principal": name, "sessions": sessions, "records": answers, "assets": len(digests)})
