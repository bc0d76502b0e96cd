"""The index of a texture library: what each set is called, shows, and is made of; renewed where files change."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from generators.errors import InvalidTask
from generators.folders import cache_root
from generators.material.library.colors import body_of
from generators.material.library.files import LibraryFile, fingerprint, survey
from generators.material.library.picture import check_picture, read_picture
from generators.material.library.sets import Convention, FoundSet, find_sets
from generators.material.library.tiles import is_tile
from generators.material.spec import ReadPhrase, Rgb

log = logging.getLogger(__name__)

VERSION = 1
_LOOK_PX = 256
_NOT_USED = frozenset({"specular", "opacity"})

Told = Callable[[str, int, int], None]
"""Told of progress: the name of a set, how many were looked at, and of how many."""


class TextureSet(msgspec.Struct, frozen=True, kw_only=True):
    """A set of a library. `family` is the painters' that its caption means; `color` sRGB, that of its body.

    `tiles` says whether its picture is a seamless one. `licence` is "" where none is stated, `convention` None where
    its normals have to tell.
    """

    name: str
    caption: str
    tags: tuple[str, ...] = ()
    family: str
    color: Rgb
    tiles: bool
    maps: dict[str, LibraryFile]
    convention: Convention | None = None
    tile_size_m: float | None = None
    licence: str = ""
    origin: str = ""

    @property
    def text(self) -> str:
        """All that is said of what it shows."""
        return " ".join((self.caption, *self.tags))


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """The sets of the folder `root`, as its files were; `skipped` says by name what was left out, and why."""

    version: int = VERSION
    root: str
    fingerprint: str
    sets: tuple[TextureSet, ...]
    skipped: dict[str, str]


def open_index(root: Path, read: ReadPhrase, told: Told | None = None) -> Index:
    """The index of `root`: the one that is kept where no file has changed, else made anew, and kept.

    Raises:
        GeneratorUnavailable: it is no folder, or has too many files.
    """
    known = _kept(root)
    if known is not None and known.fingerprint == fingerprint(survey(root).files):
        return known
    return build_index(root, read, known, told)


def build_index(root: Path, read: ReadPhrase, known: Index | None = None, told: Told | None = None) -> Index:
    """Look at every set of `root`, but for those that `known` holds as they are, and keep what was found.

    Raises:
        GeneratorUnavailable: see `open_index`.
    """
    found = find_sets(root)
    before = {one.name: one for one in known.sets} if known else {}
    sets = []
    for number, (name, one) in enumerate(found.sets.items()):
        if told is not None:
            told(name, number, len(found.sets))
        try:
            sets.append(_looked_at(root, one, read, before.get(name), found.skipped))
        except InvalidTask as error:
            found.skipped[name] = str(error)
    index = Index(
        root=str(root.resolve()), fingerprint=fingerprint(found.files), sets=tuple(sets), skipped=found.skipped
    )
    _keep(root, index)
    return index


def _looked_at(
    root: Path, found: FoundSet, read: ReadPhrase, before: TextureSet | None, skipped: dict[str, str]
) -> TextureSet:
    """A set as the index holds it.

    Raises:
        InvalidTask: its colour map cannot be read.
    """
    maps = {}
    for role, file in found.maps.items():
        if role in _NOT_USED:
            continue
        try:
            check_picture(root, file)
        except InvalidTask as error:
            if role == "base_color":
                raise
            skipped[str(file.name)] = str(error)
            continue
        maps[role] = file
    same = before is not None and before.maps == maps and before.caption == found.caption
    if same and before is not None:
        family, color, tiles = before.family, before.color, before.tiles
    else:
        family = read(found.caption[:200] or found.name).family
        picture = read_picture(root, maps["base_color"], _LOOK_PX)
        color, tiles = body_of(picture)[0], is_tile(picture)
    said = found.said
    return TextureSet(
        name=found.name,
        caption=found.caption,
        tags=said.tags,
        family=family,
        color=color,
        tiles=tiles,
        maps=maps,
        convention=said.normal_convention or found.convention,
        tile_size_m=said.tile_size_m,
        licence=said.licence,
        origin=said.origin,
    )


def index_path(root: Path) -> Path:
    """Where the index of a folder is kept."""
    return cache_root() / "textures" / f"{hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:24]}.json"


def _kept(root: Path) -> Index | None:
    try:
        known = msgspec.json.decode(index_path(root).read_bytes(), type=Index)
    except (OSError, msgspec.MsgspecError):
        return None
    return known if known.version == VERSION else None


def _keep(root: Path, index: Index) -> None:
    """Write an index down; one that cannot be written is made again at the next start."""
    path = index_path(root)
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(msgspec.json.encode(index))
        part.replace(path)
    except OSError as error:
        log.warning("the index of %s is not kept: %s", root, error.strerror)
