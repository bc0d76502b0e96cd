"""Write the C# messages of the Unity package from the wire's JSON Schema, or check that they are current.

    python clients/unity/generate_messages.py [--check]

Plain classes with a reader and a writer each: nothing is looked up by reflection, so nothing is stripped by IL2CPP.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from csharp import Field, field_of, pascal, reachable, summary

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent / "server" / "protocol" / "schema.json"
TARGET = HERE / "com.holoforge.client" / "Runtime" / "Core" / "Protocol" / "Generated"
UNIONS = ("ClientMessage", "ServerMessage")
HEAD = """// Written by clients/unity/generate_messages.py from server/protocol/schema.json: change it there.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Holoforge.Json;

namespace Holoforge.Protocol
{
"""

Schema = dict[str, Any]


def wanted(definitions: dict[str, Schema]) -> dict[str, str]:
    """File name → text of the generated sources."""
    members = {union: [ref["$ref"].rpartition("/")[2] for ref in definitions[union]["oneOf"]] for union in UNIONS}
    messages = {name: union for union, names in members.items() for name in names}
    records = [name for name in definitions if name not in messages and name not in UNIONS]
    settable = reachable(definitions, members["ClientMessage"])
    patterns: dict[str, str] = {}
    texts = {}
    for file, names in (
        ("Values", records),
        ("Requests", members["ClientMessage"]),
        ("Answers", members["ServerMessage"]),
    ):
        parts = [write_class(name, definitions[name], messages.get(name), name in settable, patterns) for name in names]
        if file != "Values":
            union = "ClientMessage" if file == "Requests" else "ServerMessage"
            parts.append(
                write_union(union, {name: definitions[name]["properties"]["type"]["enum"][0] for name in names})
            )
        texts[f"{file}.cs"] = HEAD + "\n".join(parts) + "}\n"
    texts["Patterns.cs"] = HEAD + write_patterns(patterns) + "}\n"
    return texts


def write_class(name: str, schema: Schema, union: str | None, settable: bool, patterns: dict[str, str]) -> str:
    """One record or message as a class."""
    inherited = ("type", "seq") if union == "ServerMessage" else ("type",) if union else ()
    fields = [field_of(key, part, key in schema["required"], patterns) for key, part in schema["properties"].items()]
    own = [field for field in fields if field.name not in inherited]
    setter = "set" if settable else "internal set"
    lines = [f"    /// <summary>{summary(schema.get('description', ''))}</summary>"]
    lines += [f"    public sealed class {name} : {union or 'Record'}", "    {"]
    for field in own:
        start = f" = {field.default};" if field.default else ""
        lines += [f"        public {field.type} {pascal(field.name)} {{ get; {setter}; }}{start}"]
    lines += [""] if own else []
    if union:
        tag = schema["properties"]["type"]["enum"][0]
        lines += [f'        public override string Type {{ get {{ return "{tag}"; }} }}', ""]
    if union == "ServerMessage":
        for key in ("job", "slot"):
            if key in schema["properties"]:
                lines += [
                    f"        public override string About{pascal(key)} {{ get {{ return {pascal(key)}; }} }}",
                    "",
                ]
    lines += write_reader(name, fields, own) + [""] + write_writer(fields, inherited) + ["    }"]
    return "\n".join(lines) + "\n"


def write_reader(name: str, fields: list[Field], own: list[Field]) -> list[str]:
    """The static method that reads the class from a JSON value."""
    lines = [f"        internal static {name} Read(JsonValue value, string path)", "        {"]
    lines += ["            var fields = new Fields(value, path);", f"            var read = new {name}();"]
    for field in fields:
        target = f"read.{pascal(field.name)} = " if field in own or field.name == "seq" else ""
        place, value = f'fields.PathOf("{field.name}")', f"{field.local}Value"
        how, guard = ("Required", "") if field.required else ("Optional", f"if ({value} != null) ")
        lines += [f'            JsonValue {value} = fields.{how}("{field.name}");']
        lines += [f"            {guard}{target}{field.read(value, place)};"]
    names = ", ".join(f'"{field.name}"' for field in fields)
    return [*lines, f"            fields.End({names});", "            return read;", "        }"]


def write_writer(fields: list[Field], inherited: tuple[str, ...]) -> list[str]:
    """The method that writes every field."""
    lines = ["        public override void Write(JsonWriter json)", "        {", "            json.Begin('{');"]
    for field in fields:
        lines += [f'            json.Name("{field.name}");']
        own = "Type" if field.name == "type" and "type" in inherited else pascal(field.name)
        lines += [f"            {line}" for line in field.write(own)]
    return [*lines, "            json.End('}');", "        }"]


def write_union(union: str, tags: dict[str, str]) -> str:
    """The class that reads whichever message of the union a JSON value is."""
    lines = [f"    /// <summary>Reads any {union}.</summary>", f"    static class {union}s", "    {"]
    lines += [f"        internal static {union} Read(JsonValue value)", "        {"]
    lines += ["            string type = Tag.Of(value);", "            switch (type)", "            {"]
    lines += [f'                case "{tag}": return {name}.Read(value, "{tag}");' for name, tag in tags.items()]
    lines += ["                default: throw Tag.Unknown(type);", "            }", "        }", "    }"]
    return "\n".join(lines) + "\n"


def write_patterns(patterns: dict[str, str]) -> str:
    """The regular expressions of the schema, by the names that the readers use."""
    lines = [
        "    /// <summary>What names, digests and slots look like.</summary>",
        "    static class Patterns",
        "    {",
    ]
    for pattern, name in patterns.items():
        exact = pattern.removesuffix("$") + r"\z" if pattern.endswith("$") else pattern
        lines += [
            f'        public static readonly Regex {name} = new Regex(@"{exact}", RegexOptions.CultureInvariant);'
        ]
    return "\n".join([*lines, "    }"]) + "\n"


def main() -> int:
    """Write, or check; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing; fail if the sources are stale")
    arguments = parser.parse_args()
    texts = wanted(json.loads(SCHEMA.read_text("utf-8"))["$defs"])
    stale = [
        name
        for name, text in texts.items()
        if not (TARGET / name).is_file() or (TARGET / name).read_text("utf-8") != text
    ]
    if arguments.check:
        if stale:
            print(f"stale: {', '.join(stale)}; run: python clients/unity/generate_messages.py", file=sys.stderr)
        return 1 if stale else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (TARGET / name).write_text(texts[name], "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
