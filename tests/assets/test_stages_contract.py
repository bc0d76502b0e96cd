"""What every stage keeps: sound geometry, ground one can trust, zones one can use, a view one can arrive at."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

from assets.artifacts import Primitive
from assets.errors import InvalidArtifact
from assets.preview.rays import Tracer
from assets.stages import STAGES, Stage, build_stage, fit_parameters
from assets.stages.backdrops import ridge
from assets.stages.dressing import DRESSINGS
from assets.stages.noise import Noise
from assets.stages.stage import STANDING

MOST_TRIANGLES = 60_000
NAMES = list(STAGES)


@cache
def built(name: str) -> Stage:
    return build_stage(name, seed=1)


def soup(stage: Stage, *kinds: str) -> np.ndarray:
    """Triangles `[n, 3, 3]` of the surfaces of these kinds."""
    return np.concatenate(
        [p.positions[p.indices] for p in stage.model.primitives if stage.surfaces[p.surface].kind in kinds]
    )


def fall(tracer: Tracer, x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Heights at which things dropped from the points land; NaN where they fall for ever."""
    origins = np.stack([x, y, z], axis=1).astype(np.float32)
    hits = tracer.first(origins, np.tile(np.array([0, -1, 0], np.float32), (len(x), 1)))
    return np.where(hits.triangle >= 0, y - hits.distance, np.nan)


@pytest.mark.parametrize("name", NAMES)
def test_geometry_is_sound_and_within_the_budget(name: str) -> None:
    stage = built(name)
    assert stage.model.triangles <= MOST_TRIANGLES
    for primitive in stage.model.primitives:
        length = np.linalg.norm(primitive.normals, axis=1)
        assert np.abs(length - 1).max() < 1e-3, primitive.surface
        if not primitive.stencil:  # cards turn their fronts to who arrives, and are lit as what they belong to
            assert agreement(primitive) > 0.97, f"{primitive.surface}: triangles wound against their normals"
        surface = stage.surfaces[primitive.surface]
        if surface.kind == "overlay":
            assert primitive.colors is not None, primitive.surface
            assert primitive.colors.shape[1] == 4, f"{primitive.surface}: nothing says how much it covers"
        if surface.material and surface.kind != "water" and not primitive.stencil:
            assert 0.5 < density(primitive) < 2.0, f"{primitive.surface}: texture coordinates are not metres"


def agreement(primitive: Primitive) -> float:
    """The share of the area whose winding agrees with its normals."""
    corners = primitive.positions[primitive.indices].astype(np.float64)
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(cross, axis=1)
    agrees = (cross * primitive.normals[primitive.indices].mean(axis=1)).sum(axis=1) > 0
    return float(area[agrees].sum() / area.sum())


def density(primitive: Primitive) -> float:
    """Texture metres per metre: the median over the area."""
    corners, uvs = primitive.positions[primitive.indices], primitive.uvs[primitive.indices]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    d1, d2 = uvs[:, 1] - uvs[:, 0], uvs[:, 2] - uvs[:, 0]
    ratio = np.abs(d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0]) / np.maximum(area, 1e-12)
    order = np.argsort(ratio)
    running = np.cumsum(area[order])
    return float(np.sqrt(ratio[order[np.searchsorted(running, running[-1] / 2)]]))


@pytest.mark.parametrize("name", NAMES)
def test_equal_seeds_give_equal_stages_and_other_seeds_others(name: str) -> None:
    stage, again = built(name), build_stage(name, seed=1)
    assert again.view == stage.view
    assert again.zones == stage.zones
    for one, other in zip(stage.model.primitives, again.model.primitives, strict=True):
        assert one.surface == other.surface
        assert np.array_equal(one.positions, other.positions)
        assert (one.colors is None) == (other.colors is None)
        assert one.colors is None or other.colors is None or np.array_equal(one.colors, other.colors)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("first", [0, 1], ids=["odd ones low", "odd ones high"])
def test_every_parameter_works_at_both_ends(name: str, first: int) -> None:
    ends = {
        key: known.low if (place + first) % 2 else known.high
        for place, (key, known) in enumerate(STAGES[name].parameters.items())
    }
    assert build_stage(name, seed=4, parameters=ends).model.triangles <= MOST_TRIANGLES, ends


