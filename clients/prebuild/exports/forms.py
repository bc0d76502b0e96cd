"""The forms in which a scene can be written, as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from assets.asset import Asset
from clients.prebuild.errors import CannotExport


@dataclass(frozen=True)
class Scene:
    """What is written: the whole scene's GLB, its manifest, and what is said in it, by the names of their files."""

    name: str
    glb: Asset
    manifest: bytes = field(repr=False, default=b"")
    sounds: dict[str, bytes] = field(repr=False, default_factory=dict)


Files = dict[str, bytes]
"""Name → content; the first is the one to open."""


def write(form: str, scene: Scene) -> Files:
    """Write a scene in one of `FORMS`.

    Raises:
        CannotExport: there is no such form, or what it needs is not installed.
        InvalidFile: the GLB cannot be read.
    """
    try:
        writer = FORMS[form]
    except KeyError:
        raise CannotExport(f"form {form!r}: there is {', '.join(FORMS)}") from None
    return writer(scene)


def _glb(scene: Scene) -> Files:
    return {f"{scene.name}.glb": scene.glb.data}


def _gltf(scene: Scene) -> Files:
    from clients.prebuild.exports.gltf import split

    return split(scene.name, scene.glb)


def _usdz(scene: Scene) -> Files:
    from clients.prebuild.exports.usdz import pack_usdz

    return {f"{scene.name}.usdz": pack_usdz(scene.name, scene.glb)}


def _zip(scene: Scene) -> Files:
    from clients.prebuild.exports.archive import pack_zip

    return {f"{scene.name}.zip": pack_zip(scene)}


FORMS: dict[str, Callable[[Scene], Files]] = {"glb": _glb, "gltf": _gltf, "usdz": _usdz, "zip": _zip}
"""Form → what writes it; each imports what it needs when it is asked for."""
