"""A church: nave, aisles, apse."""

from __future__ import annotations

from assets.stages.halls import HALL_PARAMETERS, Form, build_hall
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site


@stage(
    "nave",
    indoor=True,
    surfaces={
        "walls": "pale sandstone blocks",
        "floor": "worn stone slabs",
        "ceiling": "white plaster",
        "columns": "pale stone",
        "trim": "carved pale stone",
        "pews": "dark oak",
    },
    parameters=dict(HALL_PARAMETERS)
    | {
        "width": Parameter(16.0, 6.0, 24.0, HALL_PARAMETERS["width"].doc),
        "length": Parameter(34.0, 10.0, 60.0, HALL_PARAMETERS["length"].doc),
        "height": Parameter(14.0, 4.5, 24.0, HALL_PARAMETERS["height"].doc),
        "roof": Parameter(2.0, 0.0, 3.0, "0 flat and coffered, 1 barrel vault, 2 pointed cross vaults, 3 timber"),
        "sides": Parameter(2.0, 0.0, 2.0, "0 piers on the walls, 2 aisles behind arcades"),
        "end": Parameter(1.0, 0.0, 2.0, HALL_PARAMETERS["end"].doc),
        "dais": Parameter(0.34, 0.0, 1.2, HALL_PARAMETERS["dais"].doc),
        "glass": Parameter(1.0, 0.0, 1.0, "1 for coloured glass in the windows"),
        "pews": Parameter(1.0, 0.0, 1.0, "1 fills the floor with rows of pews"),
    },
)
def nave(
    site: Site,
    width: float,
    length: float,
    height: float,
    roof: float,
    sides: float,
    end: float,
    windows: float,
    dais: float,
    glass: float,
    pews: float,
) -> None:
    """A nave between arcades under a vault, coloured windows, an apse at its end."""
    aisled = 2.0 if sides >= 1 else 0.0
    form = Form(width, length, height, roof, aisled, end, windows, dais, glass >= 0.5, pews=pews >= 0.5, gilt="trim")
    build_hall(site, form)
