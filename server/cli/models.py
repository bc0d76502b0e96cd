"""`holoforge models`: what there is, what it costs, and bringing it here."""

from __future__ import annotations

import argparse
import json
import sys

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from generators.folders import models_root
from generators.sources import MODELS, is_here, pull
from server.cli import CommandError
from server.cli.steps import read_lineup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`list` and `pull [NAME…]`."""
    parser.add_argument("action", choices=["list", "pull"], help="list the models, or download them")
    parser.add_argument("names", nargs="*", help="models to pull (default: all)")
    parser.add_argument("--json", action="store_true", help="list as JSON on stdout")


def run(arguments: argparse.Namespace) -> int:
    """List or pull, in the folder that the settings say."""
    read_lineup()
    unknown = [name for name in arguments.names if name not in MODELS]
    if unknown:
        raise CommandError(f"unknown model {', '.join(unknown)}; there are: {', '.join(MODELS)}")
    if arguments.action == "list":
        _list_models(as_json=arguments.json)
        return 0
    with Progress(console=Console(stderr=True)) as progress:
        for name in arguments.names or MODELS:
            source = MODELS[name]
            bar = progress.add_task(f"{name} ({source.size_bytes / 1e6:.0f} MB, {source.licence})", total=1.0)
            path = pull(name, lambda note, fraction, bar=bar: progress.update(bar, completed=fraction))  # type: ignore[misc]
            progress.update(bar, completed=1.0)
            print(path)
    return 0


def _list_models(*, as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "name": source.name,
                "kind": source.kind,
                "here": is_here(source.name),
                "licence": source.licence,
                "size_bytes": source.size_bytes,
                "package": f"{source.package}=={source.version}",
                "sha256": {file.name: file.sha256 for file in source.files},
            }
            for source in MODELS.values()
        ]
        print(json.dumps(rows, indent=1))
        return
    table = Table("model", "for", "MB", "here", "licence", "package", "SHA-256 of its weights")
    for source in MODELS.values():
        weights = max(source.files, key=lambda file: file.size_bytes)
        here = "yes" if is_here(source.name) else "no"
        package = f"{source.package}=={source.version}"
        size = f"{source.size_bytes / 1e6:.0f}"
        table.add_row(source.name, source.kind, size, here, source.licence, package, weights.sha256[:16] + "…")
    Console(file=sys.stdout).print(table)
    print(f"kept in {models_root()}; bring the missing ones with: holoforge models pull", file=sys.stderr)
