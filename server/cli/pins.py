"""`holoforge pins`: what prebuilt scenes keep in the store, or let go of it."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict

from assets.errors import AssetMissing
from assets.store import Store, open_store
from server.cli import CommandError
from server.settings import InvalidSetting, read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which store, and what to let go."""
    parser.add_argument("--store", help="folder or s3:// bucket of the content-addressed store")
    parser.add_argument("--drop", metavar="NAME", help="let go of what is kept under this name")


def run(arguments: argparse.Namespace) -> int:
    """Print one JSON line for each name that keeps something: its scenes, and their bytes."""
    try:
        settings = read_settings(store=arguments.store)
    except InvalidSetting as error:
        raise CommandError(str(error)) from error
    store = open_store(settings.store, settings.store_bytes)
    names = by_name(store)
    if arguments.drop is not None:
        if arguments.drop not in names:
            raise CommandError(f"--drop {arguments.drop!r}: kept are {', '.join(sorted(names)) or 'none'}")
        for pin in names.pop(arguments.drop):
            store.unpin(pin)
    for name, pins in sorted(names.items()):
        wanted = frozenset[str]().union(*pins.values())
        print(json.dumps({"name": name, "scenes": len(pins), "size_bytes": sum(_size(store, one) for one in wanted)}))
    return 0


def by_name(store: Store) -> dict[str, dict[str, frozenset[str]]]:
    """The pins of a store by the name that a client gave them."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for pin, wanted in store.pins().items():
        found[pin.partition(".")[0]][pin] = wanted
    return dict(found)


def _size(store: Store, digest: str) -> int:
    """The bytes of an asset; 0 for a record, which is small."""
    try:
        return store.find(digest).size_bytes if store.holds(digest) else 0
    except AssetMissing:
        return 0
