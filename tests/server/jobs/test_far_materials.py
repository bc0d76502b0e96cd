"""What the viewer is told of what is far away: it draws rock on land and windows on towns by their materials' names."""

from __future__ import annotations

from assets.stages import build_stage
from generators.plan import Surface
from server.jobs.surfaces import flat_material, stage_materials


def test_land_and_towns_in_the_distance_have_materials_of_their_own() -> None:
    stage = build_stage("rooftop", seed=1, parameters={})
    worn = {name: Surface(phrase=drawn.material) for name, drawn in stage.surfaces.items() if drawn.material}
    names = {name: made.name for name, made in stage_materials(stage, worn, flat_material).items() if made.unlit}
    assert names["hills"] == "far land"
    assert {made for name, made in names.items() if name.startswith("town")} == {"far town"}
