"""Lists of scenes: JSON Lines, YAML, CSV, or a text with one prompt a line → rows that were checked.

A row is a prompt, or a mapping with `prompt` and any of the other fields of `Row`. In CSV several seeds or profiles
stand in one cell, parted by `;`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import yaml
from msgspec import Meta

from clients.prebuild.errors import InvalidList
from clients.prebuild.names import fault_of
from holoforge_client.protocol.values import Extent, ProfileName, Prompt, Seed

Size = tuple[Extent, Extent, Extent]
Count = Annotated[int, Meta(ge=1, le=64)]
Lines = Annotated[int, Meta(ge=0, le=12)]
Quality = Literal["fast", "balanced", "best"]
Delivery = Literal["parts", "embedded"]

MOST_ROWS = 100_000
_LISTS = ("seed", "profile", "delivery")


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row. What it leaves out is as the command says; `anchor` is width, free height and depth in metres.

    Several seeds, profiles or deliveries make a scene of each.
    """

    prompt: Prompt
    name: str = ""
    seed: Annotated[tuple[Seed, ...], Meta(max_length=1000)] = ()
    profile: Annotated[tuple[ProfileName, ...], Meta(max_length=32)] = ()
    delivery: Annotated[tuple[Delivery, ...], Meta(max_length=2)] = ()
    quality: Quality | None = None
    anchor: Size | None = None
    max_objects: Count | None = None
    max_lines: Lines | None = None
    lora: Annotated[str, Meta(max_length=64, pattern=r"^[A-Za-z0-9_-]*$")] | None = None
    where: str = ""
    """Where it stands, for messages; no row says it itself."""


def read_list(path: Path) -> tuple[Row, ...]:
    """Read a list by the ending of its name: .jsonl, .yaml, .yml, .csv; any other is text.

    Raises:
        InvalidList: it cannot be read, or a row is wrong; names the line and the field.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InvalidList(f"{path}, line {line}: it is not UTF-8") from error
    except OSError as error:
        raise InvalidList(f"{path}: {error.strerror}") from error
    readers = {".jsonl": _json_lines, ".yaml": _yaml, ".yml": _yaml, ".csv": _csv}
    rows: list[Row] = []
    for where, value in readers.get(path.suffix.lower(), _lines)(path.name, text):
        if len(rows) == MOST_ROWS:
            raise InvalidList(f"{where}: more than {MOST_ROWS} rows")
        rows.append(_row(where, value, lax=path.suffix.lower() == ".csv"))
    if not rows:
        raise InvalidList(f"{path}: there is no scene in it")
    return tuple(rows)


def read_size(text: str) -> list[str]:
    """WIDTHxHEIGHTxDEPTH as its three numbers, yet to be checked."""
    return text.lower().split("x")


def _row(where: str, value: object, *, lax: bool) -> Row:
    if isinstance(value, str):
        value = {"prompt": value}
    if not isinstance(value, dict):
        raise InvalidList(f"{where}: wanted a prompt or an object with the field prompt, got {str(value)[:60]!r}")
    fields = {key: [each] if key in _LISTS and not isinstance(each, list) else each for key, each in value.items()}
    if isinstance(size := fields.get("anchor"), str):
        fields["anchor"], lax = read_size(size), True
    if "where" in fields:
        raise InvalidList(f"{where}: there is no field 'where'")
    try:
        row = msgspec.convert(fields, Row, strict=not lax)
    except msgspec.ValidationError as error:
        text, _, place = str(error).partition(" - at `$.")
        field = place.rstrip("`").partition("[")[0].partition(".")[0]
        raise InvalidList(f"{where}: {field + ': ' if field else ''}{text}") from error
    texts = (row.prompt, row.name)
    if any("\ud800" <= character <= "\udfff" for text in texts for character in text):
        raise InvalidList(f"{where}: half of a surrogate pair is no Unicode")
    if row.name and (fault := fault_of(row.name)):
        raise InvalidList(f"{where}: name: {row.name[:80]!r} cannot be a file's name everywhere: {fault}")
    return msgspec.structs.replace(row, where=where)


def _lines(name: str, text: str) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"{name}, line {number}", line.strip()


def _json_lines(name: str, text: str) -> Iterator[tuple[str, object]]:
    for where, line in _lines(name, text):
        try:
            yield where, json.loads(str(line))
        except (ValueError, RecursionError) as error:
            raise InvalidList(f"{where}: no JSON: {error}") from error


def _yaml(name: str, text: str) -> Iterator[tuple[str, object]]:
    try:
        found: Any = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise InvalidList(f"{name}: no YAML: {' '.join(str(error).split())[:400]}") from error
    if isinstance(found, dict) and set(found) == {"scenes"}:
        found = found["scenes"]
    if not isinstance(found, list):
        raise InvalidList(f"{name}: wanted a list of scenes, or `scenes:` with one")
    for number, value in enumerate(found, 1):
        yield f"{name}, scene {number}", value


def _csv(name: str, text: str) -> Iterator[tuple[str, object]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    while True:
        began = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InvalidList(f"{name}, line {began}: broken quotes or too long a cell: {error}") from error
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(name, began, cells)
            continue
        if len(cells) > len(header):
            raise InvalidList(
                f"{name}, line {began}: {len(cells)} cells for {len(header)} columns: put commas in quotes"
            )
        fields: dict[str, object] = {}
        for column, cell in zip(header, cells, strict=False):
            if cell.strip():
                parted = [part.strip() for part in cell.split(";")]
                fields[column] = parted if column in _LISTS else cell.strip()
        yield f"{name}, line {began}", fields


def _header(name: str, line: int, cells: list[str]) -> list[str]:
    header = [cell.strip() for cell in cells]
    if "prompt" not in header:
        raise InvalidList(f"{name}, line {line}: the first row names the columns, and one of them is prompt")
    if doubled := next((cell for cell in header if header.count(cell) > 1), None):
        raise InvalidList(f"{name}, line {line}: two columns are called {doubled!r}")
    return header
