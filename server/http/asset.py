"""GET and HEAD of `/assets/<digest>`: immutable files with ETag and single byte ranges.

Source: RFC 9110, sections 8.8.3 (ETag), 13.1 (If-None-Match, If-Range) and 14 (Range).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from assets.errors import AssetMissing
from server.backend import AssetSource, Backend
from server.http.refusal import refuse
from server.metrics import Metrics
from server.principals.holdings import Holdings
from server.protocol.errors import AssetGone

SLICE_BYTES = 256 << 10
_DIGEST = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})", re.IGNORECASE | re.ASCII)


class AssetEndpoint:
    """Serves a backend's assets. Bytes are read in threads, so that a slow disk holds nobody up.

    Where `holdings` says what is whose, an asset that was never offered to who asks is as one that is not there.
    """

    def __init__(self, backend: Backend, metrics: Metrics, holdings: Holdings | None = None) -> None:
        self._backend = backend
        self._metrics = metrics
        self._holdings = holdings

    def answer(self, request: Request) -> Response:
        """Answer 200, 206, 304, 404 or 416."""
        digest: str = request.path_params["digest"]
        if not _DIGEST.fullmatch(digest):
            return refuse(404, AssetMissing.code, "a digest is 64 lower-case hexadecimal digits")
        try:
            if self._holdings is not None and not self._holdings.holds(request.state.principal.name, digest):
                raise AssetMissing(digest)
            source = self._backend.read(digest)
            return self._answer(request, source)
        except (AssetMissing, AssetGone):
            return refuse(404, AssetMissing.code, f"no asset {digest}")

    def _answer(self, request: Request, source: AssetSource) -> Response:
        etag = f'"{source.digest}"'
        headers = {
            "etag": etag,
            "cache-control": f"{'public' if self._holdings is None else 'private'}, max-age=31536000, immutable",
            "accept-ranges": "bytes",
            "x-content-type-options": "nosniff",
        }
        if _matches(request.headers.get("if-none-match", ""), etag):
            return Response(status_code=304, headers=headers)
        wanted = request.headers.get("range", "") if request.headers.get("if-range", etag) == etag else ""
        span = parse_range(wanted, source.size_bytes)
        if span is None:
            headers["content-range"] = f"bytes */{source.size_bytes}"
            return refuse(416, "range_not_satisfiable", f"the asset has {source.size_bytes} bytes", headers)
        partial = span != (0, source.size_bytes)
        if partial:
            headers["content-range"] = f"bytes {span[0]}-{span[1] - 1}/{source.size_bytes}"
        headers["content-length"] = str(span[1] - span[0])
        status = 206 if partial else 200
        if request.method == "HEAD":
            return Response(status_code=status, headers=headers, media_type=source.media_type)
        body = self._body(source, *span)
        return StreamingResponse(body, status_code=status, headers=headers, media_type=source.media_type)

    def _body(self, source: AssetSource, start: int, end: int) -> Iterator[bytes]:
        """Yield the bytes from `start` to `end`; the first slice is read at once, while 404 can still be said."""
        first = source.read_slice(start, min(SLICE_BYTES, end - start))
        return self._slices(source, first, start + len(first), end)

    def _slices(self, source: AssetSource, first: bytes, start: int, end: int) -> Iterator[bytes]:
        yield first
        self._metrics.bytes_sent("http", len(first))
        for offset in range(start, end, SLICE_BYTES):
            data = source.read_slice(offset, min(SLICE_BYTES, end - offset))
            yield data
            self._metrics.bytes_sent("http", len(data))


def parse_range(header: str, size_bytes: int) -> tuple[int, int] | None:
    """Read a `Range` header as (start, end), end excluded; None if it cannot be satisfied.

    Several ranges, other units and what is no range at all are ignored: the whole file is the answer.
    """
    match = _RANGE.fullmatch(header.strip())
    if match is None or match.groups() == ("", ""):
        return (0, size_bytes)
    first, last = match.groups()
    if not first:
        start, end = max(0, size_bytes - int(last)), size_bytes
        return (start, end) if int(last) and size_bytes else None
    start, end = int(first), min(size_bytes, int(last) + 1) if last else size_bytes
    if last and int(last) < int(first):
        return (0, size_bytes)
    return (start, end) if start < size_bytes else None


def _matches(if_none_match: str, etag: str) -> bool:
    tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return "*" in tags or etag in tags
