"""Kinds of places: names, parameters and a seed in, stages out."""

from assets.stages.registry import STAGES, StageSpec, build_stage, fit_parameters, nearest_stage
from assets.stages.stage import Room, Scatter, Stage, Surface, View, Water, Zone

__all__ = [
    "STAGES",
    "Room",
    "Scatter",
    "Stage",
    "StageSpec",
    "Surface",
    "View",
    "Water",
    "Zone",
    "build_stage",
    "fit_parameters",
    "nearest_stage",
]
