"""What people run on GPUs, as the registry constructs it: by a device's name and the user's environment variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generators.defaults import read_surface_on, surfaces_of
from generators.errors import GeneratorUnavailable
from generators.language.model import LanguageModel
from generators.language.openai_endpoint import OpenAIEndpoint
from generators.language.transformers_lm import TransformersLM
from generators.planning.model_planner import ModelPlanner
from generators.reading.model_reader import ModelReader
from generators.reading.reading import Language, PromptReader


def transformers_planner(device: str) -> ModelPlanner:
    """Plans by the causal language model in the folder `HOLOFORGE_PLAN_MODEL`, in bfloat16 on CUDA.

    `HOLOFORGE_PLAN_ADAPTER` is the folder of an adapter for it, taught by `generators.planning.learning`; with
    `HOLOFORGE_PLAN_TAUGHT=1` the model was taught as a whole. `HOLOFORGE_PLAN_MULTILINGUAL=1` says that it knows other
    languages than English, and is to translate the prompts that would be refused without it.

    Raises:
        GeneratorUnavailable: the variable is not set.
    """
    source = Path(_setting("HOLOFORGE_PLAN_MODEL", "the folder of a causal language model"))
    dtype = "bfloat16" if device.startswith("cuda") else "float32"
    adapter = os.environ.get("HOLOFORGE_PLAN_ADAPTER")
    model = TransformersLM(source, device=device, dtype=dtype, adapter=Path(adapter) if adapter else None)
    taught = bool(adapter) or _is_on("HOLOFORGE_PLAN_TAUGHT")
    return _planner(model, device, taught)


def endpoint_planner(device: str) -> ModelPlanner:
    """Plans by the model `HOLOFORGE_PLAN_MODEL` of the OpenAI-compatible server at `HOLOFORGE_PLAN_URL`.

    `HOLOFORGE_PLAN_KEY` is sent as the API key if it is set. `HOLOFORGE_PLAN_MULTILINGUAL` is as above.

    Raises:
        GeneratorUnavailable: a variable is not set.
    """
    url = _setting("HOLOFORGE_PLAN_URL", "the server's address, such as http://127.0.0.1:8000/v1")
    name = _setting("HOLOFORGE_PLAN_MODEL", "the name the server knows the model by")
    return _planner(OpenAIEndpoint(url, name, api_key=os.environ.get("HOLOFORGE_PLAN_KEY")), device)


def _planner(model: LanguageModel, device: str, taught: bool = False) -> ModelPlanner:
    return ModelPlanner(
        model,
        device=device,
        taught=taught,
        multilingual=_is_on("HOLOFORGE_PLAN_MULTILINGUAL"),
        readers=_readers(model),
        read_surface=read_surface_on(device),
        shape_surfaces=surfaces_of,
    )


def _readers(model: LanguageModel) -> Mapping[Language, PromptReader] | None:
    """With `HOLOFORGE_PLAN_READER=model` the model reads prompts too, by a JSON schema; else the embedded ones."""
    if os.environ.get("HOLOFORGE_PLAN_READER", "tagger") != "model":
        return None
    reader = ModelReader(model)
    return {"en": reader, "zh": reader}


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "") not in ("", "0")


def _setting(variable: str, meaning: str) -> str:
    value = os.environ.get(variable)
    if not value:
        raise GeneratorUnavailable(f"set {variable} to {meaning}")
    return value
