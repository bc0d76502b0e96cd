"""A server with tiny generators in a process of its own: `python -m benchmarks.load.server FOLDER [SETTING=VALUE]`."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

import psutil

from assets.store import Store
from benchmarks.load.tiny import LINEUP
from server.app import serve
from server.engine.local import LocalEngine
from server.jobs.backend import SceneBackend
from server.principals import token_digest
from server.settings import read_settings

MANY, ONE, ROOT = "token-of-many", "token-of-one", "token-of-root"
_START_S = 240.0


@dataclass(frozen=True)
class Served:
    """A server that runs: its address without a scheme, and its process."""

    address: str
    process: psutil.Process

    @property
    def mebibytes(self) -> float:
        """Memory of the server's own process."""
        return float(self.process.memory_info().rss) / 2**20


@contextmanager
def served(descriptors: int | None = None, **settings: object) -> Iterator[Served]:
    """Run a server while the block runs, with at most `descriptors` open files. Two principals may ask, `MANY` and
    `ONE`, without bounds of their own; `ROOT` sees the metrics.
    """
    with TemporaryDirectory() as folder:
        rows = [
            f'[[principal]]\nname = "{name}"\ntoken_sha256 = "{token_digest(token)}"\n{more}\n'
            for name, token, more in (
                ("many", MANY, "allowance = { jobs = 100000, sessions = 100000 }"),
                ("one", ONE, ""),
                ("root", ROOT, 'scopes = ["admin"]'),
            )
        ]
        (Path(folder) / "tokens.toml").write_text("\n".join(rows))
        command = [sys.executable, "-m", "benchmarks.load.server", folder]
        command += [f"{name}={value}" for name, value in settings.items()]
        if descriptors is not None:
            command = ["/bin/sh", "-c", f'ulimit -n {descriptors}; exec "$@"', "sh", *command]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip().removeprefix("http://")
            _await_ready(address)
            yield Served(address, psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait(timeout=30)


def _await_ready(address: str) -> None:
    deadline = time.monotonic() + _START_S
    while time.monotonic() < deadline:
        try:
            with urlopen(f"http://{address}/readyz", timeout=2):
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(f"the server is not ready after {_START_S:g} s")


def main() -> int:
    """Serve until terminated."""
    folder, *said = sys.argv[1:]
    values = dict(value.split("=", 1) for value in said)
    settings = read_settings({}, port=0, store=f"{folder}/store", tokens=f"{folder}/tokens.toml", **values)
    backend = SceneBackend(
        LocalEngine(LINEUP, settings.devices), Store(settings.store_path, settings.store_bytes), LINEUP
    )
    serve(settings, backend, lambda address: print(address, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
