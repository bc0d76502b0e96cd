"""Whole jobs over small real generators, judged by their events and files."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import shutil
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
import trimesh

from assets.errors import StoreFull
from assets.finishing.profiles import PLAIN_TARGET
from assets.finishing.target import Target
from assets.glb import read_glb
from assets.layout import Item, Placement
from assets.store import FolderStore, folder
from generators.base import Step
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.plan import View
from generators.registry import Kind, KindSpec
from generators.tasks import Task
from server.backend import Event
from server.engine.base import ALONE, Engine, Share
from server.engine.inline import InlineEngine
from server.engine.local import LocalEngine
from server.jobs.arrival import texels_per_m
from server.jobs.backend import SceneBackend
from server.protocol.messages import (
    Accept,
    Accepted,
    Anchor,
    Bound,
    Finished,
    Generate,
    Offered,
    Planned,
    Progressed,
    Spoke,
)
from server.targets import resolve_target
from tests.server.jobs.small import CHOSEN, UNGUARDED, lineup


class Counting(InlineEngine):
    """The inline engine; `asked` are the tasks it was given."""

    def __init__(self, chosen: dict[Kind, str], planning: KindSpec = UNGUARDED) -> None:
        super().__init__(lineup(chosen, planning))
        self.asked: list[Task] = []

    def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Run a task, and note it."""
        self.asked.append(task)
        return super().run(task, priority=priority, share=share)


@asynccontextmanager
async def backend(
    root: Path,
    chosen: dict[Kind, str] = CHOSEN,
    planning: KindSpec = UNGUARDED,
    engine: Engine | None = None,
) -> AsyncIterator[SceneBackend]:
    made = SceneBackend(engine or Counting(chosen, planning), FolderStore(root), lineup(chosen, planning))
    await made.start()
    while not made.ready:
        await asyncio.sleep(0.01)
    try:
        yield made
    finally:
        await made.close()


async def events_of(made: SceneBackend, request: Generate, target: Target = PLAIN_TARGET) -> list[Event]:
    async with aclosing(made.run(request, target)) as events:
        return [event async for event in events]


def run_job(
    root: Path,
    prompt: str = "table chair",
    chosen: dict[Kind, str] = CHOSEN,
    planning: KindSpec = UNGUARDED,
    **options: Any,
) -> list[Event]:
    async def run() -> list[Event]:
        async with backend(root, chosen, planning) as made:
            return await events_of(made, Generate(job="j", prompt=prompt, **options))

    return asyncio.run(run())


def offered(events: list[Event]) -> list[Offered]:
    return [event.message for event in events if isinstance(event.message, Offered)]


def standing(events: list[Event]) -> dict[str, Offered]:
    """What fills each slot in the end; pictures of materials that were being drawn are none of them."""
    return {offer.slot: offer for offer in offered(events) if not offer.slot.endswith("/preview")}


def read(event: Event) -> bytes:
    assert event.source is not None
    return event.source.read_slice(0, event.source.size_bytes)


def manifest_of(events: list[Event]) -> Any:
    assert isinstance(events[-1].message, Finished)
    return json.loads(read(events[-1]))


def final_file(events: list[Event], slot: str) -> bytes:
    return [read(e) for e in events if isinstance(e.message, Offered) and e.message.slot == slot][-1]


def test_a_job_tells_of_its_parts_before_their_files(tmp_path: Path) -> None:
    events = run_job(tmp_path)
    messages = [event.message for event in events]
    assert isinstance(messages[0], Accepted)
    assert isinstance(messages[1], Planned)
    assert isinstance(messages[-1], Finished)
    assert not messages[-1].partial
    slots = [m.slot for m in offered(events)]
    for bound in (m for m in messages if isinstance(m, Bound)):
        first = next(m for m in messages if isinstance(m, Offered) and m.slot == bound.slot)
        assert messages.index(bound) < messages.index(first)
    assert {"environment", "object/table-1", "object/chair-2", "speech/line-1-1", "speech/line-1-2"} <= set(slots)
    assert [m.text for m in messages if isinstance(m, Spoke)] == ["Here it is.", "Look around!"]


def test_progress_tells_of_the_plan_and_of_what_is_packed(tmp_path: Path) -> None:
    told: dict[str, Progressed] = {}
    for event in run_job(tmp_path, "table"):
        if isinstance(event.message, Progressed):
            told[event.message.stage] = event.message
    assert told.keys() == {"plan", "geometry", "material", "speech", "pack"}
    assert all(progress.done == progress.total for progress in told.values())
    assert told["pack"].total == 3  # the ground, the table, its shade


