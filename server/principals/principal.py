"""Somebody who may ask: a name, a share of the engine, scopes and bounds."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from server.protocol.messages import Limits
from server.protocol.scopes import EVERYTHING, Scope

DEFAULT_SCOPES: frozenset[Scope] = frozenset({"generate", "edit", "read"})
"""What a token may where nothing is said: everything but what is for operators."""


class Allowance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much somebody may have at a time, over all their sessions; None leaves it to the server's settings.

    `jobs` counts those that wait and those that run; `running` of them run side by side, the others wait.
    """

    sessions: Annotated[int, Meta(ge=1, le=100_000)] | None = None
    jobs: Annotated[int, Meta(ge=1, le=100_000)] | None = None
    running: Annotated[int, Meta(ge=1, le=64)] = 4
    prompt_characters: Annotated[int, Meta(ge=1, le=4000)] | None = None

    def narrow(self, limits: Limits) -> Limits:
        """What a session is told that it may: these bounds where they are narrower."""
        return msgspec.structs.replace(
            limits,
            jobs=min(limits.jobs, self.jobs or limits.jobs),
            prompt_characters=min(limits.prompt_characters, self.prompt_characters or limits.prompt_characters),
        )


class Principal(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may ask. One of weight 2 gets twice the turns at the engine.

    `until` is when the token ends, in seconds of the Unix clock; None where it does not.
    """

    name: str
    weight: float = 1.0
    scopes: frozenset[Scope] = DEFAULT_SCOPES
    allowance: Allowance = Allowance()
    until: float | None = None


ANYBODY = Principal(name="", scopes=EVERYTHING)
"""Whoever asks where no tokens are wanted."""
