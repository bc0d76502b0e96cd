"""Fine-tuning learns a folder, touches only what it says it does, goes on where it was cut, and tells what it did."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from generators.errors import InvalidTask
from generators.material.finetuning.data import Samples, own_samples, read_folder, split, untiled
from generators.material.finetuning.evaluation import compare, losses
from generators.material.finetuning.finetune import load_base, main
from generators.material.finetuning.steps import FineTuner, Method, Recipe
from generators.material.model.lora import WEIGHTS, LoraShelf, base_digest
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.planes import COUNT, EMISSIVE
from generators.material.training.train import CHECKPOINT
from tests.generators.material.model.tiny_model import text_components, tiny_pipeline

SIZE = 32


def _plain(color: tuple[int, int, int], text: str, known: slice = slice(0, COUNT)) -> Samples:
    """Four materials of one colour, some grain on them, all else black."""
    grain = torch.randint(-12, 13, (4, 1, SIZE, SIZE), generator=torch.Generator().manual_seed(sum(color)))
    planes = torch.zeros((4, COUNT, SIZE, SIZE), dtype=torch.uint8)
    planes[:, :3] = (torch.tensor(color)[None, :, None, None] + grain).clamp(0, 255).to(torch.uint8)
    told = torch.zeros((4, COUNT), dtype=torch.bool)
    told[:, known] = True
    return Samples(planes, told, (text,) * 4)


def _tuner(own: Samples, recipe: Recipe = Recipe(rank=4, batch=4), seed: int = 1, base: int = 1) -> FineTuner:  # noqa: B008
    return FineTuner(tiny_pipeline(base), own, None, recipe, "cpu", seed)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved tiny pipeline without text components."""
    folder = tmp_path_factory.mktemp("base")
    whole = tiny_pipeline()
    MaterialPipeline(whole.unet, whole.scheduler).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def textures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of five materials: colours alone, and a roughness for one of them."""
    folder = tmp_path_factory.mktemp("textures")
    rng = np.random.default_rng(0)
    for place, name in enumerate(("red clay", "blue tiles", "green moss", "grey slate", "white plaster")):
        color = rng.integers(40, 200, 3) + rng.integers(-30, 30, (2 * SIZE, 2 * SIZE, 1))
        Image.fromarray(color.clip(0, 255).astype(np.uint8)).save(folder / f"{name}_albedo.png")
        if place == 0:
            Image.new("L", (SIZE, SIZE), 200).save(folder / f"{name}_roughness.png")
    return folder


@pytest.mark.parametrize("method", ["lora", "full"])
def test_either_method_learns_the_folder(method: Method) -> None:
    own = _plain((220, 40, 30), "old red bricks")
    tuner = _tuner(own, Recipe(method, 4, 4, 3e-3, 0.0))
    before = losses(tuner.pipeline, own, "cpu", 0)
    for _ in range(40):
        tuner.advance()
    after = losses(tuner.pipeline, own, "cpu", 0)
    assert after.mean() < 0.7 * before.mean()
    report = compare({"own": before}, {"own": after})
    assert report["groups"]["own"]["better_for"] == 4


def test_an_adapter_leaves_the_bases_weights_alone() -> None:
    tuner, untouched = _tuner(_plain((220, 40, 30), "bricks")), tiny_pipeline().unet
    for _ in range(3):
        tuner.advance()
    assert all("lora_" in name for name in tuner.trained)
    tuner.pipeline.unet.delete_adapters(["tuned"])
    kept = {name.replace(".base_layer", ""): weight for name, weight in tuner.pipeline.unet.state_dict().items()}
    assert all(torch.equal(kept[name], weight) for name, weight in untouched.state_dict().items())


@pytest.mark.parametrize("method", ["lora", "full"])
def test_maps_that_are_not_known_are_held_to_what_the_base_draws(method: Method) -> None:
    own = _plain((220, 40, 30), "bricks", slice(0, 3))
    own.planes[:, EMISSIVE] = 255  # whatever stands in unknown planes must not be learnt
    drift = {}
    for told in (False, True):
        known = torch.ones_like(own.known) if told else own.known
        tuner = _tuner(Samples(own.planes, known, own.texts), Recipe(method, 4, 4, 3e-3, 0.0))
        dark = Samples(own.planes.clone(), own.known.logical_not(), own.texts)
        before = losses(tuner.pipeline, dark, "cpu", 0)
        for _ in range(30):
            tuner.advance()
        drift[told] = float(np.abs(losses(tuner.pipeline, dark, "cpu", 0) - before).mean())
    assert drift[False] < 0.25 * drift[True]


@pytest.mark.parametrize("method", ["lora", "full"])
def test_two_steps_and_two_after_resuming_are_four(method: Method, tmp_path: Path) -> None:
    own, recipe = _plain((40, 40, 220), "ice", slice(0, 3)), Recipe(method, 2, 4, 1e-3, 0.5)
    replayed = _plain((90, 90, 90), "stone")

    def tuner() -> FineTuner:
        return FineTuner(tiny_pipeline(), own, replayed, recipe, "cpu", 7)

    straight, cut, resumed = tuner(), tuner(), tuner()
    wanted = [straight.advance() for _ in range(4)]
    first = [cut.advance() for _ in range(2)]
    cut.save(tmp_path / CHECKPOINT)
    torch.rand(3)  # whatever else draws random numbers
    resumed.restore(tmp_path / CHECKPOINT)
    assert [*first, resumed.advance(), resumed.advance()] == wanted
    assert all(torch.equal(resumed.trained[name], weight) for name, weight in straight.trained.items())


def test_a_checkpoint_of_another_folder_rank_or_base_is_refused(tmp_path: Path) -> None:
    own = _plain((40, 40, 220), "ice")
    tuner, path = _tuner(own), tmp_path / CHECKPOINT
    tuner.save(path)
    others = (_tuner(_plain((40, 220, 40), "ice")), _tuner(own, Recipe(rank=2, batch=4)), _tuner(own, base=2))
    for other in others:
        with pytest.raises(InvalidTask, match="of another base, folder, method or rank"):
            other.restore(path)
    with pytest.raises(InvalidTask, match="seed"):
        _tuner(own, seed=2).restore(path)


def test_the_losses_are_the_same_every_time_and_see_known_planes_alone() -> None:
    pipeline, own = tiny_pipeline(), _plain((40, 40, 220), "ice", slice(0, 3))
    first = losses(pipeline, own, "cpu", 0)
    assert first.shape == (5, 4)
    assert (losses(pipeline, own, "cpu", 0) == first).all()
    assert (losses(pipeline, own, "cpu", 1) != first).any()
    other = Samples(torch.where(own.known[:, :, None, None], own.planes, 255), own.known, own.texts)
    clean = losses(pipeline, other, "cpu", 0)
    assert np.abs(clean[-1] - first[-1]).max() < 1e-5  # at pure noise the network sees nothing of the planes


def test_the_split_is_the_same_for_a_seed_and_leaves_nobody_out(textures: Path) -> None:
    found = read_folder(textures, SIZE)
    learnt, held = split(found, 3)
    assert [x.name for x in split(found, 3)[1]] == [x.name for x in held]
    assert sorted(x.name for x in (*learnt, *held)) == [x.name for x in found]
    assert len(held) == 1


def test_a_picture_that_is_no_tile_is_named_and_a_pattern_that_starts_at_its_edge_is_not(tmp_path: Path) -> None:
    ramp, line = np.tile(np.linspace(0, 255, 4 * SIZE), (4 * SIZE, 1)), np.arange(4 * SIZE) // SIZE % 2
    for name, values in (("ramp", ramp), ("chequers", (line[:, None] ^ line[None, :]) * 255)):
        Image.fromarray(values.astype(np.uint8)).save(tmp_path / f"{name}.png")
    assert [name for name, _ in untiled(read_folder(tmp_path, SIZE))] == ["ramp"]


def test_own_data_is_all_known_and_held_out_texts_are_others() -> None:
    train, held = own_samples(6, SIZE, 1, "train"), own_samples(6, SIZE, 1, "heldout")
    assert bool(train.known.all())
    assert not set(train.texts) & set(held.texts)
    assert train.planes.shape == (6, COUNT, SIZE, SIZE)


def test_the_command_tunes_resumes_measures_and_leaves_an_adapter(base: Path, textures: Path, tmp_path: Path) -> None:
    out = tmp_path / "loras" / "mine"
    call = ["--base", str(base), "--data", str(textures), "--out", str(out), "--minutes", "2", "--replay", "0"]
    main([*call, "--steps", "2", "--rank", "2"], text_components())
    with pytest.raises(InvalidTask, match="--resume"):
        main([*call, "--steps", "3", "--rank", "2"], text_components())
    main([*call, "--steps", "4", "--rank", "2", "--resume"], text_components())
    report = json.loads((out / "evaluation.json").read_text())
    assert report["made_by"]["steps"] == 4
    assert report["made_by"]["base"] == base_digest(tiny_pipeline().unet.half())
    assert report["made_by"]["known"] == {
        "base colour": 5, "height": 0, "depth": 0, "roughness": 1, "metallic": 0, "emissive": 0,
    }  # fmt: skip
    counts = {name: group["materials"] for name, group in report["groups"].items()}
    assert counts == {"held out of the folder": 1, "learnt from": 4, "the base's own, held out": 48}
    text = (out / "README.md").read_text()
    assert report["made_by"]["base"] in text
    assert "| held out of the folder | 1 |" in text
    with (out / "log.csv").open() as log:
        assert [int(row["step"]) for row in csv.DictReader(log)] == [1, 3]
    with Image.open(out / "sheet.png") as sheet:
        assert sheet.size == (480, 5 * 175)  # one held out, two learnt, two of the base
    shelf = LoraShelf(out.parent, load_base(base, text_components(), "cpu"))
    with shelf.wearing("mine") as worn:
        assert worn("red clay", num_inference_steps=1).planes.shape == (1, COUNT, SIZE, SIZE)


def test_the_command_tunes_the_whole_network_into_a_new_pipeline(base: Path, textures: Path, tmp_path: Path) -> None:
    call = ["--base", str(base), "--data", str(textures), "--out", str(tmp_path), "--replay", "0", "--method", "full"]
    main([*call, "--steps", "1"], text_components())
    tuned = load_base(tmp_path / "pipeline", text_components(), "cpu")
    assert base_digest(tuned.unet) != base_digest(tiny_pipeline().unet)
    assert tuned("red clay", num_inference_steps=1).planes.shape == (1, COUNT, SIZE, SIZE)
    assert not (tmp_path / WEIGHTS).exists()


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        (["--minutes", "nan"], "minutes"),
        (["--minutes", "-1"], "minutes"),
        (["--rank", "0"], "rank"),
        (["--rank", "4096"], "rank"),
        (["--batch", "0"], "batch"),
        (["--learning-rate", "nan"], "learning-rate"),
        (["--replay", "1"], "replay"),
        (["--seed", "-1"], "seed"),
        (["--base", "missing"], "base: missing holds no pipeline"),
        (["--data", "missing"], "data: missing is no folder"),
    ],
)
def test_bad_commands_are_refused_by_name(
    changed: list[str], named: str, base: Path, textures: Path, tmp_path: Path
) -> None:
    call = ["--base", str(base), "--data", str(textures), "--out", str(tmp_path / "run"), "--replay", "0"]
    with pytest.raises(InvalidTask, match=named):
        main([*call, "--steps", "1", *changed], text_components())


def test_a_base_of_another_kind_and_a_single_material_are_refused(base: Path, textures: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "model_index.json").write_text('{"_class_name": "MaterialPipeline", "unet": ["diffusers", "Nothing"]}')
    with pytest.raises(InvalidTask, match="cannot be read as a material pipeline"):
        load_base(broken, text_components(), "cpu")
    (tmp_path / "one").mkdir()
    Image.new("RGB", (SIZE, SIZE)).save(tmp_path / "one" / "oak.png")
    with pytest.raises(InvalidTask, match="holds 1 material, wanted 2"):
        read_folder(tmp_path / "one", SIZE)
