"""The material model as a generator: batches, previews, sizes, adapters, and errors that say what to do."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from diffusers import UNet2DConditionModel

from assets.artifacts import MaterialMaps
from generators.base import Preview, Progress
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.kinds.material import ModelOptions
from generators.material.model.generator import ModelMaterial, model_material, noise_seed
from generators.material.model.lora import add_adapter, base_digest, write_adapter
from generators.material.phrase import PhraseReader
from generators.material.spec import MaterialSpec
from generators.tasks import MaterialsTask, MaterialTask
from tests.generators.material.model.tiny_model import text_components, tiny_pipeline
from tests.generators.material.stand_in import LetterEncoder

BRICK = (0.5, 0.2, 0.1)


def _reader() -> Any:
    return PhraseReader(LetterEncoder()).read


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved pipeline of random weights, without its text components."""
    path = tmp_path_factory.mktemp("pipeline")
    bare = tiny_pipeline()
    bare.register_modules(text_encoder=None, tokenizer=None)
    bare.save_pretrained(path)
    return path


def _generator(folder: Path, **options: Any) -> ModelMaterial:
    chosen = {"num_inference_steps": 2, "bring_reader": _reader, "components": lambda _: text_components(), **options}
    made = ModelMaterial("cpu", folder, **chosen)
    made.load()
    return made


@pytest.fixture(scope="module")
def generator(folder: Path) -> ModelMaterial:
    """It, loaded."""
    return _generator(folder)


def _maps(generator: ModelMaterial, task: MaterialTask | MaterialsTask) -> list[MaterialMaps]:
    return [step for step in generator.run(task) if isinstance(step, MaterialMaps)]


def test_several_materials_come_in_order_each_seen_at_every_step(generator: ModelMaterial) -> None:
    tasks = tuple(MaterialTask(phrase=phrase, size_px=32) for phrase in ("oak", "red brick", "moss"))
    steps = list(generator.run(MaterialsTask(materials=tasks)))
    seen = [step.index for step in steps if isinstance(step, Preview)]
    assert seen == [0, 1, 2, 0, 1, 2]
    fractions = [step.fraction for step in steps if isinstance(step, Progress)]
    assert fractions == sorted(fractions)
    made = [step for step in steps if isinstance(step, MaterialMaps)]
    for task, maps in zip(tasks, made, strict=True):
        (alone,) = _maps(generator, task)
        assert np.abs(alone.base_color.astype(int) - maps.base_color).max() <= 1


def test_the_same_task_gives_the_same_bytes(generator: ModelMaterial) -> None:
    task = MaterialTask(phrase="oak", size_px=32, seed=4)
    first, second = _maps(generator, task), _maps(generator, task)
    assert (first[0].base_color == second[0].base_color).all()
    assert (first[0].normal == second[0].normal).all()


def test_a_larger_set_shows_more_of_the_world_at_the_same_slopes(generator: ModelMaterial) -> None:
    (small,) = _maps(generator, MaterialTask(phrase="oak", size_px=32))
    (large,) = _maps(generator, MaterialTask(phrase="oak", size_px=64))
    assert large.base_color.shape == (64, 64, 3)
    assert large.tile_size_m == pytest.approx(2 * small.tile_size_m)
    tilt = [float(np.abs(maps.normal[..., :2].astype(float) - 127.5).mean()) for maps in (small, large)]
    assert 0.6 < tilt[1] / tilt[0] < 1.6


@pytest.mark.parametrize("size_px", [48, 2048])
def test_sizes_that_are_no_power_of_two_or_too_large_are_refused(generator: ModelMaterial, size_px: int) -> None:
    with pytest.raises(InvalidTask, match="size_px"):
        _maps(generator, MaterialTask(phrase="oak", size_px=size_px))


def test_closed_between_two_steps_it_draws_no_further(generator: ModelMaterial) -> None:
    steps = generator.run(MaterialTask(phrase="oak", size_px=32))
    assert isinstance(next(steps), Preview)
    steps.close()
    assert len(_maps(generator, MaterialTask(phrase="oak", size_px=32))) == 1


def test_equal_seeds_start_different_phrases_differently() -> None:
    assert noise_seed(MaterialTask(phrase="oak", seed=1)) != noise_seed(MaterialTask(phrase="moss", seed=1))
    assert noise_seed(MaterialTask(phrase="oak", seed=1)) != noise_seed(MaterialTask(phrase="oak", seed=2))


