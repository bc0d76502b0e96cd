"""Where the things of a plan stand: what the layout needs to know of each, and how edits turned it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from functools import partial
from typing import Literal

from assets.layout import Item, Placement, form_source
from assets.layout.items import laid_size
from assets.shapes.berths import berths_of
from assets.shapes.climbing import climbs
from assets.shapes.driving import DRIVEN
from assets.shapes.extents import acts, seat_of
from assets.shapes.resting import STEADY
from assets.shapes.using import has_one_side, mouth_of, overhang_of, shown_turn, tow_of
from generators.plan import SceneObject
from server.jobs.scene import PlacedObject, Scene
from server.scenes.state import SceneState, Standing

_OPENINGS: Mapping[str, Literal["window", "door"]] = {"window": "window", "door": "door"}
"""What some shapes are in a wall."""


def stand(scene: Scene, thing: SceneObject, seed: int) -> Placement:
    """Find the thing a place; takes its time, so run it in a thread.

    Raises:
        NoRoom: there is none.
    """
    return turned(scene, thing, scene.layout.place(item_of(thing, seed)))


def turned(scene: Scene, thing: SceneObject, placement: Placement) -> Placement:
    """The placement as edits turned the thing."""
    if not thing.turn_deg:
        return placement
    return scene.layout.keep(dataclasses.replace(placement, yaw=placement.yaw + math.radians(thing.turn_deg)))


def placed_again(one: Standing, seed: int) -> PlacedObject:
    """An object as it stood in a scene made with `seed`."""
    placement = Placement(
        item=item_of(one.thing, seed),
        position=one.position,
        yaw=one.yaw,
        size=one.size,
        on=one.on,
        gave_way=one.gave_way,
        rest=one.rest,
    )
    return PlacedObject(one.thing, placement, one.light, one.worn, one.triangles, one.plain, one.honoured)


def item_of(thing: SceneObject, seed: int) -> Item:
    """A thing as the layout knows it; `seed` is the one its geometry is made with."""
    return Item(
        id=thing.id,
        size=laid_size(thing.size, thing.footing),
        footing=thing.footing,
        relation=thing.relation,
        target=thing.target,
        side=thing.side,
        other=thing.other,
        distance_m=thing.distance_m,
        siblings=thing.siblings,
        spare_m=thing.spare_m,
        seat=seat_of(thing.size, thing.parameters, thing.shape) if acts(thing.shape) else None,
        form=form_source(thing.shape, thing.size, thing.parameters, seed),
        rests=thing.rests,
        steady=thing.shape in STEADY,
        one_sided=has_one_side(thing.shape, thing.parameters),
        overhang=overhang_of(thing.size, thing.parameters, thing.shape) if acts(thing.shape) else 0.0,
        acts=acts(thing.shape),
        fills=_OPENINGS.get(thing.shape) if thing.relation == "against_wall" else None,
        climbs=climbs(thing.shape, thing.parameters),
        turn=shown_turn(thing.parameters) if acts(thing.shape) else 0.0,
        telling=thing.role == "telling" or (thing.role == "hero" and not thing.named),
        berths=berths_of(thing.shape),
        towed=_behind(thing),
        mouth=partial(mouth_of, thing.shape, thing.size, thing.parameters),
        drives=thing.shape in DRIVEN,
        zone=thing.zone,
    )


def _behind(thing: SceneObject) -> float | None:
    """How far behind whom it is "held" by it comes, in shares of its length: a cart, and who runs after another."""
    if thing.relation == "held" and thing.distance_m is not None:
        return thing.distance_m / thing.size[2]
    return tow_of(thing.shape, thing.size)


def places_of(version: SceneState) -> dict[str, Placement]:
    """Where the objects of a version stood, by id."""
    return {one.thing.id: placed_again(one, version.wish.seed).placement for one in version.objects}
