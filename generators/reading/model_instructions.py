"""Instructions read by a language model, which answers under the JSON schema of `Instruction`."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final

import msgspec

from generators.language.model import LanguageModel
from generators.reading.answers import Answering, said, schema_of
from generators.reading.instruction import Act, Instruction, Relative, Things, Wanted
from generators.reading.reading import Language, Looks
from generators.vocabulary.measures import Size
from generators.vocabulary.numbers import Count
from generators.vocabulary.picks import Pick

_MOST_TOKENS: Final = 1500
_RULES: Final = """You read what a user wants changed in a 3D scene, and answer with JSON alone: {"acts": [...]}.
Each act has a "kind": set, add, remove, keep, move, replace, swap, rotate, duplicate, align or change.
"what" lists the things it is done to: "text" is the noun in lower case as the user wrote it, "id" a number of your own.
What chooses among several goes with the thing: "count" ({"number": 2}, {"group": "all"}), "picks" ({"by": "left"},
{"by": "order", "number": 2}; number -1 is the last), "looks", "relations" ("the lamp on the table").
"it", "them" are {"same": id of the thing said before}. "Everything" is {"every": true}, the others {"rest": true};
exceptions go into "but". Walls, floor, ceiling and sky are {"shell": "walls"};
a part is {"text": "table", "part": "legs"}.
What a thing is to become is the act's own "looks", "sizes", "new", "to", "angle_deg". Sizes are factors or metres.
Time, weather, mood and style of the whole scene are "wanted". Leave out what is not said. Never add acts of your own.
If nothing is to be changed, or you are not sure what, answer {"acts": []}."""


class ModelInstructions:
    """Reads instructions of any language that its model knows.

    The model must hold a JSON schema (`capabilities.json_schema`).
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = Answering(model)

    def load(self) -> None:
        """Load the model."""
        self._model.load()

    def read_instruction(self, instruction: str) -> Instruction:
        """What the model says that `instruction` means.

        Raises:
            GenerationFailed: its answer is not an instruction, or says things that have no name.
        """
        read = self._model.ask(instruction, system(), schema(), Instruction, _MOST_TOKENS)
        language: Language = "zh" if any("\u3400" <= c <= "\u9fff" for c in instruction) else "en"
        return msgspec.structs.replace(read, text=instruction, language=language)


@cache
def schema() -> dict[str, Any]:
    """The JSON schema of an answer; the instruction's own text and language are ours to fill in."""
    return schema_of(Instruction, ("text", "language", "unread", "idle"))


@cache
def system() -> str:
    """What the model is told: the rules, and three examples in the very form of an answer."""
    shown = (f"{text}\n{_shown(acts)}" for text, acts in _EXAMPLES)
    return "\n\n".join([_RULES, *shown])


def _shown(acts: tuple[Act, ...]) -> str:
    fields = msgspec.to_builtins(Instruction(acts=acts))
    return json.dumps(said(fields), ensure_ascii=False)


_EXAMPLES: Final = (
    (
        "Paint all the chairs except the left one dark red, and make the table twice as tall.",
        (
            Act(
                kind="set",
                what=(
                    Things(
                        id=1,
                        text="chairs",
                        plural=True,
                        count=Count(group="all"),
                        but=(Things(id=2, text="chairs", picks=(Pick("left"),)),),
                    ),
                ),
                looks=Looks(colors=("dark red",)),
            ),
            Act(kind="set", what=(Things(id=3, text="table"),), sizes=(Size("high", factor=2.0),)),
        ),
    ),
    (
        "put two brass lamps on the desk by the window and move it a metre to the right",
        (
            Act(
                kind="add",
                what=(
                    Things(
                        id=1,
                        text="lamps",
                        plural=True,
                        count=Count(2),
                        looks=Looks(materials=("brass",)),
                        relations=(
                            Relative(
                                kind="on",
                                whom=(
                                    Things(
                                        id=2,
                                        text="desk",
                                        relations=(Relative(kind="beside", whom=(Things(id=3, text="window"),)),),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
            Act(kind="move", what=(Things(id=4, same=2),), to=Relative(kind="right", distance_m=1.0)),
        ),
    ),
    (
        "it should be a snowy evening; swap the sofa for a bed",
        (
            Act(kind="change", wanted=(Wanted("weather", "snowy"), Wanted("time", "evening"))),
            Act(kind="replace", what=(Things(id=1, text="sofa"),), new=(Things(id=2, text="bed"),)),
        ),
    ),
)
