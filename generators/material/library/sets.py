"""Which files of a folder are one texture set, what it is called, and what is said of it.

A set is the files of one folder (or zip) that differ in their last words alone; a folder of one set gives it its name
where the files have none. What is said of a set stands in `caption.txt` or `<name>.txt` beside it, or in a list at the
top: `index.jsonl`, `captions.jsonl` or `metadata.jsonl`, a line of `name` or `file`, and any of `caption` or `text`,
`tags`, `licence`, `origin`, `normal_convention` and `tile_size_m`. A text called licence is that of all below it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from generators.errors import InvalidTask
from generators.material.library.files import PICTURES, UNREAD, LibraryFile, members, read_text, survey
from generators.material.library.licence import recognise
from generators.material.map_names import ALSO_NAMES, edge_px, parse_name, says_opengl, words_of

_LISTS = ("index.jsonl", "captions.jsonl", "metadata.jsonl")
_MOST_LIST_BYTES = 16 << 20
_WANTED_PX = 1024
_PREVIEWS = frozenset({"preview", "thumb", "thumbnail", "sphere", "render", "cover"})
_NUMBER = re.compile(r"\d+[a-z]?$")
_LICENCES = re.compile(r"(licen[cs]e|copying)", re.IGNORECASE)

Convention = Literal["opengl", "directx"]


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What a line of a list, or a file beside it, says of a set. Other fields of a line are for others."""

    name: Annotated[str, Meta(max_length=200)] = ""
    file: Annotated[str, Meta(max_length=1000)] = ""
    caption: Annotated[str, Meta(max_length=1000)] = ""
    text: Annotated[str, Meta(max_length=1000)] = ""
    tags: Annotated[tuple[Annotated[str, Meta(max_length=100)], ...], Meta(max_length=64)] = ()
    licence: Annotated[str, Meta(max_length=100)] = ""
    origin: Annotated[str, Meta(max_length=200)] = ""
    normal_convention: Convention | None = None
    tile_size_m: Annotated[float, Meta(gt=0.0, le=100.0)] | None = None


@dataclass
class FoundSet:
    """The files of one set by map, before any of them is opened; `beside` are texts that lie with them."""

    name: str
    container: PurePosixPath
    maps: dict[str, LibraryFile] = field(default_factory=dict)
    said: Said = field(default_factory=Said)

    @property
    def convention(self) -> Convention | None:
        """Where the green of its normals points, if their file's name says so."""
        normal = self.maps.get("normal")
        return "opengl" if normal is not None and says_opengl(normal.name.stem) else None

    @property
    def caption(self) -> str:
        """What it is said to show, or else its name without numbers."""
        told = self.said.caption or self.said.text
        return " ".join(told.split()) or " ".join(_NUMBER.sub("", word) for word in words_of(self.name)).strip()


@dataclass
class Found:
    """The sets of a folder by name, all files that were looked at, and by name what was left out, and why."""

    sets: dict[str, FoundSet]
    files: list[LibraryFile]
    skipped: dict[str, str]


def find_sets(root: Path) -> Found:
    """Find the texture sets below `root`. Pictures are not opened.

    Raises:
        GeneratorUnavailable: see `survey`.
    """
    surveyed = survey(root)
    skipped = surveyed.skipped
    every = list(_unzipped(root, surveyed.files, skipped))
    texts = [file for file in every if file.name.suffix.lower() not in PICTURES | UNREAD]
    said = _read_lists(root, texts, skipped)
    licences = dict(_licences(root, texts))
    sets: dict[str, FoundSet] = {}
    for container, files in _by_container(every).items():
        for found in _sets_in(container, files, skipped):
            if found.name in sets:
                place = f"{container}/{found.name}"
                skipped[place] = f"there is a set called {found.name} in {sets[found.name].container} already"
                continue
            found.said = _said_of(root, found, files, said, licences)
            sets[found.name] = found
    return Found(dict(sorted(sets.items())), surveyed.files, skipped)


def _unzipped(root: Path, files: Iterable[LibraryFile], skipped: dict[str, str]) -> Iterator[LibraryFile]:
    for file in files:
        if file.name.suffix.lower() == ".zip":
            yield from members(root, file, skipped)
        else:
            yield file


def _by_container(files: Iterable[LibraryFile]) -> dict[PurePosixPath, list[LibraryFile]]:
    grouped: dict[PurePosixPath, list[LibraryFile]] = {}
    for file in files:
        grouped.setdefault(file.container, []).append(file)
    return grouped


