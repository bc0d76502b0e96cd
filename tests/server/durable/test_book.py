"""The contract of the book, over SQLite and PostgreSQL; and what can become of a database."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import sqlite3
import stat
import subprocess
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from server.durable.book import DatabaseBook
from server.durable.database import Database
from server.durable.errors import DatabaseBroken, DatabaseError, DatabaseTaken, DatabaseVersion
from server.durable.records import KeptSession, secret_digest
from server.protocol.messages import (
    VERSION,
    Accepted,
    AssetInfo,
    ClientName,
    Edit,
    Finished,
    Generate,
    Hello,
)

HELLO = Hello(version=VERSION, client=ClientName(name="test"))
GENERATE = Generate(job="j", prompt="a table")
TOLD = (Accepted(job="j"), Finished(job="j", manifest=AssetInfo(digest="a" * 64, media_type="x", size_bytes=1)))


def kept(session: str = "s", heard: int = 1) -> KeptSession:
    return KeptSession(
        session=session, secret_sha256=secret_digest("secret"), principal="", weight=1.0, hello=HELLO, heard=heard
    )


@pytest.fixture(scope="module")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of the tests' own, where its programs are installed."""
    pytest.importorskip("pg8000")
    initdb, server = shutil.which("initdb"), shutil.which("postgres")
    if not (initdb and server) or os.name != "posix":
        pytest.skip("no PostgreSQL is installed")
    folder = tmp_path_factory.mktemp("postgres")
    user = None if os.getuid() else "nobody"  # it refuses to run as root
    if user:
        for path in (folder, *folder.parents[:3]):
            if path.owner() == "root" and path != Path("/tmp"):
                path.chmod(0o755)
        shutil.chown(folder, user)
    data = folder / "data"
    made = subprocess.run(
        [initdb, "-D", str(data), "-U", "test", "-A", "trust", "--no-sync"],
        capture_output=True,
        check=False,
        cwd=folder,
        user=user,
    )
    if made.returncode:
        pytest.skip(f"initdb failed: {made.stderr.decode()[-200:]}")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    listen, sockets = "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"
    flags = ["-D", str(data), "-p", str(port), "-c", listen, "-c", sockets]
    with subprocess.Popen([server, *flags, "-F"], stderr=subprocess.PIPE, cwd=folder, user=user) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if b"ready to accept" in line:
                break
        yield f"postgresql://test@127.0.0.1:{port}/postgres"
        process.terminate()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/book/kept.db"
        return
    yield (found := request.getfixturevalue("postgres"))
    from server.durable.database import _engine
    from server.durable.tables import _metadata

    engine = _engine(found)[0]
    _metadata.drop_all(engine)
    engine.dispose()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[DatabaseBook]:
    book = await asyncio.to_thread(DatabaseBook, url)
    try:
        yield book
    finally:
        await book.close()


async def test_what_was_accepted_is_found_by_the_next_server(url: str) -> None:
    async with opened(url) as book:
        await book.accept(kept(), GENERATE)
        await book.accept(kept("t"), GENERATE)
        book.end("t", "j", "finished", "scene-1", TOLD)
    async with opened(url) as book:
        every, pending = await book.names()
        assert (sorted(every), pending) == (["s", "t"], ["s"])
        session = await book.read("s")
        assert session is not None
        assert session.hello == HELLO
        assert [(job.pending, job.state, job.told) for job in session.jobs] == [(GENERATE, "running", ())]
        other = await book.read("t")
        assert other is not None
        assert [(job.pending, job.state, job.scene, job.told) for job in other.jobs] == [
            (None, "finished", "scene-1", TOLD)
        ]
        assert await book.read("u") is None


async def test_what_is_erased_is_one_principals(url: str) -> None:
    async with opened(url) as book:
        for session, name in (("s", "jwt:" + "x" * 130), ("t", "jwt:" + "x" * 130), ("u", "bob")):
            await book.accept(msgspec.structs.replace(kept(session), principal=name), GENERATE)
        assert await book.erase("jwt:" + "x" * 130) == 2
        assert await book.erase("ann") == 0
        assert (await book.names())[0] == ["u"]


