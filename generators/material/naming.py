"""Which noun of a phrase names its material: the head, not what it stands beside; the substance, not the thing."""

from __future__ import annotations

from dataclasses import dataclass

from generators.material.lexicon import Lexicon, Noun, colored_places, lexicon, terms, words
from generators.material.patterns import pattern_sets

_CONTEXT = frozenset(
    words("over under above below near beside behind in on at from inside outside with by against around into")
)
"""Prepositions: what follows them is where the thing stands, not the thing ("bridge over a river")."""
_MADE = frozenset(
    words("made carved built covered coated clad wrapped painted filled cast cut cloaked dressed drenched overgrown")
)
"""After these a preposition names the material after all ("covered in ivy")."""
_FILLERS = frozenset(
    words(
        "texture surface material look finish pattern close-up closeup colour color wall walls ground front side body "
        "ceiling panel panels sheet strip piece cover covering interior exterior lid top edge rim base leg legs bottom "
        "casing corner"
    )
)
"""Words that say nothing of what a thing is, after its name ("violin surface")."""
_LINKS = frozenset(words("of and or that for to"))
PLAIN_COLORS = frozenset(
    words("red orange yellow green blue purple violet pink brown black white grey gray beige turquoise gold")
)
"""Colours that are nothing else: before them a noun is their shade ("brick red"), before others it is not ("glass
coffee table").
"""


_COATS = ("fur", "skin", "scales")
_HIDES = (*_COATS, "leather")
"""Families of animals, and of what is made of them."""
_FLOORS = ("tiles", "planks", "concrete", "asphalt", "stone blocks")
"""What a place is made of whose floor is of the same."""
_TINTS = ("metal", "bone", "marble", "glass")
"""Families of substances whose names are more often a colour, where they stand before what is not cast or carved."""


@dataclass(frozen=True, order=True)
class _Found:
    """A noun in a phrase; of several the greatest is the strongest: by rank, then length, then place."""

    rank: int
    length: int
    start: int
    term: str

    @property
    def end(self) -> int:
        """The place after its last word."""
        return self.start + self.length


def head_noun(tokens: list[str]) -> Noun | None:
    """The noun that names the material of a phrase, or None where its words alone do not tell."""
    known = lexicon()
    tokens = _singular(tokens, known)
    found = _in_head(tokens, _found(tokens, known))
    if not found:
        return None
    best = max(_without_settings(found, known))
    if best.term not in known.things:
        return _with_coat(known.nouns[best.term], found, known)
    if best.length == 1:  # of single things the last is the head, a "dragon door" is a door
        best = max((other for other in found if other.term in known.things), key=lambda other: other.start)
    noun = _with_lent_words(known.things[best.term], found, known)
    for other in sorted(found, reverse=True):
        if other.term in known.substances and _overrules(other.term, noun, known):
            return known.nouns[other.term]
    return None if _is_modifier(best, tokens, known) else noun


def _found(tokens: list[str], known: Lexicon) -> list[_Found]:
    """Every noun and thing, without those that only name a colour.

    A thing's name that is a colour too is only one at the end ("orange barrier"), and what stands before a colour is
    its shade where something of that colour follows ("rust red skin") or where both are a colour's name ("duck egg
    blue").
    """
    found: list[_Found] = []
    colored = colored_places(tokens)
    named = terms(tokens, known.named)
    if colored.get(len(tokens) - 1) is None:  # "slate grey" is slate where nothing follows
        named = [term for term in named if not _colors_only(term, tokens, colored)]
    for place, (start, end, term) in enumerate(named):
        is_color = term in known.things and term in known.colors and end < len(tokens)
        is_shade = end < len(tokens) and tokens[end] in PLAIN_COLORS and any(s > end for s, _, _ in named[place + 1 :])
        if not (is_shade or (is_color and tokens[end] not in _CONTEXT)):
            found.append(_Found(known.named[term].rank, end - start, start, term))
    return found


def _colors_only(named: tuple[int, int, str], tokens: list[str], colored: dict[int, int]) -> bool:
    """Whether a noun lies in a colour of several words, and is not what has that colour ("birch bark")."""
    start, end, _ = named
    last = colored.get(start, 0)
    return end < last or (end == last and tokens[end - 1] in PLAIN_COLORS and tokens[end - 1] != "gold")


