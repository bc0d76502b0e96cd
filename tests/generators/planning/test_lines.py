"""Spoken lines: none that contradicts its scene, and every written one can be said where it was written for."""

from __future__ import annotations

import pytest

from generators.planning.knowledge.library import load_knowledge
from generators.planning.lines import is_speakable, suits


@pytest.mark.parametrize(
    ("text", "time", "weather", "fits"),
    [
        ("The stars come out tonight, one by one.", "day", "clear", False),
        ("The stars come out tonight, one by one.", "night", "clear", True),
        ("Rain counts the panes of the roof.", "day", "clear", False),
        ("Rain counts the panes of the roof.", "day", "storm", True),
        ("Rain counts the panes of the roof.", "none", "none", True),
        ("At dusk the lamps come on by themselves.", "morning", "clear", False),
        ("Somebody has swept the steps.", "night", "fog", True),
    ],
)
def test_a_line_is_said_only_at_its_hour_and_in_its_weather(text: str, time: str, weather: str, fits: bool) -> None:
    assert suits(text, time, weather) == fits


def test_every_written_line_can_be_said_in_its_own_place() -> None:
    places = load_knowledge().archetypes.values()
    told = [
        (place.name, line) for place in places for line in place.lines if not suits(line, place.time, place.weather)
    ]
    assert told == []


@pytest.mark.parametrize(
    "text",
    ["Hi.", "The sea is a sea is a sea is a sea is a sea is a sea.", "As an AI model I describe the scene for you."],
)
def test_loops_fragments_and_talk_about_itself_are_not_said(text: str) -> None:
    assert not is_speakable(text, [])


def test_nothing_is_said_twice() -> None:
    line = "The kettle has just begun to sing."
    assert is_speakable(line, [])
    assert not is_speakable(line, [line])
