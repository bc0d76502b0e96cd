"""A package of `tests/plugins` as pip would leave it: its folder, and metadata with its entry points."""

from __future__ import annotations

import tomllib
from pathlib import Path

HERE = Path(__file__).parent


def install(name: str, into: Path) -> tuple[Path, Path]:
    """Write the metadata of the package `name` into a folder; what has to be on the path for it to be found."""
    project = tomllib.loads((HERE / name / "pyproject.toml").read_text())["project"]
    folder = into / f"{name}-{project['version']}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = [
        f"[{group}]\n" + "".join(f"{entry} = {value}\n" for entry, value in entries.items())
        for group, entries in project["entry-points"].items()
    ]
    (folder / "entry_points.txt").write_text("\n".join(groups))
    return into, HERE / name
