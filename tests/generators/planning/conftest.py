"""A planner's parts at a size for tests: the real knowledge, an encoder of letter groups, a random Llama."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from generators.language.transformers_lm import TransformersLM
from generators.plan import Surface
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.planner import EmbeddedPlanner
from generators.planning.retrieval import F32
from tests.generators.language.models import make_tiny_llama

_DIMENSIONS = 512


class LetterEncoder:
    """Sentence vectors from hashed groups of three letters: near in spelling is near."""

    def load(self) -> None:
        """Nothing to load."""

    def encode(self, sentences: Sequence[str]) -> F32:
        """Unit vectors `[n, 512]` float32."""
        vectors = np.full((len(sentences), _DIMENSIONS), 1e-6, np.float32)
        for row, sentence in zip(vectors, sentences, strict=True):
            text = f" {sentence.lower()} "
            for group in (text[i : i + 3] for i in range(len(text) - 2)):
                row[int.from_bytes(hashlib.sha256(group.encode()).digest()[:2]) % _DIMENSIONS] += 1.0
        unit: F32 = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit

    def encode_cached(self, name: str, sentences: Sequence[str]) -> F32:
        """The same; nothing is kept."""
        return self.encode(sentences)


def plain_surface(phrase: str) -> Surface:
    return Surface(phrase=phrase)


def two_surfaces(shape: str) -> Mapping[str, str]:
    return {"body": "painted wood", "glow": "warm glowing glass"} if "lamp" in shape else {"body": "painted wood"}


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def finish() -> Finish:
    return Finish(plain_surface, two_surfaces)


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> TransformersLM:
    model = TransformersLM(make_tiny_llama(tmp_path_factory.mktemp("tiny-llama")))
    model.load()
    return model


@pytest.fixture(scope="session")
def planner(knowledge: Knowledge, tiny_model: TransformersLM) -> EmbeddedPlanner:
    made = EmbeddedPlanner(
        knowledge=knowledge,
        encoder=LetterEncoder(),
        model=tiny_model,
        read_surface=plain_surface,
        shape_surfaces=two_surfaces,
    )
    made.load()
    return made
