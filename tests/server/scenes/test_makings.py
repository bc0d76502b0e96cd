"""What a request's key depends on: what draws, and not how it is explained."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assets.finishing.profiles import PLAIN_TARGET
from server.scenes import makings
from server.scenes.key import request_key
from server.scenes.makings import digest_of, options_digest
from server.scenes.wish import Wish

JPEG = replace(PLAIN_TARGET, image="image/jpeg")
CODE = '''"""Draws."""

BIG = frozenset({"oak", "elm", "ash"})


def draw(size: float) -> float:
    """How large."""
    # twice as large
    return 2.0 * size if size in (1, 2) else size
'''


@pytest.fixture
def place(tmp_path: Path) -> Path:
    found = tmp_path / "drawing"
    (found / "words").mkdir(parents=True)
    (found / "draw.py").write_text(CODE)
    (found / "words" / "things.toml").write_text('[[thing]]\nname = "sauna"\n')
    (found / "weights.safetensors").write_bytes(bytes(64))
    return found


def digest(place: Path) -> str:
    return digest_of([place], place.parent / "memory")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("draw.py", "# twice as large", "# twice as large as was said,\n    # for it is far away"),
        ("draw.py", '"""How large."""', '"""How large it is, metres."""'),
        ("draw.py", '"oak", "elm", "ash"', '"ash", "oak", "elm"'),
    ],
)
def test_an_explanation_makes_no_other_key(place: Path, name: str, old: str, new: str) -> None:
    before = digest(place)
    (place / name).write_text((place / name).read_text().replace(old, new))
    assert digest(place) == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("draw.py", "2.0 * size", "2.1 * size"),
        ("draw.py", '"elm"', '"fir"'),
        ("draw.py", "(1, 2)", "(1, 3)"),
        ("words/things.toml", "sauna", "shower"),
        ("weights.safetensors", "\0" * 64, "\0" * 63 + "\1"),
    ],
)
def test_a_changed_shape_word_or_weight_makes_another_key(place: Path, name: str, old: str, new: str) -> None:
    before = digest(place)
    (place / name).write_text((place / name).read_text().replace(old, new))
    assert digest(place) != before
    (place / name).write_text((place / name).read_text().replace(new, old))
    assert digest(place) == before


def test_a_new_file_makes_another_key_and_a_text_to_read_does_not(place: Path) -> None:
    before = digest(place)
    (place / "README.md").write_text("how to draw")
    assert digest(place) == before
    (place / "words" / "more.toml").write_text('[[thing]]\nname = "oar"\n')
    assert digest(place) != before


def test_code_is_compiled_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(place)
    monkeypatch.delattr(makings, "code_digest")
    assert digest(place) == before


def test_a_memory_that_cannot_be_written_costs_no_more_than_time(place: Path) -> None:
    (place.parent / "memory").write_text("no folder")
    assert digest(place) == digest(place)


def test_a_model_that_was_exchanged_in_its_folder_makes_another_key(tmp_path: Path) -> None:
    options = {"HOLOFORGE_PLAN_MODEL": str(tmp_path), "HOLOFORGE_PLAN_KIND": "chat"}
    (tmp_path / "model.gguf").write_bytes(b"one")
    before = options_digest(options)
    assert options_digest(dict(reversed(options.items()))) == before
    (tmp_path / "model.gguf").write_bytes(b"another")
    assert options_digest(options) != before
    assert options_digest({**options, "HOLOFORGE_PLAN_MODEL": str(tmp_path / "gone")}) != before


def test_a_key_covers_the_wish_the_models_and_the_digests() -> None:
    models = [("plan", "plan-embedded", "SmolLM2"), ("speech", "speech-hibari", "hibari")]
    keys = {
        request_key(Wish(prompt="a lamp"), models, "options", "makings"),
        request_key(Wish(prompt="a lamp", seed=1), models, "options", "makings"),
        request_key(
            Wish(prompt="a lamp", target=replace(PLAIN_TARGET, image="image/jpeg")), models, "options", "makings"
        ),
        request_key(Wish(prompt="a lamp"), models[:1], "options", "makings"),
        request_key(Wish(prompt="a lamp"), models, "others", "makings"),
        request_key(Wish(prompt="a lamp"), models, "options", "others"),
    }
    assert len(keys) == 6
    assert request_key(Wish(prompt="a lamp"), models[::-1], "options", "makings") in keys
