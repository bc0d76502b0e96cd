"""What places are strewn with: each name a shape, its usual size, and whether it is tall enough to hide things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assets.artifacts import Vec3


@dataclass(frozen=True)
class Dressing:
    """A thing that is scattered: `shape` at `size` metres; `surfaces` replaces the shape's own material phrases.

    `sink` is the part of its height that lies in the ground. What is `leaning` follows the slope, the rest stands up.
    """

    shape: str
    size: Vec3
    surfaces: Mapping[str, str] = field(default_factory=dict)
    sink: float = 0.0
    leaning: bool = False

    @property
    def tall(self) -> bool:
        """Whether it could hide the hero: such things are kept off the line of sight."""
        return self.size[1] > 0.7


DRESSINGS: Mapping[str, Dressing] = MappingProxyType(
    {
        "grass": Dressing("grass_tuft", (0.6, 0.4, 0.6)),
        "dry grass": Dressing("grass_tuft", (0.65, 0.5, 0.65), {"blades": "dry yellow grass"}),
        "tall grass": Dressing("grass_tuft", (0.7, 0.85, 0.7)),
        "reeds": Dressing("reeds", (0.9, 1.7, 0.8)),
        "fern": Dressing("fern", (1.0, 0.45, 1.0)),
        "bush": Dressing("bush", (1.3, 1.0, 1.3), sink=0.05),
        "heather": Dressing("bush", (0.6, 0.35, 0.6), {"leaves": "purple heather"}, sink=0.1, leaning=True),
        "flowers": Dressing("flower", (0.35, 0.4, 0.35)),
        "mushroom": Dressing("mushroom", (0.2, 0.14, 0.18)),
        "cactus": Dressing("cactus", (0.8, 2.2, 0.7)),
        "seaweed": Dressing("seaweed", (0.6, 0.9, 0.6)),
        "coral": Dressing("coral", (0.8, 0.6, 0.8)),
        "vine": Dressing("vine", (0.8, 2.0, 0.3)),
        "pine": Dressing("tree_conifer", (4.5, 12.0, 4.5)),
        "young pine": Dressing("tree_conifer", (1.6, 2.6, 1.6)),
        "broadleaf tree": Dressing("tree_broadleaf", (6.5, 8.0, 6.5)),
        "maple tree": Dressing("tree_maple", (5.5, 7.0, 5.5)),
        "blossom tree": Dressing("tree_blossom", (5.0, 5.5, 5.0)),
        "willow": Dressing("willow", (6.0, 6.5, 6.0)),
        "dead tree": Dressing("tree_dead", (3.5, 5.5, 3.5)),
        "palm": Dressing("palm", (4.0, 7.0, 4.0)),
        "cypress": Dressing("cypress", (1.8, 7.5, 1.8)),
        "bamboo": Dressing("bamboo", (1.5, 6.0, 1.5)),
        "model tree": Dressing("tree_broadleaf", (0.075, 0.1, 0.075)),
        "model bush": Dressing("bush", (0.05, 0.035, 0.05), sink=0.05),
        "model stone": Dressing("rock", (0.03, 0.02, 0.03), sink=0.25, leaning=True),
        "stump": Dressing("stump", (0.7, 0.5, 0.7), sink=0.05),
        "log": Dressing("log", (2.4, 0.45, 0.45), sink=0.15, leaning=True),
        "boulder": Dressing("rock", (1.5, 1.1, 1.3), sink=0.25, leaning=True),
        "stone": Dressing("rock", (0.45, 0.3, 0.4), sink=0.25, leaning=True),
        "pebble": Dressing("rock", (0.12, 0.07, 0.1), sink=0.3, leaning=True),
        "red boulder": Dressing("rock", (1.6, 1.2, 1.4), {"body": "red sandstone"}, sink=0.25, leaning=True),
        "snowy boulder": Dressing("rock", (1.5, 1.0, 1.3), {"body": "snow-covered rock"}, sink=0.25, leaning=True),
        "rubble": Dressing("rock_pile", (1.2, 0.5, 1.0), sink=0.1, leaning=True),
        "stalagmite": Dressing("stalagmite", (0.5, 1.2, 0.5), sink=0.05),
        "crystal": Dressing("crystal", (0.6, 0.9, 0.6), sink=0.1),
        "shell": Dressing("shell", (0.12, 0.08, 0.1), sink=0.1, leaning=True),
        "bones": Dressing("bones", (0.9, 0.3, 0.6), leaning=True),
        "snow pile": Dressing("snow_pile", (1.4, 0.5, 1.2), sink=0.1, leaning=True),
        "hay bale": Dressing("hay_bale", (1.2, 0.9, 0.9)),
        "crate": Dressing("crate", (0.7, 0.6, 0.6)),
        "barrel": Dressing("barrel", (0.6, 0.85, 0.6)),
        "basket": Dressing("basket", (0.5, 0.4, 0.5)),
        "bucket": Dressing("bucket", (0.32, 0.32, 0.32)),
        "potted plant": Dressing("potted_plant", (0.5, 0.9, 0.5)),
        "books": Dressing("book_stack", (0.3, 0.25, 0.25)),
    }
)
"""The names that `Scatter.what` may have."""
