"""Geometry from the parametric shapes of `assets.shapes`: no weights, any CPU."""

from __future__ import annotations

from assets.errors import InvalidArtifact
from assets.shapes import build_shape
from generators.base import Steps
from generators.errors import InvalidTask
from generators.tasks import GeometryTask


class ParametricGeometry:
    """Builds the shape that a task names."""

    def __init__(self, device: str) -> None:
        del device  # numpy runs on the CPU, whatever the models run on

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: GeometryTask) -> Steps:
        """Yield the model.

        Raises:
            InvalidTask: the shape or one of its parameters does not exist.
        """
        try:
            yield build_shape(task.shape, task.size, seed=task.seed, parameters=task.parameters, detail=task.detail)
        except InvalidArtifact as error:
            raise InvalidTask(f"shape: {error}") from error
