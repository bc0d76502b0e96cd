"""The versions of a scene, and the records they are kept as."""

from __future__ import annotations

from pathlib import Path

import pytest

from assets.store import Store
from server.scenes.records import SceneGone, SceneRecords
from server.scenes.state import SceneState
from server.scenes.versions import MOST_VERSIONS, NothingToUndo, Versions
from server.scenes.wish import Wish


def test_an_edit_forgets_what_was_undone() -> None:
    versions = Versions(("a",)).grown("b").grown("c")
    back = versions.stepped(versions.step("undo"), "b'")
    assert (back.current, back.undo, back.redo) == ("b'", 1, 1)
    assert back.step("redo") == 2
    assert back.grown("d") == Versions(("a", "b'", "d"), 2)


def test_there_is_an_end_to_both_sides() -> None:
    with pytest.raises(NothingToUndo, match="undo"):
        Versions(("a",)).step("undo")
    with pytest.raises(NothingToUndo, match="redo"):
        Versions(("a",)).step("redo")


def test_as_many_are_kept_as_may_be() -> None:
    versions = Versions(("0",))
    for number in range(1, 50):
        versions = versions.grown(str(number))
    assert versions.undo == MOST_VERSIONS - 1
    assert versions.current == "49"


def test_records_bring_back_what_they_kept_and_say_what_they_cannot(tmp_path: Path) -> None:
    records, state = SceneRecords(Store(tmp_path)), SceneState(wish=Wish(prompt="a lantern"))
    scene = records.keep_versions(Versions((records.keep(state),)))
    other = SceneRecords(Store(tmp_path))
    assert other.state(other.versions(scene).current) == state
    records.answer("0" * 64, scene)
    assert (other.answered("0" * 64), other.answered("1" * 64)) == (scene, None)
    for name in ("", "0" * 64, "1" * 64, "../../etc/passwd"):
        with pytest.raises(SceneGone):
            other.versions(name)
