"""Teaching at tiny size: it learns, resumes exactly, exports what the planner loads, and refuses what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.language.model import Sampling
from generators.language.transformers_lm import TransformersLM
from generators.planning.learning.base import load_base
from generators.planning.learning.composer import compose_lessons
from generators.planning.learning.train import Recipe, Teaching, encode, frame, teach

_TINY = Recipe(rank=2, batch=2, rate=5e-3)


def test_only_the_plan_counts(tiny_llama: Path) -> None:
    tokenizer, _ = load_base(tiny_llama, "cpu")
    lessons = [next(compose_lessons(seed, "train")) for seed in (1, 2)]
    batch = encode(tokenizer, lessons, "cpu")
    assert batch["input_ids"].shape == batch["labels"].shape == batch["attention_mask"].shape
    for row, lesson in enumerate(lessons):
        asked = len(tokenizer(frame(tokenizer, lesson.prompt), add_special_tokens=False)["input_ids"])
        assert (batch["labels"][row, :asked] == -100).all()
        counted = batch["labels"][row] != -100
        assert torch.equal(batch["labels"][row][counted], batch["input_ids"][row][counted])


@pytest.mark.parametrize("method", ["lora", "full"])
def test_it_learns_and_going_on_equals_never_having_stopped(tmp_path: Path, tiny_llama: Path, method: str) -> None:
    recipe = Recipe(method, rank=2, batch=2, rate=5e-3)
    whole = Teaching(tiny_llama, recipe, "cpu")
    before = whole.validate()
    losses = [whole.learn(1.0) for _ in range(6)]
    assert whole.validate() < before
    part = Teaching(tiny_llama, recipe, "cpu")
    assert [part.learn(1.0) for _ in range(3)] == losses[:3]
    part.save(tmp_path / "checkpoint.pt")
    on = Teaching(tiny_llama, recipe, "cpu")
    on.restore(tmp_path / "checkpoint.pt")
    assert [on.learn(1.0) for _ in range(3)] == losses[3:]


def test_a_run_leaves_curves_a_checkpoint_and_an_adapter_that_changes_the_model(
    tmp_path: Path, tiny_llama: Path
) -> None:
    teaching = Teaching(tiny_llama, Recipe(rank=2, batch=2, rate=5e-2), "cpu")
    adapter = teach(teaching, tmp_path, minutes=1, steps=8)
    assert (tmp_path / "checkpoint.pt").is_file()
    assert (tmp_path / "log.csv").read_text().startswith("step,loss,held_out,rate")
    plain, tuned = TransformersLM(tiny_llama), TransformersLM(tiny_llama, adapter=adapter)
    answers = []
    for model in (plain, tuned):
        model.load()
        answers.append("".join(model.complete("a garden", sampling=Sampling(max_tokens=12))))
    assert answers[0] != answers[1]


def test_a_model_taught_whole_is_a_folder_of_its_own(tmp_path: Path, tiny_llama: Path) -> None:
    folder = teach(Teaching(tiny_llama, Recipe("full", batch=2), "cpu"), tmp_path, minutes=1, steps=1)
    model = TransformersLM(folder)
    model.load()
    assert "".join(model.complete("a garden", sampling=Sampling(max_tokens=4)))


@pytest.mark.parametrize("damage", ["missing", "cut", "other recipe"])
def test_a_checkpoint_that_does_not_fit_is_refused(tmp_path: Path, tiny_llama: Path, damage: str) -> None:
    path = tmp_path / "checkpoint.pt"
    Teaching(tiny_llama, _TINY, "cpu").save(path)
    if damage == "missing":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:200])
    recipe = Recipe(rank=3, batch=2, rate=5e-3) if damage == "other recipe" else _TINY
    with pytest.raises(InvalidTask, match="resume"):
        Teaching(tiny_llama, recipe, "cpu").restore(path)


@pytest.mark.parametrize("field", [{"method": "prefix"}, {"rank": 0}, {"batch": 0}, {"rate": float("nan")}])
def test_recipes_out_of_bounds_are_refused_by_field(tiny_llama: Path, field: dict[str, object]) -> None:
    with pytest.raises(InvalidTask, match=next(iter(field))):
        Teaching(tiny_llama, Recipe(**field), "cpu")  # type: ignore[arg-type]


def test_adapters_that_do_not_fit_are_refused(tmp_path: Path, tiny_llama: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="adapter_config"):
        TransformersLM(tiny_llama, adapter=tmp_path).load()
    adapter = Teaching(tiny_llama, _TINY, "cpu").export(tmp_path)
    weights = adapter / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:300])
    with pytest.raises(GeneratorUnavailable, match="adapter"):
        TransformersLM(tiny_llama, adapter=adapter).load()
