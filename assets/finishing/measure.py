"""What a scene costs whoever draws it: triangles and draws of one look at all of it."""

from __future__ import annotations

from dataclasses import dataclass

from assets.artifacts import Model
from assets.asset import Asset
from assets.finishing.document import Document
from assets.finishing.instance import count_of
from assets.finishing.levels import shown


@dataclass(frozen=True)
class Cost:
    """Triangles and draws."""

    triangles: int = 0
    draws: int = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.triangles + other.triangles, self.draws + other.draws)


NOTHING = Cost()
SKY = Cost(2256, 1)
"""What the sky costs that a client draws, or that a whole scene has."""


def cost_of(model: Model | None) -> Cost:
    """What a model costs, drawn once; nothing for none."""
    return Cost(model.triangles, len(model.primitives)) if model is not None else Cost()


def cost_of_file(asset: Asset) -> Cost:
    """What all nodes of a GLB cost, each seen from near.

    Raises:
        InvalidFile: it is none.
    """
    document = Document(asset)
    total = Cost()
    for node in shown(document):
        if "mesh" not in node:
            continue
        for primitive in document.json["meshes"][node["mesh"]]["primitives"]:
            triangles = document.accessor(primitive["indices"])["count"] // 3
            total += Cost(triangles * count_of(document, node), 1)
    return total
