"""A person's way through the viewer, in a real browser: type, watch, look, talk. Server: real, its generators small.

With the models that people get, `benchmarks/web/test_real_scene.py` does it.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from assets.store import FolderStore
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from tests.clients.web.served import served
from tests.server.jobs.small import TALKING, lineup

FIRST_FRAME_S, SCENE_S = 60.0, 60.0
AXE = Path(__file__).resolve().parents[3] / "clients" / "web" / "node_modules" / "axe-core" / "axe.min.js"
AXE_RUN = "async () => (await axe.run()).violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 200))])"
POLICY = "Content Security Policy"
STOP_WHEN_PLANNING = """() => {
  const root = document.querySelector("#interface");
  const stop = () => root.dataset.phase === "planning" && root.querySelector(".cancel").click();
  new MutationObserver(stop).observe(root, { attributeFilter: ["data-phase"] });
}"""
PROMPT = "table chair"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server with an empty store."""
    store = FolderStore(tmp_path_factory.mktemp("server"))
    with served(SceneBackend(InlineEngine(lineup(TALKING)), store, lineup(TALKING))) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Any, address: str) -> Iterator[Any]:
    page = opened(browser, address, "seed=1&quality=fast&mood=mirror")
    yield page
    page.close()


def opened(browser: Any, address: str, query: str) -> Any:
    """The viewer, drawn once; its `mistakes` are what it reports from now on."""
    page = browser.new_page(viewport={"width": 640, "height": 480})
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    page.on("console", lambda said: page.mistakes.append(said.text) if POLICY in said.text else None)
    page.goto(f"{address}/?{query}")
    wait_until(page, "window.__holoforge?.fps > 0", FIRST_FRAME_S)
    return page


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
    page.press("input[name=prompt]", "Enter")
    wait_until(page, "['finished', 'failed'].includes(window.__holoforge.phase)", SCENE_S)
    page.wait_for_timeout(1500)  # the last thing's entrance
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
    assert state["counts"]["textures"] >= 3
    assert state["timings"]["first_asset"] < state["timings"]["complete"]
    assert colourfulness(after) > 0.02
    assert changed_share(before, after) > 0.5


@pytest.mark.skipif(not AXE.is_file(), reason="npm ci has not been run in clients/web")
def test_axe_finds_nothing_in_the_page_nor_in_what_is_told_of_a_file(page: Any) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(AXE_RUN) == []
    page.focus(".assets [data-kind=object] .inspect")
    page.keyboard.press("Enter")
    assert "triangles" in page.inner_text("dialog.inspector")
    wait_until(page, "document.querySelector('.verdict').innerText.startsWith('no errors, no warnings')", SCENE_S)
    assert page.evaluate(AXE_RUN) == []
    page.keyboard.press("Escape")
    assert not page.is_visible("dialog.inspector")


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


def test_arrival_plan_and_side_are_seen_at_once(page: Any) -> None:
    one = look(page)
    page.click("[data-tool=views]")
    page.wait_for_timeout(500)
    three = look(page)
    page.click("[data-tool=views]")
    width = one.shape[1]
    assert changed_share(one[:, width * 3 // 4 :], three[:, width * 3 // 4 :]) > 0.1
    assert colourfulness(three[: one.shape[0] // 2, width * 3 // 4 :]) > 1e-3


def test_the_scene_is_taken_home_as_usdz(page: Any) -> None:
    with page.expect_download() as download:
        page.click("[data-tool=usdz]")
    assert download.value.suggested_filename.endswith(".usdz")
    with zipfile.ZipFile(download.value.path()) as archive:
        files = archive.infolist()
        assert files[0].filename == "model.usda"
        assert all(file.compress_type == zipfile.ZIP_STORED for file in files)
        assert any(file.filename.endswith((".png", ".jpg")) for file in files)
        assert b"def Mesh" in b"".join(archive.read(file) for file in files if file.filename.endswith(".usda"))


def test_what_is_said_is_answered_and_a_mood_that_is_told_is_followed(page: Any) -> None:
    if page.evaluate("window.__holoforge.phase") != "finished":
        make_scene(page, PROMPT)
    page.fill("input[name=said]", "How many tables are there?")
    page.press("input[name=said]", "Enter")
    wait_until(page, "document.querySelector('.caption').innerText === 'There is a table here.'", SCENE_S)

    page.focus("input[name=valence]")
    page.keyboard.press("Home")
    wait_until(page, "document.querySelector('.stage').innerText.includes('says unpleasant')", SCENE_S)
    assert page.mistakes == []


def test_stop_ends_a_scene_that_is_under_way(page: Any) -> None:
    page.evaluate(STOP_WHEN_PLANNING)
    page.fill("input[name=prompt]", "slow chair")
    page.keyboard.press("Enter")
    wait_until(page, "window.__holoforge.phase === 'cancelled'", 60.0)
    assert page.mistakes == []


def colourfulness(picture: NDArray[np.float32]) -> float:
    """Variance over all pixels, summed over the channels."""
    return float(picture.reshape(-1, 3).var(axis=0).sum())


def changed_share(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """The share of pixels whose colour differs by more than a twelfth in some channel."""
    return float((np.abs(one - other).max(axis=2) > 1 / 12).mean())
