"""What a phrase says of a material, learnt from captions: its family, colours, roughness, metal, light and condition.

The drawing network would have to learn the meaning of words from pictures alone, a few at a time; this learns it
from the captions' specs in minutes and hands it over. It reads MiniLM's states, so it knows words that no caption has.
"""

from __future__ import annotations

from typing import Any

import torch
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import nn
from torch.nn import functional

from generators.embedding import DIMENSIONS
from generators.material.model.meaning import FAMILY_LOUDNESS, NUMBER_LOUDNESS, NUMBERS, PLACES
from generators.material.model.text import TextStates

_LEAST_TOKENS = 3  # an empty phrase has two: where it starts and where it ends


class PhraseEncoder(ModelMixin, ConfigMixin):  # type: ignore[misc]  # diffusers is untyped here
    """Text states of `n` phrases → logits of the families `[n, 91]` and the numbers `[n, 18]` in 0..1.

    Each of `heads` looks at the tokens it finds telling: one for what it is, another for its colour.
    """

    @register_to_config  # type: ignore[untyped-decorator]
    def __init__(self, width: int = 192, heads: int = 6, hidden: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.look = nn.Linear(DIMENSIONS, heads)
        self.token = nn.Linear(DIMENSIONS, width)
        self.body = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(heads * width + DIMENSIONS, hidden),
            nn.SiLU(),
            nn.Dropout(dropout),
            nn.Linear(hidden, hidden),
            nn.SiLU(),
            nn.Dropout(dropout),
        )
        self.family = nn.Linear(hidden, len(PLACES))
        self.numbers = nn.Linear(hidden, NUMBERS)

    def forward(self, text: TextStates) -> tuple[torch.Tensor, torch.Tensor]:
        """See the class."""
        looks = self.look(text.tokens).masked_fill(~text.mask.unsqueeze(-1), -1e4).softmax(1)  # [n, tokens, heads]
        found = torch.einsum("nth,ntw->nhw", looks, functional.silu(self.token(text.tokens)))
        seen = self.body(torch.cat([found.flatten(1), text.pooled * DIMENSIONS**0.5], dim=1))
        return self.family(seen), torch.sigmoid(self.numbers(seen))

    def code(self, text: TextStates) -> torch.Tensor:
        """What the drawing network is told, `[n, 109]` with entries of a few units; zero for an empty phrase."""
        with torch.no_grad():
            family, numbers = self(text.to(self.device, self.dtype))
        said = (text.mask.sum(1) >= _LEAST_TOKENS).unsqueeze(-1).to(family.device)
        both = [FAMILY_LOUDNESS * family.softmax(1), NUMBER_LOUDNESS * (2 * numbers - 1)]
        return torch.cat(both, dim=1) * said


def load_phrase_encoder(folder: Any, **options: Any) -> PhraseEncoder:
    """The encoder saved in `folder`."""
    encoder: PhraseEncoder = PhraseEncoder.from_pretrained(folder, **options)
    return encoder
