"""KTX2: the pictures that materials wear as what a GPU keeps compressed, for whoever accepts `KHR_texture_basisu`.

Colours and ORM as ETC1S, an eighth of the memory of a GPU; normals as UASTC, a quarter. A panorama stays as it is: in
its gradients ETC1S leaves patches of hue after 9 s, and UASTC takes 2 MB.

Source: KHR_texture_basisu; Khronos, KTX Artist Guide, for which encoding is for what.
"""

from __future__ import annotations

import hashlib
import io

from PIL import Image

from assets.finishing.basis import Kind, decode, encode
from assets.finishing.document import Document
from assets.finishing.target import SUPERCOMPRESSED
from assets.glb import Json

KTX2 = "image/ktx2"
_LARGEST_PX = 1024
"""What is larger is a panorama."""


def supercompress(document: Document) -> None:
    """Store every picture that a material wears as KTX2, but panoramas and what is not whole blocks.

    Raises:
        EncoderUnavailable: there is no encoder here, or it failed.
    """
    images, done = document.json.get("images", []), set()
    for number, kind in _kinds(document.json).items():
        view = document.views[images[number]["bufferView"]]
        with Image.open(io.BytesIO(view.data)) as picture:
            width, height = picture.size
            if width % 4 or height % 4 or max(width, height) > _LARGEST_PX:
                continue
            pixels = picture.convert("RGBA").tobytes()
        view.data = encode(pixels, hashlib.sha256(view.data).hexdigest(), kind, (width, height))
        images[number]["mimeType"] = KTX2
        done.add(number)
    for texture in document.json.get("textures", []):
        if texture["source"] in done:
            texture["extensions"] = {SUPERCOMPRESSED: {"source": texture.pop("source")}}
    if done:
        document.need(SUPERCOMPRESSED)


def loosen(document: Document) -> None:
    """Store what is KTX2 as PNG again.

    Raises:
        EncoderUnavailable: there is no decoder here.
    """
    for image in document.json.get("images", []):
        if image["mimeType"] == KTX2:
            out = io.BytesIO()
            decode(document.views[image["bufferView"]].data).save(out, "PNG")
            document.views[image["bufferView"]].data = out.getvalue()
            image["mimeType"] = "image/png"
    for texture in document.json.get("textures", []):
        if (held := texture.get("extensions", {}).pop(SUPERCOMPRESSED, None)) is not None:
            texture["source"] = held["source"]
            if not texture["extensions"]:
                del texture["extensions"]


def ktx2_size(data: bytes) -> tuple[int, int]:
    """Width and height of a KTX2 file, pixels, from its head."""
    return int.from_bytes(data[20:24], "little"), int.from_bytes(data[24:28], "little")


def source_of(texture: Json) -> int:
    """The number of a texture's picture, be it KTX2 or not."""
    held: Json = texture.get("extensions", {}).get(SUPERCOMPRESSED, texture)
    return int(held["source"])


def _kinds(document: Json) -> dict[int, Kind]:
    """What each picture holds, by its number; those that hold nothing a material shows are not there."""
    found: dict[int, Kind] = {}
    for material in document.get("materials", []):
        flat = material.get("pbrMetallicRoughness", {})
        worn: tuple[tuple[Kind, Json | None], ...] = (
            ("colour", flat.get("baseColorTexture")),
            ("colour", material.get("emissiveTexture")),
            ("data", flat.get("metallicRoughnessTexture")),
            ("data", material.get("occlusionTexture")),
            ("normal", material.get("normalTexture")),
        )
        for kind, reference in worn:
            if reference is not None:
                found.setdefault(document["textures"][reference["index"]]["source"], kind)
    return found
