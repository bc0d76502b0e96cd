"""Install the real components that tests start, where this may be done without asking: as root on Debian, as in CI.

Elsewhere it says what to install; the tests that need what is missing are skipped by name.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NEEDED = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "mono-mcs": ("mcs",),
    "mono-runtime": ("mono",),
}
"""Debian package → commands of which one is enough."""


def main() -> int:
    """Install what is missing; never fails."""
    missing = [package for package, commands in NEEDED.items() if not any(map(shutil.which, commands))]
    if not missing:
        return 0
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        print(f"· install for all tests to run: {', '.join(missing)}", file=sys.stderr)
        return 0
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"· installing {', '.join(missing)}", file=sys.stderr)
    subprocess.run(["apt-get", "update"], check=False, env=environment, **quiet)  # type: ignore[call-overload]
    subprocess.run(
        ["apt-get", "install", "-y", "--no-install-recommends", *missing],
        check=False,
        env=environment,
        **quiet,  # type: ignore[call-overload]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
