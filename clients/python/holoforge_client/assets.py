"""The assets of a session that are here: so many bytes in memory, the rest let go and fetched again where needed."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request, urlopen

from .errors import AssetLost
from .protocol.messages import AssetInfo

MEMORY_BYTES = 256 << 20
"""What is kept of a session's assets, unless somebody says otherwise."""

_FETCH_WAITS_S = (0.0, 0.2, 1.0, 3.0)
"""Before each attempt to fetch."""
_FETCH_LIMIT_S = 60.0

Fetch = Callable[[AssetInfo], Awaitable[bytes]]


class AssetMemory:
    """Assets by their digests, at most `max_bytes` of them: what was used longest ago is let go first.

    The server sends no asset twice in a session, so what was let go is fetched with `fetch` when it is read again.
    Of each of those only the digest is remembered (some 100 bytes).
    """

    def __init__(self, max_bytes: int, fetch: Fetch) -> None:
        self._max_bytes, self._fetch = max_bytes, fetch
        self._here: OrderedDict[str, bytes] = OrderedDict()
        self._gone: set[bytes] = set()
        self.size_bytes = 0
        """Bytes held now."""

    @property
    def digests(self) -> tuple[str, ...]:
        """What is here, used last at the end."""
        return tuple(self._here)

    def came(self, digest: str) -> bool:
        """Whether the server has sent this asset in this session."""
        return digest in self._here or bytes.fromhex(digest) in self._gone

    def keep(self, digest: str, data: bytes) -> None:
        """Take an asset that came; others are let go for it."""
        self._gone.discard(bytes.fromhex(digest))
        self.size_bytes += len(data) - len(self._here.pop(digest, b""))
        self._here[digest] = data
        while self.size_bytes > self._max_bytes:
            oldest, old = self._here.popitem(last=False)
            self.size_bytes -= len(old)
            self._gone.add(bytes.fromhex(oldest))

    async def read(self, info: AssetInfo) -> bytes:
        """The bytes of an asset that came, fetched again where they were let go.

        Raises:
            AssetLost: the server does not give it again.
        """
        if (data := self._here.get(info.digest)) is None:
            data = await self._fetch(info)
            self.keep(info.digest, data)
        self._here[info.digest] = self._here.pop(info.digest, data)
        return data

    def begin_anew(self) -> None:
        """Another session has begun: its server knows nothing of what was let go, and sends it."""
        self._gone.clear()


async def fetch(url: str, token: str, info: AssetInfo) -> bytes:
    """GET an asset from the server whose WebSocket is at `url`, and check it.

    Raises:
        AssetLost: it is not there, or the server does not answer.
    """
    parts = urlsplit(url)
    scheme = {"ws": "http", "wss": "https"}[parts.scheme]
    address = urlunsplit((scheme, parts.netloc, f"{parts.path.rpartition('/')[0]}/assets/{info.digest}", "", ""))
    request = Request(address, headers={"Authorization": f"Bearer {token}"} if token else {})
    trouble = ""
    for wait_s in _FETCH_WAITS_S:
        await asyncio.sleep(wait_s)
        try:
            data = await asyncio.to_thread(_get, request)
        except HTTPError as refused:
            refused.close()
            trouble = f"HTTP {refused.code}"
            if refused.code < 500 and refused.code != 429:
                break
        except (OSError, URLError) as error:
            trouble = str(error)
        else:
            if hashlib.sha256(data).hexdigest() == info.digest:
                return data
            trouble = "its bytes have another digest"
    raise AssetLost(f"asset {info.digest[:16]} was let go to save memory and is not given again: {trouble}")


def _get(request: Request) -> bytes:
    with urlopen(request, timeout=_FETCH_LIMIT_S) as answer:
        data: bytes = answer.read()
    return data
