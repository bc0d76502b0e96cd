"""Geometry: shapes and stages."""

from __future__ import annotations

from assets.artifacts import Model
from assets.stages.stage import Stage
from generators.registry.spec import GeneratorSpec, KindSpec
from generators.tasks import GeometryTask, StageTask

KINDS = (
    KindSpec(
        name="geometry",
        summary="shapes and places",
        tasks=(GeometryTask, StageTask),
        makes=(Model, Stage),
        lane="media",
        phase="geometry",
        wrapper=None,  # artifacts check their own arrays, and no words are in them
        limit_s=120.0,
        default="geometry-parametric",
    ),
)

GENERATORS = {
    "geometry-parametric": GeneratorSpec(
        "generators.geometry:ParametricGeometry",
        "geometry",
        "none",
        "Apache-2.0",
        "{shapes} drawn shapes and {stages} stages (kinds of places, [how](assets/stages/README.md)), on the CPU",
        packages=("trimesh",),
    ),
}
