"""Lists of scenes as people write them, and the names their files get."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.prebuild.errors import InvalidList
from clients.prebuild.listing import read_list
from clients.prebuild.names import MOST_BYTES, MOST_CHARACTERS, fault_of, name_of
from clients.prebuild.wanted import Defaults, scenes_of

WANTED = [("a lantern", "", (7,), ()), ("two, quoted", "fair-1", (1, 2), ("quest3",))]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "a.jsonl",
            '{"prompt":"a lantern","seed":7}\n\n'
            '{"prompt":"two, quoted","name":"fair-1","seed":[1,2],"profile":"quest3"}\n',
        ),
        (
            "a.yaml",
            "scenes:\n- {prompt: a lantern, seed: 7}\n"
            "- prompt: two, quoted\n  name: fair-1\n  seed: [1, 2]\n  profile: quest3\n",
        ),
        ("a.csv", '\ufeffprompt,name,seed,profile\na lantern,,7,\n\n"two, quoted",fair-1,1; 2,quest3\n'),
    ],
)
def test_each_kind_of_list_says_the_same(tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert [(row.prompt, row.name, row.seed, row.profile) for row in read_list(tmp_path / file)] == WANTED


def test_a_text_has_a_prompt_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n\n  two \n")
    assert [row.prompt for row in read_list(tmp_path / "a.txt")] == ["one", "two"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("a.csv", b'prompt,seed\n"a lantern,1\nanother,2\n', "line 2: broken quotes"),
        ("a.csv", b'prompt,seed\nfirst,1\n"a "big" lantern",1\n', "line 3: broken quotes"),
        ("a.csv", b"prompt,seed\na lantern, red,1\n", "line 2: 3 cells for 2 columns"),
        ("a.csv", b"name,seed\nx,1\n", "one of them is prompt"),
        ("a.csv", b"prompt,prompt\nx,1\n", "two columns are called 'prompt'"),
        ("a.csv", b"prompt,seed\nx,one\n", "line 2: seed"),
        ("a.csv", b"prompt,anchor\nx,1x2\n", "line 2: anchor"),
        ("a.jsonl", b'{"prompt":"x"}\n{"prompt":\n', "line 2: no JSON"),
        ("a.jsonl", b'{"prompt":"x","seed":-1}\n', "line 1: seed: Expected `int` >= 0"),
        ("a.jsonl", b'{"prompt":"x","sed":1}\n', "unknown field `sed`"),
        ("a.jsonl", b'{"prompt":""}\n', "line 1: prompt"),
        ("a.jsonl", b'{"prompt":"\\ud800"}\n', "half of a surrogate pair"),
        ("a.jsonl", b'{"prompt":"x","name":"con"}\n', "name: 'con' .* Windows takes it for a device"),
        ("a.jsonl", b'{"prompt":"x","name":"../up"}\n', "'/' cannot stand in it"),
        ("a.jsonl", b'{"prompt":"x","name":"' + b"n" * 300 + b'"}\n', "300 characters"),
        ("a.jsonl", b"[1]\n", "wanted a prompt"),
        ("a.yaml", b"- {prompt: x\n- y", "no YAML"),
        ("a.yaml", b"prompt: x\n", "wanted a list of scenes"),
        ("a.txt", b"one\n\xff\xfe\n", "line 2: it is not UTF-8"),
        ("a.txt", b"\n\n", "no scene in it"),
        ("none.csv", None, "No such file"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_field(tmp_path: Path, file: str, text: bytes | None, said: str) -> None:
    if text is not None:
        (tmp_path / file).write_bytes(text)
    with pytest.raises(InvalidList, match=said):
        read_list(tmp_path / file)


def scenes(tmp_path: Path, text: str, **defaults: object) -> list[str]:
    (tmp_path / "a.jsonl").write_text(text)
    return [scene.name for scene in scenes_of(read_list(tmp_path / "a.jsonl"), Defaults(**defaults))]  # type: ignore[arg-type]


def test_variants_have_names_of_their_own_and_rows_fall_back_to_the_command(tmp_path: Path) -> None:
    names = scenes(tmp_path, '{"prompt":"a lantern","seed":[1,2]}\n"A lantern!"\n', profiles=("quest3", "desktop"))
    assert names[:4] == [f"a-lantern-s{seed}-{profile}" for seed in (1, 2) for profile in ("quest3", "desktop")]
    assert names[4:] == ["a-lantern-quest3", "a-lantern-desktop"]
    same = scenes(tmp_path, '"a lantern"\n"A lantern!"\n')
    assert same[0] == "a-lantern"
    assert same[1].startswith("a-lantern-")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"a"\n"a"\n', "line 2: the same is asked for in a.jsonl, line 1"),
        ('{"prompt":"a","name":"X"}\n{"prompt":"b","name":"x"}\n', "line 2: name: another scene is called"),
    ],
)
def test_two_rows_for_one_scene_are_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InvalidList, match=said):
        scenes(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Lantern, red!", "a-lantern-red"),
        ("一座花园", "一座花园"),
        ("a dragon 🐉 here", "a-dragon-🐉-here"),
        ("con", "con-scene"),
        ("NUL", "nul-scene"),
        ("lpt1", "lpt1-scene"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_names_are_made_of_prompts(text: str, name: str) -> None:
    assert name_of(text) == name


def test_long_prompts_that_begin_alike_have_different_names() -> None:
    one, two = name_of("花" * 300 + "a"), name_of("花" * 300 + "b")
    assert one != two
    assert max(len(one.encode()), len(two.encode())) <= MOST_BYTES


@given(st.text(max_size=400))
def test_any_text_makes_a_name_that_every_file_system_takes(text: str) -> None:
    name = name_of(text)
    assert fault_of(name) == ""
    assert len(name) <= MOST_CHARACTERS + len("-scene")
    assert name == name_of(text)
    assert unicodedata.is_normalized("NFC", name)
