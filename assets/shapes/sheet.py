"""A contact sheet of shapes, so that anybody can judge them by eye.

python -m assets.shapes.sheet --out looks/shapes.png [NAME …]
"""

from __future__ import annotations

import argparse
import io
import math
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from rich.console import Console
from rich.progress import track

from assets.artifacts import Model, Vec3
from assets.glb import Camera, Light, Node, pack_scene
from assets.materials import Material
from assets.preview.render import Atmosphere, render_preview
from assets.shapes import SHAPES, build_shape

_TILE, _LABEL, _COLUMNS = 200, 16, 8
_FOV_DEG = 44.0
_FLOOR = Material("floor", (0.72, 0.72, 0.72))
_SUN = np.array([0.5, 0.75, 0.45])
_WORDS = {
    "red": (0.62, 0.12, 0.1), "blue": (0.13, 0.28, 0.6), "green": (0.16, 0.4, 0.14),
    "yellow": (0.85, 0.66, 0.15), "orange": (0.85, 0.42, 0.1), "pink": (0.88, 0.5, 0.6),
    "purple": (0.4, 0.2, 0.6), "cyan": (0.3, 0.8, 0.9), "white": (0.85, 0.85, 0.83),
    "black": (0.06, 0.06, 0.07), "grey": (0.45, 0.45, 0.46), "brown": (0.32, 0.19, 0.1),
    "dark": (0.16, 0.11, 0.08), "gold": (0.85, 0.62, 0.22), "gilded": (0.85, 0.62, 0.22),
    "brass": (0.75, 0.55, 0.25), "copper": (0.72, 0.4, 0.25), "bronze": (0.45, 0.32, 0.18),
    "iron": (0.16, 0.16, 0.18), "steel": (0.55, 0.57, 0.6), "chrome": (0.75, 0.77, 0.8),
    "embers": (1.0, 0.4, 0.1), "flame": (1.0, 0.6, 0.15), "glowing": (1.0, 0.85, 0.5),
    "metal": (0.5, 0.52, 0.55), "rusty": (0.45, 0.22, 0.12), "glass": (0.6, 0.75, 0.8),
    "wool": (0.6, 0.34, 0.28), "striped": (0.82, 0.4, 0.32),
    "oak": (0.55, 0.38, 0.2), "walnut": (0.32, 0.2, 0.12), "pine": (0.72, 0.55, 0.34),
    "wood": (0.48, 0.33, 0.19), "planks": (0.5, 0.36, 0.22), "bark": (0.3, 0.23, 0.17),
    "brick": (0.55, 0.25, 0.18), "terracotta": (0.66, 0.34, 0.2), "marble": (0.85, 0.84, 0.82),
    "stone": (0.5, 0.49, 0.47), "granite": (0.48, 0.47, 0.47), "rock": (0.42, 0.4, 0.38),
    "sand": (0.78, 0.66, 0.46), "sandstone": (0.74, 0.6, 0.42), "leather": (0.4, 0.22, 0.13),
    "paper": (0.9, 0.87, 0.78), "linen": (0.72, 0.67, 0.58), "cotton": (0.8, 0.79, 0.76),
    "canvas": (0.74, 0.69, 0.58), "velvet": (0.36, 0.1, 0.2), "wicker": (0.66, 0.5, 0.3),
    "straw": (0.8, 0.66, 0.34), "rope": (0.68, 0.56, 0.38), "water": (0.25, 0.45, 0.5), "ice": (0.8, 0.9, 0.95),
    "snow": (0.93, 0.94, 0.97), "lava": (0.9, 0.3, 0.05), "leaves": (0.2, 0.42, 0.14),
    "grass": (0.25, 0.45, 0.15), "fur": (0.4, 0.28, 0.18), "bone": (0.85, 0.8, 0.68),
    "ivory": (0.9, 0.86, 0.75), "slate": (0.25, 0.28, 0.31), "rubber": (0.09, 0.09, 0.1),
    "plaster": (0.82, 0.78, 0.7), "concrete": (0.56, 0.56, 0.55), "thatch": (0.6, 0.48, 0.28),
}  # fmt: skip


def flat_color(phrase: str) -> tuple[float, float, float]:
    """A colour for a material phrase: that of its first word in the table, colours before stuffs."""
    words = phrase.replace("-", " ").split()
    return next((color for name, color in _WORDS.items() if name in words), (0.6, 0.58, 0.55))


def draw_shape(model: Model, colors: dict[str, tuple[float, float, float]], pixels: int) -> NDArray[np.uint8]:
    """A picture `[pixels, pixels, 3]` of a model on a pale floor: sun with shadow, sky with occlusion."""
    low, high = model.bounds
    center, reach = (low + high) / 2, float(np.linalg.norm(high - low)) / 2
    floor = build_shape("box", (12 * reach, 0.01, 12 * reach))
    eye = center + np.array([0.62, 0.42, 1.0]) * reach * 2.35
    nodes = [
        Node("environment", floor, {"body": _FLOOR}, (0.0, -0.01, 0.0)),
        Node("thing", model, {p.surface: Material(p.surface, colors[p.surface]) for p in model.primitives}),
        Node("sun", rotation=_looking(-_SUN), light=Light("directional", (1.0, 0.97, 0.92), 20_000.0)),
        Node("view", None, {}, _vec(eye), _looking(center - eye), camera=Camera(_FOV_DEG)),
    ]
    air = Atmosphere(zenith=(0.8, 0.82, 0.85), horizon=(0.85, 0.86, 0.88), ambient=(0.6, 0.6, 0.62))
    picture = render_preview(pack_scene(model.name, nodes).data, air, width=pixels, height=pixels)
    return np.asarray(Image.open(io.BytesIO(picture.data)).convert("RGB"))


def _vec(values: NDArray[np.floating]) -> Vec3:
    return float(values[0]), float(values[1]), float(values[2])


def _looking(way: NDArray[np.floating]) -> tuple[float, float, float, float]:
    """A quaternion that turns −Z to `way`."""
    x, y, z = _vec(way / np.linalg.norm(way))
    pitch, turn = math.asin(y) / 2, math.atan2(-x, -z) / 2
    return (
        math.sin(pitch) * math.cos(turn),
        math.cos(pitch) * math.sin(turn),
        -math.sin(pitch) * math.sin(turn),
        math.cos(pitch) * math.cos(turn),
    )


def draw_sheet(names: list[str]) -> Image.Image:
    """All shapes of `names` with their names below, eight in a row."""
    rows = -(-len(names) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _TILE, rows * (_TILE + _LABEL)), "white")
    pen = ImageDraw.Draw(sheet)
    for number, name in enumerate(track(names, "shapes", console=Console(stderr=True))):
        spec = SHAPES[name]
        model = build_shape(name, spec.default_size, seed=1)
        colors = {surface: flat_color(phrase) for surface, phrase in spec.surfaces.items()}
        x, y = number % _COLUMNS * _TILE, number // _COLUMNS * (_TILE + _LABEL)
        sheet.paste(Image.fromarray(draw_shape(model, colors, _TILE)), (x, y))
        pen.text((x + 4, y + _TILE), name, fill="black")
    return sheet


def main() -> int:
    """Draw the sheet; returns the exit status."""
    parser = argparse.ArgumentParser(description="A contact sheet of shapes.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="which shapes (default: all)")
    parser.add_argument("--out", type=Path, default=Path("looks/shapes.png"))
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in SHAPES]
    if unknown:
        print(f"no shape is called {', '.join(unknown)}", file=sys.stderr)
        return 1
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    draw_sheet(arguments.names or list(SHAPES)).save(arguments.out)
    print(arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
