"""Materials are measured before they leave."""

from __future__ import annotations

import pytest

from assets.artifacts import MaterialMaps
from generators.base import CheckedMaps, Preview
from generators.material.checked import DECIDED, CheckedMaterial
from generators.material.gates import GateResult
from generators.tasks import MaterialsTask, MaterialTask
from tests.server.jobs.small import Waves


def made(phrase: str, seed: int = 0) -> CheckedMaps:
    checked = CheckedMaterial(Waves("cpu"), DraftWaves("cpu"))
    (found,) = (
        s for s in checked.run(MaterialTask(phrase=phrase, size_px=64, seed=seed)) if isinstance(s, CheckedMaps)
    )
    return found


class DraftWaves(Waves):
    """The same, but it heeds no word of the phrase."""

    def paint(self, task: MaterialTask) -> MaterialMaps:
        return super().paint(MaterialTask(phrase="wood", size_px=task.size_px, tier="draft", seed=task.seed))


def test_a_good_material_leaves_as_it_is() -> None:
    assert made("wood").refused == ()
    assert not made("wood").remade


def test_a_failing_material_is_made_once_more_with_another_seed() -> None:
    found = made("torn cloth")
    assert found.remade
    assert not found.replaced
    assert "seam_base_color" in found.refused
    assert found.failing == ()


def test_a_material_that_fails_twice_is_replaced_by_the_draft() -> None:
    found = made("hopeless cloth")
    assert found.replaced
    assert found.failing == ()


def test_without_a_draft_the_least_bad_leaves_and_says_what_it_fails() -> None:
    (found,) = (
        s
        for s in CheckedMaterial(Waves("cpu")).run(MaterialTask(phrase="hopeless", size_px=64))
        if isinstance(s, CheckedMaps)
    )
    assert not found.replaced
    assert "seam_base_color" in found.failing


@pytest.mark.parametrize("phrases", [("wood",), ("wood", "torn cloth", "hopeless cloth")])
def test_each_of_a_batch_is_measured_for_itself_and_previews_pass(phrases: tuple[str, ...]) -> None:
    task = MaterialsTask(materials=tuple(MaterialTask(phrase=phrase, size_px=64) for phrase in phrases))
    steps = list(CheckedMaterial(Waves("cpu"), DraftWaves("cpu")).run(task))
    checked = [step for step in steps if isinstance(step, CheckedMaps)]
    assert [found.refused != () for found in checked] == ["wood" not in phrase for phrase in phrases]
    assert [step.index for step in steps if isinstance(step, Preview)] == list(range(len(phrases)))


def test_a_gate_of_its_own_is_held_against_what_is_drawn_and_not_against_the_draft() -> None:
    measured: list[int] = []

    def gate(task: MaterialTask, _: MaterialMaps) -> GateResult:
        measured.append(task.seed)
        return GateResult("text_agreement", 0.0, 0.5, 1.0)

    checked = CheckedMaterial(Waves("cpu"), DraftWaves("cpu"), gate)
    (found,) = (s for s in checked.run(MaterialTask(phrase="wood", size_px=64)) if isinstance(s, CheckedMaps))
    assert len(set(measured)) == 2
    assert found.replaced
    assert found.refused == ("text_agreement",)
    assert found.failing == ()


def test_where_figures_prefer_the_draft_it_is_final_and_the_others_keep_their_places() -> None:
    phrases = ("drafted a", "wood", "drafted b", "torn cloth", "drafted c")
    task = MaterialsTask(materials=tuple(MaterialTask(phrase=phrase, size_px=64) for phrase in phrases))
    checked = CheckedMaterial(Waves("cpu"), DraftWaves("cpu"), drafted=lambda one: one.phrase.startswith("drafted"))
    steps = list(checked.run(task))
    found = [step for step in steps if isinstance(step, CheckedMaps)]
    assert [one.refused == (DECIDED,) for one in found] == [True, False, True, False, True]
    assert [one.replaced for one in found] == [True, False, True, False, True]
    assert sorted({step.index for step in steps if isinstance(step, Preview)}) == [1, 3]


def test_without_a_draft_figures_decide_nothing() -> None:
    checked = CheckedMaterial(Waves("cpu"), drafted=lambda one: True)
    (found,) = (s for s in checked.run(MaterialTask(phrase="wood", size_px=64)) if isinstance(s, CheckedMaps))
    assert not found.replaced
