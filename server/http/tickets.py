"""POST /tickets?use=session|assets: turns a token into a ticket for a browser (see `server.principals.tickets`)."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from server.http.refusal import refuse
from server.principals import ANYBODY, Principals
from server.principals.tickets import Use


class TicketDesk:
    """Answers those who have said who they are; a ticket itself makes no tickets."""

    def __init__(self, principals: Principals) -> None:
        self._principals = principals

    async def answer(self, request: Request) -> Response:
        """200 with `ticket`, its `use` and `expires_in_s`."""
        if "ticket" in request.query_params:
            return refuse(403, "not_allowed", "a ticket makes no tickets: ask with the token")
        uses: dict[str, Use] = {use: use for use in get_args(Use)}
        use = uses.get(request.query_params.get("use", "session"))
        if use is None:
            return refuse(400, "invalid_use", f"use: one of {', '.join(uses)}")
        principal = request.scope.get("state", {}).get("principal", ANYBODY)
        ticket, life_s = self._principals.tickets.issue(principal, use)
        body = {"ticket": ticket, "use": use, "expires_in_s": life_s}
        return JSONResponse(body, headers={"cache-control": "no-store"})
