"""Documents: read into sentences, found again by question, quoted with their source or not at all."""

import pytest

from generators.errors import InvalidTask
from generators.safety.errors import Refused
from generators.safety.guard import Guard
from generators.safety.policy import read_policy
from generators.safety.rules import Rules
from generators.safety.talking import GuardedTalker
from generators.talk.documents import read_document
from generators.talk.embedded import EmbeddedTalker
from generators.talk.library import MAX_DOCUMENTS, Library, LibraryFull
from generators.talk.preset import presets
from generators.talk.steps import Excerpts, Uttered, Vectors, Wished
from generators.talk.tasks import EmbedTask, MediaType, ReadTask, Source, TalkTask
from tests.generators.talk.test_scene_answers import KITCHEN
from tests.server.jobs.small import Said, Trigrams

TALKER = EmbeddedTalker(encoder=Trigrams(), instructions=Said())
MILL = b"""# The mill
It was built in 1802 by Anna
Weber. It has **three** stones.

## Visits
- Dogs must stay outside.
- The miller opens on Sundays; tickets cost 4 euros.
"""


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for i, text in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Resources {font} /Contents {4 + 2 * i} 0 R /MediaBox [0 0 600 800] >>"
        )
        stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def read(data: bytes, media_type: MediaType = "text/markdown", title: str = "mill") -> Excerpts:
    task = ReadTask(title=title, media_type=media_type, data=data)
    return next(step for step in TALKER.run(task) if isinstance(step, Excerpts))


def ask(question: str, *documents: tuple[str, bytes]) -> Uttered:
    library = Library()
    for title, data in documents:
        library.add(title, read(data, title=title))
    vectors = next(step for step in TALKER.run(EmbedTask(texts=(question,))) if isinstance(step, Vectors))
    task = TalkTask(text=question, excerpts=library.nearest(question, vectors.vectors[0]), documents=library.titles)
    return next(step for step in TALKER.run(task) if isinstance(step, Uttered))


def test_markdown_is_sentences_under_their_headings() -> None:
    said = [(one.text, one.source.place) for one in read(MILL).excerpts]
    assert said == [
        ("It was built in 1802 by Anna Weber.", "The mill"),
        ("It has three stones.", "The mill"),
        ("Dogs must stay outside.", "Visits"),
        ("The miller opens on Sundays; tickets cost 4 euros.", "Visits"),
    ]


def test_the_rows_of_a_table_are_sentences_with_the_names_of_their_columns() -> None:
    table = (
        b"# Programmes\n\n| name | time | heat |\n|---|:-:|---|\n"
        b"| Eco | 3 h | 50 degrees |\n| Quick | | 45 |\n\nThat is all."
    )
    said = [(one.text, one.source.place) for one in read(table).excerpts]
    assert said == [
        ("Eco: time 3 h, heat 50 degrees.", "Programmes"),
        ("Quick: heat 45.", "Programmes"),
        ("That is all.", "Programmes"),
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Why are there stains on the wool?", "Stains on wool come from the washing powder."),
        ("How heavy is the mangle?", "The mangle weighs 80 kilograms."),
        ("Where do I get the soap?", "The soap is kept by the caretaker, across the yard."),
        ("What happened in 1951?", "In 1951 the cellar was flooded."),
        ("Is the laundry open on Tuesdays?", ""),
    ],
)
def test_an_answer_has_the_form_that_is_asked_for(question: str, answer: str) -> None:
    laundry = (
        b"Stains on wool come from the washing powder.\n\nThe mangle weighs 80 kilograms.\n\n"
        b"The soap is kept by the caretaker, across the yard.\n\nIn 1951 the cellar was flooded.\n\n"
        b"The laundry is open for everybody."
    )
    found = ask(question, ("laundry", laundry))
    assert (answer in found.text) if answer else found.kind == "unknown"


def test_a_pdf_is_sentences_of_its_pages() -> None:
    made = read(pdf("The bridge is forty metres long.", "It was closed in 1990."), "application/pdf")
    assert [(one.text, one.source.place) for one in made.excerpts] == [
        ("The bridge is forty metres long.", "page 1"),
        ("It was closed in 1990.", "page 2"),
    ]
    assert made.pages == 2


