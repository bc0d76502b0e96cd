"""Learning to mark: steps over composed sentences, and checkpoints that hold all that a run needs to go on."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import torch
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import BertModel

from generators.embedding import MODEL
from generators.reading.reading import Language
from generators.reading.tagger.batch import FIRST_CHARACTER, IGNORED, Batch
from generators.reading.tagger.chinese import chinese_alphabet, chinese_configuration
from generators.reading.tagger.network import Tagger
from generators.reading.tagger.weights import read_chinese, read_english
from generators.sources import model_dir
from generators.training.files import write_whole

ENCODER_RATE: Final = 1.5e-4
FRESH_RATE: Final = 7e-4
"""Of an encoder that has learnt nothing yet."""
HEADS_RATE: Final = 1.5e-3
_WARMUP: Final = 100
_CLIP: Final = 1.0
_ARROWS, _CLASSES, _PLACES = 2.0, 0.3, 0.3
_CHARACTERS: Final = "encoder.embeddings.word_embeddings.weight"
_SMOOTHING: Final = 0.02
_MEMORY: Final = 0.998
"""How much of the average over steps each step keeps. Source: Polyak averaging, Polyak and Juditsky (1992)."""
COLUMNS: Final = ("loss", "tags", "arrows", "classes", "places", "rate")


def fresh_network(language: Language) -> Tagger:
    """A network whose heads know nothing yet: on MiniLM for English, new as a whole for Chinese.

    Raises:
        GeneratorUnavailable: the sentence encoder has not been pulled.
    """
    if language == "zh":
        return Tagger(BertModel(chinese_configuration(), add_pooling_layer=False))
    encoder = BertModel.from_pretrained(model_dir(MODEL), add_pooling_layer=False, attn_implementation="eager")
    encoder.float().embeddings.requires_grad_(False)
    return Tagger(encoder)


def taught_network(language: Language, path: Path) -> Tagger:
    """The network in a file, to be taught more. Characters that its alphabet has not are new to it.

    Raises:
        GeneratorUnavailable: the file is not there or is of another network, or the encoder has not been pulled.
    """
    fresh = fresh_network(language)
    if language == "en":
        taught = read_english(copy.deepcopy(fresh.encoder), path)
        fresh.load_state_dict(taught.state_dict())
        return fresh
    splitter, taught = read_chinese(path)
    state = taught.state_dict()
    rows = fresh.encoder.embeddings.word_embeddings.weight.detach().clone()
    rows[:FIRST_CHARACTER] = state[_CHARACTERS][:FIRST_CHARACTER]
    for row, character in enumerate(chinese_alphabet(), start=FIRST_CHARACTER):
        if (known := splitter.place(character)) is not None:
            rows[row] = state[_CHARACTERS][known]
    fresh.load_state_dict(state | {_CHARACTERS: rows})
    return fresh


class Trainer:
    """A network on a device, its average over the steps, and its optimiser, over a stream of batches."""

    def __init__(self, network: Tagger, batches: Iterator[Batch], seed: int, device: str = "cpu") -> None:
        torch.manual_seed(seed)
        self.step, self.seed = 0, seed
        self._device, self._batches = torch.device(device), batches
        self._network = network.to(self._device).train()
        self._average = AveragedModel(self._network, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
        fresh = network.encoder.embeddings.word_embeddings.weight.requires_grad
        encoder = [p for p in network.encoder.parameters() if p.requires_grad]
        heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
        groups = [
            {"params": encoder, "base": FRESH_RATE if fresh else ENCODER_RATE},
            {"params": heads, "base": HEADS_RATE},
        ]
        self._optimizer = torch.optim.AdamW(groups, lr=HEADS_RATE, betas=(0.9, 0.98), weight_decay=0.01, fused=True)

    @property
    def average(self) -> Tagger:
        """The network to use: the mean of the last several hundred steps."""
        network: Tagger = self._average.module
        return network

    def advance(self, pace: float = 1.0) -> dict[str, torch.Tensor]:
        """One step at `pace` times the learning rates; what it cost, by `COLUMNS`."""
        batch = next(self._batches).to(self._device)
        warm = min(1.0, (self.step + 1) / _WARMUP)
        for group in self._optimizer.param_groups:
            group["lr"] = group["base"] * pace * warm
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self._device.type == "cuda"):
            parts = losses(self._network, batch)
            loss = parts["tags"] + _ARROWS * parts["arrows"] + _CLASSES * parts["classes"] + _PLACES * parts["places"]
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), _CLIP)
        self._optimizer.step()
        self._average.update_parameters(self._network)
        self.step += 1
        return {"loss": loss.detach(), **{k: v.detach() for k, v in parts.items()}, "rate": torch.tensor(pace * warm)}

    def save(self, path: Path) -> None:
        """Write everything a run needs to go on."""
        state = {
            "network": self._network.state_dict(),
            "average": self._average.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "step": self.step,
            "seed": self.seed,
        }
        write_whole(path, lambda file: torch.save(state, file))

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint of the same network."""
        state = torch.load(path, map_location=self._device, weights_only=True)
        self._network.load_state_dict(state["network"])
        self._average.load_state_dict(state["average"])
        self._optimizer.load_state_dict(state["optimizer"])
        self.step = int(state["step"])


def losses(network: Tagger, batch: Batch) -> dict[str, Any]:
    """What a batch costs, in parts."""
    words, whole = network.words(batch.ids, batch.mask, batch.pooling)
    scores, labels = network.spans(words, batch.bounds)
    arrows = functional.binary_cross_entropy_with_logits(scores, batch.arrows, reduction="none") * batch.allowed
    classes = functional.cross_entropy(
        labels.flatten(0, 1), batch.classes.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    places = functional.cross_entropy(network.place(whole), batch.places, ignore_index=IGNORED, reduction="sum")
    return {
        "tags": functional.cross_entropy(
            network.tag(words).flatten(0, 1), batch.tags.flatten(), label_smoothing=_SMOOTHING, ignore_index=IGNORED
        ),
        "arrows": arrows.sum() / batch.allowed.sum().clamp(min=1),
        "classes": classes / (batch.classes != IGNORED).sum().clamp(min=1),
        "places": places / (batch.places != IGNORED).sum().clamp(min=1),
    }
