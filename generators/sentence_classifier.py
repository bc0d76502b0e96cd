"""A classifier of sentences: all-MiniLM-L6-v2 with an adapter of our own (LoRA, Hu et al. 2021) and one layer on its
mean-pooled vector.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from peft import LoraConfig, get_peft_model, get_peft_model_state_dict, set_peft_model_state_dict
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn import functional
from transformers import BertModel

from generators.embedding import DIMENSIONS
from generators.errors import GeneratorUnavailable

RANK: Final = 8
_TARGETS: Final = ["query", "value", "dense"]
_SHARPNESS: Final = 8.0  # of a unit vector's logits
_LONGEST: Final = 64  # tokens

F32 = NDArray[np.float32]


class TwinEncoder(Protocol):
    """What a classifier needs of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the model into memory."""

    def twin(self) -> tuple[Any, BertModel]:
        """The tokenizer, and a network that may be changed."""


class SentenceClassifier(nn.Module):  # type: ignore[misc]  # torch is untyped here
    """Sentences to logits `[n, classes]`. `name` is what the classifier is called where its weights are missing."""

    def __init__(self, tokenizer: Any, encoder: BertModel, classes: int, name: str, dropout: float = 0.0) -> None:
        super().__init__()
        self.tokenizer, self._name = tokenizer, name
        recipe = LoraConfig(r=RANK, lora_alpha=2 * RANK, target_modules=_TARGETS, lora_dropout=dropout)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # peft asks the network for what transformers renames
            self.encoder = get_peft_model(encoder, recipe)
        self.head = nn.Sequential(nn.Dropout(2 * dropout), nn.Linear(DIMENSIONS, classes))

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Logits `[n, classes]`. Longer texts are cut at 64 tokens."""
        device = self.head[1].weight.device
        batch = self.tokenizer(list(texts), padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt").to(
            device
        )
        hidden = self.encoder(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        mean = functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)
        logits: torch.Tensor = self.head(mean * _SHARPNESS)
        return logits

    def save(self, path: Path) -> None:
        """Write adapter and head, in half precision."""
        parts = {f"adapter.{name}": part for name, part in get_peft_model_state_dict(self.encoder).items()}
        parts |= {f"head.{name}": part for name, part in self.head.state_dict().items()}
        save_file({name: part.detach().half().cpu().contiguous() for name, part in parts.items()}, path)

    def restore(self, path: Path) -> None:
        """Read what `save` wrote.

        Raises:
            GeneratorUnavailable: the file is missing, damaged or of another network.
        """
        try:
            parts = {name: part.float() for name, part in load_file(path).items()}
            head = {name.removeprefix("head."): part for name, part in parts.items() if name.startswith("head.")}
            rest = {name.removeprefix("adapter."): part for name, part in parts.items() if name not in head}
            adapter = {name: part for name, part in rest.items() if not name.startswith("head.")}
            if adapter.keys() != get_peft_model_state_dict(self.encoder).keys():
                raise KeyError("weights of another adapter")
            set_peft_model_state_dict(self.encoder, adapter)
            self.head.load_state_dict(head)
        except (OSError, SafetensorError, KeyError, RuntimeError) as error:
            raise GeneratorUnavailable(f"{path}: no {self._name} there ({error})") from error


def probabilities(network: SentenceClassifier, texts: Sequence[str], batch: int = 64) -> F32:
    """How likely each class is for each text, `[n, classes]`."""
    with torch.inference_mode():
        odds = [network(texts[i : i + batch]).softmax(1) for i in range(0, len(texts), batch)]
    found: F32 = torch.cat(odds).cpu().numpy()
    return found
