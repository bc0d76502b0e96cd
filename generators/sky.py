"""Skies painted by `assets.sky`: no weights, any CPU."""

from __future__ import annotations

from generators.base import Steps
from generators.sky_painting import paint
from generators.tasks import SkyTask


class PhysicalSky:
    """Paints the sky that a task describes."""

    def __init__(self, device: str) -> None:
        del device  # numpy runs on the CPU, whatever the models run on

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: SkyTask) -> Steps:
        """Yield the sky's files.

        Raises:
            InvalidTask: the width is not that of a picture.
        """
        yield paint(task)
