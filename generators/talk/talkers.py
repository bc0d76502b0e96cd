"""The talkers that can be chosen: `talk-embedded`, and by the operator's language models `talk-gguf`, `talk-transformers`,
`talk-openai`. A model's own library is imported when it is chosen.
"""

from __future__ import annotations

from pathlib import Path

from generators.kinds.talk import EndpointOptions, GgufOptions, TransformersOptions
from generators.talk.embedded import EmbeddedTalker
from generators.talk.modelled import ModelTalker


def embedded_talker(device: str) -> EmbeddedTalker:
    """The embedded talker, with this project's knowledge."""
    return EmbeddedTalker(device)


def gguf_talker(device: str, options: GgufOptions) -> ModelTalker:
    """Talks by the GGUF file `options.model`, on the processor; `device` runs the encoder."""
    from generators.language.llamacpp import LlamaCpp

    model = LlamaCpp(Path(options.model).expanduser(), context_tokens=4096)
    return ModelTalker(model, EmbeddedTalker(device), options.max_tokens)


def causal_talker(device: str, options: TransformersOptions) -> ModelTalker:
    """Talks by the model in the folder `options.model`, in bfloat16 on CUDA where nothing else is said."""
    from generators.language.transformers_lm import TransformersLM

    dtype = options.dtype or ("bfloat16" if device.startswith("cuda") else "float32")
    model = TransformersLM(Path(options.model).expanduser(), device=device, dtype=dtype)
    return ModelTalker(model, EmbeddedTalker(device), options.max_tokens)


def endpoint_talker(device: str, options: EndpointOptions) -> ModelTalker:
    """Talks by the server's model `options.model`; `device` runs the encoder."""
    from generators.language.openai_endpoint import OpenAIEndpoint

    model = OpenAIEndpoint(options.url, options.model, api_key=options.key or None)
    return ModelTalker(model, EmbeddedTalker(device), options.max_tokens)
