"""What the materials of shade and light are called in files, by which viewers know them."""

from __future__ import annotations

SHADE_SURFACE = "shade"
LIGHT_SURFACE = "lamplight"
HALO_SURFACE = "halo"
VEIL_SURFACE = "airlight"
