"""Rectified flow with the clean material predicted: noise levels, noisy inputs, the loss.

Source: Liu et al., "Flow Straight and Fast" (2022); Esser et al., "Scaling Rectified Flow Transformers" (2024) for
the logit-normal levels and their shift; Li and He, "Back to Basics" (2025) for predicting the clean picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch.nn import functional

from generators.material.model.configuration import SHIFT, Configuration


@dataclass(frozen=True)
class NoisyBatch:
    """`clean` and `noisy` `[n, channels, h, w]` float32; `sigma` `[n]` in 0..1; `rows` `[n]` are captions."""

    clean: torch.Tensor
    noisy: torch.Tensor
    sigma: torch.Tensor
    rows: torch.Tensor


def draw_sigma(count: int, pure_noise: float, generator: torch.Generator) -> torch.Tensor:
    """Noise levels `[count]`: logit-normal, shifted; the part `pure_noise` of them is 1, where layout is decided."""
    device = generator.device
    level = torch.sigmoid(torch.randn(count, generator=generator, device=device))
    level = SHIFT * level / (1 + (SHIFT - 1) * level)
    pure = torch.rand(count, generator=generator, device=device) < pure_noise
    return torch.where(pure, 1.0, level)


def move(planes: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Each of `planes` `[n, 10, s, s]` rolled to another origin, every second one mirrored: as good a material."""
    count, channels, size, _ = planes.shape
    device = generator.device
    down, across = torch.randint(size, (2, count, 1), generator=generator, device=device)
    mirrored = torch.rand((count, 1), generator=generator, device=device) < 0.5
    line = torch.arange(size, device=device)
    y = (line + down) % size  # [n, s]
    x = torch.where(mirrored, -line - 1 - across, line + across) % size
    batch, plane = torch.arange(count, device=device), torch.arange(channels, device=device)
    return planes[batch[:, None, None, None], plane[None, :, None, None], y[:, None, :, None], x[:, None, None, :]]


def noisy_batch(
    planes: torch.Tensor, rows: torch.Tensor, empty_row: int, config: Configuration, generator: torch.Generator
) -> NoisyBatch:
    """Noise `planes` `[n, 10, s, s]` uint8; some captions become `empty_row`, for guidance."""
    device = generator.device
    clean = functional.pixel_unshuffle(move(planes, generator).float() / 127.5 - 1, config.shrink)
    sigma = draw_sigma(len(clean), config.pure_noise, generator)
    noise = torch.randn(clean.shape, generator=generator, device=device)
    mixed = torch.lerp(clean, noise, sigma[:, None, None, None])
    dropped = torch.rand(len(rows), generator=generator, device=device) < config.caption_dropout
    return NoisyBatch(clean, mixed, sigma, torch.where(dropped, empty_row, rows))


def flow_loss(predicted: torch.Tensor, batch: NoisyBatch, weight_floor: float) -> torch.Tensor:
    """Mean squared error of the velocity (x - x̂)/σ that follows from the clean material; σ held above the floor.

    Its weight is 1/σ², so fine detail counts as much as layout. A scalar, float32.
    """
    error = (predicted.float() - batch.clean).square().mean(dim=(1, 2, 3))
    weight = 1 / batch.sigma.clamp(min=weight_floor).square()
    return (weight * error).mean()