def test_revisions_rise_from_draft_to_final(tmp_path: Path) -> None:
    tiers: dict[str, list[tuple[int, str]]] = {}
    for offer in offered(run_job(tmp_path)):
        tiers.setdefault(offer.slot, []).append((offer.revision, offer.tier))
    maps = {slot: seen for slot, seen in tiers.items() if slot.startswith("material/")}
    previews = {slot: maps.pop(slot) for slot in list(maps) if slot.endswith("/preview")}
    assert all(seen == [(1, "placeholder")] for seen in previews.values())
    assert maps
    assert all(seen == [(1, "draft"), (2, "final")] for seen in maps.values())


def test_embedded_delivery_brings_files_that_stand_alone(tmp_path: Path) -> None:
    events = run_job(tmp_path, "table lamp", delivery="embedded")
    document, _ = read_glb(final_file(events, "object/table-1"))
    assert len(document["images"]) == 3
    scene = trimesh.load_scene(trimesh.util.wrap_as_stream(final_file(events, "scene")), file_type="glb")
    assert {"table-1", "lamp-2", "environment", "sky"} <= {str(n) for n in scene.graph.nodes}
    document, _ = read_glb(final_file(events, "scene"))
    kinds = [light["type"] for light in document["extensions"]["KHR_lights_punctual"]["lights"]]
    assert kinds[:2] == ["directional", "point"]
    fills = [node for node in document["nodes"] if node["name"].startswith("sky-light")]
    assert len(kinds) == 2 + len(fills)
    told = document["scenes"][0]["extras"]
    main = document["extensions"]["KHR_lights_punctual"]["lights"][0]["intensity"]
    planned = next(e.message.environment for e in events if isinstance(e.message, Planned))
    assert told["exposure"] == planned.exposure
    assert main == pytest.approx(planned.lights[0].intensity / (1.2 * 2 ** told["exposure"]))
    assert len(told["sky_light"]) == 9


def test_the_manifest_names_every_file_and_binds_audio(tmp_path: Path) -> None:
    events = run_job(tmp_path, delivery="embedded")
    manifest = manifest_of(events)
    held = {offer.asset.digest for offer in offered(events)}
    named = [entry["asset"] for entry in manifest["objects"] + manifest["lines"]]
    named += [digest for made in manifest["materials"].values() for digest in made["maps"].values()]
    assert {*named, manifest["scene"], manifest["environment_asset"]} <= held
    assert [line["text"] for line in manifest["lines"]] == ["Here it is.", "Look around!"]
    spoke = next(m for m in (event.message for event in events) if isinstance(m, Spoke))
    assert (spoke.voice, spoke.words[0].text, spoke.sounds[0].viseme) == ("tones", "Here it is.", "aa")
    assert manifest["lines"][0]["sounds"] == [{"ipa": "a", "viseme": "aa", "start_s": 0.0, "end_s": 0.5}]
    assert manifest["recordings"] == [{"line": "line-1", "duration_s": 1.0, "asset": ANY}]


def test_the_same_request_gives_the_same_bytes_from_nothing(tmp_path: Path) -> None:
    first, second = (run_job(tmp_path / name, seed=5, delivery="embedded") for name in "ab")
    assert read(first[-1]) == read(second[-1])
    other = run_job(tmp_path / "c", seed=6, delivery="embedded")
    assert read(first[-1]) != read(other[-1])


def test_maps_are_jpeg_for_clients_that_accept_it_and_kept_apart(tmp_path: Path) -> None:
    async def run() -> list[list[Event]]:
        async with backend(tmp_path) as made:
            request = Generate(job="j", prompt="table", delivery="embedded")
            accepts = Accept(), Accept(image=("image/png", "image/jpeg")), Accept(image=("image/jpeg",))
            return [await events_of(made, request, resolve_target(accept)) for accept in accepts]

    png, jpeg, again = asyncio.run(run())
    for events, wanted in ((png, "image/png"), (jpeg, "image/jpeg")):
        assert events[0].message == Accepted(job="j")
        maps = {o.slot.rsplit("/")[-1]: o.asset.media_type for o in offered(events) if o.slot.startswith("material/")}
        assert maps == {"base_color": wanted, "normal": wanted, "orm": wanted, "height": "image/png"}
        for slot in ("scene", "object/table-1"):
            document, _ = read_glb(final_file(events, slot))
            assert {image["mimeType"] for image in document["images"]} == {wanted}
    assert again[0].message == Accepted(job="j", cached=True)
    assert read(again[-1]) == read(jpeg[-1])


