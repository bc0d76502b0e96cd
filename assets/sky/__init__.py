"""Skies: panoramas of the air, of space, of the sea and of caves, and the light that they give."""
