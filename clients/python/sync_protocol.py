"""Copy the wire protocol from the server into this package, or check that the copy is current.

The client is installed where there is no server; the protocol's own place is `server/protocol`, which is pure.

    python clients/python/sync_protocol.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent / "server" / "protocol"
TARGET = HERE / "holoforge_client" / "protocol"
MODULES = ("answers", "assembly", "chunk", "codec", "errors", "limits", "messages", "requests", "values")
"""What a client needs; the rest of the protocol is the server's side of it."""


def wanted() -> dict[str, bytes]:
    """File name → content that the copy should have."""
    files = {f"{name}.py": (SOURCE / f"{name}.py").read_bytes() for name in MODULES}
    note = '"""The wire v1, copied from the server by `sync_protocol.py`: change it there."""\n'
    return files | {"__init__.py": note.encode()}


def stale() -> list[str]:
    """Names of files in which the copy differs."""
    files = wanted()
    present = {path.name for path in TARGET.glob("*.py")}
    differing = {
        name for name, data in files.items() if not (TARGET / name).is_file() or (TARGET / name).read_bytes() != data
    }
    return sorted(differing | (present - files.keys()))


def main() -> int:
    """Copy, or check; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if the copy is stale")
    arguments = parser.parse_args()
    names = stale()
    if arguments.check and names:
        print(f"stale: {', '.join(names)}; run: python clients/python/sync_protocol.py", file=sys.stderr)
        return 1
    TARGET.mkdir(exist_ok=True)
    for name in names:
        path = TARGET / name
        if name in wanted():
            path.write_bytes(wanted()[name])
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
