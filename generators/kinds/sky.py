"""Skies: what is around and above a place, as pictures and as light."""

from __future__ import annotations

from assets.sky.files import SkyFiles
from generators.registry.spec import GeneratorSpec, KindSpec
from generators.tasks import SkyTask

KINDS = (
    KindSpec(
        name="sky",
        summary="skies and their light",
        tasks=(SkyTask,),
        makes=(SkyFiles,),
        lane="sky",
        phase="material",
        wrapper=None,  # painted by numbers alone: no words are in it
        limit_s=120.0,
        default="sky-physical",
    ),
)

GENERATORS = {
    "sky-physical": GeneratorSpec(
        "generators.sky:PhysicalSky",
        "sky",
        "none",
        "Apache-2.0",
        "scattering in the air, marched clouds, stars ([how](assets/sky/README.md)), on the CPU",
        packages=("scipy",),
    ),
}
