"""Geometry from the parametric shapes and stages of `assets`: no weights, any CPU."""

from __future__ import annotations

from assets.artifacts import Model
from assets.errors import InvalidArtifact
from assets.shade import occluded
from assets.shapes import build_shape
from assets.shapes.climbing import clothe
from assets.shapes.resting import rest_model
from assets.stages import build_stage, fit_parameters
from generators.base import Steps
from generators.errors import InvalidTask
from generators.tasks import GeometryTask, StageTask

_AROUND = ("ground", "room")
"""Shapes that are around a scene: they stand on nothing."""


class ParametricGeometry:
    """Builds the shape or the stage that a task names."""

    def __init__(self, device: str) -> None:
        del device  # numpy runs on the CPU, whatever the models run on

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: GeometryTask | StageTask) -> Steps:
        """Yield the model, or the stage.

        Raises:
            InvalidTask: the shape, one of its parameters or the stage does not exist.
        """
        try:
            if isinstance(task, StageTask):
                parameters, _ = fit_parameters(task.stage, task.parameters)
                yield build_stage(task.stage, seed=task.seed, parameters=parameters)
                return
            if task.over is not None:
                yield clothe(_built(task.over), task.seed)
                return
            model = _built(task)
            yield model if task.shape in _AROUND else occluded(model)
        except InvalidArtifact as error:
            raise InvalidTask(f"{'stage' if isinstance(task, StageTask) else 'shape'}: {error}") from error


def _built(task: GeometryTask) -> Model:
    """A shape as it rests.

    Raises:
        InvalidArtifact: there is no such shape or parameter.
    """
    model = build_shape(task.shape, task.size, seed=task.seed, parameters=task.parameters, detail=task.detail)
    return rest_model(model, task.size, task.rest)
