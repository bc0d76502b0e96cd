"""The console command as people and scripts run it: stdout is data, errors say what to do."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from generators.registry import GeneratorSpec, Table, line_up, registered
from generators.sources import MODELS, is_here
from server.cli import main
from server.cli.doctor import look_at
from server.cli.material import folder_name
from server.cli.steps import read_lines

needs_models = pytest.mark.skipif(
    not all(map(is_here, MODELS)), reason="the models are not here: holoforge models pull"
)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "server.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | environment)


def test_models_are_listed_with_licence_size_and_digest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["name"] for row in rows} == set(MODELS)
    assert all(row["licence"] and row["size_bytes"] > 1e6 and row["sha256"] for row in rows)


def test_an_absent_model_is_an_error_that_names_the_command(tmp_path: Path) -> None:
    done = run("plan", "a garden", HOLOFORGE_MODELS=str(tmp_path))
    assert done.returncode == 1
    assert "holoforge models pull" in done.stderr
    assert done.stdout == ""


def test_doctor_says_what_is_missing_and_fails(tmp_path: Path) -> None:
    done = run("doctor", HOLOFORGE_MODELS=str(tmp_path), COLUMNS="200")
    assert done.returncode == 1
    assert "holoforge models pull all-minilm-l6-v2" in done.stdout


def test_doctor_names_what_a_chosen_generator_lacks_and_an_unset_url() -> None:
    table = registered()
    missing = GeneratorSpec("x:X", "speech", "", "MIT", packages=("no_such_package",), models=("no-such-model",))
    rows = {**table.generators, "speech-missing": missing}
    broken = Table(table.kinds, rows, {"acme": "acme.rows cannot be imported: RuntimeError: no such luck"})
    found = {finding.what: finding for finding in look_at(line_up({"speech": "speech-missing"}, broken), broken)}
    assert "no_such_package" in found["speech speech-missing"].remedy
    assert found["speech speech-missing"].needed
    assert "HOLOFORGE_PLAN_URL" in found["plan plan-openai"].remedy
    assert not found["plan plan-openai"].needed
    assert "no such luck" in found["generators of acme"].remedy


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan"], "--prompts FILE"),
        (["plan", "--prompts", "nowhere.txt"], "nowhere.txt"),
        (["models", "pull", "gpt-9"], "unknown model gpt-9"),
        (["generate", "x", "--anchor", "1x2"], "WIDTHxHEIGHTxDEPTH"),
        (["generate", "x", "--anchor", "1x2xnan"], "above 0"),
        (["speak", "x", "--out", "x.wav", "--speed", "9"], "speed"),
        (["serve", "--port", "99999"], "PORT"),
        (["serve", "--plan", "speech-hibari"], "plan-embedded"),
        (["serve", "--plan", "plan-openai"], "HOLOFORGE_PLAN_URL"),
        (["serve", "--set", "plan_url"], "NAME=VALUE"),
        (["serve", "--set", "plna_url=http://x"], "HOLOFORGE_PLNA_URL"),
        (["plan", "a table of \udc80 glass"], "not Unicode"),
        (["material", "\udc80", "--out", "x"], "not Unicode"),
        (["speak", "\udc80", "--out", "x.wav"], "not Unicode"),
        (["material", "--phrases", "{here}/half.jsonl", "--out", "x"], "line 1"),
        (["material", "--phrases", "{here}/picture.txt", "--out", "x"], "picture.txt"),
        (["conformance"], "URL of a server"),
        (["conformance", "--client", "my-client"], "{url}"),
        (["material", "a", "b", "--image", "x.png", "--out", "x"], "one PHRASE"),
    ],
)
def test_wrong_arguments_are_refused_by_name(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "half.jsonl").write_text('{"phrase": "\\ud800"}\n')
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\xff")
    assert main([argument.replace("{here}", str(tmp_path)) for argument in arguments]) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_an_unknown_command_is_a_usage_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["fly"])


def test_prompts_come_from_text_and_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n\n two \n")
    (tmp_path / "b.jsonl").write_text('{"prompt": "three"}\n')
    assert read_lines(tmp_path / "a.txt", "prompt") == ["one", "two"]
    assert read_lines(tmp_path / "b.jsonl", "prompt") == ["three"]


def test_folder_names_are_numbered_and_safe() -> None:
    assert folder_name(3, "Old ../pirate's DECK!") == "03-old-pirate-s-deck"


def test_speak_writes_a_wav_and_says_how_loud(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speak", "The tide is out. Walk with me.", "--out", str(tmp_path / "a" / "line.wav")]) == 0
    said = json.loads(capsys.readouterr().out)
    samples, rate = soundfile.read(said["path"])
    assert rate == said["sample_rate"] == 24_000
    assert len(samples) / rate == pytest.approx(said["duration_s"], abs=0.01)
    assert said["loudness_lufs"] == pytest.approx(-16, abs=1)
    assert np.abs(samples).max() < 1


@needs_models
def test_material_writes_four_maps_for_each_phrase(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phrases = tmp_path / "phrases.txt"
    phrases.write_text("red bricks\nmossy cobblestone\n")
    assert main(["material", "--phrases", str(phrases), "--size", "64", "--out", str(tmp_path)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["phrase"] for line in lines] == ["red bricks", "mossy cobblestone"]
    for name in ("base_color", "normal", "orm", "height"):
        picture = Image.open(io.BytesIO((tmp_path / "01-red-bricks" / f"{name}.png").read_bytes()))
        assert picture.size == (64, 64)
    assert all(result["low"] <= result["value"] <= result["high"] for result in lines[0]["gates"]["results"])


@needs_models
def test_material_of_a_photograph_needs_no_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = np.random.default_rng(0).integers(60, 190, (160, 200, 3), np.uint8)
    Image.fromarray(picture).save(tmp_path / "My Wall.png")
    given = ["--image", str(tmp_path / "My Wall.png"), "--image", str(tmp_path / "none.png"), "--size", "64"]
    assert main(["material", *given, "--out", str(tmp_path)]) == 1
    made, failed = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (tmp_path / "01-my-wall" / "normal.png").is_file()
    assert set(made["paths"]) == {"base_color", "normal", "orm", "height"}
    assert "none.png" in failed["error"]


@pytest.mark.parametrize(
    ("phrase", "size", "said"),
    [
        ("red bricks", "100", "size_px"),
        ("red bricks", "4096", "2048"),
        ("red bricks", "-64", "32"),
        ("", "64", "length >= 1"),
        ("old " * 500, "64", "length <= 200"),
    ],
)
def test_a_material_outside_its_bounds_is_an_error_line(
    phrase: str, size: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["material", phrase, "--size", size, "--out", str(tmp_path)]) == 1
    assert said in json.loads(capsys.readouterr().out)["error"]


@pytest.fixture(scope="module")
def plans() -> list[dict[str, object]]:
    done = run("plan", "two lanterns on a red bridge", "🙂🙂", "x" * 5000)
    assert done.returncode == 1
    return [json.loads(line) for line in done.stdout.splitlines()]


@needs_models
def test_plan_prints_one_line_for_each_prompt_even_where_there_is_no_plan(plans: list[dict[str, object]]) -> None:
    assert [line["prompt"] for line in plans] == ["two lanterns on a red bridge", "🙂🙂", "x" * 5000]
    plan = plans[0]["plan"]
    assert isinstance(plan, dict)
    named = [thing["thing"] for thing in plan["objects"] if thing.get("named")]
    assert sum("lantern" in name for name in named) == 2
    assert sum("bridge" in name for name in named) == 1
    assert "4000" in str(plans[2]["error"])
