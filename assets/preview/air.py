"""The sky and the air of a scene, as its manifest describes them."""

from __future__ import annotations

from typing import Any

import numpy as np

from assets.airlight import airlight, mist_density
from assets.photometry import exposure
from assets.preview.render import Atmosphere
from assets.sky.harmonics import irradiance


def atmosphere_of(manifest: dict[str, Any]) -> Atmosphere:
    """The sky and the air that a manifest describes; indoors the walls end the view, whatever the fog outside."""
    environment = manifest["environment"]
    shown = exposure(environment["exposure"]) / np.pi  # what white ground shows of a lux
    sky = irradiance(np.asarray(environment["sky_light"]), np.array([[0.0, 1.0, 0.0]]))[0] * shown
    sun = next((light["intensity"] for light in environment["lights"] if light["kind"] == "directional"), 0.0) * shown
    return Atmosphere(
        zenith=tuple(environment["zenith"]),
        horizon=tuple(environment["horizon"]),
        ambient=tuple(environment["ambient"]),
        fog_density=mist_density(environment["fog_density"], indoor=environment["indoor"]),
        indoor=environment["indoor"],
        air=airlight(tuple(environment["horizon"]), sky, sun),
    )
