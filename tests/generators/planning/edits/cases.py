"""Marked instructions on two small scenes, and the operations that they mean: the lines of `cases.txt`."""

from __future__ import annotations

from pathlib import Path

Case = tuple[str, str, tuple[str, ...]]
"""A scene, a marked instruction, and its operations in lines."""


def _read(path: Path) -> tuple[Case, ...]:
    cases: list[tuple[str, str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    => "):
            cases[-1][2].append(line.removeprefix("    => "))
        elif line and not line.startswith("#"):
            scene, _, instruction = line.partition(" :: ")
            cases.append((scene, instruction, []))
    return tuple((scene, instruction, tuple(operations)) for scene, instruction, operations in cases)


CASES = _read(Path(__file__).with_name("cases.txt"))
