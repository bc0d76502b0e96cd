"""Any material phrase becomes a `MaterialSpec`: its nouns, or else its nearest written phrase, name the family."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import msgspec
import numpy as np

from generators.embedding import F32, shared_encoder
from generators.material.denial import denied_axes, parted
from generators.material.familiar import familiar_noun, is_wall
from generators.material.lexicon import Noun, colored_places, lexicon, opened, terms, words
from generators.material.naming import head_noun
from generators.material.patterns import find_pattern, own_family
from generators.material.procedural.families import EARTHEN, FAMILIES, usual
from generators.material.said_colors import colors_said, likened, turned
from generators.material.spec import AXES, MaterialSpec, Rgb

_NEAR = 0.7  # cosine below which a thing that scenes may hold is known better by what it is made of there
_TRUSTED = 0.5  # cosine below which the nearest written phrase is a guess, and lends no colour and condition
_NEIGHBOURS = 6
_NOTHING_SAID = "plaster"  # what an empty phrase is: a plain wall
_ONLY_A_COLOR = "plastic"  # what has a colour and nothing else said of it: even and smooth
_EARTHEN_GREY = 0.4  # how much greyer than the word a colour is on an earthen family
_EARTHEN_OWN = 0.4  # how much of its usual colour stays in an earthen family
_EARTHEN_OWN_GREY, _GREY = 0.25, 0.12  # the same where the word is a grey, and how pure a grey is at most
_EARTHEN_LIGHTEST = 0.82
_NOT_RUST = 0.1  # of the circle: beyond it a colour is none of rust
_FAR_HUE = 0.17  # of the circle: beyond it two hues mix to grey
_OWN_COLOR_GLOW = 0.6  # how strongly a lit-up plain material shines in its own colour
_BARE = {"rusty metal": "metal", "painted metal": "metal"}
_BARED = frozenset({"rust", "paint", "painted"})
"""What is left of a family where it is said not to be what makes it one."""
_MEASURES = frozenset({"deep"})
"""Words for a shade that are measures where no colour follows: deep red is dark, deep snow is as white as any."""
_MOTTLED = frozenset(
    words("rock sandstone soil sand gravel grass moss mud concrete plaster wood planks parquet bark logs fur slate")
)
"""Families whose second colour is another shade of the same stuff, and goes with the first."""
_LIT_FROM_WITHIN = frozenset({"glass", "paper", "plastic", "fabric"})
"""Families that are lamps where they glow: light comes through them evenly, warm unless a colour is said."""


class SentenceEncoder(Protocol):
    """What reading materials needs of `generators.embedding.Encoder`."""

    def load(self) -> None:
        """Bring the weights into memory; a second call does nothing."""

    def encode(self, sentences: list[str]) -> F32:
        """Unit vectors `[n, 384]` float32."""

    def encode_cached(self, name: str, sentences: list[str]) -> F32:
        """The same, kept on disk for a fixed list."""


@dataclass(frozen=True)
class Heard:
    """What a phrase was taken to mean; not `understood` where its words named nothing known and nothing is like it."""

    spec: MaterialSpec
    understood: bool


class PhraseReader:
    """Reads material phrases. Equal phrases give equal specs; a phrase of nothing known gives its nearest family."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder
        known = lexicon()
        self._anchors = list(known.phrases)
        self._anchors += [(name, name, "") for name in FAMILIES]
        self._anchors += [
            (term, noun.families[0], "")
            for term, noun in known.nouns.items()
            if len(noun.families) == 1 and not noun.implied
        ]
        self._vectors = encoder.encode_cached("material-phrases", [phrase for phrase, _, _ in self._anchors])
        self.hear = lru_cache(maxsize=4096)(self._hear)

    def read(self, phrase: str) -> MaterialSpec:
        """What `phrase` means."""
        return self.hear(phrase).spec

    def _hear(self, phrase: str) -> Heard:
        """What `phrase` means, and whether its words told."""
        if not phrase.strip():
            return Heard(usual(_NOTHING_SAID), True)
        tokens, denied = parted(words(phrase))
        tokens = opened(tokens)
        noun, understood = head_noun(tokens), True
        if noun is None and (not phrase.isascii() or is_wall(tokens)):
            noun = familiar_noun(phrase, tokens)
        if noun is None and _only_looks(tokens):
            noun = Noun(0, (_ONLY_A_COLOR,))
        if noun is None:
            noun, likeness = self._nearest(" ".join(_without_looks(tokens)) or phrase)
            familiar = familiar_noun(phrase, tokens) if likeness < _NEAR else None
            noun, understood = familiar or noun, bool(familiar) or likeness >= _TRUSTED
        family = noun.families[0]
        if len(noun.families) > 1:
            scores = self._vectors @ self._encoder.encode([" ".join(tokens)])[0]
            family = max(noun.families, key=lambda name: self._best(scores, name))
        return Heard(describe(family, tokens, words(noun.implied), denied), understood)

    def _nearest(self, text: str) -> tuple[Noun, float]:
        """The family that the nearest anchors vote for; near enough, the best of them lends its colour too.

        Besides, the cosine of the nearest: far down the vote is a guess.
        """
        scores = self._vectors @ self._encoder.encode([text])[0]  # [anchors]
        order = np.argsort(-scores, kind="stable")[:_NEIGHBOURS]
        votes: dict[str, float] = {}
        for place in order:
            family = self._anchors[place][1]
            votes[family] = votes.get(family, 0.0) + max(float(scores[place]), 0.0) ** 6
        family = max(votes, key=lambda name: votes[name])
        nearest = next(place for place in order if self._anchors[place][1] == family)
        implied = self._anchors[nearest][2] if scores[nearest] >= _TRUSTED else ""
        return Noun(0, (family,), implied), float(scores[order[0]])

    def _best(self, scores: F32, family: str) -> float:
        return max(float(score) for score, (_, other, _) in zip(scores, self._anchors, strict=True) if other == family)


