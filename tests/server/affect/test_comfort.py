"""Whatever is said, and however often: nothing changes too fast, nothing flickers, nothing leaves its bounds.

`make bench-affect` asks five hundred streams what is asked here of a few.
"""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from benchmarks.affect import broken_caps, wild_stream
from server.affect.comfort import EVERY_S, MOST_PER_S, OVER_S, Comfort
from server.affect.tone import PLAIN, Tone


def test_wild_streams_break_no_cap() -> None:
    streams = [wild_stream(Random(seed)) for seed in range(40)]
    assert [broken_caps(sent) for sent in streams] == [[]] * len(streams)
    assert sum(map(len, streams)) > 4 * len(streams)


def test_the_measure_sees_what_breaks_a_cap() -> None:
    """Patches that go further than they may, or turn too soon, are found."""
    sent = wild_stream(Random(3))
    hasty = [(at / 3, patched) for at, patched in sent]
    assert "too often" in broken_caps(hasty)
    assert "light turns back and forth" in broken_caps(hasty)
    leap = [
        (0.0, replace(sent[0][1], patches=(replace(sent[0][1].patches[0], intensity=1.5), *sent[0][1].patches[1:])))
    ]
    assert {"luminance too fast", "intensity out of bounds"} <= set(broken_caps(leap))


def test_a_leap_is_gone_in_steps_and_reached() -> None:
    comfort, now = Comfort(), 0.0
    wanted = Tone(intensity=1.2, warmth=1.0)
    first = comfort.allow(wanted, now)
    assert first is not None
    assert first.intensity == 1 + min(0.2, MOST_PER_S["intensity"] * OVER_S)
    assert first.warmth == MOST_PER_S["warmth"] * OVER_S
    assert comfort.allow(wanted, now + 0.9 * EVERY_S) is None
    while comfort.seen(now).warmth < 0.99:
        now += EVERY_S
        comfort.allow(wanted, now)
    assert now < 10
    assert not comfort.plain
    assert comfort.allow(PLAIN, now + EVERY_S) is not None
