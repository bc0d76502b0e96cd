"""Whole conversations as literal frames: no socket, no clock."""

import json
import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.codec import decode_client
from server.protocol.conversation import Conversation
from server.protocol.errors import BadChunk, BadMessage, ProtocolError, ServerBusy, TooManyErrors, Violation
from server.protocol.handshake import read_hello
from server.protocol.limits import DEFAULT_LIMITS, LIVING_SCENES, MAX_BAD_MESSAGES
from server.protocol.messages import Accepted, Cancel, Cancelled, Edit, Failed, Finished, Generate, Hello, Progressed
from tests.server.protocol.test_outbox import Bytes, offer

HELLO = '{"type":"hello","version":1,"client":{"name":"test"},"credit":1000}'
GENERATE = '{"type":"generate","job":"j","prompt":"a lantern"}'


def opened(hello: str = HELLO) -> Conversation:
    """A conversation past its welcome."""
    said = decode_client(hello)
    assert isinstance(said, Hello)
    conversation = Conversation("s-1", said, token="secret")
    conversation.frames_to_send()
    return conversation


def texts(conversation: Conversation) -> list[dict[str, Any]]:
    """The messages that may be written now."""
    return [json.loads(frame) for frame in conversation.frames_to_send() if isinstance(frame, str)]


def test_hello_is_answered_by_welcome() -> None:
    [welcome] = texts(Conversation("s-1", read_hello(HELLO, max_bytes=1000)))
    assert (welcome["type"], welcome["session"], welcome["seq"]) == ("welcome", "s-1", 1)


def test_generate_and_cancel_are_handed_to_the_shell_and_credit_is_not() -> None:
    conversation = opened()
    assert conversation.receive(GENERATE) == [Generate(job="j", prompt="a lantern")]
    assert conversation.receive('{"type":"cancel","job":"j"}') == [Cancel(job="j")]
    assert conversation.receive('{"type":"cancel","job":"j"}') == []
    assert conversation.receive('{"type":"credit","size_bytes":24}') == []
    assert conversation.credit_bytes == 1024


def test_sequence_numbers_have_no_gap_where_progress_was_replaced() -> None:
    conversation = opened()
    conversation.receive(GENERATE)
    conversation.send(Accepted(job="j"))
    for done in range(5):
        conversation.send(Progressed(job="j", stage="plan", done=done, total=5))
    assert [(m["type"], m["seq"]) for m in texts(conversation)] == [("accepted", 2), ("progressed", 3)]


def test_an_offer_is_written_before_its_chunk() -> None:
    conversation, source = opened(), Bytes(b"data")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    first, second = conversation.frames_to_send()
    assert json.loads(first)["type"] == "offered"
    assert isinstance(second, bytearray)
    assert conversation.credit_bytes == 1000 - len(second)


def test_after_its_end_a_job_says_nothing_more() -> None:
    conversation, source = opened(), Bytes(b"data")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    conversation.send(Cancelled(job="j"))
    conversation.send(offer("object/b", source), source)
    conversation.send(Finished(job="j", manifest=offer("scene", source).asset), source)
    frames = conversation.frames_to_send()
    assert [json.loads(frame)["type"] for frame in frames] == ["cancelled"]
    assert conversation.jobs == ()


def test_chunks_of_a_finished_job_still_come() -> None:
    conversation, source = opened(), Bytes(b"data")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    conversation.send(Finished(job="j", manifest=offer("scene", source).asset), source)
    assert isinstance(conversation.frames_to_send()[-1], bytearray)


def test_an_asset_that_left_the_store_is_a_message() -> None:
    conversation, source = opened(), Bytes(b"data")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    source.data = None
    assert [m.get("code", m["type"]) for m in texts(conversation)] == ["offered", "asset_gone"]


@pytest.mark.parametrize("finished_first", [True, False])
def test_a_job_of_which_an_asset_is_gone_has_failed_and_may_be_asked_for_again(finished_first: bool) -> None:
    conversation, source, manifest = opened(), Bytes(b"data"), Bytes(b"{}")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    source.data = None
    if not finished_first:
        conversation.frames_to_send()
    conversation.send(Finished(job="j", manifest=offer("manifest", manifest).asset), manifest)
    told = [*texts(conversation), *texts(conversation)]
    assert [(m["code"], m["retryable"]) for m in told if m.get("job") == "j" and m["type"] == "failed"] == [
        ("asset_gone", True)
    ]
    (request,) = conversation.receive(GENERATE)
    assert isinstance(request, Generate)
    assert request.job == "j"


