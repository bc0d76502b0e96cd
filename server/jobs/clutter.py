"""The small things that lie about in a scene."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from assets.clutter.laying import MOST_TRIANGLES, Laid, hang_from, hang_on, lay_on, within_budget
from assets.clutter.spots import bays_of, kinds_of, spot_of, spots_on
from assets.clutter.ware import WARES
from assets.layout import Placement
from assets.stages.stage import Stage, Zone
from generators.plan import Environment
from server.jobs.scene import Scene

_LOW_M = 0.6
"""With less room above it a level is a shelf, and filled in rows."""
_BESIDE_DOOR_M, _OVER_EYE_M = 0.35, 2.0
_HEADROOM_M = 1.95
_APART_M = 1.2
_SIGHT_M = 30.0


def clutter(scene: Scene, seed: int, most_triangles: int = MOST_TRIANGLES) -> tuple[Laid, ...]:
    """What lies on the scene's tables and shelves and hangs on its walls, as the plan says; nearest the eye first."""
    placements = [placed.placement for placed in scene.objects.values()]
    found = [*_on_things(scene, placements, seed)]
    if scene.stage is not None and scene.environment.clutter:
        found += _on_stage(scene.stage, scene.environment, placements, seed)
    eye = scene.view.eye if scene.view is not None else (0.0, 1.6, 0.0)
    near = [laid for laid in found if math.dist(laid.at, eye) < _SIGHT_M]
    return tuple(within_budget(sorted(near, key=lambda laid: math.dist(laid.at, eye)), most_triangles))


def _on_things(scene: Scene, placements: Sequence[Placement], seed: int) -> Iterator[Laid]:
    for placed in scene.objects.values():
        if not placed.thing.clutter:
            continue
        for spot in spots_on("table", placed.placement, placements):
            kind = "shelf" if spot.size[1] < _LOW_M else "table"
            yield from lay_on(spot.as_kind(kind), placed.thing.clutter, seed)


def _on_stage(stage: Stage, environment: Environment, placements: Sequence[Placement], seed: int) -> Iterator[Laid]:
    wanted = environment.clutter
    zones = kinds_of(stage)
    for kind in ("table", "shelf", "sill"):
        for zone in zones.get(kind, ()):
            surface = "counter" if kind == "table" and "counter" in wanted else kind
            yield from lay_on(spot_of(kind, zone, placements), wanted.get(surface, ()), seed)
    for zone in zones.get("wall", ()):
        if stage.room is not None:
            for bay in bays_of(zone, placements):
                yield from hang_on(bay, wanted.get("wall", ()), seed)
    for zone in zones.get("door", ()):
        if stage.room is None:
            yield from _by_the_door(zone, wanted.get("door", ()), placements, seed)
    yield from _under_the_ceiling(stage, zones.get("ceiling", ()), placements, wanted.get("ceiling", ()), seed)


def _by_the_door(zone: Zone, kinds: Sequence[str], placements: Sequence[Placement], seed: int) -> Iterator[Laid]:
    """The first kind to the right of a door, the second to its left, over one's head."""
    for kind, side in zip([kind for kind in kinds if kind in WARES], (1, -1), strict=False):
        across = side * (zone.size[0] / 2 + _BESIDE_DOOR_M)
        x, z = zone.at[0] + math.cos(zone.yaw) * across, zone.at[2] - math.sin(zone.yaw) * across
        if not any(math.dist((x, z), placed.spot) < 0.4 and placed.top > _OVER_EYE_M for placed in placements):
            yield Laid(kind, seed % 3, (x, zone.at[1] + _OVER_EYE_M, z), zone.yaw)


def _under_the_ceiling(
    stage: Stage, zones: Sequence[Zone], placements: Sequence[Placement], kinds: Sequence[str], seed: int
) -> Iterator[Laid]:
    """A lamp to every second point of the ceiling, other things between; none where the plan hung something."""
    if stage.room is None or not kinds:
        return
    taken = [placed.spot for placed in placements if placed.item.footing == "ceiling"]
    lamps = [kind for kind in kinds if kind in WARES and WARES[kind].candela > 0]
    others = [kind for kind in kinds if kind not in lamps]
    used: list[tuple[float, float]] = []
    for number, zone in enumerate(zones):
        spot = (zone.at[0], zone.at[2])
        if any(math.dist(spot, other) < _APART_M for other in (*taken, *used)):
            continue
        if number % 2 == 0 and taken:
            continue
        hung = hang_from(zone.at, zone.at[1] - _HEADROOM_M, lamps if number % 2 == 0 else others, seed + number)
        if hung is not None:
            used.append(spot)
            yield hung
