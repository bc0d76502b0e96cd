"""The gate of text agreement tells a material of the wrong family from one of the right."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from assets.artifacts import MaterialMaps
from generators.errors import GeneratorUnavailable
from generators.material.agreement import TextAgreement, agreement_gate
from generators.material.gates import GateResult
from generators.material.model.drawn import DRAWN
from generators.material.procedural.families import FAMILIES, usual
from generators.material.procedural.render import render
from generators.material.spec import MaterialSpec
from generators.material.training.classifier import Judge
from generators.tasks import MaterialTask


def _maps(size_px: int = 64) -> MaterialMaps:
    return render(usual("bricks"), 1, size_px)


def _seeing(family: str) -> Judge:
    """A judge that finds `family` likeliest, whatever it sees."""
    judge: Judge = Judge().eval()
    judge.family.bias.data[DRAWN.index(family)] = 1e3
    return judge


def _measured(judge: Judge, family: str, maps: MaterialMaps) -> GateResult:
    def read(_: str) -> MaterialSpec:
        return usual(family)

    return TextAgreement(judge, read)(MaterialTask(phrase="a phrase"), maps)


def test_the_family_that_was_meant_passes_and_the_least_likely_one_does_not() -> None:
    assert _measured(_seeing("bricks"), "bricks", _maps()).value == 1.0
    blind = Judge().eval()
    blind.family.bias.data[DRAWN.index("moss")] = -1e3
    result = _measured(blind, "moss", _maps())
    assert result.value == 0.0
    assert not result.passed


def test_of_a_tile_that_covers_more_of_the_world_the_judge_sees_its_own_part() -> None:
    seen: list[tuple[int, ...]] = []

    class Watching(Judge):
        def forward(self, planes: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            seen.append(tuple(planes.shape))
            return super().forward(planes)

    usual_m = FAMILIES["bricks"].tile_size_m
    maps = _maps(128)
    for tile_size_m in (usual_m, 4 * usual_m):
        wide = MaterialMaps(maps.base_color, maps.normal, maps.orm, maps.height, maps.emissive, tile_size_m)
        _measured(Watching().eval(), "bricks", wide)
    assert seen == [(1, 9, 64, 64), (1, 9, 32, 32)]


def test_without_a_judge_it_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "broken.safetensors").write_bytes(b"nothing")
    for name in ("absent.safetensors", "broken.safetensors"):
        with pytest.raises(GeneratorUnavailable, match=name):
            agreement_gate("cpu", tmp_path / name)
