"""Our packers beside the libraries people reach for first.

python -m benchmarks.packing
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable

import numpy as np
import trimesh
from PIL import Image

from assets.artifacts import MaterialMaps, Model
from assets.glb import Node, pack_scene
from assets.maps import pack_maps
from assets.materials import Material
from assets.png import pack_png
from assets.shapes import build_shape
from benchmarks.table import machine, print_table
from generators.material.procedural.families import FAMILIES, usual
from generators.material.procedural.render import render


def best_of(work: Callable[[], bytes], times: int = 5) -> tuple[float, int]:
    """Milliseconds of the fastest run, and the size of what it made in bytes."""
    spent, data = [], b""
    for _ in range(times):
        started = time.perf_counter()
        data = work()
        spent.append(time.perf_counter() - started)
    return 1e3 * min(spent), len(data)


def main() -> int:
    """Measure and print."""
    print_pngs()
    print_glbs()
    return 0


def print_pngs() -> None:
    """Three base-colour maps of 512²: ours, Pillow's at levels 1 and 6."""
    rows = []
    for family in sorted(FAMILIES)[::31]:
        pixels = render(usual(family), 0, 512).base_color
        ours = best_of(lambda pixels=pixels: pack_png(pixels, srgb=True).data)  # type: ignore[misc]
        for level in (1, 6):
            theirs = best_of(lambda pixels=pixels, level=level: _pillow(pixels, level))  # type: ignore[misc]
            rows.append(_row(f"{family} 512², Pillow level {level}", ours, theirs))
    print_table(f"PNG, {machine()}", ("what", "ours ms", "theirs ms", "time ratio", "size ratio"), rows)


def print_glbs() -> None:
    """A scene of twelve textured objects: ours around encoded bytes, and trimesh's exporter."""
    maps = render(usual(sorted(FAMILIES)[0]), 0, 512)
    shapes = ("chair", "table", "bookshelf", "armchair", "lantern", "barrel")
    models = [build_shape(name, (1.0, 1.0, 1.0)) for name in shapes * 2]
    packed = pack_maps(maps)
    textures = tuple((name, packed[name]) for name in ("base_color", "normal", "orm"))
    skin = Material("stuff", textures=textures)
    nodes = [Node(f"n{i}", m, {p.surface: skin for p in m.primitives}) for i, m in enumerate(models)]
    ours = best_of(lambda: pack_scene("scene", nodes).data, 3)
    theirs = best_of(lambda: _trimesh_scene(models, maps), 1)
    rows = [_row("12 textured objects, trimesh", ours, theirs)]
    print_table(f"GLB, {machine()}", ("what", "ours ms", "theirs ms", "time ratio", "size ratio"), rows)


def _pillow(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], level: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=level)
    return out.getvalue()


def _trimesh_scene(models: list[Model], maps: MaterialMaps) -> bytes:
    scene = trimesh.Scene()
    for model in models:
        for primitive in model.primitives:
            material = trimesh.visual.material.PBRMaterial(
                baseColorTexture=Image.fromarray(maps.base_color),
                normalTexture=Image.fromarray(maps.normal),
                metallicRoughnessTexture=Image.fromarray(maps.orm),
            )
            visual = trimesh.visual.TextureVisuals(uv=primitive.uvs, material=material)
            scene.add_geometry(trimesh.Trimesh(primitive.positions, primitive.indices, visual=visual, process=False))
    data: bytes = scene.export(file_type="glb")
    return data


def _row(what: str, ours: tuple[float, int], theirs: tuple[float, int]) -> tuple[str, ...]:
    return (
        what,
        f"{ours[0]:.1f}",
        f"{theirs[0]:.1f}",
        f"{ours[0] / theirs[0]:.3f}",
        f"{ours[1] / theirs[1]:.2f}",
    )


if __name__ == "__main__":
    sys.exit(main())
