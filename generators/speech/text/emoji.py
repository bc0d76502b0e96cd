"""Emoji: decoration beside words, said by name where they are all there is."""

from __future__ import annotations

import re
import unicodedata

_EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[#*0-9]\ufe0f?\u20e3|"
    "[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u3030\u303d\u3297\u3299\U0001f000-\U0001f2ff]"
    "[\ufe0f\ufe0e\U0001f3fb-\U0001f3ff\u200d\u2640\u2642\U000e0020-\U000e007f]*)+"
)
_EMOTICON = re.compile(r"(?:(?<=\s)|^)(?:[:;=8][-^']?[)(DPpOo|/\\*]|<3|\^_\^|¯\\?_?\(ツ\)_?/¯)(?=\s|$|[.,!?])")
_LOVES = re.compile(
    r"(?i:(?<=\bI )|(?<=\bwe )|(?<=\byou )|(?<=\bthey ))"
    "(?:[\u2764\u2665\U0001f495-\U0001f49f]\ufe0f?|<3)(?= [A-Za-z])"
)
"""A heart where the verb belongs."""
_STARS = re.compile("★{2,}☆*|★☆+")
_LETTER = re.compile(r"\w")
_MARKS = re.compile("[\ufe0f\ufe0e\u200d\U0001f3fb-\U0001f3ff]")


def drop_emoji(text: str) -> str:
    """`text` without emoji and emoticons; their names if there are no words beside them."""
    if text.isascii() and not any(sign in text for sign in ":;=8<^"):
        return text
    text = _STARS.sub(_stars, _LOVES.sub("love", text))
    bare = _EMOTICON.sub("", _EMOJI.sub(" ", text))
    if _LETTER.search(bare):
        return bare
    return _EMOJI.sub(lambda found: f" {_names(found[0])} ", _EMOTICON.sub("", text))


def _stars(found: re.Match[str]) -> str:
    full, of = found[0].count("★"), len(found[0])
    return f" {full} {'' if full == of else f'out of {of} '}stars "


def _names(emoji: str) -> str:
    return ", ".join(unicodedata.name(sign, "").lower() for sign in dict.fromkeys(_MARKS.sub("", emoji))).replace(
        "heavy black heart", "heart"
    )
