"""A user's folder of textures: which files are one material, and what it is called.

A material is a set of files that differ in their last word (`oak_basecolor.png`, `oak_normal.png`), in the folder or
in a folder of its own inside it. Only the base colour must be there; a picture without such a word is one, unless
others around it have one: then it is a preview, and left out. The caption stands in `oak.txt`, in `caption.txt` of its
own folder, or in `captions.jsonl` or `metadata.jsonl`, one `{"file": …, "text": …}` a line; else the name is one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.errors import InvalidTask
from generators.material.map_names import ALSO_NAMES, parse_name, words_of

MOST_MATERIALS, MOST_CAPTION_CHARACTERS = 2000, 1000
_MOST_TEXT_BYTES = 16 << 20
_MOST_FILES = 20 * MOST_MATERIALS

_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")
_LISTS = ("captions.jsonl", "metadata.jsonl")


@dataclass(frozen=True)
class TextureFiles:
    """One material: its name, its caption, and the file of each map by role; `base_color` is always there."""

    name: str
    caption: str
    maps: dict[str, Path]


@dataclass(frozen=True)
class _Group:
    folder: Path
    key: str
    maps: dict[str, Path]
    has_own_folder: bool


def list_textures(folder: Path) -> list[TextureFiles]:
    """The materials in `folder`, ordered by name. Files are not opened, but for captions.

    Raises:
        InvalidTask: there is no such folder or no material in it, there are too many, a set lacks its base colour or
            has a map twice, a caption is empty, too long or not UTF-8, or a list of captions names what is not there.
    """
    if not folder.is_dir():
        raise InvalidTask(f"data: {folder} is no folder")
    inside = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    groups = [group for place in (folder, *inside) for group in _groups_in(place, folder)]
    if not 1 <= len(groups) <= MOST_MATERIALS:
        raise InvalidTask(f"data: {folder} holds {len(groups)} materials, wanted 1 to {MOST_MATERIALS}")
    listed = _read_lists(folder)
    ways = {way for group in groups for way in _ways_to(group, folder)}
    if unused := [where for file, (_, where) in listed.items() if file not in ways]:
        raise InvalidTask(f"data: {unused[0]} names a file that is of no material in {folder}")
    found = [TextureFiles(_name_of(group, folder), _caption_of(group, folder, listed), group.maps) for group in groups]
    return sorted(found, key=lambda made: made.name)


def _groups_in(folder: Path, root: Path) -> list[_Group]:
    """The sets of files right in `folder`, which is `root` or lies in it."""
    sets: dict[str, dict[str, Path]] = {}
    bare: dict[str, Path] = {}
    for count, path in enumerate(sorted(folder.iterdir())):
        if count > _MOST_FILES:
            raise InvalidTask(f"data: {folder} holds more than {_MOST_FILES} files")
        if path.suffix.lower() in _SUFFIXES and path.is_file():
            key, role = parse_name(path.stem)
            known = bare if role is None else sets.setdefault(key, {})
            _put(known, role or key, path)
    for key, maps in list(sets.items()):
        (path, *others) = maps.values()
        if not others and key not in bare and words_of(path.stem)[-1] in ALSO_NAMES:
            del sets[key]
            _put(bare, " ".join(words_of(path.stem)), path)
    alone = not sets
    for key, path in bare.items():
        if alone or key in sets:
            _put(sets.setdefault(key, {}), "base_color", path)
    for maps in sets.values():
        if "base_color" not in maps:
            raise InvalidTask(f"data: {next(iter(maps.values()))} has no base colour beside it")
    own = folder != root and len(sets) == 1
    return [_Group(folder, key, maps, own) for key, maps in sets.items()]


def _put(maps: dict[str, Path], role: str, path: Path) -> None:
    if role in maps:
        raise InvalidTask(f"data: {path} and {maps[role].name} are both the {role.replace('_', ' ')} of one material")
    maps[role] = path


def _name_of(group: _Group, root: Path) -> str:
    if group.folder == root:
        return group.key or root.name
    return group.folder.name if group.has_own_folder or not group.key else f"{group.folder.name}/{group.key}"


def _caption_of(group: _Group, root: Path, listed: dict[str, tuple[str, str]]) -> str:
    """The caption that stands nearest to the files of `group`."""
    called = " ".join(words_of(group.folder.name))
    names = {group.key, "caption", called} if group.has_own_folder else {group.key}
    beside = [path for path in sorted(group.folder.glob("*.txt")) if " ".join(words_of(path.stem)) in names]
    if group.has_own_folder:
        beside += [path for path in [root / f"{group.folder.name}.txt"] if path.is_file()]
    if beside:
        return _checked(_read_text(beside[0]), str(beside[0]))
    for way in _ways_to(group, root):
        if way in listed:
            return listed[way][0]
    return _checked(called if group.has_own_folder else group.key or called, str(group.maps["base_color"]))


def _ways_to(group: _Group, root: Path) -> list[str]:
    """What a list of captions may call `group`: a file's path or name, the material's name, its own folder."""
    ways = [path.relative_to(root).as_posix() for path in group.maps.values()] + [_name_of(group, root)]
    return ways + [path.name for path in group.maps.values()] + ([group.folder.name] if group.has_own_folder else [])


def _read_lists(root: Path) -> dict[str, tuple[str, str]]:
    """By file as written: its caption, and the line that says so."""
    found: dict[str, tuple[str, str]] = {}
    for name in _LISTS:
        if (root / name).is_file():
            found |= {file: (_checked(text, where), where) for file, text, where in _entries(root / name)}
    return found


def _entries(path: Path) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(_read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        where = f"{path} line {number}"
        try:
            entry = json.loads(line)
            file, text = entry.get("file", entry.get("file_name")), entry["text"]
        except (ValueError, KeyError, AttributeError, RecursionError) as error:
            raise InvalidTask(f'data: {where}: wanted {{"file": …, "text": …}}') from error
        if not isinstance(file, str) or not isinstance(text, str):
            raise InvalidTask(f"data: {where}: file and text must be strings")
        yield file.strip("/"), text, where


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_TEXT_BYTES:
            raise InvalidTask(f"data: {path} has more than {_MOST_TEXT_BYTES >> 20} MiB")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidTask(f"data: {path} cannot be read as text ({type(error).__name__})") from error


def _checked(text: str, where: str) -> str:
    caption = " ".join(text.split())
    if not 1 <= len(caption) <= MOST_CAPTION_CHARACTERS:
        raise InvalidTask(
            f"data: {where}: a caption of {len(caption)} characters, wanted 1 to {MOST_CAPTION_CHARACTERS}"
        )
    return caption
