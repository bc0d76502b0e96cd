"""What a scene was asked for: all that its bytes depend on, but for the server that makes it."""

from __future__ import annotations

from typing import Literal

import msgspec

from assets.finishing.profiles import PLAIN_TARGET
from assets.finishing.target import Target
from generators.plan import ScenePlan
from generators.tasks import Anchor, EditTask, PlanTask, Quality, StandsAt

Delivery = Literal["parts", "embedded"]


class Wish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A prompt with its options. `target` is the form of its files and what they may cost, for its client."""

    prompt: str
    seed: int = 0
    quality: Quality = "balanced"
    delivery: Delivery = "parts"
    anchor: Anchor | None = None
    max_objects: int | None = None
    max_lines: int = 3
    lora: str = ""
    target: Target = PLAIN_TARGET

    @property
    def embedded(self) -> bool:
        """Whether the scene is wanted as one file too, its textures inside."""
        return self.delivery == "embedded"

    def plan_task(self) -> PlanTask:
        """The planner's work order for it."""
        return PlanTask(
            prompt=self.prompt,
            seed=self.seed,
            anchor=self.anchor,
            max_objects=self.max_objects,
            max_lines=self.max_lines,
        )

    def edit_task(
        self, plan: ScenePlan, instruction: str, places: dict[str, StandsAt], last: tuple[str, ...]
    ) -> EditTask:
        """The planner's work order to change the scene that came of it."""
        return EditTask(
            plan=plan, instruction=instruction, anchor=self.anchor, places=places, last=last, seed=self.seed
        )
