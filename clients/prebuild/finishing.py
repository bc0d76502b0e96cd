"""What is done with a scene once it is whole: checked, drawn, written in other forms. Blocking; the same every time."""

from __future__ import annotations

from dataclasses import dataclass

from assets.asset import Asset
from assets.errors import PackagingError
from assets.finishing.target import SUPERCOMPRESSED
from clients.prebuild.checking import Checked, check
from clients.prebuild.errors import CannotExport
from clients.prebuild.exports import Scene, write
from clients.prebuild.folder import Build
from clients.prebuild.journal import Made
from clients.prebuild.report import SceneReport, scene_report
from clients.prebuild.views import draw


@dataclass(frozen=True)
class Finish:
    """How many views of a scene to draw, and in which forms to write it."""

    views: int = 3
    forms: tuple[str, ...] = ("glb",)


def finish(build: Build, line: Made, how: Finish) -> SceneReport:
    """Check, draw and write a scene; what is there already is not done again.

    Raises:
        FolderTaken: somebody has changed what is there.
        DiskFull: there is no room.
    """
    troubles: list[str] = []
    checked, views, files = None, [], []
    try:
        checked = check(build.root, line)
        views = _views(build, line, checked, how.views)
    except (PackagingError, OSError) as error:
        troubles.append(f"it cannot be checked: {error}")
    if line.wanted.ktx2 and checked is not None and SUPERCOMPRESSED not in _extensions(checked):
        troubles.append("KTX2 was asked for, and the server has no encoder of it: PNG or JPEG came instead")
    for form in how.forms:
        try:
            files += _written(build, line, form)
        except (CannotExport, PackagingError) as error:
            troubles.append(f"{form}: {error}")
    return scene_report(line.wanted, line, checked, views, files, troubles)


def _extensions(checked: Checked) -> list[str]:
    """The extensions that a scene was made with, as its manifest says."""
    said: list[str] = checked.told.get("target", {}).get("extensions", [])
    return said


def _views(build: Build, line: Made, checked: Checked, count: int) -> list[str]:
    """The names of a scene's views, drawn where they are not there."""
    if "scene" not in line.slots:
        return []
    names = [f"scenes/{line.wanted.name}/view-{number}.jpg" for number in range(1, count + 1)]
    if not all((build.root / name).is_file() for name in names):
        glb = Asset("model/gltf-binary", (build.root / line.slots["scene"]).read_bytes())
        for name, picture in zip(names, draw(glb, checked.told, count), strict=True):
            build.place(name, picture)
    return names


def _written(build: Build, line: Made, form: str) -> list[str]:
    """The first file of a form: the one to open."""
    if "scene" not in line.slots:
        raise CannotExport("parts alone were asked for; delivery embedded has the whole scene")
    root, name = build.root, line.wanted.name
    sounds = {
        f"{slot.partition('/')[2]}.wav": root / file for slot, file in line.slots.items() if slot.startswith("speech/")
    }
    scene = Scene(
        name,
        Asset("model/gltf-binary", (root / line.slots["scene"]).read_bytes()),
        (root / line.slots["manifest"]).read_bytes(),
        {file: path.read_bytes() for file, path in sorted(sounds.items())},
    )
    folder = f"scenes/{name}/gltf" if form == "gltf" else f"scenes/{name}"
    written = write(form, scene)
    for file, data in written.items():
        build.place(f"{folder}/{file}", data)
    return [f"{folder}/{next(iter(written))}"]
