"""Learning to mark: steps over composed sentences, and checkpoints that hold all that a run needs to go on."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import torch
from torch.nn import functional
from transformers import AutoTokenizer, BertModel

from generators.embedding import MODEL
from generators.reading.markup import Marked
from generators.reading.tagger.batch import IGNORED, pieces, truth
from generators.reading.tagger.network import Tagger
from generators.sources import model_dir
from generators.training.files import write_whole

ENCODER_RATE: Final = 1.5e-4
HEADS_RATE: Final = 1.5e-3
BATCH: Final = 32
_POOLED: Final = 8
"""Batches drawn together, so that sentences of like lengths share one: half of a mixed batch is padding."""
_WARMUP: Final = 100
_CLIP: Final = 1.0
_ARROWS, _CLASSES, _PLACES = 2.0, 0.3, 0.3
_SMOOTHING: Final = 0.02
COLUMNS: Final = ("loss", "tags", "arrows", "classes", "places", "rate")


def fresh_tagger() -> tuple[Any, Tagger]:
    """MiniLM's tokenizer, and a network on MiniLM whose heads know nothing yet.

    Raises:
        GeneratorUnavailable: the sentence encoder has not been pulled.
    """
    folder = model_dir(MODEL)
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
    encoder.embeddings.requires_grad_(False)
    return AutoTokenizer.from_pretrained(folder), Tagger(encoder)


class Trainer:
    """A network and its optimiser over a stream of sentences."""

    def __init__(self, tokenizer: Any, network: Tagger, stream: Iterator[Marked], seed: int) -> None:
        torch.manual_seed(seed)
        self.step, self.seed = 0, seed
        self.network, self._tokenizer, self._batches = network.train(), tokenizer, batches(stream, seed)
        encoder = [p for p in network.encoder.parameters() if p.requires_grad]
        heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
        groups = [{"params": encoder, "base": ENCODER_RATE}, {"params": heads, "base": HEADS_RATE}]
        self.optimizer = torch.optim.AdamW(groups, lr=HEADS_RATE, betas=(0.9, 0.98), weight_decay=0.01, fused=True)

    def advance(self, pace: float = 1.0) -> dict[str, float]:
        """One step at `pace` times the learning rates; what it cost, by `COLUMNS`."""
        batch = next(self._batches)
        warm = min(1.0, (self.step + 1) / _WARMUP)
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * pace * warm
        parts = losses(self._tokenizer, self.network, batch)
        loss = parts["tags"] + _ARROWS * parts["arrows"] + _CLASSES * parts["classes"] + _PLACES * parts["places"]
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), _CLIP)
        self.optimizer.step()
        self.step += 1
        return {"loss": loss.item(), **{k: v.item() for k, v in parts.items()}, "rate": pace * warm}

    def save(self, path: Path) -> None:
        """Write everything a run needs to go on."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seed": self.seed,
        }
        write_whole(path, lambda file: torch.save(state, file))

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint of the same network."""
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = int(state["step"])


def batches(stream: Iterator[Marked], seed: int) -> Iterator[list[Marked]]:
    """Batches of sentences of like lengths, in random order."""
    chance = Random(seed)
    while True:
        pool = sorted(itertools.islice(stream, BATCH * _POOLED), key=lambda sentence: len(sentence.words))
        some = [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
        chance.shuffle(some)
        yield from some


def losses(tokenizer: Any, network: Tagger, batch: list[Marked]) -> dict[str, Any]:
    """What a batch costs, in parts."""
    ids, mask, pooling = pieces(tokenizer, [sentence.words for sentence in batch])
    wanted = truth(batch)
    words, whole = network.words(ids, mask, pooling)
    bounds = [[(s.start, s.stop, s.kind) for s in sentence.spans] for sentence in batch]
    scores, labels = network.spans(words, bounds)
    arrows = functional.binary_cross_entropy_with_logits(scores, wanted.arrows, reduction="none") * wanted.allowed
    named = (wanted.classes != IGNORED).any()
    return {
        "tags": functional.cross_entropy(
            network.tag(words).flatten(0, 1), wanted.tags.flatten(), label_smoothing=_SMOOTHING, ignore_index=IGNORED
        ),
        "arrows": arrows.sum() / wanted.allowed.sum().clamp(min=1),
        "classes": functional.cross_entropy(labels.flatten(0, 1), wanted.classes.flatten(), ignore_index=IGNORED)
        if named
        else words.new_zeros(()),
        "places": functional.cross_entropy(network.place(whole), wanted.places),
    }
