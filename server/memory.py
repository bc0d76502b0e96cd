"""Memory that was freed, given back to the system.

The C library of Linux keeps for each thread what that has freed, whole or in pieces: a server in which threads pack
scenes holds twice what it uses. Elsewhere nothing needs to be done.
"""

from __future__ import annotations

import asyncio
import ctypes
import sys

_SOON_S = 5.0
"""So long after work ended memory is given back: what goes on meanwhile needs it again."""


def give_back() -> None:
    """Give all back that is free, if the C library can; takes some milliseconds."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)


class Tidying:
    """Gives memory back a little after work has ended, once however much ended meanwhile."""

    def __init__(self, soon_s: float = _SOON_S) -> None:
        self._soon_s = soon_s
        self._timer: asyncio.TimerHandle | None = None

    def stir(self) -> None:
        """Work has ended. Belongs to the event loop."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._soon_s, self._tidy)

    def _tidy(self) -> None:
        self._timer = None
        asyncio.get_running_loop().run_in_executor(None, give_back)
