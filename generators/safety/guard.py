"""The guard: screens find, the policy decides, and what gave offence is made harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from generators.judgement import CATEGORIES, Judgement, Stage, Wording
from generators.safety.policy import Policy
from generators.safety.screen import Finding, Screen

_CLAUSE = re.compile(r"[^,.;:!?\n，。；：！？、]+[,.;:!?\n，。；：！？、]*")
_HINGE = re.compile(r"\s+(?=(?:with|and|while|where|who|that|which|showing|in front of|next to|under|beside)\s)")
_WORD = re.compile(r"\w")
_HARMLESS_WHOLE: Final[dict[Stage, str]] = {
    "prompt": "a quiet park with trees and a bench",
    "plan": "a wooden crate",
    "line": "Let us look at something else.",
}
"""What stands in for a whole text."""


class Guard:
    """Judges texts by `policy`. Safe to share between threads as far as its screens are."""

    def __init__(self, policy: Policy, screens: Sequence[Screen]) -> None:
        self.policy = policy
        self._screens = () if policy.lenient else tuple(screens)

    def load(self) -> None:
        """Load every screen.

        Raises:
            GeneratorUnavailable: a screen lacks a package or weights.
        """
        for screen in self._screens:
            screen.load()

    def judge(self, text: str, stage: Stage) -> list[Judgement]:
        """What the policy does not allow in `text`: at most one judgement per category, in the categories' order."""
        found = [finding for screen in self._screens for finding in screen.find(text, stage)]
        return [
            Judgement(
                stage=stage,
                category=category,
                action=self.policy.action(category),
                score=max(finding.score for finding in same),
                wordings=_merged(wording for finding in same for wording in finding.wordings),
            )
            for category in CATEGORIES
            if self.policy.action(category) != "allow" and (same := _of(found, category))
        ]

    def soften(self, text: str, judgements: Sequence[Judgement]) -> str:
        """`text` without what `judgements` (of its one stage) found, whatever their action: it is judged harmless.

        Wordings are exchanged first; where that is not enough, the clauses that still give offence go; where nothing
        is left, a harmless whole stands in. A text without judgements comes back as it is.
        """
        if not judgements:
            return text
        stage = judgements[0].stage
        reworded = reword(text, (wording for judgement in judgements for wording in judgement.wordings))
        for candidate in (reworded, self._kept_clauses(reworded, stage)):
            if _WORD.search(candidate) and not self.judge(candidate, stage):
                return candidate
        return _HARMLESS_WHOLE[stage]

    def harmless(self, text: str, judgements: Sequence[Judgement]) -> str:
        """What may stand in the place of `text`, by the strictest action of `judgements`."""
        actions = {judgement.action for judgement in judgements}
        if judgements and actions & {"substitute", "block"}:
            return _HARMLESS_WHOLE[judgements[0].stage]
        return self.soften(text, judgements)

    def _kept_clauses(self, text: str, stage: Stage) -> str:
        kept = (clause for clause in clauses(text) if not self.judge(clause, stage))
        return " ".join(kept).strip(" ,;:，、；：")


def reword(text: str, wordings: Iterable[Wording]) -> str:
    """`text` with each wording's harmless words in its place; of two that overlap, the wider counts."""
    for wording in reversed(_merged(wordings)):
        text = text[: wording.start] + wording.harmless + text[wording.end :]
    return text


def clauses(text: str) -> list[str]:
    """`text` in pieces that may be left out, each with the sign that ends it."""
    parts = (piece for sentence in _CLAUSE.findall(text) for piece in _HINGE.split(sentence))
    return [stripped for part in parts if (stripped := part.strip())]


def _of(found: Sequence[Finding], category: str) -> list[Finding]:
    return [finding for finding in found if finding.category == category]


def _merged(wordings: Iterable[Wording]) -> tuple[Wording, ...]:
    """In order, without what lies in another; overlapping ones become one."""
    merged: list[Wording] = []
    for wording in sorted(wordings, key=lambda w: (w.start, -w.end)):
        if merged and wording.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Wording(last.start, max(last.end, wording.end), last.harmless)
        else:
            merged.append(wording)
    return tuple(merged)
