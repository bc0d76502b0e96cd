"""What the single-step commands share: a generator loaded in this process, phrases from arguments or a file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generators.base import Generator, Step
from generators.folders import use_folders
from generators.registry import Kind, Lineup
from generators.registry.loading import load_kind
from generators.tasks import Task
from server.cli import CommandError, is_unicode
from server.settings import InvalidSetting, read_settings


def load_generator(kind: Kind, device: str) -> Generator[Any]:
    """The generator chosen for a kind (`HOLOFORGE_PLAN`, …), loaded, and wrapped as in a server: a planner is guarded.

    Raises:
        CommandError: a setting is wrong.
        GeneratorUnavailable: a package or a model is missing.
    """
    lineup = read_lineup()
    print(f"loading {lineup.chosen[kind].name} …", file=sys.stderr)
    return load_kind(lineup, kind, device)


def read_lineup() -> Lineup:
    """The generators that the settings choose; this process's folders are from then on as they say.

    Raises:
        CommandError: a setting is wrong.
    """
    try:
        settings = read_settings()
        use_folders(settings.folders)
        return settings.lineup
    except InvalidSetting as error:
        raise CommandError(str(error)) from error


def run_task(generator: Generator[Any], task: Task) -> Iterator[Step]:
    """The steps of one task."""
    yield from generator.run(task)


def read_lines(path: Path, field: str) -> list[str]:
    """The lines of a file that are not empty; of a JSON Lines file, the string in each line's `field`.

    Raises:
        CommandError: the file is not there, or a line is no such JSON; names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error
    if path.suffix != ".jsonl":
        return [line.strip() for line in lines if line.strip()]
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_unicode(str(json.loads(line)[field])))
            except (ValueError, KeyError, TypeError) as error:
                raise CommandError(f"{path}, line {number}: no JSON object with the field {field!r}") from error
    return found


def _unicode(text: str) -> str:
    if not is_unicode(text):
        raise ValueError("half of a surrogate pair")
    return text
