"""A server that knows some principals, and clients that have their tokens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.server.principals import Login, write_principals
from tests.server.scripted import Part, ScriptedBackend, noise_wav
from tests.server.serving import running

LINE = noise_wav(1000)

TOKENS = {
    "ann": "anns",
    "bob": "bobs",
    "reader": 'readers; scopes = ["read"]',
    "maker": 'makers; scopes = ["generate"]',
    "editor": 'editors; scopes = ["edit"]',
    "root": 'roots; scopes = ["admin"]',
}


@asynccontextmanager
async def guarded(folder: Path, *script: Any, **settings: Any) -> AsyncIterator[tuple[str, ScriptedBackend, Login]]:
    """A server that knows `TOKENS` and a login, with a viewer of one page."""
    viewer = folder / "dist"
    viewer.mkdir()
    (viewer / "index.html").write_text("<title>Holoforge</title>")
    login = Login(folder)
    backend = ScriptedBackend(folder, script or [Part("speech/a", LINE)])
    tokens = write_principals(folder, login.rules, **TOKENS)
    store = str(folder / "store")
    async with running(backend, viewer=viewer, tokens=tokens, store=store, **settings) as address:
        yield address, backend, login


def browsing(address: str, token: str = "", **headers: str) -> httpx.AsyncClient:
    """An HTTP client with a token."""
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return httpx.AsyncClient(base_url=f"http://{address}", headers=headers, trust_env=False)
