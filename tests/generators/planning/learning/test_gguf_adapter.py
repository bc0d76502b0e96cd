"""The adapter in llama.cpp's form: rows in its order, names it knows, and the shipped one plans when worn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFReader

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.language.llamacpp import LlamaCpp
from generators.language.model import Sampling
from generators.planning.grammar import SceneLine, ThingLine, read_line
from generators.planning.knowledge.library import load_knowledge
from generators.planning.learning.gguf_adapter import interleaved, write_gguf_adapter
from generators.planning.learning.train import Recipe, Teaching
from generators.planning.model_planner import BRIEF_SYSTEM
from generators.planning.planners.taught import ADAPTER
from generators.sources import is_here

SMOLLM = "smollm2-135m-instruct"


def test_rows_that_turn_together_lie_side_by_side() -> None:
    rows = np.arange(8.0)[:, None]  # two heads of four: halves (0 1)(2 3) and (4 5)(6 7)
    assert interleaved(rows, 2)[:, 0].tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


def test_every_factor_has_llama_cpps_name_and_shape(tmp_path: Path, tiny_llama: Path) -> None:
    adapter = Teaching(tiny_llama, Recipe(rank=2, batch=2), "cpu").export(tmp_path)
    assert str(tiny_llama.parent) not in (adapter / "adapter_config.json").read_text()
    file = GGUFReader(tmp_path / "adapter.gguf")
    shapes = {tensor.name: tuple(reversed(tensor.shape.tolist())) for tensor in file.tensors}
    assert shapes["blk.1.attn_q.weight.lora_a"] == (2, 32)
    assert shapes["blk.1.attn_q.weight.lora_b"] == (32, 2)
    assert shapes["blk.0.ffn_down.weight.lora_a"] == (2, 64)
    assert len(shapes) == 2 * 2 * 7  # layers, factors, projections


def test_a_folder_without_an_adapter_is_refused(tmp_path: Path, tiny_llama: Path) -> None:
    with pytest.raises(InvalidTask, match="adapter"):
        write_gguf_adapter(tmp_path, tiny_llama, tmp_path / "adapter.gguf")


@pytest.mark.parametrize("content", [None, b"GGUF nonsense"])
def test_an_adapter_that_cannot_be_loaded_is_named(tmp_path: Path, content: bytes | None) -> None:
    _needs_smollm()
    path = tmp_path / "mine.gguf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GeneratorUnavailable, match=r"mine\.gguf"):
        LlamaCpp(adapter=path).load()


def test_the_shipped_adapter_plans_without_a_grammar_and_the_bare_model_does_not() -> None:
    _needs_smollm()
    knowledge = load_knowledge()
    plans = []
    for adapter in (ADAPTER, None):
        model = LlamaCpp(adapter=adapter)
        model.load()
        pieces = model.complete("a harbour with two boats", system=BRIEF_SYSTEM, sampling=Sampling(max_tokens=120))
        plans.append([read_line(line, knowledge) for line in "".join(pieces).splitlines()])
    taught, bare = plans
    assert isinstance(taught[0], SceneLine)
    assert sum(isinstance(line, ThingLine) for line in taught) >= 4
    assert not any(bare)


def _needs_smollm() -> None:
    if not is_here(SMOLLM):
        pytest.skip(f"{SMOLLM} is not on this machine; bring it with: holoforge models pull")
