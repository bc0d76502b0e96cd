"""What every planner of this project is given: its materials, its shapes, and who reads prompts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assets.shapes import SHAPES
from generators.kinds.plan import ReadBy
from generators.language.model import LanguageModel
from generators.material.flat import flat_surface
from generators.material.phrase import phrase_reader
from generators.plan import Surface
from generators.planning.model_planner import ModelPlanner
from generators.reading.model_reader import ModelReader
from generators.reading.reading import Language, PromptReader


def planner_by(
    model: LanguageModel, device: str, *, taught: bool = False, multilingual: bool = False, reader: ReadBy = "tagger"
) -> ModelPlanner:
    """A planner by `model`, with this project's materials and shapes."""
    return ModelPlanner(
        model,
        device=device,
        taught=taught,
        multilingual=multilingual,
        readers=_model_readers(model) if reader == "model" else None,
        read_surface=read_surface_on(device),
        shape_surfaces=surfaces_of,
    )


def read_surface_on(device: str) -> Callable[[str], Surface]:
    """Reads material phrases into surfaces, its encoder on `device`; the encoder is loaded when it is first asked."""
    return lambda phrase: flat_surface(phrase_reader(device), phrase)


def surfaces_of(shape: str) -> Mapping[str, str]:
    """A shape's surfaces and their default phrases; none if there is no such shape."""
    return SHAPES[shape].surfaces if shape in SHAPES else {}


def _model_readers(model: LanguageModel) -> Mapping[Language, PromptReader]:
    reader = ModelReader(model)
    return {"en": reader, "zh": reader}
