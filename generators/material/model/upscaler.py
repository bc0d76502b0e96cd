"""Four times the resolution of all drawn planes at once, on a torus, told by the text what detail belongs there.

A plain convolutional network with a residual to linear interpolation: it looks at 64² or 128² planes from
`MaterialPipeline` and writes the threads, pores and joints that such a size cannot hold.

Source: Lim et al., "Enhanced Deep Residual Networks" (2017) for blocks without normalisation; Perez et al., "FiLM"
(2018) for the conditioning; Shi et al. (2016) for the sub-pixel convolution.
"""

from __future__ import annotations

from typing import Any

import torch
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import nn
from torch.nn import functional

from generators.material.model.planes import COUNT
from generators.material.model.text import WHOLE

FACTOR = 4


class _Block(nn.Module):  # type: ignore[misc]  # torch is untyped here
    """Two convolutions around a scale and shift that come from the text; starts as almost nothing."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = circular(channels, channels)
        self.second = circular(channels, channels)
        self.film = nn.Linear(channels, 2 * channels)
        nn.init.zeros_(self.film.weight)
        nn.init.zeros_(self.film.bias)
        with torch.no_grad():
            self.second.weight.mul_(0.1)

    def forward(self, state: torch.Tensor, text: torch.Tensor) -> torch.Tensor:
        scale, shift = self.film(text)[:, :, None, None].chunk(2, dim=1)
        inner = functional.leaky_relu(self.first(state) * (1 + scale) + shift, 0.2)
        return state + self.second(inner)


class MaterialUpscaler(ModelMixin, ConfigMixin):  # type: ignore[misc]  # diffusers is untyped here
    """Planes `[n, 10, h, w]` in -1..1 and the phrase as `TextStates.whole` `[n, 493]` → planes `[n, 10, 4h, 4w]`."""

    @register_to_config  # type: ignore[untyped-decorator]
    def __init__(self, channels: int = 64, depth: int = 6, fine_channels: int = 16) -> None:
        super().__init__()
        self.enter = circular(COUNT, channels)
        self.telling = nn.Sequential(nn.Linear(WHOLE, channels), nn.SiLU())
        self.blocks = nn.ModuleList(_Block(channels) for _ in range(depth))
        self.spread = circular(channels, fine_channels * FACTOR**2)
        self.write = circular(fine_channels, COUNT)
        with torch.no_grad():
            self.write.weight.mul_(0.1)

    def forward(self, planes: torch.Tensor, whole: torch.Tensor) -> torch.Tensor:
        """See the class."""
        text = self.telling(whole)
        state = self.enter(planes)
        for block in self.blocks:
            state = block(state, text)
        fine = functional.pixel_shuffle(functional.leaky_relu(self.spread(state), 0.2), FACTOR)
        return enlarge(planes) + self.write(fine)


def circular(before: int, after: int, size: int = 3, stride: int = 1) -> nn.Conv2d:
    """A convolution on the torus that keeps the picture's size, but for the stride."""
    return nn.Conv2d(before, after, size, stride, (size - 1) // 2, padding_mode="circular")


def enlarge(planes: torch.Tensor, factor: int = FACTOR) -> torch.Tensor:
    """`planes` `[n, c, h, w]` interpolated linearly to `[n, c, factor·h, factor·w]`, around the torus."""
    rim = functional.pad(planes, (1, 1, 1, 1), mode="circular")
    large = functional.interpolate(rim, scale_factor=factor, mode="bilinear", align_corners=False)
    return large[..., factor:-factor, factor:-factor]


def load_upscaler(folder: Any, **options: Any) -> MaterialUpscaler:
    """The upscaler saved in `folder`."""
    upscaler: MaterialUpscaler = MaterialUpscaler.from_pretrained(folder, **options)
    return upscaler
