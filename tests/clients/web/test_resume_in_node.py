"""The TypeScript client over a wire that breaks, in Node against a real server."""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.server.cutting import breaking
from tests.server.scripted import Part, Pause, ScriptedBackend, Step, noise_wav
from tests.server.serving import running

ROOT = Path(__file__).resolve().parents[3]
WEB = ROOT / "clients" / "web"
NODE = shutil.which("node")
CUTS = 30
LONGEST = 45_000
"""Bytes from one cut to the next, at most."""
BUNDLE = """import { build } from 'esbuild';
await build({ entryPoints: ['../../tests/clients/web/cut.ts'], outfile: process.argv[1], bundle: true,
              platform: 'node', format: 'esm', target: 'node20' });"""

pytestmark = [
    pytest.mark.skipif(NODE is None, reason="node is absent"),
    pytest.mark.skipif(not (WEB / "node_modules").is_dir(), reason="npm ci has not been run in clients/web"),
]


async def _run(*command: str) -> str:
    process = await asyncio.create_subprocess_exec(*command, cwd=WEB, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return out.decode()


def test_every_scene_comes_whole_and_no_byte_twice_however_often_it_is_cut(tmp_path: Path) -> None:
    async def run() -> tuple[dict[str, Any], int]:
        dice = random.Random(3)
        script: list[Step] = []
        for number in range(14):
            script += [Part(f"speech/{number}", noise_wav(60_000, seed=number)), Pause(0.002)]
        budgets = [2000, *(dice.randint(1, LONGEST) for _ in range(CUTS - 1))]
        bundle = tmp_path / "cut.mjs"
        await _run(str(NODE), "--input-type=module", "-e", BUNDLE, str(bundle))
        backend = ScriptedBackend(tmp_path, script)
        async with running(backend, chunk_bytes=8192) as address, breaking(address, budgets) as (place, wire):
            told = await _run(str(NODE), "--experimental-websocket", "--no-warnings", str(bundle), f"ws://{place}/ws")
        assert len(backend.requests) == 2
        return json.loads(told), wire.cuts

    told, cuts = asyncio.run(run())
    assert cuts > CUTS // 2
    wanted = {hashlib.sha256(data).hexdigest(): len(data) for data in (noise_wav(60_000, seed=n) for n in range(14))}
    assert [dict(job) for job in told["jobs"]] == [wanted, wanted]
    for spans in told["slices"].values():
        assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
    assert told["states"].count("resumed") >= cuts // 2
    assert not {"gone", "restarted"} & set(told["states"])
