"""Copies that are not one thing seen twice: what grows, crumbles or is piled up comes in a few forms, a seed each."""

from __future__ import annotations

import zlib

FORMS = 3
"""So many forms at most: each is built, sent and drawn by itself."""

VARIED = frozenset({
    "bush", "cactus", "chicken", "coral", "cow", "crystal", "cypress", "deer", "duck", "fern", "flower", "goat",
    "gravestone", "grass_tuft", "horse", "iceberg", "log", "mushroom", "palm", "pig", "potted_plant", "pumpkin",
    "rabbit", "reeds", "rock", "rock_pile", "sheep", "snow_pile", "stump", "tree_birch", "tree_blossom",
    "tree_broadleaf", "tree_conifer", "tree_dead", "tree_maple", "willow",
})  # fmt: skip
"""Shapes no two of which are alike where one meets them."""


def form_of(shape: str, name: str) -> int:
    """Which form, 0 to `FORMS` − 1, the thing called `name` has; always 0 for what is made alike."""
    return zlib.crc32(name.encode()) % FORMS if shape in VARIED else 0
