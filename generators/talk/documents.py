"""Documents as sentences, each with the heading or the page that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.errors import InvalidTask
from generators.speech.text.markdown import strip_markdown
from generators.speech.text.sentences import sentence_spans
from generators.talk.pdf import read_pages
from generators.talk.tables import rows_as_sentences
from generators.talk.tasks import MAX_DOCUMENT_CHARACTERS, Excerpt, ReadTask, Source

MAX_SENTENCES = 3000
MAX_BEFORE = 400
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_ITEM = re.compile(r"^\s*(?:[-*+•–]|\d{1,3}[.)])\s+")
_ENDS = tuple(".!?:;。！？：；")
_HAN = re.compile(r"[\u3400-\u9fff]$")


@dataclass(frozen=True)
class Section:
    """A part of a document: the heading or page it goes by, and its text with one paragraph a line."""

    place: str
    text: str


def read_document(task: ReadTask) -> tuple[tuple[Excerpt, ...], int]:
    """The sentences of a document in their order, and how many pages it has, 0 where it has none.

    Raises:
        InvalidTask: it is not what its media type says, has no text, or more than is taken; names the bound.
    """
    if task.media_type == "application/pdf":
        pages = read_pages(task.data, MAX_DOCUMENT_CHARACTERS)
        sections = [Section(f"page {number}", _paragraphs(text)) for number, text in enumerate(pages, 1)]
    else:
        pages, sections = [], list(_sections(_decoded(task.data), task.media_type == "text/markdown"))
    characters = sum(len(section.text) for section in sections)
    if characters > MAX_DOCUMENT_CHARACTERS:
        raise InvalidTask(f"data: {characters} characters of text; at most {MAX_DOCUMENT_CHARACTERS} are taken")
    excerpts = tuple(excerpt for section in sections for excerpt in _excerpts(section, task.title))
    if not excerpts:
        raise InvalidTask("data: there is no text in it")
    if len(excerpts) > MAX_SENTENCES:
        raise InvalidTask(f"data: {len(excerpts)} sentences; at most {MAX_SENTENCES} are taken")
    return excerpts, len(pages)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidTask(f"data: not UTF-8 at byte {error.start}") from error
    if "\0" in text:
        raise InvalidTask(f"data: not text, there is a NUL at character {text.index(chr(0))}")
    return text


def _sections(text: str, markdown: bool) -> Iterator[Section]:
    """Parted at headings; Markdown's marks are left out."""
    place, lines, fenced = "", [], False
    for line in text.splitlines():
        fenced ^= bool(_FENCE.match(line))
        heading = _HEADING.match(line) if markdown and not fenced else None
        if heading is None:
            lines.append(line)
            continue
        yield Section(place, _text(lines, markdown))
        place, lines = heading[1].strip()[:120], []
    yield Section(place, _text(lines, markdown))


def _text(lines: list[str], markdown: bool) -> str:
    """Lines as paragraphs. They are joined before marks are left out, for a mark may reach over an end of line."""
    text = _paragraphs("\n".join(rows_as_sentences(lines) if markdown else lines))
    return strip_markdown(text) if markdown else text


def _paragraphs(text: str) -> str:
    """One paragraph a line: a line that was broken for its length goes on with the next, a list's item does not."""
    made: list[str] = []
    whole = True
    for line in text.splitlines():
        bare = line.strip()
        if not bare:
            whole = True
        elif whole or _ITEM.match(line) or (made[-1].endswith(_ENDS) and _HAN.search(made[-1].rstrip("".join(_ENDS)))):
            made.append(bare)
            whole = False
        elif made[-1].endswith("-") and made[-1][-2:-1].isalpha() and bare[:1].islower():
            made[-1] = made[-1][:-1] + bare
        else:
            made[-1] += ("" if _HAN.search(made[-1]) else " ") + bare
    return "\n".join(made)


def _excerpts(section: Section, title: str) -> Iterator[Excerpt]:
    source = Source(title=title, place=section.place)
    for paragraph in section.text.splitlines():
        said = [paragraph[start:end] for start, end in sentence_spans(paragraph)]
        for number, text in enumerate(said):
            yield Excerpt(text=text, source=source, before=" ".join(said[:number])[-MAX_BEFORE:])
