"""What can go wrong for a prebuild, before or between its scenes. A scene that fails is a line of the report.

PrebuildError
├── InvalidList      the list of scenes: names the file, the line and the field
├── FolderTaken      the folder holds what a prebuild would overwrite, or another one is at work in it
├── DiskFull         there is no room for what comes; what was made stays
├── NothingDone      the server cannot be reached, or refuses all of it
└── CannotExport     a scene cannot be written in that form
"""

from __future__ import annotations

from typing import ClassVar


class PrebuildError(Exception):
    """Base of these errors. `exit_status` is what a command ends with: 1 failed, 2 asked wrongly."""

    exit_status: ClassVar[int] = 1


class InvalidList(PrebuildError):
    """A list of scenes cannot be read, or says what cannot be; the text names the line, the field and the bound."""

    exit_status = 2


class FolderTaken(PrebuildError):
    """Going on would overwrite what somebody may want; the text says what, and how to allow it."""

    exit_status = 2


class DiskFull(PrebuildError):
    """The disk is full. Nothing half-written stays; run it again when there is room, and it goes on."""


class NothingDone(PrebuildError):
    """No scene could be asked for at all; the text says why."""


class CannotExport(PrebuildError):
    """A scene cannot be written in the wanted form; the text says what is missing."""
