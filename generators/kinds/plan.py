"""Plans: prompts become scenes, instructions change them. Whoever plans does it under the guard."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import Meta

from generators.base import Edited, Ruling
from generators.plan import PlanPart
from generators.registry.spec import GeneratorSpec, KindSpec, Options, Secret
from generators.tasks import EditTask, PlanTask


class GuardOptions(Options, frozen=True):
    """Of the guard that every planner runs under."""

    safety: Annotated[
        str, Meta(description="a policy: standard, strict, gentle or off, and exceptions: gentle, hate=block")
    ] = ""
    guard: Annotated[str, Meta(description="the folder of a guard model, which reads prompts and lines too")] = ""


Multilingual = Annotated[
    bool, Meta(description="the model knows other languages than English, and translates prompts that need it")
]
ReadBy = Annotated[Literal["tagger", "model"], Meta(description="model: the model reads prompts too")]


class TransformersOptions(Options, frozen=True):
    """Of `plan-transformers`."""

    model: Annotated[str, Meta(description="the folder of a causal language model", min_length=1)]
    adapter: Annotated[str, Meta(description="the folder of an adapter that learned the plan language")] = ""
    taught: Annotated[bool, Meta(description="the model as a whole learned the plan language")] = False
    multilingual: Multilingual = False
    reader: ReadBy = "tagger"


class EndpointOptions(Options, frozen=True):
    """Of `plan-openai`."""

    url: Annotated[
        str, Meta(description="the server's address, such as http://127.0.0.1:8000/v1", pattern=r"^https?://\S+$")
    ]
    model: Annotated[str, Meta(description="the name the server knows the model by", min_length=1)]
    key: Annotated[Secret, Meta(description="sent as the API key")] = ""
    multilingual: Multilingual = False
    reader: ReadBy = "tagger"


KINDS = (
    KindSpec(
        name="plan",
        summary="the scene, from the prompt",
        tasks=(PlanTask, EditTask),
        makes=(*get_args(PlanPart), Edited, Ruling),
        lane="plan",
        phase="plan",
        wrapper="generators.safety.standard:guard_planner",
        limit_s=300.0,
        default="plan-embedded",
        options=GuardOptions,
    ),
)

GENERATORS = {
    "plan-embedded": GeneratorSpec(
        "generators.planning.planners.embedded:embedded_planner",
        "plan",
        "SmolLM2-135M-Instruct, all-MiniLM-L6-v2",
        "Apache-2.0",
        "a tagger of our own on MiniLM reads what is said ([how](generators/reading/README.md)); {things} written "
        "things, {places} kinds of places, SmolLM2-135M-Instruct's vote",
        packages=("torch", "transformers", "xllamacpp"),
        models=("smollm2-135m-instruct", "all-minilm-l6-v2"),
    ),
    "plan-taught": GeneratorSpec(
        "generators.planning.planners.taught:taught_planner",
        "plan",
        "SmolLM2-135M-Instruct with Holoforge's LoRA, all-MiniLM-L6-v2",
        "Apache-2.0",
        "SmolLM2 with our own LoRA",
        packages=("torch", "transformers", "xllamacpp"),
        models=("smollm2-135m-instruct", "all-minilm-l6-v2"),
    ),
    "plan-transformers": GeneratorSpec(
        "generators.planning.planners.causal:causal_planner",
        "plan",
        "",
        "the model's own",
        "any causal LM in a folder",
        TransformersOptions,
        packages=("torch", "transformers", "llguidance", "peft"),
        models=("all-minilm-l6-v2",),
    ),
    "plan-openai": GeneratorSpec(
        "generators.planning.planners.endpoint:endpoint_planner",
        "plan",
        "",
        "the model's own",
        "any OpenAI-compatible server",
        EndpointOptions,
        packages=("torch", "transformers", "httpx"),
        models=("all-minilm-l6-v2",),
    ),
}
