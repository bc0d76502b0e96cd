"""What a finished scene costs its client, held against what it can afford."""

from __future__ import annotations

from typing import Any

from assets.asset import Asset
from assets.finishing.measure import SKY, Cost, cost_of
from server.jobs.scene import Scene


def cost_of_scene(scene: Scene) -> Cost:
    """Triangles and draws of one look at all of it, with a sky."""
    models = [scene.models[slot] for slot in scene.objects if slot in scene.models]
    return sum(map(cost_of, (scene.shell, scene.dressing, *models)), SKY)


def size_of_scene(scene: Scene, whole: Asset | None) -> int:
    """Bytes of everything that is drawn: of the one file where there is one, else of geometry and maps, each once."""
    if whole is not None:
        return whole.size_bytes
    maps = [file for made in scene.materials.values() for name, file in made.files.items() if name != "height"]
    files = {file.digest: file.size_bytes for file in (*scene.object_files.values(), *maps)}
    return sum(files.values())


def bill(told: dict[str, Any], cost: Cost, size_bytes: int, over: list[str]) -> dict[str, Any]:
    """The manifest's entry: the target, what the scene costs, and which bounds that passes."""
    return {**told, "cost": {"triangles": cost.triangles, "draws": cost.draws, "size_bytes": size_bytes}, "over": over}
