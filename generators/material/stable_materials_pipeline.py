"""StableMaterials' published components as a pipeline of our own: five maps from a phrase, drawn on the torus.

The published repository brings its pipeline as code to be run from there, which needs `trust_remote_code` and
torchvision, takes no callback, and makes tiles by rolling feature maps by torch's global random numbers, so that a seed
does not decide the picture. Here no code of the repository is run: the components are classes of diffusers and
transformers, and all convolutions are periodic, as in any other pipeline (`seamless`).

Not covered: pictures as prompts, the refiner, and drawing larger than the network was trained for.

Source: Vecchio, "StableMaterials: Enhancing Diversity in Material Generation via Semi-Supervised Learning" (2024);
Luo et al., "Latent Consistency Models" (2023) for the guidance that the distilled network is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import AutoencoderKL, DDIMScheduler, DiffusionPipeline, LCMScheduler, UNet2DConditionModel
from diffusers.utils import BaseOutput
from diffusers.utils.torch_utils import randn_tensor
from transformers import CLIPTextModelWithProjection, CLIPTokenizerFast, CLIPVisionModelWithProjection

from assets.artifacts import F32
from generators.errors import GenerationFailed
from generators.material.seamless import make_seamless

OnStepEnd = Callable[["StableMaterialsPipeline", int, int, dict[str, Any]], dict[str, Any]]

BASE_COLOR, NORMAL_XY, HEIGHT, ROUGHNESS, METALLIC = slice(0, 3), slice(3, 5), 5, 6, 7
CHANNELS = 8
"""The autoencoder gives nine; the last is not used."""

_CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
_CLIP_STD = (0.26862954, 0.26130258, 0.27577711)


@dataclass
class StableMaterialsOutput(BaseOutput):  # type: ignore[misc]  # diffusers is untyped here
    """`planes` `[n, 8, h, w]` float32 in 0..1: base colour, x and y of the normal, height, roughness, metallic."""

    planes: F32


class StableMaterialsPipeline(DiffusionPipeline):  # type: ignore[misc]  # diffusers is untyped here
    """Draws from one token, the phrase's CLIP embedding; guidance leads away from that of a black picture."""

    model_cpu_offload_seq = "text_encoder->vision_encoder->unet->vae"

    def __init__(
        self,
        vae: AutoencoderKL,
        unet: UNet2DConditionModel,
        scheduler: DDIMScheduler | LCMScheduler,
        text_encoder: CLIPTextModelWithProjection,
        tokenizer: CLIPTokenizerFast,
        vision_encoder: CLIPVisionModelWithProjection,
    ) -> None:
        super().__init__()
        self.register_modules(
            vae=vae,
            unet=unet,
            scheduler=scheduler,
            text_encoder=text_encoder,
            tokenizer=tokenizer,
            vision_encoder=vision_encoder,
        )
        self.not_periodic = make_seamless(self)
        self.vae_scale_factor = 2 ** (len(vae.config.block_out_channels) - 1)
        self.num_timesteps = 0

    def __call__(
        self,
        prompt: str,
        height: int | None = None,
        width: int | None = None,
        num_inference_steps: int = 50,
        guidance_scale: float = 10.0,
        generator: torch.Generator | None = None,
        callback_on_step_end: OnStepEnd | None = None,
    ) -> StableMaterialsOutput:
        """Draw the maps of one phrase. The same generator's state and device give the same maps.

        Raises:
            GenerationFailed: the network gave values that are not finite.
        """
        native_px = self.unet.config.sample_size * self.vae_scale_factor
        side = self.vae_scale_factor
        shape = (1, self.unet.config.in_channels, (height or native_px) // side, (width or native_px) // side)
        self.scheduler.set_timesteps(num_inference_steps, device=self._execution_device)
        latents = randn_tensor(shape, generator=generator, device=self._execution_device, dtype=self.unet.dtype)
        with torch.no_grad():
            latents = self._denoise(
                latents * self.scheduler.init_noise_sigma, prompt, guidance_scale, generator, callback_on_step_end
            )
            decoded = self.vae.decode(latents / self.vae.config.scaling_factor, return_dict=False)[0]
        planes = (decoded[:, :CHANNELS] / 2 + 0.5).float().cpu().numpy()
        if not bool(np.isfinite(planes).all()):
            raise GenerationFailed(f"the maps have NaN in them: {self.unet.dtype} overflowed")
        self.maybe_free_model_hooks()
        return StableMaterialsOutput(planes=np.clip(planes, 0, 1))

    @classmethod
    def from_folder(cls, folder: Path, dtype: torch.dtype, distilled: bool) -> StableMaterialsPipeline:
        """Read the components of a folder as published, with the distilled network or with the full one.

        Not by `from_pretrained`, which refuses a folder with code in it unless that code is trusted.

        Raises:
            OSError, ValueError: a component is missing or damaged.
        """
        given: dict[str, Any] = {"dtype": dtype, "local_files_only": True, "use_safetensors": True}
        kind = LCMScheduler if distilled else DDIMScheduler
        return cls(
            vae=AutoencoderKL.from_pretrained(folder, subfolder="vae", **given),
            unet=UNet2DConditionModel.from_pretrained(folder, subfolder="unet_lcm" if distilled else "unet", **given),
            scheduler=kind.from_pretrained(folder, subfolder="scheduler", local_files_only=True),
            text_encoder=CLIPTextModelWithProjection.from_pretrained(folder, subfolder="text_encoder", **given),
            tokenizer=CLIPTokenizerFast.from_pretrained(folder, subfolder="tokenizer", local_files_only=True),
            vision_encoder=CLIPVisionModelWithProjection.from_pretrained(folder, subfolder="vision_encoder", **given),
        )

    def _denoise(
        self,
        latents: torch.Tensor,
        prompt: str,
        guidance: float,
        generator: torch.Generator | None,
        on_end: OnStepEnd | None,
    ) -> torch.Tensor:
        told = self._told_guidance(guidance)
        guided = told is None and guidance > 1
        token = torch.cat([self._black(), self._token(prompt)]) if guided else self._token(prompt)
        self.num_timesteps = len(self.scheduler.timesteps)
        extra = {"generator": generator} if isinstance(self.scheduler, LCMScheduler) else {}
        with self.progress_bar(total=self.num_timesteps) as bar:
            for step, timestep in enumerate(self.scheduler.timesteps):
                seen = self.scheduler.scale_model_input(torch.cat([latents] * len(token)), timestep)
                noise = self.unet(seen, timestep, token, timestep_cond=told, return_dict=False)[0]
                if guided:
                    unwanted, wanted = noise.chunk(2)
                    noise = unwanted + guidance * (wanted - unwanted)
                latents = self.scheduler.step(noise, timestep, latents, return_dict=False, **extra)[0]
                if on_end is not None:
                    latents = on_end(self, step, int(timestep), {"latents": latents})["latents"]
                bar.update()
        return latents

    def _token(self, prompt: str) -> torch.Tensor:
        """The phrase's embedding as the only token: `[1, 1, 768]`."""
        words = self.tokenizer(prompt, truncation=True, max_length=77, return_tensors="pt").to(self._execution_device)
        embedded: torch.Tensor = self.text_encoder(**words).text_embeds
        return embedded.unsqueeze(1).to(self.unet.dtype)

    def _black(self) -> torch.Tensor:
        """The embedding of a black picture, from which guidance leads away: `[1, 1, 768]`."""
        size, device = self.vision_encoder.config.image_size, self._execution_device
        black = -torch.tensor(_CLIP_MEAN) / torch.tensor(_CLIP_STD)
        picture = black[None, :, None, None].expand(1, 3, size, size).to(device, self.vision_encoder.dtype)
        embedded: torch.Tensor = self.vision_encoder(pixel_values=picture).image_embeds
        return embedded.unsqueeze(1).to(self.unet.dtype)

    def _told_guidance(self, guidance: float) -> torch.Tensor | None:
        """The guidance as sines and cosines `[1, 256]`, for a distilled network, which has it inside; else nothing."""
        dimensions = self.unet.config.time_cond_proj_dim
        if dimensions is None:
            return None
        half = dimensions // 2
        rates = torch.exp(-torch.log(torch.tensor(10_000.0)) / (half - 1) * torch.arange(half))
        angles = (guidance - 1) * 1000 * rates[None, :]
        return torch.cat([angles.sin(), angles.cos()], dim=1).to(self._execution_device, self.unet.dtype)
