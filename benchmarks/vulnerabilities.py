"""Known vulnerabilities of what is pinned: `python -m benchmarks.vulnerabilities`, by `pip-audit` and PyPI's data.

Ends with 0 where none is known, 1 where one is, and 2 where that could not be found out, which is no answer.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

_PINNED = Path(__file__).resolve().parents[1] / "constraints.txt"
_NAMED = 3


def audit(command: str) -> str:
    """What `pip-audit` says of the pinned packages, as JSON.

    Raises:
        OSError: it is not there.
    """
    options = ("--disable-pip", "--no-deps", "--progress-spinner", "off", "--format", "json", "--requirement")
    return subprocess.run([command, *options, str(_PINNED)], capture_output=True, text=True).stdout


def verdict(said: str) -> tuple[int, str]:
    """The exit status and the line for what `pip-audit` said."""
    try:
        packages: list[dict[str, Any]] = msgspec.json.decode(said)["dependencies"]
    except (msgspec.DecodeError, KeyError, TypeError):
        return 2, "vulnerabilities: not known, pip-audit said nothing that can be read"
    found = [f"{one['name']} {hole['id']}" for one in packages for hole in one.get("vulns", ())]
    if found:
        return 1, f"vulnerabilities: {len(found)} known: {', '.join(found)}"
    unknown = [str(one["name"]) for one in packages if "skip_reason" in one]
    if unknown:
        some = ", ".join(unknown[:_NAMED]) + (", …" if len(unknown) > _NAMED else "")
        return 2, f"vulnerabilities: not known, PyPI has no data here for {len(unknown)} of {len(packages)}: {some}"
    return 0, f"vulnerabilities: none known of {len(packages)} packages"


def main() -> int:
    """Ask and print one line."""
    try:
        said = audit(str(Path(sys.executable).with_name("pip-audit")))
    except OSError:
        print("vulnerabilities: not known, pip-audit is not installed: make audit brings it")
        return 2
    status, line = verdict(said)
    print(line)
    return status


if __name__ == "__main__":
    sys.exit(main())
