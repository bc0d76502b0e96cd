"""Where scenes are while nobody works on them: records in the store, under digests of what they say.

A record never changes. A scene is called by the key of its `Versions`; each change of it gives another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from assets.store import Store
from generators.errors import GenerationError
from server.scenes.key import owned_key, owned_prefix
from server.scenes.state import SceneState
from server.scenes.versions import Versions


def pin_of(name: str, request: str) -> str:
    """What the pin of one answer is called among those that `name` keeps; a name has no full stop."""
    return f"{name}.{request[:48]}"


R = TypeVar("R", SceneState, Versions)

_encode = msgspec.json.Encoder().encode
_READERS: dict[type, msgspec.json.Decoder[Any]] = {kind: msgspec.json.Decoder(kind) for kind in (SceneState, Versions)}
"""Built on import, for records are read in threads: msgspec crashes where two of them meet a type at the same time."""


class SceneGone(GenerationError):
    """The store does not hold the scene any more, or not in a form that this server reads: generate it again."""

    code = "unknown_scene"


class SceneRecords:
    """Keeps scenes, and brings them back. Blocks on the disk: call it in a thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, state: SceneState, owner: str = "") -> str:
        """Keep a state among its owner's; returns its key.

        Raises:
            StoreError: it cannot be written.
        """
        return self._put(state, owner)

    def keep_versions(self, versions: Versions, owner: str = "") -> str:
        """Keep what versions a scene has, among its owner's; returns what the scene is called.

        Raises:
            StoreError: they cannot be written.
        """
        return self._put(versions, owner)

    def state(self, key: str) -> SceneState:
        """The state of a key.

        Raises:
            SceneGone: there is none.
        """
        return self._get(key, SceneState)

    def versions(self, scene: str) -> Versions:
        """The versions of a scene.

        Raises:
            SceneGone: there is no such scene.
        """
        return self._get(scene, Versions)

    def answer(self, request: str, scene: str) -> None:
        """Remember which scene answers a request, by the request's key.

        Raises:
            StoreError: it cannot be written.
        """
        self._store.put_record(request, scene.encode())

    def answered(self, request: str) -> str | None:
        """The scene that answers a request, if there is one."""
        said = self._store.get_record(request)
        return said.decode("ascii", "replace") if said is not None else None

    def pin(self, name: str, request: str, scene: str, digests: Iterable[str]) -> None:
        """Keep the answer to a request, its scene and the files of that, until somebody lets go of `name`.

        Raises:
            AssetMissing: one of them is not there any more.
            StoreError: it cannot be written.
        """
        self._store.pin(pin_of(name, request), [request, scene, self.versions(scene).current, *digests])

    def erase(self, owner: str, digests: Iterable[str]) -> int:
        """Erase an owner's records and the assets `digests`; gives how many records there were."""
        for digest in digests:
            self._store.drop(digest)
        return self._store.drop_records(owned_prefix(owner)) if owner else 0

    def _put(self, record: SceneState | Versions, owner: str) -> str:
        data = _encode(record)
        key = owned_key(hashlib.sha256(data).hexdigest(), owner)
        self._store.put_record(key, data)
        return key

    def _get(self, key: str, kind: type[R]) -> R:
        data = self._store.get_record(key) if len(key) == 64 else None
        if data is None:
            raise SceneGone("the store does not hold this scene any more; generate it again")
        try:
            record: R = _READERS[kind].decode(data)
        except msgspec.MsgspecError as error:
            raise SceneGone("this scene was kept by another version of the server; generate it again") from error
        return record
