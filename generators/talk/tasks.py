"""The work orders of talk: answer what was said, read a document, embed a text, hear a recording."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from generators.plan import ObjectId, ScenePlan, View
from generators.tasks import StandsAt, Task

MAX_DOCUMENT_BYTES = 2 << 20
MAX_DOCUMENT_CHARACTERS = 200_000
MAX_SAID_CHARACTERS = 4000
MIN_SAMPLE_RATE, MAX_SAMPLE_RATE = 8_000, 48_000
MAX_HEARD_S = 60

MediaType = Literal["text/plain", "text/markdown", "application/pdf"]


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what tasks carry."""


class Source(Value, frozen=True):
    """Where an answer is from: a document's title, and the heading or page in it."""

    title: str
    place: str = ""


class Excerpt(Value, frozen=True):
    """A sentence of a document. `before` is what its paragraph says before it, the last 400 characters;
    `likeness` how near its meaning is to the question's, −1..1."""

    text: str
    source: Source
    before: str = ""
    likeness: float = 0.0


class Exchange(Value, frozen=True):
    """Something that was said earlier, and what was answered."""

    said: str
    answered: str


class Here(Value, frozen=True):
    """The scene as it stands: where its objects are, what each rests on, from where it is looked at."""

    plan: ScenePlan
    places: dict[ObjectId, StandsAt] = {}
    on: dict[ObjectId, ObjectId] = {}
    view: View | None = None
    """None: from the origin, looking to −Z."""


class TalkTask(Task, frozen=True):
    """Answer `text`. `excerpts` are what documents say that is nearest to it, `earlier` the last exchanges.

    `to` is the object that is spoken to, "" the scene's guide; `preset` names who that is. With `operations` or `refusal`
    the answer is what became of a wish: what is changed now, or why it cannot be.
    """

    text: Annotated[str, Meta(min_length=1, max_length=MAX_SAID_CHARACTERS)]
    here: Here | None = None
    excerpts: Annotated[tuple[Excerpt, ...], Meta(max_length=32)] = ()
    earlier: Annotated[tuple[Exchange, ...], Meta(max_length=16)] = ()
    documents: Annotated[tuple[str, ...], Meta(max_length=64)] = ()
    """Titles of all documents that are known."""
    to: str = ""
    preset: Annotated[str, Meta(max_length=64)] = ""
    operations: tuple[Mapping[str, Any], ...] = ()
    refusal: Annotated[str, Meta(max_length=2000)] = ""


class ReadTask(Task, frozen=True):
    """Read a document: plain text or Markdown in UTF-8, or PDF."""

    title: Annotated[str, Meta(min_length=1, max_length=200)]
    media_type: MediaType
    data: Annotated[bytes, Meta(min_length=1, max_length=MAX_DOCUMENT_BYTES)]


class EmbedTask(Task, frozen=True):
    """Embed texts, to find what is near to them in documents that were read."""

    texts: Annotated[tuple[str, ...], Meta(min_length=1, max_length=64)]


class ListenTask(Task, frozen=True):
    """Hear what is said in `pcm`: mono, 16-bit, little-endian, `sample_rate` in Hz."""

    pcm: Annotated[bytes, Meta(min_length=2, max_length=2 * MAX_SAMPLE_RATE * MAX_HEARD_S)]
    sample_rate: Annotated[int, Meta(ge=MIN_SAMPLE_RATE, le=MAX_SAMPLE_RATE)]
