"""What every screen is: plain blocking code that finds categories in a text. A bigger guard model plugs in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generators.judgement import Category, Stage, Wording


@dataclass(frozen=True)
class Finding:
    """A category in a text, how sure that is (0..1), and the wordings, if it can tell which they are."""

    category: Category
    score: float
    wordings: tuple[Wording, ...] = ()


class Screen(Protocol):
    """Finds what a text holds; what is done about it is the policy's business."""

    def load(self) -> None:
        """Bring what is needed into memory. A second call does nothing.

        Raises:
            GeneratorUnavailable: a package, the weights or a device is missing; names the command that brings it.
        """

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """The categories in `text`, at most one finding each; empty for a stage that this screen does not read."""
