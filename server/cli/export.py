"""`holoforge export`: a scene that is there already, in another form."""

from __future__ import annotations

import argparse
from pathlib import Path

from assets.asset import Asset
from clients.prebuild.errors import CannotExport
from clients.prebuild.exports import FORMS, Scene, write
from server.cli import CommandError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which scene, in which forms, where to."""
    parser.add_argument("scene", type=Path, help="a GLB file, or a folder that `holoforge generate` wrote")
    parser.add_argument("--to", nargs="+", choices=list(FORMS), required=True, metavar="FORM", help=", ".join(FORMS))
    parser.add_argument("--out", type=Path, help="folder to write to (default: the scene's)")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there")


def run(arguments: argparse.Namespace) -> int:
    """Write, and print the names of the files to open."""
    scene, beside = _read(arguments.scene)
    out: Path = arguments.out or beside
    for form in arguments.to:
        try:
            files = write(form, scene)
        except CannotExport as error:
            raise CommandError(str(error)) from error
        taken = [name for name, data in files.items() if _differs(out / name, data)]
        if taken and not arguments.overwrite:
            raise CommandError(f"{out / taken[0]} is there already: --overwrite replaces it, --out writes elsewhere")
        out.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            part = out / f".{name}.part"
            part.write_bytes(data)
            part.replace(out / name)
        print(out / next(iter(files)))
    return 0


def _read(place: Path) -> tuple[Scene, Path]:
    """The scene, and the folder it is in."""
    folder = place if place.is_dir() else place.parent
    glb = place / "scene.glb" if place.is_dir() else place
    try:
        whole = Asset("model/gltf-binary", glb.read_bytes())
        name = place.resolve().name if place.is_dir() else place.stem
        if not place.is_dir():
            return Scene(name, whole), folder
        sounds = {path.name: path.read_bytes() for path in sorted((place / "speech").glob("*.wav"))}
        return Scene(name, whole, (place / "manifest.json").read_bytes(), sounds), folder
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error


def _differs(path: Path, data: bytes) -> bool:
    return path.exists() and not (path.is_file() and path.read_bytes() == data)
