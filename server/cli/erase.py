"""`holoforge erase`: everything that was kept for somebody, from the store or from a server that runs."""

from __future__ import annotations

import argparse
import re
import sys
from urllib.parse import quote

import httpx

from assets.store import Store
from server.cli import CommandError
from server.principals.holdings import FILE, Holdings
from server.scenes.records import SceneRecords
from server.settings import InvalidSetting, read_settings

_NAME = re.compile(r"[^~\x00-\x1f]{1,140}")
_WAIT_S = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said on the command line."""
    parser.add_argument("name", help="the principal: its name in the file of tokens, or jwt:SUBJECT")
    parser.add_argument("--store", help="folder of the content-addressed store, where no server runs")
    parser.add_argument("--server", metavar="URL", help="a server that runs: its sessions of that name end as well")
    parser.add_argument("--token", default="", help="a token with the scope admin, for --server")


def run(arguments: argparse.Namespace) -> int:
    """Erase, and say how much it was. The lines in the file of tokens are the operator's to take out."""
    if not _NAME.fullmatch(arguments.name):
        raise CommandError(f"{arguments.name!r}: a principal's name")
    if arguments.server:
        records, assets = _ask(arguments.server, arguments.token, arguments.name)
    else:
        records, assets = _erase(arguments.store, arguments.name)
    print(f"erased of {arguments.name}: {records} records, {assets} assets that are nobody else's")
    print("take its lines out of the file of tokens, and start the server again", file=sys.stderr)
    return 0


def _erase(folder: str | None, name: str) -> tuple[int, int]:
    try:
        settings = read_settings(store=folder)
    except InvalidSetting as error:
        raise CommandError(str(error)) from error
    if not settings.store_path.is_dir():
        raise CommandError(f"{settings.store_path}: there is no store")
    holdings = Holdings(settings.store_path / FILE)
    digests = holdings.forget(name)
    holdings.close()
    store = Store(settings.store_path, settings.store_bytes)
    return SceneRecords(store).erase(name, digests), len(digests)


def _ask(server: str, token: str, name: str) -> tuple[int, int]:
    url = f"{server.rstrip('/')}/principals/{quote(name, safe='')}"
    try:
        answer = httpx.delete(url, headers={"Authorization": f"Bearer {token}"}, timeout=_WAIT_S)
        told = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise CommandError(f"{server}: {error}") from error
    if answer.status_code != 200:
        raise CommandError(f"{server}: {told.get('detail', answer.status_code)}")
    return told["records"], told["assets"]
