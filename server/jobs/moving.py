"""Where things stand after an edit: where they stood, moved as was said, or wherever there is room now."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping

from assets.layout import Placement
from generators.plan import SceneObject
from server.jobs.placing import item_of, stand
from server.jobs.scene import PlacedObject, Scene
from server.scenes.difference import same_stand
from server.scenes.slot import object_slot

_SHARES = (1.0, 0.75, 0.5, 0.25)
"""How much of a step is tried in turn where something is in the way."""
_DODGES_M = (0.0, 0.15, -0.15, 0.3, -0.3, 0.5, -0.5, 0.8, -0.8, 1.2, -1.2)
"""How far aside a whole step may lead before a part of it is tried: what was said of its length still holds."""


class Moves:
    """Finds places in a scene that goes on from one whose objects, by id, `was` are; `seed` is the scene's.

    `places` are those that were decided already, by object id.
    """

    def __init__(self, was: Mapping[str, PlacedObject], seed: int, places: Mapping[str, Placement]) -> None:
        self._was, self._seed = was, seed
        self.places = dict(places)

    def stand(self, scene: Scene, thing: SceneObject) -> Placement:
        """Where it stood in the version asked for; else where it stands now, as far as that is still right."""
        item, layout = item_of(thing, self._seed), scene.layout
        if place := self.places.get(thing.id):
            return layout.keep(dataclasses.replace(place, item=item))
        known = self._was.get(thing.id)
        if known is None or not same_stand(known.thing, thing):
            return stand(scene, thing, self._seed)
        for wanted in self._steps_towards(scene, known, thing):
            if layout.fits(wanted) and (layout.honours(wanted) or not self._keeps_relation(known, thing)):
                return layout.keep(wanted)
        if thing.turn_deg != known.thing.turn_deg and thing.nudge == known.thing.nudge:
            return layout.keep(
                self._shifted(scene, known, thing, 1.0)
            )  # it turns where it stands, however close others are
        return stand(scene, thing, self._seed)

    def _steps_towards(self, scene: Scene, known: PlacedObject, thing: SceneObject) -> Iterator[Placement]:
        """Where the thing may go now: as far as it was moved, perhaps a little aside; with its target; less far."""
        dx, dz = (b - a for a, b in zip(known.thing.nudge, thing.nudge, strict=True))
        whole = self._shifted(scene, known, thing, 1.0)
        yield whole
        if dx or dz:
            for dodge in _DODGES_M[1:]:
                yield _moved(whole, *((0.0, dodge) if abs(dx) >= abs(dz) else (dodge, 0.0)))
            for share in _SHARES[1:]:
                said = f"{math.hypot(dx, dz):.2g} m: {share * math.hypot(dx, dz):.2g} m, something is in the way"
                yield dataclasses.replace(self._shifted(scene, known, thing, share), gave_way=said)
        elif (target := self._was.get(thing.target or "")) and (
            now := scene.objects.get(object_slot(thing.target or ""))
        ):
            away = (b - a for a, b in zip(target.placement.position, now.placement.position, strict=True))
            yield _moved(known.placement, *list(away)[::2])

    def _keeps_relation(self, known: PlacedObject, thing: SceneObject) -> bool:
        """Whether the thing still stands to its target as was planned, rather than where edits moved it."""
        return thing.nudge == (0.0, 0.0) and known.honoured

    def _shifted(self, scene: Scene, known: PlacedObject, thing: SceneObject, share: float) -> Placement:
        """The old place, moved by `share` of what edits moved the thing, and along with what it stands on."""
        old = known.placement
        dx, dz = (share * (b - a) for a, b in zip(known.thing.nudge, thing.nudge, strict=True))
        x, y, z = old.position
        y = max(y + thing.lift_m - known.thing.lift_m, 0.0)
        yaw = old.yaw + math.radians(thing.turn_deg - known.thing.turn_deg)
        if old.on and (base := scene.objects.get(object_slot(old.on))) and old.on in self._was:
            was, now = self._was[old.on].placement, base.placement
            dx, dz = dx + now.position[0] - was.position[0], dz + now.position[2] - was.position[2]
            y = now.position[1] + (y - was.position[1]) * now.size[1] / was.size[1]
        grown = [math.isclose(a, b) for a, b in zip(known.thing.size, old.size, strict=True)]
        size = (
            thing.size
            if all(grown)
            else tuple(part * b / a for part, a, b in zip(old.size, known.thing.size, thing.size, strict=True))
        )
        w, h, d = size
        item = item_of(thing, self._seed)
        return dataclasses.replace(old, item=item, position=(x + dx, y, z + dz), yaw=yaw, size=(w, h, d))


def _moved(placement: Placement, dx: float, dz: float) -> Placement:
    x, y, z = placement.position
    return dataclasses.replace(placement, position=(x + dx, y, z + dz))
