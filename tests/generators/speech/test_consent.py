"""No voice is cloned without its speaker's consent to that recording."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from generators.errors import GeneratorUnavailable
from generators.speech.consent import read_recordings

AGREED = {"speaker": "Ada Byron", "date": "2026-01-02", "statement": "I agree that speech is made in my voice."}


def put(folder: Path, consent: dict[str, str] | None, name: str = "ada") -> Path:
    """A recording, and its consent where there is one."""
    (folder / f"{name}.wav").write_bytes(b"RIFF a recording")
    if consent is not None:
        record = {"recording_sha256": hashlib.sha256(b"RIFF a recording").hexdigest()} | consent
        (folder / f"{name}.consent.json").write_text(json.dumps(record))
    return folder


def test_a_recording_with_consent_is_a_voice_that_marks_what_it_says(tmp_path: Path) -> None:
    (recording,) = read_recordings(put(tmp_path, AGREED)).values()
    assert recording.mark == "synthetic clone of the voice of Ada Byron, with consent of 2026-01-02"


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (None, "no voice is cloned without consent"),
        (AGREED | {"recording_sha256": "0" * 64}, "of another recording"),
        (AGREED | {"date": "9999-01-01"}, "has not come yet"),
        (AGREED | {"statement": "ok"}, "statement"),
        (AGREED | {"speaker": ""}, "speaker"),
        (AGREED | {"until": "ever"}, "until"),
    ],
)
def test_anything_less_is_refused(tmp_path: Path, consent: dict[str, str] | None, said: str) -> None:
    with pytest.raises(GeneratorUnavailable, match=said):
        read_recordings(put(tmp_path, consent))


def test_a_folder_that_is_none_and_a_name_that_is_no_voices_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="no folder"):
        read_recordings(tmp_path / "nowhere")
    with pytest.raises(GeneratorUnavailable, match="lower-case"):
        read_recordings(put(tmp_path, AGREED, "Ada B"))
