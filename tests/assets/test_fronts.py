"""Fronts of houses."""

import numpy as np

from assets.stages import build_stage


def test_lit_windows_are_rooms_that_differ_and_are_brighter_above() -> None:
    (lit,) = (
        p for p in build_stage("street", seed=3, parameters={"lit": 0.9}).model.primitives if p.surface == "lamplight"
    )
    assert lit.colors is not None
    panes, light = lit.positions.reshape(-1, 4, 3), lit.colors.mean(axis=1).reshape(-1, 4)
    assert float(light.mean(axis=1).std()) > 0.1
    rise = panes[:, :, 1] - panes[:, :, 1].mean(axis=1, keepdims=True)
    assert bool(((rise * light).sum(axis=1) > 0).all())
    assert np.unique(light[:, 0].round(3)).size > len(light) / 4
