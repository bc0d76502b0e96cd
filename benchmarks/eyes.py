"""Pictures for fresh eyes: scenes in the viewer, as single PNGs and as contact sheets with numbers instead of prompts.

python -m benchmarks.eyes OUT [--prompts FILE] [--count N] [--seed N] [--quality fast]

Writes OUT/NN.png and OUT/sheetN.png, which whoever judges may see, and OUT/key.jsonl, which they may not: number,
prompt and, where the prompts' file has them, place and subject. The order is shuffled: the numbers tell nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from rich.console import Console
from rich.progress import track

from benchmarks.table import machine, print_table
from benchmarks.viewer_pictures import Shot, take_pictures
from server.cli import CommandError
from server.cli.steps import read_lines

PROMPTS = Path(__file__).resolve().parent / "data" / "eyes_prompts.jsonl"
DARK, BRIGHT = 0.08, 0.6
"""Between these the median luminance of a picture is to be."""
_TILE = (640, 360)
_COLUMNS, _ROWS, _LABEL = 3, 4, 20


def write_sheets(pictures: Sequence[Image.Image], out: Path) -> list[Path]:
    """Write contact sheets of twelve pictures, each with its number, from 1, and nothing else."""
    written = []
    each = _COLUMNS * _ROWS
    for first in range(0, len(pictures), each):
        part = pictures[first : first + each]
        rows = -(-len(part) // _COLUMNS)
        sheet = Image.new("RGB", (_COLUMNS * _TILE[0], rows * (_TILE[1] + _LABEL)), "black")
        pen = ImageDraw.Draw(sheet)
        for place, picture in enumerate(part):
            x, y = place % _COLUMNS * _TILE[0], place // _COLUMNS * (_TILE[1] + _LABEL)
            sheet.paste(picture.resize(_TILE, Image.Resampling.LANCZOS), (x, y))
            pen.text((x + 6, y + _TILE[1] + 4), str(first + place + 1), fill="white")
        written.append(out / f"sheet{first // each + 1}.png")
        sheet.save(written[-1])
    return written


def shuffled(path: Path, count: int | None, seed: int) -> list[dict[str, Any]]:
    """The file's prompts with what else its lines say, in an order that tells nothing.

    Raises:
        CommandError: the file cannot be read.
    """
    prompts = read_lines(path, "prompt")
    rows: list[dict[str, Any]] = [{"prompt": prompt} for prompt in prompts]
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    random.Random(seed).shuffle(rows)
    return rows[:count]


def print_shots(shots: Sequence[Shot]) -> None:
    """How many came out, how bright they are, how long the viewer waited."""
    values = [shot.luminance for shot in shots]
    outside = [f"{number} ({value:.2f})" for number, value in enumerate(values, 1) if not DARK <= value <= BRIGHT]
    rows = [
        ("finished", f"{sum(shot.phase == 'finished' for shot in shots)} of {len(shots)}"),
        (
            "median luminance, least / middle / most",
            f"{min(values):.2f} / {statistics.median(values):.2f} / {max(values):.2f}",
        ),
        (f"outside {DARK} to {BRIGHT}", ", ".join(outside) or "none"),
    ]
    for name in ("first_asset_ms", "finished_ms"):
        times = [value / 1000 for shot in shots if (value := getattr(shot, name)) is not None]
        if times:
            rows.append(
                (
                    f"{name[:-3].replace('_', ' ')} s, median / most",
                    f"{statistics.median(times):.1f} / {max(times):.1f}",
                )
            )
    print_table(f"pictures of the viewer, rendered in software; {machine()}", ("what", "measured"), rows)


def main() -> int:
    """Make the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Pictures of scenes in the viewer, for fresh eyes.")
    parser.add_argument("out", type=Path, help="folder to write to")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, help="only so many of them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quality", choices=("fast", "balanced", "best"), default="fast")
    parser.add_argument(
        "--detail", choices=("auto", "lean", "low", "high"), default="auto", help="how rich: `high` is a desktop's"
    )
    arguments = parser.parse_args()
    console = Console(stderr=True)
    try:
        rows = shuffled(arguments.prompts, arguments.count, arguments.seed)
        arguments.out.mkdir(parents=True, exist_ok=True)
        shots = []
        taken = take_pictures([row["prompt"] for row in rows], arguments.seed, arguments.quality, arguments.detail)
        with (arguments.out / "key.jsonl").open("w", encoding="utf-8") as key:
            for number, shot in enumerate(track(taken, "scenes", total=len(rows), console=console), 1):
                shots.append(shot)
                shot.picture.save(arguments.out / f"{number:02d}.png")
                key.write(json.dumps({"number": number} | rows[number - 1] | shot.row(), ensure_ascii=False) + "\n")
                key.flush()
    except CommandError as error:
        console.print(str(error), style="red")
        return 1
    for sheet in write_sheets([shot.picture for shot in shots], arguments.out):
        print(sheet)
    print_shots(shots)
    return 0


if __name__ == "__main__":
    sys.exit(main())
