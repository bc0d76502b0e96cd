"""The Python client against a real server over small real generators."""

from __future__ import annotations

import asyncio
import hashlib
import json
import subprocess
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from assets.store import FolderStore
from holoforge_client import (
    AssetReceived,
    Bound,
    Client,
    ConnectionLost,
    ConnectionRefused,
    Edited,
    Finished,
    JobCancelled,
    JobEvent,
    JobFailed,
    Removed,
    SceneFolder,
    connect,
)
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from tests.server.jobs.small import CHOSEN, lineup
from tests.server.serving import running

ROOT = Path(__file__).resolve().parents[3]


@asynccontextmanager
async def connected(root: Path, **options: Any) -> AsyncIterator[Client]:
    backend = SceneBackend(InlineEngine(lineup(CHOSEN)), FolderStore(root), lineup(CHOSEN))
    async with running(backend) as address, connect(f"ws://{address}", name="test", **options) as client:
        yield client


async def collect(client: Client, prompt: str, **options: object) -> list[JobEvent]:
    async with aclosing(client.generate(prompt, **options)) as events:  # type: ignore[arg-type]
        return [event async for event in events]


async def _rest(events: AsyncGenerator[JobEvent, None]) -> list[JobEvent]:
    return [event async for event in events]


def files(events: list[JobEvent]) -> dict[str, AssetReceived]:
    return {event.slot: event for event in events if isinstance(event, AssetReceived)}


