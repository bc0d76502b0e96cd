"""Who may import whom. A failure names the line and says why it is not allowed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generators.registry.table import BUILT_IN, read_table

ROOT = Path(__file__).resolve().parents[1]

ARROWS = {
    "assets": (
        ("generators", "server", "clients", "torch", "asyncio"),
        "assets never hears of generators, tasks or sockets",
    ),
    "generators": (("server", "clients", "asyncio", "starlette", "websockets"), "generators are plain blocking code"),
    "server/protocol": (
        ("server", "assets", "generators", "asyncio", "logging", "time", "socket", "starlette", "websockets", "numpy"),
        "the protocol is pure: standard library and msgspec, relative imports, no socket, no clock, no logging",
    ),
    "server/scenes": (
        ("numpy", "asyncio", "starlette", "torch"),
        "a scene is data: no arrays, no messages, no event loop",
    ),
    "server/jobs": (("torch", "transformers", "diffusers", "starlette", "uvicorn", "websockets"), "jobs know engines"),
    "clients/prebuild": (
        ("server", "generators", "torch", "starlette", "websockets"),
        "a prebuild is a client: it asks a server, through the client package, and reads files with assets",
    ),
    "clients/python/holoforge_client": (
        ("server", "assets", "generators", "numpy", "torch"),
        "the client is installed where there is no server",
    ),
}
"""Folder → what it never imports, and the sentence that explains it."""

HEAVY = ("torch", "transformers", "diffusers", "hibari", "TTS", "xllamacpp", "onnxruntime")
LIGHT = (
    "server/app.py",
    "server/jobs",
    "server/engine",
    "server/http",
    "generators/registry",
    "generators/kinds",
    "generators/folders.py",
    "generators/tasks.py",
)
"""What the server's own process imports: no model library, so that it stays small."""

WEBSOCKETS = ("server/app.py", "server/connection.py", "server/transports.py", "server/delivery.py", "server/http")


def modules(path: Path) -> Iterator[tuple[str, int]]:
    """Every module a file imports, with the line; relative imports are left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module, node.lineno


def files(place: str) -> list[Path]:
    """The Python files of a folder, or the one file."""
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def breaches(place: str, forbidden: tuple[str, ...]) -> list[str]:
    """`file:line imports module`, for each import that is not allowed."""
    return [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files(place)
        for module, line in modules(path)
        if module.split(".")[0] in forbidden
    ]


@pytest.mark.parametrize("place", ARROWS)
def test_arrows_point_one_way(place: str) -> None:
    forbidden, sentence = ARROWS[place]
    assert files(place), f"{place} has no files"
    found = breaches(place, forbidden)
    assert not found, f"{sentence}: {'; '.join(found)}"


@pytest.mark.parametrize("place", LIGHT)
def test_the_servers_own_process_loads_no_model_library(place: str) -> None:
    found = breaches(place, HEAVY)
    assert not found, f"models live in workers: {'; '.join(found)}"


def test_only_the_shell_knows_the_websocket_library() -> None:
    shell = {path for place in WEBSOCKETS for path in files(place)}
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files("server")
        if path not in shell
        for module, line in modules(path)
        if module.split(".")[0] in ("starlette", "uvicorn", "websockets", "wsproto")
    ]
    assert not found, f"only the connection shell knows the WebSocket library: {'; '.join(found)}"


def test_what_serves_the_material_model_knows_neither_its_training_nor_its_finetuning() -> None:
    rooms = {"model": ("training", "finetuning"), "training": ("finetuning",)}
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for room, beyond in rooms.items()
        for path in files(f"generators/material/{room}")
        for module, line in modules(path)
        if module.startswith(tuple(f"generators.material.{one}" for one in beyond))
    ]
    assert not found, f"a model is served without what trained it: {'; '.join(found)}"


def test_types_are_read_by_readers_that_were_built_on_import() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in files("server")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "decode"
        and any(keyword.arg == "type" for keyword in node.keywords)
    ]
    assert not found, f"msgspec crashes where two threads meet a type for the first time: build a Decoder: {found}"


def test_only_the_registry_and_the_wiring_reach_for_adapters() -> None:
    table = read_table(BUILT_IN)
    adapters = {spec.path.partition(":")[0] for spec in table.generators.values()} - {"generators.geometry"}
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for folder in ("generators", "server", "assets")
        for path in files(folder)
        if not {"training", "finetuning", "model"}.intersection(path.parts)
        for module, line in modules(path)
        if module in adapters
    ]
    assert not found, f"nobody but the registry imports an adapter: {'; '.join(found)}"