def test_things_far_away_are_painted_less_fine() -> None:
    view = View(eye=(0.0, 1.6, 0.0), target=(0.0, 1.0, -5.0), fov_deg=40.0)
    item = Item("a", (1.0, 1.0, 1.0))
    near, far = (texels_per_m(view, Placement(item, (0.0, 0.0, z), 0.0, item.size)) for z in (-3.0, -30.0))
    assert far < 40 < 400 < near < texels_per_m(None, Placement(item, (0.0, 0.0, -3.0), 0.0, item.size))


def test_a_request_made_before_is_answered_from_the_store(tmp_path: Path) -> None:
    made = run_job(tmp_path)
    again = run_job(tmp_path)
    assert again[0].message == Accepted(job="j", cached=True)
    assert standing(again) == standing(made)
    assert len(offered(again)) == len(standing(made)), "what stands, and no drafts"
    assert read(again[-1]) == read(made[-1])


def test_other_options_of_a_generator_are_another_request(tmp_path: Path) -> None:
    run_job(tmp_path)
    assert run_job(tmp_path, chosen=CHOSEN | {"material_steps": "9"})[0].message == Accepted(job="j")
    secret = CHOSEN | {"material_steps": "9", "material_key": "secret"}
    assert run_job(tmp_path, chosen=secret)[0].message == Accepted(job="j", cached=True)


def test_a_request_whose_files_are_gone_is_made_again(tmp_path: Path) -> None:
    run_job(tmp_path)
    for file in tmp_path.glob("assets/*/*.png"):
        file.unlink()
    assert run_job(tmp_path)[0].message == Accepted(job="j")


@pytest.mark.parametrize(
    ("prompt", "slot", "fallback"),
    [("table broken", "object/broken-2", ""), ("unpaintable", "material/unpaintable-paint", "flat colours")],
)
def test_a_part_that_fails_leaves_the_rest_and_says_so(tmp_path: Path, prompt: str, slot: str, fallback: str) -> None:
    end = run_job(tmp_path, prompt)[-1].message
    assert isinstance(end, Finished)
    assert end.partial
    assert [(f.slot.startswith(slot), f.code, f.fallback) for f in end.failures] == [
        (True, "generation_failed", fallback)
    ]
    assert run_job(tmp_path, prompt)[0].message == Accepted(job="j"), "a partial job is not kept"


def test_without_a_plan_the_job_fails_with_the_planners_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidTask, match="prompt"):
        run_job(tmp_path, "unplannable")


