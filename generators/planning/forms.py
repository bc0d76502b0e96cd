"""The form of a thing of the vocabulary, as it is laid out."""

from __future__ import annotations

from assets.layout.form import Form, form_of
from generators.planning.knowledge.things import Thing


def form_of_thing(thing: Thing) -> Form:
    """Where a thing of its usual size is solid."""
    return form_of(thing.shape, thing.size, tuple(sorted(thing.params.items())))
