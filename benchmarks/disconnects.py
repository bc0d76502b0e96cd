"""A hundred forced disconnects at random bytes, over the Python client: `make bench-clients`.

    python -m benchmarks.disconnects [--cuts 100] [--seed 1]

Scenes of files of noise, asked for one after the other over a wire that breaks. What must hold: every scene is whole
with the digests that were offered, no byte of a file comes twice beyond the chunk that was cut, every job is asked for
once.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import logging
import random
import sys
import tempfile
import time
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.table import machine, print_table
from holoforge_client import AssetReceived, Client, Finished, LinkEvent, connect
from holoforge_client.protocol.chunk import unpack_chunk
from tests.server.cutting import breaking
from tests.server.scripted import Part, ScriptedBackend, noise_wav
from tests.server.serving import running

_CHUNK_BYTES, _FILE_BYTES, _FILES = 8192, 60_000, 6


@dataclass
class Told:
    """What happened."""

    scenes: int = 0
    files: int = 0
    wrong: int = 0
    states: list[str] = field(default_factory=list)
    waits_s: list[float] = field(default_factory=list)
    slices: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def twice(self) -> int:
        """Bytes that came more than once."""
        return sum(max(0, end - start) for spans in self.slices.values() for start, end in _overlaps(sorted(spans)))


def _overlaps(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found, reached = [], 0
    for start, end in spans:
        found.append((start, min(end, reached)))
        reached = max(reached, end)
    return found


def watch(client: Client, told: Told) -> None:
    """Note every slice that reaches the client."""
    take = client._session._on_chunk

    def noted(frame: bytes) -> None:
        chunk = unpack_chunk(frame)
        told.slices.setdefault(chunk.digest, []).append((chunk.offset, chunk.offset + len(chunk.payload)))
        take(frame)

    client._session._on_chunk = noted


async def run(folder: Path, cuts: int, seed: int) -> tuple[Told, int, int]:
    """Ask until the wire has broken so often; gives what happened, the cuts, and the requests that arrived."""
    dice, told = random.Random(seed), Told()

    def note(event: LinkEvent) -> None:
        told.states.append(event.state)
        told.waits_s += [event.seconds] if event.state == "resumed" else []

    backend = ScriptedBackend(folder)
    budgets = (dice.randint(1, 60_000) for _ in range(cuts))
    async with (
        running(backend, chunk_bytes=_CHUNK_BYTES) as address,
        breaking(address, [4000, *budgets]) as (place, wire),
        connect(f"ws://{place}", on_link=note) as client,
    ):
        watch(client, told)
        while wire.cuts < cuts:
            told.scenes += 1
            backend.script = [
                Part(f"speech/{n}", noise_wav(_FILE_BYTES, seed=told.scenes * _FILES + n)) for n in range(_FILES)
            ]
            async with aclosing(client.generate("noise")) as events:
                async for event in events:
                    if isinstance(event, AssetReceived):
                        told.files += 1
                        told.wrong += hashlib.sha256(event.data).hexdigest() != event.info.digest
            assert isinstance(event, Finished)
    return told, wire.cuts, len(backend.requests)


def main() -> int:
    """Measure and print; 1 where something does not hold."""
    parser = argparse.ArgumentParser(description="Forced disconnects over the Python client.")
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    logging.getLogger("holoforge_client").setLevel(logging.ERROR)  # a hundred times "lost" is what is wanted here
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told, cuts, requests = asyncio.run(run(Path(folder), arguments.cuts, arguments.seed))
    lost = sum(state in ("gone", "restarted") for state in told.states)
    expected = told.scenes * (_FILES + 1)
    rows = [
        ("disconnects", str(cuts), str(arguments.cuts)),
        ("scenes asked for, arrived", f"{told.scenes}, {requests}", "the same"),
        ("files whole", f"{told.files - told.wrong}", str(expected)),
        ("bytes that came twice", f"{told.twice:,}", "0"),
        ("sessions lost", str(lost), "0"),
        ("seconds to come back: mean", f"{sum(told.waits_s) / max(1, len(told.waits_s)):.2f}", ""),
        ("seconds in all", f"{time.monotonic() - started:.0f}", ""),
    ]
    print_table(f"the Python client over a wire that breaks; {machine()}", ("", "measured", "wanted"), rows)
    return int(bool(told.wrong or lost or told.twice or requests != told.scenes or told.files != expected))


if __name__ == "__main__":
    sys.exit(main())
