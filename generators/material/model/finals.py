"""Which tier is final for a family: the model's where the figures say it draws that family well, else the draft's.

The figures are those of `evaluate`, kept beside the weights as `evaluation.json`: part of a family's held-out materials
in which the judge sees it, and gradient energy over the data's. Not covered: taste; both can be good and look dull.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from generators.errors import GeneratorUnavailable
from generators.material.spec import ReadPhrase
from generators.tasks import MaterialTask

LEAST_AGREEMENT, SHARPNESS = 0.9, (0.9, 1.1)

Drafted = Callable[[MaterialTask], bool]
"""Whether the draft of a material is its final too."""


@dataclass(frozen=True)
class Verdict:
    """The figures of a family, and the tier that follows from them."""

    agreement: float
    sharpness: float

    @property
    def final(self) -> Literal["model", "draft"]:
        """The model's where its materials are recognised and as sharp as the data."""
        low, high = SHARPNESS
        return "model" if self.agreement >= LEAST_AGREEMENT and low <= self.sharpness <= high else "draft"


def verdicts(report: dict[str, Any]) -> dict[str, Verdict]:
    """A verdict for every family that the held-out captions of an evaluation name."""
    held = report["splits"]["heldout"]
    sharpness = held["sharpness"]
    return {name: Verdict(share, sharpness[name]) for name, share in held["families"].items() if name in sharpness}


def drafted_by(path: Path, read: ReadPhrase) -> Drafted:
    """Decides by the figures in `path`; families without figures are the draft's. Without the file all is the model's.

    Raises:
        GeneratorUnavailable: the file is there and holds no figures.
    """
    if not path.is_file():
        return lambda task: False
    try:
        decided = verdicts(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GeneratorUnavailable(f"{path}: no evaluation of a material model ({error!r})") from error
    drawn = {name for name, verdict in decided.items() if verdict.final == "model"}
    return lambda task: read(task.phrase).family not in drawn
