"""The real classes at a tiny size: a one-layer BERT that spells words out, a network of 0.1 M random weights."""

from __future__ import annotations

from functools import cache
from typing import Any

import torch
from transformers import BertConfig, BertModel, BertTokenizerFast

from generators.embedding import DIMENSIONS
from generators.material.model.configuration import Configuration, configuration, make_network, make_scheduler
from generators.material.model.pipeline import MaterialPipeline

TINY: Configuration = configuration("tiny")


@cache
def text_components() -> dict[str, Any]:
    """A text encoder and its tokenizer, of letters alone."""
    letters = [chr(code) for code in (*range(33, 65), *range(91, 127))]
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = BertTokenizerFast(vocab={token: place for place, token in enumerate(tokens)})
    torch.manual_seed(5)
    shape = BertConfig(
        vocab_size=len(tokens),
        hidden_size=DIMENSIONS,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
    )
    return {"text_encoder": BertModel(shape, add_pooling_layer=False).eval(), "tokenizer": tokenizer}


def tiny_pipeline(weights_seed: int = 1) -> MaterialPipeline:
    """A pipeline of random weights that draws 32²."""
    torch.manual_seed(weights_seed)
    pipeline = MaterialPipeline(make_network(TINY).eval(), make_scheduler(), **text_components())
    pipeline.set_progress_bar_config(disable=True)
    return pipeline
