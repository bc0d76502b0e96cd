"""What a guard says of a text, as data: what was found in it, and what was done about it."""

from __future__ import annotations

from typing import Annotated, Final, Literal, get_args

import msgspec

Stage = Literal["prompt", "plan", "line"]
"""Where a text stands: what the user wrote, what a plan names, what a voice will say."""

Category = Literal[
    "sexual", "minors", "hate", "harassment", "self-harm", "graphic-violence", "illegal", "personal-data"
]
CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)

Action = Literal["allow", "soften", "substitute", "block"]
"""From mild to strict. `soften` takes the wording out, `substitute` puts a harmless whole in its place, `block` refuses
the prompt, and leaves out the plan's thing or the line."""

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)


class Wording(msgspec.Struct, frozen=True):
    """What in a text gave offence, as `text[start:end]`, and the words that may stand there instead."""

    start: int
    end: int
    harmless: str = ""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One category found in one text. Holds positions, never the text itself: it may be logged and sent.

    `score` is how sure the screen is, 0..1; a rule is sure. No `wordings`: it is the whole that gave offence.
    """

    stage: Stage
    category: Category
    action: Action
    score: Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
    wordings: tuple[Wording, ...] = ()
