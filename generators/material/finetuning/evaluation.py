"""What fine-tuning changed: the loss of base and tuned network on the same noise, on what was and was not learnt.

A loss says how well the network sees through noise, not how its pictures look: there is a sheet for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from assets.artifacts import F32
from generators.material.finetuning.data import Samples
from generators.material.model.pipeline import MaterialPipeline, predict_clean
from generators.material.model.text import bank_of

LEVELS = (0.2, 0.4, 0.6, 0.8, 1.0)
_DRAWS, _BATCH = 2, 16
HELD_OUT, LEARNT, BASE = "held out of the folder", "learnt from", "the base's own, held out"


def losses(pipeline: MaterialPipeline, samples: Samples, device: str, seed: int) -> F32:
    """The flow's loss `[levels, n]` at each of `LEVELS`, of known planes alone. The same noise for the same seed."""
    bank = bank_of(samples.texts, pipeline.text_components).to(device)
    clean = functional.pixel_unshuffle(samples.planes.float() / 127.5 - 1, pipeline.shrink)
    told = samples.known.repeat_interleave(pipeline.shrink**2, dim=1)[:, :, None, None].float()
    found = np.zeros((len(LEVELS), len(samples)), np.float32)
    for place, level in enumerate(LEVELS):
        for draw in range(_DRAWS):
            generator = torch.Generator().manual_seed(seed * 1009 + place * _DRAWS + draw)
            noise = torch.randn(clean.shape, generator=generator)  # on the CPU: the same on every device
            for rows in torch.arange(len(samples)).split(_BATCH):
                noisy, text = torch.lerp(clean[rows], noise[rows], level).to(device), bank.gather(rows.to(device))
                with torch.no_grad():
                    steps = torch.full((len(rows),), level * 1000, device=device)
                    seen = predict_clean(pipeline.unet, noisy, steps, text).float().cpu()
                error = ((seen - clean[rows]) ** 2 * told[rows]).sum(dim=(1, 2, 3))
                extent = told[rows].sum(dim=(1, 2, 3)) * clean.shape[2] * clean.shape[3]
                found[place, rows.numpy()] += (error / extent).numpy() / (level**2 * _DRAWS)
    return found


def compare(before: Mapping[str, F32], after: Mapping[str, F32]) -> dict[str, Any]:
    """The losses of base and tuned network by group and level, as plain data."""
    groups = {}
    for name, base in before.items():
        tuned = after[name]
        groups[name] = {
            "materials": base.shape[1],
            "base": [float(level) for level in base.mean(axis=1)],
            "tuned": [float(level) for level in tuned.mean(axis=1)],
            "base_mean": float(_over_levels(base.mean(axis=1))),
            "tuned_mean": float(_over_levels(tuned.mean(axis=1))),
            "better_for": int((_over_levels(tuned) < _over_levels(base)).sum()),
        }
    return {"levels": list(LEVELS), "groups": groups}


def _over_levels(loss: F32) -> F32:
    """The geometric mean over the first axis, in which every level counts alike: the loss at 0.2 is 25 times larger."""
    return np.asarray(np.exp(np.log(np.maximum(loss, 1e-12)).mean(axis=0)), np.float32)


def table(report: Mapping[str, Any]) -> str:
    """The figures as tables of Markdown."""
    lines = ["| materials | number | base | tuned | change | better for |", "|---|---|---|---|---|---|"]
    for name, of in report["groups"].items():
        change, count = of["tuned_mean"] / of["base_mean"] - 1, of["materials"]
        means = f"{of['base_mean']:.4f} | {of['tuned_mean']:.4f}"
        lines.append(f"| {name} | {count} | {means} | {change:+.1%} | {of['better_for']} of {count} |")
    levels = [f"{level:g}" for level in report["levels"]]
    lines += ["", f"| noise level | {' | '.join(levels)} |", "|---" * (len(levels) + 1) + "|"]
    for name, of in report["groups"].items():
        for which in ("base", "tuned"):
            lines.append(f"| {name}: {which} | {' | '.join(f'{loss:.4f}' for loss in of[which])} |")
    return "\n".join(lines)
