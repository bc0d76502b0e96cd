"""What gives light, and where the main light comes from."""

from __future__ import annotations

import math

import msgspec
import pytest

from assets.layout import Item, Placement
from assets.shapes.sketch import Sketch
from assets.stages import build_stage
from assets.stages.site import Site
from generators.plan import Environment, SceneObject, Sky, Sun, Surface, View
from server.jobs.glow import emitters, is_dim, lamps_of
from server.jobs.keylight import aim_light
from server.jobs.lamplight import halos_of, left_over
from server.jobs.lighting import has_room, lamp_light, most_candela, most_lights
from server.jobs.scene import Scene
from server.scenes.state import Light
from server.scenes.wish import Wish

GLOWING = Surface(phrase="glowing purple crystal", emissive=(0.3, 0.0, 0.6))
STONE = Surface(phrase="granite")


def thing(size: float, **surfaces: Surface) -> tuple[SceneObject, Placement]:
    made = SceneObject(id="it", thing="it", shape="box", size=(size, size, size), surfaces=surfaces)
    return made, Placement(Item("it", made.size), (1.0, 0.0, -4.0), 0.0, made.size)


def environment(*, lux: float = 900.0, indoor: bool = True, azimuth: float = 0.0) -> Environment:
    return Environment(
        title="A cave",
        mood="dark",
        archetype="cave",
        time="none",
        weather="none",
        indoor=indoor,
        sky=Sky(zenith=(0.0, 0.0, 0.0), horizon=(0.0, 0.0, 0.0), ambient=(0.1, 0.1, 0.1)),
        sun=Sun(azimuth_deg=azimuth, elevation_deg=40.0, color=(1.0, 1.0, 1.0), intensity_lux=lux),
        ground=STONE,
    )


def light(x: float) -> Light:
    return Light(kind="point", color=(1.0, 1.0, 1.0), intensity=200.0, position=(x, 1.0, -4.0), range_m=5.0)


def test_a_thing_lights_in_the_colour_of_what_glows_of_it() -> None:
    found = lamp_light(*thing(0.8, body=STONE, gem=GLOWING))
    assert found is not None
    assert found.color[2] > found.color[0] > found.color[1] > 0.0
    assert found.position is not None
    assert found.position[2] > -4.0 + 0.4  # before it, not within


def test_a_lamp_on_the_ground_burns_no_hole_into_it() -> None:
    lamp = msgspec.structs.replace(thing(0.1, flame=GLOWING)[0], shape="candle")
    found = lamp_light(lamp, thing(0.1)[1], around=50.0)
    assert found is not None
    assert found.position is not None
    assert found.intensity / found.position[1] ** 2 <= 8.0 * 50.0 + 1e-6
    assert lamp_light(*thing(4.0, gem=GLOWING), around=50.0) == lamp_light(*thing(4.0, gem=GLOWING))


def test_a_lamp_shines_where_its_shape_says() -> None:
    made, placement = thing(1.0, body=STONE, coals=GLOWING, gem=GLOWING)
    forge = lamp_light(msgspec.structs.replace(made, shape="forge"), placement)
    box = lamp_light(made, placement)
    assert forge is not None
    assert box is not None
    assert forge.intensity == 500.0
    assert (forge.position, box.position) == ((1.0, 0.6, -4.0 + 1.4), (1.0, 0.9, -4.0 + 0.8))


def test_a_dark_room_bears_less_lamp_than_a_bright_one_and_the_open_any() -> None:
    dark, bright = (most_candela(environment(lux=lux)) for lux in (600.0, 6000.0))
    assert dark < 500.0 < bright
    assert most_candela(environment(lux=600.0, indoor=False)) == math.inf
    made, placement = thing(1.0, body=STONE, coals=GLOWING)
    forge = lamp_light(msgspec.structs.replace(made, shape="forge"), placement, dark)
    assert forge is not None
    assert forge.intensity == pytest.approx(dark)


def test_what_does_not_glow_gives_none() -> None:
    assert lamp_light(*thing(0.8, body=STONE)) is None


def test_the_larger_thing_gives_the_more_light() -> None:
    small, large = (lamp_light(*thing(size, gem=GLOWING)) for size in (0.2, 2.0))
    assert small is not None
    assert large is not None
    assert large.intensity > 2 * small.intensity


