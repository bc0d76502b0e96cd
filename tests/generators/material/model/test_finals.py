"""Figures decide which tier is final, family by family."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generators.errors import GeneratorUnavailable
from generators.material.model.finals import Verdict, drafted_by, verdicts
from generators.material.spec import MaterialSpec
from generators.tasks import MaterialTask


def _read(phrase: str) -> MaterialSpec:
    """Takes a phrase for the name of its family."""
    return MaterialSpec(family=phrase, color=(0.5, 0.5, 0.5), second=(0.2, 0.2, 0.2), roughness=0.5)


REPORT = {
    "splits": {
        "heldout": {
            "families": {"brick": 1.0, "marble": 0.5, "sand": 1.0},
            "sharpness": {"brick": 0.95, "marble": 1.0, "sand": 0.6},
        }
    }
}


@pytest.mark.parametrize(
    ("agreement", "sharpness", "final"),
    [(0.9, 0.9, "model"), (1.0, 1.1, "model"), (0.89, 1.0, "draft"), (1.0, 0.89, "draft"), (1.0, 1.2, "draft")],
)
def test_the_model_is_final_where_it_is_recognised_and_sharp(agreement: float, sharpness: float, final: str) -> None:
    assert Verdict(agreement, sharpness).final == final


def test_each_family_is_decided_for_itself_and_unknown_ones_are_the_drafts(tmp_path: Path) -> None:
    assert {name: verdict.final for name, verdict in verdicts(REPORT).items()} == {
        "brick": "model",
        "marble": "draft",
        "sand": "draft",
    }
    path = tmp_path / "evaluation.json"
    path.write_text(json.dumps(REPORT))
    drafted = drafted_by(path, _read)
    tasks = [MaterialTask(phrase=family, size_px=64) for family in ("brick", "marble", "sand", "lava")]
    assert [drafted(task) for task in tasks] == [False, True, True, True]


def test_a_pipeline_without_figures_makes_all_finals(tmp_path: Path) -> None:
    drafted = drafted_by(tmp_path / "evaluation.json", _read)
    assert not drafted(MaterialTask(phrase="marble", size_px=64))


@pytest.mark.parametrize("text", ["", "{}", '{"splits": {"heldout": []}}'])
def test_figures_that_are_none_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "evaluation.json"
    path.write_text(text)
    with pytest.raises(GeneratorUnavailable, match="evaluation"):
        drafted_by(path, _read)
