"""Light that geometry keeps from geometry, worked into vertex colours: it costs nothing to draw, in any viewer."""

from assets.shade.contact import SHADE, SHADE_SURFACE, Standing, contact_shade
from assets.shade.occlusion import occluded

__all__ = ["SHADE", "SHADE_SURFACE", "Standing", "contact_shade", "occluded"]
