"""What the surfaces of a shape do: which carries its colour, and which give light. Shapes say so where they enter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Shine:
    """How a surface gives light while it glows: from which share of the thing's height, and metres before its front.

    With `lamp` it is there to see by; else it only glows, as a screen does. `candela` is what it gives where that does
    not follow from the thing's size.
    """

    up: float = 0.85
    before_m: float = 0.0
    lamp: bool = True
    candela: float | None = None


BULB = Shine()
FLAME = Shine(up=0.95)
HEARTH = Shine(up=0.3, before_m=0.3, candela=900.0)
COALS = Shine(up=0.6, before_m=0.9, candela=500.0)
SCREEN = Shine(up=0.5, before_m=0.4, lamp=False)
GLOW = Shine(up=0.9, before_m=0.3, lamp=False)
"""Whatever else glows: a crystal, hot wax."""


@dataclass(frozen=True)
class Roles:
    """`bears` is the surface that a colour said of the whole thing is about, "" for the first; `shines` says of those
    that give light how, the strongest first; `veils` is one that a lamp within is seen through, "" for none.
    """

    bears: str = ""
    shines: Mapping[str, Shine] = field(default_factory=dict)
    veils: str = ""

    def bearer(self, names: tuple[str, ...]) -> str:
        """Of the surfaces `names` that there are, most important first, the one that carries the colour."""
        return self.bears if self.bears in names else names[0]


NO_ROLES = Roles()
