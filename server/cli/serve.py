"""`holoforge serve`: the server with the viewer at its root."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading

import psutil

from assets.store import open_store
from generators.folders import use_folders
from generators.registry import registered
from server.app import serve
from server.cli import CommandError
from server.durable.book import DatabaseBook
from server.durable.errors import DatabaseError
from server.engine.health import Bounds
from server.engine.local import LocalEngine
from server.engine.remembering import RememberingEngine
from server.jobs.backend import SceneBackend
from server.settings import InvalidSetting, Settings, read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said on the command line; all of it can be a variable `HOLOFORGE_…`, or stand in a file."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port; 0 takes a free one (default 8765)")
    parser.add_argument("--tokens", metavar="FILE", help="who may ask; see `holoforge token` (beyond the loopback)")
    parser.add_argument("--anybody", action="store_true", default=None, help="whoever reaches the port may generate")
    parser.add_argument("--devices", help="comma-separated: cpu, cuda:0, cuda:1, mps (default cpu)")
    for kind, spec in registered().kinds.items():
        names = ", ".join(registered().of_kind(kind))
        parser.add_argument(f"--{kind}", metavar="NAME", help=f"{spec.summary}: {names} (default {spec.default})")
    parser.add_argument("--settings", metavar="FILE", help="TOML with what is said here and more")
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], help="any other setting, as plan_url=http://…"
    )
    parser.add_argument("--store", help="folder or s3:// bucket of the content-addressed store")
    parser.add_argument("--database", metavar="URL", help="where sessions and jobs are kept: sqlite:///FILE, none, …")
    parser.add_argument(
        "--while-stdin", action="store_true", help="stop when standard input ends: for a program that starts a server"
    )
    parser.add_argument("--quiet", action="store_true", help="log warnings only, and give the address alone")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    level = logging.WARNING if arguments.quiet else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        named = ("host", "port", "tokens", "anybody", "devices", "store", "database", "settings")
        said = (*named, *registered().kinds)
        settings = read_settings(**{**_assigned(arguments.set), **{name: getattr(arguments, name) for name in said}})
        settings.principals()
    except InvalidSetting as error:
        raise CommandError(str(error)) from error
    announce = _announce_address if arguments.quiet else _announce
    try:
        book = DatabaseBook(settings.database_url) if settings.database_url else None
        if arguments.while_stdin:
            threading.Thread(target=_stop_with_stdin, daemon=True).start()
        serve(settings, make_backend(settings), announce, book=book)
    except DatabaseError as error:
        raise CommandError(str(error)) from error
    return 0


def make_backend(settings: Settings) -> SceneBackend:
    """The default backend: one worker process for each device."""
    use_folders(settings.folders)
    store = open_store(settings.store, settings.store_bytes)
    most = settings.worker_bytes or psutil.virtual_memory().total * 3 // (4 * len(settings.devices))
    engine = LocalEngine(settings.lineup, settings.devices, settings.folders, Bounds(memory_bytes=most))
    return SceneBackend(RememberingEngine(engine, store, settings.lineup), store, settings.lineup)


def _stop_with_stdin() -> None:
    """Stop as Ctrl+C would once nothing holds the other end of standard input: whoever started this is no more."""
    while os.read(sys.stdin.fileno(), 4096):
        continue
    signal.raise_signal(signal.SIGINT)


def _assigned(texts: list[str]) -> dict[str, str]:
    """`NAME=VALUE` by name."""
    pairs = [text.partition("=") for text in texts]
    if wrong := [name for name, equals, _ in pairs if not equals]:
        raise CommandError(f"--set {wrong[0]!r}: wanted NAME=VALUE")
    return {name.strip().lower(): value for name, _, value in pairs}


def _announce_address(address: str) -> None:
    print(address, flush=True)


def _announce(address: str) -> None:
    _announce_address(address)
    print(f"viewer: {address}/   clients: {address.replace('http', 'ws', 1)}/ws   stop: Ctrl+C", file=sys.stderr)
