"""A contact sheet of stages from where one arrives, so that anybody can judge them by eye.

python -m assets.stages.sheet --out looks/stages.png [NAME …] [--seed N] [--zones] [--above]

Flat colours by the words of each material phrase, no textures and no dressing: what is judged is the lie of the place.
"""

from __future__ import annotations

import argparse
import io
import math
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from rich.console import Console
from rich.progress import track

from assets.asset import Asset
from assets.glb import Camera, Light, Node, pack_scene
from assets.materials import Color, Material
from assets.preview.render import Atmosphere, render_preview
from assets.shapes import build_shape
from assets.shapes.sheet import flat_color
from assets.stages import STAGES, Stage, Surface, Zone, build_stage
from assets.stages.haze import Daylight, light_backdrops
from assets.stages.stage import View, ZoneKind

_WIDTH, _HEIGHT, _LABEL, _COLUMNS = 640, 360, 16, 3
_HORIZON: Color = (0.72, 0.79, 0.86)
_AIR = Atmosphere(zenith=(0.22, 0.4, 0.72), horizon=_HORIZON, ambient=(0.5, 0.52, 0.55))
_MARKS: dict[ZoneKind, Color] = {
    "focus": (0.9, 0.1, 0.1),
    "foreground": (0.95, 0.6, 0.1),
    "flank": (0.9, 0.85, 0.1),
    "background": (0.5, 0.3, 0.7),
    "path": (0.5, 0.35, 0.2),
    "water": (0.1, 0.4, 0.9),
    "shore": (0.1, 0.8, 0.8),
    "wall": (0.2, 0.7, 0.2),
    "corner": (0.1, 0.45, 0.25),
    "window": (0.7, 0.9, 1.0),
    "door": (0.35, 0.2, 0.1),
    "ceiling": (1.0, 1.0, 0.7),
}


def material_of(name: str, surface: Surface) -> Material:
    """A flat material for a surface: its phrase's colour, water smooth."""
    color = flat_color(surface.material) if surface.material else (1.0, 1.0, 1.0)
    if surface.kind == "water":
        return Material(name, (1.0, 1.0, 1.0), roughness=0.12, blended=True)
    if surface.kind == "backdrop":
        return Material(name, color, roughness=1.0, unlit=True, double_sided=True)
    return Material(name, color, roughness=0.9, blended=surface.kind == "overlay", double_sided=True)


def stage_nodes(stage: Stage, view: View | None = None) -> list[Node]:
    """A stage under the sun, seen from `view` (default: where one arrives), as a scene's nodes."""
    materials = {name: material_of(name, surface) for name, surface in stage.surfaces.items()}
    sun = Node("sun", rotation=_looking(-38.0, 40.0), light=Light("directional", (1.0, 0.93, 0.82), 1000.0))
    return [
        Node("environment", light_backdrops(stage, Daylight(horizon=_HORIZON)), materials),
        sun,
        camera_node(view or stage.view),
    ]


def camera_node(view: View) -> Node:
    """The node of a glTF camera that sees `view`."""
    way = np.subtract(view.target, view.eye) / np.linalg.norm(np.subtract(view.target, view.eye))
    pitch, turn = math.degrees(math.asin(way[1])), math.degrees(math.atan2(-way[0], -way[2]))
    return Node("view", translation=view.eye, rotation=_looking(pitch, turn), camera=Camera(view.fov_deg))


def _looking(pitch_deg: float, turn_deg: float) -> tuple[float, float, float, float]:
    """A quaternion that turns −Z up by `pitch_deg`, then to the left by `turn_deg`."""
    p, t = math.radians(pitch_deg) / 2, math.radians(turn_deg) / 2
    return (
        math.sin(p) * math.cos(t),
        math.cos(p) * math.sin(t),
        -math.sin(p) * math.sin(t),
        math.cos(p) * math.cos(t),
    )


def zone_nodes(stage: Stage) -> list[Node]:
    """A low slab on every zone's foot, coloured by its kind."""
    return [_mark(number, zone) for number, zone in enumerate(stage.zones) if zone.kind in _MARKS]


def _mark(number: int, zone: Zone) -> Node:
    slab = build_shape("box", (zone.size[0], 0.12, zone.size[2]))
    material = Material(zone.kind, _MARKS[zone.kind])
    turn = (0.0, math.sin(zone.yaw / 2), 0.0, math.cos(zone.yaw / 2))
    materials = {primitive.surface: material for primitive in slab.primitives}
    return Node(f"{zone.kind} {number}", slab, materials, zone.at, turn)


def from_above(stage: Stage) -> View:
    """A view that looks down on the place from behind where one arrives."""
    focus = stage.zones_of("focus")[0].at
    far = max(8.0, math.hypot(focus[0] - stage.view.eye[0], focus[2] - stage.view.eye[2]))
    eye = stage.view.eye
    return View((eye[0] - 0.3 * far, eye[1] + 1.1 * far, eye[2] + 0.9 * far), (focus[0], focus[1], focus[2]), 50.0)


def draw_stage(stage: Stage, *, zones: bool = False, above: bool = False) -> Image.Image:
    """A picture of a stage without textures, 640 × 360; `zones` marks them, `above` looks down on it."""
    nodes = stage_nodes(stage, from_above(stage) if above else None) + (zone_nodes(stage) if zones else [])
    glb: Asset = pack_scene(stage.name, nodes)
    picture = render_preview(glb.data, _AIR, width=_WIDTH, height=_HEIGHT)
    return Image.open(io.BytesIO(picture.data)).convert("RGB")


def draw_sheet(names: list[str], *, seed: int = 1, zones: bool = False, above: bool = False) -> Image.Image:
    """All stages of `names` with their names and triangles below, three in a row."""
    columns = min(_COLUMNS, len(names))
    rows = -(-len(names) // columns)
    sheet = Image.new("RGB", (columns * _WIDTH, rows * (_HEIGHT + _LABEL)), "white")
    pen = ImageDraw.Draw(sheet)
    for number, name in enumerate(track(names, "stages", console=Console(stderr=True))):
        stage = build_stage(name, seed=seed)
        x, y = number % columns * _WIDTH, number // columns * (_HEIGHT + _LABEL)
        sheet.paste(draw_stage(stage, zones=zones, above=above), (x, y))
        pen.text((x + 4, y + _HEIGHT + 2), f"{name}: {stage.model.triangles:,} triangles", fill="black")
    return sheet


def main() -> int:
    """Draw the sheet; returns the exit status."""
    parser = argparse.ArgumentParser(description="A contact sheet of stages.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="which stages (default: all)")
    parser.add_argument("--out", type=Path, default=Path("looks/stages.png"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--zones", action="store_true", help="mark the zones")
    parser.add_argument("--above", action="store_true", help="look down on the place")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in STAGES]
    if unknown:
        print(f"no stage is called {', '.join(unknown)}", file=sys.stderr)
        return 1
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    names = arguments.names or list(STAGES)
    draw_sheet(names, seed=arguments.seed, zones=arguments.zones, above=arguments.above).save(arguments.out)
    print(arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
