"""Kinds and generators as data: their rows (`spec`), the door (`table`), what is chosen (`lineup`), loading."""

from generators.registry.lineup import Chosen, Lineup, line_up
from generators.registry.spec import GeneratorSpec, Kind, KindSpec, Lane, Options, Phase
from generators.registry.table import Table, registered

__all__ = [
    "Chosen",
    "GeneratorSpec",
    "Kind",
    "KindSpec",
    "Lane",
    "Lineup",
    "Options",
    "Phase",
    "Table",
    "line_up",
    "registered",
]
