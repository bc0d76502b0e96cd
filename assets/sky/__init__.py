"""Skies: panoramas of the air, of space, of the sea and of caves, and the light that they give."""

from assets.sky.dome import SKY, build_sky, fill_lights, sky_material
from assets.sky.look import Clouds, SkyLook

__all__ = ["SKY", "Clouds", "SkyLook", "build_sky", "fill_lights", "sky_material"]
