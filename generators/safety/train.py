"""Train the safety classifier on the written examples: seconds on a CPU, the same weights every time.

`python -m generators.safety.train` writes `weights/classifier.safetensors` and its card. Harmless are the benign
examples of the training split and the names of all kinds of places; the threshold is chosen by cross-validation within
the training split, so that the held-out split stays unseen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional

from generators.embedding import DIMENSIONS, F32, shared_encoder
from generators.planning.knowledge.library import load_knowledge
from generators.safety.classifier import HIDDEN, WEIGHTS
from generators.safety.examples import Example, load_examples
from generators.safety.policy import CATEGORIES
from generators.safety.rules import Rules

_STEPS, _BATCH, _LEARNING_RATE, _DECAY, _DROPOUT, _NOISE = 900, 128, 3e-3, 0.02, 0.3, 0.02
_FOLDS = 5
_FALSE_ALARMS = 0.015
"""Of harmless training texts, what the classifier may add to the rules; half of what is allowed in all."""


def labels_of(examples: Sequence[Example]) -> list[int]:
    """0 for harmless, else 1 + the category's place."""
    return [0 if e.category is None else 1 + CATEGORIES.index(e.category) for e in examples]


def fit(vectors: F32, labels: Sequence[int], seed: int) -> nn.Module:
    """Two layers; harmless and harmful weigh alike, whatever their numbers."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    network = nn.Sequential(
        nn.Linear(DIMENSIONS, HIDDEN), nn.SiLU(), nn.Dropout(_DROPOUT), nn.Linear(HIDDEN, 1 + len(CATEGORIES))
    )
    inputs, wanted = torch.from_numpy(vectors), torch.tensor(labels)
    counts = torch.bincount(wanted, minlength=1 + len(CATEGORIES)).clamp(min=1).float()
    weight = torch.where(wanted == 0, 1 / counts[0], 0.5 / counts[wanted] / len(CATEGORIES) + 0.5 / counts[1:].sum())
    optimizer = torch.optim.AdamW(network.parameters(), _LEARNING_RATE, weight_decay=_DECAY)
    network.train()
    for step in range(_STEPS):
        for group in optimizer.param_groups:
            group["lr"] = _LEARNING_RATE * (1 - step / _STEPS)
        rows = torch.multinomial(weight, _BATCH, replacement=True, generator=generator)
        noisy = inputs[rows] + _NOISE * torch.randn(len(rows), DIMENSIONS, generator=generator)
        loss = functional.cross_entropy(network(noisy), wanted[rows], label_smoothing=0.05)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return network.eval()


def harm(network: nn.Module, vectors: F32) -> F32:
    """How likely each text is harmful, `[n]`."""
    with torch.no_grad():
        odds = network(torch.from_numpy(vectors)).softmax(1)
    found: F32 = odds[:, 1:].sum(1).numpy()
    return found


def choose_threshold(
    vectors: F32, labels: Sequence[int], groups: Sequence[str], clear: Sequence[bool], seed: int
) -> float:
    """The least threshold that keeps false alarms among texts which the rules let pass (`clear`) within bounds."""
    names = sorted(set(groups))
    fold = {name: place % _FOLDS for place, name in enumerate(np.random.default_rng(seed).permutation(names))}
    scores = np.zeros(len(labels), np.float32)
    folds = np.array([fold[group] for group in groups])
    for held in range(_FOLDS):
        network = fit(vectors[folds != held], [w for w, f in zip(labels, folds, strict=True) if f != held], seed)
        scores[folds == held] = harm(network, vectors[folds == held])
    harmless = scores[np.array([w == 0 for w in labels]) & np.array(clear)]
    return float(np.quantile(harmless, 1 - _FALSE_ALARMS))


def train(seed: int = 0) -> tuple[nn.Module, dict[str, Any]]:
    """The classifier and its card."""
    encoder = shared_encoder()
    encoder.load()
    examples = [e for e in load_examples("train") if e.lang == "en"]
    places = [name for place in load_knowledge().archetypes.values() for name in (place.name, *place.also)]
    texts = [*(e.text for e in examples), *places]
    labels = [*labels_of(examples), *([0] * len(places))]
    groups = [*(e.group for e in examples), *(f"place {i}" for i in range(len(places)))]
    vectors, rules = encoder.encode(texts), Rules()
    clear = [not rules.find(text, "prompt") for text in texts]
    threshold = choose_threshold(vectors, labels, groups, clear, seed)
    card = {
        "model": "two layers over all-MiniLM-L6-v2 (384, 64, 9), float16",
        "licence": "Apache-2.0",
        "data": "generators/safety/data, training split, English; names of the vocabulary's places as harmless",
        "harmful": sum(label > 0 for label in labels),
        "harmless": sum(label == 0 for label in labels),
        "seed": seed,
        "threshold": round(threshold, 4),
    }
    return fit(vectors, labels, seed), card


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the safety classifier.")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    network, card = train(given.seed)
    first, last = network[0], network[3]  # type: ignore[index]
    parts = {"w1": first.weight.T, "b1": first.bias, "w2": last.weight.T, "b2": last.bias}
    given.out.mkdir(parents=True, exist_ok=True)
    save_file(
        {name: part.detach().half().contiguous() for name, part in parts.items()}, given.out / "classifier.safetensors"
    )
    (given.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
