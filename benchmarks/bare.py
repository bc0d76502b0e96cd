"""A scene's file as the lean profile has it, drawn by three.js alone: what the viewer's frames are held beside."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from benchmarks.stock import served
from benchmarks.viewer_pictures import HEIGHT, WIDTH
from holoforge_client import AssetReceived, connect_blocking
from server.cli import CommandError

Quality = Literal["fast", "balanced", "best"]
PROFILE = "webgl-mobile"
_WEB = Path(__file__).resolve().parent.parent / "clients" / "web"
_PAGE = Path(__file__).with_name("bare.html")
_SETTLE_MS = 3000


def has_three() -> bool:
    """Whether three.js is here: `npm ci` in clients/web brings it."""
    return (_WEB / "node_modules" / "three").is_dir()


def whole_file(address: str, prompt: str, quality: Quality) -> bytes:
    """The scene that the viewer shows of a prompt, with seed 1, as one GLB.

    Raises:
        CommandError: the server sent none.
    """
    with connect_blocking(address.replace("http", "ws", 1), profile=PROFILE) as client:
        for event in client.generate(prompt, seed=1, quality=quality, delivery="embedded"):
            if isinstance(event, AssetReceived) and event.slot == "scene":
                return event.data
    raise CommandError(f"{prompt!r}: no scene.glb came")


@contextmanager
def bare_page(browser: Browser, glb: bytes, watch: str) -> Iterator[Page]:
    """A page that draws `glb` and nothing else, and runs `watch` beside; shaders and pictures are on the GPU."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scene.glb"
        path.write_bytes(glb)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.add_init_script(watch)
        page.route("**/bare.html", lambda route: route.fulfill(path=_PAGE))
        with served(_WEB, path) as address:
            page.goto(f"{address}/bare.html")
            page.wait_for_function("window.__holoforge", timeout=120_000)
            page.wait_for_timeout(_SETTLE_MS)
            yield page
        page.close()
