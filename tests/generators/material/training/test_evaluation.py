"""The evaluation gives every row, and its rows can tell good from bad."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from generators.errors import InvalidTask
from generators.material.model.text import bank_of
from generators.material.training.captions import Caption, compose, read_caption
from generators.material.training.classifier import GROUPS, Judge, judge_all, labels_of, read_judge, train_judge
from generators.material.training.contact_sheet import make_sheet
from generators.material.training.data import paint_planes
from generators.material.training.distances import frechet_distance, nearest_distance, spread
from generators.material.training.evaluate import Subject, draw, evaluate, load_subject, table
from generators.material.training.measures import agreement, grid, seams, sharpness
from tests.generators.material.model.tiny_model import TINY, text_components, tiny_pipeline


@pytest.fixture(scope="module")
def captions() -> list[Caption]:
    """Two families that look nothing alike, in two colours."""
    read = [read_caption(text) for text in ("red plastic", "blue plastic", "red brushed metal", "blue brushed metal")]
    return [caption for caption in read if caption is not None]


class Painted:
    """Two dozen samples of a few captions, in memory."""

    def __init__(self, captions: list[Caption]) -> None:
        self.captions = captions
        painted = [paint_planes(captions[row].spec, seed, 32) for seed in range(6) for row in range(len(captions))]
        self._planes = torch.from_numpy(np.stack(painted))

    def __len__(self) -> int:
        return len(self._planes)

    def rows(self) -> torch.Tensor:
        return torch.arange(len(self)) % len(self.captions)

    def planes(self, index: torch.Tensor) -> torch.Tensor:
        return self._planes[index]


@pytest.fixture(scope="module")
def judge(captions: list[Caption]) -> Judge:
    """A judge of those."""
    return train_judge(Painted(captions), 0, time.monotonic() + 60, steps=50)


def test_a_trained_judge_tells_families_and_colours_apart(judge: Judge, captions: list[Caption]) -> None:
    planes = np.stack([paint_planes(caption.spec, 99, 32) for caption in captions])
    right = agreement(judge, planes, captions)
    wrong = agreement(judge, np.roll(planes, 2, axis=0), captions)
    assert right["family"] == 1.0
    assert wrong["family"] == 0.0
    assert right["color"] is not None
    assert right["color"] >= 0.75


def test_every_row_of_the_evaluation_is_there_and_is_json(judge: Judge) -> None:
    known = compose(20, 0, "train")
    bank = bank_of([*(caption.text for caption in known), ""], text_components())
    report = evaluate(Subject(tiny_pipeline(), judge, known, bank), count=6, steps=1)
    assert set(report["splits"]) == {"heldout", "everyday"}
    for split in report["splits"].values():
        assert len(split["agreement"]) == 5
        assert split["seams"]["model"]["worst"] >= split["seams"]["model"]["mean"] > 0
        assert split["sharpness_median"] > 0
        assert split["grid"] > 0
        assert set(split["frechet"]) == {"model", "draft tier", "retrieval", "noise"}
        assert set(split["frechet"]["model"]) == {"all maps", *GROUPS}
        assert split["nearest_training"]["model"] > 0
    assert report["diversity"]["ratio"] > 0
    assert json.loads(json.dumps(report, allow_nan=False)) == report
    text = table(report)
    assert all(row in text for row in ("real data", "retrieval", "shuffled", "everyday"))


def test_seams_and_sharpness_tell_good_from_bad(captions: list[Caption]) -> None:
    planes = np.stack([paint_planes(caption.spec, 5, 64) for caption in captions])
    blurred = planes.copy()
    blurred[...] = planes.mean(axis=(2, 3), keepdims=True)
    assert sharpness(planes, planes, captions) == {"brushed metal": 1.0, "plastic": 1.0}
    assert max(sharpness(blurred, planes, captions).values()) < 0.1
    ramp = np.broadcast_to(np.arange(64, dtype=np.uint8) * 3, (1, 10, 64, 64))
    assert seams(ramp)["worst"] > 10 * seams(planes)["mean"]
    assert seams(planes, laid=True)["worst"] <= seams(planes)["worst"]
    tiled = np.kron(planes[..., ::4, ::4], np.ones((4, 4), np.uint8))
    noise = np.random.default_rng(0).integers(0, 256, planes.shape, np.uint8)
    assert grid(tiled, 4) > 10 > 1.1 > grid(noise, 4) > 0.9


def test_drawings_depend_on_their_place_and_not_on_their_batch() -> None:
    prompts = [f"stone {number}" for number in range(18)]
    drawn = draw(tiny_pipeline(), prompts, 32, seed=2, steps=1)
    fewer = draw(tiny_pipeline(), prompts[:3], 32, seed=2, steps=1)
    assert drawn.shape == (18, 10, 32, 32)
    assert np.abs(drawn[:3].astype(int) - fewer).max() <= 1


def test_the_sheet_has_a_panel_for_every_caption(captions: list[Caption]) -> None:
    planes = np.stack([paint_planes(caption.spec, 5, 32) for caption in captions])
    assert make_sheet(captions * 3, np.concatenate([planes] * 3)).size == (8 * 160, 2 * 175)


def test_labels_are_unsaid_where_no_colour_is_named() -> None:
    read = [read_caption(text) for text in ("brushed metal", "white plastic")]
    assert [row[1] for row in labels_of([caption for caption in read if caption is not None]).tolist()] == [-1, 0]


def test_a_missing_pipeline_and_a_broken_judge_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="run"):
        load_subject(tmp_path, TINY, tmp_path / "judge.safetensors", tmp_path, "cpu", 0)
    (tmp_path / "judge.safetensors").write_bytes(b"nothing")
    for path in (tmp_path / "judge.safetensors", tmp_path / "absent.safetensors"):
        with pytest.raises(InvalidTask, match="classifier"):
            read_judge(path)


def test_judging_goes_in_parts_of_any_number() -> None:
    assert judge_all(Judge().eval(), np.zeros((70, 10, 64, 64), np.uint8)).shape == (70, 2)


def test_the_frechet_distance_is_that_of_known_normal_distributions() -> None:
    rng = np.random.default_rng(1)
    near, far = rng.normal(0, 1, (20_000, 3)), rng.normal(2, 3, (20_000, 3))
    assert abs(frechet_distance(near, near)) < 1e-6
    assert frechet_distance(near, far) == pytest.approx(3 * (2**2 + (3 - 1) ** 2), rel=0.05)


def test_spread_and_nearest_distance_are_what_they_say() -> None:
    features = np.array([[0.0, 0.0], [3.0, 4.0], [1.0, 1.0], [1.0, 1.0]])
    assert spread(features, 2) == pytest.approx(2.5)
    assert nearest_distance(features[:1], features[2:]) == pytest.approx(2**0.5)
