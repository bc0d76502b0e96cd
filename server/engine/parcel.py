"""How a step crosses from a worker to the server: pickled, with its arrays beside it in shared memory.

Pickle's protocol 5 hands out the arrays' buffers; above a size they travel in one shared-memory segment, so that
a 4 MB artifact costs one copy rather than a trip through a pipe. The worker keeps the segment until the server says
that it has taken it: on Windows a segment lives only as long as somebody holds it.

Source: PEP 574, Pickle protocol 5 with out-of-band data.
"""

from __future__ import annotations

import itertools
import os
import pickle
import sys
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

_SHARED_FROM_BYTES = 64 * 1024
_SEGMENTS = Path("/dev/shm")  # where Linux shows them as files
_numbers = itertools.count()


@dataclass(frozen=True)
class Parcel:
    """A pickled value, and where the buffers are that it refers to: inline, or in the segment called `segment`."""

    pickled: bytes
    sizes: tuple[int, ...]
    inline: tuple[bytes, ...] = ()
    segment: str | None = None


def pack_parcel(value: object) -> tuple[Parcel, SharedMemory | None]:
    """Pack `value`; the caller keeps the returned segment open until the other side has taken it."""
    buffers: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    views = [buffer.raw() for buffer in buffers]
    sizes = tuple(view.nbytes for view in views)
    if sum(sizes) < _SHARED_FROM_BYTES:
        return Parcel(pickled, sizes, tuple(bytes(view) for view in views)), None
    segment = _new_segment(sum(sizes))
    memory, offset = segment.buf, 0
    assert memory is not None  # it is None only after close()
    for view in views:
        memory[offset : offset + view.nbytes] = view
        offset += view.nbytes
    return Parcel(pickled, sizes, segment=segment.name), segment


def open_parcel(parcel: Parcel) -> Any:
    """Unpack a parcel, copying its arrays out of shared memory and freeing the segment."""
    if parcel.segment is None:
        return pickle.loads(parcel.pickled, buffers=[bytearray(part) for part in parcel.inline])
    segment = SharedMemory(name=parcel.segment)
    try:
        assert segment.buf is not None  # it is None only after close()
        copy = bytearray(segment.buf[: sum(parcel.sizes)])
    finally:
        segment.close()
        segment.unlink()
    view, parts, offset = memoryview(copy), [], 0
    for size in parcel.sizes:
        parts.append(view[offset : offset + size])
        offset += size
    return pickle.loads(parcel.pickled, buffers=parts)


def sweep_segments(pid: int) -> None:
    """Free what a process that was killed had packed and not sent, where the system shows segments as files.

    Elsewhere they go when the server ends: `multiprocessing` keeps a list.
    """
    for path in _SEGMENTS.glob(f"{_prefix(pid)}*"):
        try:
            segment = SharedMemory(path.name)
        except FileNotFoundError:
            continue
        segment.close()
        segment.unlink()


def _new_segment(size: int) -> SharedMemory:
    """A segment that is freed even if this process is killed while it is made.

    `SharedMemory` tells the tracker, which frees what its processes leave, only when all is made: a kill before that
    left a segment to the machine. So its name is told first; told twice, it is still one.
    """
    name = f"{_prefix(os.getpid())}{next(_numbers)}"
    if sys.platform != "win32":  # where a segment lives only as long as somebody holds it, and there is no tracker
        resource_tracker.register(f"/{name}", "shared_memory")
    return SharedMemory(name, create=True, size=size)


def _prefix(pid: int) -> str:
    return f"hf_{pid}_"
