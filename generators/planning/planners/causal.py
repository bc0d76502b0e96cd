"""`plan-transformers`: any causal language model of transformers, in a folder."""

from __future__ import annotations

from pathlib import Path

from generators.kinds.plan import TransformersOptions
from generators.language.transformers_lm import TransformersLM
from generators.planning.model_planner import ModelPlanner
from generators.planning.planners.surroundings import planner_by


def causal_planner(device: str, options: TransformersOptions) -> ModelPlanner:
    """Plans by the model in the folder `options.model`, in bfloat16 on CUDA; an adapter for it was taught, too."""
    dtype = "bfloat16" if device.startswith("cuda") else "float32"
    adapter = Path(options.adapter).expanduser() if options.adapter else None
    model = TransformersLM(Path(options.model).expanduser(), device=device, dtype=dtype, adapter=adapter)
    taught = options.taught or adapter is not None
    return planner_by(model, device, taught=taught, multilingual=options.multilingual, reader=options.reader)
