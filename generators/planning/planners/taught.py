"""`plan-taught`: SmolLM2 with the adapter that this project taught it, writing whole plans under the grammar."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generators.language.llamacpp import LlamaCpp
from generators.planning.model_planner import ModelPlanner
from generators.planning.planners.surroundings import planner_by

ADAPTER: Final = Path(__file__).parent.parent / "learning" / "weights" / "adapter.gguf"
"""What SmolLM2 was taught of the plan language; its card lies beside it."""


def taught_planner(device: str) -> ModelPlanner:
    """The planner; llama.cpp runs on the processor, `device` runs the encoder."""
    return planner_by(LlamaCpp(adapter=ADAPTER), device, taught=True)
