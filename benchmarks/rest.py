"""Whether things rest: each scene is dropped for two seconds by physics, and its contacts are measured by rays.

python -m benchmarks.rest [--prompts FILE] [--plans FILE] [--count N] [--seed N] [--only WORDS]

Needs rapier3d, which the development environment has. Nothing is painted. What moved, cuts, floats, is sunk, hangs
off its wall or swims on land is named for each scene.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track

from assets.layout.stage_region import DRY_M
from assets.preview.rays import Tracer
from benchmarks.contacts import F64, FLOAT_M, Body, cuts, gap_below, is_sunk, neighbours
from benchmarks.dropping import drop, falls, is_rooted, posed
from benchmarks.table import print_table
from benchmarks.unpainted import Unpainted, make_scene, read_plans, write_plans
from generators.errors import GenerationError
from server.cli.steps import read_lines
from server.jobs.scene import PlacedObject, Scene

PROMPTS = Path(__file__).resolve().parent / "data" / "arrival_prompts.jsonl"
MOVED_M, MOVED_DEG = 0.02, 5.0
_NEAR_M = 0.1
_SOLID = ("ground", "structure")
_WALL_GAP_M = 0.04


@dataclass
class Rest:
    """What was found of a scene."""

    things: int = 0
    dropped: int = 0
    moved: list[str] = field(default_factory=list)
    pairs: int = 0
    cut: list[str] = field(default_factory=list)
    in_a_cut: set[str] = field(default_factory=set)
    floating: list[str] = field(default_factory=list)
    sunk: list[str] = field(default_factory=list)
    hung: int = 0
    off_wall: list[str] = field(default_factory=list)
    afloat: int = 0
    aground: list[str] = field(default_factory=list)


def measure(scene: Scene) -> Rest:
    """Drop a scene and measure its contacts."""
    placed = {slot: one for slot, one in scene.objects.items() if slot in scene.models}
    bodies = {slot: Body(slot, posed(scene.models[slot], one), is_rooted(scene, one)) for slot, one in placed.items()}
    rest = Rest(len(bodies))
    for move in drop(scene):
        rest.dropped += 1
        if move.metres > MOVED_M or move.degrees > MOVED_DEG:
            rest.moved.append(f"{_name(move.slot)} {100 * move.metres:.0f}cm {move.degrees:.0f}°")
    pairs = [pair for pair in neighbours(list(bodies.values()), _NEAR_M) if not _is_grip(placed, *pair)]
    rest.pairs = len(pairs)
    for cut in cuts(pairs):
        rest.cut.append(f"{_name(cut.one)}×{_name(cut.other)} {100 * cut.metres:.0f}cm")
        rest.in_a_cut |= {cut.one, cut.other}
    _measure_feet(scene, placed, bodies, rest)
    _measure_walls(scene, placed, rest)
    _measure_water(scene, placed, rest)
    return rest


def _name(slot: str) -> str:
    return slot.removeprefix("object/")


def _is_grip(placed: dict[str, PlacedObject], one: Body, other: Body) -> bool:
    """Whether one of the two holds or wears the other."""
    ids = {placed[one.slot].thing.id, placed[other.slot].thing.id}
    items = (placed[one.slot].placement.item, placed[other.slot].placement.item)
    return any(item.relation == "held" and item.target in ids for item in items)


def _stage(scene: Scene, *kinds: str) -> F64:
    if scene.stage is None:
        far = 200.0
        plane = np.array([[-far, 0, -far], [-far, 0, far], [far, 0, far], [far, 0, -far]])
        halves: F64 = plane[np.array([[0, 1, 2], [0, 2, 3]])]
        return halves
    parts = [p for p in scene.stage.model.primitives if scene.stage.surfaces[p.surface].kind in kinds]
    corners = [p.positions[p.indices] for p in parts]
    return np.concatenate(corners).astype(np.float64) if corners else np.zeros((0, 3, 3))


def _measure_feet(scene: Scene, placed: dict[str, PlacedObject], bodies: dict[str, Body], rest: Rest) -> None:
    solid, ground = _stage(scene, *_SOLID), _stage(scene, "ground")
    for slot, one in placed.items():
        if not (falls(scene, one) or is_rooted(scene, one)):
            continue
        body = bodies[slot]
        others = [solid, *(other.corners for name, other in bodies.items() if name != slot)]
        gap = gap_below(body, _under(np.concatenate(others), body))
        if gap > FLOAT_M:
            rest.floating.append(f"{_name(slot)} {100 * gap:.0f}cm")
        near = _under(ground, body)
        if len(near) and one.placement.on is None and is_sunk(body, near):
            rest.sunk.append(_name(slot))


def _under(corners: F64, body: Body) -> F64:
    """The triangles within or beside the column of a body."""
    low, high = body.box
    kept = (corners.max(axis=1)[:, [0, 2]] >= low[[0, 2]] - 0.1) & (
        corners.min(axis=1)[:, [0, 2]] <= high[[0, 2]] + 0.1
    )
    under: F64 = corners[kept.all(axis=1)]
    return under


def _measure_walls(scene: Scene, placed: dict[str, PlacedObject], rest: Rest) -> None:
    """Whether a wall is right behind what hangs on one, and a ceiling above what hangs from it."""
    structure = _stage(scene, *_SOLID)
    hung = [(slot, one) for slot, one in placed.items() if one.placement.item.footing in ("wall", "ceiling")]
    hung = [(slot, one) for slot, one in hung if one.placement.on is None and one.placement.item.relation != "held"]
    if not hung or not len(structure):
        return
    tracer = Tracer(structure.astype(np.float32))
    for slot, one in hung:
        rest.hung += 1
        placement = one.placement
        x, y, z = placement.position
        sin, cos = np.sin(placement.yaw), np.cos(placement.yaw)
        if placement.item.footing == "wall":
            half, way, start = placement.size[2] / 2, (-sin, 0.0, -cos), (x, y + placement.size[1] / 2, z)
        else:
            half, way, start = placement.size[1] / 2, (0.0, 1.0, 0.0), (x, y + placement.size[1] / 2, z)
        hits = tracer.first(np.array([start], np.float32), np.array([way], np.float32))
        gap = float(hits.distance[0]) - half if hits.triangle[0] >= 0 else np.inf
        if abs(gap) > _WALL_GAP_M:
            rest.off_wall.append(f"{_name(slot)} {100 * gap:.0f}cm")


def _measure_water(scene: Scene, placed: dict[str, PlacedObject], rest: Rest) -> None:
    """Whether what floats lies in water, neither above it nor below."""
    stage = scene.stage
    if stage is None or stage.water is None:
        return
    for slot, one in placed.items():
        placement = one.placement
        if placement.item.footing != "water" or placement.on is not None:
            continue
        rest.afloat += 1
        wet = stage.water_depth_at(placement.position[0], placement.position[2]) > DRY_M
        if not (wet and placement.position[1] < stage.water.level < placement.top):
            rest.aground.append(_name(slot))


_COLUMNS = ("moved", "cut", "floating", "sunk", "off_wall", "aground")


def lines_of(prompt: str, rest: Rest) -> Iterator[str]:
    """What is amiss in a scene, a line for each kind."""
    yield f"{prompt[:70]}  [{rest.things} things, {rest.dropped} dropped]"
    for name in _COLUMNS:
        if found := getattr(rest, name):
            yield f"    {name.replace('_', ' ')}: {', '.join(found)}"


def summary(found: Sequence[Rest]) -> list[tuple[str, str, str]]:
    """Each goal, how it is met, its limit."""
    things, dropped = sum(r.things for r in found), sum(r.dropped for r in found)
    pairs, cut = sum(r.pairs for r in found), sum(len(r.cut) for r in found)

    def share(name: str, whole: int) -> str:
        count = sum(len(getattr(rest, name)) for rest in found)
        return f"{count} of {whole} ({count / max(1, whole):.1%})"

    return [
        (
            f"moved by more than {100 * MOVED_M:.0f} cm or {MOVED_DEG:.0f}° in two seconds",
            share("moved", dropped),
            "4 %",
        ),
        (
            "pairs, of those within 10 cm, that cut deeper than 1 cm",
            f"{cut} of {pairs} ({cut / max(1, pairs):.1%})",
            "2 %",
        ),
        ("things in such a pair", share("in_a_cut", things), ""),
        ("floating", share("floating", things), "0"),
        ("sunk", share("sunk", things), "0"),
        ("wall and ceiling things off their wall", share("off_wall", sum(r.hung for r in found)), "0"),
        ("boats and what else floats, not on water", share("aground", sum(r.afloat for r in found)), "0"),
    ]


def main() -> int:
    """Print the tables; returns the exit status."""
    parser = argparse.ArgumentParser(description="Whether things rest where they are put.")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--plans", type=Path, help="where to keep the plans between runs")
    parser.add_argument("--count", type=int)
    parser.add_argument("--only", type=str, default="", help="only prompts with these words")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    plans = read_plans(arguments.plans)
    engine = Unpainted(plans)
    prompts = [prompt for prompt in read_lines(arguments.prompts, "prompt") if arguments.only in prompt]
    prompts, found = prompts[: arguments.count], []
    console = Console(stderr=True)
    for prompt in track(prompts, "scenes", console=console):
        try:
            scene = make_scene(engine, prompt, arguments.seed)
        except GenerationError as error:
            print(f"{prompt[:70]}: {error}")
            continue
        write_plans(arguments.plans, plans)
        found.append(measure(scene))
        print("\n".join(lines_of(prompt, found[-1])), flush=True)
    print_table(f"{len(found)} scenes at rest", ("what", "measured", "limit"), summary(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