def test_lights_are_few_and_apart() -> None:
    assert not has_room(light(0.1), [light(0.0)], lean=False)
    assert has_room(light(3.0), [light(0.0)], lean=True)
    many = [light(3.0 * k) for k in range(most_lights(lean=False) - 1)]
    assert not has_room(light(99.0), many, lean=False)
    assert not has_room(light(99.0), many[:2], lean=True)
    assert has_room(light(99.0), many[:2], lean=False)


def test_the_crystals_of_a_cave_light_it_within_the_budget_unless_it_is_bright() -> None:
    stage = build_stage("cave", seed=3)
    wish = Wish(prompt="a cave")
    dark, bright = (Scene.begin(environment(lux=lux), wish, stage) for lux in (900.0, 9000.0))
    assert is_dim(dark.environment)
    found = emitters(dark, None)
    lamps = dark.lamps = lamps_of(dark, found)
    assert 2 <= len(lamps) <= 6
    assert {max(range(3), key=lambda k: lamp.color[k]) for lamp in lamps} <= {1, 2}
    assert emitters(bright, None) == []
    assert lamps_of(bright, []) == []
    # the rest is worked out once, and all have a halo
    dark.lamplight = left_over(dark, found)
    assert len(dark.lamplight) > 10
    assert {lamp.at for lamp in dark.lamplight}.isdisjoint(lamp.position for lamp in lamps)
    assert halos_of(dark, found)
    assert not halos_of(bright, [])


@pytest.mark.parametrize("azimuth", [-180.0, -90.0, 0.0, 10.0, 60.0, 170.0])
def test_the_main_light_comes_from_a_side_of_the_hero(azimuth: float) -> None:
    view = View(eye=(2.0, 1.6, 3.0), target=(0.0, 1.0, -4.0), fov_deg=40.0)
    hero = Placement(Item("hero", (1.0, 1.0, 1.0)), (0.0, 0.0, -4.0), 0.0, (1.0, 1.0, 1.0))
    aimed = aim_light(environment(indoor=False, azimuth=azimuth), None, view, hero).sun.azimuth_deg
    to_eye = math.degrees(math.atan2(2.0, 7.0))
    assert 27.9 <= abs((aimed - to_eye + 180) % 360 - 180) <= 92.1


def test_a_light_that_comes_from_a_side_stays() -> None:
    view = View(eye=(0.0, 1.6, 3.0), target=(0.0, 1.0, -4.0), fov_deg=40.0)
    hero = Placement(Item("hero", (1.0, 1.0, 1.0)), (0.0, 0.0, -4.0), 0.0, (1.0, 1.0, 1.0))
    before = environment(indoor=False, azimuth=45.0)
    assert aim_light(before, None, view, hero) is before


def test_the_sun_is_turned_past_a_wall_that_would_keep_it_off_the_hero() -> None:
    site, wall = Site("street", {"paving": "paving", "wall": "brick"}, 1), Sketch((1, 1, 1))
    site.floor("paving", (-8.0, -12.0), (8.0, 4.0))
    wall.box("wall", (0.4, 12.0, 16.0), (2.5, 0.0, -4.0))
    site.draw(wall)
    site.zone("focus", 0.0, -4.0, (1.0, 1.0, 1.0))
    view = View(eye=(0.0, 1.6, 3.0), target=(0.0, 1.0, -4.0), fov_deg=40.0)
    hero = Placement(Item("hero", (1.0, 1.0, 1.0)), (0.0, 0.0, -4.0), 0.0, (1.0, 1.0, 1.0))
    before = environment(indoor=False, azimuth=80.0)
    assert aim_light(before, None, view, hero).sun.azimuth_deg == 80.0
    assert aim_light(before, site.finish(), view, hero).sun.azimuth_deg < 0.0


def test_no_light_of_a_dark_room_is_brighter_than_the_room_bears() -> None:
    room = environment(lux=600.0)
    found = emitters(Scene.begin(room, Wish(prompt="a cave"), build_stage("cave", seed=3)), None)
    assert found
    assert all(one.light.intensity <= most_candela(room) for one in found)
