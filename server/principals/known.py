"""Those who may ask, by a file: tokens by their digests, and whose JSON Web Tokens are believed.

    [[principal]]
    name = "museum"
    token_sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    weight = 2.0
    scopes = ["generate", "edit", "read"]
    allowance = { sessions = 8, jobs = 32, prompt_characters = 1000 }

    [jwt]
    jwks = "https://login.example/.well-known/jwks.json"
    issuer = "https://login.example/"
    audience = "holoforge"

A token is long and random (`holoforge token NAME` makes one), so its plain SHA-256 gives nothing away.
"""

from __future__ import annotations

import asyncio
import hashlib
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from server.principals.jwt import JwtRules, JwtVerifier, KeysUnavailable
from server.principals.principal import ANYBODY, DEFAULT_SCOPES, Allowance, Principal
from server.principals.tickets import Tickets, Use
from server.protocol.errors import TokenRefused
from server.protocol.scopes import Scope

Name = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.@-]+$")]


class InvalidPrincipals(ValueError):
    """The file of principals cannot be read; names the file and the place."""


class _Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Name
    token_sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    weight: Annotated[float, Meta(gt=0.0, le=1000.0)] = 1.0
    scopes: frozenset[Scope] = DEFAULT_SCOPES
    allowance: Allowance = Allowance()

    @property
    def principal(self) -> Principal:
        return Principal(name=self.name, weight=self.weight, scopes=self.scopes, allowance=self.allowance)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    principal: Annotated[tuple[_Row, ...], Meta(max_length=10_000)] = ()
    jwt: JwtRules | None = None


class Principals:
    """Those who may ask; with none, anybody may."""

    def __init__(self, by_digest: dict[str, Principal] | None = None, verifier: JwtVerifier | None = None) -> None:
        self._by_digest = by_digest or {}
        self._verifier = verifier
        self.tickets = Tickets()

    @property
    def wanted(self) -> bool:
        """Whether it is wanted to know who asks."""
        return bool(self._by_digest) or self._verifier is not None

    def of(self, token: str, use: Use | None = None) -> Principal:
        """Whose token that is, or whose ticket where one for `use` will do; JSON Web Tokens by the keys known so far.

        The look-up is by digest, so how long it takes tells nothing of any token.

        Raises:
            TokenRefused: nobody's, and somebody's is wanted.
            TokenExpired: it was good once.
        """
        if not self.wanted:
            return ANYBODY
        principal = self._by_digest.get(token_digest(token))
        if principal is None and use is not None:
            principal = self.tickets.redeem(token, use)
        if principal is None and self._verifier is not None and token.count(".") == 2:
            principal = self._verifier.principal(token)
        if principal is None:
            raise TokenRefused("this server wants to know who asks: say `token` in hello, or Authorization: Bearer")
        return principal

    async def identify(self, token: str, use: Use | None = None) -> Principal:
        """As `of`, after fetching the keys of whose JSON Web Tokens are believed where the token needs newer ones."""
        if self._verifier is not None and self._verifier.wants_keys(token):
            await asyncio.to_thread(self._verifier.fetch_keys)
        return self.of(token, use)


def token_digest(token: str) -> str:
    """What the file says of a token, lower-case hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()


def read_principals(path: Path) -> Principals:
    """Read a TOML file of principals.

    Raises:
        InvalidPrincipals: the file is not there, is no TOML, a field is wrong, a name or token occurs twice, or the
            file of keys that it names cannot be read.
    """
    try:
        file = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _File)
        verifier = JwtVerifier(file.jwt, beside=path.parent) if file.jwt else None
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError, KeysUnavailable) as error:
        raise InvalidPrincipals(f"{path}: {error}") from error
    if not file.principal and file.jwt is None:
        raise InvalidPrincipals(f"{path}: it names no principal, and no jwt")
    for field in ("name", "token_sha256"):
        values = [getattr(row, field) for row in file.principal]
        if twice := next((value for value in values if values.count(value) > 1), None):
            raise InvalidPrincipals(f"{path}: {field} {twice!r} occurs twice")
    return Principals({row.token_sha256: row.principal for row in file.principal}, verifier)
