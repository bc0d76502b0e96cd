"""Voices cloned from recordings, and the consent of the people in them: without it a recording is not used.

A folder holds for each voice `<name>.wav` and `<name>.consent.json`:

    {"speaker": "Ada Byron", "date": "2026-11-02", "statement": "I agree that ...", "recording_sha256": "…"}

The digest binds the consent to this recording and no other.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from generators.errors import GeneratorUnavailable

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who agreed, when, and in which words, that speech is made in their voice."""

    speaker: Annotated[str, Meta(min_length=1, max_length=200)]
    date: datetime.date
    statement: Annotated[str, Meta(min_length=20, max_length=4000)]
    recording_sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True)
class Recording:
    """A voice to clone."""

    path: Path
    consent: Consent

    @property
    def mark(self) -> str:
        """What every file says that is made in this voice."""
        return (
            f"synthetic clone of the voice of {self.consent.speaker}, with consent of {self.consent.date.isoformat()}"
        )


def read_recordings(folder: Path) -> dict[str, Recording]:
    """The voices in a folder, by name.

    Raises:
        GeneratorUnavailable: the folder is not here, a recording has no consent, or the consent is of another
            recording, of the future, or lacks something; names the file and what is wrong.
    """
    if not folder.is_dir():
        raise GeneratorUnavailable(f"clones: {folder} is no folder")
    return {path.stem: _recording(path) for path in sorted(folder.glob("*.wav"))}


def _recording(path: Path) -> Recording:
    if not _NAME.fullmatch(path.stem):
        raise GeneratorUnavailable(f"{path}: its name is a voice's: lower-case letters, digits and dashes, at most 63")
    record = path.with_suffix(".consent.json")
    try:
        consent = msgspec.json.decode(record.read_bytes(), type=Consent)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError as error:
        raise GeneratorUnavailable(f"{path}: no voice is cloned without consent; put it into {record.name}") from error
    except (OSError, msgspec.MsgspecError) as error:
        raise GeneratorUnavailable(f"{record}: {error}") from error
    if consent.recording_sha256 != digest:
        raise GeneratorUnavailable(f"{record}: recording_sha256 is of another recording, wanted {digest}")
    if consent.date > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):
        raise GeneratorUnavailable(f"{record}: date {consent.date} has not come yet")
    return Recording(path, consent)
