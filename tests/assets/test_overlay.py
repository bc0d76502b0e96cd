"""Folders laid over what is built in: words, shapes and places of one's own, and files that do not run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assets.errors import InvalidOverlay
from assets.overlay import import_overlays, overlay_folders, use_overlay

_SHAPE = '''
from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

@drawing("clinic_cube", (0.5, 0.5, 0.5), body="white plastic")
def clinic_cube(sketch: Sketch, rng: object) -> None:
    """A cube that clinics have."""
'''
_PLACE = '''
from assets.stages.registry import stage
from assets.stages.site import Site

@stage("clinic_ward", surfaces={"floor": "grey linoleum"}, indoor=True)
def clinic_ward(site: Site) -> None:
    """A ward."""
'''
_THING = '"ward cube" = { shape = "clinic_cube", size = [0.5, 0.5, 0.5], in = ["ward of the clinic"] }'
_STAGES = '[[rule]]\nstage = ["clinic_ward"]\nplaces = ["ward of the clinic"]'
_LOOK = """
from assets.shapes import SHAPES
from assets.stages import STAGES
from generators.planning.knowledge.library import load_knowledge
from generators.planning.knowledge.stages import stage_table
print("clinic_cube" in SHAPES, "clinic_ward" in STAGES, load_knowledge().find("ward cubes").shape,
      stage_table().rule[0].stage, len(stage_table().rule) > 10)
"""


@pytest.fixture
def told() -> object:
    """Whatever a test says of overlays is forgotten after it."""
    yield
    use_overlay(())


def test_words_shapes_and_places_of_a_folder_are_there_beside_the_built_in(tmp_path: Path) -> None:
    files = {"shapes/cube.py": _SHAPE, "places/ward.py": _PLACE, "things/clinic.toml": _THING, "stages.toml": _STAGES}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    environment = {"HOLOFORGE_OVERLAY": str(tmp_path), "PATH": ""}
    command = [sys.executable, "-c", _LOOK]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.stdout.split() == ["True", "True", "clinic_cube", "('clinic_ward',)", "True"], done.stderr


@pytest.mark.usefixtures("told")
def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    use_overlay([tmp_path / "nowhere"])
    with pytest.raises(InvalidOverlay, match=r"HOLOFORGE_OVERLAY: there is no folder .*nowhere"):
        overlay_folders()


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("text", ["raise RuntimeError('no such luck')", "def half(", "import no_such_package"])
def test_a_file_that_raises_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "broken.py").write_text(text)
    use_overlay([tmp_path])
    with pytest.raises(InvalidOverlay, match=r"shapes/broken\.py: \w+Error"):
        import_overlays("shapes")
