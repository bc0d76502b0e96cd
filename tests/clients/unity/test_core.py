"""The Unity client's core run by Mono against a real server: the code that Unity compiles, without Unity."""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from assets.store import FolderStore
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from tests.clients.unity import mono
from tests.server.cutting import breaking
from tests.server.jobs.small import CHOSEN, TALKING, lineup
from tests.server.scripted import Hold, Part, Pause, ScriptedBackend, Step, noise_wav
from tests.server.serving import running

CUTS = 110

pytestmark = pytest.mark.skipif(not mono.PRESENT, reason=mono.ABSENT)


async def run(*arguments: str) -> Any:
    """What the harness prints."""
    process = await asyncio.create_subprocess_exec(
        "mono", str(mono.harness()), *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=mono.environment()
    )
    out, err = await process.communicate()
    assert process.returncode == 0, (out + err).decode()
    return json.loads(out)


def test_the_packages_own_tests_of_the_core_pass() -> None:
    told = asyncio.run(run("tests"))
    failed = {name: problem for name, problem in told.items() if problem}
    assert not failed, "\n".join(f"{name}: {problem}" for name, problem in failed.items())
    assert sum(name.startswith("GoldenFramesTests") for name in told) == 4


def test_every_scene_comes_whole_and_no_byte_twice_however_often_it_is_cut(tmp_path: Path) -> None:
    async def go() -> tuple[Any, int]:
        dice = random.Random(5)
        script: list[Step] = []
        for number in range(14):
            script += [Part(f"speech/{number}", noise_wav(60_000, seed=number)), Pause(0.002)]
        budgets = [2000, *(dice.randint(1, 20_000) for _ in range(CUTS - 1))]
        backend = ScriptedBackend(tmp_path, script)
        async with running(backend, chunk_bytes=8192) as address, breaking(address, budgets) as (place, wire):
            told = await run("scenes", f"ws://{place}", "2")
        assert len(backend.requests) == 2
        return told, wire.cuts

    told, cuts = asyncio.run(go())
    assert cuts >= 100
    wanted = {hashlib.sha256(data).hexdigest() for data in (noise_wav(60_000, seed=n) for n in range(14))}
    for job in told["jobs"]:
        assert job["error"] is None
        assert job["on_callers_thread"]
        assert len(job["told"]) == len(set(job["told"]))
        assert set(job["digests"]) >= wanted
        assert len(job["digests"]) == len(wanted) + 1
    for spans in told["slices"].values():
        assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
    assert told["links"].count("Resumed") >= cuts // 2
    assert not {"Gone", "Restarted"} & set(told["links"])


def test_a_client_that_asks_for_nothing_answers_pings_and_keeps_its_session(tmp_path: Path) -> None:
    async def go() -> Any:
        backend = ScriptedBackend(tmp_path, [Part("speech/a", noise_wav(1000))])
        async with running(backend, ping_s=0.2) as address:
            return await run("idle", f"ws://{address}", "1")

    told = asyncio.run(go())
    assert told["links"] == ["Opened"]
    assert told["job"]["error"] is None


def test_a_cancelled_job_stops_on_both_ends(tmp_path: Path) -> None:
    async def go() -> tuple[Any, ScriptedBackend]:
        backend = ScriptedBackend(tmp_path, [Hold()])
        async with running(backend) as address:
            return await run("cancel", f"http://{address}"), backend

    told, backend = asyncio.run(go())
    assert told["told"][-1] == "cancelled"
    assert told["error"] == "cancelled"
    assert len(backend.stopped) == 1


def test_a_whole_scene_comes_and_is_changed_back_and_forth_by_words(tmp_path: Path) -> None:
    async def go() -> Any:
        backend = SceneBackend(InlineEngine(lineup(CHOSEN)), FolderStore(tmp_path), lineup(CHOSEN))
        async with running(backend) as address:
            return await run("edit", f"ws://{address}/ws", "table chair", "make the table red")

    made, edited, undone, redone, refused = asyncio.run(go())
    assert {"environment", "object/table-1", "object/chair-2", "manifest"} <= set(made["slots"])
    for story in (edited, undone, redone):
        assert story["error"] is None
        assert [line for line in story["told"] if line.startswith("bound")] == ["bound object/table-1"]
    assert set(made["digests"]) >= {
        digest for digest, slot in zip(undone["digests"], undone["slots"], strict=True) if slot != "manifest"
    }
    assert refused["error"] == "invalid_edit"


def test_a_question_is_answered_in_words_and_sound_and_a_wish_becomes_an_edit(tmp_path: Path) -> None:
    async def go() -> Any:
        backend = SceneBackend(InlineEngine(lineup(TALKING)), FolderStore(tmp_path), lineup(TALKING))
        async with running(backend) as address:
            while not backend.ready:
                await asyncio.sleep(0.01)
            return await run("talk", f"ws://{address}", "table", "How many tables are there?", "make the table red")

    asked, wished, edited = asyncio.run(go())
    assert [story["error"] for story in (asked, wished, edited)] == [None] * 3
    assert "answered" in asked["told"]
    assert asked["slots"]
    assert all(slot.startswith("speech/") for slot in asked["slots"])
    assert (wished["told"][-1], wished["slots"]) == ("answered", [])
    assert "bound object/table-1" in edited["told"]
    assert "finished" in edited["told"]


def test_scenes_are_prebuilt_into_folders_that_are_whole_and_never_written_over(tmp_path: Path) -> None:
    scene, voice = noise_wav(90_000, seed=1), noise_wav(5_000, seed=2)
    script: list[Step] = [Part("scene", scene), Part("speech/line-1", voice)]
    prompts = ["月夜の庭 🐉", "con", "con!", "a" * 300]
    (tmp_path / "server").mkdir()
    backend, out = ScriptedBackend(tmp_path / "server", script), tmp_path / "Assets"

    async def go() -> list[Any]:
        async with running(backend) as address:
            first = await run("prebuild", f"ws://{address}", str(out), "|".join(prompts))
            (out / "blocked").write_text("a file")
            again = await run("prebuild", f"ws://{address}", str(out), "|".join([*prompts, "", "con\u001f"]))
            blocked = await run("prebuild", f"ws://{address}", str(out / "blocked"), "a lantern")
            return [first, again, blocked]

    first, again, blocked = asyncio.run(go())
    assert [item["status"] for item in first] == ["made"] * 4, first
    names = [Path(item["folder"]).name for item in first]
    assert names == ["月夜の庭", "con-scene", "con-scene-2", "a" * 80]
    for item in first:
        folder = Path(item["folder"])
        assert sorted(path.name for path in folder.iterdir()) == [
            "line-1.wav", "manifest.json", "request.json", "scene.glb",
        ]  # fmt: skip
        assert (folder / "scene.glb").read_bytes() == scene
        assert (folder / "line-1.wav").read_bytes() == voice
    assert [item["status"] for item in again] == ["there already"] * 4 + ["refused", "made"]
    assert "generate.prompt" in again[4]["error"]
    assert len(backend.requests) == 6
    assert [item["status"] for item in blocked] == ["not written"]
    assert blocked[0]["error"]
    assert not list(out.glob(".*"))
