"""How the kinds of values in the wire's JSON Schema are said in C#: type, default, reading, writing."""

from __future__ import annotations

import html
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

_SAFE = (1 << 63) - 1


@dataclass(frozen=True)
class Kind:
    """A kind of value: its C# type, how it is read from the variable of a `JsonValue`, and how one is written."""

    type: str
    read: Callable[[str, str], str]
    write: Callable[[str], list[str]]
    is_value: bool = False
    """Whether its C# type cannot be null."""


@dataclass(frozen=True)
class Field:
    """A field of a class. `default` is its C# initialiser, "" where C#'s own will do."""

    name: str
    required: bool
    kind: Kind
    default: str

    @property
    def type(self) -> str:
        """Its C# type."""
        return self.kind.type

    @property
    def local(self) -> str:
        """Its name as that of a local variable."""
        return pascal(self.name)[0].lower() + pascal(self.name)[1:]

    def read(self, value: str, path: str) -> str:
        """The expression that reads it from the variable `value`, which stands at `path`."""
        return self.kind.read(value, path)

    def write(self, name: str) -> list[str]:
        """The statements that write it."""
        return self.kind.write(name)


def field_of(name: str, schema: Schema, required: bool, patterns: dict[str, str]) -> Field:
    """A field; `patterns` takes the regular expressions that are met, by the names given to them."""
    kind = kind_of(schema, patterns, 0)
    return Field(name, required, kind, initial(schema, kind))


def pascal(name: str) -> str:
    """`size_bytes` → `SizeBytes`."""
    return "".join(part.capitalize() for part in name.split("_"))


def summary(description: str) -> str:
    """The first paragraph of a docstring, as XML."""
    text = " ".join(description.split("\n\n")[0].split())
    return html.escape(text.replace("`", ""), quote=False)


def reachable(definitions: dict[str, Schema], roots: Iterable[str]) -> set[str]:
    """The definitions that `roots` are made of, and `roots`."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [ref.rpartition("/")[2] for ref in _references(definitions[name])]
    return found


def kind_of(schema: Schema, patterns: dict[str, str], depth: int) -> Kind:
    """The kind of value that a schema describes.

    Raises:
        ValueError: nothing here knows how to say it in C#.
    """
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Kind(name, lambda value, path: f"{name}.Read({value}, {path})", lambda own: [f"{own}.Write(json);"])
    if "anyOf" in schema:
        return _union(schema["anyOf"], patterns, depth)
    if "enum" in schema:
        choices = ", ".join(f'"{choice}"' for choice in schema["enum"])
        return Kind("string", lambda value, path: f"Check.OneOf({value}, {path}, {choices})", _plain("Text"))
    match schema.get("type"):
        case "string":
            return _text(schema, patterns)
        case "boolean":
            return Kind("bool", lambda value, path: f"Check.Flag({value}, {path})", _plain("Flag"), is_value=True)
        case "integer":
            bounds = f"{schema.get('minimum', -_SAFE)}L, {schema.get('maximum', _SAFE)}L"
            return Kind(
                "long", lambda value, path: f"Check.Integer({value}, {path}, {bounds})", _plain("Integer"), True
            )
        case "number":
            bounds = _bounds(schema)
            return Kind(
                "double", lambda value, path: f"Check.Number({value}, {path}, {bounds})", _plain("Number"), True
            )
        case "array" if "prefixItems" in schema:
            return _numbers(schema["prefixItems"])
        case "array":
            return _list(schema, patterns, depth)
        case "object":
            return _map(schema, patterns, depth)
    raise ValueError(f"no C# for the schema {schema}")


def initial(schema: Schema, kind: Kind) -> str:
    """The C# initialiser of a field's default, "" where it is C#'s own."""
    default = schema.get("default")
    match default:
        case None | False | 0:
            return ""
        case True:
            return "true"
        case str():
            return f'"{default}"'
        case int() | float():
            return repr(default)
        case list() if kind.type.endswith("[]"):
            items = ", ".join(f'"{item}"' if isinstance(item, str) else repr(item) for item in default)
            return f"new {kind.type} {{ {items} }}"
        case dict():
            return f"new {kind.type.removeprefix('I').replace('ReadOnly', '')}()"
    raise ValueError(f"no C# for the default {default}")


def _text(schema: Schema, patterns: dict[str, str]) -> Kind:
    pattern = "null"
    if "pattern" in schema:
        pattern = f"Patterns.{patterns.setdefault(schema['pattern'], f'P{len(patterns) + 1}')}"
    rest = f"{schema.get('minLength', 0)}, {schema.get('maxLength', 'Check.Any')}, {pattern}"
    return Kind("string", lambda value, path: f"Check.Text({value}, {path}, {rest})", _plain("Text"))


