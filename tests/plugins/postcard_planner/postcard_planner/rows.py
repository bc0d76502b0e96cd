"""The row: what Holoforge reads when it starts. It imports nothing heavy."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from generators.registry import GeneratorSpec, Options


class PostcardOptions(Options, frozen=True):
    """Of `plan-postcard`."""

    lawn: Annotated[str, Meta(description="what grows there, such as moss", min_length=1, max_length=60)]


GENERATORS = {
    "plan-postcard": GeneratorSpec(
        "postcard_planner.planner:PostcardPlanner",
        "plan",
        "none",
        "Apache-2.0",
        "whatever is asked for, alone on a lawn",
        PostcardOptions,
    )
}
