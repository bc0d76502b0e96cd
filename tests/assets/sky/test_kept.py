"""What painting keeps stays within its bytes, whatever is painted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.sky.kept import Kept, bytes_of

KIB = 1024


@dataclass(frozen=True, eq=False)
class Layers:
    first: np.ndarray
    more: tuple[np.ndarray, ...]
    step_km: float = 1.0


def array(kib: int) -> np.ndarray:
    return np.zeros(kib * KIB, np.uint8)


def test_the_arrays_of_a_value_are_counted_wherever_they_are_in_it() -> None:
    assert bytes_of(Layers(array(2), (array(3), array(4)))) == 9 * KIB
    assert bytes_of((1.0, "none")) == 0


def test_what_was_used_longest_ago_goes_and_what_is_large_is_not_kept() -> None:
    store, made = Kept(100 * KIB), list[str]()

    def bring(name: str, kib: int = 30) -> None:
        def make() -> np.ndarray:
            made.append(name)
            return array(kib)

        store.bring(name, make)

    for name in ("one", "two", "three", "one", "four"):  # there is room for three; "two" was used longest ago
        bring(name)
    assert made == ["one", "two", "three", "four"]
    assert store.size_bytes == 90 * KIB
    bring("two")
    bring("one")
    assert made[4:] == ["two"]
    bring("large", kib=40)
    bring("large", kib=40)
    assert made[5:] == ["large", "large"]
    assert store.size_bytes <= 100 * KIB
