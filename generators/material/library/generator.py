"""Materials from a user's own textures, and from the painter where none is near: `material-library`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generators.base import Generator, Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.kinds.material import LibraryOptions
from generators.material.library.choice import Chooser, Match
from generators.material.library.dress import dress, tile_edge_m
from generators.material.library.index import open_index
from generators.material.library.planes import read_planes
from generators.material.phrase import PhraseReader, SentenceEncoder
from generators.material.spec import check_size
from generators.registry import Chosen, registered
from generators.registry.loading import create
from generators.tasks import MaterialTask

log = logging.getLogger(__name__)

_PAINTER = "material-procedural"


class MaterialLibrary:
    """Answers `MaterialTask`s from the sets of `root`, of which it takes those that are near; `painter` does the rest.

    Equal phrases, seeds and sizes give equal maps while the library is as it was. One that changes under a loaded
    generator is noticed file by file, and the painter stands in; a new load sees it as it is then.
    """

    def __init__(
        self, root: Path, painter: Generator[MaterialTask], encoder: Callable[[], SentenceEncoder] = shared_encoder
    ) -> None:
        self._root, self._painter, self._encoder_of = root, painter, encoder
        self._chooser: Chooser | None = None

    def load(self) -> None:
        """Load the painter and the encoder, and read the index of the library, or make it.

        Raises:
            GeneratorUnavailable: the library is no folder or too large, or the encoder's model has not been pulled.
        """
        self._painter.load()
        self._encoder = self._encoder_of()
        self._encoder.load()
        read = PhraseReader(self._encoder).read
        index = open_index(self._root, read)
        if not index.sets:
            raise GeneratorUnavailable(
                f"no texture set in {self._root} can be used: holoforge textures index says why of each"
            )
        for name, why in index.skipped.items():
            log.info("texture library: %s %s", name, why)
        texts = [one.text for one in index.sets]
        self._chooser = Chooser(index.sets, self._encoder.encode_cached("texture-library", texts), read)

    def match(self, phrase: str, seed: int = 0) -> Match | None:
        """The set that a phrase gets; None where it is painted.

        Raises:
            GeneratorUnavailable: `load` has not been called.
        """
        if self._chooser is None:
            raise GeneratorUnavailable("texture library: load() has not been called")
        return self._chooser.choose(phrase, self._encoder.encode([phrase])[0], seed)

    def run(self, task: MaterialTask) -> Steps:
        """Yield progress, then the `MaterialMaps`.

        Raises:
            InvalidTask: `size_px` is not a power of two from 32 to 1024.
            GeneratorUnavailable: `load` has not been called.
        """
        check_size(task.size_px)
        match = self.match(task.phrase, task.seed)
        if match is None:
            yield from self._painter.run(task)
            return
        yield Progress(0.1, match.set.name)
        one = match.set
        size_px = _enough_px(tile_edge_m(one, match.shown), task)
        try:
            planes = read_planes(self._root, one, match.shown, size_px)
        except InvalidTask as error:
            log.warning("texture library: %s is painted instead: %s", one.name, error)
            yield from self._painter.run(task)
            return
        yield Progress(0.6, one.name)
        yield dress(planes, match, task.seed)


def _enough_px(edge_m: float, task: MaterialTask) -> int:
    """The size asked for, or half of it where that is as fine as the material is looked at."""
    half = task.size_px // 2
    return half if half >= 32 and 0 < edge_m * task.texels_per_m <= 1.2 * half else task.size_px


def library_material(device: str, options: LibraryOptions) -> MaterialLibrary:
    """The library of a folder before the painter; `device` runs the encoder that reads phrases."""
    painter = create(Chosen(_PAINTER, registered().generators[_PAINTER]), device)
    return MaterialLibrary(Path(options.library).expanduser(), painter, partial(shared_encoder, device))
