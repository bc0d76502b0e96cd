"""The golden frames, read and written by the reference implementation."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from server.protocol.assembly import AssetAssembly
from server.protocol.chunk import Chunk, pack_chunk, unpack_chunk
from server.protocol.codec import decode_client, decode_server, encode
from server.protocol.errors import ProtocolError
from server.protocol.messages import AssetInfo
from server.protocol.schema import CLIENT_MESSAGES, SERVER_MESSAGES

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[2] / "vectors" / "frames.json").read_text("utf-8"))
DECODERS = {"client": decode_client, "server": decode_server}

Vector = dict[str, Any]


def vectors(kind: str, *, valid: bool) -> list[Any]:
    return [pytest.param(v, id=f"{kind}-{v['name']}") for v in VECTORS[kind] if ("error" not in v) == valid]


@pytest.mark.parametrize("vector", vectors("client", valid=True))
def test_a_client_message_is_read_and_written_as_the_vector_says(vector: Vector) -> None:
    assert encode(decode_client(vector["text"])) == vector["text"]


@pytest.mark.parametrize("vector", vectors("server", valid=True))
def test_a_server_message_is_read_and_written_as_the_vector_says(vector: Vector) -> None:
    assert encode(decode_server(vector["text"])) == vector["text"]


@pytest.mark.parametrize("vector", vectors("client", valid=False))
def test_a_bad_client_message_is_refused_with_its_code(vector: Vector) -> None:
    with pytest.raises(ProtocolError) as caught:
        decode_client(vector["text"])
    assert caught.value.code == vector["error"]


@pytest.mark.parametrize("vector", vectors("server", valid=False))
def test_a_bad_server_message_is_refused_with_its_code(vector: Vector) -> None:
    with pytest.raises(ProtocolError) as caught:
        decode_server(vector["text"])
    assert caught.value.code == vector["error"]


@pytest.mark.parametrize("vector", vectors("chunks", valid=True))
def test_a_chunk_is_read_and_written_as_the_vector_says(vector: Vector) -> None:
    frame = base64.b64decode(vector["frame"])
    payload = base64.b64decode(vector["payload"])
    chunk = unpack_chunk(frame)
    assert chunk == Chunk(vector["digest"], vector["offset"], vector["last"], payload)
    assert pack_chunk(chunk) == frame


@pytest.mark.parametrize("vector", vectors("chunks", valid=False))
def test_a_bad_chunk_is_refused_with_its_code(vector: Vector) -> None:
    with pytest.raises(ProtocolError) as caught:
        unpack_chunk(base64.b64decode(vector["frame"]))
    assert caught.value.code == vector["error"]


def assemble(vector: Vector) -> bytes | None:
    """Feed an asset vector's chunks, by name, to an assembly; the bytes it completes."""
    frames = {v["name"]: base64.b64decode(v["frame"]) for v in VECTORS["chunks"]}
    assembly = AssetAssembly()
    assembly.expect(
        AssetInfo(digest=vector["digest"], media_type=vector["media_type"], size_bytes=vector["size_bytes"])
    )
    done = [assembly.receive(frames[name]) for name in vector["chunks"]][-1]
    return None if done is None else done.data


@pytest.mark.parametrize("vector", vectors("assets", valid=True))
def test_an_asset_is_assembled_from_its_chunks(vector: Vector) -> None:
    assert assemble(vector) == base64.b64decode(vector["data"])


@pytest.mark.parametrize("vector", vectors("assets", valid=False))
def test_an_asset_of_wrong_chunks_is_refused_with_its_code(vector: Vector) -> None:
    with pytest.raises(ProtocolError) as caught:
        assemble(vector)
    assert caught.value.code == vector["error"]


@pytest.mark.parametrize(("kind", "members"), [("client", CLIENT_MESSAGES), ("server", SERVER_MESSAGES)])
def test_every_message_type_has_a_vector(kind: str, members: tuple[type, ...]) -> None:
    seen = {type(DECODERS[kind](v["text"])) for v in VECTORS[kind] if "error" not in v}
    assert seen == set(members)
