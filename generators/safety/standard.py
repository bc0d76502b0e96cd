"""The guard as the environment sets it, for the registry.

`HOLOFORGE_PLAN_SAFETY` is a policy as `policy.read_policy` takes it; `HOLOFORGE_PLAN_GUARD` the folder of a guard
model, which then reads prompts and lines too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generators.embedding import shared_encoder
from generators.safety.classifier import ClassifierScreen
from generators.safety.guard import Guard
from generators.safety.guard_model import GuardModelScreen
from generators.safety.policy import read_policy
from generators.safety.rules import Rules
from generators.safety.screen import Screen


def standard_guard(device: str, environment: Mapping[str, str] = os.environ) -> Guard:
    """Rules, the classifier on `device`, and the guard model if one is named.

    Raises:
        InvalidPolicy: the setting cannot be read.
    """
    screens: list[Screen] = [Rules(), ClassifierScreen(partial(shared_encoder, device))]
    if folder := environment.get("HOLOFORGE_PLAN_GUARD"):
        screens.append(GuardModelScreen(Path(folder), device))
    return Guard(read_policy(environment.get("HOLOFORGE_PLAN_SAFETY", "")), screens)
