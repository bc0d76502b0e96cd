"""The first frame of a connection, and how a connection is refused."""

from __future__ import annotations

from .codec import decode_client, peek
from .errors import BadMessage, BinaryRefused, HelloMissing, ProtocolError, WrongVersion
from .messages import VERSION, ClientMessage, Failed, Hello

DETAIL_CHARACTERS = 2000


def read_hello(frame: str | bytes, *, max_bytes: int) -> Hello:
    """Read what every connection begins with.

    Raises:
        BinaryRefused: the frame is binary.
        WrongVersion: it speaks a version that is not spoken here.
        HelloMissing: it is no valid `hello`; names the field and its bound.
        MessageTooLarge: it has more than `max_bytes` of UTF-8.
        NotUnicode: the text is not Unicode.
    """
    if isinstance(frame, bytes):
        raise BinaryRefused("clients send text frames only")
    message: ClientMessage | None = None
    refusal = "the first message must be `hello`"
    try:
        message = decode_client(frame, max_bytes=max_bytes)
    except BadMessage as error:
        refusal = f"{refusal}: {error}"
    seen = peek(frame) if message is None else message
    version = getattr(seen, "version", None)
    if version not in (None, VERSION):
        raise WrongVersion(f"version {version} is not spoken here; {VERSION} is")
    if not isinstance(message, Hello):
        raise HelloMissing(refusal)
    return message


def failure(error: ProtocolError, job: str | None = None) -> Failed:
    """The message for an error: its code, its text, and whether and when asking again may help."""
    return Failed(
        code=error.code,
        detail=str(error)[:DETAIL_CHARACTERS],
        retryable=error.retryable,
        job=job,
        retry_after_ms=error.retry_after_ms,
    )
