"""Write the TypeScript messages of `@holoforge/client` from the wire's JSON Schema, or check that they are current.

    python clients/web/generate_messages.py [--check]

What a client sends becomes interfaces, in which a field with a default may be left out; what a server sends becomes
decoders, which refuse what the schema does not allow, with their types inferred.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typescript import decoder, doc, type_of

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent / "server" / "protocol" / "schema.json"
TARGET = HERE / "packages" / "client" / "src" / "protocol" / "messages.ts"
HEAD = """/**
 * The messages of wire v1 (subprotocol `holoforge.v1`).
 *
 * Written by clients/web/generate_messages.py from server/protocol/schema.json: change them there.
 *
 * Client messages are imperatives, server messages participles or nouns. Units: metres, seconds, bytes; colours are
 * linear RGB in 0..1; rotations unit quaternions (x, y, z, w); right-handed, +Y up, -Z forward.
 */

import { boolean, either, integer, list, mapping, nullable, number, numbers } from "./validation.ts";
import { oneOf, optional, record, text, type Infer } from "./validation.ts";

export const VERSION = 1;
export const SUBPROTOCOL = "holoforge.v1";

export type Vec3 = readonly [number, number, number];
export type Vec4 = readonly [number, number, number, number];
"""

Schema = dict[str, Any]


def wanted(definitions: dict[str, Schema]) -> str:
    """The text of the generated source."""
    requests, answers = (union(definitions, name) for name in ("ClientMessage", "ServerMessage"))
    parts = [HEAD, "\n// --- what a client sends ---\n"]
    parts += [interface(name, definitions[name]) for name in in_order(definitions, requests)]
    parts += [f"export type ClientMessage = {' | '.join(requests)};\n", "\n// --- what a server sends ---\n"]
    for name in in_order(definitions, answers):
        value = decoder({key: part for key, part in definitions[name].items() if key != "description"})
        parts.append(f"{doc(definitions[name])}export const {camel(name)} = {value};\n")
        parts.append(f"export type {name} = Infer<typeof {camel(name)}>;\n")
    table = ", ".join(f"{definitions[name]['properties']['type']['enum'][0]}: {camel(name)}" for name in answers)
    parts.append(
        f"/** One decoder for each type of server message. */\nexport const SERVER_MESSAGES = {{ {table} }};\n"
    )
    parts.append(f"export type ServerMessage = {' | '.join(answers)};\n")
    return "\n".join(parts)


def interface(name: str, schema: Schema) -> str:
    """A record or message that a client writes."""
    required = schema.get("required", [])
    lines = [f"{doc(schema)}export interface {name} {{"]
    for field, part in schema["properties"].items():
        lines.append(f"  readonly {field}{'' if field in required else '?'}: {type_of(part)};")
    return "\n".join([*lines, "}", ""])


def union(definitions: dict[str, Schema], name: str) -> list[str]:
    """Names of a union's members."""
    return [named(member) for member in definitions[name]["oneOf"]]


def in_order(definitions: dict[str, Schema], names: Iterable[str]) -> list[str]:
    """`names` and all that they refer to, each after what it refers to."""
    found: list[str] = []
    for name in names:
        inner = in_order(definitions, references(definitions[name]))
        found += [one for one in [*inner, name] if one not in found]
    return found


def references(schema: object) -> list[str]:
    """Names of the definitions to which a schema refers itself."""
    if isinstance(schema, list):
        return [name for part in schema for name in references(part)]
    if not isinstance(schema, dict):
        return []
    own = [named(schema)] if "$ref" in schema else []
    return own + [name for part in schema.values() for name in references(part)]


def named(reference: Schema) -> str:
    """The name of the definition that is referred to."""
    return str(reference["$ref"]).rpartition("/")[2]


def camel(name: str) -> str:
    """`LightInfo` → `lightInfo`."""
    return name[0].lower() + name[1:]


def main() -> int:
    """Write, or check; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the source is not current")
    arguments = parser.parse_args()
    text = wanted(json.loads(SCHEMA.read_text("utf-8"))["$defs"])
    current = TARGET.is_file() and TARGET.read_text("utf-8") == text
    if arguments.check and not current:
        print("messages.ts is stale: run python clients/web/generate_messages.py", file=sys.stderr)
        return 1
    if not arguments.check:
        TARGET.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
