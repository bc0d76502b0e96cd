"""Fronts of houses along a street or round a square: storeys, windows in reveals, shops, signs' places, roofs.

A front is drawn in the frame of a `Wall`: x along it, y up, +z out to the street. Its age is a `Style`.
"""

from assets.stages.fronts.front import FAR_FRONT_SURFACES, FRONT_SURFACES, put_up, raise_front, row_of_fronts

__all__ = ["FAR_FRONT_SURFACES", "FRONT_SURFACES", "put_up", "raise_front", "row_of_fronts"]
