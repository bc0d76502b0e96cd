"""Kinds and generators as data. Nothing here imports a model library: a row says where its code is, and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

from generators.errors import GenerationError
from generators.tasks import Task

Kind: TypeAlias = str
"""A kind's name, as settings and `welcome` say it."""

Lane = Literal["plan", "media", "sky"]
"""A worker's lanes run beside each other, so that media are made while a plan is still being written, and nothing waits
for a sky of two seconds."""

Phase = Literal["plan", "geometry", "material", "speech"]
"""As what a task counts in a job's progress."""

MOST_AT_ONCE = 16
"""Tasks that a generator may say it takes in one call."""

Secret = Annotated[str, msgspec.Meta(extra={"secret": True})]
"""An option that no key, page or log may hold."""


class InvalidRow(GenerationError):
    """A kind or a generator cannot be entered in the table. The text names its package, the row and the field."""

    code = "invalid_row"


class InvalidOption(GenerationError):
    """A generator's option is missing, unknown or out of its bounds. The text names the setting and the bound."""

    code = "invalid_option"


class Options(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all options. A field without a default has to be set; what it means is `Meta(description=…)`.

    The option `model` of the generator chosen for the kind `speech` is set by `HOLOFORGE_SPEECH_MODEL`.
    """


@dataclass(frozen=True, kw_only=True)
class KindSpec:
    """A kind of generator: what it is asked for, what comes out, and what all of that kind run under.

    `tasks` are the types it takes, those whose fields are as `where` says; `makes` are the types of its steps, besides
    `Progress`. `wrapper` is "module:function", called with a loaded generator and its `Surroundings`; what it returns
    runs instead, so that nobody's planner runs unguarded. It is None where what comes out needs no check of its own.
    `options` are the wrapper's. `default` names a generator, of the kind `rows` where that is another. A task may go
    `limit_s` seconds without a step before its worker is ended. Where a kind's generators may take several in one call,
    `many` makes one task of several of the first type, those whose fields `alike` are the same; its results come in
    their order.
    """

    name: Kind
    summary: str
    tasks: tuple[type[Task], ...]
    makes: tuple[type, ...]
    lane: Lane
    phase: Phase
    wrapper: str | None
    limit_s: float
    default: str
    where: Mapping[str, object] = field(default_factory=dict)
    rows: Kind = ""
    options: type[Options] = Options
    many: Callable[[tuple[Any, ...]], Task] | None = None
    alike: tuple[str, ...] = ()

    @property
    def made_by(self) -> Kind:
        """The kind whose generators make it."""
        return self.rows or self.name

    def takes(self, task: Task) -> bool:
        """Whether a task is for this kind."""
        return isinstance(task, self.tasks) and all(getattr(task, name) == is_ for name, is_ in self.where.items())


@dataclass(frozen=True)
class GeneratorSpec:
    """A generator. `path` is "module:factory", called with a device's name ("cpu", "cuda:0") and, where there are any,
    its `options`.

    `model` says which weights it runs, or is empty where its option `model` does; `licence` under which terms;
    `summary` is its line in the README; `packages` it imports, `models` of `generators.sources` it loads; `extra` which
    optional dependencies of this project bring the packages; `batch` how many tasks it takes in one call; `loras`
    whether its tasks may name an adapter. `brings` names what its kind's wrapper may ask for, each a "module:function"
    that is called as the factory is.
    """

    path: str
    kind: Kind
    model: str
    licence: str
    summary: str = ""
    options: type[Options] | None = None
    packages: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    extra: str = ""
    batch: int = 1
    loras: bool = False
    brings: Mapping[str, str] = field(default_factory=dict)


def fields_of(options: type[Options]) -> dict[str, msgspec.inspect.Field]:
    """The options by name.

    Raises:
        TypeError: the type of one cannot be read from a setting.
    """
    described = msgspec.inspect.type_info(options)
    assert isinstance(described, msgspec.inspect.StructType)
    return {each.name: each for each in described.fields}


def meaning_of(option: msgspec.inspect.Field) -> str:
    """What an option is to be set to, for people; "" where that is not said."""
    type_ = option.type
    return str((type_.extra_json_schema or {}).get("description", "")) if isinstance(type_, _Annotated) else ""


def is_secret(option: msgspec.inspect.Field) -> bool:
    """Whether no key, page or log may hold its value."""
    return isinstance(option.type, _Annotated) and bool((option.type.extra or {}).get("secret"))


_Annotated = msgspec.inspect.Metadata
