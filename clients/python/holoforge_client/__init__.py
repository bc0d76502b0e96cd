"""Ask a Holoforge server for scenes."""

from .client import Client, connect
from .errors import ConnectionLost, ConnectionRefused, HoloforgeError, JobCancelled, JobFailed
from .folder import SceneFolder
from .inbox import AssetReceived, JobEvent
from .protocol.messages import (
    Accepted,
    Anchor,
    Bound,
    EnvironmentInfo,
    Finished,
    LightInfo,
    Offered,
    PartFailure,
    Planned,
    Progressed,
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
    "EnvironmentInfo",
    "Finished",
    "HoloforgeError",
    "JobCancelled",
    "JobEvent",
    "JobFailed",
    "LightInfo",
    "Offered",
    "PartFailure",
    "Planned",
    "Progressed",
    "SceneFolder",
    "Spoke",
    "SurfaceInfo",
    "connect",
]
