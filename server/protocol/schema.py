"""The wire as documents: JSON Schema of both unions, and AsyncAPI 3.0 around them.

`python -m server.protocol.schema` writes `schema.json` and `asyncapi.json` beside this file; with `--check` it writes
nothing and fails if they are stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import msgspec

from . import messages
from .messages import SUBPROTOCOL, VERSION, AnyServerMessage, ClientMessage, Message

Document = dict[str, Any]

CLIENT_MESSAGES: tuple[type[Message], ...] = get_args(ClientMessage)
SERVER_MESSAGES: tuple[type[Message], ...] = get_args(AnyServerMessage)


def json_schema() -> Document:
    """A schema that each text frame of either side satisfies (JSON Schema, draft 2020-12)."""
    definitions = _definitions("#/$defs/{name}")
    for union, members in (("ClientMessage", CLIENT_MESSAGES), ("ServerMessage", SERVER_MESSAGES)):
        definitions[union] = {"oneOf": [{"$ref": f"#/$defs/{member.__name__}"} for member in members]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SUBPROTOCOL,
        "description": _first_line(messages.__doc__),
        "oneOf": [{"$ref": "#/$defs/ClientMessage"}, {"$ref": "#/$defs/ServerMessage"}],
        "$defs": definitions,
    }


def asyncapi() -> Document:
    """The session as an AsyncAPI document. Source: AsyncAPI Specification 3.0.0."""
    every = (*CLIENT_MESSAGES, *SERVER_MESSAGES)
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Holoforge",
            "version": f"{VERSION}.0.0",
            "description": _first_line(messages.__doc__),
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {"local": {"host": "127.0.0.1:8765", "protocol": "ws", "description": f"Subprotocol {SUBPROTOCOL}"}},
        "channels": {
            "session": {
                "address": "/ws",
                "messages": {
                    **{_tag(m): {"$ref": f"#/components/messages/{_tag(m)}"} for m in every},
                    "chunk": {"$ref": "#/components/messages/chunk"},
                },
            }
        },
        "operations": {
            "request": _operation("receive", "What a client asks.", map(_tag, CLIENT_MESSAGES)),
            "answer": _operation("send", "What the server tells, and assets as chunks.", _answers()),
        },
        "components": {
            "messages": {**{_tag(m): _message(m) for m in every}, "chunk": _chunk_message()},
            "schemas": _definitions("#/components/schemas/{name}"),
        },
    }


def documents() -> dict[str, bytes]:
    """Both files by name, as they should be on disk."""
    made = {"schema.json": json_schema(), "asyncapi.json": asyncapi()}
    return {name: _printed(document) for name, document in made.items()}


def stale(folder: Path) -> list[str]:
    """The names of the documents in `folder` that are absent or not what they should be."""
    return [n for n, data in documents().items() if not (folder / n).is_file() or (folder / n).read_bytes() != data]


def main(arguments: list[str], folder: Path = Path(__file__).parent) -> int:
    """Write the documents, or check them; return the exit status."""
    if "--check" not in arguments:
        for name, data in documents().items():
            (folder / name).write_bytes(data)
        return 0
    names = stale(folder)
    if names:
        print(f"stale: {', '.join(names)}; run `python -m server.protocol.schema`", file=sys.stderr)
    return 1 if names else 0


def _printed(document: Document) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _definitions(ref_template: str) -> Document:
    _, definitions = msgspec.json.schema_components((*CLIENT_MESSAGES, *SERVER_MESSAGES), ref_template=ref_template)
    return dict(sorted(definitions.items()))


def _message(message: type[Message]) -> Document:
    return {
        "name": _tag(message),
        "title": message.__name__,
        "summary": _first_line(message.__doc__),
        "payload": {"$ref": f"#/components/schemas/{message.__name__}"},
    }


def _chunk_message() -> Document:
    return {
        "name": "chunk",
        "title": "Chunk",
        "summary": "A slice of an asset behind a header of 48 bytes, in one binary frame.",
        "contentType": "application/octet-stream",
        "payload": {"type": "string", "format": "binary"},
    }


def _operation(action: str, summary: str, names: Iterable[str]) -> Document:
    return {
        "action": action,
        "channel": {"$ref": "#/channels/session"},
        "summary": summary,
        "messages": [{"$ref": f"#/channels/session/messages/{name}"} for name in names],
    }


def _answers() -> list[str]:
    return [*map(_tag, SERVER_MESSAGES), "chunk"]


def _tag(message: type[Message]) -> str:
    return str(message.__struct_config__.tag)


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
