"""Test the Coqui adapter in an environment of its own: `make test-coqui`. Run again, it installs only what changed.

Why apart: coqui-tts wants torchaudio and torchcodec present. torchaudio 2.11, its last release, carries libraries built
for CUDA that a CPU build of torch cannot load; without them it imports, and what Coqui uses of it is Python on torch.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv-coqui"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PACKAGES = (
    "torch==2.13.0",
    "coqui-tts==0.28.0",
    "six==1.17.0",  # coqui-tts imports it and does not declare it
    "msgspec==0.22.0",
    "numpy==2.4.6",
    "pyloudnorm==0.2.0",
    "scipy==1.17.1",
    "sentencex==1.0.32",
    "pytest==9.2.0",
)
BARE_PACKAGES = ("torchaudio==2.11.0", "torchcodec==0.17.0")
"""Installed without their dependencies: torchaudio's would bring another torch."""
TEST = "tests/generators/speech/test_coqui.py"


def main() -> int:
    """Set up and test; returns pytest's exit status, or 1 where the set-up stops."""
    started = time.monotonic()
    try:
        install()
    except subprocess.CalledProcessError as error:
        print(f"set-up stopped: {' '.join(map(str, error.cmd))} ended with {error.returncode}", file=sys.stderr)
        return 1
    say(f"the environment was ready after {time.monotonic() - started:.0f} s")
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    return subprocess.run((PYTHON, "-m", "pytest", "--durations=3", TEST), cwd=ROOT, env=environment).returncode


def install() -> None:
    """Create the environment, unless it was made for the same packages.

    Raises:
        CalledProcessError: pip failed, or Coqui cannot be imported.
    """
    stamp = ENVIRONMENT / "holoforge-coqui"
    wanted = hashlib.sha256(repr((sys.version, PACKAGES, BARE_PACKAGES)).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    say("installing Coqui TTS into .venv-coqui (a minute or more)")
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    run("-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES)
    run("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", *BARE_PACKAGES)
    drop_unloadable_libraries()
    run("-c", "from TTS.api import TTS")
    stamp.write_text(wanted)


def drop_unloadable_libraries() -> None:
    """Remove torchaudio's compiled libraries where this torch cannot load them."""
    if subprocess.run((PYTHON, "-c", "import torchaudio"), capture_output=True).returncode == 0:
        return
    for library in ENVIRONMENT.rglob("site-packages/torchaudio/lib/*"):
        if library.suffix in {".so", ".dylib", ".pyd", ".dll"}:
            say(f"removing {library.name}: this torch cannot load it")
            library.unlink()


def run(*arguments: str) -> None:
    """Run the environment's Python.

    Raises:
        CalledProcessError: it failed.
    """
    subprocess.run((str(PYTHON), *arguments), check=True, cwd=ROOT, stdout=sys.stderr)


def say(text: str) -> None:
    """Tell what is going on."""
    print(f"· {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
