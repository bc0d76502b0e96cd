"""What a client was told of a job by an earlier server, found again with the assets that it announced."""

from __future__ import annotations

from assets.errors import AssetMissing
from server.backend import AssetSource, Backend, JobMessage
from server.durable.records import KeptJob
from server.protocol.errors import AssetGone
from server.protocol.handshake import failure
from server.protocol.messages import Cancelled, Finished, Offered, ServerMessage


def told_before(job: KeptJob, backend: Backend) -> list[tuple[ServerMessage, AssetSource | None]]:
    """What a job's client was told, with the assets it announced, or that it has failed where one is gone. Blocks."""
    try:
        return [(message, _source(message, backend)) for message in job.told]
    except AssetMissing:
        gone = failure(AssetGone("an asset left the store: ask again"), job.job)
        return [*((m, None) for m in job.told if not isinstance(m, Offered | Finished)), (gone, None)]


def _source(message: JobMessage | Cancelled, backend: Backend) -> AssetSource | None:
    if isinstance(message, Offered):
        return backend.read(message.asset.digest)
    return backend.read(message.manifest.digest) if isinstance(message, Finished) else None
