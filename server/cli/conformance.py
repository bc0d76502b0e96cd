"""`holoforge conformance`: does a server, or a client, speak wire v1? For those who write one, and for proxies."""

from __future__ import annotations

import argparse
import asyncio
import json
import shlex
from collections.abc import AsyncIterator
from pathlib import Path

from holoforge_client.conformance import Finding, check_client, check_server
from holoforge_client.link import endpoint

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "frames.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The server, and what to ask it for; or the client, and how it is started."""
    parser.add_argument("url", nargs="?", help="the server, ws://host:port, as clients are given it")
    parser.add_argument(
        "--client", metavar="COMMAND", help="check a client: what starts it, with {url} for the address"
    )
    parser.add_argument("--token", default="", help="who asks, where the server wants to know")
    parser.add_argument("--prompt", default="a lantern in the woods", help="the scene to make, up to four times")
    parser.add_argument("--frames", type=Path, default=GOLDEN, help="golden frames (default: those of this repository)")


def run(arguments: argparse.Namespace) -> int:
    """Print one line a check; the exit status is 1 if one fails."""
    from . import CommandError

    if bool(arguments.url) == bool(arguments.client):
        raise CommandError("give the URL of a server, or --client COMMAND")
    if arguments.client and "{url}" not in arguments.client:
        raise CommandError("--client: where in the command does the address go? write {url} there")
    return asyncio.run(_tell(_client(arguments.client) if arguments.client else _server(arguments)))


async def _tell(found: AsyncIterator[Finding]) -> int:
    failed = 0
    async for finding in found:
        print(f"✗ {finding.name}: {finding.problem}" if finding.problem else f"✓ {finding.name}", flush=True)
        failed += bool(finding.problem)
    return int(failed > 0)


def _server(arguments: argparse.Namespace) -> AsyncIterator[Finding]:
    from . import CommandError

    try:
        frames = json.loads(arguments.frames.read_text("utf-8"))["client"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"--frames {arguments.frames}: no golden frames there ({error})") from error
    return check_server(endpoint(arguments.url), frames=frames, token=arguments.token, prompt=arguments.prompt)


def _client(command: str) -> AsyncIterator[Finding]:
    words = shlex.split(command)

    async def start(url: str) -> None:
        process = await asyncio.create_subprocess_exec(*(word.replace("{url}", url) for word in words))
        try:
            await process.wait()
        finally:
            if process.returncode is None:
                process.terminate()
                await process.wait()

    return check_client(start)
