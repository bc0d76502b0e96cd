"""Pictures of scenes without a display or a GPU."""

from assets.preview.air import atmosphere_of
from assets.preview.render import Atmosphere, Look, render_preview

__all__ = ["Atmosphere", "Look", "atmosphere_of", "render_preview"]
