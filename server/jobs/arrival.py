"""Where one arrives in a scene, and what it is strewn with for who stands there."""

from __future__ import annotations

import math

import numpy as np

from assets.layout import Placement
from assets.layout.arrival import choose_hero, solve_view
from assets.stages.scattering import Hero, Obstacle, Strewn, Worn, strew
from assets.stages.stage import View as StageView
from generators.errors import GenerationFailed
from generators.plan import View
from server.jobs.scene import Scene

HELD_TEXELS_PER_M = 2000.0
"""How fine something is looked at that is half a metre away, or anything one stands on or leans against."""
_NEAREST_M = 1.2


def arrive(scene: Scene) -> View:
    """The view of the scene's hero: the first named thing that is no base of another, else the largest.

    Raises:
        GenerationFailed: the scene has no stage.
    """
    if scene.stage is None:
        raise GenerationFailed("there is no stage to arrive on")
    view = solve_view(scene.stage, [placed.placement for placed in scene.objects.values()], hero_of(scene))
    eye, target = ((round(x, 3), round(y, 3), round(z, 3)) for x, y, z in (view.eye, view.target))
    return View(eye=eye, target=target, fov_deg=view.fov_deg)


def hero_of(scene: Scene) -> Placement | None:
    """What the scene is about: the first thing that the prompt named, else the largest."""
    placements = [placed.placement for placed in scene.objects.values()]
    named = [placed.thing for placed in scene.objects.values() if placed.thing.named]
    bases = {thing.target for thing in named if thing.relation != "facing"}
    about = [thing.id for thing in named if thing.id not in bases] or [thing.id for thing in named]
    return choose_hero(placements, about)


def dress(scene: Scene, seed: int) -> tuple[Strewn, ...]:
    """What the stage is strewn with, clear of what stands there and of the sight of the hero.

    Raises:
        GenerationFailed: the scene has no stage.
    """
    if scene.stage is None or scene.view is None:
        raise GenerationFailed("there is no stage to dress")
    view = StageView(scene.view.eye, scene.view.target, scene.view.fov_deg)
    hero = hero_of(scene)
    covers = {name: Worn(surface.phrase, surface.base_color) for name, surface in scene.shell_surfaces.items()}
    obstacles = [_obstacle(placed.placement) for placed in scene.objects.values() if placed.placement.on is None]
    return tuple(
        strew(scene.stage, view, obstacles, Hero(hero.position, hero.size) if hero else None, seed=seed, covers=covers)
    )


def texels_per_m(view: View | None, placement: Placement) -> float:
    """How fine a thing's surfaces are looked at from where one arrives, for the nearest of them: 0.7 of the pixels of a
    picture 1,080 high. Without a view it may be held in one's hand.
    """
    if view is None:
        return HELD_TEXELS_PER_M
    half = 0.5 * math.hypot(*placement.size)
    middle = (placement.position[0], placement.position[1] + placement.size[1] / 2, placement.position[2])
    return texels_at(view, math.dist(view.eye, middle) - half)


def texels_at(view: View, distance_m: float) -> float:
    """`texels_per_m` of what is `distance_m` away; nearer than 1.2 m nothing stands."""
    return round(0.7 * 540 / math.tan(math.radians(view.fov_deg / 2)) / max(distance_m, _NEAREST_M))


def same_strewn(a: tuple[Strewn, ...], b: tuple[Strewn, ...]) -> bool:
    """Whether the same things lie in the same places."""
    return len(a) == len(b) and all(
        one.dressing == two.dressing and np.array_equal(one.places, two.places) for one, two in zip(a, b, strict=True)
    )


def _obstacle(placement: Placement) -> Obstacle:
    x, _, z = placement.position
    return Obstacle(x, z, 0.45 * max(placement.size[0], placement.size[2]) + 0.05)