def test_every_file_comes_whole_before_finished(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            events = await collect(client, "table lamp", delivery="embedded")
            assert isinstance(events[-1], Finished)
            received = files(events)
            assert {"scene", "manifest", "object/table-1", "object/lamp-2", "speech/line-1-1"} <= received.keys()
            for asset in received.values():
                assert hashlib.sha256(asset.data).hexdigest() == asset.info.digest

    asyncio.run(run())


@pytest.mark.parametrize(("options", "suffix"), [({}, "jpg"), ({"image": ["image/png"]}, "png")])
def test_a_scene_folder_holds_what_the_manifest_names(tmp_path: Path, options: dict[str, Any], suffix: str) -> None:
    async def run() -> None:
        folder = SceneFolder(tmp_path / "out")
        async with connected(tmp_path / "store", **options) as client:
            for asset in files(await collect(client, "table", delivery="embedded")).values():
                folder.save(asset)
        manifest = json.loads((folder.path / "manifest.json").read_text())
        scene = (folder.path / "scene.glb").read_bytes()
        assert hashlib.sha256(scene).hexdigest() == manifest["scene"]
        assert (folder.path / "objects" / "table-1.glb").is_file()
        assert len(list(folder.path.glob(f"materials/*/base_color.{suffix}"))) == 2
        assert (folder.path / "speech" / "line-1-1.wav").is_file()

    asyncio.run(run())


def test_what_the_session_holds_is_given_again_without_being_sent(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            first = files(await collect(client, "table"))
            again = files(await collect(client, "table"))
            kept = {slot: a.data for slot, a in first.items() if not slot.endswith("/preview")}  # what stays
            assert {slot: a.data for slot, a in again.items()} == kept

    asyncio.run(run())


def test_two_jobs_at_a_time_each_get_their_own_events(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            one, two = await asyncio.gather(collect(client, "table"), collect(client, "chair stool"))
            assert [e.thing for e in one if isinstance(e, Bound)] == ["table"]
            assert [e.thing for e in two if isinstance(e, Bound)] == ["chair", "stool"]

    asyncio.run(run())


def test_leaving_the_loop_cancels_the_job_and_keeps_the_session(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            async with aclosing(client.generate("slow slow slow")) as events:
                async for _ in events:
                    break
            assert isinstance((await collect(client, "table"))[-1], Finished)

    asyncio.run(run())


def test_a_cancelled_job_ends_with_its_error(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            events = client.generate("slow slow slow", job="mine")
            await anext(events)
            await client.cancel("mine")
            with pytest.raises(JobCancelled):
                await _rest(events)

    asyncio.run(run())


def test_a_failed_job_has_code_detail_and_retryable(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            with pytest.raises(JobFailed, match="prompt") as caught:
                await collect(client, "unplannable")
            assert (caught.value.code, caught.value.retryable) == ("invalid_task", False)

    asyncio.run(run())


def test_a_server_that_goes_away_ends_the_jobs(tmp_path: Path) -> None:
    async def run() -> None:
        backend = SceneBackend(InlineEngine(lineup(CHOSEN)), FolderStore(tmp_path), lineup(CHOSEN))
        async with running(backend) as address:
            session = connect(f"ws://{address}", patience_s=0.0)
            client = await session.__aenter__()
            events = client.generate("slow slow slow")
            await anext(events)
        with pytest.raises(ConnectionLost):
            await _rest(events)
        await session.__aexit__(None, None, None)

    asyncio.run(run())


def test_without_a_server_the_error_says_how_to_start_one() -> None:
    async def run() -> None:
        with pytest.raises(ConnectionRefused, match="holoforge serve"):
            async with connect("ws://127.0.0.1:9"):
                pass

    asyncio.run(run())


def test_the_protocol_copy_is_current() -> None:
    check = [sys.executable, str(ROOT / "clients/python/sync_protocol.py"), "--check"]
    assert subprocess.run(check, check=False).returncode == 0


def test_the_client_needs_nothing_of_the_server() -> None:
    script = (
        "import sys; sys.path[:] = [p for p in sys.path if p]\n"
        f"sys.path.insert(0, {str(ROOT / 'clients/python')!r})\n"
        "import holoforge_client\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('server', 'assets', 'generators', 'numpy', 'torch')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT / "clients"
    )
    assert done.stdout.strip() == "[]"


def test_an_edit_brings_what_differs_and_undo_takes_it_back(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            first = await collect(client, "table chair", job="room")
            edited = await _rest(client.edit("room", "make the table red"))
            back = await _rest(client.undo("room"))
            again = await _rest(client.redo("room"))
            assert [event.operations[0].type for event in edited if isinstance(event, Edited)] == ["paint"]
            assert [event.slot for event in edited if isinstance(event, Bound)] == ["object/table-1"]
            manifests = [files(events)["manifest"].info.digest for events in (first, edited, back, again)]
            assert manifests[0] == manifests[2] != manifests[1] == manifests[3]

    asyncio.run(run())


def test_edits_that_cannot_be_made_fail_and_leave_the_session_open(tmp_path: Path) -> None:
    async def run() -> None:
        async with connected(tmp_path) as client:
            with pytest.raises(JobFailed, match="no scene of a job 'nothing' is kept"):
                await _rest(client.edit("nothing", "make the table red"))
            await collect(client, "table chair", job="room")
            for instruction, code in (("make the piano red", "invalid_edit"), ("", "invalid_message")):
                with pytest.raises(JobFailed) as refusal:
                    await _rest(client.edit("room", instruction))
                assert refusal.value.code == code
            with pytest.raises(JobFailed, match="no edit of this scene"):
                await _rest(client.undo("room"))
            assert await _rest(client.edit("room", "remove the chair"))

    asyncio.run(run())


def test_a_folder_forgets_what_was_removed(tmp_path: Path) -> None:
    async def run() -> None:
        folder = SceneFolder(tmp_path / "out")
        async with connected(tmp_path / "store") as client:
            for event in await collect(client, "table chair", job="room"):
                if isinstance(event, AssetReceived):
                    folder.save(event)
            assert (tmp_path / "out/objects/chair-2.glb").is_file()
            for event in await _rest(client.edit("room", "remove the chair")):
                if isinstance(event, Removed):
                    folder.remove(event.slot)
        assert not (tmp_path / "out/objects/chair-2.glb").exists()
        assert (tmp_path / "out/objects/table-1.glb").is_file()

    asyncio.run(run())
