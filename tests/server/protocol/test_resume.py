"""A client that lost its connection goes on with its session: literal frames, no socket, no clock."""

import json
import random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.assembly import AssetAssembly
from server.protocol.codec import decode_server
from server.protocol.conversation import Conversation
from server.protocol.errors import BadResume
from server.protocol.handshake import read_hello
from server.protocol.limits import DEFAULT_LIMITS, MAX_REPLAY_BYTES
from server.protocol.messages import Accepted, Bound, Cancelled, Finished, Generate, Offered, Removed, Resume, Spoke
from tests.server.protocol.test_outbox import Bytes, offer

HELLO = read_hello('{"type":"hello","version":1,"client":{"name":"test"},"credit":1000}', max_bytes=1000)
GENERATE = '{"type":"generate","job":"j","prompt":"a lantern"}'


def opened(chunk_bytes: int = 100) -> Conversation:
    """A conversation with a job that runs and has been accepted; sequence 2."""
    limits = DEFAULT_LIMITS.__class__(**{**_fields(DEFAULT_LIMITS), "chunk_bytes": chunk_bytes})
    conversation = Conversation("s-1", HELLO, limits=limits, token="secret")
    conversation.receive(GENERATE)
    conversation.send(Accepted(job="j"))
    conversation.frames_to_send()
    return conversation


def _fields(limits: Any) -> dict[str, Any]:
    return {name: getattr(limits, name) for name in limits.__struct_fields__}


def back(conversation: Conversation, last_seq: int, parts: dict[str, int] | None = None) -> list[dict[str, Any]]:
    """Resume, and what is told then until nothing waits; chunks as their (digest, offset, size)."""
    conversation.resume(Resume(session="s-1", token="secret", last_seq=last_seq, parts=parts or {}), HELLO)
    return [json.loads(frame) for frame in conversation.frames_to_send() if isinstance(frame, str)]


def spoke(number: int, text: str = "hello") -> Spoke:
    return Spoke(job="j", slot=f"speech/{number}", text=text)


def test_what_was_sent_and_lost_is_sent_again_with_its_own_numbers() -> None:
    conversation = opened()
    for number in range(3):
        conversation.send(spoke(number))
    conversation.frames_to_send()
    welcome, *rest = back(conversation, 3)
    assert (welcome["resumed"], welcome["seq"], welcome["heard"]) == (True, 3, 1)
    assert [(m["type"], m["slot"], m["seq"]) for m in rest] == [("spoke", "speech/1", 4), ("spoke", "speech/2", 5)]


def test_what_was_said_meanwhile_comes_after_what_was_missed() -> None:
    conversation = opened()
    conversation.send(spoke(0))
    conversation.frames_to_send()
    conversation.send(spoke(1))
    assert [m["seq"] for m in back(conversation, 2)[1:]] == [3, 4]
    conversation.send(spoke(2))
    assert [json.loads(frame)["seq"] for frame in conversation.frames_to_send() if isinstance(frame, str)] == [5]


def test_chunks_go_on_from_the_byte_where_they_broke() -> None:
    conversation, source = opened(), Bytes(b"a" * 250)
    conversation.send(offer("object/a", source), source)
    conversation.frames_to_send()
    conversation.frames_to_send()
    conversation.resume(Resume(session="s-1", token="x", last_seq=3, parts={source.digest: 100}), HELLO)
    chunks = [f for _ in range(3) for f in conversation.frames_to_send() if not isinstance(f, str)]
    assert [int.from_bytes(chunk[8:16], "big") for chunk in chunks] == [100, 200]
    assert conversation.credit_bytes == 1000 - sum(map(len, chunks))


def test_an_asset_that_was_sent_whole_and_lost_comes_again_and_one_that_came_does_not() -> None:
    conversation, lost, held = opened(), Bytes(b"l" * 50), Bytes(b"h" * 50)
    for slot, source in (("object/a", held), ("object/b", lost)):
        conversation.send(offer(slot, source), source)
        conversation.frames_to_send()
    conversation.resume(Resume(session="s-1", token="x", last_seq=4, parts={lost.digest: 0}), HELLO)
    chunks = [f for _ in range(4) for f in conversation.frames_to_send() if not isinstance(f, str)]
    assert [chunk[16:48].hex() for chunk in chunks] == [lost.digest]


def test_an_asset_whose_offer_was_lost_comes_unless_an_earlier_offer_brought_it() -> None:
    conversation, first, second = opened(), Bytes(b"f" * 50), Bytes(b"s" * 50)
    for slot, source in (("object/a", first), ("object/b", second), ("object/c", first)):
        conversation.send(offer(slot, source), source)
        conversation.frames_to_send()
        conversation.frames_to_send()
    conversation.resume(Resume(session="s-1", token="x", last_seq=3), HELLO)
    chunks = [f for _ in range(4) for f in conversation.frames_to_send() if not isinstance(f, str)]
    assert [chunk[16:48].hex() for chunk in chunks] == [second.digest]


