"""Other people's viewers load what we make: model-viewer, A-Frame and Babylon.js, each in its example page."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assets.finishing.finish import finish
from assets.finishing.profiles import PLAIN_TARGET
from assets.glb import Node, pack_scene
from assets.materials import Material
from assets.shapes import build_shape
from server.protocol.messages import Accept
from server.targets import resolve_target
from tests.assets.test_glb import furnished

EXAMPLES = Path(__file__).resolve().parents[2] / "clients" / "web" / "examples"
WAIT_S = 120.0
TARGETS = {
    "plain": PLAIN_TARGET,
    "meshopt": resolve_target(
        Accept(image=("image/jpeg", "image/png"), extensions=("KHR_mesh_quantization", "EXT_meshopt_compression")),
        "webgl-mobile",
    ),
    "levels": resolve_target(
        Accept(extensions=("KHR_mesh_quantization", "EXT_meshopt_compression", "MSFT_lod")), "desktop"
    ),
}

pytestmark = pytest.mark.skipif(
    not (EXAMPLES / "node_modules").is_dir(), reason="npm ci has not been run in clients/web/examples"
)


def _nodes() -> list[Node]:
    """All that files have, and a thing of so many triangles that it gets a far version."""
    dog = build_shape("dog", (0.3, 0.6, 0.8), seed=1)
    return [*furnished(), Node("dog", dog, {p.surface: Material(p.surface) for p in dog.primitives})]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The examples, served with a scene of each target beside them."""
    files = {name: EXAMPLES / f"bench-{name}.glb" for name in TARGETS}
    for name, path in files.items():
        path.write_bytes(finish(pack_scene("all features", _nodes()), TARGETS[name]).data)
    handler = functools.partial(_Quiet, directory=str(EXAMPLES))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
    for path in files.values():
        path.unlink()


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("viewer", ["model-viewer", "aframe", "babylon"])
def test_it_loads(browser: Any, address: str, viewer: str, target: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 240})
    page.goto(f"{address}/{viewer}.html?glb=bench-{target}.glb")
    deadline = time.monotonic() + WAIT_S
    while not page.title().startswith(("loaded", "failed")):
        assert time.monotonic() < deadline, page.title()
        page.wait_for_timeout(200)
    title = page.title()
    page.close()
    assert title.startswith("loaded"), title
    assert viewer == "model-viewer" or int(title.split()[1]) >= 5
