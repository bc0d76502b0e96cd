"""`holoforge textures`: a library of your own texture sets indexed, listed, and shown as phrases get it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from generators.errors import GenerationError
from generators.kinds.material import LibraryOptions
from generators.material.library.index import Index, TextureSet, build_index, open_index
from server.cli import CommandError
from server.cli.steps import read_lineup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`index`, `list` and `show NAME or PHRASE…`."""
    parser.add_argument("action", choices=["index", "list", "show"], help="look at every set; list them; show some")
    parser.add_argument("names", nargs="*", metavar="NAME or PHRASE", help="show: sets, or phrases and what they get")
    parser.add_argument("--library", type=Path, help="the folder (default: HOLOFORGE_MATERIAL_LIBRARY)")
    parser.add_argument("--json", action="store_true", help="a JSON object a line on stdout")
    parser.add_argument("--out", type=Path, help="show: write a picture of the maps into this folder")
    parser.add_argument("--seed", type=int, default=0)


def run(arguments: argparse.Namespace) -> int:
    """The exit status is 1 where something asked for is not there."""
    root = arguments.library or _configured()
    index = _indexed(root, anew=arguments.action == "index")
    match arguments.action:
        case "show":
            return _show(root, index, arguments)
        case "list":
            _list(index, as_json=arguments.json)
        case _:
            for name, why in index.skipped.items():
                print(f"left out: {name} {why}", file=sys.stderr)
            told = {"sets": len(index.sets), "left_out": len(index.skipped), "library": index.root}
            print(json.dumps(told) if arguments.json else f"{len(index.sets)} texture sets in {index.root}")
    return 0


def _configured() -> Path:
    """The folder that the settings name."""
    options = read_lineup().chosen["material"].options
    if not isinstance(options, LibraryOptions):
        raise CommandError("say --library FOLDER, or set HOLOFORGE_MATERIAL=material-library and its folder")
    return Path(options.library).expanduser()


def _indexed(root: Path, *, anew: bool) -> Index:
    """The index of a library, with a bar where it has to be made; `anew` looks at all of it again."""
    from generators.material.phrase import phrase_reader  # imports torch

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("textures", total=None)

        def told(name: str, number: int, count: int) -> None:
            progress.update(bar, description=name[:40], completed=number, total=count)

        make = build_index if anew else open_index
        return make(root, phrase_reader("cpu").read, told=told)


def _list(index: Index, *, as_json: bool) -> None:
    if as_json:
        for one in index.sets:
            print(json.dumps(_described(one)))
        return
    table = Table("set", "what it shows", "painted by as", "maps", "licence")
    for one in index.sets:
        maps = ", ".join(role.replace("_", " ") for role in sorted(one.maps))
        table.add_row(one.name, one.caption, one.family, maps, one.licence or "not stated")
    Console(file=sys.stdout).print(table)


def _described(one: TextureSet) -> dict[str, Any]:
    described: dict[str, Any] = msgspec.to_builtins(one)
    return described | {"maps": {role: str(file.name) for role, file in one.maps.items()}}


def _show(root: Path, index: Index, arguments: argparse.Namespace) -> int:
    """Each name's set as it is, each phrase's as it is dressed."""
    from generators.material.library.shown import show_phrase, show_set  # imports torch

    if not arguments.names:
        raise CommandError("give the NAME of a set, or a PHRASE")
    known = {one.name: one for one in index.sets}
    failed = False
    for name in arguments.names:
        try:
            if name in known:
                line, picture = _described(known[name]), show_set(root, known[name])
            else:
                found = show_phrase(root, index, name, arguments.seed)
                if found is None:
                    print(json.dumps({"phrase": name, "set": None, "by": "the painter"}))
                    continue
                match, picture = found
                line = {"phrase": name, "set": match.set.name, "cosine": round(match.cosine, 3)}
                line |= {"licence": match.set.licence, "changes": picture.changes}
        except GenerationError as error:
            line, failed = {"name": name, "error": str(error)}, True
        else:
            if arguments.out:
                arguments.out.mkdir(parents=True, exist_ok=True)
                path = arguments.out / f"{''.join(c if c.isalnum() else '-' for c in name)[:60]}.png"
                picture.sheet.save(path)
                line["picture"] = str(path)
        print(json.dumps(line))
    return int(failed)
