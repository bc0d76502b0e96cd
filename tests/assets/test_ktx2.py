"""Pictures as KTX2, by the real encoder: what a GPU keeps, and the same picture."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.asset import Asset
from assets.errors import EncoderUnavailable
from assets.finishing import basis
from assets.finishing.basis import can_encode
from assets.finishing.document import Document
from assets.finishing.expand import expand
from assets.finishing.finish import finish
from assets.finishing.ktx2 import KTX2, ktx2_size, source_of
from assets.finishing.target import SUPERCOMPRESSED, Budget, Target
from assets.glb import Node, pack_scene
from assets.maps import pack_map
from assets.materials import Material
from clients.prebuild.checking import largest_texture
from tests.assets.test_glb import needs_validator, validate
from tests.server.jobs.small import box

needs_encoder = pytest.mark.skipif(not can_encode(), reason=f"the encoder of KTX2 is not installed: {basis.COMMAND}")
TARGET = Target("desktop", Budget(1000, 10, 256, 1.0), extensions=(SUPERCOMPRESSED,))
_BASE_COLOR, _ORM, _NORMAL = 0, 1, 2


def pictures(size_px: int) -> dict[str, np.ndarray]:
    """Three smooth maps, the base colour red to the right and green downwards."""
    ramp = np.linspace(30, 220, size_px)
    across, down = np.meshgrid(ramp, ramp)
    flat = np.full_like(across, 128)
    maps = {"base_color": (across, down, flat), "normal": (flat, flat, flat + 127), "orm": (flat + 100, down, flat * 0)}
    return {name: np.stack(channels, axis=-1).astype(np.uint8) for name, channels in maps.items()}


def worn(size_px: int = 64) -> Asset:
    textures = tuple((name, pack_map(name, pixels)) for name, pixels in pictures(size_px).items())
    sky = Material("sky", unlit=True, textures=(("base_color", pack_map("base_color", pictures(2048)["base_color"])),))
    nodes = [Node("a", box("a", (1.0, 1.0, 1.0)), {"body": Material("m", textures=textures)})]
    return pack_scene("worn", [*nodes, Node("b", box("b", (9.0, 9.0, 9.0)), {"body": sky})])


def picture_of(document: Document, number: int) -> np.ndarray:
    data = document.views[document.json["images"][number]["bufferView"]].data
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.float64)


@needs_encoder
def test_what_is_worn_is_ktx2_and_says_so_and_the_panorama_stays() -> None:
    document = Document(finish(worn(), TARGET))
    kinds = [image["mimeType"] for image in document.json["images"]]
    assert kinds == [KTX2, KTX2, KTX2, "image/png"]
    assert document.json["extensionsRequired"] == [SUPERCOMPRESSED]
    sources = [texture.get("source") for texture in document.json["textures"]]
    assert sources == [None, None, None, 3]
    assert [t["extensions"][SUPERCOMPRESSED]["source"] for t in document.json["textures"][:3]] == [0, 1, 2]
    assert [source_of(texture) for texture in document.json["textures"]] == [0, 1, 2, 3]
    first = document.views[document.json["images"][0]["bufferView"]].data
    assert first[:12] == b"\xabKTX 20\xbb\r\n\x1a\n"
    assert ktx2_size(first) == (64, 64)


@needs_encoder
def test_it_is_the_same_picture_when_it_is_read_again() -> None:
    before, after = Document(worn()), Document(expand(finish(worn(), TARGET)))
    assert "extensionsRequired" not in after.json
    for number, most in ((_BASE_COLOR, 4.0), (_NORMAL, 1.5), (_ORM, 4.0)):
        assert np.abs(picture_of(before, number) - picture_of(after, number)).mean() < most
    assert [texture["source"] for texture in after.json["textures"]] == [0, 1, 2, 3]


@needs_encoder
def test_a_prebuild_measures_its_textures_without_the_sky() -> None:
    """A small sky is KTX2 as well, and is found among textures of that form."""
    sky = Material("sky", unlit=True, textures=(("base_color", pack_map("base_color", pictures(512)["base_color"])),))
    small = pack_scene("small", [Node("sky", box("sky", (9.0, 9.0, 9.0)), {"body": sky})])
    assert largest_texture(finish(small, TARGET).data) == 0
    assert largest_texture(finish(worn(), TARGET).data) == 64


@needs_encoder
def test_equal_pictures_give_equal_bytes_and_what_is_no_picture_is_refused() -> None:
    assert finish(worn(), TARGET).data == finish(worn(), TARGET).data
    with pytest.raises(EncoderUnavailable, match="KTX2"):
        basis.decode(b"no file at all")
    assert len(finish(worn(), TARGET).data) > 0  # the encoder goes on


@needs_encoder
def test_what_is_not_whole_blocks_stays_as_it_is() -> None:
    document = Document(finish(worn(62), TARGET))
    assert {image["mimeType"] for image in document.json["images"]} == {"image/png"}
    assert "extensionsRequired" not in document.json


@needs_encoder
@needs_validator
def test_it_passes_the_khronos_validator(tmp_path: Path) -> None:
    path = tmp_path / "worn.glb"
    path.write_bytes(finish(worn(), TARGET).data)
    (report,) = validate(path)
    assert report["errors"] == 0, report["messages"]


def test_an_absent_encoder_is_an_error_that_names_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis, "can_encode", lambda: False)
    monkeypatch.setattr(basis, "_BASIS", basis._Basis())
    with pytest.raises(EncoderUnavailable, match="npm ci --prefix"):
        finish(worn(), TARGET)
