"""A text-to-image pipeline of diffusers as a painter of seamless pictures: of surfaces, and of skies.

What is not covered: downloading (the user does that), and pipelines that take no prompt or report no steps.
Where a seam can remain is said in `seamless`.
"""

from __future__ import annotations

import inspect
import logging
from math import isfinite
from pathlib import Path
from typing import Any, get_args

import numpy as np
import torch
from diffusers import DiffusionPipeline
from safetensors import SafetensorError

from assets.artifacts import F32
from generators.base import Progress
from generators.errors import GenerationFailed, GeneratorUnavailable
from generators.kinds.material import MOST_GUIDANCE, MOST_STEPS, Dtype
from generators.material.seamless import make_seamless
from generators.material.stepwise import OnStep
from generators.weights import refuse_pickles

LARGEST_PX = 2048
"""The largest set that a downloaded model's picture is resampled to."""
_FLATTEST = 2 / 255
"""Standard deviation below which a picture is one colour: what safety checkers and overflows give."""

_log = logging.getLogger(__name__)


class TexturePipeline:
    """Draws at the pipeline's own size. Deterministic by seed on one device.

    `model` is a folder or a name that was downloaded before; `dtype` a torch type's name, by default float16 on a GPU;
    `variant` the weights' file variant ("fp16"); `native_px` overrides the edge that the pipeline was trained for.
    A `panorama` is twice as wide as high and closed from side to side alone; `kind` is whose settings errors name.
    """

    def __init__(
        self,
        device: str,
        model: str | Path,
        *,
        num_inference_steps: int,
        guidance_scale: float,
        dtype: str | None = None,
        variant: str | None = None,
        native_px: int | None = None,
        panorama: bool = False,
        kind: str = "material",
    ) -> None:
        self._device = device
        self._model = str(model)
        self._call = {"num_inference_steps": num_inference_steps, "guidance_scale": guidance_scale}
        self._dtype = dtype or ("float32" if device == "cpu" else "float16")
        self._variant = variant
        self._native_px = native_px
        self._panorama, self._kind = panorama, kind
        self._pipeline: Any = None
        self.is_periodic = False
        """Whether every layer draws on the torus, so that no seam can remain. Known once loaded."""

    def load(self) -> None:
        """Read the weights, move them to the device, make the pipeline seamless. Nothing is downloaded.

        Raises:
            GeneratorUnavailable: a setting is outside its bounds, the model or the device is not here, or the pipeline
                cannot be used for this.
        """
        check_settings(self._call["num_inference_steps"], self._call["guidance_scale"], self._dtype, self._kind)
        pipeline = self._from_disk()
        self._check_interface(pipeline)
        self._native_px = self._native_px or _native_px(pipeline, self._model)
        left = make_seamless(pipeline, around=self._panorama)
        self.is_periodic = not left
        if left:
            _log.warning("%s: a seam may remain, these are not periodic: %s", self._model, ", ".join(left))
        pipeline.set_progress_bar_config(disable=True)
        self._pipeline = pipeline

    def draw(self, prompt: str, seed: int, on_step: OnStep) -> F32:
        """The picture `[n, n, 3]`, a panorama `[n, 2n, 3]`, float32, sRGB 0..1. `on_step` hears of
        every step, and stops the work by raising.

        Raises:
            GenerationFailed: the picture has NaN in it or is a single colour, or the device ran out of memory.
            GeneratorUnavailable: `load` has not been called.
        """
        if self._pipeline is None:
            raise GeneratorUnavailable(f"{self._model}: load() has not been called")

        def step_ended(pipeline: Any, step: int, timestep: Any, tensors: dict[str, Any]) -> dict[str, Any]:
            del timestep
            total = max(int(pipeline.num_timesteps), 1)
            on_step(Progress(min((step + 1) / total, 1.0), f"step {step + 1} of {total}"))
            return tensors

        try:
            output = self._pipeline(
                prompt,
                height=self._native_px,
                width=(self._native_px or 0) * (2 if self._panorama else 1),
                generator=torch.Generator("cpu").manual_seed(seed),  # the same noise on every device
                output_type="np",
                callback_on_step_end=step_ended,
                **self._call,
            )
        except (RuntimeError, ValueError) as error:
            raise GenerationFailed(f"{self._model} at {self._native_px} px: {error}") from error
        return check_picture(output.images[0], self._dtype)

    def _from_disk(self) -> Any:
        refuse_pickles(Path(self._model))
        # DiffusionPipeline and not AutoPipelineForText2Image: it knows pipelines outside diffusers' own table too
        try:
            pipeline = DiffusionPipeline.from_pretrained(
                self._model,
                dtype=getattr(torch, self._dtype),
                variant=self._variant,
                local_files_only=True,
                use_safetensors=True,
            )
        except (
            OSError, RuntimeError, ValueError, ImportError, LookupError, TypeError, AttributeError, SafetensorError,
        ) as error:  # fmt: skip  # what diffusers makes of damaged files and of folders that are something else
            raise GeneratorUnavailable(f"{self._model}: no usable pipeline here; {self._remedy()} ({error})") from error
        try:
            return pipeline.to(self._device)
        except (RuntimeError, AssertionError) as error:  # AssertionError: a torch built without CUDA
            raise GeneratorUnavailable(f"{self._model} cannot go to {self._device}: {error}") from error

    def _remedy(self) -> str:
        bring = f"bring it with: hf download {self._model}, or " if self._model.count("/") == 1 else ""
        return f"{bring}set HOLOFORGE_{self._kind.upper()}_MODEL to a folder that save_pretrained wrote"

    def _check_interface(self, pipeline: Any) -> None:
        takes = inspect.signature(type(pipeline).__call__).parameters
        needed = ("prompt", "height", "width", "generator", "output_type", "callback_on_step_end", *self._call)
        if missing := [name for name in needed if name not in takes]:
            raise GeneratorUnavailable(f"{self._model}: {type(pipeline).__name__} takes no {', '.join(missing)}")


