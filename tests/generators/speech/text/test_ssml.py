"""What of SSML is read, and that the rest is refused by its name."""

from __future__ import annotations

import pytest

from generators.errors import InvalidTask
from generators.speech.text.errors import InvalidMarkup
from generators.speech.text.front_end import Sentence, read_sentences


def only(text: str) -> Sentence:
    """The one sentence of a text."""
    (sentence,) = read_sentences(text)
    return sentence


def test_a_break_is_silence_before_what_follows() -> None:
    first, second = only('<speak>Stay <break time="300ms"/> here.</speak>').fragments
    assert (first.words, first.pause_s) == ("Stay", 0.0)
    assert second.words == "here."
    assert second.pause_s == pytest.approx(0.3)


def test_a_break_at_the_end_is_kept() -> None:
    assert only("<speak>Stay.<break time='1s'/></speak>").fragments[-1].pause_s == 1.0


def test_prosody_and_emphasis_set_a_style_and_combine() -> None:
    slow, loud = only('<prosody rate="80%" pitch="+2st">Go <emphasis level="strong">now</emphasis></prosody>').fragments
    assert slow.style.rate == pytest.approx(0.8)
    assert slow.style.pitch == pytest.approx(2 ** (2 / 12))
    assert loud.style.rate < slow.style.rate
    assert loud.style.gain_db > 0


def test_words_that_stand_for_others_are_said_and_the_written_ones_kept() -> None:
    sentence = only('See the <sub alias="World Wide Web Consortium. Yes.">W3C</sub> page.')
    assert sentence.written == "See the W3C page."
    assert sentence.words == "See the World Wide Web Consortium. Yes. page."


def test_phonemes_go_to_the_voice() -> None:
    pieces = only('A <phoneme alphabet="ipa" ph="təˈmeɪtoʊ">tomato</phoneme> grows.').fragments[0].pieces
    assert [(piece.words, piece.phonemes) for piece in pieces][1] == ("tomato", "təˈmeɪtoʊ")


def test_numbers_inside_markup_are_said_in_words() -> None:
    assert only("<speak>It is 4 m, 5 &lt; 6.</speak>").words == "It is four meters, five is less than six."


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ('<speak><voice name="x">a</voice></speak>', "<voice>"),
        ('<audio src="http://a.b/c.wav"/>', "<audio>"),
        ("<b>bold</b> text", "<b>"),
        ("<script>x</script>", "<script>"),
        ('<prosody volume="loud">x</prosody>', "<prosody>: volume"),
        ('<prosody rate="900%">x</prosody>', "<prosody>: rate"),
        ('<prosody pitch="nan">x</prosody>', "<prosody>: pitch"),
        ('a <break time="11s"/>', "<break>: time"),
        ('a <break strength="huge"/>', "<break>: strength"),
        ('<emphasis level="much">x</emphasis>', "<emphasis>: level"),
        ('<say-as interpret-as="poem">x</say-as>', "<say-as>: interpret-as"),
        ('<say-as interpret-as="date" format="mdy">1</say-as>', "<say-as>: date"),
        ("<sub>x</sub>", "<sub>: alias"),
        ('<phoneme alphabet="x-sampa" ph="a">x</phoneme>', "<phoneme>: alphabet"),
        ('<sub alias="y"><emphasis>x</emphasis></sub>', "<emphasis> inside <sub>"),
        ("<emphasis>x", "markup"),
        ("<speak>a</p></speak>", "markup"),
        ('<!DOCTYPE s [<!ENTITY a "b">]><speak>&a;</speak>', "<!DOCTYPE>"),
        ("<p>" * 40 + "x" + "</p>" * 40, "<p>"),
        ("<break/>" * 2400 + "x", "<break>: at most"),
    ],
)
def test_what_is_not_read_is_refused_by_name(text: str, tag: str) -> None:
    with pytest.raises(InvalidMarkup) as refusal:
        list(read_sentences(text))
    assert tag in str(refusal.value)
    assert isinstance(refusal.value, InvalidTask)


@pytest.mark.parametrize("text", ["a < b", "5 <6", "I <3 you", "x<y and y>z", "<<<", "a <- b"])
def test_a_lone_bracket_is_no_tag(text: str) -> None:
    list(read_sentences(text))
