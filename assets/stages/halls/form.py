"""What a hall is like: its parameters, and the measures that follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from assets.shapes.parameters import Parameter
from assets.stages.ground import F64
from assets.stages.rooms import Box
from assets.stages.vaults import (
    pointed_profile,
    round_profile,
)

HALL_PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {
        "width": Parameter(11.0, 6.0, 24.0, "metres from wall to wall"),
        "length": Parameter(26.0, 10.0, 60.0, "metres from the entrance to the end"),
        "height": Parameter(11.0, 4.5, 24.0, "metres from the floor to the crown"),
        "roof": Parameter(
            1.0, 0.0, 4.0, "0 flat and coffered, 1 barrel vault, 2 pointed cross vaults, 3 timber, 4 dome"
        ),
        "sides": Parameter(0.0, 0.0, 2.0, "0 piers on the walls, 1 galleries on columns, 2 aisles behind arcades"),
        "end": Parameter(0.0, 0.0, 2.0, "0 tall windows in the end wall, 1 an apse, 2 a closed wall"),
        "windows": Parameter(0.8, 0.0, 1.0, "how tall the windows of the sides are, 0 for none"),
        "dais": Parameter(0.0, 0.0, 1.2, "metres the floor rises before the end wall, 0 for level"),
    }
)


@dataclass(frozen=True)
class Form:
    """What a hall is like; numbers as in `HALL_PARAMETERS`. `glass` colours its windows.

    `shelves` lines it with books, `pews` fills it with benches. `gilt` is the surface of its mouldings and balusters,
    `carpet` that of a runner, if any.
    """

    width: float
    length: float
    height: float
    roof: float
    sides: float
    end: float
    windows: float
    dais: float
    glass: bool = False
    shelves: bool = False
    pews: bool = False
    gilt: str = "gilt"
    carpet: str = ""

    @property
    def box(self) -> Box:
        """Its inside, the apse too."""
        return Box(self.width / 2, 0.9, 0.9 - self.length, self.height)

    @property
    def kind(self) -> str:
        """Its roof in a word."""
        return ("flat", "barrel", "pointed", "timber", "dome")[round(self.roof)]

    @property
    def rise(self) -> float:
        """Metres from the springing to the crown."""
        span = 2 * self.nave
        wanted = {"flat": 0.0, "barrel": 0.42, "pointed": 0.46, "timber": 0.42, "dome": 0.4}[self.kind] * span
        return min(wanted, 0.45 * self.height)

    @property
    def spring(self) -> float:
        """The height at which the vault begins."""
        return self.height - self.rise

    @property
    def nave(self) -> float:
        """Half the width that the vault spans."""
        return 0.62 * self.width / 2 if self.aisled else self.width / 2

    @property
    def aisled(self) -> bool:
        """Whether arcades part aisles from the nave."""
        return round(self.sides) == 2

    @property
    def galleried(self) -> bool:
        """Whether galleries run along the sides."""
        return round(self.sides) == 1 and self.spring > 4.6

    @property
    def apse(self) -> float:
        """The radius of the apse, 0 without one."""
        return min(0.78 * self.nave, 0.3 * self.length) if round(self.end) == 1 else 0.0

    @property
    def back(self) -> float:
        """z of the end wall, before the apse."""
        return self.box.back + self.apse

    @property
    def bays(self) -> int:
        """How many bays it has."""
        return min(14, max(2, round((0.9 - self.back) / max(3.0, 0.36 * self.width))))

    @property
    def profile(self) -> F64:
        """The line of the vault."""
        return pointed_profile(self.nave, self.rise) if self.kind == "pointed" else round_profile(self.nave, self.rise)

    @property
    def eaves(self) -> float:
        """How high the side walls are: those of aisles are lower."""
        return 0.6 * self.spring if self.aisled else self.height if self.kind == "pointed" else self.spring

    @property
    def sill(self) -> float:
        """How high the windows of the sides begin."""
        if self.galleried:
            return self.gallery + 0.7
        return 1.3 if self.aisled else min(2.0, 0.3 * self.spring)

    @property
    def gallery(self) -> float:
        """How high the galleries are."""
        return min(3.9, 0.5 * self.spring)

    def joints(self) -> F64:
        """z of the lines between bays, front to back, the ends too."""
        return np.linspace(0.9, self.back, self.bays + 1)
