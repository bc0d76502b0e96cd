"""What the name of a texture file says: which material it belongs to, which of its maps it is, how large.

As texture sites and painting programs write names: `Bricks038_1K-JPG_NormalGL`, `brick_wall_001_nor_gl_2k`,
`oak_BaseColor`. The last words name the map, sizes and formats stand anywhere.
"""

from __future__ import annotations

import re

_ROLES: dict[str, tuple[str, ...]] = {
    "base_color": ("basecolor", "basecolour", "albedo", "diffuse", "diff", "color", "colour", "col", "alb"),
    "normal": ("normal", "normals", "normalmap", "nor", "nrm", "norm"),
    "normal_directx": ("normaldx", "normaldirectx", "nordx"),
    "height": ("height", "heightmap", "displacement", "disp", "bump"),
    "roughness": ("roughness", "rough", "rgh"),
    "glossiness": ("glossiness", "gloss", "smoothness"),
    "metallic": ("metallic", "metalness", "metallness", "metal", "met"),
    "orm": ("orm", "arm", "occlusionroughnessmetallic"),
    "emissive": ("emissive", "emission", "emit", "glow"),
    "occlusion": ("ao", "occlusion", "ambientocclusion"),
    "specular": ("specular", "spec"),
    "opacity": ("opacity", "alpha"),
}
"""The words that files end in, by what they are. Specular and opacity are known by name; nothing is made of them."""

_OPENGL = ("normalgl", "normalogl", "normalopengl", "norgl")
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words} | dict.fromkeys(_OPENGL, "normal")
ALSO_NAMES = ("metal", "rough", "glow", "alpha", "col")
"""Last words that may belong to a name: "rusty_metal.png" by itself is no metallic map."""

_SIZE = re.compile(r"(\d{1,2})k|(512|1024|2048|4096|8192)")
_FORMAT = re.compile(r"jpe?g|png|webp|exr|tiff?")


def words_of(stem: str) -> list[str]:
    """The words of a file's name in lower case, without sizes and formats."""
    words = [word for word in re.split(r"[_\-. ]+", stem.lower()) if word]
    return [word for word in words if not _SIZE.fullmatch(word) and not _FORMAT.fullmatch(word)] or words or [stem]


def parse_name(stem: str) -> tuple[str, str | None]:
    """What a file's material is called, and the map it is where its last words say it."""
    words = words_of(stem)
    for length in (3, 2, 1):
        role = _ROLE_OF.get("".join(words[-length:])) if length <= len(words) else None
        if role is not None:
            return " ".join(words[:-length]), role
    return " ".join(words), None


def says_opengl(stem: str) -> bool:
    """Whether the name says that the green of a normal map points up."""
    words = words_of(stem)
    return any("".join(words[-length:]) in _OPENGL for length in (1, 2, 3))


def edge_px(stem: str) -> int | None:
    """The edge in pixels that a name states ("2K"), if it does."""
    for word in re.split(r"[_\-. ]+", stem.lower()):
        if found := _SIZE.fullmatch(word):
            return int(found[1]) * 1024 if found[1] else int(found[2])
    return None
