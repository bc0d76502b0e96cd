"""Skies from panoramas that somebody else made: one file, or a folder of which each sky takes the one it is named for.

A name says when and how: `sunset_clouds.hdr`, `night-stars.jpg`, `overcast_field.png`. Where none is named for the
time of a sky, and where there is no sky of air, the painter paints. Not covered: what a picture shows, which nobody
looks at.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path

from assets.errors import InvalidFile
from assets.sky.files import QUICK_WIDTH
from assets.sky.finish import pack_painted
from assets.sky.look import SkyLook
from assets.sky.picture import MOST_BYTES, SUFFIXES, fitted, read_panorama
from generators.base import Steps
from generators.errors import GeneratorUnavailable
from generators.kinds.sky import PictureOptions
from generators.sky_painting import paint
from generators.tasks import SkyTask

_MOST_FILES = 2000
"""More are not looked at: the first by name."""
_WORDS = re.compile(r"[a-z]+")
_TIMES = {
    "night": {"night", "midnight", "stars", "starry", "moon", "moonlit", "moonlight", "milky", "aurora"},
    "low": {"sunset", "sunrise", "dawn", "dusk", "evening", "morning", "golden", "twilight"},
    "day": {"day", "noon", "midday", "sunny", "afternoon"},
}
_CLOUDS = {
    "none": {"clear", "cloudless", "puresky", "pure"},
    "fair": {"fair", "partly", "cloud", "clouds", "puffy"},
    "high": {"high", "cirrus", "wispy", "thin"},
    "broken": {"broken", "cloudy", "clouds", "mostly"},
    "overcast": {"overcast", "rain", "rainy", "grey", "gray", "cloudy", "drizzle"},
    "storm": {"storm", "stormy", "thunder", "dark"},
}
_LOW_DEG, _NIGHT_DEG = 15.0, -8.0

_log = logging.getLogger(__name__)


class SkyPictures:
    """Shows the panoramas of a file or a folder."""

    def __init__(self, device: str, path: str | Path) -> None:
        del device  # numpy runs on the CPU, whatever the models run on
        self._path = Path(path).expanduser()
        self._files: list[Path] = []

    def load(self) -> None:
        """Look which files there are; a single one is read.

        Raises:
            GeneratorUnavailable: there is no such file or folder, it has no pictures, or the one file is no panorama.
        """
        try:
            if self._path.is_dir():
                found = sorted(p for p in self._path.iterdir() if p.suffix.lower() in SUFFIXES)
                self._files = found[:_MOST_FILES]
            else:
                read_panorama(_bytes_of(self._path))
                self._files = [self._path]
        except (OSError, InvalidFile) as error:
            raise GeneratorUnavailable(f"HOLOFORGE_SKY_PICTURES: {self._path}: {error}") from error
        if not self._files:
            wanted = ", ".join(SUFFIXES)
            raise GeneratorUnavailable(f"HOLOFORGE_SKY_PICTURES: {self._path}: no picture in it, wanted {wanted}")

    def run(self, task: SkyTask) -> Steps:
        """Yield the sky's files: of the picture that is named for it, or the painter's.

        A picture of a folder that cannot be read is passed over by name, once.

        Raises:
            InvalidTask: the width is not that of a picture.
        """
        while (chosen := self._chosen(task.look)) is not None:
            try:
                panorama = read_panorama(_bytes_of(chosen))
            except (OSError, InvalidFile) as error:
                _log.warning("%s is passed over: %s", chosen.name, error)
                self._files.remove(chosen)
                continue
            sky, small = (fitted(panorama, task.look, width) for width in (task.width_px, QUICK_WIDTH))
            yield pack_painted(sky, small, task.look, task.levels, jpeg=task.jpeg, hdr=task.hdr)
            return
        yield paint(task)

    def _chosen(self, look: SkyLook) -> Path | None:
        """The file for a sky: any where there is one alone, else of those named for its time the one that fits best."""
        if look.around != "air" or not self._files:
            return None
        if self._files == [self._path]:
            return self._path
        worth = {path: fit_of(path.stem, look) for path in self._files}
        best = max(worth.values())
        fitting = [path for path in self._files if worth[path] == best]
        return fitting[look.seed % len(fitting)] if best > 0 else None


def fit_of(name: str, look: SkyLook) -> float:
    """How well a picture's name fits a sky: 0 where it names another time, or none that would do."""
    words = set(_WORDS.findall(name.lower()))
    rise = look.sun_rise_deg
    time = "night" if rise < _NIGHT_DEG else "low" if rise < _LOW_DEG else "day"
    named = {when for when, said in _TIMES.items() if words & said}
    clouds = bool(words & _CLOUDS[look.clouds])
    others = any(words & said for kind, said in _CLOUDS.items() if kind != look.clouds)
    if named:
        return (2.0 + clouds - 0.5 * (others and not clouds)) if time in named else 0.0
    if time == "day" and (clouds or others):
        return 1.0 + clouds
    return 0.0


def _bytes_of(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        OSError: it cannot be read.
        InvalidFile: it is too large to be read.
    """
    if (size := path.stat().st_size) > MOST_BYTES:
        raise InvalidFile(f"size: {size} bytes, wanted at most {MOST_BYTES}")
    return path.read_bytes()


def sky_pictures(device: str, options: PictureOptions) -> SkyPictures:
    """As the table of generators calls it."""
    return SkyPictures(device, options.pictures)
