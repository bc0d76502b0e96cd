"""What every generator is: plain blocking code that knows nothing of sockets or asyncio."""

from __future__ import annotations

from collections.abc import Generator as Iteration
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from assets.artifacts import U8, Artifact, MaterialMaps
from assets.sky.files import SkyFiles
from assets.stages.stage import Stage
from generators.affect.feeling import Feeling
from generators.judgement import Judgement
from generators.plan import PlanPart
from generators.talk.steps import TalkStep
from generators.tasks import Task

T_contra = TypeVar("T_contra", bound=Task, contravariant=True)


@dataclass(frozen=True)
class Progress:
    """How far a task has come: `fraction` in 0..1, `note` a word or two for people."""

    fraction: float
    note: str = ""


@dataclass(frozen=True)
class Preview:
    """What material number `index` of the task looks like so far: a picture `[h, w, 3]` of its base colour, sRGB."""

    index: int
    picture: U8


@dataclass(frozen=True)
class CheckedMaps:
    """Maps that were measured.

    `refused` names the gates that the first try failed: it was then `remade` with another seed, or `replaced` by the
    draft. `failing` names the gates that these maps fail still, where nothing better could be made. `guessed` is the
    family that they show where the phrase was not understood, "" where it was.
    """

    maps: MaterialMaps
    remade: bool = False
    replaced: bool = False
    refused: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    guessed: str = ""


@dataclass(frozen=True)
class Guessed:
    """The next material's phrase was not understood: no word of it is known and nothing known is like it. It shows
    `family`. Told by material generators that read phrases; it goes on as part of `CheckedMaps`.
    """

    family: str


@dataclass(frozen=True)
class Ruling:
    """What the policy found in the words of a plan task, and did about it; `part` is the thing's or the line's id."""

    judgement: Judgement
    part: str = ""


@dataclass(frozen=True)
class Edited:
    """What an edit task was understood as: its operations as data, each with `type`, `targets` and values.

    Their structs are those of `generators.planning.edits.operations`.
    """

    operations: tuple[Mapping[str, object], ...]


Step = (
    Progress | Preview | Guessed | CheckedMaps | Ruling | Edited | PlanPart | Artifact | Stage | SkyFiles | Feeling
    | TalkStep
)  # fmt: skip
Steps = Iteration[Step, None, None]
"""Any number of `Progress`, then the result: one artifact, or (from a planner) one part after another.
Speech yields one `Speech` per sentence, a `MaterialsTask` one `MaterialMaps` per material; in order, each as it is
ready."""


class Generator(Protocol[T_contra]):
    """Turns one kind of task into artifacts."""

    def load(self) -> None:
        """Bring the weights into memory. Called once, where the tasks will run.

        Raises:
            GeneratorUnavailable: a package, the weights or a device is missing; names the command that brings it.
        """

    def run(self, task: T_contra) -> Steps:
        """Yield progress any number of times, and the result. Closed at a yield when cancelled: yield often.

        Raises:
            InvalidTask: the task is outside what this generator can do.
            GenerationFailed: the model gave nothing usable.
        """
