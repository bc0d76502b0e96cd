"""How language models answer: the JSON schema they are held to, and examples without what says nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

import msgspec

from generators.errors import GenerationFailed, InvalidTask
from generators.language.model import JsonSchema, LanguageModel, Sampling

S = TypeVar("S", bound=msgspec.Struct)


class Answering:
    """A language model that is asked for structs; it must hold a JSON schema (`capabilities.json_schema`)."""

    def __init__(self, model: LanguageModel) -> None:
        if not model.capabilities.json_schema:
            raise InvalidTask(f"{model.capabilities.name} cannot answer by a JSON schema; use the embedded reader")
        self._model = model

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._model.capabilities.name

    def load(self) -> None:
        """Load the model.

        Raises:
            GeneratorUnavailable: it is not here.
        """
        self._model.load()

    def ask(self, text: str, system: str, schema: Mapping[str, object], answer: type[S], max_tokens: int) -> S:
        """What the model answers to `text` under `schema`.

        Raises:
            GenerationFailed: that is no such struct.
        """
        sampling = Sampling(max_tokens=max_tokens)
        pieces = self._model.complete(text, system=system, constraint=JsonSchema(schema), sampling=sampling)
        try:
            return msgspec.json.decode("".join(pieces), type=answer)
        except msgspec.MsgspecError as error:
            what = answer.__name__.strip("_").lower()
            raise GenerationFailed(f"{self.name} wrote no {what}: {error}") from error


def schema_of(answer: type[msgspec.Struct], ours: Collection[str]) -> dict[str, Any]:
    """The JSON schema of a struct without the fields that are `ours` to fill in."""
    whole = msgspec.json.schema(answer)
    fields = whole["$defs"][answer.__name__]["properties"]
    for name in ours:
        fields.pop(name, None)
    return whole


def said(value: Any) -> Any:
    """Data without what says nothing: empty fields, and where in a text something was said."""
    if isinstance(value, dict):
        kept = {name: said(field) for name, field in value.items() if name != "span"}
        return {name: field for name, field in kept.items() if field not in (None, "", [], {}, False)}
    return [said(part) for part in value] if isinstance(value, (list, tuple)) else value
