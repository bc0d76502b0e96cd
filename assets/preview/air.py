"""The sky and the air of a scene, as its manifest describes them."""

from __future__ import annotations

from typing import Any

from assets.preview.render import Atmosphere


def atmosphere_of(manifest: dict[str, Any]) -> Atmosphere:
    """The sky and the air that a manifest describes; indoors the walls end the view, whatever the fog outside."""
    environment = manifest["environment"]
    return Atmosphere(
        zenith=tuple(environment["zenith"]),
        horizon=tuple(environment["horizon"]),
        ambient=tuple(environment["ambient"]),
        fog_density=0.0 if environment["indoor"] else environment["fog_density"],
        indoor=environment["indoor"],
    )
