"""A GLB with KTX2 pictures by the real encoder, in three.js as it is: the same picture as with PNG."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.asset import Asset
from assets.finishing.finish import finish
from assets.glb import Camera, Light, Node, pack_scene
from assets.maps import pack_map
from assets.materials import Material
from tests.assets.test_ktx2 import TARGET, needs_encoder, pictures
from tests.server.jobs.small import box

THREE = Path(__file__).resolve().parents[3] / "clients" / "web" / "node_modules" / "three"
PAGE = """<!doctype html><style>body { margin: 0 } canvas { display: block }</style>
<script type="importmap">{ "imports": {
  "three": "/build/three.module.js", "three/addons/": "/examples/jsm/"
} }</script>
<script type="module">
import { Color, Scene, WebGLRenderer } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { KTX2Loader } from "three/addons/loaders/KTX2Loader.js";
const renderer = new WebGLRenderer({ antialias: true });
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
try {
  const ktx2 = new KTX2Loader().detectSupport(renderer);
  const file = await new GLTFLoader().setKTX2Loader(ktx2).loadAsync("/scene.glb");
  const scene = new Scene();
  scene.background = new Color(0.2, 0.2, 0.2);
  scene.add(file.scene);
  const maps = [];
  file.scene.traverse((node) => node.isMesh && maps.push(Boolean(node.material.map.isCompressedTexture)));
  renderer.render(scene, file.cameras[0]);
  window.shown = maps;
} catch (error) {
  window.failed = String(error);
}
</script>"""

pytestmark = pytest.mark.skipif(not THREE.is_dir(), reason="three.js is not installed: npm ci in clients/web")


def cube() -> Asset:
    textures = tuple((name, pack_map(name, pixels)) for name, pixels in pictures(128).items())
    nodes = [
        Node("cube", box("cube", (1.0, 1.0, 1.0)), {"body": Material("m", textures=textures)}, (0.0, -0.5, -1.6)),
        Node("lamp", None, {}, (0.0, 0.5, 0.5), light=Light("point", (1.0, 1.0, 1.0), 8.0)),
        Node("view", camera=Camera(40.0)),
    ]
    return pack_scene("cube", nodes)


def shown(browser: Any, glb: Asset) -> tuple[list[bool], np.ndarray]:
    """Whether each mesh wears a compressed texture, and the picture."""
    page = browser.new_page(viewport={"width": 200, "height": 200})

    def answer(route: Any) -> None:
        path = route.request.url.split("//", 1)[1].partition("/")[2].split("?")[0]
        if path == "scene.glb":
            route.fulfill(body=glb.data, content_type="model/gltf-binary")
        elif not path:
            route.fulfill(body=PAGE, content_type="text/html")
        elif (file := THREE / path).is_file():
            kind = "text/javascript" if path.endswith(".js") else mimetypes.guess_type(path)[0]
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.abort()

    page.route("**/*", answer)
    try:
        page.goto("http://three.test/")
        page.wait_for_function("window.shown || window.failed", timeout=60_000)
        assert not page.evaluate("window.failed")
        maps: list[bool] = page.evaluate("window.shown")
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    finally:
        page.close()
    return maps, np.asarray(picture, np.float64)


@needs_encoder
def test_three_shows_ktx2_as_it_shows_png(browser: Any) -> None:
    plain, before = shown(browser, cube())
    compressed, after = shown(browser, finish(cube(), TARGET))
    assert (plain, compressed) == ([False], [True])
    assert before.std() > 20  # something is to be seen
    assert np.abs(before - after).mean() < 3.0
