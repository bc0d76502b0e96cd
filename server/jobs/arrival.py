"""Where one arrives in a scene, and what it is strewn with for who stands there."""

from __future__ import annotations

import math

import numpy as np

from assets.layout import Placement
from assets.layout.arrival import choose_hero, company_of, solve
from assets.layout.standing import StagedLayout
from assets.preview.sight import triangles_of
from assets.stages.scattering import MOST_TRIANGLES, Hero, Obstacle, Strewn, Worn, strew
from assets.stages.stage import View as StageView
from generators.errors import GenerationFailed
from generators.plan import View
from server.jobs.casting import heroes_first, is_cast
from server.jobs.scene import Scene

HELD_TEXELS_PER_M = 2000.0
"""How fine something is looked at that is half a metre away, or anything one stands on or leans against."""
_NEAREST_M = 1.2
_PIXELS_TO_TEXELS = 0.7
_TRIANGLES_A_PIXEL2, _LEAST_TRIANGLES, _MOST_TRIANGLES = 0.03, 1024, 65_536
"""Triangles of a thing by the square of its longest edge in pixels;"""
_SLENDER = 0.25
"""a pole shows less: by the root of how wide it is for its length, but for no less than this."""
_WIDE = 16 / 9
_MOST_SEEN = 8
"""How many named things beside the hero the dressing keeps clear."""


def arrive(scene: Scene) -> View:
    """The view of the scene's hero among all that stands, by the real geometry of what is built already.

    Raises:
        GenerationFailed: the scene has no stage.
    """
    if scene.stage is None:
        raise GenerationFailed("there is no stage to arrive on")
    hero = hero_of(scene)
    if hero is None:
        return told_view(scene.stage.view)
    placed = list(scene.objects.values())
    named = [one.thing.id for one in placed if is_cast(one.thing)]
    bodies = {
        one.thing.id: triangles_of(model, one.placement.position, one.placement.yaw)
        for slot, one in scene.objects.items()
        if (model := scene.models.get(slot))
    }
    company = company_of([one.placement for one in placed], hero, named)
    layout = scene.layout if isinstance(scene.layout, StagedLayout) else StagedLayout(scene.stage)
    return told_view(solve(layout.shell, company, bodies, layout.view).view)


def told_view(view: StageView) -> View:
    """A view as clients are told of it, to the millimetre."""
    eye, target = ((round(x, 3), round(y, 3), round(z, 3)) for x, y, z in (view.eye, view.target))
    return View(eye=eye, target=target, fov_deg=view.fov_deg)


def view_now(scene: Scene) -> View | None:
    """The view as far as it is known while things are still being placed."""
    if scene.environment.view is None and isinstance(scene.layout, StagedLayout):
        return told_view(scene.layout.view)
    return scene.view


def seen_from(scene: Scene) -> View | None:
    """The view where one arrives, or as far as it is known."""
    return scene.view or view_now(scene)


def hero_of(scene: Scene) -> Placement | None:
    """What the scene is about: the first thing that the prompt named, else the largest."""
    placed = list(scene.objects.values())
    return choose_hero([one.placement for one in placed], heroes_first([one.thing for one in placed]))


def dress(scene: Scene, seed: int, most_triangles: int = MOST_TRIANGLES) -> tuple[Strewn, ...]:
    """What the stage is strewn with, clear of what stands there and of the sight of the hero.

    Raises:
        GenerationFailed: the scene has no stage.
    """
    if scene.stage is None or scene.view is None:
        raise GenerationFailed("there is no stage to dress")
    view = StageView(scene.view.eye, scene.view.target, scene.view.fov_deg)
    covers = {name: Worn(surface.phrase, surface.base_color) for name, surface in scene.shell_surfaces.items()}
    obstacles = [_obstacle(placed.placement) for placed in scene.objects.values() if placed.placement.on is None]
    heroes = [Hero(placement.position, placement.size) for placement in _to_be_seen(scene)]
    found = strew(scene.stage, view, obstacles, heroes, seed=seed, covers=covers, most_triangles=most_triangles)
    return tuple(found)


def _to_be_seen(scene: Scene) -> list[Placement]:
    """The hero first, and the other named things, but for what is flat."""
    hero = hero_of(scene)
    named = [one.placement for one in scene.objects.values() if is_cast(one.thing) and not one.placement.flat]
    others = [placement for placement in named if hero is None or placement.item.id != hero.item.id]
    return ([hero] if hero else []) + others[:_MOST_SEEN]


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
    return round(_PIXELS_TO_TEXELS * 540 / math.tan(math.radians(view.fov_deg / 2)) / max(distance_m, _NEAREST_M))


def pixels_of(view: View | None, placement: Placement) -> float:
    """A thing's longest edge in a picture 1,080 high, pixels."""
    return texels_per_m(view, placement) / _PIXELS_TO_TEXELS * max(placement.size)


def in_sight(view: View, placement: Placement) -> bool:
    """Whether any of a thing may be in a wide picture."""
    x, y, z = placement.position
    way = np.subtract((x, y + placement.size[1] / 2, z), view.eye)
    away, half = float(np.linalg.norm(way)), 0.5 * math.hypot(*placement.size)
    if away <= half:
        return True
    ahead = np.subtract(view.target, view.eye)
    cosine = float(way @ ahead) / max(1e-9, away * float(np.linalg.norm(ahead)))
    widest = math.atan(_WIDE * math.tan(math.radians(view.fov_deg / 2)))
    return math.acos(min(1.0, max(-1.0, cosine))) <= widest + math.asin(half / away)


def most_triangles(view: View | None, placement: Placement) -> int:
    """How many triangles a thing may have, a power of two: by how large it is in a picture 1,080 high, less for each of
    many that are alike.
    """
    pixels = pixels_of(view, placement)
    _, broad, length = sorted(placement.size)
    wanted = _TRIANGLES_A_PIXEL2 * pixels**2 / math.sqrt(max(1, placement.item.siblings))
    wanted *= max(_SLENDER, math.sqrt(broad / length))
    return min(_MOST_TRIANGLES, max(_LEAST_TRIANGLES, 1 << math.ceil(math.log2(max(1.0, wanted)))))


def same_strewn(a: tuple[Strewn, ...], b: tuple[Strewn, ...]) -> bool:
    """Whether the same things lie in the same places."""
    return len(a) == len(b) and all(
        one.dressing == two.dressing and np.array_equal(one.places, two.places) for one, two in zip(a, b, strict=True)
    )


def _obstacle(placement: Placement) -> Obstacle:
    x, _, z = placement.position
    return Obstacle(x, z, 0.45 * max(placement.size[0], placement.size[2]) + 0.05)