@cache
def phrase_reader(device: str) -> PhraseReader:
    """One reader for all of a process, its encoder loaded on `device`.

    Raises:
        GeneratorUnavailable: the encoder's model has not been pulled.
    """
    encoder = shared_encoder(device)
    encoder.load()
    return PhraseReader(encoder)


def _only_looks(tokens: list[str]) -> bool:
    """Whether all of `tokens` are colours and conditions, with at least one colour."""
    known = lexicon()
    colors = {place for start, end, _ in terms(tokens, known.colors) for place in range(start, end)}
    looks = {place for start, end, _ in terms(tokens, known.conditions) for place in range(start, end)}
    return bool(colors) and colors | looks == set(range(len(tokens)))


def _without_looks(tokens: list[str]) -> list[str]:
    """`tokens` without colours and conditions, which do not tell what a thing is; all, where nothing would be left."""
    known = lexicon()
    looks = {
        place
        for vocabulary in (known.colors, known.conditions)
        for start, end, _ in terms(tokens, vocabulary)
        for place in range(start, end)
    }
    return [token for place, token in enumerate(tokens) if place not in looks] or tokens


def strongest_noun(tokens: list[str]) -> Noun | None:
    """The noun of the highest rank among `tokens`; of several the longest, then the last. None if there is none."""
    nouns = lexicon().nouns
    found = [(nouns[term].rank, end - start, start, term) for start, end, term in terms(tokens, nouns)]
    return nouns[max(found)[3]] if found else None


def describe(family: str, tokens: list[str], implied: list[str], denied: Sequence[str] = ()) -> MaterialSpec:
    """The family's usual look, changed by the colours, conditions and patterns among `tokens`, or else those `implied`.

    What is `denied` it has none of.
    """
    none_of = denied_axes(denied)
    family = _become(family, tokens)
    if family == "rusty metal" and _is_paint(colors_said(family, tokens)):  # rust is brown: the colour is the paint's
        family, implied = "painted metal", [*implied, *(["rusted"] if _effects(tokens)["rust"] <= 0 else [])]
    family = own_family(_BARE.get(family, family) if _BARED & {*none_of, *denied} else family, tokens)
    effects = _effects([*tokens, *implied])
    if effects["glow"] > 0 and family in _LIT_FROM_WITHIN:
        family = "lit surface"
    spec = usual(family)
    patterned = find_pattern(family, tokens, spec.color) or find_pattern(family, implied, spec.color)
    said = (
        colors_said(family, tokens)
        or likened(tokens)
        or turned(family, tokens)
        or ([] if patterned and patterned.color else colors_said(family, implied))
    )
    if patterned and len(said) > 1 and "on" in tokens[patterned.start :]:
        said = [said[1], said[0], *said[2:]]
    greyer = _EARTHEN_GREY if said and family in EARTHEN else 0.0
    ground = (patterned.color if patterned else None) or spec.color
    color = _adjusted(said[0] if said else ground, effects["shade"], effects["vivid"] - greyer)
    second = said[1] if len(said) > 1 else spec.second
    if family in EARTHEN and (said or effects["shade"]):
        color = _earthen(color, spec.color)
    if family in _MOTTLED and len(said) < 2:
        second = _followed(spec.second, spec.color, color)
    if patterned and len(said) < 2:
        patterned = find_pattern(family, tokens, color) or find_pattern(family, implied, color)
        second = (patterned.second if patterned else None) or second
    glow, emits = spec.glow, max(spec.glow) > 0
    if emits and said:
        glow, color = _purest(said[0]), spec.color if family != "lit surface" else color
    if effects["glow"] > 0 and not emits:
        glow = _scaled(_purest(color), _OWN_COLOR_GLOW * min(effects["glow"], 1.0))
    if effects["glow"] < 0:
        glow = (0.0, 0.0, 0.0)
    axes = {axis: 0.0 if axis in none_of else _unit(effects[axis]) for axis in AXES}
    shine = effects["shine"]
    roughness = spec.roughness * (1 - shine) if shine > 0 else spec.roughness - (1 - spec.roughness) * shine
    return msgspec.structs.replace(
        spec,
        color=color,
        second=second,
        glow=glow,
        roughness=_unit(max(roughness, min(0.05, spec.roughness))),
        pattern=patterned.pattern if patterned else "",
        scale=float(np.clip(2.0 ** effects["large"], 0.25, 4.0)),
        **axes,
    )


