"""What waits, in which order it leaves, what is dropped, and that credit is kept."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.chunk import HEADER_BYTES, Chunk, unpack_chunk
from server.protocol.credit import CreditBalance
from server.protocol.errors import AssetGone
from server.protocol.limits import MAX_CREDIT, MAX_KNOWN_DIGESTS, MAX_QUEUED_MESSAGE_BYTES
from server.protocol.messages import AssetInfo, Failed, Finished, Offered, Progressed, Spoke, Tier
from server.protocol.outbox import Outbox

AMPLE = 1 << 30


class Bytes:
    """An asset in memory that can be taken away."""

    def __init__(self, data: bytes) -> None:
        self.data: bytes | None = data
        self.digest = hashlib.sha256(data).hexdigest()
        self.size_bytes = len(data)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        if self.data is None:
            raise AssetGone(self.digest)
        buffer[:] = self.data[offset : offset + len(buffer)]


def outbox(bound_bytes: int = AMPLE, chunk_bytes: int = 100) -> Outbox:
    return Outbox(bound_bytes=bound_bytes, chunk_bytes=chunk_bytes)


def offer(slot: str, source: Bytes, revision: int = 1, tier: Tier = "final", job: str = "j") -> Offered:
    asset = AssetInfo(digest=source.digest, media_type="image/png", size_bytes=source.size_bytes)
    return Offered(job=job, slot=slot, revision=revision, tier=tier, asset=asset)


def progress(done: int) -> Progressed:
    return Progressed(job="j", stage="plan", done=done, total=9)


def drain(box: Outbox) -> list[Chunk]:
    """Every chunk that ample credit lets out."""
    chunks = []
    while (frame := box.take_chunk(AMPLE)) is not None:
        chunks.append(unpack_chunk(frame))
    return chunks


def test_an_asset_leaves_in_slices_of_the_chunk_size() -> None:
    box, source = outbox(), Bytes(b"a" * 250)
    box.push(offer("object/a", source), source)
    assert [(c.offset, len(c.payload), c.last) for c in drain(box)] == [
        (0, 100, False),
        (100, 100, False),
        (200, 50, True),
    ]
    assert box.asset_bytes == 0


def test_an_empty_asset_is_one_chunk() -> None:
    box, source = outbox(), Bytes(b"")
    box.push(offer("object/a", source), source)
    assert box.take_chunk(HEADER_BYTES - 1) is None
    assert drain(box) == [Chunk(source.digest, 0, last=True, payload=b"")]


def test_a_chunk_is_no_longer_than_the_credit() -> None:
    box, source = outbox(), Bytes(b"a" * 250)
    box.push(offer("object/a", source), source)
    assert box.take_chunk(HEADER_BYTES) is None
    frame = box.take_chunk(HEADER_BYTES + 7)
    assert frame is not None
    assert len(frame) == HEADER_BYTES + 7


def test_tiers_leave_before_kinds_and_kinds_before_age() -> None:
    box = outbox()
    pushed: list[tuple[str, Tier]] = [
        ("scene", "final"),
        ("material/oak/normal", "final"),
        ("object/a", "final"),
        ("material/oak/base_color", "draft"),
        ("object/b", "placeholder"),
        ("environment", "final"),
    ]
    sources = {slot: Bytes(slot.encode()) for slot, _ in pushed}
    for slot, tier in pushed:
        box.push(offer(slot, sources[slot], tier=tier), sources[slot])
    assert [chunk.payload.decode() for chunk in drain(box)] == [
        "object/b",
        "material/oak/base_color",
        "environment",
        "object/a",
        "material/oak/normal",
        "scene",
    ]


def test_a_more_wanted_asset_overtakes_and_the_other_goes_on_where_it_was() -> None:
    box, scene, thing = outbox(), Bytes(b"s" * 250), Bytes(b"t" * 50)
    box.push(offer("scene", scene), scene)
    box.take_chunk(AMPLE)
    box.push(offer("object/a", thing), thing)
    assert [(c.digest == scene.digest, c.offset) for c in drain(box)] == [(False, 0), (True, 100), (True, 200)]


def test_a_newer_revision_drops_the_older_ones_unsent_offer_and_chunks() -> None:
    box, old, new = outbox(), Bytes(b"o" * 250), Bytes(b"n" * 50)
    box.push(offer("object/a", old), old)
    box.push(offer("object/a", new, revision=2), new)
    assert [m.revision for m in box.take_messages() if isinstance(m, Offered)] == [2]
    assert {chunk.digest for chunk in drain(box)} == {new.digest}
    assert box.dropped == {"message": 1, "asset": 1}


def test_a_newer_revision_drops_the_rest_of_a_partly_sent_older_one() -> None:
    box, old, new = outbox(), Bytes(b"o" * 250), Bytes(b"n" * 50)
    box.push(offer("object/a", old), old)
    box.take_chunk(AMPLE)
    box.push(offer("object/a", new, revision=2), new)
    assert [chunk.digest for chunk in drain(box)] == [new.digest]


def test_an_asset_two_slots_want_is_sent_once_and_outlives_one_of_them() -> None:
    box, shared, new = outbox(), Bytes(b"s" * 50), Bytes(b"n" * 50)
    box.push(offer("object/a", shared), shared)
    box.push(offer("object/b", shared), shared)
    box.push(offer("object/a", new, revision=2), new)
    assert sorted(chunk.digest for chunk in drain(box)) == sorted([shared.digest, new.digest])


def test_a_dropped_asset_that_is_offered_again_starts_at_its_beginning() -> None:
    box, first, second = outbox(), Bytes(b"f" * 250), Bytes(b"s" * 50)
    box.push(offer("object/a", first), first)
    box.take_chunk(AMPLE)
    box.push(offer("object/a", second, revision=2), second)
    box.push(offer("object/a", first, revision=3), first)
    assert [chunk.offset for chunk in drain(box)] == [0, 100, 200]


def test_known_and_sent_digests_are_not_sent_again() -> None:
    box, held, sent = outbox(), Bytes(b"h"), Bytes(b"s")
    box.know((held.digest,))
    box.push(offer("object/a", held), held)
    box.push(offer("object/b", sent), sent)
    assert [chunk.digest for chunk in drain(box)] == [sent.digest]
    box.push(offer("object/c", sent), sent)
    assert drain(box) == []


def test_the_oldest_known_digests_are_forgotten_past_the_bound() -> None:
    box, first = outbox(), Bytes(b"f")
    box.know((first.digest, *(f"{n:064x}" for n in range(MAX_KNOWN_DIGESTS))))
    box.push(offer("object/a", first), first)
    assert [chunk.digest for chunk in drain(box)] == [first.digest]


def test_progress_is_replaced_by_newer_progress_and_other_messages_keep_their_order() -> None:
    box = outbox()
    spoke = [Spoke(job="j", slot=f"speech/{n}", text="hello") for n in range(2)]
    for message in (progress(1), spoke[0], progress(2), spoke[1], progress(3)):
        box.push(message)
    assert box.take_messages() == [*spoke, progress(3)]
    assert box.message_bytes == 0


def test_the_manifest_of_a_finished_job_is_an_asset_too() -> None:
    box, source = outbox(), Bytes(b"{}")
    box.push(
        Finished(job="j", manifest=AssetInfo(digest=source.digest, media_type="application/json", size_bytes=2)), source
    )
    assert [chunk.payload for chunk in drain(box)] == [b"{}"]


def test_nothing_is_left_of_a_dropped_job() -> None:
    box, mine, other = outbox(), Bytes(b"m"), Bytes(b"o")
    box.push(offer("object/a", mine, job="mine"), mine)
    box.push(offer("object/a", other, job="other"), other)
    box.drop_job("mine")
    assert [m.job for m in box.take_messages() if isinstance(m, Offered)] == ["other"]
    assert [chunk.digest for chunk in drain(box)] == [other.digest]


def test_what_was_under_way_to_a_job_that_failed_is_sent_to_the_next_from_its_beginning() -> None:
    box, source, other = outbox(), Bytes(b"a" * 250), Bytes(b"b" * 150)
    for slot, asset in (("object/a", source), ("object/b", other)):
        box.push(offer(slot, asset), asset)
    box.push(offer("object/b", other, job="k"), other)  # this one somebody else wants too
    assert box.take_chunk(AMPLE) is not None
    box.doubt("j")
    box.push(offer("object/a", source, job="next"), source)
    chunks = [(chunk.digest, chunk.offset) for chunk in drain(box)]
    assert chunks[:3] == [(source.digest, 0), (source.digest, 100), (source.digest, 200)]
    box.push(offer("object/a", source, job="later"), source)
    box.push(offer("object/b", other, job="later"), other)
    assert drain(box) == []  # both went whole to somebody who waited


def test_what_went_whole_to_a_job_that_had_failed_is_not_counted_as_held() -> None:
    box, source = outbox(), Bytes(b"a" * 50)
    box.push(offer("object/a", source), source)
    box.doubt("j")
    assert len(drain(box)) == 1
    box.push(offer("object/a", source, job="next"), source)
    assert len(drain(box)) == 1


def test_an_outbox_is_full_by_unsent_asset_bytes_and_empties_by_sending() -> None:
    box, source = outbox(bound_bytes=1000), Bytes(b"a" * 1000)
    box.push(offer("object/a", source), source)
    assert box.full
    box.take_messages()
    box.take_chunk(AMPLE)
    assert not box.full


def test_an_outbox_is_full_by_messages_whatever_its_bound() -> None:
    box = outbox()
    failed = Failed(code="unknown_job", detail="x" * 1000)
    for _ in range(MAX_QUEUED_MESSAGE_BYTES // 1000):
        box.push(failed)
    assert box.messages_full
    assert box.full


def test_an_asset_that_is_gone_is_forgotten_and_the_next_one_leaves() -> None:
    box, gone, here = outbox(), Bytes(b"g"), Bytes(b"h")
    box.push(offer("object/a", gone), gone)
    box.push(offer("object/b", here), here)
    gone.data = None
    with pytest.raises(AssetGone):
        box.take_chunk(AMPLE)
    assert [chunk.digest for chunk in drain(box)] == [here.digest]


def test_credit_is_spent_never_below_zero_and_granted_never_above_its_bound() -> None:
    credit = CreditBalance(10)
    credit.spend(10)
    with pytest.raises(ValueError, match="1 bytes of 0 available"):
        credit.spend(1)
    credit.grant(MAX_CREDIT)
    credit.grant(MAX_CREDIT)
    assert credit.available == MAX_CREDIT


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)) | st.none(), max_size=60))
def test_what_was_offered_last_is_sent_whole_whatever_happened_before(steps: list[tuple[int, int] | None]) -> None:
    """A step offers a slot an asset, or sends a chunk."""
    box = outbox(chunk_bytes=64)
    wanted: dict[int, Bytes] = {}
    got: dict[str, bytearray] = {}
    assets = [Bytes(bytes([n]) * (n * 50)) for n in range(4)]

    def take() -> bool:
        frame = box.take_chunk(200)
        if frame is None:
            return False
        chunk = unpack_chunk(frame)
        part = got.setdefault(chunk.digest, bytearray())
        if chunk.offset == 0:
            part.clear()
        assert len(part) == chunk.offset
        part += chunk.payload
        return True

    for step in steps:
        if step is None:
            take()
            continue
        slot, asset = step
        box.push(offer(f"object/{slot}", assets[asset]), assets[asset])
        wanted[slot] = assets[asset]
    while take():
        pass
    assert all(bytes(got[source.digest]) == source.data for source in wanted.values())
    assert box.asset_bytes == 0
