"""Ask a Holoforge server for scenes."""

from .client import Client, connect
from .errors import ConnectionLost, ConnectionRefused, HoloforgeError, JobCancelled, JobFailed
from .folder import SceneFolder
from .inbox import AssetReceived, JobEvent
from .link import LinkEvent
from .protocol.messages import (
    Accepted,
    Anchor,
    Bound,
    Edited,
    EnvironmentInfo,
    Finished,
    Judged,
    LightInfo,
    Offered,
    PartFailure,
    Planned,
    Progressed,
    Removed,
    Spoke,
    SurfaceInfo,
)

__all__ = [
    "Accepted",
    "Anchor",
    "AssetReceived",
    "Bound",
    "Client",
    "ConnectionLost",
    "ConnectionRefused",
    "Edited",
    "EnvironmentInfo",
    "Finished",
    "HoloforgeError",
    "JobCancelled",
    "JobEvent",
    "JobFailed",
    "Judged",
    "LightInfo",
    "LinkEvent",
    "Offered",
    "PartFailure",
    "Planned",
    "Progressed",
    "Removed",
    "SceneFolder",
    "Spoke",
    "SurfaceInfo",
    "connect",
]
