"""The embedded defaults as the registry constructs them: by a device's name, sharing one encoder in a process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Final

from assets.shapes import SHAPES
from generators.embedding import shared_encoder
from generators.language.llamacpp import LlamaCpp
from generators.material.flat import flat_surface
from generators.material.phrase import PhraseReader
from generators.material.procedural_generator import ProceduralMaterial
from generators.plan import Surface
from generators.planning.model_planner import ModelPlanner
from generators.planning.planner import EmbeddedPlanner

ADAPTER: Final = Path(__file__).parent / "planning" / "learning" / "weights" / "adapter.gguf"
"""What SmolLM2 was taught of the plan language; its card lies beside it."""


def procedural_material(device: str) -> ProceduralMaterial:
    """The procedural materials; numpy paints them, `device` runs the encoder that reads phrases."""
    return ProceduralMaterial(partial(shared_encoder, device))


def embedded_planner(device: str) -> EmbeddedPlanner:
    """The embedded planner, with this project's materials and shapes."""
    return EmbeddedPlanner(device, read_surface=read_surface_on(device), shape_surfaces=surfaces_of)


def taught_planner(device: str) -> ModelPlanner:
    """SmolLM2 with the adapter that this project taught it, writing whole plans under the grammar."""
    return ModelPlanner(
        LlamaCpp(adapter=ADAPTER),
        device=device,
        taught=True,
        read_surface=read_surface_on(device),
        shape_surfaces=surfaces_of,
    )


def read_surface_on(device: str) -> Callable[[str], Surface]:
    """Reads material phrases into surfaces, its encoder on `device`; the encoder is loaded when it is first asked."""
    return lambda phrase: flat_surface(_reader(device), phrase)


def surfaces_of(shape: str) -> Mapping[str, str]:
    """A shape's surfaces and their default phrases; none if there is no such shape."""
    return SHAPES[shape].surfaces if shape in SHAPES else {}


@cache
def _reader(device: str) -> PhraseReader:
    encoder = shared_encoder(device)
    encoder.load()
    return PhraseReader(encoder)
