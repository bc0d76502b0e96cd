"""People of an age that is over in the clothes of it: a man in a Roman street is none of today."""

from __future__ import annotations

from dataclasses import replace

from generators.planning.knowledge.ages import Age
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Brief, Mention


def of_age(brief: Brief, age: Age | None, knowledge: Knowledge) -> Brief:
    """`brief` with those people drawn as `age` has them of whom nobody says what they wear."""
    if age is None or not age.people or not age.is_over(brief.prompt):
        return brief
    return replace(brief, mentions=tuple(_dressed(one, age, knowledge) for one in brief.mentions))


def _dressed(mention: Mention, age: Age, knowledge: Knowledge) -> Mention:
    if not mention.options or mention.parts:
        return mention
    other = age.people.get(knowledge.likeliest(mention).name)
    return replace(mention, options=(other,)) if other else mention
