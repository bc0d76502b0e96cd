"""Marking sentences with a network that has learnt to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from text_to_num import text2num

from generators.reading.markup import HEADS, Marked, Span
from generators.reading.tagger.batch import Bounds, Splitter, bounds_of
from generators.reading.tagger.labels import (
    CLASSES,
    KIND,
    LINK,
    LINKED,
    MANY,
    PLACE,
    TARGET,
    TARGETING,
    may_link,
    may_target,
)
from generators.reading.tagger.network import Tagger, legal_steps, viterbi

_KINDS = tuple(KIND)
_PLACES = tuple(PLACE)
_ACTS = len([name for name in CLASSES if name.startswith("rel.")])
"""Where the classes of acts begin among `CLASSES`."""
_ALWAYS = frozenset({"color", "mat", "look", "part", "pose", "rel", "count", "size", "ref"})
"""Kinds that in a prompt belong to something even where no arrow is likely."""
_ALONE = frozenset({"corner", "middle", "far", "hanging", "along", "left", "right", "front", "behind"})
"""Relations that may be without a target."""
_LIKELY = -1.5
"""The score from which the best target of a relation is taken where none is likelier than not."""


class Marker:
    """Marks sentences by `network`; the same sentence is always marked the same."""

    def __init__(self, splitter: Splitter, network: Tagger) -> None:
        self._splitter, self._network = splitter, network
        self._steps, self._start = legal_steps()

    @torch.inference_mode()  # type: ignore[untyped-decorator]
    def mark(self, words: Sequence[str], edit: bool | None = None) -> Marked:
        """What `words` say. `edit` tells whether they are an instruction, where that is known."""
        if not words:
            return Marked((), "any", ())
        ids, mask, pooling = self._splitter.split([words])
        states, whole = self._network.words(ids, mask, pooling)
        states, whole = states.float(), whole.float()
        scores = torch.log_softmax(self._network.tag(states[0]), -1)
        likely = scores.exp()
        if edit is False:
            scores[:, 1 + 2 * KIND["act"]] = scores[:, 1 + 2 * KIND["pick"]] = -1e4
        tags = viterbi(scores, self._steps, self._start)
        bounds = settled(_bounds(tags), words)
        sure = [float(likely[word, tag]) for word, tag in enumerate(tags)]
        places = self._network.place(whole)[0]
        if edit is not None:
            places[PLACE["edit"]] = 1e4 if edit else -1e4
        where = _PLACES[int(places.argmax())]
        spans = self._linked(states, bounds, sure, where == "edit") if bounds else ()
        return Marked(tuple(words), where, spans)  # type: ignore[arg-type]

    def _linked(self, states: torch.Tensor, bounds: Bounds, sure: Sequence[float], edit: bool) -> tuple[Span, ...]:
        """Spans with their arrows; `sure` is how likely each tag is. A span is as sure as its weakest part."""
        scores, labels = self._network.spans(states, bounds_of([bounds]))
        made = []
        for place, (start, stop, kind) in enumerate(bounds):
            links = _ends(scores[0, LINK, place], bounds, place, may_link) if kind in LINKED else ()
            targets = _ends(scores[0, TARGET, place], bounds, place, may_target) if kind in TARGETING else ()
            if kind in _ALWAYS and not links and not edit:
                links = _likeliest(scores[0, LINK, place], bounds, place)
            if kind not in MANY:
                links = _likeliest(scores[0, LINK, place], bounds, place) if kind in LINKED else ()
            label = _label(kind, labels[0, place])
            if kind == "rel" and not targets:
                least = _LIKELY if label in _ALONE else None
                targets = _best_target(scores[0, TARGET, place], bounds, place, links, least)
            arrows = torch.sigmoid(scores[0, :, place])
            parts = [*sure[start:stop], *arrows[LINK, list(links)].tolist(), *arrows[TARGET, list(targets)].tolist()]
            made.append(Span(start, stop, kind, label, links, targets, round(min(parts), 4)))
        return tuple(made)


def _bounds(tags: Sequence[int]) -> list[tuple[int, int, str]]:
    bounds: list[tuple[int, int, str]] = []
    for word, tag in enumerate(tags):
        if tag % 2 == 1:
            bounds.append((word, word + 1, _KINDS[tag // 2]))
        elif tag:
            start, _, kind = bounds[-1]
            bounds[-1] = (start, word + 1, kind)
    return bounds


CLASSIFIERS = frozenset("个只盏张把座棵条朵本辆艘块尊幅些匹头件台栋间根支片位名套扇架口双对")
"""Chinese measure words that stand between a number and its noun."""
_NOUNS = frozenset({"thing", "place", "part", "shell", "ref"})
_DESCRIBING = frozenset({"color", "mat", "look", "size", "style"})
_ARTICLES = frozenset({"a", "an"})
_STOPS = frozenset(",.!?:;，。！？：；、")
_MISTAKEN = frozenset({"color", "mat", "look", "style", "only", "size"})
"""Kinds that rare numbers are taken for."""


def settled(bounds: Bounds, words: Sequence[str]) -> list[tuple[int, int, str]]:
    """`bounds` with what needs no learning put right.

    Stops at its ends are not of a span. A colour or a material after an article or a number, with no noun to come, is
    the thing itself: "an orange". A figure before a noun that belongs to nothing is a number.
    """
    bounds = [one for one in (_without_stops(*each, words) for each in bounds) if one[0] < one[1]]
    made: list[tuple[int, int, str]] = []
    begins = {start: (stop, kind) for start, stop, kind in bounds}
    for start, stop, kind in bounds:
        counted = any(end == start and other == "count" for _, end, other in bounds)
        article = counted or (start > 0 and words[start - 1].lower() in _ARTICLES)
        if kind in ("color", "mat") and article and not _noun_follows(stop, begins):
            kind = "thing"
        if kind in _MISTAKEN and stop == start + 1 and _is_number(words[start]):
            kind = "count"
        made.append((start, stop, kind))
    held = {word for start, stop, _ in bounds for word in range(start, stop)}
    for at, word in enumerate(words):
        if word.isdigit() and at not in held:
            measure = at + 1 < len(words) and words[at + 1] in CLASSIFIERS and at + 1 not in held
            stop = at + 2 if measure else at + 1
            if _noun_follows(stop, begins):
                made.append((at, stop, "count"))
    return sorted(made)


def _without_stops(start: int, stop: int, kind: str, words: Sequence[str]) -> tuple[int, int, str]:
    """A span without stops and commas at its ends, where it is no speech."""
    while kind != "say" and start < stop and words[stop - 1] in _STOPS:
        stop -= 1
    while kind != "say" and start < stop and words[start] in _STOPS:
        start += 1
    return start, stop, kind


def _is_number(word: str) -> bool:
    """Whether a word is a figure or a number word, "zero" among them."""
    if word.isdigit():
        return True
    try:
        return int(text2num(word.lower(), "en")) >= 0
    except ValueError:
        return False


def _noun_follows(at: int, begins: dict[int, tuple[int, str]]) -> bool:
    """Whether a noun begins at a word, perhaps after more that describes it."""
    while at in begins:
        at, kind = begins[at]
        if kind in _NOUNS:
            return True
        if kind not in _DESCRIBING:
            return False
    return False


def _ends(scores: torch.Tensor, bounds: Bounds, place: int, may: Any) -> tuple[int, ...]:
    kind = bounds[place][2]
    return tuple(
        other
        for other, (_, _, candidate) in enumerate(bounds)
        if other != place and may(kind, candidate) and scores[other] > 0
    )


def _likeliest(scores: torch.Tensor, bounds: Bounds, place: int) -> tuple[int, ...]:
    """The one end that is likeliest among things and what stands for them, if there is any; a reference looks back."""
    start, _, kind = bounds[place]
    some = [o for o, (_, _, other) in enumerate(bounds) if o != place and may_link(kind, other) and other in HEADS]
    if kind == "ref":
        some = [o for o in some if bounds[o][0] < start and bounds[o][2] != "ref"]
    return (max(some, key=lambda other: float(scores[other])),) if some else ()


def _best_target(
    scores: torch.Tensor, bounds: Bounds, place: int, links: Sequence[int], least: float | None
) -> tuple[int, ...]:
    """The likeliest target of a relation beside those it locates, if its score is at least `least`."""
    some = [o for o, (_, _, other) in enumerate(bounds) if o not in (place, *links) and may_target("rel", other)]
    best = max(some, key=lambda other: float(scores[other]), default=None)
    return (best,) if best is not None and (least is None or scores[best] > least) else ()


def _label(kind: str, scores: torch.Tensor) -> str:
    if kind == "rel":
        return CLASSES[int(scores[:_ACTS].argmax())].removeprefix("rel.")
    if kind == "act":
        return CLASSES[_ACTS + int(scores[_ACTS:].argmax())].removeprefix("act.")
    return ""
