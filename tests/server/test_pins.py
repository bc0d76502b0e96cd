"""An operator's answers stay in the store until they are let go; others may not fill it."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from pathlib import Path

import pytest

from assets.store import FolderStore
from holoforge_client import Accepted, Finished, JobFailed, connect
from server.cli import main
from server.cli.pins import by_name
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from tests.server.jobs.small import CHOSEN, lineup
from tests.server.principals import write_principals
from tests.server.scripted import ScriptedBackend
from tests.server.serving import running


def test_what_is_kept_outlasts_what_presses_on_the_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = FolderStore(tmp_path)

    async def ask(prompt: str, keep: str = "") -> bool:
        async with running(backend) as address, connect(f"ws://{address}") as client:
            async with aclosing(client.generate(prompt, keep=keep)) as events:
                told = [event async for event in events]
            assert isinstance(told[-1], Finished)
            assert isinstance(told[0], Accepted)
            return told[0].cached

    backend = SceneBackend(InlineEngine(lineup(CHOSEN)), store, lineup(CHOSEN))
    assert not asyncio.run(ask("table", keep="fair"))
    store.put_record("a" * 64, bytes(50_000))
    (wanted,) = by_name(store)["fair"].values()
    assert all(store.holds(one) or store.get_record(one) for one in wanted)
    pressed = FolderStore(tmp_path, max_bytes=sum(p.stat().st_size for p in tmp_path.rglob("*") if p.is_file()))
    for number in range(200):  # whatever is not pinned goes
        pressed.put_record(f"{number:064x}", bytes(20_000))
    backend = SceneBackend(InlineEngine(lineup(CHOSEN)), pressed, lineup(CHOSEN))
    assert store.get_record("a" * 64) is None
    assert asyncio.run(ask("table"))
    assert main(["pins", "--store", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["name"], told["scenes"]) == ("fair", 1)
    assert told["size_bytes"] > 1000
    assert main(["pins", "--store", str(tmp_path), "--drop", "fiar"]) == 1
    assert main(["pins", "--store", str(tmp_path), "--drop", "fair"]) == 0
    assert store.pins() == {}


def test_to_keep_an_answer_takes_the_scope_of_an_operator(tmp_path: Path) -> None:
    async def run() -> None:
        tokens = write_principals(tmp_path, ann="anns", op='ops; scopes = ["generate", "read", "admin"]')
        async with running(ScriptedBackend(tmp_path), tokens=tokens, store=str(tmp_path)) as address:
            for token, refused in (("anns", True), ("ops", False)):
                async with connect(f"ws://{address}", token=token) as client:
                    if not refused:
                        assert [event async for event in client.generate("x", keep="fair")]
                        continue
                    with pytest.raises(JobFailed, match="scope admin"):
                        _ = [event async for event in client.generate("x", keep="fair")]

    asyncio.run(run())
