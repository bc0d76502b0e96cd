"""What is seen from where one arrives, measured by rays: is the hero there, whole, large, unhidden, and the others?

python -m benchmarks.scenes [--prompts FILE] [--plans FILE] [--pictures FOLDER] [--seed N]

Nothing is painted: a scene takes a second. `--plans` keeps the plans, so that only the layout is done again.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.seen import LIMITS, Seen, measure
from benchmarks.table import print_table
from benchmarks.unpainted import Unpainted, make_scene, read_plans, write_plans
from generators.errors import GenerationError
from server.cli.steps import read_lines

PROMPTS = Path(__file__).resolve().parent / "data" / "arrival_prompts.jsonl"
_COLUMNS = ("prompt", "hero", "m", "high", "area", "unhid", "off", "named", "kinds", "things", "bare", "amiss")


def _row(prompt: str, seen: Seen) -> list[str]:
    hero = seen.hero
    named = f"{seen.named_whole}/{seen.named_seen}/{seen.named}"
    if hero is None:
        figures = ["-"] * 5
    else:
        figures = [f"{hero.distance_m:.1f}"]
        figures += [f"{value:.0%}" for value in (hero.height, hero.area, hero.unhidden, hero.off)]
    rest = [named, str(seen.kinds), str(seen.instances), f"{seen.bare:.0%}", ", ".join(seen.amiss)]
    return [prompt[:34], seen.hero_name[:18], *figures, *rest]


def print_rows(rows: Sequence[Sequence[str]]) -> None:
    """A line for each scene, its figures in columns."""
    for row in [_COLUMNS, *rows]:
        print(f"{row[0]:36}{row[1]:20}" + "".join(f"{figure:>7}" for figure in row[2:-1]) + f"  {row[-1]}")


def summary(found: Sequence[Seen]) -> list[list[str]]:
    """Each goal, how many scenes meet it, and the means."""
    rows = [[name, f"{sum(name not in seen.amiss for seen in found)} of {len(found)}"] for name in LIMITS]
    others = sum(max(0, seen.named - 1) for seen in found)
    rows.append(["other named things seen", f"{sum(max(0, seen.named_seen - 1) for seen in found)} of {others}"])
    rows.append(["and nearly whole", f"{sum(max(0, seen.named_whole - 1) for seen in found)} of {others}"])
    for name in ("kinds", "instances", "bare"):
        mean = sum(getattr(seen, name) for seen in found) / max(1, len(found))
        rows.append([f"{name}, mean", f"{mean:.2f}" if name == "bare" else f"{mean:.1f}"])
    good = sum(not seen.hero_amiss for seen in found)
    return [["hero as wanted", f"{good} of {len(found)}"], *rows]


def main() -> int:
    """Print the tables; returns the exit status."""
    parser = argparse.ArgumentParser(description="What is seen from where one arrives.")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--plans", type=Path, help="where to keep the plans between runs")
    parser.add_argument("--pictures", type=Path, help="a folder for a flat picture of each scene")
    parser.add_argument("--only", type=str, default="", help="only prompts with these words")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    plans = read_plans(arguments.plans)
    engine = Unpainted(plans)
    rows, found, seconds = [], [], 0.0
    for prompt in read_lines(arguments.prompts, "prompt"):
        if arguments.only not in prompt:
            continue
        try:
            began = time.perf_counter()
            scene = make_scene(engine, prompt, arguments.seed)
            seconds += time.perf_counter() - began
        except GenerationError as error:
            rows.append([prompt[:34], str(error)[:60], *[""] * 10])
            continue
        seen = measure(scene)
        found.append(seen)
        rows.append(_row(prompt, seen))
        if arguments.pictures is not None:
            arguments.pictures.mkdir(parents=True, exist_ok=True)
            seen.draw(scene, prompt).save(arguments.pictures / f"{len(found):02d}.png")
    write_plans(arguments.plans, plans)
    print_rows(rows)
    print_table(f"{len(found)} scenes, {seconds / max(1, len(found)):.2f} s each", ("goal", "met"), summary(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
