"""What comes in by the door, and what is left out by name while the others live."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint
from types import ModuleType
from typing import Any

import pytest

from generators.registry import GeneratorSpec, KindSpec, Options, Table
from generators.registry.table import BUILT_IN, GROUP, read_table
from generators.tasks import GeometryTask, Task

ROW = GeneratorSpec("somewhere:Something", "speech", "none", "MIT")
KIND = KindSpec(
    name="affect",
    summary="moods",
    tasks=(Task,),
    makes=(str,),
    lane="media",
    phase="speech",
    wrapper=None,
    limit_s=10.0,
    default="affect-flat",
)

Enter = Callable[..., Table]


class _Options(Options, frozen=True):
    safety: str = ""


@pytest.fixture
def enter(monkeypatch: pytest.MonkeyPatch) -> Enter:
    """The table with a package's `GENERATORS` and `KINDS` entered between the built-in ones and another package."""

    def entered(**held: Any) -> Table:
        for name, holds in (("visitor", held), ("other", {"GENERATORS": {"speech-other": ROW}})):
            module = ModuleType(name)
            module.__dict__.update(holds)
            monkeypatch.setitem(sys.modules, name, module)
        return read_table((*BUILT_IN, *(EntryPoint(name, name, GROUP) for name in ("visitor", "other"))))

    return entered


def test_the_built_in_rows_are_whole() -> None:
    table = read_table(BUILT_IN)
    assert table.refused == {}
    assert {"plan", "geometry", "draft", "material", "speech", "feeling", "talk", "listen", "sky"} == set(table.kinds)
    assert "material-stable" in table.of_kind("material")
    assert table.of_kind("draft") == table.of_kind("material")


def test_a_package_may_bring_a_generator_and_a_kind(enter: Enter) -> None:
    flat = replace(ROW, kind="affect")
    table = enter(KINDS=(KIND,), GENERATORS={"affect-flat": flat})
    assert table.refused == {}
    assert table.of_kind("affect") == {"affect-flat": flat}


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({}, "wanted GENERATORS"),
        ({"GENERATORS": [ROW]}, "wanted GENERATORS"),
        ({"GENERATORS": {"speech-x": "module:Class"}}, "speech-x: a str"),
        ({"GENERATORS": {"Speech X": ROW}}, "name: wanted a-z"),
        ({"GENERATORS": {"speech-hibari": ROW}}, "speech-hibari: name: there is a generator"),
        ({"GENERATORS": {"speech-x": replace(ROW, kind="smell")}}, "speech-x: kind: 'smell', wanted one of plan"),
        ({"GENERATORS": {"speech-x": replace(ROW, path="no path")}}, "speech-x: path: 'no path'"),
        ({"GENERATORS": {"speech-x": replace(ROW, path=None)}}, "speech-x: path: None"),  # type: ignore[arg-type]
        ({"GENERATORS": {"speech-x": replace(ROW, brings={"gate": "x"})}}, "speech-x: gate: 'x'"),
        ({"GENERATORS": {"speech-x": replace(ROW, licence="")}}, "speech-x: licence"),
        ({"GENERATORS": {"speech-x": replace(ROW, batch=99)}}, "speech-x: batch: wanted 1 to 16"),
        ({"GENERATORS": {"speech-x": replace(ROW, options=dict)}}, "speech-x: options: wanted a subclass"),  # type: ignore[arg-type]
        ({"GENERATORS": {"plan-x": replace(ROW, kind="plan", options=_Options)}}, "its kind has safety already"),
        ({"KINDS": (KIND,)}, "affect: default: 'affect-flat'"),
        ({"KINDS": (replace(KIND, name="plan"),)}, "plan: name: there is a kind"),
        ({"KINDS": (replace(KIND, lane="fast"),)}, "affect: lane: 'fast'"),  # type: ignore[arg-type]
        ({"KINDS": (replace(KIND, tasks=(GeometryTask,)),)}, "affect: tasks: the kind geometry takes the same"),
        ({"KINDS": (replace(KIND, wrapper="guard"),)}, "affect: wrapper: 'guard'"),
        ({"KINDS": (replace(KIND, limit_s=0.0),)}, "affect: limit_s"),
    ],
)
def test_half_a_row_is_left_out_by_name_and_the_others_live(enter: Enter, held: dict[str, Any], said: str) -> None:
    table = enter(**held)
    assert said in table.refused["visitor"]
    assert "speech-other" in table.generators
    assert set(table.generators) - set(read_table(BUILT_IN).generators) == {"speech-other"}


@pytest.mark.parametrize("module", ["nowhere_to_be_found", "tests.generators.registry.raises"])
def test_a_package_that_cannot_be_imported_is_left_out_by_name(module: str) -> None:
    table = read_table((EntryPoint("broken", module, GROUP), *BUILT_IN))
    assert module in table.refused["broken"]
    assert "plan-embedded" in table.generators
