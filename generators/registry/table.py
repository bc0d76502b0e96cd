"""The table of kinds and generators, and the one door into it: the built-in ones and those of other packages.

A package enters its own by an entry point of the group `holoforge.generators` that names a module with `GENERATORS`
(a dict of `GeneratorSpec` by name), `KINDS` (a tuple of `KindSpec`), or both. One that cannot be imported, or of which
a row is not whole, is left out as a whole and named in `Table.refused`; the others live.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import get_args

from generators.registry.spec import MOST_AT_ONCE, GeneratorSpec, InvalidRow, Kind, KindSpec, Lane, Options, fields_of

GROUP = "holoforge.generators"
BUILT_IN = tuple(
    EntryPoint(name, f"generators.kinds.{name}", GROUP)
    for name in ("plan", "geometry", "material", "speech", "feeling", "talk", "listen", "sky")
)

_NAME = re.compile(r"[a-z][a-z0-9-]{0,63}")
_KIND = re.compile(r"[a-z]{1,32}")
_PATH = re.compile(r"\w+(\.\w+)*:\w+")


@dataclass(frozen=True)
class Table:
    """All kinds and generators by name. `refused` says of packages that were left out why, by their entry's name."""

    kinds: Mapping[Kind, KindSpec]
    generators: Mapping[str, GeneratorSpec]
    refused: Mapping[str, str]

    def of_kind(self, kind: Kind) -> dict[str, GeneratorSpec]:
        """The generators that can be chosen for a kind."""
        made_by = self.kinds[kind].made_by
        return {name: spec for name, spec in self.generators.items() if spec.kind == made_by}


@cache
def registered() -> Table:
    """The table of this process: what is built in and what is installed, read once."""
    return read_table((*BUILT_IN, *sorted(entry_points(group=GROUP), key=lambda entry: entry.name)))


def read_table(entries: Iterable[EntryPoint]) -> Table:
    """Enter what the modules of `entries` hold, in turn."""
    table = Table({}, {}, {})
    for entry in entries:
        try:
            table = _entered(table, entry)
        except InvalidRow as error:
            table = Table(table.kinds, table.generators, {**table.refused, entry.name: str(error)})
    return table


def _entered(table: Table, entry: EntryPoint) -> Table:
    try:
        module = entry.load()
    except Exception as error:  # what a foreign package raises is not known
        raise InvalidRow(f"{entry.value} cannot be imported: {type(error).__name__}: {error}") from error
    kinds, generators = getattr(module, "KINDS", ()), getattr(module, "GENERATORS", {})
    if not isinstance(kinds, tuple) or not isinstance(generators, Mapping) or not (kinds or generators):
        raise InvalidRow(f"{entry.value}: wanted GENERATORS, a dict of GeneratorSpec, or KINDS, a tuple of KindSpec")
    for kind in kinds:
        check_kind(kind, table)
        table = Table({**table.kinds, kind.name: kind}, table.generators, table.refused)
    for name, spec in generators.items():
        check_generator(name, spec, table)
        table = Table(table.kinds, {**table.generators, name: spec}, table.refused)
    for kind in kinds:
        _need(kind.default in table.of_kind(kind.name), kind.name, "default", f"{kind.default!r} is not of this kind")
    return table


def check_kind(kind: KindSpec, table: Table) -> None:
    """Refuse a kind that is not whole.

    Raises:
        InvalidRow: names the kind and the field.
    """
    if not isinstance(kind, KindSpec):
        raise InvalidRow(f"KINDS holds a {type(kind).__name__}, wanted KindSpec")
    name = str(kind.name)
    _need(isinstance(kind.name, str) and _KIND.fullmatch(name) is not None, name, "name", "wanted 1 to 32 letters a-z")
    _need(name not in table.kinds, name, "name", "there is a kind of that name")
    _need(kind.lane in get_args(Lane), name, "lane", f"{kind.lane!r}, wanted one of {', '.join(get_args(Lane))}")
    _need(bool(kind.tasks), name, "tasks", "wanted at least one type")
    for other in table.kinds.values():
        same = set(kind.tasks) & set(other.tasks)
        _need(not same or kind.where != other.where, name, "tasks", f"the kind {other.name} takes the same")
    _need(bool(kind.makes), name, "makes", "wanted at least one type")
    _need(kind.wrapper is None or _is_path(kind.wrapper), name, "wrapper", f"{kind.wrapper!r}, wanted module:function")
    _need(0 < kind.limit_s <= 86_400, name, "limit_s", f"{kind.limit_s}, wanted above 0, at most 86400")
    _need(not kind.rows or kind.rows in table.kinds, name, "rows", f"there is no kind {kind.rows!r}")
    _need(kind.many is None or callable(kind.many), name, "many", "wanted what makes one task of several")
    if unknown := set(kind.alike) - set(kind.tasks[0].__struct_fields__):
        raise InvalidRow(f"{name}: alike: {kind.tasks[0].__name__} has no {', '.join(sorted(unknown))}")
    _check_options(name, kind.options)


def check_generator(name: str, spec: GeneratorSpec, table: Table) -> None:
    """Refuse a generator's row that is not whole.

    Raises:
        InvalidRow: names the row and the field.
    """
    if not isinstance(spec, GeneratorSpec):
        raise InvalidRow(f"{name}: a {type(spec).__name__}, wanted GeneratorSpec")
    _need(isinstance(name, str) and _NAME.fullmatch(name) is not None, str(name), "name", "wanted a-z, 0-9 and -")
    _need(name not in table.generators, name, "name", "there is a generator of that name")
    _need(spec.kind in table.kinds, name, "kind", f"{spec.kind!r}, wanted one of {', '.join(table.kinds)}")
    for what, path in {"path": spec.path, **spec.brings}.items():
        _need(_is_path(path), name, what, f"{path!r}, wanted module:function")
    for what in ("model", "licence", "summary", "extra"):
        _need(isinstance(getattr(spec, what), str), name, what, "wanted a text")
    _need(spec.licence != "", name, "licence", "wanted under which terms the weights are")
    _need(isinstance(spec.batch, int) and 1 <= spec.batch <= MOST_AT_ONCE, name, "batch", f"wanted 1 to {MOST_AT_ONCE}")
    _need(spec.batch == 1 or table.kinds[spec.kind].many is not None, name, "batch", "its kind takes one at a time")
    if spec.options is not None:
        _check_options(name, spec.options)
        both = fields_of(spec.options).keys() & fields_of(table.kinds[spec.kind].options).keys()
        _need(not both, name, "options", f"its kind has {', '.join(both)} already")


def _check_options(name: str, options: type[Options]) -> None:
    _need(isinstance(options, type) and issubclass(options, Options), name, "options", "wanted a subclass of Options")
    try:
        fields_of(options)
    except (TypeError, NameError) as error:
        raise InvalidRow(f"{name}: options: {error}") from error


def _is_path(path: object) -> bool:
    return isinstance(path, str) and _PATH.fullmatch(path) is not None


def _need(holds: bool, name: str, field: str, wanted: str) -> None:
    if not holds:
        raise InvalidRow(f"{name}: {field}: {wanted}")
