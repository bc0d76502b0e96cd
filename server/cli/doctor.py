"""`holoforge doctor`: what is here, what is missing, and how to get it."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from generators.sources import MODELS, is_here
from server.app import VIEWER
from server.settings import InvalidSetting, read_settings

_NEEDED = ("torch", "transformers", "diffusers", "xllamacpp", "hibari", "trimesh", "embreex", "uvicorn")
_OPTIONAL = {"TTS": "Coqui voices, in an environment of their own: make test-coqui shows how"}


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `remedy` is empty where all is well; `needed` says whether the server runs without it."""

    what: str
    state: str
    remedy: str = ""
    needed: bool = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; the exit status is 1 if something needed is missing."""
    del arguments
    findings = list(examine())
    table = Table("", "what", "state", "how to get it")
    for finding in findings:
        mark = "[green]✓" if not finding.remedy else "[red]✗" if finding.needed else "[yellow]–"
        table.add_row(mark, finding.what, finding.state, finding.remedy)
    Console(file=sys.stdout).print(table)
    return int(any(finding.remedy and finding.needed for finding in findings))


def examine() -> Iterator[Finding]:
    """Look at everything a server needs."""
    version = platform.python_version()
    supported = (3, 11) <= sys.version_info[:2] <= (3, 13)
    yield Finding("Python", version, "" if supported else "install Python 3.11, 3.12 or 3.13")
    for package in _NEEDED:
        here = importlib.util.find_spec(package) is not None
        yield Finding(f"package {package}", "here" if here else "missing", "" if here else "make install")
    for package, remedy in _OPTIONAL.items():
        here = importlib.util.find_spec(package) is not None
        yield Finding(f"package {package}", "here" if here else "not here", "" if here else remedy, needed=False)
    for name, source in MODELS.items():
        state = f"here, {source.size_bytes / 1e6:.0f} MB" if is_here(name) else "missing"
        yield Finding(f"model {name}", state, "" if is_here(name) else f"holoforge models pull {name}")
    built = (VIEWER / "index.html").is_file()
    yield Finding("viewer", "built" if built else "missing", "" if built else "cd clients/web; npm ci; npm run build")
    yield from _machine()


def _machine() -> Iterator[Finding]:
    yield Finding("processor", f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}")
    yield Finding("accelerators", ", ".join(_accelerators()) or "none: everything runs on the CPU")
    try:
        settings = read_settings()
    except InvalidSetting as error:
        yield Finding("settings", "invalid", str(error))
        return
    folder = settings.store_path
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    yield Finding("store", f"{free / 1e9:.0f} GB free", "" if free > 1e9 else "free 1 GB, or set HOLOFORGE_STORE")
    with socket.socket() as probe:
        taken = probe.connect_ex((settings.host, settings.port)) == 0
    state = "taken, perhaps by a running server" if taken else "free"
    yield Finding(f"port {settings.port}", state, "serve with --port 0" if taken else "", needed=False)


def _accelerators() -> list[str]:
    if importlib.util.find_spec("torch") is None:
        return []
    import torch

    names = [f"cuda:{i} {torch.cuda.get_device_name(i)}" for i in range(torch.cuda.device_count())]
    return names + (["mps"] if torch.backends.mps.is_available() else [])
