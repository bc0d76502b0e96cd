"""The procedural tier as a generator: a phrase and a seed become maps in a tenth of a second."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generators.base import Guessed, Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import GeneratorUnavailable
from generators.material.phrase import PhraseReader, SentenceEncoder
from generators.material.procedural.render import enough_px, render
from generators.material.spec import check_size
from generators.tasks import MaterialTask


class ProceduralMaterial:
    """Paints `MaterialTask`s of either tier. What it makes depends on phrase, seed, size and fineness alone."""

    def __init__(self, encoder: Callable[[], SentenceEncoder] = shared_encoder) -> None:
        self._encoder = encoder
        self._reader: PhraseReader | None = None

    def load(self) -> None:
        """Bring the sentence encoder and the embedded phrases into memory.

        Raises:
            GeneratorUnavailable: the encoder's model has not been pulled.
        """
        encoder = self._encoder()
        encoder.load()
        self._reader = PhraseReader(encoder)

    def run(self, task: MaterialTask) -> Steps:
        """Yield progress, `Guessed` where the phrase says nothing that is known, then the `MaterialMaps`.

        Raises:
            InvalidTask: `size_px` is not a power of two from 32 to 1024.
            GeneratorUnavailable: `load` has not been called.
        """
        if self._reader is None:
            raise GeneratorUnavailable("procedural materials: load() has not been called")
        check_size(task.size_px)
        heard = self._reader.hear(task.phrase)
        spec = heard.spec
        yield Progress(0.1, spec.family)
        if not heard.understood:
            yield Guessed(spec.family)
        yield render(spec, task.seed, enough_px(spec, task.size_px, task.texels_per_m))


def procedural_material(device: str) -> ProceduralMaterial:
    """The procedural materials; numpy paints them, `device` runs the encoder that reads phrases."""
    return ProceduralMaterial(partial(shared_encoder, device))
