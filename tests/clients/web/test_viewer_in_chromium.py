"""A person's way through the viewer, in a real browser against the real server: type, watch, look."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

READY_S, FIRST_FRAME_S, SCENE_S = 120.0, 60.0, 180.0
POLICY = "Content Security Policy"
STOP_WHEN_PLANNING = """() => {
  const root = document.querySelector("#interface");
  const stop = () => root.dataset.phase === "planning" && root.querySelector(".cancel").click();
  new MutationObserver(stop).observe(root, { attributeFilter: ["data-phase"] });
}"""
PROMPT = "a red barn beside an old oak tree on a sunny day"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server with an empty store."""
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "server.cli", "serve", "--host", "127.0.0.1", "--port", str(port)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--store", str(folder / "store")], stdout=log, stderr=log, env=environment
        )
    try:
        wait_until_ready(f"http://127.0.0.1:{port}", process, folder / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def wait_until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + READY_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"the server did not become ready:\n{log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Iterator[Any]:
    """The viewer, drawn once."""
    page = browser.new_page(viewport={"width": 800, "height": 500})
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    page.on("console", lambda said: page.mistakes.append(said.text) if POLICY in said.text else None)
    page.goto(f"{address}/?seed=1&quality=fast&objects=4")
    wait_until(page, "window.__holoforge?.fps > 0", FIRST_FRAME_S)
    yield page
    page.close()


def wait_until(page: Any, expression: str, timeout_s: float) -> None:
    """Wait until `expression` holds in the page, asking from outside: the page itself evaluates no strings."""
    deadline = time.monotonic() + timeout_s
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"not within {timeout_s:g} s: {expression}"
        page.wait_for_timeout(100)


def look(page: Any) -> NDArray[np.float32]:
    """What the canvas alone shows: `[height, width, 3]` float32 in 0..1."""
    page.evaluate("for (const e of document.querySelectorAll('#interface, .vignette')) e.style.visibility = 'hidden'")
    picture = Image.open(io.BytesIO(page.screenshot(timeout=120_000))).convert("RGB")
    page.evaluate("for (const e of document.querySelectorAll('#interface, .vignette')) e.style.visibility = ''")
    return np.asarray(picture, np.float32) / np.float32(255)


def make_scene(page: Any, prompt: str) -> dict[str, Any]:
    """Type `prompt`, press Enter and wait for the whole scene; gives `window.__holoforge`."""
    page.fill("input[name=prompt]", prompt)
    page.keyboard.press("Enter")
    wait_until(page, "['finished', 'failed'].includes(window.__holoforge.phase)", SCENE_S)
    page.wait_for_timeout(3000)  # the last thing's entrance
    state: dict[str, Any] = page.evaluate("window.__holoforge")
    return state


def test_a_typed_prompt_becomes_a_scene_on_the_canvas(page: Any) -> None:
    before = look(page)
    state = make_scene(page, PROMPT)
    after = look(page)

    assert state["phase"] == "finished", state["errors"]
    assert state["errors"] == []
    assert page.mistakes == []
    assert state["counts"]["objects"] >= 2
    assert state["counts"]["textures"] >= 6
    assert state["timings"]["first_asset"] < state["timings"]["complete"]
    assert colourfulness(after) > 3 * colourfulness(before)
    assert changed_share(before, after) > 0.5


def test_things_stand_before_the_sky_and_the_ground(page: Any) -> None:
    """With its things hidden the scene is the same picture but for them."""
    if page.evaluate("window.__holoforge.phase") != "finished":
        make_scene(page, PROMPT)
    whole = look(page)
    page.evaluate("window.__holoforge.show(false)")
    page.wait_for_timeout(500)
    empty = look(page)
    page.evaluate("window.__holoforge.show(true)")
    assert changed_share(whole, empty) > 0.02


def test_stop_ends_a_scene_that_is_under_way(page: Any) -> None:
    page.evaluate(STOP_WHEN_PLANNING)
    page.fill("input[name=prompt]", "a crowded market with many stalls by the sea")
    page.keyboard.press("Enter")
    wait_until(page, "window.__holoforge.phase === 'cancelled'", 60.0)
    assert page.mistakes == []


def colourfulness(picture: NDArray[np.float32]) -> float:
    """Variance over all pixels, summed over the channels."""
    return float(picture.reshape(-1, 3).var(axis=0).sum())


def changed_share(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """The share of pixels whose colour differs by more than a twelfth in some channel."""
    return float((np.abs(one - other).max(axis=2) > 1 / 12).mean())
