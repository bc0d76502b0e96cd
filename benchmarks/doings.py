"""A contact sheet of doings: who does something, close up, from the side from which one arrives.

python -m benchmarks.doings --out looks/doings.png [--prompts FILE] [--plans FILE] [--only WORDS] [--shuffle SEED]

Nothing is painted: surfaces have the flat colours of the plan; of the stage there is a floor. With `--shuffle` the
tiles are in another order and carry numbers alone, for a blind look; what they are is printed.
"""

from __future__ import annotations

import argparse
import io
import math
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from assets.glb import Camera, Light, Node, pack_scene
from assets.layout import Placement
from assets.materials import Material
from assets.preview.render import Atmosphere, render_preview
from assets.shapes import build_shape
from benchmarks.unpainted import Unpainted, make_scene, read_plans, write_plans
from generators.errors import GenerationError
from server.cli.steps import read_lines
from server.jobs.arrival import hero_of
from server.jobs.scene import PlacedObject, Scene

PROMPTS = Path(__file__).resolve().parent / "data" / "doings.jsonl"
_TILE = (300, 300)
_COLUMNS, _LABEL = 6, 16
_NEAR_M = 2.5
"""How far from the doer what belongs to the doing is, at most."""
_UNDERFOOT_M = 1.0
_SHARE = 0.8
"""The share of the tile's height that the doer takes."""
_FLOOR = Material("floor", (0.5, 0.52, 0.47))


@dataclass(frozen=True)
class Tile:
    """A picture of a doing, and what was asked for."""

    prompt: str
    picture: Image.Image


def _turn(way: np.ndarray) -> tuple[float, float, float, float]:
    """A quaternion that turns −Z to `way`."""
    x, y, z = way / np.linalg.norm(way)
    pitch, turn = math.asin(y) / 2, math.atan2(-x, -z) / 2
    return (
        math.sin(pitch) * math.cos(turn),
        math.cos(pitch) * math.sin(turn),
        -math.sin(pitch) * math.sin(turn),
        math.cos(pitch) * math.cos(turn),
    )


def _belongs(hero: Placement, placed: PlacedObject) -> bool:
    """Whether a thing is near enough to the doer to be in the picture, and not so large that it hides all."""
    other = placed.placement
    away = math.dist(hero.spot, other.spot) - max(other.size[0], other.size[2]) / 2
    return away <= _NEAR_M


def draw(scene: Scene) -> Image.Image:
    """The doer of `scene` from where one arrives, with what is near.

    Raises:
        ValueError: there is no view or no hero.
    """
    hero, view = hero_of(scene), scene.view
    if hero is None or view is None:
        raise ValueError("the scene has no view or no hero")
    nodes = []
    for slot, placed in scene.objects.items():
        model = scene.models.get(slot)
        if model is None or not _belongs(hero, placed):
            continue
        worn = {
            part.surface: Material(
                part.surface,
                surface.base_color,
                roughness=surface.roughness,
                metallic=surface.metallic,
                emissive=surface.emissive,
            )
            for part in model.primitives
            if (surface := placed.thing.surfaces.get(part.surface)) is not None
        }
        worn = {
            part.surface: worn.get(part.surface, Material(part.surface, (0.5, 0.5, 0.5))) for part in model.primitives
        }
        nodes.append(Node(slot, model, worn, placed.placement.position, placed.placement.rotation))
    eye = np.array(view.eye)
    middle = np.array(hero.position) + [0, hero.size[1] / 2, 0]
    away = float(np.linalg.norm(middle - eye))
    reach = max(hero.size) / 2 / _SHARE
    fov = math.degrees(2 * math.atan2(reach, away))
    floor = build_shape("box", (60.0, 0.01, 60.0))
    sun = np.array([eye[0] - middle[0], 0.0, eye[2] - middle[2]])
    sun = sun / max(1e-6, np.linalg.norm(sun))
    sun = np.array([0.8 * sun[0] + 0.6 * sun[2], 0.9, 0.8 * sun[2] - 0.6 * sun[0]])
    nodes += [
        Node("environment", floor, {"body": _FLOOR}, (0.0, hero.position[1] - _depth(scene, hero), 0.0)),
        Node("sun", rotation=_turn(-sun), light=Light("directional", (1.0, 0.97, 0.92), 20_000.0)),
        Node("view", None, {}, view.eye, _turn(middle - eye), camera=Camera(fov)),
    ]
    air = Atmosphere(zenith=(0.8, 0.82, 0.85), horizon=(0.85, 0.86, 0.88), ambient=(0.6, 0.6, 0.62))
    picture = render_preview(pack_scene("doing", nodes).data, air, width=_TILE[0], height=_TILE[1])
    return Image.open(io.BytesIO(picture.data)).convert("RGB")


def _depth(scene: Scene, hero: Placement) -> float:
    """How far below the hero's foot the ground is: what it is on may be high, and what flies is."""
    if hero.item.footing == "air":
        return hero.position[1] + _UNDERFOOT_M
    base = next((p.placement for p in scene.objects.values() if p.thing.id == hero.on), None)
    return 0.01 + (hero.position[1] - base.position[1] if base else 0.0)


def sheet(tiles: Sequence[Tile], *, named: bool = True) -> Image.Image:
    """All tiles with what was asked for below, or with a number alone."""
    rows = -(-len(tiles) // _COLUMNS)
    whole = Image.new("RGB", (_COLUMNS * _TILE[0], rows * (_TILE[1] + _LABEL)), "white")
    pen = ImageDraw.Draw(whole)
    for number, tile in enumerate(tiles):
        x, y = number % _COLUMNS * _TILE[0], number // _COLUMNS * (_TILE[1] + _LABEL)
        whole.paste(tile.picture, (x, y))
        pen.text((x + 4, y + _TILE[1] + 2), tile.prompt[:48] if named else str(number + 1), fill="black")
    return whole


def main() -> int:
    """Draw the sheet; returns the exit status."""
    parser = argparse.ArgumentParser(description="A contact sheet of doings.")
    parser.add_argument("--out", type=Path, default=Path("looks/doings.png"))
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--plans", type=Path, help="where to keep the plans between runs")
    parser.add_argument("--only", type=str, default="", help="only prompts with one of these words, by commas")
    parser.add_argument("--shuffle", type=int, help="mix the tiles by this seed and number them")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    plans = read_plans(arguments.plans)
    engine = Unpainted(plans)
    tiles = []
    for prompt in read_lines(arguments.prompts, "prompt"):
        if not any(word in prompt for word in arguments.only.split(",")):
            continue
        try:
            tiles.append(Tile(prompt, draw(make_scene(engine, prompt, arguments.seed))))
        except (GenerationError, ValueError) as error:
            print(f"{prompt}: {error}", file=sys.stderr)
    write_plans(arguments.plans, plans)
    if arguments.shuffle is not None:
        random.Random(arguments.shuffle).shuffle(tiles)
        print("\n".join(f"{number}: {tile.prompt}" for number, tile in enumerate(tiles, 1)))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(tiles, named=arguments.shuffle is None).save(arguments.out)
    print(arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
