"""A planner of another package: five steps, and it runs guarded."""

from __future__ import annotations

import importlib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from generators.base import Ruling
from generators.plan import SceneObject
from generators.registry import Table, line_up
from generators.registry.loading import load_kind
from generators.registry.spec import InvalidOption
from generators.registry.table import BUILT_IN, GROUP, read_table
from generators.safety.errors import Refused
from generators.sources import MODELS, is_here
from generators.tasks import PlanTask
from tests.plugins.installed import install

needs_models = pytest.mark.skipif(
    not all(map(is_here, MODELS)), reason="the models are not here: holoforge models pull"
)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    """The table of a process in whose environment the package is installed."""
    for folder in install("postcard_planner", tmp_path):
        monkeypatch.syspath_prepend(str(folder))
    importlib.invalidate_caches()
    return read_table((*BUILT_IN, *entry_points(group=GROUP)))


def test_it_stands_in_the_table_beside_the_built_in_ones(table: Table) -> None:
    assert table.refused == {}
    assert {"plan-postcard", "plan-embedded"} <= table.of_kind("plan").keys()


def test_its_options_are_settings_like_any_other(table: Table) -> None:
    with pytest.raises(InvalidOption, match=r"plan-postcard needs HOLOFORGE_PLAN_LAWN: .*such as moss"):
        line_up({"plan": "plan-postcard"}, table)
    chosen = line_up({"plan": "plan-postcard", "plan_lawn": "moss"}, table)
    assert chosen.described()["plan"][2] == {"lawn": "moss"}


@needs_models
def test_it_runs_under_the_guard_without_having_asked_for_one(table: Table) -> None:
    planner = load_kind(line_up({"plan": "plan-postcard", "plan_lawn": "moss"}, table), "plan", "cpu")
    with pytest.raises(Refused):
        list(planner.run(PlanTask(prompt="a rally of the kkk")))
    steps = list(planner.run(PlanTask(prompt="a blood-soaked chair")))
    assert any(isinstance(step, Ruling) for step in steps)
    assert [step.thing for step in steps if isinstance(step, SceneObject)] == ["chair"]
