"""The procedural tier keeps the generator's contract."""

import pytest

from assets.artifacts import MaterialMaps
from generators.base import Progress
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.material.procedural_generator import ProceduralMaterial
from generators.tasks import MaterialTask
from tests.generators.material.stand_in import LetterEncoder


@pytest.fixture(scope="module")
def generator() -> ProceduralMaterial:
    made = ProceduralMaterial(LetterEncoder)
    made.load()
    return made


def test_a_task_gives_progress_and_then_maps_of_its_size(generator: ProceduralMaterial) -> None:
    *before, maps = generator.run(MaterialTask(phrase="red bricks", size_px=64, seed=3))
    assert all(isinstance(step, Progress) for step in before)
    assert isinstance(maps, MaterialMaps)
    assert maps.base_color.shape == (64, 64, 3)


def test_a_size_that_is_no_power_of_two_is_refused(generator: ProceduralMaterial) -> None:
    with pytest.raises(InvalidTask, match="size_px: 100"):
        next(generator.run(MaterialTask(phrase="red bricks", size_px=100)))


def test_running_before_loading_says_so() -> None:
    with pytest.raises(GeneratorUnavailable, match="load"):
        next(ProceduralMaterial(LetterEncoder).run(MaterialTask(phrase="red bricks")))
