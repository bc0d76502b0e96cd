"""What fine-tuning learns from and is measured on: a user's materials, some held out, and the base's own data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from rich.progress import track

from generators.errors import InvalidTask
from generators.material.finetuning.folder import list_textures
from generators.material.finetuning.planes import Texture, read_texture
from generators.material.gates import seam_ratio
from generators.material.model.planes import BASE_COLOR, COUNT
from generators.material.training.captions import Split, compose
from generators.material.training.data import MaterialSamples

_HELD_PART = 0.15
_SEAM = 1.2


@dataclass(frozen=True)
class Samples:
    """`planes` `[n, 10, s, s]` uint8, which of them are `known` `[n, 10]` bool, and a text for each material."""

    planes: torch.Tensor
    known: torch.Tensor
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def joined(self, other: Samples) -> Samples:
        """These, and then `other`."""
        planes, known = torch.cat([self.planes, other.planes]), torch.cat([self.known, other.known])
        return Samples(planes, known, self.texts + other.texts)

    def first(self, count: int) -> Samples:
        """The first of them, `count` at most."""
        return Samples(self.planes[:count], self.known[:count], self.texts[:count])

    @property
    def digest(self) -> str:
        """SHA-256 of all there is."""
        digest = hashlib.sha256("\n".join(self.texts).encode())
        digest.update(self.planes.numpy().tobytes() + self.known.numpy().tobytes())
        return digest.hexdigest()


def read_folder(folder: Path, size_px: int) -> list[Texture]:
    """All materials of a user's folder at `size_px`, with a bar.

    Raises:
        InvalidTask: names the file; or there are fewer than two materials, of which one is to be held out.
    """
    found = list_textures(folder)
    if len(found) < 2:
        raise InvalidTask(f"data: {folder} holds 1 material, wanted 2: one is held out to measure on")
    return [read_texture(files, size_px) for files in track(found, "reading textures", transient=True)]


def split(textures: Sequence[Texture], seed: int) -> tuple[list[Texture], list[Texture]]:
    """Those to learn from, and one in seven (one at least) to measure on. Equal folders and seeds, equal splits."""
    count = max(1, round(len(textures) * _HELD_PART))
    held = set(np.random.default_rng(seed).permutation(len(textures))[:count].tolist())
    return (
        [texture for place, texture in enumerate(textures) if place not in held],
        [texture for place, texture in enumerate(textures) if place in held],
    )


def untiled(textures: Sequence[Texture]) -> list[tuple[str, float]]:
    """The names of those whose base colour is clearly no seamless tile, and how far the step across its edge is above
    the largest inside: a pattern may begin at the edge. Half of such pictures are found, and hardly a tile among them.
    """
    pictures = [np.ascontiguousarray(texture.planes[BASE_COLOR].transpose(1, 2, 0)) for texture in textures]
    ratios = [seam_ratio(picture, busiest=1.0) for picture in pictures]
    return [(texture.name, ratio) for texture, ratio in zip(textures, ratios, strict=True) if ratio > _SEAM]


def samples_of(textures: Sequence[Texture]) -> Samples:
    """The same as tensors."""
    planes = torch.from_numpy(np.stack([texture.planes for texture in textures]))
    known = torch.from_numpy(np.stack([texture.known for texture in textures]))
    return Samples(planes, known, tuple(texture.caption for texture in textures))


def own_samples(count: int, size_px: int, seed: int, part: Split) -> Samples:
    """Materials of the kind that the base was trained on, all of them known: of its captions or of held-out ones."""
    captions = compose(count, seed, part)
    painted = MaterialSamples(captions, count, size_px, seed, part)
    planes, rows = zip(*(painted[place] for place in range(count)), strict=True)
    known = torch.ones((count, COUNT), dtype=torch.bool)
    return Samples(torch.stack(planes), known, tuple(captions[row].text for row in rows))
