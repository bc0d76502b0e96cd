"""The families that the network was trained on, and what it takes the younger ones for."""

from __future__ import annotations

from typing import Final

from generators.material.procedural.families import FAMILIES

LIKE: Final = {"cork": "cardboard", "carbon fibre": "fabric", "mirror": "metal", "cast metal": "metal"}
"""Families painted since the weights were trained. They have no figures, so the painted draft of them is final."""
DRAWN: Final = tuple(name for name in FAMILIES if name not in LIKE)
"""The order is that of the network's entries: new families go into `LIKE` until all is trained anew."""
