"""What is judged, and what is done about it. A policy is a setting: one action per category, for all three stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, TypeVar

from generators.judgement import ACTIONS, CATEGORIES, Action, Category
from generators.safety.errors import InvalidPolicy

_Name = TypeVar("_Name", bound=str)

_STANDARD: Final[Mapping[Category, Action]] = MappingProxyType(
    {
        "sexual": "block",
        "minors": "block",
        "hate": "block",
        "harassment": "soften",
        "self-harm": "block",
        "graphic-violence": "soften",
        "illegal": "block",
        "personal-data": "soften",
    }
)

PRESETS: Final[Mapping[str, Mapping[Category, Action]]] = MappingProxyType(
    {
        "standard": _STANDARD,
        "strict": MappingProxyType(dict.fromkeys(CATEGORIES, "block")),
        "gentle": MappingProxyType({**dict.fromkeys(CATEGORIES, "substitute"), "minors": "block"}),
        "off": MappingProxyType(dict.fromkeys(CATEGORIES, "allow")),
    }
)


@dataclass(frozen=True)
class Policy:
    """One action per category."""

    actions: Mapping[Category, Action] = field(default_factory=lambda: _STANDARD)

    def action(self, category: Category) -> Action:
        """What is done about `category`; what is not named is blocked."""
        return self.actions.get(category, "block")

    @property
    def lenient(self) -> bool:
        """Whether everything is allowed, so that nothing need be judged."""
        return all(self.action(category) == "allow" for category in CATEGORIES)


def read_policy(setting: str) -> Policy:
    """Read a setting: a preset's name, `category=action` pairs, or both: "gentle, hate=block". Empty is "standard".

    Raises:
        InvalidPolicy: a preset, a category or an action that does not exist; names it and what there is.
    """
    actions: dict[Category, Action] = dict(_STANDARD)
    for item in filter(None, (part.strip() for part in setting.split(","))):
        name, equals, value = (piece.strip() for piece in item.partition("="))
        if equals:
            actions[_one_of(CATEGORIES, name, "category")] = _one_of(ACTIONS, value, "action")
        else:
            actions.update(PRESETS[_one_of(tuple(PRESETS), name, "preset")])
    return Policy(MappingProxyType(actions))


def _one_of(names: tuple[_Name, ...], name: str, what: str) -> _Name:
    for known in names:
        if known == name:
            return known
    raise InvalidPolicy(f"no {what} is called {name!r}; there are: {', '.join(names)}")
