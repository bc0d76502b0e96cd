"""Light that geometry keeps from geometry, and what lamps give it, worked into vertex colours: it costs
nothing to draw, in any viewer.
"""

from assets.shade.contact import SHADE, SHADE_SURFACE, Standing, contact_shade
from assets.shade.halo import HALO, HALO_SURFACE, Halo, halo_discs
from assets.shade.lamplight import LIGHT, LIGHT_SURFACE, Lamp, lamplight
from assets.shade.occlusion import occluded

__all__ = [
    "HALO",
    "HALO_SURFACE",
    "LIGHT",
    "LIGHT_SURFACE",
    "SHADE",
    "SHADE_SURFACE",
    "Halo",
    "Lamp",
    "Standing",
    "contact_shade",
    "halo_discs",
    "lamplight",
    "occluded",
]
