"""Pictures of a prebuilt scene for its report: where one arrives, then from its sides, then from above."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from PIL import Image

from assets.asset import Asset
from assets.finishing.expand import expand
from assets.preview import Atmosphere, Look, atmosphere_of, render_preview
from assets.preview.triangles import Soup, read_soup

MOST = 4
_WIDTH, _HEIGHT = 640, 360
_QUALITY = 85
_TURNED_DEG = (50.0, -50.0)
_FROM_ABOVE = (0.0, 0.8, 0.6)


def draw(glb: Asset, manifest: dict[str, Any], count: int) -> Iterator[bytes]:
    """So many views of a scene, each as a JPEG; the first from where one arrives.

    Raises:
        InvalidFile: the scene cannot be read.
    """
    data = expand(glb).data
    atmosphere = atmosphere_of(manifest) if "environment" in manifest else Atmosphere()
    for look in looks(read_soup(data), count, indoor=atmosphere.indoor):
        picture = render_preview(data, atmosphere, look=look, width=_WIDTH, height=_HEIGHT)
        out = io.BytesIO()
        Image.open(io.BytesIO(picture.data)).convert("RGB").save(out, "JPEG", quality=_QUALITY)
        yield out.getvalue()


def looks(soup: Soup, count: int, *, indoor: bool) -> list[Look | None]:
    """From where to look: as one arrives; then, in a room, turned to its sides, else from around its things."""
    eye, way = (soup.view[0], soup.view[1]) if soup.view else (np.array([0, 1.65, 1]), np.array([0.0, 0, -1]))
    things = soup.positions[soup.of_thing].reshape(-1, 3)
    things = things if len(things) else soup.positions.reshape(-1, 3)
    low, high = np.percentile(things, [5, 95], axis=0)
    middle, reach = (low + high) / 2, max(float(np.linalg.norm(high - low)), 0.2)
    found: list[Look | None] = [None]
    for degrees in _TURNED_DEG:
        turn = _about_up(degrees)
        if indoor:
            found.append(_look(eye, eye + turn @ way))
        else:
            found.append(_look(middle + turn @ (eye - middle), middle))
    found.append(_look(middle + np.array(_FROM_ABOVE) * reach, middle))
    return found[:count]


def _about_up(degrees: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def _look(eye: np.ndarray[Any, Any], target: np.ndarray[Any, Any]) -> Look:
    x, y, z = (float(v) for v in eye)
    a, b, c = (float(v) for v in target)
    return Look((x, y, z), (a, b, c))
