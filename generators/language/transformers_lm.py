"""Any causal language model of transformers, decoded token by token under a grammar.

The grammar is llguidance's; its numpy mask is used, because its torch one took 15 s at the first call.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

import llguidance.hf
import llguidance.numpy
import numpy as np
import torch
from llguidance import LLMatcher
from llguidance.gbnf_to_lark import GbnfToLarkError, gbnf_to_lark
from numpy.typing import NDArray
from peft import PeftModel
from safetensors import SafetensorError
from transformers import AutoModelForCausalLM, AutoTokenizer

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.language.model import (
    DEFAULT_SAMPLING,
    Capabilities,
    Constraint,
    Gbnf,
    JsonSchema,
    Sampling,
    StopWatch,
)
from generators.weights import refuse_pickles

_UNFINISHED = "\ufffd"
"""What a tokenizer writes for bytes that are not a whole character yet."""


class TransformersLM:
    """`source` is a folder with `config.json`, safetensors and a fast tokenizer; nothing is downloaded.

    `dtype` is a torch type's name ("float32", "bfloat16"), `device` torch's ("cpu", "cuda:0"). `adapter` is a folder
    that PEFT wrote for this model; it is merged into the weights.
    """

    def __init__(
        self, source: Path, *, device: str = "cpu", dtype: str = "float32", adapter: Path | None = None
    ) -> None:
        self._source, self._adapter = source, adapter
        self._device = device
        self._dtype = dtype
        self._model: Any = None
        self._lock = Lock()

    @property
    def capabilities(self) -> Capabilities:
        """llguidance holds both kinds of constraint."""
        return Capabilities(name=self._source.name, gbnf=True, json_schema=True, prefill=True)

    def load(self) -> None:
        """Read the weights and the tokenizer.

        Raises:
            GeneratorUnavailable: the folder is not a model, its weights are pickled, or the device is not here.
        """
        with self._lock:
            if self._model is not None:
                return
            for folder in filter(None, (self._source, self._adapter)):
                refuse_pickles(folder)
            try:
                self._tokenizer = AutoTokenizer.from_pretrained(self._source, local_files_only=True)
                model = AutoModelForCausalLM.from_pretrained(
                    self._source, dtype=getattr(torch, self._dtype), local_files_only=True, use_safetensors=True
                )
                if self._adapter is not None:
                    model = _adapted(model, self._adapter)
                self._model = model.eval().to(self._device)
            except (OSError, RuntimeError, ValueError) as error:
                raise GeneratorUnavailable(f"{self._source} on {self._device}: {error}") from error
            self._guide = llguidance.hf.from_tokenizer(self._tokenizer, n_vocab=model.config.vocab_size)

    def complete(
        self,
        prompt: str,
        *,
        system: str = "",
        start: str = "",
        constraint: Constraint | None = None,
        sampling: Sampling = DEFAULT_SAMPLING,
    ) -> Iterator[str]:
        """Answer `prompt`, piece by piece. Deterministic by seed on one device.

        Raises:
            GeneratorUnavailable: `load` has not been called.
            InvalidTask: the constraint is malformed.
        """
        if self._model is None:
            raise GeneratorUnavailable("the language model is not loaded")
        ids = self._tokenizer(self._template(prompt, system) + start, add_special_tokens=False)["input_ids"]
        watch = StopWatch(sampling.stop)
        for piece in self._pieces(self._tokens(ids, self._mask(constraint), sampling)):
            yield watch.take(piece)
            if watch.stopped:
                return
        yield watch.rest()

    def _template(self, prompt: str, system: str) -> str:
        if not self._tokenizer.chat_template:
            return f"{system}\n\n{prompt}\n\n".lstrip()
        messages = [{"role": "system", "content": system}] if system else []
        messages.append({"role": "user", "content": prompt})
        text: str = self._tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        return text

    def _mask(self, constraint: Constraint | None) -> _GrammarMask | None:
        return None if constraint is None else _GrammarMask(self._guide, constraint, self._model.config.vocab_size)

    def _tokens(self, ids: list[int], mask: _GrammarMask | None, sampling: Sampling) -> Iterator[int]:
        """Token ids, until the end token, the grammar's end or `max_tokens`."""
        random = torch.Generator().manual_seed(sampling.seed)
        seen: set[int] = set()
        feed, past = torch.tensor([ids], device=self._device), None
        for _ in range(sampling.max_tokens):
            with torch.inference_mode():
                out = self._model(input_ids=feed, past_key_values=past, use_cache=True)
            logits = out.logits[0, -1].float().cpu().numpy().copy()  # [vocabulary]
            _penalise(logits, seen, sampling.repetition_penalty)
            if mask is not None:
                mask.apply(logits)
            token = _pick(logits, sampling.temperature, random)
            if token == self._tokenizer.eos_token_id:
                return
            seen.add(token)
            yield token
            if mask is not None and mask.accept(token):
                return
            feed, past = torch.tensor([[token]], device=self._device), out.past_key_values

    def _pieces(self, tokens: Iterator[int]) -> Iterator[str]:
        """Text as it grows: a character is given out when all its bytes are there."""
        ids: list[int] = []
        done = ""
        for token in tokens:
            ids.append(token)
            text: str = self._tokenizer.decode(ids, skip_special_tokens=True)
            if not text.endswith(_UNFINISHED):
                yield text[len(done) :]
                done = text


