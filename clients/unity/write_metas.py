"""Write the `.meta` file that Unity wants beside every file and folder of the package, or check that none is missing.

    python clients/unity/write_metas.py [--check]

A package in the registry is read-only: what has no `.meta` there is ignored. A file keeps the GUID it has; a new one
gets the MD5 of its path, the same wherever this runs.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent / "com.holoforge.client"
COMMON = "  externalObjects: {}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n"
SCRIPT = "  externalObjects: {}\n  serializedVersion: 2\n  defaultReferences: []\n  executionOrder: 0\n"
IMPORTERS = {
    ".cs": "MonoImporter:\n" + SCRIPT + "  icon: {instanceID: 0}\n" + COMMON.partition("\n")[2],
    ".asmdef": "AssemblyDefinitionImporter:\n" + COMMON,
    ".json": "PackageManifestImporter:\n" + COMMON,
    ".md": "TextScriptImporter:\n" + COMMON,
    ".jslib": """PluginImporter:
  externalObjects: {}
  serializedVersion: 2
  iconMap: {}
  executionOrder: {}
  defineConstraints: []
  isPreloaded: 0
  isOverridable: 0
  isExplicitlyReferenced: 0
  validateReferences: 1
  platformData:
  - first:
      Any:
    second:
      enabled: 0
      settings: {}
  - first:
      WebGL: WebGL
    second:
      enabled: 1
      settings: {}
"""
    + COMMON.partition("\n")[2],
}
"""Ending → what imports it; everything else is left to the default importer."""


def assets() -> Iterator[Path]:
    """Every file and folder that Unity sees, once a sample is imported: not what is hidden, nor what ends with ~."""
    for path in sorted(PACKAGE.rglob("*")):
        parts = path.relative_to(PACKAGE).parts
        hidden = any(part.startswith(".") for part in parts) or parts[0] == "Documentation~" or parts[-1].endswith("~")
        if not hidden and path.suffix != ".meta":
            yield path


def meta_of(path: Path) -> Path:
    """Where the `.meta` of an asset is."""
    return path.with_name(path.name + ".meta")


def wanted(path: Path) -> str:
    """The text of an asset's `.meta`."""
    guid = known_guid(path) or hashlib.md5(path.relative_to(PACKAGE).as_posix().encode()).hexdigest()
    if path.is_dir():
        return f"fileFormatVersion: 2\nguid: {guid}\nfolderAsset: yes\nDefaultImporter:\n{COMMON}"
    return f"fileFormatVersion: 2\nguid: {guid}\n{IMPORTERS.get(path.suffix, 'DefaultImporter:' + chr(10) + COMMON)}"


def known_guid(path: Path) -> str | None:
    """The GUID that an asset's `.meta` has already."""
    if not meta_of(path).is_file():
        return None
    lines = meta_of(path).read_text("utf-8").splitlines()
    return next((line.removeprefix("guid: ") for line in lines if line.startswith("guid: ")), None)


def main() -> int:
    """Write, or check; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if a file is missing, stale or alone"
    )
    arguments = parser.parse_args()
    texts = {meta_of(path): wanted(path) for path in assets()}
    stale = [path for path, text in texts.items() if not path.is_file() or path.read_text("utf-8") != text]
    alone = [path for path in PACKAGE.rglob("*.meta") if path not in texts]
    guids = [text.split("guid: ")[1][:32] for text in texts.values()]
    if len(set(guids)) != len(guids):
        print("two assets have the same GUID: delete the .meta of the copy", file=sys.stderr)
        return 1
    if arguments.check:
        names = ", ".join(path.relative_to(PACKAGE).as_posix() for path in [*stale, *alone])
        if names:
            print(f"stale: {names}; run: python clients/unity/write_metas.py", file=sys.stderr)
        return 1 if names else 0
    for path in stale:
        path.write_text(texts[path], "utf-8", newline="\n")
    for path in alone:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
