"""What a prebuild has done, a line at a time: `prebuild.jsonl` in its folder. Whatever dies, the lines before stay.

The last line for a scene counts. One that a kill cut short is no line.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from clients.prebuild.errors import FolderTaken
from clients.prebuild.wanted import Wanted

NAME = "prebuild.jsonl"


class Line(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=str.lower):
    """Base of all lines."""


class Begun(Line, frozen=True):
    """The first line: whose folder it is."""

    format: str = "holoforge.prebuild.v1"


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part that could not be made, or gave way to a bound."""

    slot: str
    code: str
    detail: str
    fallback: str = ""


class Made(Line, frozen=True):
    """A scene is whole. `slots` are its files: slot → their name in the folder. `first_s` is when the first came."""

    wanted: Wanted
    slots: dict[str, str]
    size_bytes: int
    seconds: float
    first_s: float
    cached: bool
    attempts: int
    partial: bool
    parts: tuple[Part, ...] = ()
    kept: str = ""
    """The name under which the server keeps it for good."""


class Failed(Line, frozen=True):
    """A scene could not be made; the next run tries again."""

    wanted: Wanted
    code: str
    detail: str
    attempts: int
    seconds: float


AnyLine = Begun | Made | Failed

_decode = msgspec.json.Decoder(AnyLine).decode
_encode = msgspec.json.Encoder().encode


class Journal:
    """The lines of a folder.

    Raises:
        FolderTaken: the file is no journal.
        OSError: it cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lines: dict[str, Made | Failed] = {}
        self._read()

    def line(self, name: str) -> Made | Failed | None:
        """The last of a scene."""
        return self._lines.get(name)

    @property
    def made(self) -> list[Made]:
        """Every scene that is whole."""
        return [line for line in self._lines.values() if isinstance(line, Made)]

    def add(self, line: Made | Failed) -> None:
        """Write a line; it is on the disk when this returns."""
        self._write(line)
        self._lines[line.wanted.name] = line

    def begin(self) -> None:
        """Say whose folder it is, unless that is said."""
        if not self._path.exists():
            self._write(Begun())

    def _read(self) -> None:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return
        whole = data[: data.rfind(b"\n") + 1]
        for number, text in enumerate(whole.splitlines(), 1):
            try:
                line = _decode(text)
            except msgspec.MsgspecError as error:
                raise FolderTaken(
                    f"{self._path}, line {number}: no line of this prebuild's journal: {error}"
                ) from error
            if isinstance(line, Made | Failed):
                self._lines[line.wanted.name] = line
        if len(whole) < len(data):
            os.truncate(self._path, len(whole))

    def _write(self, line: AnyLine) -> None:
        with open(self._path, "ab", buffering=0) as file:
            before, rest = file.tell(), memoryview(_encode(line) + b"\n")
            try:
                while rest:
                    rest = rest[file.write(rest) :]
                os.fsync(file.fileno())
            except OSError:
                os.truncate(self._path, before)
                raise
