"""The gates catch maps that are wrong in each of the ways they look for."""

import dataclasses

import numpy as np

from assets.artifacts import MaterialMaps
from generators.material.gates import measure, seam_ratio
from generators.material.procedural.families import usual
from generators.material.procedural.render import render

GOOD = render(usual("rock"), 4, 64)


def test_a_good_material_passes() -> None:
    assert measure(GOOD).failed == ()


def test_a_cropped_picture_fails_for_its_seam() -> None:
    slope = np.repeat(np.linspace(20, 230, 64).astype(np.uint8)[None, :, None], 64, axis=0).repeat(3, axis=2)
    assert "seam_base_color" in measure(dataclasses.replace(GOOD, base_color=slope)).failed


def test_a_constant_picture_has_seam_ratio_one() -> None:
    assert seam_ratio(np.full((8, 8, 3), 90, np.uint8)) == 1.0


def test_short_normals_fail() -> None:
    normal = np.full_like(GOOD.normal, 128)
    assert "normal_length_error" in measure(dataclasses.replace(GOOD, normal=normal)).failed


def test_normals_that_face_inwards_fail() -> None:
    normal = GOOD.normal.copy()
    normal[..., 2] = 255 - normal[..., 2]
    assert "normal_least_z" in measure(dataclasses.replace(GOOD, normal=normal)).failed


def test_pure_black_is_no_plausible_albedo() -> None:
    assert "albedo_plausible_part" in measure(dataclasses.replace(GOOD, base_color=GOOD.base_color * 0)).failed


def test_a_perfect_mirror_everywhere_fails_for_its_roughness() -> None:
    orm = GOOD.orm.copy()
    orm[..., 1] = 0
    assert "roughness_lowest" in measure(dataclasses.replace(GOOD, orm=orm)).failed


def test_a_single_colour_fails_unless_it_was_asked_for() -> None:
    flat = np.full((32, 32, 3), 128, np.uint8)
    normal = np.broadcast_to(np.array([128, 128, 255], np.uint8), (32, 32, 3)).copy()
    maps = MaterialMaps(flat, normal, flat, np.zeros((32, 32), np.uint16))
    assert measure(maps).failed == ("variation",)
    assert measure(maps, flat_is_fine=True).passed
