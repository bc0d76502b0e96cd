"""What a whole scene must be like on the wire: numbers, credit, digests, a lost connection."""

from __future__ import annotations

from typing import Any

from ..protocol.assembly import AssetAssembly, ReceivedAsset
from ..protocol.chunk import HEADER_BYTES, Chunk, pack_chunk
from ..protocol.messages import AnyServerMessage, Cancelled, Failed, Finished, Offered, Welcome
from .peer import NotConforming, Peer, connected

WINDOW_BYTES = 256 << 10
"""Credit at a time, so that every scene has to wait for it."""


class Scene:
    """One job as it comes, over one connection or several."""

    def __init__(self, job: str) -> None:
        self.job = job
        self.assets: dict[str, ReceivedAsset] = {}
        self.taken: list[tuple[str, int, int]] = []
        """Digest, start and end of every slice that came."""
        self._assembly = AssetAssembly()
        self._newest: dict[str, str] = {}
        self._finished: Finished | None = None
        self._credit = 0

    @property
    def is_whole(self) -> bool:
        """Whether it has finished and every slot's newest asset is here."""
        wanted = set(self._newest.values())
        return self._finished is not None and (wanted | {self._finished.manifest.digest}) <= self.assets.keys()

    @property
    def parts(self) -> dict[str, int]:
        """What is under way, for `resume.parts`."""
        return self._assembly.parts

    async def take(self, connection: Peer, *, until_bytes: int | None = None) -> None:
        """Take frames until the scene is whole, or until that many bytes of assets are here.

        Raises:
            NotConforming: the job failed, or more came than was granted.
            ProtocolError: a frame, a chunk or a digest is wrong.
        """
        self._credit = WINDOW_BYTES
        while not self.is_whole:
            frame = await connection.frame()
            if isinstance(frame, Chunk):
                await self._take_chunk(connection, frame)
            else:
                self._take_message(frame)
            if until_bytes is not None and sum(end - start for _, start, end in self.taken) >= until_bytes:
                return

    def _take_message(self, message: AnyServerMessage) -> None:
        if isinstance(message, Failed):
            raise NotConforming(f"the job failed: {message.code}: {message.detail}")
        if isinstance(message, Offered):
            self._newest[message.slot] = message.asset.digest
            if message.asset.digest not in self.assets:
                self._assembly.expect(message.asset)
        if isinstance(message, Finished):
            self._finished = message
            if message.manifest.digest not in self.assets:
                self._assembly.expect(message.manifest)

    async def _take_chunk(self, connection: Peer, chunk: Chunk) -> None:
        size = HEADER_BYTES + len(chunk.payload)
        self._credit -= size
        if self._credit < 0:
            raise NotConforming(f"{-self._credit} bytes more came than were granted")
        self.taken.append((chunk.digest, chunk.offset, chunk.offset + len(chunk.payload)))
        asset = self._assembly.receive(pack_chunk(chunk))
        if asset is not None:
            self.assets[asset.info.digest] = asset
        if self._credit < WINDOW_BYTES // 2:
            await connection.say("credit", size_bytes=WINDOW_BYTES - self._credit)
            self._credit = WINDOW_BYTES


async def check_scene(url: str, token: str, request: dict[str, Any]) -> Scene:
    """Ask for a scene and take all of it, with little credit at a time."""
    scene = Scene("conformance-1")
    async with connected(url, token) as connection:
        await connection.hello(credit=WINDOW_BYTES)
        await connection.say("generate", job=scene.job, **request)
        await scene.take(connection)
    return scene


async def check_held(url: str, token: str, request: dict[str, Any], scene: Scene) -> None:
    """Ask again and say what is held: none of that may be sent."""
    again = Scene("conformance-2")
    again.assets = dict(scene.assets)
    async with connected(url, token) as connection:
        await connection.hello(credit=WINDOW_BYTES, have=list(scene.assets)[:4096])
        await connection.say("generate", job=again.job, **request)
        await again.take(connection)
    sent = {digest for digest, _, _ in again.taken} & scene.assets.keys()
    if sent:
        raise NotConforming(f"{len(sent)} assets that `have` names were sent")


async def check_resume(url: str, token: str, request: dict[str, Any], scene: Scene) -> None:
    """Lose the connection in the middle, come back, and take the rest: no byte twice."""
    broken, half = Scene("conformance-3"), sum(len(asset.data) for asset in scene.assets.values()) // 2
    async with connected(url, token) as connection:
        welcome = await connection.hello(credit=WINDOW_BYTES)
        if not isinstance(welcome, Welcome):
            raise NotConforming(f"wanted a welcome, got {welcome}")
        await connection.say("generate", job=broken.job, **request)
        await broken.take(connection, until_bytes=half)
        last_seq = connection.last_seq
        connection.socket.transport.abort()
    resume = {"session": welcome.session, "token": welcome.token, "last_seq": last_seq, "parts": broken.parts}
    async with connected(url, token) as connection:
        connection.last_seq = last_seq
        back = await connection.hello(credit=WINDOW_BYTES, have=list(broken.assets)[:4096], resume=resume)
        if not isinstance(back, Welcome) or not back.resumed or back.heard != 1:
            raise NotConforming(f"wanted a welcome that resumes and has heard 1 message, got {back}")
        if not broken.is_whole:
            await broken.take(connection)
    reached: dict[str, int] = {}
    for digest, start, end in broken.taken:
        if start != reached.get(digest, 0):
            raise NotConforming(f"asset {digest}: byte {start} came after byte {reached.get(digest, 0)}")
        reached[digest] = end


async def check_cancel(url: str, token: str, request: dict[str, Any]) -> None:
    """Stop a job at once: it ends as cancelled, or as finished where that was faster."""
    async with connected(url, token) as connection:
        await connection.hello()
        await connection.say("generate", job="conformance-4", **request)
        await connection.say("cancel", job="conformance-4")
        while not isinstance(message := await connection.message(), Finished):
            if isinstance(message, Failed):
                raise NotConforming(f"wanted cancelled, got {message.code}: {message.detail}")
            if isinstance(message, Cancelled):
                return
