"""Whether what was said is to change the scene: read as an instruction by the reader of edits."""

from __future__ import annotations

import re
from typing import Final

from generators.reading.instruction import InstructionReader
from generators.talk.asking import is_question

LEAST_SURE: Final = 0.3
"""As the planner's: what the reader must be sure of in an act."""
_STATED: Final = 0.6
"""The same where nothing commands: "it is too dark in here", but not "I love this sofa"."""
_POLITE: Final = re.compile(
    r"^(?:(?:please|hey|hi|hello|ok|okay|well|so|and|now|then|um)[,! ]+)*"
    r"(?:(?:can|could|would|will|may|might) (?:you|we|i) (?:please |maybe |perhaps |possibly |kindly )?(?:also )?(?!see\b|tell\b|show\b|"
    r"explain\b|describe\b|find\b|name\b|say\b|hear\b|remember\b|recommend\b|help\b|count\b|spot\b|go\b|buy\b)"
    r"|would you mind |do you mind |is it possible to |is it ok to |why don't (?:you|we) |how about |what about |"
    r"i(?:'d| would) (?:like|love|prefer) (?:you |it |us )?to |i want (?:you )?to |i need you to |let us |let's |"
    r"you (?:could|should|can) (?:also |maybe )?|go ahead and )",
    re.IGNORECASE,
)
_POLITE_ZH: Final = re.compile(
    r"^(?:(?:请问|麻烦你?|请你?|劳驾)[,，]?)?(?:你?(?:能不能|能否|可不可以|可以|能|可否)(?:帮我|请)?|我(?:想|希望|要)(?:让)?你?|帮我)"
)
_ZH_TAIL: Final = re.compile(r"(?:好吗|行吗|可以吗|好不好|行不行|吗)[？?]?$")
_GERUND: Final = re.compile(r"^(\w+?)ing\b", re.IGNORECASE)
_COMMANDS: Final = re.compile(
    r"^(?:please |now |just |and |then )*(?:make|add|put|place|move|remove|delete|take|turn|paint|colou?r|change|give|bring|"
    r"set|swap|replace|rotate|let|have|get rid|clear|hang|lift|raise|lower|enlarge|shrink|scale|double|halve|dim|brighten|"
    r"darken|open|close|stack|align|arrange|line|spread|copy|duplicate|keep|leave|hide|fill|cover|surround|switch|light|"
    r"build|create|insert|drop|push|pull|bigger|smaller|more|fewer|less|no|another)\b"
    r"|^(?:请)?(?:把|将|给|让|加|添|放|移|搬|拿|删|去掉|换|涂|刷|漆|变|改|调|开|关|增加|减少|摆|挪|转|旋转|移除|移走)",
    re.IGNORECASE,
)


def read_wish(text: str, reader: InstructionReader) -> str | None:
    """The instruction in what was said; None where it is no wish.

    Raises:
        GenerationError: the reader itself failed.
    """
    said = " ".join(text.split())
    plain = _POLITE_ZH.sub("", _ZH_TAIL.sub("", said)) if not said.isascii() else _POLITE.sub("", said)
    polite = plain != said
    if said.isascii() and polite:
        plain = _GERUND.sub(lambda found: _base(found[1]), plain).rstrip("?").strip()
    if not plain or (is_question(plain) and not _COMMANDS.match(plain)):
        return None
    if polite and is_question(said) and not _COMMANDS.match(plain):
        return None
    instruction = reader.read_instruction(plain)
    if not instruction.acts:
        return None
    least = LEAST_SURE if polite or _COMMANDS.match(plain) else _STATED
    surely = all(act.span.sure >= least for act in instruction.acts)
    return plain if surely or _COMMANDS.match(plain) else None


def _base(stem: str) -> str:
    """The verb of a form in -ing: "making" is "make", "putting" is "put"."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return (
        f"{stem}e" if stem.endswith(("mak", "mov", "plac", "chang", "tak", "giv", "remov", "rotat", "replac")) else stem
    )
