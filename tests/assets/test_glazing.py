"""What the panes of houses without an inside show."""

from __future__ import annotations

import numpy as np

from assets.stages.fronts.glazing import curtains, glass, panes_of

_PANE = np.array([(0, 1, 0), (1, 1, 0), (1, 2.4, 0), (0, 2.4, 0)], float)
_AHEAD = np.tile([0.0, 0.0, 1.0], (4, 1))


def _row(count: int) -> tuple[np.ndarray, np.ndarray]:
    points = np.concatenate([_PANE + [1.7 * k, 0, 0] for k in range(count)])
    return points, np.tile(_AHEAD, (count, 1))


def test_panes_mirror_the_sky_above_and_show_a_dim_room_below() -> None:
    panes = panes_of(*_row(12))
    assert panes is not None
    points, normals, uvs, faces, tints = glass(panes)
    assert len(points) == len(normals) == len(uvs) == len(tints)
    assert faces.max() < len(points)
    above, below = tints[points[:, 1] > 2.3], tints[points[:, 1] < 1.1]
    assert above.mean() > 2 * below.mean()
    assert (above[:, 2] >= above[:, 0]).all()


def test_some_panes_have_curtains_before_them_and_shops_have_none() -> None:
    panes = panes_of(*_row(40))
    assert panes is not None
    hung = curtains(panes)
    assert hung is not None
    assert 0 < len(hung[0]) < 40 * 8
    assert (hung[0][:, 2] > 0).all()
    wide = panes_of(*[part * [3, 1, 1] if k == 0 else part for k, part in enumerate(_row(40))])
    assert wide is not None
    assert curtains(wide) is None


def test_what_is_no_upright_pane_is_left_as_it_is() -> None:
    points, normals = _row(2)
    assert panes_of(points[:, [0, 2, 1]], normals) is None
    assert panes_of(points[:7], normals[:7]) is None
