"""What of its target's budget each part of a scene may take, in the order in which parts are decided.

The stage takes up to half of the triangles. Things take what they show from where one arrives, as far as shade and a
tenth for what is strewn leave so much, all the same share of it where they do not; until that is known, in the level
of detail that the budget's size gives. Then the smallest of them are drawn in one piece. What is strewn takes what is
left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assets.artifacts import Model
from assets.clutter.laying import MOST_TRIANGLES as MOST_LAID
from assets.finishing.measure import NOTHING, SKY, Cost
from assets.finishing.target import Target
from assets.stages.scattering import MOST_TRIANGLES as MOST_STREWN
from server.scenes.slot import SCENE
from server.scenes.state import Shortfall

_ROOMY = 250_000
"""With so many triangles everything is as fine as it is seen."""
_SHELL_SHARE, _DRESSING_SHARE, _AIR_SHARE = 0.5, 0.1, 0.08
_DRESSING_DRAWS, _LEAN_DRESSING_DRAWS = 12, 6
_TEXTURE_SHARE = 0.6
_OF_WHAT_IS_LEFT = 8
_JPEG_BYTES_A_PIXEL = 0.42
"""All of a material's maps, by the pixels of one."""
_LEAST_PX = 128


@dataclass(frozen=True)
class Spent:
    """What stands already: the stage, and the things; and the triangles kept for their shade and light, and the air."""

    shell: Cost = NOTHING
    things: Cost = NOTHING
    shade: int = 0


class Allowance:
    """The budget of one scene. `gave_way` says in words what was made less of than a roomy scene has."""

    def __init__(self, target: Target) -> None:
        self._target, self._budget = target, target.budget
        self._texture_bytes = _TEXTURE_SHARE * target.budget.megabytes * 1e6
        self.gave_way: list[str] = []

    @property
    def detail(self) -> float:
        """How many of the triangles that a thing would show it may have: a power of two, 1 at most."""
        share, detail = self._budget.triangles / _ROOMY, 1.0
        while detail > share and detail > 1 / 64:
            detail /= 2
        return detail

    @property
    def shell(self) -> int:
        """The most triangles of the stage."""
        return round(_SHELL_SHARE * self._budget.triangles)

    @property
    def air(self) -> int:
        """The triangles kept for the air before what is far outdoors, which a whole scene's file has."""
        return round(_AIR_SHARE * self._budget.triangles)

    def things(self, spent: Spent) -> int:
        """The most triangles of the things that come to what is `spent`: a tenth of all stays for what is strewn."""
        return max(0, round(self._left(spent) - spent.shade - _DRESSING_SHARE * self._budget.triangles))

    def draws_over(self, spent: Spent) -> int:
        """By how many draws what stands leaves too few for what is strewn."""
        strewn = _LEAN_DRESSING_DRAWS if self._target.lean else _DRESSING_DRAWS
        return spent.shell.draws + spent.things.draws + SKY.draws + strewn - self._budget.draws

    def strewn(self, spent: Spent) -> int:
        """The most triangles of what the stage is strewn with."""
        left = self._left(spent)
        return max(0, min(MOST_STREWN, left * 2 // 3, left - spent.shade))

    def laid(self, spent: Spent, strewn: int) -> int:
        """The most triangles of the small things that lie about, where `strewn` are strewn."""
        return max(0, min(MOST_LAID, self._left(spent) - spent.shade - strewn))

    def texture_px(self, wanted: int) -> int:
        """The edge of the next material's maps: `wanted`, or less where that would take over an eighth of what is left
        of the megabytes. Those of clients that load PNG alone are not counted: smaller maps would not make them fit.
        """
        wanted = min(wanted, self._budget.texture_px)
        if self._target.image != "image/jpeg":
            return wanted
        size = wanted
        while size > _LEAST_PX and size**2 * _JPEG_BYTES_A_PIXEL > self._texture_bytes / _OF_WHAT_IS_LEFT:
            size //= 2
        self._texture_bytes -= size**2 * _JPEG_BYTES_A_PIXEL
        if size < wanted:
            self.note("some materials have smaller maps, to stay within the megabytes")
        return size

    def keep_maps(self, size_bytes: int) -> None:
        """Maps that are there already take so much of the megabytes."""
        self._texture_bytes -= size_bytes

    def note(self, what: str) -> None:
        """Something gave way; said once."""
        told = f"for {self._target.profile}: {what}"
        if told not in self.gave_way:
            self.gave_way.append(told)

    def over(self, cost: Cost, size_bytes: int) -> list[str]:
        """Which bounds the finished scene passes; bytes count for clients that load more than PNG."""
        counted = size_bytes if self._target.image == "image/jpeg" else 0
        return self._budget.over(cost.triangles, cost.draws, counted)

    def told(self, over: Iterable[str]) -> tuple[Shortfall, ...]:
        """What of the whole scene gave way, and which bounds it is still `over`."""
        still = [f"for {self._target.profile}: still over {bound}" for bound in over]
        return tuple(Shortfall(slot=SCENE, code="gave_way", detail=text) for text in (*self.gave_way, *still))

    def _left(self, spent: Spent) -> int:
        return self._budget.triangles - spent.shell.triangles - spent.things.triangles - SKY.triangles


def shell_cost(model: Model | None, most: int) -> Cost:
    """What a stage costs that is brought down to `most` triangles; nothing for none."""
    return Cost(min(most, model.triangles), len(model.primitives)) if model is not None else Cost()
