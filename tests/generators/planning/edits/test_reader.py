from __future__ import annotations

import pytest

from generators.plan import ScenePlan
from generators.planning.edits.reader import EditReader
from tests.generators.planning.edits.cases import WRITTEN_FIRST, WRITTEN_LATER


@pytest.mark.parametrize(("scene", "instruction", "meaning"), WRITTEN_FIRST + WRITTEN_LATER)
def test_an_instruction_means(
    edit_reader: EditReader, scenes: dict[str, ScenePlan], scene: str, instruction: str, meaning: str
) -> None:
    assert edit_reader.read(instruction, scenes[scene]).text == meaning
