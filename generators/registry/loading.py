"""From a line-up to generators that run: imported, constructed, loaded, and wrapped as their kind wants it.

This happens where the tasks will run, in a worker; the server's own process never comes here.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from generators.base import Generator, Progress, Steps
from generators.errors import GenerationFailed, GeneratorUnavailable
from generators.registry.lineup import Chosen, Lineup
from generators.registry.spec import Kind, KindSpec, Options
from generators.tasks import Task


@dataclass(frozen=True)
class Surroundings:
    """What a kind's wrapper may use: the device, the generator's row and options, the kind's own `settings`, and the
    other loaded `generators`, bare. It writes into `missing` what it does without, and why."""

    device: str
    chosen: Chosen
    settings: Options
    generators: Mapping[Kind, Generator[Any]]
    missing: dict[str, str]
    settings_of: Mapping[Kind, Options] = field(default_factory=dict)
    """The settings of every kind, for a wrapper that keeps to another kind's."""

    def bring(self, what: str) -> Any:
        """What the generator brings under that name; None if it brings none, or it cannot be had."""
        path = self.chosen.spec.brings.get(what)
        if path is None:
            return None
        try:
            return _make(path, self.chosen, self.device)
        except GeneratorUnavailable as error:
            self.missing[f"{self.chosen.name}, its {what}"] = str(error)
            return None


class LoadedLineup:
    """The generators of a line-up. `unavailable` says of those that could not be loaded why, by name."""

    def __init__(self, lineup: Lineup, generators: Mapping[Kind, Generator[Any]], unavailable: dict[str, str]) -> None:
        self.unavailable = unavailable
        self._lineup, self._generators = lineup, generators

    def run(self, task: Task) -> Steps:
        """The steps of the generator that a task is for.

        Raises:
            InvalidTask: no kind takes it.
            GeneratorUnavailable: the generator could not be loaded, or none was chosen for the kind.
            GenerationError: the generator's own; `GenerationFailed` if a step is nothing that its kind makes.
        """
        kind = self._lineup.kind_of(task)
        with closing(self._pick(kind).run(task)) as steps:
            for step in steps:
                if not isinstance(step, (Progress, *kind.makes)):
                    name = self._lineup.chosen[kind.name].name
                    raise GenerationFailed(f"{name} gave a {type(step).__name__}, which no {kind.name} is made of")
                yield step

    def _pick(self, kind: KindSpec) -> Generator[Any]:
        if kind.name in self._generators:
            return self._generators[kind.name]
        chosen = self._lineup.chosen.get(kind.name)
        why = self.unavailable.get(chosen.name) if chosen else None
        raise GeneratorUnavailable(why or f"no generator for {kind.name} was chosen")


def create(chosen: Chosen, device: str) -> Generator[Any]:
    """Import and construct a generator, bare and without its weights.

    Raises:
        GeneratorUnavailable: a package that it needs is missing, or it has no use for its options or the device.
    """
    generator: Generator[Any] = _make(chosen.spec.path, chosen, device)
    return generator


def load_lineup(lineup: Lineup, device: str) -> LoadedLineup:
    """Construct and load every chosen generator, each once, and wrap it as its kind says."""
    bare: dict[str, Generator[Any]] = {}
    unavailable: dict[str, str] = {}
    for chosen in {chosen.name: chosen for chosen in lineup.chosen.values()}.values():
        try:
            generator = create(chosen, device)
            generator.load()
            bare[chosen.name] = generator
        except GeneratorUnavailable as error:
            unavailable[chosen.name] = str(error)
    by_kind = {kind: bare[chosen.name] for kind, chosen in lineup.chosen.items() if chosen.name in bare}
    wrapped = {}
    for kind, generator in by_kind.items():
        chosen = lineup.chosen[kind]
        surroundings = Surroundings(device, chosen, lineup.settings[kind], by_kind, unavailable, lineup.settings)
        try:
            wrapped[kind] = _wrapped(lineup.kinds[kind], generator, surroundings)
        except GeneratorUnavailable as error:
            unavailable[chosen.name] = str(error)
    return LoadedLineup(lineup, wrapped, unavailable)


def load_kind(lineup: Lineup, kind: Kind, device: str) -> Generator[Any]:
    """One kind's generator alone, loaded and wrapped.

    Raises:
        GeneratorUnavailable: it, or what it runs under, cannot be loaded.
    """
    chosen = lineup.chosen[kind]
    generator = create(chosen, device)
    generator.load()
    surroundings = Surroundings(device, chosen, lineup.settings[kind], {kind: generator}, {}, lineup.settings)
    return _wrapped(lineup.kinds[kind], generator, surroundings)


def _wrapped(kind: KindSpec, generator: Generator[Any], surroundings: Surroundings) -> Generator[Any]:
    if kind.wrapper is None:
        return generator
    wrapper = _bring(kind.wrapper, surroundings.chosen)
    wrapped: Generator[Any] = wrapper(generator, surroundings)
    return wrapped


def _make(path: str, chosen: Chosen, device: str) -> Any:
    factory = _bring(path, chosen)
    return factory(device) if chosen.options is None else factory(device, chosen.options)


def _bring(path: str, chosen: Chosen) -> Any:
    module_name, _, attribute = path.partition(":")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        extra = chosen.spec.extra
        remedy = f"; bring it with: pip install 'holoforge[{extra}]'" if extra else ""
        missing = f"the package {error.name}" if isinstance(error, ModuleNotFoundError) else str(error).strip()
        raise GeneratorUnavailable(f"{chosen.name} needs {missing}{remedy}") from error
    try:
        return getattr(module, attribute)
    except AttributeError as error:
        raise GeneratorUnavailable(f"{chosen.name}: {module_name} has no {attribute}") from error
