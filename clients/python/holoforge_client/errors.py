"""What can go wrong for a client.

HoloforgeError
├── ConnectionRefused    no server, not a Holoforge server, or it refused the session
├── ConnectionLost       the connection ended while jobs were running, and did not come back
├── AssetLost            a file that was let go to save memory cannot be had again
├── JobFailed            the server says why: `code`, `detail`, `retryable`
└── JobCancelled         the job was cancelled
"""

from __future__ import annotations


class HoloforgeError(Exception):
    """Base of all errors of this package."""


class ConnectionRefused(HoloforgeError):
    """There is no server at that address, or it does not want this session; `code` is what it said, if it did.

    `retry_after_ms` says that asking again will not help before so long, where the server said it.
    """

    def __init__(
        self, detail: str, *, code: str = "", retryable: bool = True, retry_after_ms: int | None = None
    ) -> None:
        super().__init__(detail)
        self.code = code
        self.retryable = retryable
        self.retry_after_ms = retry_after_ms


class ConnectionLost(HoloforgeError):
    """The connection ended while jobs were running, and the session could not be resumed."""


class AssetLost(HoloforgeError):
    """A file that came, and was let go because of the bound on memory, is not given a second time."""


class JobFailed(HoloforgeError):
    """The server could not do the job. `code` is for programs; asking again may help if `retryable`, but not before
    `retry_after_ms` where that is set.
    """

    def __init__(self, code: str, detail: str, *, retryable: bool, retry_after_ms: int | None = None) -> None:
        super().__init__(f"{detail} ({code})")
        self.retry_after_ms = retry_after_ms
        self.code = code
        self.detail = detail
        self.retryable = retryable


class JobCancelled(HoloforgeError):
    """The job was cancelled before it ended."""
