"""Skies: what is around and above a place, as pictures and as light."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from assets.sky.files import SkyFiles
from generators.kinds.material import Dtype, Guidance, Steps
from generators.registry.spec import GeneratorSpec, KindSpec, Options
from generators.tasks import SkyTask


class PictureOptions(Options, frozen=True):
    """Of `sky-pictures`."""

    pictures: Annotated[
        str,
        Meta(description="an equirectangular panorama (.hdr, .jpg, .png), or a folder of such files", min_length=1),
    ]


class PanoramaOptions(Options, frozen=True):
    """Of `sky-diffusion`."""

    model: Annotated[str, Meta(description="a folder or a downloaded name of a text-to-image pipeline", min_length=1)]
    steps: Steps = 20
    guidance: Guidance = 6.0
    dtype: Dtype | None = None
    variant: Annotated[str, Meta(description="which of the weights' files, such as fp16")] | None = None


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
    "sky-pictures": GeneratorSpec(
        "generators.sky_pictures:sky_pictures",
        "sky",
        "the pictures' own",
        "each picture's own",
        "your own panoramas, chosen by their names, then the painter ([how](assets/sky/README.md))",
        PictureOptions,
        packages=("scipy", "PIL"),
    ),
    "sky-diffusion": GeneratorSpec(
        "generators.sky_diffusion:sky_diffusion",
        "sky",
        "",
        "the model's own",
        "any `diffusers` text-to-image pipeline, closed all round; the quick sky is the painter's",
        PanoramaOptions,
        packages=("torch", "transformers", "diffusers"),
    ),
}
