"""A hundred cuts at random bytes over the TypeScript client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clients.web import test_resume_in_node as resume

pytestmark = resume.pytestmark


def test_a_hundred_cuts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resume, "CUTS", 100)
    monkeypatch.setattr(resume, "LONGEST", 12_000)
    resume.test_every_scene_comes_whole_and_no_byte_twice_however_often_it_is_cut(tmp_path)
