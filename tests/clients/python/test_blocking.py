"""The client without an event loop, and the notebook's view: the same scenes, from plain code."""

from __future__ import annotations

import asyncio
import base64
import html
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from holoforge_client import AssetReceived, ConnectionRefused, Finished, JobCancelled, connect_blocking
from holoforge_client.notebook import SceneView, show
from tests.server.scripted import Hold, Part, ScriptedBackend, noise_wav
from tests.server.serving import running

NOTEBOOK = Path(__file__).parents[3] / "clients" / "python" / "examples" / "scenes.ipynb"
WAV = noise_wav(2000)


def beside(backend: ScriptedBackend, work: Callable[[str], None]) -> None:
    """Run plain code in a thread beside a server."""

    async def run() -> None:
        async with running(backend) as address:
            await asyncio.to_thread(work, f"ws://{address}")

    asyncio.run(run())


def test_scenes_come_to_plain_code(tmp_path: Path) -> None:
    def work(url: str) -> None:
        with connect_blocking(url) as client:
            assert client.welcome.version == 1
            for _ in range(2):
                events = list(client.generate("noise", seed=3))
                assert isinstance(events[-1], Finished)
                assert [e.data for e in events if isinstance(e, AssetReceived) and e.slot == "speech/a"] == [WAV]
            assert isinstance(list(client.edit("job-1", "louder"))[-1], Finished)

    backend = ScriptedBackend(tmp_path, [Part("speech/a", WAV)])
    beside(backend, work)
    assert [request.seed for request in backend.requests] == [3, 3]


def test_leaving_early_or_cancelling_stops_the_job(tmp_path: Path) -> None:
    def work(url: str) -> None:
        with connect_blocking(url) as client:
            events = client.generate("noise", job="left")
            next(events)
            events.close()
            waiting = client.generate("noise", job="stopped")
            next(waiting)
            threading.Timer(0.01, client.cancel, ["stopped"]).start()
            with pytest.raises(JobCancelled):
                list(waiting)

    backend = ScriptedBackend(tmp_path, [Hold()])
    beside(backend, work)
    assert backend.stopped == ["left", "stopped"]


def test_without_a_server_it_is_refused_and_no_thread_stays() -> None:
    before = threading.active_count()
    with pytest.raises(ConnectionRefused, match="holoforge serve"), connect_blocking("ws://127.0.0.1:9"):
        pass
    assert threading.active_count() == before


def test_a_view_holds_the_scene_and_escapes_what_is_said() -> None:
    shown = SceneView('A "garden" <b>', b"glTF", (("<i>Hush.", b"RIFF"),))._repr_html_()
    assert "<b>&gt;" not in shown
    assert "&lt;i&gt;Hush." in shown
    page = html.unescape(shown.partition('srcdoc="')[2].partition('"></iframe>')[0])
    assert f"base64,{base64.b64encode(b'glTF').decode()}" in page
    with pytest.raises(ValueError, match="embedded"):
        show([])


def test_the_notebook_runs_from_top_to_bottom(tmp_path: Path) -> None:
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]

    def work(url: str) -> None:
        names: dict[str, object] = {}
        for source in code:
            exec(compile(source.replace("ws://127.0.0.1:8765", url), str(NOTEBOOK), "exec"), names)
        assert isinstance(names["garden"], SceneView)
        assert isinstance(names["changed"], SceneView)

    parts = [Part("scene", b"glTF" + bytes(100), media_type="model/gltf-binary"), Part("speech/a", WAV)]
    beside(ScriptedBackend(tmp_path, parts), work)
