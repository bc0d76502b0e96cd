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
from rich.table import Table as Printed

from generators.folders import use_folders
from generators.registry import GeneratorSpec, Lineup, Table, registered
from generators.registry.spec import fields_of
from generators.sources import MODELS, is_here
from server.app import VIEWER
from server.settings import InvalidSetting, Settings, read_settings

_NEEDED = ("trimesh", "embreex", "uvicorn")
"""What the server itself imports; its generators' rows say what they do."""


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
    table = Printed("", "what", "state", "how to get it")
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
    try:
        settings: Settings | None = read_settings()
    except InvalidSetting as error:
        yield Finding("settings", "invalid", str(error))
        settings = None
    if settings:
        use_folders(settings.folders)
    yield from look_at(settings.lineup if settings else None, registered())
    for name, source in MODELS.items():
        state = f"here, {source.size_bytes / 1e6:.0f} MB" if is_here(name) else "missing"
        yield Finding(f"model {name}", state, "" if is_here(name) else f"holoforge models pull {name}")
    built = (VIEWER / "index.html").is_file()
    yield Finding("viewer", "built" if built else "missing", "" if built else "cd clients/web; npm ci; npm run build")
    yield from _machine(settings)


def look_at(lineup: Lineup | None, table: Table) -> Iterator[Finding]:
    """Every generator of the table: those that `lineup` chooses have to run, of others it is said what they lack."""
    chosen = {one.name for one in lineup.chosen.values()} if lineup else set()
    for name, spec in table.generators.items():
        lacks = list(_lacks(spec))
        if name not in chosen and spec.options:
            unset = [option for option, field in fields_of(spec.options).items() if field.required]
            lacks += [f"set HOLOFORGE_{spec.kind.upper()}_{option.upper()}" for option in unset]
        state = ("missing" if name in chosen else "not ready") if lacks else "chosen" if name in chosen else "here"
        yield Finding(f"{spec.kind} {name}", state, "; ".join(lacks), needed=name in chosen)
    for entry, why in table.refused.items():
        yield Finding(f"generators of {entry}", "left out", why)


def _lacks(spec: GeneratorSpec) -> Iterator[str]:
    """What to do before a generator can run, but for its options."""
    bring = f"pip install 'holoforge[{spec.extra}]'" if spec.extra else "make install"
    for package in spec.packages:
        if importlib.util.find_spec(package) is None:
            yield f"{bring} (it needs {package})"
    for model in spec.models:
        if model not in MODELS or not is_here(model):
            yield f"holoforge models pull {model}"


def _machine(settings: Settings | None) -> Iterator[Finding]:
    yield Finding("processor", f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}")
    yield Finding("accelerators", ", ".join(_accelerators()) or "none: everything runs on the CPU")
    if settings is None:
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
