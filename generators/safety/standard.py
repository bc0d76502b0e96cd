"""The guard as settings describe it, and what every planner is wrapped in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from generators.base import Generator
from generators.embedding import shared_encoder
from generators.kinds.plan import GuardOptions
from generators.registry.loading import Surroundings
from generators.safety.guard import Guard
from generators.safety.guarded import GuardedPlanner
from generators.safety.policy import read_policy
from generators.safety.rules import Rules
from generators.safety.screen import Screen


def guard_planner(planner: Generator[Any], surroundings: Surroundings) -> GuardedPlanner:
    """The loaded `planner` under the standard guard, loaded too.

    Raises:
        InvalidPolicy: the policy cannot be read.
        GeneratorUnavailable: what the guard reads with is missing.
    """
    options = surroundings.settings
    assert isinstance(options, GuardOptions)
    guard = standard_guard(surroundings.device, options)
    guard.load()
    return GuardedPlanner(planner, guard)


def standard_guard(device: str, options: GuardOptions) -> Guard:
    """Rules, the classifier on `device`, and the guard model if one is named.

    Raises:
        InvalidPolicy: the policy cannot be read.
    """
    from generators.safety.classifier import ClassifierScreen  # what runs it takes seconds to import

    screens: list[Screen] = [Rules(), ClassifierScreen(partial(shared_encoder, device))]
    if options.guard:
        from generators.safety.guard_model import GuardModelScreen

        screens.append(GuardModelScreen(Path(options.guard).expanduser(), device))
    return Guard(read_policy(options.safety), screens)
