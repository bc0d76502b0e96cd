"""Talk as literal frames: answers that stop each other, documents and recordings in parts."""

import base64
import json

from server.protocol.conversation import Conversation
from server.protocol.messages import Answered, Cancelled, Edit, Know, Listen, Say, Worded
from tests.server.protocol.test_conversation import _finish, opened, texts
from tests.server.protocol.test_outbox import Bytes, offer


def with_scene() -> Conversation:
    conversation = opened()
    conversation.receive('{"type":"generate","job":"s","prompt":"a lantern"}')
    _finish(conversation, "s", "scene-1")
    texts(conversation)
    return conversation


def frame(type_: str, **fields: object) -> str:
    return json.dumps({"type": type_, **fields})


def test_a_say_is_handed_to_the_shell_and_another_stops_it_at_once() -> None:
    conversation = with_scene()
    said = conversation.receive(frame("say", job="t1", scene="s", text="hello"))
    assert said == [Say(job="t1", scene="s", text="hello")]
    conversation.send(Worded(job="t1", text="Hello."))
    sound = Bytes(b"a" * 500)
    conversation.send(offer("speech/answer-1", sound, job="t1"), sound)
    conversation.receive(frame("say", job="t2", scene="s", text="and now?"))
    frames = conversation.frames_to_send()
    assert not [one for one in frames if isinstance(one, bytes)], "nothing of the old answer's sound is sent"
    assert [json.loads(one)["type"] for one in frames if isinstance(one, str)] == ["cancelled"]
    conversation.send(Worded(job="t1", text="I was"))
    assert texts(conversation) == [], "what it would still have said is not told"
    conversation.send(Answered(job="t2", text="Now.", kind="chat"))
    assert [one["type"] for one in texts(conversation)] == ["answered"]
    assert conversation.jobs == ()


def test_what_is_said_to_no_scene_or_under_a_scenes_name_is_refused() -> None:
    conversation = with_scene()
    assert conversation.receive(frame("say", job="t", scene="other", text="hello")) == []
    assert conversation.receive(frame("say", job="s", text="hello")) == []
    assert [one["code"] for one in texts(conversation)] == ["unknown_scene", "duplicate_job"]
    assert conversation.receive(frame("say", job="t", text="hello")) != []


def test_a_cancelled_answer_is_silent_at_once() -> None:
    conversation = with_scene()
    conversation.receive(frame("say", job="t", text="hello"))
    assert len(conversation.receive(frame("cancel", job="t"))) == 1
    assert [one["type"] for one in texts(conversation)] == ["cancelled"]
    conversation.send(Cancelled(job="t"))
    assert texts(conversation) == []


def test_a_wish_changes_the_scene_as_an_edit_does() -> None:
    conversation = with_scene()
    wish = Edit(job="s", instruction="make it red")
    assert conversation.may_change("s") == ""
    assert conversation.wish(wish) == [wish]
    assert conversation.may_change("s") == "the last change is still being made"
    assert conversation.wish(wish) == []
    assert [one["code"] for one in texts(conversation)] == ["duplicate_job"]


def test_a_document_comes_in_parts_and_in_order() -> None:
    conversation, data = opened(), [base64.b64encode(part).decode() for part in (b"one ", b"two", b"more")]
    part = {"job": "k", "title": "notes", "size_bytes": 7}
    assert conversation.receive(frame("know", **part, data=data[0])) == []
    assert conversation.receive(frame("know", **part, data=data[1], offset=5)) == []
    [whole] = conversation.receive(frame("know", **part, data=data[1], offset=4))
    assert isinstance(whole, Know)
    assert (whole.data, whole.title) == (b"one two", "notes")
    assert conversation.receive(frame("know", **{**part, "job": "l", "size_bytes": 2}, data=data[2])) == []
    assert conversation.receive(frame("know", **{**part, "size_bytes": 50 << 20}, data="")) == []
    assert conversation.receive(frame("know", **part, data="no base64!")) == []
    found = [(one["code"], one["job"]) for one in texts(conversation)]
    assert found == [("part_missing", "k"), ("part_missing", "l"), ("invalid_message", None), ("invalid_message", None)]


def test_a_recording_is_whole_samples_of_a_minute_at_most() -> None:
    conversation, sound = opened(), base64.b64encode(b"\1\0" * 8000).decode()
    assert conversation.receive(frame("listen", job="l", sample_rate=8000, data=sound, last=False)) == []
    [whole] = conversation.receive(frame("listen", job="l", sample_rate=8000, data=sound))
    assert isinstance(whole, Listen)
    assert len(whole.data) == 32_000
    odd = base64.b64encode(b"\1").decode()
    assert conversation.receive(frame("listen", job="m", sample_rate=8000, data=odd)) == []
    assert conversation.receive(frame("listen", job="m", sample_rate=8000, data="")) == []
    assert conversation.receive(frame("listen", job="m", sample_rate=4000, data=sound)) == []
    long = base64.b64encode(b"\1\0" * 240_000).decode()
    for _ in range(3):
        assert conversation.receive(frame("listen", job="n", sample_rate=8000, data=long, last=False)) == []
    codes = [one["code"] for one in texts(conversation)]
    assert codes == ["part_missing", "part_missing", "invalid_message", "part_missing"]