def within_head(tokens: list[str]) -> list[str]:
    """`tokens` before the first preposition or relative word, without words after a name that say nothing of it."""
    end = next((place for place, token in enumerate(tokens) if token in _CONTEXT | _LINKS and place), len(tokens))
    while end > 1 and tokens[end - 1] in _FILLERS:
        end -= 1
    return tokens[:end]


def _in_head(tokens: list[str], found: list[_Found]) -> list[_Found]:
    """Those that stand before the first preposition of place; all, where none does."""
    inside = {place for noun in found for place in range(noun.start, noun.end)}
    for place, token in enumerate(tokens):
        if token in _CONTEXT and place not in inside and not (place and tokens[place - 1] in _MADE):
            before, after = ([noun for noun in found if (noun.start < place) == earlier] for earlier in (True, False))
            if token == "in" and after and _says_of_what(after[0], tokens[place + 1 : after[0].start]):
                return after[:1]
            if after and all(_is_pattern(noun.term) for noun in before):
                return after
            return before or found
    return found


def _says_of_what(noun: _Found, before: list[str]) -> bool:
    """Whether "in" before `noun` says what a thing is made of ("a bust in white marble"), and not where it is."""
    known = lexicon()
    return noun.term in known.substances and all(word in known.colors or word in known.conditions for word in before)


def _is_pattern(term: str) -> bool:
    """Whether a noun is only what is printed or grown on something ("stripes on fur")."""
    sets, _, _ = pattern_sets()
    return any(term in one.words for one in sets if one.second)


def _without_settings(found: list[_Found], known: Lexicon) -> list[_Found]:
    """Those that do not only say where a later thing is used."""
    last = max(noun.start for noun in found)
    is_thing = any(noun.start == last and noun.term in known.things for noun in found)
    return [noun for noun in found if not (is_thing and noun.term in known.settings)]


def _with_lent_words(noun: Noun, found: list[_Found], known: Lexicon) -> Noun:
    """`noun`, which takes over what another thing of its family implies: a "santa hat" is red."""
    lenders = [known.things[other.term] for other in found if other.term in known.things]
    lent = [thing.implied for thing in lenders if thing.families == noun.families and thing.implied]
    return noun if noun.implied or not lent else Noun(noun.rank, noun.families, lent[-1])


def _with_coat(noun: Noun, found: list[_Found], known: Lexicon) -> Noun:
    """`noun` in the colour of what it is a part of: elephant hide is grey, a sunflower's petals are yellow."""
    owners = [known.things[other.term] for other in found if other.term in known.things]
    lent = [owner.implied for owner in owners if owner.implied and _is_part(noun.families[0], owner.families[0])]
    return noun if noun.implied or not lent else Noun(noun.rank, noun.families, lent[-1])


def _is_part(family: str, whole: str) -> bool:
    return family == whole or (family in _HIDES and whole in _COATS)


def _overrules(substance: str, thing: Noun, known: Lexicon) -> bool:
    """Whether a thing that is said to be of `substance` is of another family than usual."""
    families = known.nouns[substance].families
    if set(thing.families) & {form for family in families for form in (family, *known.forms.get(family, ()))}:
        return False
    return substance not in known.colors or thing.families[0] in known.cast or families[0] not in _TINTS


def _is_modifier(noun: _Found, tokens: list[str], known: Lexicon) -> bool:
    """Whether an unknown word follows, so that this thing only describes another ("football stadium")."""
    following = tokens[noun.end : noun.end + 1]
    if noun.length > 1 or not following:
        return False
    word = following[0]
    described = word in known.colors or word in known.conditions or word in _FILLERS
    described |= word == "floor" and known.named[noun.term].families[0] in _FLOORS
    return not described and word.isalpha() and word not in _CONTEXT | _MADE | _LINKS


def _singular(tokens: list[str], known: Lexicon) -> list[str]:
    """Plurals and possessives without their ending, where only the singular is known."""
    return [_shorter(token, known) for token in tokens]


def _shorter(token: str, known: Lexicon) -> str:
    if token in known.vocabulary or not token.endswith("s"):
        return token
    return next((stem for stem in (token[:-1], token[:-2]) if stem in known.named), token)
