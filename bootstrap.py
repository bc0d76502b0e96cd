"""Set up what a fresh machine needs: a virtual environment, packages, models. Run again, it does what is missing.

    python bootstrap.py           for running it
    python bootstrap.py --dev     and for its tests and checks

Standard library only: this is what runs before anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
INPUTS = (
    "pyproject.toml",
    "clients/python/pyproject.toml",
    "constraints.txt",
    "tests/validator/package-lock.json",
    "tests/system_packages.py",
)


def main() -> int:
    """Set up; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    arguments = parser.parse_args()
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print(f"Python {sys.version.split()[0]} runs this; 3.11, 3.12 or 3.13 is needed", file=sys.stderr)
        return 1
    try:
        install(dev=arguments.dev)
        run(str(BIN / "holoforge"), "models", "pull")
    except subprocess.CalledProcessError as error:
        print(f"set-up stopped: {' '.join(map(str, error.cmd))} ended with {error.returncode}", file=sys.stderr)
        return 1
    return 0


def install(*, dev: bool) -> None:
    """Create the environment and install this project, unless that was done for the same inputs."""
    stamp = ENVIRONMENT / ("holoforge-dev" if dev else "holoforge-run")
    wanted = fingerprint()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        say("creating .venv")
        venv.create(ENVIRONMENT, with_pip=True)
    say("installing packages (about two minutes the first time)")
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", "constraints.txt")
    run(*pip, "torch")  # first, so that the build the constraints pin is the one everything else finds
    run(*pip, "-e", "clients/python", "-e", ".[dev]" if dev else ".")
    if dev:
        install_validator()
        run(str(PYTHON), "tests/system_packages.py")
    stamp.write_text(wanted)


def install_validator() -> None:
    """The Khronos glTF validator, by npm where that is here; the tests that need it say when it is missing."""
    npm = shutil.which("npm")
    if npm is None:
        say("npm is not here: tests that need the Khronos validator will be skipped")
        return
    run(npm, "ci", "--silent", "--no-audit", "--no-fund", "--prefix", "tests/validator")


def fingerprint() -> str:
    """SHA-256 over everything that decides what gets installed."""
    digest = hashlib.sha256(sys.version.encode())
    for name in INPUTS:
        path = ROOT / name
        digest.update(path.read_bytes() if path.is_file() else b"-")
    return digest.hexdigest()


def run(*command: str) -> None:
    """Run a command in the project's root.

    Raises:
        CalledProcessError: it failed.
    """
    subprocess.run(command, check=True, cwd=ROOT, stdout=sys.stderr)


def say(text: str) -> None:
    """Tell what is going on."""
    print(f"· {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
