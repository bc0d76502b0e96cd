"""Text frames to messages and back. Size first, then depth, then JSON, then types and bounds."""

from __future__ import annotations

import math
import re
from typing import TypeVar

import msgspec

from .errors import InvalidMessage, MalformedMessage, MessageTooLarge, NotUnicode, TooDeep
from .limits import DEFAULT_LIMITS, MAX_DEPTH
from .messages import AnyServerMessage, ClientMessage, JobId, Message

T = TypeVar("T")

_CLIENT: msgspec.json.Decoder[ClientMessage] = msgspec.json.Decoder(ClientMessage)
_SERVER: msgspec.json.Decoder[AnyServerMessage] = msgspec.json.Decoder(AnyServerMessage)
_ENCODER = msgspec.json.Encoder()
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)  # one that does not end matches too: one pass
_NO_BRACKET = bytes(set(range(256)) - set(b"[]{}"))


def decode_client(frame: str, *, max_bytes: int = DEFAULT_LIMITS.message_bytes) -> ClientMessage:
    """Read what a client sent.

    Raises:
        MessageTooLarge: more than `max_bytes` of UTF-8.
        NotUnicode: the text cannot be UTF-8.
        MalformedMessage: not JSON.
        TooDeep: brackets nested deeper than `MAX_DEPTH`.
        InvalidMessage: no message of the union; names the field and its bound.
    """
    return _decode(_CLIENT, _utf8(frame, max_bytes))


def decode_server(frame: str, *, max_bytes: int = 16 * DEFAULT_LIMITS.message_bytes) -> AnyServerMessage:
    """Read what the server sent. Raises as `decode_client` does."""
    return _decode(_SERVER, _utf8(frame, max_bytes))


def encode(message: Message) -> str:
    """Write a message as the text of one frame.

    Raises:
        InvalidMessage: a number is NaN or infinite, which JSON cannot say.
    """
    _check_finite(message)
    return _ENCODER.encode(message).decode()


class Peek(msgspec.Struct, frozen=True):
    """The fields of a refused message that its answer needs, if they are what they should be."""

    type: str = ""
    version: int | None = None
    job: JobId | None = None


_PEEK = msgspec.json.Decoder(Peek)


def peek(frame: str) -> Peek:
    """Look at a refused message; an empty `Peek` where nothing can be made of it."""
    try:
        return _PEEK.decode(frame)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return Peek()


def _utf8(frame: str, max_bytes: int) -> bytes:
    if len(frame) > max_bytes:
        raise MessageTooLarge(f"{len(frame)} characters; at most {max_bytes} bytes are taken")
    try:
        data = frame.encode()
    except UnicodeEncodeError as error:
        raise NotUnicode(f"not Unicode at character {error.start}") from error
    if len(data) > max_bytes:
        raise MessageTooLarge(f"{len(data)} bytes; at most {max_bytes} are taken")
    return data


def _decode(decoder: msgspec.json.Decoder[T], data: bytes) -> T:
    if _deeper_than(data, MAX_DEPTH):
        raise TooDeep(f"brackets nested deeper than {MAX_DEPTH}")
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        raise InvalidMessage(str(error)) from error
    except msgspec.DecodeError as error:
        raise MalformedMessage(str(error)) from error


def _deeper_than(data: bytes, depth: int) -> bool:
    """Whether brackets outside strings nest deeper than `depth`. One pass; most messages end at the count."""
    if data.count(b"[") + data.count(b"{") <= depth:
        return False
    open_brackets = 0
    for byte in _STRING.sub(b"", data).translate(None, _NO_BRACKET):
        open_brackets += 1 if byte in b"[{" else -1
        if open_brackets > depth:
            return True
    return False


def _check_finite(value: object) -> None:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise InvalidMessage(f"{value} is not a number JSON can say")
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            _check_finite(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            _check_finite(item)
    elif isinstance(value, dict):
        for item in value.values():
            _check_finite(item)