def test_past_the_buffer_comes_a_snapshot_and_what_stands() -> None:
    conversation, old, new = opened(), Bytes(b"o"), Bytes(b"n")
    conversation.send(offer("object/a", old), old)
    conversation.send(spoke(1))
    conversation.send(Removed(job="j", slot="speech/1"))
    conversation.frames_to_send()
    conversation.send(offer("object/a", new, revision=2), new)
    for number in range(MAX_REPLAY_BYTES // 2000 + 10):
        conversation.send(spoke(2, f"{number:04}" + "x" * 2000))
        conversation.frames_to_send()
    welcome, snapshot, *rest = back(conversation, 2)
    assert snapshot["jobs"] == [{"job": "j", "state": "running"}]
    assert [(m["type"], m.get("slot")) for m in rest] == [
        ("accepted", None),
        ("removed", "speech/1"),
        ("offered", "object/a"),
        ("spoke", "speech/2"),
    ]
    assert rest[2]["revision"] == 2
    assert [m["seq"] for m in (welcome, snapshot, *rest)] == list(range(welcome["seq"], welcome["seq"] + 6))


@pytest.mark.parametrize(
    ("last_seq", "parts", "says"), [(9, [], "last_seq 9"), (3, [250], "250 bytes"), (3, [999], "999")]
)
def test_a_client_that_claims_what_was_never_sent_is_refused_and_nothing_changes(
    last_seq: int, parts: list[int], says: str
) -> None:
    conversation, source = opened(), Bytes(b"a" * 250)
    conversation.send(offer("object/a", source), source)
    conversation.frames_to_send()
    named = dict(zip([source.digest], parts, strict=False))
    with pytest.raises(BadResume, match=says):
        conversation.resume(Resume(session="s-1", token="x", last_seq=last_seq, parts=named), HELLO)
    assert any(isinstance(frame, bytearray) for frame in conversation.frames_to_send())


def test_the_same_request_again_starts_nothing() -> None:
    conversation, source = opened(), Bytes(b"{}")
    assert conversation.receive(GENERATE) == []
    assert [decode_server(str(f)).__class__ for f in conversation.frames_to_send()] == [Accepted]
    conversation.send(Finished(job="j", manifest=offer("manifest", source).asset), source)
    conversation.frames_to_send()
    assert conversation.receive(GENERATE) == []
    told = [decode_server(f).__class__ for f in conversation.frames_to_send() if isinstance(f, str)]
    assert told == [Accepted, Finished]
    assert conversation.receive(GENERATE.replace("lantern", "lamp")) != []


def test_a_job_that_failed_or_was_cancelled_is_done_anew() -> None:
    conversation = opened()
    conversation.receive('{"type":"cancel","job":"j"}')
    conversation.send(Cancelled(job="j"))
    (request,) = conversation.receive(GENERATE)
    assert isinstance(request, Generate)
    assert request.job == "j"


def test_messages_that_arrived_are_counted_but_for_credit() -> None:
    conversation = opened()
    for frame in ('{"type":"credit","size_bytes":9}', "junk", '{"type":"cancel","job":"k"}'):
        conversation.receive(frame)
    assert back(conversation, 2)[0]["heard"] == 3


@given(st.integers(0, 2**32 - 1))
def test_however_often_it_is_cut_everything_comes_whole_and_once(seed: int) -> None:
    """A client loses what is on its way at random moments; what it had is never sent again."""
    dice = random.Random(seed)
    conversation = opened(chunk_bytes=64)
    assets = [Bytes(bytes([n]) * dice.randint(1, 400)) for n in range(5)]
    said = [
        offer(f"object/{dice.randint(0, 3)}", source, revision=n)
        for n, source in enumerate(dice.choices(assets, k=8), start=1)
    ]
    client, assembly, seen = 2, AssetAssembly(), dict[str, Offered]()
    whole: dict[str, bytes] = {}
    by_digest = {source.digest: source for source in assets}
    idle = 0
    while idle < 3:
        for _ in range(dice.randint(0, 2)):
            if said:
                message = said.pop(0)
                conversation.send(message, by_digest[message.asset.digest])
        conversation.receive('{"type":"credit","size_bytes":1000}')
        frames = conversation.frames_to_send()
        idle = 0 if frames or said else idle + 1
        cut = dice.random() < 0.3 and idle == 0
        for frame in frames[: dice.randint(0, len(frames))] if cut else frames:
            if not isinstance(frame, str):
                digest = frame[16:48].hex()
                assert digest not in whole
                if done := assembly.receive(frame):
                    whole[digest] = done.data
                continue
            told = decode_server(frame)
            client = told.seq
            if isinstance(told, Offered):
                seen[told.slot] = told
                if told.asset.digest not in whole:
                    assembly.expect(told.asset)
        if cut:
            wanted = {told.asset.digest for told in seen.values()} - whole.keys()
            parts = {digest: size for digest, size in assembly.parts.items() if digest in wanted}
            for digest in assembly.parts.keys() - wanted:
                assembly.forget(digest)
            hello = msgspec.structs.replace(HELLO, have=tuple(whole))
            conversation.resume(Resume(session="s-1", token="x", last_seq=client, parts=parts), hello)
    assert {told.asset.digest for told in seen.values()} <= whole.keys()
    assert all(whole[digest] == by_digest[digest].data for digest in whole)


def test_a_bound_thing_stands_once_however_often_it_was_told() -> None:
    conversation = opened()
    for x in range(3):
        thing = Bound(
            job="j",
            slot="object/a",
            thing="a",
            translation=(x, 0, 0),
            rotation=(0, 0, 0, 1),
            size=(1, 1, 1),
            surfaces={},
        )
        conversation.send(thing)
    conversation.frames_to_send()
    for _ in range(MAX_REPLAY_BYTES // 1000 + 10):
        conversation.send(spoke(1, "x" * 1000))
        conversation.frames_to_send()
    bound = [m for m in back(conversation, 2) if m["type"] == "bound"]
    assert [m["translation"] for m in bound] == [[2.0, 0.0, 0.0]]
