"""The pictures by name and number, each painted when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assets.pictures import flames, paintings, prints
from assets.pictures.easel import F32, Easel

PICTURES: dict[str, Callable[[Easel], F32 | None]] = {
    "hills": paintings.draw_hills,
    "sea": paintings.draw_sea,
    "peaks": paintings.draw_peaks,
    "birches": paintings.draw_birches,
    "woman": paintings.draw_woman,
    "man": paintings.draw_man,
    "still life": paintings.draw_still_life,
    "abstract": paintings.draw_abstract,
    "poster": prints.draw_poster,
    "journey": prints.draw_journey,
    "desktop": prints.draw_desktop,
    "film": prints.draw_film,
    "readings": prints.draw_readings,
    "lamp": prints.draw_lamp,
    "fire": flames.burn_fire,
    "wick": flames.burn_wick,
    "mirror": prints.draw_mirror,
}
"""How each is painted, in their order; what one returns is its alpha, nothing where it hides all."""

FRAMED = ("hills", "sea", "peaks", "birches", "woman", "man", "still life", "abstract")
"""What may hang in a frame."""
SCENIC = ("hills", "sea", "peaks", "birches")
BURNING = frozenset(("fire", "wick"))
"""What is partly seen through and gives light."""


@lru_cache(maxsize=len(PICTURES))
def picture_pixels(name: str) -> NDArray[np.uint8]:
    """A picture and its alpha `[256, 256, 4]`, sRGB."""
    easel = Easel(list(PICTURES).index(name))
    alpha = PICTURES[name](easel)
    shown = np.full(easel.x.shape, 255, np.uint8) if alpha is None else np.asarray(255 * alpha + 0.5, np.uint8)
    return np.dstack([easel.pixels(), shown])
