"""How far drawn materials are from painted ones, and from each other, in what the judge sees.

The judge's features are its own, so the numbers compare rows of one table and nothing else; with a few hundred
pictures a Fréchet distance is biased upwards, for every row alike.

Source: Heusel et al., "GANs Trained by a Two Time-Scale Update Rule" (2017) for the Fréchet distance.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from assets.artifacts import U8
from generators.material.training.classifier import GROUPS, Judge, alone, seen_by_judge

Features = NDArray[np.float64]
_BATCH = 64


def features_of(judge: Judge, planes: U8, group: str | None = None, device: str = "cpu") -> Features:
    """What `judge` sees in `planes` `[n, 10, s, s]`: `[n, 320]`; with `group`, in those planes alone."""
    seen = []
    with torch.no_grad():
        for part in torch.from_numpy(planes).split(_BATCH):
            visible = seen_by_judge(part.to(device))
            seen.append(judge.features(alone(visible, group) if group else visible).cpu().double().numpy())
    return np.concatenate(seen)


def frechet_distance(first: Features, second: Features) -> float:
    """Distance of the normal distributions that fit `first` `[n, d]` and `second` `[m, d]`."""
    between = first.mean(axis=0) - second.mean(axis=0)
    one, two = np.cov(first, rowvar=False), np.cov(second, rowvar=False)
    root = _root(one)
    shared = np.sqrt(np.clip(np.linalg.eigvalsh(root @ two @ root), 0, None)).sum()
    return float(between @ between + np.trace(one) + np.trace(two) - 2 * shared)


def _root(covariance: Features) -> Features:
    values, vectors = np.linalg.eigh(covariance)
    return np.asarray((vectors * np.sqrt(np.clip(values, 0, None))) @ vectors.T)


def frechet_table(judge: Judge, rows: dict[str, U8], reference: U8, device: str = "cpu") -> dict[str, dict[str, float]]:
    """Distance of each row's pictures to `reference` `[n, 10, s, s]`: over all maps, and by group of maps."""
    table: dict[str, dict[str, float]] = {row: {} for row in rows}
    for group in (None, *GROUPS):
        known = features_of(judge, reference, group, device)
        for row, planes in rows.items():
            table[row][group or "all maps"] = frechet_distance(features_of(judge, planes, group, device), known)
    return table


def spread(features: Features, each: int) -> float:
    """Mean distance between the `each` pictures of one prompt; `features` `[prompts · each, d]`, prompt by prompt."""
    grouped = features.reshape(-1, each, features.shape[-1])
    apart = np.linalg.norm(grouped[:, :, None] - grouped[:, None, :], axis=-1)
    return float(apart.sum() / (len(grouped) * each * (each - 1)))


def nearest_distance(features: Features, known: Features) -> float:
    """Median distance of `features` `[n, d]` to the nearest of `known` `[m, d]`."""
    square = (features**2).sum(1)[:, None] - 2 * features @ known.T + (known**2).sum(1)[None, :]
    return float(np.median(np.sqrt(np.clip(square.min(axis=1), 0, None))))
