"""What a finished job sent, kept so that the same request is answered from the store.

A request's key covers everything its bytes depend on: prompt, seed, options, the target of its files, generators and
this program's version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from assets.errors import AssetMissing
from assets.finishing.target import Target
from assets.store import Store
from server.backend import AssetSource, Event, JobMessage
from server.jobs.shelf import Shelf
from server.protocol.messages import Accepted, Finished, Generate, GeneratorInfo, Offered, Progressed

_FORMAT = 5
"""Raised whenever the same request would give other bytes than before."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(list[JobMessage])


def request_key(
    request: Generate, target: Target, generators: Sequence[GeneratorInfo], options: Mapping[str, str]
) -> str:
    """SHA-256 over what the request's result depends on: all of it but the job's name.

    `target` is the form of its files, `options` what the environment says to the generators.
    """
    wanted = msgspec.structs.replace(request, job="-")
    models = sorted((g.kind, g.name, g.model) for g in generators)
    return hashlib.sha256(_encoder.encode((_FORMAT, wanted, target.told, models, sorted(options.items())))).hexdigest()


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
