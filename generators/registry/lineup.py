"""Which generator runs for each kind and with which options: a value that settings make, engines and workers take."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, TypeVar, get_type_hints

import msgspec

from generators.errors import InvalidTask
from generators.registry.spec import (
    GeneratorSpec,
    InvalidOption,
    Kind,
    KindSpec,
    Options,
    fields_of,
    is_secret,
    meaning_of,
)
from generators.registry.table import Table, registered
from generators.tasks import Task

PREFIX = "HOLOFORGE_"
"""Of the environment variables; errors name a setting by its variable."""

T = TypeVar("T", bound=Options)

_WORDS = {"yes": True, "no": False, "": False}
"""What is also said of what is on or off, besides true, false, 1 and 0."""


@dataclass(frozen=True)
class Chosen:
    """A generator that was chosen, and the options it will be made with."""

    name: str
    spec: GeneratorSpec
    options: Options | None = None

    @property
    def weights(self) -> str:
        """The model that runs, as far as it is known; of a path only its last part, for clients read it."""
        return self.spec.model or PurePath(str(getattr(self.options, "model", ""))).name


@dataclass(frozen=True)
class Lineup:
    """The generator chosen for each kind; `settings` are the options of what all of a kind run under."""

    kinds: Mapping[Kind, KindSpec]
    chosen: Mapping[Kind, Chosen]
    settings: Mapping[Kind, Options]

    def kind_of(self, task: Task) -> KindSpec:
        """The kind that a task is for: of several that take it, the one that says more about its fields.

        Raises:
            InvalidTask: no kind takes such a task.
        """
        takers = [kind for kind in self.kinds.values() if kind.takes(task)]
        if not takers:
            raise InvalidTask(f"no generator takes a {type(task).__name__}")
        return max(takers, key=lambda kind: len(kind.where))

    def described(self) -> dict[str, Any]:
        """All that results depend on, as plain data: names, models and options, but for secrets. For keys."""
        return {
            kind: (chosen.name, chosen.weights, _told(chosen.options), _told(self.settings[kind]))
            for kind, chosen in sorted(self.chosen.items())
        }


def line_up(values: Mapping[str, object] | None = None, table: Table | None = None) -> Lineup:
    """Choose by settings: `plan` names the planner, `plan_url` its option `url`. What is not set is as the table says.

    Raises:
        InvalidOption: there is no such generator, one of its options is missing or out of its bounds, or no generator
            and no kind knows a setting; names the setting by its environment variable.
    """
    said, table = values or {}, table or registered()
    if unknown := said.keys() - setting_names(table):
        raise unknown_setting(sorted(unknown)[0], setting_names(table))
    chosen = {kind: _choose(kind, said, table) for kind in table.kinds}
    settings = {name: read_options(name, name, kind.options, said) for name, kind in table.kinds.items()}
    return Lineup(table.kinds, chosen, settings)


def setting_names(table: Table) -> set[str]:
    """Every setting that some kind or generator knows, in lower case."""
    names = set(table.kinds)
    for name, kind in table.kinds.items():
        names |= {f"{name}_{option}" for option in fields_of(kind.options)}
    for spec in table.generators.values():
        names |= {f"{spec.kind}_{option}" for option in (fields_of(spec.options) if spec.options else ())}
    return names


def unknown_setting(name: str, known: Iterable[str]) -> InvalidOption:
    """What is said of a setting that nobody knows."""
    near = difflib.get_close_matches(name, list(known), 1)
    hint = f"; did you mean {PREFIX}{near[0].upper()}?" if near else ""
    return InvalidOption(f"{PREFIX}{name.upper()}: there is no such setting{hint}")


def read_options(name: str, kind: Kind, options: type[T], values: Mapping[str, object]) -> T:
    """Read the options of `name` from the settings `<kind>_<option>`.

    Raises:
        InvalidOption: one is missing or out of its bounds.
    """
    found: dict[str, object] = {}
    types = get_type_hints(options, include_extras=True)
    for option, field in fields_of(options).items():
        variable = f"{PREFIX}{kind.upper()}_{option.upper()}"
        value = values.get(f"{kind}_{option}")
        if value is None:
            if field.required:
                raise InvalidOption(f"{name} needs {variable}: set it to {meaning_of(field) or 'what it is to use'}")
            continue
        found[option] = _checked(value, types[option], variable)
    return options(**found)


def _choose(kind: Kind, said: Mapping[str, object], table: Table) -> Chosen:
    name = said.get(kind, table.kinds[kind].default)
    known = table.of_kind(kind)
    if not isinstance(name, str) or name not in known:
        refused = "".join(f"; {entry} was left out: {why}" for entry, why in table.refused.items())
        raise InvalidOption(f"{PREFIX}{kind.upper()}={name!r}: there are {', '.join(known)}{refused}")
    spec = known[name]
    options = read_options(name, table.kinds[kind].made_by, spec.options, said) if spec.options else None
    return Chosen(name, spec, options)


def _checked(value: object, type_: Any, variable: str) -> object:
    if type_ is bool or getattr(type_, "__origin__", None) is bool:
        value = _WORDS.get(str(value).lower(), value)
    try:
        return msgspec.convert(value, type_, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidOption(f"{variable}={value!r}: {str(error).partition(' - at ')[0]}") from error


def _told(options: Options | None) -> dict[str, Any]:
    if options is None:
        return {}
    fields = fields_of(type(options))
    return {name: msgspec.to_builtins(getattr(options, name)) for name in fields if not is_secret(fields[name])}
