"""Light that geometry keeps from geometry, and what lamps give it, worked into vertex colours: it costs
nothing to draw, in any viewer.
"""

from assets.shade.contact import SHADE, Standing, contact_shade
from assets.shade.halo import HALO, Halo, halo_discs
from assets.shade.lamplight import Lamp, lamplight
from assets.shade.names import HALO_SURFACE, LIGHT_SURFACE, SHADE_SURFACE, VEIL_SURFACE
from assets.shade.occlusion import occluded
from assets.shade.patch import LIGHT
from assets.shade.sunpanes import Opening, sun_panes
from assets.shade.veil import VEIL, Air, veil

__all__ = [
    "HALO",
    "HALO_SURFACE",
    "LIGHT",
    "LIGHT_SURFACE",
    "SHADE",
    "SHADE_SURFACE",
    "VEIL",
    "VEIL_SURFACE",
    "Air",
    "Halo",
    "Lamp",
    "Opening",
    "Standing",
    "contact_shade",
    "halo_discs",
    "lamplight",
    "occluded",
    "sun_panes",
    "veil",
]
