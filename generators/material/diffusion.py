"""Materials from any text-to-image pipeline of diffusers, made seamless; the maps are derived from its picture.

What is not covered: downloading (the user does that), and true heights or roughness (see `estimation`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from generators.base import Progress, Steps
from generators.kinds.material import DiffusionOptions
from generators.material.estimation import NEUTRAL, estimate_maps, lay_edge, resize_periodic
from generators.material.phrase import phrase_reader
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


def diffusion_material(device: str, options: DiffusionOptions) -> DiffusionMaterial:
    """The pipeline that the options name."""
    return DiffusionMaterial(
        device,
        options.model,
        num_inference_steps=options.steps,
        guidance_scale=options.guidance,
        dtype=options.dtype,
        variant=options.variant,
        bring_reader=lambda: phrase_reader(device).read,
    )
