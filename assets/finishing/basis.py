"""Basis Universal as a process of Node beside this one: pictures to KTX2 files, and back.

Needs Node 20 and, once, `npm ci` in the folder `encoder`; what is absent is an error that says so. A picture of 256²
takes 0.1 to 1 s, a sky 9 s: for what is made ahead of time.

Source: Khronos, KTX File Format Specification 2.0; Binomial, Basis Universal (Apache-2.0) by ktx2-encoder (MIT).
"""

from __future__ import annotations

import atexit
import json
import shutil
import struct
import subprocess
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Literal

from PIL import Image

from assets.errors import EncoderUnavailable

Kind = Literal["colour", "data", "normal"]
"""What a picture holds: colours (ETC1S, sRGB), other values (ETC1S), directions (UASTC)."""

FOLDER = Path(__file__).resolve().parent / "encoder"
COMMAND = f"npm ci --prefix {FOLDER}"
_ANSWER = struct.Struct("<BIII")
_KEPT_BYTES = 64 << 20


def can_encode() -> bool:
    """Whether the encoder is installed here."""
    return shutil.which("node") is not None and (FOLDER / "node_modules" / "ktx2-encoder").is_dir()


def encode(picture: bytes, key: str, kind: Kind, size: tuple[int, int]) -> bytes:
    """A picture of RGBA as a KTX2 file with its mipmaps; `key` is the same for the same picture, which is encoded once.

    Raises:
        EncoderUnavailable: it is not installed, or failed.
    """
    return _BASIS.encode(picture, key, kind, size)


def decode(data: bytes) -> Image.Image:
    """The largest level of a KTX2 file.

    Raises:
        EncoderUnavailable: it is not installed, or cannot read the file.
    """
    size, pixels = _BASIS.ask("decode", data, (0, 0))
    return Image.frombytes("RGBA", size, pixels)


class _Basis:
    """The process, started when it is first needed; one picture at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._kept: OrderedDict[tuple[str, Kind], bytes] = OrderedDict()

    def encode(self, picture: bytes, key: str, kind: Kind, size: tuple[int, int]) -> bytes:
        with self._turn:
            if (known := self._kept.get((key, kind))) is not None:
                self._kept.move_to_end((key, kind))
                return known
            _, made = self._ask(kind, picture, size)
            self._kept[key, kind] = made
            while sum(map(len, self._kept.values())) > _KEPT_BYTES:
                self._kept.popitem(last=False)
            return made

    def ask(self, what: str, data: bytes, size: tuple[int, int]) -> tuple[tuple[int, int], bytes]:
        with self._turn:
            return self._ask(what, data, size)

    def _ask(self, what: str, data: bytes, size: tuple[int, int]) -> tuple[tuple[int, int], bytes]:
        process = self._started()
        told = json.dumps({"ask": what, "size": len(data), "width": size[0], "height": size[1]})
        try:
            failed, length, width, height = self._answer(process, told.encode() + b"\n" + data)
            answer = process.stdout.read(length) if process.stdout else b""
        except (OSError, struct.error) as error:
            self.close()
            raise EncoderUnavailable(f"the encoder of KTX2 ended: {error}") from error
        if failed:
            raise EncoderUnavailable(f"KTX2: {answer.decode(errors='replace')[:300]}")
        return (width, height), answer

    @staticmethod
    def _answer(process: subprocess.Popen[bytes], question: bytes) -> tuple[int, int, int, int]:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(question)
        process.stdin.flush()
        failed, length, width, height = _ANSWER.unpack(process.stdout.read(_ANSWER.size))
        return failed, length, width, height

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            node = shutil.which("node")
            if node is None or not can_encode():
                raise EncoderUnavailable(f"KTX2 needs Node 20 and its encoder: {COMMAND}")
            pipe = subprocess.PIPE
            self._process = subprocess.Popen([node, str(FOLDER / "encode.mjs")], stdin=pipe, stdout=pipe)
            atexit.register(self.close)
        return self._process

    def close(self) -> None:
        """End the process: it ends where its stdin does."""
        atexit.unregister(self.close)
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not read any more
                    continue


_BASIS = _Basis()
