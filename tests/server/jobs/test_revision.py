"""A living scene: an edit makes only what it changes, undo gives back the very bytes."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from assets.finishing.profiles import PLAIN_TARGET
from assets.finishing.target import Target
from generators.errors import InvalidTask
from generators.planning.edits.operations import InvalidEdit
from generators.registry import Kind
from generators.tasks import GeometryTask, MaterialTask, StageTask
from server.affect.voicing import VoiceNow, Voicing, as_it_is
from server.backend import Event
from server.jobs.backend import SceneBackend
from server.protocol.messages import (
    Accept,
    Accepted,
    Bound,
    Edit,
    Edited,
    Finished,
    Generate,
    Operation,
    Planned,
    Redo,
    Removed,
    Spoke,
    Undo,
)
from server.scenes.records import SceneGone
from server.scenes.versions import NothingToUndo
from server.targets import resolve_target
from tests.server.jobs.small import CHOSEN
from tests.server.jobs.test_scenes import Counting, backend, manifest_of, offered

RED = Operation(type="paint", targets=("table-1",), values={"colors": ("red",)})
BATCHED: dict[Kind, str] = {**CHOSEN, "material": "wave-batches"}


class Talk:
    """A scene, of a table, a chair and a sofa if nothing else is said, and what is said to it."""

    def __init__(self, made: SceneBackend, scene: str = "") -> None:
        self._made, self._scene = made, scene

    async def generate(
        self, prompt: str = "table chair sofa", target: Target = PLAIN_TARGET, **options: Any
    ) -> list[Event]:
        return await self._events(self._made.run(Generate(job="j", prompt=prompt, **options), target))

    async def edit(self, instruction: str, *about: str, voicing: VoiceNow = as_it_is) -> list[Event]:
        wanted = Edit(job="j", instruction=instruction, about=about)
        return await self._events(self._made.change(wanted, self._scene, voicing=voicing))

    async def undo(self) -> list[Event]:
        return await self._events(self._made.change(Undo(job="j"), self._scene))

    async def redo(self) -> list[Event]:
        return await self._events(self._made.change(Redo(job="j"), self._scene))

    async def _events(self, stream: Any) -> list[Event]:
        async with aclosing(stream) as events:
            found = [event async for event in events]
        assert isinstance(found[-1].message, Finished)
        self._scene = found[-1].scene
        return found


def talk(root: Path, script: Callable[[Talk], Coroutine[Any, Any, None]], chosen: dict[Kind, str] = CHOSEN) -> None:
    async def run() -> None:
        async with backend(root, chosen) as made:
            await script(Talk(made))

    asyncio.run(run())


def slots(events: list[Event]) -> set[str]:
    return {offer.slot.rpartition("/")[0] if "material" in offer.slot else offer.slot for offer in offered(events)}


def of(events: list[Event], kind: type) -> list[Any]:
    return [event.message for event in events if isinstance(event.message, kind)]


def objects(events: list[Event]) -> dict[str, Any]:
    return {entry["slot"]: entry for entry in manifest_of(events)["objects"]}


@pytest.mark.parametrize("chosen", [CHOSEN, BATCHED], ids=["one by one", "in batches"])
def test_painting_one_thing_makes_its_file_and_one_material(tmp_path: Path, chosen: dict[Kind, str]) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate()
        after = await talk.edit("make the table red")
        assert isinstance(after[0].message, Accepted)
        assert of(after, Edited) == [Edited(job="j", operations=(RED,), undo=1, redo=0)]
        assert not of(after, Planned)
        assert not of(after, Spoke)
        assert [bound.slot for bound in of(after, Bound)] == ["object/table-1"]
        made = slots(after)
        assert "object/table-1" in made
        assert len(made) == 2
        old, new = objects(first), objects(after)
        assert [slot for slot in old if old[slot] != new[slot]] == ["object/table-1"]
        assert old["object/table-1"]["translation"] == new["object/table-1"]["translation"]
        assert manifest_of(first)["lines"] == manifest_of(after)["lines"]

    talk(tmp_path, script, chosen)


def test_a_line_is_said_in_the_mood_of_its_edit_and_the_others_stay(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate()
        slow = await talk.edit("let the sofa say hello", voicing=lambda: Voicing(pace=0.8))
        assert [spoke.duration_s for spoke in of(slow, Spoke)] == [pytest.approx(0.5 / 0.8, abs=0.001)]
        assert manifest_of(slow)["lines"][: len(manifest_of(first)["lines"])] == manifest_of(first)["lines"]

    talk(tmp_path, script)


def test_an_edit_goes_on_in_the_kind_of_picture_that_its_client_accepts(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        for _ in range(2):  # made, and then answered from the store
            await talk.generate(target=resolve_target(Accept(image=("image/jpeg",))))
            after = await talk.edit("make the table red")
            types = {o.slot.rpartition("/")[2]: o.asset.media_type for o in offered(after) if "material" in o.slot}
            types.pop("preview", None)
            assert set(types.values()) == {"image/jpeg"}

    talk(tmp_path, script)


def test_revisions_go_on_rising(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("make the table red")
        last = {offer.slot: offer.revision for offer in offered(first)}
        assert all(offer.revision > last.get(offer.slot, 0) for offer in offered(after))

    talk(tmp_path, script)


def test_undo_gives_back_the_very_manifest_and_redo_the_other(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate()
        edited = await talk.edit("remove the chair, move the table to the left")
        back = await talk.undo()
        again = await talk.redo()
        digests = [of(events, Finished)[0].manifest.digest for events in (first, edited, back, again)]
        assert digests[0] == digests[2] != digests[1] == digests[3]
        assert of(edited, Removed) == [Removed(job="j", slot="object/chair-2")]
        assert (of(back, Edited)[0].undo, of(back, Edited)[0].redo) == (0, 1)
        with pytest.raises(NothingToUndo):
            await talk.redo()
        await talk.undo()
        with pytest.raises(NothingToUndo):
            await talk.undo()

    talk(tmp_path, script)


def test_a_move_moves_and_makes_no_file(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("move the sofa to the left")
        old, new = objects(first)["object/sofa-3"], objects(after)["object/sofa-3"]
        assert new["translation"][0] < old["translation"][0]
        assert new["asset"] == old["asset"]
        assert {offer.slot for offer in offered(after)} <= {"environment/contacts"}  # its shade moves with it

    talk(tmp_path, script)


def test_a_thing_moves_by_as_much_as_is_said(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("move the sofa 30 cm to the left")
        old, new = objects(first)["object/sofa-3"], objects(after)["object/sofa-3"]
        assert new["translation"][0] == pytest.approx(old["translation"][0] - 0.3, abs=1e-6)
        assert not of(after, Bound)[0].gave_way

    talk(tmp_path, script)


def test_a_thing_turns_where_it_stands_and_back_again(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("turn the sofa 90 degrees")
        old, new = objects(first)["object/sofa-3"], objects(after)["object/sofa-3"]
        assert new["translation"] == old["translation"]
        (_, y, _, w), (_, v, _, u) = old["rotation"], new["rotation"]
        assert abs(2 * math.atan2(v, u) - 2 * math.atan2(y, w)) == pytest.approx(math.pi / 2, abs=1e-6)
        back = await talk.undo()
        assert objects(back)["object/sofa-3"] == old

    talk(tmp_path, script)


def test_two_things_take_each_others_place(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("swap the table and the sofa")
        old, new = objects(first), objects(after)
        for a, b in (("table-1", "sofa-3"), ("sofa-3", "table-1")):
            assert new[f"object/{a}"]["translation"] == pytest.approx(old[f"object/{b}"]["translation"], abs=1e-3)

    talk(tmp_path, script)


def test_left_is_where_the_viewer_sees_it_and_it_is_what_the_last_edit_was_about(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate()
        moved = await talk.edit("move the sofa to the left")
        assert of(moved, Edited)[0].operations[0].targets == ("sofa-3",)
        after = await talk.edit("make it blue")
        assert of(after, Edited)[0].operations == (
            Operation(type="paint", targets=("sofa-3",), values={"colors": ("blue",)}),
        )

    talk(tmp_path, script)


def test_night_changes_the_light_and_no_thing(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("it is night now")
        assert of(after, Planned)[0].environment.time == "night"
        assert not of(after, Bound)
        assert objects(first) == objects(after)

    talk(tmp_path, script)


def test_what_is_added_stands_clear_of_the_rest(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first, after = await talk.generate(), await talk.edit("add a chair to the left of the sofa")
        old, new = objects(first), objects(after)
        added = new.keys() - old.keys()
        assert len(added) == 1
        assert {slot: new[slot] for slot in old} == old
        chair, sofa = new[added.pop()], new["object/sofa-3"]
        assert chair["translation"][0] < sofa["translation"][0]

    talk(tmp_path, script)


def test_an_edit_that_is_not_understood_leaves_the_scene_as_it_was(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate()
        with pytest.raises(InvalidEdit, match="no 'piano'"):
            await talk.edit("make the piano red")
        assert len(of(await talk.edit("make the table red"), Bound)) == 1

    talk(tmp_path, script)


@pytest.mark.parametrize("stage", ["", "on-meadow "], ids=["plain", "staged"])
def test_an_edit_of_a_scene_from_the_store_makes_only_what_differs(tmp_path: Path, stage: str) -> None:
    async def script() -> None:
        async with backend(tmp_path) as made:
            first = await Talk(made).generate(stage + "table chair sofa")
        engine = Counting(CHOSEN)
        async with backend(tmp_path, engine=engine) as made:  # a server that was started again
            talk = Talk(made)
            again = await talk.generate(stage + "table chair sofa")
            assert of(again, Accepted)[0].cached
            assert not engine.asked
            after = await talk.edit("make the table red")
            made_of = sorted(type(task).__name__ for task in engine.asked if not isinstance(task, StageTask))
            assert made_of == ["EditTask", "GeometryTask", "MaterialTask", "MaterialTask"]
            assert [slot for slot, one in objects(after).items() if objects(first)[slot] != one] == ["object/table-1"]
            last = {offer.slot: offer.revision for offer in offered(first)}
            assert all(offer.revision > last.get(offer.slot, 0) for offer in offered(after))
            del engine.asked[:]
            back = await talk.undo()
            assert not engine.asked
            assert of(back, Finished)[0].manifest == of(first, Finished)[0].manifest

    asyncio.run(script())


def test_what_was_lost_from_the_store_is_made_again_and_the_rest_taken_over(tmp_path: Path) -> None:
    async def script() -> None:
        async with backend(tmp_path) as made:
            talk = Talk(made)
            first = await talk.generate()
            edited = await talk.edit("remove the chair, move the table to the left")
            lost = objects(first)["object/chair-2"]["asset"]
        next(tmp_path.glob(f"assets/*/{lost}.glb")).unlink()
        engine = Counting(CHOSEN)
        async with backend(tmp_path, engine=engine) as made:
            back = await Talk(made, edited[-1].scene).undo()
        built = {task.shape for task in engine.asked if isinstance(task, GeometryTask)}
        assert built == {"chair", "sofa", "table", "ground"}  # all that shades the ground, and it
        assert {task.phrase for task in engine.asked if isinstance(task, MaterialTask)} == {"chair paint"}
        assert of(back, Finished)[0].manifest == of(first, Finished)[0].manifest

    asyncio.run(script())


def test_embedded_scenes_are_packed_again_as_a_whole(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate(delivery="embedded")
        after = await talk.edit("make the table red")
        assert "scene" in slots(after)
        assert not of(after, Finished)[0].partial
        assert [offer for offer in offered(after) if offer.slot == "object/table-1"][-1].tier == "final"

    talk(tmp_path, script)


def test_a_scene_that_the_store_does_not_hold_any_more_cannot_be_changed(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        with pytest.raises(SceneGone, match="generate it again"):
            await talk.edit("make the table red")
        await talk.generate()
        for record in tmp_path.glob("records/*/*"):
            record.write_bytes(b'{"from": "another version"}')
        with pytest.raises(SceneGone, match="another version"):
            await talk.undo()

    talk(tmp_path, script)


def where(events: list[Event], slot: str) -> tuple[float, float, float]:
    x, y, z = objects(events)[f"object/{slot}"]["translation"]
    return x, y, z


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("way", ["to the left", "to the right"])
def test_a_step_is_as_long_as_was_said_though_something_is_in_the_way(tmp_path: Path, seed: int, way: str) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate(seed=seed)
        before = await talk.edit("put the chair to the right of the table")
        after = await talk.edit(f"move the chair {way}")
        step = where(after, "chair-2")[0] - where(before, "chair-2")[0]
        assert abs(step) == pytest.approx(2.0, abs=1e-6)
        assert (step < 0) == (way == "to the left")

    talk(tmp_path, script)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("way", ["to the left", "to the right", "back"])
def test_what_stands_to_a_thing_stands_to_it_still_when_that_is_moved(tmp_path: Path, seed: int, way: str) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate(seed=seed)
        await talk.edit("put the chair to the left of the table")
        after = await talk.edit(f"move the table {way}")
        assert where(after, "chair-2")[0] < where(after, "table-1")[0] - 0.05

    talk(tmp_path, script)


@pytest.mark.parametrize("instruction", ["make this one blue", "make it blue"])
def test_this_one_is_what_is_pointed_at(tmp_path: Path, instruction: str) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate()
        after = await talk.edit(instruction, "object/sofa-3")
        assert of(after, Edited)[0].operations[0].targets == ("sofa-3",)

    talk(tmp_path, script)


def test_to_point_at_what_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        await talk.generate()
        with pytest.raises(InvalidTask, match="object/lamp-1"):
            await talk.edit("make it blue", "object/lamp-1")

    talk(tmp_path, script)
