"""Who is said to get something done by somebody that the prompt does not name: an old man getting a shave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generators.planning import added
from generators.planning.figures import FIGURE
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.treatments import treatments
from generators.planning.mention import Mention
from generators.reading.reading import Reading


def served(mentions: Sequence[Mention], reading: Reading, knowledge: Knowledge) -> list[Mention]:
    """`mentions`, and who gives each treatment that somebody gets: one who is named, else one of those who do."""
    known = list(mentions)
    if reading.language != "en":
        return known
    spans = {named.id: named.span for named in (*reading.things, *reading.places)}
    for said in _getting().finditer(reading.text):
        before = [m for m in known if m.id in spans and spans[m.id].stop <= said.start()]
        getter = max(before, key=lambda m: spans[m.id].stop, default=None)
        if getter is None or knowledge.likeliest(getter).shape != FIGURE:
            continue
        treatment = treatments()[" ".join(said[1].lower().split())]
        by = knowledge.words.get(treatment.by, treatment.by)
        if by not in knowledge.things or by in getter.options:
            continue
        known = [
            m
            for m in known
            if m.id == getter.id or m.id not in spans or not said.start(1) <= spans[m.id].start < said.end(1)
        ]
        acting = knowledge.actings[treatment.acting]
        giver = next((m for m in known if by in m.options), None)
        if giver is None:
            giver = Mention(by, (by,), added.SERVANTS + len(known))
            known.append(giver)
        held = next(iter(acting.holds), "")
        doer = replace(giver, acting=acting, done_to=getter.id, holds="" if held == "nothing" else held)
        idle = replace(getter, acting=None, poses=(), holds="")
        known = [doer if m.id == giver.id else idle if m.id == getter.id else m for m in known]
    return known


@cache
def _getting() -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in treatments())
    return re.compile(
        r"\b(?:get|gets|getting|have|has|having|receiv(?:e|es|ing)|enjoy(?:s|ing)?)\s+(?:(?:an?|his|her|their|its|the)\s+)?"
        rf"(?:(?:first|hot|new|quick|clean|close|full|foot|back|little)\s+)?({names})\b",
        re.IGNORECASE,
    )
