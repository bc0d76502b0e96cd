"""Scenes as people see them: each prompt given to the web viewer in headless Chromium, against a server of our own.

Chromium draws in software: lean unless `detail` says otherwise; `high` is what a desktop would be given, slowly.
The page is small until the scene is whole, so that drawing takes little from the server on the same cores.
"""

from __future__ import annotations

import io
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Error, sync_playwright
from rich.console import Console

from server.cli import CommandError
from server.cli.generate import private_server

FLAGS = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist")
WIDTH, HEIGHT = 960, 540
_SMALL = {"width": 240, "height": 135}
_SCENE_S = 240.0
_SETTLE_MS = 2500
"""The last thing's entrance."""
_FRAMES = """count => new Promise(done => {
  const wait = () => count-- > 0 ? requestAnimationFrame(wait) : done(null);
  wait();
})"""
_OVER = "['finished', 'failed', 'cancelled'].includes(window.__holoforge?.phase)"
_HIDE = "#interface, .vignette { visibility: hidden !important }"
_LUMA = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True, eq=False)
class Shot:
    """A finished scene's picture, 960×540, and what the viewer says of it; times in milliseconds since the prompt."""

    prompt: str
    picture: Image.Image
    phase: str
    errors: tuple[str, ...]
    first_asset_ms: int | None
    finished_ms: int | None
    wall_s: float

    @property
    def luminance(self) -> float:
        """The median of the pixels' luminance as it is displayed (sRGB's own scale), 0 to 1."""
        pixels = np.asarray(self.picture, np.float64) / 255
        return float(np.median(pixels @ _LUMA))

    def row(self) -> dict[str, Any]:
        """What the key says of it."""
        return {
            "prompt": self.prompt,
            "phase": self.phase,
            "errors": list(self.errors),
            "luminance": round(self.luminance, 3),
            "first_asset_ms": self.first_asset_ms,
            "finished_ms": self.finished_ms,
        }


def take_pictures(prompts: Sequence[str], seed: int, quality: str, detail: str = "auto") -> Iterator[Shot]:
    """Make each prompt's scene and take its picture; the server and the browser last as long as the iteration.

    Raises:
        CommandError: there is no Chromium, or the server does not start.
    """
    with tempfile.TemporaryDirectory() as store, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        with private_server(Console(stderr=True), store=str(Path(store) / "store")) as address:
            for prompt in prompts:
                yield take(browser, address, prompt, seed, quality, detail=detail)
        browser.close()


def chromium_path() -> str:
    """Where Chromium is.

    Raises:
        CommandError: it is nowhere.
    """
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        raise CommandError("chromium is absent: apt-get install chromium")
    return found


def take(browser: Browser, address: str, prompt: str, seed: int, quality: str, *, detail: str = "auto") -> Shot:
    """Make a prompt's scene by the server at `address` and take its picture in our viewer, as rich as `detail` says."""
    began = time.perf_counter()
    page = browser.new_page(  # it waits by evaluating in the page, and the camera keeps still
        viewport=_SMALL, bypass_csp=True, reduced_motion="reduce"
    )
    page.set_default_timeout(1000 * _SCENE_S)
    try:
        page.goto(f"{address}/?{urlencode({'seed': seed, 'quality': quality, 'detail': detail, 'prompt': prompt})}")
        page.wait_for_function(_OVER)
        page.wait_for_timeout(_SETTLE_MS)
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        page.add_style_tag(content=_HIDE)
        page.evaluate(_FRAMES, 5)
        data = page.screenshot()
        state = page.evaluate("window.__holoforge")
    except Error as error:
        return Shot(prompt, _black(), "lost", (str(error)[:200],), None, None, time.perf_counter() - began)
    finally:
        page.close()
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    times = state["timings"]
    wall_s = time.perf_counter() - began
    return Shot(
        prompt, picture, state["phase"], tuple(state["errors"]), times["first_asset"], times["finished"], wall_s
    )


def _black() -> Image.Image:
    pixels: NDArray[np.uint8] = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    return Image.fromarray(pixels)
