"""A sheet of lit materials with their captions, to judge by eye what figures flatter."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from assets.artifacts import U8
from generators.material.model.planes import unpack_planes
from generators.material.preview import light
from generators.material.procedural.families import FAMILIES
from generators.material.training.captions import Caption

_PANEL, _LABEL, _COLUMNS = 160, 15, 8


def make_sheet(captions: Sequence[Caption], planes: U8) -> Image.Image:
    """Lit pictures of `planes` `[n, 10, s, s]`, eight a row."""
    rows = -(-len(captions) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _PANEL, rows * (_PANEL + _LABEL)), (24, 24, 26))
    pen = ImageDraw.Draw(sheet)
    for place, (caption, drawn) in enumerate(zip(captions, planes, strict=True)):
        x, y = place % _COLUMNS * _PANEL, place // _COLUMNS * (_PANEL + _LABEL)
        tile_size_m = FAMILIES[caption.spec.family].tile_size_m * caption.spec.scale
        picture = Image.fromarray(light(unpack_planes(drawn / 255.0, tile_size_m)))
        sheet.paste(picture.resize((_PANEL - 4, _PANEL - 4), Image.Resampling.LANCZOS), (x + 2, y + 2))
        pen.text((x + 3, y + _PANEL - 2), caption.text[:26], fill=(225, 225, 225))
    return sheet
