"""Talk: what is said is answered, documents are read. Whoever talks does it under the planner's guard."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from generators.base import Ruling
from generators.registry.spec import GeneratorSpec, KindSpec, Options, Secret
from generators.talk.steps import Excerpts, Uttered, Vectors, Wished
from generators.talk.tasks import EmbedTask, ReadTask, TalkTask

MaxTokens = Annotated[int, Meta(ge=16, le=1024, description="tokens of an answer at most")]


class GgufOptions(Options, frozen=True):
    """Of `talk-gguf`."""

    model: Annotated[str, Meta(description="a GGUF file of an instruction-following model", min_length=1)]
    max_tokens: MaxTokens = 160


class TransformersOptions(Options, frozen=True):
    """Of `talk-transformers`."""

    model: Annotated[str, Meta(description="the folder of a causal language model", min_length=1)]
    dtype: Literal["float32", "bfloat16", "float16"] | None = None
    max_tokens: MaxTokens = 160


class EndpointOptions(Options, frozen=True):
    """Of `talk-openai`."""

    url: Annotated[
        str, Meta(description="the server's address, such as http://127.0.0.1:8000/v1", pattern=r"^https?://\S+$")
    ]
    model: Annotated[str, Meta(description="the name the server knows the model by", min_length=1)]
    key: Annotated[Secret, Meta(description="sent as the API key")] = ""
    max_tokens: MaxTokens = 160


KINDS = (
    KindSpec(
        name="talk",
        summary="answers, from the scene and from documents",
        tasks=(TalkTask, ReadTask, EmbedTask),
        makes=(Uttered, Wished, Excerpts, Vectors, Ruling),
        lane="plan",
        phase="plan",
        wrapper="generators.safety.talking:guard_talker",
        limit_s=120.0,
        default="talk-embedded",
    ),
)

GENERATORS = {
    "talk-embedded": GeneratorSpec(
        "generators.talk.talkers:embedded_talker",
        "talk",
        "all-MiniLM-L6-v2",
        "Apache-2.0",
        "answers from what the scene holds and by quoting documents, and says so where it does not know "
        "([how](generators/talk/README.md))",
        packages=("torch", "transformers", "pypdf"),
        models=("all-minilm-l6-v2",),
    ),
    "talk-gguf": GeneratorSpec(
        "generators.talk.talkers:gguf_talker",
        "talk",
        "",
        "the model's own",
        "any GGUF file by llama.cpp, given what the scene and the documents say",
        GgufOptions,
        packages=("torch", "transformers", "pypdf", "xllamacpp"),
        models=("all-minilm-l6-v2",),
    ),
    "talk-transformers": GeneratorSpec(
        "generators.talk.talkers:causal_talker",
        "talk",
        "",
        "the model's own",
        "any causal LM in a folder, given the same",
        TransformersOptions,
        packages=("torch", "transformers", "pypdf"),
        models=("all-minilm-l6-v2",),
    ),
    "talk-openai": GeneratorSpec(
        "generators.talk.talkers:endpoint_talker",
        "talk",
        "",
        "the model's own",
        "any OpenAI-compatible server, given the same",
        EndpointOptions,
        packages=("torch", "transformers", "pypdf", "httpx"),
        models=("all-minilm-l6-v2",),
    ),
}
