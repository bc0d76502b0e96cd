"""What waits to be sent to one client: messages first, then chunks, the most wanted asset first.

Bounded by waiting, not by losing: what a newer message has made stale (progress, the offer and the chunks of an older
revision) is dropped at once; when the outbox is full all the same, the session's jobs wait. So placeholders and
progress go first, and final assets and `finished` never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from .chunk import HEADER_BYTES, pack_header
from .codec import encode
from .errors import AssetGone
from .limits import MAX_KNOWN_DIGESTS, MAX_QUEUED_MESSAGE_BYTES
from .messages import Finished, Offered, Progressed, ServerMessage, Tier

MANIFEST_SLOT = "manifest"
_TIERS: dict[Tier, int] = {"placeholder": 0, "draft": 1, "final": 2}
_KINDS = ("environment", "object", "speech", "material", MANIFEST_SLOT, "scene")

Key = tuple[str, str, str]
Holder = tuple[str, str]
Rank = tuple[int, int, int]


class Source(Protocol):
    """Where an asset's bytes are."""

    @property
    def digest(self) -> str:
        """Lower-case hexadecimal SHA-256 of all bytes."""

    @property
    def size_bytes(self) -> int:
        """Their number."""

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with bytes within the asset.

        Raises:
            AssetGone: they are no longer there.
        """


@dataclass(frozen=True, slots=True)
class Want:
    """An asset that a client still wants for a (job, slot), from `offset` on."""

    holder: Holder
    source: Source
    tier: Tier
    offset: int = 0


@dataclass(slots=True)
class _Transfer:
    """An asset on its way: how far it is, how urgent, and the (job, slot)s that want it."""

    source: Source
    rank: Rank
    holders: set[Holder] = field(default_factory=set)
    offset: int = 0
    doubted: bool = False
    """Whether the client may take no notice of it."""

    @property
    def remaining_bytes(self) -> int:
        return self.source.size_bytes - self.offset


class Outbox:
    """Holds references to assets, never their bytes.

    `chunk_bytes` is the largest slice, `bound_bytes` what may wait (messages and unsent bytes of assets) before `full`.
    `aside` says of a job and slot how far it is from what is looked at, which goes first among its like.
    `dropped` counts what became stale unsent, by kind: "message", "asset".
    """

    def __init__(
        self, *, bound_bytes: int, chunk_bytes: int, aside: Callable[[str, str], float] = lambda job, slot: 0.0
    ) -> None:
        self._aside = aside
        self._bound_bytes = bound_bytes
        self._chunk_bytes = chunk_bytes
        self._messages: dict[Key, tuple[ServerMessage, int]] = {}
        self._transfers: dict[str, _Transfer] = {}
        self._first: str | None = None
        """The most wanted of them, where that was found and nothing has changed since."""
        self._wanted: dict[Holder, str] = {}
        self._known: dict[str, None] = {}
        self._message_bytes = 0
        self._count = 0
        self.dropped: Counter[str] = Counter()

    @property
    def message_bytes(self) -> int:
        """Bytes of the messages that wait."""
        return self._message_bytes

    @property
    def asset_bytes(self) -> int:
        """Unsent bytes of the assets that wait."""
        return sum(transfer.remaining_bytes for transfer in self._transfers.values())

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._messages and not self._transfers

    @property
    def messages_full(self) -> bool:
        """Whether so many messages wait that no more should be provoked."""
        return self._message_bytes >= MAX_QUEUED_MESSAGE_BYTES

    @property
    def full(self) -> bool:
        """Whether jobs should wait before they say more."""
        return self.messages_full or self._message_bytes + self.asset_bytes >= self._bound_bytes

    def know(self, digests: tuple[str, ...]) -> None:
        """Remember assets the client holds: they are not sent."""
        for digest in digests:
            self._known[digest] = None
        while len(self._known) > MAX_KNOWN_DIGESTS:
            del self._known[next(iter(self._known))]

    def push(self, message: ServerMessage, source: Source | None = None) -> None:
        """Queue a message, and the asset it announces (`None`: the client fetches it itself).

        A later `offered` of the same slot replaces an earlier one, wherever that is on its way.
        """
        self._first = None
        key = self._key(message)
        if self._remove_message(key):
            self.dropped["message"] += 1
        size_bytes = len(encode(message))
        self._messages[key] = (message, size_bytes)
        self._message_bytes += size_bytes
        if isinstance(message, Offered):
            self._want((message.job, message.slot), source, _TIERS[message.tier])
        elif isinstance(message, Finished):
            self._want((message.job, MANIFEST_SLOT), source, _TIERS["final"])

    def resume(self, wants: Iterable[Want], held: Iterable[str]) -> None:
        """Forget what was under way to a lost connection; send what is wanted now and not among `held`."""
        self._first = None
        self._transfers.clear()
        self._wanted.clear()
        self._known = dict.fromkeys(held)
        for want in wants:
            self._count += 1
            self._want(want.holder, want.source, _TIERS[want.tier])
            if transfer := self._transfers.get(want.source.digest):
                transfer.offset = want.offset

    def reconsider(self) -> None:
        """What `aside` says has changed: another asset may be the most wanted one."""
        self._first = None

    def drop_job(self, job: str) -> None:
        """Forget everything of a job that has been cancelled."""
        for key in [key for key, (message, _) in self._messages.items() if getattr(message, "job", None) == job]:
            self._remove_message(key)
        for holder in [holder for holder in self._wanted if holder[0] == job]:
            self._release(holder)

    def doubt(self, job: str) -> None:
        """A job has failed. A client may wait no longer for what is under way for it alone: that goes on, but does not
        count as held there, and begins anew for whoever wants it next.
        """
        for transfer in self._transfers.values():
            if all(holder[0] == job for holder in transfer.holders):
                transfer.doubted = True

    def take_messages(self) -> list[ServerMessage]:
        """Take every message that waits, in order."""
        messages = [message for message, _ in self._messages.values()]
        self._messages.clear()
        self._message_bytes = 0
        return messages

    def take_chunk(self, credit_bytes: int) -> bytes | bytearray | None:
        """Take one frame of the most wanted asset, no longer than `credit_bytes`; None if there is none.

        Raises:
            AssetGone: that asset's bytes are no longer there; it is forgotten.
        """
        if not self._transfers:
            return None
        if self._first is None:
            self._first = min(self._transfers, key=lambda digest: self._urgency(self._transfers[digest]))
        digest, transfer = self._first, self._transfers[self._first]
        size_bytes = min(self._chunk_bytes, transfer.remaining_bytes, credit_bytes - HEADER_BYTES)
        if size_bytes < min(1, transfer.remaining_bytes):
            return None
        offset, last = transfer.offset, size_bytes == transfer.remaining_bytes
        try:
            frame = bytearray(HEADER_BYTES + size_bytes)  # read in place: a copy more is a tenth of what sending costs
            transfer.source.read_into(offset, memoryview(frame)[HEADER_BYTES:])
        except AssetGone as error:
            error.jobs = tuple(sorted({job for job, _ in transfer.holders}))
            self._forget(digest)
            raise
        transfer.offset += size_bytes
        if last:
            self._forget(digest)
            if not transfer.doubted:
                self.know((digest,))
        frame[:HEADER_BYTES] = pack_header(digest, offset, last)
        return frame

    def _urgency(self, transfer: _Transfer) -> tuple[int, int, float, int]:
        """Less goes first: by tier, kind, where it is looked, age."""
        tier, kind, age = transfer.rank
        return tier, kind, min(self._aside(*holder) for holder in transfer.holders), age

    def _key(self, message: ServerMessage) -> Key:
        """What makes a message stale: the next one with the same key."""
        self._count += 1
        if isinstance(message, Progressed):
            return ("progressed", message.job, message.stage)
        if isinstance(message, Offered):
            return ("offered", message.job, message.slot)
        return ("message", str(self._count), "")

    def _remove_message(self, key: Key) -> bool:
        removed = self._messages.pop(key, None)
        if removed is None:
            return False
        self._message_bytes -= removed[1]
        return True

    def _want(self, holder: Holder, source: Source | None, tier: int) -> None:
        if holder in self._wanted and (source is None or self._wanted[holder] != source.digest):
            self._release(holder)
        if source is None or source.digest in self._known:
            return
        rank = (tier, _kind(holder[1]), self._count)
        transfer = self._transfers.setdefault(source.digest, _Transfer(source, rank))
        transfer.rank = min(transfer.rank, rank)
        if transfer.doubted:
            transfer.offset, transfer.doubted = 0, False
        transfer.holders.add(holder)
        self._wanted[holder] = source.digest

    def _release(self, holder: Holder) -> None:
        """Take a slot's interest off its asset; drop what nobody wants any more."""
        self._first = None
        digest = self._wanted.pop(holder)
        transfer = self._transfers[digest]
        transfer.holders.discard(holder)
        if not transfer.holders:
            del self._transfers[digest]
            self.dropped["asset"] += 1

    def _forget(self, digest: str) -> None:
        self._first = None
        for holder in self._transfers.pop(digest).holders:
            del self._wanted[holder]


def _kind(slot: str) -> int:
    """How soon a slot is wanted among its tier: the ground before things, the whole scene last."""
    kind = slot.partition("/")[0]
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
