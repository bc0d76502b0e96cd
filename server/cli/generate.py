"""`holoforge generate`: a prompt in, a folder of files out, through a real server over its WebSocket."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, contextmanager
from functools import partial
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from assets.preview import atmosphere_of, render_preview
from holoforge_client import (
    Anchor,
    AssetReceived,
    Bound,
    Edited,
    Finished,
    HoloforgeError,
    JobEvent,
    LinkEvent,
    Planned,
    Progressed,
    Removed,
    SceneFolder,
    Spoke,
    connect,
)
from server.cli import CommandError

_START_LIMIT_S = 300.0
_END_LIMIT_S = 15.0
_JOB = "scene"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to make, where to, and on which server."""
    parser.add_argument("prompt", metavar="PROMPT", help='such as "a misty japanese garden at dawn"')
    parser.add_argument("--out", type=Path, help="folder to write to (default out/the-prompt)")
    parser.add_argument(
        "--url",
        help="a running server, as ws://127.0.0.1:8765; HOLOFORGE_TOKEN says who asks",
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--quality", choices=["fast", "balanced", "best"], default="balanced")
    parser.add_argument("--anchor", help="an AR surface, WIDTHxHEIGHTxDEPTH in metres, such as 0.8x0.6x0.6")
    parser.add_argument("--max-objects", type=int, help="a bound on all objects")
    parser.add_argument(
        "--edit", action="append", default=[], metavar="TEXT", help='then change it: "make the table red"; repeatable'
    )
    parser.add_argument("--lora", default="", help="an adapter of the server's material model to draw with")
    parser.add_argument("--material", help="material generator of a server started here, such as material-model")
    parser.add_argument("--devices", help="for a server started here: cpu, cuda:0, …")
    parser.add_argument("--no-preview", action="store_true", help="do not render preview.png")


def run(arguments: argparse.Namespace) -> int:
    """Make the scene; prints where it is."""
    out = arguments.out or Path("out") / re.sub(r"[^a-z0-9]+", "-", arguments.prompt.lower()).strip("-")[:60]
    anchor = read_anchor(arguments.anchor) if arguments.anchor else None
    console = Console(stderr=True)
    try:
        if arguments.url:
            finished = asyncio.run(receive(arguments, arguments.url, out, anchor, console))
        else:
            with private_server(console, devices=arguments.devices, material=arguments.material) as url:
                finished = asyncio.run(receive(arguments, url, out, anchor, console))
    except HoloforgeError as error:
        raise CommandError(str(error)) from error
    if not arguments.no_preview:
        with console.status("rendering preview.png"):
            manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
            picture = render_preview((out / "scene.glb").read_bytes(), atmosphere_of(manifest))
            (out / "preview.png").write_bytes(picture.data)
    for failure in finished.failures:
        console.print(f"[yellow]{failure.slot}: {failure.detail}" + (f"; {failure.fallback}" * bool(failure.fallback)))
    console.print(f"[bold green]{out}[/]: {', '.join(sorted(path.name for path in out.iterdir()))}")
    files = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    print(json.dumps({"out": str(out), "seconds": finished.seconds, "partial": finished.partial, "files": files}))
    return 0


def read_anchor(text: str) -> Anchor:
    """Read WIDTHxHEIGHTxDEPTH in metres.

    Raises:
        CommandError: it is not three numbers above 0.
    """
    try:
        width, height, depth = (float(part) for part in text.lower().split("x"))
    except ValueError:
        raise CommandError(f"--anchor {text}: wanted WIDTHxHEIGHTxDEPTH in metres, such as 0.8x0.6x0.6") from None
    if not all(0 < extent <= 500 for extent in (width, height, depth)):
        raise CommandError(f"--anchor {text}: each extent must be above 0 and at most 500 metres")
    return Anchor(size=(width, height, depth))


@contextmanager
def private_server(console: Console, **options: str | None) -> Iterator[str]:
    """A server of our own on a free port, for as long as the block runs; gives its address. `options` are `serve`'s.

    Raises:
        CommandError: it does not come up.
    """
    command = [sys.executable, "-m", "server.cli", "serve", "--quiet", "--port", "0", "--while-stdin"]
    given = [part for name, value in options.items() if value for part in (f"--{name}", value)]
    process = subprocess.Popen([*command, *given], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        with console.status("starting a server and loading its models"):
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            if not address:
                raise CommandError("the server did not start; `holoforge doctor` says what is missing")
            _await_ready(address, process)
        yield address
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """What was asked of the server is done by now: one that takes long to end, on a busy machine, spoils nothing."""
    process.terminate()
    try:
        process.wait(timeout=_END_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _await_ready(address: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + _START_LIMIT_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except HTTPError as answer:
            if answer.code == 503 and b'"no_worker"' in answer.read():
                raise CommandError("the server cannot load its models; what it logged above says why") from None
            time.sleep(0.1)
        except (URLError, TimeoutError):
            time.sleep(0.1)
    raise CommandError(f"the server at {address} is not ready after {_START_LIMIT_S:.0f} s")


async def receive(
    arguments: argparse.Namespace, url: str, out: Path, anchor: Anchor | None, console: Console
) -> Finished:
    """Run the job and save what comes, with live bars.

    Raises:
        HoloforgeError: no connection, or the job failed.
    """
    folder = SceneFolder(out)
    columns = (
        TextColumn("{task.description:9}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[note]}"),
    )
    with Progress(*columns, console=console) as progress:
        bars = Bars(progress)
        token = os.environ.get("HOLOFORGE_TOKEN", "")
        told = partial(_tell_link, progress.console)
        async with connect(url, name="holoforge-cli", token=token, on_link=told) as client:
            made = client.generate(
                arguments.prompt,
                seed=arguments.seed,
                quality=arguments.quality,
                delivery="embedded",
                anchor=anchor,
                max_objects=arguments.max_objects,
                lora=arguments.lora,
                job=_JOB,
            )
            finished = await _saved(made, folder, bars)
            for instruction in arguments.edit:
                finished = await _saved(client.edit(_JOB, instruction), folder, bars)
            return finished


def _tell_link(console: Console, event: LinkEvent) -> None:
    """Say what became of the connection."""
    console.print(f"[yellow]connection {event.state}[/] {event.detail}")


async def _saved(stream: AsyncGenerator[JobEvent, None], folder: SceneFolder, bars: Bars) -> Finished:
    """Save what a job sends until it has finished."""
    async with aclosing(stream) as events:
        async for event in events:
            if isinstance(event, AssetReceived):
                folder.save(event)
            elif isinstance(event, Removed):
                folder.remove(event.slot)
            bars.show(event)
            if isinstance(event, Finished):
                return event
    raise CommandError("the job ended without a result")


class Bars:
    """Live bars: one for each stage of the job, and a line for what is being said or shown."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bars: dict[str, TaskID] = {}
        self._title = ""

    def show(self, event: JobEvent) -> None:
        """Move the bars to where the job is."""
        match event:
            case Planned() if event.environment.title != self._title:  # told again when more of it is known
                self._title = event.environment.title
                self._progress.console.print(f"[bold]{event.environment.title}[/] · {event.environment.mood}")
            case Edited():
                done = "; ".join(f"{one.type} {' '.join(one.targets)}".strip() for one in event.operations)
                self._progress.console.print(f"[bold]edited[/]: {done}")
            case Bound():
                self._update("objects", note=event.thing, more=1)
            case Spoke():
                self._progress.console.print(f"[italic]“{event.text}”")
            case Progressed():
                self._update(event.stage, done=event.done, total=event.total)
            case AssetReceived():
                self._update("files", note=f"{event.slot} at {event.seconds:.2f} s", more=1)
            case _:
                return

    def _update(self, name: str, *, done: int = 0, total: int = 0, more: int = 0, note: str = "") -> None:
        if name not in self._bars:
            self._bars[name] = self._progress.add_task(name, total=None, note="")
        bar = self._bars[name]
        if more:
            self._progress.update(bar, advance=more, note=note)
        else:
            self._progress.update(bar, completed=done, total=total)
