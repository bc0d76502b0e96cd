"""`holoforge serve`: the server with the viewer at its root."""

from __future__ import annotations

import argparse
import logging
import sys

from assets.store import open_store
from server.app import serve
from server.cli import CommandError
from server.durable.book import DatabaseBook
from server.durable.errors import DatabaseError
from server.engine.local import LocalEngine
from server.engine.remembering import RememberingEngine
from server.jobs.scenes import SceneBackend
from server.settings import InvalidSetting, Settings, read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said on the command line; everything else is an environment variable `HOLOFORGE_…`."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port; 0 takes a free one (default 8765)")
    parser.add_argument("--tokens", metavar="FILE", help="who may ask; see `holoforge token` (beyond the loopback)")
    parser.add_argument("--anybody", action="store_true", default=None, help="whoever reaches the port may generate")
    parser.add_argument("--devices", help="comma-separated: cpu, cuda:0, cuda:1, mps (default cpu)")
    parser.add_argument("--plan", help="planner, such as plan-openai (default plan-embedded)")
    parser.add_argument("--material", help="material generator, such as material-diffusion")
    parser.add_argument("--speech", help="voice, such as speech-coqui")
    parser.add_argument("--store", help="folder or s3:// bucket of the content-addressed store")
    parser.add_argument("--database", metavar="URL", help="where sessions and jobs are kept: sqlite:///FILE, none, …")
    parser.add_argument("--quiet", action="store_true", help="log warnings only, and give the address alone")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    level = logging.WARNING if arguments.quiet else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        said = ("host", "port", "tokens", "anybody", "devices", "plan", "material", "speech", "store", "database")
        settings = read_settings(**{name: getattr(arguments, name) for name in said})
        settings.principals()
    except InvalidSetting as error:
        raise CommandError(str(error)) from error
    announce = _announce_address if arguments.quiet else _announce
    try:
        book = DatabaseBook(settings.database_url) if settings.database_url else None
        serve(settings, make_backend(settings), announce, book=book)
    except DatabaseError as error:
        raise CommandError(str(error)) from error
    return 0


def make_backend(settings: Settings) -> SceneBackend:
    """The default backend: one worker process for each device."""
    store = open_store(settings.store, settings.store_bytes)
    engine = RememberingEngine(LocalEngine(settings.devices, settings.generators), store, settings.generators)
    return SceneBackend(engine, store, settings.generators)


def _announce_address(address: str) -> None:
    print(address, flush=True)


def _announce(address: str) -> None:
    _announce_address(address)
    print(f"viewer: {address}/   clients: {address.replace('http', 'ws', 1)}/ws   stop: Ctrl+C", file=sys.stderr)
