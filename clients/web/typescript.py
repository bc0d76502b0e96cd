"""How the kinds of values in the wire's JSON Schema are said in TypeScript: as types, and as decoders."""

from __future__ import annotations

import json
import textwrap
from typing import Any

Schema = dict[str, Any]

_TUPLES = {3: "Vec3", 4: "Vec4"}
_WIDTH = 116


def doc(schema: Schema) -> str:
    """The description as a comment, "" where there is none."""
    said = " ".join(schema.get("description", "").split())
    if not said:
        return ""
    lines = textwrap.wrap(said, _WIDTH)
    if len(lines) == 1:
        return f"/** {said} */\n"
    return "\n".join(["/**", *(f" * {line}" for line in lines), " */", ""])


def type_of(schema: Schema) -> str:
    """The type of a value."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return " | ".join(map(_literal, schema["enum"]))
    if "anyOf" in schema:
        return " | ".join(map(type_of, schema["anyOf"]))
    match schema["type"]:
        case "array" if "prefixItems" in schema:
            return _TUPLES[len(schema["prefixItems"])]
        case "array":
            inner = type_of(schema["items"])
            return f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"
        case "object":
            return f"Readonly<Record<string, {type_of(schema['additionalProperties'])}>>"
        case "integer":
            return "number"
        case kind:
            return str(kind)


def decoder(schema: Schema) -> str:
    """The decoder of a value, as validation.ts has them."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        return name[0].lower() + name[1:]
    if "enum" in schema:
        return f"oneOf({', '.join(map(_literal, schema['enum']))})"
    if "anyOf" in schema:
        others = [one for one in schema["anyOf"] if one.get("type") != "null"]
        inner = decoder(others[0]) if len(others) == 1 else f"either({', '.join(map(decoder, others))})"
        return inner if len(others) == len(schema["anyOf"]) else f"nullable({inner})"
    match schema["type"]:
        case "string":
            pattern = schema.get("pattern")
            bound = schema.get("maxLength", "Infinity")
            return f"text({bound}, /{pattern.replace('/', chr(92) + '/')}/u)" if pattern else f"text({bound})"
        case "integer":
            return f"integer({_range(schema, least=0)})"
        case "number":
            return f"number({_range(schema)})"
        case "boolean":
            return "boolean"
        case "array" if "prefixItems" in schema:
            count = len(schema["prefixItems"])
            return f"numbers<{_TUPLES[count]}>({count}, {decoder(schema['prefixItems'][0])})"
        case "array":
            return f"list({decoder(schema['items'])})"
        case "object" if "properties" in schema:
            return _record(schema)
        case "object":
            return f"mapping({decoder(schema['additionalProperties'])})"
        case kind:
            raise ValueError(f"no decoder for {kind!r}")


def _record(schema: Schema) -> str:
    required = schema.get("required", [])
    lines = ["record({"]
    for field, part in schema["properties"].items():
        value = decoder(part)
        if field not in required:
            value = f"optional({value}, {json.dumps(part['default'])})"
        lines.append(f"  {field}: {value},")
    return "\n".join([*lines, "})"])


def _range(schema: Schema, least: float | None = None) -> str:
    low = schema.get("minimum", schema.get("exclusiveMinimum", least))
    high = schema.get("maximum")
    if high is not None:
        return f"{'-Infinity' if low is None else _number(low)}, {_number(high)}"
    return "" if low is None else _number(low)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _literal(value: object) -> str:
    return json.dumps(value)