def _sets_in(container: PurePosixPath, files: list[LibraryFile], skipped: dict[str, str]) -> Iterator[FoundSet]:
    """The sets of one folder or zip."""
    groups: dict[str, dict[str, list[LibraryFile]]] = {}
    bare: dict[str, list[LibraryFile]] = {}
    for file in files:
        if file.name.suffix.lower() not in PICTURES | UNREAD:
            continue
        key, role = parse_name(file.name.stem)
        if role is None:
            bare.setdefault(key, []).append(file)
        else:
            groups.setdefault(key, {}).setdefault(role, []).append(file)
    for key, maps in list(groups.items()):
        lone = [file for several in maps.values() for file in several]
        if key and len(lone) == 1 and words_of(lone[0].name.stem)[-1] in ALSO_NAMES:
            del groups[key]
            bare[" ".join(words_of(lone[0].name.stem))] = lone
    with_a_color = [key for key, maps in groups.items() if "base_color" in maps]
    for key, pictures in bare.items():
        if key in groups and key not in with_a_color:
            groups[key]["base_color"] = pictures  # "oak.png" beside "oak_normal.png"
        elif not groups and not _PREVIEWS & set(key.split()):
            groups[key] = {"base_color": pictures}
    for key, maps in groups.items():
        name = _name_of(key, container)
        chosen = {role: _best(several) for role, several in maps.items()}
        for role, file in list(chosen.items()):
            if file.name.suffix.lower() in UNREAD:
                skipped[str(file.name)] = f"{file.name.suffix} is not read: bring the {role.replace('_', ' ')} as PNG"
                del chosen[role]
        if "base_color" in chosen:
            yield FoundSet(name, container, chosen)
        else:
            skipped[f"{container}/{name}"] = "has no colour map"


def _name_of(key: str, container: PurePosixPath) -> str:
    """A set's name: its files', or that of the folder or zip that it lies in."""
    return "-".join(
        words_of(container.stem if container.suffix == ".zip" else container.name) if not key else key.split()
    )


def _best(files: list[LibraryFile]) -> LibraryFile:
    """Of one map at several sizes and in several formats the readable one nearest above 1,024 pixels."""

    def rank(file: LibraryFile) -> tuple[bool, bool, int, str]:
        edge = edge_px(file.name.stem) or edge_px(file.container.name) or _WANTED_PX
        return file.name.suffix.lower() in UNREAD, edge < _WANTED_PX, abs(edge - _WANTED_PX), str(file.name)

    return min(files, key=rank)


def _said_of(
    root: Path,
    found: FoundSet,
    files: list[LibraryFile],
    lists: dict[str, Said],
    licences: dict[PurePosixPath, str],
) -> Said:
    """All that is said of a set: in the lists, in a caption beside it, in a licence at or above it."""
    ways = [found.name, found.container.name, str(found.container)]
    ways += [way for file in found.maps.values() for way in (file.name.name, str(file.name))]
    said = next((lists[way] for way in ways if way in lists), Said())
    if not (said.caption or said.text):
        own = {"caption.txt", f"{found.name}.txt", f"{found.name.replace('-', '_')}.txt"}
        beside = next((file for file in files if file.name.name.lower() in own), None)
        if beside is not None:
            said = msgspec.structs.replace(said, caption=_short(root, beside))
    if not said.licence:
        above = [found.container, *found.container.parents]
        licence = next((licences[place] for place in above if place in licences), "")
        said = msgspec.structs.replace(said, licence=licence)
    return said


def _short(root: Path, file: LibraryFile) -> str:
    try:
        return read_text(root, file, 4096).strip()[:1000]
    except InvalidTask:
        return ""


def _licences(root: Path, texts: Iterable[LibraryFile]) -> Iterator[tuple[PurePosixPath, str]]:
    """By folder or zip, what a text there says the licence is."""
    for file in texts:
        if _LICENCES.match(file.name.stem):
            try:
                yield file.container, recognise(read_text(root, file))
            except InvalidTask:
                continue


def _read_lists(root: Path, texts: Iterable[LibraryFile], skipped: dict[str, str]) -> dict[str, Said]:
    """What the lists at the top say, by the name or file that their lines name."""
    found: dict[str, Said] = {}
    for file in texts:
        if str(file.name) not in _LISTS:
            continue
        try:
            lines = read_text(root, file, _MOST_LIST_BYTES).splitlines()
        except InvalidTask as error:
            skipped[str(file.name)] = str(error)
            continue
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    said = msgspec.convert(json.loads(line), Said)
                except (ValueError, msgspec.ValidationError, RecursionError) as error:
                    skipped[f"{file.name} line {number}"] = f"is not read: {error}"
                    continue
                found[said.name or said.file] = said
    return found
