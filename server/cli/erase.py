"""`holoforge erase`: everything that was kept for somebody, from store and database or from a server that runs."""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
from pathlib import Path
from urllib.parse import quote

import httpx

from assets.errors import StoreError
from assets.store import open_store
from server.cli import CommandError
from server.durable.book import DatabaseBook
from server.durable.errors import DatabaseError
from server.principals.holdings import FILE, Holdings
from server.scenes.records import SceneRecords
from server.settings import InvalidSetting, read_settings

_NAME = re.compile(r"[^~\x00-\x1f]{1,140}")
_WAIT_S = 60.0
_FILE = "sqlite:///"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said on the command line."""
    parser.add_argument("name", help="the principal: its name in the file of tokens, or jwt:SUBJECT")
    parser.add_argument("--store", help="folder or s3:// bucket of the store, where no server runs")
    parser.add_argument("--database", metavar="URL", help="where sessions and jobs are kept, where no server runs")
    parser.add_argument("--server", metavar="URL", help="a server that runs: its sessions of that name end as well")
    parser.add_argument("--token", default="", help="a token with the scope admin, for --server")


def run(arguments: argparse.Namespace) -> int:
    """Erase, and say how much it was. The lines in the file of tokens are the operator's to take out."""
    if not _NAME.fullmatch(arguments.name):
        raise CommandError(f"{arguments.name!r}: a principal's name")
    if arguments.server:
        sessions, records, assets = _ask(arguments.server, arguments.token, arguments.name)
    else:
        sessions, records, assets = _erase(arguments.store, arguments.database, arguments.name)
    print(f"erased of {arguments.name}: {sessions} sessions, {records} records, {assets} assets that are nobody else's")
    print("take its lines out of the file of tokens, and start the server again", file=sys.stderr)
    return 0


def _erase(store: str | None, database: str | None, name: str) -> tuple[int, int, int]:
    try:
        settings = read_settings(store=store, database=database)
    except InvalidSetting as error:
        raise CommandError(str(error)) from error
    if not settings.store_path.is_dir():
        raise CommandError(f"{settings.store_path}: there is no store")
    sessions = _forget_sessions(settings.database_url, name)
    holdings = Holdings(settings.store_path / FILE)
    digests = holdings.forget(name)
    holdings.close()
    try:
        records = SceneRecords(open_store(settings.store, settings.store_bytes)).erase(name, digests)
    except StoreError as error:
        raise CommandError(str(error)) from error
    return sessions, records, len(digests)


def _forget_sessions(url: str | None, name: str) -> int:
    """Erase somebody's sessions from the database of a server that does not run."""
    if url is None or (url.startswith(_FILE) and not Path(url.removeprefix(_FILE)).expanduser().exists()):
        return 0

    async def erase(book: DatabaseBook) -> int:
        try:
            return await book.erase(name)
        finally:
            await book.close()

    try:
        return asyncio.run(erase(DatabaseBook(url)))
    except DatabaseError as error:
        raise CommandError(f"{error}; where a server runs, ask it with --server") from error


def _ask(server: str, token: str, name: str) -> tuple[int, int, int]:
    url = f"{server.rstrip('/')}/principals/{quote(name, safe='')}"
    try:
        answer = httpx.delete(url, headers={"Authorization": f"Bearer {token}"}, timeout=_WAIT_S)
        told = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise CommandError(f"{server}: {error}") from error
    if answer.status_code != 200:
        raise CommandError(f"{server}: {told.get('detail', answer.status_code)}")
    return told["sessions"], told["records"], told["assets"]
