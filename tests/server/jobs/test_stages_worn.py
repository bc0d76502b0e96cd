"""What a stage's surfaces are made of."""

from __future__ import annotations

import msgspec

from assets.stages import build_stage
from generators.plan import Surface
from server.jobs.surfaces import is_laid, stage_surfaces
from tests.server.jobs.test_lights import environment


def test_panes_of_fronts_and_ice_under_foot_hide_what_is_behind_them() -> None:
    panes = Surface(phrase="dark window glass", opacity=0.26)
    ice = Surface(phrase="scratched white ice", opacity=0.9)
    said = msgspec.structs.replace(environment(indoor=False), stage_surfaces={"panes": panes, "paving": ice})
    worn = stage_surfaces(said, build_stage("market_square", seed=0))
    assert worn["panes"].opacity == 1.0
    assert worn["paving"].opacity == 1.0


def test_what_is_laid_stone_by_stone_is_told_from_open_ground() -> None:
    laid = ["cobblestones", "stone slabs", "worn Flagstones", "red brick paving", "teak planks", "paved road"]
    assert [phrase for phrase in laid if not is_laid(phrase)] == []
    open_ground = ["green meadow grass", "grey asphalt", "wet sand", "trodden earth", "pale gravel"]
    assert [phrase for phrase in open_ground if is_laid(phrase)] == []
