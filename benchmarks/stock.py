"""scene.glb as it is in stock viewers, beside our own viewer: how bright the pictures come out.

make bench-stock, or python -m benchmarks.stock OUT [--prompts FILE] [--count N] [--only VIEWER …]

Each prompt is made once by a server of our own. Its `scene.glb` is shown by three.js, Babylon.js and model-viewer from
the registry (`npm ci` in benchmarks/stock_viewers), untouched but for the camera; our viewer shows the scene itself.
Compared is the median of the pictures' luminance as displayed. Not covered: glTFast, which wants Unity.
"""

from __future__ import annotations

import argparse
import functools
import io
import json
import math
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Error, sync_playwright
from rich.console import Console

from assets.glb import read_glb
from assets.preview.triangles import turn
from benchmarks.table import machine, print_table
from benchmarks.viewer_pictures import FLAGS, HEIGHT, WIDTH, chromium_path, take
from server.cli import CommandError
from server.cli.generate import private_server
from server.cli.steps import read_lines

PAGES = Path(__file__).resolve().parent / "stock_viewers"
VIEWERS = ("three", "babylon", "model-viewer")
BOUND = 0.15
"""How far from our viewer's a stock viewer's median luminance may be."""
_LUMA = np.array([0.2126, 0.7152, 0.0722])
_LOAD_MS = 120_000
_PROMPTS = (
    "two camels resting beside a well at the edge of the dunes, noon",
    "a rowing boat on a mountain lake at sunset",
    "a yellow taxi waiting outside a cinema on a wet street, midnight",
    "a lighthouse on a black cliff during a thunderstorm, rain",
    "a potted cactus, a laptop and three coffee cups on an office desk by the window",
    "an astronaut planting a flag on a red planet with two moons",
)


@contextmanager
def served(folder: Path, glb: Path) -> Iterator[str]:
    """An address under which `folder` and, as /scene.glb, a file are had, for as long as the block runs."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            return str(glb) if path.split("?")[0] == "/scene.glb" else super().translate_path(path)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


def camera_of(glb: bytes) -> dict[str, str]:
    """The file's own camera as model-viewer's attributes: it stands 1 m before what it looks at."""
    document, _ = read_glb(glb)
    node = next(node for node in document["nodes"] if "camera" in node)
    lens = document["cameras"][node["camera"]]["perspective"]
    way = turn(node["rotation"]) @ np.array([0.0, 0.0, -1.0], np.float32)
    at = np.asarray(node["translation"]) + way
    azimuth, polar = math.degrees(math.atan2(-way[0], -way[2])), math.degrees(math.acos(float(-way[1])))
    return {
        "camera-target": " ".join(f"{part:.4f}m" for part in at),
        "camera-orbit": f"{azimuth:.3f}deg {polar:.3f}deg 1m",
        "min-camera-orbit": "auto 0deg 0.1m",
        "max-camera-orbit": "auto 180deg auto",
        "field-of-view": f"{math.degrees(lens['yfov']):.3f}deg",
        "min-field-of-view": "5deg",
        "max-field-of-view": "120deg",
    }


def median_luminance(picture: Image.Image) -> float:
    """The median of a picture's luminance as it is displayed, 0 to 1."""
    return float(np.median(np.asarray(picture.convert("RGB"), np.float64) / 255 @ _LUMA))


def show(browser: Browser, viewer: str, glb: Path) -> Image.Image:
    """A stock viewer's picture of a file.

    Raises:
        CommandError: the viewer did not show it.
    """
    said = f"?{urlencode(camera_of(glb.read_bytes()))}" if viewer == "model-viewer" else ""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_default_timeout(_LOAD_MS)
    try:
        with served(PAGES, glb) as address:
            page.goto(f"{address}/{viewer}.html{said}")
            page.wait_for_function("window.shown || window.failed")
            if failed := page.evaluate("window.failed"):
                raise CommandError(f"{viewer}: {failed}")
            return Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    except Error as error:
        raise CommandError(f"{viewer}: {str(error)[:200]}") from error
    finally:
        page.close()


def main(given: Sequence[str] | None = None) -> int:
    """Compare; returns 1 where a viewer is further from ours than the bound."""
    parser = argparse.ArgumentParser(description="scene.glb in stock viewers beside ours.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--prompts", type=Path, help="a text file; else six of ours")
    parser.add_argument("--count", type=int)
    parser.add_argument("--again", action="store_true", help="compare what lies in OUT already; nothing is made")
    parser.add_argument("--url", help="a server that runs already, such as http://127.0.0.1:8080")
    parser.add_argument("--only", nargs="+", choices=VIEWERS, default=VIEWERS)
    arguments = parser.parse_args(given)
    console = Console(stderr=True)
    prompts = (read_lines(arguments.prompts, "prompt") if arguments.prompts else list(_PROMPTS))[: arguments.count]
    if not (PAGES / "node_modules").is_dir():
        console.print(f"npm ci in {PAGES} first", style="red")
        return 1
    arguments.out.mkdir(parents=True, exist_ok=True)
    rows: list[tuple[str, ...]] = []
    ratios: dict[str, list[float]] = {name: [] for name in arguments.only}
    with tempfile.TemporaryDirectory() as store, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        own = private_server(console, store=str(Path(store) / "store"))
        with nullcontext(arguments.url) if arguments.url or arguments.again else own as address:
            for number, prompt in enumerate(prompts, 1):
                out = arguments.out / f"{number:02d}"
                if not arguments.again:
                    _make(browser, address, prompt, out)
                row, found = _compare(browser, prompt, out, arguments.only)
                rows.append(row)
                for name, ratio in found.items():
                    ratios[name].append(ratio)
        browser.close()
    print_table(f"median luminance, stock viewer / ours; {machine()}", ("prompt", "ours", *arguments.only), rows)
    worst = {name: max(abs(ratio - 1) for ratio in found) for name, found in ratios.items()}
    middle = {name: statistics.median(abs(ratio - 1) for ratio in found) for name, found in ratios.items()}
    print(json.dumps({"bound": BOUND, "worst": worst, "median": middle}))
    return int(max(worst.values()) > BOUND)


def _make(browser: Browser, address: str, prompt: str, out: Path) -> None:
    """Make a scene's files, and take its picture in our viewer."""
    given = ["--url", address.replace("http", "ws", 1), "--out", str(out), "--quality", "fast", "--no-preview"]
    done = subprocess.run([sys.executable, "-m", "server.cli", "generate", prompt, *given], stdout=subprocess.DEVNULL)
    if done.returncode:
        raise CommandError(f"{prompt!r} was not made")
    take(browser, address, prompt, 0, "fast").picture.save(out / "ours.png")


def _compare(
    browser: Browser, prompt: str, out: Path, viewers: Sequence[str]
) -> tuple[tuple[str, ...], dict[str, float]]:
    level = median_luminance(Image.open(out / "ours.png"))
    found: dict[str, float] = {}
    told: list[Any] = []
    for viewer in viewers:
        picture = show(browser, viewer, out / "scene.glb")
        picture.save(out / f"{viewer}.png")
        found[viewer] = median_luminance(picture) / max(level, 1e-3)
        told.append(f"{found[viewer]:.2f}")
    return (prompt[:48], f"{level:.3f}", *told), found


if __name__ == "__main__":
    sys.exit(main())
