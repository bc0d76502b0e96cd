"""Where things stand: metres, right-handed, +Y up; the viewer is at the origin and looks to −Z."""

from assets.layout.form import Form, form_of, form_of_model, form_source
from assets.layout.items import Footing, Item, Placement, Relation, Side
from assets.layout.region import Region, anchor_region, open_region, room_region
from assets.layout.solver import Layout

__all__ = [
    "Footing",
    "Form",
    "Item",
    "Layout",
    "Placement",
    "Region",
    "Relation",
    "Side",
    "anchor_region",
    "form_of",
    "form_of_model",
    "form_source",
    "open_region",
    "room_region",
]
