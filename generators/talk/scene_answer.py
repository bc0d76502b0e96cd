"""An answer from the scene, and that something is not in it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.talk.scene import Named
from generators.talk.wording import Wording


@dataclass(frozen=True)
class SceneAnswer:
    """What the scene says; `found` where what was asked about is here, so that no document need be asked."""

    text: str
    found: bool = True


def absent(noun: str, named: Named, say: Wording) -> SceneAnswer:
    """That there is no `noun`, or none that looks as was said."""
    if named.kinds:
        return SceneAnswer(say.only(noun, named.kinds))
    return SceneAnswer(say.there_is_none(noun, "here", ()), found=False)
