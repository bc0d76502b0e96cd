"""Talk's part of a conversation: documents and recordings that come in parts, and what is being answered."""

from __future__ import annotations

import msgspec

from .errors import PartMissing
from .messages import Know, Listen

MAX_HEARD_S = 60


class Parts:
    """What came of one document and one recording; a new one's first part drops what was left of another."""

    def __init__(self) -> None:
        self._known: tuple[str, bytearray] = ("", bytearray())
        self._heard: tuple[str, bytearray] = ("", bytearray())

    def take_known(self, part: Know) -> Know | None:
        """The document, whole, when its last part has come.

        Raises:
            PartMissing: this is not the part that comes next, or more than was announced.
        """
        if part.offset == 0:
            self._known = (part.job, bytearray())
        job, data = self._known
        if job != part.job or part.offset != len(data):
            wanted = len(data) if job == part.job else 0
            raise PartMissing(f"offset: {part.offset}; the next part of this document is at {wanted}", job=part.job)
        if not part.data or len(data) + len(part.data) > part.size_bytes:
            self._known = ("", bytearray())
            raise PartMissing(
                f"data: {len(part.data)} bytes at {part.offset} of a document of {part.size_bytes}", job=part.job
            )
        data += part.data
        if len(data) < part.size_bytes:
            return None
        self._known = ("", bytearray())
        return msgspec.structs.replace(part, data=bytes(data), offset=0)

    def take_heard(self, part: Listen) -> Listen | None:
        """The recording, whole, when its last part has come.

        Raises:
            PartMissing: it is longer than a minute, has half a sample, or no sample at all.
        """
        if self._heard[0] != part.job:
            self._heard = (part.job, bytearray())
        data = self._heard[1]
        data += part.data
        most = 2 * part.sample_rate * MAX_HEARD_S
        wrong = ""
        if len(data) > most:
            wrong = f"{len(data)} bytes; at most {most}, {MAX_HEARD_S} s at {part.sample_rate} Hz, are taken"
        elif part.last and (len(data) % 2 or not data):
            wrong = f"{len(data)} bytes; wanted samples of two bytes"
        if wrong or part.last:
            self._heard = ("", bytearray())
        if wrong:
            raise PartMissing(f"data: {wrong}", job=part.job)
        return msgspec.structs.replace(part, data=bytes(data)) if part.last else None
