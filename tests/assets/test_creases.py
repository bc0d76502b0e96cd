"""A place made coarser keeps the edges of its walls."""

import numpy as np

from assets.artifacts import Model
from assets.finishing.coarsen import coarsen
from assets.stages import build_stage


def _smeared(model: Model, surface: str) -> float:
    """The share of a surface's area whose corners look another way than their face."""
    part = next(p for p in model.primitives if p.surface == surface)
    corners = part.positions[part.indices]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(faces, axis=1)
    alike = (part.normals[part.indices] * (faces / np.maximum(area, 1e-9)[:, None])[:, None]).sum(-1)
    return float(area[(alike < 0.95).any(axis=1)].sum() / area.sum())


def test_plastered_walls_stay_flat() -> None:
    street = build_stage("street", seed=1, parameters={"style": 5.0, "storeys": 2.0}).model
    lean = coarsen(street, 14_000)
    assert lean.triangles < 15_000
    assert _smeared(lean, "plaster") < 0.1
    for fine, coarse in zip(street.primitives, lean.primitives, strict=True):
        assert coarse.indices.max() < len(coarse.positions) == len(coarse.uvs) == len(coarse.normals)
        assert (coarse.colors is None) == (fine.colors is None)
