"""Feelings: what a text sounds like."""

from __future__ import annotations

from generators.affect.feeling import Feeling
from generators.registry.spec import GeneratorSpec, KindSpec
from generators.tasks import FeelingTask

KINDS = (
    KindSpec(
        name="feeling",
        summary="what a text sounds like, where its user wants the scene to follow",
        tasks=(FeelingTask,),
        makes=(Feeling,),
        lane="media",
        phase="plan",
        wrapper=None,  # says nothing of the text but its feeling
        limit_s=30.0,
        default="feeling-minilm",
    ),
)

GENERATORS = {
    "feeling-minilm": GeneratorSpec(
        "generators.affect.reader:AffectReader",
        "feeling",
        "all-minilm-l6-v2",
        "Apache-2.0",
        "eight emotions: MiniLM with our own adapter (English), characters (Chinese)",
        packages=("torch", "transformers", "peft"),
        models=("all-minilm-l6-v2",),
    ),
}
