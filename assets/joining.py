"""Several surfaces as one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.artifacts import Primitive


def joined(surface: str, parts: Sequence[Primitive]) -> Primitive:
    """All triangles of `parts` as one surface; either all of them have colours, of as many channels, or none has."""
    starts = np.cumsum([0, *(len(part.positions) for part in parts[:-1])])
    colors = [part.colors for part in parts if part.colors is not None]
    return Primitive(
        surface,
        np.concatenate([part.positions for part in parts]),
        np.concatenate([part.normals for part in parts]),
        np.concatenate([part.tangents for part in parts]),
        np.concatenate([part.uvs for part in parts]),
        np.concatenate([part.indices + np.uint32(start) for part, start in zip(parts, starts, strict=True)]),
        np.concatenate(colors) if colors else None,
    )
