"""A language model in GGUF form, run by llama.cpp (through xllamacpp) on the processor.

One thread by default: two threads on two busy cores collapse, because OpenMP's workers spin while they wait.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

import xllamacpp

from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.language.model import (
    DEFAULT_SAMPLING,
    Capabilities,
    Constraint,
    Gbnf,
    JsonSchema,
    Sampling,
)
from generators.sources import model_file

_QUIET = -1
_END = None


class LlamaCpp:
    """Any GGUF file; without one, the SmolLM2-135M-Instruct that `holoforge models pull` brings.

    Up to `parallel` answers are decoded together, each over `context_tokens`; more wait. `adapter` is a LoRA for the
    model in GGUF form (`generators.planning.learning.gguf_adapter`).
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        adapter: Path | None = None,
        threads: int = 1,
        context_tokens: int = 2048,
        parallel: int = 2,
        gpu_layers: int = 0,
    ) -> None:
        self._path, self._adapter = path, adapter
        self._threads = threads
        self._context_tokens, self._parallel = context_tokens, parallel
        self._gpu_layers = gpu_layers
        self._server: Any = None
        self._lock = Lock()

    @property
    def capabilities(self) -> Capabilities:
        """GBNF and JSON schema are llama.cpp's own."""
        name = self._path.stem if self._path else "smollm2-135m-instruct"
        return Capabilities(name=name, gbnf=True, json_schema=True, prefill=True)

    def load(self) -> None:
        """Map the weights and make a context.

        Raises:
            GeneratorUnavailable: the model has not been pulled, or a file is not GGUF.
        """
        with self._lock:
            if self._server is None:
                self._server = self._start(self._path or model_file("smollm2-135m-instruct"))

    def complete(
        self,
        prompt: str,
        *,
        system: str = "",
        start: str = "",
        constraint: Constraint | None = None,
        sampling: Sampling = DEFAULT_SAMPLING,
    ) -> Iterator[str]:
        """Answer `prompt` in the model's own chat template, piece by piece.

        Raises:
            GeneratorUnavailable: `load` has not been called.
            InvalidTask: llama.cpp refuses the request, for instance its grammar or its length.
            GenerationFailed: it broke off without an end.
        """
        if self._server is None:
            raise GeneratorUnavailable("the language model is not loaded")
        pieces: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        closed = Event()
        request = _request(prompt, system, start, constraint, sampling)
        worker = Thread(target=self._decode, args=(request, pieces, closed), name="llama.cpp", daemon=True)
        worker.start()
        try:
            while (piece := pieces.get()) is not _END:
                yield from _text(piece)
        finally:
            closed.set()
            worker.join()

    def _start(self, path: Path) -> Any:
        for file in filter(None, (path, self._adapter)):
            if not file.is_file():
                raise GeneratorUnavailable(f"{file} is not there")
        p = xllamacpp.CommonParams()
        p.model.path = str(path)
        p.n_ctx = self._context_tokens * self._parallel
        p.n_parallel = self._parallel
        p.n_gpu_layers = self._gpu_layers
        p.cpuparams.n_threads = p.cpuparams_batch.n_threads = self._threads
        p.warmup = False
        p.verbosity = _QUIET
        if self._adapter is not None:
            worn = xllamacpp.CommonAdapterLoraInfo()
            worn.path, worn.scale = str(self._adapter), 1.0
            p.lora_adapters = [worn]
        try:
            return xllamacpp.Server(p)
        except RuntimeError as error:
            worn_too = f" with {self._adapter}" if self._adapter else ""
            raise GeneratorUnavailable(f"llama.cpp cannot load {path}{worn_too}: {error}") from error

    def _decode(self, request: dict[str, Any], pieces: SimpleQueue[dict[str, Any] | None], closed: Event) -> None:
        def take(reply: str | dict[str, Any]) -> bool:
            pieces.put(json.loads(reply) if isinstance(reply, str) else reply)
            return closed.is_set()

        try:
            self._server.handle_chat_completions(request, take)
        finally:
            pieces.put(_END)


def _request(prompt: str, system: str, start: str, constraint: Constraint | None, sampling: Sampling) -> dict[str, Any]:
    turns = (("system", system), ("user", prompt), ("assistant", start))
    request: dict[str, Any] = {
        "messages": [{"role": role, "content": text} for role, text in turns if text],
        "stream": True,
        "cache_prompt": True,
        "max_tokens": sampling.max_tokens,
        "seed": sampling.seed,
        "temperature": sampling.temperature,
        "repeat_penalty": sampling.repetition_penalty,
        "stop": list(sampling.stop),
    }
    match constraint:
        case Gbnf(text):
            request["grammar"] = text
        case JsonSchema(schema):
            request["response_format"] = {"type": "json_schema", "json_schema": {"schema": dict(schema)}}
        case None:
            pass
    return request


def _text(reply: dict[str, Any]) -> Iterator[str]:
    if error := reply.get("error"):
        if error.get("code") == 400:
            raise InvalidTask(f"llama.cpp refuses the request: {error.get('message')}")
        raise GenerationFailed(f"llama.cpp broke off: {error.get('message')}")
    for chosen in reply.get("choices", ()):
        if text := chosen.get("delta", {}).get("content"):
            yield text
