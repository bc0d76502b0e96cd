"""Who may have what over HTTP: every route needs a token and a scope, but for the few that hold nothing.

A token comes as `Authorization: Bearer`; where a browser sends no headers, a ticket stands in the address. A WebSocket
may say who asks in its first message instead: one that says it before is refused before the handshake.

Source: RFC 6750 (Bearer), RFC 9110 section 15.5.2 (401).
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.http.refusal import refuse
from server.principals import Principal, Principals
from server.principals.tickets import Use
from server.protocol.errors import NotAllowed, TokenExpired, TokenRefused
from server.protocol.scopes import Scope as Permission

_NEEDS: tuple[tuple[str, Permission], ...] = (
    ("/assets/", "read"),
    ("/metrics", "admin"),
    ("/principals/", "admin"),
)
"""What begins so needs that scope; all other routes need a token, whatever its scopes."""

OPEN = ("/healthz", "/readyz")
"""What needs no token: whether the server lives. The viewer's own files are open too: they hold nothing."""

_CHALLENGE = {"www-authenticate": "Bearer", "cache-control": "no-store"}


class Guard:
    """ASGI middleware: puts the principal of a request into its state, or refuses with 401 or 403.

    `opened` names paths that need no token, besides `OPEN`.
    """

    def __init__(self, app: ASGIApp, principals: Principals, opened: Iterable[str] = ()) -> None:
        self._app = app
        self._principals = principals
        self._open = {*OPEN, *opened}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, or refuse."""
        if scope["type"] not in ("http", "websocket") or not self._principals.wanted or scope["path"] in self._open:
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        token, use = _token_of(scope)
        if not token and scope["type"] == "websocket":
            await self._app(scope, receive, send)
            return
        try:
            principal = await self._principals.identify(token, use)
            _check(path, principal)
        except (TokenRefused, TokenExpired) as error:
            await refuse(401, error.code, str(error), _CHALLENGE)(scope, receive, send)
        except NotAllowed as error:
            await refuse(403, error.code, str(error))(scope, receive, send)
        else:
            scope.setdefault("state", {})["principal"] = principal
            await self._app(scope, receive, send)


def bearer(headers: Headers) -> str:
    """The token of a client that can set headers, "" where there is none."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _token_of(scope: Scope) -> tuple[str, Use | None]:
    """What a request says of who asks: a token, or a ticket for what it asks for."""
    if token := bearer(Headers(scope=scope)):
        return token, None
    query = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=16) if scope["query_string"] else {}
    use: Use = "session" if scope["type"] == "websocket" else "assets"
    return query.get("ticket", [""])[0], use


def _check(path: str, principal: Principal) -> None:
    """Raise where the principal lacks what the path needs.

    Raises:
        NotAllowed: names the scope.
    """
    for prefix, needed in _NEEDS:
        if path.startswith(prefix) and needed not in principal.scopes:
            raise NotAllowed(f"the token has not the scope {needed}")
