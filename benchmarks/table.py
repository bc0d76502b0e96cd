"""Tables on stdout, and how a figure stands against its limit."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence

import psutil
from rich.console import Console
from rich.table import Table


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table; the first column is left-aligned, figures are right-aligned."""
    table = Table(title=title, title_justify="left")
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 else "right")
    for row in rows:
        table.add_row(*row)
    Console(file=sys.stdout, width=120).print(table)


def against(value: float, limit: float, unit: str) -> tuple[str, str, str]:
    """The figure, its limit, and the ratio of the two."""
    return f"{value:.2f} {unit}", f"{limit:g} {unit}", f"{value / limit:.2f}"


def peak_gib() -> float:
    """The most memory that this process had, in GiB; psutil knows no peak outside Windows, `resource` none there."""
    if sys.platform == "win32":
        return float(psutil.Process().memory_info().peak_wset) / (1 << 30)
    import resource

    unit = 1 << 30 if sys.platform == "darwin" else 1 << 20  # macOS counts bytes, Linux KiB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def machine() -> str:
    """One line about where this ran."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
