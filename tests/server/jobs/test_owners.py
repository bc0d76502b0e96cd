"""What one principal asked for tells another nothing."""

import asyncio
from contextlib import aclosing
from pathlib import Path

import pytest

from assets.errors import AssetMissing
from assets.finishing.profiles import PLAIN_TARGET
from assets.store import FolderStore
from server.cli import main
from server.durable.book import DatabaseBook
from server.durable.records import KeptSession
from server.engine.base import Share
from server.jobs.backend import SceneBackend
from server.principals.holdings import FILE, Holdings
from server.protocol.messages import VERSION, Accepted, ClientName, Finished, Generate, Hello
from tests.server.jobs.test_scenes import backend

REQUEST = Generate(job="j", prompt="table")


async def ask(made: SceneBackend, owner: str) -> tuple[bool, str]:
    """Whether it came from the store, and the manifest's digest."""
    cached, manifest = False, ""
    async with aclosing(made.run(REQUEST, PLAIN_TARGET, Share(owner, "s"))) as events:
        async for event in events:
            if isinstance(event.message, Accepted):
                cached = event.message.cached
            elif isinstance(event.message, Finished):
                manifest = event.message.manifest.digest
    return cached, manifest


def test_an_answer_is_kept_for_who_asked_and_erased_with_them(tmp_path: Path) -> None:
    async def run() -> None:
        async with backend(tmp_path) as made:
            assert [(await ask(made, owner))[0] for owner in ("ann", "bob", "ann")] == [False, False, True]
            _, manifest = await ask(made, "ann")
            assert await asyncio.to_thread(made.erase, "ann", [manifest]) == 3
            with pytest.raises(AssetMissing):
                made.read(manifest)
            assert [(await ask(made, owner))[0] for owner in ("ann", "")] == [False, False]

    asyncio.run(run())


def test_one_command_erases_what_was_kept_for_somebody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def run() -> str:
        async with backend(tmp_path) as made:
            await ask(made, "bob")
            return (await ask(made, "ann"))[1]

    manifest = asyncio.run(run())
    holdings = Holdings(tmp_path / FILE)
    holdings.note("ann", manifest)
    holdings.close()
    database = f"sqlite:///{tmp_path}/kept.db"

    async def keep_session() -> None:
        book = DatabaseBook(database)
        hello = Hello(version=VERSION, client=ClientName(name="test"))
        kept = KeptSession(session="s", secret_sha256="", principal="ann", weight=1.0, hello=hello)
        await book.accept(kept, REQUEST)
        await book.close()

    asyncio.run(keep_session())
    command = ["erase", "ann", "--database", database, "--store"]
    assert main([*command, str(tmp_path)]) == 0
    assert "1 sessions, 3 records, 1 assets" in capsys.readouterr().out
    assert not FolderStore(tmp_path).holds(manifest)
    assert main([*command, str(tmp_path)]) == 0
    assert "0 sessions, 0 records, 0 assets" in capsys.readouterr().out
    assert main([*command, str(tmp_path / "absent")]) == 1
