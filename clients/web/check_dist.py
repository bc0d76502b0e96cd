"""Say whether `dist/` was built from the sources beside it. Needs Python alone, so that CI can ask without Node.

python clients/web/check_dist.py
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SOURCES = ("packages", "build.mjs", "package.json", "package-lock.json", "tsconfig.json")
BINARY = (".woff2", ".png")


def digest(path: Path) -> str:
    """SHA-256 of a file whose line ends, if it is text, are those of Unix."""
    data = path.read_bytes()
    if path.suffix not in BINARY:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def digests(root: Path, names: tuple[str, ...]) -> dict[str, str]:
    """Digest of every file under `names`, by its path from `root`."""
    found = [root / name for name in names]
    files = [file for path in found for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]
    files = [file for file in files if "node_modules" not in file.relative_to(root).parts]
    return {file.relative_to(root).as_posix(): digest(file) for file in files}


def differences(recorded: dict[str, str], present: dict[str, str]) -> list[str]:
    """What changed between two sets of digests, one sentence a file."""
    names = sorted(recorded.keys() | present.keys())
    said = {True: "changed", False: "is new or gone"}
    return [f"{n} {said[n in recorded and n in present]}" for n in names if recorded.get(n) != present.get(n)]


def stale_files(root: Path = ROOT) -> list[str]:
    """Why `root/dist` is not what its sources give; empty when it is."""
    manifest = root / "dist" / "manifest.json"
    if not manifest.is_file():
        return ["dist/manifest.json is missing"]
    recorded = json.loads(manifest.read_text("utf-8"))
    outputs = digests(root / "dist", (".",))
    outputs.pop("manifest.json", None)
    return differences(recorded["sources"], digests(root, SOURCES)) + [
        f"dist/{line}" for line in differences(recorded["outputs"], outputs)
    ]


def main() -> int:
    """Print what is stale; 0 when nothing is."""
    stale = stale_files()
    if stale:
        print(
            "clients/web/dist is stale (npm ci && npm run build in clients/web):", *stale, sep="\n  ", file=sys.stderr
        )
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