def test_a_violation_is_said_last_and_nothing_is_heard_after_it() -> None:
    conversation, source = opened(), Bytes(b"data")
    conversation.receive(GENERATE)
    conversation.send(offer("object/a", source), source)
    conversation.receive(b"binary")
    assert conversation.receive(GENERATE) == []
    conversation.violate(ServerBusy("too late to count"))
    assert [m.get("code", m["type"]) for m in texts(conversation)] == ["offered", "binary_refused"]
    assert conversation.frames_to_send() == []
    assert conversation.jobs == ()
    assert conversation.closing is not None
    assert conversation.closing.close_code == 1003


def test_bad_messages_are_counted_and_cancels_of_ended_jobs_are_not() -> None:
    conversation = opened()
    for _ in range(MAX_BAD_MESSAGES * 2):
        conversation.receive('{"type":"cancel","job":"ended"}')
    for _ in range(MAX_BAD_MESSAGES):
        conversation.receive("junk")
    assert conversation.closing is None
    conversation.receive("junk")
    assert isinstance(conversation.closing, TooManyErrors)


@pytest.mark.parametrize("base", [BadMessage, BadChunk, Violation])
def test_every_error_has_a_code_of_its_own(base: type[ProtocolError]) -> None:
    codes = [kind.code for kind in [base, *base.__subclasses__()]]
    assert len(set(codes)) == len(codes)


def test_close_codes_are_registered_ones_or_the_applications_own() -> None:
    codes = {kind.close_code for kind in Violation.__subclasses__()}
    assert all(code in {1002, 1003, 1007, 1008, 1009, 1012, 1013} or 4000 <= code < 5000 for code in codes)


JUNK = st.text() | st.binary() | st.text(string.printable, max_size=30)
FRAMES = st.sampled_from(
    [HELLO, GENERATE, '{"type":"cancel","job":"j"}', '{"type":"credit","size_bytes":9}', '{"type":"cancel","job":"k"}']
)


@given(st.lists(FRAMES | JUNK, max_size=30))
def test_no_frames_make_a_conversation_raise_or_pass_its_limits(frames: list[str | bytes]) -> None:
    conversation, seqs = opened(), [1]
    for frame in frames:
        conversation.receive(frame)
        seqs += [message["seq"] for message in texts(conversation)]
        assert len(conversation.jobs) <= DEFAULT_LIMITS.jobs
    assert seqs == list(range(1, len(seqs) + 1))


def _finish(conversation: Conversation, job: str, scene: str = "") -> None:
    conversation.receive(f'{{"type":"generate","job":"{job}","prompt":"a lantern"}}')
    source = Bytes(job.encode())
    conversation.send(Finished(job=job, manifest=offer("manifest", source).asset), source, scene)


def test_scenes_of_the_last_finished_jobs_can_be_changed_and_no_others() -> None:
    conversation = opened()
    for number in range(LIVING_SCENES + 1):
        _finish(conversation, f"j{number}")
    conversation.frames_to_send()
    edit = '{{"type":"edit","job":"{}","instruction":"make it night"}}'
    assert conversation.receive(edit.format("j1")) == [Edit(job="j1", instruction="make it night")]
    assert conversation.receive(edit.format("j1")) == []
    assert conversation.receive('{"type":"undo","job":"j0"}') == []
    refused = [m for m in texts(conversation) if m["type"] == "failed"]
    assert [(m["code"], m["job"]) for m in refused] == [("duplicate_job", None), ("unknown_scene", "j0")]


def test_a_scene_that_may_be_changed_is_the_one_that_is_kept_whatever_failed_meanwhile() -> None:
    conversation = opened()
    for job in "ABCD":
        _finish(conversation, job, scene := f"the scene of {job}")
        assert conversation.scene(job) == scene
    conversation.receive('{"type":"generate","job":"B","prompt":"another"}')
    conversation.send(Failed(code="x", detail="x", job="B"))
    _finish(conversation, "E", "the scene of E")
    for job in "ABCDE":
        changed = conversation.receive(f'{{"type":"undo","job":"{job}"}}')
        assert bool(changed) == (conversation.scene(job) != "") == (job != "B")


def test_a_scene_that_is_generated_anew_cannot_be_changed_until_it_is_done() -> None:
    conversation = opened()
    _finish(conversation, "j")
    conversation.receive(GENERATE.replace("lantern", "lamp"))
    conversation.send(Failed(code="x", detail="x", job="j"))
    conversation.frames_to_send()
    assert conversation.receive('{"type":"redo","job":"j"}') == []
    assert texts(conversation)[0]["code"] == "unknown_scene"