def _numbers(items: list[Schema]) -> Kind:
    kinds = {(item["type"], _bounds(item)) for item in items}
    if len(kinds) != 1 or items[0]["type"] != "number":
        raise ValueError(f"no C# for a tuple of {items}")
    rest = f"{len(items)}, {_bounds(items[0])}"
    return Kind("double[]", lambda value, path: f"Check.Numbers({value}, {path}, {rest})", _plain("Numbers"))


def _list(schema: Schema, patterns: dict[str, str], depth: int) -> Kind:
    item = kind_of(schema["items"], patterns, depth + 1)
    v, p, own = f"v{depth}", f"p{depth}", f"item{depth}"
    most = schema.get("maxItems", "Check.Any")

    def read(value: str, path: str) -> str:
        return f"Check.List({value}, {path}, {most}, ({v}, {p}) => {item.read(v, p)})"

    def write(name: str) -> list[str]:
        inside = item.write(own)
        body = [f"    {inside[0]}"] if len(inside) == 1 else ["{", *(f"    {line}" for line in inside), "}"]
        return ["json.Begin('[');", f"foreach ({item.type} {own} in {name})", *body, "json.End(']');"]

    return Kind(f"{item.type}[]", read, write)


def _map(schema: Schema, patterns: dict[str, str], depth: int) -> Kind:
    item = kind_of(schema["additionalProperties"], patterns, depth + 1)
    names = "null"
    if pattern := schema.get("propertyNames", {}).get("pattern"):
        names = f"Patterns.{patterns.setdefault(pattern, f'P{len(patterns) + 1}')}"
    v, p, own = f"v{depth}", f"p{depth}", f"pair{depth}"
    most = schema.get("maxProperties", "Check.Any")

    def read(value: str, path: str) -> str:
        return f"Check.Map({value}, {path}, {most}, {names}, ({v}, {p}) => {item.read(v, p)})"

    def write(name: str) -> list[str]:
        inside = [f"json.Name({own}.Key);", *item.write(f"{own}.Value")]
        loop = f"foreach (KeyValuePair<string, {item.type}> {own} in {name})"
        return ["json.Begin('{');", loop, "{", *(f"    {line}" for line in inside), "}", "json.End('}');"]

    return Kind(f"IReadOnlyDictionary<string, {item.type}>", read, write)


def _union(options: list[Schema], patterns: dict[str, str], depth: int) -> Kind:
    others = [option for option in options if option != {"type": "null"}]
    kinds = [kind_of(option, patterns, depth + 1) for option in others]
    if len(others) == len(options):
        return _either(kinds, depth)
    if len(kinds) > 1:
        raise ValueError(f"no C# for {options}")
    kind = kinds[0]
    none, some = (f"({kind.type}?)null", ".Value") if kind.is_value else ("null", "")

    def read(value: str, path: str) -> str:
        return f"{value}.Kind == JsonKind.Null ? {none} : {kind.read(value, path)}"

    def write(name: str) -> list[str]:
        lines = kind.write(name + some)
        body = [f"    {lines[0]}"] if len(lines) == 1 else ["{", *(f"    {line}" for line in lines), "}"]
        return [f"if ({name} == null) json.Null();", "else", *body]

    return Kind(f"{kind.type}?" if kind.is_value else kind.type, read, write)


def _either(kinds: list[Kind], depth: int) -> Kind:
    v, p = f"v{depth}", f"p{depth}"
    readers = ", ".join(f"({v}, {p}) => {kind.read(v, p)}" for kind in kinds)
    read = lambda value, path: f"Check.Either({value}, {path}, {readers})"  # noqa: E731
    return Kind("JsonValue", read, _plain("Value"))


def _plain(method: str) -> Callable[[str], list[str]]:
    return lambda own: [f"json.{method}({own});"]


def _bounds(schema: Schema) -> str:
    least = schema.get("exclusiveMinimum", schema.get("minimum"))
    above = "true" if "exclusiveMinimum" in schema else "false"
    low = "double.MinValue" if least is None else repr(float(least))
    high = "double.MaxValue" if schema.get("maximum") is None else repr(float(schema["maximum"]))
    return f"{low}, {high}, {above}"


def _references(schema: Any) -> Iterable[str]:
    if isinstance(schema, dict):
        own = [schema["$ref"]] if "$ref" in schema else []
        return itertools.chain(own, *(_references(part) for part in schema.values()))
    if isinstance(schema, list):
        return itertools.chain.from_iterable(_references(part) for part in schema)
    return ()
