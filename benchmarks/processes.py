"""The processes that a benchmark has started."""

from __future__ import annotations

import psutil


def server_process() -> psutil.Process:
    """The server that this process has started, at whatever remove."""
    children = psutil.Process().children(recursive=True)
    return next(child for child in children if "server.cli" in " ".join(child.cmdline()))


def memory_mib() -> tuple[float, float]:
    """MiB of that server's own process, and of its workers together."""
    server, workers = server_process(), 0.0
    for child in server.children(recursive=True):
        try:
            workers += child.memory_info().rss / 2**20
        except psutil.NoSuchProcess:
            continue
    return server.memory_info().rss / 2**20, workers
