"""Files become materials with captions and planes; what is missing is marked, what is wrong is refused by its name."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generators.errors import InvalidTask
from generators.material.finetuning.folder import list_textures
from generators.material.finetuning.planes import Texture, read_texture
from generators.material.model.planes import BASE_COLOR, EMISSIVE, HEIGHT, METALLIC, RELIEF, ROUGHNESS
from generators.material.procedural.families import usual
from generators.material.procedural.render import render

SIZE = 32


def _picture(path: Path, value: int = 120, size: tuple[int, int] = (SIZE, SIZE), mode: str = "RGB") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    grain = np.random.default_rng(value).integers(-20, 20, (size[1], size[0]))
    Image.fromarray(np.clip(value + grain, 0, 255).astype(np.uint8)).convert(mode).save(path)
    return path


def _names(folder: Path) -> list[str]:
    return [files.name for files in list_textures(folder)]


def _captions(folder: Path) -> dict[str, str]:
    return {files.name: files.caption for files in list_textures(folder)}


def _read(folder: Path) -> Texture:
    (files,) = list_textures(folder)
    return read_texture(files, SIZE)


@pytest.mark.parametrize(
    ("file", "role"),
    [
        ("oak_basecolor.png", "base_color"),
        ("oak_albedo.jpg", "base_color"),
        ("Oak_Base_Color.webp", "base_color"),
        ("oak_diff_1k.png", "base_color"),
        ("Oak_2K-JPG_Color.jpg", "base_color"),
        ("oak-rough.png", "roughness"),
        ("oak metalness.png", "metallic"),
        ("oak_metal.png", "metallic"),
        ("oak_NormalGL.png", "normal"),
        ("oak_nor_dx_4k.png", "normal_directx"),
        ("oak_disp.png", "height"),
        ("oak_gloss.png", "glossiness"),
        ("oak_arm.png", "orm"),
        ("oak_emission.png", "emissive"),
        ("oak_ambient_occlusion.png", "occlusion"),
    ],
)
def test_a_files_last_words_say_which_map_it_is(file: str, role: str, tmp_path: Path) -> None:
    path = _picture(tmp_path / file)
    color = path if role == "base_color" else _picture(tmp_path / "oak.png")
    (files,) = list_textures(tmp_path)
    assert files.maps == {"base_color": color, role: path}
    assert files.caption == "oak"


def test_sets_lie_side_by_side_or_in_folders_of_their_own(tmp_path: Path) -> None:
    for file in ("oak_color.png", "oak_normal.png", "moss_albedo.png", "rusty iron/Metal032_1K_Color.png"):
        _picture(tmp_path / file)
    _picture(tmp_path / "walls" / "brick_color.png")
    _picture(tmp_path / "walls" / "stone_color.png")
    assert _names(tmp_path) == ["moss", "oak", "rusty iron", "walls/brick", "walls/stone"]


def test_bare_pictures_are_materials_and_beside_sets_they_are_previews(tmp_path: Path) -> None:
    _picture(tmp_path / "rusty_metal.png")
    _picture(tmp_path / "old-oak.jpg")
    assert _captions(tmp_path) == {"old oak": "old oak", "rusty metal": "rusty metal"}
    _picture(tmp_path / "brick_color.png")
    assert _names(tmp_path) == ["brick"]


def test_captions_come_from_the_text_beside_then_the_list_then_the_name(tmp_path: Path) -> None:
    for name in ("a_one", "b_two", "c_three", "d_four"):
        _picture(tmp_path / f"{name}_color.png")
    _picture(tmp_path / "e_five" / "color.png")
    _picture(tmp_path / "f_six" / "anything_color.png")
    (tmp_path / "a_one.txt").write_text(" old \n bricks ", encoding="utf-8")
    (tmp_path / "e_five" / "caption.txt").write_text("blue ice", encoding="utf-8")
    lines = [{"file": "b_two_color.png", "text": "moss"}, {"file_name": "c three", "text": "lava"}]
    (tmp_path / "captions.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    assert list(_captions(tmp_path).values()) == ["old bricks", "moss", "lava", "d four", "blue ice", "f six"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1: wanted"),
        ("[1]", "line 1: wanted"),
        ('{"file": "oak.png"}', "line 1: wanted"),
        ('{"file": 3, "text": "x"}', "line 1: file and text"),
        ('{"file": "oak.png", "text": " "}', "line 1: a caption of 0"),
        ('{"file": "elm.png", "text": "elm"}', "line 1 names a file that is of no material"),
        ("[" * 100_000, "line 1: wanted"),
    ],
)
def test_a_bad_list_of_captions_is_refused_with_its_line(line: str, said: str, tmp_path: Path) -> None:
    _picture(tmp_path / "oak.png")
    (tmp_path / "metadata.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(InvalidTask, match=f"metadata.jsonl {said}"):
        list_textures(tmp_path)


def test_captions_that_are_no_text_or_too_long_are_refused(tmp_path: Path) -> None:
    _picture(tmp_path / "oak.png")
    (tmp_path / "oak.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidTask, match=r"oak.txt cannot be read as text"):
        list_textures(tmp_path)
    (tmp_path / "oak.txt").write_text("old " * 300, encoding="utf-8")
    with pytest.raises(InvalidTask, match=r"oak.txt: a caption of 1199 characters"):
        list_textures(tmp_path)


def test_folders_without_materials_and_incomplete_sets_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="is no folder"):
        list_textures(tmp_path / "missing")
    with pytest.raises(InvalidTask, match="holds 0 materials"):
        list_textures(tmp_path)
    _picture(tmp_path / "oak_normal.png")
    with pytest.raises(InvalidTask, match=r"oak_normal.png has no base colour"):
        list_textures(tmp_path)
    _picture(tmp_path / "oak_albedo.png")
    _picture(tmp_path / "oak_diffuse.png")
    with pytest.raises(InvalidTask, match=r"oak_diffuse.png and oak_albedo.png are both the base color"):
        list_textures(tmp_path)


def test_only_what_the_files_tell_is_known(tmp_path: Path) -> None:
    _picture(tmp_path / "oak.png")
    assert _read(tmp_path).known.nonzero()[0].tolist() == [0, 1, 2]
    _picture(tmp_path / "oak_rough.png", 200, mode="L")
    _picture(tmp_path / "oak_height.png", 90, mode="L")
    assert _read(tmp_path).known.nonzero()[0].tolist() == [0, 1, 2, HEIGHT, ROUGHNESS]
    _picture(tmp_path / "oak_glow.png", 10)
    _picture(tmp_path / "oak_met.png", 10)
    assert _read(tmp_path).known.nonzero()[0].tolist() == [0, 1, 2, HEIGHT, ROUGHNESS, METALLIC, 6, 7, 8]


def test_planes_hold_the_values_of_the_files(tmp_path: Path) -> None:
    for role, color in (("color", (200, 100, 50)), ("orm", (255, 60, 220)), ("emissive", (9, 120, 255))):
        Image.new("RGB", (4 * SIZE, 4 * SIZE), color).save(tmp_path / f"oak_{role}.png")
    ramp = np.tile(np.linspace(8000, 40000, 4 * SIZE), (4 * SIZE, 1)).astype(np.uint16)
    Image.fromarray(ramp).save(tmp_path / "oak_height.png")
    planes = _read(tmp_path).planes
    assert planes[BASE_COLOR, 5, 5].tolist() == [200, 100, 50]
    assert planes[EMISSIVE, 5, 5].tolist() == [9, 120, 255]
    assert (planes[ROUGHNESS, 5, 5], planes[METALLIC, 5, 5]) == (60, 220)
    assert (planes[HEIGHT, 0, 0], planes[HEIGHT, 0, -1]) == (0, 255)  # 16 bits are read as such, and spread


@pytest.mark.parametrize("green", ["normal", "normal_dx"])
@pytest.mark.parametrize("with_height", [False, True])
def test_height_and_its_depth_follow_from_a_normal_map(green: str, with_height: bool, tmp_path: Path) -> None:
    maps = render(usual("cobbles"), 3, 128)
    normal = maps.normal if green == "normal" else maps.normal * [1, -1, 1] + [0, 255, 0]
    Image.fromarray(maps.base_color).save(tmp_path / "stone_color.png")
    Image.fromarray(normal.astype(np.uint8)).save(tmp_path / f"stone_{green}.png")
    if with_height:
        Image.fromarray(maps.height).save(tmp_path / "stone_height.png")
    (files,) = list_textures(tmp_path)
    texture = read_texture(files, 128)
    truth = maps.height.astype(np.float32)
    assert np.corrcoef(texture.planes[HEIGHT].ravel(), truth.ravel())[0, 1] > 0.95
    assert texture.known[[HEIGHT, RELIEF]].all()
    vectors, slope = maps.normal / 127.5 - 1, (np.roll(truth, -1, 1) - np.roll(truth, 1, 1)) / 65535 * 64
    deep = np.abs(vectors[..., 0] / vectors[..., 2]).mean() / np.abs(slope).mean()
    drawn = 1e-4 * 10 ** (3 * int(texture.planes[RELIEF, 0, 0]) / 255)
    assert drawn == pytest.approx(deep, rel=0.2)


@pytest.mark.parametrize(
    ("size", "said"), [((SIZE, SIZE + 1), "32×33"), ((16, 16), "16×16"), ((8193, 8193), "8193×8193, wanted a square")]
)
def test_a_picture_that_is_not_square_too_small_or_too_large_is_refused(
    size: tuple[int, int], said: str, tmp_path: Path
) -> None:
    Image.new("1", size).save(tmp_path / "oak.png")
    with pytest.raises(InvalidTask, match=f"oak.png is {said}"):
        _read(tmp_path)


def test_a_header_that_promises_a_billion_pixels_is_refused_unread(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = chunk(b"IHDR", (40_000).to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0)))
    (tmp_path / "oak.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
    with pytest.raises(InvalidTask, match=r"oak.png is no picture that can be read \(DecompressionBombError\)"):
        _read(tmp_path)


@pytest.mark.parametrize("kept", [0, 20, 200])
def test_a_damaged_picture_is_refused_by_name(kept: int, tmp_path: Path) -> None:
    path = _picture(tmp_path / "oak.png")
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(InvalidTask, match=r"oak.png is no picture"):
        _read(tmp_path)


def test_what_is_no_picture_is_refused_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "oak.png").write_bytes(b"PK\x03\x04" + b"\0" * 1000)
    with pytest.raises(InvalidTask, match=r"oak.png is no picture"):
        _read(tmp_path)