@pytest.mark.parametrize(
    ("data", "media_type", "error"),
    [
        (b"\xff\xfe\x00", "text/plain", "not UTF-8 at byte 0"),
        (b"a\0b", "text/plain", "NUL"),
        (b" \n ", "text/plain", "no text"),
        (b"word " * 50_000, "text/plain", "at most 200000"),
        (b"so much", "application/pdf", "no PDF"),
        (b"%PDF-1.4\nnothing", "application/pdf", "cannot be read"),
        (pdf(""), "application/pdf", "no text"),
    ],
)
def test_what_is_no_document_is_refused_and_says_why(data: bytes, media_type: MediaType, error: str) -> None:
    with pytest.raises(InvalidTask, match=error):
        read_document(ReadTask(title="x", media_type=media_type, data=data))


@pytest.mark.parametrize(
    ("question", "words", "place"),
    [
        ("When was the mill built?", "1802", "The mill"),
        ("How many stones does the mill have?", "three stones", "The mill"),
        ("Are dogs allowed?", "Dogs must stay outside", "Visits"),
        ("What do tickets cost?", "4 euros", "Visits"),
    ],
)
def test_an_answer_quotes_its_source_and_names_it(question: str, words: str, place: str) -> None:
    said = ask(question, ("mill", MILL))
    assert words in said.text
    assert (said.kind, said.sources) == ("document", (Source(title="mill", place=place),))


@pytest.mark.parametrize(
    "question",
    [
        "What is the password of the mill?",
        "How much did the stones cost?",
        "When does the cafe open?",
        "When was Bonn built?",
    ],
)
def test_what_no_document_says_is_not_known(question: str) -> None:
    said = ask(question, ("mill", MILL))
    assert (said.kind, said.sources) == ("unknown", ())


def test_a_library_is_bounded_and_forgets() -> None:
    library, one = Library(), read(MILL)
    for number in range(MAX_DOCUMENTS):
        library.add(f"d{number}", one)
    with pytest.raises(LibraryFull, match="16 documents"):
        library.add("another", one)
    library.add("d0", one)  # in the place of one of its title
    assert library.forget("d1")
    assert not library.forget("d1")
    library.add("another", one)
    large = read(b"word " * 39_000, "text/plain")
    library.forget("d2")
    library.add("large", large)
    library.forget("d3")
    with pytest.raises(LibraryFull, match="400000 characters"):
        library.add("larger", Excerpts(large.excerpts * 2, large.vectors.repeat(2, 0)))


def test_a_wish_is_no_answer_and_a_question_is_no_wish() -> None:
    said = [*TALKER.run(TalkTask(text="Could you please make the table red?", here=KITCHEN))]
    assert said == [Wished("make the table red")]
    assert not [
        step for step in TALKER.run(TalkTask(text="Is the table red?", here=KITCHEN)) if isinstance(step, Wished)
    ]
    done = TalkTask(
        text="x", here=KITCHEN, operations=({"type": "paint", "targets": ["table-1"], "looks": {"colors": ["red"]}},)
    )
    assert [step.text for step in TALKER.run(done) if isinstance(step, Uttered)] == ["I am making the table red."]
    refused = TalkTask(text="x", here=KITCHEN, refusal="instruction: no 'horse' is in this scene")
    assert [step.text for step in TALKER.run(refused) if isinstance(step, Uttered)] == [
        "I can't do that: no 'horse' is in this scene."
    ]


def test_what_is_said_and_what_is_quoted_passes_the_policy() -> None:
    talker = GuardedTalker(TALKER, Guard(read_policy(""), [Rules()]))
    with pytest.raises(Refused):
        list(talker.run(TalkTask(text="Show me naked children")))
    told = b"To write to the keeper use the address anna.weber@example.org every day."
    excerpts = read(told, "text/plain").excerpts
    task = TalkTask(text="What is the address of the keeper?", excerpts=excerpts, documents=("mill",))
    said = [step for step in talker.run(task) if isinstance(step, Uttered)]
    assert said, "an answer is given"
    assert "anna.weber@example.org" not in said[0].text


def test_every_preset_is_whole() -> None:
    names = {"tour-guide", "shop-assistant", "teacher", "companion", "calm-room", "home", "try-on"}
    assert names <= presets().keys()
    with pytest.raises(InvalidTask, match="there are: calm-room"):
        list(TALKER.run(TalkTask(text="Hello", preset="pirate")))
