"""A scene as one ZIP: its GLB, its manifest, what is said in it, and under which licences all of it is.

Equal scenes give equal bytes: entries are sorted and have no date.
"""

from __future__ import annotations

import io
import json
import zipfile

from clients.prebuild.checking import licences_of
from clients.prebuild.exports.forms import Scene

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP can say."""


def pack_zip(scene: Scene) -> bytes:
    """The archive. Geometry, pictures and sounds are stored as they are, for they are compressed or nearly so."""
    manifest = json.loads(scene.manifest) if scene.manifest else {}
    files = {f"{scene.name}.glb": scene.glb.data, "LICENCES.txt": _licences(licences_of(manifest)).encode()}
    if scene.manifest:
        files["manifest.json"] = scene.manifest
    files |= {f"speech/{name}": data for name, data in scene.sounds.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED if name.endswith((".txt", ".json")) else zipfile.ZIP_STORED
            archive.writestr(entry, data)
    return out.getvalue()


def _licences(found: dict[str, list[str]]) -> str:
    lines = [f"{licence}\n" + "".join(f"  {work}\n" for work in works) for licence, works in found.items()]
    return "This scene was generated. What made it, and under which licence that is:\n\n" + "\n".join(lines)
