"""What stands of a job that has ended is kept packed, and is told as it was."""

from __future__ import annotations

import msgspec

from server.protocol.journal import Journal
from server.protocol.messages import Accepted, AssetInfo, Finished, Generate, Offered, ServerMessage, Spoke
from tests.server.protocol.test_outbox import Bytes

REQUEST = Generate(job="j", prompt="a lantern")


def asset(data: bytes) -> tuple[AssetInfo, Bytes]:
    source = Bytes(data)
    return AssetInfo(digest=source.digest, media_type="image/png", size_bytes=len(data)), source


def finished() -> tuple[Journal, list[ServerMessage], Bytes]:
    journal, (info, source), (listed, manifest) = Journal(), asset(b"picture"), asset(b"manifest")
    told: list[ServerMessage] = [
        Accepted(job="j"),
        Offered(job="j", slot="object/a/mesh", revision=1, tier="final", asset=info),
        *(Spoke(job="j", slot=f"speech/{n}", text="the same words over and over " * 4) for n in range(30)),
        Finished(job="j", manifest=listed),
    ]
    journal.begin(REQUEST)
    for seq, message in enumerate(told, start=1):
        journal.note(message, {1: source, len(told) - 1: manifest}.get(seq - 1))
        journal.sent(seq, message, msgspec.json.encode(message).decode())
    return journal, told, source


def test_what_ended_is_packed_and_told_again_as_it_was() -> None:
    journal, told, source = finished()
    packed = journal._jobs["j"].packed
    assert 0 < len(packed) < sum(len(msgspec.json.encode(message)) for message in told) / 4
    assert [message for message, _ in journal.standing("j")] == told
    assert next(s for m, s in journal.standing("j") if isinstance(m, Offered)) is source
    assert journal.held(len(told), {}) >= {source.digest}
    assert [want.tier for want in journal.wants(1, {})] == ["final", "final"]


def test_a_scene_that_is_changed_is_at_hand_again() -> None:
    journal, told, _ = finished()
    journal.go_on("j")
    assert not any(isinstance(message, Finished) for message, _ in journal.standing("j"))
    said = Spoke(job="j", slot="speech/3", text="other words")
    journal.note(said, None)
    journal.sent(len(told) + 1, said, "{}")
    spoken = {m.slot: m.text for m, _ in journal.standing("j") if isinstance(m, Spoke)}
    assert spoken["speech/3"] == "other words"
    assert len(spoken) == 30
