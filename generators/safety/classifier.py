"""A small classifier as a screen: it finds what no rule has words for. English prompts only.

all-MiniLM-L6-v2 with an adapter of our own (LoRA, Hu et al. 2021) and one layer on its mean-pooled vector. A long
prompt is read as a whole and sentence by sentence. It says which category, never which words: what it finds is the
whole.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable, Sequence
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
from generators.judgement import CATEGORIES, Category, Stage
from generators.safety.screen import Finding

WEIGHTS: Final = Path(__file__).parent / "weights"
RANK: Final = 8
_EVIDENCE: Final = re.compile(
    r"@|\bat\b.*\bdot\b|(?:\d\W{0,3}){6}|\b(?:phone|number|address|passport|account|card|iban|ssn|licen[cs]e|plate|password|"
    r"pin|e-?mail|birth\w*|born|lives?|living|home|house|dox\w*|leak\w*|private|personal|track\w*|stalk\w*|identit\w+|"
    r"records?|medical|bank|social|security|whereabouts|location|school|credit|name and)\b",
    re.IGNORECASE,
)
"""What personal data need beside a name: figures, an address, or a word for what is told of somebody."""
_TARGETS: Final = ["query", "value", "dense"]
_SHARPNESS = 8.0  # of a unit vector's logits
_LONGEST = 64  # tokens
_MOST_PIECES = 8
_LONG = 160  # characters; what is shorter is one sentence
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")

F32 = NDArray[np.float32]


class Encoder(Protocol):
    """What the classifier needs of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the model into memory."""

    def twin(self) -> tuple[Any, BertModel]:
        """The tokenizer, and a network that may be changed."""


class SafetyNetwork(nn.Module):  # type: ignore[misc]  # torch is untyped here
    """Token ids to logits `[n, 9]`: harmless, then each of `CATEGORIES`."""

    def __init__(self, tokenizer: Any, encoder: BertModel, dropout: float = 0.0) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        recipe = LoraConfig(r=RANK, lora_alpha=2 * RANK, target_modules=_TARGETS, lora_dropout=dropout)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # peft asks the network for what transformers renames
            self.encoder = get_peft_model(encoder, recipe)
        self.head = nn.Sequential(nn.Dropout(2 * dropout), nn.Linear(DIMENSIONS, 1 + len(CATEGORIES)))

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Logits `[n, 9]`. Longer texts are cut at 64 tokens."""
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
            raise GeneratorUnavailable(f"{path}: no safety classifier there ({error})") from error


class ClassifierScreen:
    """Reads prompts. `bring_encoder` is called by `load`; `folder` holds `classifier.safetensors` and `card.json`."""

    def __init__(self, bring_encoder: Callable[[], Encoder], folder: Path = WEIGHTS) -> None:
        self._bring_encoder, self._folder = bring_encoder, folder
        self._network: SafetyNetwork | None = None

    def load(self) -> None:
        """See `Screen.load`."""
        if self._network is not None:
            return
        try:
            self._threshold = float(json.loads((self._folder / "card.json").read_text("utf-8"))["threshold"])
        except (OSError, KeyError, TypeError, ValueError) as error:
            raise GeneratorUnavailable(f"{self._folder}: no card of a safety classifier ({error})") from error
        encoder = self._bring_encoder()
        encoder.load()
        network = SafetyNetwork(*encoder.twin())
        network.restore(self._folder / "classifier.safetensors")
        self._network = network.eval()

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """The likeliest category of an English prompt, where harm is likelier than the threshold."""
        if stage != "prompt" or not _is_latin(text):
            return []
        if self._network is None:
            raise GeneratorUnavailable("safety classifier: load() has not been called")
        odds = probabilities(self._network, pieces(text))
        worst = odds[odds[:, 1:].sum(axis=1).argmax(), 1:]
        if float(worst.sum()) < self._threshold:
            return []
        category: Category = CATEGORIES[int(worst.argmax())]
        if category == "personal-data" and not _EVIDENCE.search(text):
            return []  # a name alone, as R2-D2 or Anna, tells nothing of anybody
        return [Finding(category, min(float(worst.sum()), 1.0))]


def pieces(text: str) -> list[str]:
    """The text, and each sentence of a long one."""
    if len(text) <= _LONG:
        return [text]
    return [text, *(part for part in _SENTENCE.split(text) if part.strip())][:_MOST_PIECES]


def probabilities(network: SafetyNetwork, texts: Sequence[str], batch: int = 64) -> F32:
    """Of harmless and then each of `CATEGORIES`, `[n, 9]`."""
    with torch.inference_mode():
        odds = [network(texts[i : i + batch]).softmax(1) for i in range(0, len(texts), batch)]
    found: F32 = torch.cat(odds).cpu().numpy()
    return found


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c.isascii() for c in letters) > len(letters)
