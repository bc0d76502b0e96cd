"""A small classifier as a screen: it finds what no rule has words for. English prompts only.

A long prompt is read as a whole and sentence by sentence. It says which category, never which words: what it finds is
the whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from transformers import BertModel

from generators.errors import GeneratorUnavailable
from generators.judgement import CATEGORIES, Category, Stage
from generators.safety.screen import Finding
from generators.sentence_classifier import SentenceClassifier, TwinEncoder, probabilities

WEIGHTS: Final = Path(__file__).parent / "weights"
_EVIDENCE: Final = re.compile(
    r"@|\bat\b.*\bdot\b|(?:\d\W{0,3}){6}|\b(?:phone|number|address|passport|account|card|iban|ssn|licen[cs]e|plate|password|"
    r"pin|e-?mail|birth\w*|born|lives?|living|home|house|dox\w*|leak\w*|private|personal|track\w*|stalk\w*|identit\w+|"
    r"records?|medical|bank|social|security|whereabouts|location|credit|name and)\b"
    r"|\b(?:his|her|their|which|what|\w+'s)\s+school\b|\bschool\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
"""What personal data need beside a name: figures, an address, or a word for what is told of somebody."""
_HELP: Final = re.compile(
    r"\b(?:paramedics?|stretchers?|first[- ]aid(?:ers?)?|ambulances?|cpr|lifeguards?|midwi(?:fe|ves)|physiotherapists?"
    r"|firefighters?|rescuers?|rescue (?:teams?|workers?|dogs?)|medics?|triage|evacuat\w+|vets?)\b",
    re.IGNORECASE,
)
_DRESSING: Final = re.compile(
    r"\bpenthouses?\b(?! suite)|\b(?:dressing|fitting|changing)[- ]rooms?\b"
    r"|\b(?:bride|groom|dancer|actor|actress|knight|child)\b.*\bdressed\b",
    re.IGNORECASE,
)
_PLAYTHINGS: Final = re.compile(
    r"\b(?:dolls?|doll[’']?s? ?house|toys?|teddy|teddies|blocks|train set|blanket fort|crayons|stuffed animals?)\b",
    re.I,
)
_PEOPLES_OWN: Final = re.compile(
    r"\b\w+(?:an|ish|ese|ic|i|ch) (?:\w+ )?(?:famil(?:y|ies)|grand(?:mother|father|ma|pa)|home|house|kitchen"
    r"|wedding|restaurants?|village|market|festival|bakery|barber|temple|children playing|street|garden|living room)\b",
    re.IGNORECASE,
)
_HURT: Final = re.compile(
    r"\b(?:pelt\w*|spat|spit\w*|slic\w+|t[eo]ar\w*|torn|rip\w*|gore|gory|guts?|organs?|blood\w*|bleed\w*|brains?|sever\w*"
    r"|scream\w*"
    r"|tortur\w+|murder\w*|kill\w*|naked|nude|nudity|undress\w*|strip\w*|sexy|sexual\w*|erotic\w*|seduc\w+|lingerie|topless"
    r"|bra|bare|escorts?|call girls?|hookers?|hostess\w*|sultry|spy\w*|peep\w*|watch\w*|hidden|film\w*|photo\w*"
    r"|moan\w*|kiss\w*|mock\w*|humiliat\w+|bull(?:y|ies|ied|ying)|beat\w*|without (?:an)?a?esthetic)\b",
    re.IGNORECASE,
)
_SCORNED: Final = re.compile(
    r"\b(?:burn\w*|driv\w+|drove|out|no|not|never|sign\w*|fenc\w+|wall\w*|dirty|filth\w*|rats?|lazy|steal\w*|thie\w+|rapist\w*"
    r"|crimin\w+|illegals?|smash\w*|spray\w*|graffiti|paint\w*|stones?|throw\w*|mob|torch\w*"
    r"|attack\w*|evict\w*|deport\w*|slur\w*|go"
    r"|ghetto|costumes?|stereotyp\w*|greedy|bomb\w*|terroris\w+|monkeys?|apes?|eat\w* dogs?|hat\w+|inferior|savage\w*"
    r"|primitive)\b",
    re.IGNORECASE,
)
_REMAINS: Final = re.compile(
    r"\b(?:mumm(?:y|ies)|embalm\w*|sarcophag\w*|welders?|welding|foundry|grie[fv]\w*|mourn\w*|funerals?)\b",
    re.IGNORECASE,
)
_OWN_ROOM: Final = re.compile(
    r"\b(?:child|kid|teen|teenager|boy|girl|student)(?:['’]s|s['’])\s+(?:[a-z]+\s+){0,2}(?:bed)?rooms?\b", re.IGNORECASE
)
_SOMEBODY: Final = re.compile(
    r"\b(?:s?he|her|him|his|them|they|who|i|me|we|man|men|woman|women|adult|stranger|uncle|teacher|naked|underwear|pant(?:y|ies)"
    r"|tak\w+ off|wear\w*|chang\w+|shower\w*|bath\w*|lying|sleep\w*|touch\w*|together|camera|watch\w*"
    r"|(?:girl|boy|teen|teenager|kid|child|student)s?(?!['’])|children|minors?|pos(?:e|es|ed|ing)|young|hot|cute|alone|secret\w*"
    r"|tied|crying|underage)\b",
    re.IGNORECASE,
)
"""Whoever might be in a young person's room, or what would be done there; where nobody is, it is but a room."""
_EXERCISE: Final = re.compile(
    r"\b(?:dead-?lifts?|dead-?lifting|squats?|bench[- ]press\w*|push-?ups?|pull-?ups?|sit-?ups?|barbells?|dumbbells?"
    r"|karate|judo|taekwondo|martial arts?|dojos?|sumo|fencing"
    r"|kettlebells?|weightlift\w*|lifting weights|lunges|planks?|treadmills?|rowing machines?)\b",
    re.IGNORECASE,
)
_LEAFING: Final = re.compile(
    r"\b(?:flip\w*|leaf\w*|brows\w*|rummag\w*|dig\w*|look\w*)\s+(?:through|in|at)\s+(?:\w+\s+){0,2}"
    r"(?:vinyls?|records?|lps?|books?|comics?|albums?|postcards?|shelves)\b",
    re.IGNORECASE,
)
_ALIGHTING: Final = re.compile(
    r"\b(?:butterfl(?:y|ies)|ladybugs?|ladybirds?|birds?|sparrows?|robins?|dragonfl(?:y|ies)|fireflies|firefly|parrots?|snowflakes?|bees?)\s+"
    r"(?:\w+\s+)?(?:land\w*|sit\w*|rest\w*|perch\w*|crawl\w*|settl\w*)\s+(?:on|in|onto)\s+(?:my|a|an?\s+open|her|his)\s+"
    r"(?:\w+\s+)?(?:hand|finger|palm|shoulder|arm|nose|head|knee)s?\b",
    re.IGNORECASE,
)
_ANATOMY: Final = re.compile(
    r"\b(?:human|beating|giant|model|anatomical)\s+(?:hearts?|brains?|lungs?|kidneys?|livers?|eyes?|skeletons?|ears?|skulls?)\b",
    re.IGNORECASE,
)
_CUT_OUT: Final = re.compile(
    r"\b(?:blood\w*|bleed\w*|gor[ey]\w*|t[eo]ar\w*|torn|rip\w*|cut\w*|stab\w*|kill\w*|victims?|corpses?|bod(?:y|ies)|sell\w*|buy\w*"
    r"|harvest\w*|eat\w*|knif\w+|murder\w*|pull\w*|hold\w*|sever\w*|his|her|their|traffick\w*|stolen"
    r"|supper|dinner|lunch|meal|feast\w*|cook\w*|serv\w*|plates?|dish\w*|tast\w*)\b",
    re.IGNORECASE,
)
_HARMLESS: Final[tuple[tuple[frozenset[Category], re.Pattern[str], tuple[re.Pattern[str], ...]], ...]] = (
    (frozenset({"sexual", "graphic-violence", "harassment"}), _HELP, (_HURT,)),
    (frozenset({"sexual"}), _DRESSING, (_HURT,)),
    (frozenset({"graphic-violence"}), _REMAINS, (_HURT,)),
    (frozenset({"minors"}), _PLAYTHINGS, (_HURT,)),
    (frozenset({"minors"}), _OWN_ROOM, (_HURT, _SOMEBODY)),
    (frozenset({"sexual", "graphic-violence"}), _EXERCISE, (_HURT,)),
    (frozenset({"sexual"}), _LEAFING, (_HURT,)),
    (frozenset({"self-harm"}), _ALIGHTING, (_HURT,)),
    (frozenset({"graphic-violence", "illegal"}), _ANATOMY, (_CUT_OUT,)),
    (frozenset({"hate"}), _PEOPLES_OWN, (_HURT, _SCORNED)),
)
"""What a category's finding rests on that is everyday, unless a word of harm stands beside it: who helps the hurt lifts
and holds them as whoever harms them does; a dressing room is for dressing; a people's home is no judgement of it; a
heart that nobody is hurt for is one of a model."""
_MOST_PIECES = 8
_LONG = 160  # characters; what is shorter is one sentence
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")


