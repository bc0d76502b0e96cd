"""Things that do what gives them another form: a rocket that lifts off, a train that is on a viaduct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.states import State, states
from generators.planning.mention import Mention
from generators.reading.reading import Reading

_OVER: Final = ("over", "across", "cross", "along", "on", "上", "过", "驶")
"""What is said between something and what it is on, or crosses."""


def transformed(mentions: Sequence[Mention], reading: Reading, knowledge: Knowledge) -> list[Mention]:
    """`mentions` in the forms that what they do gives them; what such a form holds is no thing beside it."""
    by_id = {mention.id: mention for mention in mentions}
    for mention in mentions:
        name = knowledge.likeliest(mention).name
        for state in states():
            if name not in state.things or state.becomes not in knowledge.things or mention.id not in by_id:
                continue
            under = _under(mention, state, by_id, reading, knowledge)
            if under is None and not any(state.is_said(pose) for pose in mention.poses):
                continue
            by_id[mention.id] = replace(
                mention, options=(state.becomes,), relation=None, target=None, side=None, footing=None, stand_in=""
            )
            if mention.count is not None and mention.count.number is None:  # 一列高铁: a row of cars is one train
                by_id[mention.id] = replace(by_id[mention.id], count=None, plural=False)
            if under is not None:
                _merge(by_id, mention.id, under)
            break
    return list(by_id.values())


def without_surroundings(mentions: Sequence[Mention], knowledge: Knowledge) -> tuple[str, list[Mention]]:
    """The place that what something is drawn as tells, "" for none, and the mentions without what that place has."""
    kinds = {knowledge.likeliest(mention).name for mention in mentions}
    state = next((one for one in states() if one.place and one.becomes in kinds), None)
    if state is None:
        return "", list(mentions)
    gone = {mention.id for mention in mentions if mention.words in state.of_place}
    kept = (mention for mention in mentions if mention.id not in gone)
    return state.place, [replace(m, relation=None, target=None, side=None) if m.target in gone else m for m in kept]


def _under(
    mention: Mention, state: State, by_id: dict[int, Mention], reading: Reading, knowledge: Knowledge
) -> Mention | None:
    """What it is on, or is said to cross, of those that the state names."""
    for other in by_id.values():
        if other.id == mention.id or knowledge.likeliest(other).name not in state.on:
            continue
        first, second = reading.named(mention.id), reading.named(other.id)
        between = reading.text[first.span.stop : second.span.start].lower() if first and second else ""
        if mention.target == other.id or any(word in between for word in _OVER):
            return other
    return None


def _merge(by_id: dict[int, Mention], number: int, gone: Mention) -> None:
    """Take `gone` out of `by_id`: what is by it is by the thing `number`."""
    del by_id[gone.id]
    for other in [*by_id.values()]:
        if other.target == gone.id:
            by_id[other.id] = replace(other, target=number if other.id != number else None)
