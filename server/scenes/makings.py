"""What scenes are made of, as one digest: the code that draws, knowledge, shapes, painters, weights, libraries.

Code counts without its comments and docstrings, so that a better explanation makes nothing again; data and weights
count by their bytes. All of `assets` and `generators` counts: too much rather than too little, for a key that is too
wide costs one making, and one that is too narrow gives stale answers. Not covered: what a library draws differently on
another processor.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from types import CodeType

from assets.overlay import overlay_folders
from generators.folders import cache_root
from generators.registry import Lineup

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]
PLACES = tuple(ROOT / name for name in ("assets", "generators", "server/jobs", "server/scenes"))
"""The folders on which the bytes of a scene depend."""
LIBRARIES = (
    "diffusers",
    "fast-simplification",
    "fpng-py",
    "hibari-tts",
    "meshopt",
    "numpy",
    "onnxruntime",
    "pillow",
    "scipy",
    "torch",
    "transformers",
    "trimesh",
    "xllamacpp",
)
"""Packages on whose versions they depend."""
_LONGEST_PATH, _MOST_FILES = 1024, 200_000
_NO_MATTER = frozenset({".md", ".pyc", ".pyi", ".typed"})


@cache
def makings_digest() -> str:
    """The digest of what this server makes scenes of; looked at once, for it does not change under a process.

    Blocks on the disk: call it in a thread.
    """
    return digest_of(PLACES, cache_root() / "makings")


def digest_of(places: Sequence[Path], memory: Path) -> str:
    """The digest of what lies in `places`, and of the libraries.

    Code is compiled to leave out its comments, which takes 2 s for all of it; what came of it is remembered in the
    folder `memory` by the digest of the files as they are, which takes 0.1 s.
    """
    files = [(path.relative_to(place.parent).as_posix(), path) for place in places for path in _files(place)]
    as_they_are = _digest((name, _raw(path)) for name, path in files)
    note = memory / f"{as_they_are}-{sys.version_info.major}.{sys.version_info.minor}"
    try:
        made = note.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        made = _digest((name, code_digest(path) if path.suffix == ".py" else _raw(path)) for name, path in files)
        _remember(note, made)
    return _digest([("", made.encode()), *_libraries()])


def _remember(note: Path, text: str) -> None:
    """Write a note; one that cannot be written costs the next start two seconds and no more."""
    part = note.with_name(f"{note.name}.{os.getpid()}")
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, "ascii")
        part.replace(note)
    except OSError as error:
        log.warning("what scenes are made of is not remembered: %s", error.strerror)


def choices_digest(lineup: Lineup) -> str:
    """The digest of what is chosen on this server: generators, their options, and what is laid over the built-in."""
    overlay = [str(folder) for folder in overlay_folders()]
    return options_digest({"generators": lineup.described(), "overlay": overlay})


def options_digest(options: object) -> str:
    """The digest of plain data that says what runs; of files and folders that it names, names, sizes, dates.

    Such models may have many gigabytes, so their bytes are not read.
    """
    said: list[tuple[str, bytes]] = []
    for name, value in _leaves("", options):
        said.append((name, value.encode("utf-8", "surrogateescape")))
        path = Path(os.path.expanduser(value)) if value and len(value) < _LONGEST_PATH else None
        if path is not None and path.exists():
            for file in _files(path) if path.is_dir() else iter([path]):
                with suppress(FileNotFoundError):  # a folder may change while it is looked at
                    status = file.stat()
                    said.append((str(file), f"{status.st_size} {status.st_mtime_ns}".encode()))
    return _digest(said)


def _leaves(name: str, value: object) -> Iterator[tuple[str, str]]:
    """The single values within plain data, each with the way to it."""
    if isinstance(value, Mapping):
        for key in sorted(value, key=str):
            yield from _leaves(f"{name}/{key}", value[key])
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _leaves(f"{name}/{number}", inner)
    else:
        yield name, "" if value is None else str(value)


def code_digest(path: Path) -> bytes:
    """SHA-256 of a Python file as it is compiled: without comments, docstrings, line numbers."""
    code = compile(path.read_bytes(), path.name, "exec", optimize=2, dont_inherit=True)
    digest = hashlib.sha256()
    for part in _parts_of(code):
        digest.update(part)
    return digest.digest()


def _parts_of(code: CodeType) -> Iterator[bytes]:
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars, code.co_qualname)
    shape = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)
    yield code.co_code
    yield code.co_exceptiontable
    yield repr((names, shape)).encode()
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _parts_of(constant)
        else:
            yield _written(constant).encode("utf-8", "surrogatepass")


def _written(constant: object) -> str:
    """A constant in one way, whatever order a set has in this process."""
    if isinstance(constant, frozenset):
        return f"{{{', '.join(sorted(map(_written, constant)))}}}"
    if isinstance(constant, tuple):
        return f"({', '.join(map(_written, constant))})"
    return repr(constant)


def _files(place: Path) -> Iterator[Path]:
    """The files below a folder that matter, in order; of a folder that is no model's, but a whole disk, the first."""
    every = islice(place.rglob("*"), _MOST_FILES)
    found = (path for path in every if path.suffix not in _NO_MATTER and path.is_file())
    yield from sorted(found, key=lambda path: path.relative_to(place).as_posix())


def _raw(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _libraries() -> Iterator[tuple[str, bytes]]:
    for name in LIBRARIES:
        try:
            yield name, version(name).encode()
        except PackageNotFoundError:
            yield name, b""


def _digest(parts: Iterable[tuple[str, bytes]]) -> str:
    """SHA-256 over named parts, hexadecimal."""
    digest = hashlib.sha256()
    for name, part in parts:
        for field in (name.encode("utf-8", "surrogateescape"), part):
            digest.update(len(field).to_bytes(8, "big"))
            digest.update(field)
    return digest.hexdigest()
