"""`plan-embedded`: written knowledge, found by meaning, with a small language model's vote."""

from __future__ import annotations

from generators.planning.planner import EmbeddedPlanner
from generators.planning.planners.surroundings import read_surface_on, surfaces_of


def embedded_planner(device: str) -> EmbeddedPlanner:
    """The embedded planner, with this project's materials and shapes."""
    return EmbeddedPlanner(device, read_surface=read_surface_on(device), shape_surfaces=surfaces_of)
