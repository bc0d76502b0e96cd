"""Previews show the scene, in its light."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from assets.artifacts import Model
from assets.errors import InvalidFile
from assets.glb import Camera, Light, Node, pack_scene
from assets.materials import Material
from assets.png import pack_png
from assets.preview import Atmosphere, render_preview
from assets.shade import HALO, HALO_SURFACE, LIGHT, LIGHT_SURFACE, Halo, halo_discs
from assets.shade.patch import light_patch
from assets.shapes import build_shape
from assets.sky.dome import build_sky, sky_material

RED = Material("red", base_color=(0.8, 0.05, 0.05))
GREY = Material("grey", base_color=(0.5, 0.5, 0.5))
DOWN = (-0.5, 0.0, 0.0, 0.8660254)


def scene(lux: float, *extra: Node, thing: bool = True) -> bytes:
    ground = build_shape("ground", (40.0, 0.02, 40.0))
    nodes = [Node("environment", ground, {"ground": GREY})]
    nodes.append(Node("sun", None, {}, rotation=DOWN, light=Light("directional", (1, 1, 1), lux)))
    if thing:
        box = build_shape("box", (2.0, 2.0, 2.0))
        nodes.append(Node("box", box, {"body": RED}, (0.0, 0.0, -4.0)))
    return pack_scene("test", [*nodes, *extra]).data


def render(glb: bytes, air: Atmosphere | None = None) -> NDArray[np.uint8]:
    return np.asarray(Image.open(io.BytesIO(render_preview(glb, air, width=96, height=54).data)))


def test_a_red_box_stands_in_the_middle() -> None:
    picture = render(scene(10_000)).astype(int)
    middle, corner = picture[20:34, 40:56].mean(axis=(0, 1)), picture[:6, :6].mean(axis=(0, 1))
    assert middle[0] > 2 * middle[1]
    assert corner[0] < 1.2 * corner[2]


def test_equal_files_give_equal_pictures() -> None:
    assert np.array_equal(render(scene(10_000)), render(scene(10_000)))


def test_night_is_darker_than_day() -> None:
    assert render(scene(500)).mean() < 0.8 * render(scene(12_000)).mean()


def test_a_lamp_makes_a_pool_of_light_by_night() -> None:
    lamp = Node("lamp", None, {}, (-3.0, 1.5, -4.0), light=Light("point", (1.0, 0.8, 0.5), 1500.0, 10.0))
    dark, lit = render(scene(500, thing=False)).astype(int), render(scene(500, lamp, thing=False)).astype(int)
    under, away = (slice(30, 54), slice(0, 24)), (slice(30, 54), slice(72, 96))
    assert dark[under].max() < 1.1 * dark[away].max()
    assert lit[under].max() > 1.4 * lit[away].max()


def test_patches_of_light_multiply_what_is_there_and_halos_add_to_it() -> None:
    corners = np.array([(-9, 0.01, -9), (-9, 0.01, 1), (0, 0.01, 1), (0, 0.01, -9)], np.float32)
    up = np.tile(np.array([0, 1, 0], np.float32), (4, 1))
    patch = light_patch(corners, up, np.tile([1.5, 1.0, 0.5], (4, 1)), np.array([(0, 1, 2), (0, 2, 3)]))
    halo = halo_discs([Halo((3.0, 2.2, -5.0), (1.0, 0.6, 0.2), 1.5, 0.9)], (0.0, 1.65, 1.0))
    assert halo is not None
    shine = Node("contacts", Model("shine", (patch, halo)), {LIGHT_SURFACE: LIGHT, HALO_SURFACE: HALO})
    plain, lit = (render(scene(10_000, *more, thing=False)).astype(int) for more in ((), (shine,)))
    left, right = (slice(40, 54), slice(0, 36)), (slice(40, 54), slice(60, 96))
    gain = lit[left].mean(axis=(0, 1)) / lit[right].mean(axis=(0, 1))
    assert gain[0] > gain[1] > gain[2] > 1.05
    sky = (slice(0, 24), slice(56, 96))
    assert (lit[sky] - plain[sky])[..., 0].max() > 25


def test_fog_hides_what_is_far() -> None:
    clear, foggy = (
        render(scene(10_000), Atmosphere(fog_density=density))[18:30, 42:54].astype(int) for density in (0.0, 1.0)
    )
    assert np.ptp(foggy.mean(axis=(0, 1))) < 0.4 * np.ptp(clear.mean(axis=(0, 1)))


def test_the_files_own_camera_is_where_one_looks_from() -> None:
    behind = (0.0, 1.0, 0.0, 0.0)
    away = Node("view", translation=(0.0, 1.6, 0.0), rotation=behind, camera=Camera(40.0))
    towards = Node("view", translation=(0.0, 1.6, 0.0), camera=Camera(40.0))
    assert not red_in_the_middle(render(scene(10_000, away)))
    assert red_in_the_middle(render(scene(10_000, towards)))


def red_in_the_middle(picture: NDArray[np.uint8]) -> bool:
    middle = picture[24:34, 40:56].astype(int).mean(axis=(0, 1))
    return bool(middle[0] > 2 * middle[1])


def test_what_is_blended_shows_what_is_behind_by_its_vertex_alpha() -> None:
    def seen_through(alpha: float) -> NDArray[np.uint8]:
        pane = build_shape("box", (6.0, 4.0, 0.02))
        colors = [np.full((len(p.positions), 4), (1, 1, 1, alpha), np.float32) for p in pane.primitives]
        parts = tuple(replace(p, colors=c) for p, c in zip(pane.primitives, colors, strict=True))
        veil = Material("veil", (0.5, 0.5, 0.5), blended=True)
        return render(scene(10_000, Node("pane", replace(pane, primitives=parts), {"body": veil}, (0.0, 0.0, -2.0))))

    assert red_in_the_middle(seen_through(0.05))
    assert not red_in_the_middle(seen_through(1.0))


@pytest.mark.parametrize("junk", [b"", b"not a glb", pack_scene("empty", []).data])
def test_what_cannot_be_shown_is_refused(junk: bytes) -> None:
    with pytest.raises(InvalidFile):
        render_preview(junk)


@pytest.mark.parametrize("radius_m", [120.0, 1200.0])
def test_the_sky_is_its_picture_however_far_it_is(radius_m: float) -> None:
    """Clouds of a few degrees are seen, and not the picture's mean."""
    cells = np.indices((256, 512)).sum(axis=0) // 16 % 2
    clouds = pack_png(np.repeat((cells * 200 + 30)[..., None], 3, axis=2).astype(np.uint8), srgb=True)
    sky = Node("sky", build_sky(radius_m), {"sky": sky_material(clouds)})
    picture = render(scene(10_000, sky, thing=False))[:20].astype(int)
    assert picture.std() > 40
