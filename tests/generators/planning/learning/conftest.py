"""A tiny model to teach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generators.language.models import make_tiny_llama


@pytest.fixture(scope="module")
def tiny_llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a random Llama with a real tokenizer."""
    return make_tiny_llama(tmp_path_factory.mktemp("tiny-llama"))
