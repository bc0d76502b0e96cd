"""A phrase that is near a set gets it, as it was asked for; the painter does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assets.artifacts import MaterialMaps
from generators.errors import GeneratorUnavailable
from generators.material.library.colors import body_of, distance
from generators.material.library.generator import MaterialLibrary
from generators.material.procedural_generator import ProceduralMaterial
from generators.tasks import MaterialTask
from tests.generators.material.library.painted import write_set
from tests.generators.material.stand_in import LetterEncoder


def loaded(root: Path) -> MaterialLibrary:
    made = MaterialLibrary(root, ProceduralMaterial(LetterEncoder), LetterEncoder)
    made.load()
    return made


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    write_set(folder, "bricks", {"color": "brick wall_color.png", "normal": "brick wall_normal.png"}, 128)
    write_set(folder, "planks", {"color": "wooden_planks_color.png"}, 128)
    (folder / "LICENSE").write_text("CC0")
    return folder


@pytest.fixture(scope="module")
def library(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MaterialLibrary]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOLOFORGE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield loaded(root)


def make(library: MaterialLibrary, phrase: str) -> MaterialMaps:
    (maps,) = (step for step in library.run(MaterialTask(phrase=phrase, size_px=64)) if isinstance(step, MaterialMaps))
    return maps


def changes(maps: MaterialMaps) -> tuple[str, ...]:
    assert maps.origin is not None
    return maps.origin.changes


def test_a_phrase_gets_the_set_it_is_near_with_its_file_and_licence(library: MaterialLibrary) -> None:
    origin = make(library, "brick wall").origin
    assert origin is not None
    assert (origin.name, origin.file, origin.licence) == ("brick-wall", "brick wall_color.png", "CC0-1.0")
    assert origin.changes == ()


def test_what_is_far_from_every_set_is_painted(library: MaterialLibrary) -> None:
    assert make(library, "knitted wool").origin is None
    assert make(library, "glowing brick wall").origin is None, "no set glows"


def test_a_colour_that_is_asked_for_is_given(library: MaterialLibrary) -> None:
    plain, green = make(library, "wooden planks"), make(library, "green wooden planks")
    assert changes(green) == ("recoloured",)
    wanted = library.match("green wooden planks")
    assert wanted is not None
    (was, _), (got, _) = (body_of(maps.base_color.astype(np.float32) / np.float32(255)) for maps in (plain, green))
    assert distance(got, wanted.wanted.color) < 0.3 * distance(was, wanted.wanted.color)


def test_moss_and_gloss_that_are_asked_for_are_given(library: MaterialLibrary) -> None:
    plain, mossy = make(library, "brick wall"), make(library, "mossy brick wall")
    assert changes(mossy) == ("moss added",)
    green = [maps.base_color[..., 1].astype(int) - maps.base_color[..., 0] for maps in (plain, mossy)]
    assert (green[1] > 0).mean() > (green[0] > 0).mean() + 0.1
    assert "glossier" in changes(make(library, "polished brick wall"))


def test_equal_tasks_give_equal_maps(library: MaterialLibrary) -> None:
    one, other = make(library, "mossy brick wall"), make(library, "mossy brick wall")
    assert np.array_equal(one.base_color, other.base_color)
    assert np.array_equal(one.normal, other.normal)


def test_a_set_that_changes_under_the_generator_is_painted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLOFORGE_CACHE", str(tmp_path / "cache"))
    write_set(tmp_path / "sets", "bricks", {"color": "brick wall_color.png"})
    library = loaded(tmp_path / "sets")
    assert make(library, "brick wall").origin is not None
    (tmp_path / "sets" / "brick wall_color.png").unlink()
    assert make(library, "brick wall").origin is None


def test_a_folder_without_sets_says_how_to_find_out_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLOFORGE_CACHE", str(tmp_path / "cache"))
    with pytest.raises(GeneratorUnavailable, match="holoforge textures index"):
        loaded(tmp_path)
    with pytest.raises(GeneratorUnavailable, match="load"):
        MaterialLibrary(tmp_path, ProceduralMaterial(LetterEncoder), LetterEncoder).match("brick")
