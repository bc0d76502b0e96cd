"""What a prebuilt scene costs, from its own files, held against the budget of its device."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from assets.asset import Asset
from assets.errors import InvalidFile
from assets.finishing.ktx2 import KTX2, ktx2_size, source_of
from assets.finishing.measure import cost_of_file
from assets.finishing.profiles import UnknownProfile, find_profile
from assets.glb import read_glb
from clients.prebuild.journal import Made


@dataclass(frozen=True)
class Check:
    """One bound: what was had, the most there may be, and whether that is so."""

    what: str
    had: float
    most: float

    @property
    def held(self) -> bool:
        """Whether the bound holds."""
        return self.had <= self.most


@dataclass(frozen=True)
class Checked:
    """A scene's checks, and whose work is in it: licence → what is under it. `told` is its manifest."""

    checks: tuple[Check, ...]
    licences: dict[str, list[str]]
    told: dict[str, Any]

    @property
    def held(self) -> bool:
        """Whether all bounds hold."""
        return all(check.held for check in self.checks)


def check(root: Path, line: Made) -> Checked:
    """Check a scene by its manifest and its whole file; where it has none, by what the manifest says.

    Raises:
        InvalidFile: a file of it cannot be read.
    """
    manifest = read_manifest(root, line)
    cost = manifest.get("target", {}).get("cost", {})
    had = {
        "triangles": cost.get("triangles", 0),
        "draws": cost.get("draws", 0),
        "megabytes": cost.get("size_bytes", 0) / 1e6,
    }
    if "scene" in line.slots:
        whole = Asset("model/gltf-binary", (root / line.slots["scene"]).read_bytes())
        found = cost_of_file(whole)
        had |= {"triangles": found.triangles, "draws": found.draws, "megabytes": whole.size_bytes / 1e6}
        had["texture_px"] = largest_texture(whole.data)
    return Checked(_held_against(line.wanted.profile, manifest, had), licences_of(manifest), manifest)


def read_manifest(root: Path, line: Made) -> dict[str, Any]:
    """A scene's manifest.

    Raises:
        InvalidFile: it does not parse.
    """
    try:
        manifest: dict[str, Any] = json.loads((root / line.slots["manifest"]).read_bytes())
    except (OSError, ValueError, KeyError) as error:
        raise InvalidFile(f"{line.wanted.name}: the manifest cannot be read: {error}") from error
    return manifest


def largest_texture(glb: bytes) -> int:
    """The longest side of a picture in a GLB file, pixels; the sky's does not count, which is there once."""
    document, binary = read_glb(glb)
    longest = 0
    skies = set(_skies(document))
    for image in (image for number, image in enumerate(document.get("images", [])) if number not in skies):
        view = document["bufferViews"][image["bufferView"]]
        start = view.get("byteOffset", 0)
        data = binary[start : start + view["byteLength"]]
        if image["mimeType"] == KTX2:
            longest = max(longest, *ktx2_size(data))
            continue
        with Image.open(io.BytesIO(data)) as picture:
            longest = max(longest, *picture.size)
    return longest


def _skies(document: dict[str, Any]) -> Iterator[int]:
    """The numbers of the pictures that are a scene's sky."""
    for material in document.get("materials", []):
        worn = material.get("pbrMetallicRoughness", {}).get("baseColorTexture")
        if material.get("name") == "sky" and worn is not None:
            yield source_of(document["textures"][worn["index"]])


def licences_of(manifest: dict[str, Any]) -> dict[str, list[str]]:
    """Licence → the generators, models and voices under it."""
    found: dict[str, set[str]] = {}
    for one in manifest.get("generators", ()):
        found.setdefault(one.get("licence") or "not stated", set()).add(
            f"{one['kind']}: {one.get('model') or one['name']}"
        )
    for one in manifest.get("lines", ()):
        if one.get("voice"):
            found.setdefault(one.get("licence") or "not stated", set()).add(f"voice: {one['voice']}")
    return {licence: sorted(works) for licence, works in sorted(found.items())}


def _held_against(profile: str, manifest: dict[str, Any], had: dict[str, float]) -> tuple[Check, ...]:
    """Checks against the budget that the manifest was made for; megabytes of those who load PNG alone do not count."""
    target = manifest.get("target", {})
    try:
        budget: dict[str, float] = vars(find_profile(profile).budget)
    except UnknownProfile:
        budget = {name: target[name] for name in ("triangles", "draws", "texture_px", "megabytes") if name in target}
    counted = {
        name: most for name, most in budget.items() if name != "megabytes" or target.get("image") == "image/jpeg"
    }
    return tuple(Check(name, had[name], most) for name, most in counted.items() if name in had)
