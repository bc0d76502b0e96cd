"""What a token lets its bearer do. Whoever needs no token may do everything."""

from __future__ import annotations

from typing import Literal, get_args

from .messages import Affect, Attune, Cancel, ClientMessage, Edit, Forget, Generate, Know, Listen, Redo, Say, Undo

Scope = Literal["generate", "edit", "read", "admin"]
"""Ask for scenes; change them; fetch assets over HTTP; read metrics, erase others, and keep answers for good."""

EVERYTHING: frozenset[Scope] = frozenset(get_args(Scope))

_NEEDED: dict[type, frozenset[Scope]] = {
    Generate: frozenset({"generate"}),
    Edit: frozenset({"edit"}),
    Undo: frozenset({"edit"}),
    Redo: frozenset({"edit"}),
    Say: frozenset({"generate", "edit"}),
    Know: frozenset({"generate", "edit"}),
    Forget: frozenset({"generate", "edit"}),
    Listen: frozenset({"generate", "edit"}),
    Attune: frozenset({"generate", "edit"}),
    Affect: frozenset({"generate", "edit"}),
    Cancel: frozenset({"generate", "edit"}),
}


def lacks(message: ClientMessage, allowed: frozenset[Scope]) -> str:
    """The scopes of which a message needs one while `allowed` has none, as a text; "" where it may pass."""
    if isinstance(message, Generate) and message.keep and "admin" not in allowed:
        return "admin"
    needed = _NEEDED.get(type(message), frozenset())
    return "" if not needed or needed & allowed else " or ".join(sorted(needed))
