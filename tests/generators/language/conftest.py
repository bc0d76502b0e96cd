"""The language models that the contract runs over; what is not on this machine is skipped by name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generators.language.llamacpp import LlamaCpp
from generators.language.model import LanguageModel
from generators.language.openai_endpoint import OpenAIEndpoint
from generators.language.transformers_lm import TransformersLM
from generators.sources import is_here
from tests.generators.language.models import Reply, chat_server, make_tiny_llama, stream

SMOLLM = "smollm2-135m-instruct"


@pytest.fixture(scope="session")
def tiny_llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny_llama(tmp_path_factory.mktemp("tiny-llama"))


def _obedient(body: dict[str, Any], headers: dict[str, str]) -> Reply:
    """What a server with constrained decoding would say: the first value the schema allows, or plain words."""
    wanted = body.get("response_format")
    if wanted is None:
        return 200, stream("A table, a chair and a lamp." * 40)
    first = wanted["json_schema"]["schema"]["properties"]["time"]["enum"][0]
    return 200, stream(json.dumps({"time": first}))


@pytest.fixture(scope="session", params=["llamacpp", "transformers", "openai"])
def language_model(request: pytest.FixtureRequest, tiny_llama: Path) -> Iterator[LanguageModel]:
    if request.param == "llamacpp":
        if not is_here(SMOLLM):
            pytest.skip(f"{SMOLLM} is not on this machine; bring it with: holoforge models pull")
        yield LlamaCpp()
    elif request.param == "transformers":
        yield TransformersLM(tiny_llama)
    else:
        with chat_server(_obedient) as url:
            yield OpenAIEndpoint(url, "obedient")
