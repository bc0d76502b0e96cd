"""Who asks: principals by the digests of their tokens, read from a file.

    [[principal]]
    name = "museum"
    token_sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    weight = 2.0

A token is long and random (`holoforge token NAME` makes one), so its plain SHA-256 gives nothing away.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from server.protocol.errors import TokenRefused

Name = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.@-]+$")]


class InvalidPrincipals(ValueError):
    """The file of principals cannot be read; names the file and the place."""


class Principal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who may ask. One of weight 2 gets twice the turns at the engine."""

    name: Name
    token_sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    weight: Annotated[float, Meta(gt=0.0, le=1000.0)] = 1.0


ANYBODY = Principal(name="", token_sha256="")
"""Whoever asks where no tokens are wanted."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    principal: Annotated[tuple[Principal, ...], Meta(min_length=1, max_length=10_000)]


class Principals:
    """Those who may ask; with none, anybody may."""

    def __init__(self, known: tuple[Principal, ...] = ()) -> None:
        self._by_digest = {principal.token_sha256: principal for principal in known}

    def of(self, token: str) -> Principal:
        """Whose token that is. The look-up is by digest, so how long it takes tells nothing of any token.

        Raises:
            TokenRefused: nobody's, and somebody's is wanted.
        """
        if not self._by_digest:
            return ANYBODY
        principal = self._by_digest.get(token_digest(token))
        if principal is None:
            raise TokenRefused("this server wants to know who asks: say `token` in hello, or Authorization: Bearer")
        return principal


def token_digest(token: str) -> str:
    """What the file says of a token, lower-case hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()


def read_principals(path: Path) -> Principals:
    """Read a TOML file of principals.

    Raises:
        InvalidPrincipals: the file is not there, is no TOML, a field is wrong, or a name or token occurs twice.
    """
    try:
        rows = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _File).principal
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise InvalidPrincipals(f"{path}: {error}") from error
    for field in ("name", "token_sha256"):
        values = [getattr(row, field) for row in rows]
        if twice := next((value for value in values if values.count(value) > 1), None):
            raise InvalidPrincipals(f"{path}: {field} {twice!r} occurs twice")
    return Principals(rows)
