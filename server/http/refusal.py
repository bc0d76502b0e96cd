"""Errors over HTTP: the same fields as `failed` on the wire."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from starlette.responses import Response


def refuse(
    status: int, code: str, detail: str, headers: Mapping[str, str] | None = None, *, retryable: bool = False
) -> Response:
    """A JSON body of `code` for programs, `detail` for people and `retryable`."""
    body = msgspec.json.encode({"code": code, "detail": detail, "retryable": retryable})
    return Response(body, status, dict(headers or {}), media_type="application/json")
