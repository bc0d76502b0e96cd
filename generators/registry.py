"""The table of generators. Looking at it imports nothing heavy; `create` imports the one that is asked for."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Literal

from generators.base import Generator
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.safety.guarded import GuardedPlanner
from generators.tasks import EditTask, GeometryTask, MaterialsTask, MaterialTask, PlanTask, SpeechTask, StageTask, Task

Kind = Literal["plan", "geometry", "draft", "material", "speech"]
"""Drafts are what is made at once, to be replaced by the material generator's; a material generator can make both."""


@dataclass(frozen=True)
class GeneratorSpec:
    """A generator as data.

    `path` is "module:Class"; the class is called with the name of a device ("cpu", "cuda:0"). `model` says which
    weights it runs, or is empty where the environment variable `setting` names them; `licence` says under which terms;
    `extra` which optional dependencies of this project it needs; `batch` how many materials it takes in one call;
    `loras` whether its tasks may name an adapter. Three are "module:function", called with a device too: `gate` is
    what its materials are held against besides the usual gates, `finals` says which of them the draft tier makes
    better, `guard` judges a planner's words.
    """

    path: str
    kind: Kind
    model: str
    licence: str
    extra: str = ""
    setting: str = ""
    batch: int = 1
    gate: str = ""
    finals: str = ""
    guard: str = ""
    loras: bool = False

    @property
    def weights(self) -> str:
        """The model that runs, as far as it is known; of a path only its last part, for clients read it."""
        return self.model or PurePath(os.environ.get(self.setting, "")).name


_GUARD = "generators.safety.standard:standard_guard"

GENERATORS: dict[str, GeneratorSpec] = {
    "plan-embedded": GeneratorSpec(
        "generators.defaults:embedded_planner",
        "plan",
        "SmolLM2-135M-Instruct, all-MiniLM-L6-v2",
        "Apache-2.0",
        guard=_GUARD,
    ),
    "plan-taught": GeneratorSpec(
        "generators.defaults:taught_planner",
        "plan",
        "SmolLM2-135M-Instruct with Holoforge's LoRA, all-MiniLM-L6-v2",
        "Apache-2.0",
        guard=_GUARD,
    ),
    "plan-transformers": GeneratorSpec(
        "generators.adapters:transformers_planner",
        "plan",
        "",
        "the model's own",
        setting="HOLOFORGE_PLAN_MODEL",
        guard=_GUARD,
    ),
    "plan-openai": GeneratorSpec(
        "generators.adapters:endpoint_planner",
        "plan",
        "",
        "the model's own",
        setting="HOLOFORGE_PLAN_MODEL",
        guard=_GUARD,
    ),
    "geometry-parametric": GeneratorSpec("generators.geometry:ParametricGeometry", "geometry", "none", "Apache-2.0"),
    "material-procedural": GeneratorSpec(
        "generators.defaults:procedural_material", "material", "all-MiniLM-L6-v2", "Apache-2.0"
    ),
    "material-model": GeneratorSpec(
        "generators.material.model.generator:model_material",
        "material",
        "Holoforge sketch, all-MiniLM-L6-v2",
        "Apache-2.0",
        batch=16,
        gate="generators.material.agreement:agreement_gate",
        finals="generators.material.model.generator:model_finals",
        loras=True,
    ),
    "material-diffusion": GeneratorSpec(
        "generators.material.diffusion:diffusion_material",
        "material",
        "",
        "the model's own",
        setting="HOLOFORGE_MATERIAL_MODEL",
    ),
    "speech-hibari": GeneratorSpec(
        "generators.speech.hibari_voice:HibariSpeech", "speech", "hibari-tts 0.2, voice heart", "Apache-2.0"
    ),
    "speech-coqui": GeneratorSpec(
        "generators.speech.coqui_voice:coqui_speech",
        "speech",
        "",
        "the model's own",
        "coqui",
        setting="HOLOFORGE_SPEECH_MODEL",
    ),
}

DEFAULTS: dict[Kind, str] = {
    "plan": "plan-embedded",
    "geometry": "geometry-parametric",
    "draft": "material-procedural",
    "material": "material-procedural",
    "speech": "speech-hibari",
}

_KINDS: dict[type[Task], Kind] = {
    PlanTask: "plan",
    EditTask: "plan",
    GeometryTask: "geometry",
    StageTask: "geometry",
    MaterialTask: "material",
    MaterialsTask: "material",
    SpeechTask: "speech",
}


def options_of(kind: Kind) -> dict[str, str]:
    """What the environment says to generators of a kind (`HOLOFORGE_<KIND>_…`), but for keys: results depend on it."""
    prefix = f"HOLOFORGE_{kind.upper()}_"
    return {name: value for name, value in sorted(os.environ.items()) if name.startswith(prefix) and "KEY" not in name}


def kind_of(task: Task) -> Kind:
    """The kind of generator that a task is for.

    Raises:
        InvalidTask: no kind makes such a task.
    """
    if isinstance(task, MaterialTask) and task.tier == "draft":
        return "draft"
    try:
        return _KINDS[type(task)]
    except KeyError:
        raise InvalidTask(f"no generator takes a {type(task).__name__}") from None


def create(name: str, device: str, table: Mapping[str, GeneratorSpec] = GENERATORS) -> Generator[Any]:
    """Import and construct a generator, without loading its weights; one with a guard runs under it.

    Raises:
        GeneratorUnavailable: the name is unknown, a package that it needs is missing, or its guard's setting is wrong.
    """
    if name not in table:
        raise GeneratorUnavailable(f"no generator is called {name!r}; there are: {', '.join(sorted(table))}")
    spec = table[name]
    generator: Generator[Any] = _bring(spec.path, name, spec)(device)
    return GuardedPlanner(generator, _bring(spec.guard, name, spec)(device)) if spec.guard else generator


def create_gate(name: str, device: str, table: Mapping[str, GeneratorSpec] = GENERATORS) -> Any:
    """The generator's own gate, None if it has none.

    Raises:
        GeneratorUnavailable: what it measures with is missing or damaged.
    """
    spec = table[name]
    return _bring(spec.gate, name, spec)(device) if spec.gate else None


def create_finals(name: str, device: str, table: Mapping[str, GeneratorSpec] = GENERATORS) -> Any:
    """What says of which materials the draft is final, None where all are the generator's.

    Raises:
        GeneratorUnavailable: its figures are damaged.
    """
    spec = table[name]
    return _bring(spec.finals, name, spec)(device) if spec.finals else None


def _bring(path: str, name: str, spec: GeneratorSpec) -> Any:
    module_name, _, attribute = path.partition(":")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        remedy = f"; bring it with: pip install 'holoforge[{spec.extra}]'" if spec.extra else ""
        missing = f"the package {error.name}" if isinstance(error, ModuleNotFoundError) else str(error).strip()
        raise GeneratorUnavailable(f"{name} needs {missing}{remedy}") from error
    return getattr(module, attribute)
