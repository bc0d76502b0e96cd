"""PLACEHOLDER being written by the layout owner."""

from typing import Literal

Footing = Literal["floor", "wall", "ceiling", "surface", "water", "air"]
Relation = Literal["free", "on", "under", "beside", "around", "facing", "against_wall", "between", "inside"]
