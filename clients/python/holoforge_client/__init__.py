"""Ask a Holoforge server for scenes."""

from .blocking import BlockingClient, connect_blocking
from .client import Client, connect
from .errors import AssetLost, ConnectionLost, ConnectionRefused, HoloforgeError, JobCancelled, JobFailed
from .folder import SceneFolder
from .inbox import AssetReceived, JobEvent
from .link import LinkEvent
from .protocol.messages import (
    Accepted,
    Anchor,
    Answered,
    Bound,
    DocumentInfo,
    Edited,
    EnvironmentInfo,
    Finished,
    Judged,
    Known,
    LightInfo,
    Offered,
    PartFailure,
    Planned,
    Progressed,
    Removed,
    SourceInfo,
    Spoke,
    SurfaceInfo,
    Worded,
)

__all__ = [
    "Accepted",
    "Anchor",
    "Answered",
    "AssetLost",
    "AssetReceived",
    "BlockingClient",
    "Bound",
    "Client",
    "ConnectionLost",
    "ConnectionRefused",
    "DocumentInfo",
    "Edited",
    "EnvironmentInfo",
    "Finished",
    "HoloforgeError",
    "JobCancelled",
    "JobEvent",
    "JobFailed",
    "Judged",
    "Known",
    "LightInfo",
    "LinkEvent",
    "Offered",
    "PartFailure",
    "Planned",
    "Progressed",
    "Removed",
    "SceneFolder",
    "SourceInfo",
    "Spoke",
    "SurfaceInfo",
    "Worded",
    "connect",
    "connect_blocking",
]
