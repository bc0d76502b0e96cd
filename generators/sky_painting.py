"""What every generator of skies falls back on: the painter of `assets.sky`."""

from __future__ import annotations

from assets.errors import InvalidArtifact
from assets.sky.files import SkyFiles
from assets.sky.finish import pack_sky
from generators.errors import InvalidTask
from generators.tasks import SkyTask


def paint(task: SkyTask) -> SkyFiles:
    """The files of the sky that a task describes.

    Raises:
        InvalidTask: the width is not that of a picture.
    """
    try:
        return pack_sky(task.look, task.levels, task.width_px, jpeg=task.jpeg, hdr=task.hdr)
    except InvalidArtifact as error:
        raise InvalidTask(f"width_px: {error}") from error
