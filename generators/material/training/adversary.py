"""The upscaler's adversary: it tells painted tiles from enlarged ones, patch by patch, and learns beside it.

Source: Isola et al., "Image-to-Image Translation with Conditional Adversarial Networks" (2017) for patches; Miyato and
Koyama, "cGANs with Projection Discriminator" (2018) for the text; Wang et al., "pix2pixHD" (2018) for matched features.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.parametrizations import spectral_norm

from generators.material.model.planes import COUNT
from generators.material.model.text import WHOLE
from generators.material.model.upscaler import circular


class Adversary(nn.Module):  # type: ignore[misc]  # torch is untyped here
    """Planes `[n, 10, h, w]`, with their steps to the next pixel → a score for every 8² patch, and what it saw."""

    def __init__(self, widths: tuple[int, ...] = (32, 64, 96)) -> None:
        super().__init__()
        channels = (3 * COUNT, *widths)
        self.layers = nn.ModuleList(
            spectral_norm(circular(before, after, 4, 2)) for before, after in zip(channels, widths, strict=False)
        )
        self.last = spectral_norm(circular(widths[-1], widths[-1]))
        self.score = spectral_norm(nn.Conv2d(widths[-1], 1, 1))
        self.text = spectral_norm(nn.Linear(WHOLE, widths[-1]))

    def forward(self, planes: torch.Tensor, whole: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Scores `[n, h/8, w/8]` and the states of every layer."""
        right, down = planes - planes.roll(1, 3), planes - planes.roll(1, 2)
        state = torch.cat([planes, 4 * right, 4 * down], dim=1)
        seen = []
        for layer in (*self.layers, self.last):
            state = functional.leaky_relu(layer(state), 0.2)
            seen.append(state)
        text = self.text(whole)
        return self.score(state).squeeze(1) + torch.einsum("nchw,nc->nhw", state, text) / len(text[0]) ** 0.5, seen


def adversary_loss(real: torch.Tensor, made: torch.Tensor) -> torch.Tensor:
    """Hinge: painted patches should score above 1, made ones below -1. A scalar."""
    return functional.relu(1 - real.float()).mean() + functional.relu(1 + made.float()).mean()


def matched(real: list[torch.Tensor], made: list[torch.Tensor]) -> torch.Tensor:
    """Mean distance of what the adversary saw in made tiles from what it saw in the painted ones. A scalar."""
    distances = [(a.detach() - b).abs().float().mean() for a, b in zip(real, made, strict=True)]
    return torch.stack(distances).mean()
