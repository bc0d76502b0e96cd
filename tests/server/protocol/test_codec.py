"""Text frames: what is refused, in which order, and that nothing else can happen."""

import contextlib
import json
import math
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.codec import decode_client, decode_server, encode, peek
from server.protocol.errors import (
    InvalidMessage,
    MessageTooLarge,
    NotUnicode,
    ProtocolError,
    TooDeep,
)
from server.protocol.limits import MAX_DEPTH
from server.protocol.messages import Bound, Cancel, Generate

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(string.ascii_lowercase), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(["version", "client", "job", "prompt", "seed", "anchor", "size_bytes", "have", "accept"])
TYPES = st.sampled_from(["hello", "generate", "cancel", "credit", "welcome", "zzz"])


def bound(x: float) -> Bound:
    """A message with a bare float in it."""
    return Bound(
        job="j", slot="object/a", thing="a", translation=(x, 0, 0), rotation=(0, 0, 0, 1), size=(1, 1, 1), surfaces={}
    )


def test_a_refusal_names_the_field_and_its_bound() -> None:
    with pytest.raises(InvalidMessage, match=r"length <= 4000 - at `\$\.prompt`"):
        decode_client('{"type":"generate","job":"j","prompt":"' + "p" * 100_000 + '"}')


def test_size_is_checked_in_bytes_and_before_anything_else() -> None:
    frame = '{"type":"cancel","job":"j"}'
    assert decode_client(frame, max_bytes=len(frame)) == Cancel(job="j")
    with pytest.raises(MessageTooLarge):
        decode_client(frame, max_bytes=len(frame) - 1)
    with pytest.raises(MessageTooLarge):
        decode_client("🐉" * 10, max_bytes=39)


def test_text_that_cannot_be_utf_8_is_not_unicode() -> None:
    with pytest.raises(NotUnicode):
        decode_client('"\ud800"')


def test_depth_is_bounded_before_json_is_read() -> None:
    with pytest.raises(TooDeep):
        decode_client("[" * (MAX_DEPTH + 1))
    with pytest.raises(InvalidMessage):
        decode_client("[" * MAX_DEPTH)


def test_brackets_in_a_prompt_are_not_depth() -> None:
    prompt = '[[[[{{{{"\\' * 400
    decoded = decode_client(encode(Generate(job="j", prompt=prompt)))
    assert isinstance(decoded, Generate)
    assert decoded.prompt == prompt


def test_a_string_that_does_not_end_is_read_once() -> None:
    with pytest.raises(TooDeep):  # for each of its quotes again, it would take minutes
        decode_client("[" * 20 + '"\\' * 400_000)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_json_cannot_say_is_not_written(number: float) -> None:
    with pytest.raises(InvalidMessage):
        encode(bound(number))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_what_json_cannot_say_is_not_read(number: str) -> None:
    with pytest.raises(ProtocolError):
        decode_server(encode(bound(0.125)).replace("0.125", number))


def test_peek_makes_what_it_can_of_a_refused_message() -> None:
    assert peek('{"type":"generate","job":"j","prompt":7}').job == "j"
    assert peek('{"type":"hello","version":2,"future":{}}').version == 2
    assert peek('{"type":"generate","job":"not an id"}').job is None
    assert peek("junk").type == peek("\ud800").type == peek("[" * 100_000).type == ""


@given(st.text())
def test_any_text_is_a_message_or_a_protocol_error(frame: str) -> None:
    for decode in (decode_client, decode_server):
        with contextlib.suppress(ProtocolError):
            decode(frame)


@given(TYPES, st.dictionaries(FIELDS, JSON, max_size=6))
def test_any_json_is_a_message_or_a_protocol_error(type_: str, fields: dict[str, object]) -> None:
    try:
        message = decode_client(json.dumps({"type": type_, **fields}))
    except ProtocolError:
        return
    assert decode_client(encode(message)) == message
