"""`holoforge material`: phrases or photographs in, a folder of PBR maps for each out."""

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
from assets.maps import pack_maps
from generators.base import CheckedMaps, Generator
from generators.errors import GenerationError, GenerationFailed
from generators.material.estimation import NEUTRAL
from generators.material.gates import measure
from generators.material.photograph import material_of
from generators.material.spec import MaterialSpec
from generators.tasks import MaterialTask
from server.cli import CommandError
from server.cli.steps import load_generator, read_lines, run_task


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Phrases, or a file of them; or photographs."""
    parser.add_argument("phrases", nargs="*", metavar="PHRASE", help='such as "mossy cobblestone"')
    parser.add_argument("--phrases", dest="file", type=Path, help="a text file, or .jsonl with a field `phrase`")
    parser.add_argument(
        "--image",
        dest="images",
        action="append",
        default=[],
        type=Path,
        help="a photograph of a surface, taken straight on, to make tile; repeatable. A PHRASE then says what it shows",
    )
    parser.add_argument("--size", type=int, default=512, help="edge in pixels, a power of two (default 512)")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="cpu")


def run(arguments: argparse.Namespace) -> int:
    """Make each material; the exit status is 1 if one of them failed."""
    if arguments.images:
        return _run_images(arguments)
    phrases = arguments.phrases + (read_lines(arguments.file, "phrase") if arguments.file else [])
    if not phrases:
        raise CommandError("give a PHRASE, --phrases FILE, or --image FILE")
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


def _run_images(arguments: argparse.Namespace) -> int:
    """Make a material of each photograph."""
    if arguments.file or len(arguments.phrases) > 1:
        raise CommandError("--image takes one PHRASE at most, for all the photographs")
    phrase = "".join(arguments.phrases)
    failed = False
    try:
        spec = _read_spec(phrase, arguments.device) if phrase else NEUTRAL
    except GenerationError as refused:
        raise CommandError(str(refused)) from refused
    for number, path in enumerate(track(arguments.images, "photographs", console=Console(stderr=True)), 1):
        started = time.perf_counter()
        try:
            maps = material_of(path, arguments.size, spec)
            paths = write_maps(maps, arguments.out / folder_name(number, path.stem))
            line = {"image": str(path), "paths": paths, "seconds": round(time.perf_counter() - started, 3)}
            line |= {"tile_size_m": maps.tile_size_m, "gates": msgspec.to_builtins(measure(maps))}
        except GenerationError as refused:
            line, failed = {"image": str(path), "error": str(refused)}, True
        print(json.dumps(line), flush=True)
    return int(failed)


def _read_spec(phrase: str, device: str) -> MaterialSpec:
    from generators.material.phrase import phrase_reader  # imports torch, which photographs alone do without

    return phrase_reader(device).read(phrase)


def folder_name(number: int, phrase: str) -> str:
    """`NN-the-phrase`, safe as a folder's name."""
    return f"{number:02d}-{re.sub(r'[^a-z0-9]+', '-', phrase.lower()).strip('-')[:48]}"


def make_material(generator: Generator[Any], task: MaterialTask, folder: Path) -> dict[str, Any]:
    """Make one set, write its maps into `folder`, and say what was made.

    Raises:
        GenerationError: the generator's own.
    """
    started = time.perf_counter()
    made = next((step for step in run_task(generator, task) if isinstance(step, CheckedMaps)), None)
    if made is None:
        raise GenerationFailed("the generator gave no maps")
    seconds, maps = time.perf_counter() - started, made.maps
    paths = write_maps(maps, folder)
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


def write_maps(maps: MaterialMaps, folder: Path) -> dict[str, str]:
    """Write every map as a PNG into `folder`; their paths by map."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for name, asset in pack_maps(maps).items():
        paths[name] = str(folder / f"{name}.png")
        Path(paths[name]).write_bytes(asset.data)
    return paths
