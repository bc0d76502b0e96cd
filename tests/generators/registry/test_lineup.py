"""Choosing by settings: names, typed options, and what is refused."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from generators.errors import InvalidTask
from generators.kinds.material import DiffusionOptions, ModelOptions
from generators.kinds.plan import EndpointOptions, TransformersOptions
from generators.registry import Table, line_up, registered
from generators.registry.spec import InvalidOption
from generators.tasks import GeometryTask, MaterialTask, PlanTask, Task

ENDPOINT = {"plan": "plan-openai", "plan_url": "http://127.0.0.1:8000/v1", "plan_model": "m"}


def test_without_settings_the_defaults_run() -> None:
    lineup = line_up()
    assert lineup.chosen["plan"].name == "plan-embedded"
    assert lineup.chosen["draft"].name == lineup.chosen["material"].name == "material-procedural"


def test_options_are_read_as_what_they_are() -> None:
    lineup = line_up({"material": "material-model", "material_steps": "12", "material_finals": "model"})
    assert lineup.chosen["material"].options == ModelOptions(steps=12, finals="model")
    lineup = line_up({"plan": "plan-transformers", "plan_model": "/models/some-llm", "plan_taught": "yes"})
    assert lineup.chosen["plan"].options == TransformersOptions(model="/models/some-llm", taught=True)
    assert lineup.chosen["plan"].weights == "some-llm"


def test_an_option_of_a_generator_that_was_not_chosen_is_known_and_changes_nothing() -> None:
    assert line_up({"material_model": "/x", "plan_url": "http://x"}).described() == line_up().described()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"plan": "plan-gpt"}, "HOLOFORGE_PLAN='plan-gpt': there are plan-embedded"),
        ({"plan": "speech-hibari"}, "HOLOFORGE_PLAN='speech-hibari'"),
        ({"plan": "plan-openai", "plan_model": "m"}, "plan-openai needs HOLOFORGE_PLAN_URL: set it to the server's"),
        ({**ENDPOINT, "plan_url": "localhost"}, "HOLOFORGE_PLAN_URL='localhost'"),
        ({**ENDPOINT, "plan_reader": "me"}, "HOLOFORGE_PLAN_READER='me'"),
        ({**ENDPOINT, "plan_multilingual": "perhaps"}, "HOLOFORGE_PLAN_MULTILINGUAL='perhaps'"),
        ({"plan_saftey": "strict"}, "HOLOFORGE_PLAN_SAFTEY: .* did you mean HOLOFORGE_PLAN_SAFETY"),
        ({"material": "material-diffusion"}, "HOLOFORGE_MATERIAL_MODEL: set it to .*hf download"),
        ({"material": "material-model", "material_steps": "four"}, "HOLOFORGE_MATERIAL_STEPS='four'"),
        ({"material": "material-stable", "material_steps": "0"}, "HOLOFORGE_MATERIAL_STEPS='0': .*>= 1"),
        ({"material": "material-stable", "material_guidance": "nan"}, "HOLOFORGE_MATERIAL_GUIDANCE='nan'"),
        ({"material": "material-stable", "material_dtype": "nn"}, "HOLOFORGE_MATERIAL_DTYPE='nn'"),
        ({"speech": "speech-coqui"}, "speech-coqui needs HOLOFORGE_SPEECH_MODEL"),
    ],
)
def test_what_is_wrong_is_refused_with_its_variable_and_the_bound(settings: dict[str, str], said: str) -> None:
    with pytest.raises(InvalidOption, match=said):
        line_up(settings)


def test_options_and_what_wraps_a_kind_are_part_of_what_results_depend_on_but_secrets_are_not() -> None:
    plain = line_up(ENDPOINT).described()
    assert line_up({**ENDPOINT, "plan_key": "secret"}).described() == plain
    assert "secret" not in str(line_up({**ENDPOINT, "plan_key": "secret"}).described())
    for other in ({"plan_url": "http://other"}, {"plan_safety": "strict"}, {"material": "material-stable"}):
        assert line_up({**ENDPOINT, **other}).described() != plain


def test_a_lineup_is_data_that_travels() -> None:
    lineup = line_up({**ENDPOINT, "plan_key": "k", "material": "material-diffusion", "material_model": "a/b"})
    again = pickle.loads(pickle.dumps(lineup))
    assert again == lineup
    assert again.chosen["plan"].options == EndpointOptions(url=ENDPOINT["plan_url"], model="m", key="k")
    assert again.chosen["material"].options == DiffusionOptions(model="a/b")


def test_tasks_find_their_kind() -> None:
    lineup = line_up()
    assert lineup.kind_of(PlanTask(prompt="x")).name == "plan"
    assert lineup.kind_of(GeometryTask(shape="crate", size=(1, 1, 1))).name == "geometry"
    assert lineup.kind_of(MaterialTask(phrase="x", tier="draft")).name == "draft"
    assert lineup.kind_of(MaterialTask(phrase="x")).name == "material"
    kinds = {name: kind for name, kind in registered().kinds.items() if name != "draft"}
    without = line_up({}, Table(kinds, registered().generators, {}))
    assert without.kind_of(MaterialTask(phrase="x", tier="draft")).name == "material"
    with pytest.raises(InvalidTask, match="Task"):
        lineup.kind_of(Task())


def test_a_planner_behind_a_url_needs_no_library_that_runs_models_here() -> None:
    heavy = "{'xllamacpp', 'peft', 'llguidance'}"
    watch = f"import sys; import generators.planning.planners.endpoint; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", watch], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
