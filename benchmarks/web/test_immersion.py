"""The viewer as a person meets it who wears a headset, holds a phone, or uses no mouse: iwer and axe in Chromium."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.web.staged import staged
from tests.server.scripted import ScriptedBackend

WEB = Path(__file__).resolve().parents[2] / "clients" / "web"
IWER = WEB / "node_modules" / "iwer" / "build" / "iwer.min.js"
AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
WAIT_S = 60.0
# iwer 2.5.0 takes the offset of a reference space for its matrix, which it is not: poses would stay as they were
HEADSET = """
window.device = new IWER.XRDevice(IWER.metaQuest3);
device.installRuntime({ forceInstall: true });
device.position.set(0, 1.6, 0);
const { getOffsetReferenceSpace } = IWER.XRReferenceSpace.prototype;
IWER.XRReferenceSpace.prototype.getOffsetReferenceSpace = function (offset) {
  return getOffsetReferenceSpace.call(this, offset.matrix);
};
"""
TABLE = """
const at = new Float32Array([1, 0, 0, 0,  0, 1, 0, 0,  0, 0, 1, 0,  0, 0.8, -1, 1]);
const corners = [[-0.7, -0.4], [0.7, -0.4], [0.7, 0.4], [-0.7, 0.4]].map(([x, z]) => new DOMPointReadOnly(x, 0, z));
device.installSEM(class {
  environmentCanvas = document.createElement("canvas");
  trackedPlanes = new Set([{ transform: { matrix: at }, polygon: corners, semanticLabel: "table" }]);
  trackedMeshes = new Set();
  render() {}
  computeHitTestResults() { return [at]; }
});
"""
AIM = """([x, y, z, pitch]) => {
  const { right } = device.controllers;
  right.position.set(x, y, z);
  right.quaternion.set(Math.sin(pitch / 2), 0, 0, Math.cos(pitch / 2));
}"""
AXE_RUN = "async () => (await axe.run()).violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 200))])"

pytestmark = pytest.mark.skipif(not IWER.is_file(), reason="npm ci has not been run in clients/web")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, ScriptedBackend]]:
    with staged(tmp_path_factory.mktemp("staged")) as (address, backend):
        yield address, backend


@pytest.fixture(scope="module")
def page(browser: Any, served: tuple[str, ScriptedBackend]) -> Iterator[Any]:
    """The viewer with a scene that stands, in a browser that has a headset."""
    page = browser.new_page(viewport={"width": 400, "height": 300})
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    page.add_init_script(path=IWER)
    page.add_init_script(HEADSET)
    page.goto(f"{served[0]}/?seed=7&prompt=a+box+and+a+ball")
    wait_until(page, "window.__holoforge?.phase === 'finished'")
    yield page
    assert page.mistakes == []
    page.close()


def wait_until(page: Any, expression: str) -> None:
    deadline = time.monotonic() + WAIT_S
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"not within {WAIT_S:g} s: {expression}"
        page.wait_for_timeout(50)


def press(page: Any, button: str) -> None:
    """Press and let go, each for some frames."""
    for value in (1, 0):
        page.evaluate(f"device.controllers.right.updateButtonValue('{button}', {value})")
        page.wait_for_timeout(400)


def test_axe_finds_nothing_and_a_file_is_looked_into_by_keyboard(page: Any) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(AXE_RUN) == []
    for control in ("[data-tool=panel]", ".assets .inspect"):  # on so narrow a page the panel is to be asked for
        page.focus(control)
        page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('dialog.inspector').open")
    assert "triangles" in page.inner_text("dialog.inspector")
    assert page.evaluate(AXE_RUN) == []
    page.keyboard.press("Escape")
    assert not page.is_visible("dialog.inspector")
    page.focus("[data-tool=panel]")
    page.keyboard.press("Enter")
    assert not page.is_visible(".panel")


def test_a_phone_shows_all_of_it_without_scrolling_sideways(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= 360")
    inside = """[...document.querySelectorAll('button, input')].filter((e) => e.checkVisibility()).every((e) => {
      const { left, right } = e.getBoundingClientRect(); return left > -1 && right < 361.5; })"""
    assert page.evaluate(inside)
    page.set_viewport_size({"width": 400, "height": 300})


def test_in_vr_one_points_takes_and_walks(page: Any, served: tuple[str, ScriptedBackend]) -> None:
    page.get_by_role("button", name="Enter VR").click()
    wait_until(page, "device.activeSession !== undefined && window.__holoforge.immersed === 'immersive-vr'")
    page.evaluate(AIM, [0, 1, 0, 0])
    page.wait_for_timeout(400)
    press(page, "trigger")
    wait_until(page, "window.__holoforge.pointed === 'object/box-1'")

    page.evaluate("device.controllers.right.updateButtonValue('squeeze', 1)")
    wait_until(page, "window.__holoforge.held.includes('object/box-1')")
    page.evaluate(AIM, [1, 1, 0, 0])
    page.wait_for_timeout(400)
    page.evaluate("device.controllers.right.updateButtonValue('squeeze', 0)")
    wait_until(page, "window.__holoforge.held.length === 0")
    assert page.evaluate("window.__holoforge.where('object/box-1')[0]") == pytest.approx(1.0, abs=0.05)

    page.evaluate(AIM, [-1, 1, 0, -0.5])
    page.wait_for_timeout(400)
    press(page, "trigger")
    wait_until(page, "Math.hypot(...window.__holoforge.eye.filter((_, i) => i !== 1)) > 1")
    x, _, z = page.evaluate("window.__holoforge.eye")
    assert (x, z) == (pytest.approx(-1.0, abs=0.1), pytest.approx(-1 / 0.5463, abs=0.2))

    page.fill("input[name=instruction]", "make this one red")
    page.press("input[name=instruction]", "Enter")
    wait_until(page, "window.__holoforge.phase === 'finished'")
    change, _ = served[1].changes[-1]
    assert (change.instruction, change.about) == ("make this one red", ("object/box-1",))  # type: ignore[union-attr]
    page.evaluate("device.activeSession.end()")
    wait_until(page, "window.__holoforge.immersed === null")


def test_in_ar_the_scene_is_put_on_a_table_of_its_size(page: Any, served: tuple[str, ScriptedBackend]) -> None:
    page.evaluate(TABLE)
    asked = len(served[1].requests)
    page.get_by_role("button", name="Enter AR").click()
    wait_until(page, "window.__holoforge.immersed === 'immersive-ar'")
    page.wait_for_timeout(600)
    press(page, "trigger")
    wait_until(page, "window.__holoforge.phase === 'finished'")
    assert len(served[1].requests) == asked + 1
    anchor = served[1].requests[-1].anchor
    assert anchor is not None
    assert anchor.kind == "table"
    assert anchor.size == pytest.approx((1.4, 0.6, 0.8))
    x, y, z = page.evaluate("window.__holoforge.eye")
    assert (x, y, z) == (pytest.approx(0, abs=0.05), pytest.approx(0.8, abs=0.05), pytest.approx(1, abs=0.05))
    page.evaluate("device.activeSession.end()")


def test_a_gpu_that_is_lost_comes_back_with_the_scene(page: Any) -> None:
    extension = "document.querySelector('#stage').getContext('webgl2').getExtension('WEBGL_lose_context')"
    page.evaluate(f"window.lost = {extension}; lost.loseContext()")
    wait_until(page, "document.querySelector('.toasts').innerText.includes('taken away')")
    page.evaluate("lost.restoreContext()")
    wait_until(page, "document.querySelector('.toasts').innerText.includes('is back')")
    assert page.evaluate("window.__holoforge.counts.objects") == 2


def test_a_link_makes_the_same_scene_again(page: Any) -> None:
    page.evaluate("window.__holoforge.link = ''; navigator.clipboard.writeText = async () => undefined")
    page.click("[data-tool=share]")
    wait_until(page, "window.__holoforge.link !== ''")
    link = page.evaluate("window.__holoforge.link")
    assert link.endswith("/?prompt=a+box+and+a+ball&seed=7")


def test_the_element_shows_a_scene_on_any_page(browser: Any, served: tuple[str, ScriptedBackend]) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 180})
    page.goto(f"{served[0]}/icon.svg")
    page.goto(f"{served[0]}/element.html")
    wait_until(page, "document.querySelector('holoforge-scene')?.phase === 'finished'")
    assert page.evaluate("document.querySelector('holoforge-scene').counts.objects") == 2
    page.evaluate("document.querySelector('holoforge-scene').remove()")
    page.close()
