"""The files of a folder of textures, also those within its zip files: listed and read within bounds.

Nothing is unpacked to the disk, links to folders are not followed, a zip within a zip is not opened. What cannot be
listed or read is named, and the rest goes on.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath

from generators.errors import GeneratorUnavailable, InvalidTask

MOST_FILES, MOST_MEMBERS, MOST_DEPTH = 100_000, 10_000, 8
MOST_BYTES = 256 << 20
"""Of one map, also as it comes out of a zip."""

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".tga"})
UNREAD = frozenset({".exr", ".hdr"})
"""Pictures that are known and not read: their names are told."""
_TEXTS = frozenset({".txt", ".md", ".json", ".jsonl", ""})
_KEPT = PICTURES | UNREAD | _TEXTS | {".zip"}


@dataclass(frozen=True, order=True)
class LibraryFile:
    """A file: its `path` below the library's folder, and within that its `member`, where it is in a zip.

    `size_bytes` and `changed_ns` are the zip's there.
    """

    path: str
    member: str = ""
    size_bytes: int = 0
    changed_ns: int = 0

    @property
    def name(self) -> PurePosixPath:
        """Where it lies, a zip being as a folder."""
        return PurePosixPath(self.path, self.member) if self.member else PurePosixPath(self.path)

    @property
    def container(self) -> PurePosixPath:
        """The folder, or the zip and the folder in it, that it lies in."""
        return self.name.parent


@dataclass
class Survey:
    """What lies in a folder; `skipped` says by name what was left out, and why."""

    files: list[LibraryFile] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)


def survey(root: Path) -> Survey:
    """List the files below `root` that a library may be made of, in order; zip files as they are.

    Raises:
        GeneratorUnavailable: it is no folder, or there are more than 100,000 files.
    """
    if not root.is_dir():
        raise GeneratorUnavailable(f"the texture library {root} is no folder")
    found = Survey()
    seen = 0
    pending = [(root, 0)]
    while pending:
        folder, depth = pending.pop()
        try:
            entries = sorted(_counted(folder, MOST_FILES - seen), key=lambda entry: entry.name)
        except OSError as error:
            found.skipped[_below(root, folder)] = f"cannot be listed ({error.strerror})"
            continue
        seen += len(entries)
        if seen > MOST_FILES:
            raise GeneratorUnavailable(
                f"the texture library {root} has more than {MOST_FILES:,} files: name a smaller folder"
            )
        for entry in entries:
            if entry.name.startswith((".", "__MACOSX")):
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth < MOST_DEPTH:
                    pending.append((Path(entry.path), depth + 1))
                else:
                    found.skipped[_below(root, Path(entry.path))] = f"lies deeper than {MOST_DEPTH} folders"
            elif Path(entry.name).suffix.lower() in _KEPT:
                _add(found, root, entry)
    found.files.sort()
    return found


def fingerprint(files: Iterable[LibraryFile]) -> str:
    """A digest of names, sizes and dates: equal where nothing has changed."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(repr((file.path, file.size_bytes, file.changed_ns)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def members(root: Path, archive: LibraryFile, skipped: dict[str, str]) -> list[LibraryFile]:
    """The files in a zip; one that is damaged, locked or too full is named in `skipped`."""
    try:
        with zipfile.ZipFile(root / archive.path) as opened:
            infos = opened.infolist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        skipped[archive.path] = f"is no zip file that can be read ({type(error).__name__})"
        return []
    if len(infos) > MOST_MEMBERS:
        skipped[archive.path] = f"holds {len(infos):,} files, at most {MOST_MEMBERS:,} are read"
        return []
    found = []
    for info in infos:
        place = PurePosixPath(info.filename)
        if info.is_dir() or place.suffix.lower() not in _KEPT - {".zip"} or place.parts[:1] == ("__MACOSX",):
            continue
        named = f"{archive.path}/{info.filename}"
        if info.flag_bits & 1:
            skipped[named] = "is locked with a password"
        elif info.file_size > MOST_BYTES:
            skipped[named] = f"unpacks to {info.file_size >> 20} MiB, at most {MOST_BYTES >> 20} are read"
        elif not place.is_absolute() and ".." not in place.parts:
            found.append(LibraryFile(archive.path, info.filename, archive.size_bytes, archive.changed_ns))
    return sorted(found)


def read_bytes(root: Path, file: LibraryFile, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file as it was listed.

    Raises:
        InvalidTask: it is gone, has changed since, is damaged, or has more than `most` bytes.
    """
    path = root / file.path
    try:
        status = path.stat()
        if (status.st_size, status.st_mtime_ns) != (file.size_bytes, file.changed_ns):
            raise InvalidTask(f"{file.name} has changed since the library was indexed")
        if file.member:
            with zipfile.ZipFile(path) as archive, archive.open(file.member) as opened:
                data = opened.read(most + 1)  # a header may lie of what comes out
        else:
            with path.open("rb") as plain:
                data = plain.read(most + 1)
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise InvalidTask(f"{file.name} cannot be read ({type(error).__name__})") from error
    if len(data) > most:
        raise InvalidTask(f"{file.name} has more than {most >> 10:,} KiB")
    return data


def read_text(root: Path, file: LibraryFile, most: int = 1 << 20) -> str:
    """A text file, as UTF-8; what is not becomes a mark of replacement.

    Raises:
        InvalidTask: see `read_bytes`.
    """
    return read_bytes(root, file, most).decode("utf-8", "replace")


def _counted(folder: Path, most: int) -> list[os.DirEntry[str]]:
    """The entries of a folder, one more than `most` where there are more: a million files need not all be listed."""
    with os.scandir(folder) as entries:
        return list(islice(entries, max(0, most) + 1))


def _add(found: Survey, root: Path, entry: os.DirEntry[str]) -> None:
    try:
        status = entry.stat()
        if entry.is_file():
            path = _below(root, Path(entry.path))
            path.encode("utf-8")
            found.files.append(LibraryFile(path, "", status.st_size, status.st_mtime_ns))
    except OSError:  # it went away while the folder was read
        found.skipped[_below(root, Path(entry.path))] = "was taken away while the folder was read"
    except UnicodeEncodeError:
        found.skipped[ascii(_below(root, Path(entry.path)))] = "has a name that is not UTF-8"


def _below(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
