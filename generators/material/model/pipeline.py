"""Text to a seamless PBR set: a pipeline of diffusers that draws all maps of a material together.

Covered: any number of prompts in one call, any size that is a multiple of 16 drawn pixels (the field grows, details
keep their size in pixels). With an upscaler a drawn pixel is four pixels wide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import isfinite
from typing import Any, ClassVar

import numpy as np
import torch
from diffusers import DiffusionPipeline, FlowMatchEulerDiscreteScheduler, UNet2DConditionModel
from diffusers.utils import BaseOutput
from diffusers.utils.torch_utils import randn_tensor
from torch.nn import functional

from assets.artifacts import F32, MaterialMaps
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.material.model.meaning import code_of
from generators.material.model.phrase_encoder import PhraseEncoder
from generators.material.model.planes import BASE_COLOR, COUNT, EMISSIVE, HEIGHT, METALLIC, ROUGHNESS, unpack_planes
from generators.material.model.text import WHOLE, TextStates, embed
from generators.material.model.upscaler import FACTOR, MaterialUpscaler
from generators.material.seamless import make_seamless
from generators.material.spec import MaterialSpec

MULTIPLE_PX, LARGEST_PX = 16, 1024  # of drawn pixels; of pixels
MOST_STEPS, MOST_GUIDANCE, MOST_PROMPTS = 100, 30.0, 64

OnStepEnd = Callable[["MaterialPipeline", int, int, dict[str, Any]], dict[str, Any] | None]
"""(pipeline, step, timestep, {"latents": …, "clean": …}) → latents to go on with, or nothing. Raise in it to stop.

