"""The table of stages: every module of `assets.stages.places`, or of an overlay, that registers one with `@stage`."""

from __future__ import annotations

import difflib
import inspect
import math
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import MappingProxyType

from assets.errors import InvalidArtifact
from assets.overlay import import_overlays
from assets.shapes.parameters import Parameter
from assets.stages.site import Site
from assets.stages.stage import Stage

__all__ = ["STAGES", "Parameter", "StageSpec", "build_stage", "fit_parameters", "nearest_stage", "stage"]

Build = Callable[..., None]
"""Takes the site and, by name, the stage's parameters."""


@dataclass(frozen=True)
class StageSpec:
    """A kind of place as data. `surfaces` maps its surface names, in order of importance, to material phrases."""

    name: str
    summary: str
    indoor: bool
    surfaces: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    build: Build = field(repr=False)


_specs: dict[str, StageSpec] = {}


def stage(
    name: str,
    *,
    surfaces: Mapping[str, str],
    parameters: Mapping[str, Parameter] = MappingProxyType({}),
    indoor: bool = False,
) -> Callable[[Build], Build]:
    """Register a builder under `name`; the first line of its docstring is the summary.

    Raises:
        ValueError: the name is taken, or the builder's arguments after the site are not the parameters.
    """

    def enter(build: Build) -> Build:
        if name in _specs:
            raise ValueError(f"two stages are called {name!r}")
        taken = list(inspect.signature(build).parameters)[1:]
        if set(taken) != set(parameters):
            raise ValueError(f"stage {name!r} takes {sorted(taken)}, but declares {sorted(parameters)}")
        summary = (inspect.getdoc(build) or "").partition("\n")[0]
        _specs[name] = StageSpec(name, summary, indoor, dict(surfaces), dict(parameters), build)
        return build

    return enter


@cache
def load_stages() -> Mapping[str, StageSpec]:
    """Every stage by its name; the places and the overlays' are imported at the first call.

    Raises:
        InvalidOverlay: a file of an overlay raises.
    """
    places = import_module("assets.stages.places")
    for module in pkgutil.iter_modules(places.__path__):
        import_module(f"{places.__name__}.{module.name}")
    import_overlays("places")
    return MappingProxyType(dict(sorted(_specs.items())))


class Stages(Mapping[str, StageSpec]):
    """`STAGES`: the table, read when it is first asked for."""

    def __getitem__(self, name: str) -> StageSpec:
        return load_stages()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(load_stages())

    def __len__(self) -> int:
        return len(load_stages())


STAGES: Mapping[str, StageSpec] = Stages()


def build_stage(name: str, *, seed: int = 0, parameters: Mapping[str, float] = MappingProxyType({})) -> Stage:
    """Build a place. Equal arguments give equal arrays.

    Raises:
        InvalidArtifact: no such stage or parameter (near names are given), or a number is out of its bounds.
    """
    if name not in STAGES:
        raise InvalidArtifact(f"no stage is called {name!r}{_near(name, STAGES)}")
    spec = STAGES[name]
    for key, value in parameters.items():
        if key not in spec.parameters:
            raise InvalidArtifact(f"{name} has no parameter {key!r}{_near(key, spec.parameters)}")
        known = spec.parameters[key]
        if not known.low <= value <= known.high:  # nor does NaN pass
            raise InvalidArtifact(f"{name}.{key}: {value}, wanted {known.low:g} to {known.high:g} ({known.doc})")
    chosen = {key: known.default for key, known in spec.parameters.items()} | dict(parameters)
    site = Site(name, spec.surfaces, seed)
    spec.build(site, **chosen)
    return site.finish()


def fit_parameters(name: str, wanted: Mapping[str, float]) -> tuple[dict[str, float], tuple[str, ...]]:
    """The nearest parameters that the stage `name` takes, and in words what gave way.

    Raises:
        InvalidArtifact: no such stage.
    """
    if name not in STAGES:
        raise InvalidArtifact(f"no stage is called {name!r}{_near(name, STAGES)}")
    fitted: dict[str, float] = {}
    gave_way = []
    for key, value in wanted.items():
        known = STAGES[name].parameters.get(key)
        if known is None or math.isnan(value):
            gave_way.append(f"{name} knows no {key} of {value:g}")
            continue
        fitted[key] = min(max(value, known.low), known.high)
        if fitted[key] != value:
            gave_way.append(f"{key} {value:g} became {fitted[key]:g} ({known.doc})")
    return fitted, tuple(gave_way)


def nearest_stage(name: str) -> str:
    """The stage called `name`, or the one whose name is most like it.

    Raises:
        InvalidArtifact: none is like it.
    """
    found = [name] if name in STAGES else difflib.get_close_matches(name, list(STAGES), 1, 0.6)
    if not found:
        raise InvalidArtifact(f"no stage is called {name!r}")
    return found[0]


def _near(name: str, names: Iterable[str]) -> str:
    found = difflib.get_close_matches(name, list(names), 3, 0.5)
    return f"; did you mean {', '.join(found)}?" if found else ""
