"""Real small generators for the engines' contract: they count, they speak tones, and they can be told to misbehave."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import MaterialMaps, Speech
from generators.base import CheckedMaps, Preview, Progress, Steps
from generators.errors import GenerationError, GenerationFailed, GeneratorUnavailable
from generators.registry import GeneratorSpec, Lineup, Table, line_up, registered
from generators.tasks import MaterialsTask, MaterialTask, PlanTask, SpeechTask


class Foreign(GenerationError):
    """An error as other packages have them: it cannot be made again of what it says."""

    def __init__(self, text: str, place: int) -> None:
        super().__init__(text)
        self.place = place


class Tones:
    """Speaks one tone for each word of the text; some words are orders."""

    def __init__(self, device: str) -> None:
        self._device = device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: SpeechTask) -> Steps:
        """Yield a tone for each word. `fail`, `foreign`, `exit`, `bug`, `die:FILE`, `die-always` and `slow:SECONDS` do
        as they say.
        """
        words = task.text.split()
        for i, word in enumerate(words):
            order, _, value = word.partition(":")
            if order == "fail":
                raise GenerationFailed("told to fail")
            if order == "foreign":
                raise Foreign("told to fail", 7)
            if order == "exit":
                sys.exit("told to exit")
            if order == "bug":
                raise ZeroDivisionError("told to be buggy")
            if order == "die" and not Path(value).exists():
                Path(value).touch()
                os.kill(os.getpid(), signal.SIGKILL)
            if order == "die-always":
                os.kill(os.getpid(), signal.SIGKILL)
            if order == "slow":
                time.sleep(float(value))
            yield Progress(i / len(words), f"{self._device}:{os.getpid()}")
            pitch = 2 * np.pi * (220 + 10 * i + task.seed) * np.arange(2400) / 24_000
            yield Speech(np.tile(np.sin(pitch), 20).astype(np.float32), 24_000)


class Meetings:
    """Plans nothing: leaves the first file that the prompt names, waits for the second, which another task leaves."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: PlanTask) -> Steps:
        """Yield while it waits; fails after ten seconds."""
        mine, theirs = map(Path, task.prompt.split())
        mine.touch()
        for _ in range(500):
            if theirs.exists():
                return
            time.sleep(0.02)
            yield Progress(0.5)
        raise GenerationFailed("nobody came")


class Papers:
    """Paints flat papers, as many as there are in one call, which the blue of their colour tells. "bad" fails with all
    of its call; "die" ends its worker; "slow" takes a while.
    """

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: MaterialTask | MaterialsTask) -> Steps:
        """Yield a preview and then the maps of each."""
        tasks = task.materials if isinstance(task, MaterialsTask) else (task,)
        phrases = " ".join(one.phrase for one in tasks)
        if "bad" in phrases:
            raise GenerationFailed(f"told to fail: {len(tasks)}")
        if "die" in phrases:
            os.kill(os.getpid(), signal.SIGKILL)
        if "slow" in phrases:
            time.sleep(0.2)
        for index, one in enumerate(tasks):
            yield Preview(index, self._flat(one, 8, len(tasks)))
        for one in tasks:
            n = one.size_px
            picture = self._flat(one, n, len(tasks))
            yield CheckedMaps(MaterialMaps(picture, picture, picture, np.zeros((n, n), np.uint16), tile_size_m=1.0))

    def _flat(self, task: MaterialTask, n: int, count: int) -> NDArray[np.uint8]:
        picture = np.empty((n, n, 3), np.uint8)
        picture[...] = (task.seed, 0, count)
        return picture


class Absent:
    """A generator whose weights are not here."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Say what is missing."""
        raise GeneratorUnavailable("the model absent is missing; bring it with: holoforge models pull absent")


class Doomed:
    """A generator whose loading kills the process."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Die, as a library does that finds no memory."""
        os.kill(os.getpid(), signal.SIGKILL)


class Slow:
    """A generator that loads for a minute."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Take its time."""
        time.sleep(60)


class Pickled:
    """A generator whose loading fails as nobody foresaw."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Raise what no adapter catches."""
        raise ValueError("weights that only unpickling could read")


TABLE = {
    "tones": GeneratorSpec(f"{__name__}:Tones", "speech", "none", "Apache-2.0"),
    "meetings": GeneratorSpec(f"{__name__}:Meetings", "plan", "none", "Apache-2.0"),
    "doomed": GeneratorSpec(f"{__name__}:Doomed", "speech", "none", "Apache-2.0"),
    "pickled": GeneratorSpec(f"{__name__}:Pickled", "speech", "none", "Apache-2.0"),
    "slow-to-load": GeneratorSpec(f"{__name__}:Slow", "speech", "none", "Apache-2.0"),
    "papers": GeneratorSpec(f"{__name__}:Papers", "material", "none", "Apache-2.0", batch=4),
    "absent": GeneratorSpec(f"{__name__}:Absent", "material", "absent", "Apache-2.0"),
}
_KINDS = registered().kinds
KINDS = {
    "plan": replace(_KINDS["plan"], wrapper=None, default="meetings"),  # nobody's words are in these plans
    "speech": replace(_KINDS["speech"], default="tones"),
    "material": replace(_KINDS["material"], wrapper=None, default="absent"),
}


def lineup(*kinds: str, **chosen: str) -> Lineup:
    """The small generators: of these kinds or of all, by default those that work."""
    return line_up(chosen, Table({kind: KINDS[kind] for kind in kinds or KINDS}, TABLE, {}))
