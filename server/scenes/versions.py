"""The versions of one scene: the one that stands, and those to go back or forth to."""

from __future__ import annotations

from typing import Literal

import msgspec

from generators.errors import InvalidTask

MOST_VERSIONS = 33
"""Versions of one scene that are kept: the one it is, and up to 32 to go back or forth to."""


class NothingToUndo(InvalidTask):
    """There is no edit to take back, or none to carry out again."""

    code = "nothing_to_undo"


class Versions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of states, oldest first, and which of them stands."""

    keys: tuple[str, ...]
    at: int = 0

    @property
    def current(self) -> str:
        """The key of the state that stands."""
        return self.keys[self.at]

    @property
    def undo(self) -> int:
        """How many edits can be taken back."""
        return self.at

    @property
    def redo(self) -> int:
        """How many edits can be carried out again."""
        return len(self.keys) - 1 - self.at

    def step(self, way: Literal["undo", "redo"]) -> int:
        """The place of the version to go to.

        Raises:
            NothingToUndo: there is none.
        """
        if way == "undo":
            if not self.undo:
                raise NothingToUndo("undo: no edit of this scene is left to take back")
            return self.at - 1
        if not self.redo:
            raise NothingToUndo("redo: no edit of this scene was taken back")
        return self.at + 1

    def grown(self, key: str) -> Versions:
        """With a new version after the one that stands; what was undone is forgotten."""
        keys = (*self.keys[: self.at + 1], key)[-MOST_VERSIONS:]
        return Versions(keys, len(keys) - 1)

    def stepped(self, place: int, key: str) -> Versions:
        """With the version of `place` standing, as the state of `key`."""
        return Versions((*self.keys[:place], key, *self.keys[place + 1 :]), place)
