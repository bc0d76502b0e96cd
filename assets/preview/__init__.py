"""Pictures of scenes without a display or a GPU."""

from assets.preview.render import Atmosphere, render_preview

__all__ = ["Atmosphere", "render_preview"]
