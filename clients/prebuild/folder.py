"""The folder that a prebuild writes to.

    build/prebuild.jsonl            what is done (journal.py)
    build/report.html, report.json
    build/assets/<ab>/<digest>.glb  every file once, whatever scenes share it
    build/scenes/<name>/            what a scene is made of, views of it, exports

A file appears under its name by one rename, whole. What a kill leaves half-written, and files that no scene has any
more, are swept away at the next start.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from clients.prebuild.errors import DiskFull, FolderTaken
from clients.prebuild.journal import NAME, Failed, Journal, Made
from clients.prebuild.wanted import Wanted

SUFFIXES = {
    "model/gltf-binary": ".glb",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "audio/wav": ".wav",
    "application/json": ".json",
}
_FULL = {errno.ENOSPC, errno.EDQUOT}
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNDER_WAY = ".making"
REPORTS = ("report.json", "report.html")


class Build:
    """The folder at `root`, for as long as the block runs; one prebuild at a time.

    Raises:
        FolderTaken: it has something else in it, or another prebuild is at work.
        DiskFull, OSError: it cannot be written.
    """

    def __init__(self, root: Path, *, overwrite: bool = False) -> None:
        self.root, self._overwrite = root, overwrite
        if root.exists() and not root.is_dir():
            raise FolderTaken(f"{root}: it is no folder")
        if root.is_dir() and not (root / NAME).exists() and any(p.name != ".lock" for p in root.iterdir()):
            raise FolderTaken(f"{root}: there is something in it, and no {NAME}: name an empty folder or a new one")
        self.journal = Journal(root)

    @contextmanager
    def open(self) -> Iterator[None]:
        """Be the only one at work here while the block runs."""
        with _told():
            self.root.mkdir(parents=True, exist_ok=True)
            with _only_one(self.root):
                self._sweep()
                self.journal.begin()
                yield

    def check(self, scenes: tuple[Wanted, ...]) -> None:
        """Refuse what would replace a scene that was made of another request.

        Raises:
            FolderTaken: names them.
        """
        if self._overwrite:
            return
        changed = [one.name for one in scenes if self._is_another(one)]
        if changed:
            listed = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")
            raise FolderTaken(
                f"{self.root}: {listed}: made of another prompt, seed or option before, or not by a prebuild; "
                "--overwrite replaces it, another name or --out keeps both"
            )

    def done(self, wanted: Wanted, *, verify: bool = False) -> Made | None:
        """What was made of this very request, if all of its files are here; `verify` reads them all."""
        line = self.journal.line(wanted.name)
        if not isinstance(line, Made) or line.wanted.key != wanted.key:
            return None
        for file in set(line.slots.values()):
            path = self.root / file
            if not path.is_file() or (verify and _digest(path) != path.stem):
                return None
        return line

    def scene(self, name: str) -> Path:
        """A scene's own folder."""
        return self.root / "scenes" / name

    def begin_scene(self, wanted: Wanted) -> Path:
        """An empty folder for what comes of a scene, until all of it is here."""
        path = self.root / _UNDER_WAY / wanted.name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def write_part(self, path: Path, data: bytes) -> None:
        """Write a file that is under way.

        Raises:
            DiskFull: there is no room.
        """
        with _told():
            path.write_bytes(data)

    def keep(self, part: Path, digest: str, media_type: str) -> str:
        """Move a finished file to where every file is once; gives its name from the root."""
        name = PurePosixPath("assets", digest[:2], f"{digest}{SUFFIXES.get(media_type, '.bin')}")
        path = self.root / name
        with _told():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_file() and path.stat().st_size == part.stat().st_size and _digest(path) == digest:
                part.unlink()
            else:
                part.replace(path)
        return str(name)

    def end_scene(self, line: Made) -> None:
        """All of a scene is here: note it. What was in its folder was of another request, and goes."""
        shutil.rmtree(self.root / _UNDER_WAY / line.wanted.name, ignore_errors=True)
        before = self.journal.line(line.wanted.name)
        if self._overwrite and not (isinstance(before, Made) and before.wanted.key == line.wanted.key):
            shutil.rmtree(self.scene(line.wanted.name), ignore_errors=True)
        self.note(line)

    def note(self, line: Made | Failed) -> None:
        """Write a line of the journal.

        Raises:
            DiskFull: there is no room.
        """
        with _told():
            self.journal.add(line)

    def place(self, name: str, data: bytes) -> Path:
        """Write a file of a scene under its name, whole or not at all; one that is there and the same stays.

        Raises:
            FolderTaken: somebody has changed what is there, and `overwrite` was not said.
            DiskFull: there is no room.
        """
        path = self.root / name
        if path.is_file() and path.read_bytes() == data:
            return path
        if path.exists() and not self._overwrite and name not in REPORTS:
            raise FolderTaken(f"{path}: it was changed since; --overwrite replaces it")
        with _told():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f".{hashlib.sha256(path.name.encode()).hexdigest()[:16]}.part")
            try:
                part.write_bytes(data)
                part.replace(path)
            except OSError:
                part.unlink(missing_ok=True)
                raise
        return path

    def free_bytes(self) -> int:
        """Room on the disk of the folder, or of the nearest one that exists."""
        place = self.root.absolute()
        while not place.exists():
            place = place.parent
        return shutil.disk_usage(place).free

    def _is_another(self, wanted: Wanted) -> bool:
        line = self.journal.line(wanted.name)
        if isinstance(line, Made):
            return line.wanted.key != wanted.key
        return self.scene(wanted.name).exists()

    def _sweep(self) -> None:
        shutil.rmtree(self.root / _UNDER_WAY, ignore_errors=True)
        for part in self.root.glob("scenes/*/**/.*.part"):
            part.unlink(missing_ok=True)
        wanted = {file for line in self.journal.made for file in line.slots.values()}
        for path in self.root.glob("assets/*/*"):
            if _DIGEST.fullmatch(path.stem) and path.relative_to(self.root).as_posix() not in wanted:
                path.unlink()  # of a scene that was cut short, or has been replaced


@contextmanager
def _told() -> Iterator[None]:
    """A full disk as ours; what else the system says goes on."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                f"{error.filename or 'the folder'}: {error.strerror}; what is made stays: make room and run it again"
            ) from error
        raise


@contextmanager
def _only_one(root: Path) -> Iterator[None]:
    """Hold the folder's lock, which ends with the process, however that ends."""
    with open(root / ".lock", "ab") as file:
        if not _lock(file.fileno()):
            raise FolderTaken(f"{root}: another prebuild is at work in it")
        yield


def _lock(descriptor: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
