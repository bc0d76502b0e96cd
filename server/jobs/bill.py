"""What a finished scene costs its client, held against what it can afford."""

from __future__ import annotations

from typing import Any

from assets.finishing.measure import SKY, Cost
from server.scenes.slot import CONTACTS, DRESSING, ENVIRONMENT, SCENE, map_of
from server.scenes.state import SceneState


def cost_of_scene(scene: SceneState) -> Cost:
    """Triangles and draws of one look at all of it, with a sky."""
    drawn = (ENVIRONMENT, DRESSING, CONTACTS, *scene.standing)
    return sum((scene.slots[slot].cost for slot in drawn if slot in scene.slots), SKY)


def size_of_scene(scene: SceneState) -> int:
    """Bytes of everything that is drawn: of the one file where there is one, else of geometry and maps, each once."""
    if SCENE in scene.slots:
        return scene.slots[SCENE].size_bytes
    return sum({held.digest: held.size_bytes for slot, held in scene.slots.items() if _is_drawn(slot)}.values())


def bill_of(scene: SceneState, over: list[str]) -> dict[str, Any]:
    """The manifest's entry: the target, what the scene costs, and which bounds that passes."""
    cost = cost_of_scene(scene)
    told = {"triangles": cost.triangles, "draws": cost.draws, "size_bytes": size_of_scene(scene)}
    return {**scene.wish.target.told, "cost": told, "over": over}


def _is_drawn(slot: str) -> bool:
    material = map_of(slot)
    return material[1] != "height" if material else not slot.startswith(("speech/", "ambience/"))
