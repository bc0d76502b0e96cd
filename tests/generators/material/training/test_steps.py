"""A run that was cut is the run that was not; a checkpoint is whole or not there; bad input is refused by name."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import msgspec
import pytest
import torch

from generators.errors import InvalidTask
from generators.material.model.configuration import configuration, make_network
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import TextBank, bank_of, embed
from generators.material.training.flow import draw_sigma, move
from generators.material.training.shards import ShardStore
from generators.material.training.steps import StepResult, Trainer
from generators.material.training.train import CHECKPOINT, main, train
from tests.generators.material.model.tiny_model import TINY, text_components


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ShardStore:
    """Samples of the tiny configuration."""
    made = ShardStore(tmp_path_factory.mktemp("data"), TINY, 1)
    made.fill()
    return made


@pytest.fixture(scope="module")
def bank(store: ShardStore) -> TextBank:
    """The states of the store's captions and of no text."""
    return bank_of([*(caption.text for caption in store.captions), ""], text_components())


def _trainer(store: ShardStore, bank: TextBank, seed: int = 1) -> Trainer:
    return Trainer(TINY, store, bank, "cpu", seed)


def _equal(a: Trainer, b: Trainer) -> bool:
    pairs = [(a.network, b.network), (a.mean, b.mean)]
    states = [(x.state_dict(), y.state_dict()) for x, y in pairs]
    return all(torch.equal(x[name], y[name]) for x, y in states for name in x)


def test_three_steps_and_three_after_resuming_are_six(store: ShardStore, bank: TextBank, tmp_path: Path) -> None:
    straight, cut, resumed = _trainer(store, bank), _trainer(store, bank), _trainer(store, bank)
    losses = [straight.advance() for _ in range(6)]
    first = [cut.advance() for _ in range(3)]
    cut.save(tmp_path / CHECKPOINT)
    torch.rand(7)  # whatever else draws random numbers
    resumed.restore(tmp_path / CHECKPOINT)
    assert [*first, *(resumed.advance() for _ in range(3))] == losses
    assert resumed.step == 6
    assert _equal(resumed, straight)
    assert not _equal(resumed, cut)


