"""The key of a request: equal keys, equal scenes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from server.scenes.wish import Wish


def request_key(wish: Wish, generators: Sequence[tuple[str, ...]], *digests: str) -> str:
    """SHA-256 over all that the answer to a wish depends on: hexadecimal.

    `generators` are those that run, each with its kind and its model; `digests` those of their options and of what
    scenes are made of (`makings`).
    """
    return hashlib.sha256(msgspec.json.encode((wish, sorted(generators), digests))).hexdigest()


def owned_prefix(owner: str) -> str:
    """What the keys of an owner's records begin with; "" for those of nobody in particular."""
    return hashlib.sha256(owner.encode()).hexdigest()[:16] if owner else ""


def owned_key(key: str, owner: str) -> str:
    """A record's key among those of its owner: nobody is answered with what others asked, nor learns that they did."""
    prefix = owned_prefix(owner)
    return prefix + key[len(prefix) :]
