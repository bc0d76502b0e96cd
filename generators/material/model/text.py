"""Phrases as the network sees them: MiniLM's state of every token, and their unit mean.

Covered: the first 32 tokens. What lies beyond is cut, as a phrase of a material has no use for more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoTokenizer, BertModel
from transformers.utils import logging as quiet

from generators.embedding import DIMENSIONS, MODEL
from generators.material.model.meaning import CODE
from generators.sources import model_dir
from generators.training.files import write_whole

TOKENS = 32
WHOLE = DIMENSIONS + CODE
_BATCH = 256


@dataclass(frozen=True)
class TextStates:
    """`tokens` `[n, 32, 384]`, zero where `mask` `[n, 32]` (bool) is false; `pooled` `[n, 384]` of unit length.

    `code` `[n, 109]` is what a `PhraseEncoder` read in them; zero without one.
    """

    tokens: torch.Tensor
    mask: torch.Tensor
    pooled: torch.Tensor
    code: torch.Tensor

    @property
    def whole(self) -> torch.Tensor:
        """Each phrase as one vector `[n, 493]` with entries of about one or a few: its pooled state, then its code."""
        return torch.cat([self.pooled * DIMENSIONS**0.5, self.code], dim=1)

    def to(self, device: torch.device | str, dtype: torch.dtype) -> TextStates:
        """The same on `device`, its numbers as `dtype`."""
        tokens, pooled, code = (states.to(device, dtype) for states in (self.tokens, self.pooled, self.code))
        return TextStates(tokens, self.mask.to(device), pooled, code)

    def first(self, count: int) -> TextStates:
        """Those of the first `count` phrases."""
        return TextStates(self.tokens[:count], self.mask[:count], self.pooled[:count], self.code[:count])


def minilm_components(device: str = "cpu") -> dict[str, Any]:
    """`text_encoder` and `tokenizer` of the embedded MiniLM, as `MaterialPipeline` takes them.

    Raises:
        GeneratorUnavailable: the model has not been pulled.
    """
    folder = model_dir(MODEL)
    quiet.set_verbosity_error()  # the pooling head that we leave out is no news
    quiet.disable_progress_bar()
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False).eval().to(device)
    return {"text_encoder": encoder, "tokenizer": AutoTokenizer.from_pretrained(folder)}


def embed(
    text_encoder: Any, tokenizer: Any, phrases: Sequence[str], padding: str = "max_length", phrase_encoder: Any = None
) -> TextStates:
    """States of `phrases`, on the encoder's device. With `padding` "longest" there are as few tokens as will do."""
    batch = tokenizer(list(phrases), padding=padding, truncation=True, max_length=TOKENS, return_tensors="pt")
    batch = batch.to(text_encoder.device)
    with torch.no_grad():
        hidden = text_encoder(**batch).last_hidden_state  # [n, tokens, 384]
    weights = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
    hidden = hidden * weights
    pooled = torch.nn.functional.normalize(hidden.sum(1), dim=1)
    bare = TextStates(hidden, batch["attention_mask"].bool(), pooled, pooled.new_zeros(len(pooled), CODE))
    return bare if phrase_encoder is None else replace(bare, code=phrase_encoder.code(bare).to(pooled))


class TextBank:
    """The states of a fixed list of phrases, ragged, in half precision, on one device: 8 KB for a usual caption.

    Shapes:
        `flat` `[tokens, 384]` float16; `offsets` `[n + 1]` int64; `pooled` `[n, 384]` float16; `code` `[n, 109]`
        float16, zero until a `PhraseEncoder` has read the bank.
    """

    def __init__(
        self, flat: torch.Tensor, offsets: torch.Tensor, pooled: torch.Tensor, code: torch.Tensor | None = None
    ) -> None:
        self.flat, self.offsets, self.pooled = flat, offsets, pooled
        self.code = pooled.new_zeros(len(pooled), CODE) if code is None else code

    def __len__(self) -> int:
        return len(self.pooled)

    def to(self, device: torch.device | str) -> TextBank:
        """The same bank on `device`."""
        return TextBank(*(part.to(device) for part in (self.flat, self.offsets, self.pooled, self.code)))

    def read_by(self, phrase_encoder: Any) -> TextBank:
        """The same bank with what `phrase_encoder` reads in its phrases."""
        rows = torch.arange(len(self), device=self.pooled.device).split(_BATCH)
        code = torch.cat([phrase_encoder.code(self.gather(part)).to(self.pooled) for part in rows])
        return TextBank(self.flat, self.offsets, self.pooled, code)

    def gather(self, rows: torch.Tensor) -> TextStates:
        """States of the phrases `rows` `[n]` int64, float32."""
        places = torch.arange(TOKENS, device=rows.device)
        start, end = self.offsets[rows, None], self.offsets[rows + 1, None]
        mask = places < end - start
        index = torch.where(mask, start + places, 0)
        tokens = self.flat[index].float() * mask.unsqueeze(-1)
        return TextStates(tokens, mask, self.pooled[rows].float(), self.code[rows].float())


def bank_of(phrases: Sequence[str], components: dict[str, Any], cache: Path | None = None) -> TextBank:
    """Embed `phrases` once; with `cache`, a folder, keep them there under a digest of the list and the encoder.

    `components` are those of a pipeline that have to do with text; its `phrase_encoder` may be missing.
    """
    bare = _bare_bank(phrases, components, cache)
    reader = components.get("phrase_encoder")
    return bare if reader is None else bare.read_by(reader)


def _bare_bank(phrases: Sequence[str], components: dict[str, Any], cache: Path | None) -> TextBank:
    encoder = components["text_encoder"]
    weights = next(iter(encoder.state_dict().values())).cpu().numpy().tobytes()
    digest = hashlib.sha256(weights + "\n".join(phrases).encode()).hexdigest()[:16]
    path = None if cache is None else cache / f"text-{digest}.npz"
    if path is not None and path.is_file():
        with np.load(path) as kept:
            return TextBank(*(torch.from_numpy(kept[name]) for name in ("flat", "offsets", "pooled")))
    flat, lengths, pooled = _embed_all(phrases, components)
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    if path is not None:
        write_whole(path, lambda file: np.savez(file, flat=flat, offsets=offsets, pooled=pooled))
    return TextBank(torch.from_numpy(flat), torch.from_numpy(offsets), torch.from_numpy(pooled))


Half = NDArray[np.float16]


def _embed_all(phrases: Sequence[str], components: dict[str, Any]) -> tuple[Half, NDArray[np.int64], Half]:
    """Token states without padding `[tokens, 384]`, tokens of each phrase `[n]`, pooled states `[n, 384]`."""
    states: list[Half] = [np.zeros((0, DIMENSIONS), np.float16)] * len(phrases)
    pooled = np.zeros((len(phrases), DIMENSIONS), np.float16)
    by_length = sorted(range(len(phrases)), key=lambda place: len(phrases[place]))
    for first in range(0, len(phrases), _BATCH):
        places = by_length[first : first + _BATCH]
        texts = [phrases[place] for place in places]
        batch = embed(components["text_encoder"], components["tokenizer"], texts, padding="longest")
        pooled[places] = batch.pooled.half().cpu().numpy()
        for place, tokens, mask in zip(places, batch.tokens.half().cpu(), batch.mask.cpu(), strict=True):
            states[place] = tokens[mask].numpy()
    lengths = np.array([len(of) for of in states], np.int64)
    return np.concatenate(states), lengths, pooled
