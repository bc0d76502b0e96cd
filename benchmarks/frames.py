"""What a frame of the viewer costs where there is no GPU: `make bench-frames`.

    python -m benchmarks.frames [--prompts FILE] [--count 5] [--seconds 8] [--quality fast] [--link] [--out FOLDER]

Each prompt is made live, from a store without it, in the viewer at 960×540 in software-rendered Chromium, as the phone
profile has it; another scene was made before, so that all of the server is loaded. The page is open, as for whoever
types a prompt; with `--link` the prompt is in its address, and is asked for as soon as the page runs. A frame is one
that is drawn: the viewer leaves some out while a scene is made. Told are: when something 3D was first on show (it was
drawn); the frames while assets arrive, the longest over their median; the frames of the finished scene, by the clock
and by processor seconds of all of Chromium; and what three.js alone takes for the same scene's file (`bare.py`),
without shadows, interface or weather. The clock is fair only where nothing else runs: the load stands beside it. Not
covered: a GPU, a phone.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

import psutil
from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console

from benchmarks.bare import Quality, bare_page, has_three, whole_file
from benchmarks.table import machine, print_table
from benchmarks.viewer_pictures import FLAGS, HEIGHT, WIDTH, chromium_path
from server.cli.generate import private_server
from server.cli.steps import read_lines

PROMPTS = Path(__file__).parent / "data" / "eyes_prompts.jsonl"
FRAME_MS, FIRST_MS, LONGEST = 150.0, 1000.0, 3.0
_SCENE_S = 240
_BEFORE = "a wooden table with a red apple"
_SETTLE_MS = 12_000
"""Entrances, and the eye that gets used to the light, are over by then."""
_OPEN_MS = 8_000
"""A prompt is not typed sooner; by then the page has compiled what it can draw."""
_OVER = "['finished', 'failed', 'cancelled'].includes(window.__holoforge?.phase)"
_WATCH = """
window.__frames = [];
let draws = 0, triangles = 0;
const COUNTS = { drawElements: 1, drawArrays: 2, drawElementsInstanced: 1, drawArraysInstanced: 2 };
for (const [name, at] of Object.entries(COUNTS)) {
  const own = WebGL2RenderingContext.prototype[name];
  WebGL2RenderingContext.prototype[name] = function (...given) {
    draws++;
    if (given[0] === this.TRIANGLES) triangles += given[at] / 3 * (name.endsWith('Instanced') ? given.at(-1) : 1);
    return own.apply(this, given);
  };
}
const tick = (at) => {
  __frames.push([at, window.__holoforge?.phase ?? '', draws, triangles]);
  draws = triangles = 0;
  requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
"""


@dataclass(frozen=True)
class Measured:
    """One scene: milliseconds, and what a frame draws."""

    prompt: str
    phase: str
    first_ms: float
    arriving_ms: tuple[float, ...]
    finished_ms: tuple[float, ...]
    cpu_ms: float
    draws: int
    triangles: int
    bare_ms: float
    """Processor milliseconds of a frame of three.js alone; NaN where it is not here."""

    @property
    def longest(self) -> float:
        """The longest frame while assets arrive, over their median."""
        return max(self.arriving_ms) / median(self.arriving_ms)


def measure(
    browser: Browser, address: str, prompt: str, quality: Quality, seconds: float, picture: Path | None, link: bool
) -> Measured:
    """Make a scene in the viewer and watch its frames; with `link` its prompt is in the page's address."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, bypass_csp=True)
    page.set_default_timeout(1000 * _SCENE_S)
    page.add_init_script(_WATCH)
    asked = {"seed": "1", "quality": quality, "detail": "lean"} | ({"prompt": prompt} if link else {})
    page.goto(f"{address}/?{urlencode(asked)}")
    if not link:
        page.wait_for_timeout(_OPEN_MS)
        page.fill("input[name=prompt]", prompt)
        page.press("input[name=prompt]", "Enter")
    page.wait_for_function(_OVER, polling=200)
    page.wait_for_timeout(_SETTLE_MS)
    arriving = _intervals(page.evaluate("__frames.splice(0)"), ("planning", "building"))
    frames, cpu_ms = _watched(page, seconds)
    state: dict[str, Any] = page.evaluate("window.__holoforge")
    if picture:
        page.screenshot(path=picture, timeout=120_000)
    page.close()
    finished = _intervals(frames, ("finished",))
    return Measured(
        prompt,
        state["phase"],
        state["timings"]["first_shown"] or float("inf"),
        arriving,
        finished,
        cpu_ms,
        round(median(frame[2] for frame in _drawn(frames))),
        round(median(frame[3] for frame in _drawn(frames))),
        _bare(browser, address, prompt, quality, seconds),
    )


def _watched(page: Page, seconds: float) -> tuple[list[list[Any]], float]:
    """The frames of so many seconds, and the processor milliseconds of one of them."""
    page.evaluate("__frames.splice(0)")
    chromium = _chromium()
    before = _seconds_of(chromium)
    page.wait_for_timeout(1000 * seconds)
    used = _seconds_of(chromium) - before
    frames: list[list[Any]] = page.evaluate("__frames.splice(0)")
    return frames, 1000 * used / max(1, len(_drawn(frames)))


def _bare(browser: Browser, address: str, prompt: str, quality: Quality, seconds: float) -> float:
    """Processor milliseconds of a frame of three.js alone; NaN where it is not here."""
    if not has_three():
        return math.nan
    with bare_page(browser, whole_file(address, prompt, quality), _WATCH) as page:
        return _watched(page, seconds)[1]


def _intervals(frames: Sequence[Sequence[Any]], phases: tuple[str, ...]) -> tuple[float, ...]:
    """From one drawn frame to the next, milliseconds, as long as the phase is one of those."""
    return tuple(b[0] - a[0] for a, b in pairwise(_drawn(frames)) if b[1] in phases and b[0] > a[0])


def _drawn(frames: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Those of the browser's ticks since the last of which something was drawn."""
    return [frame for frame in frames if frame[2]]


def _chromium() -> list[psutil.Process]:
    """The browser's processes: all that this one has started, but the server's."""
    mine = psutil.Process().children(recursive=True)
    return [process for process in mine if "chrom" in process.name()]


def _seconds_of(processes: Sequence[psutil.Process]) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in processes if process.is_running())


def row(found: Measured) -> tuple[str, ...]:
    """A line of the table."""
    return (
        found.prompt[:44],
        f"{found.first_ms / 1000:.2f}",
        f"{median(found.arriving_ms):.0f}",
        f"{max(found.arriving_ms):.0f}",
        f"{found.longest:.1f}",
        f"{median(found.finished_ms):.0f}",
        f"{found.cpu_ms:.0f}",
        f"{found.bare_ms:.0f}",
        str(found.draws),
        f"{found.triangles / 1000:.0f}",
    )


def main() -> int:
    """Measure and print; 1 where a bound is passed."""
    parser = argparse.ArgumentParser(description="Frames of the viewer without a GPU.")
    parser.add_argument("--prompts", type=Path, default=PROMPTS, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=8.0, help="for how long the finished scene is watched")
    parser.add_argument("--quality", choices=["fast", "balanced", "best"], default="fast")
    parser.add_argument("--link", action="store_true", help="the prompt is in the page's address")
    parser.add_argument("--out", type=Path, help="pictures of the pages here")
    arguments = parser.parse_args()
    console, found = Console(stderr=True), []
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as store, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        with private_server(console, store=str(Path(store) / "store")) as address:
            whole_file(address, _BEFORE, arguments.quality)
            for number, prompt in enumerate(read_lines(arguments.prompts, "prompt")[: arguments.count]):
                picture = arguments.out / f"{number:02}.png" if arguments.out else None
                args = (arguments.quality, arguments.seconds, picture, arguments.link)
                found.append(measure(browser, address, prompt, *args))
                console.print(" | ".join(row(found[-1])), f"load {os.getloadavg()[0]:.1f}")
        browser.close()
    columns = (
        "prompt",
        "first 3D s",
        "arriving ms",
        "longest",
        "over median",
        "finished ms",
        "CPU ms",
        "three alone CPU ms",
        "draws",
        "k triangles",
    )
    print_table(
        f"frames at {WIDTH}×{HEIGHT}, software rendering, load {os.getloadavg()[0]:.1f}; {machine()}",
        columns,
        [row(one) for one in found],
    )
    slow = [
        one for one in found if median(one.finished_ms) > FRAME_MS or one.longest > LONGEST or one.first_ms > FIRST_MS
    ]
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
