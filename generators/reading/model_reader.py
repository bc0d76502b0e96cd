"""Prompts read by a language model, which answers under the JSON schema of `Reading`."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final

import msgspec

from generators.errors import GenerationFailed
from generators.language.model import LanguageModel
from generators.reading.answers import Answering, said, schema_of
from generators.reading.reading import Change, Looks, Named, NamedPart, Reading, RelationSaid, Span, language_of
from generators.vocabulary.numbers import Count

_MOST_TOKENS: Final = 2000
_OURS: Final = ("text", "language", "unread")
_RULES: Final = """You read what a user wants to see in a 3D scene, and answer with JSON alone.
"places": where the scene is, if that is said. "things": what is to be seen, each with its own "id" and its noun in
"text", in lower case and without what describes it; "count" ({"number": 3} or {"group": "few"}), "looks" (colors,
materials, conditions), "sizes" (factor or metres along an axis), "parts" with looks of their own, "poses", "says" (what
is quoted). "relations": which things ("subjects", ids) are where ("kind") by which ("targets", ids). "excluded": what
must not be there. "exclusive": true if nothing else is wanted. "emptied": true if the place is empty of people.
"changes": words for time, weather, mood and style.
"where": in, out or any.
Say only what the user says. Never add things of your own."""


class ModelReader:
    """Reads prompts of any language that its model knows; the model must hold a JSON schema."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = Answering(model)

    def load(self) -> None:
        """Load the model."""
        self._model.load()

    def read(self, prompt: str) -> Reading:
        """What the model says that `prompt` says; parts whose words are in the prompt tell where.

        Raises:
            GenerationFailed: its answer is not a reading, or refers to things that it does not name.
        """
        read = self._model.ask(prompt, system(), schema(), _Reading, _MOST_TOKENS)
        known = {one.id for one in (*read.things, *read.places)}
        meant = {i for relation in read.relations for i in (*relation.subjects, *relation.targets)}
        if missing := sorted(meant - known):
            raise GenerationFailed(f"{self._model.name} relates things that it does not name: {missing}")
        fields = {name: getattr(read, name) for name in read.__struct_fields__ if name not in _OURS}
        fields |= {name: tuple(_placed(one, prompt) for one in getattr(read, name)) for name in ("things", "places")}
        return Reading(text=prompt, language=language_of(prompt), **fields)


class _Reading(Reading, frozen=True, kw_only=True):
    """A reading without its text, which is ours to fill in."""

    text: str = ""


def _placed(named: Named, prompt: str) -> Named:
    at = prompt.lower().find(named.text.lower())
    return msgspec.structs.replace(named, span=Span(at, at + len(named.text))) if at >= 0 else named


@cache
def schema() -> dict[str, Any]:
    """The JSON schema of an answer; what is ours to fill in is not in it."""
    return schema_of(_Reading, _OURS)


@cache
def system() -> str:
    """What the model is told: the rules, and an example in the very form of an answer."""
    return f"{_RULES}\n\n{_EXAMPLE[0]}\n{json.dumps(said(msgspec.to_builtins(_EXAMPLE[1])), ensure_ascii=False)}"


_EXAMPLE: Final = (
    "two old brass lamps on a table with metal legs in a study at night, no books",
    _Reading(
        where="in",
        places=(Named(id=1, text="study"),),
        things=(
            Named(id=2, text="lamps", plural=True, count=Count(2), looks=Looks((), ("brass",), ("old",))),
            Named(id=3, text="table", parts=(NamedPart("legs", Looks((), ("metal",))),)),
        ),
        relations=(RelationSaid(kind="on", subjects=(2,), targets=(3,)),),
        changes=(Change("time", "at night"),),
        excluded=(Named(id=4, text="books", plural=True),),
    ),
)
