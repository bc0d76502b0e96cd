"""Addresses of pages, mail and files, handles and tags."""

from __future__ import annotations

import re

from generators.speech.text.english.numbers import say_cardinal, say_digits
from generators.speech.text.rules import Rule, rule, words

_MARKS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon", "+": "plus", "#": "hash"}
_PIECE = re.compile(r"[A-Za-z]+|\d+|[./@:+#_-]")
_SPELLED = frozenset(
    words("uk us de fr jp cn ca au eu nz io ai tv gg co.uk txt pdf csv png jpg mp3 html xml exe svg gz js ts md")
)
_SAID = {"co": "co"}
_LONGEST = 24
"""Letters of a part of a path beyond which it is left out: digests say nothing to the ear."""
_TOP = words(
    "com org net edu gov mil int info biz io dev app ai tv eu uk us de fr jp cn ca au nz in it es nl ch at museum"
)
_END = r"(?<![.,;:!?)\]'\"”’])"
_FILES = words(
    "txt pdf csv png jpe?g gif svg mp3 mp4 wav zip gz tar json xml html? md py js ts exe docx? xlsx? pptx? glb "
    "toml ya?ml"
)


def say_address(address: str) -> str:
    """An address in words, its letters by name where they make none."""
    said = []
    for piece in _PIECE.findall(address):
        if piece in _MARKS:
            said.append(_MARKS[piece])
        elif piece.isdecimal():
            said.append(say_cardinal(int(piece)) if len(piece) < 3 and piece[0] != "0" else say_digits(piece))
        elif piece in _SPELLED or (len(piece) > 1 and not re.search(r"[aeiouyAEIOUY]", piece)):
            said.append(" ".join(piece.upper()))
        else:
            said.append(_SAID.get(piece, piece))
    return " ".join(said)


def _page(host: str, path: str) -> str:
    path = re.split(r"[?#]", path)[0]
    parts = [part for part in path.split("/") if part and len(part) <= _LONGEST]
    return " slash ".join([say_address(host.removeprefix("www.")), *map(say_address, parts)])


@rule(rf"(?i:\b(?:https?|ftp)://|\bwww\.)(?P<host>[\w.-]+)(?::\d+)?(?P<path>/[^\s<>\"]*)?{_END}", "/.")
def page(found: re.Match[str]) -> str | None:
    """https://docs.example.com/start, as "docs dot example dot com slash start"."""
    return _page(found["host"].rstrip("."), found["path"] or "")


@rule(r"(?i:\bmailto:)?\b([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)\b", "@")
def mail(found: re.Match[str]) -> str | None:
    """info@museum.org."""
    return f"{say_address(found[1])} at {say_address(found[2])}"


@rule(rf"(?<![\w@./-])(?P<host>(?:[\w-]+\.)+(?:{'|'.join(_TOP)}))(?P<path>/[^\s<>\"]*{_END})?(?![\w-]|\.\w)", ".")
def bare_page(found: re.Match[str]) -> str | None:
    """example.org, without anything before it."""
    first = found["host"].split(".")[0]
    if re.fullmatch(r"[A-Z][a-z]*|\d+|[A-Z]", first) and found["host"].endswith((".in", ".it", ".at", ".us")):
        return None  # a missing space after a point
    return _page(found["host"], found["path"] or "")


@rule(rf"(?<![\w/])(?:\./|~/|/)?(?:[\w-]+/)*([\w-]+(?:\.[\w-]+)*)\.({'|'.join(_FILES)})\b", ".")
def file(found: re.Match[str]) -> str | None:
    """readme.txt."""
    return say_address(found[0].lstrip("./~"))


@rule(r"(?<![\w@])@([A-Za-z_]\w*)", "@")
def handle(found: re.Match[str]) -> str | None:
    """@museum."""
    return f"at {say_address(found[1])}"


@rule(r"(?<![\w#&])#([A-Za-z]\w*)", "#")
def tag(found: re.Match[str]) -> str | None:
    """#OpenDay, as "hashtag Open Day"."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", found[1])
    return f"hashtag {' '.join(words)}"


ELECTRONIC: tuple[Rule, ...] = (mail, page, bare_page, file, handle, tag)
