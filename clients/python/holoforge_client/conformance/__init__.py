"""Does a server speak wire v1? Checks by what it answers, against the golden frames and over a real connection."""

from __future__ import annotations

from .checks import Finding, check_server

__all__ = ["Finding", "check_server"]
