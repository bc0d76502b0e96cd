"""StableMaterials' own component classes, tiny and random, make whole maps, seamless, by seed and without its code."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from assets.artifacts import F32, MaterialMaps
from generators.base import Progress
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.kinds.material import StableMaterialsOptions
from generators.material.diffusion import DiffusionMaterial
from generators.material.gates import measure, seam_ratio
from generators.material.procedural.families import FAMILIES, usual
from generators.material.procedural.render import render
from generators.material.stable_materials import StableMaterials, maps_of, stable_materials
from generators.material.stable_materials_pipeline import StableMaterialsPipeline
from generators.tasks import MaterialTask
from tests.generators.material.tiny_stable_materials import NATIVE_PX, save_tiny_stable_materials

TASK = MaterialTask(phrase="red bricks", seed=3, size_px=64)
FEW, MANY = 2, 9


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tiny model is saved."""
    return save_tiny_stable_materials(tmp_path_factory.mktemp("stable") / "StableMaterials")


def _loaded(folder: Path, steps: int = FEW, guidance: float = 10.0) -> StableMaterials:
    adapter = StableMaterials("cpu", folder, num_inference_steps=steps, guidance_scale=guidance)
    adapter.load()
    return adapter


def _maps(adapter: StableMaterials, task: MaterialTask = TASK) -> MaterialMaps:
    *_, maps = adapter.run(task)
    assert isinstance(maps, MaterialMaps)
    return maps


def _bytes(maps: MaterialMaps) -> bytes:
    return b"".join(x.tobytes() for x in (maps.base_color, maps.normal, maps.orm, maps.height))


def _pipeline(folder: Path) -> StableMaterialsPipeline:
    pipeline = StableMaterialsPipeline.from_folder(folder, torch.float32, distilled=False)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


@pytest.mark.parametrize("steps", [FEW, MANY])
def test_the_same_seed_gives_the_same_bytes_and_another_seed_or_phrase_does_not(folder: Path, steps: int) -> None:
    adapter = _loaded(folder, steps)
    first = _bytes(_maps(adapter))
    torch.rand(5)  # whatever else draws random numbers
    assert _bytes(_maps(adapter)) == first
    for other in (
        MaterialTask(phrase="red bricks", seed=4, size_px=64),
        MaterialTask(phrase="ice", seed=3, size_px=64),
    ):
        assert _bytes(_maps(adapter, other)) != first


def test_few_steps_are_made_by_the_distilled_network_and_many_by_the_full_one(folder: Path, tmp_path: Path) -> None:
    bare = shutil.copytree(folder, tmp_path / "bare")
    shutil.rmtree(bare / "unet_lcm")
    assert _bytes(_maps(_loaded(bare, MANY))) == _bytes(_maps(_loaded(folder, MANY)))
    with pytest.raises(GeneratorUnavailable, match="no StableMaterials here"):
        _loaded(bare, FEW)


@pytest.mark.parametrize("steps", [FEW, MANY])
def test_guidance_changes_the_maps_whether_it_is_told_or_applied(folder: Path, steps: int) -> None:
    assert _bytes(_maps(_loaded(folder, steps, 4.0))) != _bytes(_maps(_loaded(folder, steps, 10.0)))


@torch.no_grad()  # type: ignore[untyped-decorator]  # torch is untyped here
def test_a_rolled_latent_gives_rolled_maps(folder: Path) -> None:
    pipeline = _pipeline(folder)
    assert pipeline.not_periodic == ()
    latent, token = torch.randn(1, 18, 16, 16, generator=torch.Generator().manual_seed(1)), torch.zeros(1, 1, 16)
    rolled = latent.roll((2, 4), (2, 3))
    noise = [pipeline.unet(x, 10, token).sample for x in (latent, rolled)]
    decoded = [pipeline.vae.decode(x).sample for x in (latent, rolled)]
    for (still, moved), by in ((noise, (2, 4)), (decoded, (8, 16))):
        assert float((still.roll(by, (2, 3)) - moved).abs().max()) < 1e-4


