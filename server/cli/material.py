"""`holoforge material`: phrases in, a folder of PBR maps for each out."""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.progress import track

from assets.artifacts import MaterialMaps
from assets.png import pack_maps
from generators.base import Generator
from generators.errors import GenerationError, GenerationFailed
from generators.material.gates import measure
from generators.tasks import MaterialTask
from server.cli import CommandError
from server.cli.steps import load_generator, read_lines, run_task


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Phrases, or a file of them."""
    parser.add_argument("phrases", nargs="*", metavar="PHRASE", help='such as "mossy cobblestone"')
    parser.add_argument("--phrases", dest="file", type=Path, help="a text file, or .jsonl with a field `phrase`")
    parser.add_argument("--size", type=int, default=512, help="edge in pixels, a power of two (default 512)")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="cpu")


def run(arguments: argparse.Namespace) -> int:
    """Make each material; the exit status is 1 if one of them failed."""
    phrases = arguments.phrases + (read_lines(arguments.file, "phrase") if arguments.file else [])
    if not phrases:
        raise CommandError("give a PHRASE, or --phrases FILE")
    generator = load_generator("material", arguments.device)
    failed = False
    for number, phrase in enumerate(track(phrases, "materials", console=Console(stderr=True)), 1):
        try:
            task = MaterialTask(phrase=phrase, size_px=arguments.size, seed=arguments.seed)
            task = msgspec.convert(msgspec.to_builtins(task), MaterialTask)
            line = make_material(generator, task, arguments.out / folder_name(number, phrase))
        except (GenerationError, msgspec.ValidationError) as refused:
            line, failed = {"phrase": phrase, "error": str(refused)}, True
        print(json.dumps(line), flush=True)
    return int(failed)


def folder_name(number: int, phrase: str) -> str:
    """`NN-the-phrase`, safe as a folder's name."""
    return f"{number:02d}-{re.sub(r'[^a-z0-9]+', '-', phrase.lower()).strip('-')[:48]}"


def make_material(generator: Generator[Any], task: MaterialTask, folder: Path) -> dict[str, Any]:
    """Make one set, write its maps into `folder`, and say what was made.

    Raises:
        GenerationError: the generator's own.
    """
    started = time.perf_counter()
    maps = next((step for step in run_task(generator, task) if isinstance(step, MaterialMaps)), None)
    if maps is None:
        raise GenerationFailed("the generator gave no maps")
    seconds = time.perf_counter() - started
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for name, asset in pack_maps(maps).items():
        paths[name] = str(folder / f"{name}.png")
        Path(paths[name]).write_bytes(asset.data)
    gates = msgspec.to_builtins(measure(maps))
    print(f"{folder.name}: {seconds:.2f} s", file=sys.stderr)
    return {
        "phrase": task.phrase,
        "paths": paths,
        "tier": task.tier,
        "seconds": round(seconds, 3),
        "tile_size_m": maps.tile_size_m,
        "gates": gates,
    }
