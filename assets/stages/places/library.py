"""A library hall."""

from __future__ import annotations

from assets.stages.halls import HALL_PARAMETERS, Form, build_hall
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site


@stage(
    "library",
    indoor=True,
    surfaces={
        "walls": "warm white plaster",
        "floor": "chequered black and white marble",
        "ceiling": "white plaster",
        "columns": "pale marble",
        "trim": "walnut wood",
        "gilt": "gold leaf",
        "books": "off-white bookbinding cloth",
    },
    parameters=dict(HALL_PARAMETERS)
    | {
        "length": Parameter(22.0, 10.0, 24.0, HALL_PARAMETERS["length"].doc),
        "height": Parameter(10.0, 4.5, 16.0, HALL_PARAMETERS["height"].doc),
        "width": Parameter(11.0, 7.0, 18.0, HALL_PARAMETERS["width"].doc),
        "roof": Parameter(1.0, 0.0, 1.0, "0 flat and coffered, 1 barrel vault"),
        "sides": Parameter(1.0, 0.0, 1.0, "0 cases on the walls, 1 galleries on columns above them"),
        "end": Parameter(0.0, 0.0, 2.0, "0 tall windows in the end wall, 2 a closed wall"),
    },
)
def library(
    site: Site,
    width: float,
    length: float,
    height: float,
    roof: float,
    sides: float,
    end: float,
    windows: float,
    dais: float,
) -> None:
    """A hall lined with books, galleries on columns, tall windows at its end."""
    closed = 2.0 if end >= 1 else 0.0
    build_hall(site, Form(width, length, height, roof, sides, closed, windows, dais, shelves=True))
