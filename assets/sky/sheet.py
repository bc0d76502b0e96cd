"""A contact sheet of skies: python -m assets.sky.sheet --out looks/skies.png [--width 2048]

One of each kind, as a screen shows it, with the processor's time that it took.
"""

from __future__ import annotations

import argparse
import math
import time
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from assets.photometry import Air, light_levels
from assets.sky.files import FULL_WIDTH
from assets.sky.finish import shown_sky
from assets.sky.look import SkyLook
from assets.sky.paint import paint_sky

_TILE = (640, 320)
_COLUMNS = 3
_DAY = SkyLook(to_light=(0.37, 0.77, -0.52), sun_rise_deg=50.0, zenith=(0.05, 0.21, 0.67), horizon=(0.5, 0.69, 0.87))
_LOW = replace(
    _DAY,
    to_light=(-0.5, math.sin(0.06), -math.sqrt(0.75 - math.sin(0.06) ** 2)),
    sun_rise_deg=math.degrees(0.06),
    light_color=(1.0, 0.33, 0.09),
    zenith=(0.06, 0.1, 0.27),
    horizon=(1.0, 0.34, 0.11),
    haze=2.2,
    grade=0.65,
)
_NIGHT = replace(
    _DAY,
    sun_rise_deg=-20.0,
    light_color=(0.4, 0.52, 1.0),
    zenith=(0.002, 0.004, 0.018),
    horizon=(0.012, 0.024, 0.084),
    grade=0.8,
    stars=1.0,
)
SKIES: dict[str, tuple[SkyLook, float, Air]] = {
    "clear": (_DAY, 12_000, "clear"),
    "fair": (replace(_DAY, clouds="fair"), 12_000, "fair"),
    "broken": (replace(_DAY, clouds="broken"), 9000, "broken"),
    "high ice": (replace(_DAY, clouds="high"), 12_000, "high"),
    "overcast": (
        replace(_DAY, clouds="overcast", zenith=(0.27, 0.33, 0.41), horizon=(0.58, 0.62, 0.66)),
        4500,
        "closed",
    ),
    "storm": (replace(_DAY, clouds="storm", zenith=(0.02, 0.03, 0.05), horizon=(0.1, 0.13, 0.17)), 1600, "storm"),
    "mist": (replace(_DAY, veil=0.6, horizon=(0.72, 0.74, 0.72)), 4000, "mist"),
    "low sun": (_LOW, 5200, "low"),
    "low sun, fair": (replace(_LOW, clouds="fair", seed=3), 5200, "low"),
    "dusk, high ice": (replace(_LOW, sun_rise_deg=-4.0, clouds="high", horizon=(0.57, 0.22, 0.32)), 1500, "twilight"),
    "moonlit": (replace(_NIGHT, moon=True), 600, "night"),
    "moonlit, broken": (replace(_NIGHT, moon=True, clouds="broken"), 600, "night"),
    "northern lights": (replace(_NIGHT, aurora=True), 600, "night"),
    "another world": (
        replace(_DAY, grade=1.0, globes=2, clouds="high", zenith=(0.04, 0.014, 0.16), horizon=(0.74, 0.25, 0.53)),
        6000,
        "high",
    ),
    "dust": (replace(_DAY, grade=0.92, haze=5.0, zenith=(0.43, 0.23, 0.12), horizon=(0.74, 0.46, 0.25)), 8000, "clear"),
    "space": (replace(_NIGHT, around="space", nebula=0.8), 11_000, "airless"),
    "under water": (
        replace(_DAY, around="water", zenith=(0.03, 0.34, 0.54), horizon=(0.004, 0.07, 0.16)),
        4500,
        "water",
    ),
    "underground": (
        replace(_DAY, around="rock", zenith=(0.004, 0.005, 0.008), horizon=(0.012, 0.017, 0.026)),
        1100,
        "rock",
    ),
}
"""One of each kind: its look, the plan's lux, what the light comes through."""


def main() -> None:
    """Paint all, and write the sheet."""
    parser = argparse.ArgumentParser(description="A contact sheet of skies.")
    parser.add_argument("--out", type=Path, default=Path("looks/skies.png"))
    parser.add_argument("--width", type=int, default=FULL_WIDTH)
    arguments = parser.parse_args()
    rows = -(-len(SKIES) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _TILE[0], rows * _TILE[1]))
    pen = ImageDraw.Draw(sheet)
    for place, (name, (look, plan_lux, air)) in enumerate(SKIES.items()):
        began = time.process_time()
        picture = shown_sky(paint_sky(look, arguments.width), look, light_levels(plan_lux, air))
        spent = time.process_time() - began
        x, y = place % _COLUMNS * _TILE[0], place // _COLUMNS * _TILE[1]
        sheet.paste(Image.fromarray(picture).resize(_TILE, Image.Resampling.LANCZOS), (x, y))
        pen.text((x + 6, y + _TILE[1] - 16), f"{name}, {spent:.2f} s", fill="white")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(arguments.out)
    print(arguments.out)


if __name__ == "__main__":
    main()