@pytest.mark.parametrize("size_px", [32, 64, 256])
def test_maps_come_in_the_size_asked_for_with_sound_normals(folder: Path, size_px: int) -> None:
    maps = _maps(_loaded(folder), MaterialTask(phrase="red bricks", seed=3, size_px=size_px))
    assert maps.base_color.shape == maps.normal.shape == (size_px, size_px, 3)
    assert maps.emissive is None
    results = {result.name: result for result in measure(maps).results}
    assert results["normal_length_error"].passed
    assert results["normal_least_z"].passed
    assert seam_ratio(maps.base_color) < 1.05


def test_every_step_is_reported_once_and_closing_stops_there(folder: Path) -> None:
    adapter = _loaded(folder, MANY)
    *progress, _ = adapter.run(TASK)
    notes = [step.note for step in progress if isinstance(step, Progress)]
    assert notes == [*(f"step {i} of {MANY}" for i in range(1, MANY + 1)), "maps"]
    steps = adapter.run(TASK)
    next(steps)
    steps.close()
    assert isinstance(_maps(adapter), MaterialMaps)


def _planes(maps: MaterialMaps) -> F32:
    """`maps` as the model would draw them."""
    orm, height = maps.orm.astype(np.float32) / 255, maps.height[..., None].astype(np.float32) / 65535
    color, normal = maps.base_color.astype(np.float32) / 255, maps.normal.astype(np.float32)[..., :2] / 255
    return np.concatenate([color, normal, height, orm[..., 1:]], axis=2)


def test_planes_become_the_maps_they_were() -> None:
    truth, spec = render(usual("cobbles"), 3, 128), usual("cobbles")
    maps = maps_of(_planes(truth), spec)
    assert (maps.base_color == truth.base_color).all()
    assert np.abs(maps.normal.astype(int) - truth.normal).max() <= 2
    assert np.abs(maps.orm.astype(int) - truth.orm)[..., 1:].max() <= 1
    assert np.abs(maps.orm.astype(int) - truth.orm)[..., 0].mean() < 4  # the depth is fitted to the normals
    assert np.corrcoef(maps.height.ravel(), truth.height.ravel())[0, 1] > 0.999
    assert maps.tile_size_m == FAMILIES["cobbles"].tile_size_m * spec.scale


def test_the_generic_adapter_refuses_the_model_rather_than_run_its_code(folder: Path) -> None:
    with pytest.raises(GeneratorUnavailable):
        DiffusionMaterial("cpu", folder).load()


def test_a_model_that_is_not_here_names_the_command_and_the_variable(tmp_path: Path) -> None:
    for adapter in (stable_materials("cpu", StableMaterialsOptions()), StableMaterials("cpu", tmp_path)):
        with pytest.raises(
            GeneratorUnavailable, match=r"hf download gvecchio/StableMaterials, or set HOLOFORGE_MATERIAL_"
        ):
            adapter.load()


def test_a_device_that_is_not_here_is_named(folder: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="cannot go to cuda:63"):
        StableMaterials("cuda:63", folder, dtype="float32").load()


def test_before_it_is_loaded_it_says_so(folder: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="load"):
        next(stable_materials("cpu", StableMaterialsOptions(model=str(folder), steps=2)).run(TASK))


def test_a_size_that_is_no_power_of_two_is_refused(folder: Path) -> None:
    with pytest.raises(InvalidTask, match="size_px: 48"):
        next(_loaded(folder).run(MaterialTask(phrase="stone", size_px=48)))


def test_weights_that_overflow_are_reported_and_not_drawn(folder: Path, tmp_path: Path) -> None:
    broken = shutil.copytree(folder, tmp_path / "broken")
    pipeline = _pipeline(broken)
    torch.nn.init.constant_(pipeline.vae.decoder.conv_out.weight, float("nan"))
    pipeline.vae.save_pretrained(broken / "vae")
    with pytest.raises(GenerationFailed, match="NaN"):
        _maps(_loaded(broken))


def test_it_draws_at_the_size_it_was_trained_for(folder: Path) -> None:
    assert _pipeline(folder)("stone", num_inference_steps=1).planes.shape == (1, 8, NATIVE_PX, NATIVE_PX)
