"""A release has every part, its card says what was trained, and an unfinished run is refused by what it lacks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from generators.errors import InvalidTask
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.upscaler import MaterialUpscaler
from generators.material.training.classifier import Judge, read_judge, write_judge
from generators.material.training.release import release
from tests.generators.material.model.tiny_model import tiny_pipeline

FACTS = {"config": "tiny", "seed": "3", "commit": "abc1234", "batch": "4", "machine": "a laptop, ten minutes"}
_ROW = {"family": 0.5, "color": None}
_SPLIT = {
    "captions": 2,
    "agreement": {"model, as served": _ROW},
    "seams": {"model": {"mean": 1.0, "p95": 1.0, "worst": 1.0}},
    "sharpness_median": 0.9,
    "grid": 1.0,
    "seconds_each": 0.1,
    "frechet": {"model": {"all maps": 1.0}},
    "nearest_training": {"real data": 1.0, "model": 1.0},
}
REPORT = {"splits": {"heldout": _SPLIT}, "diversity": {"ratio": 0.7}}


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A finished run of the tiny model, and its judge."""
    bare = tiny_pipeline()
    upscaler = MaterialUpscaler(channels=4, depth=1, fine_channels=2)
    MaterialPipeline(bare.unet, bare.scheduler, upscaler=upscaler).save_pretrained(tmp_path / "pipeline")
    write_judge(tmp_path / "judge.safetensors", Judge())
    (tmp_path / "evaluation.json").write_text(json.dumps(REPORT))
    rows = "".join(f"{step},{1 / step:.3f},0.1,20\n" for step in range(1, 1001))
    (tmp_path / "log.csv").write_text("step,loss,gradient,samples_per_s\n" + rows)
    Image.new("RGB", (8, 8)).save(tmp_path / "sheet.png")
    return tmp_path


def test_a_release_can_be_loaded_and_tells_where_it_comes_from(run: Path, tmp_path: Path) -> None:
    out = release(run, run / "judge.safetensors", "Bricks are good, cracks are not.", tmp_path / "weights", FACTS)
    assert MaterialPipeline.from_pretrained(out).upscaler is not None
    assert isinstance(read_judge(out / "judge.safetensors"), Judge)
    card = (out / "README.md").read_text()
    for told in ("abc1234", "1,000 steps of 4: 4,000 samples", "Bricks are good", "a laptop", "| model, as served |"):
        assert told in card
    curve = (out / "log.csv").read_text().splitlines()
    assert len(curve) < 300
    assert curve[-1].startswith("1000,")


@pytest.mark.parametrize("part", ["evaluation.json", "log.csv", "sheet.png", "judge.safetensors"])
def test_an_unfinished_run_is_refused_by_what_it_lacks(run: Path, tmp_path: Path, part: str) -> None:
    (run / part).unlink()
    with pytest.raises(InvalidTask, match=part.replace(".", r"\.")):
        release(run, run / "judge.safetensors", "Good.", tmp_path / "weights", FACTS)
    assert not (tmp_path / "weights").exists()


def test_a_release_without_words_about_the_sheet_is_refused(run: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="words"):
        release(run, run / "judge.safetensors", " \n", tmp_path / "weights", FACTS)
