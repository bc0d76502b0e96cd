"""What one job has received, without a socket: messages in, typed events out, assets matched to their slots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from .protocol.messages import (
    Accepted,
    Ambience,
    Answered,
    AssetInfo,
    Bound,
    Edited,
    Finished,
    Heard,
    Judged,
    Known,
    MapName,
    Offered,
    Planned,
    Progressed,
    Removed,
    Spoke,
    Tier,
    Worded,
)


@dataclass(frozen=True, slots=True)
class AssetReceived:
    """A whole, verified file for a slot. `seconds` is the time since the job was asked for."""

    slot: str
    revision: int
    tier: Tier
    info: AssetInfo
    data: bytes = field(repr=False)
    tile_size_m: float | None = None
    seconds: float = 0.0

    @property
    def map_name(self) -> MapName | None:
        """Which map of a material it is, if it is one."""
        parts = self.slot.split("/")
        names: tuple[MapName, ...] = ("base_color", "normal", "orm", "height", "emissive")
        return next((n for n in names if parts[0] == "material" and n == parts[-1]), None)


End = Finished | Answered | Known | Heard
"""What a job ends with: a scene, an answer, a document that was read, a recording that was heard."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """The asset of an offer is here, `seconds` after the job was asked for."""

    offer: Offered
    seconds: float

    def event(self, data: bytes) -> AssetReceived:
        """What the job yields, with the bytes."""
        offer = self.offer
        return AssetReceived(
            offer.slot, offer.revision, offer.tier, offer.asset, data, offer.tile_size_m, round(self.seconds, 4)
        )


JobMessage = (
    Accepted | Judged | Edited | Planned | Removed | Bound | Offered | Spoke | Ambience | Worded | Progressed | End
)  # fmt: skip
JobEvent = JobMessage | AssetReceived
"""What a job yields, in order; its end comes last, once every file is there."""


class JobInbox:
    """The receiving side of one job. Its end is held back until the files offered before it have come.

    It keeps no file: whoever reads what it yields finds the bytes by their digest.
    """

    def __init__(self) -> None:
        self._awaited: dict[str, dict[str, Offered]] = {}
        """Digest → slot → the offer that brings it there."""
        self._wanted: dict[str, str] = {}
        """Slot → the digest that it awaits."""
        self.offered: set[str] = set()
        """The digests of all that was offered."""
        self._end: End | None = None
        self._told: dict[tuple[str, str], JobMessage] = {}

    @property
    def complete(self) -> bool:
        """Whether the job has finished and nothing of it is awaited."""
        return self._end is not None and not self._awaited

    def awaits(self, digest: str) -> bool:
        """Whether some slot still wants this asset."""
        return digest in self._awaited

    def take(self, message: JobMessage) -> Iterator[JobMessage]:
        """Take a message of this job; one that was taken before, and is told again, says nothing new."""
        if self._knows(message):
            return
        if isinstance(message, Finished):
            self._end = message
            manifest = Offered(job=message.job, slot="manifest", revision=1, tier="final", asset=message.manifest)
            self._await(manifest)
            return
        if isinstance(message, End):
            self._end = message
            if self.complete:
                yield message
            return
        if isinstance(message, Offered):
            self._await(message)
        yield message

    def fill(self, digest: str, seconds: float) -> Iterator[JobMessage | Arrived]:
        """An asset is here; yields it once for each slot that awaits it, and its end if it was the last."""
        for slot, offer in self._awaited.pop(digest, {}).items():
            self._wanted.pop(slot, None)
            yield Arrived(offer, seconds)
        if self.complete and self._end is not None:
            yield self._end

    def _knows(self, message: JobMessage) -> bool:
        """Whether this is what was last said of its kind and slot; progress and an answer's words are never known."""
        slot = getattr(message, "slot", None) or ""
        if isinstance(message, Progressed | Judged | Worded):
            return False
        if isinstance(message, Removed):
            self._told = {key: told for key, told in self._told.items() if key[1] != slot}
        key = (type(message).__name__, slot)
        known = self._told.get(key)
        self._told[key] = msgspec.structs.replace(message, seq=0)
        return known == self._told[key]

    def _await(self, offer: Offered) -> None:
        """Wait for an offer's asset, and no longer for an older revision of its slot."""
        if (older := self._wanted.get(offer.slot)) is not None:
            del self._awaited[older][offer.slot]
            if not self._awaited[older]:
                del self._awaited[older]
        self.offered.add(offer.asset.digest)
        self._wanted[offer.slot] = offer.asset.digest
        self._awaited.setdefault(offer.asset.digest, {})[offer.slot] = offer