@pytest.mark.parametrize("name", NAMES)
def test_the_height_field_is_the_ground_that_is_drawn(name: str) -> None:
    stage = built(name)
    random = np.random.default_rng(5)
    near = [zone.at for zone in stage.zones if zone.kind in STANDING] + [stage.view.eye]
    x = np.concatenate([at[0] + random.uniform(-3, 3, 40) for at in near])
    z = np.concatenate([at[2] + random.uniform(-3, 3, 40) for at in near])
    expected = stage.ground.bed_at(x, z)
    landed = fall(Tracer(soup(stage, "ground", "overlay")), x, expected + 0.5, z)
    drawn = np.isfinite(landed)
    if stage.room is not None:
        drawn &= (x > stage.room.low[0]) & (x < stage.room.high[0])
        drawn &= (z > stage.room.low[2]) & (z < stage.room.high[2])
    assert drawn.sum() >= 40
    assert np.abs(landed - expected)[drawn].max() < 0.04


@pytest.mark.parametrize("name", NAMES)
def test_a_deck_is_drawn_where_one_stands_on_it(name: str) -> None:
    stage = built(name)
    tracer = Tracer(soup(stage, "ground", "structure", "overlay"))
    for deck in stage.ground.decks:
        middle = np.asarray(deck.at, np.float64)[:, None]
        landed = fall(tracer, middle[0], middle[1] + 0.3, middle[2])
        assert abs(float(landed[0]) - deck.at[1]) < 0.04, deck


@pytest.mark.parametrize("name", NAMES)
def test_one_arrives_near_the_origin_at_eye_height_with_nothing_in_the_face(name: str) -> None:
    stage = built(name)
    x, y, z = stage.view.eye
    assert math.hypot(x, z) <= 3.0
    assert abs(stage.height_at(0.0, 0.0)) <= 0.5, "clients that know no view stand at the origin, on y = 0"
    assert 1.1 <= y - stage.height_at(x, z) <= 2.2
    hits = Tracer(soup(stage, "ground", "structure", "backdrop")).first(*picture(stage))
    assert hits.distance[hits.triangle >= 0].min() >= 1.2


def picture(stage: Stage) -> tuple[np.ndarray, np.ndarray]:
    """Rays of a 48 × 27 picture from where one arrives: origins and directions."""
    eye, target = np.asarray(stage.view.eye), np.asarray(stage.view.target)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, [0, 1, 0])
    right /= np.linalg.norm(right)
    extent = math.tan(math.radians(stage.view.fov_deg) / 2)
    u, v = np.meshgrid(np.linspace(-1, 1, 48) * extent * 16 / 9, np.linspace(-1, 1, 27) * extent)
    rays = ahead + u.reshape(-1, 1) * right + v.reshape(-1, 1) * np.cross(right, ahead)
    rays /= np.linalg.norm(rays, axis=1, keepdims=True)
    return np.broadcast_to(eye, rays.shape).astype(np.float32), rays.astype(np.float32)


@pytest.mark.parametrize("name", NAMES)
def test_a_focus_is_level_dry_and_in_the_picture(name: str) -> None:
    stage = built(name)
    eye = np.asarray(stage.view.eye)
    tracer = Tracer(soup(stage, "ground", "structure"))
    ahead = np.asarray(stage.view.target) - eye
    for zone in stage.zones_of("focus"):
        x, y, z = zone.at
        assert stage.ground.unevenness(x, z, 0.7 * zone.size[0], 0.7 * zone.size[2]) <= 0.4, zone
        assert stage.water_depth_at(x, z) == 0.0 or y >= stage.water.level, zone  # type: ignore[union-attr]
        way = np.array([x, y + 0.6 * min(2.0, zone.size[1]), z]) - eye
        angle = math.degrees(math.acos(way @ ahead / np.linalg.norm(way) / np.linalg.norm(ahead)))
        assert angle < 0.85 * stage.view.fov_deg, f"{zone} lies outside the picture"
        hit = tracer.first(eye[None].astype(np.float32), (way / np.linalg.norm(way))[None].astype(np.float32))
        assert hit.triangle[0] < 0 or hit.distance[0] > np.linalg.norm(way) - 0.5 * zone.size[2], f"{zone} is hidden"


