"""One connection of a client that is checked: what it says is taken strictly, what it is sent is within its credit."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, field
from typing import Literal

import websockets
from websockets.asyncio.server import ServerConnection

from ..protocol.chunk import HEADER_BYTES, Chunk, pack_chunk
from ..protocol.codec import decode_client, encode
from ..protocol.errors import ProtocolError
from ..protocol.limits import DEFAULT_LIMITS
from ..protocol.messages import (
    VERSION,
    Accepted,
    AnyServerMessage,
    AssetInfo,
    ClientMessage,
    Credit,
    Finished,
    Generate,
    Hello,
    Offered,
    Welcome,
)

PATIENCE_S = 60.0
"""How long a client may do nothing of what is due, seconds."""

SLICE_BYTES = 4096
_SESSION, _SECRET = "referee", "the-secret-of-the-referee"

Case = Literal["whole", "wrong digest", "a chunk is missing", "unknown message"]
LIES: tuple[Case, ...] = ("wrong digest", "a chunk is missing", "unknown message")
"""What a session may be told that is false; a client gives the connection up."""


class Foul(Exception):
    """The client did something else than wire v1 says; the text says what was wanted and what came."""


@dataclass
class Play:
    """One session as the referee plays it."""

    case: Case
    files: dict[str, bytes]
    """Slot → what fills it; the manifest last."""
    seq: int = 0
    credit: int = 0
    heard: int = 0
    job: str = ""
    told: list[AnyServerMessage] = field(default_factory=list)
    sent: dict[str, int] = field(default_factory=dict)
    """Digest → bytes that are with the client, as far as the cut left them."""


def info_of(slot: str, data: bytes) -> AssetInfo:
    """What is offered for a slot."""
    kind = "application/json" if slot == "manifest" else "audio/wav"
    return AssetInfo(digest=hashlib.sha256(data).hexdigest(), media_type=kind, size_bytes=len(data))


class Seat:
    """One connection of the client: takes what it says, strictly, and sends within its credit."""

    def __init__(self, socket: ServerConnection, play: Play) -> None:
        self.socket, self.play = socket, play

    async def hear(self) -> ClientMessage:
        """Take the next message that is no credit.

        Raises:
            Foul: it is no message of a client, or none came.
        """
        while isinstance(message := await self._frame(), Credit):
            self.play.credit += message.size_bytes
        if not isinstance(message, Hello):
            self.play.heard += 1
        return message

    async def tell(self, message: AnyServerMessage) -> None:
        """Send the next message of the session."""
        self.play.told.append(message)
        await self.socket.send(encode(message))

    async def send(self, slot: str, *, until: int | None = None, skip: int | None = None) -> None:
        """Send a file's chunks as far as credit goes, waiting for more; `skip` leaves out the slice from there."""
        data = self.play.files[slot]
        digest = hashlib.sha256(data).hexdigest()
        offset = self.play.sent.get(digest, 0)
        while offset < len(data) and (until is None or offset < until):
            part = data[offset : offset + SLICE_BYTES]
            while self.play.credit < HEADER_BYTES + len(part):
                message = await self._frame()
                if not isinstance(message, Credit):
                    raise Foul(f"wanted credit, for {self.play.credit} bytes are left of it; got {_name(message)}")
                self.play.credit += message.size_bytes
            if offset != skip:
                wrong = self.play.case == "wrong digest" and offset == 0
                shown = bytes([part[0] ^ 1]) + part[1:] if wrong else part
                chunk = Chunk(digest=digest, offset=offset, payload=shown, last=offset + len(part) == len(data))
                await self.socket.send(pack_chunk(chunk))
                self.play.credit -= HEADER_BYTES + len(part)
            offset += len(part)
            self.play.sent[digest] = offset

    async def left(self) -> None:
        """Wait until the client ends the connection.

        Raises:
            Foul: it does not.
        """
        try:
            async with asyncio.timeout(PATIENCE_S):
                while True:
                    await self._frame()
        except websockets.ConnectionClosed:
            return
        except TimeoutError:
            raise Foul(f"it kept the connection for {PATIENCE_S:g} s, where it should have ended it") from None

    async def _frame(self) -> ClientMessage:
        try:
            frame = await asyncio.wait_for(self.socket.recv(), PATIENCE_S)
        except TimeoutError:
            raise Foul(f"it did nothing for {PATIENCE_S:g} s") from None
        if isinstance(frame, bytes):
            raise Foul("clients send text frames alone; it sent a binary one")
        try:
            return decode_client(frame)
        except ProtocolError as error:
            raise Foul(f"it sent what is no message: {error} ({error.code}): {frame[:200]}") from error


