"""What scenes cost on each kind of device, held against its bounds: `make bench-target`.

    python -m benchmarks.target [--prompts FILE] [--count N] [--profiles NAME …] [--out FOLDER]

Each prompt is made as one file: as a plain client gets it (PNG, floats), then for each profile as a client that accepts
all that is made. Bytes are of that file; the share is of the plain one's. With `tests/validator` installed every file
is judged by the Khronos validator. Not covered: what a frame takes (`benchmarks.viewer_pictures` and the browser).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from assets.asset import Asset
from assets.finishing.measure import cost_of_file
from assets.finishing.profiles import PLAIN_TARGET, find_profile, profile_names
from assets.finishing.target import Target
from assets.store import FolderStore
from benchmarks.table import machine, print_table
from server.cli.steps import read_lines
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.messages import Accept, Generate, Offered
from server.targets import resolve_target

PROMPTS = Path(__file__).parent / "data" / "eyes_prompts.jsonl"
VALIDATOR = Path(__file__).parents[1] / "tests" / "validator"


@dataclass(frozen=True)
class Row:
    """One prompt's scene on one kind of device."""

    prompt: str
    profile: str
    triangles: int
    draws: int
    size_bytes: int
    plain_bytes: int
    seconds: float

    @property
    def over(self) -> list[str]:
        """Which of the profile's bounds it passes."""
        return find_profile(self.profile).budget.over(self.triangles, self.draws, self.size_bytes)


def target_of(profile: str) -> Target:
    """That of a client which accepts all that pays on its kind of device."""
    every = tuple(sorted(find_profile(profile).formats))
    return resolve_target(Accept(image=("image/png", "image/jpeg"), extensions=every), profile)


async def whole_scene(backend: SceneBackend, prompt: str, seed: int, target: Target) -> tuple[Asset, float]:
    """The scene's file, and the seconds it took; lines are left out."""
    started, data = time.perf_counter(), b""
    request = Generate(job="target", prompt=prompt, seed=seed, delivery="embedded", max_lines=0)
    async with aclosing(backend.run(request, target)) as events:
        async for event in events:
            if isinstance(event.message, Offered) and event.message.slot == "scene" and event.source:
                data = event.source.read_slice(0, event.source.size_bytes)
    return Asset("model/gltf-binary", data), time.perf_counter() - started


async def measure(prompts: list[str], profiles: list[str], seed: int, out: Path) -> list[Row]:
    """Make every prompt for everybody; the files stay in `out`."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        backend = SceneBackend(InlineEngine(), FolderStore(Path(folder)))
        await backend.start()
        while not backend.ready:
            await asyncio.sleep(0.1)
        for number, prompt in enumerate(prompts):
            plain, _ = await whole_scene(backend, prompt, seed, PLAIN_TARGET)
            (out / f"{number:02}-plain.glb").write_bytes(plain.data)
            for profile in profiles:
                asset, seconds = await whole_scene(backend, prompt, seed, target_of(profile))
                (out / f"{number:02}-{profile}.glb").write_bytes(asset.data)
                cost = cost_of_file(asset)
                sizes = asset.size_bytes, plain.size_bytes
                rows.append(Row(prompt, profile, cost.triangles, cost.draws, *sizes, seconds))
        await backend.close()
    return rows


def print_rows(rows: list[Row], profiles: list[str]) -> None:
    """The table of scenes, and the worst of each profile."""
    for profile in profiles:
        own, budget = [row for row in rows if row.profile == profile], find_profile(profile).budget
        cells = [
            (
                row.prompt,
                f"{row.triangles:,}",
                str(row.draws),
                f"{row.size_bytes / 1e6:.1f}",
                f"{row.size_bytes / row.plain_bytes:.0%}",
                f"{row.seconds:.1f}",
                "; ".join(row.over) or "held",
            )
            for row in own
        ]
        bounds = f"≤ {budget.triangles:,} triangles, {budget.draws} draws, {budget.megabytes:g} MB"
        columns = ("prompt", "triangles", "draws", "MB", "of plain", "s", "bounds")
        print_table(f"{profile}: {bounds}; {machine()}", columns, cells)
        held = sum(not row.over for row in own)
        share = sum(row.size_bytes for row in own) / sum(row.plain_bytes for row in own)
        print(f"{profile}: bounds held by {held} of {len(own)}; {share:.0%} of the plain files' bytes")


def validate(files: list[Path]) -> str:
    """What the Khronos validator says of all files, in a line."""
    if shutil.which("node") is None or not (VALIDATOR / "node_modules").is_dir():
        return "the Khronos validator is not installed: npm ci --prefix tests/validator"
    command = ["node", str(VALIDATOR / "validate.mjs"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    bad = [report for report in reports if report["errors"] or report["warnings"]]
    told = f"the Khronos validator: {len(reports) - len(bad)} of {len(reports)} files without errors and warnings"
    return "\n".join([told, *(f"{Path(r['path']).name}: {r['messages'][:3]}" for r in bad)])


def main() -> int:
    """Measure and print; 1 where a bound is passed."""
    parser = argparse.ArgumentParser(description="What scenes cost on each kind of device.")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--profiles", nargs="*", default=list(profile_names()), metavar="NAME")
    parser.add_argument("--out", type=Path, help="keep the files here")
    arguments = parser.parse_args()
    prompts = read_lines(arguments.prompts, "prompt")[: arguments.count]
    with tempfile.TemporaryDirectory() as scratch:
        out = arguments.out or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        rows = asyncio.run(measure(prompts, arguments.profiles, arguments.seed, out))
        print_rows(rows, arguments.profiles)
        print(validate(sorted(out.glob("*.glb"))))
    return int(any(row.over for row in rows))


if __name__ == "__main__":
    sys.exit(main())
