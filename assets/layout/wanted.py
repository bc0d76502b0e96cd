"""What is wanted of a picture, by what it is about: somebody or something, a place, what stands on a table."""

from __future__ import annotations

from dataclasses import dataclass

from assets.layout.company import Company
from assets.stages.stage import Stage


@dataclass(frozen=True)
class Wanted:
    """Shares of the picture that the hero has, and what it costs to be without something, in the measure of faults."""

    heights: tuple[float, float]
    """The shares of the picture's height that the hero's box may well have,"""
    areas: tuple[float, float]
    """or of its area;"""
    high: float
    """the share of the height that its outline has at least,"""
    area: float
    """or of the area: boxes flatter what is deep."""
    narrow: float
    """What a lens costs that is e times narrower than the stage's own,"""
    wide: float
    """and one that is e times wider."""
    own: float
    """How much better the view is that the stage itself has."""
    tellers: int
    """How many kinds of what tells the place are to be seen, if so many stand there."""
    horizon: float
    """What it costs that the horizon is out of the middle of the picture, by its height."""
    deep: float
    """What it costs that a picture is against the next wall, by the room's diagonal."""


SUBJECT = Wanted((0.35, 0.72), (0.09, 0.34), 0.33, 0.058, 0.6, 0.3, 0.0, 2, 4.0, 3.0)
PLACE = Wanted((0.22, 0.6), (0.04, 0.3), 0.2, 0.025, 2.0, 0.3, 0.8, 4, 4.0, 5.0)
"""A view of a place is wide and deep, and its chief thing one of several."""
TABLE = Wanted((0.18, 0.6), (0.03, 0.34), 0.15, 0.015, 0.3, 0.3, 0.0, 0, 0.5, 0.0)
"""What stands on a table is looked down on, from as far as shows the table."""


def wanted_of(stage: Stage, company: Company) -> Wanted:
    """What is wanted of the picture of a company on a stage."""
    if stage.within is not None:
        return TABLE
    return PLACE if company.shows_place else SUBJECT
