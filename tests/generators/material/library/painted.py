"""Texture sets for tests, painted by the project's own painters and written as sites write theirs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

from assets.artifacts import MaterialMaps
from generators.material.phrase import PhraseReader
from generators.material.procedural.families import usual
from generators.material.procedural.render import render
from tests.generators.material.stand_in import LetterEncoder

SIZE = 64


@cache
def reader() -> PhraseReader:
    """A phrase reader without weights."""
    return PhraseReader(LetterEncoder())


@cache
def painted(family: str, size_px: int = SIZE) -> MaterialMaps:
    """The usual look of a family."""
    return render(usual(family), 1, size_px)


def pictures(maps: MaterialMaps) -> dict[str, Image.Image]:
    """Pictures by map, of the conventions of glTF but for `height`, which has 16 bits."""
    return {
        "color": Image.fromarray(maps.base_color),
        "normal": Image.fromarray(maps.normal),
        "directx": Image.fromarray(np.ascontiguousarray(maps.normal * [1, -1, 1] + [0, 255, 0]).astype(np.uint8)),
        "roughness": Image.fromarray(maps.orm[..., 1]),
        "gloss": Image.fromarray(255 - maps.orm[..., 1]),
        "ao": Image.fromarray(maps.orm[..., 0]),
        "metal": Image.fromarray(maps.orm[..., 2]),
        "orm": Image.fromarray(maps.orm),
        "height": Image.fromarray(maps.height),
    }


def encoded(picture: Image.Image, form: str = "PNG") -> bytes:
    """The bytes of a picture file."""
    buffer = io.BytesIO()
    picture.save(buffer, form)
    return buffer.getvalue()


def write_set(folder: Path, family: str, names: Mapping[str, str], size_px: int = SIZE) -> None:
    """Write maps of a family into `folder`: `names` says by map what its file is called."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = pictures(painted(family, size_px))
    for role, name in names.items():
        drawn[role].save(folder / name)


def write_zip(path: Path, family: str, names: Mapping[str, str], texts: Mapping[str, str] | None = None) -> None:
    """The same in a zip, with `texts` beside them."""
    drawn = pictures(painted(family))
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for role, name in names.items():
            archive.writestr(name, encoded(drawn[role]))
        for name, text in (texts or {}).items():
            archive.writestr(name, text)
