"""A great hall: throne room, feasting hall, ballroom, palace."""

from __future__ import annotations

from assets.stages.halls import HALL_PARAMETERS, Form, build_hall
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site


@stage(
    "great_hall",
    indoor=True,
    surfaces={
        "walls": "pale limestone blocks",
        "floor": "polished white marble",
        "ceiling": "white plaster",
        "columns": "red marble",
        "trim": "carved pale stone",
        "gilt": "gold leaf",
        "carpet": "deep red carpet",
    },
    parameters=dict(HALL_PARAMETERS) | {"dais": Parameter(0.5, 0.0, 1.2, HALL_PARAMETERS["dais"].doc)},
)
def great_hall(
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
    """A tall hall in bays with a dais before tall windows, under a vault, a dome, coffers or timber."""
    build_hall(site, Form(width, length, height, roof, sides, end, windows, dais, carpet="carpet"))
