"""Any diffusers pipeline made to draw on a torus: what leaves a picture on one side comes back on the other.

Covered: every Conv2d of the UNet or transformer and of the VAE, whether the layer pads itself or its block pads for it
(`Downsample2D` of VAE encoders). Then a rolled latent gives the rolled picture, which is what seamless means.

Not covered: the position embeddings of transformers (SD3, Flux, PixArt), which know where the picture ends, so
that a faint seam can remain; and `ConvTranspose2d` and FIR resampling, for which torch has no circular form.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import torch
from diffusers import DiffusionPipeline
from diffusers.models.downsampling import Downsample2D, FirDownsample2D
from diffusers.models.upsampling import FirUpsample2D
from torch import nn
from torch.nn import functional

_PAINTERS = ("unet", "transformer", "prior", "vae", "vqvae")
_NOT_PERIODIC = (nn.ConvTranspose2d, FirDownsample2D, FirUpsample2D)


def make_seamless(pipeline: DiffusionPipeline, *, around: bool = False) -> tuple[str, ...]:
    """Make every convolution of `pipeline` periodic, in place; a second call changes nothing. With `around` only from
    side to side, as panoramas are.

    Returns the names of what could not be made so, empty for the UNet pipelines (SD 1 and 2, SDXL, SDXL-Turbo).
    """
    left = []
    for part in _PAINTERS:
        network = getattr(pipeline, part, None)
        if isinstance(network, nn.Module):
            left += [f"{part}.{name}" for name in _close_torus(network, around)]
    if isinstance(getattr(pipeline, "transformer", None), nn.Module):
        left.append("transformer: position embeddings")
    return tuple(left)


def _close_torus(network: nn.Module, around: bool) -> list[str]:
    """Make the convolutions of `network` periodic; returns the names of layers for which that is impossible."""
    left = []
    for name, layer in network.named_modules():
        if isinstance(layer, nn.Conv2d):
            _close(layer, around)
        elif isinstance(layer, Downsample2D) and layer.use_conv and layer.padding == 0:
            layer.padding = 1  # the block then leaves padding to its convolution, which gets it from the hook
            layer.conv.register_forward_pre_hook(_pad_right if around else _pad_bottom_right)
        elif isinstance(layer, _NOT_PERIODIC):
            left.append(name)
    return left


def _close(layer: nn.Conv2d, around: bool) -> None:
    if not around:
        layer.padding_mode = "circular"
    elif isinstance(layer.padding, tuple) and any(layer.padding):
        down, across = layer.padding
        layer.padding = (down, 0)
        layer.register_forward_pre_hook(partial(_pad_sides, across))


def _pad_sides(across: int, layer: nn.Module, inputs: tuple[Any, ...]) -> tuple[torch.Tensor]:
    del layer
    return (functional.pad(inputs[0], (across, across, 0, 0), mode="circular"),)


def _pad_right(layer: nn.Module, inputs: tuple[Any, ...]) -> tuple[torch.Tensor]:
    """As `_pad_bottom_right`, but with nothing below."""
    return (functional.pad(functional.pad(inputs[0], (0, 1, 0, 0), mode="circular"), (0, 0, 0, 1)),)


def _pad_bottom_right(layer: nn.Module, inputs: tuple[Any, ...]) -> tuple[torch.Tensor]:
    """What `Downsample2D` pads with zeros before a stride of 2: one row below, one column to the right."""
    return (functional.pad(inputs[0], (0, 1, 0, 1), mode="circular"),)
