"""Flow control: the bytes of binary frames a client has granted and the server has not spent."""

from __future__ import annotations

from .limits import MAX_CREDIT


class CreditBalance:
    """Never negative, never above `MAX_CREDIT`."""

    def __init__(self, granted_bytes: int = 0) -> None:
        self._available = 0
        self.grant(granted_bytes)

    @property
    def available(self) -> int:
        """Bytes that may be sent now, headers included."""
        return self._available

    def grant(self, size_bytes: int) -> None:
        """Add what the client granted."""
        self._available = min(MAX_CREDIT, self._available + size_bytes)

    def spend(self, size_bytes: int) -> None:
        """Take off what is being sent.

        Raises:
            ValueError: more than is available; the sender is at fault, not the client.
        """
        if size_bytes > self._available:
            raise ValueError(f"{size_bytes} bytes of {self._available} available")
        self._available -= size_bytes
