"""Materials from any text-to-image pipeline of diffusers, made seamless; the maps are derived from its picture.

What is not covered: downloading (the user does that), and true heights or roughness (see `estimation`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generators.base import Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import GeneratorUnavailable
from generators.material.estimation import NEUTRAL, estimate_maps, lay_edge, resize_periodic
from generators.material.phrase import PhraseReader
from generators.material.spec import ReadPhrase, check_size
from generators.material.stepwise import stepwise
from generators.material.texture_pipeline import LARGEST_PX, TexturePipeline
from generators.tasks import MaterialTask

PROMPT = "seamless texture of {phrase}, top-down view, flat even lighting, fills the frame"


class DiffusionMaterial:
    """Draws at the pipeline's own size and resamples to the task's. Deterministic by seed on one device.

    `model`, `dtype`, `variant` and `native_px` are `TexturePipeline`'s; steps and guidance are SDXL-Turbo's unless
    given. `bring_reader`, called by `load`, gives what says of a phrase how rough, metallic and large its material is.
    """

    def __init__(
        self,
        device: str,
        model: str | Path,
        *,
        num_inference_steps: int = 4,
        guidance_scale: float = 0.0,
        dtype: str | None = None,
        variant: str | None = None,
        native_px: int | None = None,
        bring_reader: Callable[[], ReadPhrase] | None = None,
    ) -> None:
        self._pipeline = TexturePipeline(
            device,
            model,
            num_inference_steps=num_inference_steps,
            guidance_scale=guidance_scale,
            dtype=dtype,
            variant=variant,
            native_px=native_px,
        )
        self._bring_reader = bring_reader
        self._read: ReadPhrase = lambda _: NEUTRAL

    def load(self) -> None:
        """Bring the pipeline, and the phrase reader if there is one, into memory. Nothing is downloaded.

        Raises:
            GeneratorUnavailable: the model or the device is not here, or the pipeline cannot be used for this.
        """
        self._pipeline.load()
        if self._bring_reader is not None:
            self._read = self._bring_reader()

    def run(self, task: MaterialTask) -> Steps:
        """Yield progress at every step of the pipeline, then the `MaterialMaps`. Closed there, it stops there.

        Raises:
            InvalidTask: `size_px` is not a power of two from 32 to 2048.
            GenerationFailed: the picture has NaN in it or is a single colour, or the device ran out of memory.
            GeneratorUnavailable: `load` has not been called.
        """
        check_size(task.size_px, LARGEST_PX)
        picture = yield from stepwise(partial(self._pipeline.draw, PROMPT.format(phrase=task.phrase), task.seed))
        yield Progress(1.0, "maps")
        maps = estimate_maps(resize_periodic(picture, task.size_px), self._read(task.phrase))
        yield lay_edge(maps) if self._pipeline.is_periodic else maps


def diffusion_material(device: str, environment: Mapping[str, str] = os.environ) -> DiffusionMaterial:
    """The pipeline that the environment names: HOLOFORGE_MATERIAL_MODEL, _STEPS, _GUIDANCE, _DTYPE, _VARIANT.

    Raises:
        GeneratorUnavailable: no model is named, or steps or guidance is not a number.
    """
    model = environment.get("HOLOFORGE_MATERIAL_MODEL")
    if not model:
        raise GeneratorUnavailable(
            "no pipeline is chosen: set HOLOFORGE_MATERIAL_MODEL to a folder or a downloaded name, "
            "such as stabilityai/sdxl-turbo after: hf download stabilityai/sdxl-turbo"
        )

    def bring_reader() -> ReadPhrase:
        encoder = shared_encoder(device)
        encoder.load()
        return PhraseReader(encoder).read

    try:
        steps = int(environment.get("HOLOFORGE_MATERIAL_STEPS", "4"))
        guidance = float(environment.get("HOLOFORGE_MATERIAL_GUIDANCE", "0"))
    except ValueError as error:
        raise GeneratorUnavailable(f"HOLOFORGE_MATERIAL_STEPS or _GUIDANCE: {error}") from error
    return DiffusionMaterial(
        device,
        model,
        num_inference_steps=steps,
        guidance_scale=guidance,
        dtype=environment.get("HOLOFORGE_MATERIAL_DTYPE"),
        variant=environment.get("HOLOFORGE_MATERIAL_VARIANT"),
        bring_reader=bring_reader,
    )
