"""Teaches the phrase encoder what captions mean, from their specs, before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from rich.progress import track
from torch.nn import functional

from generators.material.model.meaning import PLACES, numbers_of
from generators.material.model.phrase_encoder import PhraseEncoder
from generators.material.model.text import TextBank
from generators.material.training.captions import Caption

_BATCH, _LEARNING_RATE, _WARMUP = 48, 1.5e-3, 50
_NUMBERS_WEIGHT = 60.0  # below it colours are learnt long after the families


def train_phrase_encoder(
    bank: TextBank, captions: Sequence[Caption], seed: int, passes: int = 12, device: str = "cpu"
) -> PhraseEncoder:
    """Learn what `captions` mean from their states, the first of `bank`'s rows; deterministic on one device."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    encoder: Any = PhraseEncoder().to(device).train()
    family = torch.tensor([PLACES[caption.spec.family] for caption in captions], device=device)
    numbers = torch.tensor([numbers_of(caption.spec) for caption in captions], device=device)
    optimizer = torch.optim.AdamW(encoder.parameters(), _LEARNING_RATE, weight_decay=0.05)
    for step in track(range(steps := passes * -(-len(captions) // _BATCH)), "reading captions", transient=True):
        for group in optimizer.param_groups:
            group["lr"] = _LEARNING_RATE * (1 - step / steps) * min(1.0, (step + 1) / _WARMUP)
        rows = torch.randint(len(captions), (_BATCH,), generator=generator).to(device)
        logits, found = encoder(bank.gather(rows))
        loss = functional.cross_entropy(logits, family[rows], label_smoothing=0.02)
        loss = loss + _NUMBERS_WEIGHT * functional.mse_loss(found, numbers[rows])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
    trained: PhraseEncoder = encoder.eval().requires_grad_(False)
    return trained


def family_agreement(encoder: PhraseEncoder, bank: TextBank, captions: Sequence[Caption]) -> float:
    """Part of `captions`, the first of `bank`'s rows, whose family the encoder finds likeliest."""
    with torch.no_grad():
        logits, _ = encoder(bank.gather(torch.arange(len(captions))))
    wanted = torch.tensor([PLACES[caption.spec.family] for caption in captions])
    return float((logits.argmax(1) == wanted).float().mean())
