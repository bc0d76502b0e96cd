"""The scenes that a list asks for: every row in every variant, each under a name of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from clients.prebuild.errors import InvalidList
from clients.prebuild.listing import Count, Delivery, Lines, Quality, Row, Size
from clients.prebuild.names import MOST_CHARACTERS, digest_of, name_of, same_file

T = TypeVar("T")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """One scene: what is asked for, for which kind of device, in which form of files. `name` is its folder's."""

    name: str
    prompt: str
    seed: int = 0
    profile: str = "desktop"
    quality: Quality = "balanced"
    delivery: Delivery = "embedded"
    anchor: Size | None = None
    max_objects: Count | None = None
    max_lines: Lines = 3
    lora: str = ""
    plain: bool = False
    """Whether its files are plain glTF 2.0 with PNG, whatever pays on the device."""
    ktx2: bool = False
    """Whether its pictures are KTX2, which a GPU keeps compressed."""

    @property
    def key(self) -> str:
        """Equal keys ask for the same; 64 hexadecimal digits. The name is no part of it."""
        asked = msgspec.to_builtins(msgspec.structs.replace(self, name=""))
        if not self.ktx2:
            del asked["ktx2"]  # scenes that were made before there was any stay known
        return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


class Defaults(msgspec.Struct, frozen=True, kw_only=True):
    """What counts where a row says nothing."""

    seeds: tuple[int, ...] = (0,)
    profiles: tuple[str, ...] = ("desktop",)
    deliveries: tuple[Delivery, ...] = ("embedded",)
    quality: Quality = "balanced"
    max_objects: int | None = None
    max_lines: int = 3
    plain: bool = False
    ktx2: bool = False


def scenes_of(rows: Iterable[Row], defaults: Defaults) -> tuple[Wanted, ...]:
    """Every scene of a list, in its order.

    Raises:
        InvalidList: two rows have the same name, or ask for the same.
    """
    found: dict[str, Wanted] = {}
    asked: dict[str, str] = {}
    for row in rows:
        for wanted in _variants(row, defaults):
            if (where := asked.setdefault(wanted.key, row.where)) != row.where or wanted in found.values():
                raise InvalidList(
                    f"{row.where}: the same is asked for in {where}: give it another seed, or leave it out"
                )
            if same_file(wanted.name) in found:
                if row.name:
                    raise InvalidList(f"{row.where}: name: another scene is called {wanted.name!r}")
                wanted = msgspec.structs.replace(wanted, name=f"{wanted.name}-{wanted.key[:6]}")
            found[same_file(wanted.name)] = wanted
    return tuple(found.values())


def _variants(row: Row, defaults: Defaults) -> Iterator[Wanted]:
    seeds = _once(row.seed or defaults.seeds)
    profiles = _once(row.profile or defaults.profiles)
    deliveries = _once(row.delivery or defaults.deliveries)
    for seed in seeds:
        for profile in profiles:
            for delivery in deliveries:
                told = [f"s{seed}"] if len(seeds) > 1 else []
                told += [profile] if len(profiles) > 1 else []
                told += [delivery] if len(deliveries) > 1 else []
                yield Wanted(
                    name=_joined(row.name or name_of(row.prompt), told),
                    prompt=row.prompt,
                    seed=seed,
                    profile=profile,
                    quality=row.quality or defaults.quality,
                    delivery=delivery,
                    anchor=row.anchor,
                    max_objects=row.max_objects or defaults.max_objects,
                    max_lines=defaults.max_lines if row.max_lines is None else row.max_lines,
                    lora=row.lora or "",
                    plain=defaults.plain,
                    ktx2=defaults.ktx2,
                )


def _joined(name: str, told: Sequence[str]) -> str:
    """A row's name and what tells its variants apart."""
    ending = "".join(f"-{each}" for each in told)
    if len(name) + len(ending) > MOST_CHARACTERS:
        name = f"{name[: MOST_CHARACTERS - len(ending) - 9].rstrip('-')}-{digest_of(name)}"
    return name + ending


def _once(values: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