def _name(message: object) -> str:
    return type(message).__name__.lower()


async def greet(seat: Seat) -> Hello:
    """Take `hello`, answer `welcome`.

    Raises:
        Foul: something else came first, or another version.
    """
    hello = await seat.hear()
    if not isinstance(hello, Hello):
        raise Foul(f"wanted hello first, got {_name(hello)}")
    if hello.version != VERSION:
        raise Foul(f"hello.version is {hello.version}, wanted {VERSION}")
    play = seat.play
    play.credit = hello.credit
    if hello.resume is None:
        play.seq = 1
        await seat.tell(_welcome(play, resumed=False))
    return hello


async def resume(seat: Seat, hello: Hello) -> None:
    """Check what a client that was cut says it has, and let it go on.

    Raises:
        Foul: it begins anew, or says something else than it has.
    """
    play = seat.play
    if hello.resume is None:
        raise Foul("after the cut it said hello without resume")
    if (hello.resume.session, hello.resume.token) != (_SESSION, _SECRET):
        raise Foul("resume names another session, or not the secret that welcome gave")
    newest = max(message.seq for message in play.told)
    if hello.resume.last_seq > newest:
        raise Foul(f"resume.last_seq is {hello.resume.last_seq}, and only {newest} messages were sent")
    for digest, here in hello.resume.parts.items():
        if here > play.sent.get(digest, 0):
            raise Foul(f"resume.parts says {here} bytes of {digest[:12]}, {play.sent.get(digest, 0)} were sent")
    for message in play.told:
        if not isinstance(message, Offered):
            continue
        digest, size = message.asset.digest, message.asset.size_bytes
        if message.seq > hello.resume.last_seq:
            play.sent[digest] = 0  # the offer was lost: it is all to come
        elif digest in hello.resume.parts:
            play.sent[digest] = hello.resume.parts[digest]
        elif play.sent.get(digest, 0) < size and digest not in hello.have:
            raise Foul(f"resume.parts leaves out {digest[:12]}, which was offered and is not whole")
    await seat.socket.send(encode(_welcome(play, resumed=True, seq=hello.resume.last_seq)))
    for message in play.told:
        if message.seq > hello.resume.last_seq:
            await seat.socket.send(encode(message))


def _welcome(play: Play, *, resumed: bool, seq: int = 1) -> Welcome:
    return Welcome(
        seq=seq,
        session=_SESSION,
        version=VERSION,
        limits=DEFAULT_LIMITS,
        token=_SECRET,
        resumed=resumed,
        heard=play.heard,
    )


async def begin(seat: Seat) -> None:
    """Take `generate`, accept it, offer everything.

    Raises:
        Foul: something else came.
    """
    play = seat.play
    asked = await seat.hear()
    if not isinstance(asked, Generate):
        raise Foul(f"wanted generate, got {_name(asked)}")
    play.job = asked.job
    await seat.tell(Accepted(seq=_next(play), job=play.job))
    for slot, data in play.files.items():
        if slot != "manifest":
            info = info_of(slot, data)
            await seat.tell(Offered(seq=_next(play), job=play.job, slot=slot, revision=1, tier="final", asset=info))


async def end(seat: Seat) -> None:
    """Say that the job has finished, and send the manifest."""
    play = seat.play
    info = info_of("manifest", play.files["manifest"])
    await seat.tell(Finished(seq=_next(play), job=play.job, manifest=info))
    await seat.send("manifest")


def _next(play: Play) -> int:
    play.seq += 1
    return play.seq
