"""Ask a Holoforge server for scenes."""

from .client import Client, connect
from .errors import ConnectionLost, ConnectionRefused, HoloforgeError, JobCancelled, JobFailed
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
    "AssetReceived",
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
]