def test_an_adapter_is_worn_for_the_tasks_that_name_it_and_for_no_others(folder: Path, tmp_path: Path) -> None:
    tuned = tiny_pipeline()
    digest = base_digest(tuned.unet.half())
    tuned.unet.float()
    add_adapter(tuned, rank=2, seed=3)
    for name, weight in tuned.unet.named_parameters():
        if "lora_B" in name:
            weight.data.normal_(0, 0.3)
    write_adapter(tmp_path / "mine", tuned.unet, digest)
    shelf = _generator(folder, loras=tmp_path)
    plain = MaterialTask(phrase="oak", size_px=32)
    worn = MaterialTask(phrase="oak", size_px=32, lora="mine")
    before, with_it, after = _maps(shelf, MaterialsTask(materials=(plain, worn, plain)))
    assert (before.base_color == after.base_color).all()
    assert (before.base_color != with_it.base_color).any()
    with pytest.raises(InvalidTask, match="wanted one of mine"):
        _maps(shelf, MaterialTask(phrase="oak", size_px=32, lora="yours"))


def test_without_a_folder_of_adapters_asking_for_one_is_refused(generator: ModelMaterial) -> None:
    with pytest.raises(InvalidTask, match="HOLOFORGE_MATERIAL_LORAS"):
        _maps(generator, MaterialTask(phrase="oak", size_px=32, lora="mine"))


@pytest.mark.parametrize(
    ("variable", "value"),
    [("steps", 0), ("steps", 10_000), ("guidance", float("nan")), ("guidance", -1.0)],
)
def test_settings_outside_their_bounds_are_told_by_name(variable: str, value: Any) -> None:
    with pytest.raises(GeneratorUnavailable, match=f"HOLOFORGE_MATERIAL_.*{variable.upper()}"):
        model_material("cpu", ModelOptions(**{variable: value})).load()


def test_a_folder_without_a_model_and_a_damaged_one_say_so(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="make train-material"):
        model_material("cpu", ModelOptions(model=str(tmp_path))).load()
    broken = tmp_path / "broken"
    for path in folder.rglob("*"):
        if path.is_file():
            (broken / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            data = path.read_bytes()
            (broken / path.relative_to(folder)).write_bytes(data[:2000] if path.suffix == ".safetensors" else data)
    with pytest.raises(GeneratorUnavailable, match="cannot be loaded"):
        _generator(broken)


def test_a_pipeline_of_another_kind_is_refused(folder: Path, tmp_path: Path) -> None:
    other = shutil.copytree(folder, tmp_path / "other")
    shutil.rmtree(other / "unet")
    UNet2DConditionModel(
        sample_size=8, block_out_channels=(8, 8), norm_num_groups=4, cross_attention_dim=8, attention_head_dim=2,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"), up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
    ).save_pretrained(other / "unet")  # fmt: skip
    with pytest.raises(GeneratorUnavailable, match=r"unet: 4 channels.*another pipeline"):
        _generator(other)


@pytest.mark.parametrize("index", ["{}", "[]", "not JSON", '{"_class_name":"MaterialPipeline","unet":["os","system"]}'])
def test_an_index_that_is_none_is_refused(folder: Path, tmp_path: Path, index: str) -> None:
    broken = shutil.copytree(folder, tmp_path / "broken")
    (broken / "model_index.json").write_text(index)
    with pytest.raises(GeneratorUnavailable, match="cannot be loaded"):
        _generator(broken)


@pytest.mark.parametrize(
    "phrase", ["wet dry red blue new ancient wood", "old red bricks " * 13, "赤いレンガ", "<script>alert(1)</script>"]
)
def test_strange_phrases_are_drawn_all_the_same(generator: ModelMaterial, phrase: str) -> None:
    (maps,) = _maps(generator, MaterialTask(phrase=phrase[:200], size_px=32))
    assert maps.base_color.shape == (32, 32, 3)


def test_what_is_said_of_size_comes_from_the_phrase(folder: Path) -> None:
    def tile_size_m(scale: float) -> float:
        def read(_: str) -> MaterialSpec:
            return MaterialSpec(family="bricks", color=BRICK, second=BRICK, roughness=0.8, scale=scale)

        (maps,) = _maps(_generator(folder, bring_reader=lambda: read), MaterialTask(phrase="bricks", size_px=32))
        return maps.tile_size_m

    assert tile_size_m(3.0) == pytest.approx(3 * tile_size_m(1.0))


def test_what_is_not_to_shine_has_no_light() -> None:
    generator = ModelMaterial("cpu", Path("unused"), bring_reader=lambda: describe_plain)
    generator._read = describe_plain
    planes = np.full((10, 32, 32), 0.5, np.float32)
    assert generator._maps(MaterialTask(phrase="rock", size_px=32), planes.copy(), 32).emissive is None
    assert generator._maps(MaterialTask(phrase="lava", size_px=32), planes.copy(), 32).emissive is not None


def describe_plain(phrase: str) -> MaterialSpec:
    """Takes a phrase for its family's name; lava glows."""
    grey = (0.5, 0.5, 0.5)
    return MaterialSpec(
        family=phrase, color=grey, second=grey, roughness=0.5, glow=(0.9, 0.3, 0.0) if phrase == "lava" else (0, 0, 0)
    )
