"""What differs between two scenes, as data."""

from __future__ import annotations

import msgspec

from generators.plan import Environment, SceneObject, SpokenLine, Surface, View
from server.scenes.difference import Difference, brought_back, difference
from server.scenes.state import Built, Held, Light, Material, SceneState, Sentence, Shortfall, Standing, Verdict
from server.scenes.wish import Wish

WISH = Wish(prompt="a table and a chair", seed=7)
EMPTY = SceneState(wish=WISH)


def thing(name: str, phrase: str = "oak") -> SceneObject:
    surfaces = {"top": Surface(phrase=phrase), "legs": Surface(phrase="steel")}
    return SceneObject(id=name, thing=name, shape="box", size=(1.0, 1.0, 1.0), surfaces=surfaces)


def held(letter: str, revision: int = 1) -> Held:
    return Held(digest=letter * 64, tier="final", revision=revision)


def scene(**changes: object) -> SceneState:
    table = Standing(thing=thing("table"), position=(0.0, 0.0, -2.0), yaw=0.5, size=(1.0, 1.0, 1.0), worn=("top",))
    made = SceneState(
        wish=WISH,
        environment=Environment(title="A room", mood="calm", archetype="room", stage="room"),
        objects=(table,),
        lines=(SpokenLine(id="line-1", text="Here it is."),),
        built=Built(stage="room", parameters={"width": 4.0}),
        view=View(eye=(0.0, 1.6, 2.0), target=(0.0, 1.0, -2.0)),
        shell_surfaces={"walls": Surface(phrase="plaster"), "floor": Surface(phrase="oak")},
        lamps=(Light(kind="point", color=(1.0, 0.7, 0.4), intensity=90.0, position=(0.0, 2.0, 0.0)),),
        materials={"oak-1": Material(phrase="oak", tile_size_m=0.5, maps={"normal": "a" * 64}, checks={"then": "x"})},
        sentences={"speech/line-1-1": Sentence(text="Here it is.", at=None, duration_s=0.5, digest="b" * 64)},
        slots={"object/table": held("c"), "material/oak-1/normal": held("a", 2), "environment": held("d")},
        failures=(Shortfall(slot="object/chair", code="no_room", detail="no free place"),),
        verdicts=(Verdict(stage="prompt", category="hate", action="soften"),),
        manifest="e" * 64,
        about=("table",),
    )
    return msgspec.structs.replace(made, **changes)


def test_a_scene_is_the_same_after_it_was_written_and_read() -> None:
    read = msgspec.json.decode(msgspec.json.encode(scene()), type=SceneState)
    assert read == scene()
    assert list(read.plan.objects[0].surfaces) == ["top", "legs"], "in the order in which they are painted"
    assert read.tile_size_m("material/oak-1/normal") == 0.5
    assert read.tile_size_m("object/table") is None


def test_a_first_scene_differs_from_the_empty_one_in_all_it_has() -> None:
    assert difference(EMPTY, scene()) == Difference(
        environment=True,
        bound=("object/table",),
        spoken=("speech/line-1-1",),
        filled=("object/table", "material/oak-1/normal", "environment"),
    )
    assert difference(scene(), scene()) == Difference()


def test_what_differs_is_what_moved_went_or_was_made_anew() -> None:
    (table,) = scene().objects
    moved = msgspec.structs.replace(table, position=(1.0, 0.0, -2.0))
    assert difference(scene(), scene(objects=(moved,))) == Difference(bound=("object/table",))
    gone = scene(objects=(), slots={"environment": held("d")}, sentences={})
    assert difference(scene(), gone) == Difference(removed=("object/table", "speech/line-1-1"))
    other = scene(slots=scene().slots | {"object/table": held("f")})
    assert difference(scene(), other) == Difference(filled=("object/table",))
    assert difference(scene(), scene(lamps=())) == Difference(environment=True)


def test_revisions_rise_though_a_slot_was_gone_meanwhile() -> None:
    first = scene()
    edited = scene(objects=(), slots={"environment": held("f", 2)}, gone={"object/table": 4})
    back = brought_back(edited, first)
    assert (back.slots["object/table"].revision, back.slots["environment"].revision) == (5, 3)
    assert back.slots["material/oak-1/normal"].revision == 1
    again = brought_back(back, edited)
    assert again.gone["object/table"] == 5
    assert again.revisions["environment"] == 4
