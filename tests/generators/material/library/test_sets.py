"""A folder becomes sets by the names of its files; what cannot be one is left out by its name."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.material.library import files
from generators.material.library.files import read_bytes
from generators.material.library.licence import recognise
from generators.material.library.sets import find_sets
from tests.generators.material.library.painted import encoded, painted, pictures, write_set, write_zip

AMBIENT = {"color": "Bricks038_1K-PNG_Color.png", "normal": "Bricks038_1K-PNG_NormalGL.png"}
HAVEN = {"color": "oak_boards_diff_1k.png", "roughness": "oak_boards_rough_1k.png", "height": "oak_boards_disp_1k.png"}


def test_sets_of_several_sites_are_found_zipped_or_not(tmp_path: Path) -> None:
    write_zip(tmp_path / "Bricks038_1K-PNG.zip", "bricks", AMBIENT | {"directx": "Bricks038_1K-PNG_NormalDX.png"})
    write_set(tmp_path / "oak_boards_1k" / "textures", "planks", HAVEN)
    write_set(tmp_path / "mossy-rock", "rock", {"color": "base_color.png", "gloss": "glossiness.png"})
    found = find_sets(tmp_path).sets
    assert {name: sorted(one.maps) for name, one in found.items()} == {
        "bricks038": ["base_color", "normal", "normal_directx"],
        "mossy-rock": ["base_color", "glossiness"],
        "oak-boards": ["base_color", "height", "roughness"],
    }
    assert [one.caption for one in found.values()] == ["bricks", "mossy rock", "oak boards"]
    assert found["bricks038"].convention == "opengl"
    assert found["mossy-rock"].convention is None


def test_of_several_sizes_and_formats_the_readable_one_nearest_1k_is_taken(tmp_path: Path) -> None:
    write_set(tmp_path, "bricks", {"color": "wall_Color_8K.png"})
    for name in ("wall_Color_2K.png", "wall_Color_512.png", "wall_Color_1K.exr"):
        (tmp_path / name).write_bytes((tmp_path / "wall_Color_8K.png").read_bytes())
    assert find_sets(tmp_path).sets["wall"].maps["base_color"].path == "wall_Color_2K.png"


def test_what_is_said_of_a_set_stands_beside_it_in_a_list_or_in_a_licence_above(tmp_path: Path) -> None:
    write_set(tmp_path / "a", "bricks", {"color": "a_color.png"})
    write_set(tmp_path / "b", "rock", {"color": "b_color.png"})
    (tmp_path / "a" / "caption.txt").write_text("  Old red\nbricks ")
    (tmp_path / "LICENSE.txt").write_text("Creative Commons Attribution 4.0 International (CC BY 4.0)")
    line = {"name": "b", "caption": "grey rock", "tags": ["cliff"], "licence": "CC0-1.0", "tile_size_m": 3, "more": 1}
    (tmp_path / "index.jsonl").write_text(json.dumps(line) + '\n{"name": "b", "tile_size_m": -1}\nno json\n')
    found = find_sets(tmp_path)
    a, b = found.sets.values()
    assert (a.caption, a.said.licence) == ("Old red bricks", "CC-BY-4.0")
    assert (b.caption, b.said.tags, b.said.licence, b.said.tile_size_m) == ("grey rock", ("cliff",), "CC0-1.0", 3.0)
    assert sorted(found.skipped) == ["index.jsonl line 2", "index.jsonl line 3"]


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("CC0 1.0 Universal", "CC0-1.0"),
        ("licensed under CC BY-SA 4.0", "CC-BY-SA-4.0"),
        ("\n Free for friends. \n", "Free for friends."),
        ("", ""),
    ],
)
def test_a_licence_is_known_by_its_words(text: str, licence: str) -> None:
    assert recognise(text) == licence


def test_what_is_no_set_is_left_out_by_its_name(tmp_path: Path) -> None:
    write_set(tmp_path / "one", "bricks", {"color": "wall_color.png", "normal": "lone_normal.png"})
    write_set(tmp_path / "two", "rock", {"color": "wall_color.png"})
    (tmp_path / "broken.zip").write_bytes(b"PK no zip")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sand_color.png", bytes(3 << 20))
    found_all = find_sets(tmp_path)
    assert found_all.sets.keys() == {"wall", "sand"}  # within the bound a bomb is only found when it is opened
    skipped = found_all.skipped
    assert skipped["one/lone"] == "has no colour map"
    assert "there is a set called wall in one already" in skipped["two/wall"]
    assert "no zip file" in skipped["broken.zip"]


def test_a_zip_bomb_is_left_out_and_one_that_lies_of_its_size_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sand_color.png", bytes(3 << 20))
    listed = find_sets(tmp_path).sets["sand"].maps["base_color"]
    with pytest.raises(InvalidTask, match="more than 1,024 KiB"):
        read_bytes(tmp_path, listed, 1 << 20)
    monkeypatch.setattr(files, "MOST_BYTES", 1 << 20)
    found = find_sets(tmp_path)
    assert not found.sets
    assert "unpacks to 3 MiB" in found.skipped["bomb.zip/sand_color.png"]


def test_a_damaged_zip_of_any_compression_is_refused_by_name(tmp_path: Path) -> None:
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with zipfile.ZipFile(tmp_path / "sand.zip", "w", compression) as archive:
            archive.writestr("sand_color.png", encoded(pictures(painted("sand"))["color"]))
        data = bytearray((tmp_path / "sand.zip").read_bytes())
        data[60:400] = bytes(340)
        (tmp_path / "sand.zip").write_bytes(data)
        listed = find_sets(tmp_path).sets["sand"].maps["base_color"]
        with pytest.raises(InvalidTask, match=r"sand_color\.png"):
            read_bytes(tmp_path, listed)


def test_too_many_files_are_refused_and_links_and_odd_names_are_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path, "bricks", {"color": "wall_color.png"})
    (tmp_path / "loop").symlink_to(tmp_path)
    assert find_sets(tmp_path).sets.keys() == {"wall"}
    for number in range(5):
        (tmp_path / f"{number}.txt").touch()
    monkeypatch.setattr(files, "MOST_FILES", 5)
    with pytest.raises(GeneratorUnavailable, match="more than 5 files"):
        find_sets(tmp_path)
    with pytest.raises(GeneratorUnavailable, match="no folder"):
        find_sets(tmp_path / "nowhere")


def test_a_file_that_changed_or_went_since_it_was_listed_is_not_read(tmp_path: Path) -> None:
    write_set(tmp_path, "bricks", {"color": "wall_color.png"})
    listed = find_sets(tmp_path).sets["wall"].maps["base_color"]
    (tmp_path / "wall_color.png").write_bytes(encoded(pictures(painted("rock"))["color"]) + b" ")
    with pytest.raises(InvalidTask, match="changed since"):
        read_bytes(tmp_path, listed)
    (tmp_path / "wall_color.png").unlink()
    with pytest.raises(InvalidTask, match="cannot be read"):
        read_bytes(tmp_path, listed)
