"""Materials from StableMaterials: base colour, normal, height, roughness and metallic as the model draws them.

What is not covered: downloading (the user does that), emission, which the model doesn't know, and absolute depth: it's
fitted to the normals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from huggingface_hub import snapshot_download
from safetensors import SafetensorError

from assets.artifacts import F32, MaterialMaps
from generators.base import Progress, Steps
from generators.errors import GenerationFailed, GeneratorUnavailable
from generators.kinds.material import StableMaterialsOptions
from generators.material.estimation import NEUTRAL, lay_edge, resize_periodic
from generators.material.phrase import phrase_reader
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.layer import Layer
from generators.material.procedural.maps import to_maps
from generators.material.slopes import relief_of, slopes_of
from generators.material.spec import MaterialSpec, ReadPhrase, check_size
from generators.material.stable_materials_pipeline import (
    BASE_COLOR,
    HEIGHT,
    METALLIC,
    NORMAL_XY,
    ROUGHNESS,
    StableMaterialsPipeline,
)
from generators.material.stepwise import OnStep, stepwise
from generators.material.texture_pipeline import LARGEST_PX, check_settings
from generators.tasks import MaterialTask
from generators.weights import refuse_pickles

NAME = "gvecchio/StableMaterials"
_FEW = 8  # steps up to which the distilled network is taken
_RELIEF = 0.012  # as a part of the tile's edge, where the drawn normals do not fit the drawn height


class StableMaterials:
    """Draws at the model's own size and resamples to the task's. Deterministic by seed on one device.

    Up to eight steps are made by the distilled network (`unet_lcm`), more by the full one. `bring_reader`, called by
    `load`, gives what says of a phrase how large its tile is.
    """

    def __init__(
        self,
        device: str,
        model: str | Path = NAME,
        *,
        num_inference_steps: int = 4,
        guidance_scale: float = 10.0,
        dtype: str | None = None,
        bring_reader: Callable[[], ReadPhrase] | None = None,
    ) -> None:
        self._device, self._model = device, str(model)
        self._call = {"num_inference_steps": num_inference_steps, "guidance_scale": guidance_scale}
        self._dtype = dtype or ("float32" if device == "cpu" else "float16")
        self._bring_reader = bring_reader
        self._read: ReadPhrase = lambda _: NEUTRAL
        self._pipeline: Any = None

    def load(self) -> None:
        """Read the weights and move them to the device. Nothing is downloaded, and no code of the model's is run.

        Raises:
            GeneratorUnavailable: a setting is outside its bounds, the model or the device is not here, or it's another
                model.
        """
        check_settings(self._call["num_inference_steps"], self._call["guidance_scale"], self._dtype)
        try:
            folder = Path(self._model)
            if not folder.is_dir():
                folder = Path(snapshot_download(self._model, local_files_only=True))
            refuse_pickles(folder)
            distilled = self._call["num_inference_steps"] <= _FEW
            pipeline = StableMaterialsPipeline.from_folder(folder, getattr(torch, self._dtype), distilled)
        except (
            OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError, SafetensorError,
        ) as error:  # fmt: skip  # what diffusers makes of damaged files
            bring = f"bring it with: hf download {NAME}, or set HOLOFORGE_MATERIAL_MODEL to its folder"
            raise GeneratorUnavailable(f"{self._model}: no StableMaterials here; {bring} ({error})") from error
        try:
            pipeline.to(self._device)
        except (RuntimeError, AssertionError) as error:  # AssertionError: a torch built without CUDA
            raise GeneratorUnavailable(f"{self._model} cannot go to {self._device}: {error}") from error
        pipeline.set_progress_bar_config(disable=True)
        self._pipeline = pipeline
        if self._bring_reader is not None:
            self._read = self._bring_reader()

    def run(self, task: MaterialTask) -> Steps:
        """Yield progress at every step, then the `MaterialMaps`. Closed there, it stops there.

        Raises:
            InvalidTask: `size_px` is not a power of two from 32 to 2048.
            GenerationFailed: the maps have NaN in them, or the device ran out of memory.
            GeneratorUnavailable: `load` has not been called.
        """
        check_size(task.size_px, LARGEST_PX)
        if self._pipeline is None:
            raise GeneratorUnavailable(f"{self._model}: load() has not been called")
        planes = yield from stepwise(partial(self._draw, task.phrase, task.seed))
        yield Progress(1.0, "maps")
        yield lay_edge(maps_of(resize_periodic(planes, task.size_px), self._read(task.phrase)))

    def _draw(self, phrase: str, seed: int, on_step: OnStep) -> F32:
        """Planes `[n, n, 8]` in 0..1."""

        def step_ended(pipeline: Any, step: int, timestep: int, tensors: dict[str, Any]) -> dict[str, Any]:
            del timestep
            total = pipeline.num_timesteps
            on_step(Progress((step + 1) / total, f"step {step + 1} of {total}"))
            return tensors

        generator = torch.Generator("cpu").manual_seed(seed)  # the same noise on every device
        try:
            drawn = self._pipeline(phrase, generator=generator, callback_on_step_end=step_ended, **self._call)
        except (RuntimeError, ValueError) as error:
            raise GenerationFailed(f"{self._model}: {error}") from error
        return np.ascontiguousarray(drawn.planes[0].transpose(1, 2, 0))


def maps_of(planes: F32, spec: MaterialSpec = NEUTRAL) -> MaterialMaps:
    """The maps of `planes` `[n, n, 8]` in 0..1; occlusion follows from the height, the tile's size from `spec`.

    Normals are as drawn, made unit length; that their green points up is the convention of the model's data.
    """
    xy = planes[..., NORMAL_XY] * 2 - 1
    z = np.sqrt(np.clip(1 - (xy**2).sum(axis=2, keepdims=True), 0, 1))
    vectors = np.concatenate([xy, np.maximum(z, 1e-3)], axis=2)
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    normal = np.asarray(vectors / 2 + 0.5, np.float32)
    height = np.ascontiguousarray(planes[..., HEIGHT])
    tile_size_m = FAMILIES[spec.family].tile_size_m * spec.scale
    maps = to_maps(
        Layer(
            color=np.ascontiguousarray(planes[..., BASE_COLOR].transpose(2, 0, 1)),
            height=height,
            roughness=planes[..., ROUGHNESS],
            metallic=planes[..., METALLIC],
            relief_m=(relief_of(height, *slopes_of(normal)) or _RELIEF) * tile_size_m,
        ),
        tile_size_m,
    )
    drawn = np.ascontiguousarray((planes[..., BASE_COLOR] * 255 + 0.5).astype(np.uint8))
    return replace(maps, base_color=drawn, normal=(normal * 255 + 0.5).astype(np.uint8))


def stable_materials(device: str, options: StableMaterialsOptions) -> StableMaterials:
    """The model that the options name: the published one, unless another is."""
    return StableMaterials(
        device,
        options.model,
        num_inference_steps=options.steps,
        guidance_scale=options.guidance,
        dtype=options.dtype,
        bring_reader=lambda: phrase_reader(device).read,
    )
