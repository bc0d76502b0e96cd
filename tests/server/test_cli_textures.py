"""`holoforge textures` says which sets there are and what was left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.cli import main
from tests.generators.material.library.painted import reader, write_set


def test_sets_are_indexed_and_listed_and_what_was_left_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOLOFORGE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("generators.material.phrase.phrase_reader", lambda device: reader())
    library = tmp_path / "sets"
    write_set(library, "bricks", {"color": "Bricks038_1K_Color.png", "normal": "lone_normal.png"})
    assert main(["textures", "index", "--library", str(library)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("1 texture sets")
    assert "lone has no colour map" in said.err
    assert main(["textures", "list", "--json", "--library", str(library)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["maps"] == {"base_color": "Bricks038_1K_Color.png"}
    assert main(["textures", "show", "--library", str(library)]) == 1
    assert main(["textures", "index", "--library", str(tmp_path / "nowhere")]) == 1
