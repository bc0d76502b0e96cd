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
    "AssetLost",
    "AssetReceived",
    "BlockingClient",
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
    "connect_blocking",
]
