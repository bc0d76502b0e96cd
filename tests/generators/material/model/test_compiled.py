"""Which calls of the network run compiled. The compiler itself is `make bench-compiled`'s: it takes a minute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from assets.artifacts import MaterialMaps
from generators.base import Preview
from generators.material.model.compiled import CompiledNetwork, in_turns
from generators.material.model.generator import ModelMaterial
from generators.material.model.previews import Previews
from generators.material.phrase import PhraseReader
from generators.tasks import MaterialsTask, MaterialTask
from tests.generators.material.model.tiny_model import text_components, tiny_pipeline
from tests.generators.material.stand_in import LetterEncoder


class Counting:
    """Stands in for a compiler: what it makes counts its calls."""

    def __init__(self, fails: bool = False) -> None:
        self.calls, self.fails = 0, fails

    def __call__(self, unet: Any) -> Any:
        def compiled(*arguments: Any, **more: Any) -> Any:
            self.calls += 1
            if self.fails:
                raise RuntimeError("no compiler is installed")
            return unet(*arguments, **more)

        return compiled


def test_a_call_that_was_warmed_is_compiled_and_gives_the_same() -> None:
    pipeline = tiny_pipeline()
    counting = Counting()
    network = CompiledNetwork(pipeline.unet, counting)
    noisy = torch.randn(2, pipeline.unet.config.in_channels, 8, 8, generator=torch.Generator().manual_seed(1))
    text, times = pipeline.states_of(["oak", ""]), torch.full((2,), 700.0)
    with torch.no_grad():
        network.warm(noisy, text)
        assert network.shapes == {tuple(noisy.shape)}
        before = counting.calls
        compiled = network(noisy, times, text)
        assert counting.calls == before + 1
        with network.paused(True):
            assert torch.allclose(compiled, network(noisy, times, text), atol=1e-5)
        assert network(noisy[:1], times[:1], text.first(1)).shape[0] == 1, "another shape runs uncompiled"
    assert counting.calls == before + 1


def test_a_compiler_that_fails_leaves_the_network_as_it_was(caplog: pytest.LogCaptureFixture) -> None:
    pipeline = tiny_pipeline()
    network = CompiledNetwork(pipeline.unet, Counting(fails=True))
    noisy = torch.zeros(1, pipeline.unet.config.in_channels, 8, 8)
    with torch.no_grad():
        network.warm(noisy, pipeline.states_of(["oak"]))
        assert not network.shapes
        assert network(noisy, torch.full((1,), 700.0), pipeline.states_of(["oak"])).shape == noisy.shape
    assert "runs uncompiled" in caplog.text


def test_materials_are_drawn_in_turns_of_the_compiled_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generators.material.model.generator.COUNTS", (2, 1))
    monkeypatch.setattr("generators.material.model.generator._SERVED_PX", 32)
    bare = tiny_pipeline()
    bare.register_modules(text_encoder=None, tokenizer=None)
    bare.save_pretrained(tmp_path)
    tasks = MaterialsTask(materials=tuple(MaterialTask(phrase=p, size_px=32) for p in ("oak", "moss", "brick")))
    made: list[list[MaterialMaps]] = []
    for compiler in (None, Counting()):
        generator = ModelMaterial(
            "cpu",
            tmp_path,
            num_inference_steps=2,
            bring_reader=lambda: PhraseReader(LetterEncoder()).read,
            components=lambda _: text_components(),
            compiler=compiler,
        )
        generator.load()
        steps = list(generator.run(tasks))
        assert [step.index for step in steps if isinstance(step, Preview)].count(2) == 2
        made.append([step for step in steps if isinstance(step, MaterialMaps)])
    plain, compiled = made
    assert compiler is not None
    assert compiler.calls == 2 * 3 + 2 * 2, "warmed at two counts, then two turns of two steps"
    for one, other in zip(plain, compiled, strict=True):
        assert int(np.abs(one.base_color.astype(int) - other.base_color).max()) <= 1
    assert in_turns(15) == [8, 4, 1, 1, 1]


def test_previews_show_the_newest_picture_that_has_arrived() -> None:
    pipeline = tiny_pipeline()
    previews = Previews(pipeline.shrink)
    assert previews.arrived() == []
    dark, light = (torch.full((1, pipeline.unet.config.in_channels, 4, 4), value) for value in (-1.0, 1.0))
    previews.take(dark)
    previews.take(light)
    (picture,) = previews.arrived()
    assert picture.shape == (4 * pipeline.shrink, 4 * pipeline.shrink, 3)
    assert picture.min() == 255
    assert previews.arrived() == []
