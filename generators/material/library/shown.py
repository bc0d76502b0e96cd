"""A set of a library as people look at it: its maps side by side, and lit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from assets.artifacts import MaterialMaps
from generators.embedding import shared_encoder
from generators.material.library.choice import Chooser, Match
from generators.material.library.dress import dress
from generators.material.library.index import Index, TextureSet
from generators.material.library.planes import read_planes
from generators.material.phrase import phrase_reader
from generators.material.preview import light

_SIZE_PX = 512


@dataclass(frozen=True)
class Shown:
    """A picture of the maps, and what was changed in the set."""

    sheet: Image.Image
    changes: tuple[str, ...]


def show_set(root: Path, one: TextureSet) -> Shown:
    """A set as it is.

    Raises:
        InvalidTask: its colour map cannot be read.
        GeneratorUnavailable: the encoder's model has not been pulled.
    """
    spec = phrase_reader("cpu").read(one.caption[:200] or one.name)
    return _shown(root, Match(one, 1.0, 1.0, spec, spec, painted=False), 0)


def show_phrase(root: Path, index: Index, phrase: str, seed: int) -> tuple[Match, Shown] | None:
    """The set that a phrase gets, and how it looks then; None where the phrase is painted.

    Raises:
        InvalidTask: its colour map cannot be read.
        GeneratorUnavailable: the encoder's model has not been pulled.
    """
    encoder = shared_encoder("cpu")
    encoder.load()
    vectors = encoder.encode_cached("texture-library", [one.text for one in index.sets])
    match = Chooser(index.sets, vectors, phrase_reader("cpu").read).choose(phrase, encoder.encode([phrase])[0], seed)
    return None if match is None else (match, _shown(root, match, seed))


def _shown(root: Path, match: Match, seed: int) -> Shown:
    maps = dress(read_planes(root, match.set, match.shown, _SIZE_PX), match, seed)
    assert maps.origin is not None  # a set's maps say which
    return Shown(_sheet(maps), maps.origin.changes)


def _sheet(maps: MaterialMaps) -> Image.Image:
    """Lit, base colour twice over, normals, occlusion-roughness-metallic, height: from left to right."""
    half = maps.base_color.shape[0] // 2
    repeated = np.tile(maps.base_color, (2, 2, 1))[half:-half, half:-half]
    height = np.repeat((maps.height >> 8).astype(np.uint8)[..., None], 3, axis=2)
    return Image.fromarray(np.concatenate([light(maps), repeated, maps.normal, maps.orm, height], axis=1))