def _become(family: str, tokens: list[str]) -> str:
    """The family that conditions make of one: frozen water is ice, a rusty door that nobody calls wooden is iron."""
    known = lexicon()
    become = next((known.becomes[term][family] for term in tokens if family in known.becomes.get(term, ())), family)
    named = any(t in known.nouns and t not in known.things and family in known.nouns[t].families for t in tokens)
    return family if named and become == "rusty metal" else become


def _is_paint(said: list[Rgb]) -> bool:
    """Whether the first colour said is none that rust has."""
    return bool(said) and _hues_apart(said[0], usual("rusty metal").color) > _NOT_RUST


def _followed(second: Rgb, usual: Rgb, color: Rgb) -> Rgb:
    """The second shade of a stuff whose first is `color` instead of `usual`: as much darker, lighter, redder."""
    share = np.clip((np.asarray(color) + 0.02) / (np.asarray(usual) + 0.02), 0.2, 3.0)
    red, green, blue = np.clip(np.asarray(second) * share, 0.0, 1.0).tolist()
    return red, green, blue


def _effects(tokens: list[str]) -> dict[str, float]:
    conditions = lexicon().conditions
    total = dict.fromkeys((*AXES, "shade", "vivid", "shine", "large", "glow"), 0.0)
    colored = colored_places(tokens)
    hues = {start for start, _, _ in terms(tokens, lexicon().colors)}
    for start, end, term in terms(tokens, conditions):
        if start in colored or (term in _MEASURES and end not in hues):
            continue
        for name, amount in conditions[term].items():
            total[name] += amount
    return total


def _adjusted(rgb: Rgb, shade: float, vivid: float) -> Rgb:
    """Lighter or darker by `shade`, purer or greyer by `vivid`, each about -1..1."""
    goal, amount = (1.0 if shade > 0 else 0.0), min(abs(shade), 0.85)
    mixed = [x + (goal - x) * amount for x in rgb]
    grey = sum(mixed) / 3
    r, g, b = (_unit(grey + (x - grey) * (1 + vivid)) for x in mixed)
    return (r, g, b)


def _earthen(said: Rgb, usual_color: Rgb) -> Rgb:
    """A colour as earth, stone and plants have it: a part of what they usually look like, and never bright white.

    The hue is the one said: green and the red of clay make no grey tile.
    """
    own, grey = _EARTHEN_OWN, sum(usual_color) / 3
    if max(said) - min(said) < _GREY * max(said):  # "black sand" is no brown one
        own, usual_color = _EARTHEN_OWN_GREY, (grey, grey, grey)
    elif _hues_apart(said, usual_color) > _FAR_HUE:
        usual_color = (grey, grey, grey)
    mixed = [x + (y - x) * own for x, y in zip(said, usual_color, strict=True)]
    r, g, b = (x * min(1.0, _EARTHEN_LIGHTEST / max(mixed)) for x in mixed)
    return (r, g, b)


def _hues_apart(a: Rgb, b: Rgb) -> float:
    """How far two hues are from each other, in parts of the circle: 0 to 0.5."""
    apart = abs(colorsys.rgb_to_hsv(*a)[0] - colorsys.rgb_to_hsv(*b)[0])
    return min(apart, 1 - apart)


def _purest(rgb: Rgb) -> Rgb:
    """The colour at full brightness and more saturation, as light is."""
    hue, saturation, _ = colorsys.rgb_to_hsv(*rgb)
    r, g, b = colorsys.hsv_to_rgb(hue, min(1.0, saturation * 1.25), 1.0)
    return (r, g, b)


def _scaled(rgb: Rgb, gain: float) -> Rgb:
    return (rgb[0] * gain, rgb[1] * gain, rgb[2] * gain)


def _unit(x: float) -> float:
    return min(max(x, 0.0), 1.0)
