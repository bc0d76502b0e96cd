"""Materials, in two tiers: drafts, which are there at once, and the maps that replace them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from generators.base import CheckedMaps, Preview
from generators.registry.spec import GeneratorSpec, KindSpec, Options
from generators.tasks import MaterialsTask, MaterialTask

MOST_STEPS, MOST_GUIDANCE = 1000, 30.0
"""Steps: as many as there are noise levels in training."""

Steps = Annotated[int, Meta(ge=1, le=MOST_STEPS, description="steps of the pipeline")]
Guidance = Annotated[float, Meta(ge=0.0, le=MOST_GUIDANCE, description="guidance scale")]
Dtype = Literal["float32", "float16", "bfloat16"]


class DiffusionOptions(Options, frozen=True):
    """Of `material-diffusion`. Steps and guidance are SDXL-Turbo's."""

    model: Annotated[
        str,
        Meta(
            description="a folder or a downloaded name, such as stabilityai/sdxl-turbo after: "
            "hf download stabilityai/sdxl-turbo",
            min_length=1,
        ),
    ]
    steps: Steps = 4
    guidance: Guidance = 0.0
    dtype: Dtype | None = None
    variant: Annotated[str, Meta(description="which of the weights' files, such as fp16")] | None = None


class StableMaterialsOptions(Options, frozen=True):
    """Of `material-stable`."""

    model: Annotated[
        str, Meta(description="a folder of it, or its name after: hf download gvecchio/StableMaterials", min_length=1)
    ] = "gvecchio/StableMaterials"
    steps: Steps = 4
    guidance: Guidance = 10.0
    dtype: Dtype | None = None


class ModelOptions(Options, frozen=True):
    """Of `material-model`."""

    model: Annotated[str, Meta(description="the folder of another pipeline of this kind")] = ""
    steps: Steps = 8
    guidance: Guidance = 2.0
    loras: Annotated[str, Meta(description="a folder of adapters that requests may name")] = ""
    compiled: Annotated[
        Literal["auto", "no"],
        Meta(description="auto: on a GPU it is compiled at the start, in a minute or two"),
    ] = "auto"
    finals: Annotated[
        Literal["figures", "model"],
        Meta(description="model: every final is the model's; figures: the draft's where it is the better"),
    ] = "figures"


class LibraryOptions(Options, frozen=True):
    """Of `material-library`."""

    library: Annotated[str, Meta(description="a folder of texture sets, zipped or not", min_length=1)]


KINDS = (
    KindSpec(
        name="material",
        summary="PBR maps",
        tasks=(MaterialTask, MaterialsTask),
        makes=(CheckedMaps, Preview),
        lane="media",
        phase="material",
        wrapper="generators.material.checked:check_materials",
        limit_s=300.0,
        default="material-procedural",
        many=MaterialsTask,
        alike=("size_px", "tier", "lora"),
    ),
    KindSpec(
        name="draft",
        summary="PBR maps at once, until the material is there",
        tasks=(MaterialTask,),
        where={"tier": "draft"},
        makes=(CheckedMaps, Preview),
        lane="media",
        phase="material",
        wrapper="generators.material.checked:check_drafts",
        limit_s=120.0,
        default="material-procedural",
        rows="material",
    ),
)

GENERATORS = {
    "material-procedural": GeneratorSpec(
        "generators.material.procedural_generator:procedural_material",
        "material",
        "all-MiniLM-L6-v2",
        "Apache-2.0",
        "{families} PBR families, chosen from the phrase by nouns and MiniLM",
        packages=("torch", "transformers"),
        models=("all-minilm-l6-v2",),
    ),
    "material-library": GeneratorSpec(
        "generators.material.library.generator:library_material",
        "material",
        "the library's texture sets, all-MiniLM-L6-v2",
        "each set's own, in the manifest",
        "a folder of your own texture sets, then the painter ([how](generators/material/library/README.md))",
        LibraryOptions,
        packages=("torch", "transformers"),
        models=("all-minilm-l6-v2",),
    ),
    "material-model": GeneratorSpec(
        "generators.material.model.generator:model_material",
        "material",
        "Holoforge sketch, all-MiniLM-L6-v2",
        "Apache-2.0",
        "our own diffusion model, shipped ([card](generators/material/model/weights/README.md))",
        ModelOptions,
        packages=("torch", "transformers", "diffusers"),
        models=("all-minilm-l6-v2",),
        batch=16,
        loras=True,
        brings={
            "gate": "generators.material.agreement:shipped_gate",
            "finals": "generators.material.model.generator:model_finals",
        },
    ),
    "material-diffusion": GeneratorSpec(
        "generators.material.diffusion:diffusion_material",
        "material",
        "",
        "the model's own",
        "any `diffusers` text-to-image pipeline, made seamless ([how](generators/material/README.md))",
        DiffusionOptions,
        packages=("torch", "transformers", "diffusers"),
        models=("all-minilm-l6-v2",),
    ),
    "material-stable": GeneratorSpec(
        "generators.material.stable_materials:stable_materials",
        "material",
        "",
        "the model's own",
        "StableMaterials, which draws every map itself ([how](generators/material/README.md))",
        StableMaterialsOptions,
        packages=("torch", "transformers", "diffusers", "huggingface_hub"),
        models=("all-minilm-l6-v2",),
    ),
}
