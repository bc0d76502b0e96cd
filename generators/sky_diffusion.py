"""Skies drawn by a text-to-image pipeline of diffusers as panoramas that close all round.

The quick sky, and its light that is told at once, are the painter's; the drawn one is as bright and turned to the same
light. Not covered: the poles, which such models draw as they please; downloading, which the user does.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np

from assets.artifacts import F32
from assets.sky.files import QUICK_WIDTH
from assets.sky.finish import pack_painted, quick_sky
from assets.sky.look import SkyLook
from assets.sky.picture import fitted, light_of_shown
from generators.base import Progress, Steps
from generators.kinds.sky import PanoramaOptions
from generators.material.stepwise import stepwise
from generators.material.texture_pipeline import TexturePipeline
from generators.sky_painting import paint
from generators.tasks import SkyTask

_PROMPT = "equirectangular 360 degree panorama, {when}, {clouds}, wide open horizon, no people, photograph"
_CLOUDS = {
    "none": "cloudless clear sky",
    "fair": "a few white cumulus clouds",
    "high": "high wispy cirrus clouds",
    "broken": "broken clouds",
    "overcast": "overcast grey sky",
    "storm": "dark storm clouds",
}


class SkyDiffusion:
    """Draws a sky's last picture. Deterministic by the look's seed on one device."""

    def __init__(
        self,
        device: str,
        model: str | Path,
        *,
        num_inference_steps: int = 20,
        guidance_scale: float = 6.0,
        dtype: str | None = None,
        variant: str | None = None,
    ) -> None:
        self._pipeline = TexturePipeline(
            device,
            model,
            num_inference_steps=num_inference_steps,
            guidance_scale=guidance_scale,
            dtype=dtype,
            variant=variant,
            panorama=True,
            kind="sky",
        )

    def load(self) -> None:
        """Bring the pipeline into memory. Nothing is downloaded.

        Raises:
            GeneratorUnavailable: the model or the device is not here, or the pipeline cannot be used for this.
        """
        self._pipeline.load()

    def run(self, task: SkyTask) -> Steps:
        """Yield progress at every step of the pipeline, then the sky's files. Closed there, it stops there.

        Raises:
            GenerationFailed: the picture has NaN in it or is a single colour, or the device ran out of memory.
            GeneratorUnavailable: `load` has not been called.
            InvalidTask: the width is not that of a picture.
        """
        look = task.look
        if look.around != "air" or task.width_px <= QUICK_WIDTH:
            yield paint(task)
            return
        picture: F32 = yield from stepwise(partial(self._pipeline.draw, prompt_of(look), look.seed))
        yield Progress(1.0, "sky")
        sky = fitted(light_of_shown(np.asarray(picture, np.float32)), look, task.width_px)
        yield pack_painted(sky, quick_sky(look), look, task.levels, jpeg=task.jpeg, hdr=task.hdr)


def prompt_of(look: SkyLook) -> str:
    """What the pipeline is asked for."""
    rise = look.sun_rise_deg
    when = "night sky with stars" if rise < -8 else "dusk" if rise < 0 else "sunset" if rise < 12 else "midday sun"
    return _PROMPT.format(when=when, clouds=_CLOUDS[look.clouds])


def sky_diffusion(device: str, options: PanoramaOptions) -> SkyDiffusion:
    """As the table of generators calls it."""
    return SkyDiffusion(
        device,
        options.model,
        num_inference_steps=options.steps,
        guidance_scale=options.guidance,
        dtype=options.dtype,
        variant=options.variant,
    )
