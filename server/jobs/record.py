"""What a finished job sent, kept so that the same request is answered from the store.

A request's key covers everything its bytes depend on: prompt, seed, options, what maps are written as, generators and
this program's version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from assets.errors import AssetMissing
from assets.maps import ImageType
from assets.store import Store
from server.backend import AssetSource, Event, JobMessage
from server.jobs.shelf import Shelf
from server.protocol.messages import Accepted, Finished, Generate, GeneratorInfo, Offered, Progressed

_FORMAT = 4
"""Raised whenever the same request would give other bytes than before."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(list[JobMessage])


def request_key(
    request: Generate, image: ImageType, generators: Sequence[GeneratorInfo], options: Mapping[str, str]
) -> str:
    """SHA-256 over what the request's result depends on: all of it but the job's name.

    `image` is what maps are written as, `options` what the environment says to the generators.
    """
    wanted = msgspec.structs.replace(request, job="-")
    models = sorted((g.kind, g.name, g.model) for g in generators)
    return hashlib.sha256(_encoder.encode((_FORMAT, wanted, image, models, sorted(options.items())))).hexdigest()


def owned_prefix(owner: str) -> str:
    """What the keys of an owner's records begin with; "" for those of nobody in particular."""
    return hashlib.sha256(owner.encode()).hexdigest()[:16] if owner else ""


def owned_key(key: str, owner: str) -> str:
    """A request's key among those of its owner: nobody is answered with what others asked, nor learns that they did."""
    prefix = owned_prefix(owner)
    return prefix + key[len(prefix) :]


def erase_owner(store: Store, owner: str, digests: Iterable[str]) -> int:
    """Erase an owner's records and the assets `digests`; gives how many records there were."""
    for digest in digests:
        store.drop(digest)
    return store.drop_records(owned_prefix(owner)) if owner else 0


def keep_job(store: Store, key: str, messages: Iterable[JobMessage]) -> None:
    """Keep what a job sent, but for its progress."""
    store.put_record(key, _encoder.encode([m for m in messages if not isinstance(m, Progressed | Accepted)]))


def recall_job(store: Store, shelf: Shelf, key: str, job: str) -> list[Event] | None:
    """The events of an earlier equal job under the name `job`; None if there was none, or an asset of it is gone."""
    data = store.get_record(key)
    if data is None:
        return None
    try:
        messages = _decoder.decode(data)
        return [Event(msgspec.structs.replace(m, job=job), _source(shelf, m)) for m in messages]
    except (msgspec.DecodeError, AssetMissing):
        return None


def _source(shelf: Shelf, message: JobMessage) -> AssetSource | None:
    if isinstance(message, Offered):
        return shelf.find(message.asset.digest)
    if isinstance(message, Finished):
        return shelf.find(message.manifest.digest)
    return None
