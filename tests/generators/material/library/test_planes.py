"""Maps of all conventions and depths become the same planes; what is no tile is made one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generators.errors import InvalidTask
from generators.material.gates import measure
from generators.material.library.choice import Match
from generators.material.library.colors import body_of, distance, recolored
from generators.material.library.dress import dress
from generators.material.library.index import Index, TextureSet, build_index, open_index
from generators.material.library.planes import Planes, points_up, read_planes
from generators.material.library.sets import find_sets
from generators.material.library.tiles import is_tile
from generators.material.procedural.families import usual
from tests.generators.material.library.painted import SIZE, painted, pictures, reader, write_set


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLOFORGE_CACHE", str(tmp_path_factory.mktemp("cache")))


def indexed(folder: Path) -> Index:
    return build_index(folder, reader().read)


def only(folder: Path) -> TextureSet:
    (one,) = indexed(folder).sets
    return one


def planes_of(folder: Path, size_px: int = SIZE) -> Planes:
    one = only(folder)
    return read_planes(folder, one, usual(one.family), size_px)


def test_directx_normals_and_gloss_are_those_of_opengl_and_roughness(tmp_path: Path) -> None:
    write_set(
        tmp_path / "gl", "cobbles", {"color": "a_color.png", "normal": "a_nor_gl.png", "roughness": "a_rough.png"}
    )
    write_set(tmp_path / "dx", "cobbles", {"color": "a_color.png", "directx": "a_nor_dx.png", "gloss": "a_gloss.png"})
    write_set(tmp_path / "orm", "cobbles", {"color": "a_color.png", "directx": "a_normal.png", "orm": "a_arm.png"})
    gl, dx, unnamed = (planes_of(tmp_path / name) for name in ("gl", "dx", "orm"))
    for other in (dx, unnamed):
        assert float(np.abs(other.down - gl.down).mean()) < 0.02 < float(np.abs(gl.down).mean())
        assert float(np.abs(other.roughness - gl.roughness).max()) < 0.005
    assert unnamed.occlusion is not None
    assert points_up(np.asarray(painted("cobbles").normal, np.float32) / np.float32(255))


def test_height_of_16_bits_palettes_and_grey_are_read_as_they_are(tmp_path: Path) -> None:
    drawn = pictures(painted("cobbles"))
    drawn["color"].quantize(64).save(tmp_path / "a_color.png")
    drawn["height"].save(tmp_path / "a_height.png")
    drawn["roughness"].convert("RGB").save(tmp_path / "a_roughness.png")
    made = planes_of(tmp_path)
    wanted = painted("cobbles").height.astype(np.float32)
    wanted = (wanted - wanted.min()) / np.ptp(wanted)
    assert float(np.abs(made.height - wanted).max()) < 1e-3
    assert float(np.abs(made.roughness * 255 - painted("cobbles").orm[..., 1]).max()) < 1
    assert made.metallic.max() == 0


def test_a_picture_that_is_not_square_is_repeated(tmp_path: Path) -> None:
    color = painted("cobbles").base_color
    Image.fromarray(np.concatenate([color, color], axis=1)).save(tmp_path / "wide_color.png")
    made = planes_of(tmp_path, 128)
    assert made.repeats == 1
    assert float(np.abs(made.color[:SIZE, :SIZE] - made.color[SIZE:, :SIZE]).mean()) < 0.01


def test_a_cut_is_told_from_a_tile_and_made_one(tmp_path: Path) -> None:
    whole = painted("cobbles", 256).base_color
    assert is_tile(whole.astype(np.float32) / np.float32(255))
    Image.fromarray(whole[10:205, 20:225]).save(tmp_path / "cut_color.png")
    one = only(tmp_path)
    assert not one.tiles
    planes = read_planes(tmp_path, one, usual(one.family), 128)
    assert planes.joined
    match = Match(one, 1.0, 1.0, usual(one.family), usual(one.family), painted=False)
    maps = dress(planes, match, 0)
    assert measure(maps).passed
    assert maps.origin is not None
    assert maps.origin.changes == ("made to tile",)


def test_a_body_is_recoloured_and_its_joints_stay(tmp_path: Path) -> None:
    picture = painted("tiles", 128).base_color.astype(np.float32) / np.float32(255)
    blue = (0.1, 0.2, 0.7)
    made = recolored(picture, blue)
    _, weight = body_of(picture)
    assert distance(body_of(made)[0], blue) < 0.05
    joints = weight < 0.05
    assert joints.any()
    assert float(np.abs(made - picture)[joints].mean()) < 0.05


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no picture", "no picture"),
        (None, "wanted edges of 16"),
    ],
)
def test_a_colour_map_that_cannot_be_read_leaves_its_set_out_by_name(
    data: bytes | None, why: str, tmp_path: Path
) -> None:
    write_set(tmp_path, "rock", {"color": "good_color.png", "roughness": "good_roughness.png"})
    if data is None:
        Image.new("RGB", (8, 8)).save(tmp_path / "bad_color.png")
    else:
        (tmp_path / "bad_color.png").write_bytes(data)
    (tmp_path / "good_normal.png").write_bytes(b"\x89PNG nothing")
    made = indexed(tmp_path)
    assert [one.name for one in made.sets] == ["good"]
    assert sorted(made.sets[0].maps) == ["base_color", "roughness"]
    assert why in made.skipped["bad"]
    assert "no picture" in made.skipped["good_normal.png"]


def test_a_picture_whose_pixels_are_cut_off_is_refused_by_name(tmp_path: Path) -> None:
    write_set(tmp_path, "rock", {"color": "bad_color.png"}, 256)
    whole = (tmp_path / "bad_color.png").read_bytes()
    (tmp_path / "bad_color.png").write_bytes(whole[: len(whole) // 3])
    found = find_sets(tmp_path).sets["bad"]
    one = TextureSet(name="bad", caption="", family="rock", color=(0, 0, 0), tiles=True, maps=found.maps)
    with pytest.raises(InvalidTask, match=r"bad_color\.png is no picture"):
        read_planes(tmp_path, one, usual("rock"), 64)


def test_an_index_is_made_once_and_renewed_where_files_changed(tmp_path: Path) -> None:
    looked: list[str] = []

    def told(name: str, number: int, count: int) -> None:
        looked.append(name)

    write_set(tmp_path, "rock", {"color": "a_color.png"})
    first = open_index(tmp_path, reader().read, told)
    assert open_index(tmp_path, reader().read, told) == first
    assert looked == ["a"]
    write_set(tmp_path, "bricks", {"color": "b_color.png"})
    assert [one.name for one in open_index(tmp_path, reader().read, told).sets] == ["a", "b"]
    assert looked == ["a", "a", "b"]
