"""The part of SSML that is read: break, emphasis, prosody (rate and pitch), say-as, sub, phoneme, p, s, speak.

What is not covered, and refused by name: voice, audio, mark, lexicon, volume and contours of prosody, other tags. A
document type is refused before anything in it is expanded.

Source: W3C, Speech Synthesis Markup Language 1.1, sections 3.1 and 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from generators.speech.text.errors import InvalidMarkup
from generators.speech.text.runs import PLAIN, Run, Style
from generators.speech.text.ssml_values import read_pause, read_pitch, read_rate, say_as

READ = ("break", "emphasis", "p", "phoneme", "prosody", "s", "say-as", "speak", "sub")
_TAG = re.compile(
    r"</?([A-Za-z][\w:.-]{0,40})(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*\s*/?>|<!DOCTYPE|<!ENTITY|<\?xml",
    re.ASCII,
)
_LOOSE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_DEEPEST = 16
_MOST = 2000
"""Tags of a text."""
_EMPHASIS = {
    "strong": Style(rate=0.88, pitch=1.08, gain_db=3.0),
    "moderate": Style(rate=0.94, pitch=1.05, gain_db=1.5),
    "reduced": Style(rate=1.08, pitch=0.97, gain_db=-2.0),
    "none": PLAIN,
}
_ATTRIBUTES = {
    "break": {"time", "strength"},
    "emphasis": {"level"},
    "phoneme": {"ph", "alphabet"},
    "prosody": {"rate", "pitch"},
    "say-as": {"interpret-as", "format", "detail"},
    "sub": {"alias"},
}


def is_markup(text: str) -> bool:
    """Whether `text` has tags; a lone < is none."""
    return "<" in text and _TAG.search(text) is not None


def read_ssml(text: str) -> list[Run]:
    """The runs of a text with tags, with or without <speak> around it.

    Raises:
        InvalidMarkup: a tag or attribute that is not read, a value out of its bounds, tags that do not close; it names
            the tag.
    """
    body = _LOOSE.sub("&amp;", text.strip())
    if not re.match(r"(?:<\?xml[^>]*\?>\s*)?<(?:speak\b|!)", body):
        body = f"<speak>{body}</speak>"
    reader = _Reader()
    try:
        reader.parser.Parse(body.encode(), True)
    except expat.ExpatError as error:
        raise InvalidMarkup(f"text: markup: {expat.errors.messages[error.code]}, character {error.offset}") from error
    return reader.runs


class _Reader:
    """Listens to the parser; `runs` is what it heard."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._styles = [PLAIN]
        self._whole: Mapping[str, str] | None = None
        self._whole_tag = ""
        self._heard: list[str] = []
        self._count = 0
        self._pause_s = 0.0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.CharacterDataHandler = self._heard_text
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype

    def _refuse_doctype(self, *_: object) -> None:
        raise InvalidMarkup("text: <!DOCTYPE> is not read")

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if name not in READ:
            raise InvalidMarkup(f"text: <{name}> is not read, wanted one of {', '.join(READ)}")
        if self._whole is not None:
            raise InvalidMarkup(f"text: <{name}> inside <{self._whole_tag}>, which takes only words")
        if self._count > _MOST or len(self._styles) >= _DEEPEST:
            raise InvalidMarkup(f"text: <{name}>: at most {_MOST} tags, {_DEEPEST - 1} deep")
        for attribute in attributes:
            if name in _ATTRIBUTES and attribute not in _ATTRIBUTES[name]:
                raise InvalidMarkup(f"text: <{name}>: {attribute} is not read, wanted one of {_known(name)}")
        self._styles.append(self._style(name, attributes))
        if name == "break":
            self._pause_s += read_pause(attributes)
        elif name in ("p", "s"):
            self.runs.append(Run("\n\n"))
        elif name in ("say-as", "sub", "phoneme"):
            self._whole, self._whole_tag, self._heard = attributes, name, []

    def _style(self, name: str, attributes: Mapping[str, str]) -> Style:
        style = self._styles[-1]
        if name == "prosody":
            rate, pitch = read_rate(attributes.get("rate", "")), read_pitch(attributes.get("pitch", ""))
            return _combined(style, Style(rate, pitch))
        if name == "emphasis":
            level = attributes.get("level", "moderate")
            if level not in _EMPHASIS:
                raise InvalidMarkup(f"text: <emphasis>: level {level!r}, wanted one of {', '.join(_EMPHASIS)}")
            return _combined(style, _EMPHASIS[level])
        return style

    def _close(self, name: str) -> None:
        style = self._styles.pop()
        if name == self._whole_tag and self._whole is not None:
            self._add(_whole_run(name, self._whole, "".join(self._heard), style))
            self._whole, self._whole_tag = None, ""
        elif name in ("p", "s"):
            self.runs.append(Run("\n\n"))
        elif name == "speak" and self._pause_s:
            self._add(Run("", style))

    def _heard_text(self, text: str) -> None:
        if self._whole is not None:
            self._heard.append(text)
        elif text:
            self._add(Run(" ".join(re.split(r"[ \t\n]+", text)), self._styles[-1]))

    def _add(self, run: Run) -> None:
        if run.text.isspace() and not self._pause_s:
            self.runs.append(run)
            return
        self.runs.append(Run(run.text, run.style, run.spoken, run.phonemes, self._pause_s))
        self._pause_s = 0.0


def _known(name: str) -> str:
    return ", ".join(sorted(_ATTRIBUTES[name]))


def _combined(outer: Style, inner: Style) -> Style:
    rate, pitch = (min(2.0, max(0.5, a * b)) for a, b in ((outer.rate, inner.rate), (outer.pitch, inner.pitch)))
    return Style(rate, pitch, min(6.0, max(-12.0, outer.gain_db + inner.gain_db)))


def _whole_run(name: str, attributes: Mapping[str, str], text: str, style: Style) -> Run:
    text = " ".join(text.split())
    if name == "sub":
        if not attributes.get("alias", "").strip():
            raise InvalidMarkup("text: <sub>: alias is missing")
        return Run(text, style, spoken=attributes["alias"])
    if name == "phoneme":
        alphabet, phonemes = attributes.get("alphabet", "ipa"), attributes.get("ph", "").strip()
        if alphabet != "ipa" or not phonemes:
            raise InvalidMarkup(
                f"text: <phoneme>: alphabet {alphabet!r} and {len(phonemes)} phonemes, wanted some of ipa"
            )
        return Run(text, style, phonemes=phonemes)
    return Run(text, style, spoken=say_as(attributes, text))
