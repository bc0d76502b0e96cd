"""Sentence embeddings by all-MiniLM-L6-v2, for retrieval and ranking.

Source: Reimers and Gurevych, Sentence-BERT (2019); the model is mean-pooled and L2-normalised, as its card says.
What runs it is imported when it is loaded: most processes that import this never do.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from generators.errors import GeneratorUnavailable
from generators.folders import cache_root
from generators.sources import model_dir

if TYPE_CHECKING:
    from transformers import BertModel

DIMENSIONS = 384
MODEL = "all-minilm-l6-v2"
_LONGEST = 128
_BATCH = 64

F32 = NDArray[np.float32]


class Encoder:
    """Turns sentences into unit vectors `[n, 384]` float32; their dot product is the cosine similarity."""

    def __init__(self, device: str = "cpu") -> None:
        self.device = device
        self._lock = Lock()
        self._model: BertModel | None = None

    def load(self) -> None:
        """Bring the weights into memory; a second call does nothing.

        Raises:
            GeneratorUnavailable: the model has not been pulled.
        """
        with self._lock:
            if self._model is not None:
                return
            folder = model_dir(MODEL)
            from transformers import AutoTokenizer, BertModel
            from transformers.utils import logging as quiet

            quiet.set_verbosity_error()  # the pooling head that we leave out is no news
            quiet.disable_progress_bar()
            self._tokenizer = AutoTokenizer.from_pretrained(folder)
            self._model = BertModel.from_pretrained(folder, add_pooling_layer=False).eval().to(self.device)

    def encode(self, sentences: Sequence[str]) -> F32:
        """Embed `sentences` as unit vectors `[n, 384]` float32. Longer ones are cut at 128 tokens.

        Raises:
            GeneratorUnavailable: `load` has not been called.
        """
        if self._model is None:
            raise GeneratorUnavailable("the sentence encoder is not loaded")
        if not sentences:
            return np.zeros((0, DIMENSIONS), np.float32)
        return np.concatenate([self._encode(sentences[i : i + _BATCH]) for i in range(0, len(sentences), _BATCH)])

    def encode_cached(self, name: str, sentences: Sequence[str]) -> F32:
        """Embed a fixed list once per machine: kept on disk under `name` and a digest of the list and the model."""
        digest = hashlib.sha256("\n".join((MODEL, *sentences)).encode()).hexdigest()[:24]
        path = cache_root() / "embeddings" / f"{name}-{digest}.npy"
        if path.is_file():
            kept: F32 = np.load(path)
            if kept.shape == (len(sentences), DIMENSIONS):
                return kept
        made = self.encode(sentences)
        path.parent.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        np.save(buffer, made)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(buffer.getvalue())
        part.replace(path)
        return made

    def twin(self) -> tuple[Any, BertModel]:
        """The tokenizer, and a second network over the same tensors, whose layers may be wrapped by adapters.

        Raises:
            GeneratorUnavailable: `load` has not been called.
        """
        if self._model is None:
            raise GeneratorUnavailable("the sentence encoder is not loaded")
        import torch
        from transformers import BertModel

        with torch.device("meta"):
            twin = BertModel(self._model.config, add_pooling_layer=False)
        twin.load_state_dict(self._model.state_dict(), assign=True)
        for name, buffer in self._model.named_buffers():  # positions and segments are in no state dict
            module, _, key = name.rpartition(".")
            twin.get_submodule(module).register_buffer(key, buffer, persistent=False)
        return self._tokenizer, twin.requires_grad_(False).eval()

    def _encode(self, sentences: Sequence[str]) -> F32:
        import torch

        with self._lock:  # a tokenizer sets its padding as it goes, and refuses to be lent to two threads
            batch = self._tokenizer(
                list(sentences), padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt"
            )
        batch = batch.to(self.device)
        with torch.inference_mode():
            hidden = self._model(**batch).last_hidden_state  # type: ignore[misc]  # [n, tokens, 384]
        mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)  # [n, 384]
        unit: F32 = torch.nn.functional.normalize(mean, dim=1).float().cpu().numpy()
        return unit


@cache
def shared_encoder(device: str = "cpu") -> Encoder:
    """One encoder for all generators of a process."""
    return Encoder(device)
