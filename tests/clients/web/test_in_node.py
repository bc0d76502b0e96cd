"""The TypeScript tests beside this file, as `npm test` runs them: protocol, SDK, golden frames, scenes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[3] / "clients" / "web"
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is absent")
@pytest.mark.skipif(not (WEB / "node_modules").is_dir(), reason="npm ci has not been run in clients/web")
def test_every_typescript_test_passes_in_node() -> None:
    ran = subprocess.run([str(NODE), "test.mjs"], cwd=WEB, capture_output=True, text=True, encoding="utf-8")
    failed = re.findall(r"not ok \d+ - (.*)", ran.stdout)
    assert (ran.returncode, failed) == (0, []), ran.stdout[-4000:] + ran.stderr[-4000:]
    passed = re.search(r"pass (\d+)", ran.stdout)
    assert passed
    assert int(passed[1]) > 100
