"""The network: MiniLM's layers, tags for words, arrows between spans.

A word is the mean of its pieces, over a learned mix of all layers. Tags are read by Viterbi; a span is its first, last
and mean word with its kind; arrows are biaffine scores with a bias for distance, one plane for each role.

Source: Dozat and Manning, Deep Biaffine Attention for Neural Dependency Parsing (2017).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from generators.reading.tagger.labels import CLASSES, KIND, PLACE, ROLES, TAGS

WIDTH = 160
_KIND_WIDTH = 24
_FARTHEST = 16
"""Words between two spans from which on all distances are one."""


class Tagger(nn.Module):  # type: ignore[misc]
    """`encoder` is a BERT: MiniLM, whose embeddings stay as they are, or a small one of our own."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        hidden = encoder.config.hidden_size
        self.encoder = encoder
        self.mix = nn.Parameter(torch.zeros(encoder.config.num_hidden_layers + 1))
        self.tag = nn.Linear(hidden, TAGS)
        self.place = nn.Linear(2 * hidden, len(PLACE))
        self.kind = nn.Embedding(len(KIND), _KIND_WIDTH)
        self.span = nn.Sequential(nn.Linear(3 * hidden + _KIND_WIDTH, 2 * WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.tail = nn.Linear(2 * WIDTH, ROLES * WIDTH)
        self.head = nn.Linear(2 * WIDTH, ROLES * WIDTH)
        self.biaffine = nn.Parameter(torch.randn(ROLES, WIDTH, WIDTH) / WIDTH)
        self.tail_bias = nn.Linear(2 * WIDTH, ROLES)
        self.head_bias = nn.Linear(2 * WIDTH, ROLES)
        self.distance = nn.Embedding(2 * _FARTHEST + 1, ROLES)
        self.label = nn.Linear(2 * WIDTH, len(CLASSES))
        self.dropout = nn.Dropout(0.1)
        nn.init.zeros_(self.distance.weight)
        with torch.no_grad():
            self.mix[-1] = 2.0

    def words(self, ids: Tensor, mask: Tensor, pooling: Tensor) -> tuple[Tensor, Tensor]:
        """States of the words `[b, w, h]` and of the sentences `[b, 2h]`; `pooling` is `[b, w, pieces]`."""
        states = self.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True).hidden_states
        weights = torch.softmax(self.mix, 0)
        mixed = torch.stack(list(states)).float().mul(weights[:, None, None, None]).sum(0)  # [b, pieces, h]
        words = torch.bmm(pooling, mixed)
        there = (pooling.sum(-1, keepdim=True) > 0).float()
        mean = (words * there).sum(1) / there.sum(1).clamp(min=1)
        return self.dropout(words), torch.cat([mixed[:, 0], mean], -1)

    def spans(self, words: Tensor, bounds: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of the arrows `[b, roles, n, n]` from each span to each, and of the classes `[b, n, classes]`.

        `bounds` is first word, last word and kind of each span, `[3, b, n]`.
        """
        first, last, kinds = bounds
        batch, most = first.shape
        rows = torch.arange(batch, device=words.device)[:, None]
        sums = functional.pad(words.cumsum(1), (0, 0, 1, 0))
        mean = (sums[rows, last + 1] - sums[rows, first]) / (last - first + 1)[..., None]
        states = self.span(torch.cat([words[rows, first], words[rows, last], mean, self.kind(kinds)], -1))
        tails = self.tail(states).view(batch, most, ROLES, WIDTH)
        heads = self.head(states).view(batch, most, ROLES, WIDTH)
        scores = torch.einsum("bnrd,rde,bmre->brnm", tails, self.biaffine, heads)
        scores = scores + self.tail_bias(states).permute(0, 2, 1)[..., None]
        scores = scores + self.head_bias(states).permute(0, 2, 1)[:, :, None]
        apart = (first[:, None, :] - first[:, :, None]).clamp(-_FARTHEST, _FARTHEST) + _FARTHEST
        return scores + self.distance(apart).permute(0, 3, 1, 2), self.label(states)


def legal_steps() -> tuple[Tensor, Tensor]:
    """What Viterbi adds: 0 for what may follow `[tags, tags]` and what may begin `[tags]`, else a large negative."""
    steps, start = torch.zeros(TAGS, TAGS), torch.zeros(TAGS)
    for tag in range(1, TAGS):
        if tag % 2 == 0:  # goes on with a span: only after its own first or further words
            start[tag] = -1e4
            steps[:, tag] = -1e4
            steps[tag, tag] = steps[tag - 1, tag] = 0.0
    return steps, start


def viterbi(scores: Tensor, steps: Tensor, start: Tensor) -> list[int]:
    """The best legal sequence of tags for log-probabilities `[words, tags]`."""
    state, back = start + scores[0], []
    for row in scores[1:]:
        best, origin = (state[:, None] + steps).max(0)
        back.append(origin)
        state = best + row
    path = [int(state.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]
