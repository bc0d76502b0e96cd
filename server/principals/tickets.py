"""Tickets: what a token is turned into for a browser, which sends no headers with images, sounds and WebSockets.

A ticket stands in an address or in `hello` for a short while and for one use: "session" opens one connection, once;
"assets" fetches that principal's assets and nothing else. It is random, and known to this process alone: no clock but
a steady one decides when it ends, and a server that is started again knows none.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec

from server.principals.principal import Principal
from server.protocol.scopes import Scope

Use = Literal["session", "assets"]

LIFE_S: dict[Use, float] = {"session": 30.0, "assets": 300.0}
"""How long a ticket is good, seconds; never longer than the token it was made from."""

_MOST = 64
"""Tickets of one principal at a time; the oldest go first."""

_SCOPES_OF_ASSETS: frozenset[Scope] = frozenset({"read"})


@dataclass(frozen=True, slots=True)
class _Ticket:
    principal: Principal
    use: Use
    ends: float


class Tickets:
    """All tickets that are good. `clock` is a steady one, `wall` the Unix clock by which tokens end, in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time) -> None:
        self._clock, self._wall = clock, wall
        self._tickets: dict[str, OrderedDict[str, _Ticket]] = {}
        """Principal → digest → ticket, the oldest first."""

    def issue(self, principal: Principal, use: Use) -> tuple[str, float]:
        """A new ticket, and how many seconds it is good."""
        life_s = LIFE_S[use]
        if principal.until is not None:
            life_s = max(0.0, min(life_s, principal.until - self._wall()))
        if use == "assets":
            principal = msgspec.structs.replace(principal, scopes=principal.scopes & _SCOPES_OF_ASSETS)
        ticket = secrets.token_urlsafe(24)
        own = self._tickets.setdefault(principal.name, OrderedDict())
        while own and (len(own) >= _MOST or next(iter(own.values())).ends <= self._clock()):
            own.popitem(last=False)
        own[f"{_digest(ticket)}"] = _Ticket(principal, use, self._clock() + life_s)
        return f"{principal.name}~{ticket}", life_s

    def redeem(self, text: str, use: Use) -> Principal | None:
        """Whose ticket that is, None where it is none, is over, was used up or is for another use."""
        name, _, ticket = text.rpartition("~")
        own = self._tickets.get(name, OrderedDict())
        digest = _digest(ticket)
        found = own.get(digest)
        if found is None or found.use != use or found.ends <= self._clock():
            return None
        if use == "session":
            del own[digest]
        return found.principal

    def forget(self, name: str) -> None:
        """None of a principal's tickets is good any more."""
        self._tickets.pop(name, None)


def _digest(ticket: str) -> str:
    return hashlib.sha256(ticket.encode()).hexdigest()
