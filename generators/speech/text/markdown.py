"""Markdown as it is said: marks left out, each block a line of its own that ends like a sentence."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^ {0,3}(```|~~~)[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:https?:|mailto:|/|#|\.)[^)\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_FOOTNOTE = re.compile(r"\[\^?\d{1,3}\]")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:[-*_=][ \t]*){3,}$", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:[-*+•–][ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]?)(?=\S)", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*(\d{1,3})[.)][ \t]+(?=\S)", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_DIVIDER = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$", re.MULTILINE)
_STRONG = re.compile(r"(\*\*\*|\*\*|__|~~|==)(?=\S)([^\n]{1,1000}?)(?<=\S)\1")
_SOFT = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s_])_(?![\w_])"
)
_CODE = re.compile(r"(`{1,3})([^`\n]{1,500})\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")


def strip_markdown(text: str) -> str:
    """`text` without marks. Code in fences is left out, a link is its words, a row of a table its cells."""
    text = _FENCE.sub("\n", text)
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _FOOTNOTE.sub("", text)
    text = _DIVIDER.sub("", _RULE.sub("", text))
    text = _TABLE.sub(lambda found: ", ".join(cell.strip() for cell in found[1].split("|") if cell.strip()), text)
    text = _HEADING.sub(r"\n\1\n", text)
    if len(_NUMBERED.findall(text)) > 1:
        text = _NUMBERED.sub(r"\n\1: ", text)
    text = _BULLET.sub("\n", text)
    text = _CODE.sub(r"\2", text)
    text = _STRONG.sub(r"\2", text)
    text = _SOFT.sub(lambda found: found[1] or found[2], text)
    return _ESCAPE.sub(r"\1", text)
