"""What colour something has and what it is of, in words: by the material's phrase, else by its flat colour."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from generators.material.lexicon import lexicon, words
from generators.plan import Surface

BASIC: Final = {
    "black": "黑色", "dark grey": "深灰色", "grey": "灰色", "white": "白色", "red": "红色", "dark red": "深红色",
    "pink": "粉红色", "orange": "橙色", "brown": "棕色", "dark brown": "深棕色", "light brown": "浅棕色", "yellow": "黄色",
    "cream": "奶油色", "green": "绿色", "dark green": "深绿色", "turquoise": "青绿色", "blue": "蓝色", "dark blue": "深蓝色",
    "purple": "紫色", "golden": "金色", "silver": "银色", "beige": "米色", "mustard": "芥末黄色", "navy": "藏青色",
}  # fmt: skip
"""Plain names of colours, and the Chinese ones."""
_PLAIN: Final = {
    "black": (0.01, 0.01, 0.01), "dark grey": (0.06, 0.06, 0.06), "grey": (0.22, 0.22, 0.22), "white": (0.85, 0.85, 0.85),
    "red": (0.5, 0.02, 0.02), "pink": (0.7, 0.3, 0.35), "orange": (0.75, 0.2, 0.02), "brown": (0.14, 0.06, 0.025),
    "dark brown": (0.04, 0.018, 0.008), "light brown": (0.4, 0.23, 0.11), "yellow": (0.75, 0.55, 0.05),
    "cream": (0.8, 0.7, 0.45), "green": (0.05, 0.3, 0.06), "dark green": (0.01, 0.06, 0.02), "beige": (0.55, 0.45, 0.32),
    "turquoise": (0.05, 0.4, 0.4), "blue": (0.04, 0.12, 0.6), "dark blue": (0.01, 0.02, 0.12), "purple": (0.2, 0.03, 0.35),
}  # fmt: skip
"""Linear RGB of plain colours."""
_NOT_SAID: Final = frozenset(
    [
        "oak",
        "pine",
        "walnut",
        "birch",
        "maple",
        "teak",
        "rosewood",
        "redwood",
        "cedar",
        "beech",
        "cherrywood",
        "driftwood",
        "mahogany",
        "steel",
        "chrome",
        "linen",
        "porcelain",
        "straw",
        "wheat",
        "bone",
        "chalk",
        "brass",
        "copper",
        "bronze",
        "pewter",
        "platinum",
        "sand",
        "sandy",
    ]
)
"""Names of materials that the vocabulary knows a colour of: they are no answer to what colour a thing is."""
SHADES: Final = frozenset(("dark", "light", "pale", "deep", "bright", "warm"))
"""What is said of a colour."""


def colors_of(surface: Surface) -> tuple[str, ...]:
    """The colours of a surface: those that are said of it, else the plain name nearest to its flat colour."""
    said = tuple(_said(surface.phrase))
    return said or (nearest(surface.base_color),)


def _said(phrase: str) -> list[str]:
    found, tokens, start = [], words(phrase), 0
    colors = lexicon().colors
    while start < len(tokens):
        length = next((n for n in (3, 2, 1) if " ".join(tokens[start : start + n]) in colors), 0)
        name = " ".join(tokens[start : start + length])
        if length and name not in _NOT_SAID:
            shade = [tokens[start - 1]] if start and tokens[start - 1] in SHADES - {"warm"} else []
            found.append(" ".join([*shade, name]))
        start += length or 1
    return list(dict.fromkeys(found))


def nearest(color: tuple[float, float, float]) -> str:
    """The plain name of a linear colour."""
    seen = _seen(color)
    return min(_PLAIN, key=lambda name: sum((a - b) ** 2 for a, b in zip(_seen(_PLAIN[name]), seen, strict=True)))


def _seen(color: tuple[float, float, float]) -> tuple[float, float, float]:
    """A linear colour in steps that look about equal."""
    r, g, b = (channel ** (1 / 2.2) for channel in color)
    return r, g, b


def chinese_of(phrase: str) -> str:
    """A material's phrase in Chinese, term by term; what has no word there stays English."""
    known, tokens = _chinese(), words(phrase)
    said, start = [], 0
    while start < len(tokens):
        length = next((n for n in (3, 2, 1) if " ".join(tokens[start : start + n]) in known), 1)
        term = " ".join(tokens[start : start + length])
        said.append(known.get(term, f" {term} "))
        start += length
    return "".join(said).strip()


@cache
def _chinese() -> dict[str, str]:
    text = (Path(__file__).parent / "chinese_materials.toml").read_text(encoding="utf-8")
    return {str(english): str(chinese) for english, chinese in tomllib.loads(text).items()}
