"""Who is let in before anything is answered: by which name the server was called, and from which page.

A browser sends along with every WebSocket, and with every request that could do harm, the origin of the page that
makes it; other programs send none. So whatever sends no origin may pass, and a page only if it is the server's own or
named in the settings. The name in `Host` has to be the server's, lest a foreign name that resolves to this address make
a foreign page look like an own one (DNS rebinding): addresses, `localhost`, the configured host and the names in the
settings are.

Source: RFC 6454 (origins), RFC 6455 section 10.2, Fetch section 3.2; W3C Fetch Metadata for `Sec-Fetch-Site`.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.http.refusal import refuse

_DEFAULT_PORTS = {"http": 80, "https": 443}


class Visitors:
    """Decides about requests. `host` is where the server listens, `hosts` its other names, `origins` foreign pages."""

    def __init__(self, host: str, hosts: Sequence[str] = (), origins: Sequence[str] = ()) -> None:
        self._names = {"localhost", host.lower(), *(name.lower() for name in hosts)}
        self._origins = {origin.lower() for origin in origins}

    @property
    def foreign(self) -> tuple[str, ...]:
        """The foreign origins that are let in."""
        return tuple(sorted(self._origins))

    def refusal(self, headers: Headers) -> tuple[str, str] | None:
        """The code and the reason of a refusal; None where the request may pass."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_ours(hosts[0]):
            named = ", ".join(hosts)[:100] or "nothing"
            return "host_refused", f"this server is not called {named!r}: HOLOFORGE_HOSTS names what it may be called"
        origin = headers.get("origin")
        if origin is None:
            return self._without_origin(headers)
        if "*" in self._origins or origin.lower() in self._origins or _same_origin(origin, hosts[0]):
            return None
        return "origin_refused", f"pages of {origin[:100]!r} may not ask here: HOLOFORGE_ORIGINS names those that may"

    def _without_origin(self, headers: Headers) -> tuple[str, str] | None:
        """Links may lead here from anywhere; what a foreign page would embed may not, unless some page may."""
        cross = headers.get("sec-fetch-site") in ("cross-site", "same-site")
        if cross and headers.get("sec-fetch-mode") != "navigate" and not self._origins:
            return "origin_refused", "foreign pages may not embed this: HOLOFORGE_ORIGINS names those that may"
        return None

    def _is_ours(self, host: str) -> bool:
        parts = _netloc(host)
        if parts is None:
            return False
        name = parts[0]
        if "*" in self._names or name in self._names:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True


class Gate:
    """ASGI middleware: refuses whom `visitors` refuses, with 403, and adds the headers that keep pages apart."""

    def __init__(self, app: ASGIApp, visitors: Visitors) -> None:
        self._app = app
        self._visitors = visitors
        self._headers = page_headers(visitors.foreign)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the app answer."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refused = self._visitors.refusal(Headers(scope=scope))
        if refused is None:
            await self._app(scope, receive, self._adding(send) if scope["type"] == "http" else send)
            return
        await refuse(403, *refused)(scope, receive, self._adding(send) if scope["type"] == "http" else send)

    def _adding(self, send: Send) -> Send:
        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        return add


def page_headers(foreign: Sequence[str] = ()) -> dict[str, str]:
    """What every answer says to browsers; pages of `foreign` origins may frame the viewer and load assets.

    Textures and sounds are blobs made by the viewer's own script, styles are set on elements by it, and compressed
    geometry is decoded in WebAssembly.
    """
    framers = " ".join(foreign) or "'none'"
    policy = {
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' blob: data:",
        "media-src": "'self' blob:",
        "connect-src": "'self' blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": framers,
    }
    headers = {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "cross-origin" if foreign else "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), xr-spatial-tracking=(self)",
    }
    return headers if foreign else headers | {"x-frame-options": "DENY"}


def _netloc(host: str) -> tuple[str, int | None] | None:
    """Name and port of a `Host` header, the brackets of an IPv6 address taken off; None where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        if parts.netloc != host or "@" in host or not parts.hostname:
            return None
        return parts.hostname.lower(), parts.port
    except ValueError:
        return None


def _same_origin(origin: str, host: str) -> bool:
    """Whether a page's origin is where the request went. The scheme is the proxy's affair, where there is one."""
    try:
        parts = urlsplit(origin)
        default = _DEFAULT_PORTS.get(parts.scheme)
        ours = _netloc(host)
        if default is None or ours is None or not parts.hostname or parts.path:
            return False
        return (parts.hostname.lower(), parts.port or default) == (ours[0], ours[1] or default)
    except ValueError:
        return False