async def test_a_change_waits_beside_the_scene_that_it_changes(url: str) -> None:
    edit = Edit(job="j", instruction="make it red")
    async with opened(url) as book:
        await book.accept(kept(), GENERATE)
        book.end("s", "j", "finished", "scene-1", TOLD)
        await book.accept(kept(heard=2), edit)
        session = await book.read("s")
        assert session is not None
        (job,) = session.jobs
        assert (session.heard, job.request, job.pending, job.scene) == (2, GENERATE, edit, "scene-1")


async def test_a_job_asked_for_anew_replaces_the_one_of_its_name_and_a_session_ends_whole(url: str) -> None:
    async with opened(url) as book:
        await book.accept(kept(), GENERATE)
        book.end("s", "j", "finished", "scene-1", TOLD)
        await book.accept(kept(heard=2), Generate(job="k", prompt="x"))
        await book.accept(kept(heard=3), Generate(job="j", prompt="a chair"))
        session = await book.read("s")
        assert session is not None
        assert [(job.job, job.request.prompt, job.scene) for job in session.jobs] == [
            ("k", "x", ""),
            ("j", "a chair", ""),
        ]
        book.forget(["s"])
        assert await book.names() == ([], [])


async def test_two_servers_do_not_share_a_database(url: str) -> None:
    async with opened(url):
        with pytest.raises(DatabaseTaken, match="HOLOFORGE_DATABASE"):
            await asyncio.to_thread(DatabaseBook, url)
    async with opened(url) as book:
        assert await book.names() == ([], [])


async def test_a_database_of_another_version_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(url):
        pass
    monkeypatch.setattr("server.durable.tables.SCHEMA_VERSION", 0)
    with pytest.raises(DatabaseVersion, match="newer version"):
        await asyncio.to_thread(DatabaseBook, url)


async def test_a_database_that_is_locked_for_a_while_refuses_and_then_accepts(tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path}/kept.db") as book:

        def locked(connection: object) -> None:
            raise sqlite3.OperationalError("database is locked")

        with pytest.raises(DatabaseTaken, match="locked"):
            await asyncio.wrap_future(book._database.submit(locked))
        assert "locked" in book.failure
        await book.accept(kept(), GENERATE)
        assert not book.failure


async def test_a_file_that_is_no_database_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "kept.db").write_bytes(b"certainly no database" * 100)
    with pytest.raises(DatabaseBroken, match="move it away"):
        DatabaseBook(f"sqlite:///{tmp_path}/kept.db")


@pytest.mark.parametrize("url", ["sqlite://", "oracle://x", "kept.db", "sqlite:////dev/null/kept.db"])
def test_a_url_that_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(DatabaseError):
        DatabaseBook(url)


async def test_a_database_that_was_taken_away_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "kept.db"
    async with opened(f"sqlite:///{file}") as book:
        await book.accept(kept(), GENERATE)
        for path in tmp_path.iterdir():
            path.unlink()
        await book.accept(kept("t"), GENERATE)
        assert (await book.names())[0] == ["t"]
    async with opened(f"sqlite:///{file}") as book:
        assert (await book.names())[0] == ["t"]


async def test_nobody_else_reads_it_and_a_clean_end_leaves_one_file(tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path}/deep/kept.db") as book:
        await book.accept(kept(), GENERATE)
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in (tmp_path / "deep").iterdir())
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["kept.db"]


def test_an_operation_that_is_cancelled_before_its_turn_holds_up_no_other(tmp_path: Path) -> None:
    database, gate = Database(f"sqlite:///{tmp_path / 'kept.db'}"), threading.Event()
    try:
        first = database.submit(lambda connection: gate.wait(5))
        cancelled = database.submit(lambda connection: "not wanted any more")
        assert cancelled.cancel()
        gate.set()
        assert first.result(5)
        assert database.submit(lambda connection: "done").result(5) == "done"
    finally:
        gate.set()
        database.close()


def test_what_is_accepted_is_kept_though_its_job_is_cancelled_meanwhile(tmp_path: Path) -> None:
    async def accept() -> KeptSession | None:
        book = DatabaseBook(f"sqlite:///{tmp_path / 'kept.db'}")
        waiting = asyncio.ensure_future(book.accept(kept(), GENERATE))
        waiting.cancel()
        await asyncio.wait([waiting])
        found = await book.read("s")
        await book.close()
        return found

    found = asyncio.run(accept())
    assert found is not None
    assert found.jobs[0].pending == GENERATE
