"""Whole jobs on stages: what is told, what is made once, what an edit leaves alone."""

from __future__ import annotations

from pathlib import Path

from assets.glb import read_glb
from server.protocol.messages import Bound, Edited, Finished, Offered, Planned, Removed
from tests.server.jobs.test_revision import Talk, objects, of, slots, talk
from tests.server.jobs.test_scenes import final_file, manifest_of, offered, run_job, standing


def test_the_plan_comes_first_then_its_stage_and_the_view_when_all_stands(tmp_path: Path) -> None:
    events = run_job(tmp_path, "on-meadow table chair")
    first, *told = of(events, Planned)
    assert first.environment.view is None
    assert len(first.environment.surfaces) == 1
    assert first.environment.lights[0].kind == "directional"
    assert told
    assert all(planned.environment.view is not None for planned in told)
    assert told[0].environment.surfaces["grass"].phrase == "grey ground"
    parts = [event.message for event in events if isinstance(event.message, Planned | Bound | Offered)]
    assert isinstance(parts[0], Planned)
    made = [offer.slot for offer in offered(events)]
    assert made.count("environment") == made.count("environment/dressing") == 1


def test_what_gives_way_is_told_and_is_no_failure(tmp_path: Path) -> None:
    finished = run_job(tmp_path, "on-meadow table")[-1].message
    assert isinstance(finished, Finished)
    assert not finished.partial
    assert [(failure.slot, failure.code) for failure in finished.failures] == [("environment", "gave_way")]
    assert "width" in finished.failures[0].detail


def test_a_misspelt_stage_is_the_nearest_and_an_unknown_one_plain_ground(tmp_path: Path) -> None:
    near = run_job(tmp_path, "on-meadwo table")[-1].message
    assert isinstance(near, Finished)
    assert not near.partial
    assert "meadow" in near.failures[0].detail
    unknown = run_job(tmp_path, "on-xyzzy table")
    assert isinstance(unknown[-1].message, Finished)
    assert unknown[-1].message.partial
    assert "environment" in {offer.slot for offer in offered(unknown)}
    assert "object/table-1" in {offer.slot for offer in offered(unknown)}


def test_the_scene_has_a_camera_and_blends_what_lies_over_the_ground(tmp_path: Path) -> None:
    events = run_job(tmp_path, "on-rocky_shore table", delivery="embedded")
    document, _ = read_glb(final_file(events, "scene"))
    assert [node["name"] for node in document["nodes"] if "camera" in node] == ["view"]
    assert {"sky", "environment", "dressing", "contacts"} <= {node["name"] for node in document["nodes"]}
    assert any(material.get("alphaMode") == "BLEND" for material in document["materials"])
    manifest = manifest_of(events)
    assert manifest["environment"]["view"]["fov_deg"] > 10
    assert manifest["dressing_asset"]


def test_water_has_waves_and_no_painted_colour(tmp_path: Path) -> None:
    events = run_job(tmp_path, "on-rocky_shore table")
    water = [offer.slot for offer in offered(events) if "rippled-water" in offer.slot]
    assert [slot.rpartition("/")[2] for slot in water] == ["normal"]


def test_equal_requests_give_equal_bytes(tmp_path: Path) -> None:
    first, second = (run_job(tmp_path / name, "on-rocky_shore table", delivery="embedded") for name in ("a", "b"))
    assert final_file(first, "scene") == final_file(second, "scene")


def test_an_edit_of_a_thing_leaves_the_stage_and_the_view(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate("on-meadow table chair")
        after = await talk.edit("make the table red")
        assert of(after, Edited)
        assert not of(after, Planned)
        assert not {"environment", "environment/dressing"} & slots(after)
        assert "environment/contacts" not in slots(after)
        before, now = manifest_of(first), manifest_of(after)
        for field in ("environment", "environment_asset", "dressing_asset", "contacts_asset"):
            assert before[field] == now[field]
        assert objects(first)["object/chair-2"] == objects(after)["object/chair-2"]

    talk(tmp_path, script)


def test_undo_brings_back_what_stood_where_it_stood(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate("on-meadow table chair")
        moved = await talk.edit("move the table to the left")
        assert manifest_of(moved)["contacts_asset"] not in (manifest_of(first)["contacts_asset"], None)
        back = await talk.undo()
        assert objects(first) == objects(back)
        for field in ("dressing_asset", "contacts_asset"):
            assert manifest_of(first)[field] == manifest_of(back)[field]

    talk(tmp_path, script)


def test_a_request_is_told_the_same_from_the_store(tmp_path: Path) -> None:
    first, again = (run_job(tmp_path, "on-meadow table") for _ in range(2))
    assert standing(first) == standing(again)
    assert of(first, Planned)[-1:] == of(again, Planned)
    bound = [{told.slot: told for told in of(events, Bound)} for events in (first, again)]
    assert bound[0] == bound[1]


def test_what_lies_on_a_desk_goes_with_it(tmp_path: Path) -> None:
    async def script(talk: Talk) -> None:
        first = await talk.generate("on-void desk chair", delivery="embedded")
        full = manifest_of(first)["dressing_asset"]
        assert full
        moved = await talk.edit("move the desk back")
        assert manifest_of(moved)["dressing_asset"] not in (full, None)
        gone = await talk.edit("remove the desk")
        assert "environment/dressing" in {told.slot for told in of(gone, Removed)}
        assert manifest_of(gone)["dressing_asset"] is None
        await talk.undo()
        back = await talk.undo()
        assert manifest_of(back)["dressing_asset"] == full

    talk(tmp_path, script)
