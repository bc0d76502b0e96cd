"""A typed prompt becomes a scene in the viewer, by the server and the models that people get."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from rich.console import Console

from server.cli.generate import private_server
from tests.clients.web.test_viewer_in_chromium import changed_share, colourfulness, look, make_scene, opened

PROMPT = "a red barn beside an old oak tree on a sunny day"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server with an empty store."""
    with private_server(Console(stderr=True), store=str(tmp_path_factory.mktemp("server") / "store")) as address:
        yield address


def test_a_typed_prompt_becomes_a_scene_on_the_canvas(browser: Any, address: str) -> None:
    page = opened(browser, address, "seed=1&quality=fast&objects=4")
    before = look(page)
    state = make_scene(page, PROMPT)
    after = look(page)
    assert state["errors"] == page.mistakes == []
    assert state["counts"]["objects"] >= 2
    assert state["counts"]["textures"] >= 3
    assert colourfulness(after) > 3 * colourfulness(before)
    assert changed_share(before, after) > 0.5
    page.close()