`clean` is the material that the network sees at this step; `planes_of` makes it visible."""

Predict = Callable[[torch.Tensor, torch.Tensor, TextStates], torch.Tensor]
"""(noisy, timesteps, text) → the clean material that the network sees: `predict_clean` of one network."""


@dataclass
class MaterialPipelineOutput(BaseOutput):  # type: ignore[misc]  # diffusers is untyped here
    """`planes` `[n, 10, h, w]` float32 in 0..1, in the order of `planes.py`."""

    planes: F32

    @property
    def base_color(self) -> F32:
        """`[n, h, w, 3]` sRGB."""
        return self.planes[:, BASE_COLOR].transpose(0, 2, 3, 1)

    @property
    def height(self) -> F32:
        """`[n, h, w]`, 0 is deepest."""
        return self.planes[:, HEIGHT]

    @property
    def roughness(self) -> F32:
        """`[n, h, w]`."""
        return self.planes[:, ROUGHNESS]

    @property
    def metallic(self) -> F32:
        """`[n, h, w]`."""
        return self.planes[:, METALLIC]

    @property
    def emissive(self) -> F32:
        """`[n, h, w, 3]` sRGB."""
        return self.planes[:, EMISSIVE].transpose(0, 2, 3, 1)

    def maps(self, index: int, tile_size_m: float = 1.0) -> MaterialMaps:
        """The maps of one material, square ones only, with normals and occlusion from its height and relief."""
        return unpack_planes(self.planes[index], tile_size_m)


class MaterialPipeline(DiffusionPipeline):  # type: ignore[misc]  # diffusers is untyped here
    """Draws base colour, height, roughness, metallic, emission and relief from a phrase.

    The text components may be left out of the saved folder (they are 20 times its size otherwise):
    `MaterialPipeline.from_pretrained(folder, **minilm_components())`.

    Raises:
        GeneratorUnavailable: the network is not one that draws planes of a material from a phrase.
    """

    model_cpu_offload_seq = "text_encoder->unet"
    _optional_components: ClassVar[list[str]] = [
        "text_encoder",
        "tokenizer",
        "phrase_encoder",
        "upscaler",
    ]  # diffusers adds to it: a list

    def __init__(
        self,
        unet: UNet2DConditionModel,
        scheduler: FlowMatchEulerDiscreteScheduler,
        text_encoder: Any = None,
        tokenizer: Any = None,
        phrase_encoder: PhraseEncoder | None = None,
        upscaler: MaterialUpscaler | None = None,
    ) -> None:
        super().__init__()
        _check_network(unet)
        self.register_modules(
            unet=unet,
            scheduler=scheduler,
            text_encoder=text_encoder,
            tokenizer=tokenizer,
            phrase_encoder=phrase_encoder,
            upscaler=upscaler,
        )
        make_seamless(self)  # circular padding is not stored in the network's configuration
        self.shrink = round((unet.config.in_channels / COUNT) ** 0.5)
        self.factor = 1 if upscaler is None else FACTOR
        self.native_px = unet.config.sample_size * self.shrink * self.factor
        self.predict: Predict = partial(predict_clean, unet)

    def __call__(
        self,
        prompt: str | Sequence[str],
        negative_prompt: str | Sequence[str] | None = None,
        num_inference_steps: int = 8,
        guidance_scale: float = 2.0,
        generator: torch.Generator | list[torch.Generator] | None = None,
        height: int | None = None,
        width: int | None = None,
        callback_on_step_end: OnStepEnd | None = None,
        meanings: Sequence[MaterialSpec] | None = None,
    ) -> MaterialPipelineOutput:
        """Draw one material for every prompt. Same generator state and device: same output.

        `guidance_scale` 1 and below draws without guidance, in half the time. A list of generators, one a prompt,
        makes each material independent of the others in the call. `meanings`, one a prompt, say for certain what the
        pipeline's own reader would guess from the words.

        Raises:
            InvalidTask: steps, guidance, a size, the prompts or the generators are outside their bounds.
            GeneratorUnavailable: the pipeline was loaded without its text components.
            GenerationFailed: the network gave values that are not finite.
        """
        prompts = [prompt] if isinstance(prompt, str) else list(prompt)
        height, width = height or self.native_px, width or self.native_px
        check_call(prompts, num_inference_steps, guidance_scale, height, width, self.factor)
        text = self.states_of([*prompts, *(_negatives(negative_prompt, len(prompts)) if guidance_scale > 1 else [])])
        if meanings is not None:
            text = _meant(text, meanings, len(prompts))
        if isinstance(generator, list) and len(generator) != len(prompts):
            raise InvalidTask(f"generator: a list of {len(generator)} for {len(prompts)} prompts")
        channels, side = self.unet.config.in_channels, self.shrink * self.factor
        shape = (len(prompts), channels, height // side, width // side)
        latents = randn_tensor(shape, generator=generator, device=self._execution_device, dtype=torch.float32)
        with torch.no_grad():
            latents = self._denoise(latents, text, num_inference_steps, guidance_scale, callback_on_step_end)
            planes = self.planes_of(self._upscale(latents, text))
        if not bool(np.isfinite(planes).all()):
            raise GenerationFailed("the network gave values that are not finite")
        self.maybe_free_model_hooks()
        return MaterialPipelineOutput(planes=np.clip(planes, 0, 1))

    @property
    def text_components(self) -> dict[str, Any]:
        """What `embed` and `bank_of` need of this pipeline."""
        return {name: getattr(self, name) for name in ("text_encoder", "tokenizer", "phrase_encoder")}

    def planes_of(self, latents: torch.Tensor) -> F32:
        """What `latents` `[n, channels, h, w]` look like: planes `[n, 10, …]`, about 0..1. Takes planes as they are."""
        drawn = latents if latents.shape[1] == COUNT else functional.pixel_shuffle(latents, self.shrink)
        planes: F32 = (drawn / 2 + 0.5).float().cpu().numpy()
        return planes

    def _upscale(self, latents: torch.Tensor, text: TextStates) -> torch.Tensor:
        """The drawn planes, four times as fine where there is an upscaler; one at a time, to keep memory low."""
        if self.upscaler is None:
            return latents
        drawn = functional.pixel_shuffle(latents, self.shrink).clamp(-1, 1).to(self.upscaler.dtype)
        pairs = zip(drawn.split(1), text.whole[: len(drawn)].to(self.upscaler.dtype).split(1), strict=True)
        return torch.cat([self.upscaler(planes, whole).float() for planes, whole in pairs])

    def states_of(self, phrases: list[str]) -> TextStates:
        """What the network takes of phrases, where it runs and as it computes.

        Raises:
            GeneratorUnavailable: the pipeline was loaded without its text components.
        """
        if self.text_encoder is None or self.tokenizer is None:
            raise GeneratorUnavailable("no text encoder: load with from_pretrained(folder, **minilm_components())")
        states = embed(**self.text_components, phrases=phrases)
        return states.to(self._execution_device, self.unet.dtype)

    def _denoise(
        self, latents: torch.Tensor, text: TextStates, steps: int, guidance: float, on_end: OnStepEnd | None
    ) -> torch.Tensor:
        """From noise `[n, channels, h, w]` to the material: Euler steps along the straight flow."""
        self.scheduler.set_timesteps(sigmas=np.linspace(1.0, 1 / steps, steps), device=latents.device)
        self.scheduler.set_begin_index(0)
        told = self.scheduler.timesteps.tolist()  # once: a number asked of a GPU waits for all that it has to do
        with self.progress_bar(total=steps) as bar:
            for step, timestep in enumerate(self.scheduler.timesteps):
                sigma = self.scheduler.sigmas[step]
                clean = self._predict(latents, timestep, text, guidance)
                velocity = (latents - clean) / sigma  # of noise over material: dx/dσ on the straight path
                latents = self.scheduler.step(velocity, timestep, latents, return_dict=False)[0]
                if on_end is not None:
                    changed = on_end(self, step, int(told[step]), {"latents": latents, "clean": clean})
                    latents = (changed or {}).get("latents", latents)
                bar.update()
        return latents

    def _predict(
        self, latents: torch.Tensor, timestep: torch.Tensor, text: TextStates, guidance: float
    ) -> torch.Tensor:
        """The clean material as the network sees it, guided away from the negative prompts where there are any."""
        count = len(latents)
        guided = len(text.pooled) > count
        doubled = torch.cat([latents, latents]) if guided else latents
        clean = self.predict(doubled.to(self.unet.dtype), timestep.expand(len(doubled)), text).float()
        if not guided:
            return clean
        wanted, unwanted = clean.chunk(2)
        return unwanted + guidance * (wanted - unwanted)


def predict_clean(unet: Any, noisy: torch.Tensor, timesteps: torch.Tensor, text: TextStates) -> torch.Tensor:
    """The material `[n, channels, h, w]` that `unet` sees in `noisy` at `timesteps` `[n]` (σ · 1000)."""
    predicted: torch.Tensor = unet(
        noisy,
        timesteps,
        encoder_hidden_states=text.tokens,
        encoder_attention_mask=text.mask,
        class_labels=text.whole,
        return_dict=False,
    )[0]
    return predicted


def _check_network(unet: UNet2DConditionModel) -> None:
    channels, takes = unet.config.in_channels, unet.config.projection_class_embeddings_input_dim
    shrink = round((channels / COUNT) ** 0.5)
    if channels != COUNT * shrink**2 or takes != WHOLE:
        raise GeneratorUnavailable(
            f"unet: {channels} channels and a phrase of {takes}, wanted {COUNT} times a square and {WHOLE}: "
            "it is a network of another pipeline"
        )


def check_call(prompts: list[str], steps: int, guidance: float, height: int, width: int, factor: int = 1) -> None:
    """Refuse what the pipeline cannot do or should not be made to.

    Raises:
        InvalidTask: names the argument and its bound.
    """
    if not 1 <= len(prompts) <= MOST_PROMPTS or not all(isinstance(p, str) and p.strip() for p in prompts):
        raise InvalidTask(f"prompt: wanted 1 to {MOST_PROMPTS} phrases, none of them empty")
    if not 1 <= steps <= MOST_STEPS:
        raise InvalidTask(f"num_inference_steps: {steps}, wanted 1 to {MOST_STEPS}")
    if not (isfinite(guidance) and 0 <= guidance <= MOST_GUIDANCE):
        raise InvalidTask(f"guidance_scale: {guidance}, wanted 0 to {MOST_GUIDANCE}")
    for name, size in (("height", height), ("width", width)):
        multiple = MULTIPLE_PX * factor
        if size % multiple or not multiple <= size <= LARGEST_PX:
            raise InvalidTask(f"{name}: {size}, wanted a multiple of {multiple} up to {LARGEST_PX}")


def _meant(text: TextStates, meanings: Sequence[MaterialSpec], count: int) -> TextStates:
    """`text` with the codes of the first `count` phrases as `meanings` say."""
    if len(meanings) != count:
        raise InvalidTask(f"meanings: {len(meanings)} for {count} prompts")
    return replace(text, code=torch.cat([code_of(meanings).to(text.code), text.code[count:]]))


def _negatives(given: str | Sequence[str] | None, count: int) -> list[str]:
    if given is None or isinstance(given, str):
        return [given or ""] * count
    if len(given) != count:
        raise InvalidTask(f"negative_prompt: {len(given)} for {count} prompts")
    return list(given)