class SafetyNetwork(SentenceClassifier):
    """Texts to logits `[n, 9]`: harmless, then each of `CATEGORIES`."""

    def __init__(self, tokenizer: Any, encoder: BertModel, dropout: float = 0.0) -> None:
        super().__init__(tokenizer, encoder, 1 + len(CATEGORIES), "safety classifier", dropout)


class ClassifierScreen:
    """Reads prompts. `bring_encoder` is called by `load`; `folder` holds `classifier.safetensors` and `card.json`."""

    def __init__(self, bring_encoder: Callable[[], TwinEncoder], folder: Path = WEIGHTS) -> None:
        self._bring_encoder, self._folder = bring_encoder, folder
        self._network: SafetyNetwork | None = None

    def load(self) -> None:
        """See `Screen.load`."""
        if self._network is not None:
            return
        try:
            self._threshold = float(json.loads((self._folder / "card.json").read_text("utf-8"))["threshold"])
        except (OSError, KeyError, TypeError, ValueError) as error:
            raise GeneratorUnavailable(f"{self._folder}: no card of a safety classifier ({error})") from error
        encoder = self._bring_encoder()
        encoder.load()
        network = SafetyNetwork(*encoder.twin())
        network.restore(self._folder / "classifier.safetensors")
        self._network = network.eval()

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """The likeliest category of an English prompt, where harm is likelier than the threshold."""
        if stage != "prompt" or not _is_latin(text):
            return []
        if self._network is None:
            raise GeneratorUnavailable("safety classifier: load() has not been called")
        odds = probabilities(self._network, pieces(text))
        worst = odds[odds[:, 1:].sum(axis=1).argmax(), 1:]
        if float(worst.sum()) < self._threshold:
            return []
        category: Category = CATEGORIES[int(worst.argmax())]
        if category == "personal-data" and not _EVIDENCE.search(text):
            return []  # a name alone, as R2-D2 or Anna, tells nothing of anybody
        if _is_everyday(category, text):
            return []
        return [Finding(category, min(float(worst.sum()), 1.0))]


def _is_everyday(category: Category, text: str) -> bool:
    return any(
        category in categories and usual.search(text) and not any(words.search(text) for words in harm)
        for categories, usual, harm in _HARMLESS
    )


def pieces(text: str) -> list[str]:
    """The text, and each sentence of a long one."""
    if len(text) <= _LONG:
        return [text]
    return [text, *(part for part in _SENTENCE.split(text) if part.strip())][:_MOST_PIECES]


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c.isascii() for c in letters) > len(letters)
