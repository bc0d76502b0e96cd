"""The upscaler: seamless, four times as fine, learns, resumes exactly, and travels with its pipeline."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from generators.errors import InvalidTask
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import WHOLE, TextBank, bank_of
from generators.material.model.upscaler import MaterialUpscaler, enlarge
from generators.material.training.shards import ShardStore
from generators.material.training.train import CHECKPOINT
from generators.material.training.train_upscaler import main, tiles_of
from generators.material.training.upscaling import UpscalerTrainer
from tests.generators.material.model.tiny_model import TINY, text_components, tiny_pipeline


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ShardStore:
    """Two tiles of four times the tiny size."""
    made = ShardStore(tmp_path_factory.mktemp("tiles"), tiles_of(TINY), 1)
    made.fill()
    return made


@pytest.fixture(scope="module")
def bank(store: ShardStore) -> TextBank:
    """The states of the store's captions and of no text."""
    return bank_of([*(caption.text for caption in store.captions), ""], text_components())


def _trainer(store: ShardStore, bank: TextBank) -> UpscalerTrainer:
    return UpscalerTrainer(TINY, store, bank, tiny_pipeline(), "cpu", 1)


def _upscaler() -> MaterialUpscaler:
    torch.manual_seed(0)
    made: MaterialUpscaler = MaterialUpscaler(channels=16, depth=2, fine_channels=4).eval()
    return made


def test_enlarging_is_linear_interpolation_around_the_torus() -> None:
    planes = torch.rand(1, 2, 8, 8)
    large = enlarge(planes)
    inside = functional.interpolate(planes, scale_factor=4, mode="bilinear")[..., 4:-4, 4:-4]
    assert torch.allclose(large[..., 4:-4, 4:-4], inside, atol=1e-6)
    assert torch.allclose(enlarge(torch.roll(planes, 3, 2)), torch.roll(large, 12, 2), atol=1e-6)


def test_rolling_what_goes_in_rolls_what_comes_out() -> None:
    planes, text = torch.rand(1, 10, 16, 16), torch.rand(1, WHOLE)
    with torch.no_grad():
        drawn = _upscaler()(planes, text)
        rolled = _upscaler()(torch.roll(planes, (5, 2), (2, 3)), text)
    assert drawn.shape == (1, 10, 64, 64)
    assert torch.allclose(torch.roll(drawn, (20, 8), (2, 3)), rolled, atol=1e-5)


def test_the_text_has_a_say_once_it_was_trained_to() -> None:
    upscaler, planes = _upscaler(), torch.rand(1, 10, 16, 16)
    for block in upscaler.blocks:
        torch.nn.init.normal_(block.film.weight, std=0.3)
    with torch.no_grad():
        assert not torch.allclose(upscaler(planes, torch.rand(1, WHOLE)), upscaler(planes, -torch.rand(1, WHOLE)))


def test_training_goes_on_where_it_was_cut_also_past_the_plain_steps(
    store: ShardStore, bank: TextBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generators.material.training.upscaling._PLAIN_STEPS", 1)
    straight, cut, resumed = (_trainer(store, bank) for _ in range(3))
    wanted = [straight.advance() for _ in range(3)]
    got = [cut.advance() for _ in range(2)]
    cut.save(tmp_path / CHECKPOINT)
    resumed.restore(tmp_path / CHECKPOINT)
    assert [*got, resumed.advance()] == wanted
    assert wanted[0].adversary == 2.0 != wanted[1].adversary
    assert all(torch.equal(a, b) for a, b in zip(straight.mean.parameters(), resumed.mean.parameters(), strict=True))


def test_it_learns_to_be_nearer_than_interpolation(store: ShardStore, bank: TextBank) -> None:
    trainer = _trainer(store, bank)
    errors = [trainer.advance().error for _ in range(12)]
    assert sum(errors[-3:]) < sum(errors[:3])


def test_the_command_leaves_the_upscaler_in_the_run_s_pipeline(store: ShardStore, tmp_path: Path) -> None:
    call = ["--run", str(tmp_path), "--config", "tiny", "--data", str(store.folder), "--minutes", "1", "--seed", "1"]
    with pytest.raises(InvalidTask, match="train it first"):
        main(call, text_components())
    bare = tiny_pipeline()
    MaterialPipeline(bare.unet, bare.scheduler).save_pretrained(tmp_path / "pipeline")
    main([*call, "--steps", "1"], text_components())
    main([*call, "--steps", "2", "--resume"], text_components())
    pipeline = MaterialPipeline.from_pretrained(tmp_path / "pipeline", dtype=torch.float32, **text_components())
    pipeline.set_progress_bar_config(disable=True)
    assert pipeline.native_px == 128
    planes = pipeline("old bricks", num_inference_steps=1, height=192, width=128).planes
    assert planes.shape == (1, 10, 192, 128)
    assert np.isfinite(planes).all()
    with pytest.raises(InvalidTask, match="height"):
        pipeline("old bricks", num_inference_steps=1, height=144)
