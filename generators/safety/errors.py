"""What can go wrong while texts are judged.

GenerationError
├── GeneratorUnavailable
│   └── InvalidPolicy        the safety setting names a category or an action that does not exist
└── Refused                  the policy blocks what the prompt asks for; says the category, never the words
"""

from generators.errors import GenerationError, GeneratorUnavailable


class InvalidPolicy(GeneratorUnavailable):
    """The safety setting cannot be read. The text names the word and what there is instead."""

    code = "invalid_policy"


class Refused(GenerationError):
    """The policy blocks what was asked for. The text names the category; another prompt will do."""

    code = "refused"
