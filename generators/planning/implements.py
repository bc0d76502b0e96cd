"""What animals do something with that people do, and that no noun of the prompt is for: pigs that play football have a
ball at their feet. What people hold is `performing`'s, what they do it at `workplaces`'.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generators.planning import added
from generators.planning.doing import Doings
from generators.planning.figures import FIGURE
from generators.planning.knowledge.doings import ANIMALS
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.reading.reading import Reading
from generators.vocabulary.verbs import forms

_SMALL_M: Final = 1.0
"""The longest thing that an animal does something with."""


def with_implements(
    mentions: Sequence[Mention], reading: Reading, knowledge: Knowledge, doings: Doings
) -> list[Mention]:
    """`mentions`, and what the animals among them do something with, where nobody else is there to do it."""
    kinds = [knowledge.likeliest(mention) for mention in mentions]
    doers = [m for m, kind in zip(mentions, kinds, strict=True) if kind.is_animal and m.poses]
    if not doers or any(kind.shape == FIGURE for kind in kinds):
        return list(mentions)
    done = (doing for doing in doings.done_in(reading.text) if doing.area != ANIMALS)
    doing = next((doing for doing in done if any(_tells(pose, doing.en, doing.zh) for pose in doers[0].poses)), None)
    names = doing.things if doing else ()
    tool = next((name for name in names if name in knowledge.things), None)
    if tool is None or max(knowledge.things[tool].size) > _SMALL_M or any(kind.name == tool for kind in kinds):
        return list(mentions)
    called = {tool, *knowledge.things[tool].also}
    if any(not called.isdisjoint(mention.words.split()) for mention in mentions):
        return list(mentions)  # a ball of yarn is a ball to a kitten
    made = Mention(tool, (tool,), added.IMPLEMENT, relation="beside", side="front", target=doers[0].id)
    return [*mentions, made]


def _tells(pose: str, english: Sequence[str], chinese: Sequence[str]) -> bool:
    """Whether a pose is the verb that a doing's phrases begin with."""
    said = pose.split(" ")[0].lower()
    verbs = {phrase.split(" ")[0] for phrase in english}
    return any(text in pose for text in chinese) or any(said in forms(verb) for verb in verbs)
