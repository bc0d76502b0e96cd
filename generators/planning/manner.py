"""What one of several people wears and does, where the prompt says neither; `manners` finds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.planning.knowledge.idle import Idle
from generators.planning.knowledge.wear import Outfit, WearRow


@dataclass(frozen=True)
class Manner:
    """What somebody wears and does, where neither is said: no row and no idle is no more than what their like do.

    `turn` counts on from one to the next of several: it says which of a row's outfits it is, and at which moment of
    what is done somebody is; None leaves that to chance.
    """

    row: WearRow | None = None
    idle: Idle | None = None
    turn: int | None = None

    def outfit(self, parameters: Mapping[str, float]) -> Outfit | None:
        """What somebody of these numbers wears: a child, a woman, a man."""
        if self.row is None:
            return None
        child, woman = parameters.get("young"), parameters.get("long_hair")
        outfits = self.row.children if child else self.row.women if woman else self.row.men
        return outfits[(self.turn or 0) % len(outfits)] if outfits else None

    def deed(self) -> Mapping[str, int]:
        """The shape's numbers for what is done; none where it is left to how they stand."""
        return {} if self.idle is None else {"pose": POSES[self.idle.posture], "holds": HOLDS[self.idle.holds]}


AS_USUAL: Final = Manner()
