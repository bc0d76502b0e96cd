"""A prebuild that is killed five times, against one that is left alone; then every scene from the live server.

    python -m benchmarks.prebuild [--count 30] [--kills 5] [--quality balanced] [--tiny] [--out FOLDER]

Killed means SIGKILL for the command, in the middle of a scene; its own server has to notice and stop. With `--tiny` the
scenes are boxes from a server that runs beside, so that the command alone is measured, in a minute. What must hold:
every file is there once, the same as of the undisturbed run; no scene was made twice; no server stayed behind; each
scene then comes from the live server within 50 ms to the last byte. Not covered: a server that is killed (`chaos`), the
power cut that loses what the disk had not written.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, aclosing, contextmanager
from pathlib import Path
from statistics import median

import psutil
from rich.console import Console

from benchmarks.chaos import Plan, prompt_of
from benchmarks.table import machine, print_table
from clients.prebuild.folder import Build
from clients.prebuild.journal import NAME, Made
from clients.prebuild.names import name_of
from clients.prebuild.running import form_of
from holoforge_client import Accepted, AssetReceived, connect
from server.cli.generate import private_server
from server.cli.steps import read_lines

PROMPTS = Path(__file__).parent / "data" / "eyes_prompts.jsonl"
LIMIT_MS = 50.0
_PROFILE = "quest3"
_STOPS_WITHIN_S = 30.0


def command(scenes: Path, out: Path, quality: str, *where: str) -> list[str]:
    """The prebuild of a list into a folder; `where` says by which server."""
    given = ["--out", str(out), "--profile", _PROFILE, "--quality", quality, *where]
    return [sys.executable, "-m", "server.cli", "prebuild", str(scenes), *given, "--views", "0", "--export"]


@contextmanager
def tiny_server(folder: Path) -> Iterator[str]:
    """A server of tiny generators, its store in `folder`, while the block runs; gives its address."""
    folder.mkdir(parents=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "benchmarks.chaos_server", str(folder), str(port)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(timeout=30)


def made_lines(out: Path) -> list[str]:
    """The names of the scenes that the journal calls made, each as often as it does."""
    path = out / NAME
    if not path.exists():
        return []
    lines = [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]
    return [line["wanted"]["name"] for line in lines if line["type"] == "made"]


def tormented(
    words: list[str], out: Path, kills: int, count: int, dice: random.Random, linger_s: float
) -> tuple[float, int, int]:
    """Run to the end, killed at so many moments up to `linger_s` after a scene; gives seconds, kills, and servers that
    stayed.
    """
    started, done, stayed = time.monotonic(), 0, 0
    for after in sorted(dice.sample(range(count), kills)):
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
        while process.poll() is None and len(made_lines(out)) <= after:
            time.sleep(0.05)
        time.sleep(dice.uniform(0, linger_s))
        if process.poll() is None:
            family = psutil.Process(process.pid).children(recursive=True)
            process.kill()
            done += 1
            _, alive = psutil.wait_procs(family, timeout=_STOPS_WITHIN_S)
            stayed += len(alive)
            for one in alive:
                one.kill()
        process.wait()
    subprocess.run(words, check=False, stdout=subprocess.DEVNULL)
    return time.monotonic() - started, done, stayed


def differences(one: Path, other: Path) -> list[str]:
    """What differs between two folders, in words."""
    lines = [{line.wanted.name: line for line in Build(out).journal.made} for out in (one, other)]
    found = [f"{name}: only in one of them" for name in lines[0].keys() ^ lines[1].keys()]
    for name in lines[0].keys() & lines[1].keys():
        slots = [line[name].slots for line in lines]
        found += [f"{name}: {slot}" for slot in slots[0].keys() | slots[1].keys() if _slot(slots, slot)]
    files = [sorted(p.name for p in (out / "assets").rglob("*") if p.is_file()) for out in (one, other)]
    wanted = sorted({Path(file).name for line in lines[1].values() for file in line.slots.values()})
    if files[0] != wanted or files[1] != wanted:
        found.append(f"{len(files[0])} and {len(files[1])} files, wanted {len(wanted)}")
    return found


def _slot(slots: list[dict[str, str]], slot: str) -> bool:
    return slots[0].get(slot) != slots[1].get(slot)


async def served(url: str, lines: list[Made]) -> list[tuple[float, bool]]:
    """Milliseconds to the last byte of each scene, from asking, in a session of its own; and whether it was kept."""
    found = []
    for line in lines:
        wanted = line.wanted
        async with connect(url, profile=wanted.profile, extensions=form_of(wanted).extensions) as client:
            started, cached, last = time.perf_counter(), False, 0.0
            asked = client.generate(wanted.prompt, seed=wanted.seed, quality=wanted.quality, delivery=wanted.delivery)
            async with aclosing(asked) as events:
                async for event in events:
                    cached = cached or (isinstance(event, Accepted) and event.cached)
                    if isinstance(event, AssetReceived):
                        last = time.perf_counter() - started
        found.append((1000 * last, cached))
    return found


def main() -> int:
    """Measure and print; 1 where something does not hold."""
    parser = argparse.ArgumentParser(description="A prebuild that is killed, and what is served of it.")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--quality", default="balanced")
    parser.add_argument("--seed", type=int, default=1, help="of the moments at which it is killed")
    parser.add_argument("--tiny", action="store_true", help="boxes from a server that runs beside")
    parser.add_argument("--out", type=Path, help="keep the folders here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        return measure(arguments, arguments.out or Path(scratch))


def measure(arguments: argparse.Namespace, out: Path) -> int:
    """Do it all in a folder."""
    out.mkdir(parents=True, exist_ok=True)
    count, scenes, linger_s = arguments.count, out / "list.jsonl", 0.3 if arguments.tiny else 3.0
    prompts = (
        [prompt_of(n, Plan()) for n in range(count)] if arguments.tiny else read_lines(arguments.prompts, "prompt")
    )
    rows = [{"prompt": p, "name": f"{n:02}-{name_of(p)[:60]}", "seed": n} for n, p in enumerate(prompts[:count])]
    scenes.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    dice, console = random.Random(arguments.seed), Console(stderr=True)
    with ExitStack() as stack:
        if arguments.tiny:
            beside = [stack.enter_context(tiny_server(out / f"{name}-server")) for name in ("killed", "calm")]
            where = [("--url", url) for url in beside]
        else:
            where = [("--store", str(out / f"{name}-store")) for name in ("killed", "calm")]
        killed, calm = (
            command(scenes, out / name, arguments.quality, *which)
            for name, which in zip(("killed", "calm"), where, strict=True)
        )
        seconds, kills, stayed = tormented(killed, out / "killed", arguments.kills, len(rows), dice, linger_s)
        started = time.monotonic()
        subprocess.run(calm, check=False, stdout=subprocess.DEVNULL)
        calm_s = time.monotonic() - started
        told, lines = made_lines(out / "killed"), Build(out / "killed").journal.made
        url = beside[0] if arguments.tiny else stack.enter_context(private_server(console, store=where[0][1]))
        asyncio.run(served(url, lines[:1]))  # the first of a server warms it
        timings = asyncio.run(served(url, lines))
    wrong = differences(out / "killed", out / "calm")
    slow = [ms for ms, _ in timings if ms > LIMIT_MS]
    table = [
        ("scenes", str(len(lines)), str(len(rows))),
        ("times killed", str(kills), str(arguments.kills)),
        ("scenes made more than once", str(len(told) - len(set(told))), "0"),
        ("servers that stayed", str(stayed), "0"),
        ("differences from the calm run", str(len(wrong)), "0"),
        ("seconds: killed, calm", f"{seconds:.0f}, {calm_s:.0f}", ""),
        ("from the store, live", str(sum(cached for _, cached in timings)), str(len(lines))),
        ("ms to the last byte: median, worst", f"{median(m for m, _ in timings):.0f}, {max(timings)[0]:.0f}", "≤ 50"),
        ("slower than 50 ms", str(len(slow)), "0"),
    ]
    print_table(f"a prebuild of {len(rows)} prompts for {_PROFILE}; {machine()}", ("", "measured", "wanted"), table)
    for text in wrong[:20]:
        print(text)
    return int(bool(wrong or slow or stayed) or len(lines) < len(rows) or not all(c for _, c in timings))


if __name__ == "__main__":
    sys.exit(main())
