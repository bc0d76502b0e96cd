"""Plans a postcard: the prompt's last word as a thing, alone on a lawn."""

from __future__ import annotations

from generators.base import Progress, Steps
from generators.errors import InvalidTask
from generators.plan import Environment, SceneObject, Surface
from generators.tasks import EditTask, PlanTask

from .rows import PostcardOptions


class PostcardPlanner:
    """Knows nothing, and says so by what it draws: a cube."""

    def __init__(self, device: str, options: PostcardOptions) -> None:
        del device
        self._lawn = options.lawn

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: PlanTask | EditTask) -> Steps:
        """Yield the lawn, then the thing.

        Raises:
            InvalidTask: a postcard cannot be changed.
        """
        if isinstance(task, EditTask):
            raise InvalidTask("instruction: a postcard cannot be changed")
        yield Progress(0.5)
        yield Environment(title=task.prompt[:60], mood="calm", archetype="meadow", ground=Surface(phrase=self._lawn))
        word = task.prompt.split()[-1].strip(".,!?").lower()
        yield SceneObject(
            id="thing-1", thing=word, shape="crate", size=(0.5, 0.5, 0.5), surfaces={"wood": Surface(phrase="oak")}
        )
