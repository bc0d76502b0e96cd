"""What a session may send and hold. The ones clients are told are `messages.Limits`; the rest are fixed here."""

from __future__ import annotations

from .messages import Limits

DEFAULT_LIMITS = Limits(
    message_bytes=1 << 20,
    prompt_characters=4000,
    jobs=4,
    outbox_bytes=64 << 20,
    chunk_bytes=256 << 10,
    resume_s=120.0,
)

MAX_DEPTH = 16
"""Brackets within brackets. The deepest message, `planned`, needs five."""

MAX_BAD_MESSAGES = 100
"""Bad messages after which a session is closed: a client that errs this often is broken."""

MAX_QUEUED_MESSAGE_BYTES = 1 << 20
"""Unsent control messages, beyond which the session's jobs wait and nothing more is read from the client."""

LIVING_SCENES = 4
"""Scenes of finished jobs that a session keeps for edits."""

MAX_REPLAY_BYTES = 192 << 10
"""Sent messages that a session keeps for a client that comes back; past them it is given a snapshot."""

MAX_TOLD_JOBS = 16
"""Ended jobs of which a session keeps what was told; the oldest go first."""

MAX_KNOWN_DIGESTS = 1 << 16
"""Digests remembered as already with the client; the oldest are forgotten first."""

MAX_CREDIT = 1 << 40
"""Credit a client can have at once; more is not refused, it does not count."""
