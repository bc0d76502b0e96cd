"""The key of a request: equal keys, equal scenes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import msgspec

from server.protocol.messages import GeneratorInfo
from server.scenes.wish import Wish


def request_key(wish: Wish, generators: Sequence[GeneratorInfo], options: Mapping[str, str]) -> str:
    """SHA-256 over what the request's result depends on."""
    models = sorted((g.kind, g.name, g.model) for g in generators)
    return hashlib.sha256(msgspec.json.encode((wish, models, sorted(options.items())))).hexdigest()
