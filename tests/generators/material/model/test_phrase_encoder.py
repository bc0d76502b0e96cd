"""What a phrase says is learnt from captions, handed on, and kept with the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from assets.artifacts import F32
from generators.errors import InvalidTask
from generators.material.lexicon import lexicon
from generators.material.model.configuration import make_network, make_scheduler
from generators.material.model.meaning import CODE, NUMBERS, PLACES, code_of, numbers_of
from generators.material.model.phrase_encoder import PhraseEncoder
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import TextBank, bank_of
from generators.material.spec import MaterialSpec
from generators.material.training.captions import Caption, compose, compose_things, read_caption
from generators.material.training.reading import family_agreement, train_phrase_encoder
from tests.generators.material.model.tiny_model import TINY, text_components


def _captions() -> list[Caption]:
    texts = [f"{color} {noun}" for color in ("red", "blue", "white", "black") for noun in ("marble", "lava", "moss")]
    return [caption for caption in map(read_caption, texts) if caption is not None]


@pytest.fixture(scope="module")
def bank() -> TextBank:
    """The states of a dozen captions, and of no text."""
    return bank_of([*(caption.text for caption in _captions()), ""], text_components())


@pytest.fixture(scope="module")
def encoder(bank: TextBank) -> PhraseEncoder:
    """One that has learnt the dozen by heart."""
    return train_phrase_encoder(bank, _captions(), seed=1, passes=400)


def test_learnt_captions_are_read_back(encoder: PhraseEncoder, bank: TextBank) -> None:
    captions = _captions()
    assert family_agreement(encoder, bank, captions) == 1.0
    _, found = encoder(bank.gather(torch.arange(len(captions))))
    wanted = torch.tensor([numbers_of(caption.spec) for caption in captions])
    assert float((found - wanted)[:, :3].abs().mean()) < 0.15


def test_the_code_of_no_text_is_zero_and_that_of_a_phrase_names_its_family(
    encoder: PhraseEncoder, bank: TextBank
) -> None:
    code = encoder.code(bank.gather(torch.arange(len(bank))))
    assert code.shape == (len(bank), CODE)
    assert not bool(code[-1].any())
    assert int(code[0, : CODE - NUMBERS].argmax()) == PLACES[_captions()[0].spec.family]


def test_a_bank_read_by_the_encoder_holds_what_embedding_with_it_gives(encoder: PhraseEncoder, bank: TextBank) -> None:
    texts = [*(caption.text for caption in _captions()), ""]
    at_once = bank_of(texts, {**text_components(), "phrase_encoder": encoder})
    assert torch.equal(at_once.code, bank.read_by(encoder).code)
    assert not bool(bank.code.any())


def test_the_pipeline_keeps_its_encoder_and_draws_by_it(encoder: PhraseEncoder, tmp_path: Path) -> None:
    torch.manual_seed(3)
    unet = make_network(TINY).eval()
    MaterialPipeline(unet, make_scheduler(), phrase_encoder=encoder).save_pretrained(tmp_path)
    loaded = MaterialPipeline.from_pretrained(tmp_path, dtype=torch.float32, **text_components())
    deaf = MaterialPipeline(unet, make_scheduler(), **text_components())
    drawn = [
        pipeline("red marble", num_inference_steps=1, generator=torch.Generator().manual_seed(1)).planes
        for pipeline in (loaded, deaf)
    ]
    assert abs(drawn[0] - drawn[1]).max() > 1e-4


def test_things_are_captions_that_no_split_holds_out() -> None:
    things = compose_things(300, 0)
    held = {caption.text for split in ("heldout", "everyday") for caption in compose(2000, 0, split)}
    assert len({caption.text for caption in things}) == 300
    assert not held & {caption.text for caption in things}
    assert any(caption.text in lexicon().things for caption in things)
    assert compose_things(300, 0) == things


def test_a_meaning_that_is_given_is_drawn_instead_of_the_one_that_is_read() -> None:
    torch.manual_seed(3)
    pipeline = MaterialPipeline(make_network(TINY).eval(), make_scheduler(), **text_components())
    marble, lava = (caption.spec for caption in _captions()[:2])

    def drawn(*meanings: MaterialSpec) -> F32:
        noise = [torch.Generator().manual_seed(1) for _ in meanings]
        return pipeline(["x"] * len(meanings), num_inference_steps=1, generator=noise, meanings=meanings).planes

    both = drawn(marble, lava)
    assert abs(both[0] - both[1]).max() > 1e-4
    assert abs(both[1] - drawn(lava)[0]).max() < 1e-5
    with pytest.raises(InvalidTask, match="meanings: 1 for 2 prompts"):
        pipeline(["x", "y"], num_inference_steps=1, meanings=[marble])


def test_a_certain_meaning_is_coded_as_the_encoder_codes_a_sure_one(encoder: PhraseEncoder, bank: TextBank) -> None:
    specs = [caption.spec for caption in _captions()]
    read = encoder.code(bank.gather(torch.arange(len(specs))))
    assert float((read - code_of(specs)).abs().mean()) < 0.3