class Disk:
    """A disk that is full while `full` is true, and lets `spared` writes through before that."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, self.spared = False, 0
        self._write = folder._write_private
        monkeypatch.setattr(folder, "_write_private", self.write)

    def write(self, path: Path, data: bytes) -> None:
        if self.full and self.spared <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.spared -= 1
        self._write(path, data)


async def parts_gone(folder: Path) -> None:
    """Wait until no half-written file is left: a write that was under way when its job failed ends in its thread."""
    async with asyncio.timeout(10):
        while list(folder.rglob("*.part")):
            await asyncio.sleep(0.01)


def test_a_full_disk_at_any_write_fails_the_job_with_its_own_code_and_the_next_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)

    async def run() -> None:
        async with backend(tmp_path) as made:
            request = Generate(job="j", prompt="table")
            monkeypatch.setattr("assets.store.ledger.Ledger.give_way", lambda ledger, size_bytes: [])
            for _ in range(20):  # each gets three writes further than the one before
                disk.full, disk.spared = True, 3
                try:
                    events = await events_of(made, request)
                except StoreFull:
                    await parts_gone(tmp_path)
                    continue
                assert isinstance(events[-1].message, Finished)
                break
            else:
                pytest.fail("it never finished")
            disk.spared = 0
            with pytest.raises(StoreFull):
                await events_of(made, Generate(job="k", prompt="chair"))
            disk.full = False
            events = await events_of(made, Generate(job="k", prompt="chair"))
            assert all(event.source is None or read(event) for event in events)
            await events_of(made, request)
            assert (await events_of(made, request))[0].message == Accepted(job="j", cached=True)

    asyncio.run(run())


def test_a_store_deleted_under_the_server_is_noticed_and_what_is_missing_made_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with backend(tmp_path / "store") as made:
            request = Generate(job="j", prompt="table")
            first = await events_of(made, request)
            shutil.rmtree(tmp_path / "store")
            again = await events_of(made, request)
            assert again[0].message == Accepted(job="j")
            assert [read(event) for event in again if event.source] == [
                made.read(event.source.digest).read_slice(0, event.source.size_bytes) for event in again if event.source
            ]
            assert manifest_of(again)["objects"] == json.loads(read(again[-1]))["objects"]
            assert {m.asset.digest for m in offered(first)} == {m.asset.digest for m in offered(again)}

    asyncio.run(run())


def test_an_ar_scene_has_no_ground_and_keeps_to_its_anchor(tmp_path: Path) -> None:
    events = run_job(tmp_path, "cup spoon", anchor=Anchor(size=(1.2, 0.8, 1.2)))
    assert "environment" not in {offer.slot for offer in offered(events)}
    for bound in (e.message for e in events if isinstance(e.message, Bound)):
        assert abs(bound.translation[0]) <= 0.6
        assert abs(bound.translation[2]) <= 0.6


def test_closing_a_job_stops_its_work(tmp_path: Path) -> None:
    async def run() -> float:
        async with backend(tmp_path) as made:
            job = made.run(Generate(job="j", prompt="slow slow slow"))
            async for event in job:
                if isinstance(event.message, Planned):
                    break
            await job.aclose()
            started = asyncio.get_running_loop().time()
            await events_of(made, Generate(job="k", prompt="table"))
            return asyncio.get_running_loop().time() - started

    assert asyncio.run(run()) < 3.0


def test_closing_a_job_whose_consumer_fell_far_behind_returns(tmp_path: Path) -> None:
    async def run() -> None:
        async with backend(tmp_path) as made:
            words = " ".join(f"thing{i}" for i in range(48))
            job = made.run(Generate(job="j", prompt=words, max_objects=64, quality="fast"))
            for _ in range(3):
                await anext(job)
            await asyncio.sleep(2.5)  # by now the feed is full and the work waits
            await asyncio.wait_for(job.aclose(), 5)

    asyncio.run(run())


def test_a_consumer_that_waits_holds_up_no_other_job(tmp_path: Path) -> None:
    async def run() -> None:
        async with backend(tmp_path) as made:
            lazy = made.run(Generate(job="lazy", prompt="a b c d e f g h i j k l"))
            await anext(lazy)
            events = await asyncio.wait_for(events_of(made, Generate(job="k", prompt="table")), 20)
            assert isinstance(events[-1].message, Finished)
            rest = [event async for event in lazy]
            assert isinstance(rest[-1].message, Finished)

    asyncio.run(run())


def test_two_devices_give_the_same_files_as_one(tmp_path: Path) -> None:
    async def run(devices: tuple[str, ...], root: Path) -> bytes:
        made = SceneBackend(LocalEngine(lineup(CHOSEN), devices), FolderStore(root), lineup(CHOSEN))
        await made.start()
        while not made.ready:
            await asyncio.sleep(0.02)
        try:
            return read((await events_of(made, Generate(job="j", prompt="a b c lamp")))[-1])
        finally:
            await made.close()

    runner: Callable[[Coroutine[Any, Any, bytes]], bytes] = asyncio.run
    assert runner(run(("cpu",), tmp_path / "a")) == runner(run(("cpu", "cpu"), tmp_path / "b"))


async def test_a_server_without_a_planner_is_not_ready_for_anything_and_says_so(tmp_path: Path) -> None:
    async with backend(tmp_path, {**CHOSEN, "plan": "no-planner"}) as made:
        assert "no-planner" in made.failure
        with pytest.raises(GeneratorUnavailable, match="models pull"):
            await events_of(made, Generate(job="j", prompt="table"))
    async with backend(tmp_path) as made:
        assert made.failure == ""


class Leaking(Counting):
    """Ends its tasks with what only who cancels may raise."""

    async def run(self, task: Task, *, priority: int = 0, share: Share = ALONE) -> AsyncGenerator[Step, None]:
        """Raise it."""
        raise asyncio.CancelledError
        yield


def test_a_job_that_is_cancelled_from_within_ends_with_an_error(tmp_path: Path) -> None:
    async def run() -> None:
        async with backend(tmp_path, engine=Leaking(CHOSEN)) as made, asyncio.timeout(30):
            await events_of(made, Generate(job="j", prompt="table"))

    with pytest.raises(RuntimeError, match="from within"):
        asyncio.run(run())
