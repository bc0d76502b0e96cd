"""`python -m benchmarks`: every benchmark in turn. Figures worth keeping go into benchmarks/README.md, dated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROMPTS = Path(__file__).resolve().parent / "data" / "planner_prompts.jsonl"

BENCHMARKS = (
    ("benchmarks.serving",),
    ("benchmarks.planner", "--prompts", str(_PROMPTS)),
    ("benchmarks.material_phrases",),
    ("benchmarks.packing",),
    ("benchmarks.scene_costs",),
)


def main() -> int:
    """Run each in a process of its own; the exit status is the worst of theirs."""
    return max(subprocess.run([sys.executable, "-m", *command], check=False).returncode for command in BENCHMARKS)


if __name__ == "__main__":
    sys.exit(main())
