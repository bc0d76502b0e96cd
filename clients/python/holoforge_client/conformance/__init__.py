"""Does a server, or a client, speak wire v1? Checks by what it says, over real connections."""

from __future__ import annotations

from .checks import Finding, check_server
from .referee import check_client

__all__ = ["Finding", "check_client", "check_server"]
