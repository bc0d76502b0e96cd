"""Figures of drawn materials: agreement with the text, seams, sharpness."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from assets.artifacts import U8
from generators.material.estimation import lay_edge
from generators.material.gates import seam_ratio
from generators.material.model.planes import BASE_COLOR, HEIGHT, unpack_planes
from generators.material.training.captions import Caption
from generators.material.training.classifier import UNSAID, Judge, judge_all, labels_of


def agreement(judge: Judge, planes: U8, captions: Sequence[Caption], device: str = "cpu") -> dict[str, float | None]:
    """Part of `planes` `[n, 10, s, s]` in which the judge sees the caption's family, and its colour where it says one.

    The colour is None where no caption says one.
    """
    seen, wanted = judge_all(judge, planes, device), labels_of(captions)
    right, said = (seen == wanted).float(), wanted[:, 1] != UNSAID
    return {"family": float(right[:, 0].mean()), "color": float(right[said, 1].mean()) if bool(said.any()) else None}


def seams(planes: U8, laid: bool = False) -> dict[str, float]:
    """Seam ratio of the base colour over `planes` `[n, 10, s, s]`: mean, 95th percentile and worst.

    As drawn, or with the edge `laid` on the quietest lines, as materials are served. A regular pattern has lines of its
    own, one of which may be the edge: so real data does not keep to 1 as drawn.
    """
    ratios = []
    for of in planes:
        maps = unpack_planes(of / 255.0, 1.0)
        ratios.append(seam_ratio((lay_edge(maps) if laid else maps).base_color))
    return {
        "mean": float(np.mean(ratios)),
        "p95": float(np.quantile(ratios, 0.95)),
        "worst": float(np.max(ratios)),
    }


def grid(planes: U8, shrink: int) -> float:
    """Mean step of the base colour onto every `shrink`-th line over that onto the others: 1 where no grid shows.

    The network draws cells of `shrink`² pixels; a blurry one leaves their borders visible, also at the tile's edge.
    """
    drawn = planes[:, BASE_COLOR].astype(np.float32)
    steps = np.zeros(planes.shape[-1])
    for axis, rest in ((2, (0, 1, 3)), (3, (0, 1, 2))):
        steps += np.abs(drawn - np.roll(drawn, 1, axis)).mean(axis=rest)
    cells = np.arange(len(steps)) % shrink == 0
    return float(steps[cells].mean() / max(steps[~cells].mean(), 1e-6))


def gradient_energy(planes: U8) -> float:
    """Mean squared step between neighbours of colour and height of one material, in 8-bit steps."""
    drawn = planes[: HEIGHT + 1].astype(np.float32)
    return float(sum(np.square(drawn - np.roll(drawn, 1, axis)).mean() for axis in (1, 2)))


def sharpness(drawn: U8, real: U8, captions: Sequence[Caption]) -> dict[str, float]:
    """Gradient energy of `drawn` over that of `real` (both `[n, 10, s, s]`, of the same captions), by family."""
    sums: dict[str, list[float]] = {}
    for ours, theirs, caption in zip(drawn, real, captions, strict=True):
        pair = sums.setdefault(caption.spec.family, [0.0, 0.0])
        pair[0] += gradient_energy(ours)
        pair[1] += gradient_energy(theirs)
    return {family: ours / max(theirs, 1e-6) for family, (ours, theirs) in sorted(sums.items())}


def nearest(queries: torch.Tensor, known: torch.Tensor) -> list[int]:
    """For each of `queries` `[n, 384]` the place of the nearest of `known` `[m, 384]`; both of unit length."""
    return [int(i) for i in (queries.float() @ known.float().T).argmax(1)]
