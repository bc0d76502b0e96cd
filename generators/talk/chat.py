"""What needs no knowledge: greetings, thanks, goodbyes, who speaks and what can be asked."""

from __future__ import annotations

import re
from typing import Final

from generators.reading.reading import Language
from generators.talk.preset import Phrases

_FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("thanks", r"^(?:thanks?(?: you)?|thank you|cheers|many thanks|great,? thanks)\b[^?]*$|^(?:谢谢|多谢|感谢)"),
        ("goodbye", r"^(?:good ?bye|bye|see you|farewell|good night|that's all|i(?:'m| am) leaving)\b[^?]*$|^(?:再见|拜拜|回头见|晚安)"),
        ("who", r"^(?:so |and )?(?:who are you|what(?:'s| is) your name|what are you(?: called)?|introduce yourself|are you (?:a )?(?:real|human|robot|an ai)\b.*)\W*$"
                r"|^你(?:是谁|叫什么(?:名字)?|是什么)[？?。]?$"),
        ("offer", r"^(?:what can (?:you do|i (?:do|ask|say))(?: here)?|how (?:does this|do you) work|help(?: me)?|what should i (?:ask|say)|how can you help(?: me)?)\W*$"
                  r"|^(?:你能做什么|你会什么|我能做什么|我可以问什么|帮助|怎么用)[？?。]?$"),
        ("greeting", r"^(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|how are you(?: today)?|howdy)(?: there| everyone| \w+)?\W*$"
                     r"|^(?:你好|您好|嗨|早上好|下午好|晚上好|你好吗)[！!。？?]?$"),
    )
)  # fmt: skip


def chat(text: str, phrases: Phrases, character: str, language: Language) -> str | None:
    """An answer that needs no knowledge; None where one is needed. `character` is the name of who is spoken to, "" the
    preset's own voice."""
    said = " ".join(text.split()).strip()
    form = next((name for name, pattern in _FORMS if pattern.search(said)), None)
    if form is None:
        return None
    if form == "who" and character:
        return f"我是{character}。" if language == "zh" else f"I am the {character}."
    answer: str = getattr(phrases, form)
    return answer
