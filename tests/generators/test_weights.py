"""A model whose weights are pickled is refused by name, and nothing in it is run."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generators.errors import GeneratorUnavailable
from generators.kinds.material import DiffusionOptions, ModelOptions, StableMaterialsOptions
from generators.language.transformers_lm import TransformersLM
from generators.material.diffusion import diffusion_material
from generators.material.model.generator import model_material
from generators.material.stable_materials import stable_materials
from generators.safety.guard_model import GuardModelScreen
from generators.weights import refuse_pickles

MAKERS: dict[str, Callable[[Path], Any]] = {
    "a planner": lambda folder: TransformersLM(folder, device="cpu", dtype="float32"),
    "a planner's adapter": lambda folder: TransformersLM(
        folder / "none", device="cpu", dtype="float32", adapter=folder
    ),
    "a guard": lambda folder: GuardModelScreen(folder, "cpu"),
    "a pipeline": lambda folder: diffusion_material("cpu", DiffusionOptions(model=str(folder))),
    "StableMaterials": lambda folder: stable_materials("cpu", StableMaterialsOptions(model=str(folder))),
    "the material model": lambda folder: model_material("cpu", ModelOptions(model=str(folder))),
}


class Trap:
    """A pickle that leaves a file when it is read."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.mark),)


@pytest.mark.parametrize("what", MAKERS)
def test_pickled_weights_are_refused_by_name_and_never_read(what: str, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    (folder / "unet").mkdir(parents=True)
    for name in ("config.json", "model_index.json"):
        (folder / name).write_text("{}")
    (folder / "unet" / "diffusion_pytorch_model.bin").write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    with pytest.raises(GeneratorUnavailable, match=r"diffusion_pytorch_model\.bin is a pickle.*safetensors"):
        MAKERS[what](folder).load()
    assert not (tmp_path / "sprung").exists()


def test_pickles_beside_weights_that_are_read_are_left_alone(tmp_path: Path) -> None:
    for name in ("model.safetensors", "training_args.bin"):
        (tmp_path / name).touch()
    refuse_pickles(tmp_path)
    refuse_pickles(tmp_path / "not here")
