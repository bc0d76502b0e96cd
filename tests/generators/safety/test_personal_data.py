"""What is personal data by its form, and the figures, times and names that only look like it."""

from __future__ import annotations

import pytest

from generators.safety.personal_data import find_personal_data, is_card, is_phone
from generators.safety.rules import Rules


def _found(text: str) -> list[str]:
    return [wording.harmless for wording in find_personal_data(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to anna.k@example.com", "an e-mail address"),
        ("write to anna @ example . com", "an e-mail address"),
        ("write to anna at example dot com", "an e-mail address"),
        ("write to anna (at) example (dot) com", "an e-mail address"),
        ("write to anna at example.com", "an e-mail address"),
        ("a card 4539 1488 0343 6467 on the bar", "a card number"),
        ("call Jo on 0171 555 0198", "a phone number"),
        ("(212) 555-0143 in neon", "a phone number"),
        ("my phone is 5550142 88", "a phone number"),
        ("the red house, 14 Mill Lane", "an address"),
        ("he lives at 221 old Kent Road, come in", "an address"),
        ("7b St James Street at night", "an address"),
        ("a pin at 48.20849, 16.37208", "a place"),
        ("Ben, born on 4.7.1988", "a birthday"),
    ],
)
def test_personal_data_is_found(text: str, kind: str) -> None:
    assert _found(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        'a robot saying "My name is R2-D2"',
        'a computer that says "I am HAL 9000"',
        "C-3PO and Unit 734 in a corridor",
        "a clock tower, open 10:45-11:30",
        "buses call at 10.45 - 11.30 - 12.15",
        "the guard calls 10.45-11.30",
        "tide table 0815 0945 1030",
        "0800-1230 1330 on a blackboard",
        "a phone shop, founded on 12.03.1998",
        "call sheet of 2026-11-26",
        "platform 9, gate B42, flight LH 4721, bus 38, room 1408",
        "hotel 1408 2206 3301 corridors",
        "cell block 1 204 330 5",
        "the years 1914-1918 and 1939-1945",
        "version 3.11.4.2057 of a system",
        "oranges 2.50, pears 3.20, plums 4.10",
        "a score of 102-98 and 6-4 3-6 7-6",
        "a freight container MSCU 123456 7",
        "a door with SECTION 042-118-2290 on it",
        "crates, lot 555 208 9010",
        "a counter at 0100100001101001",
        "pi is 3.14159265, e is 2.71828182",
        "the digits 0.15915494309",
        "a lake at dawn. On the dock, a heron",
        "we meet at noon. The bell rings",
        "2 lamps beside a road",
        "a 1920s Paris street",
        "12 people walking on a street",
        "a 1950 chevrolet on the road",
        "2 cats half way up a wall",
        "3 old friends on a road trip",
        "Mozart, born 27.1.1756",
        "a shelf of 180.5 x 90.25 x 75 cm",
    ],
)
def test_figures_of_a_scene_are_none(text: str) -> None:
    assert _found(text) == []
    assert Rules().find(text, "prompt") == []


def test_a_card_has_an_issuer_and_a_checksum() -> None:
    assert is_card("4539 1488 0343 6467")
    assert not is_card("4539 1488 0343 6468")
    assert not is_card("0000 0000 0000 0018")


def test_times_and_dates_cannot_be_dialled() -> None:
    assert is_phone("0171 555 0198")
    assert not is_phone("10.45-11.30")
    assert not is_phone("26.11.2026")


@pytest.mark.parametrize("text", ["a juggler tosses burning torches over the crowd", "burning candles around people"])
def test_light_that_burns_hurts_nobody(text: str) -> None:
    assert Rules().find(text, "prompt") == []