@pytest.mark.parametrize("name", NAMES)
def test_zones_lie_where_their_kind_says(name: str) -> None:
    stage = built(name)
    for zone in stage.zones:
        x, y, z = zone.at
        assert min(zone.size) > 0, zone
        if zone.kind in STANDING:
            assert abs(y - stage.height_at(x, z)) < 0.05, zone
        if zone.kind == "water":
            assert stage.water is not None
            assert y == pytest.approx(stage.water.level), zone
            assert stage.water_depth_at(x, z) > 0.3, zone
        if stage.room is not None:
            low, high = stage.room.low, stage.room.high
            margin = 0.5  # sills and niches lie within the walls
            assert low[0] - margin <= x <= high[0] + margin, zone
            assert low[2] - margin <= z <= high[2] + margin, zone
    if STAGES[name].indoor:
        assert stage.room is not None
        assert stage.zones_of("wall"), "nothing could hang on a wall"
        assert stage.zones_of("ceiling"), "no lamp could hang"
    assert len(stage.zones) >= 8, "too few zones for a dozen things"


@pytest.mark.parametrize("name", NAMES)
def test_dressing_names_what_there_is(name: str) -> None:
    stage = built(name)
    for rule in stage.scatter:
        assert rule.what in DRESSINGS, rule
        assert not rule.on or rule.on in stage.ground.covers, rule
        assert rule.per_m2 > 0
        assert rule.near_m < rule.far_m, rule


@pytest.mark.parametrize("name", NAMES)
def test_every_surface_is_declared_once_and_used(name: str) -> None:
    spec = STAGES[name]
    assert spec.summary
    wanted = set(spec.surfaces.values()) - materials(built(name))
    for share in (1, 0, *np.arange(1, 7) / 7):  # what is not usual is mostly at an end
        for key, known in spec.parameters.items() if wanted else ():
            value = known.low + share * (known.high - known.low)
            wanted -= materials(build_stage(name, seed=1, parameters={key: float(value)}))
    most = max(spec.parameters, key=lambda key: spec.parameters[key].high, default="")
    for number in range(int(spec.parameters[most].high) + 1) if most else ():  # of many units each may be the one
        if wanted:
            wanted -= materials(build_stage(name, seed=1, parameters={most: float(number)}))
    assert not wanted, "declared surfaces that no parameter draws"


def materials(stage: Stage) -> set[str]:
    """The phrases of what is drawn."""
    return {surface.material for surface in stage.surfaces.values()}


def test_what_is_misspelt_is_refused_with_near_names() -> None:
    with pytest.raises(InvalidArtifact, match="rocky_shore"):
        build_stage("rocky_shor")
    with pytest.raises(InvalidArtifact, match="cliff"):
        build_stage("rocky_shore", parameters={"clif": 1.0})


def test_impossible_numbers_give_way_and_it_is_said() -> None:
    fitted, said = fit_parameters("room", {"width": 400.0, "depth": 1.0, "height": 2.8, "colour": 3.0})
    assert fitted == {"width": 16.0, "depth": 2.8, "height": 2.8}
    assert len(said) == 3
    assert build_stage("room", parameters=fitted).room is not None


def test_a_place_between_grid_points_lies_on_the_drawn_triangle() -> None:
    stage = built("rocky_shore")
    ground = stage.ground
    corner = ground.heights[10, 10], ground.heights[10, 11], ground.heights[11, 11]
    x = (ground.xs[10] + 2 * ground.xs[11]) / 3
    z = (2 * ground.zs[10] + ground.zs[11]) / 3
    assert float(ground.bed_at(x, z)) == pytest.approx(sum(corner) / 3)


def test_hills_all_round_close_without_a_cliff() -> None:
    hills = ridge(Noise(3), (0, 360), 200.0, 20.0, (0.3, 0.3, 0.3), columns=100)
    points = hills.patch.points.reshape(-1, 100, 3)
    step = np.abs(np.diff(points[..., 1], axis=1)).max()
    assert np.abs(points[:, 0] - points[:, -1]).max() < max(step, 0.5)