def test_a_kill_before_the_rename_leaves_the_checkpoint_before(
    store: ShardStore, bank: TextBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = _trainer(store, bank)
    trainer.advance()
    trainer.save(tmp_path / CHECKPOINT)
    trainer.advance()

    def die(*_: object) -> None:
        raise SystemExit(137)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(SystemExit):
            trainer.save(tmp_path / CHECKPOINT)
    again = _trainer(store, bank)
    again.restore(tmp_path / CHECKPOINT)
    assert again.step == 1
    again.advance()
    assert _equal(again, trainer)


def test_a_checkpoint_that_does_not_fit_is_refused(store: ShardStore, bank: TextBank, tmp_path: Path) -> None:
    trainer, path = _trainer(store, bank), tmp_path / CHECKPOINT
    with pytest.raises(InvalidTask, match="resume"):
        trainer.restore(path)
    trainer.save(path)
    with pytest.raises(InvalidTask, match="seed"):
        _trainer(store, bank, seed=2).restore(path)
    wide = msgspec.structs.replace(TINY, block_out_channels=(8, 24))
    with pytest.raises(InvalidTask, match="block_out_channels"):
        Trainer(wide, store, bank, "cpu", 1).restore(path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(InvalidTask, match="not a checkpoint"):
        trainer.restore(path)


def test_training_learns(store: ShardStore, bank: TextBank) -> None:
    trainer = _trainer(store, bank)
    losses = [trainer.advance().loss for _ in range(60)]
    assert sum(losses[-10:]) < 0.8 * sum(losses[:10])


def test_cooling_slows_each_step_down_to_none(
    store: ShardStore, bank: TextBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    still, other = _trainer(store, bank), _trainer(store, bank)
    still.advance(0.0)
    assert _equal(still, other)
    paces: list[float] = []

    def advance(pace: float) -> StepResult:
        paces.append(pace)
        time.sleep(0.1)
        return StepResult(0.0, 0.0)

    monkeypatch.setattr(other, "advance", advance)
    train(other, tmp_path, time.monotonic() + 3.5, cool=True)
    assert paces == sorted(paces, reverse=True)
    assert 1.0 >= paces[0] > paces[-1] >= 0.0
    assert paces[-1] < 0.85 * paces[0]


def test_training_stops_at_its_deadline_with_everything_saved(
    store: ShardStore, bank: TextBank, tmp_path: Path
) -> None:
    trainer = _trainer(store, bank)
    assert train(trainer, tmp_path, deadline=time.monotonic()) == 0
    assert (tmp_path / CHECKPOINT).is_file()
    assert (tmp_path / "pipeline" / "model_index.json").is_file()


def test_the_command_trains_resumes_and_exports_a_pipeline(store: ShardStore, tmp_path: Path) -> None:
    out = tmp_path / "run"
    call = ["--config", "tiny", "--out", str(out), "--data", str(store.folder), "--minutes", "1", "--seed", "1"]
    main([*call, "--steps", "2"], text_components())
    with pytest.raises(InvalidTask, match="--resume"):
        main([*call, "--steps", "3"], text_components())
    main([*call, "--steps", "4", "--resume"], text_components())
    with (out / "log.csv").open() as log:
        assert {int(row["step"]) for row in csv.DictReader(log)} == {1, 3}
    pipeline = MaterialPipeline.from_pretrained(out / "pipeline", dtype=torch.float32, **text_components())
    pipeline.set_progress_bar_config(disable=True)
    assert pipeline("old bricks", num_inference_steps=1).planes.shape == (1, 10, 32, 32)


@pytest.mark.parametrize(
    ("changed", "named"),
    [(["--minutes", "0"], "minutes"), (["--minutes", "nan"], "minutes"), (["--config", "huge"], "config")],
)
def test_bad_commands_are_refused_by_name(changed: list[str], named: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match=named):
        main(["--config", "tiny", "--out", str(tmp_path / "run"), *changed], text_components())


@pytest.mark.parametrize(("name", "millions"), [("sketch", 13.0), ("small", 16.8)])
def test_the_configurations_have_the_size_they_say(name: str, millions: float) -> None:
    with torch.device("meta"):
        network = make_network(configuration(name))
    assert sum(p.numel() for p in network.parameters()) / 1e6 == pytest.approx(millions, abs=0.15)


def test_noise_levels_lie_towards_pure_noise_and_some_are_pure() -> None:
    sigma = draw_sigma(4000, 0.03, torch.Generator().manual_seed(0))
    assert float(sigma.median()) == pytest.approx(0.75, abs=0.02)  # the shift of 3 takes 1/2 there
    assert float((sigma == 1).float().mean()) == pytest.approx(0.03, abs=0.01)


def test_moving_rolls_and_mirrors_whole_materials() -> None:
    planes = torch.arange(2 * 10 * 4 * 4).reshape(2, 10, 4, 4)
    for seed in range(8):
        for before, after in zip(planes, move(planes, torch.Generator().manual_seed(seed)), strict=True):
            shapes = [
                torch.roll(of, (y, x), (1, 2)) for of in (before, before.flip(2)) for y in range(4) for x in range(4)
            ]
            assert any(torch.equal(after, shape) for shape in shapes)


def test_the_bank_gives_what_embedding_gives_and_is_kept_on_disk(tmp_path: Path) -> None:
    phrases = ["old bricks", "", "the surface of a very old oak floor with a lot of moss on it"]
    bank = bank_of(phrases, text_components(), tmp_path)
    (kept,) = tmp_path.iterdir()
    again = bank_of(phrases, {**text_components(), "tokenizer": None}, tmp_path)
    assert kept.suffix == ".npz"
    wanted, rows = embed(**text_components(), phrases=phrases), torch.tensor([0, 1, 2])
    for states in (bank.gather(rows), again.gather(rows)):
        assert (states.mask == wanted.mask).all()
        assert float((states.tokens - wanted.tokens).abs().max()) < 5e-3
        assert float((states.pooled - wanted.pooled).abs().max()) < 1e-3
