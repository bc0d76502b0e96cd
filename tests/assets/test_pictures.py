"""Pictures on things: each is one of its own, files carry those they show, screens and flames give light."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

from assets.clutter import laying  # noqa: F401  # fills the table of wares
from assets.clutter.ware import FINISHES, form_of
from assets.glb import pack_glb, read_glb
from assets.materials import Material
from assets.pictures.sheet import BURNING, PICTURES, picture_pixels
from assets.shapes import SHAPES, build_shape
from assets.shapes.sketch import Sketch
from assets.shapes.stencils import cells_of, place, placed_among, shows_pictures, stencil_png


def written(shape: str) -> tuple[dict[str, Any], bytes]:
    """A shape's file, all its surfaces grey and its screens lit."""
    model = build_shape(shape, SHAPES[shape].default_size)
    lit = SHAPES[shape].roles.shines
    return read_glb(
        pack_glb(
            model,
            {
                p.surface: Material(p.surface, emissive=(1, 1, 1) if p.surface in lit else (0, 0, 0))
                for p in model.primitives
            },
        ).data
    )


def material(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in document["materials"] if each["name"] == name)


def test_every_picture_is_one_of_its_own_and_only_flames_are_seen_through() -> None:
    shown = {name: picture_pixels(name) for name in PICTURES}
    for name, pixels in shown.items():
        assert pixels.shape == (256, 256, 4)
        assert (pixels[..., 3].min() < 20) == (name in BURNING), name
    thumbs = {name: pixels[::32, ::32, :3].tobytes() for name, pixels in shown.items()}
    assert len(set(thumbs.values())) == len(PICTURES)


def test_a_file_carries_the_pictures_it_shows_and_shows_the_same() -> None:
    uvs = np.concatenate([place(name, np.random.default_rng(1).uniform(0, 1, (40, 2))) for name in ("sea", "man")])
    cells = cells_of(uvs)
    assert len(cells) == 2
    assert shows_pictures(uvs)
    sheet = np.asarray(Image.open(io.BytesIO(stencil_png(cells).data)))
    at = np.floor(placed_among(cells, uvs) * sheet.shape[1::-1]).astype(int)
    inside = np.floor((uvs * 4) % 1 * 256).astype(int)
    whole = np.concatenate([np.full((40, 1), k) for k in (0, 1)])[:, 0]
    both = np.stack([picture_pixels("sea"), picture_pixels("man")])[..., :3]
    assert np.array_equal(sheet[at[:, 1], at[:, 0]], both[whole, inside[:, 1], inside[:, 0]])


def test_a_framed_picture_is_matt_and_a_screen_gives_the_light_of_its_own() -> None:
    frame, _ = written("picture_frame")
    picture = material(frame, "picture-picture")
    assert picture["pbrMetallicRoughness"]["baseColorFactor"][:3] == [1.0, 1.0, 1.0]
    assert "emissiveTexture" not in picture
    assert "alphaMode" not in picture
    screen = material(written("television")[0], "screen-picture")
    assert screen["emissiveTexture"] == screen["pbrMetallicRoughness"]["baseColorTexture"]


def test_a_flame_is_nothing_but_its_light_and_is_seen_through_at_its_rim() -> None:
    flame = material(written("campfire")[0], "flame-picture")
    assert flame["alphaMode"] == "BLEND"
    assert flame["doubleSided"]
    assert flame["pbrMetallicRoughness"]["baseColorFactor"][:3] == [0.0, 0.0, 0.0]
    assert min(flame["emissiveFactor"]) > 0


def test_what_else_is_on_a_pictures_surface_is_lit_like_a_lamp() -> None:
    sketch = Sketch((1, 1, 1))
    sketch.picture("screen", "film", (0.4, 0.3), (0, 0, 0))
    sketch.box("screen", (0.1, 0.1, 0.1), (1, 0, 0))
    ((_, _, _, uvs, _),) = sketch.surfaces()
    assert shows_pictures(uvs)
    assert len(cells_of(uvs)) == 2


def test_small_pictures_are_finishes_of_their_own() -> None:
    for kind in ("painting", "portrait", "picture", "poster"):
        pieces = form_of(kind, 0).pieces
        assert pieces["print"].stencil, kind
        assert not pieces["matt"].stencil if "matt" in pieces else True
        assert set(pieces) <= set(FINISHES)