def _adapted(model: Any, folder: Path) -> Any:
    """`model` with the adapter in `folder` merged in.

    Raises:
        GeneratorUnavailable: there is no adapter, it is damaged, or it is of another model.
    """
    if not (folder / "adapter_config.json").is_file():  # peft would look for it on a hub
        raise GeneratorUnavailable(f"adapter: {folder} holds no adapter_config.json")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # peft asks for what transformers renames
            warnings.simplefilter("error", UserWarning)  # how peft tells of keys that are missing
            return PeftModel.from_pretrained(model, str(folder)).merge_and_unload()
    except (OSError, RuntimeError, ValueError, KeyError, TypeError, UserWarning, SafetensorError) as error:
        raise GeneratorUnavailable(f"adapter: {folder} does not fit this model: {error}") from error


class _GrammarMask:
    """Which tokens the grammar allows next."""

    def __init__(self, guide: Any, constraint: Constraint, vocabulary: int) -> None:
        self._matcher = LLMatcher(guide, _grammar(constraint))
        if self._matcher.is_error():
            raise InvalidTask(f"grammar: {self._matcher.get_error()}")
        self._bits: NDArray[np.int32] = llguidance.numpy.allocate_token_bitmask(1, vocabulary)

    def apply(self, logits: NDArray[np.float32]) -> None:
        """Set what the grammar forbids in `logits` `[vocabulary]` to minus infinity."""
        llguidance.numpy.fill_next_token_bitmask(self._matcher, self._bits)
        llguidance.numpy.apply_token_bitmask_inplace(logits, self._bits)

    def accept(self, token: int) -> bool:
        """Move on past `token`; returns whether the text is now complete."""
        self._matcher.consume_token(token)
        return bool(self._matcher.is_stopped())


def _grammar(constraint: Constraint) -> str:
    match constraint:
        case Gbnf(text):
            try:
                return str(LLMatcher.grammar_from_lark(gbnf_to_lark(text)))
            except GbnfToLarkError as error:
                raise InvalidTask(f"grammar: {error}") from error
        case JsonSchema(schema):
            return str(LLMatcher.grammar_from_json_schema(json.dumps(dict(schema))))


def _penalise(logits: NDArray[np.float32], seen: set[int], penalty: float) -> None:
    """Make what was said less likely. Source: Keskar et al., CTRL (2019), section 4.1."""
    if penalty == 1.0 or not seen:
        return
    at = np.fromiter(seen, np.int64)
    logits[at] = np.where(logits[at] > 0, logits[at] / penalty, logits[at] * penalty)


def _pick(logits: NDArray[np.float32], temperature: float, random: torch.Generator) -> int:
    if temperature <= 0:
        return int(logits.argmax())
    chances = torch.softmax(torch.from_numpy(logits) / temperature, dim=0)
    return int(torch.multinomial(chances, 1, generator=random))
