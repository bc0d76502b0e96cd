"""`holoforge conformance`: does a server speak wire v1? For those who write one, and for proxies in front of ours."""

from __future__ import annotations

import argparse
import asyncio
import json
from pathlib import Path

from holoforge_client.conformance import check_server
from holoforge_client.link import endpoint

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "vectors" / "frames.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The server, and what to ask it for."""
    parser.add_argument("url", help="ws://host:port, as clients are given it")
    parser.add_argument("--token", default="", help="who asks, where the server wants to know")
    parser.add_argument("--prompt", default="a lantern in the woods", help="the scene to make, up to four times")
    parser.add_argument("--frames", type=Path, default=GOLDEN, help="golden frames (default: those of this repository)")


def run(arguments: argparse.Namespace) -> int:
    """Print one line a check; the exit status is 1 if one fails."""
    return asyncio.run(_check(arguments))


async def _check(arguments: argparse.Namespace) -> int:
    from . import CommandError

    try:
        frames = json.loads(arguments.frames.read_text("utf-8"))["client"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"--frames {arguments.frames}: no golden frames there ({error})") from error
    failed = 0
    found = check_server(endpoint(arguments.url), frames=frames, token=arguments.token, prompt=arguments.prompt)
    async for finding in found:
        print(f"✗ {finding.name}: {finding.problem}" if finding.problem else f"✓ {finding.name}", flush=True)
        failed += bool(finding.problem)
    return int(failed > 0)