def check_settings(steps: float, guidance: float, dtype: str, kind: str = "material") -> None:
    """Refuse what no pipeline should be called with, before its weights are read.

    Raises:
        GeneratorUnavailable: names the setting and its bounds.
    """
    name = f"HOLOFORGE_{kind.upper()}"
    if not 1 <= steps <= MOST_STEPS:
        raise GeneratorUnavailable(f"{name}_STEPS: {steps}, wanted 1 to {MOST_STEPS}")
    if not (isfinite(guidance) and 0 <= guidance <= MOST_GUIDANCE):
        raise GeneratorUnavailable(f"{name}_GUIDANCE: {guidance}, wanted 0 to {MOST_GUIDANCE}")
    if dtype not in get_args(Dtype):
        raise GeneratorUnavailable(f"{name}_DTYPE: {dtype!r}, wanted one of {', '.join(get_args(Dtype))}")


def _native_px(pipeline: Any, model: str) -> int:
    """The edge in pixels that the pipeline was trained for, as its configuration says.

    Raises:
        GeneratorUnavailable: it does not say.
    """
    network: Any = getattr(pipeline, "unet", None) or getattr(pipeline, "transformer", None)
    latent = getattr(pipeline, "default_sample_size", None) or getattr(network, "config", {}).get("sample_size")
    scale = getattr(pipeline, "vae_scale_factor", None)
    if latent is None or scale is None:
        raise GeneratorUnavailable(f"{model} does not say which size it draws: give native_px")
    return int(scale) * int(max(latent) if isinstance(latent, (list, tuple)) else latent)


def check_picture(picture: F32, dtype: str) -> F32:
    """`picture` itself, if it can be the picture of a surface.

    Raises:
        GenerationFailed: it has NaN in it or is a single colour.
    """
    if not bool(np.isfinite(picture).all()):
        raise GenerationFailed(f"the picture has NaN in it: {dtype} overflowed; bfloat16 or float32 does not")
    if float(picture.std(axis=(0, 1)).max()) < _FLATTEST:
        raise GenerationFailed("the picture is a single colour: the model's safety checker, or an overflow")
    return picture
