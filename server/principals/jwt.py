"""JSON Web Tokens of another's login: believed by its published keys, its name, this server's name and the time.

Only signatures by private keys count; "none" and shared secrets are no choice. Keys come from a file or by HTTPS and
are fetched anew when they are old, or when a token names one that is not known, but not for every such token.

Source: RFC 7517 (JWK), RFC 7519 (JWT), RFC 8725 (JWT Best Current Practices).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import httpx
import jwt
import msgspec
from msgspec import Meta

from server.principals.principal import Allowance, Principal
from server.protocol.errors import TokenExpired, TokenRefused
from server.protocol.scopes import EVERYTHING, Scope

log = logging.getLogger(__name__)

Algorithm = Literal["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]

_MOST_BYTES = 256 << 10
_FETCH_S = 5.0
_AGAIN_S = 30.0
"""How long to wait between two fetches that unknown keys ask for, and after one that failed."""
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_SUBJECT_CHARACTERS = 128


class KeysUnavailable(Exception):
    """The keys cannot be read; names where they should be."""


class JwtRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose tokens are believed, and what their bearers may.

    `jwks` is a file or an address. `leeway_s` allows for clocks that differ. A token says its scopes in the claim
    `scopes_claim`, a text with spaces or a list, each perhaps after `scope_prefix`; what it does not say it has not.
    """

    jwks: Annotated[str, Meta(min_length=1)]
    issuer: Annotated[str, Meta(min_length=1)]
    audience: Annotated[str, Meta(min_length=1)]
    algorithms: Annotated[tuple[Algorithm, ...], Meta(min_length=1)] = ("RS256", "ES256", "EdDSA")
    leeway_s: Annotated[float, Meta(ge=0.0, le=300.0)] = 30.0
    refresh_s: Annotated[float, Meta(ge=1.0, le=86_400.0)] = 600.0
    scopes_claim: Annotated[str, Meta(min_length=1)] = "scope"
    scope_prefix: str = ""
    weight: Annotated[float, Meta(gt=0.0, le=1000.0)] = 1.0
    allowance: Allowance = Allowance()


class JwtVerifier:
    """Turns tokens into principals called `jwt:<subject>`. A relative file of keys lies `beside` the file of rules.

    Raises:
        KeysUnavailable: the file of keys cannot be read, or the address is neither HTTPS nor this machine's own. One
            that does not answer now may answer later.
    """

    def __init__(self, rules: JwtRules, *, beside: Path = Path(), clock: Callable[[], float] = time.monotonic) -> None:
        self._rules, self._clock = rules, clock
        self._lock = Lock()
        self._keys: dict[str, jwt.PyJWK] = {}
        self._fetched = self._tried = -float("inf")
        address = urlsplit(rules.jwks)
        self._file = None if address.scheme in ("http", "https") else beside / Path(rules.jwks).expanduser()
        if self._file is not None:
            self._keys = _read_keys(self._file.read_bytes() if self._file.is_file() else b"", str(self._file), rules)
        elif address.scheme == "http" and address.hostname not in _LOOPBACK:
            raise KeysUnavailable(f"jwks {rules.jwks}: keys come by https")

    def wants_keys(self, token: str) -> bool:
        """Whether keys should be fetched before the token is looked at."""
        if token.count(".") != 2:
            return False
        now = self._clock()
        if now - self._tried < _AGAIN_S:
            return False
        return now - self._fetched > self._rules.refresh_s or _key_id(token) not in self._keys

    def fetch_keys(self) -> None:
        """Get the keys anew; where that fails, those that are known stay good. Blocks."""
        with self._lock:
            if self._clock() - self._tried < _AGAIN_S:
                return
            self._tried = self._clock()
            try:
                self._keys = _read_keys(self._load(), self._rules.jwks, self._rules)
                self._fetched = self._clock()
            except (OSError, httpx.HTTPError, KeysUnavailable) as error:
                log.warning("keys of %s: %s", self._rules.issuer, error)

    def principal(self, token: str) -> Principal:
        """Whose token that is.

        Raises:
            TokenRefused: it is forged, another's, for another audience or not good yet.
            TokenExpired: it was good once.
        """
        rules = self._rules
        key = self._keys.get(_key_id(token))
        if key is None:
            raise TokenRefused("the token is signed by a key that is not known here")
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=list(rules.algorithms),
                audience=rules.audience,
                issuer=rules.issuer,
                leeway=rules.leeway_s,
                options={"require": ["exp", "sub", "iss", "aud"]},
            )
        except jwt.ExpiredSignatureError:
            raise TokenExpired("the token has expired: come back with a new one") from None
        except jwt.PyJWTError as error:
            raise TokenRefused(f"the token is refused: {error}") from None
        return Principal(
            name=f"jwt:{_subject(claims)}",
            weight=rules.weight,
            scopes=self._scopes(claims.get(rules.scopes_claim)),
            allowance=rules.allowance,
            until=int(claims["exp"]) + rules.leeway_s,
        )

    def _scopes(self, claim: object) -> frozenset[Scope]:
        words = claim.split() if isinstance(claim, str) else claim if isinstance(claim, list) else []
        prefix = self._rules.scope_prefix
        said = {word.removeprefix(prefix) for word in words if isinstance(word, str) and word.startswith(prefix)}
        return frozenset(scope for scope in EVERYTHING if scope in said)

    def _load(self) -> bytes:
        if self._file is not None:
            return self._file.read_bytes()
        data = bytearray()
        with httpx.stream("GET", self._rules.jwks, timeout=_FETCH_S, follow_redirects=False) as answer:
            answer.raise_for_status()
            for part in answer.iter_bytes():
                data += part
                if len(data) > _MOST_BYTES:
                    raise KeysUnavailable(f"more than {_MOST_BYTES} bytes")
        return bytes(data)


def _read_keys(data: bytes, place: str, rules: JwtRules) -> dict[str, jwt.PyJWK]:
    """The keys of a JWK set that sign by an allowed algorithm, by their names."""
    try:
        rows = msgspec.convert(msgspec.json.decode(data), dict[str, Any])["keys"]
        keys = [jwt.PyJWK.from_dict(row) for row in rows if row.get("use", "sig") == "sig" and row.get("kty") != "oct"]
    except (msgspec.MsgspecError, jwt.PyJWTError, KeyError, TypeError, AttributeError) as error:
        raise KeysUnavailable(f"jwks {place}: no set of keys: {type(error).__name__}: {error}") from error
    found = {key.key_id or "": key for key in keys if key.algorithm_name in rules.algorithms}
    if not found:
        raise KeysUnavailable(f"jwks {place}: no key for {', '.join(rules.algorithms)}")
    return found


def _key_id(token: str) -> str:
    """The name of the key that a token says it is signed by, "" where it says none or is no token."""
    try:
        return str(jwt.get_unverified_header(token).get("kid", ""))
    except jwt.PyJWTError:
        return ""


def _subject(claims: dict[str, Any]) -> str:
    subject = str(claims["sub"])
    if not subject or len(subject) > _SUBJECT_CHARACTERS or not subject.isprintable() or "~" in subject:
        raise TokenRefused(f"the token's subject is not 1 to {_SUBJECT_CHARACTERS} printable characters without ~")
    return subject
